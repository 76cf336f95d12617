//! Feeds, and which of them are due.

use super::draft::Draft;
use super::engine::Engine;
use super::error::StoreError;
use super::items::Precedent;
use super::marks::Marks;
use super::open::Store;
use super::reads::Reads;
use super::records::{self, FeedRecord};
use super::tree::Tree;
use super::{items, keys};
use crate::domain::{Feed, FeedId, FeedState, FeedUrl, Identity, Quiet, Timestamp};
use std::collections::{BTreeMap, HashSet};

/// Feeds that took each other's place are followed so far.
const MERGERS_MAX: usize = 16;

/// A feed and what is remembered of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownFeed {
    /// The feed.
    pub feed: Feed,
    /// What polling remembers.
    pub state: FeedState,
    /// Chats that added it.
    pub listeners: u32,
    /// The feed that took its place, when both had come to one address.
    pub merged_into: Option<FeedId>,
}

impl KnownFeed {
    /// Does anybody hear it? One that is not configured any more, and that no chat added, nobody does.
    pub fn is_heard(&self) -> bool {
        self.feed.configured || self.listeners > 0
    }

    /// Is it visited?
    pub fn is_polled(&self) -> bool {
        self.is_heard() && !self.state.suspended
    }
}

impl Store {
    /// The feed of this id.
    pub async fn feed(&self, id: FeedId) -> Result<Option<KnownFeed>, StoreError> {
        self.read(move |engine| load(engine, id)).await
    }

    /// The feed that is asked at this address, or was added under it.
    pub async fn feed_at(&self, url: FeedUrl) -> Result<Option<KnownFeed>, StoreError> {
        self.read(move |engine| at(engine, engine, &url)).await
    }

    /// Every feed that is visited or could be heard again.
    pub async fn feeds(&self) -> Result<Vec<KnownFeed>, StoreError> {
        self.read(all).await
    }

    /// Makes these the operator's feeds: those that are new come in, name and interval of the others are taken
    /// over, and those that are configured no longer stay for the chats that added them. No state is lost.
    pub async fn configure_feeds(&self, feeds: Vec<Feed>, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |draft, _| configure(draft, feeds, now)).await
    }

    /// Feeds that are to be visited now, the longest due first, at most so many; not those whose visit is under way.
    pub async fn due_feeds(
        &self,
        now: Timestamp,
        limit: usize,
        except: &HashSet<FeedId>,
    ) -> Result<Vec<KnownFeed>, StoreError> {
        let due = self.engine().contents().turns().due(now, limit, except);
        // Mostly none is, and then there is nothing to read.
        if due.is_empty() {
            return Ok(Vec::new());
        }
        self.read(move |engine| due.into_iter().filter_map(|feed| load(engine, feed).transpose()).collect()).await
    }

    /// When the next feed is due; in the past when one is due now.
    pub fn next_due_at(&self) -> Option<Timestamp> {
        self.engine().contents().turns().next_due_at()
    }

    /// Puts off the next visit of each of these feeds to an instant; one that is later already stays.
    pub async fn postpone(&self, feeds: Vec<(FeedId, Timestamp)>, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |draft, _| {
            feeds.into_iter().try_for_each(|(feed, until)| {
                change(draft, feed, now, |known| known.state.next_visit_at = known.state.next_visit_at.max(until))
            })
        })
        .await
    }

    /// Brings forward the next visit of every feed for which no server was reached since it last answered; one that is
    /// earlier already stays.
    pub async fn bring_forward_unreached(
        &self,
        at: impl Fn(&KnownFeed) -> Timestamp + Send + 'static,
    ) -> Result<(), StoreError> {
        let is_unreached = |known: &KnownFeed| known.state.failures > 0 && known.state.refusals == 0;
        self.write(move |draft, _| {
            all(draft.stored())?.into_iter().filter(is_unreached).try_for_each(|mut known| {
                known.state.next_visit_at = known.state.next_visit_at.min(at(&known));
                put(draft, &known)
            })
        })
        .await
    }

    /// Who wants to be left alone, and until when.
    pub async fn quiet_hosts(&self, now: Timestamp) -> Result<Vec<Quiet>, StoreError> {
        let of_feeds = self.feeds().await?.into_iter().filter_map(|known| known.state.quiet);
        let of_pages = self.due_pages(Timestamp::from_millis(i64::MAX), usize::MAX).await?;
        let quiet = of_feeds.chain(of_pages.into_iter().filter_map(|turn| turn.page.quiet));
        Ok(quiet.filter(|quiet| quiet.until > now).collect())
    }

    /// What is known of each of these entries of a feed. It reads the disk here and now: to be called on a thread that may
    /// block.
    pub fn precedents(&self, feed: FeedId, entries: &[Identity]) -> Result<Vec<Precedent>, StoreError> {
        let engine = self.engine();
        let marks = Marks::of(&*engine, feed)?;
        let precedent = |entry: &Identity| {
            if marks.has(entry.seen) {
                return Ok(Precedent::Shown);
            }
            Ok(items::load(&*engine, entry.item)?.map_or(Precedent::None, |kept| kept.precedent(feed)))
        };
        entries.iter().map(precedent).collect()
    }
}

/// Every feed.
pub(super) fn all(engine: &Engine) -> Result<Vec<KnownFeed>, StoreError> {
    engine.range(Tree::Feeds, ..)?.map(|entry| entry.and_then(|(key, value)| read(engine, &key, &value))).collect()
}

/// The feed of this id.
pub(super) fn load(reads: &impl Reads, id: FeedId) -> Result<Option<KnownFeed>, StoreError> {
    let key = keys::digest(id.0);
    reads.bytes(Tree::Feeds, &key)?.map(|bytes| read(reads, &key, &bytes)).transpose()
}

/// The feed of this record, as it is after its latest visit.
pub(super) fn read(reads: &impl Reads, key: &[u8], bytes: &[u8]) -> Result<KnownFeed, StoreError> {
    let mut known = records::read::<FeedRecord>(key, bytes)?;
    if let Some(calm) = reads.latest_visit(known.feed.id) {
        calm.add_to(&mut known.state);
    }
    Ok(known)
}

/// Stores a feed.
pub(super) fn put(draft: &mut Draft<'_>, after: &KnownFeed) -> Result<(), StoreError> {
    draft.put(keys::digest(after.feed.id.0), &FeedRecord::from(after))
}

/// The feed that was added under this address, or that took its place; else the one that moved there.
pub(super) fn at(reads: &impl Reads, stored: &Engine, url: &FeedUrl) -> Result<Option<KnownFeed>, StoreError> {
    let Some(mut known) = load(reads, url.id())? else {
        let is_there = |known: &KnownFeed| known.feed.url == *url && known.merged_into.is_none();
        return Ok(all(stored)?.into_iter().find(is_there));
    };
    for _ in 0..MERGERS_MAX {
        match known.merged_into.map(|into| load(reads, into)).transpose()?.flatten() {
            Some(into) => known = into,
            None => break,
        }
    }
    Ok(Some(known))
}

/// Forgets a feed that nobody hears; its seen marks go with the next sweep.
pub(super) fn remove(draft: &mut Draft<'_>, known: &KnownFeed) {
    draft.remove(Tree::Feeds, keys::digest(known.feed.id.0));
}

/// One more chat added this feed.
pub(super) fn add_listener(draft: &mut Draft<'_>, feed: FeedId, now: Timestamp) -> Result<(), StoreError> {
    change(draft, feed, now, |known| known.listeners = known.listeners.saturating_add(1))
}

/// One chat less has this feed.
pub(super) fn remove_listener(draft: &mut Draft<'_>, feed: FeedId, now: Timestamp) -> Result<(), StoreError> {
    change(draft, feed, now, |known| known.listeners = known.listeners.saturating_sub(1))
}

/// Changes a feed, if it is known. One that begins to be polled is due now: it was not overdue while nobody heard it.
pub(super) fn change(
    draft: &mut Draft<'_>,
    feed: FeedId,
    now: Timestamp,
    change: impl FnOnce(&mut KnownFeed),
) -> Result<(), StoreError> {
    let Some(before) = load(draft, feed)? else { return Ok(()) };
    let mut after = before.clone();
    change(&mut after);
    if after.is_polled() && !before.is_polled() {
        after.state.next_visit_at = after.state.next_visit_at.max(now);
    }
    put(draft, &after)
}

fn configure(draft: &mut Draft<'_>, feeds: Vec<Feed>, now: Timestamp) -> Result<(), StoreError> {
    let mut wanted: BTreeMap<FeedId, Feed> = feeds.into_iter().map(|feed| (feed.id, feed)).collect();
    for known in all(draft.stored())? {
        let given = wanted.remove(&known.feed.id);
        change(draft, known.feed.id, now, |known| match given {
            Some(given) => take_over(known, given, now),
            None => known.feed.configured = false,
        })?;
    }
    for feed in wanted.into_values() {
        let state = FeedState { next_visit_at: now, ..FeedState::default() };
        put(draft, &KnownFeed { feed: Feed { configured: true, ..feed }, state, listeners: 0, merged_into: None })?;
    }
    Ok(())
}

/// The operator's word on a feed that is known.
fn take_over(known: &mut KnownFeed, given: Feed, now: Timestamp) {
    let KnownFeed { feed, state, merged_into, .. } = known;
    // A shorter interval counts from now; the wait after failures is not cut short.
    if let Some(every) = given.every.filter(|_| feed.every != given.every && state.failures == 0) {
        state.next_visit_at = state.next_visit_at.min(now.plus(every));
    }
    // A start is the operator's word that a feed which was given up is to be tried again.
    state.suspended = false;
    *merged_into = None;
    feed.configured = true;
    feed.name = given.name;
    feed.every = given.every;
    feed.title = feed.title.take().or(given.title);
}
