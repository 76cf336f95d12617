//! What a chat can take back, and what it keeps for later, on disk.

use super::{ChatRecord, Meaning, Meaningless, Record, decode, encode, instant};
use crate::domain::{Change, Chat, Digest, ItemId, Saved};
use crate::store::error::StoreError;
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// What can be undone in a chat, the earliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ChangesRecord(Vec<ChangeRecord>);

/// A change. The states are records of chats with a version of their own, so that a new version of those is none here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ChangeRecord {
    revision: u64,
    at: i64,
    before: Vec<u8>,
    after: Vec<u8>,
}

impl Record for ChangesRecord {
    const TREE: Tree = Tree::Changes;
}

impl ChangesRecord {
    pub(in crate::store) fn new(changes: &[Change]) -> Result<Self, StoreError> {
        let record = |change: &Change| {
            let state = |chat: &Chat| encode(&ChatRecord::new(chat, Vec::new()));
            let (before, after) = (state(&change.before)?, state(&change.after)?);
            Ok(ChangeRecord { revision: change.revision, at: change.at.as_millis(), before, after })
        };
        changes.iter().map(record).collect::<Result<_, _>>().map(Self)
    }
}

impl Meaning for ChangesRecord {
    type Value = Vec<Change>;

    fn meaning(self) -> Result<Self::Value, Meaningless> {
        let state = |bytes: &[u8]| -> Result<Chat, Meaningless> {
            let record = decode::<ChatRecord>(b"a state", bytes);
            record.map_err(|error| Meaningless(error.to_string()))?.meaning()
        };
        let change = |record: ChangeRecord| {
            let (before, after) = (state(&record.before)?, state(&record.after)?);
            Ok(Change { revision: record.revision, at: instant(record.at), before, after })
        };
        self.0.into_iter().map(change).collect()
    }
}

/// An article that a chat keeps; which chat and number stands in the key as well.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SavedRecord {
    number: u32,
    item: [u8; 16],
    headline: String,
    link: Option<String>,
    outlet: String,
    published_at: i64,
    saved_at: i64,
}

impl Record for SavedRecord {
    const TREE: Tree = Tree::Saved;
}

impl From<&Saved> for SavedRecord {
    fn from(saved: &Saved) -> Self {
        Self {
            number: saved.number,
            item: *saved.item.0.as_bytes(),
            headline: saved.headline.clone(),
            link: saved.link.clone(),
            outlet: saved.outlet.clone(),
            published_at: saved.published_at.as_millis(),
            saved_at: saved.saved_at.as_millis(),
        }
    }
}

impl Meaning for SavedRecord {
    type Value = Saved;

    fn meaning(self) -> Result<Saved, Meaningless> {
        Ok(Saved {
            number: self.number,
            item: ItemId(Digest::from_bytes(self.item)),
            headline: self.headline,
            link: self.link,
            outlet: self.outlet,
            published_at: instant(self.published_at),
            saved_at: instant(self.saved_at),
        })
    }
}
