# A chat as a file: /export and /import. A file, or a list that was typed, is shown with what it would change; a button then does it.
# What stands in such a file, such as breaking, daily, [[feeds]] or site:example.org, stays as it is: it is typed.

# Below the file.
chat_exported =
    { $filters ->
        [one] { $feeds ->
                [one] This chat with { $filters } filter and { $feeds } feed, as a file to read, keep or change. Passwords are left out. Send it to this or another chat to import it there.
               *[other] This chat with { $filters } filter and { $feeds } feeds, as a file to read, keep or change. Passwords are left out. Send it to this or another chat to import it there.
            }
       *[other] { $feeds ->
                [one] This chat with { $filters } filters and { $feeds } feed, as a file to read, keep or change. Passwords are left out. Send it to this or another chat to import it there.
               *[other] This chat with { $filters } filters and { $feeds } feeds, as a file to read, keep or change. Passwords are left out. Send it to this or another chat to import it there.
            }
    }
# example: the command and keywords, over several lines.
transfer_how =
    Send the file here: what /export gave, a list of keywords with one in each line, queries of Google Alerts, or OPML. You are shown what would change before anything does. In a group, reply to the file with <code>/import</code>.
    Or type the keywords:
    <code>{ $example }</code>

## What an import would change. name: of the file, or the first of these.

# Stands for the name of a file where a list was typed.
transfer_your_list = Your list
transfer_nothing = There is nothing to import in <b>{ $name }</b>.
transfer_all_refused = Nothing of <b>{ $name }</b> can be imported.
transfer_all_so =
    { $count ->
        [one] <b>{ $name }</b> changes nothing: { $count } entry in it, and all is so here already.
       *[other] <b>{ $name }</b> changes nothing: { $count } entries in it, and all is so here already.
    }
transfer_all_so_or_refused =
    { $count ->
        [one] <b>{ $name }</b> changes nothing: { $count } entry of it is so here already; refused: { $refused }.
       *[other] <b>{ $name }</b> changes nothing: { $count } entries of it are so here already; refused: { $refused }.
    }
# Import is the button below.
transfer_preview = <b>{ $name }</b>: { $added } to add, { $changed } to change, { $unchanged } as they are already, { $refused } refused. Nothing is done until you press Import.
# Headings of lists.
transfer_would_add = <b>Would be added:</b>
transfer_would_change = <b>Would change:</b>
transfer_would_refuse = <b>Refused:</b>

## Lines of these lists, such as "time zone Europe/London"; some are messages "did_" of changes.ftl.

transfer_filter = filter { $number } <code>{ $filter }</code>
# how: what the filter is like, as in /filters.
transfer_filter_told = filter { $number } <code>{ $filter }</code>: { $how }
transfer_feed = feed <code>{ $address }</code>
transfer_feed_note = name, tags or full text of feed <code>{ $address }</code>
transfer_feed_gone = <code>{ $address }</code> is not heard here any more
transfer_story = muted story “{ $headline }”
transfer_alerts = alerts are sent here
# from, to: such as 22:30; days: such as "every day" or "Mon–Fri".
transfer_quiet = quiet from { $from } to { $to }, { $days }

## The buttons below.

button_import = Import
button_cancel = Cancel

## After a button.

transfer_done = Imported <b>{ $name }</b>: { $added } added, { $changed } changed.
# Follow the above.
transfer_done_refused = Refused: { $count }, as listed above.
transfer_done_feeds = New feeds are read within minutes; what is in them now does not ring.
transfer_cancelled = Nothing was imported.

## What is refused: a place in the file, what stands there, and why.

transfer_line = line { $line }
transfer_column = line { $line }, column { $column }
transfer_refused = { $place }: <code>{ $what }</code> – { $why }
transfer_refused_at = { $place }: { $why }

## Why: no full stop at the end, and "it" is what stands there.

# said: by the program that reads the file, in English.
refused_broken = the file cannot be read from here on, so nothing of it is: “{ $said }”
refused_not_text = this is no text. Save the file as plain text in UTF-8
refused_unknown_key = there is no such setting
refused_lacks = “{ $key }” is missing
# problem: a whole sentence; filter: one that can be read.
refused_filter = { $problem } Try: <code>{ $filter }</code>
refused_only_excludes = it only says what is not wanted; add a word to look for
refused_no_address = this is not a web address; write it in full, such as https://example.org/feed.xml
refused_scheme = only http:// and https:// addresses can be polled
refused_long_address = this address is longer than { $most } characters
refused_no_zone = no time zone is called so; they are called like Europe/London
refused_too_many_filters =
    { $most ->
        [one] this chat has { $most } filter, the most that one chat may have
       *[other] this chat has { $most } filters, the most that one chat may have
    }
refused_no_room = there is no room for another regular expression without a word; add a word to it
refused_too_many_stories =
    { $most ->
        [one] { $most } story is muted here, the most that one chat may mute
       *[other] { $most } stories are muted here, the most that one chat may mute
    }
refused_not_heard = it looks at { $address }, which is not heard here; list it under [[feeds]] as well
refused_looked_at = a filter of this chat looks at this feed
refused_no_topics = this chat has no topics; leave “topic” out
refused_too_many = what follows is more than is read of one file; split it

## Something else stands there than what is taken.

takes_text = it takes a text in quotes
takes_texts = it takes texts in quotes between brackets, with commas
takes_few_texts =
    { $most ->
        [one] it takes { $most } text at most
       *[other] it takes { $most } texts at most
    }
takes_switch = it takes true or false
takes_number = it takes a whole number
takes_cap = it takes a whole number from 1 to 65535
takes_digest = it takes hourly, daily 08:00 or off
takes_priority = it takes breaking, normal or low
takes_layout = it takes compact, normal or full
takes_quiet = it takes times and days such as 23:00-07:00 Mon-Fri
takes_confirm = it takes a number of outlets and a time such as 2 within 30m
takes_min_sources = it takes min-sources 2 within 30m behind a filter
takes_instant = it takes a time with its offset such as 2026-07-01T08:00:00Z
# A story is known by letters and digits, its mark.
takes_mark = it takes the mark of a story, as an export writes it
takes_table = it takes a table: write [{ $name }]
takes_tables = it takes tables: write [[{ $name }]]

## What of a query of a search engine is not understood.

query_not_opened = a parenthesis closes that was not opened
query_not_closed = a parenthesis is not closed
query_too_deep = there are too many parentheses in parentheses
query_no_word = a word is missing
query_no_word_behind_colon = a word is missing behind the colon
query_excluded_behind_or = behind OR stands what is not wanted
query_all_in = “allin…:” is not understood: write intitle: before each word
query_site_with_path = “site:” takes a host without a path, such as site:example.org
query_no_site = “site:” takes a host such as example.org
