//! The filters that are filed in one place.

use super::packed::Packed;
use super::slab::Slab;
use prefetch_index::prefetch_index;
use std::sync::atomic::{AtomicU32, Ordering};

/// A filter in one place where it is filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The number of the filter.
    pub(super) slot: u32,
    pub(super) test: Test,
    pub(super) key: Packed,
}

/// What a filter needs beside the place where it is filed, packed into 32 bits: three for the kind, the rest for the number
/// of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Test(u32);

/// What a [`Test`] says of a filter that is found in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    /// It matches when the place is in headline or body.
    Nothing,
    /// It matches when the place and this word are in headline or body.
    With(u32),
    /// It matches when the place is in headline or body and this word nowhere; else it must be evaluated.
    Unless(u32),
    /// It must be evaluated where this word occurs, too.
    Needs(u32),
    /// It must be evaluated where this word stands right before the pair that is the place.
    Before(u32),
    /// It must be evaluated where this word stands right behind the pair that is the place.
    Behind(u32),
    /// It must be evaluated.
    Unknown,
}

const KIND: u32 = 0b111 << 29;
const NEEDS: u32 = 0;
const WITH: u32 = 0b001 << 29;
const UNLESS: u32 = 0b010 << 29;
const BEFORE: u32 = 0b011 << 29;
const BEHIND: u32 = 0b100 << 29;

impl Test {
    /// No filter stands here.
    const NO_FILTER: Self = Self(u32::MAX - 3);
    /// Several filters stand here, and the number is theirs.
    const SEVERAL: Self = Self(u32::MAX - 2);
    const UNKNOWN: Self = Self(u32::MAX - 1);
    const NOTHING: Self = Self(u32::MAX);

    pub(super) fn rest(self) -> Rest {
        let word = self.0 & !KIND;
        match self.0 & KIND {
            NEEDS => Rest::Needs(word),
            WITH => Rest::With(word),
            UNLESS => Rest::Unless(word),
            BEFORE => Rest::Before(word),
            BEHIND => Rest::Behind(word),
            _ if self == Self::NOTHING => Rest::Nothing,
            _ => Rest::Unknown,
        }
    }
}

impl From<Rest> for Test {
    fn from(rest: Rest) -> Self {
        match rest {
            Rest::Nothing => Self::NOTHING,
            Rest::With(word) => Self(WITH | word),
            Rest::Unless(word) => Self(UNLESS | word),
            Rest::Needs(word) => Self(NEEDS | word),
            Rest::Before(word) => Self(BEFORE | word),
            Rest::Behind(word) => Self(BEHIND | word),
            Rest::Unknown => Self::UNKNOWN,
        }
    }
}

impl Rest {
    /// What holds for a filter that is filed in one place for two reasons.
    pub(super) fn either(self, other: Self) -> Self {
        if self == other { self } else { Self::Unknown }
    }

    /// What holds for a filter of which this is said of a part.
    pub(super) fn in_part(self) -> Self {
        match self {
            Self::With(word) | Self::Needs(word) => Self::Needs(word),
            Self::Before(_) | Self::Behind(_) => self,
            Self::Nothing | Self::Unless(_) | Self::Unknown => Self::Unknown,
        }
    }
}

/// What is filed in one place: nothing, one filter, or the number of several in [`Postings`]. Most places hold one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Filed(Posting);

impl Filed {
    pub(super) const NOTHING: Self = Self(Posting { slot: 0, test: Test::NO_FILTER, key: Packed::NONE });

    pub(super) fn is_nothing(self) -> bool {
        self.0.test == Test::NO_FILTER
    }

    /// The number of several filters that stand here.
    pub(super) fn several(self) -> Option<u32> {
        (self.0.test == Test::SEVERAL).then_some(self.0.slot)
    }
}

impl Default for Filed {
    fn default() -> Self {
        Self::NOTHING
    }
}

/// Places with several filters.
#[derive(Debug, Default)]
pub(super) struct Postings(Slab<Several>);

/// Several filters, and what they cost.
#[derive(Debug)]
struct Several {
    postings: Vec<Posting>,
    /// How often one of them was looked at since the last review.
    looked_at: AtomicU32,
    /// Looks for each filter that the first review waits for.
    patience: u32,
    /// Where the next review begins.
    reviewed_to: usize,
}

/// Looks for each filter that the first review waits for.
const PATIENCE: u32 = 16;

impl Postings {
    /// The filters filed in a place.
    pub(super) fn all<'a>(&'a self, filed: &'a Filed) -> &'a [Posting] {
        match filed.several() {
            Some(number) => self.0.get(number).map_or(&[], |several| &several.postings),
            None if filed.is_nothing() => &[],
            None => std::slice::from_ref(&filed.0),
        }
    }

    /// Has what is known of several filters fetched, where a place has several.
    pub(super) fn fetch(&self, filed: &Filed) {
        filed.several().into_iter().for_each(|number| self.0.fetch(number));
    }

    /// Has the first and the last of several filters fetched.
    pub(super) fn fetch_filters(&self, filed: &Filed) {
        if let Some(Several { postings, .. }) = filed.several().and_then(|number| self.0.get(number)) {
            prefetch_index(postings, 0);
            prefetch_index(postings, postings.len() - 1);
        }
    }

    pub(super) fn add(&mut self, filed: &mut Filed, posting: Posting) {
        match filed.several() {
            Some(number) => {
                if let Some(several) = self.0.get_mut(number) {
                    several.postings.push(posting);
                }
            }
            None if filed.is_nothing() => *filed = Filed(posting),
            None => {
                let postings = vec![filed.0, posting];
                let several = Several { postings, looked_at: AtomicU32::new(0), patience: PATIENCE, reviewed_to: 0 };
                *filed = Filed(Posting { slot: self.0.add(several), test: Test::SEVERAL, key: Packed::NONE });
            }
        }
    }

    pub(super) fn take(&mut self, filed: &mut Filed, slot: u32) {
        let Some(number) = filed.several() else {
            if filed.0.slot == slot {
                *filed = Filed::NOTHING;
            }
            return;
        };
        let Some(several) = self.0.get_mut(number) else { return };
        let postings = &mut several.postings;
        if let Some(place) = postings.iter().position(|posting| posting.slot == slot) {
            postings.swap_remove(place);
        }
        if let [only] = *postings.as_slice() {
            *filed = Filed(only);
            self.0.take(number);
        } else if postings.len() * 4 < postings.capacity() {
            postings.shrink_to(postings.len() * 2);
        }
    }

    /// Counts that the filters here were looked at; `true` when it has become worth asking whether they would cost
    /// less elsewhere.
    pub(super) fn looked_at(&self, filed: Filed) -> bool {
        let Some(several) = filed.several().and_then(|number| self.0.get(number)) else { return false };
        let looks = u32::try_from(several.postings.len()).unwrap_or(u32::MAX);
        let limit = looks.saturating_mul(several.patience);
        // Not one atomic step: that would make the processor wait for this memory before it reads on. Looks that are
        // lost between two readers only put the review off.
        let before = several.looked_at.load(Ordering::Relaxed);
        let after = before.saturating_add(looks);
        several.looked_at.store(after, Ordering::Relaxed);
        before < limit && after >= limit
    }

    /// The next filters of a place to review, at most so many.
    pub(super) fn next_to_review(&mut self, filed: Filed, limit: usize) -> Vec<u32> {
        let Some(several) = filed.several().and_then(|number| self.0.get_mut(number)) else { return Vec::new() };
        if several.reviewed_to >= several.postings.len() {
            several.reviewed_to = 0;
        }
        let slots: Vec<u32> =
            several.postings.iter().skip(several.reviewed_to).take(limit).map(|posting| posting.slot).collect();
        several.reviewed_to += slots.len();
        several.looked_at = AtomicU32::new(0);
        slots
    }

    /// A review of a place changed nothing: the next one may wait longer; or it did, and the next one comes soon.
    pub(super) fn reviewed(&mut self, filed: Filed, has_changed: bool) {
        if let Some(several) = filed.several().and_then(|number| self.0.get_mut(number)) {
            several.patience = if has_changed { PATIENCE } else { several.patience.saturating_mul(2) };
        }
    }
}
