//! The web side, and the only room that names axum: health for operators and containers, where hubs push, and the sample
//! feeds of the demo. It serves on loopback unless told otherwise and never shows a secret.
//!
//! Start with [`HealthServer`].

mod backups;
mod feeds;
mod health;
mod metrics;
pub mod samples;
mod websub;

pub use backups::{Backups, ask_backup};
pub use feeds::{FeedRow, Feeds, ask_feeds};
pub use health::{HealthServer, ask_health};

use std::net::SocketAddr;
use url::Url;

/// Where health is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpSettings {
    /// Address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// Where the world reaches this server, if it does: hubs push there. Without it no hub is asked.
    pub public_url: Option<Url>,
}

impl Default for HttpSettings {
    fn default() -> Self {
        Self { listen: SocketAddr::from(([127, 0, 0, 1], 8080)), public_url: None }
    }
}
