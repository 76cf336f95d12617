//! One feed, once: fetch, decode, keep what is new, match, and record it all in one commit.

use super::network::LastAnswer;
use super::newsroom::{Newsroom, own_story};
use super::sieve::Sifted;
use super::{moving, push, telling};
use crate::clock::Clock;
use crate::domain::{
    Alert, Chat, ChatId, Feed, FeedId, FeedState, FeedUrl, FilterKey, FilterNumber, Item, ItemId, Push, Quiet, Reason,
    StandingFilter, Timestamp,
};
use crate::feeds::memory::{self, Brought};
use crate::feeds::schedule::{Pace, VisitOutcome, next_visit, once_reachable, while_pushed};
use crate::feeds::websub::Offer;
use crate::feeds::{Body, Document, FetchError, Fetched, Fetcher, Refusal, pulse};
use crate::filters::{Filter, ItemText, Standing, excerpt};
use crate::ops::{Bell, Probe, Step};
use crate::store::{Arrival, KnownFeed, PushedRecord, Recorded, Store, StoreError, VisitRecord};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Instant;
use url::Url;

/// What a visit works with.
pub struct Visitor {
    /// Where visits are recorded.
    pub store: Store,
    /// Fetches.
    pub fetcher: Fetcher,
    /// All filters of all chats.
    pub standing: Arc<Standing>,
    /// Groups items into stories.
    pub newsroom: Newsroom,
    /// Feeds of which the operator wants the full text.
    pub full_text: BTreeSet<FeedId>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// How often feeds are visited that have no interval of their own.
    pub pace: Pace,
    /// Rung when a feed offers to be pushed; `None` where no hub could reach us.
    pub offers_bell: Option<Bell>,
    /// Watches the steps.
    pub probe: Arc<dyn Probe>,
    /// Tells whether it is our network that is down.
    pub last_answer: LastAnswer,
}

/// What new items ring, and the pages of those that are wanted in full.
#[derive(Default)]
struct Rung {
    alerts: Vec<Alert>,
    pages: Vec<(ItemId, FeedUrl)>,
}

/// What a visit brought, before it is recorded.
pub struct Looked {
    feed: Feed,
    record: VisitRecord,
    /// It was the first answer of any server after an outage.
    ends_outage: bool,
}

impl Looked {
    /// What it is to record it, see [`VisitRecord::weight`].
    pub fn weight(&self) -> usize {
        self.record.weight()
    }

    /// Who wants to be left alone since then.
    pub fn quiet(&self) -> Option<&Quiet> {
        self.record.state.quiet.as_ref()
    }
}

impl Visitor {
    /// Visits a feed; what came of it is to be recorded. A feed that fails is no error: only a store that fails is.
    pub async fn look(&self, known: KnownFeed) -> Result<Looked, StoreError> {
        let (asked_at, asked) = (self.clock.now(), Instant::now());
        let asked_with = memory::validators_for(&known.feed, &known.state, asked_at);
        let fetched = self.fetcher.get(&known.feed.url, &asked_with).await;
        let (now, took) = (self.clock.now(), asked.elapsed());
        let (brought, mut sifted) = self.brought(&known, fetched, now).await?;
        self.probe.reached(Step::Fetched);
        let offer = brought.head_offer().or_else(|| sifted.as_mut().and_then(|sifted| sifted.document.offer.take()));
        let is_pushed = self.note_offer(known.feed.id, offer, now).await?;
        let state = memory::remembered(&known.state, &asked_with, &brought, now);
        let mut record = VisitRecord::of(known.feed.id, state, now);
        let is_unreached = brought.outcome() == VisitOutcome::Unreached;
        let ends_outage = !is_unreached && self.last_answer.note(now);
        match &brought {
            Brought::Failure { reason, .. } => report_trouble(&known, &record.state, reason),
            _ => pulse::answered_in(&mut record.state.pulse, took),
        }
        if let Some(sifted) = sifted {
            self.keep_new(&mut record, &known, sifted).await?;
        }
        moving::follow(&self.store, &mut record, &known, &brought).await?;
        telling::tell(&mut record, &known.feed, &known.state, self.last_answer.is_recent(now));
        let nothing_new = record.arrivals.is_empty();
        let VisitRecord { state, .. } = &mut record;
        state.next_visit_at = next_visit(&known.feed, state, &brought.outcome(), &self.pace, now);
        if is_unreached && self.last_answer.has_come_back_since(asked_at) {
            state.next_visit_at = once_reachable(&known.feed, state, &self.pace, now);
        }
        if is_pushed && known.feed.every.is_none() && nothing_new && state.failures == 0 {
            state.next_visit_at = while_pushed(state.next_visit_at, now);
        }
        Ok(Looked { feed: known.feed, record, ends_outage })
    }

    /// Records what a visit brought. The first answer after an outage ends the wait of all feeds that were not reached in it.
    pub async fn record(&self, Looked { feed, record, ends_outage }: Looked) -> Result<Recorded, StoreError> {
        self.probe.reached(Step::BeforeRecordVisit);
        let recorded = self.store.record_visit(record).await?;
        self.probe.reached(Step::AfterRecordVisit);
        report_news(&feed, &recorded);
        if ends_outage {
            let (pace, now) = (self.pace, self.clock.now());
            let at = move |known: &KnownFeed| once_reachable(&known.feed, &known.state, &pace, now);
            self.store.bring_forward_unreached(at).await?;
        }
        Ok(recorded)
    }

    /// What an answer brought, and what is new in its document.
    async fn brought(
        &self,
        known: &KnownFeed,
        fetched: Result<Fetched, FetchError>,
        now: Timestamp,
    ) -> Result<(Brought, Option<Sifted>), StoreError> {
        let (head, body) = match fetched {
            Ok(Fetched::Document { head, body }) => (head, body),
            Ok(Fetched::NotModified(head)) => return Ok((Brought::NotModified(head), None)),
            Err(error) => {
                return Ok((Brought::Failure { reason: error.reason(), refusal: error.refusal() }, None));
            }
        };
        let digest = body.digest(&head.final_url);
        if known.state.baselined && known.state.body == Some(digest) {
            return Ok((Brought::SameBody(head), None));
        }
        Ok(match self.newsroom.sift(known, body, head.final_url.clone(), now).await? {
            Ok(sifted) => {
                let Document { wishes, rhythm, .. } = sifted.document;
                (Brought::Document { head, body: digest, wishes, rhythm }, Some(sifted))
            }
            Err(error) => (Brought::Failure { reason: error.reason(), refusal: Some(Refusal::default()) }, None),
        })
    }

    /// Keeps the entries that this feed has not shown before; those of a first document alert nobody.
    async fn keep_new(&self, record: &mut VisitRecord, known: &KnownFeed, sifted: Sifted) -> Result<(), StoreError> {
        let Sifted { document, present, arrivals } = sifted;
        let Rung { alerts, pages } = self.rung(known, &arrivals).await?;
        if !arrivals.is_empty() && known.state.baselined {
            pulse::arrived(&mut record.state, &known.state, record.now);
        }
        if !alerts.is_empty() {
            record.state.last_alert_at = Some(record.now);
        }
        record.title = document.title;
        (record.present, record.arrivals, record.alerts, record.pages) = (present, arrivals, alerts, pages);
        Ok(())
    }

    /// Takes in what a hub pushed, like a visit; `None` when nobody hears the feed any more. What cannot be read is
    /// dropped: the next visit tells. Before the baseline is taken nothing is news.
    pub(super) async fn take_push(&self, push: &Push, body: Body) -> Result<Option<Recorded>, StoreError> {
        let Some(known) = self.store.feed(push.feed).await?.filter(KnownFeed::is_polled) else { return Ok(None) };
        let now = self.clock.now();
        let base = Url::parse(push.topic.as_str()).ok().filter(|_| known.state.baselined);
        let Some(base) = base else { return Ok(Some(Recorded::default())) };
        let body = body.within(self.fetcher.settings().caps);
        let Sifted { present, arrivals, .. } = match self.newsroom.sift(&known, body, base, now).await? {
            Ok(sifted) => sifted,
            Err(error) => {
                tracing::warn!(feed = %known.feed.label(), reason = %error.reason(), "what was pushed is unreadable");
                return Ok(Some(Recorded::default()));
            }
        };
        let Rung { alerts, pages } = self.rung(&known, &arrivals).await?;
        let recorded =
            self.store.record_push(PushedRecord { feed: push.feed, present, arrivals, alerts, pages, now }).await?;
        report_news(&known.feed, &recorded);
        Ok(Some(recorded))
    }

    /// What rings of what is new to a feed: of its first document nothing does.
    async fn rung(&self, known: &KnownFeed, arrivals: &[Arrival]) -> Result<Rung, StoreError> {
        if !known.state.baselined || arrivals.is_empty() {
            return Ok(Rung::default());
        }
        let mut alerts = Vec::new();
        for arrival in arrivals {
            alerts.extend(self.alerts_for(&arrival.item, |chat| chat.hears(&known.feed)).await?);
        }
        let pages = self.pages_wanted(arrivals, &alerts, &known.feed).await?;
        Ok(Rung { alerts, pages })
    }

    /// Takes note of who pushes a feed; says whether it can be relied upon.
    async fn note_offer(&self, feed: FeedId, offer: Option<Offer>, now: Timestamp) -> Result<bool, StoreError> {
        let Some(bell) = &self.offers_bell else { return Ok(false) };
        let push = self.store.push(feed).await?;
        let is_known = |offer: &Offer| push.as_ref().is_some_and(|push| push.is_for(&offer.hub, &offer.topic));
        if let Some(offer) = offer.filter(|offer| !is_known(offer)) {
            match push::offered(feed, offer, now) {
                Ok(offered) => {
                    self.store.offer_push(offered).await?;
                    bell.ring();
                }
                Err(error) => tracing::error!(%error, "the operating system gives no random numbers: no hub is asked"),
            }
        }
        Ok(push.is_some_and(|push| push.works(now)))
    }

    /// The pages of new items that have not rung for everybody who wants the full text of this feed.
    async fn pages_wanted(
        &self,
        arrivals: &[Arrival],
        alerts: &[Alert],
        feed: &Feed,
    ) -> Result<Vec<(ItemId, FeedUrl)>, StoreError> {
        let readers = self.readers(feed).await?;
        let has_rung =
            |item: &Item, chat: &Chat| alerts.iter().any(|alert| alert.item == item.id && alert.chat == chat.id);
        let wanted = arrivals
            .iter()
            .map(|arrival| &arrival.item)
            .filter(|item| readers.iter().any(|chat| !has_rung(item, chat)));
        let page = |item: &Item| Some((item.id, FeedUrl::parse(item.entry.link.as_deref()?).ok()?));
        Ok(wanted.filter_map(page).collect())
    }

    /// The alerts that an item rings: one for each subscribed chat that hears it, however many of its filters match. Whether
    /// a chat listens is decided where they are recorded: it may change until then.
    pub(super) async fn alerts_for(
        &self,
        item: &Item,
        is_heard_by: impl Fn(&Chat) -> bool,
    ) -> Result<Vec<Alert>, StoreError> {
        let text = ItemText::of(item);
        let mut by_chat: BTreeMap<ChatId, Vec<FilterKey>> = BTreeMap::new();
        for key in self.standing.matching(&text) {
            by_chat.entry(key.chat).or_default().push(key);
        }
        if by_chat.is_empty() {
            return Ok(Vec::new());
        }
        let chats = self.store.chats(by_chat.keys().copied().collect()).await?;
        let hearing = chats.into_iter().filter(|chat| chat.subscribed && is_heard_by(chat));
        let mut alerts: Vec<Alert> =
            hearing.filter_map(|chat| alert(&chat, by_chat.get(&chat.id)?, item, &text)).collect();
        if !alerts.is_empty() {
            let remarks = self.newsroom.remarks(item).await?;
            for alert in &mut alerts {
                alert.remarks.clone_from(&remarks);
            }
        }
        Ok(alerts)
    }
}

/// The alert of an item in a chat; `None` when the filters that matched are gone by now.
fn alert(chat: &Chat, matched: &[FilterKey], item: &Item, text: &ItemText) -> Option<Alert> {
    let standing = matched.iter().filter_map(|key| chat.filter(key.number));
    let standing = standing.filter(|filter| filter.listens_to(item.feed, item.publisher()));
    let (standing, parsed): (Vec<&StandingFilter>, Vec<Filter>) =
        standing.filter_map(|filter| Some((filter, Filter::parse(&filter.text).ok()?))).unzip();
    let numbers: Vec<FilterNumber> = standing.iter().map(|filter| filter.number).collect();
    let named = standing.iter().map(|filter| (filter.number, filter.text.clone())).collect();
    let priority = standing.iter().map(|filter| filter.priority).max()?;
    let shown = excerpt(text, &parsed.iter().collect::<Vec<_>>());
    let is_grouped = chat.groups_stories || chat.corroboration(&numbers).is_some();
    let story = if is_grouped { item.story } else { own_story(item.id) };
    Some(Alert { story, priority, ..Alert::of(chat.id, item, named, shown.headline, shown.sentence) })
}

fn report_news(feed: &Feed, recorded: &Recorded) {
    if recorded.new_items > 0 {
        tracing::info!(feed = %feed.label(), items = recorded.new_items, alerts = recorded.alerts, "news");
    }
}

/// Says once that a feed began to fail, fails for another reason, or is visited no more.
fn report_trouble(known: &KnownFeed, after: &FeedState, reason: &Reason) {
    let KnownFeed { feed, state: before, .. } = known;
    let failures = after.failures;
    if after.suspended {
        tracing::warn!(feed = %feed.label(), url = %feed.url, failures, %reason, "a feed is visited no more");
    } else if before.trouble.as_ref().is_none_or(|trouble| trouble.reason != *reason) {
        tracing::warn!(feed = %feed.label(), url = %feed.url, failures, %reason, "a feed fails");
    } else {
        tracing::debug!(feed = %feed.label(), failures, %reason, "a feed still fails");
    }
}
