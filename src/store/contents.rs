//! What is known in memory of what lies in the database, for it is asked at every turn: where each item is, how many marks
//! there are, and when each feed is due. It is worked out at opening and kept true at each commit.

use super::feeds::KnownFeed;
use super::places::Places;
use super::records::{self, FeedRecord};
use super::tree::Tree;
use crate::domain::{FeedId, ItemId, Timestamp};
use std::collections::BTreeSet;

/// When a feed is visited next.
type NextVisit = (Timestamp, FeedId);

/// What is known.
#[derive(Debug, Default)]
pub(super) struct Contents {
    places: Places,
    marks: usize,
    /// Feeds that are polled, by their next visit.
    due: BTreeSet<NextVisit>,
}

/// What a commit changes of it.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Keys of pieces, with the items that were there and those that are.
    pieces: Vec<(Vec<u8>, Vec<ItemId>, Vec<ItemId>)>,
    /// Marks that were there, and marks that are.
    marks: (usize, usize),
    /// Next visits that are so no more, and those that are.
    due: (Vec<NextVisit>, Vec<NextVisit>),
}

impl Changes {
    /// An entry was this and is that.
    pub(super) fn note(&mut self, tree: Tree, key: &[u8], before: Option<&[u8]>, after: Option<&[u8]>) {
        match tree {
            Tree::Items => {
                let ids = |bytes: Option<&[u8]>| bytes.map(records::ids_of_items).unwrap_or_default();
                self.pieces.push((key.to_vec(), ids(before), ids(after)));
            }
            Tree::Seen => {
                self.marks.0 += before.map_or(0, records::marks_in);
                self.marks.1 += after.map_or(0, records::marks_in);
            }
            Tree::Feeds => {
                let visit = |bytes: &[u8]| {
                    let known = records::read::<FeedRecord>(key, bytes).ok().filter(KnownFeed::is_polled)?;
                    Some((known.state.next_visit_at, known.feed.id))
                };
                self.due.0.extend(before.and_then(visit));
                self.due.1.extend(after.and_then(visit));
            }
            _ => {}
        }
    }
}

impl Contents {
    /// A commit has changed this.
    pub(super) fn take_in(&mut self, Changes { pieces, marks: (gone, new), due: (past, next) }: Changes) {
        for visit in past {
            self.due.remove(&visit);
        }
        self.due.extend(next);
        for (key, before, after) in pieces {
            self.places.change(&key, &before, &after);
        }
        self.marks = (self.marks + new).saturating_sub(gone);
    }

    /// Feeds that are to be visited now, the longest due first.
    pub(super) fn due(&self, now: Timestamp, limit: usize) -> Vec<FeedId> {
        self.due.iter().take_while(|(at, _)| *at <= now).take(limit).map(|(_, feed)| *feed).collect()
    }

    /// When the next feed is due.
    pub(super) fn next_due_at(&self) -> Option<Timestamp> {
        self.due.first().map(|(at, _)| *at)
    }

    /// Where items lie.
    pub(super) fn places(&self) -> &Places {
        &self.places
    }

    /// Items and marks.
    pub(super) fn counts(&self) -> (usize, usize) {
        (self.places.len(), self.marks)
    }
}
