//! One feed, once: fetch, decode, keep what is new, match, and record it all in one commit.

use crate::clock::Clock;
use crate::domain::feed::Trouble;
use crate::domain::{Alert, Chat, ChatId, Feed, FeedState, FilterKey, Item, Timestamp, Validators};
use crate::feeds::schedule::{VisitOutcome, next_visit};
use crate::feeds::{self, CacheHints, Document, Fetched, Fetcher};
use crate::filters::{Filter, ItemText, Standing, excerpt};
use crate::ops::{Probe, Step};
use crate::store::{Arrival, KnownFeed, Recorded, Store, StoreError, VisitRecord};
use crate::stories;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// What a visit works with.
pub struct Visitor {
    /// Where visits are recorded.
    pub store: Store,
    /// Fetches.
    pub fetcher: Fetcher,
    /// All filters of all chats.
    pub standing: Arc<Standing>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// The interval of feeds that have none of their own.
    pub every: Duration,
    /// Watches the steps.
    pub probe: Arc<dyn Probe>,
}

/// What a visit brought, before anything of it is written down.
enum Brought {
    /// Nothing since the last visit.
    NotModified { validators: Validators, hints: CacheHints },
    /// A document.
    Document { document: Document, validators: Validators, hints: CacheHints },
    /// Nothing readable.
    Failure { reason: String, retry_after: Option<Duration>, status: Option<u16> },
}

impl Visitor {
    /// Visits a feed and records what came of it. A feed that fails is no error: only a store that fails is.
    pub async fn visit(&self, known: KnownFeed) -> Result<Recorded, StoreError> {
        let brought = self.bring(&known).await;
        let now = self.clock.now();
        let state = self.next_state(&known, &brought, now);
        let mut record = VisitRecord {
            feed: known.feed.id,
            title: None,
            state,
            present: Vec::new(),
            arrivals: Vec::new(),
            alerts: Vec::new(),
            now,
        };
        if let Brought::Document { document, .. } = brought {
            record.title.clone_from(&document.title);
            self.keep_new(&mut record, &known, document).await?;
        }
        self.probe.reached(Step::BeforeRecordVisit);
        let recorded = self.store.record_visit(record).await?;
        self.probe.reached(Step::AfterRecordVisit);
        if recorded.new_items > 0 {
            tracing::info!(feed = %known.feed.label(), items = recorded.new_items, alerts = recorded.alerts, "news");
        }
        Ok(recorded)
    }

    async fn bring(&self, known: &KnownFeed) -> Brought {
        let fetched = match self.fetcher.get(&known.feed.url, &known.state.validators).await {
            Ok(fetched) => fetched,
            Err(error) => {
                return Brought::Failure {
                    reason: error.for_people(),
                    retry_after: error.retry_after(),
                    status: error.status(),
                };
            }
        };
        match fetched {
            Fetched::NotModified { validators, hints } => Brought::NotModified { validators, hints },
            Fetched::Document { body, content_type, final_url, validators, hints, .. } => {
                match feeds::read(body, content_type, final_url, self.clock.now()).await {
                    Ok(document) => Brought::Document { document, validators, hints },
                    Err(error) => Brought::Failure { reason: error.for_people(), retry_after: None, status: None },
                }
            }
        }
    }

    /// What is remembered of the feed from now on.
    fn next_state(&self, known: &KnownFeed, brought: &Brought, now: Timestamp) -> FeedState {
        let KnownFeed { feed, state: before, .. } = known;
        let every = feed.every.unwrap_or(self.every);
        let next = |outcome: &VisitOutcome<'_>| {
            next_visit(feed.id, every, feed.every.is_some(), before.failures, outcome, now)
        };
        let visited = FeedState { last_visit_at: Some(now), visits: before.visits + 1, ..before.clone() };
        let succeeded = |validators: &Validators, next_visit_at| FeedState {
            validators: validators.clone(),
            next_visit_at,
            last_success_at: Some(now),
            failures: 0,
            trouble: None,
            ..visited.clone()
        };
        match brought {
            Brought::NotModified { validators, hints } => FeedState {
                not_modified: before.not_modified + 1,
                ..succeeded(validators, next(&VisitOutcome::NotModified { hints }))
            },
            Brought::Document { document, validators, hints } => FeedState {
                last_document_at: Some(now),
                baselined: true,
                ..succeeded(validators, next(&VisitOutcome::Document { hints, ttl: document.ttl }))
            },
            Brought::Failure { reason, retry_after, status } => {
                report_trouble(feed, before, reason);
                let since = before.trouble.as_ref().map_or(now, |trouble| trouble.since);
                FeedState {
                    next_visit_at: next(&VisitOutcome::Failed { retry_after: *retry_after, status: *status }),
                    failures: before.failures.saturating_add(1),
                    trouble: Some(Trouble { since, reason: reason.clone() }),
                    ..visited
                }
            }
        }
    }

    /// Keeps the entries that this feed has not shown before; those of a first document alert nobody.
    async fn keep_new(
        &self,
        record: &mut VisitRecord,
        known: &KnownFeed,
        document: Document,
    ) -> Result<(), StoreError> {
        let identities = stories::identify_all(record.feed, &document.entries);
        record.present = identities.iter().map(|identity| identity.seen).collect();
        let unseen = self.store.unseen(record.feed, identities.clone()).await?;
        // Feeds list the newest first; alerts go out in the order in which things happened.
        record.arrivals = identities
            .into_iter()
            .zip(document.entries)
            .zip(unseen)
            .rev()
            .filter(|(_, is_new)| *is_new)
            .map(|((identity, entry), _)| Arrival::new(identity, entry, &known.feed, record.now))
            .collect();
        if !record.arrivals.is_empty() && known.state.baselined {
            record.state.last_item_at = Some(record.now);
            for arrival in &record.arrivals {
                let alerts = self.alerts_for(&arrival.item, &known.feed).await?;
                record.alerts.extend(alerts);
            }
        }
        Ok(())
    }

    /// The alerts that an item rings: one for each listening chat, however many of its filters match.
    async fn alerts_for(&self, item: &Item, feed: &Feed) -> Result<Vec<Alert>, StoreError> {
        let text = ItemText::of(item);
        let mut by_chat: BTreeMap<ChatId, Vec<FilterKey>> = BTreeMap::new();
        for key in self.standing.matching(&text) {
            by_chat.entry(key.chat).or_default().push(key);
        }
        if by_chat.is_empty() {
            return Ok(Vec::new());
        }
        let chats = self.store.chats(by_chat.keys().copied().collect()).await?;
        let listening = chats.into_iter().filter(|chat| chat.is_listening() && chat.hears(feed));
        Ok(listening.filter_map(|chat| alert(&chat, by_chat.get(&chat.id)?, item, &text)).collect())
    }
}

/// The alert of an item in a chat; `None` when the filters that matched are gone by now.
fn alert(chat: &Chat, matched: &[FilterKey], item: &Item, text: &ItemText) -> Option<Alert> {
    let standing = matched.iter().filter_map(|key| chat.filter(key.number));
    let (named, parsed): (Vec<_>, Vec<Filter>) = standing
        .filter_map(|filter| Some(((filter.number, filter.text.clone()), Filter::parse(&filter.text).ok()?)))
        .unzip();
    if named.is_empty() {
        return None;
    }
    let shown = excerpt(text, &parsed.iter().collect::<Vec<_>>());
    Some(Alert::of(chat.id, item, named, shown.headline, shown.sentence))
}

/// Says once that a feed began to fail, or fails for another reason.
fn report_trouble(feed: &Feed, before: &FeedState, reason: &str) {
    let is_news = before.trouble.as_ref().is_none_or(|trouble| trouble.reason != reason);
    if is_news {
        tracing::warn!(feed = %feed.label(), url = %feed.url, failures = before.failures + 1, reason, "a feed fails");
    } else {
        tracing::debug!(feed = %feed.label(), failures = before.failures + 1, reason, "a feed still fails");
    }
}
