# Instants, durées et listes. Toujours 24 heures ; les nombres sont en chiffres.

span_days = { $count } j
span_hours = { $count } h
span_minutes = { $count } min
span_seconds = { $count } s
span_two = { $large } { $small }
whole_days =
    { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }

age_now = à l’instant
age_minutes = il y a { $count } min
age_hours = il y a { $count } h
age_days =
    { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }

until_now = maintenant
until_in = dans { $span }

moment_today_utc = { $time } UTC
moment_other_utc = { $day } { $month } { $time } UTC
moment_other = { $weekday } { $day } { $month } { $time }
moment_unknown = date inconnue
chart_day = { $weekday } { $day }
month_short =
    { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[12] déc.
    }
weekday_short =
    { $day ->
        [1] lun
        [2] mar
        [3] mer
        [4] jeu
        [5] ven
        [6] sam
       *[7] dim
    }
days_every = tous les jours
days_run = { $first }–{ $last }

list_more = { $list }, { $thing }
sentences = { $first } { $second }
