# /why: por qué sonó una noticia, o por qué no.

## Cabeceras

why_rang = Por qué sonó
why_rang_then = Sonó aquí
why_silent = Por qué no sonó

## Cuándo llegó la noticia

why_item_gone = La noticia misma ya no se guarda.
why_published = Publicada { $at }
why_published_unknown = El medio no dice cuándo se publicó
why_seen = Vista { $at }
why_seen_in = Vista { $at } en { $feeds }
why_seen_in_more = Vista { $at } en { $feeds } y { $count } más
why_at_once = { $line }, al momento
why_later = { $line }, { $span } después
why_feed_unheard = { $feed } (no se escucha aquí)

## El texto completo

page_read = Texto completo leído { $at }
page_read_for_others = Texto completo leído para otros; aquí está desactivado: /fulltext
page_waits = Texto completo aún sin leer
page_waits_after = Texto completo aún sin leer, próximo intento { $at }: { $why }
page_failed = Texto completo sin leer: { $why }

## Qué fue de su alerta

why_sent_at_once =
    { $report ->
        [other] Enviada por otra versión de la misma noticia { $at }, al momento
       *[own] Enviada { $at }, al momento
    }
why_sent =
    { $report ->
        [other] Enviada por otra versión de la misma noticia { $at }, { $span } después
       *[own] Enviada { $at }, { $span } después
    }
why_waits =
    { $report ->
        [other] En cola por otra versión de la misma noticia desde { $at }, espera
       *[own] En cola desde { $at }, espera
    }
why_waits_until =
    { $report ->
        [other] En cola por otra versión de la misma noticia desde { $at }, espera hasta { $until }
       *[own] En cola desde { $at }, espera hasta { $until }
    }
why_tries = { $line }; intentos fallidos: { $count }
why_gathered_quiet =
    { $report ->
        [other] Hallada por otra versión de la misma noticia { $at }, espera hasta { $until }, cuando acabe el silencio
       *[own] Hallada { $at }, espera hasta { $until }, cuando acabe el silencio
    }
why_gathered_digest =
    { $report ->
        [other] Hallada por otra versión de la misma noticia { $at }, espera hasta { $until }, cuando llegue la próxima lista del filtro
       *[own] Hallada { $at }, espera hasta { $until }, cuando llegue la próxima lista del filtro
    }
why_gathered_snooze =
    { $report ->
        [other] Hallada por otra versión de la misma noticia { $at }, espera hasta { $until }, cuando acabe el aplazamiento del filtro
       *[own] Hallada { $at }, espera hasta { $until }, cuando acabe el aplazamiento del filtro
    }
why_gathered_cap =
    { $report ->
        [other] Hallada por otra versión de la misma noticia { $at }, espera hasta { $until }, cuando acabe la hora en que el filtro sonó demasiado
       *[own] Hallada { $at }, espera hasta { $until }, cuando acabe la hora en que el filtro sonó demasiado
    }
why_gathered_burst =
    { $report ->
        [other] Hallada por otra versión de la misma noticia { $at }, espera hasta { $until }, cuando se cuente junto con otras
       *[own] Hallada { $at }, espera hasta { $until }, cuando se cuente junto con otras
    }
why_gathered_confirmation =
    { $report ->
        [other] Hallada por otra versión de la misma noticia { $at }, espera hasta { $until }, cuando se descartará si no la publican más medios independientes
       *[own] Hallada { $at }, espera hasta { $until }, cuando se descartará si no la publican más medios independientes
    }
why_given_up =
    { $report ->
        [other] Abandonada por otra versión de la misma noticia { $at }: Telegram la rechazó y dijo «{ $reason }»
       *[own] Abandonada { $at }: Telegram la rechazó y dijo «{ $reason }»
    }
why_dropped =
    { $report ->
        [other] Descartada por otra versión de la misma noticia { $at }: el chat no estaba suscrito cuando llegó su turno
       *[own] Descartada { $at }: el chat no estaba suscrito cuando llegó su turno
    }
why_unconfirmed =
    { $report ->
        [other] No anunciada por otra versión de la misma noticia: { $at } la habían publicado menos medios independientes de los que pide su filtro
       *[own] No anunciada: { $at } la habían publicado menos medios independientes de los que pide su filtro
    }
why_queued_then = Puesta en cola { $at }. No se recuerda nada más de ella.
why_held_paused = Las alertas están en pausa: /resume
why_held_suspended = Telegram no dejó que newsbell escribiera aquí: revisa los permisos del bot en este chat

## Lo que sigue

why_feed_not_heard = Este chat no escucha esa fuente. Para escucharla: <code>{ $command }</code>
why_no_filter = Aquí no hay ningún filtro. Crea uno: <code>{ $example }</code>
why_more_rang =
    { $count ->
        [one] También sonó { $count } filtro más: /filters
       *[other] También sonaron { $count } filtros más: /filters
    }
why_more_silent =
    { $count ->
        [one] Tampoco sonó { $count } filtro más: /filters
       *[other] Tampoco sonaron { $count } filtros más: /filters
    }

## Lo que no se puede responder

no_alert_of_ours = Ese mensaje no es una alerta de newsbell, o tiene más de { $days }. Responde con /why a una alerta, o da un enlace: { $example }
no_alert_yet = Aquí no ha sonado ninguna alerta en los últimos { $days }. Para preguntar por un artículo, da su enlace: { $example }
no_article_link =
    <code>{ $asked }</code> no es un enlace a un artículo. Escríbelo así:
    <code>{ $example }</code>
unknown_article =
    Ninguna fuente que se escuche aquí ha traído { $link }, o llegó hace más de { $days }, que es lo que se guardan las noticias. /feeds muestra las fuentes. Para añadir la del propio sitio:
    <code>{ $command }</code>
