//! The poller: what is due, how many at once, and a gap between requests to one host.

use super::visit::Visitor;
use crate::clock::Clock;
use crate::domain::{FeedId, Timestamp};
use crate::ops::{Bell, Health, Part};
use crate::polling::PollingSettings;
use crate::store::{KnownFeed, Recorded, StoreError};
use futures_util::FutureExt as _;
use std::collections::{HashMap, HashSet, VecDeque};
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// Due feeds read from the store at a time.
const PAGE: usize = 1_000;

/// The poller looks at the schedule this often even when nothing wakes it.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// While feeds that were read as due wait for their hosts, the schedule is read anew this often for others.
const READ_EVERY: Duration = Duration::from_secs(1);

/// How long a stop waits for visits under way; one that is cut off was not recorded and happens again.
const LAST_VISITS_WITHIN: Duration = Duration::from_secs(3);

/// What the poller works with.
pub struct PollerParts {
    /// Visits one feed.
    pub visitor: Visitor,
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
    under_way: JoinSet<Visited>,
    feeds_under_way: HashSet<FeedId>,
    /// Read from the schedule and not yet started.
    due: VecDeque<Due>,
    /// When the schedule was last read.
    read_at: Option<Timestamp>,
    /// Hosts being asked, and when those asked lately may be asked again.
    hosts: HashMap<String, HostState>,
}

/// What may be done to a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HostState {
    /// A request is under way.
    Asked,
    /// Not before this instant.
    FreeAt(Timestamp),
}

/// A feed whose time has come.
struct Due {
    host: String,
    known: KnownFeed,
}

struct Visited {
    feed: FeedId,
    host: String,
    result: Result<Recorded, StoreError>,
}

impl Poller {
    /// A poller that has visited nothing yet.
    pub fn new(parts: PollerParts) -> Self {
        let PollerParts { visitor, settings, clock, bell, outbox_bell, health } = parts;
        Self {
            visitor: Arc::new(visitor),
            settings,
            clock,
            bell,
            outbox_bell,
            health,
            under_way: JoinSet::new(),
            feeds_under_way: HashSet::new(),
            due: VecDeque::new(),
            read_at: None,
            hosts: HashMap::new(),
        }
    }

    /// Visits feeds until stopped, then lets visits under way finish for a moment.
    pub async fn run(mut self, stop: CancellationToken) -> Result<(), StoreError> {
        while !stop.is_cancelled() {
            let next_at = self.start_due().await?;
            let pause = next_at.map_or(LOOK_EVERY, |at| at.since(self.clock.now()).min(LOOK_EVERY));
            tokio::select! {
                () = stop.cancelled() => {}
                // A feed was added or heard again: the schedule is read anew.
                () = self.bell.heard() => self.read_at = None,
                Some(visited) = self.under_way.join_next() => self.end(visited)?,
                () = tokio::time::sleep(pause) => {}
            }
        }
        let last_visits = async {
            while let Some(visited) = self.under_way.join_next().await {
                self.end(visited)?;
            }
            Ok(())
        };
        tokio::time::timeout(LAST_VISITS_WITHIN, last_visits).await.unwrap_or(Ok(()))
    }

    /// One step: visits every feed that is due now, hosts' gaps aside, and waits until all are recorded.
    pub async fn visit_due(&mut self) -> Result<usize, StoreError> {
        let mut visited = 0;
        loop {
            self.hosts.retain(|_, state| *state == HostState::Asked);
            self.read_at = None;
            self.start_due().await?;
            let Some(done) = self.under_way.join_next().await else { return Ok(visited) };
            self.end(done)?;
            visited += 1;
        }
    }

    /// Starts what is due as far as places and hosts allow; says when to look again.
    async fn start_due(&mut self) -> Result<Option<Timestamp>, StoreError> {
        let now = self.clock.now();
        self.health.beat(Part::Polling);
        self.hosts.retain(|_, state| !matches!(state, HostState::FreeAt(at) if *at <= now));
        if self.due.is_empty() || self.read_at.is_none_or(|at| now.since(at) >= READ_EVERY || at > now) {
            self.read_due(now).await?;
        }
        let mut look_again: Option<Timestamp> = None;
        for _ in 0..self.due.len() {
            if self.under_way.len() >= self.settings.concurrency {
                return Ok(None);
            }
            let Some(next) = self.due.pop_front() else { break };
            match self.hosts.get(&next.host) {
                None => self.start(next),
                Some(state) => {
                    if let HostState::FreeAt(at) = state {
                        look_again = Some(look_again.map_or(*at, |other| other.min(*at)));
                    }
                    self.due.push_back(next);
                }
            }
        }
        let next_due = self.visitor.store.next_due_at().await?.filter(|at| *at > now);
        Ok(look_again.into_iter().chain(next_due).min())
    }

    /// Reads from the schedule what is due and not under way, the longest overdue first.
    async fn read_due(&mut self, now: Timestamp) -> Result<(), StoreError> {
        let due = self.visitor.store.due_feeds(now, PAGE).await?;
        let overdue = due.iter().filter(|known| !self.feeds_under_way.contains(&known.feed.id));
        let behind = overdue.clone().map(|known| now.since(known.state.next_visit_at)).max();
        self.health.set_lag(behind.unwrap_or_default());
        self.due = overdue.map(|known| Due { host: known.feed.url.authority(), known: known.clone() }).collect();
        self.read_at = Some(now);
        Ok(())
    }

    fn start(&mut self, due: Due) {
        let Due { host, known } = due;
        let feed = known.feed.id;
        self.feeds_under_way.insert(feed);
        self.hosts.insert(host.clone(), HostState::Asked);
        let visitor = Arc::clone(&self.visitor);
        self.under_way.spawn(async move {
            // A visit that panics is one that was not recorded: it costs this feed its turn, nobody else anything.
            let visit = AssertUnwindSafe(visitor.visit(known)).catch_unwind();
            let result = visit.await.unwrap_or_else(|_| {
                tracing::error!(feed = %feed.0, "a visit broke off; it will be tried again");
                Ok(Recorded::default())
            });
            Visited { feed, host, result }
        });
    }

    fn end(&mut self, visited: Result<Visited, tokio::task::JoinError>) -> Result<(), StoreError> {
        let Ok(Visited { feed, host, result }) = visited else { return Ok(()) };
        let now = self.clock.now();
        self.feeds_under_way.remove(&feed);
        self.hosts.insert(host, HostState::FreeAt(now.plus(self.settings.host_gap)));
        if result?.alerts > 0 {
            self.outbox_bell.ring();
        }
        Ok(())
    }
}
