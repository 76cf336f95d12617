//! The store: everything that is remembered. The only room that names the database.
//!
//! Start with [`Store`]: its operations are named for what they mean, async at the door, with blocking work inside.
//! Every change is a `draft` (what is read through it sees what it is about to write) that is committed in one
//! transaction and flushed before the operation returns, so each operation happens wholly or not at all and may be
//! repeated after an error. What lies on disk is written by `records`, and by nothing else.
//!
//! What should lie in each tree stands in the `ledger`, written in the transaction that changes it; opening counts anew,
//! and refuses where anything is missing or different. `contents` knows in memory what is asked at every turn: where each
//! item lies, and which feeds are due (`turns`); a visit that brought nothing leaves the record of its feed alone (`calm`). `log`
//! sees to it that what was flushed outlives a power cut. `backup` writes and reads snapshots, and describes their format.
//!
//! It must never show a database type at its door, decide by dates what is new, or delete what a far end's failure
//! made old. Once a write has failed it refuses all further ones until a restart: what a failed write left behind
//! is known only after reading the disk again.

mod asking;
mod audience;
mod backup;
mod batch;
mod broadcasts;
mod calm;
mod changes;
mod chats;
mod compact;
mod confirmation;
mod contents;
mod copied;
mod copying;
mod deeds;
mod draft;
mod effects;
mod engine;
mod error;
mod feeds;
mod figures;
mod full_text;
mod generations;
mod guests;
mod inbox;
mod invitations;
mod items;
mod keys;
mod last_commit;
mod ledger;
mod log;
mod marks;
mod mergers;
mod moves;
mod open;
mod outbox;
mod pages;
mod past;
mod places;
mod prune;
mod pushes;
mod reads;
mod records;
mod saved;
mod shelf;
mod silences;
mod stories;
#[cfg(test)]
mod tests;
mod trails;
mod tree;
mod turns;
mod visits;

pub use asking::AskingKey;
pub use backup::{BackupError, Damage, Findings, RestoreError, Restored, Snapshot, TreeFindings};
pub use chats::Counts;
pub use compact::Compacted;
pub use deeds::Deed;
pub use effects::{Applied, Effects, NewFeed};
pub use error::StoreError;
pub use feeds::KnownFeed;
pub use full_text::FullTextWish;
pub use items::{Carrier, KeptItem, Precedent};
pub use mergers::NewHome;
pub use open::Store;
pub use outbox::{Claimed, Waiting};
pub use pages::{PageTurn, PageVisit};
pub use prune::{Pruned, Retention};
pub use pushes::PushedRecord;
pub use saved::Keeping;
pub use shelf::LIST_MAX;
pub use stories::{Grown, StoryReport};
pub use trails::Sought;
pub use visits::{Arrival, Recorded, Recovery, VisitRecord};

use open::FORMAT;
use std::path::PathBuf;

/// Where the store lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoreSettings {
    /// The directory; created when missing.
    pub path: PathBuf,
}

impl Default for StoreSettings {
    fn default() -> Self {
        Self { path: PathBuf::from("data") }
    }
}
