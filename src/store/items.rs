//! Items that are kept for searches, in the order in which they arrived.
//!
//! What one visit brings lies together in pieces of a few items: the database takes longer for an entry than for some
//! thousand bytes. `places` knows in which piece an item lies.

use super::draft::Draft;
use super::engine::Engine;
use super::error::StoreError;
use super::keys::PieceKey;
use super::open::Store;
use super::reads::Reads;
use super::records::{self, ItemsRecord};
use super::tree::Tree;
use super::{chats, keys, stories, visits};
use crate::domain::{ChatId, Entry, FeedId, Item, ItemId, StoryId, Timestamp};
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
    /// Notes who brings it as well; is that new?
    fn add(&mut self, carrier: Carrier) -> bool {
        let is_new = !self.is_carried_by(carrier.feed);
        self.carriers.extend(Some(carrier).filter(|_| is_new));
        is_new
    }

    /// What this is to a feed that shows the same article.
    pub(super) fn precedent(&self, feed: FeedId) -> Precedent {
        if self.is_carried_by(feed) { Precedent::Shown } else { Precedent::Elsewhere(self.item.story) }
    }

    fn is_carried_by(&self, feed: FeedId) -> bool {
        self.carriers.iter().any(|carrier| carrier.feed == feed)
    }

    /// Did one of these feeds bring it?
    pub fn is_of(&self, feeds: &HashSet<FeedId>) -> bool {
        self.carriers.iter().any(|carrier| feeds.contains(&carrier.feed))
    }
}

/// What is known of an entry that a feed shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precedent {
    /// Nothing: the article is new.
    None,
    /// Another feed brought the article, and it reports this story.
    Elsewhere(StoryId),
    /// The feed has shown it before, be it under another id.
    Shown,
}

/// A piece takes no further item that would make it longer than this, in bytes. The database keeps up to 17 entries in
/// a page, a page of more than 128 KiB in a file of its own, and pages in memory by how often any is asked for, whatever
/// their size.
const PIECE_MAX: usize = 3 * 1024;

/// What an item takes beside its texts, roughly.
const OVERHEAD: usize = 120;

/// Where an item was found.
struct Found {
    key: PieceKey,
    /// The whole piece.
    items: Vec<KeptItem>,
    /// Its place there.
    at: usize,
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
    let pieces = engine.range(Tree::Items, keys::before(since)..)?;
    let pieces = pieces.map(|entry| entry.and_then(|(key, value)| records::read::<ItemsRecord>(&key, &value)));
    Ok(pieces.flat_map(|piece| {
        let (items, error) = piece.map_or_else(|error| (Vec::new(), Some(error)), |items| (items, None));
        items.into_iter().map(Ok).chain(error.map(Err))
    }))
}

/// Of those of these items that are known already notes that this carrier brings them as well; the others.
pub(super) fn carry(draft: &mut Draft<'_>, items: Vec<Item>, carrier: Carrier) -> Result<Vec<Item>, StoreError> {
    let mut new: Vec<Item> = Vec::new();
    for item in items {
        match find(draft, item.id)? {
            Some(mut found) => {
                let kept = found.kept();
                if kept.is_some_and(|kept| kept.add(carrier)) {
                    found.put(draft)?;
                }
            }
            None if new.iter().any(|other| other.id == item.id) => {}
            None => new.push(item),
        }
    }
    Ok(new)
}

/// Keeps items that no feed had brought before this carrier.
pub(super) fn keep(draft: &mut Draft<'_>, items: Vec<Item>, carrier: Carrier) -> Result<(), StoreError> {
    let (mut piece, mut size): (Vec<KeptItem>, usize) = (Vec::new(), 0);
    for item in items {
        stories::note_report(draft, &item)?;
        let Entry { title, body, .. } = &item.entry;
        let takes = OVERHEAD + title.len() + body.len();
        let is_of_another_instant = |last: &KeptItem| last.item.first_seen_at != item.first_seen_at;
        if size + takes > PIECE_MAX || piece.last().is_some_and(is_of_another_instant) {
            put_new(draft, std::mem::take(&mut piece))?;
            size = 0;
        }
        size += takes;
        piece.push(KeptItem { item, carriers: vec![carrier] });
    }
    put_new(draft, piece)
}

fn put_new(draft: &mut Draft<'_>, piece: Vec<KeptItem>) -> Result<(), StoreError> {
    let Some(arrived_at) = piece.first().map(|kept| kept.item.first_seen_at) else { return Ok(()) };
    let of_instant = keys::piece(arrived_at, 0).to_vec()..=keys::piece(arrived_at, u32::MAX).to_vec();
    let last = draft.last_key(Tree::Items, of_instant)?.and_then(|key| keys::piece_of(&key));
    let key = keys::piece(arrived_at, last.map_or(0, |(_, number)| number.saturating_add(1)));
    draft.place(key, piece.iter().map(|kept| kept.item.id));
    draft.put(key.to_vec(), &ItemsRecord::from(piece))
}

/// Adds lines to the body of an item, those that are not in it yet.
pub(super) fn add_text(draft: &mut Draft<'_>, id: ItemId, text: &str) -> Result<(), StoreError> {
    let Some(mut found) = find(draft, id)? else { return Ok(()) };
    found.kept().into_iter().for_each(|kept| kept.item.entry.add_text(text));
    found.put(draft)
}

/// Has no other feed than these brought this article?
pub(super) fn is_carried_by_these(reads: &impl Reads, id: ItemId, feeds: &[FeedId]) -> Result<bool, StoreError> {
    Ok(load(reads, id)?.is_none_or(|kept| kept.carriers.iter().all(|carrier| feeds.contains(&carrier.feed))))
}

/// The item of this id, while it is kept.
pub(super) fn load(reads: &impl Reads, id: ItemId) -> Result<Option<KeptItem>, StoreError> {
    Ok(find(reads, id)?.and_then(|Found { items, at, .. }| items.into_iter().nth(at)))
}

fn find(reads: &impl Reads, id: ItemId) -> Result<Option<Found>, StoreError> {
    for key in reads.pieces_with(id) {
        let items = reads.value::<ItemsRecord>(&key)?.unwrap_or_default();
        if let Some(at) = items.iter().position(|kept| kept.item.id == id) {
            return Ok(Some(Found { key, items, at }));
        }
    }
    Ok(None)
}

impl Found {
    fn kept(&mut self) -> Option<&mut KeptItem> {
        self.items.get_mut(self.at)
    }

    fn put(self, draft: &mut Draft<'_>) -> Result<(), StoreError> {
        draft.put(self.key.to_vec(), &ItemsRecord::from(self.items))
    }
}
