# Моменты, сроки и списки. Часы всегда 24-часовые; числа подставляются цифрами.

span_days = { $count } д
span_hours = { $count } ч
span_minutes = { $count } мин
span_seconds = { $count } с
span_two = { $large } { $small }
whole_days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
       *[many] { $count } дней
    }

age_now = только что
age_minutes = { $count } мин назад
age_hours = { $count } ч назад
age_days =
    { $count ->
        [one] { $count } день назад
        [few] { $count } дня назад
       *[many] { $count } дней назад
    }

until_now = сейчас
until_in = через { $span }

moment_today_utc = { $time } UTC
moment_other_utc = { $day } { $month } { $time } UTC
moment_other = { $weekday } { $day } { $month } { $time }
moment_unknown = неизвестно когда
chart_day = { $weekday } { $day }
month_short =
    { $month ->
        [1] янв
        [2] фев
        [3] мар
        [4] апр
        [5] мая
        [6] июн
        [7] июл
        [8] авг
        [9] сен
        [10] окт
        [11] ноя
       *[12] дек
    }
weekday_short =
    { $day ->
        [1] пн
        [2] вт
        [3] ср
        [4] чт
        [5] пт
        [6] сб
       *[7] вс
    }
days_every = каждый день
days_run = { $first }–{ $last }

list_more = { $list }, { $thing }
sentences = { $first } { $second }
