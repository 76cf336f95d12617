//! Calm visits: they brought nothing, and changed nothing of a feed but its times and counts. Nearly all are.
//!
//! Those that are recorded together lie in one piece, for the database takes longer for an entry than for some thousand
//! bytes. A feed is its record with its latest calm visit over it; of the two, the one that counts more visits is the
//! newer. What a piece says of a feed is *outdated* once a later visit was recorded, and a piece that is outdated as a whole
//! goes with the next one. Where feeds that are seldom visited hold on to many pieces, the oldest are written anew
//! together. `turns` knows in memory which visits are the latest.

use super::draft::Draft;
use super::error::StoreError;
use super::keys;
use super::reads::Reads as _;
use super::records::{self, VisitsRecord};
use super::tree::Tree;
use super::turns::Tidying;
use crate::domain::{FeedId, FeedState, Pulse, Timestamp};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// What a calm visit changes of a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Calm {
    /// Visits so far, this one among them.
    pub(super) visits: u64,
    pub(super) not_modified: u64,
    pub(super) next_visit_at: Timestamp,
    pub(super) last_visit_at: Option<Timestamp>,
    pub(super) last_success_at: Option<Timestamp>,
    pub(super) last_unconditional_at: Option<Timestamp>,
    pub(super) answers_in: Option<Duration>,
}

impl Calm {
    /// What a visit changed of what was remembered, if it was calm. Whatever it was, `before` stays as it is in the end.
    pub(super) fn between(before: &mut FeedState, after: &FeedState) -> Option<Self> {
        let (was, calm) = (Self::of(before), Self::of(after));
        // Not a copy of the whole, with all its texts: there is one such question for each visit.
        calm.put_into(before);
        let is_all = before == after;
        was.put_into(before);
        (is_all && calm.visits > was.visits).then_some(calm)
    }

    fn of(state: &FeedState) -> Self {
        let FeedState { visits, not_modified, next_visit_at, last_visit_at, last_success_at, .. } = *state;
        let FeedState { last_unconditional_at, pulse: Pulse { answers_in, .. }, .. } = *state;
        Self { visits, not_modified, next_visit_at, last_visit_at, last_success_at, last_unconditional_at, answers_in }
    }

    /// Completes what the record of a feed says, unless that is newer.
    pub(super) fn add_to(self, state: &mut FeedState) {
        if self.visits > state.visits {
            self.put_into(state);
        }
    }

    fn put_into(self, state: &mut FeedState) {
        state.visits = self.visits;
        state.not_modified = self.not_modified;
        state.next_visit_at = self.next_visit_at;
        state.last_visit_at = self.last_visit_at;
        state.last_success_at = self.last_success_at;
        state.last_unconditional_at = self.last_unconditional_at;
        state.pulse.answers_in = self.answers_in;
    }
}

/// Calm visits that lie together.
pub(super) type Piece = Vec<(FeedId, Calm)>;

/// Calm visits by feed.
pub(super) type Visits = BTreeMap<FeedId, Calm>;

/// Puts the calm visits of a draft into a piece, and forgets those to feeds that it removes.
pub(super) fn gather(draft: &mut Draft<'_>, mut visits: Visits, gone: &BTreeSet<FeedId>) -> Result<(), StoreError> {
    if !gone.is_empty() {
        forget(draft, gone)?;
    }
    if visits.is_empty() {
        return Ok(());
    }
    let engine = draft.stored();
    let Tidying { next, outdated, crowded } = engine.contents().turns().tidying();
    for number in outdated.into_iter().chain(crowded.iter().copied()) {
        draft.remove(Tree::Visits, keys::number(number));
    }
    for number in crowded {
        for (feed, calm) in engine.value::<VisitsRecord>(&keys::number(number))?.unwrap_or_default() {
            let is_latest = engine.contents().turns().latest(feed) == Some(calm) && !gone.contains(&feed);
            if is_latest {
                visits.entry(feed).or_insert(calm);
            }
        }
    }
    draft.put(keys::number(next), &VisitsRecord::from(visits.into_iter().collect::<Piece>().as_slice()))
}

/// A feed that is gone may be added again one day, and begins anew then: what outdated visits would say of it goes as well.
fn forget(draft: &mut Draft<'_>, gone: &BTreeSet<FeedId>) -> Result<(), StoreError> {
    for entry in draft.stored().range(Tree::Visits, ..)? {
        let (key, value) = entry?;
        let mut visits = records::read::<VisitsRecord>(&key, &value)?;
        let before = visits.len();
        visits.retain(|(feed, _)| !gone.contains(feed));
        if visits.is_empty() {
            draft.remove(Tree::Visits, key.to_vec());
        } else if visits.len() < before {
            draft.put(key.to_vec(), &VisitsRecord::from(visits.as_slice()))?;
        }
    }
    Ok(())
}
