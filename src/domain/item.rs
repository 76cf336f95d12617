//! What feeds carry: entries as decoded, items as kept.

use super::digest::Digest;
use super::feed::FeedId;
use super::time::Timestamp;
use std::collections::HashSet;

/// Identity of an article: the same wherever and however often it is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemId(pub Digest);

/// Identity of an event that one or more items report. An alert is rung once for a chat and a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StoryId(pub Digest);

/// Identity of an entry within its own feed: what "seen" is remembered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SeenKey(pub Digest);

/// The three names of one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Identity {
    /// Within its feed.
    pub seen: SeenKey,
    /// As an article, across feeds.
    pub item: ItemId,
    /// As the report of an event.
    pub story: StoryId,
}

/// One entry of a feed document, as plain text: markup is gone, entities are decoded, sizes are bounded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The feed's own identifier (RSS `guid`, Atom `id`, JSON Feed `id`), never a generated one.
    pub guid: Option<String>,
    /// The headline; may be empty.
    pub title: String,
    /// Summary, then content. Line breaks separate blocks.
    pub body: String,
    /// Absolute http or https link to the article.
    pub link: Option<String>,
    /// When the publisher says it was published, if believable.
    pub published: Option<Timestamp>,
    /// Names of the authors.
    pub authors: Vec<String>,
    /// Categories.
    pub tags: Vec<String>,
    /// Primary BCP 47 subtag, lower case, where the item or the feed states it.
    pub language: Option<String>,
    /// The publisher that the entry itself names (RSS `source`), when not the feed.
    pub source: Option<String>,
}

impl Entry {
    /// Adds the lines of a text to the body, those that are not in it yet.
    pub fn add_text(&mut self, text: &str) {
        let known: HashSet<&str> = self.body.lines().collect();
        let new = text.lines().filter(|line| !known.contains(line));
        let lines: Vec<&str> = self.body.lines().chain(new).collect();
        self.body = lines.join("\n");
    }
}

/// An entry that was kept: searchable by `/latest` and `/test` for as long as items are retained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// As an article.
    pub id: ItemId,
    /// As the report of an event.
    pub story: StoryId,
    /// The feed that brought it first.
    pub feed: FeedId,
    /// What that feed is called.
    pub outlet: String,
    /// What it says.
    pub entry: Entry,
    /// When a visit first brought it.
    pub first_seen_at: Timestamp,
}

impl Item {
    /// Who published it: whom the entry itself names, or else the feed.
    pub fn publisher(&self) -> &str {
        self.entry.source.as_deref().unwrap_or(&self.outlet)
    }
}
