//! What of an item's words filters know, and where: noted once for all filters.

use super::batch::Batch;
use super::vocabulary::{Asked, Marked, Role, Vocabulary};
use crate::domain::Field;
use crate::filters::text::ItemText;

/// The known words of one item. Their memory serves one item after the other.
#[derive(Debug, Default)]
pub(super) struct Notes {
    asked: Batch<Asked>,
    /// In reading order; a word of the item may stand for several, as a plural does.
    known: Vec<Known>,
    /// So many of these stand in headline or body, which come first.
    shown: u32,
    /// The first occurrence of each word: a table with open addressing, a power of two in size and at most half full.
    firsts: Vec<First>,
    alone: Vec<Found<u32>>,
    pairs: Vec<Found<Pair>>,
}

/// A word in use that stands in the item.
#[derive(Clone, Copy, Debug)]
struct Known {
    word: Marked,
    position: u32,
    /// Where in `known` another occurrence is: from the first on, all of them in some order.
    next: u32,
}

#[derive(Clone, Copy, Debug)]
struct First {
    word: u32,
    /// Where it is in `known`; [`NOWHERE`] in a place that is free.
    at: u32,
}

const NOWHERE: u32 = u32::MAX;

/// Two words side by side.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) first: u32,
    pub(super) second: u32,
    /// Where in `known` the first is.
    pub(super) at: u32,
}

/// A place in the item under which filters may be filed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<W> {
    pub(super) what: W,
    /// Does it stand in headline or body?
    pub(super) is_shown: bool,
}

impl Notes {
    /// Notes the words of an item in place of those of the one before.
    pub(super) fn take(&mut self, text: &ItemText<'_>, vocabulary: &Vocabulary) {
        vocabulary.ask(text, &mut self.asked);
        self.known.clear();
        self.alone.clear();
        self.firsts.clear();
        self.firsts.resize((2 * self.asked.likely().len()).next_power_of_two(), First { word: 0, at: NOWHERE });
        let words = text.words().list();
        let shown = words.partition_point(|word| matches!(word.field, Field::Title | Field::Body));
        let Self { known, firsts, alone, .. } = self;
        vocabulary.answer(text, &self.asked, |position, word| {
            let is_first = note(known, firsts, word, position);
            if is_first && word.has(Role::Alone) {
                vocabulary.fetch_alone(word.number());
                alone.push(Found { what: word.number(), is_shown: (position as usize) < shown });
            }
        });
        self.shown = count(self.known.partition_point(|known| (known.position as usize) < shown));
        self.note_pairs(text);
    }

    /// Notes neighbours in one block that both have the roles of a pair.
    fn note_pairs(&mut self, text: &ItemText<'_>) {
        let words = text.words().list();
        let block = |position: u32| words.get(position as usize).map(|word| word.block);
        self.pairs.clear();
        for (behind, first) in (1..).zip(&self.known).filter(|(_, first)| first.word.has(Role::Leads)) {
            let next = first.position + 1;
            if block(first.position) != block(next) {
                continue;
            }
            let rest = (behind..).zip(self.known.get(behind as usize..).unwrap_or_default());
            let seconds =
                rest.skip_while(|(_, known)| known.position < next).take_while(|(_, known)| known.position == next);
            self.pairs.extend(seconds.filter(|(_, second)| second.word.has(Role::Follows)).map(|(at, second)| Found {
                what: Pair { first: first.word.number(), second: second.word.number(), at: behind - 1 },
                is_shown: at < self.shown,
            }));
        }
    }

    /// The words in the item, each as often as it stands there.
    pub(super) fn words(&self) -> impl ExactSizeIterator<Item = u32> {
        self.known.iter().map(|known| known.word.number())
    }

    /// Words under which alone filters are filed, each once.
    pub(super) fn alone(&self) -> &[Found<u32>] {
        &self.alone
    }

    /// Neighbours in one block that may be a pair under which filters are filed, as often as they stand there.
    pub(super) fn pairs(&self) -> &[Found<Pair>] {
        &self.pairs
    }

    /// Does a word stand in the item?
    pub(super) fn has(&self, word: u32) -> bool {
        self.first(word) != NOWHERE
    }

    /// Does a word stand in headline or body?
    pub(super) fn shows(&self, word: u32) -> bool {
        self.first(word) < self.shown
    }

    fn first(&self, word: u32) -> u32 {
        place_of(&self.firsts, word).and_then(|place| self.firsts.get(place)).map_or(NOWHERE, |first| first.at)
    }

    /// Does a word stand right before the pair whose first word is there in what was noted?
    pub(super) fn stands_before(&self, pair: u32, word: u32) -> bool {
        let Some((first, before)) = self.known.get(..=pair as usize).and_then(<[Known]>::split_last) else {
            return false;
        };
        let nearer = before.iter().rev().skip_while(|known| known.position == first.position);
        nearer.take_while(|known| known.position + 1 == first.position).any(|known| known.word.number() == word)
    }

    /// Does a word stand right behind the pair whose first word is there in what was noted?
    pub(super) fn stands_behind(&self, pair: u32, word: u32) -> bool {
        let Some((first, behind)) = self.known.get(pair as usize..).and_then(<[Known]>::split_first) else {
            return false;
        };
        let further = behind.iter().skip_while(|known| known.position < first.position + 2);
        further.take_while(|known| known.position == first.position + 2).any(|known| known.word.number() == word)
    }

    /// The positions from which on these words stand side by side.
    pub(super) fn runs(&self, words: &[u32]) -> impl Iterator<Item = u32> {
        let first = words.first().map_or(NOWHERE, |&first| self.first(first));
        let others = words.get(1..).unwrap_or_default();
        let next = |&at: &u32| Some(self.known.get(at as usize)?.next);
        std::iter::successors(Some(first), next)
            .filter_map(|at| self.known.get(at as usize..)?.split_first())
            .filter(|(first, behind)| is_followed_by(first.position, behind, others))
            .map(|(first, _)| first.position)
    }
}

/// Do these words stand at the positions behind this one?
fn is_followed_by(position: u32, mut behind: &[Known], words: &[u32]) -> bool {
    (position + 1..).zip(words).all(|(position, &word)| {
        let nearer = behind.iter().take_while(|known| known.position < position).count();
        behind = behind.get(nearer..).unwrap_or_default();
        behind.iter().take_while(|known| known.position == position).any(|known| known.word.number() == word)
    })
}

/// Notes an occurrence of a word; is it the first?
fn note(known: &mut Vec<Known>, firsts: &mut [First], word: Marked, position: u32) -> bool {
    let at = count(known.len());
    let mut next = NOWHERE;
    let number = word.number();
    let Some(first) = place_of(firsts, number).and_then(|place| firsts.get_mut(place)) else { return false };
    let is_first = first.at == NOWHERE;
    if is_first {
        *first = First { word: number, at };
    } else if let Some(first) = known.get_mut(first.at as usize) {
        next = std::mem::replace(&mut first.next, at);
    }
    known.push(Known { word, position, next });
    is_first
}

/// The place that holds a word, or would.
fn place_of(firsts: &[First], word: u32) -> Option<usize> {
    let mask = firsts.len() - 1;
    // Numbers are given in order, so the low bits of neighbours differ; the multiplication spreads strides.
    let home = (word.wrapping_mul(0x9E37_79B1) >> 7) as usize;
    (home..home + firsts.len())
        .map(|place| place & mask)
        .find(|&place| firsts.get(place).is_some_and(|first| first.at == NOWHERE || first.word == word))
}

/// As many words as 32 bits can count are in no item: texts are bounded far below that where they come in.
fn count(words: usize) -> u32 {
    u32::try_from(words).unwrap_or(NOWHERE)
}
