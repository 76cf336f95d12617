# Si llegan alertas, cómo están las cosas y el idioma.

## Suscripción

subscribed =
    { $place ->
        [topic] Suscrito: las alertas llegan a este tema.
       *[chat] Suscrito: las alertas llegan aquí.
    }
subscribed_already =
    { $place ->
        [topic] Las alertas ya llegan a este tema.
       *[chat] Las alertas ya llegan aquí.
    }
no_filter_yet = Aún no hay ningún filtro, así que no sonará nada. Crea uno: /watch Corea del Norte
filters_stand =
    { $count ->
        [one] Hay { $count } filtro: /filters
       *[other] Hay { $count } filtros: /filters
    }
unsubscribed =
    { $count ->
        [one] Suscripción anulada: no habrá más alertas. Se conserva { $count } filtro; /subscribe empieza de nuevo.
       *[other] Suscripción anulada: no habrá más alertas. Se conservan { $count } filtros; /subscribe empieza de nuevo.
    }
unsubscribed_already = Este chat no está suscrito, así que no llegan alertas. /subscribe las activa.

## Pausa

paused = En pausa: no habrá alertas hasta /resume, que mostrará lo que haya coincidido entretanto.
paused_already = Ya está en pausa, desde hace { $span }. /resume reanuda las alertas.
resumed =
    { $count ->
        [one] Las alertas vuelven a estar activas. Entretanto ha coincidido { $count } noticia:
       *[other] Las alertas vuelven a estar activas. Entretanto han coincidido { $count } noticias:
    }
resumed_nothing = Las alertas vuelven a estar activas. Entretanto no ha coincidido nada.
resumed_no_pause = Las alertas están activas; no había pausa.
resumed_unsubscribed = No había pausa, pero este chat no está suscrito: /subscribe
back_again =
    { $count ->
        [one] Mientras newsbell no podía escribir aquí, ha coincidido { $count } noticia:
       *[other] Mientras newsbell no podía escribir aquí, han coincidido { $count } noticias:
    }

## /status

status_alerts = <b>Alertas</b>: { $state }
status_unsubscribed = sin suscripción, no suena nada: /subscribe
status_paused = en pausa desde hace { $span }: /resume
status_no_filter = activas, pero sin ningún filtro: /watch
status_on = activas
status_filters = <b>Filtros</b>: { $count }
status_feeds = <b>Fuentes</b>: { $count }, { $state }
status_feeds_fine = todo en orden
status_feeds_unwell = { $list }: /feeds
status_feeds_in =
    { $condition ->
        [silent] en silencio: { $count }
        [blocked] con bloqueo: { $count }
        [given_up] abandonadas: { $count }
       *[broken] con fallos: { $count }
    }
status_newest = <b>Última noticia</b>: { $age }
status_newest_none = <b>Última noticia</b>: ninguna todavía
status_items = <b>Noticias guardadas</b>: { $count }
status_waiting = <b>Mensajes en espera</b>: { $count }
status_gathered = <b>En espera de una lista</b>: { $count }
status_takes = <b>Ocupa</b>: { $disk } en disco, { $memory } de memoria
status_takes_disk = <b>Ocupa</b>: { $disk } en disco
status_running = <b>newsbell</b>: { $version }, en marcha desde hace { $span }

## /language

language_is = newsbell habla aquí { $name }, como elegiste.
language_follows = newsbell habla aquí { $name }, según el idioma de Telegram.
language_change = Elige otro, o sigue a Telegram: <code>/language auto</code>
language_unknown = newsbell no habla <code>{ $asked }</code>. Habla: { $list }.
language_auto_button = Como Telegram
