//! The one seam of delivery: whoever can carry a message into a chat.

use crate::domain::{ChatId, Destination, Message, MessageId};
use async_trait::async_trait;
use std::time::Duration;

/// In which form a message is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// With its styles and links.
    Rich,
    /// The text alone, links written out: for a message whose markup was refused.
    Plain,
}

/// Carries messages into chats.
#[async_trait]
pub trait Messenger: Send + Sync {
    /// Sends one message, once; the far end's number of it, where it has one. It waits for no pace and never tries
    /// again: both are the courier's.
    async fn send(&self, to: Destination, message: &Message, form: Form) -> Result<Option<MessageId>, SendError>;

    /// Makes a message of ours say this from now on; one that says it already is no failure.
    async fn revise(&self, chat: ChatId, of: MessageId, to: &Message, form: Form) -> Result<(), SendError>;
}

/// Why a message is not, or perhaps not, in the chat. Each variant asks for a treatment of its own; `said` is what
/// the far end answered, shortened, without secrets.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SendError {
    /// Flood control: this chat, not before so long from now. Not an attempt.
    #[error("flood control: wait {} s", .0.as_secs())]
    RetryAfter(Duration),
    /// The chat cannot be reached: blocked, kicked, deleted, never started.
    #[error("the chat cannot be reached: {said}")]
    ChatGone {
        /// The answer.
        said: String,
    },
    /// The group lives on as a supergroup with this id.
    #[error("the group moved to {}", .0.0)]
    ChatMoved(ChatId),
    /// The topic was closed or deleted.
    #[error("the topic is gone: {said}")]
    TopicGone {
        /// The answer.
        said: String,
    },
    /// The bot may not write in this chat.
    #[error("no right to write: {said}")]
    NoRights {
        /// The answer.
        said: String,
    },
    /// The message that was to be revised is not there any more, or can be revised no more.
    #[error("the message is gone: {said}")]
    MessageGone {
        /// The answer.
        said: String,
    },
    /// The message itself was refused (markup, length, a button, a link): ours to mend.
    #[error("the message was refused: {said}")]
    Rejected {
        /// The answer.
        said: String,
    },
    /// The request never left: nothing can be in the chat.
    #[error("not sent: {said}")]
    NotSent {
        /// What went wrong.
        said: String,
    },
    /// No clear answer (timeout, reset, 5xx, garbled): the message may be in the chat.
    #[error("unclear whether it was sent: {said}")]
    Unclear {
        /// What went wrong.
        said: String,
    },
}
