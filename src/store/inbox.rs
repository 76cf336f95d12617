//! The inbox: updates that were received and wait for their answer, each once.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads as _;
use super::records::{self, ButtonRecord, UpdateMarkRecord, UpdateRecord};
use super::tree::Tree;
use super::{chats, guests, keys};
use crate::domain::{Asked, ChatId, Digest, Timestamp, Update};
use std::time::Duration;

/// For how long the number of an answered update stands for that update. The Bot API keeps updates for a day at
/// most (`getUpdates`), and begins anew at any number after a quiet week.
const NUMBER_STANDS_FOR: Duration = Duration::from_hours(48);

impl Store {
    /// Puts updates into the inbox, on disk when this returns; how many were new. One that waits already, or was
    /// answered within the last two days, is dropped; so is what a chat says that knows it is shut out.
    pub async fn receive(&self, updates: Vec<Update>) -> Result<usize, StoreError> {
        self.write(move |draft, _| {
            let mut new = 0;
            for update in updates {
                new += usize::from(receive(draft, &update)? == Received::New);
            }
            Ok(new)
        })
        .await
    }

    /// The updates that wait longest, in the order in which they came, at most so many.
    pub async fn inbox(&self, limit: usize) -> Result<Vec<Update>, StoreError> {
        self.read(move |engine| {
            let entries = engine.range(Tree::Inbox, ..)?.take(limit);
            entries.map(|entry| entry.and_then(|(key, value)| records::read::<UpdateRecord>(&key, &value))).collect()
        })
        .await
    }

    /// What a button does, and in which chat.
    pub async fn button(&self, name: Digest) -> Result<Option<(ChatId, String)>, StoreError> {
        self.read(move |engine| {
            let Some((chat, action)) = engine.value::<ButtonRecord>(&keys::digest(name))? else { return Ok(None) };
            Ok(Some((chats::resolve(engine, chat)?, action)))
        })
        .await
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Received {
    New,
    Before,
    ShutOut,
}

fn receive(draft: &mut Draft<'_>, update: &Update) -> Result<Received, StoreError> {
    // That a group has become another must be known whatever it is.
    if guests::is_shut_out(draft, update.chat)? && !matches!(update.asked, Asked::Moved(_)) {
        return Ok(Received::ShutOut);
    }
    let key = keys::update(update.id);
    let is_known = draft.record::<UpdateMarkRecord>(&key)?.is_some_and(|mark| {
        let answered_at = Timestamp::from_millis(mark.at);
        mark.waits_at.is_some() || update.received_at.since(answered_at) < NUMBER_STANDS_FOR
    });
    if is_known {
        return Ok(Received::Before);
    }
    let place = draft.next_place(Tree::Inbox)?;
    draft.put(keys::number(place), &UpdateRecord::from(update))?;
    draft.put(key, &UpdateMarkRecord { at: update.received_at.as_millis(), waits_at: Some(place) })?;
    Ok(Received::New)
}
