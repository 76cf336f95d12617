//! Alerts, lists of alerts, and feeds in trouble.

messages! {
    no_headline;
    alert_origin(outlet, age);
    alert_times(seen, sent);
    alert_times_published(published, seen, sent);
    alert_more_filters(count);
    alert_authors(names);
    alert_tags(names);
    list_quiet(count);
    list_digest(count);
    list_snooze(count);
    list_burst(count);
    list_cap(count, filters);
    list_cap_button;
    older(count);
    feed_moved(feed, address);
    feed_joined(feed, other);
    feed_fails(feed, reason);
    feed_fails_for(feed, reason, span);
    feed_still_tried;
    feed_given_up(command);
    feed_silent(feed, span);
    feed_silent_usual(feed, span, usual);
    feed_answers_again(feed, span);
    feed_goes_on(feed, span);
    feed_brought;
    feed_brought_nothing;
    feed_brought_later;
}
