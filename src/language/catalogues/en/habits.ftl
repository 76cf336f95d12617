# How a chat wants to be told. Words after a command, such as breaking, off or compact, stay as they are: they are typed.

## /quiet: hours in which only breaking filters ring. from, to: such as 23:00.

quiet_none =
    No quiet hours are set, so alerts ring at any time. Set some:
    <code>{ $example }</code>
# zone: such as Europe/London; days: such as "every day" or "Mon–Fri".
quiet_hours = Quiet from <b>{ $from }</b> to <b>{ $to }</b> { $zone }, { $days }. What matches then comes as a list at the end.
# Follows the above. until: such as 07:00.
quiet_now = It is quiet now, until { $until }.
quiet_how =
    A filter with priority breaking rings all the same: <code>{ $command }</code>
    No quiet hours any more: <code>/quiet off</code>
# Follows the above where no time zone is set.
quiet_zone = In your own time zone: <code>{ $example }</code>

## /timezone, /cap, /format

# moment: the time that it is there.
timezone = The time zone here is <b>{ $zone }</b>: it is { $moment } there. Set another: <code>{ $example }</code>
cap =
    { $most ->
        [one] A filter rings at most <b>{ $most }</b> time an hour; what comes beyond is told in one line at the end of the hour. Priority breaking is not counted.
       *[other] A filter rings at most <b>{ $most }</b> times an hour; what comes beyond is told in one line at the end of the hour. Priority breaking is not counted.
    }
cap_none = A filter rings as often as it matches.
cap_change = Change it: <code>/cap 10</code> or <code>/cap off</code>
# layout: how much alerts show; switches: the next message.
format =
    { $layout ->
        [compact] Alerts are compact: headline and outlet; { $switches }.
        [full] Alerts are full: the whole summary, authors, tags, every filter and times as well; { $switches }.
       *[normal] Alerts are normal: the sentence that matched and the filters as well; { $switches }.
    }
# Whether articles are previewed and times are told.
format_switches =
    { $preview ->
        [yes] { $times ->
                [yes] preview on, times on
               *[no] preview on, times off
            }
       *[no] { $times ->
                [yes] preview off, times on
               *[no] preview off, times off
            }
    }
format_change = Change it: <code>{ $example }</code>

## What a filter is like. In one line behind "Filter 1 …:" or below it in /filters, as a list with semicolons.

# how: these parts.
filter_told = Filter { $number } <code>{ $filter }</code>: { $how }.
# Puts one part behind others.
how_more = { $parts }; { $part }
how_breaking = breaking, rings also in quiet hours
how_normal = rings
how_low = low, comes without a sound
how_hourly = told as a list at each full hour
# at: such as 08:00; zone: such as Asia/Seoul.
how_daily = told as a list daily at { $at } { $zone }
how_feeds =
    { $count ->
        [one] looks at { $count } feed only
       *[other] looks at { $count } feeds only
    }
# outlets: a list of names.
how_muted = passes over { $outlets }
how_topic = rings in a topic of its own
how_snoozed = snoozed until { $until }, then what matched comes as a list

## What cannot be read.

# usage: such as "/digest NUMBER hourly, daily TIME or off".
needs_more =
    { $command } needs more: { $usage }
    Such as <code>{ $example }</code>
cannot_read =
    <code>{ $asked }</code> is not what it takes: { $usage }
    Such as <code>{ $example }</code>
hours_no_word =
    <code>{ $word }</code> is no time, no day and no time zone.
    Such as <code>{ $example }</code>
hours_no_times =
    From when to when? Write both times.
    Such as <code>{ $example }</code>
zone_nearest =
    No time zone is called <code>{ $asked }</code>. The nearest is <code>{ $nearest }</code>.
    Such as <code>{ $example }</code>
zone_unknown =
    No time zone is called <code>{ $asked }</code>. They are called like Europe/London, Asia/Seoul or America/New_York.
    Such as <code>{ $example }</code>
