# The pages of /settings: lines that say what is so, and buttons (one to three words) that change it.

## The page of the chat: a heading and seven lines.

settings_head = <b>This chat</b>
settings_off = Alerts: off: this chat is not subscribed
settings_paused = Alerts: paused: /resume
settings_on = Alerts: on
# from, to: such as 22:30; days: such as "Mon–Fri".
settings_quiet = Quiet hours: { $from } to { $to }, { $days }
settings_quiet_none = Quiet hours: none
settings_zone = Time zone: { $zone }, where it is { $moment }
settings_cap =
    { $most ->
        [one] Cap: { $most } alerts of a filter in an hour
       *[other] Cap: { $most } alerts of a filter in an hour
    }
settings_cap_none = Cap: none
# look: such as "compact, preview on, times off".
settings_look = Look: { $look }
settings_grouped = Stories: ring once and grow
settings_not_grouped = Stories: every report rings
settings_muted = Muted stories: { $count }: /unmute
settings_muted_none = Muted stories: none
# Two commands, to be copied and changed.
settings_typing = By typing: <code>{ $quiet }</code>, <code>{ $zone }</code>
# asked: what somebody typed.
settings_how = <code>{ $asked }</code> is no page of the settings. There are <code>/settings</code>, <code>/settings filters</code>, <code>/settings filter 1</code> and <code>/settings feeds</code>.

## Its buttons.

button_count_filters =
    { $count ->
        [one] { $count } filter
       *[other] { $count } filters
    }
button_count_feeds =
    { $count ->
        [one] { $count } feed
       *[other] { $count } feeds
    }
button_subscribe = Subscribe
button_pause = Pause
button_resume = Resume
button_quiet_off = Quiet hours off
# Sets quiet hours from 23:00 to 7:00.
button_quiet_night = Quiet 23–07
# How alerts look.
button_compact = Compact
button_normal_look = Normal
button_full_look = Full
button_preview = Preview
button_times = Times
button_group = Group stories
button_no_cap = No cap
# So many alerts an hour.
button_cap = { $count } an hour

## The page of a filter.

filter_page_head = <b>Filter { $number }</b>
# priority: breaking, normal or low, as it is typed.
filter_page_priority = Priority: { $priority }
filter_page_at_once = Matches are told at once
filter_page_hourly = Matches are told as a list each hour
# at: such as 08:00.
filter_page_daily = Matches are told as a list daily at { $at }
filter_page_snoozed = Snoozed until { $until }
filter_page_all_feeds = Feeds: all that this chat hears
filter_page_feeds = Feeds: { $list }
filter_page_feeds_unheard =
    { $count ->
        [one] Feeds: { $count } feed, not heard here now
       *[other] Feeds: { $count } feeds, not heard here now
    }
filter_page_muted = Passes over: { $outlets }
filter_page_topic = Rings in a topic of its own
filter_page_edit = Other words: <code>{ $command }</code>
filter_page_only = Some feeds only, by their numbers in /feeds: <code>{ $command }</code>
picks_head = Feeds that filter { $number } looks at: press a number to choose it or not. With none chosen it looks at all.

## Its buttons.

# Priorities: alerts without a sound; as usual; also in quiet hours.
button_silent = Silent
button_normal = Normal
button_breaking = Breaking
# When matches are told.
button_at_once = At once
button_hourly = Hourly
# at: such as 8:00.
button_daily = Daily { $at }
button_snooze_hours = Snooze { $count } h
# Snoozed no more.
button_wake = Wake
button_all_feeds = All feeds
button_choose_feeds = Choose feeds
# Passes over none.
button_every_outlet = Every outlet
button_ring_here = Ring in this topic
button_remove = Remove
button_back_to_filters = ‹ Filters
button_back_to_filter = ‹ Filter { $number }
button_back_to_feeds = ‹ Feeds

## The page of a feed.

feed_page_full_text = Whole articles are matched
feed_page_no_full_text = Matched on what the feed says
button_full_text_on = Full text on
button_full_text_off = Full text off

## The pages of language and time zone, and the buttons that lead to them and back.

button_language = Language
button_zone = Time zone
button_back_to_chat = ‹ This chat
# Asked above buttons with times such as 14:05.
zone_page_clock = What time is it where you are?
# Asked above buttons with names of cities.
zone_page_place = Choose a place whose clocks you live by.
