# Lo que se cambió, y cómo deshacerlo: /undo.

changes_none = En las últimas 24 horas no se ha cambiado aquí nada que se pueda deshacer.
changes_head = <b>Los últimos cambios</b>, primero el más reciente. Cada uno se puede deshacer durante 24 horas.
button_undo_number = Deshacer { $number }
no_such_change = Ningún cambio de aquí es <code>{ $asked }</code>: ya se deshizo, tiene más de 24 horas, o hubo otros diez después. /undo muestra los que se pueden deshacer.
undone = Deshecho: { $change }.

## Lo que no se pudo deshacer

not_undone_since = El cambio { $number } no se ha deshecho; desde entonces ha vuelto a cambiar: { $parts }. Deshaz eso antes: <code>{ $command }</code>
not_undone_since_unknown = El cambio { $number } no se ha deshecho; desde entonces ha vuelto a cambiar: { $parts }. Ajústalo de nuevo: /settings
not_undone_filters =
    { $most ->
        [one] El cambio { $number } no se ha deshecho: este chat tiene { $most } filtro, lo máximo que puede tener un chat. Quita uno con /unwatch.
       *[other] El cambio { $number } no se ha deshecho: este chat tiene { $most } filtros, lo máximo que puede tener un chat. Quita uno con /unwatch.
    }
not_undone_no_room = El cambio { $number } no se ha deshecho: habría que probar su filtro con cada noticia, y ya hay tantos así como puede haber.

## Lo que ha vuelto a cambiar

part_alerts = la suscripción
part_pause = la pausa
part_filter = el filtro { $number }
part_feed = una fuente
part_story = el suceso silenciado
part_story_number = el suceso silenciado { $number }
part_zone = la zona horaria
part_quiet = las horas de silencio
part_format = el formato
part_cap = el límite
part_grouping = la agrupación de sucesos
part_language = el idioma

## Lo que hizo un cambio

did_rest = { $parts }; { $count } más
did_subscribe = suscripción
did_unsubscribe = suscripción anulada
did_move_alerts = alertas llevadas a otro tema
did_pause = en pausa
did_resume = alertas reanudadas
did_feed =
    { $deed ->
        [added] { $feed } añadida
        [removed] { $feed } quitada
       *[renamed] { $feed } con otro nombre
    }
did_mute_story = silenciado el suceso «{ $headline }»
did_unmute_story = vuelve a sonar el suceso «{ $headline }»
did_zone = zona horaria { $zone }
did_quiet = silencio de { $from } a { $to }
did_quiet_off = sin horas de silencio
did_format = aspecto de las alertas: { $look }
did_group = cada suceso suena una vez
did_not_group = suena todo lo publicado
did_cap =
    { $most ->
        [one] como mucho { $most } alerta de un filtro en una hora
       *[other] como mucho { $most } alertas de un filtro en una hora
    }
did_cap_off = sin límite
did_language = idioma { $name }
did_language_auto = el idioma de Telegram
did_set_filter = creado el filtro { $number } <code>{ $filter }</code>
did_remove_filter = quitado el filtro { $number } <code>{ $filter }</code>
did_reword_filter = el filtro { $number } <code>{ $before }</code> pasó a ser <code>{ $after }</code>
did_change_filter = filtro { $number } <code>{ $filter }</code>: { $how }
look =
    { $layout ->
        [compact] compact, { $switches }
        [full] completas, { $switches }
       *[normal] normal, { $switches }
    }

## Lo que un filtro hace de otro modo

differs_priority = prioridad { $priority }
differs_at_once = avisa al momento
differs_hourly = en una lista cada hora
differs_daily = en una lista diaria a las { $at }
differs_snoozed = aplazado hasta { $until }
differs_awake = ya no está aplazado
differs_every_feed = todas las fuentes
differs_feeds =
    { $count ->
        [one] solo { $count } fuente
       *[other] solo { $count } fuentes
    }
differs_muted = pasa por alto { $outlets }
differs_muted_fewer = pasa por alto menos medios
differs_topic = otro tema
differs_unconfirmed = suena con lo primero que se publique
