//! Subscriptions at hubs, one for each feed that offers one; and what a hub pushes, recorded like a visit.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads as _;
use super::records::{self, PushRecord};
use super::tree::Tree;
use super::visits::{self, Arrival, Recorded};
use super::{feeds, keys};
use crate::domain::{Alert, FeedId, FeedUrl, ItemId, Push, SeenKey, Timestamp};
use crate::feeds::pulse;

/// What a hub pushed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PushedRecord {
    /// The feed.
    pub feed: FeedId,
    /// All entries of what was pushed, new or not. What is missing among them may still be in the feed.
    pub present: Vec<SeenKey>,
    /// Those that are new.
    pub arrivals: Vec<Arrival>,
    /// What they ring.
    pub alerts: Vec<Alert>,
    /// Those of which the full text is wanted, and where it is.
    pub pages: Vec<(ItemId, FeedUrl)>,
    /// When.
    pub now: Timestamp,
}

impl Store {
    /// The subscription of a feed, if it has one.
    pub async fn push(&self, feed: FeedId) -> Result<Option<Push>, StoreError> {
        self.read(move |engine| engine.value::<PushRecord>(&keys::digest(feed.0))).await
    }

    /// Every subscription, by feed.
    pub async fn pushes(&self) -> Result<Vec<Push>, StoreError> {
        self.read(|engine| {
            let entries = engine.range(Tree::Pushes, ..)?;
            entries.map(|entry| entry.and_then(|(key, value)| records::read::<PushRecord>(&key, &value))).collect()
        })
        .await
    }

    /// Takes note of what a feed offers: a hub or topic that is new takes the place of the one before.
    pub async fn offer_push(&self, offered: Push) -> Result<(), StoreError> {
        self.write(move |draft, _| {
            let key = keys::digest(offered.feed.0);
            match draft.value::<PushRecord>(&key)? {
                Some(before) if before.is_for(&offered.hub, &offered.topic) => Ok(()),
                _ => draft.put(key, &PushRecord::from(&offered)),
            }
        })
        .await
    }

    /// Changes the subscription of a feed, if it still is for this topic; says whether it was.
    pub async fn change_push(
        &self,
        feed: FeedId,
        topic: String,
        change: impl FnOnce(&mut Push) + Send + 'static,
    ) -> Result<bool, StoreError> {
        self.write(move |draft, _| change_if(draft, feed, |push| push.topic.as_str() == topic, change)).await
    }

    /// Forgets the subscription of a feed that nobody hears.
    pub async fn forget_push(&self, feed: FeedId) -> Result<(), StoreError> {
        self.write(move |draft, _| {
            draft.remove(Tree::Pushes, keys::digest(feed.0));
            Ok(())
        })
        .await
    }

    /// Records what was pushed, wholly or not at all. Of the feed's own state only that something arrived is noted: a
    /// visit may be under way.
    pub async fn record_push(&self, pushed: PushedRecord) -> Result<Recorded, StoreError> {
        self.write(move |draft, _| {
            let PushedRecord { feed, present, arrivals, alerts, pages, now } = pushed;
            let Some(before) = feeds::load(draft, feed)? else { return Ok(Recorded::default()) };
            let mut after = before.clone();
            if !arrivals.is_empty() {
                pulse::arrived(&mut after.state, &before.state, now);
            }
            let recorded = visits::keep(draft, &before, present, arrivals, alerts, pages, now)?;
            if recorded.alerts > 0 {
                after.state.last_alert_at = Some(now);
            }
            feeds::put(draft, &after)?;
            change_if(draft, feed, |_| true, |push| push.last_push_at = Some(now))?;
            Ok(recorded)
        })
        .await
    }
}

/// A visit found what should have been pushed.
pub(super) fn note_missed(draft: &mut Draft<'_>, feed: FeedId, now: Timestamp) -> Result<(), StoreError> {
    change_if(draft, feed, |_| true, |push| push.missed_at = Some(now)).map(|_| ())
}

/// Changes the subscription of a feed, if there is one and it is meant; says whether it was.
fn change_if(
    draft: &mut Draft<'_>,
    feed: FeedId,
    is_meant: impl FnOnce(&Push) -> bool,
    change: impl FnOnce(&mut Push),
) -> Result<bool, StoreError> {
    let key = keys::digest(feed.0);
    let Some(mut push) = draft.value::<PushRecord>(&key)?.filter(is_meant) else { return Ok(false) };
    change(&mut push);
    draft.put(key, &PushRecord::from(&push)).map(|()| true)
}
