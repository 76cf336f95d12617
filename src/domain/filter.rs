//! A filter as a chat keeps it. What its text means is the business of [`crate::filters`].

use super::chat::{ChatId, ThreadId};
use super::feed::FeedId;
use super::habits::{Cadence, Priority};
use super::story::Corroboration;
use super::time::Timestamp;
use std::collections::BTreeSet;

/// The number by which a chat calls its filter; stable for as long as the filter stands, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilterNumber(pub u32);

/// One filter among all filters of all chats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilterKey {
    /// The chat that set it.
    pub chat: ChatId,
    /// Its number there.
    pub number: FilterNumber,
}

/// A filter that stands in a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StandingFilter {
    /// Its number in the chat.
    pub number: FilterNumber,
    /// Its canonical text; reads back as the same filter.
    pub text: String,
    /// It looks at items that arrive after this instant.
    pub set_at: Timestamp,
    /// How urgent its matches are.
    pub priority: Priority,
    /// When its matches are told.
    pub cadence: Cadence,
    /// It does not ring before this instant.
    pub snoozed_until: Option<Timestamp>,
    /// The feeds that it looks at; all that its chat hears where none are named.
    pub feeds: BTreeSet<FeedId>,
    /// Outlets of which it wants to hear nothing, in small letters.
    pub muted_outlets: BTreeSet<String>,
    /// The topic in which it rings, where that is not the chat's.
    pub thread: Option<ThreadId>,
    /// How many independent publishers must report a story before it rings.
    pub corroboration: Option<Corroboration>,
}

impl StandingFilter {
    /// A filter as it is when it is set: it looks at every feed and rings at once.
    pub fn new(number: FilterNumber, text: impl Into<String>, set_at: Timestamp) -> Self {
        Self {
            number,
            text: text.into(),
            set_at,
            priority: Priority::default(),
            cadence: Cadence::default(),
            snoozed_until: None,
            feeds: BTreeSet::new(),
            muted_outlets: BTreeSet::new(),
            thread: None,
            corroboration: None,
        }
    }

    /// Does it look at what this feed brings of this outlet?
    pub fn listens_to(&self, feed: FeedId, outlet: &str) -> bool {
        let wants_feed = self.feeds.is_empty() || self.feeds.contains(&feed);
        wants_feed && (self.muted_outlets.is_empty() || !self.muted_outlets.contains(&outlet.to_lowercase()))
    }
}

/// The parts of an item that a term can look at, in the order in which they are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// The headline.
    Title,
    /// Summary, then content.
    Body,
    /// The feed's name and the publisher that the item names.
    Source,
    /// Authors.
    Author,
    /// Categories.
    Tag,
    /// Host and path of the link.
    Url,
}

impl Field {
    /// All of them, in order.
    pub const ALL: [Self; 6] = [Self::Title, Self::Body, Self::Source, Self::Author, Self::Tag, Self::Url];
}
