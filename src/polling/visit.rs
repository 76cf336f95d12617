//! One feed, once: fetch, decode, keep what is new, match, and record it all in one commit.

use super::notice;
use crate::clock::Clock;
use crate::domain::{Alert, Chat, ChatId, Feed, FeedState, FilterKey, Item, Quiet, Validators};
use crate::feeds::memory::{self, Brought};
use crate::feeds::schedule::{Pace, next_visit};
use crate::feeds::{Document, Fetched, Fetcher, Refusal};
use crate::filters::{Filter, ItemText, Standing, excerpt};
use crate::ops::{Probe, Step};
use crate::store::{Arrival, KnownFeed, Recorded, Store, StoreError, VisitRecord};
use crate::stories;
use std::collections::BTreeMap;
use std::sync::Arc;

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
    /// How often feeds are visited that have no interval of their own.
    pub pace: Pace,
    /// Watches the steps.
    pub probe: Arc<dyn Probe>,
}

/// What came of a visit.
#[derive(Debug, Default)]
pub struct Visited {
    /// What it changed.
    pub recorded: Recorded,
    /// Who wants to be left alone since then.
    pub quiet: Option<Quiet>,
}

impl Visitor {
    /// Visits a feed and records what came of it. A feed that fails is no error: only a store that fails is.
    pub async fn visit(&self, known: KnownFeed) -> Result<Visited, StoreError> {
        let asked_with = memory::validators_for(&known.feed, &known.state, self.clock.now());
        let (brought, document) = self.bring(&known, &asked_with).await;
        let now = self.clock.now();
        let mut record = VisitRecord {
            feed: known.feed.id,
            title: None,
            state: memory::remembered(&known.state, &asked_with, &brought, now),
            present: Vec::new(),
            arrivals: Vec::new(),
            alerts: Vec::new(),
            moved_to: None,
            notices: Vec::new(),
            now,
        };
        if let Brought::Failure { reason, .. } = &brought {
            report_trouble(&known, &record.state, reason);
        }
        if let Some(document) = document {
            record.title.clone_from(&document.title);
            self.keep_new(&mut record, &known, document).await?;
        }
        move_on(&mut record, &known.feed, &brought);
        let VisitRecord { state, .. } = &mut record;
        state.next_visit_at = next_visit(&known.feed, state, &brought.outcome(), &self.pace, now);
        let quiet = state.quiet.clone();
        self.probe.reached(Step::BeforeRecordVisit);
        let recorded = self.store.record_visit(record).await?;
        self.probe.reached(Step::AfterRecordVisit);
        if recorded.new_items > 0 {
            tracing::info!(feed = %known.feed.label(), items = recorded.new_items, alerts = recorded.alerts, "news");
        }
        Ok(Visited { recorded, quiet })
    }

    async fn bring(&self, known: &KnownFeed, asked_with: &Validators) -> (Brought, Option<Document>) {
        let fetched = match self.fetcher.get(&known.feed.url, asked_with).await {
            Ok(fetched) => fetched,
            Err(error) => {
                return (Brought::Failure { reason: error.for_people(), refusal: error.refusal() }, None);
            }
        };
        let (head, body) = match fetched {
            Fetched::NotModified(head) => return (Brought::NotModified(head), None),
            Fetched::Document { head, body } => (head, body),
        };
        let digest = body.digest(&head.final_url);
        if known.state.baselined && known.state.body == Some(digest) {
            return (Brought::SameBody(head), None);
        }
        match self.fetcher.read(body, head.final_url.clone(), self.clock.now()).await {
            Ok(document) => {
                let (wishes, rhythm) = (document.wishes, document.rhythm);
                (Brought::Document { head, body: digest, wishes, rhythm }, Some(document))
            }
            Err(error) => (Brought::Failure { reason: error.for_people(), refusal: Some(Refusal::default()) }, None),
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
            if !record.alerts.is_empty() {
                record.state.last_alert_at = Some(record.now);
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

/// Takes note of a permanent redirect, and of what those who added the feed are to be told.
fn move_on(record: &mut VisitRecord, feed: &Feed, brought: &Brought) {
    let VisitRecord { state, now, .. } = record;
    // A document none of whose entries was there before may be another feed's, or a page about something else.
    let is_as_known = match brought {
        Brought::Document { .. } => record.arrivals.len() < record.present.len(),
        _ => true,
    };
    state.moving = memory::moving(state.moving.take(), brought, is_as_known, *now);
    if let Some(to) = memory::moved(state.moving.as_ref(), *now) {
        tracing::info!(feed = %feed.label(), from = %feed.url, %to, "a feed moved for good");
        record.notices.push(notice::moved(feed, &to));
        record.moved_to = Some(to);
        state.moving = None;
    }
    let is_due = memory::is_trouble_due(state, *now);
    if let Some(trouble) = state.trouble.as_mut().filter(|_| is_due) {
        trouble.told = true;
        record.notices.push(notice::trouble(feed, trouble, state.suspended, *now));
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

/// Says once that a feed began to fail, fails for another reason, or is visited no more.
fn report_trouble(known: &KnownFeed, after: &FeedState, reason: &str) {
    let KnownFeed { feed, state: before, .. } = known;
    let failures = after.failures;
    if after.suspended {
        tracing::warn!(feed = %feed.label(), url = %feed.url, failures, reason, "a feed is visited no more");
    } else if before.trouble.as_ref().is_none_or(|trouble| trouble.reason != reason) {
        tracing::warn!(feed = %feed.label(), url = %feed.url, failures, reason, "a feed fails");
    } else {
        tracing::debug!(feed = %feed.label(), failures, reason, "a feed still fails");
    }
}
