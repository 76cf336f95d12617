//! The courier: one loop over the outbox, woken by a bell or by the time of the next due chat.
//!
//! What it promises stands on [`super`]'s page. It keeps no deliveries of its own: the lanes hold ids, the
//! store holds what they stand for, and a courier that starts anew reads them again.

use super::lanes::{Arrival, Lanes, Outcome, Taken};
use super::message::Look;
use super::messenger::{Form, Messenger, SendError};
use super::pace::PaceLimits;
use super::{broadcast, growth, list, message, plan};
use crate::clock::Clock;
use crate::domain::{ChatId, Content, Delivery, DeliveryId, Item, Message, MessageId, Settlement, Timestamp};
use crate::filters::Standing;
use crate::ops::{Bell, Health, Part, Probe, Step};
use crate::store::{Claimed, Grown, Store, StoreError};
use futures_util::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

/// Messages under way at the same time. A far end that hangs holds up so many chats at most, each by itself.
const IN_FLIGHT_MAX: usize = 64;

/// Ids read from the outbox at a time.
const PAGE: usize = 1_000;

/// The courier looks at its work this often even when nothing wakes it.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Chats that did not listen are looked at again this often, and whenever a chat has changed.
const RELEASE_EVERY: Duration = Duration::from_secs(60);

/// How long a stop waits for answers; what is under way after that is unclear, and sent again after the restart.
const LAST_ANSWERS_WITHIN: Duration = Duration::from_secs(5);

/// What the courier works with.
pub struct CourierParts {
    /// The outbox.
    pub store: Store,
    /// The far end.
    pub messenger: Arc<dyn Messenger>,
    /// All filters of all chats: they move when a group becomes a supergroup.
    pub standing: Arc<Standing>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// How fast it may write.
    pub limits: PaceLimits,
    /// Rung when something was put into the outbox.
    pub bell: Bell,
    /// Rung when a chat changed: one that did not listen may do so now.
    pub chats_bell: Bell,
    /// Told that the loop is alive.
    pub health: Health,
    /// Watches the steps.
    pub probe: Arc<dyn Probe>,
}

/// Carries deliveries to chats until each is settled.
pub struct Courier {
    parts: CourierParts,
    lanes: Lanes,
    /// The last id read from the outbox.
    read_up_to: DeliveryId,
    under_way: JoinSet<Answered>,
}

/// A delivery and what the far end answered.
struct Answered {
    /// The chat whose lane it was taken from; the delivery itself may have moved with its chat since.
    lane: ChatId,
    delivery: Delivery,
    refusals: u32,
    answer: Result<Option<MessageId>, SendError>,
}

impl Courier {
    /// A courier that has read nothing yet.
    pub fn new(parts: CourierParts) -> Self {
        let lanes = Lanes::new(parts.limits);
        Self { parts, lanes, read_up_to: DeliveryId::default(), under_way: JoinSet::new() }
    }

    /// Delivers until stopped, then waits for the answers to what is under way.
    pub async fn run(mut self, stop: CancellationToken) -> Result<(), StoreError> {
        let mut release = tokio::time::interval(RELEASE_EVERY);
        while !stop.is_cancelled() {
            self.parts.health.beat(Part::Delivery);
            self.start_due().await?;
            let pause = self.until_next();
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.parts.bell.heard() => {}
                () = self.parts.chats_bell.heard() => self.lanes.release_held(),
                _ = release.tick() => self.lanes.release_held(),
                Some(answered) = self.under_way.join_next() => self.settle(answered).await?,
                () = tokio::time::sleep(pause) => {}
            }
        }
        let last_answers = async {
            while let Some(answered) = self.under_way.join_next().await {
                self.settle(answered).await?;
            }
            Ok(())
        };
        tokio::time::timeout(LAST_ANSWERS_WITHIN, last_answers).await.unwrap_or(Ok(()))
    }

    /// One step: sends all that is due now, and waits for the answers. What an answer makes due is sent as well.
    pub async fn deliver_due(&mut self) -> Result<usize, StoreError> {
        let mut settled = 0;
        self.lanes.release_held();
        loop {
            self.start_due().await?;
            let Some(answered) = self.under_way.join_next().await else { return Ok(settled) };
            self.settle(answered).await?;
            settled += 1;
        }
    }

    /// Deliveries that this courier knows to wait or to be under way.
    pub fn waiting(&self) -> usize {
        self.lanes.len()
    }

    /// Reads what is new in the outbox and starts what is due, as far as pace and places allow.
    async fn start_due(&mut self) -> Result<(), StoreError> {
        self.read_outbox().await?;
        let now = self.parts.clock.now();
        self.lanes.forget_idle(now);
        let mut taken = Vec::new();
        while self.under_way.len() + taken.len() < IN_FLIGHT_MAX {
            let Some(next) = self.lanes.take(now) else { break };
            taken.push(next);
        }
        if taken.is_empty() {
            return Ok(());
        }
        for Taken { chat, id, along } in taken.iter().filter(|taken| !taken.along.is_empty()) {
            let ids = std::iter::once(id).chain(along).copied().collect();
            let told = self.parts.store.merge(ids).await?;
            self.lanes.tell_along(*chat, &told);
        }
        let ids = taken.iter().map(|taken| taken.id).collect();
        let mut claimed = self.parts.store.claim(ids).await?;
        for Taken { chat, id, .. } in taken {
            match claimed.iter().position(|claimed| claimed.delivery.id == id) {
                Some(index) => self.start(chat, claimed.swap_remove(index), now).await?,
                None => self.lanes.settle(chat, Outcome::Dropped, now),
            }
        }
        Ok(())
    }

    /// Lets lists that are due into the outbox, and reads what is new there.
    async fn read_outbox(&mut self) -> Result<(), StoreError> {
        let now = self.parts.clock.now();
        while self.parts.store.next_gathering_at().await?.is_some_and(|at| at <= now) {
            self.parts.store.gather(now).await?;
        }
        if let Some(broadcast) = self.parts.store.spread(now).await?
            && broadcast.tally.is_over()
        {
            self.parts.store.end_broadcast(broadcast.number, broadcast::report(&broadcast), now).await?;
        }
        loop {
            let page = self.parts.store.waiting_after(self.read_up_to, PAGE).await?;
            let Some(last) = page.last() else { return Ok(()) };
            self.read_up_to = last.id;
            let is_last = page.len() < PAGE;
            for waiting in page {
                self.lanes.add(Arrival {
                    id: waiting.id,
                    chat: waiting.chat,
                    kind: waiting.kind,
                    urgency: waiting.urgency,
                    not_before: waiting.not_before,
                    is_aside: waiting.is_aside,
                });
            }
            if is_last {
                return Ok(());
            }
        }
    }

    /// Sends one delivery in a task of its own, unless its chat does not want it now.
    async fn start(&mut self, chat: ChatId, claimed: Claimed, now: Timestamp) -> Result<(), StoreError> {
        let Claimed { delivery, chat: state, grown, item } = claimed;
        let is_void = matches!(delivery.content, Content::Growth { .. }) && grown.is_none();
        let turn = if is_void { plan::Turn::Cancel } else { plan::turn(&delivery.content, state.as_ref(), now) };
        match turn {
            plan::Turn::Hold => {
                self.lanes.settle(chat, Outcome::Held, now);
                return Ok(());
            }
            plan::Turn::Cancel => {
                self.parts.store.settle(delivery.id, Settlement::Cancelled, now).await?;
                self.lanes.settle(chat, Outcome::Dropped, now);
                return Ok(());
            }
            plan::Turn::Send => {}
        }
        let look = state.as_ref().map(Look::from).unwrap_or_default();
        let refusals = state.and_then(|chat| chat.suspension).map_or(0, |suspension| suspension.refusals);
        let messenger = Arc::clone(&self.parts.messenger);
        let probe = Arc::clone(&self.parts.probe);
        self.under_way.spawn(async move {
            probe.reached(Step::BeforeSend);
            let message = worded(&delivery.content, item.as_ref(), grown.as_ref(), &look, now);
            let form = if delivery.plain { Form::Plain } else { Form::Rich };
            let sending = AssertUnwindSafe(carry(messenger.as_ref(), &delivery, &message, form)).catch_unwind();
            let broken = |_| Err(SendError::Unclear { said: "sending broke off inside newsbell".to_owned() });
            let answer = sending.await.unwrap_or_else(broken);
            probe.reached(Step::AfterSend);
            Answered { lane: chat, delivery, refusals, answer }
        });
        Ok(())
    }

    /// Writes down what an answer means.
    async fn settle(&mut self, answered: Result<Answered, tokio::task::JoinError>) -> Result<(), StoreError> {
        let Answered { lane, delivery, refusals, answer } = match answered {
            Ok(answered) => answered,
            // Only a probe can end here: sending itself is caught. The record stays "sending" until a restart.
            Err(error) => {
                tracing::error!(%error, "a delivery broke off");
                return Ok(());
            }
        };
        let now = self.parts.clock.now();
        let chat = delivery.to.chat;
        if let Err(error) = &answer {
            tracing::warn!(chat = chat.0, delivery = delivery.id.0, attempts = delivery.attempts, %error, "not delivered");
        }
        let settlement = plan::settlement(&delivery, refusals, answer, now);
        if let Settlement::Moved { to } = settlement {
            self.move_chat(delivery.id, chat, to, now).await?;
            self.lanes.rename(lane, to, now);
            return Ok(());
        }
        let outcome = match &settlement {
            Settlement::Delivered { .. } => Outcome::Sent,
            Settlement::Again { not_before, .. } => Outcome::Again(*not_before),
            Settlement::Aside { until, .. } => Outcome::Aside(*until),
            Settlement::Suspend { .. } if delivery.content.is_kept_for_later() => Outcome::Held,
            _ => Outcome::Dropped,
        };
        if let Settlement::GivenUp { reason } = &settlement {
            tracing::error!(chat = chat.0, delivery = delivery.id.0, reason, "given up: refused even as plain text");
        }
        self.parts.store.settle(delivery.id, settlement, now).await?;
        self.lanes.settle(lane, outcome, now);
        Ok(())
    }

    /// The group lives on under another id: its filters and its place in the outbox go there.
    async fn move_chat(&mut self, id: DeliveryId, from: ChatId, to: ChatId, now: Timestamp) -> Result<(), StoreError> {
        let before = self.parts.store.chat(from).await?;
        self.parts.store.settle(id, Settlement::Moved { to }, now).await?;
        let after = self.parts.store.chat(to).await?;
        self.parts.standing.restate(before.as_ref(), after.as_ref());
        tracing::info!(from = from.0, to = to.0, "a group became a supergroup");
        Ok(())
    }

    fn until_next(&self) -> Duration {
        let places = self.under_way.len() < IN_FLIGHT_MAX;
        let next = self.lanes.next_at().filter(|_| places);
        next.map_or(LOOK_EVERY, |at| at.since(self.parts.clock.now()).min(LOOK_EVERY))
    }
}

/// A delivery in words, as of now.
fn worded(content: &Content, item: Option<&Item>, grown: Option<&Grown>, look: &Look, now: Timestamp) -> Message {
    match content {
        Content::Alert(alert) => message::of_report(alert, item, look, now),
        Content::List { why, parts } => list::of_alerts(*why, parts.iter().map(|(_, alert)| alert), look, now),
        Content::Growth { .. } => grown.map(|grown| growth::of_grown(grown, look, now)).unwrap_or_default(),
        Content::Reply(message)
        | Content::Missed(message)
        | Content::Revision { to: message, .. }
        | Content::Broadcast { message, .. } => Message { text: message.text.clone().fitted(), ..message.clone() },
    }
}

/// One request to the far end.
async fn carry(
    messenger: &dyn Messenger,
    delivery: &Delivery,
    message: &Message,
    form: Form,
) -> Result<Option<MessageId>, SendError> {
    match delivery.content {
        Content::Revision { of, .. } | Content::Growth { of, .. } => {
            messenger.revise(delivery.to.chat, of, message, form).await.map(|()| Some(of))
        }
        Content::Reply(_)
        | Content::Missed(_)
        | Content::Alert(_)
        | Content::List { .. }
        | Content::Broadcast { .. } => messenger.send(delivery.to, message, form).await,
    }
}
