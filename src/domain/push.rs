//! What is known of a feed's hub, which pushes what is new instead of waiting to be asked (W3C WebSub).

use super::feed::{FeedId, FeedUrl};
use super::time::Timestamp;

/// The subscription of one feed at its hub.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Push {
    /// The feed.
    pub feed: FeedId,
    /// Who pushes.
    pub hub: FeedUrl,
    /// The name by which the hub knows the feed.
    pub topic: FeedUrl,
    /// The part of the callback's address that nobody can guess.
    pub capability: String,
    /// What the hub signs with.
    pub secret: String,
    /// When the hub was last asked and has not yet asked back.
    pub asked_at: Option<Timestamp>,
    /// The hub pushes until then.
    pub until: Option<Timestamp>,
    /// Not to be asked again before this instant.
    pub next_at: Timestamp,
    /// Requests in a row that came to nothing.
    pub failures: u32,
    /// When something last arrived.
    pub last_push_at: Option<Timestamp>,
    /// When a visit last found what should have been pushed.
    pub missed_at: Option<Timestamp>,
}

impl Push {
    /// Was it made for this hub and this topic?
    pub fn is_for(&self, hub: &FeedUrl, topic: &FeedUrl) -> bool {
        (&self.hub, &self.topic) == (hub, topic)
    }

    /// Does the hub push now?
    pub fn is_active(&self, now: Timestamp) -> bool {
        self.until.is_some_and(|until| until > now)
    }

    /// Can it be relied upon: does it push, and did it push what was new last?
    pub fn works(&self, now: Timestamp) -> bool {
        self.is_active(now) && self.last_push_at.is_some() && self.last_push_at >= self.missed_at
    }
}
