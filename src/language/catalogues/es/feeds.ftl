# Fuentes: listas, añadir, quitar, buscar, archivos.

## /feeds

no_feeds =
    Aquí no se escucha ninguna fuente. Añade una:
    <code>{ $example }</code>
feeds_head =
    { $count ->
        [one] <b>{ $count } fuente</b>
       *[other] <b>{ $count } fuentes</b>
    }
feeds_tail = Añade una con <code>/addfeed DIRECCIÓN</code>, quita una con <code>/removefeed 1</code>
feeds_full_text_button = Texto completo…

## Cómo está una fuente

feed_new = nueva: aún sin visitar
feed_fine = bien
feed_slow = lenta: tarda { $seconds } s en responder
feed_quiet = en silencio: nada nuevo desde hace { $span }
feed_quiet_usual = en silencio: nada nuevo desde hace { $span }, lo habitual es algo cada { $usual }
feed_moving = mudanza: dice que se muda a { $address }; se le creerá dentro de un día
feed_has_moved = mudada: { $age }, a { $address }
feed_blocked = bloqueada desde hace { $span }: { $reason }
feed_broken = con fallos desde hace { $span }: { $reason }
feed_not_visited = abandonada: ya no se visita tras fallar durante { $span }: { $reason }

## La letra pequeña de una fuente

visits_last_item = última noticia { $age }
visits_nothing_new = nada nuevo desde que se añadió
visits_never_read = nunca leída hasta ahora
visits_next = próxima visita { $when }
visits_unchanged = { $share } % de visitas sin cambios (304)

## /addfeed

feed_added =
    Añadida: <b>{ $feed }</b>.
    <code>{ $address }</code>
feed_added_kept =
    { $count ->
        [one] Se guarda { $count } noticia que contiene ahora para /latest y /test; lo que venga después puede sonar.
       *[other] Se guardan { $count } noticias que contiene ahora para /latest y /test; lo que venga después puede sonar.
    }
feed_added_shared = Ya se está leyendo; lo que venga después puede sonar.
feed_heard_already = { $feed } ya se escucha aquí. /feeds las muestra todas.
feed_back = { $feed } se vuelve a escuchar aquí.
no_address =
    No hay ninguna dirección web en <code>{ $asked }</code>. Envía la de una fuente o la de cualquier página de un sitio, como
    <code>{ $example }</code>
    También sirve un canal de YouTube, <code>r/worldnews</code> o <code>@name@server</code> de Mastodon.
not_added = No se ha añadido.
rss_hint = Los sitios suelen enlazar sus fuentes como «RSS» al pie de una página; envía esa dirección.
feeds_found =
    { $count ->
        [one] Encontrada <b>{ $count } fuente</b>. ¿Cuál añado?
       *[other] Encontradas <b>{ $count } fuentes</b>. ¿Cuál añado?
    }
too_many_feeds =
    { $most ->
        [one] Este chat ha añadido { $most } fuente, lo máximo que puede añadir un chat. Quita una con /removefeed.
       *[other] Este chat ha añadido { $most } fuentes, lo máximo que puede añadir un chat. Quita una con /removefeed.
    }

## /removefeed

feed_removed =
    { $left ->
        [one] { $feed } ya no se escucha aquí; queda { $left } fuente. Recupérala con
       *[other] { $feed } ya no se escucha aquí; quedan { $left } fuentes. Recupérala con
    }
no_such_feed = Ninguna fuente de aquí es <code>{ $asked }</code>. Da su número o su dirección tal como los muestra /feeds.

## /fulltext

full_text_none = No se comparan artículos enteros de ninguna fuente, solo lo que las fuentes dicen de ellos.
full_text_of =
    { $count ->
        [one] Se comparan artículos enteros de <b>{ $count } fuente</b>
       *[other] Se comparan artículos enteros de <b>{ $count } fuentes</b>
    }
full_text_how = Cámbialo con el número de la fuente en /feeds: <code>/fulltext 3 on</code>
full_text_on_or_off = Di on u off: <code>{ $on }</code> o <code>{ $off }</code>
full_text_is_on = El texto completo de <b>{ $feed }</b> está activado aquí. Cuando una noticia nueva no suena por lo que la fuente dice de ella, se lee también su página y se compara, si el sitio permite que la lean robots. Para desactivarlo: <code>{ $command }</code>
full_text_is_off = El texto completo de <b>{ $feed }</b> está desactivado aquí: sus noticias se comparan por lo que la fuente dice de ellas. Para activarlo: <code>{ $command }</code>

## /follow

searching = Fuentes que lo buscan y que se escuchan aquí desde ahora:
searching_not_at = No en { $host }: { $why }
searching_stop = Detenlo con /unwatch y /removefeed.
search_in_vain = Ningún buscador responde, así que no se ha cambiado nada.
search_failed = { $host }: { $why }
search_instead =
    Inténtalo más tarde, o vigila las fuentes que se escuchan aquí:
    <code>{ $command }</code>
nothing_to_search =
    Un buscador necesita palabras enteras, y <code>{ $filter }</code> no nombra ninguna. Añade alguna, o vigila las fuentes que se escuchan aquí:
    <code>{ $command }</code>
no_search =
    El operador de este bot ha desactivado la búsqueda. Vigila las fuentes que se escuchan aquí:
    <code>{ $command }</code>

## /importfeeds y /exportfeeds

how_to_import = Envía aquí la lista de fuentes como archivo: OPML, que exporta casi cualquier lector de fuentes, de 1 MB como máximo. Las carpetas se vuelven etiquetas. En un grupo, responde al archivo con <code>/importfeeds</code>.
no_feed_in = No hay ninguna fuente en <b>{ $file }</b>.
the_file = El archivo
imported = <b>{ $file }</b>: { $parts }.
imported_added =
    { $count ->
        [one] { $count } fuente añadida
       *[other] { $count } fuentes añadidas
    }
imported_heard =
    { $count ->
        [one] { $count } ya escuchada aquí
       *[other] { $count } ya escuchadas aquí
    }
imported_merged =
    { $count ->
        [one] { $count } nombrada dos veces y unida
       *[other] { $count } nombradas dos veces y unidas
    }
imported_failed =
    { $count ->
        [one] { $count } no añadida
       *[other] { $count } no añadidas
    }
imported_next =
    { $count ->
        [one] Se lee en unos minutos; lo que contiene ahora no suena. /feeds muestra cómo está.
       *[other] Se leen en unos minutos; lo que contienen ahora no suena. /feeds muestra cómo están.
    }
imported_failures = No añadidas:
imported_failure = <code>{ $what }</code> – { $why }
imported_no_address = no tiene dirección
imported_nameless = una entrada sin nombre no tiene dirección
imported_beyond = de un archivo no se leen más de { $most } fuentes
imported_cut = el archivo se corta detrás de esto; falta lo que seguía
imported_too_many =
    { $most ->
        [one] este chat ha añadido { $most } fuente, lo máximo que puede añadir un chat
       *[other] este chat ha añadido { $most } fuentes, lo máximo que puede añadir un chat
    }
imported_rest = … y { $count } más.
not_imported_too_large = <b>{ $file }</b>: no se ha leído; pesa más de 1 MB, lo máximo que se lee.
not_imported_gone = <b>{ $file }</b>: no se ha leído; Telegram ya no lo tiene. Envíalo de nuevo.
not_imported_no_answer = <b>{ $file }</b>: no se ha leído; Telegram no lo ha entregado. Envíalo de nuevo dentro de un minuto.
not_imported_no_list = <b>{ $file }</b>: no se ha leído; no es un archivo OPML. Los lectores de fuentes lo llaman «Exportar» u «OPML» en sus ajustes.
exported =
    { $count ->
        [one] <b>{ $count } fuente</b> como OPML, que puede importar casi cualquier lector de fuentes. Envía aquí un archivo así para añadir lo que contiene.
       *[other] <b>{ $count } fuentes</b> como OPML, que puede importar casi cualquier lector de fuentes. Envía aquí un archivo así para añadir lo que contiene.
    }
exported_left_out =
    { $count ->
        [one] Se omite { $count } fuente del operador: su dirección contiene una contraseña.
       *[other] Se omiten { $count } fuentes del operador: sus direcciones contienen contraseñas.
    }
nothing_to_export = Aquí no se escucha ninguna fuente que se pueda exportar. Añade una con /addfeed.
