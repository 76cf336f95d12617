# Waktu, tempoh dan senarai.

span_days = { $count } hari
span_hours = { $count } jam
span_minutes = { $count } min
span_seconds = { $count } s
span_two = { $large } { $small }

whole_days = { $count } hari

age_now = baru sahaja
age_minutes = { $count } min lalu
age_hours = { $count } jam lalu
age_days = { $count } hari lalu

until_now = sekarang
until_in = dalam { $span }

moment_today_utc = { $time } UTC
moment_other_utc = { $day } { $month } { $time } UTC
moment_other = { $weekday } { $day } { $month } { $time }
moment_unknown = pada waktu yang tidak diketahui
chart_day = { $weekday } { $day }

month_short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mac
        [4] Apr
        [5] Mei
        [6] Jun
        [7] Jul
        [8] Ogos
        [9] Sep
        [10] Okt
        [11] Nov
       *[12] Dis
    }

weekday_short =
    { $day ->
        [1] Isn
        [2] Sel
        [3] Rab
        [4] Kha
        [5] Jum
        [6] Sab
       *[7] Ahd
    }

days_every = setiap hari
days_run = { $first }–{ $last }

list_more = { $list }, { $thing }
sentences = { $first } { $second }
