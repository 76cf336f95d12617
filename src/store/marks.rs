//! Seen marks: which entries a feed has shown, and when each was last there. They lie in blocks, many in one entry of the
//! database.

use super::draft::Draft;
use super::error::StoreError;
use super::keys;
use super::reads::Reads;
use super::records::{self, SeenRecord};
use super::tree::Tree;
use crate::domain::{FeedId, SeenKey, Timestamp};
use std::collections::HashMap;
use std::time::Duration;

/// A mark is brought up to date when it is older than this: every mark at every visit would be a great deal of
/// writing for nothing. What forgets marks allows for it.
pub(super) const REFRESHED_EVERY: Duration = Duration::from_hours(24);

/// Marks in a block; a block that is full is followed by another.
const BLOCK: usize = 64;

/// The marks of one feed.
pub(super) struct Marks {
    feed: FeedId,
    /// By number, in order.
    blocks: Vec<Block>,
    /// Where each entry is marked: the place of its block and its place there.
    places: HashMap<SeenKey, (usize, usize)>,
}

struct Block {
    number: u32,
    record: SeenRecord,
    is_changed: bool,
}

impl Marks {
    /// The marks of a feed as they stand.
    pub(super) fn of(reads: &impl Reads, feed: FeedId) -> Result<Self, StoreError> {
        let mut marks = Self { feed, blocks: Vec::new(), places: HashMap::new() };
        for (key, value) in reads.under(Tree::Seen, feed.0.as_bytes())? {
            let strange = || records::unreadable(Tree::Seen, &key, "its key is none");
            let (_, number) = keys::block_of(&key).ok_or_else(strange)?;
            let record: SeenRecord = records::decode(&key, &value)?;
            let at = marks.blocks.len();
            marks.places.extend(record.entries().enumerate().map(|(place, entry)| (entry, (at, place))));
            marks.blocks.push(Block { number, record, is_changed: false });
        }
        Ok(marks)
    }

    /// Has the feed shown this entry?
    pub(super) fn has(&self, entry: SeenKey) -> bool {
        self.places.contains_key(&entry)
    }

    /// An entry is there now.
    pub(super) fn note(&mut self, entry: SeenKey, now: Timestamp) {
        let known = self.places.get(&entry).and_then(|(block, place)| {
            let block = self.blocks.get_mut(*block)?;
            Some((block.record.0.get_mut(*place)?, &mut block.is_changed))
        });
        match known {
            Some((mark, is_changed)) => {
                if now.since(mark.at()) >= REFRESHED_EVERY {
                    mark.set(now);
                    *is_changed = true;
                }
            }
            None => self.add(entry, now),
        }
    }

    fn add(&mut self, entry: SeenKey, now: Timestamp) {
        if self.blocks.last().is_none_or(|last| last.record.0.len() >= BLOCK) {
            let number = self.blocks.last().map_or(0, |last| last.number.saturating_add(1));
            self.blocks.push(Block { number, record: SeenRecord(Vec::new()), is_changed: false });
        }
        let at = self.blocks.len() - 1;
        if let Some(block) = self.blocks.last_mut() {
            self.places.insert(entry, (at, block.record.0.len()));
            block.record.add(entry, now);
            block.is_changed = true;
        }
    }

    /// What was there at an instant or later was there until now.
    pub(super) fn keep_since(&mut self, since: Timestamp, now: Timestamp) {
        for block in &mut self.blocks {
            for mark in block.record.0.iter_mut().filter(|mark| mark.at() >= since) {
                mark.set(now);
                block.is_changed = true;
            }
        }
    }

    /// Writes down what has changed.
    pub(super) fn put(self, draft: &mut Draft<'_>) -> Result<(), StoreError> {
        let mut changed = self.blocks.iter().filter(|block| block.is_changed);
        changed.try_for_each(|block| draft.put(keys::block(self.feed, block.number), &block.record))
    }
}
