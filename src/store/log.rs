//! The files in which sled writes, put on disk.
//!
//! Its own flush does less than that. On Linux it asks for `sync_file_range`, which empties no cache of the disk and does not
//! note how long the file has become; and values too large for the file, which lie in files of their own, it leaves
//! to the system altogether.

use super::generations::sync_directory;
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// The file within a generation, and the directory of large values.
const NAME: &str = "db";
const LARGE: &str = "blobs";

/// So long a database that was closed may still be held, looked at so often.
const HELD_FOR: Duration = Duration::from_secs(1);
const LOOK_EVERY: Duration = Duration::from_millis(1);

/// The files of a generation, beside sled's own hold on them.
#[derive(Debug)]
pub(super) struct Log {
    file: File,
    large: PathBuf,
    /// Large values that are on disk. They are written once.
    synced: HashSet<OsString>,
    /// Commits that are on disk; none since this was opened.
    pub(super) flushed: Option<u64>,
}

impl Log {
    /// Those of a generation that is open.
    pub(super) fn of(generation: &Path) -> io::Result<Self> {
        let file = File::options().write(true).open(generation.join(NAME))?;
        Ok(Self { file, large: generation.join(LARGE), synced: HashSet::new(), flushed: None })
    }

    /// What was written is on disk when this returns, and a power cut does not undo it.
    pub(super) fn sync(&mut self) -> io::Result<()> {
        // Before the file, which names them.
        self.sync_large()?;
        self.file.sync_data()
    }

    fn sync_large(&mut self) -> io::Result<()> {
        let present: HashSet<OsString> =
            fs::read_dir(&self.large)?.map(|entry| entry.map(|entry| entry.file_name())).collect::<Result<_, _>>()?;
        let new: Vec<&OsString> = present.difference(&self.synced).collect();
        for name in &new {
            match File::options().write(true).open(self.large.join(name)) {
                Ok(value) => value.sync_data()?,
                // It was outdated meanwhile.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        if !new.is_empty() {
            sync_directory(&self.large)?;
        }
        self.synced = present;
        Ok(())
    }
}

impl Drop for Log {
    /// Waits until sled has let go of the file: one of its threads may hold the database for a moment after everybody else
    /// dropped it, and until then the file is locked for whoever opens it anew.
    fn drop(&mut self) {
        let looks = HELD_FOR.as_millis() / LOOK_EVERY.as_millis();
        let is_held = || matches!(self.file.try_lock(), Err(TryLockError::WouldBlock));
        for _ in 0..looks {
            if !is_held() {
                break;
            }
            sleep(LOOK_EVERY);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::{Engine, Writes};
    use super::super::tree::Tree;
    use super::*;
    use tempfile::TempDir;

    #[test]
    fn large_values_lie_where_they_are_looked_for() {
        let directory = TempDir::new().unwrap();
        let engine = Engine::open(directory.path()).unwrap();
        let mut log = Log::of(directory.path()).unwrap();
        for key in 0..3_u8 {
            let writes = [(vec![key], Some(vec![key; 300 * 1024]))].into();
            engine.commit(Writes::from([(Tree::Buttons, writes)])).unwrap();
            engine.flush().unwrap();
            let before = log.synced.clone();
            log.sync().unwrap();
            let after = log.synced.clone();
            assert!(!after.is_subset(&before), "a value of 300 KiB has a file of its own");
        }
        engine.flush().unwrap();
    }
}
