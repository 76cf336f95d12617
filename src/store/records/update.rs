//! An update in the inbox, on disk.

use super::chat::KindRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Asked, ButtonId, ChatId, Digest, Sender, ThreadId, Update, UpdateId};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// An update in the inbox, on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct UpdateRecord {
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
    Press { button: Option<[u8; 16]>, query: String },
    Welcomed,
    Dismissed,
    Moved(i64),
}

impl Record for UpdateRecord {
    const TREE: Tree = Tree::Inbox;
}

impl From<&Update> for UpdateRecord {
    fn from(update: &Update) -> Self {
        Self {
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
        }
    }
}

impl From<&Asked> for AskedRecord {
    fn from(asked: &Asked) -> Self {
        match asked {
            Asked::Text(text) => Self::Text(text.clone()),
            Asked::Press { button, query } => {
                Self::Press { button: button.map(|button| *button.0.as_bytes()), query: query.clone() }
            }
            Asked::Welcomed => Self::Welcomed,
            Asked::Dismissed => Self::Dismissed,
            Asked::Moved(to) => Self::Moved(to.0),
        }
    }
}

impl Meaning for UpdateRecord {
    type Value = Update;

    fn meaning(self) -> Result<Update, Meaningless> {
        Ok(Update {
            id: UpdateId(self.id),
            received_at: instant(self.received_at),
            chat: ChatId(self.chat),
            kind: self.kind.into(),
            title: self.title,
            thread: self.thread.map(ThreadId),
            sender: match self.sender {
                SenderRecord::User { id, name } => Sender::User { id, name },
                SenderRecord::Chat => Sender::Chat,
                SenderRecord::Nobody => Sender::Nobody,
            },
            asked: match self.asked {
                AskedRecord::Text(text) => Asked::Text(text),
                AskedRecord::Press { button, query } => {
                    Asked::Press { button: button.map(|id| ButtonId(Digest::from_bytes(id))), query }
                }
                AskedRecord::Welcomed => Asked::Welcomed,
                AskedRecord::Dismissed => Asked::Dismissed,
                AskedRecord::Moved(to) => Asked::Moved(ChatId(to)),
            },
        })
    }
}
