//! newsbell: its store on disk, its poller, its fetcher, put together as `app` does.

use crate::far_end::{HOSTILE_EVERY, host};
use crate::referee::Contest;
use crate::usage::{Stopwatch, Used};
use newsbell::clock::{Clock, WallClock};
use newsbell::domain::{Feed, FeedUrl, Timestamp};
use newsbell::feeds::{FetchSettings, Fetcher};
use newsbell::filters::Standing;
use newsbell::ops::{Bell, Health, NoProbe};
use newsbell::polling::{Hosts, LastAnswer, Newsroom, Poller, PollerParts, PollingSettings, StoriesSettings, Visitor};
use newsbell::store::{Store, StoreSettings};
use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// Between two rounds of the clock: no feed waits longer for its next visit.
const BETWEEN_ROUNDS: Duration = Duration::from_hours(12);

/// Between two rounds on the wall: connections that are kept for a moment are closed by then, as in life.
const REST: Duration = Duration::from_secs(12);

/// How often the end of a round is looked for.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// The wall's clock, put forward.
#[derive(Default)]
struct ForwardClock(AtomicI64);

impl ForwardClock {
    fn forward(&self, span: Duration) {
        self.0.fetch_add(i64::try_from(span.as_millis()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for ForwardClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millis(WallClock.now().as_millis() + self.0.load(Ordering::SeqCst))
    }
}

pub(crate) async fn run(contest: &Contest) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&StoreSettings { path: folder.path().join("store") }).await.unwrap();
    let (clock, bell, stop) = (Arc::new(ForwardClock::default()), Bell::new(), CancellationToken::new());
    let feeds = (0..contest.feeds).map(|feed| contest.url(feed)).map(|url| Feed::new(FeedUrl::parse(&url).unwrap()));
    // Not due yet.
    store.configure_feeds(feeds.collect(), clock.now().plus(BETWEEN_ROUNDS)).await.unwrap();
    let newsroom = Newsroom::open(store.clone(), &StoriesSettings::default(), clock.now()).await.unwrap();
    let poller = tokio::spawn(poller(&store, newsroom, &clock, &bell).run(stop.clone()));
    for _ in 0..contest.rounds {
        tokio::time::sleep(REST).await;
        clock.forward(BETWEEN_ROUNDS + Duration::from_secs(60));
        round(&store, &clock, &bell).await.say();
    }
    stop.cancel();
    poller.await.unwrap().unwrap();
}

fn poller(store: &Store, newsroom: Newsroom, clock: &Arc<ForwardClock>, bell: &Bell) -> Poller {
    let settings = PollingSettings::default();
    let clock: Arc<dyn Clock> = Arc::<ForwardClock>::clone(clock);
    let fetch = FetchSettings { allow_private_networks: true, ..FetchSettings::default() };
    Poller::new(PollerParts {
        visitor: Arc::new(Visitor {
            newsroom,
            store: store.clone(),
            fetcher: Fetcher::new(fetch).unwrap(),
            standing: Arc::new(Standing::new()),
            full_text: BTreeSet::new(),
            clock: Arc::clone(&clock),
            pace: settings.pace,
            offers_bell: None,
            probe: Arc::new(NoProbe),
            last_answer: LastAnswer::default(),
        }),
        hosts: Arc::new(Hosts::new(settings.host_gap, Vec::new())),
        settings,
        clock,
        bell: bell.clone(),
        outbox_bell: Bell::new(),
        health: Health::new(),
    })
}

/// Until every feed has been visited.
async fn round(store: &Store, clock: &ForwardClock, bell: &Bell) -> Used {
    let (stopwatch, began) = (Stopwatch::start(), clock.now());
    bell.ring();
    while store.next_due_at().is_some_and(|at| at <= clock.now()) {
        tokio::time::sleep(LOOK_EVERY).await;
    }
    let used = stopwatch.stop();
    Used { p99: p99(store, began).await, ..used }
}

async fn p99(store: &Store, began: Timestamp) -> Duration {
    let hostile: HashSet<String> = (0..=65_000 / 4).step_by(HOSTILE_EVERY).map(|feed| host(feed).to_string()).collect();
    let visited = store.feeds().await.unwrap().into_iter().filter(|known| !hostile.contains(&known.feed.url.host()));
    let mut took: Vec<Duration> = visited.map(|known| known.state.last_visit_at.unwrap().since(began)).collect();
    took.sort_unstable();
    took[took.len() * 99 / 100]
}
