//! An item on disk.

use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Digest, Entry, FeedId, Item, ItemId, StoryId, Timestamp};
use crate::store::items::{Carrier, KeptItem};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// An item on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ItemRecord {
    first: FirstItemRecord,
    /// What is known of each carrier, in their order.
    brought: Vec<BroughtRecord>,
}

/// When a carrier brought it, in milliseconds, and whether that was part of its baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct BroughtRecord {
    at: i64,
    as_baseline: bool,
}

/// Version 1, which knew only when the first carrier brought it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FirstItemRecord {
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
    const VERSION: u8 = 2;

    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let read = || postcard::take_from_bytes(bytes).map(|(first, left)| (Self::of_first(first), left));
        (version == 1).then(read)
    }
}

impl ItemRecord {
    /// Of later carriers it is not known when they brought it; the first one's time stands in.
    fn of_first(first: FirstItemRecord) -> Self {
        let brought = BroughtRecord { at: first.first_seen_at, as_baseline: false };
        Self { brought: vec![brought; first.carriers.len()], first }
    }
}

impl From<&KeptItem> for ItemRecord {
    fn from(kept: &KeptItem) -> Self {
        let KeptItem { item, carriers } = kept;
        let entry = item.entry.clone();
        let first = FirstItemRecord {
            id: *item.id.0.as_bytes(),
            story: *item.story.0.as_bytes(),
            feed: *item.feed.0.as_bytes(),
            carriers: carriers.iter().map(|carrier| *carrier.feed.0.as_bytes()).collect(),
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
        };
        let brought =
            |carrier: &Carrier| BroughtRecord { at: carrier.brought_at.as_millis(), as_baseline: carrier.as_baseline };
        Self { first, brought: carriers.iter().map(brought).collect() }
    }
}

impl Meaning for ItemRecord {
    type Value = KeptItem;

    fn meaning(self) -> Result<KeptItem, Meaningless> {
        let Self { first, brought } = self;
        let feed = |id: [u8; 16]| FeedId(Digest::from_bytes(id));
        if brought.len() != first.carriers.len() {
            return Err(Meaningless("it has carriers of which nothing is known".to_owned()));
        }
        let carriers = first.carriers.into_iter().zip(brought).map(|(id, BroughtRecord { at, as_baseline })| Carrier {
            feed: feed(id),
            brought_at: instant(at),
            as_baseline,
        });
        let carriers = carriers.collect();
        let entry = Entry {
            guid: first.guid,
            title: first.title,
            body: first.body,
            link: first.link,
            published: first.published.map(instant),
            authors: first.authors,
            tags: first.tags,
            language: first.language,
            source: first.source,
        };
        let item = Item {
            id: ItemId(Digest::from_bytes(first.id)),
            story: StoryId(Digest::from_bytes(first.story)),
            feed: feed(first.feed),
            outlet: first.outlet,
            entry,
            first_seen_at: instant(first.first_seen_at),
        };
        Ok(KeptItem { item, carriers })
    }
}
