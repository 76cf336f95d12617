//! A subscription at a hub, on disk.

use super::manners::address;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Digest, FeedId, Push, Timestamp};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// A subscription at a hub, on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct PushRecord {
    feed: [u8; 16],
    hub: String,
    topic: String,
    capability: String,
    secret: String,
    asked_at: Option<i64>,
    until: Option<i64>,
    next_at: i64,
    failures: u32,
    last_push_at: Option<i64>,
    missed_at: Option<i64>,
}

impl Record for PushRecord {
    const TREE: Tree = Tree::Pushes;
}

impl From<&Push> for PushRecord {
    fn from(push: &Push) -> Self {
        let millis = |at: Option<Timestamp>| at.map(Timestamp::as_millis);
        Self {
            feed: *push.feed.0.as_bytes(),
            hub: push.hub.as_str().to_owned(),
            topic: push.topic.as_str().to_owned(),
            capability: push.capability.clone(),
            secret: push.secret.clone(),
            asked_at: millis(push.asked_at),
            until: millis(push.until),
            next_at: push.next_at.as_millis(),
            failures: push.failures,
            last_push_at: millis(push.last_push_at),
            missed_at: millis(push.missed_at),
        }
    }
}

impl Meaning for PushRecord {
    type Value = Push;

    fn meaning(self) -> Result<Push, Meaningless> {
        Ok(Push {
            feed: FeedId(Digest::from_bytes(self.feed)),
            hub: address(&self.hub)?,
            topic: address(&self.topic)?,
            capability: self.capability,
            secret: self.secret,
            asked_at: self.asked_at.map(instant),
            until: self.until.map(instant),
            next_at: instant(self.next_at),
            failures: self.failures,
            last_push_at: self.last_push_at.map(instant),
            missed_at: self.missed_at.map(instant),
        })
    }
}
