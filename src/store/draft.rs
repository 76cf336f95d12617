//! A draft: what one transaction is about to write, over what is stored. Reading through it sees its own writes.
//!
//! Only one draft exists at a time (the store's pen), so what it has read cannot change before it is committed, and
//! sled's own transaction, whose closure may run several times, has nothing to do but write.

use super::calm::{self, Calm, Visits};
use super::engine::{Engine, Writes};
use super::error::StoreError;
use super::keys::{self, PieceKey};
use super::reads::Reads;
use super::records::{NumberRecord, Record, encode_into};
use super::tree::Tree;
use crate::domain::{FeedId, ItemId};
use std::collections::{BTreeMap, HashMap};
use std::ops::RangeBounds;

/// What one transaction is about to write.
pub(super) struct Draft<'a> {
    engine: &'a Engine,
    writes: Writes,
    /// Where the items lie that it adds.
    places: HashMap<ItemId, PieceKey>,
    /// Calm visits, which it puts into one piece.
    visits: Visits,
    /// Where records are put into bytes.
    scratch: Vec<u8>,
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
        Self { engine, writes: Writes::new(), places: HashMap::new(), visits: Visits::new(), scratch: Vec::new() }
    }

    /// What is stored, without what this draft is about to write: for scans.
    pub(super) fn stored(&self) -> &'a Engine {
        self.engine
    }

    /// Puts a record in.
    pub(super) fn put<R: Record>(&mut self, key: Vec<u8>, record: &R) -> Result<(), StoreError> {
        self.scratch = encode_into(record, std::mem::take(&mut self.scratch))?;
        self.writes.entry(R::TREE).or_default().insert(key, Some(self.scratch.clone()));
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

    /// These items will lie in that piece.
    pub(super) fn place(&mut self, key: PieceKey, items: impl Iterator<Item = ItemId>) {
        self.places.extend(items.map(|id| (id, key)));
    }

    /// Notes a calm visit to a feed.
    pub(super) fn note_visit(&mut self, feed: FeedId, calm: Calm) {
        self.visits.insert(feed, calm);
    }

    /// The last key of a tree in a range.
    pub(super) fn last_key(
        &self,
        tree: Tree,
        range: impl RangeBounds<Vec<u8>> + Clone,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let stored = self.engine.range(tree, range.clone())?.next_back().transpose()?.map(|(key, _)| key.to_vec());
        let drafted = self.writes.get(&tree).and_then(|writes| writes.range(range).next_back());
        Ok(stored.max(drafted.map(|(key, _)| key.clone())))
    }

    /// The next place behind the last one of a tree whose keys are numbers.
    pub(super) fn next_place(&self, tree: Tree) -> Result<u64, StoreError> {
        let last = self.last_key(tree, ..)?.and_then(|key| keys::number_of(&key));
        Ok(last.map_or(0, |last| last.saturating_add(1)))
    }

    /// Writes all of it or nothing; what would change nothing is left out.
    pub(super) fn commit(mut self) -> Result<(), StoreError> {
        let feeds = self.writes.get(&Tree::Feeds).into_iter().flatten();
        let gone = feeds.filter(|(_, record)| record.is_none()).filter_map(|(key, _)| keys::digest_of(key)).map(FeedId);
        let (gone, visits) = (gone.collect(), std::mem::take(&mut self.visits));
        calm::gather(&mut self, visits, &gone)?;
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

    fn under(&self, tree: Tree, prefix: &[u8]) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, StoreError> {
        let mut found = self.engine.under(tree, prefix)?;
        let drafted = self.writes.get(&tree).into_iter().flat_map(|writes| writes.range(prefix.to_vec()..));
        for (key, value) in drafted.take_while(|(key, _)| key.starts_with(prefix)) {
            match value {
                Some(value) => found.insert(key.clone(), value.clone()),
                None => found.remove(key),
            };
        }
        Ok(found)
    }

    fn pieces_with(&self, id: ItemId) -> Vec<PieceKey> {
        self.places.get(&id).copied().into_iter().chain(self.engine.pieces_with(id)).collect()
    }

    fn latest_visit(&self, feed: FeedId) -> Option<Calm> {
        self.visits.get(&feed).copied().or_else(|| self.engine.latest_visit(feed))
    }
}
