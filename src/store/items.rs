//! Items that are kept for searches, in the order in which they arrived.

use super::draft::Draft;
use super::engine::{Engine, Reads};
use super::error::StoreError;
use super::open::Store;
use super::records::{self, ItemAtRecord, ItemRecord};
use super::tree::Tree;
use super::{chats, keys, stories, visits};
use crate::domain::{ChatId, FeedId, Item, ItemId, Timestamp};
use std::collections::HashSet;
use std::ops::ControlFlow;

/// An item, and the feeds that carried it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptItem {
    /// The item as the first feed brought it.
    pub item: Item,
    /// Every feed that brought it, the first first.
    pub carriers: Vec<Carrier>,
}

/// A feed that brought an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carrier {
    /// The feed.
    pub feed: FeedId,
    /// When.
    pub brought_at: Timestamp,
    /// Was it in the first document of the feed, which rings nothing?
    pub as_baseline: bool,
}

impl KeptItem {
    /// Did one of these feeds bring it?
    pub fn is_of(&self, feeds: &HashSet<FeedId>) -> bool {
        self.carriers.iter().any(|carrier| feeds.contains(&carrier.feed))
    }
}

/// What keeping an item came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// No feed had brought it before.
    New,
    /// It was known; it may have got one more carrier.
    Known,
}

impl Store {
    /// Shows the items that arrived at an instant or later, the newest first, until told to break; what was gathered
    /// from them.
    pub async fn scan_items<T: Send + 'static>(
        &self,
        since: Timestamp,
        mut gathered: T,
        mut look: impl FnMut(&mut T, KeptItem) -> ControlFlow<()> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.read(move |engine| {
            for kept in newest_first(engine, since)? {
                if look(&mut gathered, kept?).is_break() {
                    break;
                }
            }
            Ok(gathered)
        })
        .await
    }

    /// Shows every item that arrived at an instant or later, the oldest first; what was gathered from them.
    pub async fn recall_items<T: Send + 'static>(
        &self,
        since: Timestamp,
        mut gathered: T,
        mut look: impl FnMut(&mut T, KeptItem) + Send + 'static,
    ) -> Result<T, StoreError> {
        self.read(move |engine| {
            oldest_first(engine, since)?.try_for_each(|kept| kept.map(|kept| look(&mut gathered, kept)))?;
            Ok(gathered)
        })
        .await
    }

    /// Shows the items that arrived at an instant or later, are wanted and were not rung in a chat, the newest first, until
    /// told to break; what was gathered from them.
    pub async fn scan_unrung<T: Send + 'static>(
        &self,
        chat: ChatId,
        since: Timestamp,
        mut gathered: T,
        mut is_wanted: impl FnMut(&KeptItem) -> ControlFlow<(), bool> + Send + 'static,
        mut look: impl FnMut(&mut T, KeptItem) + Send + 'static,
    ) -> Result<T, StoreError> {
        self.read(move |engine| {
            let names = chats::names(engine, chats::resolve(engine, chat)?)?;
            for kept in newest_first(engine, since)? {
                let kept = kept?;
                match is_wanted(&kept) {
                    ControlFlow::Break(()) => break,
                    ControlFlow::Continue(false) => {}
                    ControlFlow::Continue(true) => {
                        if visits::rung_at(engine, &names, kept.item.story)?.is_none() {
                            look(&mut gathered, kept);
                        }
                    }
                }
            }
            Ok(gathered)
        })
        .await
    }

    /// The item of this id, while it is kept.
    pub async fn item(&self, id: ItemId) -> Result<Option<KeptItem>, StoreError> {
        self.read(move |engine| load(engine, id)).await
    }

    /// The newest items that are wanted, the newest first, at most so many.
    pub async fn newest_items(
        &self,
        most: usize,
        mut is_wanted: impl FnMut(&KeptItem) -> bool + Send + 'static,
    ) -> Result<Vec<KeptItem>, StoreError> {
        self.read(move |engine| {
            let all = newest_first(engine, Timestamp::from_millis(i64::MIN))?;
            all.filter(|kept| kept.as_ref().map_or(true, &mut is_wanted)).take(most).collect()
        })
        .await
    }
}

fn newest_first(
    engine: &Engine,
    since: Timestamp,
) -> Result<impl Iterator<Item = Result<KeptItem, StoreError>> + use<>, StoreError> {
    Ok(oldest_first(engine, since)?.rev())
}

fn oldest_first(
    engine: &Engine,
    since: Timestamp,
) -> Result<impl DoubleEndedIterator<Item = Result<KeptItem, StoreError>> + use<>, StoreError> {
    let entries = engine.range(Tree::Items, keys::before(since)..)?;
    Ok(entries.map(|entry| entry.and_then(|(key, value)| records::read::<ItemRecord>(&key, &value))))
}

/// Keeps an item that this carrier brings.
pub(super) fn keep(draft: &mut Draft<'_>, item: Item, carrier: Carrier) -> Result<Kept, StoreError> {
    if let Some((key, mut kept)) = find(draft, item.id)? {
        if kept.carriers.iter().all(|known| known.feed != carrier.feed) {
            kept.carriers.push(carrier);
            draft.put(key, &ItemRecord::from(&kept))?;
        }
        return Ok(Kept::Known);
    }
    let key = keys::item(item.first_seen_at, item.id);
    draft.put(keys::digest(item.id.0), &ItemAtRecord(item.first_seen_at.as_millis()))?;
    stories::note_report(draft, &item)?;
    draft.put(key, &ItemRecord::from(&KeptItem { item, carriers: vec![carrier] }))?;
    Ok(Kept::New)
}

/// Adds lines to the body of an item, those that are not in it yet.
pub(super) fn add_text(draft: &mut Draft<'_>, id: ItemId, text: &str) -> Result<(), StoreError> {
    let Some((key, mut kept)) = find(draft, id)? else { return Ok(()) };
    kept.item.entry.add_text(text);
    draft.put(key, &ItemRecord::from(&kept))
}

/// Has this feed brought this article before, under whatever id?
pub(super) fn is_carried(reads: &impl Reads, id: ItemId, carrier: FeedId) -> Result<bool, StoreError> {
    Ok(find(reads, id)?.is_some_and(|(_, kept)| kept.carriers.iter().any(|known| known.feed == carrier)))
}

/// Has no other feed than these brought this article?
pub(super) fn is_carried_by_these(reads: &impl Reads, id: ItemId, feeds: &[FeedId]) -> Result<bool, StoreError> {
    Ok(find(reads, id)?.is_none_or(|(_, kept)| kept.carriers.iter().all(|carrier| feeds.contains(&carrier.feed))))
}

/// The item of this id, while it is kept.
pub(super) fn load(reads: &impl Reads, id: ItemId) -> Result<Option<KeptItem>, StoreError> {
    Ok(find(reads, id)?.map(|(_, kept)| kept))
}

fn find(reads: &impl Reads, id: ItemId) -> Result<Option<(Vec<u8>, KeptItem)>, StoreError> {
    let Some(ItemAtRecord(at)) = reads.record(&keys::digest(id.0))? else { return Ok(None) };
    let key = keys::item(Timestamp::from_millis(at), id);
    Ok(reads.value::<ItemRecord>(&key)?.map(|kept| (key, kept)))
}
