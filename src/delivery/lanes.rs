//! Who is next: one lane a chat, in memory, over the ids of what waits in the outbox. Pure: time comes from outside.
//!
//! Within a chat replies go before alerts, then in the order of the outbox, one at a time. Between chats the one
//! that has been due longest goes first, so no chat can starve another. A waiting delivery costs some 40 bytes here.

use super::pace::{Answered, GROUP_WINDOW, PaceLimits, Traffic};
use crate::domain::{ChatId, ChatKind, DeliveryId, Timestamp, Urgency};
use crate::store::LIST_MAX;
use std::collections::{BTreeSet, HashMap};

/// With so many alerts of a chat due, they are told together rather than one by one.
const BURST: usize = 6;

/// What was taken from a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Taken {
    pub(super) chat: ChatId,
    pub(super) id: DeliveryId,
    /// Alerts behind it in the lane that may be told along with it; they wait on until [`Lanes::tell_along`].
    pub(super) along: Vec<DeliveryId>,
}

/// One delivery that waits, as far as its turn depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Arrival {
    pub(super) id: DeliveryId,
    pub(super) chat: ChatId,
    pub(super) kind: ChatKind,
    pub(super) urgency: Urgency,
    pub(super) not_before: Option<Timestamp>,
    /// Others of its chat need not wait for it until then.
    pub(super) is_aside: bool,
}

/// What became of the delivery that was taken from a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It left the outbox after it was sent.
    Sent,
    /// It left the outbox unsent.
    Dropped,
    /// It waits on, not before this instant. It counts against the pace as well: a refused request is a request.
    Again(Timestamp),
    /// It waits until this instant, and others of its chat do not wait for it.
    Aside(Timestamp),
    /// It waits until the chat listens again.
    Held,
}

#[derive(Debug)]
struct Lane {
    kind: ChatKind,
    waiting: BTreeSet<(Urgency, DeliveryId)>,
    /// What nobody waits for, and when it may join those that wait.
    later: BTreeSet<(Timestamp, Urgency, DeliveryId)>,
    in_flight: Option<(Urgency, DeliveryId)>,
    not_before: Timestamp,
    held: bool,
    answered: Answered,
}

/// The lanes of all chats in which something waits or was sent lately.
#[derive(Debug)]
pub(super) struct Lanes {
    limits: PaceLimits,
    by_chat: HashMap<ChatId, Lane>,
    due: BTreeSet<(Timestamp, ChatId)>,
    traffic: Traffic,
}

impl Lanes {
    pub(super) fn new(limits: PaceLimits) -> Self {
        Self { limits, by_chat: HashMap::new(), due: BTreeSet::new(), traffic: Traffic::default() }
    }

    /// A delivery waits.
    pub(super) fn add(&mut self, arrival: Arrival) {
        self.change(arrival.chat, arrival.kind, |lane| {
            match arrival.not_before.filter(|_| arrival.is_aside) {
                Some(at) => {
                    lane.later.insert((at, arrival.urgency, arrival.id));
                }
                None => {
                    lane.waiting.insert((arrival.urgency, arrival.id));
                    lane.not_before = lane.not_before.max(arrival.not_before.unwrap_or_default());
                }
            }
            lane.held = false;
        });
    }

    /// Takes the next delivery whose chat, and all chats together, have budget now.
    pub(super) fn take(&mut self, now: Timestamp) -> Option<Taken> {
        if self.traffic.free_at(&self.limits) > now {
            return None;
        }
        let &(at, chat) = self.due.first()?;
        if at > now {
            return None;
        }
        let kind = self.by_chat.get(&chat)?.kind;
        let taken = self.change(chat, kind, |lane| {
            lane.let_in_due(now);
            lane.in_flight = lane.waiting.pop_first();
            let (urgency, id) = lane.in_flight?;
            Some(Taken { chat, id, along: if urgency == Urgency::Alert { lane.burst() } else { Vec::new() } })
        });
        if taken.is_some() {
            self.traffic.leave(chat, now);
        }
        taken
    }

    /// These are told along with what was taken from this chat.
    pub(super) fn tell_along(&mut self, chat: ChatId, told: &[DeliveryId]) {
        let Some(kind) = self.by_chat.get(&chat).map(|lane| lane.kind) else { return };
        self.change(chat, kind, |lane| lane.waiting.retain(|(_, id)| !told.contains(id)));
    }

    /// What was taken from this chat has come to this.
    pub(super) fn settle(&mut self, chat: ChatId, outcome: Outcome, now: Timestamp) {
        let limits = self.limits;
        self.traffic.answer(chat, now, &limits);
        let Some(kind) = self.by_chat.get(&chat).map(|lane| lane.kind) else { return };
        self.change(chat, kind, |lane| {
            let Some(delivery) = lane.in_flight.take() else { return };
            lane.answered.note(now, limits.group_messages);
            match outcome {
                Outcome::Sent | Outcome::Dropped => {}
                Outcome::Again(not_before) => {
                    lane.waiting.insert(delivery);
                    lane.not_before = lane.not_before.max(not_before);
                }
                Outcome::Aside(until) => {
                    let (urgency, id) = delivery;
                    lane.later.insert((until, urgency, id));
                }
                Outcome::Held => {
                    lane.waiting.insert(delivery);
                    lane.held = true;
                }
            }
        });
    }

    /// Looks again at the chats that did not listen.
    pub(super) fn release_held(&mut self) {
        let held: Vec<(ChatId, ChatKind)> =
            self.by_chat.iter().filter(|(_, lane)| lane.held).map(|(chat, lane)| (*chat, lane.kind)).collect();
        for (chat, kind) in held {
            self.change(chat, kind, |lane| lane.held = false);
        }
    }

    /// What waited for one chat now waits for another: the group moved.
    pub(super) fn rename(&mut self, from: ChatId, to: ChatId, now: Timestamp) {
        self.traffic.answer(from, now, &self.limits);
        let Some(old) = self.by_chat.remove(&from) else { return };
        self.due.retain(|(_, chat)| *chat != from);
        self.change(to, ChatKind::Supergroup, |lane| {
            lane.waiting.extend(old.waiting.iter().chain(&old.in_flight));
            lane.later.extend(old.later);
            lane.held = false;
        });
    }

    /// When [`Lanes::take`] can next succeed, if anything waits at all.
    pub(super) fn next_at(&self) -> Option<Timestamp> {
        let &(at, _) = self.due.first()?;
        Some(at.max(self.traffic.free_at(&self.limits)))
    }

    /// Deliveries that wait or are in flight.
    pub(super) fn len(&self) -> usize {
        self.by_chat
            .values()
            .map(|lane| lane.waiting.len() + lane.later.len() + usize::from(lane.in_flight.is_some()))
            .sum()
    }

    /// Forgets chats in which nothing waits and whose last message no longer counts.
    pub(super) fn forget_idle(&mut self, now: Timestamp) {
        self.by_chat.retain(|_, lane| {
            let counts = lane.answered.latest().is_some_and(|latest| latest.plus(GROUP_WINDOW) > now);
            counts || lane.in_flight.is_some() || !lane.waiting.is_empty() || !lane.later.is_empty()
        });
    }

    /// Changes one lane and keeps the order of the due ones true to it.
    fn change<T>(&mut self, chat: ChatId, kind: ChatKind, change: impl FnOnce(&mut Lane) -> T) -> T {
        let lane = self.by_chat.entry(chat).or_insert_with(|| Lane {
            kind,
            waiting: BTreeSet::new(),
            later: BTreeSet::new(),
            in_flight: None,
            not_before: Timestamp::default(),
            held: false,
            answered: Answered::default(),
        });
        if let Some(at) = lane.due_at(&self.limits) {
            self.due.remove(&(at, chat));
        }
        let result = change(lane);
        if let Some(at) = lane.due_at(&self.limits) {
            self.due.insert((at, chat));
        }
        result
    }
}

impl Lane {
    /// The alerts that come next, if there are so many that they are better told together.
    fn burst(&self) -> Vec<DeliveryId> {
        let mut alerts = self.waiting.iter().filter(|(urgency, _)| *urgency == Urgency::Alert).map(|(_, id)| *id);
        let next: Vec<DeliveryId> = alerts.by_ref().take(LIST_MAX - 1).collect();
        if next.len() + 1 < BURST { Vec::new() } else { next }
    }

    /// When its next delivery may leave; never while one is in flight or the chat does not listen.
    fn due_at(&self, limits: &PaceLimits) -> Option<Timestamp> {
        let later = self.later.first().map(|(at, ..)| *at);
        let next = if self.waiting.is_empty() { later? } else { self.not_before };
        let idle = self.in_flight.is_none() && !self.held;
        idle.then(|| next.max(self.not_before).max(self.answered.chat_free_at(self.kind, limits)))
    }

    /// What was to leave later and may now joins those that wait.
    fn let_in_due(&mut self, now: Timestamp) {
        while let Some(next @ (at, urgency, id)) = self.later.pop_first() {
            if at > now {
                self.later.insert(next);
                break;
            }
            self.waiting.insert((urgency, id));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::time::Duration;

    fn arrival(id: u64, chat: i64, kind: ChatKind, urgency: Urgency) -> Arrival {
        Arrival { id: DeliveryId(id), chat: ChatId(chat), kind, urgency, not_before: None, is_aside: false }
    }

    /// Lets every request be answered at once and returns what left when, in milliseconds from the start.
    fn drain(lanes: &mut Lanes) -> Vec<(i64, ChatId, DeliveryId)> {
        let mut left = Vec::new();
        let mut now = Timestamp::from_seconds(1_000);
        while let Some(at) = lanes.next_at() {
            now = now.max(at);
            let Taken { chat, id, .. } = lanes.take(now).expect("what is due can be taken");
            left.push((now.as_millis() - 1_000_000, chat, id));
            lanes.settle(chat, Outcome::Sent, now);
        }
        left
    }

    #[test]
    fn replies_go_before_alerts_and_otherwise_the_order_is_kept() {
        let mut lanes = Lanes::new(PaceLimits::NONE);
        for (id, urgency) in [(1, Urgency::Alert), (2, Urgency::Alert), (3, Urgency::Reply), (4, Urgency::Reply)] {
            lanes.add(arrival(id, 7, ChatKind::Private, urgency));
        }
        let order: Vec<u64> = drain(&mut lanes).into_iter().map(|(_, _, id)| id.0).collect();
        assert_eq!(order, [3, 4, 1, 2]);
    }

    #[test]
    fn a_chat_held_by_flood_control_delays_no_other() {
        let mut lanes = Lanes::new(PaceLimits::TELEGRAM);
        let now = Timestamp::from_seconds(1_000);
        lanes.add(arrival(1, 1, ChatKind::Private, Urgency::Alert));
        lanes.add(arrival(2, 2, ChatKind::Private, Urgency::Alert));
        let first = lanes.take(now).unwrap().chat;
        lanes.settle(first, Outcome::Again(now.plus(Duration::from_secs(300))), now);
        let second = lanes.take(now).unwrap().chat;
        assert_ne!(first, second);
        assert_eq!(lanes.next_at(), Some(now.plus(Duration::from_secs(300))));
    }

    #[test]
    fn what_is_set_aside_holds_up_nothing_and_comes_back_in_its_turn() {
        let mut lanes = Lanes::new(PaceLimits::NONE);
        let now = Timestamp::from_seconds(1_000);
        (1..=3).for_each(|id| lanes.add(arrival(id, 1, ChatKind::Private, Urgency::Alert)));
        let taken = lanes.take(now).unwrap();
        lanes.settle(taken.chat, Outcome::Aside(now.plus(Duration::from_secs(5))), now);
        assert_eq!(lanes.take(now).unwrap().id, DeliveryId(2));
        let later = now.plus(Duration::from_secs(6));
        lanes.settle(taken.chat, Outcome::Sent, later);
        assert_eq!(lanes.take(later).unwrap().id, DeliveryId(1), "it is the oldest");
    }

    #[test]
    fn what_a_chat_that_does_not_listen_waits_for_is_kept_until_it_does() {
        let mut lanes = Lanes::new(PaceLimits::NONE);
        let now = Timestamp::from_seconds(1_000);
        lanes.add(arrival(1, 1, ChatKind::Private, Urgency::Alert));
        let chat = lanes.take(now).unwrap().chat;
        lanes.settle(chat, Outcome::Held, now);
        assert_eq!(lanes.next_at(), None);
        lanes.release_held();
        assert_eq!(lanes.take(now), Some(Taken { chat: ChatId(1), id: DeliveryId(1), along: Vec::new() }));
    }

    #[test]
    fn a_few_alerts_go_one_by_one_and_many_together_but_nothing_breaking_and_no_reply_with_them() {
        let mut lanes = Lanes::new(PaceLimits::NONE);
        let now = Timestamp::from_seconds(1_000);
        let urgencies = [Urgency::Breaking, Urgency::Reply];
        for (id, urgency) in (1..).zip(urgencies.into_iter().chain([Urgency::Alert; 15])) {
            lanes.add(arrival(id, 1, ChatKind::Private, urgency));
        }
        let mut alone = Vec::new();
        for _ in urgencies {
            let Taken { chat, id, along } = lanes.take(now).unwrap();
            assert_eq!(along, []);
            alone.push(id.0);
            lanes.settle(chat, Outcome::Sent, now);
        }
        assert_eq!(alone, [2, 1]);
        let together = lanes.take(now).unwrap();
        assert_eq!((together.id.0, together.along.len()), (3, LIST_MAX - 1));
        lanes.tell_along(together.chat, &together.along);
        lanes.settle(together.chat, Outcome::Sent, now);
        let left: Vec<_> = std::iter::from_fn(|| {
            let taken = lanes.take(now)?;
            lanes.settle(taken.chat, Outcome::Sent, now);
            Some((taken.id.0, taken.along.len()))
        })
        .collect();
        assert_eq!(left, [(13, 0), (14, 0), (15, 0), (16, 0), (17, 0)]);
    }

    #[test]
    fn a_burst_of_500_items_in_1000_chats_keeps_to_the_limits_and_makes_nine_tenths_of_them() {
        let (chats, items) = (1_000, 500);
        let mut lanes = Lanes::new(PaceLimits::TELEGRAM);
        for item in 0..items {
            for chat in 0..chats {
                let kind = if chat % 10 == 0 { ChatKind::Supergroup } else { ChatKind::Private };
                let id = u64::try_from(item * chats + chat).unwrap() + 1;
                lanes.add(arrival(id, chat, kind, Urgency::Alert));
            }
        }
        let (began, mut now) = (Timestamp::from_seconds(1_000), Timestamp::from_seconds(1_000));
        let (mut last_second, mut told, mut messages) = (std::collections::VecDeque::new(), 0, 0_u32);
        while let Some(at) = lanes.next_at() {
            now = now.max(at);
            let Taken { chat, along, .. } = lanes.take(now).unwrap();
            lanes.tell_along(chat, &along);
            lanes.settle(chat, Outcome::Sent, now);
            last_second.push_back(now);
            while last_second.front().is_some_and(|at| now.since(*at) >= Duration::from_secs(1)) {
                last_second.pop_front();
            }
            assert!(last_second.len() <= 30);
            (told, messages) = (told + 1 + along.len(), messages + 1);
        }
        assert_eq!(told, 500_000);
        let in_a_second = f64::from(messages) / now.since(began).as_secs_f64();
        assert!(in_a_second > 27.0, "{in_a_second} messages a second");
    }

    #[test]
    fn a_group_that_moves_takes_its_queue_along() {
        let mut lanes = Lanes::new(PaceLimits::NONE);
        let now = Timestamp::from_seconds(1_000);
        for id in 1..=3 {
            lanes.add(arrival(id, -5, ChatKind::Group, Urgency::Alert));
        }
        assert!(lanes.take(now).is_some());
        lanes.rename(ChatId(-5), ChatId(-1005), now);
        let left = drain(&mut lanes);
        assert_eq!(left.len(), 3);
        assert!(left.iter().all(|(_, chat, _)| *chat == ChatId(-1005)));
    }

    /// Lets each request travel as long as one of these spans says, there and back, in milliseconds. When the far end has
    /// each, and whose it is, in that order.
    fn travelled(lanes: &mut Lanes, travels: &[(u64, u64)]) -> Vec<(i64, ChatId)> {
        let mut travels = travels.iter().cycle();
        let mut answers: BTreeSet<(Timestamp, ChatId)> = BTreeSet::new();
        let mut counted = Vec::new();
        let mut now = Timestamp::from_seconds(1_000);
        loop {
            while let Some(Taken { chat, .. }) = lanes.take(now) {
                let (there, back) = travels.next().unwrap();
                let at = now.plus(Duration::from_millis(*there));
                counted.push((at.as_millis(), chat));
                answers.insert((at.plus(Duration::from_millis(*back)), chat));
            }
            let answered = answers.first().map(|(at, _)| *at);
            let Some(next) = lanes.next_at().into_iter().chain(answered).min() else { break };
            now = now.max(next);
            while let Some((_, chat)) = answers.first().copied().filter(|(at, _)| *at <= now) {
                answers.pop_first();
                lanes.settle(chat, Outcome::Sent, now);
            }
        }
        counted.sort_unstable();
        counted
    }

    proptest! {
        #[test]
        fn no_published_limit_is_passed_whatever_the_network_delays_and_nothing_is_left_behind(
            chats in proptest::collection::vec((0i64..60, any::<bool>()), 1..400),
            travels in proptest::collection::vec((0u64..900, 0u64..900), 1..40),
        ) {
            let mut lanes = Lanes::new(PaceLimits::TELEGRAM);
            for (id, (chat, alert)) in chats.iter().enumerate() {
                let kind = if chat % 2 == 0 { ChatKind::Private } else { ChatKind::Supergroup };
                let urgency = if *alert { Urgency::Alert } else { Urgency::Reply };
                lanes.add(arrival(id as u64 + 1, *chat, kind, urgency));
            }
            let counted = travelled(&mut lanes, &travels);
            prop_assert_eq!(counted.len(), chats.len());
            prop_assert_eq!(lanes.len(), 0);
            for (index, (at, chat)) in counted.iter().enumerate() {
                let before = || counted[..index].iter().filter(|(earlier, _)| at - earlier < 1_000);
                prop_assert!(before().count() < 30);
                prop_assert!(before().all(|(_, other)| other != chat));
                let minute = counted[..index].iter().filter(|(earlier, other)| at - earlier < 60_000 && other == chat);
                prop_assert!(chat.0 % 2 == 0 || minute.count() < 20);
            }
        }
    }
}
