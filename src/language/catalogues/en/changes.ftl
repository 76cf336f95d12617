# What was changed, in words, and taking it back: /undo. A change may have several parts; they are put in a list with semicolons.

changes_none = Nothing was changed here in the last 24 hours that could be undone.
# A list of changes follows, with a button for each.
changes_head = <b>The last changes</b>, the newest first. Each can be undone for 24 hours.
# A button.
button_undo_number = Undo { $number }
no_such_change = No change here is <code>{ $asked }</code>: it was undone already, is older than 24 hours, or ten others came after it. /undo lists those that can be undone.
# change: one or several of the "did_" messages below.
undone = Undone: { $change }.

## A change that could not be undone. number: of the change; parts: a list of the "part_" messages below.

not_undone_since = Change { $number } was not undone: { $parts } changed again since. Undo that first: <code>{ $command }</code>
not_undone_since_unknown = Change { $number } was not undone: { $parts } changed again since. Set it anew instead: /settings
not_undone_filters =
    { $most ->
        [one] Change { $number } was not undone: this chat has { $most } filter, the most that one chat may have. Remove one with /unwatch.
       *[other] Change { $number } was not undone: this chat has { $most } filters, the most that one chat may have. Remove one with /unwatch.
    }
not_undone_no_room = Change { $number } was not undone: its filter would have to be tried on every item, and as many are as can be.

## Parts of a chat that changed again: what stands before "changed again since".

part_alerts = the subscription
part_pause = the pause
part_filter = filter { $number }
part_feed = a feed
part_story = the muted story
part_story_number = the muted story { $number }
part_zone = the time zone
part_quiet = the quiet hours
part_format = the format
part_cap = the cap
part_grouping = the grouping of stories
part_language = the language

## What a change did: behind its number, or behind "Undone:". Also what an import would change.

# parts: several of these; so many more are left out.
did_rest = { $parts }; { $count } more
did_subscribe = subscribed
did_unsubscribe = unsubscribed
did_move_alerts = moved alerts to another topic
did_pause = paused
did_resume = resumed
did_feed =
    { $deed ->
        [added] added { $feed }
        [removed] removed { $feed }
       *[renamed] renamed { $feed }
    }
did_mute_story = muted the story “{ $headline }”
did_unmute_story = let ring again the story “{ $headline }”
did_zone = time zone { $zone }
# from, to: such as 22:30.
did_quiet = quiet from { $from } to { $to }
did_quiet_off = no quiet hours
# look: the message "look" below.
did_format = alerts look { $look }
did_group = stories ring once
did_not_group = every report rings
did_cap =
    { $most ->
        [one] at most { $most } alert of a filter in an hour
       *[other] at most { $most } alerts of a filter in an hour
    }
did_cap_off = no cap
# name: of a language, in its own words.
did_language = language { $name }
did_language_auto = the language of Telegram
did_set_filter = set filter { $number } <code>{ $filter }</code>
did_remove_filter = removed filter { $number } <code>{ $filter }</code>
did_reword_filter = filter { $number } <code>{ $before }</code> became <code>{ $after }</code>
# how: a list of the "differs_" messages below.
did_change_filter = filter { $number } <code>{ $filter }</code>: { $how }

# How alerts look. switches: such as "preview on, times off".
look =
    { $layout ->
        [compact] compact, { $switches }
        [full] full, { $switches }
       *[normal] normal, { $switches }
    }

## What a filter does otherwise than before.

# priority: breaking, normal or low, as it is typed.
differs_priority = priority { $priority }
differs_at_once = told at once
differs_hourly = told as a list each hour
# at: such as 08:00.
differs_daily = told as a list daily at { $at }
differs_snoozed = snoozed until { $until }
differs_awake = snoozed no more
differs_every_feed = every feed
differs_feeds =
    { $count ->
        [one] { $count } feed only
       *[other] { $count } feeds only
    }
differs_muted = passes over { $outlets }
differs_muted_fewer = passes over fewer outlets
differs_topic = another topic
# It asked for reports by several outlets before, and does not any more.
differs_unconfirmed = rings at the first report
