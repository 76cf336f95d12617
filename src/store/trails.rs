//! Trails: what became of each alert, for as long as its item is kept.

use super::draft::Draft;
use super::engine::Engine;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads as _;
use super::records::{self, TrailRecord};
use super::tree::Tree;
use super::{chats, keys, outbox, visits};
use crate::domain::{Alert, ChatId, DeliveryId, Fate, Growth, MessageId, StoryId, Timestamp, Trail};

/// Which trail of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// The one that began last.
    Newest,
    /// That of the alert which is this message.
    Message(MessageId),
    /// That of this story.
    Story(StoryId),
}

impl Store {
    /// A trail of a chat, if it is known: also of an alert that was rung before the chat moved.
    pub async fn trail(&self, chat: ChatId, sought: Sought) -> Result<Option<Trail>, StoreError> {
        self.read(move |engine| {
            for name in chats::names(engine, chats::resolve(engine, chat)?)? {
                if let Some(trail) = find(engine, name, sought)? {
                    return Ok(Some(trail));
                }
            }
            Ok(None)
        })
        .await
    }

    /// The trails of all alerts that one message told, in the order in which they began.
    pub async fn trails_of(&self, chat: ChatId, message: MessageId) -> Result<Vec<Trail>, StoreError> {
        self.read(move |engine| {
            let mut told = Vec::new();
            for name in chats::names(engine, chats::resolve(engine, chat)?)? {
                for entry in engine.prefix(Tree::Trails, &keys::chat(name))? {
                    let (key, value) = entry?;
                    let trail = records::read::<TrailRecord>(&key, &value)?;
                    let is_told = matches!(trail.fate, Fate::Sent { message: Some(sent), .. } if sent == message);
                    told.extend(Some(trail).filter(|_| is_told));
                }
            }
            Ok(told)
        })
        .await
    }

    /// When a story was rung in a chat; remembered longer than its trail.
    pub async fn rung_at(&self, chat: ChatId, story: StoryId) -> Result<Option<Timestamp>, StoreError> {
        self.read(move |engine| {
            let names = chats::names(engine, chats::resolve(engine, chat)?)?;
            visits::rung_at(engine, &names, story)
        })
        .await
    }
}

/// Looks through the trails of a chat, the newest first: there are no more than its alerts of some days.
fn find(engine: &Engine, chat: ChatId, sought: Sought) -> Result<Option<Trail>, StoreError> {
    for entry in engine.prefix(Tree::Trails, &keys::chat(chat))?.rev() {
        let (key, value) = entry?;
        let trail = records::read::<TrailRecord>(&key, &value)?;
        let is_sought = match sought {
            Sought::Newest => true,
            Sought::Message(wanted) => {
                matches!(trail.fate, Fate::Sent { message: Some(message), .. } if message == wanted)
            }
            Sought::Story(story) => trail.story == story,
        };
        if is_sought {
            return with_tries(engine, trail).map(Some);
        }
    }
    Ok(None)
}

/// What is not settled is told from the outbox.
fn with_tries(engine: &Engine, mut trail: Trail) -> Result<Trail, StoreError> {
    if let (Fate::Waiting { .. }, Some(delivery)) = (&trail.fate, outbox::load(engine, trail.delivery)?) {
        trail.fate = Fate::Waiting { attempts: delivery.attempts, not_before: delivery.not_before };
    }
    Ok(trail)
}

/// An alert was put into the outbox, or on the shelf.
pub(super) fn begin(
    draft: &mut Draft<'_>,
    alert: &Alert,
    delivery: DeliveryId,
    fate: Fate,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (story, item, filters) = (alert.story, alert.item, alert.filters.clone());
    let (remarks, growth) = (alert.remarks.clone(), Growth::default());
    let trail = Trail { delivery, story, item, filters, queued_at: now, fate, remarks, growth };
    draft.put(keys::trail(alert.chat, delivery), &TrailRecord::from(&trail))
}

/// Changes a trail, if it is known.
pub(super) fn change(
    draft: &mut Draft<'_>,
    chat: ChatId,
    delivery: DeliveryId,
    change: impl FnOnce(&mut Trail),
) -> Result<(), StoreError> {
    let key = keys::trail(chat, delivery);
    let Some(mut trail) = draft.value::<TrailRecord>(&key)? else { return Ok(()) };
    change(&mut trail);
    draft.put(key, &TrailRecord::from(&trail))
}

/// Something became of an alert. One that was rung before trails were kept has none.
pub(super) fn note(draft: &mut Draft<'_>, chat: ChatId, delivery: DeliveryId, fate: Fate) -> Result<(), StoreError> {
    change(draft, chat, delivery, |trail| trail.fate = fate)
}

/// An alert that waits goes to another chat.
pub(super) fn rename(draft: &mut Draft<'_>, delivery: DeliveryId, from: ChatId, to: ChatId) -> Result<(), StoreError> {
    let key = keys::trail(from, delivery);
    if let Some(record) = draft.record::<TrailRecord>(&key)? {
        draft.remove(Tree::Trails, key);
        draft.put(keys::trail(to, delivery), &record)?;
    }
    Ok(())
}
