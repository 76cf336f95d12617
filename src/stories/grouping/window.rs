//! The reports of the last two days, the stories they make, and an index from terms to them.

use super::figure::Figure;
use super::reading::{Reading, Term};
use super::tokens::TermKey;
use super::weekdays::Weekdays;
use crate::domain::{ItemId, StoryId, Timestamp};
use foldhash::fast::RandomState;
use std::collections::VecDeque;
use std::time::Duration;

/// The keys are hashes already, but of what strangers write: they are hashed once more, with a seed.
type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;

/// How long a report is compared with.
const KEPT_FOR: Duration = Duration::from_hours(48);

/// Reports that are compared with; the oldest leave when there are more.
pub(super) const REPORTS_MAX: usize = 120_000;

/// Outlets of a story that are counted: what more of them report is no more likely to be reported again.
const OUTLETS_MAX: usize = 30;

/// A report, by its number; numbers are counted up and begin anew after four thousand million.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Number(pub(super) u32);

/// Where a term occurs.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    pub(super) number: Number,
    pub(super) weight: f32,
}

/// A term of a report in the window, in one word: its key and what it is there.
#[derive(Clone, Copy)]
pub(super) struct Kept(u64);

impl Kept {
    const TITLE: u64 = 1;
    const SUBJECT: u64 = 2;
    const FLAGS: u32 = 8;

    fn of(term: &Term) -> Self {
        let title = if term.is_in_title() { Self::TITLE } else { 0 };
        let subject = if term.is_in_subject { Self::SUBJECT } else { 0 };
        Self(term.key.0 << Self::FLAGS | title | subject)
    }

    pub(super) const fn key(self) -> TermKey {
        TermKey(self.0 >> Self::FLAGS)
    }

    pub(super) const fn is_in_title(self) -> bool {
        self.0 & Self::TITLE != 0
    }

    pub(super) const fn is_in_subject(self) -> bool {
        self.0 & Self::SUBJECT != 0
    }
}

/// A report in the window.
pub(super) struct Held {
    pub(super) item: ItemId,
    pub(super) at: Timestamp,
    /// Those that are not common.
    pub(super) terms: Box<[Kept]>,
    sentences: Box<[u64]>,
    title: u64,
    copy: u64,
    pub(super) skeleton: u64,
    pub(super) figures: Box<[Figure]>,
    pub(super) lead: Box<[TermKey]>,
    pub(super) weekdays: Weekdays,
    /// The score with which it joined its story; the highest for its first report, and where it is not known any more.
    pub(super) sureness: f64,
}

/// A story that has reports in the window.
pub(super) struct Story {
    pub(super) id: StoryId,
    pub(super) first_at: Timestamp,
    pub(super) last_at: Timestamp,
    /// Its reports in the window, the oldest first.
    pub(super) members: VecDeque<Number>,
    /// The squared length of the sum of their vectors.
    pub(super) square: f64,
    /// The names of the outlets that have reported it, the first [`OUTLETS_MAX`] of them; also those whose reports have
    /// left the window.
    outlets: Vec<u64>,
}

impl Story {
    /// How many outlets have reported it, counted up to [`OUTLETS_MAX`].
    pub(super) fn outlets(&self) -> usize {
        self.outlets.len()
    }

    fn note_outlet(&mut self, outlet: u64) {
        if self.outlets.len() < OUTLETS_MAX && !self.outlets.contains(&outlet) {
            self.outlets.push(outlet);
        }
    }

    /// What [`Self::square`] would be with one report less, if its reports were all as much alike: which were, is not kept.
    pub(super) fn square_without_one(&self) -> f64 {
        let (before, after) = (count(self.members.len()), count(self.members.len().saturating_sub(1)));
        (self.square * (after / before).powi(2)).max(after)
    }
}

/// Where a report belongs in the window.
pub(super) struct Place {
    pub(super) story: StoryId,
    /// The sum of its cosines with the reports of the story.
    pub(super) cosines: f64,
    /// The score with which it joins.
    pub(super) sureness: f64,
}

/// The window.
#[derive(Default)]
pub(super) struct Window {
    held: VecDeque<Held>,
    /// The slots of their stories once more, close together: they are looked up for every report that shares a term.
    slots: VecDeque<usize>,
    /// The number of the oldest.
    base: u32,
    stories: Vec<Option<Story>>,
    /// By slot once more, for each report looks at hundreds of stories: what a sum of cosines with the reports of the
    /// story is worth.
    worths: Vec<f64>,
    vacant: Vec<usize>,
    postings: HashMap<TermKey, VecDeque<Posting>>,
    by_item: HashMap<ItemId, Number>,
    by_story: HashMap<StoryId, usize>,
    /// By headline, of an outlet and of anybody; and by headline without numbers, of an outlet.
    by_title: HashMap<u64, Number>,
    by_copy: HashMap<u64, Number>,
    by_skeleton: HashMap<u64, Number>,
    /// The headline under which a sentence of an outlet stood, and the last report that had it.
    sentences: HashMap<u64, (u64, Number)>,
}

impl Window {
    pub(super) fn len(&self) -> usize {
        self.held.len()
    }

    /// The place of a report in the window, counted from the oldest.
    pub(super) fn place_of(&self, number: Number) -> usize {
        usize::try_from(number.0.wrapping_sub(self.base)).unwrap_or(usize::MAX)
    }

    pub(super) fn number_at(&self, place: usize) -> Number {
        Number(self.base.wrapping_add(u32::try_from(place).unwrap_or_default()))
    }

    pub(super) fn held(&self, number: Number) -> Option<&Held> {
        self.held.get(self.place_of(number))
    }

    /// The slot of the story of the report at a place.
    pub(super) fn slot_at(&self, place: usize) -> Option<usize> {
        self.slots.get(place).copied()
    }

    pub(super) fn story(&self, slot: usize) -> Option<&Story> {
        self.stories.get(slot)?.as_ref()
    }

    /// The story of a report.
    pub(super) fn story_of(&self, number: Number) -> Option<&Story> {
        self.story(self.slot_at(self.place_of(number))?)
    }

    pub(super) fn slot(&self, story: StoryId) -> Option<usize> {
        self.by_story.get(&story).copied()
    }

    /// How close a report is to a story if the sum of its cosines with those of the story is one: the mean of the cosine
    /// with their sum and of the mean cosine.
    pub(super) fn closeness_of_one(&self, slot: usize) -> f64 {
        self.worths.get(slot).copied().unwrap_or_default()
    }

    fn weigh_story(&mut self, slot: usize) {
        let worth = self
            .story(slot)
            .map_or(0.0, |story| f64::midpoint(story.square.sqrt().recip(), count(story.members.len()).recip()));
        self.worths.resize(self.stories.len(), 0.0);
        if let Some(place) = self.worths.get_mut(slot) {
            *place = worth;
        }
    }

    pub(super) fn story_slots(&self) -> usize {
        self.stories.len()
    }

    /// The reports that have a term, the oldest first, in two pieces.
    pub(super) fn reports_with(&self, key: TermKey) -> [&[Posting]; 2] {
        self.postings.get(&key).map_or([&[], &[]], |postings| <[_; 2]>::from(postings.as_slices()))
    }

    pub(super) fn with_item(&self, item: ItemId) -> Option<Number> {
        self.by_item.get(&item).copied()
    }

    pub(super) fn with_title(&self, title: u64) -> Option<Number> {
        self.by_title.get(&title).copied()
    }

    pub(super) fn with_copy(&self, copy: u64) -> Option<Number> {
        self.by_copy.get(&copy).copied()
    }

    pub(super) fn with_skeleton(&self, skeleton: u64) -> Option<Number> {
        self.by_skeleton.get(&skeleton).copied()
    }

    /// Has the outlet written this sentence under another headline?
    pub(super) fn is_boilerplate(&self, sentence: u64, title: u64) -> bool {
        self.sentences.get(&sentence).is_some_and(|(other, _)| *other != title)
    }

    /// Takes a report in, into a story of the window or a new one.
    pub(super) fn admit(&mut self, item: ItemId, reading: &Reading<'_>, at: Timestamp, place: &Place) {
        let number = self.number_at(self.held.len());
        let slot = self.slot_of(place.story, at);
        if let Some(Some(story)) = self.stories.get_mut(slot) {
            story.members.push_back(number);
            story.note_outlet(reading.outlet);
            story.last_at = story.last_at.max(at);
            story.square += 1.0 + 2.0 * place.cosines;
        }
        self.weigh_story(slot);
        for term in reading.terms.iter().filter(|term| !term.is_common) {
            self.postings.entry(term.key).or_default().push_back(Posting { number, weight: narrow(term.weight) });
        }
        self.by_item.insert(item, number);
        self.by_title.insert(reading.title, number);
        self.by_copy.insert(reading.copy, number);
        self.by_skeleton.insert(reading.skeleton, number);
        for sentence in &reading.sentences {
            self.sentences.insert(*sentence, (reading.title, number));
        }
        self.slots.push_back(slot);
        self.held.push_back(Held {
            item,
            at,
            terms: reading.terms.iter().filter(|term| !term.is_common).map(Kept::of).collect(),
            sentences: reading.sentences.as_slice().into(),
            title: reading.title,
            copy: reading.copy,
            skeleton: reading.skeleton,
            figures: reading.figures.as_slice().into(),
            lead: reading.lead.as_slice().into(),
            weekdays: reading.weekdays,
            sureness: place.sureness,
        });
    }

    fn slot_of(&mut self, id: StoryId, at: Timestamp) -> usize {
        if let Some(slot) = self.by_story.get(&id) {
            return *slot;
        }
        let story =
            Some(Story { id, first_at: at, last_at: at, members: VecDeque::new(), square: 0.0, outlets: Vec::new() });
        let slot = match self.vacant.pop() {
            Some(slot) => slot,
            None => {
                self.stories.push(None);
                self.stories.len() - 1
            }
        };
        if let Some(place) = self.stories.get_mut(slot) {
            *place = story;
        }
        self.by_story.insert(id, slot);
        slot
    }

    /// Lets go of what is too old, or too much.
    pub(super) fn slide(&mut self, now: Timestamp) {
        let end = now.minus(KEPT_FOR);
        while self.held.front().is_some_and(|oldest| oldest.at < end) || self.held.len() > REPORTS_MAX {
            self.dismiss_oldest();
        }
    }

    fn dismiss_oldest(&mut self) {
        let (Some(oldest), Some(slot)) = (self.held.pop_front(), self.slots.pop_front()) else { return };
        let number = Number(self.base);
        self.base = self.base.wrapping_add(1);
        for term in &oldest.terms {
            if let Some(postings) = self.postings.get_mut(&term.key()) {
                postings.pop_front();
                if postings.is_empty() {
                    self.postings.remove(&term.key());
                }
            }
        }
        remove_if(&mut self.by_item, &oldest.item, |other| *other == number);
        remove_if(&mut self.by_title, &oldest.title, |other| *other == number);
        remove_if(&mut self.by_copy, &oldest.copy, |other| *other == number);
        remove_if(&mut self.by_skeleton, &oldest.skeleton, |other| *other == number);
        for sentence in &oldest.sentences {
            remove_if(&mut self.sentences, sentence, |(_, other)| *other == number);
        }
        self.shrink_story(slot);
    }

    fn shrink_story(&mut self, slot: usize) {
        let Some(Some(story)) = self.stories.get_mut(slot) else { return };
        story.square = story.square_without_one();
        story.members.pop_front();
        if story.members.is_empty() {
            self.by_story.remove(&story.id);
            self.vacant.push(slot);
            if let Some(place) = self.stories.get_mut(slot) {
                *place = None;
            }
        }
        self.weigh_story(slot);
    }
}

fn remove_if<K: std::hash::Hash + Eq, V>(map: &mut HashMap<K, V>, key: &K, is_it: impl Fn(&V) -> bool) {
    if map.get(key).is_some_and(is_it) {
        map.remove(key);
    }
}

/// A number of things, for arithmetic.
pub(super) fn count(things: usize) -> f64 {
    f64::from(u32::try_from(things).unwrap_or(u32::MAX))
}

#[expect(clippy::cast_possible_truncation, reason = "seven digits are enough for a weight between 0 and 1")]
fn narrow(weight: f64) -> f32 {
    weight as f32
}
