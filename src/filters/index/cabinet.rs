//! Where filters are filed: under words, under pairs of neighbouring words, and, where a filter has no word that must
//! occur, under three bytes of text or a language. What has nothing of all that lies on top, in a bounded pile, and is
//! evaluated for every item.

use super::compact::Code;
use super::literals;
use super::postings::{Filed, Posting};
use super::reading::{Found, Reading};
use super::sharded::Sharded;
use super::vocabulary::{Kind, Vocabulary};
use crate::domain::Field;
use crate::filters::text::ItemText;
use foldhash::fast::RandomState;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, Hash};
use std::sync::atomic::{AtomicU32, Ordering};

/// The most filters that may be evaluated for every item.
pub(super) const ALWAYS_MAX: usize = 64;

/// Places that one item may well have.
const EXPECTED: usize = 128;

/// The most filters in a place that may be looked at again when an item has it twice.
const FEW: usize = 8;

/// A place where filters are filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Place {
    /// A word.
    Word(u32),
    /// A word and the one after it.
    Pair(u32, u32),
    /// Three bytes of the text, with case folded.
    Trigram([u8; 3]),
    /// The item's language.
    Language(Code),
    /// None: evaluated for every item.
    Always,
}

/// All places.
#[derive(Debug, Default)]
pub(super) struct Cabinet {
    pub(super) words: Vocabulary,
    pairs: Sharded<Pair>,
    trigrams: HashMap<[u8; 3], Filed, RandomState>,
    languages: HashMap<Code, Filed, RandomState>,
    always: Filed,
    hashes: RandomState,
    /// Items whose words were counted.
    counted: AtomicU32,
}

#[derive(Debug)]
struct Pair {
    first: u32,
    second: u32,
    filed: Filed,
}

impl Cabinet {
    /// Files a filter in a place.
    pub(super) fn file(&mut self, place: Place, posting: Posting) {
        self.change(place, |filed| filed.add(posting));
    }

    /// Takes a filter out of a place.
    pub(super) fn take(&mut self, place: Place, slot: u32) {
        self.change(place, |filed| filed.take(slot));
    }

    /// What is filed in a place.
    pub(super) fn filed(&self, place: Place) -> &Filed {
        let filed = match place {
            Place::Word(word) => return self.words.alone(word),
            Place::Pair(first, second) => return self.pair(first, second),
            Place::Trigram(trigram) => self.trigrams.get(&trigram),
            Place::Language(code) => self.languages.get(&code),
            Place::Always => Some(&self.always),
        };
        filed.unwrap_or(&Filed::Nothing)
    }

    fn pair(&self, first: u32, second: u32) -> &Filed {
        let hash = self.hashes.hash_one((first, second));
        let pair = self.pairs.find(hash, |pair| pair.first == first && pair.second == second);
        pair.map_or(&Filed::Nothing, |pair| &pair.filed)
    }

    /// Changes what is filed in a place, which comes to be and ceases with what is in it.
    pub(super) fn change(&mut self, place: Place, change: impl FnOnce(&mut Filed)) {
        match place {
            Place::Word(word) => self.words.change_alone(word, change),
            Place::Pair(first, second) => self.change_pair(first, second, change),
            Place::Trigram(trigram) => change_entry(&mut self.trigrams, trigram, change),
            Place::Language(code) => change_entry(&mut self.languages, code, change),
            Place::Always => change(&mut self.always),
        }
    }

    fn change_pair(&mut self, first: u32, second: u32, change: impl FnOnce(&mut Filed)) {
        let Self { words, pairs, hashes, .. } = self;
        let hash_of = |pair: &Pair| hashes.hash_one((pair.first, pair.second));
        let hash = hashes.hash_one((first, second));
        let is_it = |pair: &Pair| pair.first == first && pair.second == second;
        if let Some(pair) = pairs.find_mut(hash, is_it) {
            change(&mut pair.filed);
            if pair.filed.is_empty() {
                pairs.take(hash, is_it);
                words.count_pair(first, second, false);
            }
            return;
        }
        let mut filed = Filed::Nothing;
        change(&mut filed);
        if !filed.is_empty() {
            pairs.add(hash, Pair { first, second, filed }, hash_of);
            words.count_pair(first, second, true);
        }
    }

    /// Calls `look` for all places of an item under which anything is filed, for those with many filters once.
    pub(super) fn open(&self, reading: &Reading<'_>, mut look: impl FnMut(Found<Place>, &Filed)) {
        let places = self.places_of_words(reading);
        touch(&places);
        let mut looked = HashSet::with_hasher(RandomState::default());
        for (place, filed) in places {
            // A few filters met twice cost less than remembering that they were met.
            if filed.all().len() > FEW && !looked.insert(place.what) {
                continue;
            }
            look(place, filed);
        }
        let mut look_in = |place| look(Found { what: place, is_shown: false }, self.filed(place));
        if !self.trigrams.is_empty() {
            self.trigrams_of(reading.text()).into_iter().map(Place::Trigram).for_each(&mut look_in);
        }
        if !self.languages.is_empty()
            && let Some(code) = reading.text().language()
        {
            look_in(Place::Language(Code::of(code)));
        }
        look_in(Place::Always);
    }

    /// The words and pairs of an item under which anything is filed, and what is.
    fn places_of_words(&self, reading: &Reading<'_>) -> Vec<(Found<Place>, &Filed)> {
        let mut places = Vec::with_capacity(EXPECTED);
        for Found { what: (first, second), is_shown } in reading.pairs() {
            let filed = self.pair(first, second);
            if !matches!(filed, Filed::Nothing) {
                places.push((Found { what: Place::Pair(first, second), is_shown }, filed));
            }
        }
        for Found { what: word, is_shown } in reading.alone() {
            places.push((Found { what: Place::Word(word), is_shown }, self.words.alone(word)));
        }
        places
    }

    /// The trigrams of an item under which filters are filed, each once.
    fn trigrams_of(&self, text: &ItemText<'_>) -> Vec<[u8; 3]> {
        let mut found = Vec::new();
        for field in Field::ALL {
            let bytes = literals::folded(text.field(field));
            found.extend(literals::trigrams(&bytes).filter(|trigram| self.trigrams.contains_key(trigram)));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Learns from an item which words are common.
    pub(super) fn count(&self, reading: &Reading<'_>) {
        self.counted.fetch_add(1, Ordering::Relaxed);
        reading.words().for_each(|word| self.words.saw(word));
    }

    /// Items whose words were counted.
    pub(super) fn counted(&self) -> u32 {
        self.counted.load(Ordering::Relaxed)
    }

    /// How often a place is probably met; only to be compared.
    pub(super) fn estimate(&self, place: Place) -> u64 {
        let met = |word| self.words.word(word).map_or(0, |word| commonness(word.seen(), word.uses(), word.kind()));
        let every_item = SEEN * u64::from(self.counted());
        match place {
            Place::Word(word) => met(word),
            // Neighbours meet more often than chance has it, and much less often than either is met.
            Place::Pair(first, second) => met(first).min(met(second)) / 16,
            Place::Trigram(_) => every_item / 16 + UNKNOWN,
            Place::Language(_) => every_item / 2 + UNKNOWN * 2,
            Place::Always => every_item + UNKNOWN * 4,
        }
    }

    /// How many more filters may be evaluated for every item.
    pub(super) fn room_on_top(&self) -> usize {
        ALWAYS_MAX.saturating_sub(self.always.all().len())
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.pairs.is_empty()
            && self.trigrams.is_empty()
            && self.languages.is_empty()
            && self.always.is_empty()
    }
}

/// Reads a little of what is filed in these places. It lies far apart in memory, and reads that do not depend on one
/// another are waited for together; in the look that follows each would be waited for alone.
fn touch(places: &[(Found<Place>, &Filed)]) {
    let filed = || places.iter().map(|(_, filed)| filed);
    let several = filed().filter(|filed| matches!(filed, Filed::Many(_))).count();
    let postings: usize = filed().map(|filed| filed.all().len()).sum();
    let first = filed().filter_map(|filed| filed.all().first()).fold(0, |all, posting| all ^ posting.slot);
    std::hint::black_box((several, postings, first));
}

/// The weight of one occurrence, against that of one filter that uses a word.
const SEEN: u64 = 1 << 12;

/// What places other than words cost while nothing has been counted: more than any word does.
const UNKNOWN: u64 = 1 << 40;

/// Before a word was seen, those that many filters use pass for common. A beginning is met more often than a word.
fn commonness(seen: u32, uses: u32, kind: Kind) -> u64 {
    let guess = match kind {
        Kind::Whole => 16 * u64::from(uses),
        Kind::Beginning => 128 * u64::from(uses),
    };
    SEEN * u64::from(seen) + guess
}

fn change_entry<K: Eq + Hash>(places: &mut HashMap<K, Filed, RandomState>, key: K, change: impl FnOnce(&mut Filed)) {
    use std::collections::hash_map::Entry;
    match places.entry(key) {
        Entry::Occupied(mut place) => {
            change(place.get_mut());
            if place.get().is_empty() {
                place.remove();
            }
        }
        Entry::Vacant(place) => {
            let mut filed = Filed::Nothing;
            change(&mut filed);
            if !filed.is_empty() {
                place.insert(filed);
            }
        }
    }
}
