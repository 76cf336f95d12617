//! Visits that found their feed unchanged are remembered like any other, and cost a few bytes.

use super::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

const FEEDS: [&str; 3] = ["one", "two", "three"];

#[derive(Clone, Copy, Debug)]
enum Step {
    /// Not modified; the next visit is due so many minutes later.
    Recheck(usize, u64),
    /// The same, with a validator that is new.
    Refresh(usize, u64),
    Postpone(usize, u64),
    /// These are the operator's feeds.
    Configure(u8),
    Reopen,
    Compact,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (0..3usize, 1..90u64).prop_map(|(feed, minutes)| Step::Recheck(feed, minutes)),
        2 => (0..3usize, 1..90u64).prop_map(|(feed, minutes)| Step::Refresh(feed, minutes)),
        1 => (0..3usize, 1..900u64).prop_map(|(feed, minutes)| Step::Postpone(feed, minutes)),
        1 => any::<u8>().prop_map(Step::Configure),
        1 => Just(Step::Reopen),
        1 => Just(Step::Compact),
    ];
    proptest::collection::vec(step, 1..60)
}

/// A visit that was answered 304.
fn unchanged(state: &FeedState, now: Timestamp, minutes: u64) -> FeedState {
    let mut after = FeedState {
        last_visit_at: Some(now),
        last_success_at: Some(now),
        next_visit_at: now.plus(Duration::from_mins(minutes)),
        visits: state.visits + 1,
        not_modified: state.not_modified + 1,
        ..state.clone()
    };
    after.pulse.answers_in = Some(Duration::from_millis(minutes));
    after
}

fn is_on(feeds: u8, feed: usize) -> bool {
    feeds >> feed & 1 == 1
}

/// What is remembered of feeds, in a store and in a map.
struct Walk {
    directory: TempDir,
    store: Store,
    feeds: Vec<Feed>,
    states: BTreeMap<FeedId, FeedState>,
    configured: u8,
    now: Timestamp,
}

impl Walk {
    async fn begin() -> Self {
        let feeds: Vec<Feed> = FEEDS.map(feed).into();
        let (directory, store) = store_with(&feeds.iter().collect::<Vec<_>>()).await;
        let fresh = FeedState { next_visit_at: START, ..FeedState::default() };
        let states = feeds.iter().map(|feed| (feed.id, fresh.clone())).collect();
        Self { directory, store, feeds, states, configured: 0b111, now: START }
    }

    async fn step(mut self, step: Step) -> Self {
        self.now = self.now.plus(Duration::from_mins(7));
        let now = self.now;
        match step {
            Step::Recheck(feed, minutes) | Step::Refresh(feed, minutes) => {
                let id = self.feeds[feed].id;
                let mut after = unchanged(&self.states[&id], now, minutes);
                if matches!(step, Step::Refresh(..)) {
                    after.validators.etag = Some(format!("\"{minutes}\""));
                }
                self.store.record_visit(VisitRecord::of(id, after.clone(), now)).await.unwrap();
                self.states.insert(id, after);
            }
            Step::Postpone(feed, minutes) => {
                let (id, until) = (self.feeds[feed].id, now.plus(Duration::from_mins(minutes)));
                self.store.postpone(vec![(id, until)], now).await.unwrap();
                let state = self.states.get_mut(&id).unwrap();
                state.next_visit_at = state.next_visit_at.max(until);
            }
            Step::Configure(feeds) => self.configure(feeds).await,
            Step::Reopen => self.store = reopened(&self.directory, self.store).await,
            Step::Compact => drop(self.store.compact().await.unwrap()),
        }
        self.compare().await;
        self
    }

    async fn configure(&mut self, feeds: u8) {
        let chosen = (0..FEEDS.len()).filter(|feed| is_on(feeds, *feed)).map(|feed| self.feeds[feed].clone());
        self.store.configure_feeds(chosen.collect(), self.now).await.unwrap();
        for feed in (0..FEEDS.len()).filter(|feed| is_on(feeds, *feed) && !is_on(self.configured, *feed)) {
            let state = self.states.get_mut(&self.feeds[feed].id).unwrap();
            state.next_visit_at = state.next_visit_at.max(self.now);
        }
        self.configured = feeds;
    }

    async fn compare(&self) {
        let found = self.store.feeds().await.unwrap().into_iter().map(|known| (known.feed.id, known.state));
        assert_eq!(found.collect::<BTreeMap<_, _>>(), self.states);
        let polled = (0..FEEDS.len()).filter(|feed| is_on(self.configured, *feed)).map(|feed| self.feeds[feed].id);
        let mut due: Vec<_> = polled.map(|id| (self.states[&id].next_visit_at, id)).collect();
        due.sort_unstable();
        assert_eq!(self.store.next_due_at(), due.first().map(|(at, _)| *at));
        let found: Vec<FeedId> = self.store.due(after(days(999)), 9).into_iter().map(|due| due.id).collect();
        assert_eq!(found, due.into_iter().map(|(_, id)| id).collect::<Vec<_>>());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_comes_between_rechecks_all_that_they_said_is_remembered(steps in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let mut walk = Walk::begin().await;
            for step in steps {
                walk = walk.step(step).await;
            }
        });
    }
}

/// The entries of a tree.
async fn entries(store: &Store, tree: tree::Tree) -> Vec<(Vec<u8>, Vec<u8>)> {
    let entries = store.read(move |engine| engine.range(tree, ..)?.collect::<Result<Vec<_>, _>>()).await.unwrap();
    entries.into_iter().map(|(key, value)| (key.to_vec(), value.to_vec())).collect()
}

#[tokio::test]
async fn a_feed_that_is_unchanged_is_not_written_anew_and_rechecks_do_not_pile_up() {
    let feeds = FEEDS.map(feed);
    let (_directory, store) = store_with(&feeds.iter().collect::<Vec<_>>()).await;
    let records = entries(&store, tree::Tree::Feeds).await;
    let mut states = feeds.clone().map(|_| FeedState { next_visit_at: START, ..FeedState::default() });
    for minute in 0..200 {
        let now = after(Duration::from_mins(minute));
        // One of them is visited once, so the oldest entry would stay for it.
        for (feed, state) in feeds.iter().zip(&mut states).skip(usize::from(minute > 0)) {
            *state = unchanged(state, now, 1);
            store.record_visit(VisitRecord::of(feed.id, state.clone(), now)).await.unwrap();
        }
    }
    assert_eq!(entries(&store, tree::Tree::Feeds).await, records);
    let rechecks = entries(&store, tree::Tree::Rechecks).await.into_iter();
    let rechecks = rechecks.map(|(key, value)| records::read::<records::RechecksRecord>(&key, &value).unwrap().len());
    assert!(rechecks.sum::<usize>() <= 2 * feeds.len() + timetable::SURPLUS_MAX);
    let found = store.feeds().await.unwrap();
    let found: BTreeMap<FeedId, FeedState> = found.into_iter().map(|known| (known.feed.id, known.state)).collect();
    assert_eq!(found, feeds.iter().map(|feed| feed.id).zip(states).collect());
}

#[tokio::test]
async fn rechecks_that_end_together_are_one_entry() {
    let feeds: Vec<Feed> = (0..40).map(|number| feed(&format!("feed{number}"))).collect();
    let (_directory, store) = store_with(&feeds.iter().collect::<Vec<_>>()).await;
    let state = unchanged(&FeedState { next_visit_at: START, ..FeedState::default() }, START, 5);
    let visits = feeds.iter().map(|feed| store.record_visit(VisitRecord::of(feed.id, state.clone(), START)));
    futures_util::future::try_join_all(visits).await.unwrap();
    assert_eq!(entries(&store, tree::Tree::Rechecks).await.len(), 1);
    assert!(store.feeds().await.unwrap().iter().all(|known| known.state == state));
}
