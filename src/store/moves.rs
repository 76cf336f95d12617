//! A group becomes a supergroup: it gets another id, and all that is known of it goes there.

use super::draft::Draft;
use super::error::StoreError;
use super::records::{MovedRecord, RungRecord};
use super::{broadcasts, changes, chats, guests, keys, outbox, saved, shelf, trails, visits};
use crate::domain::{
    Alert, Chat, ChatId, Content, Delivery, DeliveryId, DeliveryState, Fate, StandingFilter, Timestamp,
};
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
    changes::rename(draft, from, to)?;
    saved::rename(draft, from, to)?;
    broadcasts::rename(draft, from, to)?;
    guests::rename(draft, from, to, now)?;
    for delivery in outbox::of_chat(draft, from)? {
        match moved(draft, delivery.clone(), to, &names, now)? {
            Some(moved) => outbox::put(draft, &moved)?,
            None => outbox::remove(draft, delivery.id),
        }
    }
    for (until, why, delivery) in shelf::of_chat(draft, from)? {
        shelf::take_down(draft, until, delivery.id);
        if let Some(moved) = moved(draft, delivery, to, &names, now)? {
            shelf::put(draft, until, why, moved)?;
        }
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
        Some(there) => united(&old, there, now),
        None => {
            let suspension = old.suspension.clone().filter(|_| old.is_banned());
            Chat { id: to, kind: chats::kind_by_id(to), thread: None, suspension, ..old.clone() }
        }
    };
    // In first, so that no feed is without listeners in between.
    chats::put(draft, before.as_ref(), &after, former, now)?;
    chats::remove(draft, &old, now)
}

/// Two chats in one: nothing that either was promised vanishes. Topics of the old chat do not exist in the new one.
fn united(old: &Chat, there: &Chat, now: Timestamp) -> Chat {
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
    for muted in old.muted_stories.iter().filter(|muted| !there.mutes(muted.story, now)) {
        chat.mute_story(muted.story, &muted.headline, now);
    }
    let known: BTreeSet<&str> = there.filters.iter().map(|filter| filter.text.as_str()).collect();
    for filter in old.filters.iter().filter(|filter| !known.contains(filter.text.as_str())) {
        let is_free = chat.filter(filter.number).is_none();
        let number = if is_free { filter.number } else { chat.next_filter_number() };
        chat.filters.push(StandingFilter { number, ..filter.clone() });
    }
    chat
}

/// A delivery as it goes to the new chat; `None` when all that it tells is rung there already.
fn moved(
    draft: &mut Draft<'_>,
    delivery: Delivery,
    to: ChatId,
    names: &[ChatId],
    now: Timestamp,
) -> Result<Option<Delivery>, StoreError> {
    let mut moved = delivery;
    let id = moved.id;
    match &mut moved.content {
        Content::Alert(alert) => {
            if !moved_alert(draft, (id, alert), to, names, now)? {
                return Ok(None);
            }
        }
        Content::List { parts, .. } => {
            let mut kept = Vec::new();
            for (id, mut alert) in std::mem::take(parts) {
                if moved_alert(draft, (id, &mut alert), to, names, now)? {
                    kept.push((id, alert));
                }
            }
            if kept.is_empty() {
                return Ok(None);
            }
            *parts = kept;
        }
        Content::Reply(message) | Content::Missed(message) | Content::Broadcast { message, .. } => {
            outbox::keep_buttons(draft, to, message, now)?;
        }
        // The message is in a chat that takes none any more.
        Content::Revision { .. } | Content::Growth { .. } => return Ok(None),
    }
    moved.to.chat = to;
    moved.to.thread = None;
    if moved.state == DeliveryState::Sending {
        // The old id takes no messages any more, so it is not in the chat.
        moved.state = DeliveryState::Queued;
    }
    Ok(Some(moved))
}

/// Makes an alert one of the new chat, with its trail; false when its story is rung there already.
fn moved_alert(
    draft: &mut Draft<'_>,
    (id, alert): (DeliveryId, &mut Alert),
    to: ChatId,
    names: &[ChatId],
    now: Timestamp,
) -> Result<bool, StoreError> {
    if visits::is_rung(draft, names, alert.story)? {
        trails::note(draft, alert.chat, id, Fate::Cancelled { at: now })?;
        return Ok(false);
    }
    trails::rename(draft, id, alert.chat, to)?;
    alert.chat = to;
    draft.put(keys::digest(alert.id().0), &RungRecord(now.as_millis()))?;
    Ok(true)
}
