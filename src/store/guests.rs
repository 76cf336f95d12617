//! Guests: whom the operator let in or shut out, and when chats were last heard.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads;
use super::records::{self, GuestRecord};
use super::tree::Tree;
use super::{chats, keys};
use crate::domain::{Ban, ChatId, Guest, Suspension, SuspensionReason, Timestamp};
use std::collections::BTreeMap;
use std::time::Duration;

/// That a chat was heard is written down again when it is older than this.
const HEARD_AGAIN_AFTER: Duration = Duration::from_mins(10);

impl Store {
    /// What is known of a chat as a guest; of one that moved, under the id that it has now.
    pub async fn guest(&self, chat: ChatId) -> Result<Guest, StoreError> {
        self.read(move |engine| load(engine, chats::resolve(engine, chat)?)).await
    }

    /// All guests of which anything is known.
    pub async fn guests(&self) -> Result<BTreeMap<ChatId, Guest>, StoreError> {
        self.read(|engine| {
            let mut guests = BTreeMap::new();
            for entry in engine.range(Tree::Guests, ..)? {
                let (key, value) = entry?;
                let guest = records::read::<GuestRecord>(&key, &value)?;
                guests.extend(keys::chat_of(&key).map(|chat| (chat, guest)));
            }
            Ok(guests)
        })
        .await
    }
}

pub(super) fn load(reads: &impl Reads, chat: ChatId) -> Result<Guest, StoreError> {
    Ok(reads.value::<GuestRecord>(&keys::chat(chat))?.unwrap_or_default())
}

fn put(draft: &mut Draft<'_>, chat: ChatId, guest: &Guest) -> Result<(), StoreError> {
    draft.put(keys::chat(chat), &GuestRecord::from(guest))
}

/// Is what this chat says not even to be written down?
pub(super) fn is_shut_out(draft: &Draft<'_>, chat: ChatId) -> Result<bool, StoreError> {
    Ok(load(draft, chats::resolve(draft, chat)?)?.ban.is_some_and(|ban| ban.told))
}

/// A chat that is remembered has said something.
pub(super) fn hear(draft: &mut Draft<'_>, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let chat = chats::resolve(draft, chat)?;
    let guest = load(draft, chat)?;
    let is_fresh = guest.heard_at.is_some_and(|at| at <= now && now.since(at) < HEARD_AGAIN_AFTER);
    if is_fresh || chats::load(draft, chat)?.is_none() {
        return Ok(());
    }
    put(draft, chat, &Guest { heard_at: Some(now), ..guest })
}

/// An invitation lets a chat in.
pub(super) fn let_in(draft: &mut Draft<'_>, chat: ChatId, invitation: u32) -> Result<(), StoreError> {
    let chat = chats::resolve(draft, chat)?;
    let guest = load(draft, chat)?;
    put(draft, chat, &Guest { invited_by: Some(invitation), ..guest })
}

/// Shuts a chat out, known or not. All that it has stays.
pub(super) fn ban(draft: &mut Draft<'_>, chat: ChatId, told: bool, now: Timestamp) -> Result<(), StoreError> {
    let chat = chats::resolve(draft, chat)?;
    let guest = load(draft, chat)?;
    let at = guest.ban.map_or(now, |ban| ban.at);
    put(draft, chat, &Guest { ban: Some(Ban { at, told }), ..guest })?;
    chats::change(draft, chat, now, |chat| {
        let since = chat.suspension.as_ref().map_or(now, |before| before.since);
        chat.suspension = Some(Suspension { reason: SuspensionReason::Banned, since, retry_at: None, refusals: 0 });
    })
}

/// Lets it in again.
pub(super) fn unban(draft: &mut Draft<'_>, chat: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let chat = chats::resolve(draft, chat)?;
    let guest = load(draft, chat)?;
    put(draft, chat, &Guest { ban: None, ..guest })?;
    chats::change(draft, chat, now, |chat| {
        let banned = chat.is_banned();
        chat.suspension = chat.suspension.take().filter(|_| !banned);
    })
}

/// A chat lives on under another id; a ban of either holds.
pub(super) fn rename(draft: &mut Draft<'_>, from: ChatId, to: ChatId, now: Timestamp) -> Result<(), StoreError> {
    let guest = load(draft, from)?.united(&load(draft, to)?);
    draft.remove(Tree::Guests, keys::chat(from));
    if guest == Guest::default() {
        return Ok(());
    }
    put(draft, to, &guest)?;
    guest.ban.map_or(Ok(()), |known| ban(draft, to, known.told, now))
}
