# /why: why an item rang, or why it did not; line by line. at, and other instants: such as 24 Nov 09:02 UTC; later: such as 5m.

## Headings.

why_rang = Why it rang
why_rang_then = It rang here
why_silent = Why it did not ring

## When the item came.

why_item_gone = The item itself is not kept any more.
why_published = Published { $at }
why_published_unknown = The publisher does not say when it was published
# feeds: a list of names.
why_seen = Seen { $at }
why_seen_in = Seen { $at } in { $feeds }
why_seen_in_more = Seen { $at } in { $feeds } and { $count } more
# Behind one of the above: so much later than it was published.
why_at_once = { $line }, at once
why_later = { $line }, { $span } later
why_feed_unheard = { $feed } (not heard here)

## The full text of its page.

page_read = Full text read { $at }
page_read_for_others = Full text read for others; it is off here: /fulltext
page_waits = Full text not read yet
# why: a sentence.
page_waits_after = Full text not read yet, next try { $at }: { $why }
page_failed = Full text not read: { $why }

## What became of its alert. report: "other" where another report of the same story rang.

# Sent as soon as it was queued.
why_sent_at_once =
    { $report ->
        [other] Sent { $at }, at once by another report of the same story
       *[own] Sent { $at }, at once
    }
why_sent =
    { $report ->
        [other] Sent { $at }, { $span } later by another report of the same story
       *[own] Sent { $at }, { $span } later
    }
why_waits =
    { $report ->
        [other] Queued { $at } by another report of the same story, waits
       *[own] Queued { $at }, waits
    }
why_waits_until =
    { $report ->
        [other] Queued { $at } by another report of the same story, waits until { $until }
       *[own] Queued { $at }, waits until { $until }
    }
# Behind one of the two above.
why_tries = { $line }; tries that failed: { $count }
why_gathered_quiet =
    { $report ->
        [other] Found { $at } by another report of the same story, waits until { $until }, when the quiet hours end
       *[own] Found { $at }, waits until { $until }, when the quiet hours end
    }
why_gathered_digest =
    { $report ->
        [other] Found { $at } by another report of the same story, waits until { $until }, when the filter’s next list is told
       *[own] Found { $at }, waits until { $until }, when the filter’s next list is told
    }
why_gathered_snooze =
    { $report ->
        [other] Found { $at } by another report of the same story, waits until { $until }, when the filter is snoozed no more
       *[own] Found { $at }, waits until { $until }, when the filter is snoozed no more
    }
why_gathered_cap =
    { $report ->
        [other] Found { $at } by another report of the same story, waits until { $until }, when the hour ends in which the filter rang too often
       *[own] Found { $at }, waits until { $until }, when the hour ends in which the filter rang too often
    }
why_gathered_burst =
    { $report ->
        [other] Found { $at } by another report of the same story, waits until { $until }, when it is told with others
       *[own] Found { $at }, waits until { $until }, when it is told with others
    }
# The filter asks for reports by several publishers.
why_gathered_confirmation =
    { $report ->
        [other] Found { $at } by another report of the same story, waits until { $until }, when it is dropped unless more independent publishers report the story
       *[own] Found { $at }, waits until { $until }, when it is dropped unless more independent publishers report the story
    }
# reason: what Telegram said, in English.
why_given_up =
    { $report ->
        [other] Given up { $at } by another report of the same story: Telegram refused it and said “{ $reason }”
       *[own] Given up { $at }: Telegram refused it and said “{ $reason }”
    }
why_dropped =
    { $report ->
        [other] Dropped { $at } by another report of the same story: the chat was not subscribed when its turn came
       *[own] Dropped { $at }: the chat was not subscribed when its turn came
    }
why_unconfirmed =
    { $report ->
        [other] Not told by another report of the same story: by { $at } too few independent publishers had reported the story for its filter
       *[own] Not told: by { $at } too few independent publishers had reported the story for its filter
    }
# All that is remembered of an old alert.
why_queued_then = Queued { $at }. No more is remembered of it.
why_held_paused = Alerts are paused: /resume
why_held_suspended = Telegram did not let newsbell write here: look at the rights of the bot in this chat

## What follows.

why_feed_not_heard = This chat does not hear that feed. Hear it: <code>{ $command }</code>
why_no_filter = No filter is set here. Set one: <code>{ $example }</code>
why_more_rang =
    { $count ->
        [one] { $count } filter more rang for it as well: /filters
       *[other] { $count } filters more rang for it as well: /filters
    }
why_more_silent =
    { $count ->
        [one] { $count } filter more did not ring for it either: /filters
       *[other] { $count } filters more did not ring for it either: /filters
    }

## What cannot be answered. days: such as "30 days".

no_alert_of_ours = That message is no alert of newsbell’s, or one older than { $days }. Reply with /why to an alert, or give a link: { $example }
no_alert_yet = No alert has rung here in the last { $days }. To ask about an article, give its link: { $example }
no_article_link =
    <code>{ $asked }</code> is no link to an article. Write it so:
    <code>{ $example }</code>
unknown_article =
    No feed that is heard here has brought { $link }, or it came longer ago than { $days }, for which items are kept. /feeds lists the feeds. To add the site’s own:
    <code>{ $command }</code>
