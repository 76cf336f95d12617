//! Which story a report belongs to, one report after the other.

use super::candidates::{Candidate, Scratch};
use super::features::Comparison;
use super::figure::has_grown;
use super::reading::{Reading, keys};
use super::report::{Grouping, Likeness, Placement, Report};
use super::snapshot::StatisticsError;
use super::terms::Terms;
use super::window::{Number, Place, Window};
use crate::domain::{StoryId, Timestamp};
use std::time::Duration;

/// Words without numbers that a headline must have for another with only a number grown to be its update.
const SKELETON_MIN: usize = 4;

/// How long a headline with a grown number is an update.
const FIGURE_GROWS_WITHIN: Duration = Duration::from_hours(24);

/// A report that joined with a score less than this above the threshold is in doubt.
const DOUBT: f64 = 1.0;

/// The cosine from which two reports are much alike.
const MUCH_ALIKE: f64 = 0.35;

/// Words of a headline that is word for word the same in two outlets: a report of an agency.
const COPY_MIN: usize = 4;

/// Words that a headline must have to be known by them in its outlet.
const TITLE_MIN: usize = 2;

/// Of reports that are only counted one in so many is, where many were.
const LEARNT_EVERY: u8 = 8;

/// Groups reports into stories. The same reports in the same order give the same stories.
#[derive(Default)]
pub struct Grouper {
    grouping: Grouping,
    pub(super) terms: Terms,
    window: Window,
    scratch: Scratch,
    now: Timestamp,
}

impl Grouper {
    /// Knows nothing yet.
    pub fn new(grouping: Grouping) -> Self {
        Self { grouping, ..Self::default() }
    }

    /// Knows the terms of earlier reports, from [`Self::statistics`]; the reports themselves are to be recalled.
    pub fn with_statistics(grouping: Grouping, bytes: &[u8]) -> Result<Self, StatisticsError> {
        Ok(Self { terms: Terms::from_bytes(bytes)?, ..Self::new(grouping) })
    }

    /// How often terms occurred, as bytes to keep; a few megabytes at most. Worth writing about once an hour.
    pub fn statistics(&self) -> Vec<u8> {
        self.terms.to_bytes()
    }

    /// Takes in a report that was placed before a restart, into the story where it was; its terms are counted already.
    /// To be called for those of the last two days, the oldest first, before any is placed.
    pub fn recall(&mut self, report: &Report<'_>, story: StoryId) {
        self.pass_to(report.at);
        let reading = self.read(report);
        if self.edition(report, &reading).is_some() {
            return;
        }
        self.scratch.find(&self.window, &reading);
        let cosines = self.scratch.sum_of_cosines(&self.window, story);
        self.window.admit(report.item, &reading, report.at, &Place { story, cosines, sureness: f64::INFINITY });
    }

    /// Counts the terms of a report that is to be grouped with no other. Where many of its script were counted only some
    /// are: further ones would hardly change what is rare.
    pub fn learn(&mut self, report: &Report<'_>) {
        self.pass_to(report.at);
        let is_one_of_some = report.item.0.as_bytes().last().is_some_and(|last| last % LEARNT_EVERY == 0);
        if is_one_of_some || !self.terms.are_plenty(report.title) {
            let keys = keys(report, |sentence, title| self.window.is_boilerplate(sentence, title));
            self.terms.learn(keys.into_iter(), self.now);
        }
    }

    /// Says where a report belongs, and remembers it.
    pub fn place(&mut self, report: &Report<'_>) -> Placement {
        let own = StoryId(report.item.0);
        self.pass_to(report.at);
        let reading = self.read(report);
        if let Some(known) = self.edition(report, &reading) {
            let story = self.window.story_of(known).map_or(own, |story| story.id);
            let update_of = self.window.held(known).map(|held| held.item);
            return Placement { story, is_first: false, update_of, likeness: None };
        }
        let joined = self.join(report, &reading);
        self.terms.learn(reading.terms.iter().map(|term| term.key), self.now);
        let (story, cosines, likeness) = joined.unwrap_or((own, 0.0, None));
        let sureness = likeness.as_ref().map_or(f64::INFINITY, |likeness| likeness.score);
        self.window.admit(report.item, &reading, report.at, &Place { story, cosines, sureness });
        Placement { story, is_first: likeness.is_none(), update_of: None, likeness }
    }

    fn read<'a>(&self, report: &Report<'a>) -> Reading<'a> {
        Reading::of(report, &self.terms, |sentence, title| self.window.is_boilerplate(sentence, title))
    }

    fn pass_to(&mut self, at: Timestamp) {
        self.now = self.now.max(at);
        self.window.slide(self.now);
    }

    /// The article of which the report is an edition.
    fn edition(&self, report: &Report<'_>, reading: &Reading<'_>) -> Option<Number> {
        let same_title = || self.window.with_title(reading.title).filter(|_| reading.words >= TITLE_MIN);
        let grown_figure = || {
            let known = self.window.with_skeleton(reading.skeleton).filter(|_| reading.words >= SKELETON_MIN)?;
            let held = self.window.held(known)?;
            let is_edit = has_grown(&held.figures, &reading.figures);
            (is_edit && report.at.since(held.at) < FIGURE_GROWS_WITHIN).then_some(known)
        };
        self.window.with_item(report.item).or_else(same_title).or_else(grown_figure)
    }

    fn join(&mut self, report: &Report<'_>, reading: &Reading<'_>) -> Option<(StoryId, f64, Option<Likeness>)> {
        let threshold = self.grouping.threshold()?;
        let candidates = self.scratch.find(&self.window, reading);
        if let Some(copied) = self.copied(reading, threshold) {
            return Some(copied);
        }
        let comparison = Comparison::new(&self.window, &self.terms, &self.scratch, reading, report.at);
        let scored =
            candidates.iter().filter_map(|candidate| Some((candidate, comparison.features(candidate)?.score())));
        let fitting = scored.filter(|(_, score)| *score >= threshold);
        let (best, score) = fitting.max_by(|one, other| one.1.total_cmp(&other.1))?;
        if self.is_by_doubtful(best, &comparison, threshold) {
            return None;
        }
        let story = self.window.story(best.slot)?.id;
        Some((story, best.sum, Some(self.likeness(best.nearest?, score, reading)?)))
    }

    /// Is it much like a report that may be wrong in the story, and would not belong there but for that one? Then the two
    /// may be another event, which would never be told if each followed the other.
    fn is_by_doubtful(&self, candidate: &Candidate, comparison: &Comparison<'_>, threshold: f64) -> bool {
        let nearest = candidate.nearest.and_then(|number| self.window.held(number));
        let is_in_doubt = nearest.is_some_and(|nearest| nearest.sureness < threshold + DOUBT);
        is_in_doubt && candidate.alike >= MUCH_ALIKE && {
            let rest = self.scratch.without_nearest(&self.window, candidate);
            rest.and_then(|rest| comparison.features(&rest)).is_none_or(|features| features.score() < threshold)
        }
    }

    /// The story with the same headline word for word: nothing has to be weighed, even when no term is known yet.
    fn copied(&self, reading: &Reading<'_>, score: f64) -> Option<(StoryId, f64, Option<Likeness>)> {
        let copy = self.window.with_copy(reading.copy).filter(|_| reading.words >= COPY_MIN)?;
        let story = self.window.story_of(copy)?.id;
        let cosines = self.scratch.sum_of_cosines(&self.window, story);
        Some((story, cosines, Some(self.likeness(copy, score, reading)?)))
    }

    fn likeness(&self, nearest: Number, score: f64, reading: &Reading<'_>) -> Option<Likeness> {
        let shared = self.scratch.overlap(&self.window, nearest).shared;
        Some(Likeness { to: self.window.held(nearest)?.item, score, words: reading.written(reading.shared(shared)) })
    }
}
