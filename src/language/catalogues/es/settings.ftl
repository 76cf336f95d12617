# Las páginas de /settings.

## El chat

settings_head = <b>Este chat</b>
settings_off = Alertas: desactivadas, este chat no está suscrito
settings_paused = Alertas: en pausa: /resume
settings_on = Alertas: activas
settings_quiet = Horas de silencio: de { $from } a { $to }, { $days }
settings_quiet_none = Horas de silencio: ninguna
settings_zone = Zona horaria: { $zone }, donde son las { $moment }
settings_cap =
    { $most ->
        [one] Límite: { $most } alerta de un filtro en una hora
       *[other] Límite: { $most } alertas de un filtro en una hora
    }
settings_cap_none = Límite: ninguno
settings_look = Aspecto: { $look }
settings_grouped = Sucesos: suenan una vez y crecen
settings_not_grouped = Sucesos: suena todo lo publicado
settings_muted = Sucesos silenciados: { $count }: /unmute
settings_muted_none = Sucesos silenciados: ninguno
settings_typing = Escribiendo: <code>{ $quiet }</code>, <code>{ $zone }</code>
settings_how = <code>{ $asked }</code> no es una página de los ajustes. Hay <code>/settings</code>, <code>/settings filters</code>, <code>/settings filter 1</code> y <code>/settings feeds</code>.

## Sus botones

button_count_filters =
    { $count ->
        [one] { $count } filtro
       *[other] { $count } filtros
    }
button_count_feeds =
    { $count ->
        [one] { $count } fuente
       *[other] { $count } fuentes
    }
button_subscribe = Suscribir
button_pause = Pausar
button_resume = Reanudar
button_quiet_off = Sin silencio
button_quiet_night = Silencio 23–07
button_compact = Compacto
button_normal_look = Normal
button_full_look = Completo
button_preview = Vista previa
button_times = Horas
button_group = Agrupar sucesos
button_no_cap = Sin límite
button_cap = { $count } por hora

## Un filtro

filter_page_head = <b>Filtro { $number }</b>
filter_page_priority = Prioridad: { $priority }
filter_page_at_once = Lo que coincide se cuenta al momento
filter_page_hourly = Lo que coincide se cuenta en una lista cada hora
filter_page_daily = Lo que coincide se cuenta en una lista diaria a las { $at }
filter_page_snoozed = Aplazado hasta { $until }
filter_page_all_feeds = Fuentes: todas las que escucha este chat
filter_page_feeds = Fuentes: { $list }
filter_page_feeds_unheard =
    { $count ->
        [one] Fuentes: { $count } fuente, que ahora no se escucha aquí
       *[other] Fuentes: { $count } fuentes, que ahora no se escuchan aquí
    }
filter_page_muted = Pasa por alto: { $outlets }
filter_page_topic = Suena en un tema propio
filter_page_edit = Otras palabras: <code>{ $command }</code>
filter_page_only = Solo algunas fuentes, por sus números en /feeds: <code>{ $command }</code>
picks_head = Fuentes que mira el filtro { $number }: pulsa un número para elegirla o quitarla. Si no hay ninguna elegida, las mira todas.

## Sus botones

button_silent = Sin sonido
button_normal = Normal
button_breaking = Urgente
button_at_once = Al momento
button_hourly = Cada hora
button_daily = Diario { $at }
button_snooze_hours = Aplazar { $count } h
button_wake = Despertar
button_all_feeds = Todas las fuentes
button_choose_feeds = Elegir fuentes
button_every_outlet = Todos los medios
button_ring_here = Sonar en este tema
button_remove = Quitar
button_back_to_filters = ‹ Filtros
button_back_to_filter = ‹ Filtro { $number }
button_back_to_feeds = ‹ Fuentes

## Una fuente

feed_page_full_text = Se comparan artículos enteros
feed_page_no_full_text = Se compara lo que dice la fuente
button_full_text_on = Texto completo sí
button_full_text_off = Texto completo no

## Idioma y zona horaria

button_language = Idioma
button_zone = Zona horaria
button_back_to_chat = ‹ Este chat
zone_page_clock = ¿Qué hora es donde estás?
zone_page_place = Elige un lugar que tenga tu misma hora.
