//! What of an item's words filters know, and where: read once for all filters.

use super::compact::{Beyond, Leaf};
use super::postings::Rest;
use super::vocabulary::{Marked, Role, Vocabulary};
use crate::domain::Field;
use crate::filters::language::{Node, Scope};
use crate::filters::matching::{is_in_scope, is_met};
use crate::filters::text::ItemText;

/// The known words of one item.
pub(super) struct Reading<'a> {
    text: &'a ItemText<'a>,
    /// In reading order; a word of the item may stand for several, as a plural does.
    known: Vec<Known>,
    /// Where in `known` each position of the item begins.
    starts: Vec<u32>,
    /// The last occurrence of each word: a table with open addressing, a power of two in size and at most half full.
    last: Vec<Last>,
    /// Words at positions below this one stand in headline or body, which come first.
    shown: u32,
}

/// A word in use that stands in the item.
#[derive(Clone, Copy)]
struct Known {
    word: Marked,
    position: u32,
    /// Where in `known` the one before it is.
    earlier: u32,
}

#[derive(Clone, Copy)]
struct Last {
    word: u32,
    /// Where it is in `known`; [`NOWHERE`] in a place that is free.
    at: u32,
    /// Does an occurrence stand in headline or body?
    is_shown: bool,
}

const NOWHERE: u32 = u32::MAX;

/// A place in the item under which filters may be filed.
#[derive(Clone, Copy)]
pub(super) struct Found<W> {
    pub(super) what: W,
    /// Does it stand in headline or body?
    pub(super) is_shown: bool,
}

impl<'a> Reading<'a> {
    pub(super) fn of(text: &'a ItemText<'a>, vocabulary: &Vocabulary) -> Self {
        let words = text.words().list();
        let mut known = Vec::with_capacity(words.len() + words.len() / 2);
        vocabulary.read(text, |position, word| known.push(Known { word, position, earlier: NOWHERE }));
        let mut starts = vec![0; words.len() + 2];
        for known in &known {
            if let Some(behind) = starts.get_mut(known.position as usize + 1) {
                *behind += 1;
            }
        }
        let mut before = 0;
        for start in &mut starts {
            before += *start;
            *start = before;
        }
        let shown = words.partition_point(|word| matches!(word.field, Field::Title | Field::Body));
        let shown = u32::try_from(shown).unwrap_or(NOWHERE);
        let free = Last { word: 0, at: NOWHERE, is_shown: false };
        let mut last = vec![free; (2 * known.len()).next_power_of_two()];
        for (at, known) in (0..).zip(&mut known) {
            let word = known.word.number();
            if let Some(place) = place_of(&last, word).and_then(|place| last.get_mut(place)) {
                known.earlier = place.at;
                *place = Last { word, at, is_shown: place.is_shown || known.position < shown };
            }
        }
        Self { text, known, starts, last, shown }
    }

    pub(super) fn text(&self) -> &'a ItemText<'a> {
        self.text
    }

    /// The words in the item, each as often as it stands there.
    pub(super) fn words(&self) -> impl Iterator<Item = u32> {
        self.known.iter().map(|known| known.word.number())
    }

    /// Words under which alone filters are filed, each once.
    pub(super) fn alone(&self) -> impl Iterator<Item = Found<u32>> {
        self.known
            .iter()
            .filter(|known| known.word.has(Role::Alone) && known.earlier == NOWHERE)
            .map(|known| Found { what: known.word.number(), is_shown: known.position < self.shown })
    }

    /// Neighbours in one block that may be a pair under which filters are filed.
    pub(super) fn pairs(&self) -> impl Iterator<Item = Found<(u32, u32)>> {
        self.known.iter().filter(|known| known.word.has(Role::Leads)).flat_map(|first| {
            let seconds = self.at(first.position + 1).iter().filter(|known| known.word.has(Role::Follows));
            let neighbours = seconds.filter(|second| self.are_in_one_block(first, second));
            neighbours.map(|second| Found {
                what: (first.word.number(), second.word.number()),
                is_shown: second.position < self.shown,
            })
        })
    }

    fn are_in_one_block(&self, first: &Known, second: &Known) -> bool {
        let words = self.text.words().list();
        let block = |known: &Known| words.get(known.position as usize).map(|word| word.block);
        block(first) == block(second)
    }

    /// The words in use that stand at a position.
    fn at(&self, position: u32) -> &[Known] {
        let start = |position: u32| self.starts.get(position as usize).map(|&start| start as usize);
        let (from, to) = (start(position).unwrap_or_default(), start(position + 1).unwrap_or_default());
        self.known.get(from..to).unwrap_or_default()
    }

    /// Does a word stand in the item?
    fn has(&self, word: u32) -> bool {
        self.last_of(word) != NOWHERE
    }

    /// Does a word stand in headline or body?
    fn shows(&self, word: u32) -> bool {
        place_of(&self.last, word).and_then(|place| self.last.get(place)).is_some_and(|last| last.is_shown)
    }

    /// What is known of a filter that was found in its place, without a look at the filter; `None` when it must be
    /// evaluated.
    pub(super) fn decides(&self, rest: Rest, is_shown: bool) -> Option<bool> {
        match rest {
            Rest::Nothing => Some(is_shown),
            Rest::With(word) => Some(is_shown && self.shows(word)),
            Rest::Unless(word) => (!is_shown || !self.has(word)).then_some(is_shown),
            Rest::Needs(word) => (!self.has(word)).then_some(false),
            Rest::Unknown => None,
        }
    }

    /// Does the item satisfy this?
    pub(super) fn satisfies(&self, node: &Node<Leaf>) -> bool {
        node.holds(&|leaf| match leaf {
            Leaf::Words { scope, words } => self.has_run(*scope, words.words()),
            Leaf::Beyond(beyond) => {
                let Beyond { condition, needs } = &**beyond;
                needs.as_ref().is_none_or(|needs| self.satisfies(needs)) && is_met(condition, self.text)
            }
            Leaf::Language(language) => self.text.language().is_some_and(|code| language.is(code)),
            // Only tells where to file; the expression itself is asked next.
            Leaf::Trigram(_) => true,
        })
    }

    /// Do these words stand side by side?
    fn has_run(&self, scope: Scope, words: &[u32]) -> bool {
        let Some((&first, others)) = words.split_first() else { return false };
        self.chain(self.last_of(first)).any(|known| {
            let start = known.position as usize;
            (known.position + 1..).zip(others).all(|(position, &word)| self.stands(word, position))
                && is_in_scope(scope, &(start..start + words.len()), self.text)
        })
    }

    fn stands(&self, word: u32, position: u32) -> bool {
        self.at(position).iter().any(|known| known.word.number() == word)
    }

    fn last_of(&self, word: u32) -> u32 {
        place_of(&self.last, word).and_then(|place| self.last.get(place)).map_or(NOWHERE, |last| last.at)
    }

    /// This occurrence and those before it.
    fn chain(&self, at: u32) -> impl Iterator<Item = &Known> {
        let first = self.known.get(at as usize);
        std::iter::successors(first, |known| self.known.get(known.earlier as usize))
    }
}

/// The place that holds a word, or would.
fn place_of(last: &[Last], word: u32) -> Option<usize> {
    let mask = last.len() - 1;
    // Numbers are given in order, so the low bits of neighbours differ; the multiplication spreads strides.
    let home = (word.wrapping_mul(0x9E37_79B1) >> 7) as usize;
    (home..home + last.len())
        .map(|place| place & mask)
        .find(|&place| last.get(place).is_some_and(|last| last.at == NOWHERE || last.word == word))
}
