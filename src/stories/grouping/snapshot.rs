//! The statistics of terms as bytes, for the store to keep over a restart: without them grouping finds up to a seventh less.
//!
//! What a key means (`tokens`) and the layout go to disk: a change needs a new version, and the old ones are still read
//! or refused, never misread.

use super::script::ScriptGroup;
use super::terms::{TERMS_MAX, Terms};
use super::tokens::TermKey;
use crate::domain::Timestamp;
use serde::{Deserialize, Serialize};

/// The first byte.
const VERSION: u8 = 1;

/// Why bytes are no statistics.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatisticsError {
    /// Another version of the program wrote them.
    #[error("the statistics of terms are of version {0}, and only {VERSION} is known: begin without them")]
    Version(u8),
    /// They are cut short or otherwise damaged.
    #[error("the statistics of terms are damaged: begin without them")]
    Damaged,
}

/// As it lies in bytes: numbers of variable length, keys in order and as differences.
#[derive(Serialize, Deserialize)]
struct Snapshot {
    items: [u32; ScriptGroup::COUNT],
    faded_at: Option<i64>,
    counts: Vec<(u64, u32)>,
}

impl Terms {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut counts: Vec<(u64, u32)> = self.counts.iter().map(|(key, count)| (key.0, *count)).collect();
        counts.sort_unstable();
        let mut before = 0;
        for (key, _) in &mut counts {
            (*key, before) = (*key - before, *key);
        }
        let snapshot = Snapshot { items: self.items, faded_at: self.faded_at.map(Timestamp::as_millis), counts };
        // Writing into a vector cannot fail; bytes without a version would be refused.
        postcard::to_extend(&snapshot, vec![VERSION]).unwrap_or_default()
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self, StatisticsError> {
        let (version, rest) = bytes.split_first().ok_or(StatisticsError::Damaged)?;
        if *version != VERSION {
            return Err(StatisticsError::Version(*version));
        }
        let (snapshot, rest): (Snapshot, _) = postcard::take_from_bytes(rest).map_err(|_| StatisticsError::Damaged)?;
        let mut terms =
            Self { items: snapshot.items, faded_at: snapshot.faded_at.map(Timestamp::from_millis), ..Self::default() };
        let mut key: u64 = 0;
        for (difference, count) in &snapshot.counts {
            key = key.checked_add(*difference).ok_or(StatisticsError::Damaged)?;
            terms.counts.insert(TermKey(key), *count);
        }
        let is_whole =
            rest.is_empty() && terms.counts.len() == snapshot.counts.len() && terms.counts.len() <= TERMS_MAX;
        if is_whole { Ok(terms) } else { Err(StatisticsError::Damaged) }
    }
}
