//! Instants, spans and lists.

messages! {
    span_days(count);
    span_hours(count);
    span_minutes(count);
    span_seconds(count);
    span_two(large, small);
    whole_days(count);
    age_now;
    age_minutes(count);
    age_hours(count);
    age_days(count);
    until_now;
    until_in(span);
    moment_today_utc(time);
    moment_other_utc(day, month, time);
    moment_other(weekday, day, month, time);
    moment_unknown;
    chart_day(weekday, day);
    month_short(month);
    weekday_short(day);
    days_every;
    days_run(first, last);
    list_more(list, thing);
    sentences(first, second);
}
