//! The files in which sled writes, put on disk.
//!
//! Its own flush does less than that. On Linux it asks for `sync_file_range`, which empties no cache of the disk and does not
//! note how long the file has become; and pages too large for the file, which lie in files of their own, it leaves
//! to the system altogether. Those must be on disk before the log that names them: a power cut in between would leave a commit of
//! which a part is missing, which is damage, where without its end it never happened.

use super::generations::sync_directory;
use std::collections::HashSet;
use std::ffi::OsString;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// The file within a generation, and the directory of large pages.
const NAME: &str = "db";
const LARGE: &str = "blobs";

/// So long a database that was closed may still be held, looked at so often.
const HELD_FOR: Duration = Duration::from_secs(1);
const LOOK_EVERY: Duration = Duration::from_millis(1);

/// The files of a generation, beside sled's own hold on them.
#[derive(Debug)]
pub(super) struct Log {
    file: File,
    /// Commits that are on disk; none since this was opened.
    pub(super) flushed: Option<u64>,
}

impl Log {
    /// Those of a generation that is open.
    pub(super) fn of(generation: &Path) -> io::Result<Self> {
        let file = File::options().write(true).open(generation.join(NAME))?;
        Ok(Self { file, flushed: None })
    }

    /// What was written is on disk when this returns, and a power cut does not undo it.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.file.sync_data()
    }
}

/// The large pages of a generation.
#[derive(Debug)]
pub(super) struct LargePages {
    directory: PathBuf,
    /// Those that are on disk. They are written once.
    pub(super) synced: HashSet<OsString>,
}

impl LargePages {
    /// Those of a generation that is open.
    pub(super) fn of(generation: &Path) -> Self {
        Self { directory: generation.join(LARGE), synced: HashSet::new() }
    }

    /// All that were written are on disk when this returns. Meanwhile none may be written.
    pub(super) fn sync(&mut self) -> io::Result<()> {
        let present = present(&self.directory)?;
        let new: Vec<&OsString> = present.difference(&self.synced).collect();
        for name in &new {
            match File::options().write(true).open(self.directory.join(name)) {
                Ok(page) => page.sync_data()?,
                // It was outdated meanwhile.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        if !new.is_empty() {
            sync_directory(&self.directory)?;
        }
        self.synced = present;
        Ok(())
    }
}

/// The names in a directory.
fn present(directory: &Path) -> io::Result<HashSet<OsString>> {
    fs::read_dir(directory)?.map(|entry| entry.map(|entry| entry.file_name())).collect()
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
    fn the_large_pages_of_a_commit_are_on_disk_before_its_log_is() {
        let directory = TempDir::new().unwrap();
        let engine = Engine::open(directory.path()).unwrap();
        for key in 0..3_u8 {
            let before = engine.large_pages_on_disk();
            let writes = [(vec![key], Some(vec![key; 300 * 1024]))].into();
            engine.commit(Writes::from([(Tree::Buttons, writes)])).unwrap();
            let after = engine.large_pages_on_disk();
            assert!(!after.is_subset(&before), "a page of 300 KiB has a file of its own");
            assert_eq!(after, present(&directory.path().join(LARGE)).unwrap());
        }
        engine.flush().unwrap();
    }
}
