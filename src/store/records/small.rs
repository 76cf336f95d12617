//! Records of one or two fields.

use super::{Meaning, Meaningless, Record};
use crate::domain::{ChatId, Digest, SeenKey, Timestamp};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// A number that the store keeps of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct NumberRecord(pub(in crate::store) u64);

impl Record for NumberRecord {
    const TREE: Tree = Tree::Meta;
}

/// How much lies in a tree, by the ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SumRecord {
    /// Entries.
    pub(in crate::store) entries: u64,
    /// Bytes of their keys and values.
    pub(in crate::store) bytes: u64,
    /// The sum of their marks.
    pub(in crate::store) marks: u64,
}

impl Record for SumRecord {
    const TREE: Tree = Tree::Meta;
}

/// Entries that a feed has shown; a block of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SeenRecord(pub(in crate::store) Vec<MarkRecord>);

/// An entry that a feed has shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct MarkRecord {
    entry: [u8; 16],
    /// The last instant at which it is known to have been there, in milliseconds.
    at: i64,
}

impl Record for SeenRecord {
    const TREE: Tree = Tree::Seen;
}

impl SeenRecord {
    /// One more was there.
    pub(in crate::store) fn add(&mut self, entry: SeenKey, at: Timestamp) {
        self.0.push(MarkRecord { entry: *entry.0.as_bytes(), at: at.as_millis() });
    }

    /// The entries, in their order.
    pub(in crate::store) fn entries(&self) -> impl Iterator<Item = SeenKey> {
        self.0.iter().map(|mark| SeenKey(Digest::from_bytes(mark.entry)))
    }
}

impl MarkRecord {
    /// When it was last there.
    pub(in crate::store) fn at(&self) -> Timestamp {
        Timestamp::from_millis(self.at)
    }

    /// It was still there then.
    pub(in crate::store) fn set(&mut self, at: Timestamp) {
        self.at = at.as_millis();
    }
}

/// When an alert was put into the outbox, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct RungRecord(pub(in crate::store) i64);

impl Record for RungRecord {
    const TREE: Tree = Tree::Rung;
}

/// The alert that told a story in a chat first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ToldRecord {
    /// The delivery under which its trail is kept.
    pub(in crate::store) delivery: u64,
    /// When it was put into the outbox, in milliseconds.
    pub(in crate::store) at: i64,
}

impl Record for ToldRecord {
    const TREE: Tree = Tree::Told;
}

/// Says that an item reports a story that another reported first; all it has to say is in its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ReportRecord;

impl Record for ReportRecord {
    const TREE: Tree = Tree::Stories;
}

/// How often terms occur, in bytes of [`crate::stories`] that have a version of their own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct TermsRecord(pub(in crate::store) Vec<u8>);

impl Record for TermsRecord {
    const TREE: Tree = Tree::Terms;
}

/// The id under which a chat lives on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct MovedRecord(pub(in crate::store) i64);

impl Record for MovedRecord {
    const TREE: Tree = Tree::Moved;
}

/// An update whose number is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct UpdateMarkRecord {
    /// When it came, or when it was answered, in milliseconds.
    pub(in crate::store) at: i64,
    /// Its place in the inbox while it waits.
    pub(in crate::store) waits_at: Option<u64>,
}

impl Record for UpdateMarkRecord {
    const TREE: Tree = Tree::Updates;
}

/// How often a filter has rung within an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct TallyRecord {
    /// Which hour, counted from 1970.
    pub(in crate::store) hour: i64,
    /// How often.
    pub(in crate::store) rung: u16,
}

impl Record for TallyRecord {
    const TREE: Tree = Tree::Tallies;
}

/// What a button types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ButtonRecord {
    chat: i64,
    action: ActionRecord,
    /// When it was last put under a message, in milliseconds.
    pub(in crate::store) at: i64,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum ActionRecord {
    Watch(String),
    /// Since version 2 of the records that hold one.
    AddFeed(String),
    /// Since version 3: any command, in place of the two before.
    Types(String),
}

impl ButtonRecord {
    pub(in crate::store) fn new(chat: ChatId, command: &str, at: i64) -> Self {
        Self { chat: chat.0, action: ActionRecord::new(command), at }
    }
}

impl ActionRecord {
    pub(super) fn new(command: &str) -> Self {
        Self::Types(command.to_owned())
    }

    /// The command that the button types.
    pub(super) fn command(self) -> String {
        match self {
            Self::Watch(text) => format!("/watch {text}"),
            Self::AddFeed(url) => format!("/addfeed {url}"),
            Self::Types(command) => command,
        }
    }
}

impl Record for ButtonRecord {
    const TREE: Tree = Tree::Buttons;
    const VERSION: u8 = 3;

    /// Earlier versions knew fewer actions and were written alike.
    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        matches!(version, 1 | 2).then(|| postcard::take_from_bytes(bytes))
    }
}

impl Meaning for ButtonRecord {
    type Value = (ChatId, String);

    fn meaning(self) -> Result<Self::Value, Meaningless> {
        Ok((ChatId(self.chat), self.action.command()))
    }
}
