//! A draft: what one transaction is about to write, over what is stored. Reading through it sees its own writes.
//!
//! Only one draft exists at a time (the store's pen), so what it has read cannot change before it is committed, and
//! sled's own transaction, whose closure may run several times, has nothing to do but write.

use super::engine::{Engine, Reads, Writes};
use super::error::StoreError;
use super::keys;
use super::records::{NumberRecord, Record, encode};
use super::tree::Tree;
use std::collections::BTreeMap;

/// What one transaction is about to write.
pub(super) struct Draft<'a> {
    engine: &'a Engine,
    writes: Writes,
}

/// A number that the store keeps of itself.
#[derive(Clone, Copy, Debug)]
pub(super) enum Number {
    /// The format of the store as a whole.
    Format,
    /// The number of the last delivery that was put into the outbox, ever.
    LastDelivery,
    /// Deliveries that were given up so far.
    GivenUp,
    /// The bytes that the directory took after the last compaction.
    CompactedTo,
    /// The number of the last invitation, ever.
    LastInvitation,
    /// The number of the last broadcast, ever.
    LastBroadcast,
}

impl Number {
    /// Its key.
    pub(super) const fn key(self) -> &'static [u8] {
        match self {
            Self::Format => b"format",
            Self::LastDelivery => b"last_delivery",
            Self::GivenUp => b"given_up",
            Self::CompactedTo => b"compacted_to",
            Self::LastInvitation => b"last_invitation",
            Self::LastBroadcast => b"last_broadcast",
        }
    }
}

impl<'a> Draft<'a> {
    /// Nothing written yet.
    pub(super) fn new(engine: &'a Engine) -> Self {
        Self { engine, writes: Writes::new() }
    }

    /// What is stored, without what this draft is about to write: for scans.
    pub(super) fn stored(&self) -> &'a Engine {
        self.engine
    }

    /// Puts a record in.
    pub(super) fn put<R: Record>(&mut self, key: Vec<u8>, record: &R) -> Result<(), StoreError> {
        let bytes = encode(record)?;
        self.writes.entry(R::TREE).or_default().insert(key, Some(bytes));
        Ok(())
    }

    /// Takes a record out.
    pub(super) fn remove(&mut self, tree: Tree, key: Vec<u8>) {
        self.writes.entry(tree).or_default().insert(key, None);
    }

    /// A number that the store keeps of itself; 0 when it was never set.
    pub(super) fn number(&self, number: Number) -> Result<u64, StoreError> {
        Ok(self.record::<NumberRecord>(number.key())?.map_or(0, |NumberRecord(number)| number))
    }

    /// Sets a number.
    pub(super) fn set_number(&mut self, number: Number, to: u64) -> Result<(), StoreError> {
        self.put(number.key().to_vec(), &NumberRecord(to))
    }

    /// Adds one to a number; what it is then.
    pub(super) fn count_up(&mut self, number: Number) -> Result<u64, StoreError> {
        let next = self.number(number)?.saturating_add(1);
        self.set_number(number, next)?;
        Ok(next)
    }

    /// The next place behind the last one of a tree whose keys are numbers.
    pub(super) fn next_place(&self, tree: Tree) -> Result<u64, StoreError> {
        let stored = self.engine.range(tree, ..)?.next_back().transpose()?;
        let stored = stored.and_then(|(key, _)| keys::number_of(&key));
        let drafted = self.writes.get(&tree).and_then(|writes| writes.keys().next_back());
        let drafted = drafted.and_then(|key| keys::number_of(key));
        Ok(stored.max(drafted).map_or(0, |last| last.saturating_add(1)))
    }

    /// What lies under this prefix, by key, with what this draft is about to write: for a few entries.
    pub(super) fn prefix(&self, tree: Tree, prefix: &[u8]) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, StoreError> {
        let stored = self.engine.prefix(tree, prefix)?;
        let stored = stored.map(|entry| entry.map(|(key, value)| (key.to_vec(), value.to_vec())));
        let mut found: BTreeMap<Vec<u8>, Vec<u8>> = stored.collect::<Result<_, _>>()?;
        let drafted = self.writes.get(&tree).into_iter().flat_map(|writes| writes.range(prefix.to_vec()..));
        for (key, value) in drafted.take_while(|(key, _)| key.starts_with(prefix)) {
            match value {
                Some(value) => found.insert(key.clone(), value.clone()),
                None => found.remove(key),
            };
        }
        Ok(found)
    }

    /// Writes all of it or nothing; what would change nothing is left out.
    pub(super) fn commit(self) -> Result<(), StoreError> {
        self.engine.commit(self.writes)
    }
}

impl Reads for Draft<'_> {
    fn bytes(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        match self.writes.get(&tree).and_then(|writes| writes.get(key)) {
            Some(drafted) => Ok(drafted.clone()),
            None => self.engine.bytes(tree, key),
        }
    }
}
