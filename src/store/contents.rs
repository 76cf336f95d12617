//! What is known in memory of what lies in the database, for it is asked at every turn: where each item is, how many marks
//! there are, and when each feed is due. It is worked out at opening and kept true at each commit.

use super::calm;
use super::keys;
use super::places::Places;
use super::records::{self, FeedRecord, VisitsRecord};
use super::tree::Tree;
use super::turns::{OnRecord, Turns};
use crate::domain::{FeedId, ItemId};

/// What is known.
#[derive(Debug, Default)]
pub(super) struct Contents {
    places: Places,
    marks: usize,
    turns: Turns,
}

/// What a commit changes of it.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Keys of pieces, with the items that were there and those that are.
    pieces: Vec<(Vec<u8>, Vec<ItemId>, Vec<ItemId>)>,
    /// Marks that were there, and marks that are.
    marks: (usize, usize),
    /// What the records of feeds say now; nothing where they are gone.
    feeds: Vec<(FeedId, Option<OnRecord>)>,
    /// Numbers of pieces, with the calm visits that were there and those that are.
    visits: Vec<(u64, calm::Piece, calm::Piece)>,
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
                let known = after.and_then(|bytes| records::read::<FeedRecord>(key, bytes).ok());
                let feed = keys::digest_of(key).map(FeedId);
                self.feeds.extend(feed.map(|feed| (feed, known.as_ref().map(OnRecord::from))));
            }
            Tree::Visits => {
                let visits = |bytes: Option<&[u8]>| {
                    bytes.and_then(|bytes| records::read::<VisitsRecord>(key, bytes).ok()).unwrap_or_default()
                };
                self.visits.extend(keys::number_of(key).map(|number| (number, visits(before), visits(after))));
            }
            _ => {}
        }
    }
}

impl Contents {
    /// A commit has changed this.
    pub(super) fn take_in(&mut self, Changes { pieces, marks: (gone, new), feeds, visits }: Changes) {
        for (feed, on_record) in feeds {
            self.turns.take_in_record(feed, on_record);
        }
        for (number, before, after) in visits {
            self.turns.take_in_piece(number, &before, &after);
        }
        for (key, before, after) in pieces {
            self.places.change(&key, &before, &after);
        }
        self.marks = (self.marks + new).saturating_sub(gone);
    }

    /// When feeds are due, and their latest visits.
    pub(super) fn turns(&self) -> &Turns {
        &self.turns
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
