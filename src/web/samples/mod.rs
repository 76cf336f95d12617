//! The demo's sample news: five invented outlets that publish some thirty invented stories within a minute, served as
//! real feeds on a loopback port. It must never reach the network, and nothing here knows how newsbell reads feeds.
//!
//! Start with `stories.toml`, the news itself; [`SampleNews`] reads it, [`SampleServer`] publishes it as time goes by.

mod news;
mod render;
mod server;

pub use news::{FeedFormat, Outlet, SampleError, SampleNews, SampleStory};
pub use server::SampleServer;
