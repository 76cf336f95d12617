//! Polling: which feeds are due, and what a visit brings.
//!
//! [`Poller`] is the loop; [`Visitor`] is one visit, a straight line from a fetch to one commit. A feed that fails
//! delays no other. Nothing here decides when a feed is due: that is [`crate::feeds::schedule`], which is pure.

mod poller;
mod visit;

pub use poller::{Poller, PollerParts};
pub use visit::Visitor;

use std::time::Duration;

/// How often feeds are visited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollingSettings {
    /// Between two visits of a feed that has no interval of its own.
    pub every: Duration,
    /// Feeds visited at the same time.
    pub concurrency: usize,
    /// Between two requests to one host.
    pub host_gap: Duration,
}

impl Default for PollingSettings {
    fn default() -> Self {
        Self { every: Duration::from_secs(300), concurrency: 16, host_gap: Duration::from_secs(1) }
    }
}
