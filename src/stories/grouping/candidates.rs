//! The stories that a report may belong to: one pass over the postings of its terms.

use super::reading::Reading;
use super::window::{Number, Window, count};
use crate::domain::StoryId;

/// Stories that are looked at closely.
const CANDIDATES: usize = 6;

/// What a report has in common with one in the window.
#[derive(Clone, Copy, Default)]
pub(super) struct Overlap {
    /// The cosine of their vectors.
    pub(super) cosine: f64,
    /// The terms that they share, as bits by their numbers in the reading.
    pub(super) shared: u128,
}

/// What a report has in common with a story.
#[derive(Clone, Copy, Default)]
pub(super) struct Candidate {
    pub(super) slot: usize,
    /// The sum of the cosines with its reports.
    pub(super) sum: f64,
    /// The highest cosines, the best first.
    pub(super) best: [f64; 3],
    /// The report with the best.
    pub(super) nearest: Option<Number>,
    /// The terms that some report of it has.
    pub(super) shared: u128,
    /// The cosine with the sum of its reports, and the mean of those with each.
    pub(super) centroid: f64,
    pub(super) mean: f64,
}

impl Candidate {
    fn add(&mut self, number: Number, overlap: &Overlap) {
        self.sum += overlap.cosine;
        self.shared |= overlap.shared;
        let [first, second, third] = self.best;
        if overlap.cosine > first {
            self.best = [overlap.cosine, first, second];
            self.nearest = Some(number);
        } else if overlap.cosine > second {
            self.best = [first, overlap.cosine, second];
        } else {
            self.best = [first, second, third.max(overlap.cosine)];
        }
    }

    fn closeness(&self) -> f64 {
        f64::midpoint(self.centroid, self.mean)
    }
}

/// Room for the pass, kept from one report to the next.
#[derive(Default)]
pub(super) struct Scratch {
    /// By place in the window.
    overlaps: Vec<Overlap>,
    touched: Vec<usize>,
    /// By slot of the story.
    candidates: Vec<Candidate>,
    touched_stories: Vec<usize>,
}

impl Scratch {
    /// What the report has in common with one in the window.
    pub(super) fn overlap(&self, window: &Window, number: Number) -> Overlap {
        self.overlaps.get(window.place_of(number)).copied().unwrap_or_default()
    }

    /// The sum of the cosines with the reports of a story, of the report for which was last searched.
    pub(super) fn sum_of_cosines(&self, window: &Window, story: StoryId) -> f64 {
        let candidate = window.slot(story).and_then(|slot| self.candidates.get(slot));
        candidate.map_or(0.0, |candidate| candidate.sum)
    }

    /// The stories that are closest to a report, the closest first.
    pub(super) fn find(&mut self, window: &Window, reading: &Reading<'_>) -> Vec<Candidate> {
        self.clear(window);
        self.collect_overlaps(window, reading);
        self.collect_candidates(window);
        let mut found: Vec<Candidate> = Vec::new();
        for slot in &self.touched_stories {
            let (Some(candidate), Some(story)) = (self.candidates.get(*slot), window.story(*slot)) else { continue };
            let members = count(story.members.len());
            let (centroid, mean) = (candidate.sum / story.square.sqrt(), candidate.sum / members);
            found.push(Candidate { centroid, mean, ..*candidate });
        }
        let by_closeness = |one: &Candidate, other: &Candidate| other.closeness().total_cmp(&one.closeness());
        if found.len() > CANDIDATES {
            found.select_nth_unstable_by(CANDIDATES, by_closeness);
            found.truncate(CANDIDATES);
        }
        found.sort_by(by_closeness);
        found
    }

    fn clear(&mut self, window: &Window) {
        for place in self.touched.drain(..) {
            if let Some(overlap) = self.overlaps.get_mut(place) {
                *overlap = Overlap::default();
            }
        }
        for slot in self.touched_stories.drain(..) {
            if let Some(candidate) = self.candidates.get_mut(slot) {
                *candidate = Candidate::default();
            }
        }
        self.overlaps.resize(self.overlaps.len().max(window.len()), Overlap::default());
        self.candidates.resize(self.candidates.len().max(window.story_slots()), Candidate::default());
    }

    fn collect_overlaps(&mut self, window: &Window, reading: &Reading<'_>) {
        for (bit, term) in reading.terms.iter().enumerate().filter(|(_, term)| !term.is_common) {
            for posting in window.reports_with(term.key) {
                let place = window.place_of(posting.number);
                let Some(overlap) = self.overlaps.get_mut(place) else { continue };
                if overlap.shared == 0 {
                    self.touched.push(place);
                }
                overlap.cosine += term.weight * f64::from(posting.weight);
                overlap.shared |= 1 << bit;
            }
        }
    }

    fn collect_candidates(&mut self, window: &Window) {
        for place in &self.touched {
            let (Some(overlap), Some(slot)) = (self.overlaps.get(*place), window.slot_at(*place)) else { continue };
            let Some(candidate) = self.candidates.get_mut(slot) else { continue };
            if candidate.nearest.is_none() {
                candidate.slot = slot;
                self.touched_stories.push(slot);
            }
            candidate.add(window.number_at(*place), overlap);
        }
    }
}
