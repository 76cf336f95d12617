//! `/metrics`: what the bot holds and what it takes, in the text format of Prometheus. It names no chat, feed or word.

use super::feeds::Feeds;
use crate::ops::resident_bytes;
use crate::store::StoreError;
use axum::extract::State;
use axum::http::StatusCode;
use std::fmt::Display;

/// The path.
pub(super) const PATH: &str = "/metrics";

/// Answers with all of them.
pub(super) async fn answer(State(feeds): State<Feeds>) -> (StatusCode, String) {
    match gauges(&feeds).await {
        Ok(text) => (StatusCode::OK, text),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")),
    }
}

async fn gauges(feeds: &Feeds) -> Result<String, StoreError> {
    let counts = feeds.store.counts().await?;
    let on_disk = feeds.store.size_on_disk().await?;
    let resident = resident_bytes().map(|bytes| gauge("resident_memory_bytes", "Memory that is resident.", bytes));
    Ok([
        gauge("store_disk_bytes", "What the store takes on disk.", on_disk),
        gauge("store_live_bytes", "Keys and values in the store.", counts.live_bytes),
        gauge("items", "Items that are kept.", counts.items),
        gauge("seen_marks", "Entries that feeds are known to have shown.", counts.seen),
        gauge("feeds", "Feeds that are known.", counts.feeds),
        gauge("chats", "Chats that are known.", counts.chats),
        gauge("deliveries_waiting", "Messages that wait in the outbox.", counts.waiting),
        gauge("alerts_gathered", "Alerts that wait for a list.", counts.gathered),
        gauge("updates_unanswered", "Updates that wait for their answer.", counts.unanswered),
        gauge("deliveries_given_up", "Messages that were given up so far.", counts.given_up),
    ]
    .into_iter()
    .chain(resident)
    .collect())
}

fn gauge(name: &str, help: &str, value: impl Display) -> String {
    format!("# HELP newsbell_{name} {help}\n# TYPE newsbell_{name} gauge\nnewsbell_{name} {value}\n")
}
