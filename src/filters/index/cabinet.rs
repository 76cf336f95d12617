//! Where filters are filed: under words, under pairs of neighbouring words, and, where a filter has no word that must
//! occur, under three bytes of text or a language. What has nothing of all that lies on top, in a bounded pile, and is
//! evaluated for every item.

use super::batch::Batch;
use super::compact::Code;
use super::literals;
use super::met::Met;
use super::notes::{self, Found, Notes};
use super::postings::{Filed, Posting, Postings};
use super::reading::{Reading, Where};
use super::table::{Likely, Table};
use super::vocabulary::{Kind, Vocabulary};
use crate::domain::Field;
use crate::filters::text::ItemText;
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::hash::{BuildHasher, Hash};
use std::sync::atomic::{AtomicU32, Ordering};

/// The most filters that may be evaluated for every item.
pub(super) const ALWAYS_MAX: usize = 64;

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
    pairs: Table<Pair>,
    trigrams: HashMap<[u8; 3], Filed, RandomState>,
    languages: HashMap<Code, Filed, RandomState>,
    always: Filed,
    postings: Postings,
    hashes: RandomState,
    /// Items whose words were counted.
    counted: AtomicU32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Pair {
    first: u32,
    second: u32,
    filed: Filed,
}

/// A place of an item under which something is filed, and what.
#[derive(Clone, Copy, Debug)]
pub(super) struct Opened {
    pub(super) place: Place,
    pub(super) is_shown: bool,
    pub(super) at: Where,
    filed: Filed,
}

/// Places of an item. Their memory serves one item after the other.
#[derive(Debug, Default)]
pub(super) struct Places {
    asked: Batch<Found<notes::Pair>>,
    opened: Vec<Opened>,
    /// Which of those with many filters were looked at, and which of these again.
    looked: Met,
    looked_again: Met,
}

impl Cabinet {
    /// Files a filter in a place.
    pub(super) fn file(&mut self, place: Place, posting: Posting) {
        self.change(place, |filed, postings| postings.add(filed, posting));
    }

    /// Takes a filter out of a place.
    pub(super) fn take(&mut self, place: Place, slot: u32) {
        self.change(place, |filed, postings| postings.take(filed, slot));
    }

    /// What is filed in a place.
    fn filed(&self, place: Place) -> Filed {
        let filed = match place {
            Place::Word(word) => return self.words.alone(word),
            Place::Pair(first, second) => return self.pair(self.pair_hash(first, second), first, second),
            Place::Trigram(trigram) => self.trigrams.get(&trigram),
            Place::Language(code) => self.languages.get(&code),
            Place::Always => Some(&self.always),
        };
        filed.copied().unwrap_or_default()
    }

    fn pair_hash(&self, first: u32, second: u32) -> u64 {
        self.hashes.hash_one((first, second))
    }

    fn pair(&self, hash: u64, first: u32, second: u32) -> Filed {
        self.pairs.likely(hash).map_or(Filed::NOTHING, |likely| self.likely_pair(likely, (first, second)))
    }

    fn likely_pair(&self, likely: Likely, (first, second): (u32, u32)) -> Filed {
        let pair = self.pairs.find(likely, |pair| pair.first == first && pair.second == second);
        pair.map_or(Filed::NOTHING, |pair| pair.filed)
    }

    /// Changes what is filed in a place, which comes to be and ceases with what is in it.
    fn change(&mut self, place: Place, change: impl FnOnce(&mut Filed, &mut Postings)) {
        let before = self.filed(place);
        let mut after = before;
        change(&mut after, &mut self.postings);
        if before == after {
            return;
        }
        match place {
            Place::Word(word) => self.words.set_alone(word, after),
            Place::Pair(first, second) => self.set_pair(first, second, after),
            Place::Trigram(trigram) => set(&mut self.trigrams, trigram, after),
            Place::Language(code) => set(&mut self.languages, code, after),
            Place::Always => self.always = after,
        }
    }

    fn set_pair(&mut self, first: u32, second: u32, filed: Filed) {
        let hash = self.pair_hash(first, second);
        let Self { words, pairs, hashes, .. } = self;
        let hash_of = |pair: &Pair| hashes.hash_one((pair.first, pair.second));
        let is_it = |pair: &Pair| pair.first == first && pair.second == second;
        if filed.is_nothing() {
            if pairs.take(hash, is_it, hash_of).is_some() {
                words.count_pair(first, second, false);
            }
        } else if let Some(pair) = pairs.find_mut(hash, is_it) {
            pair.filed = filed;
        } else {
            pairs.add(hash, Pair { first, second, filed }, hash_of);
            words.count_pair(first, second, true);
        }
    }

    /// The next filters of a place to review, at most so many.
    pub(super) fn next_to_review(&mut self, place: Place, limit: usize) -> Vec<u32> {
        self.postings.next_to_review(self.filed(place), limit)
    }

    /// A review of a place was made, and has changed where filters are filed or not.
    pub(super) fn reviewed(&mut self, place: Place, has_changed: bool) {
        self.postings.reviewed(self.filed(place), has_changed);
    }

    /// Calls `look` for all places of an item under which anything is filed; `true` with those that it has become worth
    /// reviewing. Where an item has a place with many filters more than once, it is looked at again once only, for all
    /// other occurrences: so what an item costs does not grow with how often it repeats itself.
    pub(super) fn open(
        &self,
        reading: Reading<'_>,
        places: &mut Places,
        mut look: impl FnMut(&Opened, &[Posting], bool),
    ) {
        places.opened.clear();
        self.add_words(reading.notes, &mut places.opened);
        self.add_pairs(reading.notes, places);
        places.opened.iter().for_each(|opened| self.postings.fetch_filters(&opened.filed));
        self.add_others(reading.text, &mut places.opened);
        let Places { opened, looked, looked_again, .. } = places;
        looked.clear(opened.len());
        looked_again.clear(opened.len());
        for opened in opened {
            let postings = self.postings.all(&opened.filed);
            // A few filters met twice cost less than remembering that they were met.
            if let Some(number) = opened.filed.several().filter(|_| postings.len() > FEW)
                && !looked.add(number)
            {
                if !looked_again.add(number) {
                    continue;
                }
                opened.at = Where::Anywhere;
            }
            look(opened, postings, self.postings.looked_at(opened.filed));
        }
    }

    /// Adds the words of an item under which alone anything is filed.
    fn add_words(&self, notes: &Notes, opened: &mut Vec<Opened>) {
        for &Found { what: word, is_shown } in notes.alone() {
            let filed = self.words.alone(word);
            self.postings.fetch(&filed);
            opened.push(Opened { place: Place::Word(word), is_shown, at: Where::Anywhere, filed });
        }
    }

    /// Adds the pairs of an item under which anything is filed.
    fn add_pairs(&self, notes: &Notes, places: &mut Places) {
        places.asked.clear();
        for pair in notes.pairs() {
            places.asked.ask(&self.pairs, self.pair_hash(pair.what.first, pair.what.second), *pair);
        }
        places.asked.narrow(&self.pairs);
        for &(likely, Found { what: notes::Pair { first, second, at }, is_shown }) in places.asked.likely() {
            let filed = self.likely_pair(likely, (first, second));
            if !filed.is_nothing() {
                self.postings.fetch(&filed);
                places.opened.push(Opened { place: Place::Pair(first, second), is_shown, at: Where::Pair(at), filed });
            }
        }
    }

    /// Adds the other places of an item under which anything is filed.
    fn add_others(&self, text: &ItemText<'_>, opened: &mut Vec<Opened>) {
        let mut add = |place: Place| {
            opened.push(Opened { place, is_shown: false, at: Where::Anywhere, filed: self.filed(place) });
        };
        if !self.trigrams.is_empty() {
            self.trigrams_of(text).into_iter().map(Place::Trigram).for_each(&mut add);
        }
        if !self.languages.is_empty()
            && let Some(code) = text.language()
        {
            add(Place::Language(Code::of(code)));
        }
        add(Place::Always);
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
    pub(super) fn count(&self, notes: &Notes) {
        self.counted.fetch_add(1, Ordering::Relaxed);
        notes.words().for_each(|word| self.words.saw(word));
    }

    /// Items whose words were counted.
    pub(super) fn counted(&self) -> u32 {
        self.counted.load(Ordering::Relaxed)
    }

    /// How often a place is probably met; only to be compared.
    pub(super) fn estimate(&self, place: Place) -> u64 {
        let met = |number| {
            let word = self.words.word(number);
            word.map_or(0, |word| commonness(self.words.seen(number), word.uses(), word.kind()))
        };
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
        ALWAYS_MAX.saturating_sub(self.postings.all(&self.always).len())
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
            && self.pairs.is_empty()
            && self.trigrams.is_empty()
            && self.languages.is_empty()
            && self.always.is_nothing()
    }
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

fn set<K: Eq + Hash>(places: &mut HashMap<K, Filed, RandomState>, key: K, filed: Filed) {
    if filed.is_nothing() {
        places.remove(&key);
    } else {
        places.insert(key, filed);
    }
}
