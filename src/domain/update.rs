//! What a chat sends us, free of Telegram's types.

use super::chat::{ChatId, ChatKind, ThreadId};
use super::digest::Digest;
use super::locale::Locale;
use super::message::{ButtonId, MessageId};
use super::time::Timestamp;

/// The far end's number of an update: unique within a day, but neither gapless nor always rising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UpdateId(pub i64);

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sender {
    /// A person.
    User {
        /// Telegram's id of the person.
        id: i64,
        /// What the person is called.
        name: String,
    },
    /// The chat itself: an anonymous administrator of a group, or a channel's post. Both are administrators.
    Chat,
    /// Nobody we can tell apart: another chat's voice, or a service account.
    Nobody,
}

/// One update.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Update {
    /// The far end's number.
    pub id: UpdateId,
    /// When we received it.
    pub received_at: Timestamp,
    /// Where.
    pub chat: ChatId,
    /// What kind of chat that is.
    pub kind: ChatKind,
    /// Its title or the person's name.
    pub title: String,
    /// The topic, when it is one.
    pub thread: Option<ThreadId>,
    /// The message that it answers, when it is a reply.
    pub reply_to: Option<MessageId>,
    /// Who speaks.
    pub sender: Sender,
    /// The language of the person who speaks, as far as the far end tells.
    pub language: Option<Locale>,
    /// What is asked.
    pub asked: Asked,
}

impl Update {
    /// The message that it is about: the one that it answers, or under which a button was pressed.
    pub fn about(&self) -> Option<MessageId> {
        match &self.asked {
            Asked::Press { under, .. } => *under,
            _ => self.reply_to,
        }
    }
}

/// What an update asks of us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// A text or a caption.
    Text(String),
    /// A file was sent.
    Document {
        /// The far end's handle for it.
        file: String,
        /// Its name, if it has one.
        name: String,
        /// Its size in bytes, if it was told.
        size: Option<u64>,
        /// The text under it.
        caption: String,
    },
    /// A button was pressed.
    Press {
        /// Which, if it is one of ours.
        button: Option<ButtonId>,
        /// The far end's handle for the acknowledgement.
        query: String,
        /// The message that it is under, where the far end numbers messages.
        under: Option<MessageId>,
    },
    /// We were added, unblocked or given rights.
    Welcomed,
    /// We were removed, blocked or lost the right to write.
    Dismissed,
    /// The group became a supergroup with this id.
    Moved(ChatId),
}

impl ButtonId {
    /// As the text that travels with the button, at most 64 bytes (Bot API, `InlineKeyboardButton`).
    pub fn to_callback_data(&self) -> String {
        match self {
            Self::Command(command) => format!("c1:{command}"),
            Self::Kept(name) => format!("b1:{name}"),
        }
    }

    /// Reads what travelled with the button; anything else is none of ours.
    pub fn from_callback_data(text: &str) -> Option<Self> {
        if let Some(command) = text.strip_prefix("c1:") {
            return (command.starts_with('/') && text.len() <= 64).then(|| Self::Command(command.to_owned()));
        }
        Digest::from_hex(text.strip_prefix("b1:")?).map(Self::Kept)
    }
}
