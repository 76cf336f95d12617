//! Every sentence that a user reads in answer to a command. Pure: facts in, messages out.
//!
//! One file for each subject; `page` is what all are made of. Each list is numbered, each change is confirmed with what
//! is now true, each refusal says what to type instead.

mod access;
mod actions;
mod changes;
mod channel;
mod chat;
mod explained;
mod feeds;
mod filters;
mod full_text;
mod habits;
mod help;
mod invitations;
mod items;
mod lists;
mod missing;
mod operators;
mod page;
mod refusals;
mod saved;
mod search;
mod settings;
mod stories;
mod transfer;
mod trial;
mod why;
mod zones;

pub(super) use access::{admins_only, not_allowed, standing_unknown, too_many_requests};
pub(super) use actions::{
    actions_on_what, alert_unknown, all_actions, article_gone, mute_outlet, muted, no_filter_of_it, no_such_story,
    snooze_spans, story_muted, story_muted_already, story_unmuted, which_filter, words_to_leave_out,
};
pub(super) use changes::{changes, no_such_change, not_undone, undone};
pub(super) use channel::{
    channel_elsewhere, channel_head, channel_left, channel_managed, channel_refused, channel_taken, channel_unknown,
};
pub(super) use chat::{
    Standing, back_again, language, language_unknown, paused, resumed, status, subscribed, unsubscribed,
};
pub(super) use feeds::{
    condition, feed_added, feed_back, feed_heard_already, feed_page, feed_removed, feeds, no_address, no_such_feed,
    nothing_found, offer_feeds, too_many_feeds,
};
pub(super) use filters::{
    filters, how_to_edit, no_room_for_patterns, no_such_filter, offer_watch, reworded, too_many_filters, unwatched,
    watching, watching_already,
};
pub(super) use full_text::{full_text_feeds, full_text_how, full_text_switched};
pub(super) use habits::{cannot_read, cap, filters_told, format, hours_refused, more_of_what, opened, quiet, timezone};
pub(super) use help::{argument_missing, broken, help, help_with, help_with_filters, unknown_command, welcome};
pub(super) use invitations::{
    ban_whom, banned, banned_already, invitation_gone, invitations, invite_how, invited, let_in_again,
    no_ban_of_operators, no_such_invitation, not_banned, several_go_by, shut_out, too_many_codes, too_many_invitations,
    unbanned, withdrawn,
};
pub(super) use items::latest;
pub(super) use lists::{exported, how_to_import, imported, not_imported, nothing_to_export};
pub(super) use operators::{
    House, broadcast_cancelled, broadcast_goes, broadcast_preview, broadcast_sent, broadcast_stopped,
    broadcast_too_long, chart_caption, chats, in_private_only, no_such_broadcast, nobody_listens, operators_help,
    stats,
};
pub(super) use refusals::{refusal, refusal_behind};
pub(super) use saved::{no_such_saved, saved, saved_already, saved_list, too_many_saved, unsaved};
pub(super) use search::{no_search, nothing_to_search, search_in_vain, searching};
pub(super) use settings::{chat_page, filter_page, language_page, picks_page, settings_how};
pub(super) use stories::{grouping, sources_refused, story, story_of_what};
pub(super) use transfer::{chat_exported, transfer_cancelled, transfer_done, transfer_how, transfer_preview};
pub(super) use trial::tested;
pub(super) use why::{no_alert_of_ours, no_alert_yet, no_article_link, unknown_article, why};
pub(super) use zones::zone_page;
