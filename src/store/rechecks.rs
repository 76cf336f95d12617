//! Rechecks: visits that found their feed unchanged, as most do. What such a visit changes of what is remembered is a few
//! numbers, so those that end together are written as one entry, and the feed's own record stays as it is: to write
//! that anew took longer than the request.
//!
//! A recheck names the record that it goes with by its mark. So whatever changes a feed has the last word, and need know
//! nothing of rechecks. Of a feed only the latest counts: the oldest entries are taken out again, and what still counts in
//! them goes into the newest.

use super::draft::Draft;
use super::engine::Reads as _;
use super::error::StoreError;
use super::feeds::{Found, KnownFeed};
use super::keys;
use super::records::RechecksRecord;
use super::tree::Tree;
use crate::domain::{FeedId, FeedState, Pulse, Timestamp};
use std::collections::BTreeMap;
use std::time::Duration;

/// All that a visit changed that found its feed unchanged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Recheck {
    /// Which feed.
    pub(super) feed: FeedId,
    /// The mark of the record that it goes with.
    pub(super) record: u64,
    /// When.
    pub(super) at: Timestamp,
    /// No visit before this instant.
    pub(super) next_visit_at: Timestamp,
    /// The last request without validators.
    pub(super) last_unconditional_at: Option<Timestamp>,
    /// All visits so far.
    pub(super) visits: u64,
    /// Visits answered 304.
    pub(super) not_modified: u64,
    /// How long an answer takes.
    pub(super) answers_in: Option<Duration>,
}

impl Recheck {
    /// The visit that made this of a feed, if it changed no more than a recheck does.
    pub(super) fn between(before: &Found, after: &KnownFeed) -> Option<Self> {
        let FeedState { next_visit_at, last_unconditional_at, visits, not_modified, .. } = after.state;
        let recheck = Self {
            feed: before.known.feed.id,
            record: before.record,
            at: after.state.last_visit_at?,
            next_visit_at,
            last_unconditional_at,
            visits,
            not_modified,
            answers_in: after.state.pulse.answers_in,
        };
        let mut expected = before.known.clone();
        recheck.apply(&mut expected.state);
        (expected == *after).then_some(recheck)
    }

    /// Changes what is remembered as the visit did.
    pub(super) fn apply(&self, state: &mut FeedState) {
        state.last_visit_at = Some(self.at);
        state.last_success_at = Some(self.at);
        state.next_visit_at = self.next_visit_at;
        state.last_unconditional_at = self.last_unconditional_at;
        state.visits = self.visits;
        state.not_modified = self.not_modified;
        state.pulse = Pulse { answers_in: self.answers_in, ..state.pulse };
    }
}

/// Writes down the rechecks of a draft.
pub(super) fn write(draft: &mut Draft<'_>, mut rechecks: BTreeMap<FeedId, Recheck>) -> Result<(), StoreError> {
    if rechecks.is_empty() {
        return Ok(());
    }
    let (number, surplus) = draft.stored().contents().timetable().next_entry(rechecks.len());
    for old in surplus {
        let key = keys::number(old);
        let lying_there = draft.value::<RechecksRecord>(&key)?.unwrap_or_default();
        let contents = draft.stored().contents();
        for recheck in lying_there.into_iter().filter(|recheck| contents.timetable().counts(old, recheck.feed)) {
            rechecks.entry(recheck.feed).or_insert(recheck);
        }
        draft.remove(Tree::Rechecks, key);
    }
    draft.put(keys::number(number), &rechecks.into_values().collect::<RechecksRecord>())
}
