//! How a chat wants to be told.

messages! {
    quiet_none(example);
    quiet_hours(from, to, zone, days);
    quiet_now(until);
    quiet_how(command);
    quiet_zone(example);
    timezone(zone, moment, example);
    cap(most);
    cap_none;
    cap_change;
    format(layout, switches);
    format_switches(preview, times);
    format_change(example);
    filter_told(number, filter, how);
    how_more(parts, part);
    how_breaking;
    how_normal;
    how_low;
    how_hourly;
    how_daily(at, zone);
    how_feeds(count);
    how_muted(outlets);
    how_topic;
    how_snoozed(until);
    needs_more(command, usage, example);
    cannot_read(asked, usage, example);
    hours_no_word(word, example);
    hours_no_times(example);
    zone_nearest(asked, nearest, example);
    zone_unknown(asked, example);
}
