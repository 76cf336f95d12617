//! How often each term occurs: document frequencies, from which follows what a term weighs.

use super::script::{Class, ScriptGroup, class};
use super::tokens::TermKey;
use crate::domain::Timestamp;
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::time::Duration;

/// Counts are halved so often, so that they follow the language of the news.
pub(super) const FADES_EVERY: Duration = Duration::from_hours(30 * 24);

/// Terms that are counted; when there are more, counts are halved, and what occurred once is forgotten.
pub(super) const TERMS_MAX: usize = 450_000;

/// Terms below this rarity say nothing: stop words, in any language. With more items the share of those that such a term
/// is in falls, and so does what it costs to look them up.
pub(super) const TELLING: f64 = 3.0;

/// Items of a script below which no term is common.
const COMMON_FROM: u32 = 200;

/// Items of a script that tell well enough what is rare in it.
const PLENTY: u32 = 10_000;

/// Rarity runs from 0 to about this.
pub(super) const RAREST: f64 = 10.0;

/// How frequent a term is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frequency {
    /// The inverse document frequency.
    pub(super) idf: f64,
    /// How rare it is, whatever the number of items: from 0 to about 10.
    pub(super) rarity: f64,
    /// Is it so frequent that it says nothing?
    pub(super) is_common: bool,
}

/// Document frequencies, and the items they were counted in, by script group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Terms {
    pub(super) counts: HashMap<TermKey, u32, RandomState>,
    pub(super) items: [u32; ScriptGroup::COUNT],
    /// When counts were last halved, or began.
    pub(super) faded_at: Option<Timestamp>,
}

impl Terms {
    /// How frequent a term is.
    pub(super) fn frequency(&self, key: TermKey) -> Frequency {
        let (items, count) = self.of(key);
        let idf = idf(items, count);
        let rarity = RAREST * idf / (f64::from(items) + 30.0).ln();
        Frequency { idf, rarity, is_common: items > COMMON_FROM && rarity < TELLING }
    }

    /// Were many items of the script counted in which a headline is written?
    pub(super) fn are_plenty(&self, headline: &str) -> bool {
        self.items_like(headline) >= PLENTY
    }

    /// The items that were counted of the script in which a headline is written.
    pub(super) fn items_like(&self, headline: &str) -> u32 {
        let group = headline.chars().find_map(|letter| match class(letter) {
            Class::Letter(group) => Some(group),
            _ => None,
        });
        group.and_then(|group| self.items.get(group as usize)).copied().unwrap_or_default()
    }

    fn of(&self, key: TermKey) -> (u32, u32) {
        let items = self.items.get(key.group()).copied().unwrap_or_default();
        (items, self.counts.get(&key).copied().unwrap_or_default())
    }

    /// Counts the terms of an item, each given once.
    pub(super) fn learn(&mut self, keys: impl Iterator<Item = TermKey>, at: Timestamp) {
        self.fade_when_due(at);
        let mut groups = [false; ScriptGroup::COUNT];
        for key in keys {
            let count = self.counts.entry(key).or_default();
            *count = count.saturating_add(1);
            if let Some(group) = groups.get_mut(key.group()) {
                *group = true;
            }
        }
        for (items, _) in self.items.iter_mut().zip(groups).filter(|(_, occurs)| *occurs) {
            *items = items.saturating_add(1);
        }
    }

    fn fade_when_due(&mut self, at: Timestamp) {
        let since = *self.faded_at.get_or_insert(at);
        if at.since(since) >= FADES_EVERY {
            self.fade();
            self.faded_at = Some(at);
        }
        while self.counts.len() >= TERMS_MAX {
            self.fade();
        }
    }

    fn fade(&mut self) {
        self.counts.retain(|_, count| {
            *count /= 2;
            *count > 0
        });
        self.counts.shrink_to(TERMS_MAX);
        self.items.iter_mut().for_each(|items| *items /= 2);
    }
}

/// `ln((N + 1) / (df + 0.5))`.
fn idf(items: u32, count: u32) -> f64 {
    ((f64::from(items) + 1.0) / (f64::from(count) + 0.5)).ln().max(0.0)
}
