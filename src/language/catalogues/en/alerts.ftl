# Alerts, lists of alerts, and what is said of a feed that is in trouble.

## An alert: its headline and sentence come from the article, then these lines.

# Stands in place of a headline that is missing.
no_headline = (no headline)
# Who published it, and how long ago, such as "Example Wire · 4 min ago".
alert_origin = { $outlet } · { $age }
# Times on the chat's own clock.
alert_times = seen { $seen }, sent { $sent }
alert_times_published = published { $published }, seen { $seen }, sent { $sent }
# Behind the filters that rang, when there are more of them.
alert_more_filters = { $count } more
# In the full layout: who wrote it, and its tags, as lists of names.
alert_authors = By { $names }
alert_tags = Tags: { $names }

## The heads of lists of alerts.

# Held back by quiet hours.
list_quiet =
    { $count ->
        [one] { $count } alert while it was quiet
       *[other] { $count } alerts while it was quiet
    }
# What filters found that are told as one list.
list_digest =
    { $count ->
        [one] Digest: { $count } alert
       *[other] Digest: { $count } alerts
    }
# Held back while their filter was snoozed.
list_snooze =
    { $count ->
        [one] { $count } alert while snoozed
       *[other] { $count } alerts while snoozed
    }
# They came together.
list_burst =
    { $count ->
        [one] { $count } alert at once
       *[other] { $count } alerts at once
    }
# Beyond what one filter may ring in an hour. filters: such as "north korea".
list_cap = <b>{ $count } more on</b> <i>{ $filters }</i> within the hour
# A button that opens them.
list_cap_button = Show them
# At the end of a list: so many older items are left out.
older = and { $count } older

## A feed in trouble. feed: its name.

feed_moved =
    <b>{ $feed }</b> moved, and is read at its new address from now on:
    <code>{ $address }</code>
# other: the name of the feed that is read at that address.
feed_joined = <b>{ $feed }</b> moved to an address that is read already: that of <b>{ $other }</b>. From now on it comes to you as that one, and nothing is missed. /feeds lists it.
# reason: one sentence, with its full stop.
feed_fails = <b>{ $feed }</b> cannot be read. { $reason }
# span: such as "3 days".
feed_fails_for = <b>{ $feed }</b> cannot be read. { $reason } It has failed for { $span }.
feed_still_tried = It is still tried, less and less often. You will hear when it answers again.
feed_given_up = It is not visited any more. To try again: <code>{ $command }</code>
# span: such as "3 days"; usual: such as 5h.
feed_silent =
    <b>{ $feed }</b> has had nothing new for { $span }.
    It answers when it is visited, so the trouble is likely its own. You will hear when it goes on.
feed_silent_usual =
    <b>{ $feed }</b> has had nothing new for { $span }; usually something comes about every { $usual }.
    It answers when it is visited, so the trouble is likely its own. You will hear when it goes on.
# It is back from trouble; one of the three sentences below follows.
feed_answers_again = <b>{ $feed }</b> answers again after { $span }.
# It is back from silence; one of the three sentences below follows.
feed_goes_on = <b>{ $feed }</b> has something new again after { $span }.
# A list follows.
feed_brought = What it brought that matches your filters:
feed_brought_nothing = Nothing that it brought matches your filters.
feed_brought_later = What it brought that matches your filters comes with what else waits for you.
