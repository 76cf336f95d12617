//! A group becomes a supergroup: it gets another id, and all that is known of it goes there.

use super::draft::Draft;
use super::error::StoreError;
use super::records::{MovedRecord, RungRecord};
use super::{chats, keys, outbox, trails, visits};
use crate::domain::{Chat, ChatId, Content, Delivery, DeliveryState, Fate, StandingFilter, Timestamp};
use std::collections::BTreeSet;

/// Moves a chat, its filters and its part of the outbox. Repeated, it does nothing; a move in a circle does nothing.
pub(super) fn move_chat(draft: &mut Draft<'_>, from: ChatId, to: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let from = chats::resolve(draft, from)?;
    let to = chats::resolve(draft, to)?;
    if from == to {
        return Ok(());
    }
    // Before the two are one, or every alert of the old chat would count as rung in the new one.
    let names = chats::names(draft, to)?;
    draft.put(keys::chat(from), &MovedRecord(to.0))?;
    move_record(draft, from, to, now)?;
    for delivery in outbox::of_chat(draft, from)? {
        move_delivery(draft, delivery, to, &names, now)?;
    }
    Ok(())
}

fn move_record(draft: &mut Draft<'_>, from: ChatId, to: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let Some((old, old_former)) = chats::load_with_former(draft, from)? else { return Ok(()) };
    let there = chats::load_with_former(draft, to)?;
    let mut former = there.as_ref().map_or_else(Vec::new, |(_, former)| former.clone());
    former.extend(old_former);
    former.push(from.0);
    former.sort_unstable();
    former.dedup();
    let before = there.map(|(chat, _)| chat);
    let after = match &before {
        Some(there) => united(&old, there),
        None => Chat { id: to, kind: chats::kind_by_id(to), thread: None, suspension: None, ..old.clone() },
    };
    // In first, so that no feed is without listeners in between.
    chats::put(draft, before.as_ref(), &after, former, now)?;
    chats::remove(draft, &old, now)
}

/// Two chats in one: nothing that either was promised vanishes. Topics of the old chat do not exist in the new one.
fn united(old: &Chat, there: &Chat) -> Chat {
    let untouched = !there.subscribed && there.filters.is_empty() && there.removed_feeds.is_empty();
    let removed_feeds = if untouched {
        old.removed_feeds.clone()
    } else {
        // Rather a feed too many than one too few.
        old.removed_feeds.intersection(&there.removed_feeds).copied().collect()
    };
    let mut chat = Chat {
        subscribed: old.subscribed || there.subscribed,
        paused_at: if there.subscribed { there.paused_at } else { old.paused_at },
        added_feeds: old.added_feeds.union(&there.added_feeds).copied().collect(),
        removed_feeds,
        ..there.clone()
    };
    for (feed, note) in &old.notes {
        chat.note_below(*feed, note.clone());
    }
    let known: BTreeSet<&str> = there.filters.iter().map(|filter| filter.text.as_str()).collect();
    for filter in old.filters.iter().filter(|filter| !known.contains(filter.text.as_str())) {
        let is_free = chat.filter(filter.number).is_none();
        let number = if is_free { filter.number } else { chat.next_filter_number() };
        chat.filters.push(StandingFilter { number, ..filter.clone() });
    }
    chat
}

/// A story that is rung in the new chat already is not rung there again.
fn move_delivery(
    draft: &mut Draft<'_>,
    delivery: Delivery,
    to: ChatId,
    names: &[ChatId],
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut moved = delivery;
    if let Content::Alert(alert) = &mut moved.content {
        if visits::is_rung(draft, names, alert.story)? {
            outbox::remove(draft, moved.id);
            return trails::end(draft, alert.chat, moved.id, Fate::Cancelled { at: now });
        }
        trails::rename(draft, moved.id, alert.chat, to)?;
        alert.chat = to;
        draft.put(keys::digest(alert.id().0), &RungRecord(now.as_millis()))?;
    }
    moved.to.chat = to;
    moved.to.thread = None;
    if moved.state == DeliveryState::Sending {
        // The old id takes no messages any more, so it is not in the chat.
        moved.state = DeliveryState::Queued;
    }
    if let Content::Reply(message) = &moved.content {
        outbox::keep_buttons(draft, to, message, now)?;
    }
    outbox::put(draft, &moved)
}
