//! The real binary, killed with SIGKILL at random instants, again and again: no alert is lost, no command is lost, and
//! at most the one message in flight is repeated in a chat.

use crate::bench::{ANN, BEN, Bench, FEED, SOON, eventually};
use crate::feed_server::NewsItem;
use newsbell::clock::{Clock as _, WallClock};
use newsbell::domain::{Digest, Entry, Identity, ItemId, SeenKey, StoryId, Timestamp};
use newsbell::store::{Arrival, Counts, KnownFeed, Retention, Store, StoreSettings, VisitRecord};
use std::collections::BTreeSet;
use std::hash::{BuildHasher as _, RandomState};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};
use std::time::Duration;

/// Kills in one run; `NEWSBELL_TEST_KILLS` asks for more.
fn kills() -> usize {
    std::env::var("NEWSBELL_TEST_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(10)
}

/// The bot in a process of its own, which does not outlive a test that fails.
struct Process(Child);

impl Process {
    fn start(bench: &Bench) -> Self {
        Self(bench.binary(&["run"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
    }
}

impl Drop for Process {
    /// SIGKILL: nothing is finished, nothing is flushed.
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

fn headline(number: usize) -> String {
    format!("Rocket number {number:03} is up")
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_however_often_the_process_is_killed() {
    let bench = Bench::new().await;
    let mut process = Process::start(&bench);
    eventually("the baseline is taken", || bench.feeds.requests(FEED).len() >= 2).await;
    for person in [ANN, BEN] {
        bench.ask(person, "/watch rocket", "as filter 1").await;
    }
    // So long that most kills find a message under way, half of them before it has arrived.
    bench.telegram.set_travel(Duration::from_millis(300));
    let (mut published, mut watched) = (0, 1);
    for kill in 0..kills() {
        for _ in 0..2 {
            published += 1;
            bench.feeds.publish(FEED, NewsItem::new(&headline(published), "Seen."));
        }
        watched += 1;
        bench.telegram.say(BEN, BEN, &format!("/watch signal{watched}"));
        // Anywhere between start-up and the quiet after the last message.
        let after = Duration::from_millis(RandomState::new().hash_one(kill) % 2_500);
        tokio::time::sleep(after).await;
        drop(process);
        process = Process::start(&bench);
    }
    let all_arrived = || {
        let alerts =
            (1..=published).all(|number| [ANN, BEN].iter().all(|chat| bench.count(*chat, &headline(number)) > 0));
        alerts
            && (2..=watched).all(|number| bench.count(BEN, &format!("Watching signal{number} as filter {number}.")) > 0)
    };
    // A chat takes about one message a second, and what was queued last comes last.
    let at_the_published_pace = Duration::from_secs(2) * u32::try_from(published + watched + kills()).unwrap();
    let arrived = tokio::time::timeout(SOON + at_the_published_pace, async {
        while !all_arrived() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    let all_in_time = arrived.await.is_ok();
    assert!(all_in_time, "something is lost\n{}", bench.telegram.transcript());
    for chat in [ANN, BEN] {
        // A message may tell several alerts; it is repeated when any of them had arrived before.
        let mut arrived = BTreeSet::new();
        let told = |text: &str| (1..=published).filter(|number| text.contains(&headline(*number))).collect::<Vec<_>>();
        let messages = bench.telegram.messages(chat).into_iter().map(|message| told(&message.text));
        let repeated = messages.filter(|told| told.iter().any(|number| !arrived.insert(*number))).count();
        assert!(repeated <= kills(), "{repeated} repetitions in {chat}\n{}", bench.telegram.transcript());
    }
    drop(process);
    bench.assert_well_behaved();
}

/// A visit that brings 150 items of 8 KB.
fn long_items(feed: &KnownFeed, round: usize, now: Timestamp) -> VisitRecord {
    let arrivals = (0..150).map(|number: usize| {
        let name = Digest::of("long", &[&round.to_be_bytes(), &number.to_be_bytes()]);
        let identity = Identity { seen: SeenKey(name), item: ItemId(name), story: StoryId(name) };
        let entry = Entry { title: name.to_string(), body: "word ".repeat(1_600), ..Entry::default() };
        Arrival::new(identity, entry, &feed.feed, now)
    });
    VisitRecord { arrivals: arrivals.collect(), ..VisitRecord::of(feed.feed.id, feed.state.clone(), now) }
}

/// Much comes, and nearly all of it goes again: the next upkeep compacts.
async fn bloat(store: &Store) {
    let [feed] = store.feeds().await.unwrap().try_into().unwrap();
    let now = WallClock.now();
    for round in 0..20 {
        let at = if round < 17 { now.minus(Duration::from_hours(2)) } else { now };
        store.record_visit(long_items(&feed, round, at)).await.unwrap();
    }
    let retention = Retention { items_for: Duration::from_hours(1), ..Retention::default() };
    while store.prune(now, retention).await.unwrap().total() > 0 {}
}

/// A life that is killed once so many pieces are copied, or the whole store is; says whether it was.
fn compacts_until_killed(bench: &Bench, pieces: usize) -> bool {
    let mut command = bench.binary(&["run"]);
    command.env("NEWSBELL_LOG_LEVEL", "warn,newsbell=info,newsbell::step=trace");
    let mut process = Process(command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap());
    let lines = BufReader::new(process.0.stderr.take().unwrap()).lines().map_while(Result::ok);
    let told = lines.filter(|line| line.contains("piece-copied") || line.contains("the store was compacted"));
    told.take(pieces).any(|line| line.contains("the store was compacted"))
}

/// The store opens only if nothing of what it counts as written is missing.
async fn counts(bench: &Bench) -> Counts {
    let settings = StoreSettings { path: bench.folder.path().join("store") };
    let store = Store::open(&settings).await.unwrap();
    let counts = store.counts().await.unwrap();
    store.close().await.unwrap();
    counts
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kill_in_the_middle_of_a_compaction_costs_nothing_but_the_copy() {
    let bench = Bench::new().await;
    let process = Process::start(&bench);
    bench.ask(ANN, "/watch rocket", "as filter 1").await;
    eventually("the baseline is taken", || bench.feeds.requests(FEED).len() >= 2).await;
    drop(process);
    let store = Store::open(&StoreSettings { path: bench.folder.path().join("store") }).await.unwrap();
    bloat(&store).await;
    store.close().await.unwrap();
    let mut published = 0;
    let mut before = counts(&bench).await;
    for pieces in (1..).step_by(6) {
        published += 1;
        bench.feeds.publish(FEED, NewsItem::new(&headline(published), "Seen."));
        let is_compacted = compacts_until_killed(&bench, pieces);
        let after = counts(&bench).await;
        assert!(after.items >= before.items && after.seen >= before.seen && after.chats == before.chats, "{after:?}");
        before = after;
        if is_compacted {
            break;
        }
    }
    assert!(published > 3, "the compaction was over before it was killed: the test is too small");
    let process = Process::start(&bench);
    for number in 1..=published {
        bench.told(ANN, &headline(number)).await;
    }
    drop(process);
    bench.assert_well_behaved();
}
