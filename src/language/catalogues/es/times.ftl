# Instantes, duraciones y listas. El reloj es siempre de 24 horas; los números entran tal cual.

## Duraciones

span_days = { $count } d
span_hours = { $count } h
span_minutes = { $count } min
span_seconds = { $count } s
span_two = { $large } { $small }
whole_days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

## Hace cuánto

age_now = ahora mismo
age_minutes = hace { $count } min
age_hours = hace { $count } h
age_days =
    { $count ->
        [one] hace { $count } día
       *[other] hace { $count } días
    }

## Cuándo

until_now = ahora
until_in = dentro de { $span }

## Instantes

moment_today_utc = { $time } UTC
moment_other_utc = { $day } { $month } { $time } UTC
moment_other = { $weekday } { $day } { $month } { $time }
moment_unknown = un momento desconocido
chart_day = { $weekday } { $day }
month_short =
    { $month ->
        [1] ene
        [2] feb
        [3] mar
        [4] abr
        [5] may
        [6] jun
        [7] jul
        [8] ago
        [9] sep
        [10] oct
        [11] nov
       *[12] dic
    }
weekday_short =
    { $day ->
        [1] lun
        [2] mar
        [3] mié
        [4] jue
        [5] vie
        [6] sáb
       *[7] dom
    }
days_every = todos los días
days_run = { $first }–{ $last }

## Unir

list_more = { $list }, { $thing }
sentences = { $first } { $second }
