//! How feeds are doing, as the running bot tells `newsbell feeds list`, which cannot open the store beside it.
//!
//! What people follow is nobody else's business: only who asks from this machine, by its address in numbers, is
//! answered. A page in a browser that was led here asks by a name.

use super::backups::is_of_this_machine;
use super::health::ask;
use crate::clock::Clock;
use crate::domain::Timestamp;
use crate::feeds::condition::{Condition, unchanged_share};
use crate::store::{KnownFeed, Store};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

/// The path under which they are served, and nothing else.
pub(super) const PATH: &str = "/feeds";

/// The longest list that is read, in bytes; some hundred thousand feeds.
const ANSWER_MAX: u64 = 64 * 1024 * 1024;

/// How one feed is doing; instants in seconds since the Unix epoch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedRow {
    /// What it is called.
    pub name: String,
    /// Where it is read; never with a password.
    pub url: String,
    /// The operator's.
    pub configured: bool,
    /// Chats that added it.
    pub chats: u32,
    /// Its condition in a word.
    pub state: String,
    /// Why, in words; empty where it is fine.
    pub why: String,
    /// When its newest item arrived.
    pub last_item_at: Option<i64>,
    /// When it was last visited.
    pub last_visit_at: Option<i64>,
    /// When it is visited again; never where it is given up.
    pub next_visit_at: Option<i64>,
    /// All visits so far.
    pub visits: u64,
    /// The share of visits to which the server said that nothing changed, in percent.
    pub unchanged_percent: Option<u64>,
    /// How long an answer takes, in milliseconds.
    pub answers_in_ms: Option<u64>,
}

impl FeedRow {
    /// The row of a feed.
    pub fn of(known: &KnownFeed, now: Timestamp) -> Self {
        let KnownFeed { feed, state, listeners, .. } = known;
        let condition = Condition::of(feed, state, now);
        Self {
            name: feed.label(),
            url: feed.url.to_string(),
            configured: feed.configured,
            chats: *listeners,
            state: condition.word().to_owned(),
            why: condition.why(now),
            last_item_at: state.last_item_at.map(Timestamp::as_seconds),
            last_visit_at: state.last_visit_at.map(Timestamp::as_seconds),
            next_visit_at: known.is_polled().then(|| state.next_visit_at.as_seconds()),
            visits: state.visits,
            unchanged_percent: unchanged_share(state),
            answers_in_ms: state.pulse.answers_in.and_then(|span| u64::try_from(span.as_millis()).ok()),
        }
    }

    /// The rows of all feeds that somebody hears: what is not well first, then by name.
    pub fn of_all(known: &[KnownFeed], now: Timestamp) -> Vec<Self> {
        let mut heard: Vec<&KnownFeed> = known.iter().filter(|known| known.is_heard()).collect();
        heard.sort_by_cached_key(|known| {
            let is_well = Condition::of(&known.feed, &known.state, now).is_well();
            (is_well, known.feed.label().to_lowercase(), known.feed.id)
        });
        heard.into_iter().map(|known| Self::of(known, now)).collect()
    }
}

/// Asks a running bot for its feeds.
///
/// # Errors
/// When nobody answers there, or somebody else does.
pub async fn ask_feeds(listen: SocketAddr) -> io::Result<Vec<FeedRow>> {
    let (status, body) = ask(listen, PATH, ANSWER_MAX).await?;
    if status != "200" {
        return Err(io::Error::other("what answers there is not newsbell"));
    }
    serde_json::from_str(&body).map_err(io::Error::other)
}

/// Answers with all rows, if whoever asks is on this machine.
pub(super) async fn answer(
    State(feeds): State<Feeds>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> (StatusCode, String) {
    if !is_of_this_machine(peer, &request) {
        return (StatusCode::FORBIDDEN, "only for this machine\n".to_owned());
    }
    let rows = feeds.store.feeds().await.map(|known| FeedRow::of_all(&known, feeds.clock.now()));
    match rows.map_err(io::Error::other).and_then(|rows| serde_json::to_string(&rows).map_err(io::Error::other)) {
        Ok(json) => (StatusCode::OK, json),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")),
    }
}

/// What the rows are made of.
#[derive(Clone)]
pub struct Feeds {
    /// Where feeds are remembered.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
}
