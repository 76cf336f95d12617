//! What answering a command may ask of the far end, besides sending messages.

use super::channels::ChannelName;
use crate::domain::{ChatId, ManagedChannel};
use async_trait::async_trait;

/// The far end, as far as commands need it.
#[async_trait]
pub trait Platform: Send + Sync {
    /// Is this person an administrator of that group or channel? [`Standing::Unknown`] when the far end will not say.
    async fn standing(&self, chat: ChatId, user: i64) -> Standing;

    /// The channel of this name, as far as the far end shows it to us.
    async fn channel(&self, name: &ChannelName) -> Result<ManagedChannel, ChannelTrouble>;

    /// What is in a file that a chat sent, by its handle, if that is at most so many bytes.
    async fn file(&self, file: &str, most: usize) -> Result<Vec<u8>, FileTrouble>;

    /// Ends the waiting sign on a pressed button and shows a short notice (at most 200 characters). Best effort.
    async fn acknowledge(&self, query: &str, notice: &str);
}

/// Why a channel is not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChannelTrouble {
    /// There is none of this name, or we may not see it.
    Unknown,
    /// The far end does not answer.
    NoAnswer,
}

/// Why there is nothing of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTrouble {
    /// It is larger than was asked for.
    TooLarge,
    /// The far end has it no more.
    Gone,
    /// The far end does not answer.
    NoAnswer,
}

/// What a person may do in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Creator or administrator.
    Administrator,
    /// Anyone else.
    Member,
    /// The far end will not say.
    Unknown,
}
