# Instants, spans and lists. Clocks always show 24 hours; numbers are put in as digits.

## Spans, as short as they can be written: 2d3h, 5m, 10s.

span_days = { $count }d
span_hours = { $count }h
span_minutes = { $count }m
span_seconds = { $count }s
# Two of the above, the larger first, such as 2d3h.
span_two = { $large }{ $small }

# A span of whole days in a sentence, such as "It has failed for 3 days".
whole_days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## How long ago something was.

age_now = just now
age_minutes = { $count } min ago
age_hours = { $count } h ago
# Never fewer than two.
age_days = { $count } days ago

## When something happens, such as "next visit in 3m".

until_now = now
# span: such as 1h30m
until_in = in { $span }

## Instants.

# time: such as 09:02; of today.
moment_today_utc = { $time } UTC
# Of another day, such as 24 Nov 09:02 UTC.
moment_other_utc = { $day } { $month } { $time } UTC
# On the chat's own clock, such as Tue 24 Nov 09:02.
moment_other = { $weekday } { $day } { $month } { $time }
# Stands where an instant cannot be told.
moment_unknown = at no time
# A day in a chart, such as Tue 24; day has always two digits.
chart_day = { $weekday } { $day }

# A month in a date.
month_short =
    { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }

# A day of the week; 1 is Monday.
weekday_short =
    { $day ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[7] Sun
    }

# Days on which quiet hours begin: all of them.
days_every = every day
# From this day of the week to that, such as Mon–Fri.
days_run = { $first }–{ $last }

## Putting things together.

# A list and one thing more, such as "a, b" and "c".
list_more = { $list }, { $thing }
# Two whole sentences, one after the other.
sentences = { $first } { $second }
