//! The number of the last commit that is on disk for certain, in a file beside the database: a database that has lost
//! its newest commits, and with them their trace in the ledger, is found out by it.
//!
//! Sixteen bytes: the number and its mark, big-endian. It is written after each flush and not flushed itself: a kill
//! leaves it right, and a power cut at worst too small, which accuses nobody.

use super::error::StoreError;
use super::ledger::mark;
use std::fs::{self, File};
use std::io::{self, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// Its name within a generation. Whoever removes it accepts what the database holds.
pub(super) const NAME: &str = "last-commit";

/// The file.
#[derive(Debug)]
pub(super) struct LastCommit {
    path: PathBuf,
    file: Mutex<Option<File>>,
}

impl LastCommit {
    /// That of a generation.
    pub(super) fn of(generation: &Path) -> Self {
        Self { path: generation.join(NAME), file: Mutex::default() }
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The number in it; `None` where there is none, or none that can be read.
    pub(super) fn read(&self) -> Result<Option<u64>, StoreError> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(StoreError::of_io("opening", &self.path, source)),
        };
        let number = bytes.first_chunk().map(|number| u64::from_be_bytes(*number));
        let number = number.filter(|number| bytes == in_bytes(*number));
        if number.is_none() {
            tracing::warn!(path = %self.path.display(), "the number of the last commit cannot be read; it is written anew");
        }
        Ok(number)
    }

    /// Everything up to this commit is on disk.
    pub(super) fn note(&self, number: u64) -> Result<(), StoreError> {
        let mut opened = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let failed = |source| StoreError::of_io("noting the last commit", &self.path, source);
        let mut file = match opened.take() {
            Some(file) => file,
            None => File::options().create(true).truncate(false).write(true).open(&self.path).map_err(failed)?,
        };
        file.rewind().and_then(|()| file.write_all(&in_bytes(number))).map_err(failed)?;
        *opened = Some(file);
        Ok(())
    }
}

fn in_bytes(number: u64) -> Vec<u8> {
    let number = number.to_be_bytes();
    [number, mark(NAME.as_bytes(), &number).to_be_bytes()].concat()
}
