//! Items on disk.

use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Digest, Entry, FeedId, Item, ItemId, StoryId, Timestamp};
use crate::store::items::{Carrier, KeptItem};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// Some items, which arrived at one instant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ItemsRecord {
    /// Their names, in front, so that they can be had without the rest.
    ids: Vec<[u8; 16]>,
    items: Vec<ItemRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ItemRecord {
    /// Nothing where it is the first report of its story.
    story: Option<[u8; 16]>,
    feed: [u8; 16],
    carriers: Vec<CarrierRecord>,
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

/// Who brought it, when in milliseconds, and whether that was part of its baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CarrierRecord {
    feed: [u8; 16],
    at: i64,
    as_baseline: bool,
}

impl Record for ItemsRecord {
    const TREE: Tree = Tree::Items;
}

/// The names of the items in these bytes; none where they do not read.
pub(in crate::store) fn ids_of_items(bytes: &[u8]) -> Vec<ItemId> {
    let Some((&ItemsRecord::VERSION, rest)) = bytes.split_first() else { return Vec::new() };
    let ids = postcard::take_from_bytes::<Vec<[u8; 16]>>(rest).map(|(ids, _)| ids).unwrap_or_default();
    ids.into_iter().map(|id| ItemId(Digest::from_bytes(id))).collect()
}

impl From<Vec<KeptItem>> for ItemsRecord {
    fn from(items: Vec<KeptItem>) -> Self {
        let ids = items.iter().map(|kept| *kept.item.id.0.as_bytes()).collect();
        Self { ids, items: items.into_iter().map(Into::into).collect() }
    }
}

impl From<KeptItem> for ItemRecord {
    fn from(KeptItem { item, carriers }: KeptItem) -> Self {
        let Item { id, story, feed, outlet, entry, first_seen_at } = item;
        let Entry { guid, title, body, link, published, authors, tags, language, source } = entry;
        let carrier = |carrier: Carrier| CarrierRecord {
            feed: *carrier.feed.0.as_bytes(),
            at: carrier.brought_at.as_millis(),
            as_baseline: carrier.as_baseline,
        };
        Self {
            story: Some(*story.0.as_bytes()).filter(|_| story.0 != id.0),
            feed: *feed.0.as_bytes(),
            carriers: carriers.into_iter().map(carrier).collect(),
            outlet,
            first_seen_at: first_seen_at.as_millis(),
            guid,
            title,
            body,
            link,
            published: published.map(Timestamp::as_millis),
            authors,
            tags,
            language,
            source,
        }
    }
}

impl Meaning for ItemsRecord {
    type Value = Vec<KeptItem>;

    fn meaning(self) -> Result<Vec<KeptItem>, Meaningless> {
        if self.ids.len() != self.items.len() {
            return Err(Meaningless("it has items without names, or names without items".to_owned()));
        }
        Ok(self.ids.into_iter().zip(self.items).map(|(id, item)| item.kept(Digest::from_bytes(id))).collect())
    }
}

impl ItemRecord {
    fn kept(self, id: Digest) -> KeptItem {
        let feed = |id: [u8; 16]| FeedId(Digest::from_bytes(id));
        let carrier = |carrier: CarrierRecord| Carrier {
            feed: feed(carrier.feed),
            brought_at: instant(carrier.at),
            as_baseline: carrier.as_baseline,
        };
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
            id: ItemId(id),
            story: StoryId(self.story.map_or(id, Digest::from_bytes)),
            feed: feed(self.feed),
            outlet: self.outlet,
            entry,
            first_seen_at: instant(self.first_seen_at),
        };
        KeptItem { item, carriers: self.carriers.into_iter().map(carrier).collect() }
    }
}
