//! How long the beginnings are that are looked for, by their first letters: so most words are looked up at no length
//! at all, and few at more than one.

use foldhash::fast::RandomState;
use std::collections::HashMap;

/// Bytes of a beginning that are its root. It has three letters, or one of three bytes, so it has so many.
const ROOT: u32 = 3;

/// Roots share so many sets, as a power of two. Those that share one are asked for at each other's lengths.
const SETS: u32 = 11;

/// The longest beginning that is filed, in bytes; of longer ones, the first so many.
pub(super) const STEM_MAX: usize = 31;

/// The lengths in use, by root.
#[derive(Debug, Default)]
pub(super) struct Stems {
    /// A bit for each length in use; so small that all of them stay near the processor. Empty while no beginning is.
    sets: Vec<u32>,
    /// How many beginnings have each length, of those in a set.
    counts: HashMap<(usize, u32), u32, RandomState>,
}

/// The part of a beginning that is filed: the most whole letters in [`STEM_MAX`] bytes.
pub(super) fn filed_part(stem: &str) -> &str {
    stem.get(..stem.floor_char_boundary(STEM_MAX)).unwrap_or(stem)
}

/// The set of words that begin with these bytes, the very first lowest.
fn set_of(first: u128) -> usize {
    let root = u32::try_from(first & ((1 << (8 * ROOT)) - 1)).unwrap_or_default();
    (root.wrapping_mul(0x9E37_79B1) >> (u32::BITS - SETS)) as usize
}

impl Stems {
    /// Adds a beginning, of which `first` are the first bytes.
    pub(super) fn add(&mut self, first: u128, length: u32) {
        let set = set_of(first);
        self.sets.resize(1 << SETS, 0);
        self.sets.get_mut(set).into_iter().for_each(|set| *set |= 1 << length);
        *self.counts.entry((set, length)).or_default() += 1;
    }

    /// Takes out a beginning that was added.
    pub(super) fn take(&mut self, first: u128, length: u32) {
        let set = set_of(first);
        let Some(count) = self.counts.get_mut(&(set, length)) else { return };
        *count -= 1;
        if *count == 0 {
            self.counts.remove(&(set, length));
            self.sets.get_mut(set).into_iter().for_each(|set| *set &= !(1 << length));
        }
    }

    /// The beginnings of a word that have a length in use. `first` are its first bytes; most words are not asked for more.
    pub(super) fn of<'a>(&self, first: u128, word: impl Fn() -> &'a str) -> impl Iterator<Item = &'a str> {
        let mut set = self.sets.get(set_of(first)).copied().unwrap_or_default();
        std::iter::from_fn(move || {
            let length = (set != 0).then(|| set.trailing_zeros() as usize)?;
            set &= set - 1;
            Some(word().get(..length))
        })
        .flatten()
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.counts.is_empty()
    }
}
