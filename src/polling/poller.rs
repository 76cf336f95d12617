//! The poller: what is due, how many at once, and a gap between requests to one host.

use super::hosts::{Hosts, Turn};
use super::visit::{Looked, Visitor};
use crate::clock::Clock;
use crate::domain::{FeedId, Timestamp};
use crate::feeds::schedule::opening;
use crate::ops::{Bell, Health, Part};
use crate::polling::PollingSettings;
use crate::store::{KnownFeed, Recorded, StoreError};
use futures_util::FutureExt as _;
use std::collections::{HashSet, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// Due feeds read from the store at a time.
const PAGE: usize = 1_000;

/// The poller looks at the schedule this often even when nothing wakes it.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// While feeds that were read as due wait for their hosts, the schedule is read anew this often for others.
const READ_EVERY: Duration = Duration::from_secs(1);

/// A visit that takes longer than this leaves its place to another feed: a few servers that hang must not stop the
/// news of all others.
const SLOW_AFTER: Duration = Duration::from_secs(2);

/// So many times the places there are visits under way at most, slow ones among them.
const SLOW_SHARE: usize = 4;

/// Visits of this weight in all wait to be recorded at most, see [`Looked::weight`]. They take no place: there is nothing
/// left to do but to write. While some batches are written others gather, or each would be small.
const UNRECORDED_MAX: usize = 2048;

/// How long a stop waits for visits under way; one that is cut off was not recorded and happens again.
const LAST_VISITS_WITHIN: Duration = Duration::from_secs(3);

/// What the poller works with.
pub struct PollerParts {
    /// Visits one feed.
    pub visitor: Arc<Visitor>,
    /// Whose turn it is.
    pub hosts: Arc<Hosts>,
    /// How often and how many.
    pub settings: PollingSettings,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Rung when feeds were added.
    pub bell: Bell,
    /// To ring when alerts wait.
    pub outbox_bell: Bell,
    /// Told that the loop is alive, and how far behind it is.
    pub health: Health,
}

/// Visits feeds when they are due.
pub struct Poller {
    visitor: Arc<Visitor>,
    settings: PollingSettings,
    clock: Arc<dyn Clock>,
    bell: Bell,
    outbox_bell: Bell,
    health: Health,
    under_way: JoinSet<Ended>,
    /// Feeds being visited.
    feeds_under_way: HashSet<FeedId>,
    /// Of the visits under way those that have not looked yet, as far as is known.
    looking: Vec<Looking>,
    /// What the others weigh.
    unrecorded: Arc<AtomicUsize>,
    /// Read from the schedule and not yet started.
    due: VecDeque<Due>,
    /// When the schedule was last read.
    read_at: Option<Timestamp>,
    hosts: Arc<Hosts>,
}

/// A feed whose time has come.
struct Due {
    host: String,
    known: KnownFeed,
}

/// A visit that asks its feed and reads what comes; once it has looked, it waits to be recorded.
struct Looking {
    since: Timestamp,
    has_looked: Arc<AtomicBool>,
}

struct Ended {
    feed: FeedId,
    /// `None` when the visit broke off.
    result: Option<Result<Recorded, StoreError>>,
}

impl Poller {
    /// A poller that has visited nothing yet.
    pub fn new(parts: PollerParts) -> Self {
        let PollerParts { visitor, hosts, settings, clock, bell, outbox_bell, health } = parts;
        Self {
            visitor,
            settings,
            clock,
            bell,
            outbox_bell,
            health,
            under_way: JoinSet::new(),
            feeds_under_way: HashSet::new(),
            looking: Vec::new(),
            unrecorded: Arc::default(),
            due: VecDeque::new(),
            read_at: None,
            hosts,
        }
    }

    /// Visits feeds until stopped, then lets visits under way finish for a moment.
    pub async fn run(mut self, stop: CancellationToken) -> Result<(), StoreError> {
        let hosts = Arc::clone(&self.hosts);
        while !stop.is_cancelled() {
            // Listened to before looking, so that no host that is given back meanwhile is missed.
            let mut freed = std::pin::pin!(hosts.freed());
            freed.as_mut().enable();
            let next_at = self.start_due().await?;
            let pause = next_at.map_or(LOOK_EVERY, |at| at.since(self.clock.now()).min(LOOK_EVERY));
            tokio::select! {
                () = stop.cancelled() => {}
                // A feed was added or heard again: the schedule is read anew.
                () = self.bell.heard() => self.read_at = None,
                // Where nobody waits for a host, one that is given back changes nothing.
                () = freed, if !self.due.is_empty() => {}
                Some(ended) = self.under_way.join_next() => self.end_all(ended).await?,
                () = tokio::time::sleep(pause) => {}
            }
        }
        let last_visits = async {
            while let Some(ended) = self.under_way.join_next().await {
                self.end(ended).await?;
            }
            Ok(())
        };
        tokio::time::timeout(LAST_VISITS_WITHIN, last_visits).await.unwrap_or(Ok(()))?;
        self.visitor.newsroom.keep(self.clock.now()).await
    }

    /// One step: visits every feed that is due now, hosts' gaps aside, and waits until all are recorded.
    pub async fn visit_due(&mut self) -> Result<usize, StoreError> {
        let mut visited = 0;
        loop {
            self.hosts.forget_gaps();
            self.read_at = None;
            self.start_due().await?;
            let Some(done) = self.under_way.join_next().await else { return Ok(visited) };
            self.end(done).await?;
            visited += 1;
        }
    }

    /// Starts what is due as far as places and hosts allow; says when to look again.
    async fn start_due(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let now = self.clock.now();
        self.health.beat(Part::Polling);
        self.visitor.newsroom.keep_if_due(now).await?;
        if self.due.is_empty() || self.read_at.is_none_or(|at| now.since(at) >= READ_EVERY || at > now) {
            self.hosts.forget_past(now);
            self.read_due(now).await?;
            self.put_off(now).await?;
        }
        let mut look_again: Option<Timestamp> = None;
        for _ in 0..self.due.len() {
            if let Some(at) = self.place_free_at(now) {
                return Ok(Some(at));
            }
            let Some(next) = self.due.pop_front() else { break };
            match self.hosts.take(&next.host, now) {
                Turn::Ours => self.start(next, now),
                Turn::Taken => self.due.push_back(next),
                Turn::At(at) => {
                    look_again = look_again.into_iter().chain([at]).min();
                    self.due.push_back(next);
                }
            }
        }
        let next_due = self.visitor.store.next_due_at().filter(|at| *at > now);
        Ok(look_again.into_iter().chain(next_due).min())
    }

    /// Puts off what is due and must wait all the same: its host wants to be left alone, or it skips this hour, which
    /// came round because visits were late.
    async fn put_off(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let mut put_off = Vec::new();
        self.due.retain(|Due { host, known }| {
            let silent_until = self.hosts.silent_until(host, now).unwrap_or(now);
            let at = opening(&known.feed, &known.state.wishes, silent_until);
            if at > now {
                put_off.push((known.feed.id, at));
            }
            at <= now
        });
        if put_off.is_empty() { Ok(()) } else { self.visitor.store.postpone(put_off, now).await }
    }

    /// Reads from the schedule what is due and not under way, the longest overdue first.
    async fn read_due(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let due = self.visitor.store.due_feeds(now, PAGE, &self.feeds_under_way).await?;
        self.due = due.into_iter().map(|known| Due { host: known.feed.url.authority(), known }).collect();
        let behind = self.due.iter().map(|due| now.since(due.known.state.next_visit_at)).max();
        self.health.set_lag(behind.unwrap_or_default());
        self.read_at = Some(now);
        Ok(())
    }

    /// When there is a place for another visit, unless one ends before; `None` when there is one now.
    fn place_free_at(&mut self, now: Timestamp) -> Option<Timestamp> {
        let places = self.settings.concurrency;
        self.looking.retain(|visit| !visit.has_looked.load(Ordering::Acquire));
        let all_are_taken = self.looking.len() >= places.saturating_mul(SLOW_SHARE);
        if all_are_taken || self.unrecorded.load(Ordering::Acquire) >= UNRECORDED_MAX {
            return Some(now.plus(LOOK_EVERY));
        }
        let slow_at = self.looking.iter().map(|visit| visit.since.plus(SLOW_AFTER)).filter(|at| *at > now);
        let (taken, first) =
            slow_at.fold((0, None), |(taken, first), at| (taken + 1, first.into_iter().chain([at]).min()));
        first.filter(|_| taken >= places)
    }

    fn start(&mut self, due: Due, now: Timestamp) {
        let Due { host, known } = due;
        let feed = known.feed.id;
        let has_looked = Arc::new(AtomicBool::new(false));
        self.feeds_under_way.insert(feed);
        self.looking.push(Looking { since: now, has_looked: Arc::clone(&has_looked) });
        let (visitor, hosts, clock) = (Arc::clone(&self.visitor), Arc::clone(&self.hosts), Arc::clone(&self.clock));
        let (outbox_bell, unrecorded) = (self.outbox_bell.clone(), Arc::clone(&self.unrecorded));
        // All of it in one task, for this loop may be busy with the schedule. Boxed, for what is spawned is moved ten times;
        // and the look by itself, for it takes ten kilobytes, which are not kept while the visit waits to be recorded.
        self.under_way.spawn(Box::pin(async move {
            let looked = Box::pin(AssertUnwindSafe(visitor.look(known)).catch_unwind()).await.ok();
            if let Some(quiet) = looked.iter().flatten().find_map(Looked::quiet) {
                hosts.silence(quiet.clone());
            }
            let weight = looked.iter().flatten().map(Looked::weight).sum();
            unrecorded.fetch_add(weight, Ordering::AcqRel);
            has_looked.store(true, Ordering::Release);
            hosts.give_back(host, clock.now());
            let result = match looked {
                Some(Ok(looked)) => AssertUnwindSafe(visitor.record(looked)).catch_unwind().await.ok(),
                Some(Err(error)) => Some(Err(error)),
                None => None,
            };
            if matches!(&result, Some(Ok(recorded)) if recorded.alerts > 0) {
                outbox_bell.ring();
            }
            unrecorded.fetch_sub(weight, Ordering::AcqRel);
            Ended { feed, result }
        }));
    }

    /// One that has ended, and all that have ended by now: those that were recorded together end together, and the schedule
    /// is looked at once for all of them.
    async fn end_all(&mut self, ended: Result<Ended, tokio::task::JoinError>) -> Result<(), StoreError> {
        self.end(ended).await?;
        while let Some(ended) = self.under_way.try_join_next() {
            self.end(ended).await?;
        }
        Ok(())
    }

    async fn end(&mut self, ended: Result<Ended, tokio::task::JoinError>) -> Result<(), StoreError> {
        let Ok(Ended { feed, result }) = ended else { return Ok(()) };
        self.feeds_under_way.remove(&feed);
        let Some(result) = result else { return self.break_off(feed, self.clock.now()).await };
        result.map(|_| ())
    }

    /// A visit that panics is one that was not recorded: it costs this feed its turn, nobody else anything, and its
    /// server no visit more than usual.
    async fn break_off(&self, feed: FeedId, now: Timestamp) -> Result<(), StoreError> {
        tracing::error!(feed = %feed.0, "a visit broke off; it will be tried again");
        let known = self.visitor.store.feed(feed).await?;
        let every = known.and_then(|known| known.feed.every).unwrap_or(self.settings.pace.every);
        self.visitor.store.postpone(vec![(feed, now.plus(every))], now).await
    }
}
