# Feeds: lists of them, adding, removing, searching, files.

## /feeds

no_feeds =
    No feed is heard here. Add one:
    <code>{ $example }</code>
feeds_head =
    { $count ->
        [one] <b>{ $count } feed</b>
       *[other] <b>{ $count } feeds</b>
    }
# ADDRESS: a word for what to put there.
feeds_tail = Add one with <code>/addfeed ADDRESS</code>, remove one with <code>/removefeed 1</code>
# A button that shows of which feeds whole articles are matched.
feeds_full_text_button = Full text…

## How a feed is doing, behind its name and a dash. span, usual: such as 2d3h; reason: a sentence.

feed_new = new: not visited yet
feed_fine = fine
feed_slow = slow: an answer takes { $seconds } s
feed_quiet = silent: nothing new for { $span }
feed_quiet_usual = silent: nothing new for { $span }, usually something comes every { $usual }
feed_moving = moved: it says that it moves to { $address }; believed after a day
# age: such as "3 days ago".
feed_has_moved = moved: { $age }, to { $address }
feed_blocked = blocked for { $span }: { $reason }
feed_broken = broken for { $span }: { $reason }
feed_not_visited = given up: visited no more after failing for { $span }: { $reason }

## The small print of a feed: up to three of these with dots between them.

# age: such as "4 min ago".
visits_last_item = last item { $age }
visits_nothing_new = nothing new since it was added
visits_never_read = never read so far
# when: "now", or such as "in 3m".
visits_next = next visit { $when }
visits_unchanged = { $share } % of visits unchanged (304)

## /addfeed

feed_added =
    Added <b>{ $feed }</b>.
    <code>{ $address }</code>
# Follows the above.
feed_added_kept =
    { $count ->
        [one] { $count } item in it now is kept for /latest and /test; what comes next can ring.
       *[other] { $count } items in it now are kept for /latest and /test; what comes next can ring.
    }
# Follows the same where others hear that feed.
feed_added_shared = It is being read already; what comes next can ring.
feed_heard_already = { $feed } is heard here already. /feeds lists all.
feed_back = { $feed } is heard here again.
# asked: what somebody typed.
no_address =
    There is no web address in <code>{ $asked }</code>. Send that of a feed or of any page of a site, such as
    <code>{ $example }</code>
    A channel on YouTube, <code>r/worldnews</code> or <code>@name@server</code> of Mastodon will do as well.
# Reasons and addresses follow.
not_added = Not added.
rss_hint = Sites often link their feeds as “RSS” at the bottom of a page; send that address.
# One of several feeds is to be chosen, by a button.
feeds_found =
    { $count ->
        [one] <b>{ $count } feed</b> found. Which shall I add?
       *[other] <b>{ $count } feeds</b> found. Which shall I add?
    }
too_many_feeds =
    { $most ->
        [one] This chat added { $most } feed, the most that one chat may add. Remove one with /removefeed.
       *[other] This chat added { $most } feeds, the most that one chat may add. Remove one with /removefeed.
    }

## /removefeed

feed_removed =
    { $left ->
        [one] { $feed } is no longer heard here; { $left } feed left. Bring it back with
       *[other] { $feed } is no longer heard here; { $left } feeds left. Bring it back with
    }
no_such_feed = No feed here is <code>{ $asked }</code>. Give its number or its address as /feeds shows them.

## /fulltext: match the articles themselves, not only what the feed says of them.

full_text_none = Whole articles are matched of no feed here, only what feeds say of them.
# A list of feeds follows.
full_text_of =
    { $count ->
        [one] Whole articles are matched of <b>{ $count } feed</b>
       *[other] Whole articles are matched of <b>{ $count } feeds</b>
    }
full_text_how = Switch it with a feed’s number in /feeds: <code>/fulltext 3 on</code>
full_text_on_or_off = Say on or off: <code>{ $on }</code> or <code>{ $off }</code>
# command: switches it off again.
full_text_is_on = Full text of <b>{ $feed }</b> is on here. When a new item does not ring by what the feed says of it, its page is read and matched as well, if the site lets robots read it. Off again: <code>{ $command }</code>
# command: switches it on again.
full_text_is_off = Full text of <b>{ $feed }</b> is off here: its items are matched on what the feed says of them. On again: <code>{ $command }</code>

## /follow: a filter, and feeds of what search engines find for it.

# A list follows.
searching = Feeds that search for it, heard here from now on:
# host: the name of a server; why: a sentence.
searching_not_at = Not at { $host }: { $why }
searching_stop = Stop it with /unwatch and /removefeed.
# Reasons may follow.
search_in_vain = No search answers, so nothing was changed.
# One of the reasons; host: the name of a server; why: a sentence.
search_failed = { $host }: { $why }
# Follows the above and the reasons.
search_instead =
    Try again later, or watch the feeds that are heard here:
    <code>{ $command }</code>
nothing_to_search =
    A search engine needs whole words, which <code>{ $filter }</code> does not name. Add some, or watch the feeds that are heard here:
    <code>{ $command }</code>
no_search =
    The operator of this bot has switched searching off. Watch the feeds that are heard here:
    <code>{ $command }</code>

## /importfeeds and /exportfeeds. OPML is the format of lists of feeds.

how_to_import = Send the list of feeds here as a file: OPML, which nearly every feed reader exports, up to 1 MB. Folders become tags. In a group, reply to the file with <code>/importfeeds</code>.
# file: its name, or the next message.
no_feed_in = There is no feed in <b>{ $file }</b>.
the_file = The file
# parts: the first of these messages and up to three of the others, as a list.
imported = <b>{ $file }</b>: { $parts }.
imported_added =
    { $count ->
        [one] { $count } feed added
       *[other] { $count } feeds added
    }
imported_heard = { $count } heard here already
imported_merged = { $count } named twice and merged
imported_failed = { $count } not added
# Follows the sentence on what was added: so many feeds, at least one.
imported_next =
    { $count ->
        [one] It is read within minutes; what is in it now does not ring. /feeds shows how it is doing.
       *[other] They are read within minutes; what is in them now does not ring. /feeds shows how they are doing.
    }
# A list follows.
imported_failures = Not added:
imported_failure = <code>{ $what }</code> – { $why }
# why, in the above; no full stop.
imported_no_address = it has no address
# An outline is an entry of such a file.
imported_nameless = an outline without a name has no address
imported_beyond = more than { $most } feeds in one file are not read
# this: what stands before the sentence, the last feed that was read.
imported_cut = the file breaks off behind this; what followed is missing
imported_too_many =
    { $most ->
        [one] this chat added { $most } feed, the most that one chat may add
       *[other] this chat added { $most } feeds, the most that one chat may add
    }
imported_rest = … and { $count } more.
# Whatever the wording, file is the name of a file, or "The file".
not_imported_too_large = <b>{ $file }</b> was not read: it is larger than 1 MB, the most that is read.
not_imported_gone = <b>{ $file }</b> was not read: Telegram has the file no more; send it again.
not_imported_no_answer = <b>{ $file }</b> was not read: Telegram did not hand it over; send it again in a minute.
not_imported_no_list = <b>{ $file }</b> was not read: it is no OPML file. Feed readers call it “Export” or “OPML” in their settings.
exported =
    { $count ->
        [one] <b>{ $count } feed</b> as OPML, which nearly every feed reader can import. Send such a file here to add what is in it.
       *[other] <b>{ $count } feeds</b> as OPML, which nearly every feed reader can import. Send such a file here to add what is in it.
    }
# Follows the above.
exported_left_out =
    { $count ->
        [1] One feed of the operator is left out: its address holds a password.
       *[other] { $count } feeds of the operator are left out: their addresses hold passwords.
    }
nothing_to_export = No feed is heard here that could be exported. Add one with /addfeed.
