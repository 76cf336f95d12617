//! Filters: set, listed, removed, tried and explained.

messages! {
    refusal_try(command);
    watching(filter, number);
    watching_subscribed;
    watching_paused;
    watching_from_now;
    watching_none_before(kept);
    watching_before(matched, kept, command);
    watching_already(number, filter);
    too_many_filters(most);
    no_room_for_patterns;
    offer_watch(filter);
    offer_watch_button(filter);
    unwatched(left, filter);
    no_such_filter(asked, command);
    no_such_filter_none(asked);
    no_filters(example);
    filters_head(count);
    filters_head_unsubscribed(count);
    filters_head_paused(count);
    filters_tail(command);
    tested_nothing_kept(filter);
    tested_none(kept, filter);
    tested(kept, filter, matched);
    tested_before;
    tested_nearly;
    tested_set_it(command);
    hit_not_today;
    missed_matches(filter);
    missed_nearly(filter);
    would_match(command);
    words_found(field, words);
    obstacle_not_heard;
    obstacle_set_later(at);
    obstacle_baseline;
    obstacle_passed_over;
    obstacle_unknown;
    obstacle_unsubscribed(from, to);
    obstacle_unsubscribed_still(from);
    obstacle_paused(from, to);
    obstacle_paused_still(from);
    obstacle_out_of_reach(from, to);
    obstacle_out_of_reach_still(from);
}
