//! Channels that are managed from elsewhere.

use crate::commands::Standing;
use crate::domain::message::{one_line, shorten};
use crate::domain::{ManagedChannel, Message, RichText};
use crate::language::Phrasebook;

/// The longest title or name shown, in characters.
const TITLE_MAX: usize = 60;

fn shown(title: &str) -> String {
    shorten(&one_line(title), TITLE_MAX)
}

/// `/channel` alone.
pub(in crate::commands) fn channel_managed(say: &Phrasebook, managed: Option<&ManagedChannel>) -> Message {
    Message::of(match managed {
        Some(channel) => say.channel_is(shown(&channel.title)),
        None => say.channel_how(),
    })
}

/// From now on commands are meant for it.
pub(in crate::commands) fn channel_taken(say: &Phrasebook, channel: &ManagedChannel) -> Message {
    Message::of(say.channel_taken(shown(&channel.title)))
}

/// They are meant for the chat itself again.
pub(in crate::commands) fn channel_left(say: &Phrasebook) -> Message {
    Message::of(say.channel_left())
}

/// Above what is said of a channel elsewhere.
pub(in crate::commands) fn channel_head(say: &Phrasebook, title: &str) -> RichText {
    say.channel_head(shown(title))
}

/// In a group or channel.
pub(in crate::commands) fn channel_elsewhere(say: &Phrasebook) -> Message {
    Message::of(say.channel_elsewhere())
}

/// The far end knows no such channel, or shows it to others only.
pub(in crate::commands) fn channel_unknown(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.channel_unknown(shown(asked)))
}

/// Why whoever asks may not speak for it; nothing where that is an administrator.
pub(in crate::commands) fn channel_refused(say: &Phrasebook, standing: Standing, title: &str) -> Option<Message> {
    match standing {
        Standing::Administrator => None,
        Standing::Member => Some(Message::of(say.channel_not_yours(shown(title)))),
        Standing::Unknown => Some(Message::of(say.channel_not_seen(shown(title)))),
    }
}
