//! What those who run this bot read: chats, broadcasts, figures. They are spoken to in English, as on the command line.

use super::invitations::named;
use super::page::{paged, text};
use crate::commands::table::{OPERATORS_TABLE, Row};
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::time::{Age, format_span};
use crate::domain::{
    Broadcast, Chat, ChatId, ChatKind, DayFigures, Guest, Message, RichText, Spans, SuspensionReason, Timestamp, Within,
};
use std::collections::BTreeMap;

/// The part of `/help` that is theirs.
pub(in crate::commands) fn operators_help() -> Message {
    let head = RichText::new().bold("For you, who run this bot").line();
    let line = |body: RichText, row: &Row| {
        let gap = if row.argument.is_empty() { "" } else { " " };
        body.plain(format!("/{}{gap}{} – {}\n", row.name, row.argument, row.summary))
    };
    Message::of(OPERATORS_TABLE.iter().fold(head, line))
}

/// What tells of other chats was asked in a group.
pub(in crate::commands) fn in_private_only(row: &Row) -> Message {
    text(format!("/{} tells of other chats, so it is answered in your private chat with this bot alone.", row.name))
}

/// `/chats`.
pub(in crate::commands) fn chats(
    chats: &[Chat],
    guests: &BTreeMap<ChatId, Guest>,
    page: usize,
    now: Timestamp,
) -> Message {
    let line = |(index, chat): (usize, &Chat)| {
        let heard_at = guests.get(&chat.id).and_then(|guest| guest.heard_at);
        let heard =
            heard_at.map_or_else(|| "not heard lately".to_owned(), |at| format!("heard {}", Age(now.since(at))));
        let body = RichText::of(format!("\n{}. ", index + 1)).then(named(chat.id, Some(chat)));
        let filters = counted(chat.filters.len(), "filter");
        (body.plain(format!("\n{}, {filters}, {heard}, {}", kind(chat.kind), state(chat))), None)
    };
    let head = RichText::new().bold(counted(chats.len(), "chat"));
    paged(head, chats.iter().enumerate().map(line).collect(), RichText::new(), page, "/chats")
}

fn kind(kind: ChatKind) -> &'static str {
    match kind {
        ChatKind::Private => "private",
        ChatKind::Group | ChatKind::Supergroup => "group",
        ChatKind::Channel => "channel",
    }
}

fn state(chat: &Chat) -> &'static str {
    match chat.suspension.as_ref().map(|suspension| suspension.reason) {
        Some(SuspensionReason::Banned) => "banned",
        Some(SuspensionReason::Unreachable) => "out of reach",
        Some(SuspensionReason::NoRights) => "may not be written to",
        None if !chat.subscribed => "not subscribed",
        None if chat.paused_at.is_some() => "paused",
        None => "listens",
    }
}

/// Said above what a broadcast will look like.
pub(in crate::commands) fn broadcast_preview(number: u32, chats: usize) -> Message {
    text(format!(
        "Broadcast {number} goes to {}: those that listen now. It makes no sound, and looks like this. Nothing is sent before you press Send.",
        counted(chats, "chat")
    ))
}

/// Nobody would get it.
pub(in crate::commands) fn nobody_listens() -> Message {
    text("No chat listens now, so there is nobody to tell. /chats shows all.")
}

/// It does not fit into a message.
pub(in crate::commands) fn broadcast_too_long(length: usize, most: usize) -> Message {
    text(format!(
        "That is too long for one message: {length} characters of at most {most}. Shorten it and send it again."
    ))
}

/// It was sent.
pub(in crate::commands) fn broadcast_sent(number: u32, chats: usize) -> Message {
    let body = RichText::of(format!(
        "Broadcast {number} goes out to {}, behind all alerts. You are told here when it is over. To stop it: ",
        counted(chats, "chat")
    ));
    Message::of(body.code(format!("/broadcast cancel {number}")))
}

/// It goes out already.
pub(in crate::commands) fn broadcast_goes(broadcast: &Broadcast) -> Message {
    let tally = broadcast.tally;
    text(format!(
        "Broadcast {} goes out already: {} of {} are settled.",
        broadcast.number,
        tally.settled(),
        tally.addressed
    ))
}

/// A draft was thrown away.
pub(in crate::commands) fn broadcast_cancelled(number: u32) -> Message {
    text(format!("Cancelled: broadcast {number} was sent to nobody."))
}

/// It goes to no further chat.
pub(in crate::commands) fn broadcast_stopped(broadcast: &Broadcast) -> Message {
    text(format!(
        "Broadcast {} goes to no further chat; {} have had their turn. You are told when those are settled.",
        broadcast.number, broadcast.tally.turns
    ))
}

/// There is none of this number.
pub(in crate::commands) fn no_such_broadcast(number: u32) -> Message {
    text(format!("There is no broadcast {number}: it is over, was cancelled, or was written more than a day ago."))
}

/// What `/stats` tells.
pub(in crate::commands) struct House<'a> {
    /// All chats.
    pub(in crate::commands) chats: &'a [Chat],
    /// Feeds that are polled.
    pub(in crate::commands) feeds: usize,
    /// What was counted by the day, today last.
    pub(in crate::commands) days: &'a [(i64, DayFigures)],
    /// Feeds in trouble or slow, the worst first, each in words.
    pub(in crate::commands) worst: Vec<(String, String)>,
}

/// `/stats`.
pub(in crate::commands) fn stats(house: &House<'_>) -> Message {
    let House { chats, feeds, days, worst } = house;
    let count = |is_so: &dyn Fn(&Chat) -> bool| chats.iter().filter(|chat| is_so(chat)).count();
    let filters: usize = chats.iter().map(|chat| chat.filters.len()).sum();
    let mut body = RichText::new().bold("Chats").plain(format!(
        ": {} known, {} listen, {} paused, {} out of reach, {} banned\n",
        chats.len(),
        count(&Chat::is_listening),
        count(&|chat| chat.subscribed && chat.paused_at.is_some()),
        count(&|chat| chat.is_out_of_reach() && !chat.is_banned()),
        count(&Chat::is_banned),
    ));
    body = body.bold("Filters").plain(format!(": {filters}\n")).bold("Feeds").plain(format!(": {feeds}\n"));
    let today = days.last().map(|(_, day)| *day).unwrap_or_default();
    body = body.bold("Today").plain(format!(": {} items, {} alerts\n", today.items, today.alerts));
    let span = counted(days.len(), "day");
    let sum = |of: &dyn Fn(&DayFigures) -> u32| days.iter().map(|(_, day)| u64::from(of(day))).sum::<u64>();
    let (items, alerts) = (sum(&|day| day.items), sum(&|day| day.alerts));
    body = body.bold(format!("In {span}")).plain(format!(": {items} items, {alerts} alerts\n"));
    let all = |of: &dyn Fn(&DayFigures) -> Spans| {
        days.iter().fold(Spans::default(), |mut all, (_, day)| {
            all.add(&of(day));
            all
        })
    };
    body = body.plain(took("From published to seen", &all(&|day| day.seen_after)));
    body = body.plain(took("From seen to sent", &all(&|day| day.sent_after)));
    if !worst.is_empty() {
        body = body.line().bold("Feeds in trouble");
    }
    let line = |body: RichText, (name, how): &(String, String)| {
        body.plain(format!("\n• {} – {how}", shorten(&one_line(name), 60)))
    };
    Message::of(worst.iter().fold(body, line))
}

fn took(what: &str, spans: &Spans) -> String {
    match (spans.within(50), spans.within(95)) {
        (Some(half), Some(most)) => format!("{what}: half {}, 95 in 100 {}\n", within(half), within(most)),
        _ => format!("{what}: nothing was counted yet\n"),
    }
}

fn within(span: Within) -> String {
    match span {
        Within::Span(span) => format!("within {}", format_span(span)),
        Within::Beyond(span) => format!("after more than {}", format_span(span)),
    }
}

/// Under the chart.
pub(in crate::commands) fn chart_caption(days: i64) -> Message {
    text(format!("The last {days} days, in UTC."))
}
