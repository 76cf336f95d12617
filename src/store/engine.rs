//! The database under the store, one generation of it: trees of bytes, and how many lie in each.
//!
//! sled reads without a lock and commits transactions of many trees. Its `Tree::len` walks the whole tree, so
//! entries and bytes are counted once at opening and kept true at each commit, in the ledger.

use super::calm::Calm;
use super::contents::{Changes, Contents};
use super::copied::Copied;
use super::error::StoreError;
use super::generations::remove_patiently;
use super::keys::{self, PieceKey};
use super::last_commit::LastCommit;
use super::ledger::{self, Ledger, Sum};
use super::log::{LargePages, Log};
use super::past::{self, Before, Past, Piece};
use super::reads::Reads;
use super::records::{self, NumberRecord, SumRecord};
use super::tree::Tree;
use crate::domain::{FeedId, ItemId, Timestamp};
use sled::Transactional as _;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::ops::{Bound, RangeBounds};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Pages kept in memory, in bytes; the default is a gigabyte.
const CACHE_BYTES: u64 = 8 * 1024 * 1024;

/// How often more a key is asked for that is read in passing, see [`pass`].
const ASKED_AGAIN: usize = 3;

/// What a transaction writes: for each tree, keys with their new values; `None` takes a key out.
pub(super) type Writes = BTreeMap<Tree, BTreeMap<Vec<u8>, Option<Vec<u8>>>>;

/// A key and its value.
pub(super) type Entry = (sled::IVec, sled::IVec);

/// One generation of the database.
#[derive(Debug)]
pub(super) struct Engine {
    trees: BTreeMap<Tree, sled::Tree>,
    // Behind the trees, so that it is dropped after them.
    db: sled::Db,
    // Behind the database, for it waits until that is closed.
    log: Mutex<Log>,
    large_pages: Mutex<LargePages>,
    ledger: Mutex<Ledger>,
    contents: Mutex<Contents>,
    last_commit: LastCommit,
    /// Locked by a commit as long as it lasts, so that what a snapshot reads is never half of one.
    past: Mutex<Past>,
    copied: Copied,
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
            && let Err(error) = remove_patiently(&self.path)
        {
            // It is tried again at the next start.
            tracing::debug!(%error, path = %self.path.display(), "an old generation of the store stays for now");
        }
    }
}

impl Engine {
    /// Opens a generation, and creates it when missing.
    pub(super) fn open(path: &Path) -> Result<Self, sled::Error> {
        // Without the thread that flushes by the clock: every commit is flushed anyway, and that thread also moves pages about,
        // endlessly once half of the file has ever been free (twenty segments of 512 KiB a second while nothing happens).
        // What grows without it is compacted.
        let db = sled::Config::new().path(path).flush_every_ms(None).cache_capacity(CACHE_BYTES).open()?;
        let (log, large_pages) = (Mutex::new(Log::of(path)?), Mutex::new(LargePages::of(path)));
        let trees = Tree::ALL
            .into_iter()
            .map(|tree| Ok((tree, db.open_tree(tree.name())?)))
            .collect::<Result<BTreeMap<_, _>, sled::Error>>()?;
        let (ledger, contents) = measure(&trees)?;
        let last_commit = LastCommit::of(path);
        let directory = Directory { path: path.to_owned(), retired: AtomicBool::new(false) };
        Ok(Self {
            trees,
            db,
            log,
            large_pages,
            ledger: Mutex::new(ledger),
            contents: Mutex::new(contents),
            last_commit,
            past: Mutex::default(),
            copied: Copied::default(),
            directory,
        })
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
    pub(super) fn sum(&self, tree: Tree) -> Sum {
        self.ledger().sums.get(&tree).copied().unwrap_or_default()
    }

    /// Bytes of all keys and values.
    pub(super) fn live_bytes(&self) -> u64 {
        self.ledger().sums.values().map(|sum| sum.bytes).sum()
    }

    /// What is there is not what should be there, in words; nothing where it is.
    pub(super) fn lacks(&self) -> Result<Vec<String>, StoreError> {
        let found = self.ledger().clone();
        let mut lacks = Vec::new();
        for tree in Tree::ALL {
            let should_be = self.record::<SumRecord>(&ledger::sum_key(tree))?.map(Sum::from).unwrap_or_default();
            lacks.extend(should_be.lack(found.sums.get(&tree).copied().unwrap_or_default(), tree));
        }
        lacks.extend(self.lost_commits()?);
        Ok(lacks)
    }

    /// The newest commits are not there, although they were on disk.
    pub(super) fn lost_commits(&self) -> Result<Option<String>, StoreError> {
        let commits = self.ledger().commits;
        Ok(self.last_commit.read()?.filter(|last| *last > commits).map(|last| {
            let file = self.last_commit.path().display();
            format!("the last {} changes are missing; to go on without them, remove {file}", last - commits)
        }))
    }

    /// What is there is taken for what should be there, and the next commit, even of nothing, writes that down.
    pub(super) fn believe(&self) {
        self.ledger().owed = Tree::ALL.into();
    }

    fn ledger(&self) -> MutexGuard<'_, Ledger> {
        self.ledger.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What lies within entries that hold many things.
    pub(super) fn contents(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What has changed since somebody began to copy this generation.
    pub(super) fn copied(&self) -> &Copied {
        &self.copied
    }

    fn past(&self) -> MutexGuard<'_, Past> {
        self.past.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// From now on pieces are of this instant, until [`Engine::end_snapshot`]. There is one snapshot at a time.
    pub(super) fn begin_snapshot(&self) -> Result<(), StoreError> {
        self.past().begin()
    }

    /// The next entries as they were when the snapshot began, in the order of the trees; `None` behind the last.
    pub(super) fn next_piece(&self) -> Result<Option<Piece>, StoreError> {
        let mut past = self.past();
        match past.tree()? {
            Some(name) => past.piece(name, self.tree(name)?).map(Some),
            None => Ok(None),
        }
    }

    /// Nobody wants further pieces.
    pub(super) fn end_snapshot(&self) {
        *self.past() = Past::default();
    }

    fn tree(&self, tree: Tree) -> Result<&sled::Tree, StoreError> {
        let missing = || sled::Error::CollectionNotFound(tree.name().as_bytes().into());
        self.trees.get(&tree).ok_or_else(|| StoreError::of_engine("reading", missing()))
    }

    /// The next entries of a tree, as they are between two commits.
    pub(super) fn piece(&self, tree: Tree, from: Bound<Vec<u8>>) -> Result<Vec<Entry>, StoreError> {
        let _no_commit = self.past();
        past::read_piece(self.tree(tree)?, from).map(|(entries, _)| entries)
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
    pub(super) fn commit(&self, mut writes: Writes) -> Result<(), StoreError> {
        let mut past = self.past();
        let mut ledger = self.ledger().clone();
        let mut before = past.is_read().then(BTreeMap::new);
        let mut within = Changes::default();
        for (tree, changes) in &mut writes {
            let sum = ledger.sums.entry(*tree).or_default();
            self.leave_out_unchanged(*tree, changes, &mut before, |key, old, new| {
                sum.less(key, old);
                sum.more(key, new);
                within.note(*tree, key, old, new);
            })?;
        }
        writes.retain(|_, changes| !changes.is_empty());
        if writes.is_empty() && ledger.owed.is_empty() {
            return Ok(());
        }
        let changed = self.copied.places(&writes);
        ledger.commits = ledger.commits.saturating_add(1);
        ledger.owed.extend(writes.keys());
        let noted = writes.entry(Tree::Meta).or_default();
        let mut notes =
            BTreeMap::from([(ledger::COMMITS.to_vec(), Some(records::encode(&NumberRecord(ledger.commits))?))]);
        for tree in std::mem::take(&mut ledger.owed) {
            let sum = ledger.sums.get(&tree).copied().unwrap_or_default();
            notes.insert(ledger::sum_key(tree), Some(records::encode(&sum.record())?));
        }
        self.leave_out_unchanged(Tree::Meta, &mut notes, &mut before, |_, _, _| {})?;
        noted.append(&mut notes);
        self.transact(writes).and_then(|()| self.sync_large_pages()).inspect_err(|_| past.lose())?;
        *self.ledger() = ledger;
        self.contents().take_in(within);
        past.keep(before.unwrap_or_default());
        self.copied.note(changed);
        Ok(())
    }

    /// Drops the changes that would change nothing, and shows what the others change.
    fn leave_out_unchanged(
        &self,
        name: Tree,
        changes: &mut BTreeMap<Vec<u8>, Option<Vec<u8>>>,
        before: &mut Option<Before>,
        mut on_change: impl FnMut(&[u8], Option<&[u8]>, Option<&[u8]>),
    ) -> Result<(), StoreError> {
        let tree = self.tree(name)?;
        let mut failure = None;
        changes.retain(|key, value| match tree.get(key) {
            Ok(old) if old.as_deref() == value.as_deref() => false,
            Ok(old) => {
                on_change(key, old.as_deref(), value.as_deref());
                if let Some(before) = before {
                    before.insert((name, key.clone()), old);
                }
                true
            }
            Err(source) => {
                failure = Some(StoreError::of_engine("writing", source));
                true
            }
        });
        failure.map_or(Ok(()), Err)
    }

    fn transact(&self, writes: Writes) -> Result<(), StoreError> {
        let mut trees = Vec::new();
        let mut batches = Vec::new();
        for (name, changes) in writes {
            let mut batch = sled::Batch::default();
            for (key, value) in changes {
                match value {
                    Some(value) => batch.insert(key, value),
                    None => batch.remove(key),
                }
            }
            trees.push(self.tree(name)?.clone());
            batches.push(batch);
        }
        let result: Result<(), sled::transaction::TransactionError<Infallible>> =
            trees.as_slice().transaction(|views| {
                views.iter().zip(&batches).try_for_each(|(view, batch)| view.apply_batch(batch))?;
                Ok(())
            });
        match result {
            Ok(()) => Ok(()),
            Err(sled::transaction::TransactionError::Storage(source)) => Err(StoreError::of_engine("writing", source)),
            Err(sled::transaction::TransactionError::Abort(never)) => match never {},
        }
    }

    /// Adds entries to an empty tree of a generation that nobody uses yet: not atomic, hence fast.
    pub(super) fn fill(&self, tree: Tree, entries: Vec<Entry>) -> Result<(), StoreError> {
        let mut batch = sled::Batch::default();
        for (key, value) in entries {
            batch.insert(key, value);
        }
        self.tree(tree)?.apply_batch(batch).map_err(|source| StoreError::of_engine("copying", source))?;
        self.sync_large_pages()
    }

    /// Counts anew what lies in every tree.
    pub(super) fn measure(&self) -> Result<(), StoreError> {
        let (ledger, contents) = measure(&self.trees).map_err(|source| StoreError::of_engine("counting", source))?;
        (*self.ledger(), *self.contents()) = (ledger, contents);
        Ok(())
    }

    /// Puts large pages on disk. Only while nobody else writes any: one that is half written would be taken for one that is
    /// there.
    fn sync_large_pages(&self) -> Result<(), StoreError> {
        let mut pages = self.large_pages.lock().unwrap_or_else(PoisonError::into_inner);
        pages.sync().map_err(|source| StoreError::of_engine("flushing", source.into()))
    }

    /// Everything committed so far is on disk when this returns, and a power cut does not undo it. Whoever waits for another's
    /// flush is often served by the next one together with others who wait.
    pub(super) fn flush(&self) -> Result<(), StoreError> {
        let wanted = self.ledger().commits;
        let mut log = self.log.lock().unwrap_or_else(PoisonError::into_inner);
        if log.flushed >= Some(wanted) {
            return Ok(());
        }
        let commits = self.ledger().commits;
        let failed = |source| StoreError::of_engine("flushing", source);
        self.db.flush().map_err(failed)?;
        log.sync().map_err(|source| failed(source.into()))?;
        log.flushed = Some(commits);
        self.last_commit.note(commits)
    }
}

/// Everything is read in passing, page by page, and need not stay in memory. But sled lets a page go only when it has
/// been asked for pages of that page's 256th of the cache 64 times, so a store of 50 MiB would stay there as a whole.
/// Whoever asks a little more often than needed keeps it small.
pub(super) fn pass(tree: &sled::Tree, key: &[u8]) -> Result<(), sled::Error> {
    (0..ASKED_AGAIN).try_for_each(|_| tree.contains_key(key).map(|_| ()))
}

/// The ledger of what lies in these trees, and what lies within entries.
fn measure(trees: &BTreeMap<Tree, sled::Tree>) -> Result<(Ledger, Contents), sled::Error> {
    let (mut found, mut contents) = (Ledger::default(), Contents::default());
    for (name, tree) in trees {
        let sum = found.sums.entry(*name).or_default();
        for entry in tree {
            let (key, value) = entry?;
            pass(tree, &key)?;
            if !ledger::is_own(*name, &key) {
                sum.more(&key, Some(&value));
                let mut within = Changes::default();
                within.note(*name, &key, None, Some(&value));
                contents.take_in(within);
            } else if key == ledger::COMMITS {
                // One that cannot be read counts as none, and shows against the file beside the database.
                found.commits = records::decode::<NumberRecord>(&key, &value).map_or(0, |NumberRecord(count)| count);
            }
        }
    }
    Ok((found, contents))
}

impl Reads for Engine {
    fn bytes(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let found = self.tree(tree)?.get(key).map_err(|source| StoreError::of_engine("reading", source))?;
        Ok(found.map(|bytes| bytes.to_vec()))
    }

    fn under(&self, tree: Tree, prefix: &[u8]) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, StoreError> {
        let entries = self.prefix(tree, prefix)?;
        entries.map(|entry| entry.map(|(key, value)| (key.to_vec(), value.to_vec()))).collect()
    }

    fn pieces_with(&self, id: ItemId) -> Vec<PieceKey> {
        self.contents().places().of(id)
    }

    fn latest_visit(&self, feed: FeedId) -> Option<Calm> {
        self.contents().turns().latest(feed)
    }
}

#[cfg(test)]
impl Engine {
    /// The names of large pages that are known to be on disk.
    pub(super) fn large_pages_on_disk(&self) -> std::collections::HashSet<std::ffi::OsString> {
        self.large_pages.lock().unwrap_or_else(PoisonError::into_inner).synced.clone()
    }

    /// As a newsbell that knew no ledger leaves it.
    pub(super) fn forget_ledger(&self) -> Result<(), StoreError> {
        let meta = self.tree(Tree::Meta)?;
        let failed = |source| StoreError::of_engine("writing", source);
        for entry in meta {
            let (key, _) = entry.map_err(failed)?;
            if ledger::is_own(Tree::Meta, &key) {
                meta.remove(key).map_err(failed)?;
            }
        }
        Ok(())
    }
}
