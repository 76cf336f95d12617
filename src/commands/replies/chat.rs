//! Whether alerts come, and how things stand.

use super::items::found;
use crate::commands::archive::Tally;
use crate::domain::message::{one_line, rough_size, shorten};
use crate::domain::{Button, Chat, Feed, FeedState, Locale, Message, RichText, Timestamp};
use crate::feeds::condition::Condition;
use crate::language::{Phrasebook, Value, offered};
use std::collections::BTreeMap;
use std::time::Duration;

/// `/subscribe`.
pub(in crate::commands) fn subscribed(say: &Phrasebook, chat: &Chat, before: Option<&Chat>) -> Message {
    let place = Value::Choice(if chat.thread.is_some() { "topic" } else { "chat" });
    let already = before.is_some_and(|before| before.subscribed && before.thread == chat.thread);
    let said = if already { say.subscribed_already(place) } else { say.subscribed(place) };
    // What the number of filters means for a subscribed chat.
    let standing = match chat.filters.len() {
        0 => say.no_filter_yet(),
        count => say.filters_stand(count),
    };
    Message::of(say.sentences(said, standing))
}

/// `/unsubscribe`.
pub(in crate::commands) fn unsubscribed(say: &Phrasebook, before: &Chat) -> Message {
    Message::of(if before.subscribed { say.unsubscribed(before.filters.len()) } else { say.unsubscribed_already() })
}

/// `/pause`.
pub(in crate::commands) fn paused(say: &Phrasebook, already_since: Option<Duration>) -> Message {
    Message::of(match already_since {
        None => say.paused(),
        Some(since) => say.paused_already(say.rough(since)),
    })
}

/// `/resume`.
pub(in crate::commands) fn resumed(
    say: &Phrasebook,
    chat: &Chat,
    missed: Option<&Tally>,
    now: Timestamp,
) -> Vec<Message> {
    let Some(tally) = missed else {
        let said = if chat.subscribed { say.resumed_no_pause() } else { say.resumed_unsubscribed() };
        return vec![Message::of(said)];
    };
    let head = match tally.matched {
        0 => say.resumed_nothing(),
        count => say.resumed(count),
    };
    found(say, head, tally, now)
}

/// The chat can be written to again after it could not.
pub(in crate::commands) fn back_again(say: &Phrasebook, tally: &Tally, now: Timestamp) -> Vec<Message> {
    match tally.matched {
        0 => Vec::new(),
        count => found(say, say.back_again(count), tally, now),
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
pub(in crate::commands) fn status(say: &Phrasebook, standing: &Standing<'_>, now: Timestamp) -> Message {
    let Standing { chat, feeds, items, waiting, gathered, on_disk, in_memory, running_for } = standing;
    let alerts = match (chat.subscribed, chat.paused_at) {
        (false, _) => say.status_unsubscribed(),
        (true, Some(since)) => say.status_paused(say.rough(now.since(since))),
        (true, None) if chat.filters.is_empty() => say.status_no_filter(),
        (true, None) => say.status_on(),
    };
    let newest = feeds.iter().filter_map(|(_, state)| state.last_item_at).max();
    let rows = [
        say.status_alerts(alerts),
        say.status_filters(chat.filters.len()),
        say.status_feeds(feeds.len(), feeds_words(say, feeds, now)),
        newest.map_or_else(|| say.status_newest_none(), |at| say.status_newest(say.age(now.since(at)))),
        say.status_items(*items),
        say.status_waiting(*waiting),
        say.status_gathered(*gathered),
        takes(say, *on_disk, *in_memory),
        say.status_running(env!("CARGO_PKG_VERSION"), say.rough(*running_for)),
    ];
    Message::of(rows.into_iter().reduce(|body, row| body.line().then(row)).unwrap_or_default())
}

fn takes(say: &Phrasebook, on_disk: u64, in_memory: Option<u64>) -> RichText {
    let disk = rough_size(on_disk);
    match in_memory {
        Some(bytes) => say.status_takes(disk, rough_size(bytes)),
        None => say.status_takes_disk(disk),
    }
}

/// How many feeds are not well, by their condition.
fn feeds_words(say: &Phrasebook, feeds: &[(Feed, FeedState)], now: Timestamp) -> RichText {
    let mut unwell: BTreeMap<&str, usize> = BTreeMap::new();
    for condition in feeds.iter().map(|(feed, state)| Condition::of(feed, state, now)) {
        let name = match condition {
            Condition::New | Condition::Fine | Condition::Slow { .. } | Condition::Moved { .. } => continue,
            Condition::Silent { .. } => "silent",
            Condition::Blocked { .. } => "blocked",
            Condition::Broken { .. } => "broken",
            Condition::GivenUp { .. } => "given_up",
        };
        *unwell.entry(name).or_default() += 1;
    }
    if unwell.is_empty() {
        return say.status_feeds_fine();
    }
    let words = unwell.into_iter().map(|(name, count)| say.status_feeds_in(Value::Choice(name), count).to_plain());
    say.status_feeds_unwell(say.list(words))
}

/// `/language`: as it is now, with a button for each that is spoken.
pub(in crate::commands) fn language(say: &Phrasebook, chat: &Chat) -> Message {
    let said = language_of(say, chat).line().then(say.language_change());
    Message { buttons: by_command(say), ..Message::of(said) }
}

/// Which language the chat speaks, and whether it was chosen.
pub(super) fn language_of(say: &Phrasebook, chat: &Chat) -> RichText {
    let name = say.locale().own_name();
    if chat.language.is_some() { say.language_is(name) } else { say.language_follows(name) }
}

/// `/language` with one that is not spoken.
pub(in crate::commands) fn language_unknown(say: &Phrasebook, asked: &str) -> Message {
    let codes = say.list(offered().map(|locale| locale.code().to_owned()));
    let said = say.language_unknown(shorten(&one_line(asked), 60), codes);
    Message { buttons: by_command(say), ..Message::of(said) }
}

fn by_command(say: &Phrasebook) -> Vec<Vec<Button>> {
    languages(say, |label, _, deed| Button::new(label.to_plain(), format!("/{deed}")))
}

/// A button for each language, two in a row, and one to follow Telegram, which is `None`; each with what is typed for it, without
/// the slash.
pub(super) fn languages(
    say: &Phrasebook,
    button: impl Fn(RichText, Option<Locale>, String) -> Button,
) -> Vec<Vec<Button>> {
    let own =
        |locale: Locale| button(RichText::of(locale.own_name()), Some(locale), format!("language {}", locale.code()));
    let follow = button(say.language_auto_button(), None, "language auto".to_owned());
    let buttons: Vec<Button> = offered().map(own).collect();
    buttons.chunks(2).map(<[Button]>::to_vec).chain([vec![follow]]).collect()
}
