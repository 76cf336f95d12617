//! The open elements of a document: which end tags belong to a start tag, and what has to be closed for it.

use crate::feeds::markup::is_of_feeds;
use std::borrow::Cow;

/// Elements that hold nothing but text: what begins in one that has no end tag stands beside it.
const LEAVES: [&str; 13] = [
    "link",
    "guid",
    "id",
    "pubDate",
    "category",
    "comments",
    "published",
    "updated",
    "issued",
    "modified",
    "dc:date",
    "dc:creator",
    "atom:updated",
];

/// The elements that are open, outermost first.
#[derive(Default)]
pub(super) struct Open<'a> {
    names: Vec<Cow<'a, str>>,
    /// Where each begins in what has been written.
    begun_at: Vec<usize>,
    /// How many are outside of the item that is open.
    outside_item: Option<usize>,
}

impl<'a> Open<'a> {
    pub(super) fn depth(&self) -> usize {
        self.names.len()
    }

    pub(super) fn is_in_item(&self) -> bool {
        self.outside_item.is_some()
    }

    /// Forgets what is open within the open item, and tells where it begins.
    pub(super) fn abandon_within_item(&mut self) -> Option<usize> {
        let kept = self.outside_item? + 1;
        let begun_at = self.begun_at.get(kept).copied();
        self.close_to(kept);
        begun_at
    }

    pub(super) fn push(&mut self, name: Cow<'a, str>, begun_at: usize, is_item: bool) {
        if is_item {
            self.outside_item = Some(self.names.len());
        }
        self.names.push(name);
        self.begun_at.push(begun_at);
    }

    /// The elements to close, innermost first, before an element may begin: an item holds no item, a leaf no element.
    pub(super) fn close_before(&mut self, name: &str, is_item: bool) -> Vec<Cow<'a, str>> {
        if is_item && let Some(outside) = self.outside_item {
            return self.close_to(outside);
        }
        match self.names.last() {
            Some(leaf) if LEAVES.contains(&leaf.as_ref()) && is_of_feeds(name) => {
                self.close_to(self.names.len().saturating_sub(1))
            }
            _ => Vec::new(),
        }
    }

    /// The elements that an end tag closes, innermost first; none when nobody opened it. Within an item only what
    /// holds all items ends more than the item.
    pub(super) fn close_for(&mut self, name: &str, is_frame: bool) -> Vec<Cow<'a, str>> {
        let from = if is_frame { 0 } else { self.outside_item.unwrap_or(0) };
        let inner = self.names.get(from..).unwrap_or_default();
        match inner.iter().rposition(|open| open == name) {
            Some(at) => self.close_to(from + at),
            None => Vec::new(),
        }
    }

    /// Closes all but so many.
    pub(super) fn close_to(&mut self, kept: usize) -> Vec<Cow<'a, str>> {
        let mut closed = self.names.split_off(kept.min(self.names.len()));
        closed.reverse();
        self.begun_at.truncate(kept);
        self.outside_item = self.outside_item.filter(|outside| *outside < kept);
        closed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(names: &[&'static str]) -> Open<'static> {
        let mut open = Open::default();
        for name in names {
            open.push((*name).into(), 0, *name == "item");
        }
        open
    }

    #[test]
    fn an_end_tag_closes_what_is_open_within_and_nothing_that_holds_the_item() {
        let mut crossed = open(&["rss", "channel", "item", "a", "b"]);
        assert_eq!(crossed.close_for("x", false), [""; 0]);
        assert_eq!(crossed.close_for("a", false), ["b", "a"]);
        assert_eq!(crossed.close_for("a", false), [""; 0]);
        let mut unclosed = open(&["rss", "channel", "p", "item"]);
        assert_eq!(unclosed.close_for("p", false), [""; 0]);
        assert_eq!(unclosed.close_for("channel", true), ["item", "p", "channel"]);
        assert!(!unclosed.is_in_item());
    }

    #[test]
    fn an_item_ends_where_the_next_begins_and_a_leaf_where_its_neighbour_does() {
        assert_eq!(open(&["rss", "item", "a"]).close_before("item", true), ["a", "item"]);
        assert_eq!(open(&["rss", "item", "link"]).close_before("guid", false), ["link"]);
        assert_eq!(open(&["rss", "item", "author"]).close_before("guid", false), [""; 0]);
    }
}
