//! The index: filters in, filters out, and which of them an item matches.

use super::cabinet::{ALWAYS_MAX, Cabinet, Place};
use super::column::Column;
use super::compact::{self, Leaf};
use super::filing::Filings;
use super::packed::Packed;
use super::postings::{Posting, Rest};
use super::reading::Reading;
use super::scratch::{Scratch, Spare};
use super::slab::Slab;
use super::table::Table;
use crate::domain::FilterKey;
use crate::filters::language::{Filter, Node};
use crate::filters::text::ItemText;
use foldhash::fast::RandomState;
use prefetch_index::prefetch_index;
use std::hash::BuildHasher;
use std::sync::atomic::{AtomicU32, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// All standing filters, asked once for each item.
#[derive(Debug, Default)]
pub struct Index {
    /// Keys and filters under the same numbers; apart, for a key that is looked up need not look at any filter.
    keys: Column<Packed>,
    filters: Slab<Standing>,
    by_key: Table<Keyed>,
    hashes: RandomState,
    cabinet: Cabinet,
    experience: Experience,
    spare: Spare,
}

/// A filter that stands.
#[derive(Debug)]
struct Standing {
    root: Node<Leaf>,
    places: Places,
}

/// The number of a filter, with the half of its key's hash that says where in its part it stands.
#[derive(Clone, Copy, Debug, Default)]
struct Keyed {
    hash: u32,
    slot: u32,
}

impl Keyed {
    fn of(hash: u64, slot: u32) -> Self {
        Self { hash: u32::try_from(hash & u64::from(u32::MAX)).unwrap_or_default(), slot }
    }
}

/// Where a filter is filed; most filters are in one place.
#[derive(Debug)]
enum Places {
    One(Place),
    Many(Box<[Place]>),
}

/// What asking has taught.
#[derive(Debug, Default)]
struct Experience {
    asked: AtomicU32,
    examined: AtomicU64,
    /// Places whose filters cost much; at most [`DOUBTS_MAX`].
    doubts: Mutex<Vec<Place>>,
    /// The part of the vocabulary whose counts fade next, while they fade.
    fading: Option<usize>,
    /// Items counted when they last began to fade.
    faded_at: u32,
}

/// Words are counted in each of so many items at first, later in one of [`SAMPLE`].
const APPRENTICESHIP: u32 = 1_024;
const SAMPLE: u32 = 16;

/// Items counted until counts fade by half.
const MEMORY: u32 = 32_768;

/// Room kept for filters that were asked about and not filed yet.
const SPARE: usize = 16;

const DOUBTS_MAX: usize = 64;

/// Filters reviewed in one step of tending.
const REVIEWED: usize = 256;

/// There are as many filters as can be evaluated for every item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("newsbell asks at most {ALWAYS_MAX} filters that name no word, and no three letters in a row, that must occur")]
pub struct Full;

impl Index {
    /// Files a filter; one that stood under the same key is replaced. Costs time in proportion to its length.
    pub fn insert(&mut self, key: FilterKey, filter: &Filter) -> Result<(), Full> {
        self.remove(&key);
        let root = compact::take_up(filter.root(), &mut self.cabinet.words);
        let filings = self.cabinet.choose(&root);
        if filings.contains_key(&Place::Always) && self.cabinet.room_on_top() == 0 {
            compact::give_up(&root, &mut self.cabinet.words);
            return Err(Full);
        }
        let places = filings.keys().copied().collect();
        let slot = self.filters.add(Standing { root, places });
        self.keys.put(slot, key.into());
        self.file(slot, &filings);
        let hash = self.hashes.hash_one(key);
        self.by_key.add(hash, Keyed::of(hash, slot), |keyed| u64::from(keyed.hash));
        Ok(())
    }

    /// Takes a filter out; nothing happens when there is none under this key.
    pub fn remove(&mut self, key: &FilterKey) {
        let hash = self.hashes.hash_one(key);
        let (wanted, packed) = (Keyed::of(hash, 0).hash, Packed::from(*key));
        let is_it = |keyed: &Keyed| keyed.hash == wanted && self.keys.get(keyed.slot) == Some(&packed);
        let Some(Keyed { slot, .. }) = self.by_key.take(hash, is_it, |keyed| u64::from(keyed.hash)) else { return };
        let Some(standing) = self.filters.take(slot) else { return };
        for &place in standing.places.all() {
            self.cabinet.take(place, slot);
        }
        compact::give_up(&standing.root, &mut self.cabinet.words);
    }

    /// Is there room for this filter, and for others that somebody may be asking about right now? Only filters that
    /// would be evaluated for every item can be too many.
    pub fn has_room_for(&self, filter: &Filter) -> bool {
        self.cabinet.room_on_top() > SPARE || compact::has_a_place(filter.root())
    }

    /// How many filters stand.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Does none stand?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How many filters were looked at one by one, for all items asked about so far. Those of which the index knows
    /// at once that they match are not among them.
    pub fn examined(&self) -> u64 {
        self.experience.examined.load(Ordering::Relaxed)
    }

    /// The keys of all filters that match an item, each once, in no particular order.
    pub fn matching(&self, text: &ItemText<'_>) -> Vec<FilterKey> {
        let mut scratch = self.spare.take();
        let Scratch { notes, places, met, matching, candidates } = &mut scratch;
        notes.take(text, &self.cabinet.words);
        if self.is_to_count() {
            self.cabinet.count(notes);
        }
        let reading = Reading { text, notes };
        let mut examined = 0;
        matching.clear();
        candidates.clear();
        self.cabinet.open(reading, places, |opened, postings, is_doubtful| {
            for posting in postings {
                let rest = posting.test.rest();
                examined += u64::from(rest != Rest::Nothing);
                match reading.decides(rest, opened.is_shown, opened.at) {
                    Some(true) => matching.push(*posting),
                    Some(false) => {}
                    None => {
                        self.filters.fetch(posting.slot);
                        candidates.push(*posting);
                    }
                }
            }
            if is_doubtful {
                self.experience.doubt(opened.place);
            }
        });
        self.experience.examined.fetch_add(examined, Ordering::Relaxed);
        met.clear(matching.len() + candidates.len());
        matching.retain(|posting| met.add(posting.slot));
        candidates.retain(|posting| met.add(posting.slot));
        self.fetch_conditions(candidates);
        let satisfied = |posting: &Posting| {
            self.filters.get(posting.slot).is_some_and(|standing| reading.satisfies(&standing.root))
        };
        matching.extend(candidates.iter().copied().filter(satisfied));
        let keys = matching.iter().map(|posting| posting.key.into()).collect();
        self.spare.give_back(scratch);
        keys
    }

    /// Has the first conditions of each of these filters fetched, where they lie apart from it.
    fn fetch_conditions(&self, postings: &[Posting]) {
        for standing in postings.iter().filter_map(|posting| self.filters.get(posting.slot)) {
            match &standing.root {
                Node::All { with: nodes, .. } | Node::Any(nodes) | Node::AtLeast { of: nodes, .. } => {
                    prefetch_index(nodes, 0);
                }
                Node::Leaf(_) => {}
            }
        }
    }

    fn is_to_count(&self) -> bool {
        let asked = self.experience.asked.fetch_add(1, Ordering::Relaxed);
        asked < APPRENTICESHIP || asked.is_multiple_of(SAMPLE)
    }

    /// Is there anything to tend to?
    pub fn needs_tending(&self) -> bool {
        let Experience { fading, faded_at, doubts, .. } = &self.experience;
        fading.is_some()
            || self.cabinet.counted().wrapping_sub(*faded_at) >= MEMORY
            || !doubts.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }

    /// One step of what keeps asking cheap: filters that are met in vain again and again are filed where they are met
    /// less often, and what was learnt long ago fades. A step looks at a few hundred filters or words at most.
    pub fn tend(&mut self) {
        let doubts = self.experience.doubts.get_mut().unwrap_or_else(PoisonError::into_inner);
        if let Some(place) = doubts.pop() {
            self.review(place);
        }
        let counted = self.cabinet.counted();
        if self.experience.fading.is_none() && counted.wrapping_sub(self.experience.faded_at) >= MEMORY {
            self.experience.faded_at = counted;
            self.experience.fading = Some(0);
        }
        if let Some(part) = self.experience.fading {
            self.experience.fading = self.cabinet.words.fade(part).then_some(part + 1);
        }
    }

    fn review(&mut self, place: Place) {
        let slots = self.cabinet.next_to_review(place, REVIEWED);
        let moved = slots.into_iter().filter(|&slot| self.refile(slot)).count();
        self.cabinet.reviewed(place, moved > 0);
    }

    /// Files a filter anew when that makes it much cheaper.
    fn refile(&mut self, slot: u32) -> bool {
        let Self { filters, cabinet, .. } = self;
        let Some(standing) = filters.get_mut(slot) else { return false };
        let filings = cabinet.choose(&standing.root);
        let places: Places = filings.keys().copied().collect();
        if cabinet.cost(places.all()).saturating_mul(2) >= cabinet.cost(standing.places.all()) {
            return false;
        }
        for &place in standing.places.all() {
            cabinet.take(place, slot);
        }
        standing.places = places;
        self.file(slot, &filings);
        true
    }

    fn file(&mut self, slot: u32, filings: &Filings) {
        let Some(&key) = self.keys.get(slot) else { return };
        for (&place, &rest) in filings {
            self.cabinet.file(place, Posting { slot, test: rest.into(), key });
        }
    }

    /// Is nothing left of the filters that were here?
    #[cfg(test)]
    pub(in crate::filters) fn holds_nothing(&self) -> bool {
        self.is_empty() && self.cabinet.is_empty()
    }
}

impl Experience {
    fn doubt(&self, place: Place) {
        let mut doubts = self.doubts.lock().unwrap_or_else(PoisonError::into_inner);
        if doubts.len() < DOUBTS_MAX {
            doubts.push(place);
        }
    }
}

impl Places {
    fn all(&self) -> &[Place] {
        match self {
            Self::One(place) => std::slice::from_ref(place),
            Self::Many(places) => places,
        }
    }
}

impl FromIterator<Place> for Places {
    fn from_iter<I: IntoIterator<Item = Place>>(places: I) -> Self {
        let places: Vec<Place> = places.into_iter().collect();
        match *places.as_slice() {
            [only] => Self::One(only),
            _ => Self::Many(places.into()),
        }
    }
}
