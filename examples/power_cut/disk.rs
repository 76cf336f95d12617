//! A disk as POSIX promises it and no better: what was flushed is there, everything else may be or may not.

use super::luck::Luck;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What is written whole or not at all, in bytes.
const SECTOR: usize = 512;

/// What became of a file, by its path.
pub(crate) enum Change {
    /// It was opened, and created where it was not there.
    Opened {
        path: PathBuf,
        /// What was in it is gone.
        emptied: bool,
    },
    Written(PathBuf, u64, Vec<u8>),
    Truncated(PathBuf, u64),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
    /// A flush began; what was written until now is on disk when it ends.
    FlushBegins(PathBuf),
    FlushEnds(PathBuf),
    /// A flush began and ended with nothing in between.
    Flushed(PathBuf),
}

#[derive(Default)]
pub(crate) struct Disk {
    files: Vec<Contents>,
    /// Where each name leads now.
    names: BTreeMap<PathBuf, usize>,
    /// And where it leads on disk.
    kept_names: BTreeMap<PathBuf, usize>,
    /// What names may lead to after a power cut, in the order in which it came about.
    names_changed: Vec<(PathBuf, Option<usize>)>,
}

#[derive(Clone, Default)]
struct Contents {
    on_disk: Vec<u8>,
    /// Written and not flushed.
    pending: Vec<Write>,
    /// So many of these were there when the flush that is under way began.
    flushing: usize,
}

#[derive(Clone)]
enum Write {
    Bytes(u64, Vec<u8>),
    Length(u64),
}

impl Disk {
    pub(crate) fn change(&mut self, change: Change) {
        match change {
            Change::Opened { path, emptied } => {
                if !self.names.contains_key(&path) {
                    self.files.push(Contents::default());
                    self.lead(path, Some(self.files.len() - 1));
                } else if emptied {
                    self.write(&path, Write::Length(0));
                }
            }
            Change::Written(path, at, bytes) => self.write(&path, Write::Bytes(at, bytes)),
            Change::Truncated(path, length) => self.write(&path, Write::Length(length)),
            Change::Renamed(from, to) => {
                let file = self.names.get(&from).copied();
                self.lead(from, None);
                self.lead(to, file);
            }
            Change::Removed(path) => self.lead(path, None),
            Change::FlushBegins(path) => {
                if let Some(contents) = self.contents(&path) {
                    contents.flushing = contents.pending.len();
                }
            }
            Change::FlushEnds(path) => self.flush(&path, |contents| contents.flushing),
            Change::Flushed(path) => self.flush(&path, |contents| contents.pending.len()),
        }
    }

    fn lead(&mut self, name: PathBuf, file: Option<usize>) {
        match file {
            Some(file) => self.names.insert(name.clone(), file),
            None => self.names.remove(&name),
        };
        self.names_changed.push((name, file));
    }

    fn contents(&mut self, path: &Path) -> Option<&mut Contents> {
        self.names.get(path).and_then(|file| self.files.get_mut(*file))
    }

    fn write(&mut self, path: &Path, write: Write) {
        if let Some(contents) = self.contents(path) {
            contents.pending.push(write);
        }
    }

    /// Puts a file on disk, and with it the name under which it was created; or all names of a directory.
    fn flush(&mut self, path: &Path, count: impl Fn(&Contents) -> usize) {
        let file = self.names.get(path).copied();
        let is_of = |(name, to): &(PathBuf, Option<usize>)| match file {
            Some(_) => name == path && *to == file,
            None => name.parent() == Some(path),
        };
        let (flushed, rest) = std::mem::take(&mut self.names_changed).into_iter().partition(is_of);
        self.names_changed = rest;
        lead_all(&mut self.kept_names, &flushed);
        if let Some(contents) = self.contents(path) {
            let count = count(contents);
            let Contents { on_disk, pending, flushing } = contents;
            pending.drain(..count).for_each(|write| write.apply(on_disk));
            *flushing = 0;
        }
    }

    /// Lays out a folder as a power cut now may leave it.
    pub(crate) fn cut(&self, folder: &Path, luck: &mut Luck) {
        let mut names = self.kept_names.clone();
        let survive = luck.between(0, self.names_changed.len() as u64 + 1);
        lead_all(&mut names, &self.names_changed[..usize::try_from(survive).unwrap()]);
        fs::create_dir_all(folder).unwrap();
        let share = luck.between(0, 4);
        for (name, file) in names {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, self.files[file].after_cut(share, luck)).unwrap();
        }
    }
}

fn lead_all(names: &mut BTreeMap<PathBuf, usize>, changes: &[(PathBuf, Option<usize>)]) {
    for (name, file) in changes {
        match file {
            Some(file) => names.insert(name.clone(), *file),
            None => names.remove(name),
        };
    }
}

impl Contents {
    /// Of what was not flushed none (0), all (1), half (2), or of each piece any sectors (3) are there.
    fn after_cut(&self, share: u64, luck: &mut Luck) -> Vec<u8> {
        let mut bytes = self.on_disk.clone();
        for write in &self.pending {
            match (share, write) {
                (0, _) => {}
                (3, Write::Bytes(at, written)) => {
                    for (number, sector) in written.chunks(SECTOR).enumerate() {
                        if luck.in_hundred(50) {
                            Write::Bytes(at + (number * SECTOR) as u64, sector.to_vec()).apply(&mut bytes);
                        }
                    }
                }
                (1, _) => write.clone().apply(&mut bytes),
                _ if luck.in_hundred(50) => write.clone().apply(&mut bytes),
                _ => {}
            }
        }
        bytes
    }
}

impl Write {
    fn apply(self, bytes: &mut Vec<u8>) {
        match self {
            Self::Bytes(at, written) => {
                let at = usize::try_from(at).unwrap();
                bytes.resize(bytes.len().max(at + written.len()), 0);
                bytes[at..at + written.len()].copy_from_slice(&written);
            }
            Self::Length(length) => bytes.resize(usize::try_from(length).unwrap(), 0),
        }
    }
}
