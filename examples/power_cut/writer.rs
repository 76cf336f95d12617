//! What is written, and whether it is there.

use newsbell::domain::{Digest, Entry, Feed, FeedState, FeedUrl, Identity, ItemId, SeenKey, StoryId, Timestamp};
use newsbell::store::{Arrival, Store, StoreSettings, VisitRecord};
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

const START: Timestamp = Timestamp::from_seconds(1_800_000_000);

/// Feeds that are visited at once in each round.
const FEEDS: u64 = 4;

/// A round after all others, brought when the power is back.
const LATER: u64 = 100_000;

/// The store is closed and opened anew, and compacted, every so many rounds.
const REOPENED_EVERY: u64 = 25;
const COMPACTED_EVERY: u64 = 40;

/// The terms are kept every so many rounds: a value so large that it lies in a file of its own.
const TERMS_EVERY: u64 = 5;
const TERMS_SIZE: usize = 300 * 1024;

fn feed(number: u64) -> Feed {
    Feed::new(FeedUrl::parse(&format!("https://outlet{number}.example/feed")).unwrap())
}

fn name(feed: u64, round: u64) -> Digest {
    Digest::of("power", &[&feed.to_be_bytes(), &round.to_be_bytes()])
}

/// A round brings one new item of each feed; every third brings nothing.
fn visit(number: u64, round: u64) -> VisitRecord {
    let (feed, now) = (feed(number), START.plus(Duration::from_secs(round * 600)));
    let state = FeedState {
        visits: round,
        baselined: true,
        next_visit_at: now.plus(Duration::from_secs(600)),
        last_visit_at: Some(now),
        ..FeedState::default()
    };
    let mut record = VisitRecord::of(feed.id, state, now);
    if brings(round) {
        let new = name(number, round);
        let identity = Identity { seen: SeenKey(new), item: ItemId(new), story: StoryId(new) };
        let entry = Entry { title: format!("Headline {round}"), body: body(round), ..Entry::default() };
        record.present = vec![identity.seen];
        record.arrivals = vec![Arrival::new(identity, entry, &feed, now)];
    }
    record
}

/// Some are so long that a page of them has a file of its own.
fn body(round: u64) -> String {
    "word ".repeat(if round.is_multiple_of(7) { 4_000 } else { 200 })
}

fn brings(round: u64) -> bool {
    !round.is_multiple_of(3)
}

/// Writes, and says on standard output how many rounds are on disk.
pub(crate) async fn write(path: &Path, rounds: u64) {
    let settings = StoreSettings { path: path.to_owned() };
    let mut store = Store::open(&settings).await.unwrap();
    store.configure_feeds((0..FEEDS).map(feed).collect(), START).await.unwrap();
    for round in 1..=rounds {
        let visits = (0..FEEDS).map(|number| store.record_visit(visit(number, round)));
        let terms = async {
            if round.is_multiple_of(TERMS_EVERY) {
                store.keep_terms(vec![u8::try_from(round / TERMS_EVERY).unwrap(); TERMS_SIZE]).await.unwrap();
            }
        };
        // Side by side, so that one commits while the other is flushed.
        let (recorded, ()) = futures_util::future::join(futures_util::future::join_all(visits), terms).await;
        assert!(recorded.iter().all(Result::is_ok), "{recorded:?}");
        if round.is_multiple_of(COMPACTED_EVERY) {
            store.compact().await.unwrap();
        }
        if round.is_multiple_of(REOPENED_EVERY) {
            store.close().await.unwrap();
            store = Store::open(&settings).await.unwrap();
        }
        println!("told {round}");
        std::io::stdout().flush().unwrap();
    }
}

/// Opens what a power cut left: all of these rounds must be there, what is there must be whole, and life must go on.
pub(crate) async fn check(path: &Path, rounds: u64) {
    let store = checked(path, rounds).await;
    for number in 0..FEEDS {
        store.record_visit(visit(number, LATER)).await.unwrap();
    }
    store.close().await.unwrap();
    let store = checked(path, rounds).await;
    assert!(store.feeds().await.unwrap().iter().all(|known| known.state.visits == LATER));
    store.close().await.unwrap();
}

async fn checked(path: &Path, rounds: u64) -> Store {
    let store = Store::open(&StoreSettings { path: path.to_owned() }).await;
    let store = store.unwrap_or_else(|error| panic!("after round {rounds} the store does not open: {error:?}"));
    for known in store.feeds().await.unwrap() {
        assert!(known.state.visits >= rounds, "{} of {rounds} visits", known.state.visits);
    }
    for number in 0..FEEDS {
        for round in (1..=rounds).filter(|round| brings(*round)) {
            let kept = store.item(ItemId(name(number, round))).await.unwrap();
            assert!(kept.is_some_and(|kept| kept.item.entry.body == body(round)), "item {round} of feed {number}");
        }
    }
    let terms = store.terms().await.unwrap().unwrap_or_default();
    let told = u8::try_from(rounds / TERMS_EVERY).unwrap();
    assert!(told == 0 || terms.len() == TERMS_SIZE && terms.iter().all(|byte| *byte == terms[0] && *byte >= told));
    let snapshot = store.snapshot(START).await.unwrap();
    assert!(Store::check_backup(snapshot, std::io::sink()).unwrap().are_well(), "a backup of it is not well");
    store
}
