//! The store under age: `cargo run --release --example aged [DAYS]`, 30 unless told otherwise; some minutes, Linux.
//!
//! Each simulated day 200 feeds bring 5,000 items between them in 48 rounds of visits, a fiftieth of which ring one of 20
//! chats and are delivered; upkeep comes by as often as in life, as far as what it does depends on the store's own clock.
//! A line a day: the directory, the live data, resident memory. Then a store of a million seen marks is opened, three
//! times in processes of its own, for what was read before must not help, and compacted while visits are recorded.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_possible_wrap,
    reason = "a measurement prints, and what goes wrong in it ends it"
)]

use newsbell::domain::{
    Alert, Chat, ChatId, ChatKind, DeliveryId, Digest, Entry, Feed, FeedState, FeedUrl, FilterNumber, Identity, ItemId,
    Marked, Priority, SeenKey, Settlement, StoryId, Timestamp, UpdateId,
};
use newsbell::ops::resident_bytes;
use newsbell::store::{Arrival, Effects, Retention, Store, StoreSettings, VisitRecord};
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

const START: Timestamp = Timestamp::from_seconds(1_800_000_000);
const FEEDS: usize = 200;
const ITEMS_A_DAY: usize = 5_000;
const ROUNDS: usize = 48;
const CHATS: i64 = 20;
/// Entries that a document shows.
const SHOWN: usize = 50;
/// Every how many items one rings.
const RINGS_EVERY: usize = 50;
const MARKS: usize = 1_000_000;

#[tokio::main]
async fn main() {
    let argument = std::env::args().nth(1);
    if let Some(path) = argument.as_deref().filter(|argument| argument.contains('/')) {
        return open(Path::new(path), std::env::args().nth(2).is_some()).await;
    }
    let days = argument.map_or(30, |days| days.parse().unwrap());
    let directory = tempfile::tempdir().unwrap();
    age(&directory.path().join("aged"), days).await;
    let marked = directory.path().join("marked");
    mark(&marked).await;
    for further in [None, None, Some("compact")] {
        let program = std::env::current_exe().unwrap();
        assert!(Command::new(program).arg(&marked).args(further).status().unwrap().success());
    }
}

async fn age(path: &Path, days: usize) {
    let store = Store::open(&StoreSettings { path: path.to_owned() }).await.unwrap();
    let feeds: Vec<Feed> = (0..FEEDS).map(feed).collect();
    store.configure_feeds(feeds.clone(), START).await.unwrap();
    for chat in 1..=CHATS {
        join(&store, chat).await;
    }
    println!("day  on disk MiB  live MiB  times  items   seen  resident MiB  s    longest visit ms");
    let mut shown = vec![0; FEEDS];
    let mut most = 0;
    for day in 0..days {
        let (began, mut longest) = (Instant::now(), Duration::ZERO);
        for round in 0..ROUNDS {
            let now = START.plus(Duration::from_secs((day * 86_400 + round * 86_400 / ROUNDS) as u64));
            let new = ITEMS_A_DAY / ROUNDS + usize::from(round < ITEMS_A_DAY % ROUNDS);
            for number in 0..new {
                shown[(round * new + number) % FEEDS] += 1;
            }
            longest = longest.max(visits(&store, &feeds, &shown, new, round, now).await);
            deliver(&store, now).await;
            while store.prune(now, Retention::default()).await.unwrap().total() > 0 {}
            most = most.max(compact(&store, false).await);
        }
        tell(&store, day + 1, began.elapsed(), longest).await;
    }
    println!("most on disk, half-hourly and while compacting: {} MiB", most >> 20);
    store.close().await.unwrap();
    let began = Instant::now();
    let store = Store::open(&StoreSettings { path: path.to_owned() }).await.unwrap();
    println!("opened again within {:?}", began.elapsed());
    let began = Instant::now();
    let findings = Store::check_backup(store.snapshot(START).await.unwrap(), std::io::sink()).unwrap();
    println!("backed up and checked within {:?}; well: {}", began.elapsed(), findings.are_well());
}

async fn tell(store: &Store, day: usize, took: Duration, longest: Duration) {
    let counts = store.counts().await.unwrap();
    let on_disk = store.size_on_disk().await.unwrap();
    let tenths = on_disk * 10 / counts.live_bytes.max(1);
    println!(
        "{day:>3}  {:>11}  {:>8}  {:>5}  {:>5}  {:>5}  {:>12}  {:<4}  {}",
        on_disk >> 20,
        counts.live_bytes >> 20,
        format!("{}.{}", tenths / 10, tenths % 10),
        counts.items,
        counts.seen,
        resident_bytes().unwrap_or(0) >> 20,
        took.as_secs(),
        longest.as_millis()
    );
}

/// A round of visits to the feeds that have something new; how long the longest took.
async fn visits(store: &Store, feeds: &[Feed], shown: &[usize], new: usize, round: usize, now: Timestamp) -> Duration {
    let mut tasks = Vec::new();
    for number in 0..new {
        let place = (round * new + number) % FEEDS;
        let (store, visit) = (store.clone(), visit(&feeds[place], place, shown[place], now));
        tasks.push(tokio::spawn(async move {
            let began = Instant::now();
            store.record_visit(visit).await.unwrap();
            began.elapsed()
        }));
        // As many at a time as the poller allows.
        if tasks.len() == 16 {
            futures_util::future::join_all(tasks.drain(..)).await;
        }
    }
    let spans = futures_util::future::join_all(tasks).await;
    spans.into_iter().map(Result::unwrap).max().unwrap_or_default()
}

fn visit(feed: &Feed, place: usize, shown: usize, now: Timestamp) -> VisitRecord {
    let name = |entry: usize| Digest::of("aged", &[&place.to_be_bytes(), &entry.to_be_bytes()]);
    let state = FeedState {
        next_visit_at: now.plus(Duration::from_secs(1_800)),
        last_visit_at: Some(now),
        last_success_at: Some(now),
        last_document_at: Some(now),
        baselined: true,
        ..FeedState::default()
    };
    let newest = name(shown);
    let identity = Identity { seen: SeenKey(newest), item: ItemId(newest), story: StoryId(newest) };
    let entry = Entry {
        title: format!("Headline {shown} of outlet {place}, which is about as long as headlines are"),
        // As unlike each other as texts are.
        body: (0..40).map(|part| Digest::of("text", &[newest.as_bytes(), &[part]]).to_string() + " ").collect(),
        link: Some(format!("https://outlet{place}.example/news/{shown}")),
        published: Some(now),
        ..Entry::default()
    };
    let alert = Alert {
        chat: ChatId(1 + shown as i64 % CHATS),
        story: StoryId(newest),
        item: ItemId(newest),
        headline: Marked { text: entry.title.clone(), marks: Vec::new() },
        sentence: None,
        link: entry.link.clone(),
        outlet: "Outlet".to_owned(),
        published_at: Some(now),
        seen_at: now,
        filters: vec![(FilterNumber(1), "headline".to_owned())],
        priority: Priority::Normal,
        remarks: Vec::new(),
        reply_to: None,
    };
    VisitRecord {
        present: (shown.saturating_sub(SHOWN)..=shown).map(|entry| SeenKey(name(entry))).collect(),
        arrivals: vec![Arrival::new(identity, entry, feed, now)],
        alerts: if (shown + place).is_multiple_of(RINGS_EVERY) { vec![alert] } else { Vec::new() },
        ..VisitRecord::of(feed.id, state, now)
    }
}

async fn deliver(store: &Store, now: Timestamp) {
    loop {
        let waiting = store.waiting_after(DeliveryId(0), 100).await.unwrap();
        if waiting.is_empty() {
            break;
        }
        for claimed in store.claim(waiting.iter().map(|waiting| waiting.id).collect()).await.unwrap() {
            store.settle(claimed.delivery.id, Settlement::Delivered { message: None }, now).await.unwrap();
        }
    }
}

async fn join(store: &Store, chat: i64) {
    let state = Chat { subscribed: true, ..Chat::new(ChatId(chat), ChatKind::Private, format!("chat {chat}")) };
    let effects = Effects { chat: Some(state), ..Effects::none(UpdateId(chat), START) };
    store.apply(effects).await.unwrap();
}

/// A store of a million seen marks.
async fn mark(path: &Path) {
    let store = Store::open(&StoreSettings { path: path.to_owned() }).await.unwrap();
    let feeds: Vec<Feed> = (0..FEEDS).map(feed).collect();
    store.configure_feeds(feeds.clone(), START).await.unwrap();
    for (place, feed) in feeds.iter().enumerate() {
        let name = |entry: usize| SeenKey(Digest::of("mark", &[&place.to_be_bytes(), &entry.to_be_bytes()]));
        let state = FeedState { last_document_at: Some(START), baselined: true, ..FeedState::default() };
        let present = (0..MARKS / FEEDS).map(name).collect();
        store.record_visit(VisitRecord { present, ..VisitRecord::of(feed.id, state, START) }).await.unwrap();
    }
    println!(
        "{} seen marks: {} MiB on disk",
        store.counts().await.unwrap().seen,
        store.size_on_disk().await.unwrap() >> 20
    );
    store.close().await.unwrap();
}

async fn open(path: &Path, compacts: bool) {
    let began = Instant::now();
    let store = Store::open(&StoreSettings { path: path.to_owned() }).await.unwrap();
    let took = began.elapsed();
    let counts = store.counts().await.unwrap();
    let resident = || resident_bytes().unwrap_or(0) >> 20;
    println!("{} seen marks opened within {took:?}, {} MiB resident", counts.seen, resident());
    if compacts {
        let longest = visits_until(&store, tokio::time::sleep(Duration::from_secs(2))).await;
        println!(
            "visits one after the other: the longest took {} ms, {} MiB resident",
            longest.as_millis(),
            resident()
        );
        let before = store.size_on_disk().await.unwrap() >> 20;
        let (began, mut most) = (Instant::now(), 0);
        let longest = visits_until(&store, async { most = compact(&store, true).await >> 20 }).await;
        println!(
            "compacted meanwhile within {:?}: the longest took {} ms; from {before} over {most} to {} MiB on disk, {} MiB resident",
            began.elapsed(),
            longest.as_millis(),
            store.size_on_disk().await.unwrap() >> 20,
            resident()
        );
    }
    store.close().await.unwrap();
}

/// Records visits until something else is over; how long the longest took.
async fn visits_until(store: &Store, over: impl Future<Output = ()>) -> Duration {
    tokio::pin!(over);
    let mut longest = Duration::ZERO;
    for number in SHOWN.. {
        let place = number % FEEDS;
        let began = Instant::now();
        let visit = store.record_visit(visit(&feed(place), place, number, START));
        tokio::pin!(visit);
        tokio::select! {
            recorded = &mut visit => { recorded.unwrap(); }
            () = &mut over => {
                visit.await.unwrap();
                return longest.max(began.elapsed());
            }
        }
        longest = longest.max(began.elapsed());
    }
    longest
}

/// Compacts, where upkeep would or at any rate; how large the directory grows meanwhile.
async fn compact(store: &Store, at_any_rate: bool) -> u64 {
    let compaction = async {
        if at_any_rate {
            store.compact().await.unwrap();
        } else {
            store.compact_if_bloated().await.unwrap();
        }
    };
    tokio::pin!(compaction);
    let mut most = 0;
    loop {
        most = most.max(store.size_on_disk().await.unwrap());
        tokio::select! {
            () = &mut compaction => return most,
            () = tokio::time::sleep(Duration::from_millis(20)) => {}
        }
    }
}

fn feed(number: usize) -> Feed {
    let url = FeedUrl::parse(&format!("https://outlet{number}.example/feed.xml")).unwrap();
    Feed { configured: true, ..Feed::new(url) }
}
