# Zeitpunkte, Zeitspannen und Listen. Spannen stehen im Dativ (seit 3 Tagen, nach 3 Tagen, vor mehr als 3 Tagen).

span_days = { $count } d
span_hours = { $count } h
span_minutes = { $count } min
span_seconds = { $count } s
span_two = { $large } { $small }
whole_days =
    { $count ->
        [one] { $count } Tag
       *[other] { $count } Tagen
    }

age_now = gerade eben
age_minutes = vor { $count } min
age_hours = vor { $count } h
age_days =
    { $count ->
        [one] vor { $count } Tag
       *[other] vor { $count } Tagen
    }

until_now = jetzt
until_in = in { $span }

moment_today_utc = { $time } UTC
moment_other_utc = { $day }. { $month } { $time } UTC
moment_other = { $weekday } { $day }. { $month } { $time }
moment_unknown = unbekannt
chart_day = { $weekday } { $day }
month_short =
    { $month ->
        [1] Jan.
        [2] Feb.
        [3] März
        [4] Apr.
        [5] Mai
        [6] Juni
        [7] Juli
        [8] Aug.
        [9] Sept.
        [10] Okt.
        [11] Nov.
       *[12] Dez.
    }
weekday_short =
    { $day ->
        [1] Mo
        [2] Di
        [3] Mi
        [4] Do
        [5] Fr
        [6] Sa
       *[7] So
    }
days_every = jeden Tag
days_run = { $first }–{ $last }

list_more = { $list }, { $thing }
sentences = { $first } { $second }
