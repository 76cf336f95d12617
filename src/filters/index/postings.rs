//! The filters that are filed in one place.

use std::sync::atomic::{AtomicU32, Ordering};

/// A filter in one place where it is filed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Posting {
    /// The number of the filter.
    pub(super) slot: u32,
    pub(super) test: Test,
}

/// What must be looked at before the filter itself is, packed into 32 bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Test(u32);

impl Test {
    /// The place says it all: whoever finds it in headline or body has a match.
    pub(super) const MATCHES: Self = Self(u32::MAX);
    /// Nothing: the filter must be evaluated.
    pub(super) const NONE: Self = Self(u32::MAX - 1);

    /// Evaluate only where this word occurs, too.
    pub(super) fn word(word: u32) -> Self {
        Self(word)
    }

    /// The word that must occur, too.
    pub(super) fn needs(self) -> Option<u32> {
        (self != Self::MATCHES && self != Self::NONE).then_some(self.0)
    }

    /// What holds for a filter that is filed in one place for two reasons.
    pub(super) fn either(self, other: Self) -> Self {
        if self == other { self } else { Self::NONE }
    }
}

/// The filters filed in one place. Most places hold one.
#[derive(Debug, Default)]
pub(super) enum Filed {
    #[default]
    Nothing,
    One(Posting),
    Many(Box<Many>),
}

/// Several filters, and what they cost.
#[derive(Debug)]
pub(super) struct Many {
    postings: Vec<Posting>,
    /// How often one of them was looked at since the last review.
    looked_at: AtomicU32,
    /// Looks for each filter that a review waits for.
    patience: u32,
    /// Where the next review begins.
    reviewed_to: usize,
}

/// Looks for each filter that the first review waits for.
const PATIENCE: u32 = 16;

impl Filed {
    pub(super) fn all(&self) -> &[Posting] {
        match self {
            Self::Nothing => &[],
            Self::One(posting) => std::slice::from_ref(posting),
            Self::Many(many) => &many.postings,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.all().is_empty()
    }

    pub(super) fn add(&mut self, posting: Posting) {
        match self {
            Self::Nothing => *self = Self::One(posting),
            Self::One(first) => {
                let postings = vec![*first, posting];
                let many = Many { postings, looked_at: AtomicU32::new(0), patience: PATIENCE, reviewed_to: 0 };
                *self = Self::Many(Box::new(many));
            }
            Self::Many(many) => many.postings.push(posting),
        }
    }

    pub(super) fn take(&mut self, slot: u32) {
        match self {
            Self::One(posting) if posting.slot == slot => *self = Self::Nothing,
            Self::Nothing | Self::One(_) => {}
            Self::Many(many) => {
                if let Some(place) = many.postings.iter().position(|posting| posting.slot == slot) {
                    many.postings.swap_remove(place);
                }
                match *many.postings.as_slice() {
                    [] => *self = Self::Nothing,
                    [only] => *self = Self::One(only),
                    _ if many.postings.len() * 4 < many.postings.capacity() => {
                        many.postings.shrink_to(many.postings.len() * 2);
                    }
                    _ => {}
                }
            }
        }
    }

    /// Counts that the filters here were looked at; `true` when it has become worth asking whether they would cost
    /// less elsewhere.
    pub(super) fn looked_at(&self) -> bool {
        let Self::Many(many) = self else { return false };
        let looks = u32::try_from(many.postings.len()).unwrap_or(u32::MAX);
        let limit = looks.saturating_mul(many.patience);
        // Not one atomic step: that would make the processor wait for this memory before it reads on. Looks that are
        // lost between two readers only put the review off.
        let before = many.looked_at.load(Ordering::Relaxed);
        let after = before.saturating_add(looks);
        many.looked_at.store(after, Ordering::Relaxed);
        before < limit && after >= limit
    }

    /// The next filters to review, at most so many.
    pub(super) fn next_to_review(&mut self, limit: usize) -> Vec<u32> {
        let Self::Many(many) = self else { return Vec::new() };
        if many.reviewed_to >= many.postings.len() {
            many.reviewed_to = 0;
        }
        let slots: Vec<u32> =
            many.postings.iter().skip(many.reviewed_to).take(limit).map(|posting| posting.slot).collect();
        many.reviewed_to += slots.len();
        many.looked_at = AtomicU32::new(0);
        slots
    }

    /// A review changed nothing: the next one may wait longer; or it did, and the next one comes soon.
    pub(super) fn reviewed(&mut self, has_changed: bool) {
        if let Self::Many(many) = self {
            many.patience = if has_changed { PATIENCE } else { many.patience.saturating_mul(2) };
        }
    }
}
