//! What the operator does, applied in the transaction that answers the command.

use super::draft::Draft;
use super::error::StoreError;
use super::{broadcasts, guests, invitations};
use crate::domain::{Broadcast, ChatId, Digest, Invitation, Timestamp};

/// What the operator does, or somebody whom the operator invited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Makes a link that lets chats in.
    Invite(Invitation),
    /// Takes one back.
    Withdraw(u32),
    /// Comes in by the code of this digest.
    ComeIn(Digest),
    /// Shuts a chat out.
    Ban {
        /// Which.
        chat: ChatId,
        /// It is told so in the same breath, or was before.
        told: bool,
    },
    /// Lets it in again.
    Unban(ChatId),
    /// Writes a message to all chats, which is not sent yet.
    Draft(Broadcast),
    /// Sends it.
    Send(u32),
    /// Throws a draft away, or sends what goes out to no further chat.
    Stop(u32),
}

/// Does it, for what was asked in this chat.
pub(super) fn apply(draft: &mut Draft<'_>, asked_in: ChatId, deed: Deed, now: Timestamp) -> Result<(), StoreError> {
    match deed {
        Deed::Invite(invitation) => invitations::make(draft, asked_in, &invitation, now),
        Deed::Withdraw(number) => {
            invitations::withdraw(draft, number);
            Ok(())
        }
        Deed::ComeIn(code) => invitations::redeem(draft, asked_in, code, now),
        Deed::Ban { chat, told } => guests::ban(draft, chat, told, now),
        Deed::Unban(chat) => guests::unban(draft, chat, now),
        Deed::Draft(broadcast) => broadcasts::draft_of(draft, &broadcast, now),
        Deed::Send(number) => broadcasts::send(draft, number),
        Deed::Stop(number) => broadcasts::stop(draft, number),
    }
}
