//! Restoring: a backup is read into a new generation, checked to its last byte and record, and only then named.

use super::check::Check;
use super::read::{BackupError, Part, Reader};
use crate::domain::Timestamp;
use crate::store::StoreSettings;
use crate::store::engine::Engine;
use crate::store::error::StoreError;
use crate::store::generations::Generations;
use crate::store::open::Store;
use std::io::Read;

/// Why a backup was not restored. The directory is then as empty as before.
#[derive(Debug, thiserror::Error)]
pub enum RestoreError {
    /// The backup cannot be read.
    #[error("the backup is refused, and nothing was restored")]
    Backup(#[from] BackupError),
    /// It was damaged before it was written.
    #[error(
        "the backup is refused, and nothing was restored: {damaged} of its records are damaged: `newsbell verify FILE` shows them ({first})"
    )]
    Damaged {
        /// How many.
        damaged: usize,
        /// One of them.
        first: String,
    },
    /// The store cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Everything is as it was at this instant.
    pub taken_at: Timestamp,
    /// Entries.
    pub entries: u64,
    /// Records that name something that is not there. They were so when the backup was taken.
    pub dangling: usize,
}

impl Store {
    /// Puts what a backup holds into an empty directory. A kill at any instant leaves a directory that is refused until
    /// it is restored anew, or the whole store.
    ///
    /// # Errors
    /// When the directory is in use or not empty, or anything is wrong with the backup.
    pub fn restore(source: impl Read, settings: &StoreSettings) -> Result<Restored, RestoreError> {
        let (generations, _lock) = Generations::lock(&settings.path)?;
        generations.begin_restore()?;
        let restored = restore(source, &generations);
        if restored.is_err()
            && let Err(error) = generations.abandon_restore()
        {
            // What is left is refused at start, and goes with the next restore.
            tracing::warn!(error = &error as &dyn std::error::Error, "what was restored so far stays for now");
        }
        restored
    }
}

fn restore(source: impl Read, generations: &Generations) -> Result<Restored, RestoreError> {
    let (generation, engine) = generations.begin_next()?;
    let restored = fill(source, &engine)?;
    engine.measure()?;
    engine.flush()?;
    // What the database holds now is what its own ledger says, which came with the backup.
    if let Some(first) = engine.lacks()?.into_iter().next() {
        return Err(RestoreError::Damaged { damaged: 1, first });
    }
    generations.name(generation)?;
    generations.end_restore()?;
    Ok(restored)
}

fn fill(source: impl Read, engine: &Engine) -> Result<Restored, RestoreError> {
    let mut reader = Reader::new(source)?;
    let mut check = Check::default();
    let mut entries = 0;
    while let Part::Entries(tree, piece) = reader.part()? {
        check.entries(tree, &piece);
        entries += piece.len() as u64;
        engine.fill(tree, piece)?;
    }
    let findings = check.finish();
    let unreadable = || findings.damaged.iter().filter(|damage| damage.is_unreadable);
    let first = unreadable().next().map(|damage| format!("in \"{}\": {}", damage.tree, damage.detail));
    match first.or_else(|| findings.lacks.first().cloned()) {
        None => Ok(Restored { taken_at: reader.taken_at, entries, dangling: findings.damaged.len() }),
        Some(first) => Err(RestoreError::Damaged { damaged: unreadable().count().max(1), first }),
    }
}
