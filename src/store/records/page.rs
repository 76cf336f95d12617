//! What is wanted of pages, and what is known of them, on disk.

use super::manners::address;
use super::reason::ReasonRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Page, Quiet, Timestamp};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// Whether a chat wants the full text of a feed; which chat and feed stands in the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct FullTextRecord(pub(in crate::store) bool);

impl Record for FullTextRecord {
    const TREE: Tree = Tree::FullText;
}

/// Says that a page has a turn; all it has to say is in its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct PageDueRecord;

impl Record for PageDueRecord {
    const TREE: Tree = Tree::PagesDue;
}

/// The page of an item. Instants in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct PageRecord {
    url: String,
    wanted_at: i64,
    next_at: Option<i64>,
    read_at: Option<i64>,
    tries: u32,
    trouble: Option<ReasonRecord>,
    /// Who, until when.
    quiet: Option<(String, i64)>,
}

impl Record for PageRecord {
    const TREE: Tree = Tree::Pages;
}

impl From<&Page> for PageRecord {
    fn from(page: &Page) -> Self {
        Self {
            url: page.url.as_str().to_owned(),
            wanted_at: page.wanted_at.as_millis(),
            next_at: page.next_at.map(Timestamp::as_millis),
            read_at: page.read_at.map(Timestamp::as_millis),
            tries: page.tries,
            trouble: page.trouble.clone().map(Into::into),
            quiet: page.quiet.as_ref().map(|quiet| (quiet.authority.clone(), quiet.until.as_millis())),
        }
    }
}

impl Meaning for PageRecord {
    type Value = Page;

    fn meaning(self) -> Result<Page, Meaningless> {
        Ok(Page {
            url: address(&self.url)?,
            wanted_at: instant(self.wanted_at),
            next_at: self.next_at.map(instant),
            read_at: self.read_at.map(instant),
            tries: self.tries,
            trouble: self.trouble.map(Into::into),
            quiet: self.quiet.map(|(authority, until)| Quiet { authority, until: instant(until) }),
        })
    }
}
