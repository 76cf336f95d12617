//! Does a report belong to a story? A logistic rule over twenty-one features.
//!
//! Sparse TF-IDF similarity with a few learnt weights, entities and time, after Miranda et al., EMNLP 2018 ("Multilingual
//! Clustering of Streaming News"). The weights were fitted by logistic regression on labelled news streams in English and
//! Chinese, and rounded; then some were moved by hand, on these streams and on others drawn from them, so that less is
//! folded wrongly. That of Hangul was set by hand. They are constants, no model.

use super::candidates::{Candidate, Scratch};
use super::figure::are_of_a_series;
use super::reading::{Reading, Term};
use super::script::ScriptGroup;
use super::terms::{RAREST, TELLING, Terms};
use super::tokens::TermKey;
use super::window::{Held, Story, Window, count};
use crate::domain::Timestamp;

/// Numbers that differ are a conflict only if they are as rare as this.
const RARE_NUMBER: f64 = 4.0;
/// Terms that must be shared with the nearest report, which must be telling.
const SHARED_MIN: usize = 2;
/// The share of the headline that must be found in the story where most terms are Hangul: pairs of syllables agree by
/// chance, for particles are written onto words. Of other headlines something must be found.
const HANGUL_FOUND_MIN: f64 = 0.2;

/// Outlets that report a story above which it is large.
const LARGE: f64 = 8.0;

/// Items that must be counted for half of what is rare to be known.
const HALF_KNOWN: f64 = 40.0;

/// How a report compares with a story.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Features {
    /// Cosine with the sum of all reports.
    pub(super) centroid: f64,
    /// The rarest term shared with the first report, from 0 to 1.
    pub(super) rarest: f64,
    /// How many terms shared with the first report are more in this story than in all others, as a logarithm.
    pub(super) own_terms: f64,
    /// The rarest term of a headline that the new report lacks, from 0 to 1: of the first report and of the nearest, in
    /// the mean.
    pub(super) missing: f64,
    /// The share of the new headline that the first report has, and that any report of the story has.
    pub(super) found_in_first: f64,
    pub(super) found_in_story: f64,
    /// The share of the headline that no report in the window has: it can tell of no other story, so it says less against
    /// this one than what others have.
    pub(super) unheard: f64,
    /// The longest phrase of the headline whose terms the story has, as the sum of their rarity in units of the rarest.
    pub(super) phrase: f64,
    /// From one, where no item of its script was counted yet, towards nothing: how little is known of what is rare. Then
    /// everything seems to be.
    pub(super) newness: f64,
    /// One where the report has no summary.
    pub(super) bare: f64,
    /// One where most terms are of this script: pairs of characters agree by chance more often than words.
    pub(super) han: f64,
    pub(super) hangul: f64,
    /// One where both headlines have rare numbers that the other report does not have.
    pub(super) number_conflict: f64,
    /// One where both headlines begin with subjects of which the other report has nothing.
    pub(super) subject_conflict: f64,
    /// One where both it and the first report name days of the week, and other ones.
    pub(super) weekday_conflict: f64,
    /// One where both headlines begin with terms of which the other report has nothing; and, where most terms are Han,
    /// one where it begins with one of those of the first report: who acts stands first in such headlines.
    pub(super) lead_conflict: f64,
    pub(super) lead_shared: f64,
    /// The share of the headline that is names of which no report of the story has any.
    pub(super) new_names: f64,
    /// How many more outlets report the story than most, as a logarithm: what many report more report soon. Outlets, not
    /// reports, for one that fills in a form each time would gather all of a series.
    pub(super) largeness: f64,
    /// Days since the story's last report, and since its first.
    pub(super) age: f64,
    pub(super) span: f64,
}

impl Features {
    /// The log-odds that the report belongs to the story.
    pub(super) fn score(&self) -> f64 {
        -1.95 + 3.0 * self.centroid + 2.9 * self.rarest + 0.2 * self.own_terms - 1.0 * self.missing
            + 1.0 * self.found_in_first
            + 0.5 * self.found_in_story
            + 0.6 * self.unheard
            + 0.25 * self.phrase
            - 0.7 * self.newness
            + 0.75 * self.bare
            - 0.45 * self.han
            - 0.4 * self.hangul
            - 0.6 * self.number_conflict
            - 2.4 * self.subject_conflict
            - 1.2 * self.weekday_conflict
            - 0.5 * self.lead_conflict
            + 0.5 * self.lead_shared
            - 0.3 * self.new_names
            + 0.5 * self.largeness
            - 0.7 * self.age
            - 2.7 * self.span
    }
}

/// What is compared with what.
pub(super) struct Comparison<'a> {
    pub(super) window: &'a Window,
    pub(super) terms: &'a Terms,
    pub(super) scratch: &'a Scratch,
    pub(super) reading: &'a Reading<'a>,
    pub(super) at: Timestamp,
    /// The features that are the same whatever the story.
    unheard: f64,
    newness: f64,
}

impl<'a> Comparison<'a> {
    /// A comparison of a report that was compared with all in the window.
    pub(super) fn new(
        window: &'a Window,
        terms: &'a Terms,
        scratch: &'a Scratch,
        reading: &'a Reading<'a>,
        at: Timestamp,
    ) -> Self {
        let items = f64::from(terms.items_like(reading.headline));
        let newness = HALF_KNOWN / (HALF_KNOWN + items);
        Self { window, terms, scratch, reading, at, unheard: unheard(scratch, reading), newness }
    }

    /// None where the report cannot belong to the story, however high it would score.
    pub(super) fn features(&self, candidate: &Candidate) -> Option<Features> {
        let story = self.window.story(candidate.slot)?;
        let nearest_number = candidate.nearest?;
        let nearest = self.window.held(nearest_number)?;
        let shared = self.scratch.overlap(self.window, nearest_number).shared;
        let first_number = *story.members.front()?;
        let first_held = self.window.held(first_number)?;
        let first = self.scratch.overlap(self.window, first_number).shared;
        let found_in_story = self.title_found(candidate.shared);
        let is_hangul = self.is_mostly(ScriptGroup::Hangul);
        let found_min = if is_hangul { HANGUL_FOUND_MIN } else { f64::MIN_POSITIVE };
        let telling = self.reading.shared(shared).filter(|term| term.rarity >= TELLING).count();
        let is_next_of_series =
            nearest.skeleton == self.reading.skeleton && are_of_a_series(&nearest.figures, &self.reading.figures);
        if telling < SHARED_MIN || found_in_story < found_min || is_next_of_series {
            return None;
        }
        let rarest = self.reading.shared(first).map(|term| term.rarity).fold(0.0, f64::max);
        let is_han = self.is_mostly(ScriptGroup::HanKana);
        Some(Features {
            centroid: candidate.centroid,
            rarest: rarest / RAREST,
            own_terms: count(self.own_terms(story, first)).ln_1p(),
            missing: f64::midpoint(self.missing(first_held), self.missing(nearest)) / RAREST,
            found_in_first: self.title_found(first),
            found_in_story,
            unheard: self.unheard,
            // In Han headlines the longest phrases are those of templates.
            phrase: if is_han { 0.0 } else { self.phrase(candidate.shared) / RAREST },
            newness: self.newness,
            bare: one_if(self.reading.is_bare),
            han: one_if(is_han),
            hangul: one_if(is_hangul),
            number_conflict: one_if(self.is_number_conflict(nearest)),
            subject_conflict: one_if(self.is_subject_conflict(nearest)),
            weekday_conflict: one_if(self.reading.weekdays.are_others_than(first_held.weekdays)),
            lead_conflict: one_if(self.is_lead_conflict(nearest)),
            lead_shared: one_if(is_han && self.reading.lead.iter().any(|key| first_held.lead.contains(key))),
            new_names: self.new_names(candidate.shared),
            largeness: largeness(story.outlets()),
            age: days(self.at, story.last_at),
            span: days(self.at, story.first_at),
        })
    }

    fn title_found(&self, mask: u128) -> f64 {
        let title = || self.reading.terms.iter().enumerate().filter(|(_, term)| term.is_in_title() && !term.is_common);
        let found = title().filter(|(bit, _)| mask >> bit & 1 == 1);
        share(found.map(|(_, term)| term.idf).sum(), title().map(|(_, term)| term.idf).sum())
    }

    /// Common terms within it are passed over: what stands in every report has no postings.
    fn phrase(&self, mask: u128) -> f64 {
        let title = self.reading.terms.iter().enumerate().take_while(|(_, term)| term.is_in_title());
        let runs = title.filter(|(_, term)| !term.is_common).scan(0.0, |run, (bit, term)| {
            *run = if mask >> bit & 1 == 1 { *run + term.idf } else { 0.0 };
            Some(*run)
        });
        runs.fold(0.0, f64::max)
    }

    fn missing(&self, held: &Held) -> f64 {
        let lacked = held.terms.iter().filter(|term| term.is_in_title() && self.reading.term(term.key()).is_none());
        lacked.map(|term| self.terms.frequency(term.key()).rarity).fold(0.0, f64::max)
    }

    /// How many terms are shared of which the story has at least half of all reports.
    fn own_terms(&self, story: &Story, mask: u128) -> usize {
        let is_own = |bit: usize, term: &Term| {
            let of_story =
                story.members.iter().filter(|number| self.scratch.overlap(self.window, **number).has(bit)).count();
            let of_all: usize = self.window.reports_with(term.key).iter().map(|piece| piece.len()).sum();
            of_story * 2 >= of_all
        };
        let shared = self.reading.terms.iter().enumerate().filter(|(bit, _)| mask >> bit & 1 == 1);
        shared.filter(|(bit, term)| is_own(*bit, term)).count()
    }

    fn new_names(&self, mask: u128) -> f64 {
        let title = || self.reading.terms.iter().enumerate().filter(|(_, term)| term.is_in_title() && !term.is_common);
        let new = title().filter(|(bit, term)| term.is_capital && mask >> bit & 1 == 0);
        share(new.map(|(_, term)| term.idf).sum(), title().map(|(_, term)| term.idf).sum())
    }

    fn is_mostly(&self, group: ScriptGroup) -> bool {
        let of_group = self.reading.terms.iter().filter(|term| term.key.is_of(group)).count();
        of_group * 2 > self.reading.terms.len()
    }

    fn is_number_conflict(&self, nearest: &Held) -> bool {
        let is_rare = |key: &TermKey| key.is_number() && self.terms.frequency(*key).rarity >= RARE_NUMBER;
        let ours = self.reading.terms.iter().filter(|term| term.is_in_title()).map(|term| term.key).filter(is_rare);
        let theirs = nearest.terms.iter().filter(|term| term.is_in_title()).map(|term| term.key()).filter(is_rare);
        conflict(ours, theirs, nearest, self.reading)
    }

    fn is_subject_conflict(&self, nearest: &Held) -> bool {
        let ours = self.reading.terms.iter().filter(|term| term.is_in_subject).map(|term| term.key);
        let theirs = nearest.terms.iter().filter(|term| term.is_in_subject()).map(|term| term.key());
        conflict(ours, theirs, nearest, self.reading)
    }

    fn is_lead_conflict(&self, nearest: &Held) -> bool {
        conflict(self.reading.lead.iter().copied(), nearest.lead.iter().copied(), nearest, self.reading)
    }
}

/// Do both sides have some, and none of them the other?
fn conflict(
    ours: impl Iterator<Item = TermKey>,
    theirs: impl Iterator<Item = TermKey>,
    nearest: &Held,
    reading: &Reading<'_>,
) -> bool {
    let (mut ours, mut theirs) = (ours.peekable(), theirs.peekable());
    ours.peek().is_some()
        && theirs.peek().is_some()
        && !ours.any(|key| nearest.terms.iter().any(|term| term.key() == key))
        && !theirs.any(|key| reading.term(key).is_some())
}

fn unheard(scratch: &Scratch, reading: &Reading<'_>) -> f64 {
    let title = || reading.terms.iter().enumerate().filter(|(_, term)| term.is_in_title() && !term.is_common);
    let unheard = title().filter(|(bit, _)| !scratch.is_heard(*bit));
    share(unheard.map(|(_, term)| term.idf).sum(), title().map(|(_, term)| term.idf).sum())
}

fn largeness(outlets: usize) -> f64 {
    (count(outlets) / LARGE).ln().max(0.0)
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

fn one_if(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn days(at: Timestamp, since: Timestamp) -> f64 {
    at.since(since).as_secs_f64() / 86_400.0
}
