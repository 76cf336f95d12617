//! The trail of an alert: what is remembered of it, so that a chat can ask why it rang and when.

use super::delivery::DeliveryId;
use super::filter::FilterNumber;
use super::habits::Gathering;
use super::item::{ItemId, StoryId};
use super::message::MessageId;
use super::story::{Growth, Remark};
use super::time::Timestamp;

/// What became of an alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is still in the outbox.
    Waiting {
        /// Failed attempts so far.
        attempts: u32,
        /// Not to be sent before this instant.
        not_before: Option<Timestamp>,
    },
    /// It waits to be told together with others.
    Gathered {
        /// Until when.
        until: Timestamp,
        /// Why.
        why: Gathering,
    },
    /// It is in the chat.
    Sent {
        /// Since when.
        at: Timestamp,
        /// The far end's number of the message, where it has one.
        message: Option<MessageId>,
    },
    /// It could not be delivered.
    GivenUp {
        /// When that was clear.
        at: Timestamp,
        /// What the far end said.
        reason: String,
    },
    /// Its filter asks for more publishers than reported its story.
    Unconfirmed {
        /// When that was clear.
        at: Timestamp,
    },
    /// Nobody wanted it any more when its turn came.
    Cancelled {
        /// When that was.
        at: Timestamp,
    },
}

/// The trail of one alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trail {
    /// Its delivery.
    pub delivery: DeliveryId,
    /// The story that it tells.
    pub story: StoryId,
    /// The item that reported the story.
    pub item: ItemId,
    /// Every filter that rang it, by number and canonical text, as they were then.
    pub filters: Vec<(FilterNumber, String)>,
    /// When it was put into the outbox.
    pub queued_at: Timestamp,
    /// What became of it.
    pub fate: Fate,
    /// What was said of its story when it was told.
    pub remarks: Vec<Remark>,
    /// How its story has grown since.
    pub growth: Growth,
}
