//! How things were: what commits change while somebody reads a snapshot is kept as it was before, until the reading has
//! come by. So a snapshot is of one instant, and nobody waits for it longer than for one piece.

use super::engine::{Entry, pass};
use super::error::StoreError;
use super::tree::Tree;
use std::collections::BTreeMap;
use std::ops::Bound;

/// At most so many entries in a piece, and so many bytes before its last entry.
const ENTRIES: usize = 1_000;
pub(super) const BYTES: usize = 128 * 1024;

/// At most so many bytes are kept for one that reads slowly; then it gets no more.
const KEPT_MAX: usize = 64 * 1024 * 1024;

/// What one kept key costs beside its own bytes, roughly.
const OVERHEAD: usize = 96;

/// A key in a tree; the order is that of reading.
pub(super) type Place = (Tree, Vec<u8>);

/// Keys that a commit changed, and what stood under them before.
pub(super) type Before = BTreeMap<Place, Option<sled::IVec>>;

/// Some entries of a tree, in order.
#[derive(Debug)]
pub(super) struct Piece {
    /// The tree.
    pub(super) tree: Tree,
    /// The entries.
    pub(super) entries: Vec<Entry>,
    /// Nothing of this tree comes after them.
    pub(super) is_last: bool,
}

/// The state of a snapshot.
#[derive(Debug, Default)]
pub(super) enum Past {
    /// Nobody reads one.
    #[default]
    Unread,
    /// Read up to here.
    Read {
        /// The first place that has not been read; `None` when all have.
        next: Option<Place>,
        /// What has changed from there on, as it was.
        before: Before,
        /// The bytes of that.
        bytes: usize,
    },
    /// It can be told no more.
    Lost,
}

impl Past {
    /// A snapshot of now.
    pub(super) fn begin(&mut self) -> Result<(), StoreError> {
        if !matches!(self, Self::Unread) {
            return Err(StoreError::SnapshotTaken);
        }
        let next = Tree::ALL.first().map(|tree| (*tree, Vec::new()));
        *self = Self::Read { next, before: BTreeMap::new(), bytes: 0 };
        Ok(())
    }

    /// Does anybody read one?
    pub(super) fn is_read(&self) -> bool {
        matches!(self, Self::Read { .. })
    }

    /// It cannot be known any more what was there.
    pub(super) fn lose(&mut self) {
        if !matches!(self, Self::Unread) {
            *self = Self::Lost;
        }
    }

    /// A commit has changed this, which was so before.
    pub(super) fn keep(&mut self, changed: Before) {
        let Self::Read { next: Some(next), before, bytes } = self else { return };
        for (place, value) in changed {
            if place >= *next && !before.contains_key(&place) {
                *bytes += OVERHEAD + place.1.len() + value.as_ref().map_or(0, |value| value.len());
                before.insert(place, value);
            }
        }
        if *bytes > KEPT_MAX {
            *self = Self::Lost;
        }
    }

    /// The tree that is read now.
    pub(super) fn tree(&self) -> Result<Option<Tree>, StoreError> {
        match self {
            Self::Read { next, .. } => Ok(next.as_ref().map(|(tree, _)| *tree)),
            Self::Unread | Self::Lost => Err(StoreError::SnapshotLost),
        }
    }

    /// The next entries of the tree that is read now, as they were.
    pub(super) fn piece(&mut self, name: Tree, tree: &sled::Tree) -> Result<Piece, StoreError> {
        let Self::Read { next, before, bytes } = self else { return Err(StoreError::SnapshotLost) };
        let from = next.take().map(|(_, key)| key).unwrap_or_default();
        let (entries, is_full) = read_piece(tree, Bound::Included(from))?;
        // The first key behind the last one, or the first of the next tree.
        *next = match entries.last().filter(|_| is_full) {
            Some((key, _)) => Some((name, [key.as_ref(), &[0]].concat())),
            None => following(name).map(|tree| (tree, Vec::new())),
        };
        let mut found: BTreeMap<_, _> = entries.into_iter().collect();
        let rest = next.as_ref().map_or_else(BTreeMap::new, |next| before.split_off(next));
        for ((_, key), value) in std::mem::replace(before, rest) {
            *bytes -= OVERHEAD + key.len() + value.as_ref().map_or(0, |value| value.len());
            match value {
                Some(value) => found.insert(key.into(), value),
                None => found.remove(key.as_slice()),
            };
        }
        let is_last = next.as_ref().is_none_or(|(tree, _)| *tree != name);
        Ok(Piece { tree: name, entries: found.into_iter().collect(), is_last })
    }
}

/// The next entries of a tree, and whether they are a full piece. They are read in passing.
pub(super) fn read_piece(tree: &sled::Tree, from: Bound<Vec<u8>>) -> Result<(Vec<Entry>, bool), StoreError> {
    let failed = |source| StoreError::of_engine("reading", source);
    let (mut entries, mut size) = (Vec::new(), 0);
    for entry in tree.range((from, Bound::Unbounded)) {
        let (key, value) = entry.map_err(failed)?;
        pass(tree, &key).map_err(failed)?;
        size += key.len() + value.len();
        entries.push((key, value));
        if entries.len() == ENTRIES || size >= BYTES {
            return Ok((entries, true));
        }
    }
    Ok((entries, false))
}

/// The tree behind a tree, in the order of reading.
pub(super) fn following(tree: Tree) -> Option<Tree> {
    Tree::ALL.into_iter().find(|other| *other > tree)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(number: usize, value: &[u8]) -> Before {
        BTreeMap::from([((Tree::Items, number.to_be_bytes().to_vec()), Some(value.into()))])
    }

    #[test]
    fn for_a_reader_that_stands_still_no_more_than_so_much_is_kept() {
        let mut past = Past::default();
        past.begin().unwrap();
        let value = vec![7; 1024 * 1024];
        for number in 0..63 {
            past.keep(changed(number, &value));
            past.keep(changed(number, &value));
        }
        assert!(past.is_read(), "what changes twice is kept once");
        past.keep(changed(63, &value));
        assert!(matches!(past.tree(), Err(StoreError::SnapshotLost)));
        past.keep(changed(64, &value));
        assert!(matches!(past, Past::Lost));
    }
}
