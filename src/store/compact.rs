//! Compaction: the live data copied into a fresh generation, when the directory has grown out of proportion to it.
//!
//! Writers wait for the copy, readers do not: they finish on the old generation, which goes with the last of them.
//! A kill at any instant leaves `current` naming one whole generation, the old or the new.

use super::draft::{Draft, Number};
use super::engine::{Engine, Entry};
use super::error::StoreError;
use super::generations::bytes_under;
use super::open::Store;
use super::tree::Tree;

/// A directory of so many times the live data is worth the work: what grows until upkeep looks again stays below four
/// times.
const BLOAT_MAX: u64 = 3;

/// A directory up to this size, in bytes, is never worth the work: sled takes whole segments even for nothing.
const NEVER_UNDER: u64 = 8 * 1024 * 1024;

/// Entries copied at a time.
const PIECE: usize = 1_000;

/// What a compaction came to, in bytes on disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Compacted {
    /// Before.
    pub before: u64,
    /// After.
    pub after: u64,
}

/// What decides whether a compaction is worth its work, in bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    on_disk: u64,
    live: u64,
    compacted_to: u64,
}

impl Sizes {
    /// Has the directory grown out of proportion, and also since the last compaction?
    pub(super) fn are_bloated(self) -> bool {
        self.on_disk > NEVER_UNDER
            && self.on_disk > self.live.saturating_mul(BLOAT_MAX)
            && self.on_disk > self.compacted_to.saturating_add(self.compacted_to / 2)
    }
}

impl Store {
    /// The bytes that the store takes on disk.
    pub async fn size_on_disk(&self) -> Result<u64, StoreError> {
        self.read(|engine| Ok(bytes_under(engine.path()))).await
    }

    /// Compacts the store. Writers wait meanwhile; it takes about a second for 20 MB of live data.
    pub async fn compact(&self) -> Result<Compacted, StoreError> {
        let compacted = self.blocking(|store| store.compact_now(|_| true)).await?;
        Ok(compacted.unwrap_or(Compacted { before: 0, after: 0 }))
    }

    /// Compacts the store when its directory has grown to more than three times what is in it.
    pub async fn compact_if_bloated(&self) -> Result<Option<Compacted>, StoreError> {
        self.blocking(|store| store.compact_now(Sizes::are_bloated)).await
    }

    pub(super) fn compact_now(&self, is_wanted: impl FnOnce(Sizes) -> bool) -> Result<Option<Compacted>, StoreError> {
        let _pen = self.pen()?;
        let engine = self.engine();
        let before = bytes_under(engine.path());
        let compacted_to = Draft::new(&engine).number(Number::CompactedTo)?;
        let sizes = Sizes { on_disk: before, live: engine.live_bytes(), compacted_to };
        if !is_wanted(sizes) {
            return Ok(None);
        }
        let (generation, next) = self.generations().begin_next()?;
        let copied = copy(&engine, &next).and_then(|()| note_size(&next));
        if let Err(error) = copied.and_then(|()| self.generations().name(generation)) {
            drop(next);
            if self.generations().is_named(generation) {
                // Named, and it is not certain that this lasts: both hold the same, so neither may change.
                self.fail(&error);
            } else {
                // The old generation is whole and in use: nothing is lost but the work.
                self.generations().discard(generation);
            }
            return Err(error);
        }
        let after = bytes_under(next.path());
        self.take_over(next);
        tracing::info!(before, after, "the store was compacted");
        Ok(Some(Compacted { before, after }))
    }
}

/// Writes down how much a fresh copy takes, so that a restart does not copy it again.
fn note_size(copy: &Engine) -> Result<(), StoreError> {
    let mut draft = Draft::new(copy);
    draft.set_number(Number::CompactedTo, bytes_under(copy.path()))?;
    draft.commit()?;
    copy.flush()
}

/// Copies everything, then reads it all back to see that it is there.
fn copy(from: &Engine, to: &Engine) -> Result<(), StoreError> {
    for tree in Tree::ALL {
        let mut piece: Vec<Entry> = Vec::with_capacity(PIECE);
        for entry in from.range(tree, ..)? {
            piece.push(entry?);
            if piece.len() == PIECE {
                to.fill(tree, std::mem::take(&mut piece))?;
            }
        }
        to.fill(tree, piece)?;
    }
    to.measure()?;
    to.flush()?;
    match Tree::ALL.into_iter().find(|tree| from.sum(*tree) != to.sum(*tree)) {
        None => Ok(()),
        Some(tree) => Err(StoreError::Damaged {
            path: to.path().to_owned(),
            detail: format!("a copy of \"{}\" came out different", tree.name()),
            source: None,
        }),
    }
}
