# Cómo quiere un chat que se le avise. Las palabras tras una orden, como breaking, off o compact, quedan como están.

## /quiet

quiet_none =
    No hay horas de silencio, así que las alertas suenan a cualquier hora. Define algunas:
    <code>{ $example }</code>
quiet_hours = Silencio de <b>{ $from }</b> a <b>{ $to }</b> { $zone }, { $days }. Lo que coincida entonces llega como lista al final.
quiet_now = Ahora hay silencio, hasta { $until }.
quiet_how =
    Un filtro con prioridad breaking suena de todos modos: <code>{ $command }</code>
    Sin horas de silencio: <code>/quiet off</code>
quiet_zone = En tu propia zona horaria: <code>{ $example }</code>

## /timezone, /cap, /format

timezone = La zona horaria aquí es <b>{ $zone }</b>: allí son { $moment }. Define otra: <code>{ $example }</code>
cap =
    { $most ->
        [one] Un filtro suena como mucho <b>{ $most }</b> vez por hora; lo que pase de ahí se cuenta en una línea al final de la hora. La prioridad breaking no cuenta.
       *[other] Un filtro suena como mucho <b>{ $most }</b> veces por hora; lo que pase de ahí se cuenta en una línea al final de la hora. La prioridad breaking no cuenta.
    }
cap_none = Un filtro suena tantas veces como coincide.
cap_change = Cámbialo: <code>/cap 10</code> o <code>/cap off</code>
format =
    { $layout ->
        [compact] Alertas en formato compact: titular y medio; { $switches }.
        [full] Las alertas son completas: el resumen entero, autores, etiquetas, todos los filtros y las horas; { $switches }.
       *[normal] Alertas en formato normal: también la frase que coincide y los filtros; { $switches }.
    }
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] vista previa activada, horas activadas
               *[no] vista previa activada, horas desactivadas
            }
       *[no] { $times ->
                [yes] vista previa desactivada, horas activadas
               *[no] vista previa desactivada, horas desactivadas
            }
    }
format_change = Cámbialo: <code>{ $example }</code>

## Cómo es un filtro

filter_told = Filtro { $number } <code>{ $filter }</code>: { $how }.
how_more = { $parts }; { $part }
how_breaking = breaking, suena también en horas de silencio
how_normal = suena
how_low = low, llega sin sonido
how_hourly = se cuenta como lista a cada hora en punto
how_daily = se cuenta como lista cada día a las { $at } { $zone }
how_feeds =
    { $count ->
        [one] mira solo { $count } fuente
       *[other] mira solo { $count } fuentes
    }
how_muted = pasa por alto { $outlets }
how_topic = suena en un tema propio
how_snoozed = aplazado hasta { $until }; lo que coincida llega después como lista

## Lo que no se puede leer

needs_more =
    A { $command } le falta algo: { $usage }
    Por ejemplo <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> no es lo que admite: { $usage }
    Por ejemplo <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> no es una hora, ni un día, ni una zona horaria.
    Por ejemplo <code>{ $example }</code>
hours_no_times =
    ¿Desde cuándo y hasta cuándo? Escribe ambas horas.
    Por ejemplo <code>{ $example }</code>
zone_nearest =
    Ninguna zona horaria se llama <code>{ $asked }</code>. La más parecida es <code>{ $nearest }</code>.
    Por ejemplo <code>{ $example }</code>
zone_unknown =
    Ninguna zona horaria se llama <code>{ $asked }</code>. Se llaman como Europe/London, Asia/Seoul o America/New_York.
    Por ejemplo <code>{ $example }</code>
