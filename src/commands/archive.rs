//! Searches over the retained items: what filters would have caught, what one nearly caught, and which is at a link.

use crate::domain::{ChatId, FeedId, Item, StandingFilter, Timestamp};
use crate::filters::{Excerpt, Filter, ItemText, Miss, Verdict, excerpt, explain};
use crate::store::{KeptItem, Store, StoreError};
use crate::stories;
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::Arc;

/// The most items that one search looks at.
const LOOKED_AT_MAX: usize = 50_000;

/// Items listed in one answer.
pub(super) const LISTED: usize = 5;

/// Near misses shown of one filter, and the most among which they are chosen.
const NEAR_SHOWN: usize = 3;
const NEAR_MAX: usize = 100;

/// The most items for which it is worked out why they do not match.
const EXPLAINED_MAX: usize = 5_000;

/// Days that are counted one by one; what is older is counted together.
pub(super) const DAYS: usize = 7;

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

/// An item that a filter misses by one condition.
#[derive(Debug)]
pub(super) struct NearMiss {
    pub(super) item: Item,
    pub(super) miss: Miss,
}

/// The items of one day, or of all days before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct DayTally {
    pub(super) looked_at: usize,
    pub(super) matched: usize,
}

/// What trying a filter came to.
#[derive(Debug)]
pub(super) struct Trial {
    pub(super) tally: Tally,
    /// By age in days, today first; the last one is of all days before.
    pub(super) days: [DayTally; DAYS + 1],
    /// Items that it misses narrowly, each for a reason of its own: those first for which another filter can be offered,
    /// then the newest.
    pub(super) near: Vec<NearMiss>,
    /// When it is tried.
    pub(super) now: Timestamp,
    explained: usize,
}

/// Counts the items of these feeds since an instant that match any of the filters.
pub(super) async fn search(
    store: &Store,
    feeds: HashSet<FeedId>,
    filters: Vec<Filter>,
    since: Timestamp,
) -> Result<Tally, StoreError> {
    let look = move |tally: &mut Tally, kept: KeptItem| {
        if kept.is_of(&feeds) {
            tally.take(&kept.item, &ItemText::of(&kept.item), &filters.iter().collect::<Vec<_>>());
        }
        tally.going_on()
    };
    store.scan_items(since, Tally::default(), look).await
}

/// Counts the items of these feeds since an instant that match any of the filters and did not ring in a chat.
pub(super) async fn missed(
    store: &Store,
    chat: ChatId,
    feeds: HashSet<FeedId>,
    filters: Vec<Filter>,
    since: Timestamp,
) -> Result<Tally, StoreError> {
    let filters = Arc::new(filters);
    let wanted = Arc::clone(&filters);
    let mut looked_at = 0;
    let is_wanted = move |kept: &KeptItem| {
        looked_at += 1;
        if looked_at > LOOKED_AT_MAX {
            return ControlFlow::Break(());
        }
        let text = ItemText::of(&kept.item);
        ControlFlow::Continue(kept.is_of(&feeds) && wanted.iter().any(|filter| filter.matches(&text)))
    };
    let look = move |tally: &mut Tally, kept: KeptItem| {
        tally.take(&kept.item, &ItemText::of(&kept.item), &filters.iter().collect::<Vec<_>>());
    };
    store.scan_unrung(chat, since, Tally::default(), is_wanted, look).await
}

/// Tries a filter on the items of these feeds since an instant.
pub(super) async fn try_out(
    store: &Store,
    feeds: HashSet<FeedId>,
    filter: Filter,
    since: Timestamp,
    now: Timestamp,
) -> Result<Trial, StoreError> {
    let trial = Trial { tally: Tally::default(), days: Default::default(), near: Vec::new(), now, explained: 0 };
    let look = move |trial: &mut Trial, kept: KeptItem| {
        if kept.is_of(&feeds) {
            trial.take(&kept.item, &filter);
        }
        trial.tally.going_on()
    };
    let mut trial = store.scan_items(since, trial, look).await?;
    trial.near.sort_by_key(|near| near.miss.would_match.is_none());
    trial.near.truncate(NEAR_SHOWN);
    Ok(trial)
}

/// The newest item whose link leads to the same page as this one.
pub(super) async fn at_link(store: &Store, link: &str, since: Timestamp) -> Result<Option<KeptItem>, StoreError> {
    if let Some(id) = stories::article_at(link)
        && let Some(kept) = store.item(id).await?
    {
        return Ok(Some(kept));
    }
    // An address that several entries share names none of them.
    let Some(wanted) = stories::canonical_url(link) else { return Ok(None) };
    let look = move |(looked_at, found): &mut (usize, Option<KeptItem>), kept: KeptItem| {
        *looked_at += 1;
        let address = kept.item.entry.link.as_deref().and_then(stories::canonical_url);
        *found = Some(kept).filter(|_| address.as_ref() == Some(&wanted));
        if found.is_none() && *looked_at < LOOKED_AT_MAX { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    };
    store.scan_items(since, (0, None), look).await.map(|(_, found)| found)
}

impl Tally {
    /// Counts an item; does any filter match it?
    fn take(&mut self, item: &Item, text: &ItemText<'_>, filters: &[&Filter]) -> bool {
        self.looked_at += 1;
        let hit: Vec<&Filter> = filters.iter().copied().filter(|filter| filter.matches(text)).collect();
        if hit.is_empty() {
            return false;
        }
        self.matched += 1;
        if self.newest.len() < LISTED {
            self.newest.push(Find { excerpt: excerpt(text, &hit), item: item.clone() });
        }
        true
    }

    fn going_on(&self) -> ControlFlow<()> {
        if self.looked_at < LOOKED_AT_MAX { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

impl Trial {
    fn take(&mut self, item: &Item, filter: &Filter) {
        let text = ItemText::of(item);
        let is_match = self.tally.take(item, &text, &[filter]);
        let published_at = item.entry.published.unwrap_or(item.first_seen_at).min(item.first_seen_at);
        let age = published_at.days().abs_diff(self.now.days());
        let day = usize::try_from(age).unwrap_or(DAYS).min(DAYS);
        if let Some(day) = self.days.get_mut(day) {
            day.looked_at += 1;
            day.matched += usize::from(is_match);
        }
        if !is_match && self.near.len() < NEAR_MAX && self.explained < EXPLAINED_MAX {
            self.explained += 1;
            self.near.extend(self.near_miss(item, filter, &text));
        }
    }

    /// Why it does not match, if that is one condition only, and one that was not told yet.
    fn near_miss(&self, item: &Item, filter: &Filter, text: &ItemText<'_>) -> Option<NearMiss> {
        let Verdict::Miss(miss) = explain(filter, text) else { return None };
        let is_told =
            || self.near.iter().any(|told| (&told.miss.condition, &told.miss.why) == (&miss.condition, &miss.why));
        (miss.is_near() && !is_told()).then(|| NearMiss { item: item.clone(), miss })
    }
}

/// The filters of a chat that read back; one that does not is left out.
pub(super) fn readable(filters: &[StandingFilter]) -> Vec<Filter> {
    filters.iter().filter_map(|filter| Filter::parse(&filter.text).ok()).collect()
}
