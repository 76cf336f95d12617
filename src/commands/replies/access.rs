//! Who may not.

use crate::commands::table::Row;
use crate::domain::Message;
use crate::language::Phrasebook;
use std::time::Duration;

/// This chat is not on the operator's list.
pub(in crate::commands) fn not_allowed(say: &Phrasebook, chat: i64) -> Message {
    Message::of(say.not_allowed(chat.to_string()))
}

/// In a group somebody who is no administrator wants to change something.
pub(in crate::commands) fn admins_only(say: &Phrasebook, row: &Row) -> Message {
    Message::of(say.admins_only(format!("/{}", row.name)))
}

/// The far end will not say whether this person is an administrator.
pub(in crate::commands) fn standing_unknown(say: &Phrasebook, row: &Row) -> Message {
    Message::of(say.standing_unknown(format!("/{}", row.name)))
}

/// The chat has asked as much as one chat may in a minute.
pub(in crate::commands) fn too_many_requests(say: &Phrasebook, most: usize, wait: Duration) -> Message {
    Message::of(say.too_many_requests(most, say.rough(wait.max(Duration::from_secs(1)))))
}
