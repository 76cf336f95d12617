//! Whether alerts come, how things stand, and the language.

messages! {
    subscribed(place);
    subscribed_already(place);
    no_filter_yet;
    filters_stand(count);
    unsubscribed(count);
    unsubscribed_already;
    paused;
    paused_already(span);
    resumed(count);
    resumed_nothing;
    resumed_no_pause;
    resumed_unsubscribed;
    back_again(count);
    status_alerts(state);
    status_unsubscribed;
    status_paused(span);
    status_no_filter;
    status_on;
    status_filters(count);
    status_feeds(count, state);
    status_feeds_fine;
    status_feeds_unwell(list);
    status_feeds_in(condition, count);
    status_newest(age);
    status_newest_none;
    status_items(count);
    status_waiting(count);
    status_gathered(count);
    status_takes(disk, memory);
    status_takes_disk(disk);
    status_running(version, span);
    language_is(name);
    language_follows(name);
    language_change;
    language_unknown(asked, list);
    language_auto_button;
}
