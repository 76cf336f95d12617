//! Broadcasts: what the operator tells all chats, let into the outbox a few at a time, each chat once.
//!
//! Whom one goes to is written down when it is sent; who had a turn is moved behind, in the transaction that puts the
//! message into the outbox. So a restart goes on where it was, and a chat that moves is not told twice.

use super::draft::{Draft, Number};
use super::engine::Engine;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads as _;
use super::records::{self, AddresseeRecord, BroadcastRecord, ChatRecord, NumberRecord};
use super::tree::Tree;
use super::{invitations, keys, outbox};
use crate::domain::{
    Broadcast, BroadcastTally, Chat, ChatId, Content, Destination, Message, Reached, RichText, Timestamp,
};
use std::time::Duration;

/// So many lie in the outbox at a time: alerts of other chats must not wait behind hundreds of them.
const AT_ONCE: u32 = 5;

/// A draft that nobody sends is forgotten after this.
const DRAFT_FOR: Duration = Duration::from_hours(24);

impl Store {
    /// The broadcast of this number, while it is a draft or goes out.
    pub async fn broadcast(&self, number: u32) -> Result<Option<Broadcast>, StoreError> {
        self.read(move |engine| engine.value::<BroadcastRecord>(&keys::numbered(number))).await
    }

    /// The number that the next broadcast has.
    pub async fn next_broadcast(&self) -> Result<u32, StoreError> {
        self.read(|engine| Ok(invitations::next(engine.record::<NumberRecord>(Number::LastBroadcast.key())?))).await
    }

    /// Lets the next few of the broadcast into the outbox that goes out; the broadcast, if there is one, as it stands then.
    pub async fn spread(&self, now: Timestamp) -> Result<Option<Broadcast>, StoreError> {
        let Some(broadcast) = self.read(going).await? else { return Ok(None) };
        let BroadcastTally { addressed, turns, .. } = broadcast.tally;
        if turns >= addressed || broadcast.tally.under_way() >= AT_ONCE {
            return Ok(Some(broadcast));
        }
        self.write(move |draft, _| match going(draft.stored())? {
            Some(broadcast) => spread(draft, broadcast, now).map(Some),
            None => Ok(None),
        })
        .await
    }

    /// A broadcast is over: says so where it was written, and forgets it. A second time it does nothing.
    pub async fn end_broadcast(&self, number: u32, report: Message, now: Timestamp) -> Result<(), StoreError> {
        self.write(move |draft, _| {
            let Some(broadcast) = load(draft, number)? else { return Ok(()) };
            forget(draft, number)?;
            let to = Destination { chat: broadcast.by, thread: None };
            outbox::enqueue(draft, to, Content::Reply(report), now).map(|_| ())
        })
        .await
    }
}

fn all(engine: &Engine) -> Result<Vec<Broadcast>, StoreError> {
    let entries = engine.range(Tree::Broadcasts, ..)?;
    entries.map(|entry| entry.and_then(|(key, value)| records::read::<BroadcastRecord>(&key, &value))).collect()
}

/// The first that goes out: one after the other.
fn going(engine: &Engine) -> Result<Option<Broadcast>, StoreError> {
    Ok(all(engine)?.into_iter().find(|broadcast| broadcast.sent))
}

fn load(draft: &Draft<'_>, number: u32) -> Result<Option<Broadcast>, StoreError> {
    draft.value::<BroadcastRecord>(&keys::numbered(number))
}

fn put(draft: &mut Draft<'_>, broadcast: &Broadcast) -> Result<(), StoreError> {
    draft.put(keys::numbered(broadcast.number), &BroadcastRecord::from(broadcast))
}

/// The next chats that have had no turn yet.
fn next(engine: &Engine, number: u32, most: usize) -> Result<Vec<ChatId>, StoreError> {
    let waiting = engine.prefix(Tree::Addressees, &keys::addressees(number, false))?.take(most);
    let chats = waiting.map(|entry| entry.map(|(key, _)| keys::chat_of_addressee(&key)));
    Ok(chats.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect())
}

fn spread(draft: &mut Draft<'_>, mut broadcast: Broadcast, now: Timestamp) -> Result<Broadcast, StoreError> {
    let number = broadcast.number;
    let free = AT_ONCE.saturating_sub(broadcast.tally.under_way());
    for chat in next(draft.stored(), number, usize::try_from(free).unwrap_or_default())? {
        have_turn(draft, &mut broadcast, chat)?;
        let message = Message { silent: true, ..Message::of(RichText::of(broadcast.text.clone())) };
        outbox::enqueue(draft, Destination { chat, thread: None }, Content::Broadcast { number, message }, now)?;
    }
    put(draft, &broadcast)?;
    Ok(broadcast)
}

/// A chat has had its turn, whatever comes of it.
fn have_turn(draft: &mut Draft<'_>, broadcast: &mut Broadcast, chat: ChatId) -> Result<(), StoreError> {
    broadcast.tally.turns = broadcast.tally.turns.saturating_add(1);
    draft.remove(Tree::Addressees, keys::addressee(broadcast.number, false, chat));
    draft.put(keys::addressee(broadcast.number, true, chat), &AddresseeRecord)
}

/// It is not sent to a chat to which it was to go.
fn pass_over(draft: &mut Draft<'_>, broadcast: &mut Broadcast, chat: ChatId) -> Result<(), StoreError> {
    broadcast.tally.count(Reached::PassedOver);
    have_turn(draft, broadcast, chat)
}

/// Writes a draft down. An earlier one of the same chat goes, and those that nobody sent for long.
pub(super) fn draft_of(draft: &mut Draft<'_>, broadcast: &Broadcast, now: Timestamp) -> Result<(), StoreError> {
    if draft.count_up(Number::LastBroadcast)? != u64::from(broadcast.number) {
        return Err(StoreError::Conflict { chat: broadcast.by });
    }
    for old in all(draft.stored())?.iter().filter(|old| !old.sent) {
        if old.by == broadcast.by || now.since(old.made_at) > DRAFT_FOR {
            forget(draft, old.number)?;
        }
    }
    put(draft, broadcast)
}

/// A draft goes out, to all chats that listen now.
pub(super) fn send(draft: &mut Draft<'_>, number: u32) -> Result<(), StoreError> {
    let Some(mut broadcast) = load(draft, number)?.filter(|broadcast| !broadcast.sent) else { return Ok(()) };
    for entry in draft.stored().range(Tree::Chats, ..)? {
        let (key, value) = entry?;
        let chat = records::read::<ChatRecord>(&key, &value)?;
        if hears_of(&chat) {
            broadcast.tally.addressed = broadcast.tally.addressed.saturating_add(1);
            draft.put(keys::addressee(number, false, chat.id), &AddresseeRecord)?;
        }
    }
    put(draft, &Broadcast { sent: true, ..broadcast })
}

/// Does a broadcast go to this chat?
pub(super) fn hears_of(chat: &Chat) -> bool {
    chat.is_listening() && chat.suspension.is_none()
}

/// No further chat gets a turn; a draft is forgotten.
pub(super) fn stop(draft: &mut Draft<'_>, number: u32) -> Result<(), StoreError> {
    let Some(mut broadcast) = load(draft, number)? else { return Ok(()) };
    if !broadcast.sent {
        return forget(draft, number);
    }
    for chat in next(draft.stored(), number, usize::MAX)? {
        pass_over(draft, &mut broadcast, chat)?;
    }
    put(draft, &broadcast)
}

fn forget(draft: &mut Draft<'_>, number: u32) -> Result<(), StoreError> {
    draft.remove(Tree::Broadcasts, keys::numbered(number));
    for entry in draft.stored().prefix(Tree::Addressees, &keys::numbered(number))? {
        let (key, _) = entry?;
        draft.remove(Tree::Addressees, key.to_vec());
    }
    Ok(())
}

/// A delivery is over; it may have been a broadcast's.
pub(super) fn settled(draft: &mut Draft<'_>, content: &Content, reached: Reached) -> Result<(), StoreError> {
    let Content::Broadcast { number, .. } = content else { return Ok(()) };
    let Some(mut broadcast) = load(draft, *number)? else { return Ok(()) };
    broadcast.tally.count(reached);
    put(draft, &broadcast)
}

/// A chat lives on under another id. Where both were to be told, one is enough.
pub(super) fn rename(draft: &mut Draft<'_>, from: ChatId, to: ChatId) -> Result<(), StoreError> {
    for mut broadcast in all(draft.stored())?.into_iter().filter(|broadcast| broadcast.sent) {
        let is_there = |had_turn, chat| {
            let key = keys::addressee(broadcast.number, had_turn, chat);
            draft.record::<AddresseeRecord>(&key).map(|found| found.is_some())
        };
        let (waits, told) = (is_there(false, from)?, is_there(true, from)?);
        let (waits_there, told_there) = (is_there(false, to)?, is_there(true, to)?);
        if waits && !waits_there && !told_there {
            draft.remove(Tree::Addressees, keys::addressee(broadcast.number, false, from));
            draft.put(keys::addressee(broadcast.number, false, to), &AddresseeRecord)?;
        } else if waits {
            pass_over(draft, &mut broadcast, from)?;
        } else if told && waits_there {
            pass_over(draft, &mut broadcast, to)?;
        }
        put(draft, &broadcast)?;
    }
    Ok(())
}
