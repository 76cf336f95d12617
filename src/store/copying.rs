//! Copying a generation while it is written to: its trees piece by piece, and what commits change meanwhile once more, in
//! rounds that grow short, until so little is left that writers may wait for it.

use super::draft::{Draft, Number};
use super::engine::{Engine, Writes};
use super::error::StoreError;
use super::generations::bytes_under;
use super::past;
use super::reads::Reads as _;
use super::tree::Tree;
use crate::ops::Step;
use std::ops::Bound;
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

/// So many keys may change before the copy catches up with them, and so few may be left for the end, for which writers
/// wait.
const CHANGED_MAX: usize = 1_000;
const LEFT_MAX: usize = 100;

/// So many rounds are tried until so few are left: each takes as long as the changes of the one before, which is less
/// and less unless the disk is much slower for the copy than for the commits.
const ROUNDS_MAX: usize = 8;

/// What became of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Come {
    /// It is whole but for the last few changes.
    ToItsEnd,
    /// Nobody wanted it any more.
    ToNothing,
}

/// A generation that is being copied.
pub(super) struct Copying {
    from: Arc<Engine>,
    /// The bytes that it took on disk when that began.
    before: u64,
    /// What is copied next; `None` when all is.
    next: Option<(Tree, Bound<Vec<u8>>)>,
}

impl Drop for Copying {
    fn drop(&mut self) {
        self.from.copied().end();
    }
}

impl Copying {
    /// The pen is held.
    pub(super) fn begin(from: Arc<Engine>, before: u64) -> Self {
        from.copied().begin();
        Self { from, before, next: Tree::ALL.first().map(|tree| (*tree, Bound::Unbounded)) }
    }

    /// The bytes that the generation took on disk when its copy was begun.
    pub(super) fn before(&self) -> u64 {
        self.before
    }

    /// Copies everything but the last few changes, and reads it all back to see that it is there.
    pub(super) fn copy(&mut self, to: &Engine, unwanted: &CancellationToken) -> Result<Come, StoreError> {
        while self.copy_piece(to)? {
            Step::PieceCopied.log();
            if unwanted.is_cancelled() {
                return Ok(Come::ToNothing);
            }
            if self.from.copied().len() > CHANGED_MAX {
                self.catch_up(to)?;
            }
        }
        to.measure()?;
        to.believe();
        for _ in 0..ROUNDS_MAX {
            if self.catch_up(to)? <= LEFT_MAX {
                break;
            }
        }
        to.flush()?;
        Ok(Come::ToItsEnd)
    }

    /// Copies some entries, which are read anew each time: what is read here is at least as new as what the copy has
    /// caught up with before. Was there anything left?
    fn copy_piece(&mut self, to: &Engine) -> Result<bool, StoreError> {
        let Some((tree, from)) = self.next.take() else { return Ok(false) };
        let piece = self.from.piece(tree, from)?;
        self.next = match piece.last() {
            Some((last, _)) => Some((tree, Bound::Excluded(last.to_vec()))),
            None => past::following(tree).map(|tree| (tree, Bound::Unbounded)),
        };
        to.fill(tree, piece)?;
        Ok(true)
    }

    /// Copies what has changed since this was done last, as it is now; how many keys that were.
    fn catch_up(&self, to: &Engine) -> Result<usize, StoreError> {
        let changed = self.from.copied().take();
        let count = changed.len();
        let (mut writes, mut size) = (Writes::new(), 0);
        for (tree, key) in changed {
            let value = self.from.bytes(tree, &key)?;
            size += key.len() + value.as_ref().map_or(0, Vec::len);
            writes.entry(tree).or_default().insert(key, value);
            if size >= past::BYTES {
                to.commit(std::mem::take(&mut writes))?;
                size = 0;
            }
        }
        to.commit(writes)?;
        Ok(count)
    }

    /// Copies the last changes, sees that nothing is missing, and writes down how much the copy takes, so that it is not
    /// soon copied again. The pen is held.
    pub(super) fn finish(&self, to: &Engine) -> Result<(), StoreError> {
        self.catch_up(to)?;
        let differs = Tree::ALL.into_iter().find(|tree| self.from.sum(*tree) != to.sum(*tree));
        let mut draft = Draft::new(to);
        draft.set_number(Number::CompactedTo, bytes_under(to.path()))?;
        draft.commit()?;
        to.flush()?;
        let lacks = differs.map(|tree| format!("a copy of \"{}\" came out different", tree.name()));
        match lacks.into_iter().chain(to.lacks()?).next() {
            None => Ok(()),
            Some(detail) => Err(StoreError::Damaged { path: to.path().to_owned(), detail, source: None }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::engine::Entry;
    use super::super::ledger;
    use super::*;
    use proptest::prelude::*;
    use tempfile::TempDir;

    const TREES: [Tree; 4] = [Tree::Meta, Tree::Buttons, Tree::Rung, Tree::Days];

    #[derive(Clone, Debug)]
    enum Act {
        /// Some entries are copied.
        Copy,
        /// The copy catches up.
        CatchUp,
        /// A commit: for a tree and a key, the length of the new value.
        Commit(Vec<(usize, u8, Option<usize>)>),
    }

    /// Values so long that few fit into a piece.
    fn commit() -> impl Strategy<Value = Vec<(usize, u8, Option<usize>)>> {
        proptest::collection::vec((0..TREES.len(), 0..12_u8, proptest::option::weighted(0.7, 0..60_000_usize)), 1..6)
    }

    fn acts() -> impl Strategy<Value = Vec<Act>> {
        let act = prop_oneof![4 => Just(Act::Copy), 1 => Just(Act::CatchUp), 4 => commit().prop_map(Act::Commit)];
        proptest::collection::vec(act, 0..60)
    }

    fn write(engine: &Engine, commit: &[(usize, u8, Option<usize>)]) {
        let mut writes = Writes::new();
        for (tree, key, length) in commit {
            let value = length.map(|length| vec![*key; length]);
            writes.entry(TREES[*tree]).or_default().insert(vec![*key], value);
        }
        engine.commit(writes).unwrap();
    }

    /// All but what each generation keeps of itself.
    fn everything(engine: &Engine) -> Vec<(Tree, Entry)> {
        let all =
            Tree::ALL.into_iter().flat_map(|tree| engine.range(tree, ..).unwrap().map(move |e| (tree, e.unwrap())));
        let is_own = |tree: Tree, key: &[u8]| ledger::is_own(tree, key) || key == Number::CompactedTo.key();
        all.filter(|(tree, (key, _))| !is_own(*tree, key)).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]

        #[test]
        fn a_copy_holds_what_was_written_before_it_and_meanwhile(
            before in proptest::collection::vec(commit(), 0..20),
            acts in acts(),
        ) {
            let directory = TempDir::new().unwrap();
            let from = Arc::new(Engine::open(&directory.path().join("from")).unwrap());
            let to = Engine::open(&directory.path().join("to")).unwrap();
            for commit in &before {
                write(&from, commit);
            }
            let mut copying = Copying::begin(Arc::clone(&from), 0);
            for act in &acts {
                match act {
                    Act::Copy => _ = copying.copy_piece(&to).unwrap(),
                    Act::CatchUp => _ = copying.catch_up(&to).unwrap(),
                    Act::Commit(commit) => write(&from, commit),
                }
            }
            prop_assert_eq!(copying.copy(&to, &CancellationToken::new()).unwrap(), Come::ToItsEnd);
            write(&from, &[(1, 3, Some(9)), (2, 4, None)]);
            copying.finish(&to).unwrap();
            prop_assert_eq!(everything(&to), everything(&from));
            drop((copying, to));
            let to = Engine::open(&directory.path().join("to")).unwrap();
            prop_assert_eq!(to.lacks().unwrap(), Vec::<String>::new());
            prop_assert_eq!(everything(&to), everything(&from));
        }
    }

    #[test]
    fn a_copy_that_lacks_anything_is_refused() {
        let directory = TempDir::new().unwrap();
        let from = Arc::new(Engine::open(&directory.path().join("from")).unwrap());
        let to = Engine::open(&directory.path().join("to")).unwrap();
        write(&from, &[(1, 3, Some(9)), (2, 4, Some(9))]);
        let mut copying = Copying::begin(Arc::clone(&from), 0);
        copying.copy(&to, &CancellationToken::new()).unwrap();
        write(&from, &[(1, 3, Some(10))]);
        // What a commit changed is forgotten.
        from.copied().take();
        let error = copying.finish(&to).unwrap_err();
        assert!(error.to_string().contains("a copy of \"buttons\" came out different"), "{error}");
    }
}
