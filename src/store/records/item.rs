//! An item on disk.

use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Digest, Entry, FeedId, Item, ItemId, StoryId, Timestamp};
use crate::store::items::KeptItem;
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// An item on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ItemRecord {
    id: [u8; 16],
    story: [u8; 16],
    feed: [u8; 16],
    carriers: Vec<[u8; 16]>,
    outlet: String,
    first_seen_at: i64,
    guid: Option<String>,
    title: String,
    body: String,
    link: Option<String>,
    published: Option<i64>,
    authors: Vec<String>,
    tags: Vec<String>,
    language: Option<String>,
    source: Option<String>,
}

impl Record for ItemRecord {
    const TREE: Tree = Tree::Items;
}

impl From<&KeptItem> for ItemRecord {
    fn from(kept: &KeptItem) -> Self {
        let KeptItem { item, carriers } = kept;
        let entry = item.entry.clone();
        Self {
            id: *item.id.0.as_bytes(),
            story: *item.story.0.as_bytes(),
            feed: *item.feed.0.as_bytes(),
            carriers: carriers.iter().map(|feed| *feed.0.as_bytes()).collect(),
            outlet: item.outlet.clone(),
            first_seen_at: item.first_seen_at.as_millis(),
            guid: entry.guid,
            title: entry.title,
            body: entry.body,
            link: entry.link,
            published: entry.published.map(Timestamp::as_millis),
            authors: entry.authors,
            tags: entry.tags,
            language: entry.language,
            source: entry.source,
        }
    }
}

impl Meaning for ItemRecord {
    type Value = KeptItem;

    fn meaning(self) -> Result<KeptItem, Meaningless> {
        let feed = |id: [u8; 16]| FeedId(Digest::from_bytes(id));
        let entry = Entry {
            guid: self.guid,
            title: self.title,
            body: self.body,
            link: self.link,
            published: self.published.map(instant),
            authors: self.authors,
            tags: self.tags,
            language: self.language,
            source: self.source,
        };
        let item = Item {
            id: ItemId(Digest::from_bytes(self.id)),
            story: StoryId(Digest::from_bytes(self.story)),
            feed: feed(self.feed),
            outlet: self.outlet,
            entry,
            first_seen_at: instant(self.first_seen_at),
        };
        Ok(KeptItem { item, carriers: self.carriers.into_iter().map(feed).collect() })
    }
}
