//! Polling: which feeds are due, and what a visit brings.
//!
//! [`Poller`] is the loop; [`Visitor`] is one visit, a straight line from a fetch to one commit, in which `sieve` says what
//! of a document is new and [`Newsroom`] what story each new item reports; [`Subscriber`] asks hubs to push what is new, and
//! [`Callbacks`] takes it in like a visit. A feed that fails delays no other. [`Reader`] is the loop over pages whose full
//! text is wanted; it shares [`Hosts`] with the poller. Nothing here decides when a feed is due, or what is remembered of
//! it: [`crate::feeds::schedule`] and [`crate::feeds::memory`] do, which are pure.

mod hosts;
mod moving;
mod network;
mod newsroom;
mod notice;
mod permits;
mod poller;
mod push;
mod reader;
mod reading;
mod sieve;
mod telling;
mod visit;
mod wishes;

pub use hosts::Hosts;
pub use network::LastAnswer;
pub use newsroom::{Newsroom, StoriesSettings};
pub use poller::{Poller, PollerParts};
pub use push::{Callbacks, Received, Subscriber};
pub use reader::Reader;
pub use visit::{Looked, Visitor};

use crate::feeds::schedule::Pace;
use std::time::Duration;

/// How often feeds are visited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PollingSettings {
    /// How often feeds are visited that have no interval of their own.
    pub pace: Pace,
    /// Feeds visited at the same time.
    pub concurrency: usize,
    /// Between two requests to one host.
    pub host_gap: Duration,
}

impl Default for PollingSettings {
    fn default() -> Self {
        Self { pace: Pace::default(), concurrency: 16, host_gap: Duration::from_secs(1) }
    }
}
