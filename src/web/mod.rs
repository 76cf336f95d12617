//! The web side, and the only room that names axum: health for operators and containers, and the sample feeds of the
//! demo. It serves on loopback unless told otherwise and never shows a secret.
//!
//! Start with [`HealthServer`].

mod feeds;
mod health;
pub mod samples;

pub use feeds::{FeedRow, Feeds, ask_feeds};
pub use health::{HealthServer, ask_health};

use std::net::SocketAddr;

/// Where health is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpSettings {
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
}

impl Default for HttpSettings {
    fn default() -> Self {
        Self { listen: SocketAddr::from(([127, 0, 0, 1], 8080)) }
    }
}
