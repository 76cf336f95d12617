//! Rechecks on disk.

use super::manners::millis;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Digest, FeedId, Timestamp};
use crate::store::rechecks::Recheck;
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Rechecks that were written together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct RechecksRecord(Vec<RecheckRecord>);

/// Instants and spans in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct RecheckRecord {
    feed: [u8; 16],
    /// The mark of the feed's record, its bytes as they are: as a number it would take more.
    record: [u8; 8],
    at: i64,
    next_visit_at: i64,
    last_unconditional_at: Option<i64>,
    visits: u64,
    not_modified: u64,
    answers_in: Option<u64>,
}

impl Record for RechecksRecord {
    const TREE: Tree = Tree::Rechecks;
}

impl Meaning for RechecksRecord {
    type Value = Vec<Recheck>;

    fn meaning(self) -> Result<Self::Value, Meaningless> {
        Ok(self.0.into_iter().map(RecheckRecord::meaning).collect())
    }
}

impl FromIterator<Recheck> for RechecksRecord {
    fn from_iter<I: IntoIterator<Item = Recheck>>(rechecks: I) -> Self {
        Self(rechecks.into_iter().map(RecheckRecord::from).collect())
    }
}

impl From<Recheck> for RecheckRecord {
    fn from(recheck: Recheck) -> Self {
        Self {
            feed: *recheck.feed.0.as_bytes(),
            record: recheck.record.to_le_bytes(),
            at: recheck.at.as_millis(),
            next_visit_at: recheck.next_visit_at.as_millis(),
            last_unconditional_at: recheck.last_unconditional_at.map(Timestamp::as_millis),
            visits: recheck.visits,
            not_modified: recheck.not_modified,
            answers_in: recheck.answers_in.map(millis),
        }
    }
}

impl RecheckRecord {
    fn meaning(self) -> Recheck {
        Recheck {
            feed: FeedId(Digest::from_bytes(self.feed)),
            record: u64::from_le_bytes(self.record),
            at: instant(self.at),
            next_visit_at: instant(self.next_visit_at),
            last_unconditional_at: self.last_unconditional_at.map(instant),
            visits: self.visits,
            not_modified: self.not_modified,
            answers_in: self.answers_in.map(Duration::from_millis),
        }
    }
}
