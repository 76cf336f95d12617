//! Whether the network is up, and when it came back.

use crate::domain::Timestamp;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

/// The network is up when some server answered within this span.
const ANSWERED_WITHIN: Duration = Duration::from_hours(1);

/// Where nobody answered for so long, what could not be reached meanwhile may be reached again as soon as anybody is.
const OUTAGE: Duration = Duration::from_mins(5);

/// When any server last answered. The time before the start counts as an outage.
#[derive(Debug)]
pub struct LastAnswer {
    at: AtomicI64,
    /// When one last answered after an outage.
    after_outage_at: AtomicI64,
}

impl Default for LastAnswer {
    fn default() -> Self {
        Self { at: AtomicI64::new(i64::MIN), after_outage_at: AtomicI64::new(i64::MIN) }
    }
}

impl LastAnswer {
    /// A server answered, whatever it said; does that end an outage?
    pub(super) fn note(&self, now: Timestamp) -> bool {
        let before = Timestamp::from_millis(self.at.fetch_max(now.as_millis(), Ordering::Relaxed));
        let ends_outage = before <= now.minus(OUTAGE);
        if ends_outage {
            self.after_outage_at.fetch_max(now.as_millis(), Ordering::Relaxed);
        }
        ends_outage
    }

    /// Did one answer lately?
    pub(super) fn is_recent(&self, now: Timestamp) -> bool {
        Timestamp::from_millis(self.at.load(Ordering::Relaxed)) >= now.minus(ANSWERED_WITHIN)
    }

    /// Has an outage ended since then?
    pub(super) fn has_come_back_since(&self, then: Timestamp) -> bool {
        Timestamp::from_millis(self.after_outage_at.load(Ordering::Relaxed)) >= then
    }
}
