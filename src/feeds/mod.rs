//! Feeds.

use std::time::Duration;

/// How feeds are fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchSettings {
    /// Sent as `User-Agent`: product, version and where to complain.
    pub user_agent: String,
    /// For one request, redirects and body included.
    pub timeout: Duration,
    /// The largest body, in bytes, after decompression.
    pub max_body: u64,
    /// Also fetch from loopback, private and link-local addresses.
    pub allow_private_networks: bool,
}

impl Default for FetchSettings {
    fn default() -> Self {
        Self {
            user_agent: concat!("newsbell/", env!("CARGO_PKG_VERSION"), " (self-hosted news alerts)").to_owned(),
            timeout: Duration::from_secs(30),
            max_body: 10 * 1024 * 1024,
            allow_private_networks: false,
        }
    }
}
