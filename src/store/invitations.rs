//! Invitations: links that let chats in which are on no list.

use super::draft::{Draft, Number};
use super::engine::Engine;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads as _;
use super::records::{self, InvitationRecord, NumberRecord};
use super::tree::Tree;
use super::{guests, keys};
use crate::domain::{ChatId, Digest, Invitation, Timestamp};

impl Store {
    /// Invitations that still let somebody in, by number.
    pub async fn invitations(&self, now: Timestamp) -> Result<Vec<Invitation>, StoreError> {
        self.read(move |engine| Ok(all(engine)?.into_iter().filter(|invitation| invitation.is_open(now)).collect()))
            .await
    }

    /// The number that the next invitation has.
    pub async fn next_invitation(&self) -> Result<u32, StoreError> {
        self.read(|engine| Ok(next(engine.record::<NumberRecord>(Number::LastInvitation.key())?))).await
    }
}

/// The number behind the last.
pub(super) fn next(last: Option<NumberRecord>) -> u32 {
    last.map_or(1, |NumberRecord(last)| u32::try_from(last).unwrap_or(u32::MAX).saturating_add(1))
}

fn all(engine: &Engine) -> Result<Vec<Invitation>, StoreError> {
    let entries = engine.range(Tree::Invitations, ..)?;
    entries.map(|entry| entry.and_then(|(key, value)| records::read::<InvitationRecord>(&key, &value))).collect()
}

/// Makes an invitation; those that let nobody in any more go.
pub(super) fn make(
    draft: &mut Draft<'_>,
    asked_in: ChatId,
    invitation: &Invitation,
    now: Timestamp,
) -> Result<(), StoreError> {
    if draft.count_up(Number::LastInvitation)? != u64::from(invitation.number) {
        return Err(StoreError::Conflict { chat: asked_in });
    }
    for old in all(draft.stored())?.iter().filter(|old| !old.is_open(now)) {
        withdraw(draft, old.number);
    }
    draft.put(keys::numbered(invitation.number), &InvitationRecord::from(invitation))
}

/// An invitation lets nobody in any more.
pub(super) fn withdraw(draft: &mut Draft<'_>, number: u32) {
    draft.remove(Tree::Invitations, keys::numbered(number));
}

/// Lets a chat in by this code. Where the invitation is used up by now, the answer is worked out anew.
pub(super) fn redeem(draft: &mut Draft<'_>, chat: ChatId, code: Digest, now: Timestamp) -> Result<(), StoreError> {
    let known = all(draft.stored())?.into_iter().find(|known| known.code == code && known.is_open(now));
    let Some(known) = known else { return Err(StoreError::Conflict { chat }) };
    let used = known.used.saturating_add(1);
    draft.put(keys::numbered(known.number), &InvitationRecord::from(&Invitation { used, ..known.clone() }))?;
    guests::let_in(draft, chat, known.number)
}
