//! Every sentence that a user reads in answer to a command. Pure: facts in, messages out.
//!
//! One file for each subject; `page` is what all are made of. Each list is numbered, each change is confirmed with what
//! is now true, each refusal says what to type instead.

mod access;
mod chat;
mod explained;
mod feeds;
mod filters;
mod full_text;
mod habits;
mod help;
mod items;
mod lists;
mod missing;
mod page;
mod search;
mod trial;
mod why;

pub(super) use access::{admins_only, not_allowed, standing_unknown, too_many_requests};
pub(super) use chat::{
    Standing, back_again, language, language_unknown, paused, resumed, status, subscribed, unsubscribed,
};
pub(super) use feeds::{
    feed_added, feed_back, feed_heard_already, feed_removed, feeds, no_address, no_such_feed, nothing_found,
    offer_feeds, too_many_feeds,
};
pub(super) use filters::{
    filters, no_room_for_patterns, no_such_filter, offer_watch, refusal, too_many_filters, unwatched, watching,
    watching_already,
};
pub(super) use full_text::{full_text_feeds, full_text_how, full_text_switched};
pub(super) use habits::{cannot_read, cap, filters_told, format, hours_refused, more_of_what, opened, quiet, timezone};
pub(super) use help::{argument_missing, broken, help, help_with, help_with_filters, unknown_command, welcome};
pub(super) use items::latest;
pub(super) use lists::{exported, how_to_import, imported, not_imported, nothing_to_export};
pub(super) use search::{no_search, nothing_to_search, search_in_vain, searching};
pub(super) use trial::tested;
pub(super) use why::{no_alert_of_ours, no_alert_yet, no_article_link, unknown_article, why};
