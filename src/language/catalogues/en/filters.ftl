# Filters: set, listed, removed, tried and explained. A filter "rings" for an item, or "matches" it.

## What is wrong with a filter.

# Behind what is wrong with it: a command with a filter that can be read.
refusal_try =
    Try:
    <code>{ $command }</code>

## /watch: up to four of these sentences, one after the other.

watching = Watching <code>{ $filter }</code> as filter { $number }.
watching_subscribed = This chat is now subscribed.
watching_paused = Alerts are paused: /resume.
watching_from_now = It rings for items that arrive from now on.
# kept: so many items were looked at.
watching_none_before =
    { $kept ->
        [one] It rings for items that arrive from now on; none of the { $kept } item of the last days match.
       *[other] It rings for items that arrive from now on; none of the { $kept } items of the last days match.
    }
# matched is at least one; command shows what the filter would have caught.
watching_before =
    { $matched ->
        [1] { $kept ->
                [one] It rings for items that arrive from now on; of the { $kept } item of the last days 1 matches: /latest, or <code>{ $command }</code>
               *[other] It rings for items that arrive from now on; of the { $kept } items of the last days 1 matches: /latest, or <code>{ $command }</code>
            }
       *[other] { $kept ->
                [one] It rings for items that arrive from now on; of the { $kept } item of the last days { $matched } match: <code>{ $command }</code>
               *[other] It rings for items that arrive from now on; of the { $kept } items of the last days { $matched } match: <code>{ $command }</code>
            }
    }
watching_already = Filter { $number } watches <code>{ $filter }</code> already. /filters lists all.
too_many_filters =
    { $most ->
        [one] This chat has { $most } filter, the most that one chat may have. Remove one with /unwatch, or join several with commas.
       *[other] This chat has { $most } filters, the most that one chat may have. Remove one with /unwatch, or join several with commas.
    }
no_room_for_patterns = This filter names no word, and its regular expression no three letters in a row, that must occur, so it would be tried on every item. newsbell does that for a few filters only, and has that many. Add a word with AND: <code>korea AND /…/</code>
# Somebody just typed words.
offer_watch = Shall I ring when <code>{ $filter }</code> comes up?
# A button.
offer_watch_button = Watch { $filter }

## /edit

# A filter says something else from now on; one of the sentences on when it rings follows.
reworded =
    Filter { $number } was <code>{ $before }</code>
    and is now <code>{ $after }</code>
# command: changes the filter to what it says already.
how_to_edit =
    Filter { $number } says:
    <code>{ $command }</code>
    Copy that line, change it, and send it.

## /unwatch

unwatched =
    { $left ->
        [0] No longer watching <code>{ $filter }</code>. No filter is left, so nothing will ring.
        [one] No longer watching <code>{ $filter }</code>. { $left } filter left: /filters
       *[other] No longer watching <code>{ $filter }</code>. { $left } filters left: /filters
    }
no_such_filter = No filter here is <code>{ $asked }</code>. Give its number or its words as /filters shows them, such as <code>{ $command }</code>
no_such_filter_none = No filter here is <code>{ $asked }</code>. None is set; set one with /watch.

## /filters

no_filters =
    No filter is set. Set one:
    <code>{ $example }</code>
filters_head =
    { $count ->
        [one] <b>{ $count } filter</b>
       *[other] <b>{ $count } filters</b>
    }
filters_head_unsubscribed =
    { $count ->
        [one] <b>{ $count } filter</b> – not subscribed, nothing rings: /subscribe
       *[other] <b>{ $count } filters</b> – not subscribed, nothing rings: /subscribe
    }
filters_head_paused =
    { $count ->
        [one] <b>{ $count } filter</b> – paused: /resume
       *[other] <b>{ $count } filters</b> – paused: /resume
    }
filters_tail = Press a number to change one; remove one with <code>{ $command }</code>

## /test

tested_nothing_kept = <code>{ $filter }</code> cannot be tested yet: no items have been kept so far.
# kept: so many items were looked at.
tested_none =
    { $kept ->
        [one] <code>{ $filter }</code> would have caught none of the { $kept } item kept.
       *[other] <code>{ $filter }</code> would have caught none of the { $kept } items kept.
    }
# A chart and a list follow.
tested =
    { $kept ->
        [one] <code>{ $filter }</code> would have caught { $matched } of the { $kept } item kept:
       *[other] <code>{ $filter }</code> would have caught { $matched } of the { $kept } items kept:
    }
# The last line of the chart: all days before those that are shown by themselves.
tested_before = before
# A heading.
tested_nearly = Nearly caught
tested_set_it = Set it: <code>{ $command }</code>

## How a filter and an item meet: in /test and /why.

# It was right to ring, and the article changed since.
hit_not_today = rang by what was known then, and would not today
# filter: number and text; a line with the reason follows.
missed_matches = { $filter } matches
missed_nearly = { $filter } nearly matches
# A command with a filter that would have matched.
would_match = This would match: <code>{ $command }</code>
# Words that were found in a part of the item, such as "headline: north korea". field is one of the keys.
words_found =
    { $field ->
        [title] headline: <b>{ $words }</b>
        [body] text: <b>{ $words }</b>
        [source] source: <b>{ $words }</b>
        [author] author: <b>{ $words }</b>
        [tag] tag: <b>{ $words }</b>
       *[url] link: <b>{ $words }</b>
    }

## Why a filter that matches did not ring; below the line "… matches". at, from, to: such as 24 Nov 09:02 UTC.

obstacle_not_heard = but no feed that is heard here brought it
obstacle_set_later = but was set { $at }, after it had come
obstacle_baseline = but it was in the feed already when newsbell first read that: what a feed holds then rings nothing
obstacle_passed_over = but does not look at that feed, or passes over that outlet: /filters
obstacle_unknown = but nothing on record says why it did not ring: perhaps its feed was not heard here when it came
obstacle_unsubscribed = but this chat was not subscribed from { $from } to { $to }
obstacle_unsubscribed_still = but this chat was not subscribed from { $from } on: /subscribe
obstacle_paused = but alerts were paused from { $from } to { $to }
obstacle_paused_still = but alerts were paused from { $from } on: /resume
obstacle_out_of_reach = but Telegram did not let newsbell write here from { $from } to { $to }
# It has just ended, for the chat has spoken.
obstacle_out_of_reach_still = but Telegram did not let newsbell write here from { $from } until now
obstacle_banned = but the operator of this bot had closed it to this chat from { $from } to { $to }
obstacle_banned_still = but the operator of this bot had closed it to this chat from { $from }

## Why a filter does not match: sentences without a full stop, which "miss" adds. condition: a part of the filter, as typed; word, written,
## instead: words of it or of the item.

miss = { $sentence }.
miss_absent = "{ $word }" does not occur
miss_absent_of = "{ $word }" of { $condition } does not occur
miss_absent_instead = "{ $word }" does not occur; "{ $instead }" does
miss_absent_of_instead = "{ $word }" of { $condition } does not occur; "{ $instead }" does
miss_apart = All words of { $condition } occur, but not side by side
miss_elsewhere =
    { $field ->
        [title] { $condition } is not found where it looks, but in the headline
        [body] { $condition } is not found where it looks, but in the text
        [source] { $condition } is not found where it looks, but in the source
        [author] { $condition } is not found where it looks, but in the author
        [tag] { $condition } is not found where it looks, but in the tags
       *[url] { $condition } is not found where it looks, but in the link
    }
miss_written_otherwise = { $condition } is written "{ $written }" here
miss_other_site = The link does not lead to { $site }
miss_too_far = { $count } words are between, more than { $condition } allows
miss_never_together = Both sides of { $condition } occur, but not beside each other in one field
miss_too_near = The one is always too near to the other for { $condition }
miss_too_few = { $found } of { $condition } hold, and { $needed } must
miss_excluded =
    { $field ->
        [title] "{ $written }" occurs in the headline, and the filter leaves out { $condition }
        [body] "{ $written }" occurs in the text, and the filter leaves out { $condition }
        [source] "{ $written }" occurs in the source, and the filter leaves out { $condition }
        [author] "{ $written }" occurs in the author, and the filter leaves out { $condition }
        [tag] "{ $written }" occurs in the tags, and the filter leaves out { $condition }
       *[url] "{ $written }" occurs in the link, and the filter leaves out { $condition }
    }
miss_excluded_language = The filter leaves out { $condition }
miss_other_language = The language is { $language }, and the filter wants { $condition }
miss_unknown_language = The language is not known, and the filter wants { $condition }
miss_pattern = { $condition } is not found
miss_none = None of { $condition } holds
miss_none_nearest = None of { $condition } holds; nearest: { $sentence }
