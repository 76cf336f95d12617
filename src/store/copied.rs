//! What has changed since somebody began to copy a generation: the keys alone, for what stands under them is read when
//! the copy catches up. So a copy is made while writing goes on.

use super::engine::Writes;
use super::past::Place;
use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Keys that commits have changed and the copy has not asked for; `None` where nobody copies.
#[derive(Debug, Default)]
pub(super) struct Copied(Mutex<Option<BTreeSet<Place>>>);

impl Copied {
    /// From now on changes are noted. No commit may be under way.
    pub(super) fn begin(&self) {
        *self.changed() = Some(BTreeSet::new());
    }

    /// Nobody copies any more.
    pub(super) fn end(&self) {
        *self.changed() = None;
    }

    /// The places that these writes change; none where nobody wants to know.
    pub(super) fn places(&self, writes: &Writes) -> BTreeSet<Place> {
        if self.changed().is_none() {
            return BTreeSet::new();
        }
        writes.iter().flat_map(|(tree, changes)| changes.keys().map(|key| (*tree, key.clone()))).collect()
    }

    /// A commit has changed this. It is there to be read by now: noted before, it would be fetched too early and never
    /// again.
    pub(super) fn note(&self, places: BTreeSet<Place>) {
        if let Some(changed) = &mut *self.changed() {
            changed.extend(places);
        }
    }

    /// What has changed since this was asked last.
    pub(super) fn take(&self) -> BTreeSet<Place> {
        self.changed().as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// How much that would be.
    pub(super) fn len(&self) -> usize {
        self.changed().as_ref().map_or(0, BTreeSet::len)
    }

    fn changed(&self) -> MutexGuard<'_, Option<BTreeSet<Place>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
