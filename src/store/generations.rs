//! The directory of the store: a lock, a file `current` that names the generation in use, and that generation.
//!
//! ```text
//! data/lock        held while a process has the store open
//! data/current     "db-7", replaced by rename, so that it always names one whole generation
//! data/db-7/       the database, and beside it the number of its last commit
//! data/asking      where the running bot is asked for a backup, and with which key; for its owner only
//! data/restoring   a restore is under way, or was broken off
//! data/verifying/  a copy that is being looked at
//! data/unnamed/    what a power cut left of the very first start, where it did not open
//! ```
//! A compaction writes the next generation beside the current one while that is written to; whatever `current` does not
//! name is a leftover and goes at the next start.

use super::asking::ASKING;
use super::engine::Engine;
use super::error::StoreError;
use super::last_commit::LastCommit;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::Duration;

/// sled frees its files a moment after it was closed, on threads of its own. That it is we who hold them is certain:
/// the lock on the directory is ours.
const PATIENCE: Duration = Duration::from_millis(20);
const PATIENCE_TIMES: u32 = 250;

const CURRENT: &str = "current";
const PREFIX: &str = "db-";
const FIRST: u64 = 1;

/// A first generation that was never named, and did not open.
const UNNAMED: &str = "unnamed";

const LOCK: &str = "lock";
const RESTORING: &str = "restoring";
const VERIFYING: &str = "verifying";

/// A file in a generation that did not open.
const REFUSED: &str = "refused-as-damaged";

/// Where a generation comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// It is in use: something must be in it.
    Named,
    /// It is the very first: nothing is in it.
    Begun,
}

/// The generations in a directory.
#[derive(Debug)]
pub(super) struct Generations {
    path: PathBuf,
}

impl Generations {
    /// Takes a directory, which is created when missing, for this process alone.
    pub(super) fn lock(path: &Path) -> Result<(Self, File), StoreError> {
        let refused = |source| refused(path, source);
        fs::create_dir_all(path).map_err(refused)?;
        let lock = File::options().create(true).truncate(false).write(true).open(path.join(LOCK)).map_err(refused)?;
        match lock.try_lock() {
            Ok(()) => Ok((Self { path: path.to_owned() }, lock)),
            Err(TryLockError::WouldBlock) => Err(StoreError::Locked { path: path.to_owned() }),
            Err(TryLockError::Error(source)) => Err(StoreError::of_io("locking", path, source)),
        }
    }

    /// The directory.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Opens the generation in use; begins the first one in a directory that has none.
    pub(super) fn open_current(&self) -> Result<(u64, Engine, Origin), StoreError> {
        let all = self.all()?;
        if self.is_half_restored()? {
            return Err(StoreError::HalfRestored { path: self.path.clone() });
        }
        match (self.named()?, all.as_slice()) {
            (Some(named), all) if all.contains(&named) => Ok((named, self.open(named)?, Origin::Named)),
            (Some(named), _) => Err(self.damaged(format!("{CURRENT} names {PREFIX}{named}, which is missing"))),
            // One that was begun and not yet named: a kill at the very first start.
            (None, [] | [FIRST]) => Ok((FIRST, self.open_first()?, Origin::Begun)),
            (None, _) => Err(self.damaged(format!("the file {CURRENT} is missing"))),
        }
    }

    /// Opens the very first generation. What a power cut left of one before it was named may not open, and never held
    /// anything but the commit with which it begins: it is put aside, and begun anew.
    fn open_first(&self) -> Result<Engine, StoreError> {
        let opened = self.open(FIRST);
        let is_damaged = matches!(opened, Err(StoreError::Damaged { .. }));
        if !is_damaged || LastCommit::of(&self.of(FIRST)).read()? > Some(1) {
            return opened;
        }
        let aside = self.path.join(UNNAMED);
        tracing::warn!(path = %aside.display(), "what a power cut left of the very first start does not open; it is put aside");
        let failed = |source| StoreError::of_io("beginning a store anew", &self.path, source);
        remove_patiently(&aside).map_err(failed)?;
        fs::rename(self.of(FIRST), &aside).map_err(failed)?;
        self.open(FIRST)
    }

    /// Removes every generation but this one: what kills in the middle of compactions left.
    pub(super) fn remove_others(&self, current: u64) -> Result<(), StoreError> {
        for leftover in self.all()?.into_iter().filter(|generation| *generation != current) {
            let path = self.of(leftover);
            fs::remove_dir_all(&path).map_err(|source| StoreError::of_io("removing a leftover", path, source))?;
        }
        self.end_restore()?;
        self.remove_copy()
    }

    fn is_half_restored(&self) -> Result<bool, StoreError> {
        Ok(self.path.join(RESTORING).exists() && self.named()?.is_none())
    }

    /// Begins to put something into a directory that must hold nothing but what a restore that was broken off left.
    pub(super) fn begin_restore(&self) -> Result<(), StoreError> {
        let failed = |source| StoreError::of_io("restoring", &self.path, source);
        let is_broken_off = self.is_half_restored()?;
        for entry in fs::read_dir(&self.path).map_err(failed)? {
            let found = entry.map_err(failed)?.file_name().to_string_lossy().into_owned();
            let is_ours = [LOCK, ASKING].contains(&found.as_str());
            let is_leftover =
                is_broken_off && (found == RESTORING || found == "current.new" || found.starts_with(PREFIX));
            if !is_ours && !is_leftover {
                return Err(StoreError::NotEmpty { path: self.path.clone(), found });
            }
        }
        File::create(self.path.join(RESTORING)).and_then(|_| sync_directory(&self.path)).map_err(failed)?;
        self.all()?.into_iter().try_for_each(|leftover| fs::remove_dir_all(self.of(leftover)).map_err(failed))
    }

    /// Nothing is restored: the directory is empty again.
    pub(super) fn abandon_restore(&self) -> Result<(), StoreError> {
        if self.named()?.is_some() {
            return Ok(());
        }
        let failed = |source| StoreError::of_io("removing what was restored so far", &self.path, source);
        self.all()?.into_iter().try_for_each(|generation| remove_patiently(&self.of(generation)).map_err(failed))?;
        self.end_restore()
    }

    /// What was restored is named, and whole.
    pub(super) fn end_restore(&self) -> Result<(), StoreError> {
        let path = self.path.join(RESTORING);
        absent_is_fine(fs::remove_file(&path)).map_err(|source| StoreError::of_io("ending a restore", path, source))
    }

    /// Copies the generation in use, to be looked at and removed.
    pub(super) fn copy_current(&self) -> Result<PathBuf, StoreError> {
        self.remove_copy()?;
        if self.is_half_restored()? {
            return Err(StoreError::HalfRestored { path: self.path.clone() });
        }
        let named = self.named()?.ok_or_else(|| self.damaged(format!("the file {CURRENT} is missing")))?;
        let (from, to) = (self.of(named), self.path.join(VERIFYING));
        if !from.exists() {
            return Err(self.damaged(format!("{CURRENT} names {PREFIX}{named}, which is missing")));
        }
        copy_directory(&from, &to)
            .map_err(|source| StoreError::of_io("copying the store to look at it", &to, source))?;
        move_half_snapshots_aside(&to)?;
        Ok(to)
    }

    /// Removes that copy.
    pub(super) fn remove_copy(&self) -> Result<(), StoreError> {
        let path = self.path.join(VERIFYING);
        remove_patiently(&path).map_err(|source| StoreError::of_io("removing a copy", path, source))
    }

    /// An empty generation behind the one in use. It is not in use before [`Generations::name`] says so.
    pub(super) fn begin_next(&self) -> Result<(u64, Engine), StoreError> {
        let next = self.all()?.into_iter().max().unwrap_or(0).saturating_add(1);
        Ok((next, self.open(next)?))
    }

    /// From now on this generation is the one in use. It must be flushed.
    pub(super) fn name(&self, generation: u64) -> Result<(), StoreError> {
        if self.named()? == Some(generation) {
            return Ok(());
        }
        let failed = |source| StoreError::of_io("naming the current generation", &self.path, source);
        let draft = self.path.join("current.new");
        let mut file = File::create(&draft).map_err(failed)?;
        writeln!(file, "{PREFIX}{generation}").and_then(|()| file.sync_all()).map_err(failed)?;
        sync_files(&self.of(generation)).map_err(failed)?;
        sync_directory(&self.path).map_err(failed)?;
        fs::rename(&draft, self.path.join(CURRENT)).map_err(failed)?;
        sync_directory(&self.path).map_err(failed)
    }

    /// Is this generation the one in use, as far as can be told?
    pub(super) fn is_named(&self, generation: u64) -> bool {
        !matches!(self.named(), Ok(Some(named)) if named != generation)
    }

    /// Removes a generation that is not in use.
    pub(super) fn discard(&self, generation: u64) {
        if let Err(error) = remove_patiently(&self.of(generation)) {
            tracing::debug!(%error, generation, "a generation of the store that came to nothing stays for now");
        }
    }

    /// Opens a generation. sled wipes what it cannot read while it refuses to open, so that a second try could find
    /// less and be content with it: one that was refused as damaged is not tried again.
    fn open(&self, generation: u64) -> Result<Engine, StoreError> {
        let path = self.of(generation);
        let refused_before = path.join(REFUSED);
        let detail = || format!("{PREFIX}{generation} in it does not open");
        if refused_before.exists() {
            return Err(self.damaged(detail()));
        }
        move_half_snapshots_aside(&path)?;
        let mut tries = 0;
        loop {
            match catch_unwind(AssertUnwindSafe(|| Engine::open(&path))) {
                Ok(Ok(engine)) => return Ok(engine),
                Ok(Err(error)) if is_locked(&error) && tries < PATIENCE_TIMES => {
                    tries += 1;
                    sleep(PATIENCE);
                }
                Ok(Err(sled::Error::Io(source))) => return Err(refused(&path, source)),
                other => {
                    File::create(&refused_before).map_err(|source| refused(&path, source))?;
                    let source = other.ok().and_then(Result::err).map(Into::into);
                    return Err(StoreError::Damaged { path: self.path.clone(), detail: detail(), source });
                }
            }
        }
    }

    fn of(&self, generation: u64) -> PathBuf {
        self.path.join(format!("{PREFIX}{generation}"))
    }

    /// The generation that `current` names.
    fn named(&self) -> Result<Option<u64>, StoreError> {
        match fs::read_to_string(self.path.join(CURRENT)) {
            Ok(text) => {
                let named = text.trim().strip_prefix(PREFIX).and_then(|number| number.parse().ok());
                named.map(Some).ok_or_else(|| self.damaged(format!("the file {CURRENT} names no generation")))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(source) => Err(StoreError::of_io("opening", self.path.join(CURRENT), source)),
        }
    }

    /// All generations on disk, whole or not.
    fn all(&self) -> Result<Vec<u64>, StoreError> {
        let failed = |source| StoreError::of_io("opening", &self.path, source);
        let mut all = Vec::new();
        for entry in fs::read_dir(&self.path).map_err(failed)? {
            let name = entry.map_err(failed)?.file_name();
            let number = name.to_str().and_then(|name| name.strip_prefix(PREFIX));
            all.extend(number.and_then(|text| text.parse::<u64>().ok()));
        }
        all.sort_unstable();
        Ok(all)
    }

    fn damaged(&self, detail: String) -> StoreError {
        StoreError::Damaged { path: self.path.clone(), detail, source: None }
    }
}

fn absent_is_fine(result: io::Result<()>) -> io::Result<()> {
    result.or_else(|error| if error.kind() == io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// Removes a directory in which a database that was closed may still write for a moment.
pub(super) fn remove_patiently(path: &Path) -> io::Result<()> {
    let mut tries = 0;
    loop {
        match absent_is_fine(fs::remove_dir_all(path)) {
            Err(_) if tries < PATIENCE_TIMES => {
                tries += 1;
                sleep(PATIENCE);
            }
            removed => return removed,
        }
    }
}

fn copy_directory(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_directory(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// Why a place cannot be opened.
fn refused(path: &Path, source: io::Error) -> StoreError {
    match source.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            StoreError::NotWritable { path: path.to_owned(), user: who_we_are(), source }
        }
        _ => StoreError::of_io("opening", path, source),
    }
}

/// sled tells a held lock by its words alone.
fn is_locked(error: &sled::Error) -> bool {
    matches!(error, sled::Error::Io(error) if error.to_string().contains("could not acquire lock"))
}

/// A kill can leave a half-written snapshot that sled then takes for a whole one. It is only a shortcut to the log,
/// which is complete without it.
fn move_half_snapshots_aside(path: &Path) -> Result<(), StoreError> {
    let failed = |source| StoreError::of_io("moving a half-written snapshot aside", path, source);
    let entries = match fs::read_dir(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(failed)?,
    };
    for entry in entries {
        let name = entry.map_err(failed)?.file_name();
        let Some(name) = name.to_str() else { continue };
        if name.starts_with("snap.") && name.ends_with(".generating") {
            tracing::warn!(file = name, path = %path.display(), "moving aside a half-written snapshot, left by a kill");
            // sled looks at every file that begins with "snap."
            fs::rename(path.join(name), path.join(format!("aside.{name}"))).map_err(failed)?;
        }
    }
    Ok(())
}

/// Puts the files of a directory on disk, and their names: sled's own for its settings, which it writes once, is not flushed.
fn sync_files(path: &Path) -> io::Result<()> {
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            File::options().write(true).open(entry.path())?.sync_all()?;
        }
    }
    sync_directory(path)
}

/// Makes renames and new files in a directory last.
pub(super) fn sync_directory(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// The user that we run as, as far as the system tells without asking it in C.
fn who_we_are() -> String {
    #[cfg(target_os = "linux")]
    if let Ok(own) = fs::metadata("/proc/self") {
        use std::os::unix::fs::MetadataExt as _;
        return format!("uid {}, gid {}", own.uid(), own.gid());
    }
    "the user that started it".to_owned()
}

/// The bytes that a directory takes, with all in it. What vanishes meanwhile counts nothing.
pub(super) fn bytes_under(path: &Path) -> u64 {
    let Ok(entries) = fs::read_dir(path) else { return 0 };
    entries
        .flatten()
        .map(|entry| match entry.metadata() {
            Ok(found) if found.is_dir() => bytes_under(&entry.path()),
            Ok(found) => found.len(),
            Err(_) => 0,
        })
        .sum()
}

/// What is free for us on the disk of a directory, as far as the system tells.
pub(super) fn free_bytes(path: &Path) -> Option<u64> {
    #[cfg(unix)]
    if let Ok(disk) = rustix::fs::statvfs(path) {
        return Some(disk.f_bavail.saturating_mul(disk.f_frsize));
    }
    None
}
