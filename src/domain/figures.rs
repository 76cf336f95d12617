//! What is counted by the day, for the operator.

use std::time::Duration;

/// The ends of the steps in which spans are counted, in seconds. What is longer than all of them is counted behind them.
const STEPS: [u64; 20] =
    [1, 2, 3, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400, 172_800];

/// How long something took, counted in steps.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spans([u32; STEPS.len() + 1]);

/// How long it takes for a share of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Within {
    /// At most so long.
    Span(Duration),
    /// Longer than this, the longest that is told apart.
    Beyond(Duration),
}

impl Spans {
    /// From counts in the order of the steps; what is missing is 0.
    pub fn from_counts(counts: &[u32]) -> Self {
        let mut spans = Self::default();
        spans.0.iter_mut().zip(counts).for_each(|(own, count)| *own = *count);
        spans
    }

    /// The counts, in the order of the steps.
    pub fn counts(&self) -> &[u32] {
        &self.0
    }

    /// Counts one.
    pub fn note(&mut self, span: Duration) {
        let step = STEPS.iter().position(|end| span <= Duration::from_secs(*end)).unwrap_or(STEPS.len());
        if let Some(count) = self.0.get_mut(step) {
            *count = count.saturating_add(1);
        }
    }

    /// Counts all that another has counted.
    pub fn add(&mut self, other: &Self) {
        self.0.iter_mut().zip(&other.0).for_each(|(own, count)| *own = own.saturating_add(*count));
    }

    /// How many were counted.
    pub fn total(&self) -> u64 {
        self.0.iter().map(|count| u64::from(*count)).sum()
    }

    /// How long it takes at most for this percentage of them; nothing where none was counted.
    pub fn within(&self, percent: u64) -> Option<Within> {
        let wanted = self.total().saturating_mul(percent).div_ceil(100).max(1);
        let mut passed = 0;
        for (step, count) in self.0.iter().enumerate() {
            passed += u64::from(*count);
            if passed >= wanted {
                let last = STEPS.last().copied().unwrap_or_default();
                let end = STEPS.get(step).map(|end| Within::Span(Duration::from_secs(*end)));
                return Some(end.unwrap_or(Within::Beyond(Duration::from_secs(last))));
            }
        }
        None
    }
}

/// What was counted on one day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DayFigures {
    /// New items, baselines left out.
    pub items: u32,
    /// Alerts that arrived in chats.
    pub alerts: u32,
    /// From when items were published, as they say, until they were seen.
    pub seen_after: Spans,
    /// From when items were seen until their alerts arrived. What was to wait is left out.
    pub sent_after: Spans,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_share_is_told_by_the_end_of_its_step(seconds in proptest::collection::vec(0u64..400_000, 1..60), percent in 1u64..=100) {
            let mut spans = Spans::default();
            for span in &seconds {
                spans.note(Duration::from_secs(*span));
            }
            prop_assert_eq!(spans.total(), seconds.len() as u64);
            let mut sorted = seconds;
            sorted.sort_unstable();
            let rank = (sorted.len() as u64 * percent).div_ceil(100) - 1;
            let exact = sorted[usize::try_from(rank).unwrap()];
            match spans.within(percent).unwrap() {
                Within::Span(end) => {
                    let below = STEPS.iter().rev().find(|step| **step < end.as_secs()).copied();
                    prop_assert!(exact <= end.as_secs() && below.is_none_or(|below| exact > below));
                }
                Within::Beyond(last) => prop_assert!(exact > last.as_secs()),
            }
            prop_assert_eq!(Spans::from_counts(spans.counts()), spans);
        }
    }

    #[test]
    fn of_nothing_there_is_no_share() {
        assert_eq!(Spans::default().within(50), None);
    }
}
