//! How well found stories agree with the true ones.

use std::collections::{HashMap, HashSet};
use std::fmt;

/// Precision and recall, and what they are called together.
#[derive(Default)]
pub(super) struct Agreement {
    pub(super) precision: f64,
    pub(super) recall: f64,
}

impl Agreement {
    /// Their harmonic mean.
    pub(super) fn f1(&self) -> f64 {
        let sum = self.precision + self.recall;
        if sum > 0.0 { 2.0 * self.precision * self.recall / sum } else { 0.0 }
    }
}

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3} {:.3} {:.3}", self.precision, self.recall, self.f1())
    }
}

/// The scores of a run.
pub(super) struct Score {
    items: usize,
    pub(super) stories: usize,
    /// Over pairs of items of one story.
    pub(super) pairwise: Agreement,
    /// Over items, how much of the found story of each is of its own (Bagga and Baldwin, 1998).
    pub(super) bcubed: Agreement,
    /// Repeats that joined the right story, as a share of all repeats; and those that joined one whose first item is of
    /// another, as a share of all that joined.
    pub(super) folded: f64,
    pub(super) wrong: f64,
}

impl Score {
    /// Of pairs (true story, found story), in the order of the items.
    pub(super) fn of(pairs: &[(&str, &str)]) -> Self {
        let cells = count(pairs.iter().copied());
        let truth = count(pairs.iter().map(|(story, _)| *story));
        let found = count(pairs.iter().map(|(_, found)| *found));
        let both: f64 = cells.values().map(|count| couples(*count)).sum();
        let share = |of: &HashMap<&str, f64>| both / of.values().map(|count| couples(*count)).sum::<f64>().max(1.0);
        let items = number(pairs.len());
        let (mut precision, mut recall) = (0.0, 0.0);
        for ((story, group), count) in &cells {
            precision += count * count / found[group];
            recall += count * count / truth[story];
        }
        let (folded, wrong) = alerts(pairs, truth.len());
        Self {
            items: pairs.len(),
            stories: truth.len(),
            pairwise: Agreement { precision: share(&found), recall: share(&truth) },
            bcubed: Agreement { precision: precision / items, recall: recall / items },
            folded,
            wrong,
        }
    }
}

/// What a reader notices: repeats that do not ring, and news that do not ring because they were taken for repeats.
fn alerts(pairs: &[(&str, &str)], stories: usize) -> (f64, f64) {
    let mut first: HashMap<&str, &str> = HashMap::new();
    let (mut right, mut wrong) = (0.0, 0.0);
    let mut founders = HashSet::new();
    for (story, found) in pairs {
        if founders.insert(*found) {
            first.insert(found, story);
        } else if first[found] == *story {
            right += 1.0;
        } else {
            wrong += 1.0;
        }
    }
    (right / number(pairs.len() - stories).max(1.0), wrong / f64::max(right + wrong, 1.0))
}

fn count<K: std::hash::Hash + Eq>(keys: impl Iterator<Item = K>) -> HashMap<K, f64> {
    keys.fold(HashMap::new(), |mut counts, key| {
        *counts.entry(key).or_default() += 1.0;
        counts
    })
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn couples(count: f64) -> f64 {
    count * (count - 1.0) / 2.0
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { items, stories, pairwise, bcubed, folded, wrong } = self;
        write!(f, "{items:>6}  {stories:>7}  {pairwise:>17}       {bcubed:>17}      {folded:.3}  {wrong:.3}")
    }
}
