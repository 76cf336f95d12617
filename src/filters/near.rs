//! Distance between words: which runs of words stand near others. Only runs of one field have a distance; the end of a
//! block does not count.

use crate::domain::Field;

/// Words of one field, by their positions in the item. Ordered as they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Run {
    pub(super) field: Field,
    pub(super) start: usize,
    /// Behind the last word.
    pub(super) end: usize,
}

/// Runs to be asked which of them are near to another, each time in logarithmic time.
#[derive(Debug)]
pub(super) struct Runs {
    by_start: Vec<Run>,
    by_end: Vec<Run>,
    /// How far the runs of the same field reach, up to each of `by_start`.
    reach: Vec<usize>,
}

impl Runs {
    pub(super) fn of(runs: Vec<Run>) -> Self {
        let mut by_start = runs;
        by_start.sort_unstable();
        let mut by_end = by_start.clone();
        by_end.sort_unstable_by_key(|run| (run.field, run.end, run.start));
        let mut furthest: Option<Run> = None;
        let reach = by_start.iter().map(|run| {
            let same = furthest.filter(|before| before.field == run.field && before.end > run.end);
            furthest.insert(same.unwrap_or(*run)).end
        });
        Self { reach: reach.collect(), by_end, by_start }
    }

    /// The nearest before a run and the nearest behind it that share no word with it, and the words between.
    pub(super) fn around(&self, run: Run) -> impl Iterator<Item = (Run, usize)> {
        let behind = self.by_start.partition_point(|other| (other.field, other.start) < (run.field, run.end));
        let before = self.by_end.partition_point(|other| (other.field, other.end) <= (run.field, run.start));
        let behind = self.by_start.get(behind).map(|other| (*other, other.start.abs_diff(run.end)));
        let before = before.checked_sub(1).and_then(|last| self.by_end.get(last));
        let before = before.map(|other| (*other, other.end.abs_diff(run.start)));
        before.into_iter().chain(behind).filter(move |(other, _)| other.field == run.field)
    }

    /// Is one of them in part the same words, or at most so many words away?
    pub(super) fn touches(&self, run: Run, within: usize) -> bool {
        self.reach(run.field, run.end + within).is_some_and(|reach| reach + within >= run.start)
    }

    /// Does one of them hold all of a run?
    pub(super) fn covers(&self, run: Run) -> bool {
        self.reach(run.field, run.start).is_some_and(|reach| reach >= run.end)
    }

    /// How far those reach that begin in a field, at a position or before it.
    fn reach(&self, field: Field, start: usize) -> Option<usize> {
        let count = self.by_start.partition_point(|run| (run.field, run.start) <= (field, start));
        let last = count.checked_sub(1)?;
        self.by_start.get(last).filter(|run| run.field == field).and(self.reach.get(last).copied())
    }
}

/// Each of the left with the nearest of the right on either side of it, where at most so many words are between.
pub(super) fn near(left: &[Run], right: Vec<Run>, within: usize) -> Vec<Run> {
    let right = Runs::of(right);
    let pairs = left.iter().flat_map(|run| right.around(*run).map(move |(other, between)| (run, other, between)));
    let close = pairs.filter(|(_, _, between)| *between <= within);
    close
        .map(|(run, other, _)| Run { field: run.field, start: run.start.min(other.start), end: run.end.max(other.end) })
        .collect()
}

/// Those of the left that have none of the right within so many words.
pub(super) fn far(mut left: Vec<Run>, right: Vec<Run>, within: usize) -> Vec<Run> {
    let right = Runs::of(right);
    left.retain(|run| !right.touches(*run, within));
    left
}

/// The fewest words between one of the left and one of the right.
pub(super) fn distance(left: &[Run], right: Vec<Run>) -> Option<usize> {
    let right = Runs::of(right);
    left.iter().flat_map(|run| right.around(*run)).map(|(_, between)| between).min()
}

/// Those that hold no other: never more than there are words.
pub(super) fn smallest(mut runs: Vec<Run>) -> Vec<Run> {
    // From the last to begin, of these the first to end: then one holds another only if it ends no earlier than the
    // last that was kept.
    runs.sort_unstable_by_key(|run| (std::cmp::Reverse((run.field, run.start)), run.end));
    let mut kept: Vec<Run> = Vec::new();
    for run in runs {
        if kept.last().is_none_or(|last| last.field != run.field || run.end < last.end) {
            kept.push(run);
        }
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn runs() -> impl Strategy<Value = Vec<Run>> {
        let run = (any::<bool>(), 0usize..20, 1usize..4).prop_map(|(is_body, start, length)| {
            // As in an item: the words of the body come behind those of the headline.
            let (field, offset) = if is_body { (Field::Body, 23) } else { (Field::Title, 0) };
            Run { field, start: offset + start, end: offset + start + length }
        });
        proptest::collection::vec(run, 0..8)
    }

    fn between(a: Run, b: Run) -> Option<usize> {
        let gap = b.start.checked_sub(a.end).or_else(|| a.start.checked_sub(b.end));
        gap.filter(|_| a.field == b.field)
    }

    fn overlap(a: Run, b: Run) -> bool {
        a.field == b.field && a.start < b.end && b.start < a.end
    }

    fn holds(outer: Run, inner: Run) -> bool {
        outer.field == inner.field && outer.start <= inner.start && inner.end <= outer.end
    }

    proptest! {
        #[test]
        fn runs_answer_as_a_look_at_each_pair_does(left in runs(), right in runs(), within in 1usize..6) {
            let is_near = |a: &Run, b: &Run| between(*a, *b).is_some_and(|gap| gap <= within);
            for run in &left {
                let one = near(&[*run], right.clone(), within);
                prop_assert_eq!(right.iter().any(|other| is_near(run, other)), !one.is_empty());
                prop_assert!(one.len() <= 2 && one.iter().all(|pair| holds(*pair, *run)));
                let touched = right.iter().any(|other| is_near(run, other) || overlap(*run, *other));
                prop_assert_eq!(touched, !far(vec![*run], right.clone(), within).contains(run));
                let covered = right.iter().any(|other| holds(*other, *run));
                prop_assert_eq!(covered, Runs::of(right.clone()).covers(*run));
            }
            let pairs = left.iter().flat_map(|a| right.iter().filter_map(|b| between(*a, *b)));
            prop_assert_eq!(distance(&left, right.clone()), pairs.min());
        }

        #[test]
        fn the_smallest_hold_no_other_and_are_held_by_all_others(runs in runs()) {
            let smallest = smallest(runs.clone());
            for run in &runs {
                prop_assert!(smallest.iter().any(|small| holds(*run, *small)));
            }
            for (at, run) in smallest.iter().enumerate() {
                prop_assert!(runs.contains(run));
                prop_assert!(smallest.iter().enumerate().all(|(other, held)| other == at || !holds(*run, *held)));
            }
        }
    }
}
