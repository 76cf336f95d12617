# Un chat como archivo: /export e /import. Lo que se escribe en él (breaking, daily, [[feeds]], site:example.org) queda como está.

chat_exported =
    { $filters ->
        [one] { $feeds ->
                [one] Este chat, con { $filters } filtro y { $feeds } fuente, como archivo para leer, guardar o cambiar. Las contraseñas se han dejado fuera. Envíalo a este o a otro chat para importarlo allí.
               *[other] Este chat, con { $filters } filtro y { $feeds } fuentes, como archivo para leer, guardar o cambiar. Las contraseñas se han dejado fuera. Envíalo a este o a otro chat para importarlo allí.
            }
       *[other] { $feeds ->
                [one] Este chat, con { $filters } filtros y { $feeds } fuente, como archivo para leer, guardar o cambiar. Las contraseñas se han dejado fuera. Envíalo a este o a otro chat para importarlo allí.
               *[other] Este chat, con { $filters } filtros y { $feeds } fuentes, como archivo para leer, guardar o cambiar. Las contraseñas se han dejado fuera. Envíalo a este o a otro chat para importarlo allí.
            }
    }
transfer_how =
    Envía aquí el archivo: lo que dio /export, una lista de palabras clave con una en cada línea, búsquedas de Google Alerts u OPML. Antes de que cambie nada verás qué cambiaría. En un grupo, responde al archivo con <code>/import</code>.
    O escribe las palabras clave:
    <code>{ $example }</code>

## Lo que cambiaría

transfer_your_list = Tu lista
transfer_nothing = <b>{ $name }</b>: no hay nada que importar.
transfer_all_refused = <b>{ $name }</b>: no se puede importar nada.
transfer_all_so =
    { $count ->
        [one] <b>{ $name }</b> no cambia nada: contiene { $count } entrada, y aquí ya está así.
       *[other] <b>{ $name }</b> no cambia nada: contiene { $count } entradas, y aquí ya está todo así.
    }
transfer_all_so_or_refused =
    { $count ->
        [one] <b>{ $name }</b> no cambia nada: { $count } entrada ya está así aquí; rechazadas: { $refused }.
       *[other] <b>{ $name }</b> no cambia nada: { $count } entradas ya están así aquí; rechazadas: { $refused }.
    }
transfer_preview = <b>{ $name }</b>: por añadir: { $added }; por cambiar: { $changed }; ya así: { $unchanged }; rechazadas: { $refused }. No se hace nada hasta que pulses «Importar».
transfer_would_add = <b>Se añadiría:</b>
transfer_would_change = <b>Cambiaría:</b>
transfer_would_refuse = <b>Rechazado:</b>

## Líneas de las listas

transfer_filter = filtro { $number } <code>{ $filter }</code>
transfer_filter_told = filtro { $number } <code>{ $filter }</code>: { $how }
transfer_feed = fuente <code>{ $address }</code>
transfer_feed_note = nombre, etiquetas o texto completo de la fuente <code>{ $address }</code>
transfer_feed_gone = <code>{ $address }</code> ya no se escucha aquí
transfer_story = suceso silenciado «{ $headline }»
transfer_alerts = las alertas llegan aquí
transfer_quiet = silencio de { $from } a { $to }, { $days }

## Botones

button_import = Importar
button_cancel = Cancelar

## Después de un botón

transfer_done = <b>{ $name }</b>, importado: añadidas: { $added }; cambiadas: { $changed }.
transfer_done_refused = Rechazadas: { $count }, según la lista de arriba.
transfer_done_feeds = Las fuentes nuevas se leen en unos minutos; lo que contienen ahora no suena.
transfer_cancelled = No se ha importado nada.

## Lo rechazado: lugar, lo que hay allí y por qué

transfer_line = línea { $line }
transfer_column = línea { $line }, columna { $column }
transfer_refused = { $place }: <code>{ $what }</code> – { $why }
transfer_refused_at = { $place }: { $why }

## Por qué, sin punto final

refused_broken = el archivo no se puede leer a partir de aquí, así que no se toma nada de él: «{ $said }»
refused_not_text = esto no es texto. Guarda el archivo como texto sin formato en UTF-8
refused_unknown_key = no existe ese ajuste
refused_lacks = falta «{ $key }»
refused_filter = { $problem } Prueba: <code>{ $filter }</code>
refused_only_excludes = solo dice lo que no se quiere; añade una palabra que buscar
refused_no_address = esto no es una dirección web; escríbela entera, por ejemplo https://example.org/feed.xml
refused_scheme = solo se pueden leer direcciones http:// y https://
refused_long_address = esta dirección tiene más de { $most } caracteres
refused_no_zone = ninguna zona horaria se llama así; se llaman como Europe/London
refused_too_many_filters =
    { $most ->
        [one] este chat tiene { $most } filtro, lo máximo que puede tener un chat
       *[other] este chat tiene { $most } filtros, lo máximo que puede tener un chat
    }
refused_no_room = no queda sitio para otra expresión regular sin palabra; añádele una palabra
refused_too_many_stories =
    { $most ->
        [one] aquí hay { $most } suceso silenciado, lo máximo que puede silenciar un chat
       *[other] aquí hay { $most } sucesos silenciados, lo máximo que puede silenciar un chat
    }
refused_not_heard = mira { $address }, que no se escucha aquí; ponla también en [[feeds]]
refused_looked_at = un filtro de este chat mira esta fuente
refused_no_topics = este chat no tiene temas; quita «topic»
refused_too_many = lo que sigue es más de lo que se lee de un archivo; divídelo

## Lo que se admite

takes_text = admite un texto entre comillas
takes_texts = admite textos entre comillas, dentro de corchetes y separados por comas
takes_few_texts =
    { $most ->
        [one] admite { $most } texto como mucho
       *[other] admite { $most } textos como mucho
    }
takes_switch = admite true o false
takes_number = admite un número entero
takes_cap = admite un número entero de 1 a 65535
takes_digest = admite hourly, daily 08:00 u off
takes_priority = admite breaking, normal o low
takes_layout = admite compact, normal o full
takes_quiet = admite horas y días, por ejemplo 23:00-07:00 Mon-Fri
takes_confirm = admite un número de medios y un tiempo, por ejemplo 2 within 30m
takes_min_sources = admite min-sources 2 within 30m detrás de un filtro
takes_instant = admite una hora con su desfase, por ejemplo 2026-07-01T08:00:00Z
takes_mark = admite la marca de un suceso, tal como la escribe una exportación
takes_table = admite una tabla: escribe [{ $name }]
takes_tables = admite tablas: escribe [[{ $name }]]

## Lo que no se entiende de una búsqueda

query_not_opened = se cierra un paréntesis que no se abrió
query_not_closed = hay un paréntesis sin cerrar
query_too_deep = hay demasiados paréntesis dentro de paréntesis
query_no_word = falta una palabra
query_no_word_behind_colon = falta una palabra tras los dos puntos
query_excluded_behind_or = tras OR está lo que no se quiere
query_all_in = «allin…:» no se entiende: escribe intitle: delante de cada palabra
query_site_with_path = «site:» admite un dominio sin ruta, por ejemplo site:example.org
query_no_site = «site:» admite un dominio, por ejemplo example.org
