//! Who may not.

use super::page::text;
use crate::commands::grammar::Row;
use crate::domain::{Message, RichText};

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
