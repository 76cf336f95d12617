//! Why an item rang, or why it did not.

messages! {
    why_rang;
    why_rang_then;
    why_silent;
    why_item_gone;
    why_published(at);
    why_published_unknown;
    why_seen(at);
    why_seen_in(at, feeds);
    why_seen_in_more(at, feeds, count);
    why_at_once(line);
    why_later(line, span);
    why_feed_unheard(feed);
    page_read(at);
    page_read_for_others;
    page_waits;
    page_waits_after(at, why);
    page_failed(why);
    why_sent_at_once(report, at);
    why_sent(report, at, span);
    why_waits(report, at);
    why_waits_until(report, at, until);
    why_tries(line, count);
    why_gathered_quiet(report, at, until);
    why_gathered_digest(report, at, until);
    why_gathered_snooze(report, at, until);
    why_gathered_cap(report, at, until);
    why_gathered_burst(report, at, until);
    why_gathered_confirmation(report, at, until);
    why_given_up(report, at, reason);
    why_dropped(report, at);
    why_unconfirmed(report, at);
    why_queued_then(at);
    why_held_paused;
    why_held_suspended;
    why_feed_not_heard(command);
    why_no_filter(example);
    why_more_rang(count);
    why_more_silent(count);
    no_alert_of_ours(days, example);
    no_alert_yet(days, example);
    no_article_link(asked, example);
    unknown_article(link, days, command);
}
