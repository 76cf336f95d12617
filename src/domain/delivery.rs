//! A delivery: one message on its way to one chat, until it is settled.

use super::alert::Alert;
use super::chat::{ChatId, Destination, SuspensionReason};
use super::habits::{Gathering, Priority};
use super::message::{Message, MessageId};
use super::time::Timestamp;

/// Position in the outbox: deliveries are numbered in the order in which they were committed, from 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DeliveryId(pub u64);

/// What goes first within a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Urgency {
    /// Answers to commands: a person is waiting.
    Reply,
    /// Alerts of breaking news, and what was missed.
    Breaking,
    /// All other alerts.
    Alert,
    /// What an alert that was told has grown by: nobody waits for it.
    Growth,
    /// What the operator tells all chats.
    Broadcast,
}

/// What is delivered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The answer to a command, ready to send.
    Reply(Message),
    /// An alert, put into words when it is sent.
    Alert(Alert),
    /// Alerts that are told in one message, each with the delivery that it would have been by itself.
    List {
        /// Why they are told together.
        why: Gathering,
        /// They; never empty.
        parts: Vec<(DeliveryId, Alert)>,
    },
    /// A list of what matched while nothing rang. What it tells is told nowhere else.
    Missed(Message),
    /// What a message of ours that is in the chat says from now on.
    Revision {
        /// Which message.
        of: MessageId,
        /// What it says.
        to: Message,
    },
    /// The message of an alert is to tell how its story has grown, as far as that is known when it leaves.
    Growth {
        /// Which message.
        of: MessageId,
        /// The delivery under which the alert's trail is kept.
        alert: DeliveryId,
    },
    /// What the operator tells all chats.
    Broadcast {
        /// Which of the operator's messages.
        number: u32,
        /// What it says.
        message: Message,
    },
}

impl Content {
    /// Does it wait where its chat cannot be written to now? What answers a command is of no use later.
    pub fn is_kept_for_later(&self) -> bool {
        matches!(self, Self::Alert(_) | Self::List { .. } | Self::Missed(_))
    }

    /// How urgent it is.
    pub fn urgency(&self) -> Urgency {
        match self {
            Self::Reply(_) | Self::Revision { .. } => Urgency::Reply,
            Self::Alert(alert) if alert.priority == Priority::Breaking => Urgency::Breaking,
            // Before what happened later; behind answers, which must not wait where this one does.
            Self::Missed(_) => Urgency::Breaking,
            Self::Alert(_) | Self::List { .. } => Urgency::Alert,
            Self::Growth { .. } => Urgency::Growth,
            Self::Broadcast { .. } => Urgency::Broadcast,
        }
    }
}

/// How far a delivery has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeliveryState {
    /// Waits for its turn.
    Queued,
    /// The request may have left. Written down before it does, so that a restart knows.
    Sending,
    /// A request left and no clear answer came: it may be in the chat already.
    Unclear,
}

/// One message on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// Position in the outbox.
    pub id: DeliveryId,
    /// Where to.
    pub to: Destination,
    /// What.
    pub content: Content,
    /// When it was committed.
    pub created_at: Timestamp,
    /// Not to be sent before this instant (flood control, back-off).
    pub not_before: Option<Timestamp>,
    /// Failed attempts so far; waiting for flood control is none.
    pub attempts: u32,
    /// Markup was refused: send as plain text.
    pub plain: bool,
    /// How far it has come.
    pub state: DeliveryState,
}

impl Delivery {
    /// The alerts that it tells, each with the delivery under which its trail is kept.
    pub fn alerts(&self) -> Vec<(DeliveryId, &Alert)> {
        match &self.content {
            Content::Reply(_)
            | Content::Missed(_)
            | Content::Revision { .. }
            | Content::Growth { .. }
            | Content::Broadcast { .. } => Vec::new(),
            Content::Alert(alert) => vec![(self.id, alert)],
            Content::List { parts, .. } => parts.iter().map(|(id, alert)| (*id, alert)).collect(),
        }
    }
}

/// What is written down once the answer to a delivery is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// It is in the chat.
    Delivered {
        /// The far end's number of the message, where it has one.
        message: Option<MessageId>,
    },
    /// It stays in the outbox.
    Again {
        /// Not before this instant.
        not_before: Timestamp,
        /// Failed attempts so far.
        attempts: u32,
        /// From now on without markup.
        plain: bool,
        /// From now on without a topic: it is gone.
        without_thread: bool,
        /// [`DeliveryState::Queued`] or [`DeliveryState::Unclear`].
        state: DeliveryState,
    },
    /// It stays in the outbox as plain text, which was refused as well: others of its chat go before it until then.
    Aside {
        /// Not before this instant.
        until: Timestamp,
        /// Failed attempts so far.
        attempts: u32,
    },
    /// It stays in the outbox, and the chat is suspended.
    Suspend {
        /// Why.
        reason: SuspensionReason,
        /// When to try again, if by ourselves.
        retry_at: Option<Timestamp>,
    },
    /// The chat lives on under another id: chat, filters and outbox move there.
    Moved {
        /// The new id.
        to: ChatId,
    },
    /// It cannot be delivered and is given up, counted and logged with this reason.
    GivenUp {
        /// One sentence.
        reason: String,
    },
    /// Nobody wants it any more (unsubscribed).
    Cancelled,
}
