//! Who may not.

use super::page::{rough, text};
use crate::commands::grammar::Row;
use crate::domain::{Message, RichText};
use std::time::Duration;

/// This chat is not on the operator's list.
pub(in crate::commands) fn not_allowed(chat: i64) -> Message {
    let said = RichText::of("This bot serves invited chats only. Its operator can let this one in by adding ");
    Message::of(said.code(chat.to_string()).plain(" to allowed_chats in its configuration."))
}

/// In a group somebody who is no administrator wants to change something.
pub(in crate::commands) fn admins_only(row: &Row) -> Message {
    text(format!(
        "In a group only administrators can use /{}. Anyone can use /latest, /filters, /test, /why and /status.",
        row.name
    ))
}

/// The far end will not say whether this person is an administrator.
pub(in crate::commands) fn standing_unknown(row: &Row) -> Message {
    text(format!(
        "Telegram would not tell whether you are an administrator here, so /{} was not carried out. Make the bot an administrator of this group, or ask again in a minute.",
        row.name
    ))
}

/// The chat has asked as much as one chat may in a minute.
pub(in crate::commands) fn too_many_requests(most: usize, wait: Duration) -> Message {
    text(format!(
        "That is more than this chat may ask in a minute: {most} requests; adding a feed, /follow, /test and a list of feeds count for several. This one was not carried out, nor is what comes in the next {}; send it again after that. Alerts go on as ever.",
        rough(wait.max(Duration::from_secs(1)))
    ))
}
