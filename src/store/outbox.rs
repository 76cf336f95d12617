//! The outbox: deliveries in the order in which they were committed, until each is settled.

use super::draft::{Draft, Number};
use super::error::StoreError;
use super::open::{Pen, Store};
use super::reads::Reads;
use super::records::{self, ButtonRecord, DeliveryRecord};
use super::stories::{Edited, Grown};
use super::tree::Tree;
use super::{broadcasts, chats, figures, items, keys, moves, stories, trails};
use crate::domain::{
    ButtonId, Chat, ChatId, ChatKind, Content, Delivery, DeliveryId, DeliveryState, Destination, Fate, Item, Layout,
    Message, Reached, Settlement, Suspension, SuspensionReason, Timestamp, Urgency,
};
use std::collections::HashMap;
use std::ops::Bound;

/// A delivery that waits, as much of it as decides when its turn is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Which.
    pub id: DeliveryId,
    /// Where to.
    pub chat: ChatId,
    /// What kind of chat that is.
    pub kind: ChatKind,
    /// What goes first.
    pub urgency: Urgency,
    /// Not before this instant.
    pub not_before: Option<Timestamp>,
    /// Others of its chat need not wait for it until then: it was refused as it is, or nobody waits for it.
    pub is_aside: bool,
}

/// A delivery that may leave now: that it may have left is on disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claimed {
    /// The delivery. Its state is [`DeliveryState::Unclear`] when it may be in the chat already.
    pub delivery: Delivery,
    /// The chat that it goes to, if known.
    pub chat: Option<Chat>,
    /// What a message is to tell of how its story has grown.
    pub grown: Option<Grown>,
    /// The item that an alert tells, where its chat wants to see all of it, as long as it is kept.
    pub item: Option<Item>,
}

impl Store {
    /// Deliveries behind a place in the outbox, in order, at most so many.
    pub async fn waiting_after(&self, id: DeliveryId, limit: usize) -> Result<Vec<Waiting>, StoreError> {
        self.read(move |engine| {
            let mut kinds: HashMap<ChatId, ChatKind> = HashMap::new();
            let mut waiting = Vec::new();
            let behind = (Bound::Excluded(keys::delivery(id)), Bound::Unbounded);
            for entry in engine.range(Tree::Outbox, behind)?.take(limit) {
                let (key, value) = entry?;
                let delivery = records::read::<DeliveryRecord>(&key, &value)?;
                let chat = delivery.to.chat;
                let kind = match kinds.get(&chat) {
                    Some(kind) => *kind,
                    None => chats::kind_of(engine, chat)?,
                };
                kinds.insert(chat, kind);
                let (urgency, not_before) = (delivery.content.urgency(), delivery.not_before);
                let is_aside = delivery.plain || urgency == Urgency::Growth;
                waiting.push(Waiting { id: delivery.id, chat, kind, urgency, not_before, is_aside });
            }
            Ok(waiting)
        })
        .await
    }

    /// Marks deliveries as leaving, on disk, before they are given out. Those that are gone are left out. One that
    /// was marked before by another process, or got no clear answer, is given out as unclear.
    pub async fn claim(&self, ids: Vec<DeliveryId>) -> Result<Vec<Claimed>, StoreError> {
        self.write(move |draft, pen| {
            let mut claimed = Vec::new();
            for id in ids {
                if let Some(delivery) = claim(draft, pen, id)? {
                    let chat = chats::load(draft, delivery.to.chat)?;
                    let grown = match delivery.content {
                        Content::Growth { alert, .. } => stories::leave(draft, delivery.to.chat, alert)?,
                        _ => None,
                    };
                    let item = told(draft, &delivery.content, chat.as_ref())?;
                    claimed.push(Claimed { delivery, chat, grown, item });
                }
            }
            Ok(claimed)
        })
        .await
    }

    /// Writes down what the answer to a delivery means. One that is gone already changes nothing.
    pub async fn settle(&self, id: DeliveryId, settlement: Settlement, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |draft, pen| {
            pen.leaving.remove(&id);
            match load(draft, id)? {
                Some(delivery) => settle(draft, delivery, &settlement, now),
                None => Ok(()),
            }
        })
        .await
    }
}

fn claim(draft: &mut Draft<'_>, pen: &mut Pen, id: DeliveryId) -> Result<Option<Delivery>, StoreError> {
    let Some(mut delivery) = load(draft, id)? else { return Ok(None) };
    match delivery.state {
        DeliveryState::Queued => {
            delivery.state = DeliveryState::Sending;
            put(draft, &delivery)?;
            pen.leaving.insert(id);
        }
        // Marked by this process and held back since.
        DeliveryState::Sending if pen.leaving.contains(&id) => {}
        DeliveryState::Sending | DeliveryState::Unclear => delivery.state = DeliveryState::Unclear,
    }
    Ok(Some(delivery))
}

fn settle(
    draft: &mut Draft<'_>,
    mut delivery: Delivery,
    settlement: &Settlement,
    now: Timestamp,
) -> Result<(), StoreError> {
    let id = delivery.id;
    let chat = delivery.to.chat;
    match *settlement {
        Settlement::Delivered { message } => {
            end(draft, &delivery, &Fate::Sent { at: now, message }, now)?;
            figures::delivered(draft, &delivery.content, now)?;
            broadcasts::settled(draft, &delivery.content, Reached::Delivered)?;
            match &delivery.content {
                Content::Growth { alert, .. } => stories::edited(draft, chat, *alert, Edited::Done, now)?,
                content => {
                    let is_alone = matches!(content, Content::Alert(_));
                    for (id, alert) in delivery.alerts() {
                        stories::sent(draft, alert.chat, id, is_alone, now)?;
                    }
                }
            }
            chats::change(draft, chat, now, lift_no_rights)
        }
        Settlement::Again { not_before, attempts, plain, without_thread, state } => {
            if without_thread {
                let gone = delivery.to.thread.take();
                chats::change(draft, chat, now, |chat| chat.thread = chat.thread.filter(|own| Some(*own) != gone))?;
            }
            put(draft, &Delivery { not_before: Some(not_before), attempts, plain, state, ..delivery })
        }
        Settlement::Aside { until, attempts } => {
            let (not_before, state) = (Some(until), DeliveryState::Queued);
            put(draft, &Delivery { not_before, attempts, plain: true, state, ..delivery })
        }
        Settlement::Suspend { reason, retry_at } => {
            if delivery.content.is_kept_for_later() {
                put(draft, &Delivery { state: DeliveryState::Queued, ..delivery })?;
            } else {
                remove(draft, id);
                broadcasts::settled(draft, &delivery.content, Reached::Blocked)?;
            }
            chats::change(draft, chat, now, |chat| suspend(chat, reason, retry_at, now))
        }
        Settlement::Moved { to } => moves::move_chat(draft, chat, to, now),
        Settlement::GivenUp { ref reason } => {
            end(draft, &delivery, &Fate::GivenUp { at: now, reason: reason.clone() }, now)?;
            broadcasts::settled(draft, &delivery.content, Reached::Refused)?;
            draft.count_up(Number::GivenUp).map(|_| ())
        }
        Settlement::Cancelled => {
            broadcasts::settled(draft, &delivery.content, Reached::PassedOver)?;
            end(draft, &delivery, &Fate::Cancelled { at: now }, now)
        }
    }
}

/// Takes a delivery out, and writes down what became of it where it is an alert.
fn end(draft: &mut Draft<'_>, delivery: &Delivery, fate: &Fate, now: Timestamp) -> Result<(), StoreError> {
    remove(draft, delivery.id);
    if let (Content::Growth { alert, .. }, Fate::GivenUp { .. } | Fate::Cancelled { .. }) = (&delivery.content, fate) {
        return stories::edited(draft, delivery.to.chat, *alert, Edited::Never, now);
    }
    delivery.alerts().into_iter().try_for_each(|(id, alert)| trails::note(draft, alert.chat, id, fate.clone()))
}

/// What got through shows that we have the right to write again.
fn lift_no_rights(chat: &mut Chat) {
    let reason = chat.suspension.as_ref().map(|suspension| suspension.reason);
    if reason == Some(SuspensionReason::NoRights) {
        chat.suspension = None;
    }
}

fn suspend(chat: &mut Chat, reason: SuspensionReason, retry_at: Option<Timestamp>, now: Timestamp) {
    let before = chat.suspension.as_ref();
    // Since then nothing has been put into the outbox: that must be remembered until it is back.
    if chat.is_banned() {
        return;
    }
    let was_unreachable = before.is_some_and(|before| before.reason == SuspensionReason::Unreachable);
    let (reason, retry_at) = if was_unreachable { (SuspensionReason::Unreachable, None) } else { (reason, retry_at) };
    let since = before.map_or(now, |before| before.since);
    let refusals = before.map_or(0, |before| before.refusals).saturating_add(1);
    chat.suspension = Some(Suspension { reason, since, retry_at, refusals });
}

/// Puts a message into the outbox, with what its buttons do.
pub(super) fn enqueue(
    draft: &mut Draft<'_>,
    to: Destination,
    content: Content,
    now: Timestamp,
) -> Result<DeliveryId, StoreError> {
    enqueue_for(draft, to, content, None, now)
}

/// The same, not to leave before an instant.
pub(super) fn enqueue_for(
    draft: &mut Draft<'_>,
    to: Destination,
    content: Content,
    not_before: Option<Timestamp>,
    now: Timestamp,
) -> Result<DeliveryId, StoreError> {
    let chat = chats::resolve(draft, to.chat)?;
    let to = if chat == to.chat { to } else { Destination { chat, thread: None } };
    if let Content::Reply(message) | Content::Missed(message) | Content::Revision { to: message, .. } = &content {
        keep_buttons(draft, chat, message, now)?;
    }
    let delivery = Delivery { not_before, ..numbered(draft, to, content, now)? };
    put(draft, &delivery)?;
    Ok(delivery.id)
}

/// A delivery with a number of its own, not yet put anywhere.
pub(super) fn numbered(
    draft: &mut Draft<'_>,
    to: Destination,
    content: Content,
    now: Timestamp,
) -> Result<Delivery, StoreError> {
    // Counted for ever, not from what lies in the outbox: who remembers a number must never see it again.
    let id = DeliveryId(draft.count_up(Number::LastDelivery)?);
    let state = DeliveryState::Queued;
    Ok(Delivery { id, to, content, created_at: now, not_before: None, attempts: 0, plain: false, state })
}

/// Remembers the commands of a message's buttons that are too long to travel with them.
pub(super) fn keep_buttons(
    draft: &mut Draft<'_>,
    chat: ChatId,
    message: &Message,
    now: Timestamp,
) -> Result<(), StoreError> {
    message.buttons.iter().flatten().try_for_each(|button| match button.id(chat) {
        ButtonId::Kept(name) => {
            draft.put(keys::digest(name), &ButtonRecord::new(chat, &button.command, now.as_millis()))
        }
        ButtonId::Command(_) => Ok(()),
    })
}

/// The item of an alert that its chat wants to see in full.
fn told(draft: &Draft<'_>, content: &Content, chat: Option<&Chat>) -> Result<Option<Item>, StoreError> {
    let is_full = chat.is_some_and(|chat| chat.format.layout == Layout::Full);
    match content {
        Content::Alert(alert) if is_full => Ok(items::load(draft, alert.item)?.map(|kept| kept.item)),
        _ => Ok(None),
    }
}

/// The delivery of this number, while it waits.
pub(super) fn load(reads: &impl Reads, id: DeliveryId) -> Result<Option<Delivery>, StoreError> {
    reads.value::<DeliveryRecord>(&keys::delivery(id))
}

/// Stores a delivery in its place.
pub(super) fn put(draft: &mut Draft<'_>, delivery: &Delivery) -> Result<(), StoreError> {
    draft.put(keys::delivery(delivery.id), &DeliveryRecord::from(delivery))
}

/// Takes a delivery out.
pub(super) fn remove(draft: &mut Draft<'_>, id: DeliveryId) {
    draft.remove(Tree::Outbox, keys::delivery(id));
}

/// Every stored delivery to a chat. Looks at the whole outbox: groups become supergroups once in their lives.
pub(super) fn of_chat(draft: &Draft<'_>, chat: ChatId) -> Result<Vec<Delivery>, StoreError> {
    let mut found = Vec::new();
    for entry in draft.stored().range(Tree::Outbox, ..)? {
        let (key, value) = entry?;
        let delivery = records::read::<DeliveryRecord>(&key, &value)?;
        if delivery.to.chat == chat {
            found.push(delivery);
        }
    }
    Ok(found)
}
