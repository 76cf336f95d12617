# Whether alerts come, how things stand, and the language.

## Subscribing. place: "topic" is a topic of a group, else the chat.

subscribed =
    { $place ->
        [topic] Subscribed: alerts arrive in this topic.
       *[chat] Subscribed: alerts arrive here.
    }
subscribed_already =
    { $place ->
        [topic] Alerts arrive in this topic already.
       *[chat] Alerts arrive here already.
    }
# Follows one of the above.
no_filter_yet = No filter is set yet, so nothing will ring. Set one: /watch North Korea
# Follows one of the above: so many filters are set.
filters_stand =
    { $count ->
        [one] { $count } filter stands: /filters
       *[other] { $count } filters stand: /filters
    }
unsubscribed =
    { $count ->
        [one] Unsubscribed: no more alerts. { $count } filter is kept; /subscribe starts again.
       *[other] Unsubscribed: no more alerts. { $count } filters are kept; /subscribe starts again.
    }
unsubscribed_already = This chat is not subscribed, so no alerts come. /subscribe starts them.

## Pausing. span: such as 1h30m.

paused = Paused: no alerts until /resume, which will show what matched meanwhile.
paused_already = Paused already, for { $span }. /resume starts alerts again.
# There was a pause. A list follows.
resumed =
    { $count ->
        [one] Alerts are on again. { $count } item matched meanwhile:
       *[other] Alerts are on again. { $count } items matched meanwhile:
    }
resumed_nothing = Alerts are on again. Nothing matched meanwhile.
resumed_no_pause = Alerts are on; there was no pause.
resumed_unsubscribed = There was no pause, but this chat is not subscribed: /subscribe
# The bot was blocked or had been removed, and is back. A list follows.
back_again =
    { $count ->
        [one] While newsbell could not write here, { $count } item matched:
       *[other] While newsbell could not write here, { $count } items matched:
    }

## /status: one line for each of these.

# state: one of the four below.
status_alerts = <b>Alerts</b>: { $state }
status_unsubscribed = not subscribed, nothing rings: /subscribe
status_paused = paused for { $span }: /resume
status_no_filter = on, but no filter is set: /watch
status_on = on
status_filters = <b>Filters</b>: { $count }
# state: one of the two below.
status_feeds = <b>Feeds</b>: { $count }, { $state }
status_feeds_fine = all fine
# list: such as "2 broken, 1 silent".
status_feeds_unwell = { $list }: /feeds
# So many feeds in one condition.
status_feeds_in =
    { $condition ->
        [silent] { $count } silent
        [blocked] { $count } blocked
        [given_up] { $count } given up
       *[broken] { $count } broken
    }
# age: such as "4 min ago".
status_newest = <b>Last new item</b>: { $age }
status_newest_none = <b>Last new item</b>: none yet
status_items = <b>Items kept</b>: { $count }
status_waiting = <b>Messages waiting</b>: { $count }
status_gathered = <b>Waiting for a list</b>: { $count }
# What newsbell takes: such as 12 MB.
status_takes = <b>Takes</b>: { $disk } on disk, { $memory } of memory
status_takes_disk = <b>Takes</b>: { $disk } on disk
status_running = <b>newsbell</b>: { $version }, running for { $span }

## /language. name: the language in its own words.

language_is = newsbell speaks { $name } here, as you chose.
# Nobody chose; the language of the person who speaks, or of whoever added the bot to a group.
language_follows = newsbell speaks { $name } here, after the language of Telegram.
# Buttons with the languages follow, and this command to type.
language_change = Choose another, or follow Telegram: <code>/language auto</code>
# asked: what somebody typed; list: codes of languages such as "en, ko".
language_unknown = newsbell does not speak <code>{ $asked }</code>. It speaks: { $list }.
# A button: follow the language of Telegram.
language_auto_button = As Telegram
