//! Reading a backup, block by block, each checked before anything in it is believed.

use super::{BLOCK_HEAD, BLOCK_MAX, CHECK, END, ENTRIES, MAGIC, TREE};
use crate::domain::Timestamp;
use crate::store::engine::Entry;
use crate::store::tree::Tree;
use sha2::{Digest as _, Sha256};
use std::io::{self, BufReader, Read};

/// Why a backup cannot be read. Nothing in it was believed then.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// Something else.
    #[error("this is no backup of newsbell")]
    NotOne,
    /// By a newer newsbell.
    #[error("at byte {at}: {what} is of a newer newsbell: install that one")]
    TooNew {
        /// Where.
        at: u64,
        /// What.
        what: String,
    },
    /// It ends before its end.
    #[error("it breaks off at byte {at}: the file was cut short, or the backup was; use another one")]
    CutShort {
        /// Where the bytes end.
        at: u64,
    },
    /// It is not as it was written.
    #[error("it was changed since it was written, between byte {from} and byte {to}: use another one")]
    Changed {
        /// The first byte that may have been changed.
        from: u64,
        /// The first byte behind those.
        to: u64,
    },
    /// It is as it was written, and wrong all the same.
    #[error("at byte {at}: {detail}: use another one")]
    Wrong {
        /// Where.
        at: u64,
        /// What, in a few words.
        detail: String,
    },
    /// The file system failed, or whoever sent it.
    #[error("reading or writing it failed")]
    Io(#[from] io::Error),
}

/// What is read of a backup, in turn.
pub(super) enum Part {
    /// Entries of a tree.
    Entries(Tree, Vec<Entry>),
    /// There are no more.
    End,
}

/// Reads a backup.
pub(super) struct Reader<R> {
    source: BufReader<R>,
    digest: Sha256,
    /// Where the next byte is.
    at: u64,
    /// Everything before this byte is as it was written.
    sound: u64,
    /// When it was taken.
    pub(super) taken_at: Timestamp,
    /// The tree that is being read, its entries so far and its last key.
    tree: Option<(Tree, u64, Option<Vec<u8>>)>,
    /// The last tree that has ended.
    ended: Option<Tree>,
    total: u64,
}

impl<R: Read> Reader<R> {
    /// Reads the head.
    pub(super) fn new(source: R) -> Result<Self, BackupError> {
        let (source, taken_at) = (BufReader::with_capacity(64 * 1024, source), Timestamp::from_millis(0));
        let digest = Sha256::new();
        let mut reader = Self { source, digest, at: 0, sound: 0, taken_at, tree: None, ended: None, total: 0 };
        let (name, version) = MAGIC.split_at(MAGIC.len() - 1);
        let head = match reader.take(MAGIC.len() + 8) {
            Err(BackupError::CutShort { at }) if at < name.len() as u64 => return Err(BackupError::NotOne),
            head => head?,
        };
        if !head.starts_with(name) {
            return Err(BackupError::NotOne);
        }
        if !head.starts_with(MAGIC) {
            let found = head.get(name.len()).copied().unwrap_or_default();
            let (at, what) = (name.len() as u64, format!("format {found}, where {} is known,", version.escape_ascii()));
            return Err(BackupError::TooNew { at, what });
        }
        let millis = head.last_chunk().map_or(0, |millis| i64::from_be_bytes(*millis));
        reader.taken_at = Timestamp::from_millis(millis);
        Ok(reader)
    }

    /// The next entries.
    pub(super) fn part(&mut self) -> Result<Part, BackupError> {
        loop {
            let from = self.at;
            let (kind, content) = self.block()?;
            let mut content = Content { at: from + BLOCK_HEAD as u64, bytes: &content };
            match kind {
                ENTRIES => {
                    let tree = self.enter(&mut content)?;
                    return Ok(Part::Entries(tree, self.entries(content)?));
                }
                TREE => self.leave(content)?,
                END => return self.end(content).map(|()| Part::End),
                _ => return Err(wrong(from, "a block of an unknown kind")),
            }
        }
    }

    /// So many bytes. They are taken as they come, so a length that is not true costs no memory.
    fn take(&mut self, length: usize) -> Result<Vec<u8>, BackupError> {
        let mut bytes = Vec::new();
        self.source.by_ref().take(length as u64).read_to_end(&mut bytes)?;
        self.at += bytes.len() as u64;
        if bytes.len() < length {
            return Err(BackupError::CutShort { at: self.at });
        }
        self.digest.update(&bytes);
        Ok(bytes)
    }

    fn block(&mut self) -> Result<(u8, Vec<u8>), BackupError> {
        let from = self.sound;
        let changed = |to| BackupError::Changed { from, to };
        let head = self.take(BLOCK_HEAD)?;
        let kind = head.first().copied().unwrap_or_default();
        let length = head.last_chunk().map_or(0, |length| u32::from_be_bytes(*length)) as usize;
        if length > BLOCK_MAX || ![ENTRIES, TREE, END].contains(&kind) {
            return Err(changed(self.at));
        }
        let content = self.take(length)?;
        let expected = self.digest.clone().finalize();
        let check = self.take(CHECK)?;
        if !expected.starts_with(&check) {
            return Err(changed(self.at));
        }
        self.sound = self.at;
        Ok((kind, content))
    }

    /// The tree that a block names.
    fn enter(&mut self, content: &mut Content<'_>) -> Result<Tree, BackupError> {
        let at = content.at;
        let length = content.take(1)?.first().copied().unwrap_or_default();
        let name = content.take(length.into())?;
        let Some(tree) = Tree::ALL.into_iter().find(|tree| tree.name().as_bytes() == name) else {
            return Err(BackupError::TooNew { at, what: format!("the tree \"{}\"", name.escape_ascii()) });
        };
        match &self.tree {
            Some((current, ..)) if *current == tree => {}
            None if self.ended < Some(tree) => self.tree = Some((tree, 0, None)),
            _ => return Err(wrong(at, "a tree out of its turn")),
        }
        Ok(tree)
    }

    fn entries(&mut self, mut content: Content<'_>) -> Result<Vec<Entry>, BackupError> {
        let mut entries = Vec::new();
        let Some((_, count, last)) = &mut self.tree else { return Ok(entries) };
        while !content.bytes.is_empty() {
            let at = content.at;
            let (key, value) = (content.length()?, content.length()?);
            let (key, value) = (content.take(key)?, content.take(value)?);
            if last.as_deref().is_some_and(|last| last >= key) {
                return Err(wrong(at, "a key out of its turn"));
            }
            *last = Some(key.to_vec());
            *count += 1;
            entries.push((key.into(), value.into()));
        }
        Ok(entries)
    }

    fn leave(&mut self, mut content: Content<'_>) -> Result<(), BackupError> {
        let at = content.at;
        let tree = self.enter(&mut content)?;
        let told = content.number()?;
        let count = self.tree.take().map_or(0, |(_, count, _)| count);
        if told != count || !content.bytes.is_empty() {
            return Err(wrong(at, format!("{count} entries of \"{}\", where {told} were written", tree.name())));
        }
        (self.ended, self.total) = (Some(tree), self.total + count);
        Ok(())
    }

    fn end(&mut self, mut content: Content<'_>) -> Result<(), BackupError> {
        let at = content.at;
        if content.number()? != self.total || !content.bytes.is_empty() || self.tree.is_some() {
            return Err(wrong(at, "an end that does not fit what came before"));
        }
        let (from, expected) = (self.at, self.digest.clone().finalize());
        let told = self.take(expected.len())?;
        if told != expected.as_slice() {
            return Err(BackupError::Changed { from, to: self.at });
        }
        match self.source.read(&mut [0])? {
            0 => Ok(()),
            _ => Err(wrong(self.at, "something follows its end")),
        }
    }
}

/// What is left of a block.
struct Content<'a> {
    at: u64,
    bytes: &'a [u8],
}

impl<'a> Content<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], BackupError> {
        let (taken, left) =
            self.bytes.split_at_checked(length).ok_or_else(|| wrong(self.at, "a length that is too long"))?;
        (self.bytes, self.at) = (left, self.at + length as u64);
        Ok(taken)
    }

    fn length(&mut self) -> Result<usize, BackupError> {
        Ok(self.take(4)?.first_chunk().map_or(0, |length| u32::from_be_bytes(*length)) as usize)
    }

    fn number(&mut self) -> Result<u64, BackupError> {
        Ok(self.take(8)?.first_chunk().map_or(0, |number| u64::from_be_bytes(*number)))
    }
}

fn wrong(at: u64, detail: impl Into<String>) -> BackupError {
    BackupError::Wrong { at, detail: detail.into() }
}
