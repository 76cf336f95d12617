//! When each feed is due: known in memory, from its record and the latest of its calm visits, whichever is the newer.

use super::calm::Calm;
use super::feeds::KnownFeed;
use crate::domain::{FeedId, FeedState, Timestamp};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// When a feed is visited next.
type NextVisit = (Timestamp, FeedId);

/// What is known in memory of feeds: their latest calm visits, and when they are due.
#[derive(Debug, Default)]
pub(super) struct Turns {
    feeds: HashMap<FeedId, Turn>,
    /// Feeds that are polled, by their next visit.
    due: BTreeSet<NextVisit>,
    pieces: BTreeMap<u64, Filling>,
}

/// A feed.
#[derive(Clone, Copy, Debug)]
struct Turn {
    on_record: OnRecord,
    /// Its latest visit, where that is newer than its record, and the piece that tells of it.
    latest: Option<(u64, Calm)>,
}

/// What the record of a feed says.
#[derive(Clone, Copy, Debug)]
pub(super) struct OnRecord {
    is_polled: bool,
    visits: u64,
    next_visit_at: Timestamp,
}

impl From<&KnownFeed> for OnRecord {
    fn from(known: &KnownFeed) -> Self {
        let FeedState { visits, next_visit_at, .. } = known.state;
        Self { is_polled: known.is_polled(), visits, next_visit_at }
    }
}

impl Turn {
    fn next_visit(&self, feed: FeedId) -> Option<NextVisit> {
        let at = self.latest.map_or(self.on_record.next_visit_at, |(_, calm)| calm.next_visit_at);
        self.on_record.is_polled.then_some((at, feed))
    }
}

/// What is to be done with pieces when the next one is written.
#[derive(Debug)]
pub(super) struct Tidying {
    /// The number of the next one.
    pub(super) next: u64,
    /// Pieces that are outdated as a whole.
    pub(super) outdated: Vec<u64>,
    /// Pieces of which what is not outdated is written anew.
    pub(super) crowded: Vec<u64>,
}

/// How much is in a piece.
#[derive(Clone, Copy, Debug, Default)]
struct Filling {
    visits: usize,
    /// Of these not outdated.
    latest: usize,
}

/// So many visits may lie there for each one that is not outdated, and so many beside, before the oldest are written anew.
const OUTDATED_SHARE: usize = 4;
const OUTDATED_MAX: usize = 256;

/// The oldest pieces are written anew so many at a time.
const RENEWED: usize = 2;

impl Turns {
    /// The record of a feed says this now, or is gone.
    pub(super) fn take_in_record(&mut self, feed: FeedId, on_record: Option<OnRecord>) {
        let latest = self.part_with(feed);
        let Some(on_record) = on_record else { return };
        let latest = latest.filter(|(_, calm)| calm.visits > on_record.visits);
        self.put(feed, Turn { on_record, latest });
    }

    /// A piece holds these visits now.
    pub(super) fn take_in_piece(&mut self, number: u64, before: &[(FeedId, Calm)], after: &[(FeedId, Calm)]) {
        for (feed, _) in before {
            if self.feeds.get(feed).and_then(|turn| turn.latest).is_some_and(|(piece, _)| piece == number) {
                self.set_latest(*feed, None);
            }
        }
        self.pieces.remove(&number);
        if after.is_empty() {
            return;
        }
        self.pieces.insert(number, Filling { visits: after.len(), latest: 0 });
        for (feed, calm) in after {
            let Some(turn) = self.feeds.get(feed) else { continue };
            let newest = turn.latest.map_or(turn.on_record.visits + 1, |(_, latest)| latest.visits);
            if calm.visits >= newest {
                self.set_latest(*feed, Some((number, *calm)));
            }
        }
    }

    fn set_latest(&mut self, feed: FeedId, latest: Option<(u64, Calm)>) {
        let Some(&Turn { on_record, .. }) = self.feeds.get(&feed) else { return };
        self.part_with(feed);
        self.put(feed, Turn { on_record, latest });
    }

    /// Forgets a feed; its latest calm visit.
    fn part_with(&mut self, feed: FeedId) -> Option<(u64, Calm)> {
        let turn = self.feeds.remove(&feed)?;
        if let Some(next) = turn.next_visit(feed) {
            self.due.remove(&next);
        }
        let (piece, _) = turn.latest?;
        if let Some(filling) = self.pieces.get_mut(&piece) {
            filling.latest -= 1;
        }
        turn.latest
    }

    fn put(&mut self, feed: FeedId, turn: Turn) {
        self.due.extend(turn.next_visit(feed));
        if let Some(filling) = turn.latest.and_then(|(piece, _)| self.pieces.get_mut(&piece)) {
            filling.latest += 1;
        }
        self.feeds.insert(feed, turn);
    }

    /// Feeds that are to be visited now, the longest due first, without these.
    pub(super) fn due(&self, now: Timestamp, limit: usize, except: &HashSet<FeedId>) -> Vec<FeedId> {
        let due = self.due.iter().take_while(|(at, _)| *at <= now).map(|(_, feed)| *feed);
        due.filter(|feed| !except.contains(feed)).take(limit).collect()
    }

    /// When the next feed is due.
    pub(super) fn next_due_at(&self) -> Option<Timestamp> {
        self.due.first().map(|(at, _)| *at)
    }

    /// The latest calm visit to a feed, unless its record is newer.
    pub(super) fn latest(&self, feed: FeedId) -> Option<Calm> {
        self.feeds.get(&feed)?.latest.map(|(_, calm)| calm)
    }

    /// What is to be done with the pieces when the next one is written.
    pub(super) fn tidying(&self) -> Tidying {
        let numbers = |is_wanted: fn(&Filling) -> bool| {
            self.pieces.iter().filter(move |(_, filling)| is_wanted(filling)).map(|(number, _)| *number)
        };
        let sum = |count: fn(&Filling) -> usize| self.pieces.values().map(count).sum::<usize>();
        let is_crowded = sum(|filling| filling.visits) > sum(|filling| filling.latest) * OUTDATED_SHARE + OUTDATED_MAX;
        Tidying {
            next: self.pieces.last_key_value().map_or(0, |(last, _)| last + 1),
            outdated: numbers(|filling| filling.latest == 0).collect(),
            crowded: numbers(|filling| filling.latest > 0).take(if is_crowded { RENEWED } else { 0 }).collect(),
        }
    }
}
