//! The database under the store, one generation of it: trees of bytes, and how many lie in each.
//!
//! sled reads without a lock and commits transactions of many trees. Its `Tree::len` walks the whole tree, so
//! entries and bytes are counted once at opening and kept true at each commit.

use super::error::StoreError;
use super::keys;
use super::records::{self, Meaning, Record};
use super::tree::Tree;
use crate::domain::Timestamp;
use sled::Transactional as _;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::ops::RangeBounds;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How often the database writes what it has gathered: at its default of 500 ms a store that changes all day grows
/// to 18 times its live data.
const FLUSH_EVERY_MS: u64 = 50;

/// Pages kept in memory, in bytes; the default is a gigabyte.
const CACHE_BYTES: u64 = 16 * 1024 * 1024;

/// What a transaction writes: for each tree, keys with their new values; `None` takes a key out.
pub(super) type Writes = BTreeMap<Tree, BTreeMap<Vec<u8>, Option<Vec<u8>>>>;

/// A key and its value.
pub(super) type Entry = (sled::IVec, sled::IVec);

/// How much lies in a tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    /// Entries.
    pub(super) entries: u64,
    /// Bytes of their keys and values.
    pub(super) bytes: u64,
}

/// One generation of the database.
#[derive(Debug)]
pub(super) struct Engine {
    trees: BTreeMap<Tree, sled::Tree>,
    // Behind the trees, so that it is dropped after them.
    db: sled::Db,
    sizes: Mutex<BTreeMap<Tree, Size>>,
    /// Removed once nobody reads this generation any more.
    directory: Directory,
}

/// A directory that goes when its generation is retired and the last reader is done.
#[derive(Debug)]
struct Directory {
    path: PathBuf,
    retired: AtomicBool,
}

impl Drop for Directory {
    fn drop(&mut self) {
        if self.retired.load(Ordering::Acquire)
            && let Err(error) = std::fs::remove_dir_all(&self.path)
        {
            // It is tried again at the next start.
            tracing::debug!(%error, path = %self.path.display(), "an old generation of the store stays for now");
        }
    }
}

impl Engine {
    /// Opens a generation, and creates it when missing.
    pub(super) fn open(path: &Path) -> Result<Self, sled::Error> {
        let db =
            sled::Config::new().path(path).flush_every_ms(Some(FLUSH_EVERY_MS)).cache_capacity(CACHE_BYTES).open()?;
        let trees = Tree::ALL
            .into_iter()
            .map(|tree| Ok((tree, db.open_tree(tree.name())?)))
            .collect::<Result<BTreeMap<_, _>, sled::Error>>()?;
        let sizes = trees
            .iter()
            .map(|(tree, entries)| Ok((*tree, measure(entries)?)))
            .collect::<Result<BTreeMap<_, _>, sled::Error>>()?;
        let directory = Directory { path: path.to_owned(), retired: AtomicBool::new(false) };
        Ok(Self { trees, db, sizes: Mutex::new(sizes), directory })
    }

    /// Its directory.
    pub(super) fn path(&self) -> &Path {
        &self.directory.path
    }

    /// Another generation has taken over: its directory goes when the last reader is done.
    pub(super) fn retire(&self) {
        self.directory.retired.store(true, Ordering::Release);
    }

    /// How much lies in a tree.
    pub(super) fn size(&self, tree: Tree) -> Size {
        self.sizes().get(&tree).copied().unwrap_or_default()
    }

    /// Bytes of all keys and values.
    pub(super) fn live_bytes(&self) -> u64 {
        self.sizes().values().map(|size| size.bytes).sum()
    }

    fn sizes(&self) -> MutexGuard<'_, BTreeMap<Tree, Size>> {
        self.sizes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tree(&self, tree: Tree) -> Result<&sled::Tree, StoreError> {
        let missing = || sled::Error::CollectionNotFound(tree.name().as_bytes().into());
        self.trees.get(&tree).ok_or_else(|| StoreError::of_engine("reading", missing()))
    }

    /// All entries of a tree in a range of keys, the first first; from the other end with `rev`.
    pub(super) fn range<R: RangeBounds<Vec<u8>>>(
        &self,
        tree: Tree,
        range: R,
    ) -> Result<impl DoubleEndedIterator<Item = Result<Entry, StoreError>> + use<R>, StoreError> {
        let entries = self.tree(tree)?.range(range);
        Ok(entries.map(|entry| entry.map_err(|source| StoreError::of_engine("reading", source))))
    }

    /// The instant with which the first key of a tree begins whose keys begin with instants.
    pub(super) fn first_instant(&self, tree: Tree) -> Result<Option<Timestamp>, StoreError> {
        let first = self.range(tree, ..)?.next().transpose()?;
        Ok(first.and_then(|(key, _)| keys::instant_of(&key)))
    }

    /// All entries of a tree whose keys begin so.
    pub(super) fn prefix(
        &self,
        tree: Tree,
        prefix: &[u8],
    ) -> Result<impl DoubleEndedIterator<Item = Result<Entry, StoreError>> + use<>, StoreError> {
        let entries = self.tree(tree)?.scan_prefix(prefix);
        Ok(entries.map(|entry| entry.map_err(|source| StoreError::of_engine("reading", source))))
    }

    /// Writes all of it or nothing; what would change nothing is left out. It is on disk only after [`Engine::flush`].
    pub(super) fn commit(&self, writes: Writes) -> Result<(), StoreError> {
        let failed = |source| StoreError::of_engine("writing", source);
        let mut trees = Vec::new();
        let mut batches = Vec::new();
        let mut sizes = self.sizes().clone();
        for (name, changes) in writes {
            let tree = self.tree(name)?;
            let mut batch = sled::Batch::default();
            let mut is_changed = false;
            let size = sizes.entry(name).or_default();
            for (key, value) in changes {
                let before = tree.get(&key).map_err(failed)?;
                if before.as_deref() == value.as_deref() {
                    continue;
                }
                is_changed = true;
                size.less(&key, before.as_deref());
                size.more(&key, value.as_deref());
                match value {
                    Some(value) => batch.insert(key, value),
                    None => batch.remove(key),
                }
            }
            if is_changed {
                trees.push(tree.clone());
                batches.push(batch);
            }
        }
        if trees.is_empty() {
            return Ok(());
        }
        let result: Result<(), sled::transaction::TransactionError<Infallible>> =
            trees.as_slice().transaction(|views| {
                views.iter().zip(&batches).try_for_each(|(view, batch)| view.apply_batch(batch))?;
                Ok(())
            });
        match result {
            Ok(()) => {
                *self.sizes() = sizes;
                Ok(())
            }
            Err(sled::transaction::TransactionError::Storage(source)) => Err(failed(source)),
            Err(sled::transaction::TransactionError::Abort(never)) => match never {},
        }
    }

    /// Adds entries to an empty tree of a generation that nobody uses yet: not atomic, hence fast.
    pub(super) fn fill(&self, tree: Tree, entries: Vec<Entry>) -> Result<(), StoreError> {
        let mut batch = sled::Batch::default();
        for (key, value) in entries {
            batch.insert(key, value);
        }
        self.tree(tree)?.apply_batch(batch).map_err(|source| StoreError::of_engine("copying", source))
    }

    /// Counts anew what lies in every tree.
    pub(super) fn measure(&self) -> Result<(), StoreError> {
        for (tree, entries) in &self.trees {
            let size = measure(entries).map_err(|source| StoreError::of_engine("counting", source))?;
            self.sizes().insert(*tree, size);
        }
        Ok(())
    }

    /// Everything committed so far is on disk when this returns.
    pub(super) fn flush(&self) -> Result<(), StoreError> {
        self.db.flush().map(|_| ()).map_err(|source| StoreError::of_engine("flushing", source))
    }
}

impl Size {
    fn more(&mut self, key: &[u8], value: Option<&[u8]>) {
        if let Some(value) = value {
            self.entries = self.entries.saturating_add(1);
            self.bytes = self.bytes.saturating_add((key.len() + value.len()) as u64);
        }
    }

    fn less(&mut self, key: &[u8], value: Option<&[u8]>) {
        if let Some(value) = value {
            self.entries = self.entries.saturating_sub(1);
            self.bytes = self.bytes.saturating_sub((key.len() + value.len()) as u64);
        }
    }
}

fn measure(tree: &sled::Tree) -> Result<Size, sled::Error> {
    let mut size = Size::default();
    for entry in tree {
        let (key, value) = entry?;
        size.more(&key, Some(&value));
    }
    Ok(size)
}

/// What can be read from: the database, or a draft over it.
pub(super) trait Reads {
    /// The bytes under a key.
    fn bytes(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// The record under a key.
    fn record<R: Record>(&self, key: &[u8]) -> Result<Option<R>, StoreError> {
        self.bytes(R::TREE, key)?.map(|bytes| records::decode(key, &bytes)).transpose()
    }

    /// What the record under a key stands for.
    fn value<R: Meaning>(&self, key: &[u8]) -> Result<Option<R::Value>, StoreError> {
        self.bytes(R::TREE, key)?.map(|bytes| records::read::<R>(key, &bytes)).transpose()
    }
}

impl Reads for Engine {
    fn bytes(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let found = self.tree(tree)?.get(key).map_err(|source| StoreError::of_engine("reading", source))?;
        Ok(found.map(|bytes| bytes.to_vec()))
    }
}
