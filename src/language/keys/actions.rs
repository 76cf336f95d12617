//! What can be done about an alert, and what is muted.

messages! {
    button_snooze;
    button_less;
    button_save;
    button_undo;
    button_back;
    button_mute_story;
    button_mute_outlet(outlet);
    button_why;
    button_filter(number);
    button_filters;
    button_hours(count);
    button_unmute_filter(number);
    button_unmute_story(number);
    notice_which_filter;
    notice_how_long;
    notice_leave_out;
    notice_no_word;
    notice_saved(number);
    actions_on_what;
    alert_unknown;
    no_filter_of_it;
    article_gone;
    story_muted(headline);
    story_muted_already;
    story_unmuted(headline);
    no_such_story(asked);
    muted_none;
    muted_head;
    muted_filter(number, outlets, command);
    muted_story(number, headline, command);
}
