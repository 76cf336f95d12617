//! Searches over the retained items: what filters would have caught.

use crate::domain::{FeedId, Item, StandingFilter, Timestamp};
use crate::filters::{Excerpt, Filter, ItemText, excerpt};
use crate::store::{KeptItem, Store, StoreError};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::{Arc, Mutex, PoisonError};

/// The most items that one search looks at.
const LOOKED_AT_MAX: usize = 50_000;

/// Items listed in one answer.
pub(super) const LISTED: usize = 5;

/// One item that matched.
#[derive(Clone, Debug)]
pub(super) struct Find {
    pub(super) item: Item,
    pub(super) excerpt: Excerpt,
}

/// What a search came to.
#[derive(Clone, Debug, Default)]
pub(super) struct Tally {
    /// Items looked at.
    pub(super) looked_at: usize,
    /// Items that matched.
    pub(super) matched: usize,
    /// The newest of them, at most [`LISTED`].
    pub(super) newest: Vec<Find>,
}

/// Counts the items of these feeds since an instant that match any of the filters.
pub(super) async fn search(
    store: &Store,
    feeds: HashSet<FeedId>,
    filters: Vec<Filter>,
    since: Timestamp,
) -> Result<Tally, StoreError> {
    let tally = Arc::new(Mutex::new(Tally::default()));
    let shared = Arc::clone(&tally);
    store
        .scan_items(since, move |kept| {
            let mut tally = shared.lock().unwrap_or_else(PoisonError::into_inner);
            tally.take(kept, &feeds, &filters)
        })
        .await?;
    let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(std::mem::take(&mut *tally))
}

impl Tally {
    fn take(&mut self, kept: KeptItem, feeds: &HashSet<FeedId>, filters: &[Filter]) -> ControlFlow<()> {
        if !kept.is_of(feeds) {
            return ControlFlow::Continue(());
        }
        self.looked_at += 1;
        let text = ItemText::of(&kept.item);
        let hit: Vec<&Filter> = filters.iter().filter(|filter| filter.matches(&text)).collect();
        if !hit.is_empty() {
            self.matched += 1;
            if self.newest.len() < LISTED {
                self.newest.push(Find { excerpt: excerpt(&text, &hit), item: kept.item });
            }
        }
        if self.looked_at < LOOKED_AT_MAX { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

/// The filters of a chat that read back; one that does not is left out.
pub(super) fn readable(filters: &[StandingFilter]) -> Vec<Filter> {
    filters.iter().filter_map(|filter| Filter::parse(&filter.text).ok()).collect()
}
