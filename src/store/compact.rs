//! Compaction: the live data copied into a fresh generation, when the directory has grown out of proportion to it.
//!
//! Writers wait at its end only, for the last few changes and until `current` is renamed. Readers finish on the old
//! generation, which goes with the last of them.
//!
//! A kill at any instant leaves `current` naming one whole generation, the old or the new.

use super::copying::{Come, Copying};
use super::draft::{Draft, Number};
use super::engine::Engine;
use super::error::StoreError;
use super::generations::{bytes_under, free_bytes};
use super::open::Store;
use tokio_util::sync::CancellationToken;

/// A directory of so many times the live data is worth the work: what grows until upkeep looks again stays below four
/// times.
const BLOAT_MAX: u64 = 3;

/// A directory up to this size, in bytes, is never worth the work: sled takes whole segments even for nothing.
const NEVER_UNDER: u64 = 8 * 1024 * 1024;

/// So many times the live data must be free on the disk: a copy takes nearly two times, and a disk that is full of it stops
/// those who write meanwhile.
const ROOM: u64 = 3;

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
    /// On the disk, as far as that is known.
    free: Option<u64>,
}

impl Sizes {
    /// Has the directory grown out of proportion, and also since the last compaction?
    pub(super) fn are_bloated(self) -> bool {
        self.on_disk > NEVER_UNDER
            && self.on_disk > self.live.saturating_mul(BLOAT_MAX)
            && self.on_disk > self.compacted_to.saturating_add(self.compacted_to / 2)
    }

    /// Is there room for the copy, and for what is written meanwhile?
    fn fit(self) -> Result<(), StoreError> {
        let needed = self.live.saturating_mul(ROOM).saturating_add(NEVER_UNDER);
        match self.free {
            Some(free) if free < needed => Err(StoreError::NoRoom { needed, free }),
            _ => Ok(()),
        }
    }
}

impl Store {
    /// The bytes that the store takes on disk, with what a compaction has copied so far.
    pub async fn size_on_disk(&self) -> Result<u64, StoreError> {
        self.blocking(|store| Ok(bytes_under(store.generations().path()))).await
    }

    /// Compacts the store.
    pub async fn compact(&self) -> Result<Compacted, StoreError> {
        let compacted = self.compact_if(|_| true).await?;
        Ok(compacted.unwrap_or(Compacted { before: 0, after: 0 }))
    }

    /// Compacts the store when its directory has grown to more than three times what is in it. What nobody waits for any
    /// more comes to nothing.
    pub async fn compact_if_bloated(&self) -> Result<Option<Compacted>, StoreError> {
        self.compact_if(Sizes::are_bloated).await
    }

    async fn compact_if(
        &self,
        is_wanted: impl FnOnce(Sizes) -> bool + Send + 'static,
    ) -> Result<Option<Compacted>, StoreError> {
        let unwanted = CancellationToken::new();
        let _until_dropped = unwanted.clone().drop_guard();
        self.blocking(move |store| store.compact_now(is_wanted, &unwanted)).await
    }

    fn compact_now(
        &self,
        is_wanted: impl FnOnce(Sizes) -> bool,
        unwanted: &CancellationToken,
    ) -> Result<Option<Compacted>, StoreError> {
        let _turn = self.turn_to_compact();
        let Some(mut copying) = self.begin_copying(is_wanted)? else { return Ok(None) };
        let (generation, next) = self.generations().begin_next()?;
        let compacted = copying.copy(&next, unwanted).and_then(|come| match come {
            Come::ToItsEnd => self.take_over_from(&copying, generation, next).map(Some),
            Come::ToNothing => Ok(None),
        });
        if !matches!(compacted, Ok(Some(_))) && !self.generations().is_named(generation) {
            // The old generation is whole and in use: nothing is lost but the work.
            self.generations().discard(generation);
        }
        compacted
    }

    /// Begins to copy the generation in use, if that is wanted.
    fn begin_copying(&self, is_wanted: impl FnOnce(Sizes) -> bool) -> Result<Option<Copying>, StoreError> {
        let _pen = self.pen()?;
        let from = self.engine();
        let before = bytes_under(from.path());
        let compacted_to = Draft::new(&from).number(Number::CompactedTo)?;
        let free = free_bytes(self.generations().path());
        let sizes = Sizes { on_disk: before, live: from.live_bytes(), compacted_to, free };
        if !is_wanted(sizes) {
            return Ok(None);
        }
        sizes.fit()?;
        Ok(Some(Copying::begin(from, before)))
    }

    /// Writers wait for this.
    fn take_over_from(&self, copying: &Copying, generation: u64, next: Engine) -> Result<Compacted, StoreError> {
        let _pen = self.pen()?;
        let named = copying.finish(&next).and_then(|()| self.generations().name(generation));
        if let Err(error) = named {
            if self.generations().is_named(generation) {
                // Named, and it is not certain that this lasts: both hold the same, so neither may change.
                self.fail(&error);
            }
            return Err(error);
        }
        let compacted = Compacted { before: copying.before(), after: bytes_under(next.path()) };
        self.take_over(next);
        tracing::info!(before = compacted.before, after = compacted.after, "the store was compacted");
        Ok(compacted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::TempDir;

    #[test]
    fn nothing_is_copied_where_the_copy_could_fill_the_disk() {
        const MIB: u64 = 1024 * 1024;
        let sizes = |free| Sizes { on_disk: 400 * MIB, live: 100 * MIB, compacted_to: 0, free };
        assert!(sizes(Some(308 * MIB)).fit().is_ok() && sizes(None).fit().is_ok());
        let error = sizes(Some(307 * MIB)).fit().unwrap_err();
        assert!(matches!(error, StoreError::NoRoom { needed, free } if (needed, free) == (308 * MIB, 307 * MIB)));
        assert_eq!(free_bytes(TempDir::new().unwrap().path()).is_some_and(|free| free > 0), cfg!(unix));
    }
}
