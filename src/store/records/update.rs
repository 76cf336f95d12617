//! An update in the inbox, on disk.

use super::chat::KindRecord;
use super::locale::LocaleRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Asked, ButtonId, ChatId, Digest, MessageId, Sender, ThreadId, Update, UpdateId};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// An update in the inbox, on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct UpdateRecord {
    fourth: FourthUpdateRecord,
    language: Option<LocaleRecord>,
}

/// Version 4.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FourthUpdateRecord {
    third: ThirdUpdateRecord,
    /// The message under which a button was pressed.
    under: Option<i64>,
}

/// Versions 2 and 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ThirdUpdateRecord {
    first: FirstUpdateRecord,
    reply_to: Option<i64>,
}

/// Version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FirstUpdateRecord {
    id: i64,
    received_at: i64,
    chat: i64,
    kind: KindRecord,
    title: String,
    thread: Option<i32>,
    sender: SenderRecord,
    asked: AskedRecord,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum SenderRecord {
    User { id: i64, name: String },
    Chat,
    Nobody,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum AskedRecord {
    Text(String),
    Press {
        button: Option<[u8; 16]>,
        query: String,
    },
    Welcomed,
    Dismissed,
    Moved(i64),
    /// Since version 3.
    Document {
        file: String,
        name: String,
        size: Option<u64>,
        caption: String,
    },
    /// Since version 4.
    PressCommand {
        command: String,
        query: String,
    },
}

impl Record for UpdateRecord {
    const TREE: Tree = Tree::Inbox;
    const VERSION: u8 = 5;

    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let first = || {
            postcard::take_from_bytes(bytes).map(|(first, left)| (ThirdUpdateRecord { first, reply_to: None }, left))
        };
        let bare = |(third, left)| (FourthUpdateRecord { third, under: None }, left);
        let read = match version {
            1 => first().map(bare),
            // The second knew fewer things to ask than the third and was written alike.
            2 | 3 => postcard::take_from_bytes(bytes).map(bare),
            4 => postcard::take_from_bytes(bytes),
            _ => return None,
        };
        Some(read.map(|(fourth, left)| (Self { fourth, language: None }, left)))
    }
}

impl From<&Update> for UpdateRecord {
    fn from(update: &Update) -> Self {
        let first = FirstUpdateRecord {
            id: update.id.0,
            received_at: update.received_at.as_millis(),
            chat: update.chat.0,
            kind: update.kind.into(),
            title: update.title.clone(),
            thread: update.thread.map(|thread| thread.0),
            sender: match &update.sender {
                Sender::User { id, name } => SenderRecord::User { id: *id, name: name.clone() },
                Sender::Chat => SenderRecord::Chat,
                Sender::Nobody => SenderRecord::Nobody,
            },
            asked: (&update.asked).into(),
        };
        let under = match &update.asked {
            Asked::Press { under, .. } => under.map(|message| message.0),
            _ => None,
        };
        let third = ThirdUpdateRecord { first, reply_to: update.reply_to.map(|message| message.0) };
        let fourth = FourthUpdateRecord { third, under };
        Self { fourth, language: update.language.map(Into::into) }
    }
}

impl From<&Asked> for AskedRecord {
    fn from(asked: &Asked) -> Self {
        match asked {
            Asked::Text(text) => Self::Text(text.clone()),
            Asked::Document { file, name, size, caption } => {
                Self::Document { file: file.clone(), name: name.clone(), size: *size, caption: caption.clone() }
            }
            Asked::Press { button, query, under: _ } => match button {
                Some(ButtonId::Command(command)) => {
                    Self::PressCommand { command: command.clone(), query: query.clone() }
                }
                Some(ButtonId::Kept(name)) => Self::Press { button: Some(*name.as_bytes()), query: query.clone() },
                None => Self::Press { button: None, query: query.clone() },
            },
            Asked::Welcomed => Self::Welcomed,
            Asked::Dismissed => Self::Dismissed,
            Asked::Moved(to) => Self::Moved(to.0),
        }
    }
}

impl Meaning for UpdateRecord {
    type Value = Update;

    fn meaning(self) -> Result<Update, Meaningless> {
        let Self { fourth: FourthUpdateRecord { third, under }, language } = self;
        let ThirdUpdateRecord { first, reply_to } = third;
        Ok(Update {
            id: UpdateId(first.id),
            received_at: instant(first.received_at),
            chat: ChatId(first.chat),
            kind: first.kind.into(),
            title: first.title,
            thread: first.thread.map(ThreadId),
            reply_to: reply_to.map(MessageId),
            sender: match first.sender {
                SenderRecord::User { id, name } => Sender::User { id, name },
                SenderRecord::Chat => Sender::Chat,
                SenderRecord::Nobody => Sender::Nobody,
            },
            language: language.map(Into::into),
            asked: match first.asked {
                AskedRecord::Text(text) => Asked::Text(text),
                AskedRecord::Document { file, name, size, caption } => Asked::Document { file, name, size, caption },
                AskedRecord::Press { button, query } => Asked::Press {
                    button: button.map(|name| ButtonId::Kept(Digest::from_bytes(name))),
                    query,
                    under: under.map(MessageId),
                },
                AskedRecord::PressCommand { command, query } => {
                    Asked::Press { button: Some(ButtonId::Command(command)), query, under: under.map(MessageId) }
                }
                AskedRecord::Welcomed => Asked::Welcomed,
                AskedRecord::Dismissed => Asked::Dismissed,
                AskedRecord::Moved(to) => Asked::Moved(ChatId(to)),
            },
        })
    }
}
