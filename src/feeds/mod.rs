//! Feeds: the far side of the news. The only room that names `reqwest` and `feed_rs`.
//!
//! [`Fetcher`] runs an [`Errand`] to a server for a document, [`read`] turns its bytes into entries, [`memory`] is what
//! is remembered of it all, and [`schedule`] says when to ask again. [`discover`] finds feeds, [`opml`] reads and writes
//! lists of them, [`websub`] is how they are pushed. [`article`] is the text of a page, and robots.txt.
//!
//! What must never happen here: raw bytes reach a parser before they were decoded and repaired; a panic or an endless
//! loop of a parser reaches a caller; a request goes to an address that [`guard`] forbids; an identity is invented for
//! an entry that has none.
//!
//! Start with `errand.rs` (what is asked and heard), `fetch.rs` (how it travels) and `decode.rs` (from bytes to a
//! [`Document`], pass by pass).

pub mod article;
mod body;
mod caps;
pub mod condition;
mod dates;
mod decode;
pub mod discover;
mod encoding;
mod entry;
mod errand;
mod fetch;
mod fetch_error;
pub mod guard;
mod headers;
mod html;
mod items;
mod json;
mod markup;
pub mod memory;
pub mod opml;
mod ordinary;
mod own;
mod parse;
mod permission;
pub mod pulse;
mod repair;
pub mod schedule;
mod search;
mod sessions;
mod tls;
mod told;
mod visible;
pub mod websub;
mod wishes;

pub use body::{Body, UnpackError};
pub use caps::Caps;
pub use dates::believable as believable_date;
pub use decode::{DecodeError, Document, NotAFeed, decode, decode_body, read};
pub use entry::Draft;
pub use errand::{Errand, Head, Heard, Purpose};
pub use fetch::{Fetched, Fetcher, Stepped};
pub use fetch_error::{ClientError, FetchError, RedirectTrouble, Refusal};
pub use headers::CacheHints;
pub use parse::ParseTrouble;
pub use permission::Permission;
pub use search::{SearchSettings, SearchTemplate};

use std::time::Duration;

/// How feeds are fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FetchSettings {
    /// Sent as `User-Agent`: product, version and where to complain.
    pub user_agent: String,
    /// For one request, redirects and body included.
    pub timeout: Duration,
    /// The largest body, in bytes, packed or not.
    pub max_body: u64,
    /// What is read of one document at most.
    pub caps: Caps,
    /// Also fetch from loopback, private and link-local addresses, and through the proxy that the environment
    /// names. While this is off no proxy is used, for a proxy would connect where the guard cannot look.
    pub allow_private_networks: bool,
}

impl Default for FetchSettings {
    fn default() -> Self {
        Self {
            user_agent: concat!("newsbell/", env!("CARGO_PKG_VERSION"), " (self-hosted news alerts)").to_owned(),
            timeout: Duration::from_secs(30),
            max_body: 10 * 1024 * 1024,
            caps: Caps::default(),
            allow_private_networks: false,
        }
    }
}
