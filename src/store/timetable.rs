//! When each feed is due, and the rechecks that count: in memory, as [`super::contents`] keeps it.

use super::feeds::DueFeed;
use super::rechecks::Recheck;
use crate::domain::{FeedId, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// So many rechecks may lie in the database beside twice as many as there are feeds.
pub(super) const SURPLUS_MAX: usize = 128;

/// So many old entries are taken out with one that is put in, at most: where thousands of feeds go at once the others
/// need not wait.
const TAKEN_OUT_MAX: usize = 8;

/// What the record of a feed says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// The mark of the record.
    pub(super) record: u64,
    /// Is the feed visited?
    pub(super) is_polled: bool,
    /// Not before this instant.
    pub(super) next_visit_at: Timestamp,
}

#[derive(Debug)]
struct Row {
    line: Line,
    /// The latest recheck, if it came after the record, and the number of the entry in which it lies.
    recheck: Option<(u64, Recheck)>,
}

impl Row {
    fn next_visit_at(&self) -> Timestamp {
        self.recheck.map_or(self.line.next_visit_at, |(_, recheck)| recheck.next_visit_at)
    }
}

/// When each feed is due.
#[derive(Debug, Default)]
pub(super) struct Timetable {
    rows: HashMap<FeedId, Row>,
    /// Feeds that are polled, by their next visit.
    due: BTreeSet<(Timestamp, FeedId)>,
    /// How many rechecks lie in each entry, by its number.
    entries: BTreeMap<u64, usize>,
    /// How many in all.
    rechecks: usize,
}

impl Timetable {
    /// Feeds that are to be visited now, the longest due first.
    pub(super) fn due(&self, now: Timestamp, limit: usize) -> Vec<DueFeed> {
        let due = self.due.iter().take_while(|(at, _)| *at <= now).take(limit);
        let record = |id: &FeedId| self.rows.get(id).map_or(0, |row| row.line.record);
        due.map(|(_, id)| DueFeed { id: *id, record: record(id) }).collect()
    }

    /// When the next feed is due.
    pub(super) fn next_due_at(&self) -> Option<Timestamp> {
        self.due.first().map(|(at, _)| *at)
    }

    /// The latest recheck of a feed since its record was written.
    pub(super) fn recheck(&self, feed: FeedId) -> Option<Recheck> {
        self.rows.get(&feed)?.recheck.map(|(_, recheck)| recheck)
    }

    /// Does what this entry says of a feed still count?
    pub(super) fn counts(&self, entry: u64, feed: FeedId) -> bool {
        self.rows.get(&feed).and_then(|row| row.recheck).is_some_and(|(number, _)| number == entry)
    }

    /// The number of the next entry, which will hold so many rechecks, and those of the entries to take out.
    pub(super) fn next_entry(&self, adding: usize) -> (u64, Vec<u64>) {
        let next = self.entries.last_key_value().map_or(0, |(last, _)| last.saturating_add(1));
        let most = 2 * self.rows.len() + SURPLUS_MAX;
        let mut left = self.rechecks + adding;
        let oldest = self.entries.iter().take(TAKEN_OUT_MAX).take_while(|(_, count)| {
            let are_too_many = left > most;
            left = left.saturating_sub(**count);
            are_too_many
        });
        (next, oldest.map(|(number, _)| *number).collect())
    }

    /// The record of a feed says this now; nothing where it has gone.
    pub(super) fn take_in_record(&mut self, feed: FeedId, line: Option<Line>) {
        if let Some(row) = self.rows.remove(&feed) {
            self.due.remove(&(row.next_visit_at(), feed));
        }
        if let Some(line) = line {
            self.due.extend(line.is_polled.then_some((line.next_visit_at, feed)));
            self.rows.insert(feed, Row { line, recheck: None });
        }
    }

    /// An entry has come.
    pub(super) fn take_in_entry(&mut self, number: u64, rechecks: &[Recheck]) {
        self.entries.insert(number, rechecks.len());
        self.rechecks += rechecks.len();
        for recheck in rechecks {
            let Some(row) = self.rows.get_mut(&recheck.feed) else { continue };
            if row.line.record != recheck.record {
                continue;
            }
            self.due.remove(&(row.next_visit_at(), recheck.feed));
            self.due.extend(row.line.is_polled.then_some((recheck.next_visit_at, recheck.feed)));
            row.recheck = Some((number, *recheck));
        }
    }

    /// An entry has gone.
    pub(super) fn forget_entry(&mut self, number: u64) {
        self.rechecks = self.rechecks.saturating_sub(self.entries.remove(&number).unwrap_or_default());
    }
}
