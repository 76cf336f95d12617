//! The newsroom: which story each new item reports, and what is said of it.
//!
//! Grouping fails open: what cannot be grouped is a story of its own and rings. An item that is kept has the story that
//! it has, whoever brings it later.

use crate::domain::{Item, ItemId, Remark, StoryId, Timestamp};
use crate::ops::Turns;
use crate::store::{KeptItem, Store, StoreError, StoryReport};
use crate::stories::{Grouper, Grouping, Report, Voice, development, marked, rush};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::SemaphorePermit;

/// Stories of so long ago are grouped with what is new.
const RECALLED_FOR: Duration = Duration::from_hours(48);

/// How often terms are counted is kept this often, and when the bot stops. A kill costs no more than what was learnt since.
const KEPT_EVERY: Duration = Duration::from_hours(6);

/// Letters of an earlier report in which a word is looked for.
const READ_MAX: usize = 400;

/// How news is grouped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoriesSettings {
    /// How alike reports must be.
    pub grouping: Grouping,
}

/// Groups new items into stories.
#[derive(Clone)]
pub struct Newsroom {
    pub(super) store: Store,
    grouping: Grouping,
    grouper: Arc<Mutex<Grouper>>,
    kept_at: Arc<Mutex<Timestamp>>,
    /// So many documents are worked on at a time.
    turns: Turns,
}

impl Newsroom {
    /// A newsroom that knows what was known before the restart: the terms as they were last kept, and the stories of the
    /// last two days as they are stored.
    pub async fn open(store: Store, settings: &StoriesSettings, now: Timestamp) -> Result<Self, StoreError> {
        let grouping = settings.grouping;
        let newsroom = |grouper| Self {
            store: store.clone(),
            grouping,
            grouper: Arc::new(Mutex::new(grouper)),
            kept_at: Arc::new(Mutex::new(now)),
            turns: Turns::one_for_each_processor(),
        };
        if grouping == Grouping::Off {
            return Ok(newsroom(Grouper::new(grouping)));
        }
        let terms = store.terms().await?;
        let known = terms.as_deref().map(|terms| Grouper::with_statistics(grouping, terms));
        let knows_terms = matches!(known, Some(Ok(_)));
        if let Some(Err(error)) = &known {
            tracing::warn!(%error, "the statistics of terms cannot be read; they are learnt anew");
        }
        let grouper = known.and_then(Result::ok).unwrap_or_else(|| Grouper::new(grouping));
        let recall = move |grouper: &mut Grouper, kept: KeptItem| {
            let report = report(&kept.item);
            if !knows_terms {
                grouper.learn(&report);
            }
            // What came as a baseline is grouped with nothing: nobody was told of it.
            if kept.carriers.iter().any(|carrier| !carrier.as_baseline) {
                grouper.recall(&report, kept.item.story);
            }
        };
        let grouper = store.recall_items(now.minus(RECALLED_FOR), grouper, recall).await?;
        Ok(newsroom(grouper))
    }

    /// The turn of a document that is to be read and whose items are to be placed. There is one for each processor: more
    /// threads would wait for each other, and each would keep memory for itself.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        self.turns.take().await
    }

    /// The story that an item reports which nobody has brought before; the words of a baseline are learnt, and it is grouped
    /// with nothing. To be called on a thread that may be busy.
    pub(super) fn story_of(&self, item: &Item, is_baselined: bool) -> StoryId {
        let own = own_story(item.id);
        if self.grouping == Grouping::Off {
            return own;
        }
        self.guarded(own, |grouper| {
            if is_baselined {
                return grouper.place(&report(item)).story;
            }
            grouper.learn(&report(item));
            own
        })
    }

    /// Asks the grouper. One that panics is replaced by one that knows nothing: news rings rather twice than never.
    fn guarded<T>(&self, otherwise: T, ask: impl FnOnce(&mut Grouper) -> T) -> T {
        let mut grouper = self.grouper();
        catch_unwind(AssertUnwindSafe(|| ask(&mut grouper))).unwrap_or_else(|_| {
            tracing::error!("grouping stories broke off; it begins anew");
            *grouper = Grouper::new(self.grouping);
            otherwise
        })
    }

    fn grouper(&self) -> MutexGuard<'_, Grouper> {
        self.grouper.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What an alert of this item says of its story besides what the item says.
    pub(super) async fn remarks(&self, item: &Item) -> Result<Vec<Remark>, StoreError> {
        let mut remarks: Vec<Remark> = marked(&item.entry.title).into_iter().collect();
        if self.grouping == Grouping::Off || item.story == own_story(item.id) {
            return Ok(remarks);
        }
        let mut earlier = self.store.reports_of(item.story).await?;
        earlier.retain(|report| report.item.id != item.id);
        let text = |report: &StoryReport| beginning(&report.item.entry.title, &report.item.entry.body);
        let texts: Vec<String> = earlier.iter().map(text).collect();
        if !texts.is_empty() {
            remarks.extend(development(&item.entry.title, &texts.iter().map(String::as_str).collect::<Vec<_>>()));
        }
        let voices: Vec<Voice> = earlier.iter().filter_map(StoryReport::voice).chain([Voice::of(item)]).collect();
        remarks.extend(rush(&voices));
        Ok(remarks)
    }

    /// Keeps what was learnt of terms, when it is time.
    pub(super) async fn keep_if_due(&self, now: Timestamp) -> Result<(), StoreError> {
        let kept_at = *self.kept_at.lock().unwrap_or_else(PoisonError::into_inner);
        if now.since(kept_at) >= KEPT_EVERY { self.keep(now).await } else { Ok(()) }
    }

    /// Keeps what was learnt of terms.
    pub(super) async fn keep(&self, now: Timestamp) -> Result<(), StoreError> {
        if self.grouping == Grouping::Off {
            return Ok(());
        }
        *self.kept_at.lock().unwrap_or_else(PoisonError::into_inner) = now;
        let terms = self.grouper().statistics();
        self.store.keep_terms(terms).await
    }
}

/// The story of an item that is grouped with no other.
pub(super) fn own_story(item: ItemId) -> StoryId {
    StoryId(item.0)
}

fn report(item: &Item) -> Report<'_> {
    let entry = &item.entry;
    Report {
        item: item.id,
        outlet: item.publisher(),
        title: &entry.title,
        summary: &entry.body,
        at: item.first_seen_at,
    }
}

fn beginning(title: &str, body: &str) -> String {
    title.chars().chain(" ".chars()).chain(body.chars()).take(READ_MAX).collect()
}
