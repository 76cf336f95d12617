//! Records: what lies on disk. Each value is one version byte and then the record in postcard's encoding (the
//! postcard wire format 1.0), whose fields are told apart by their order alone.
//!
//! A record that was released is never changed: a new shape is a new type with the next version, which reads the
//! earlier ones as well ([`Record::earlier`]); where something was added it holds the earlier type, and what is new
//! behind it. The tests of this room pin the bytes of every kind and version.

mod calm;
mod chat;
mod delivery;
mod feed;
#[cfg(test)]
mod golden;
mod habits;
mod house;
mod item;
mod kept;
mod locale;
mod manners;
mod page;
mod pulse;
mod push;
mod reason;
mod small;
mod trail;
mod update;

pub(super) use calm::VisitsRecord;
pub(super) use chat::ChatRecord;
pub(super) use delivery::{DeliveryRecord, ShelfRecord};
pub(super) use feed::FeedRecord;
pub(super) use house::{AddresseeRecord, BroadcastRecord, DayRecord, GuestRecord, InvitationRecord};
pub(super) use item::{ItemsRecord, ids_of_items};
pub(super) use kept::{ChangesRecord, SavedRecord};
pub(super) use page::{FullTextRecord, PageDueRecord, PageRecord};
pub(super) use push::PushRecord;
pub(super) use small::{
    ButtonRecord, MovedRecord, NumberRecord, ReportRecord, RungRecord, SeenRecord, SumRecord, TallyRecord, TermsRecord,
    ToldRecord, UpdateMarkRecord,
};
pub(super) use trail::{SilencesRecord, TrailRecord};
pub(super) use update::UpdateRecord;

use super::error::StoreError;
use super::keys;
use super::tree::Tree;
use crate::domain::Timestamp;
use serde::Serialize;
use serde::de::DeserializeOwned;

/// One kind of record; a tree holds one kind, but for "meta", which holds the sums of the ledger as well.
pub(super) trait Record: Serialize + DeserializeOwned {
    /// Where it lies.
    const TREE: Tree;
    /// The version that is written.
    const VERSION: u8 = 1;

    /// The record in bytes of an earlier version, and the bytes left; `None` when there was no such version.
    fn earlier(_version: u8, _bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        None
    }
}

/// A record does not mean anything, and why.
#[derive(Debug)]
pub(super) struct Meaningless(pub(super) String);

/// A record that stands for a value of the domain.
pub(super) trait Meaning: Record {
    /// What it stands for.
    type Value;
    /// The value, if the record means one.
    fn meaning(self) -> Result<Self::Value, Meaningless>;
}

/// The bytes of a record.
pub(super) fn encode<R: Record>(record: &R) -> Result<Vec<u8>, StoreError> {
    encode_into(record, Vec::new())
}

/// The same in these bytes, which are emptied first: where many records follow each other, one buffer serves all.
pub(super) fn encode_into<R: Record>(record: &R, mut bytes: Vec<u8>) -> Result<Vec<u8>, StoreError> {
    bytes.clear();
    bytes.push(R::VERSION);
    postcard::to_extend(record, bytes)
        .map_err(|source| StoreError::Engine { doing: "putting a record into bytes", source: source.into() })
}

/// The record in these bytes.
pub(super) fn decode<R: Record>(key: &[u8], bytes: &[u8]) -> Result<R, StoreError> {
    let unreadable = |detail: String| unreadable(R::TREE, key, detail);
    let Some((version, rest)) = bytes.split_first() else {
        return Err(unreadable("it is empty".to_owned()));
    };
    let read = if *version == R::VERSION { Some(postcard::take_from_bytes(rest)) } else { R::earlier(*version, rest) };
    let Some(read) = read else {
        return Err(StoreError::RecordVersion { tree: R::TREE.name(), key: keys::in_hex(key), version: *version });
    };
    match read {
        Ok((record, [])) => Ok(record),
        Ok((_, left)) => Err(unreadable(format!("{} bytes too many", left.len()))),
        Err(error) => Err(unreadable(error.to_string())),
    }
}

/// The value in these bytes.
pub(super) fn read<R: Meaning>(key: &[u8], bytes: &[u8]) -> Result<R::Value, StoreError> {
    let record: R = decode(key, bytes)?;
    record.meaning().map_err(|Meaningless(detail)| unreadable(R::TREE, key, detail))
}

/// The error for a record that does not read back.
pub(super) fn unreadable(tree: Tree, key: &[u8], detail: impl Into<String>) -> StoreError {
    StoreError::Unreadable { tree: tree.name(), key: keys::in_hex(key), detail: detail.into() }
}

/// How many marks are in these bytes; none where they do not read.
pub(super) fn marks_in(bytes: &[u8]) -> usize {
    let count = bytes.get(1..).and_then(|rest| postcard::take_from_bytes::<u32>(rest).ok());
    count.and_then(|(count, _)| usize::try_from(count).ok()).unwrap_or_default()
}

fn instant(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis)
}
