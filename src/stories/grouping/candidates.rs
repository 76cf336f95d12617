//! The stories that a report may belong to: one pass over the postings of its terms.

use super::reading::Reading;
use super::window::{Number, Window};
use crate::domain::StoryId;

/// Stories that are looked at closely.
const CANDIDATES: usize = 6;

/// How rare one of the terms must be that a report shares with another for the two to be compared.
const OPENING: f64 = 4.5;

/// What a report has in common with one in the window.
#[derive(Clone, Copy, Default)]
pub(super) struct Overlap {
    /// The cosine of their vectors.
    pub(super) cosine: f64,
    /// The terms that they share, as bits by their numbers in the reading.
    pub(super) shared: u128,
}

impl Overlap {
    /// Is a term of the reading shared?
    pub(super) fn has(&self, bit: usize) -> bool {
        self.shared >> bit & 1 == 1
    }
}

/// What a report has in common with a story.
#[derive(Clone, Copy, Default)]
pub(super) struct Candidate {
    pub(super) slot: usize,
    /// The sum of the cosines with its reports.
    pub(super) sum: f64,
    /// The report with the highest cosine, and that cosine.
    pub(super) nearest: Option<Number>,
    pub(super) alike: f64,
    /// The terms that some report of it has.
    pub(super) shared: u128,
    /// The cosine with the sum of its reports.
    pub(super) centroid: f64,
}

impl Candidate {
    fn add(&mut self, number: Number, overlap: &Overlap) {
        self.sum += overlap.cosine;
        self.shared |= overlap.shared;
        if overlap.cosine > self.alike {
            (self.nearest, self.alike) = (Some(number), overlap.cosine);
        }
    }
}

/// Room for the pass, kept from one report to the next.
#[derive(Default)]
pub(super) struct Scratch {
    /// By place in the window; apart from each other, for most are only added to.
    cosines: Vec<f64>,
    shared: Vec<u128>,
    touched: Vec<usize>,
    /// By slot of the story: the sum of the cosines with its reports.
    sums: Vec<f64>,
    touched_stories: Vec<usize>,
    /// The terms that any report in the window has, as bits by their numbers in the reading.
    heard: u128,
}

impl Scratch {
    /// What the report has in common with one in the window.
    pub(super) fn overlap(&self, window: &Window, number: Number) -> Overlap {
        let place = window.place_of(number);
        let cosine = self.cosines.get(place).copied().unwrap_or_default();
        Overlap { cosine, shared: self.shared.get(place).copied().unwrap_or_default() }
    }

    /// Does any report in the window have this term of the reading?
    pub(super) fn is_heard(&self, bit: usize) -> bool {
        self.heard >> bit & 1 == 1
    }

    /// The sum of the cosines with the reports of a story, of the report for which was last searched.
    pub(super) fn sum_of_cosines(&self, window: &Window, story: StoryId) -> f64 {
        window.slot(story).and_then(|slot| self.sums.get(slot)).copied().unwrap_or_default()
    }

    /// The stories that are closest to a report, the closest first.
    pub(super) fn find(&mut self, window: &Window, reading: &Reading<'_>) -> Vec<Candidate> {
        self.clear(window);
        self.compare(window, reading);
        self.sum(window);
        let closeness = |slot: usize| self.sums.get(slot).map_or(0.0, |sum| sum * window.closeness_of_one(slot));
        let mut found: Vec<(f64, usize)> = self.touched_stories.iter().map(|slot| (closeness(*slot), *slot)).collect();
        let by_closeness = |one: &(f64, usize), other: &(f64, usize)| other.0.total_cmp(&one.0);
        if found.len() > CANDIDATES {
            found.select_nth_unstable_by(CANDIDATES, by_closeness);
            found.truncate(CANDIDATES);
        }
        found.sort_by(by_closeness);
        found.into_iter().filter_map(|(_, slot)| self.candidate(window, slot, None)).collect()
    }

    /// A candidate as if its nearest report were not in the story.
    pub(super) fn without_nearest(&self, window: &Window, candidate: &Candidate) -> Option<Candidate> {
        self.candidate(window, candidate.slot, candidate.nearest)
    }

    fn candidate(&self, window: &Window, slot: usize, without: Option<Number>) -> Option<Candidate> {
        let story = window.story(slot)?;
        let mut candidate = Candidate { slot, ..Candidate::default() };
        for number in story.members.iter().filter(|number| Some(**number) != without) {
            let overlap = self.overlap(window, *number);
            if overlap.shared != 0 {
                candidate.add(*number, &overlap);
            }
        }
        let square = if without.is_some() { story.square_without_one() } else { story.square };
        candidate.centroid = candidate.sum / square.sqrt();
        Some(candidate)
    }

    fn clear(&mut self, window: &Window) {
        for place in self.touched.drain(..) {
            if let (Some(cosine), Some(shared)) = (self.cosines.get_mut(place), self.shared.get_mut(place)) {
                (*cosine, *shared) = (0.0, 0);
            }
        }
        for slot in self.touched_stories.drain(..) {
            if let Some(sum) = self.sums.get_mut(slot) {
                *sum = 0.0;
            }
        }
        self.cosines.resize(self.cosines.len().max(window.len()), 0.0);
        self.shared.resize(self.shared.len().max(window.len()), 0);
        self.sums.resize(self.sums.len().max(window.story_slots()), 0.0);
    }

    /// The cosines with all reports that share a term of some rarity. That others share commoner ones says nothing, and
    /// there are many of them.
    fn compare(&mut self, window: &Window, reading: &Reading<'_>) {
        self.heard = 0;
        for is_opening in [true, false] {
            for (bit, term) in reading.terms.iter().enumerate() {
                if term.is_common || (term.rarity >= OPENING) != is_opening {
                    continue;
                }
                let postings = window.reports_with(term.key);
                self.heard |= u128::from(postings.iter().any(|piece| !piece.is_empty())) << bit;
                for posting in postings.into_iter().flatten() {
                    self.add(window.place_of(posting.number), bit, term.weight * f64::from(posting.weight), is_opening);
                }
            }
        }
    }

    fn add(&mut self, place: usize, bit: usize, product: f64, is_opening: bool) {
        let (Some(cosine), Some(shared)) = (self.cosines.get_mut(place), self.shared.get_mut(place)) else { return };
        if *shared == 0 {
            if !is_opening {
                return;
            }
            self.touched.push(place);
        }
        *cosine += product;
        *shared |= 1 << bit;
    }

    fn sum(&mut self, window: &Window) {
        for place in &self.touched {
            let (Some(cosine), Some(slot)) = (self.cosines.get(*place), window.slot_at(*place)) else { continue };
            let Some(sum) = self.sums.get_mut(slot) else { continue };
            if *sum == 0.0 {
                self.touched_stories.push(slot);
            }
            // Never nothing, so that a story is noted once.
            *sum += cosine.max(f64::MIN_POSITIVE);
        }
    }
}
