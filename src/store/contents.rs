//! What is known in memory of what lies in the database, for it is asked at every turn: where each item is, how many marks
//! there are, when each feed is due, and which rechecks count. It is worked out at opening and kept true at each commit.

use super::places::Places;
use super::rechecks::Recheck;
use super::records::{self, FeedRecord, RechecksRecord};
use super::timetable::{Line, Timetable};
use super::tree::Tree;
use super::{keys, ledger};
use crate::domain::{FeedId, ItemId};

/// What is known.
#[derive(Debug, Default)]
pub(super) struct Contents {
    places: Places,
    marks: usize,
    timetable: Timetable,
}

/// What a commit changes of it.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Keys of pieces, with the items that were there and those that are.
    pieces: Vec<(Vec<u8>, Vec<ItemId>, Vec<ItemId>)>,
    /// Marks that were there, and marks that are.
    marks: (usize, usize),
    /// What records of feeds say now.
    feeds: Vec<(FeedId, Option<Line>)>,
    /// Entries of rechecks that are there no more, and those that are.
    rechecks: (Vec<u64>, Vec<(u64, Vec<Recheck>)>),
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
                let line = |bytes: &[u8]| {
                    let known = records::read::<FeedRecord>(key, bytes).ok()?;
                    let (is_polled, next_visit_at) = (known.is_polled(), known.state.next_visit_at);
                    Some(Line { record: ledger::mark(key, bytes), is_polled, next_visit_at })
                };
                let feed = keys::digest_of(key).map(FeedId);
                self.feeds.extend(feed.map(|feed| (feed, after.and_then(line))));
            }
            Tree::Rechecks => {
                let Some(number) = keys::number_of(key) else { return };
                let read = |bytes: &[u8]| records::read::<RechecksRecord>(key, bytes).unwrap_or_default();
                self.rechecks.0.extend(before.map(|_| number));
                self.rechecks.1.extend(after.map(|bytes| (number, read(bytes))));
            }
            _ => {}
        }
    }
}

impl Contents {
    /// A commit has changed this.
    pub(super) fn take_in(&mut self, changes: Changes) {
        let Changes { pieces, marks: (gone, new), feeds, rechecks: (old_entries, new_entries) } = changes;
        for (feed, line) in feeds {
            self.timetable.take_in_record(feed, line);
        }
        for number in old_entries {
            self.timetable.forget_entry(number);
        }
        for (number, rechecks) in new_entries {
            self.timetable.take_in_entry(number, &rechecks);
        }
        for (key, before, after) in pieces {
            self.places.change(&key, &before, &after);
        }
        self.marks = (self.marks + new).saturating_sub(gone);
    }

    /// When each feed is due.
    pub(super) fn timetable(&self) -> &Timetable {
        &self.timetable
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
