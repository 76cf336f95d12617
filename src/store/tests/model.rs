//! Random walks: whatever is asked of the store, in whatever order, with restarts in between and compactions meanwhile, it
//! holds what a model in plain maps says it holds.

use super::*;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use tokio::task::JoinHandle;

const CHATS: [i64; 4] = [-1, -2, -3, -4];
const ENTRIES: [&str; 5] = ["a", "b", "c", "d", "e"];
/// The first two are the operator's; chats add the others.
const FEEDS: [&str; 4] = ["own0", "own1", "added0", "added1"];

#[derive(Clone, Debug)]
enum Step {
    Visit { feed: usize, entries: u8, rings: u8, twice: bool },
    CalmVisits { feeds: u8, minutes: u64 },
    Postpone { feed: usize, minutes: u64 },
    Receive { update: i64, chat: usize },
    Answer { filter: u8, adds: u8, moves_to: Option<usize>, is_stale: bool, baseline: u8 },
    Claim { nth: usize },
    Settle { nth: usize, how: u8, chat: usize },
    Reopen,
    Compact,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..4usize, any::<u8>(), any::<u8>(), any::<bool>())
            .prop_map(|(feed, entries, rings, twice)| Step::Visit { feed, entries, rings, twice }),
        4 => (any::<u8>(), 0..600u64).prop_map(|(feeds, minutes)| Step::CalmVisits { feeds, minutes }),
        1 => (0..4usize, 0..600u64).prop_map(|(feed, minutes)| Step::Postpone { feed, minutes }),
        4 => (0..8i64, 0..4usize).prop_map(|(update, chat)| Step::Receive { update, chat }),
        4 => (any::<u8>(), 0..4u8, proptest::option::weighted(0.3, 0..4usize), proptest::bool::weighted(0.1), any::<u8>())
            .prop_map(|(filter, adds, moves_to, is_stale, baseline)| Step::Answer { filter, adds, moves_to, is_stale, baseline }),
        2 => (0..8usize).prop_map(|nth| Step::Claim { nth }),
        3 => (0..8usize, 0..6u8, 0..4usize).prop_map(|(nth, how, chat)| Step::Settle { nth, how, chat }),
        1 => Just(Step::Reopen),
        1 => Just(Step::Compact),
    ];
    proptest::collection::vec(step, 1..40)
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct ModelChat {
    filters: BTreeSet<String>,
    adds: BTreeSet<usize>,
    suspension: Option<SuspensionReason>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct ModelDelivery {
    chat: i64,
    /// The entry of an alert; a reply has none.
    entry: Option<usize>,
    state: DeliveryState,
}

#[derive(Default)]
struct Model {
    known: BTreeSet<usize>,
    /// How often feeds were visited calmly, and when they are visited next.
    visits: BTreeMap<usize, (u64, Timestamp)>,
    seen: BTreeSet<(usize, usize)>,
    items: BTreeMap<usize, Vec<usize>>,
    rung: BTreeSet<(i64, usize)>,
    chats: BTreeMap<i64, ModelChat>,
    moved: BTreeMap<i64, i64>,
    outbox: BTreeMap<u64, ModelDelivery>,
    last_delivery: u64,
    leaving: BTreeSet<u64>,
    inbox: Vec<(i64, i64)>,
    answered: BTreeSet<i64>,
    given_up: u64,
}

impl Model {
    fn resolve(&self, chat: i64) -> i64 {
        self.moved.get(&chat).map_or(chat, |to| self.resolve(*to))
    }

    fn listeners(&self, feed: usize) -> usize {
        self.chats.values().filter(|chat| chat.adds.contains(&feed)).count()
    }

    fn is_polled(&self, feed: usize) -> bool {
        self.known.contains(&feed) && (feed < 2 || self.listeners(feed) > 0)
    }

    fn enqueue(&mut self, chat: i64, entry: Option<usize>) {
        self.last_delivery += 1;
        let delivery = ModelDelivery { chat: self.resolve(chat), entry, state: DeliveryState::Queued };
        self.outbox.insert(self.last_delivery, delivery);
    }

    fn document(&mut self, feed: usize, entries: &[usize]) -> usize {
        let mut new_items = 0;
        self.visits.entry(feed).or_default().1 =
            document(&super::feed(FEEDS[feed]), &[], &[], Vec::new(), START).state.next_visit_at;
        for entry in entries {
            if self.seen.insert((feed, *entry)) {
                new_items += usize::from(!self.items.contains_key(entry));
                let carriers = self.items.entry(*entry).or_default();
                if !carriers.contains(&feed) {
                    carriers.push(feed);
                }
            }
        }
        new_items
    }

    fn move_chat(&mut self, from: i64, to: i64) {
        let (from, to) = (self.resolve(from), self.resolve(to));
        if from == to {
            return;
        }
        for (id, mut delivery) in self.outbox.clone() {
            if delivery.chat != from {
                continue;
            }
            if delivery.entry.is_some_and(|entry| self.rung.contains(&(to, entry))) {
                self.outbox.remove(&id);
                continue;
            }
            delivery.chat = to;
            if delivery.state == DeliveryState::Sending {
                delivery.state = DeliveryState::Queued;
            }
            self.outbox.insert(id, delivery);
        }
        let moved: Vec<_> = self.rung.iter().filter(|(chat, _)| *chat == from).map(|(_, entry)| (to, *entry)).collect();
        self.rung.extend(moved);
        self.moved.insert(from, to);
        if let Some(old) = self.chats.remove(&from) {
            let there = self.chats.entry(to).or_default();
            there.filters.extend(old.filters);
            there.adds.extend(old.adds);
        }
    }
}

struct Walk {
    directory: TempDir,
    store: Store,
    model: Model,
    feeds: Vec<Feed>,
    /// One that goes on while further steps are taken.
    compaction: Option<JoinHandle<Result<Compacted, StoreError>>>,
}

fn chosen(bits: u8, among: usize) -> Vec<usize> {
    (0..among).filter(|index| bits & (1 << index) != 0).collect()
}

fn names(entries: &[usize]) -> Vec<&'static str> {
    entries.iter().map(|entry| ENTRIES[*entry]).collect()
}

impl Walk {
    async fn begin() -> Self {
        let feeds: Vec<Feed> = FEEDS.iter().map(|name| feed(name)).collect();
        let (directory, store) = store_with(&[&feeds[0], &feeds[1]]).await;
        let visits = [0, 1].map(|feed| (feed, (0, START))).into();
        let model = Model { known: [0, 1].into(), visits, ..Model::default() };
        Self { directory, store, model, feeds, compaction: None }
    }

    async fn step(mut self, step: &Step) -> Self {
        match step {
            Step::Visit { feed, entries, rings, twice } => self.visit(*feed, *entries, *rings, *twice).await,
            Step::CalmVisits { feeds, minutes } => self.visit_calmly(*feeds, *minutes).await,
            Step::Postpone { feed, minutes } => {
                let until = after(Duration::from_mins(*minutes));
                self.store.postpone(vec![(self.feeds[*feed].id, until)], START).await.unwrap();
                if let Some((_, next)) = self.model.visits.get_mut(feed) {
                    *next = until.max(*next);
                }
            }
            Step::Receive { update: id, chat } => {
                let is_new = !self.model.answered.contains(id) && self.model.inbox.iter().all(|(known, _)| known != id);
                let received = self.store.receive(vec![update(*id, CHATS[*chat], START)]).await.unwrap();
                assert_eq!(received, usize::from(is_new));
                if is_new {
                    self.model.inbox.push((*id, CHATS[*chat]));
                }
            }
            Step::Answer { filter, adds, moves_to, is_stale, baseline } => {
                self.answer(*filter, *adds, moves_to.map(|index| CHATS[index]), *is_stale, *baseline).await;
            }
            Step::Claim { nth } => self.claim(*nth).await,
            Step::Settle { nth, how, chat } => self.settle(*nth, *how, CHATS[*chat]).await,
            Step::Reopen => {
                self.end_compaction().await;
                self.store = reopened(&self.directory, self.store).await;
                self.model.leaving.clear();
            }
            Step::Compact => {
                self.end_compaction().await;
                let store = self.store.clone();
                self.compaction = Some(tokio::spawn(async move { store.compact().await }));
            }
        }
        self
    }

    async fn end_compaction(&mut self) {
        if let Some(compaction) = self.compaction.take() {
            compaction.await.unwrap().unwrap();
        }
    }

    async fn visit(&mut self, feed: usize, entries: u8, rings: u8, twice: bool) {
        let entries = chosen(entries, ENTRIES.len());
        let rings: Vec<i64> = chosen(rings, CHATS.len()).into_iter().map(|index| CHATS[index]).collect();
        let rings: Vec<i64> =
            rings.into_iter().filter(|chat| self.model.chats.contains_key(&self.model.resolve(*chat))).collect();
        let alerts: Vec<Alert> =
            rings.iter().flat_map(|chat| entries.iter().map(|entry| alert(*chat, ENTRIES[*entry]))).collect();
        let mut expected = Recorded::default();
        if self.model.known.contains(&feed) {
            expected.new_items = self.model.document(feed, &entries);
            for chat in rings {
                for entry in &entries {
                    if self.model.rung.insert((self.model.resolve(chat), *entry)) {
                        self.model.enqueue(chat, Some(*entry));
                        expected.alerts += 1;
                    }
                }
            }
        }
        let visit = document(&self.feeds[feed], &names(&entries), &names(&entries), alerts, START);
        assert_eq!(self.store.record_visit(visit.clone()).await.unwrap(), expected);
        if twice {
            assert_eq!(self.store.record_visit(visit).await.unwrap(), Recorded::default());
        }
    }

    /// Visits that bring nothing, recorded together.
    async fn visit_calmly(&mut self, feeds: u8, minutes: u64) {
        let mut visits = Vec::new();
        for feed in chosen(feeds, FEEDS.len()).into_iter().filter(|feed| self.model.known.contains(feed)) {
            let id = self.feeds[feed].id;
            let mut state = self.store.feed(id).await.unwrap().unwrap().state;
            state.visits += 1;
            state.next_visit_at = after(Duration::from_mins(minutes));
            let (count, next) = self.model.visits.get_mut(&feed).unwrap();
            (*count, *next) = (*count + 1, state.next_visit_at);
            visits.push(self.store.record_visit(VisitRecord::of(id, state, START)));
        }
        for recorded in futures_util::future::join_all(visits).await {
            assert_eq!(recorded.unwrap(), Recorded::default());
        }
    }

    async fn answer(&mut self, text: u8, adds: u8, moves_to: Option<i64>, is_stale: bool, baseline: u8) {
        let Some((id, from)) = self.model.inbox.first().copied() else { return };
        let stored = self.store.chat(ChatId(from)).await.unwrap();
        let mut chat = stored.unwrap_or_else(|| chat(from));
        let text = format!("word{}", text % 5);
        if chat.filters.iter().all(|filter| filter.text != text) {
            chat.filters.push(filter(chat.next_filter_number().0, &text));
        }
        let adds: BTreeSet<usize> = chosen(adds, 2).into_iter().map(|index| index + 2).collect();
        chat.added_feeds = adds.iter().map(|index| self.feeds[*index].id).collect();
        let entries = chosen(baseline, ENTRIES.len());
        let new_feeds = adds.iter().map(|index| NewFeed {
            feed: Feed { configured: false, ..self.feeds[*index].clone() },
            visit: Some(document(&self.feeds[*index], &names(&entries), &names(&entries), Vec::new(), START)),
        });
        chat.revision += u64::from(is_stale);
        let answer = Effects {
            new_feeds: new_feeds.collect(),
            replies: vec![(to(from), said("reply"))],
            moved_to: moves_to.map(ChatId),
            ..effects(id, Some(chat), START)
        };
        let applied = self.store.apply(answer.clone()).await;
        if is_stale {
            assert!(matches!(applied, Err(StoreError::Conflict { .. })));
            return;
        }
        assert_eq!(applied.unwrap(), Applied::Now);
        for feed in &adds {
            if !self.model.is_polled(*feed) {
                self.model.known.insert(*feed);
                self.model.document(*feed, &entries);
            }
        }
        let now = self.model.resolve(from);
        let chat = self.model.chats.entry(now).or_default();
        chat.filters.insert(text);
        chat.adds = adds;
        if let Some(to) = moves_to {
            self.model.move_chat(from, to);
        }
        self.model.enqueue(from, None);
        self.model.inbox.remove(0);
        self.model.answered.insert(id);
        assert_eq!(self.store.apply(answer).await.unwrap(), Applied::Before);
    }

    fn nth(&self, nth: usize) -> Option<u64> {
        self.model.outbox.keys().nth(nth).copied()
    }

    async fn claim(&mut self, nth: usize) {
        let Some(id) = self.nth(nth) else { return };
        let delivery = self.model.outbox.get_mut(&id).unwrap();
        let expected = match delivery.state {
            DeliveryState::Queued => {
                delivery.state = DeliveryState::Sending;
                self.model.leaving.insert(id);
                DeliveryState::Sending
            }
            DeliveryState::Sending if self.model.leaving.contains(&id) => DeliveryState::Sending,
            _ => DeliveryState::Unclear,
        };
        let gone = DeliveryId(self.model.last_delivery + 1);
        let claimed = self.store.claim(vec![gone, DeliveryId(id)]).await.unwrap();
        assert_eq!(claimed.len(), 1);
        assert_eq!((claimed[0].delivery.id, claimed[0].delivery.state), (DeliveryId(id), expected));
        assert_eq!(claimed[0].delivery.to.chat, ChatId(self.model.outbox[&id].chat));
        let is_known = self.model.chats.contains_key(&self.model.outbox[&id].chat);
        assert_eq!(claimed[0].chat.is_some(), is_known);
    }

    async fn settle(&mut self, nth: usize, how: u8, elsewhere: i64) {
        let Some(id) = self.nth(nth) else { return };
        let delivery = self.model.outbox[&id];
        self.model.leaving.remove(&id);
        let suspend = |reason| Settlement::Suspend { reason, retry_at: None };
        let settlement = match how {
            0 => Settlement::Delivered { message: None },
            1 => Settlement::Cancelled,
            2 => Settlement::GivenUp { reason: String::new() },
            3 => suspend(SuspensionReason::NoRights),
            4 => Settlement::Moved { to: ChatId(elsewhere) },
            _ => Settlement::Again {
                not_before: START,
                attempts: 1,
                plain: false,
                without_thread: false,
                state: DeliveryState::Unclear,
            },
        };
        match (&settlement, delivery.entry) {
            (Settlement::Suspend { .. }, Some(_)) => {
                self.model.outbox.get_mut(&id).unwrap().state = DeliveryState::Queued;
            }
            (Settlement::Again { state, .. }, _) => self.model.outbox.get_mut(&id).unwrap().state = *state,
            (Settlement::Moved { .. }, _) => self.model.move_chat(delivery.chat, elsewhere),
            _ => {
                self.model.outbox.remove(&id);
            }
        }
        if let Some(chat) = self.model.chats.get_mut(&delivery.chat) {
            match how {
                0 => chat.suspension = None,
                3 => chat.suspension = Some(SuspensionReason::NoRights),
                _ => {}
            }
        }
        self.model.given_up += u64::from(how == 2);
        self.store.settle(DeliveryId(id), settlement.clone(), START).await.unwrap();
        if !matches!(settlement, Settlement::Moved { .. } | Settlement::Suspend { .. }) {
            // Not heard of any more, or the same again.
            let again =
                if self.model.outbox.contains_key(&id) { settlement } else { Settlement::Delivered { message: None } };
            self.store.settle(DeliveryId(id), again, START).await.unwrap();
        }
    }

    async fn compare(&self) {
        let (store, model) = (&self.store, &self.model);
        let waiting: BTreeMap<u64, ModelDelivery> = outbox(store)
            .await
            .into_iter()
            .map(|delivery| {
                let entry = match &delivery.content {
                    Content::Alert(alert) => ENTRIES.iter().position(|name| *name == alert.headline.text),
                    Content::Reply(_)
                    | Content::Missed(_)
                    | Content::Revision { .. }
                    | Content::List { .. }
                    | Content::Growth { .. }
                    | Content::Broadcast { .. } => None,
                };
                (delivery.id.0, ModelDelivery { chat: delivery.to.chat.0, entry, state: delivery.state })
            })
            .collect();
        assert_eq!(waiting, model.outbox);
        for (chat, entry) in &model.rung {
            let waits = model.outbox.values().any(|delivery| (delivery.chat, delivery.entry) == (*chat, Some(*entry)));
            let story = Sought::Story(StoryId(digest(ENTRIES[*entry])));
            let trail = store.trail(ChatId(*chat), story).await.unwrap();
            let tells_so = trail.is_some_and(|trail| matches!(trail.fate, Fate::Waiting { .. }));
            // Under an id that moved on the trail is found where the chat is now, and told as it stands there.
            assert!(tells_so == waits || model.moved.contains_key(chat), "{entry} in {chat}");
        }
        let inbox: Vec<_> = store.inbox(99).await.unwrap().iter().map(|update| (update.id.0, update.chat.0)).collect();
        assert_eq!(inbox, model.inbox);

        let chats = store.all_chats().await.unwrap();
        let chats: BTreeMap<i64, ModelChat> = chats.into_iter().map(|chat| (chat.id.0, self.of_store(chat))).collect();
        assert_eq!(chats, model.chats);
        for id in CHATS {
            let found = store.chat(ChatId(id)).await.unwrap().map(|chat| chat.id.0);
            assert_eq!(found, Some(model.resolve(id)).filter(|id| model.chats.contains_key(id)));
        }

        let mut polled = BTreeSet::new();
        for known in store.feeds().await.unwrap() {
            let index = self.index(known.feed.id);
            assert!(model.known.contains(&index));
            assert_eq!(known.listeners as usize, model.listeners(index));
            assert_eq!((known.state.visits, known.state.next_visit_at), model.visits[&index]);
            if known.is_polled() {
                polled.insert(index);
            }
        }
        assert_eq!(polled, (0..FEEDS.len()).filter(|feed| model.is_polled(*feed)).collect());
        let due: BTreeSet<usize> = store
            .due_feeds(after(days(1)), 99, &HashSet::new())
            .await
            .unwrap()
            .iter()
            .map(|known| self.index(known.feed.id))
            .collect();
        assert_eq!(due, polled);

        for (index, feed) in self.feeds.iter().enumerate() {
            let unseen = unseen(store, feed, &ENTRIES);
            let expected: Vec<bool> = (0..ENTRIES.len()).map(|entry| !model.seen.contains(&(index, entry))).collect();
            assert_eq!(unseen, expected);
        }
        let items: BTreeMap<usize, Vec<usize>> = store
            .newest_items(99, |_| true)
            .await
            .unwrap()
            .into_iter()
            .map(|kept| {
                let entry = ENTRIES.iter().position(|name| *name == kept.item.entry.title).unwrap();
                (entry, kept.carriers.iter().map(|carrier| self.index(carrier.feed)).collect())
            })
            .collect();
        assert_eq!(items, model.items);

        let counts = store.counts().await.unwrap();
        assert_eq!((counts.items, counts.waiting), (model.items.len(), model.outbox.len()));
        assert_eq!((counts.seen, counts.chats), (model.seen.len(), model.chats.len()));
        assert_eq!((counts.feeds, counts.unanswered), (model.known.len(), model.inbox.len()));
        assert_eq!(counts.given_up, model.given_up);
        let count = |engine: &engine::Engine| {
            let counted = engine.live_bytes();
            engine.measure().map(|()| (counted, engine.live_bytes()))
        };
        let (counted, measured) = store.read(count).await.unwrap();
        assert_eq!(counted, measured);
    }

    fn index(&self, feed: FeedId) -> usize {
        self.feeds.iter().position(|known| known.id == feed).unwrap()
    }

    fn of_store(&self, chat: Chat) -> ModelChat {
        ModelChat {
            filters: chat.filters.into_iter().map(|filter| filter.text).collect(),
            adds: chat.added_feeds.into_iter().map(|feed| self.index(feed)).collect(),
            suspension: chat.suspension.map(|suspension| suspension.reason),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 300, ..ProptestConfig::default() })]

    #[test]
    fn the_store_holds_what_the_model_holds(steps in steps()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let mut walk = Walk::begin().await;
            for step in &steps {
                walk = walk.step(step).await;
                walk.compare().await;
            }
            walk.end_compaction().await;
            walk.compare().await;
        });
    }
}
