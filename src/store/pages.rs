//! Pages of items whose full text is wanted: what waits for its turn, and what came of the rest, for as long as the item
//! is kept.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads;
use super::records::{PageDueRecord, PageRecord};
use super::tree::Tree;
use super::{feeds, items, keys, visits};
use crate::domain::{Alert, FeedId, FeedUrl, ItemId, Page, Timestamp};

/// A page whose turn has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTurn {
    /// Of which item.
    pub item: ItemId,
    /// The page.
    pub page: Page,
}

/// What a turn came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageVisit {
    /// Of which item.
    pub item: ItemId,
    /// What is known of its page from now on.
    pub page: Page,
    /// The text that was read.
    pub text: Option<String>,
    /// What it rings.
    pub alerts: Vec<Alert>,
    /// The feeds that had brought the item when it was matched.
    pub carriers: Vec<FeedId>,
    /// When.
    pub now: Timestamp,
}

impl Store {
    /// Pages whose turn it is, the longest due first.
    pub async fn due_pages(&self, now: Timestamp, limit: usize) -> Result<Vec<PageTurn>, StoreError> {
        self.read(move |engine| {
            let mut due = Vec::new();
            for entry in engine.range(Tree::PagesDue, ..keys::up_to(now))?.take(limit) {
                let (key, _) = entry?;
                if let Some((_, item)) = keys::at_of(&key) {
                    due.extend(load(engine, ItemId(item))?.map(|page| PageTurn { item: ItemId(item), page }));
                }
            }
            Ok(due)
        })
        .await
    }

    /// When the next page has its turn; in the past when one has it now.
    pub async fn next_page_at(&self) -> Result<Option<Timestamp>, StoreError> {
        self.read(|engine| engine.first_instant(Tree::PagesDue)).await
    }

    /// What is known of the page of an item, if its full text was wanted.
    pub async fn page(&self, item: ItemId) -> Result<Option<Page>, StoreError> {
        self.read(move |engine| load(engine, item)).await
    }

    /// Records the turn of a page, wholly or not at all: its text, what that rings, and when it is tried again. How many
    /// alerts were put into the outbox.
    pub async fn record_page(&self, visit: PageVisit) -> Result<usize, StoreError> {
        self.write(move |draft, _| record(draft, visit)).await
    }
}

fn record(draft: &mut Draft<'_>, visit: PageVisit) -> Result<usize, StoreError> {
    let PageVisit { item, mut page, text, alerts, carriers, now } = visit;
    // Forgotten meanwhile, with its item.
    let Some(before) = load(draft, item)? else { return Ok(0) };
    if let Some(text) = text {
        items::add_text(draft, item, &text)?;
    }
    let mut rung = 0;
    for alert in alerts {
        rung += usize::from(visits::ring(draft, alert, now)?.rings());
    }
    if rung > 0 {
        for feed in &carriers {
            feeds::change(draft, *feed, now, |known| known.state.last_alert_at = Some(now))?;
        }
    }
    // Another feed brought it meanwhile: it is matched again, for those who hear that one.
    if page.read_at.is_some() && !items::is_carried_by_these(draft, item, &carriers)? {
        page.next_at = Some(now);
    }
    put(draft, item, Some(&before), &page)?;
    Ok(rung)
}

fn load(reads: &impl Reads, item: ItemId) -> Result<Option<Page>, StoreError> {
    reads.value::<PageRecord>(&keys::digest(item.0))
}

fn put(draft: &mut Draft<'_>, item: ItemId, before: Option<&Page>, after: &Page) -> Result<(), StoreError> {
    if let Some(at) = before.and_then(|page| page.next_at) {
        draft.remove(Tree::PagesDue, keys::at(at, item.0));
    }
    if let Some(at) = after.next_at {
        draft.put(keys::at(at, item.0), &PageDueRecord)?;
    }
    draft.put(keys::digest(item.0), &PageRecord::from(after))
}

/// The full text of an item is wanted. A page is asked for once: one that was read is only matched again, for those who
/// hear the feed that brings the item now; one that was given up stays so.
pub(super) fn want(draft: &mut Draft<'_>, item: ItemId, url: FeedUrl, now: Timestamp) -> Result<(), StoreError> {
    match load(draft, item)? {
        None => put(draft, item, None, &Page::wanted(url, now)),
        Some(known) if known.read_at.is_some() && known.next_at.is_none() => {
            put(draft, item, Some(&known), &Page { next_at: Some(now), ..known.clone() })
        }
        Some(_) => Ok(()),
    }
}

/// The item is not kept any more.
pub(super) fn forget(draft: &mut Draft<'_>, item: ItemId) -> Result<(), StoreError> {
    if let Some(page) = load(draft, item)? {
        draft.remove(Tree::Pages, keys::digest(item.0));
        if let Some(at) = page.next_at {
            draft.remove(Tree::PagesDue, keys::at(at, item.0));
        }
    }
    Ok(())
}
