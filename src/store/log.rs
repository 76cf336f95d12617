//! The file in which sled keeps everything but values too large for it, which it puts on disk itself.

use std::fs::{File, TryLockError};
use std::io;
use std::path::Path;
use std::thread::sleep;
use std::time::Duration;

/// Its name within a generation.
const NAME: &str = "db";

/// So long a database that was closed may still be held, looked at so often.
const HELD_FOR: Duration = Duration::from_secs(1);
const LOOK_EVERY: Duration = Duration::from_millis(1);

/// The file, beside sled's own hold on it.
#[derive(Debug)]
pub(super) struct Log(File);

impl Log {
    /// That of a generation that is open.
    pub(super) fn of(generation: &Path) -> io::Result<Self> {
        File::options().write(true).open(generation.join(NAME)).map(Self)
    }

    /// What was written is on disk when this returns, and a power cut does not undo it. On Linux sled asks for
    /// `sync_file_range` only, which empties no cache of the disk and does not note how long the file has become.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.0.sync_data()
    }
}

impl Drop for Log {
    /// Waits until sled has let go of the file: one of its threads may hold the database for a moment after everybody else
    /// dropped it, and until then the file is locked for whoever opens it anew.
    fn drop(&mut self) {
        let looks = HELD_FOR.as_millis() / LOOK_EVERY.as_millis();
        let is_held = || matches!(self.0.try_lock(), Err(TryLockError::WouldBlock));
        for _ in 0..looks {
            if !is_held() {
                break;
            }
            sleep(LOOK_EVERY);
        }
    }
}
