//! Calm visits on disk.

use super::manners::millis;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Digest, FeedId, Timestamp};
use crate::store::calm::{Calm, Piece};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A piece of calm visits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct VisitsRecord(Vec<CalmRecord>);

/// Instants and spans in milliseconds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CalmRecord {
    feed: [u8; 16],
    visits: u64,
    not_modified: u64,
    next_visit_at: i64,
    last_visit_at: Option<i64>,
    last_success_at: Option<i64>,
    last_unconditional_at: Option<i64>,
    answers_in: Option<u64>,
}

impl Record for VisitsRecord {
    const TREE: Tree = Tree::Visits;
}

impl From<&[(FeedId, Calm)]> for VisitsRecord {
    fn from(visits: &[(FeedId, Calm)]) -> Self {
        let at = |instant: Option<Timestamp>| instant.map(Timestamp::as_millis);
        Self(
            visits
                .iter()
                .map(|(feed, calm)| CalmRecord {
                    feed: *feed.0.as_bytes(),
                    visits: calm.visits,
                    not_modified: calm.not_modified,
                    next_visit_at: calm.next_visit_at.as_millis(),
                    last_visit_at: at(calm.last_visit_at),
                    last_success_at: at(calm.last_success_at),
                    last_unconditional_at: at(calm.last_unconditional_at),
                    answers_in: calm.answers_in.map(millis),
                })
                .collect(),
        )
    }
}

impl Meaning for VisitsRecord {
    type Value = Piece;

    fn meaning(self) -> Result<Self::Value, Meaningless> {
        let visits = self.0.into_iter().map(|record| {
            let calm = Calm {
                visits: record.visits,
                not_modified: record.not_modified,
                next_visit_at: instant(record.next_visit_at),
                last_visit_at: record.last_visit_at.map(instant),
                last_success_at: record.last_success_at.map(instant),
                last_unconditional_at: record.last_unconditional_at.map(instant),
                answers_in: record.answers_in.map(Duration::from_millis),
            };
            (FeedId(Digest::from_bytes(record.feed)), calm)
        });
        Ok(visits.collect())
    }
}
