//! Verifying a backup, or a store that nobody has open.

use super::check::Check;
use super::findings::Findings;
use super::read::{BackupError, Part, Reader};
use crate::store::StoreSettings;
use crate::store::engine::Engine;
use crate::store::error::StoreError;
use crate::store::generations::Generations;
use crate::store::open::Store;
use crate::store::tree::Tree;
use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

impl Store {
    /// Checks a backup as it is read, and writes every byte of it to a copy; [`io::sink`] where none is wanted.
    ///
    /// # Errors
    /// When it is not a whole backup as it was written. Records in it that are damaged are findings, not errors.
    pub fn check_backup(source: impl Read, copy: impl Write) -> Result<Findings, BackupError> {
        let mut reader = Reader::new(Tee { source, copy })?;
        let mut check = Check::default();
        while let Part::Entries(tree, entries) = reader.part()? {
            check.entries(tree, &entries);
        }
        Ok(Findings { taken_at: Some(reader.taken_at), ..check.finish() })
    }

    /// Checks a store that nobody has open, and changes nothing in it: since the database writes where it only opens,
    /// it is a copy in the same directory that is looked at, which goes afterwards.
    ///
    /// # Errors
    /// [`StoreError::Locked`] when somebody has it open; when it cannot be copied.
    pub async fn verify(settings: &StoreSettings) -> Result<Findings, StoreError> {
        let path = settings.path.clone();
        let verified = tokio::task::spawn_blocking(move || {
            let (generations, _lock) = Generations::lock(&path)?;
            let copy = match generations.copy_current() {
                Err(StoreError::Damaged { detail, .. }) => return Ok(lacking(detail)),
                copy => copy?,
            };
            let looked = catch_unwind(AssertUnwindSafe(|| Ok::<_, sled::Error>(look(&Engine::open(&copy)?))));
            if let Err(error) = generations.remove_copy() {
                tracing::warn!(
                    error = &error as &dyn std::error::Error,
                    "a copy of the store stays until the next start"
                );
            }
            Ok(match looked {
                Ok(Ok(findings)) => findings,
                Ok(Err(error)) => lacking(format!("the database does not open: {error}")),
                Err(_) => lacking("the database does not open".to_owned()),
            })
        });
        verified.await.map_err(StoreError::BrokeOff)?
    }
}

fn lacking(lack: String) -> Findings {
    Findings { lacks: vec![lack], ..Findings::default() }
}

/// Looks at everything in a database.
fn look(engine: &Engine) -> Findings {
    let mut check = Check::default();
    let mut unread = Vec::new();
    for tree in Tree::ALL {
        let looked = engine.range(tree, ..).and_then(|mut entries| {
            entries.try_for_each(|entry| entry.map(|(key, value)| check.entry(tree, &key, &value)))
        });
        unread.extend(looked.err().map(|error| format!("\"{}\" cannot be read to its end: {error}", tree.name())));
    }
    let mut findings = check.finish();
    findings.lacks.extend(unread);
    findings.lacks.extend(engine.lost_commits().unwrap_or_else(|error| Some(error.to_string())));
    findings
}

/// Reads, and writes what it reads.
struct Tee<R, W> {
    source: R,
    copy: W,
}

impl<R: Read, W: Write> Read for Tee<R, W> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let taken = self.source.read(into)?;
        self.copy.write_all(into.get(..taken).unwrap_or_default())?;
        Ok(taken)
    }
}
