//! Whether alerts come, and how things stand.

use super::items::found;
use super::page::{rough, text};
use crate::commands::archive::Tally;
use crate::domain::message::{counted, rough_size};
use crate::domain::time::Age;
use crate::domain::{Chat, Feed, FeedState, Message, RichText, Timestamp};
use crate::feeds::condition::Condition;
use std::collections::BTreeMap;
use std::time::Duration;

/// `/subscribe`.
pub(in crate::commands) fn subscribed(chat: &Chat, before: Option<&Chat>) -> Message {
    let place = if chat.thread.is_some() { "in this topic" } else { "here" };
    let already = before.is_some_and(|before| before.subscribed && before.thread == chat.thread);
    let mut said = if already {
        format!("Alerts arrive {place} already. ")
    } else {
        format!("Subscribed: alerts arrive {place}. ")
    };
    said.push_str(&standing_words(chat));
    text(said)
}

/// What the number of filters means for a subscribed chat.
fn standing_words(chat: &Chat) -> String {
    match chat.filters.len() {
        0 => "No filter is set yet, so nothing will ring. Set one: /watch North Korea".to_owned(),
        count => format!("{} stand: /filters", counted(count, "filter")),
    }
}

/// `/unsubscribe`.
pub(in crate::commands) fn unsubscribed(before: &Chat) -> Message {
    if !before.subscribed {
        return text("This chat is not subscribed, so no alerts come. /subscribe starts them.");
    }
    text(format!(
        "Unsubscribed: no more alerts. {} are kept; /subscribe starts again.",
        counted(before.filters.len(), "filter")
    ))
}

/// `/pause`.
pub(in crate::commands) fn paused(already_since: Option<Duration>) -> Message {
    match already_since {
        None => text("Paused: no alerts until /resume, which will show what matched meanwhile."),
        Some(since) => text(format!("Paused already, for {}. /resume starts alerts again.", rough(since))),
    }
}

/// `/resume`.
pub(in crate::commands) fn resumed(chat: &Chat, missed: Option<&Tally>, now: Timestamp) -> Vec<Message> {
    let Some(tally) = missed else {
        return vec![text(if chat.subscribed {
            "Alerts are on; there was no pause."
        } else {
            "There was no pause, but this chat is not subscribed: /subscribe"
        })];
    };
    let head = match tally.matched {
        0 => RichText::of("Alerts are on again. Nothing matched meanwhile."),
        count => RichText::of(format!("Alerts are on again. {} matched meanwhile", counted(count, "item"))),
    };
    found(head, tally, now)
}

/// The chat can be written to again after it could not.
pub(in crate::commands) fn back_again(tally: &Tally, now: Timestamp) -> Vec<Message> {
    match tally.matched {
        0 => Vec::new(),
        count => found(
            RichText::of(format!("While newsbell could not write here, {} matched", counted(count, "item"))),
            tally,
            now,
        ),
    }
}

/// What `/status` tells.
#[derive(Clone, Debug)]
pub(in crate::commands) struct Standing<'a> {
    pub(in crate::commands) chat: &'a Chat,
    pub(in crate::commands) feeds: &'a [(Feed, FeedState)],
    pub(in crate::commands) items: usize,
    pub(in crate::commands) waiting: usize,
    pub(in crate::commands) gathered: usize,
    /// What the store takes on disk, and the bot in memory where that is known; in bytes.
    pub(in crate::commands) on_disk: u64,
    pub(in crate::commands) in_memory: Option<u64>,
    pub(in crate::commands) running_for: Duration,
}

/// `/status`.
pub(in crate::commands) fn status(standing: &Standing<'_>, now: Timestamp) -> Message {
    let Standing { chat, feeds, items, waiting, gathered, on_disk, in_memory, running_for } = standing;
    let alerts = match (chat.subscribed, chat.paused_at) {
        (false, _) => "not subscribed, nothing rings: /subscribe".to_owned(),
        (true, Some(since)) => format!("paused for {}: /resume", rough(now.since(since))),
        (true, None) if chat.filters.is_empty() => "on, but no filter is set: /watch".to_owned(),
        (true, None) => "on".to_owned(),
    };
    let feeds_words = feeds_words(feeds, now);
    let newest = feeds.iter().filter_map(|(_, state)| state.last_item_at).max();
    let newest = newest.map_or("none yet".to_owned(), |at| Age(now.since(at)).to_string());
    let rows = [
        ("Alerts", alerts),
        ("Filters", chat.filters.len().to_string()),
        ("Feeds", format!("{}, {feeds_words}", feeds.len())),
        ("Last new item", newest),
        ("Items kept", items.to_string()),
        ("Messages waiting", waiting.to_string()),
        ("Waiting for a list", gathered.to_string()),
        ("Takes", takes(*on_disk, *in_memory)),
        ("newsbell", format!("{}, running for {}", env!("CARGO_PKG_VERSION"), rough(*running_for))),
    ];
    let body = rows.into_iter().zip(0..).fold(RichText::new(), |body, ((name, value), index)| {
        body.plain(if index == 0 { "" } else { "\n" }).bold(name).plain(format!(": {value}"))
    });
    Message::of(body)
}

fn takes(on_disk: u64, in_memory: Option<u64>) -> String {
    let memory = in_memory.map(|bytes| format!(", {} of memory", rough_size(bytes)));
    format!("{} on disk{}", rough_size(on_disk), memory.unwrap_or_default())
}

/// How many feeds are not well, by their condition.
fn feeds_words(feeds: &[(Feed, FeedState)], now: Timestamp) -> String {
    let mut unwell: BTreeMap<&str, usize> = BTreeMap::new();
    for condition in feeds.iter().map(|(feed, state)| Condition::of(feed, state, now)) {
        if !condition.is_well() {
            *unwell.entry(condition.word()).or_default() += 1;
        }
    }
    if unwell.is_empty() {
        return "all fine".to_owned();
    }
    let words: Vec<String> = unwell.into_iter().map(|(word, count)| format!("{count} {word}")).collect();
    format!("{}: /feeds", words.join(", "))
}
