//! What a feed on disk has had since version 3: what its condition is judged by.

use super::instant;
use super::manners::millis;
use crate::domain::{FeedState, Pulse, Timestamp};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// Instants and spans in milliseconds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PulseRecord {
    trouble_blocked: bool,
    answers_in: Option<u64>,
    arrivals: u32,
    watched_since: Option<i64>,
    lull: u64,
    silence_told: bool,
    moved_at: Option<i64>,
}

impl From<&FeedState> for PulseRecord {
    fn from(state: &FeedState) -> Self {
        let Pulse { answers_in, arrivals, watched_since, lull, silence_told, moved_at } = state.pulse;
        Self {
            trouble_blocked: state.trouble.as_ref().is_some_and(|trouble| trouble.blocked),
            answers_in: answers_in.map(millis),
            arrivals,
            watched_since: watched_since.map(Timestamp::as_millis),
            lull: millis(lull),
            silence_told,
            moved_at: moved_at.map(Timestamp::as_millis),
        }
    }
}

impl PulseRecord {
    /// Completes a state that was read from the earlier parts of the record.
    pub(super) fn add_to(self, state: &mut FeedState) {
        if let Some(trouble) = &mut state.trouble {
            trouble.blocked = self.trouble_blocked;
        }
        state.pulse = Pulse {
            answers_in: self.answers_in.map(Duration::from_millis),
            arrivals: self.arrivals,
            watched_since: self.watched_since.map(instant),
            lull: Duration::from_millis(self.lull),
            silence_told: self.silence_told,
            moved_at: self.moved_at.map(instant),
        };
    }
}
