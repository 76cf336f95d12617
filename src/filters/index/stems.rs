//! How long the beginnings are that are looked for, by their first letters: so most words are looked up at no length
//! at all, and few at more than one.

use foldhash::fast::RandomState;
use std::collections::HashMap;

/// The first bytes of a beginning. It has three letters, so it has three bytes.
type Root = [u8; 3];

/// The longest beginning that is filed, in bytes; of longer ones, the first so many.
pub(super) const STEM_MAX: usize = 63;

/// The lengths in use, by root.
#[derive(Debug, Default)]
pub(super) struct Stems(HashMap<Root, Lengths, RandomState>);

#[derive(Debug, Default)]
struct Lengths {
    /// A bit for each length in use.
    set: u64,
    /// How many beginnings have each length.
    counts: Vec<(u8, u32)>,
}

/// The part of a beginning that is filed: the most whole letters in [`STEM_MAX`] bytes.
pub(super) fn filed_part(stem: &str) -> &str {
    stem.get(..stem.floor_char_boundary(STEM_MAX)).unwrap_or(stem)
}

fn root_and_length(stem: &str) -> Option<(Root, u8)> {
    let (&root, _) = stem.as_bytes().split_first_chunk()?;
    Some((root, u8::try_from(stem.len()).ok().filter(|&length| usize::from(length) <= STEM_MAX)?))
}

impl Stems {
    pub(super) fn add(&mut self, stem: &str) {
        let Some((root, length)) = root_and_length(stem) else { return };
        let lengths = self.0.entry(root).or_default();
        lengths.set |= 1 << length;
        match lengths.counts.iter_mut().find(|(known, _)| *known == length) {
            Some((_, count)) => *count += 1,
            None => lengths.counts.push((length, 1)),
        }
    }

    pub(super) fn take(&mut self, stem: &str) {
        let Some((root, length)) = root_and_length(stem) else { return };
        let Some(lengths) = self.0.get_mut(&root) else { return };
        for (known, count) in &mut lengths.counts {
            if *known == length {
                *count -= 1;
            }
        }
        lengths.counts.retain(|&(_, count)| count > 0);
        lengths.set = lengths.counts.iter().fold(0, |set, &(length, _)| set | 1 << length);
        if lengths.set == 0 {
            self.0.remove(&root);
        }
    }

    /// The beginnings of a word that have a length in use.
    pub(super) fn of<'a>(&self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let root = if self.0.is_empty() { None } else { word.as_bytes().split_first_chunk().map(|(root, _)| root) };
        let mut set = root.and_then(|root| self.0.get(root)).map_or(0, |lengths| lengths.set);
        std::iter::from_fn(move || {
            let length = (set != 0).then(|| set.trailing_zeros() as usize)?;
            set &= set - 1;
            Some(word.get(..length))
        })
        .flatten()
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
