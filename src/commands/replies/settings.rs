//! The pages of `/settings`: what is so, and buttons that type what would change it.

use super::changes::{cadence_name, format_in_words, priority_name};
use super::stories::asked as asked_for;
use crate::commands::hours::days_in_words;
use crate::domain::habits::moment_in;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{
    Button, Cadence, Chat, ChatKind, Feed, FeedState, Layout, Message, Priority, QuietHours, RichText, StandingFilter,
    TimeOfDay, Timestamp,
};

/// Names of feeds and outlets shown, and the longest text of them, in characters.
const NAMES_MAX: usize = 200;

type Rows = Vec<Vec<Button>>;

/// A choice, marked where it is the one that holds.
fn choice(label: &str, is_so: bool, command: impl Into<String>) -> Button {
    let label = if is_so { format!("• {label}") } else { label.to_owned() };
    Button::new(label, command)
}

/// `/settings`: the chat.
pub(in crate::commands) fn chat_page(chat: &Chat, feeds: usize, now: Timestamp) -> Message {
    let alerts = match (chat.subscribed, chat.paused_at) {
        (false, _) => "off: this chat is not subscribed",
        (true, Some(_)) => "paused: /resume",
        (true, None) => "on",
    };
    let zone = chat.zone.as_deref().unwrap_or("UTC");
    let quiet = chat.quiet_hours.map_or_else(
        || "none".to_owned(),
        |QuietHours { from, to, days }| format!("{from} to {to}, {}", days_in_words(days)),
    );
    let cap = chat.cap.map_or_else(|| "none".to_owned(), |most| format!("{most} alerts of a filter in an hour"));
    let muted = chat.muted_stories.iter().filter(|muted| muted.until > now).count();
    let lines = [
        ("Alerts", alerts.to_owned()),
        ("Quiet hours", quiet),
        ("Time zone", format!("{zone}, where it is {}", moment_in(now, now, chat.zone.as_deref()))),
        ("Cap", cap),
        ("Look", format_in_words(chat.format)),
        ("Stories", if chat.groups_stories { "ring once and grow" } else { "every report rings" }.to_owned()),
        ("Muted stories", if muted == 0 { "none".to_owned() } else { format!("{muted}: /unmute") }),
    ];
    let head = RichText::new().bold("This chat");
    let body = lines.into_iter().fold(head, |body, (name, said)| body.plain(format!("\n{name}: {said}")));
    let body =
        body.plain("\n\nBy typing: ").code("/quiet 22:30-06:00 Mon-Fri").plain(", ").code("/timezone Asia/Seoul");
    let buttons = chat_buttons(chat, feeds);
    Message { buttons, ..Message::of(body) }
}

fn chat_buttons(chat: &Chat, feeds: usize) -> Rows {
    let by = |deed: &str| format!("/settings chat do {deed}");
    let format = chat.format;
    let switch = |is_on: bool| if is_on { "off" } else { "on" };
    let alerts = match (chat.subscribed, chat.paused_at) {
        (false, _) => Button::new("Subscribe", by("subscribe")),
        (true, Some(_)) => Button::new("Resume", "/resume"),
        (true, None) => Button::new("Pause", by("pause")),
    };
    let quiet = match chat.quiet_hours {
        Some(_) => Button::new("Quiet hours off", by("quiet off")),
        None => Button::new("Quiet 23–07", by("quiet 23:00-07:00")),
    };
    let layout =
        |label: &str, layout: Layout| choice(label, format.layout == layout, by(&format!("format {}", layout.name())));
    vec![
        vec![
            Button::new(counted(chat.filters.len(), "filter"), "/settings filters"),
            Button::new(counted(feeds, "feed"), "/settings feeds"),
        ],
        vec![alerts, quiet],
        vec![layout("Compact", Layout::Compact), layout("Normal", Layout::Normal), layout("Full", Layout::Full)],
        vec![
            choice("Preview", format.has_preview, by(&format!("format preview {}", switch(format.has_preview)))),
            choice("Times", format.has_times, by(&format!("format times {}", switch(format.has_times)))),
            choice("Group stories", chat.groups_stories, by(&format!("stories {}", switch(chat.groups_stories)))),
        ],
        vec![
            choice("No cap", chat.cap.is_none(), by("cap off")),
            choice("5 an hour", chat.cap == Some(5), by("cap 5")),
            choice("20 an hour", chat.cap == Some(20), by("cap 20")),
        ],
    ]
}

/// `/settings filter N`.
pub(in crate::commands) fn filter_page(
    chat: &Chat,
    filter: &StandingFilter,
    heard: &[(Feed, FeedState)],
    now: Timestamp,
) -> Message {
    let number = filter.number.0;
    let mut body = RichText::new().bold(format!("Filter {number}")).line().code(&filter.text).line();
    body = body.plain(format!("\nPriority: {}", priority_name(filter.priority)));
    body = body.plain(format!("\nMatches are {}", cadence_name(filter.cadence)));
    if let Some(until) = snoozed(filter, now) {
        body = body.plain(format!("\nSnoozed until {}", moment_in(until, now, chat.zone.as_deref())));
    }
    body = body.plain(format!("\nFeeds: {}", feeds_in_words(filter, heard)));
    if !filter.muted_outlets.is_empty() {
        let outlets: Vec<&str> = filter.muted_outlets.iter().map(String::as_str).collect();
        body = body.plain(format!("\nPasses over: {}", shorten(&one_line(&outlets.join(", ")), NAMES_MAX)));
    }
    if let Some(asked) = filter.corroboration {
        body = body.plain(format!("\nIt {}", asked_for(asked)));
    }
    if filter.thread.is_some() {
        body = body.plain("\nRings in a topic of its own");
    }
    body = body.plain("\n\nOther words: ").code(format!("/edit {number} {}", filter.text));
    body = body.plain("\nSome feeds only, by their numbers in /feeds: ").code(format!("/only {number} 1,2"));
    Message { buttons: filter_buttons(chat, filter, now), ..Message::of(body) }
}

fn snoozed(filter: &StandingFilter, now: Timestamp) -> Option<Timestamp> {
    filter.snoozed_until.filter(|until| *until > now)
}

fn feeds_in_words(filter: &StandingFilter, heard: &[(Feed, FeedState)]) -> String {
    if filter.feeds.is_empty() {
        return "all that this chat hears".to_owned();
    }
    let named = heard.iter().map(|(feed, _)| feed).filter(|feed| filter.feeds.contains(&feed.id));
    let names: Vec<String> = named.map(Feed::label).collect();
    let list = shorten(&one_line(&names.join(", ")), NAMES_MAX);
    if list.is_empty() { format!("{}, not heard here now", counted(filter.feeds.len(), "feed")) } else { list }
}

fn filter_buttons(chat: &Chat, filter: &StandingFilter, now: Timestamp) -> Rows {
    let number = filter.number.0;
    let by =
        |deed: &str, rest: &str| format!("/settings filter {number} do {deed} {number} {rest}").trim_end().to_owned();
    let priority = [("Silent", Priority::Low), ("Normal", Priority::Normal), ("Breaking", Priority::Breaking)];
    let priority = priority.map(|(label, of)| choice(label, filter.priority == of, by("priority", priority_name(of))));
    let at_eight = TimeOfDay::from_minutes(8 * 60).map(Cadence::Daily);
    let cadence = [
        ("At once", Some(Cadence::AtOnce), "off"),
        ("Hourly", Some(Cadence::Hourly), "hourly"),
        ("Daily 8:00", at_eight, "daily 08:00"),
    ];
    let cadence = cadence.map(|(label, of, word)| choice(label, of == Some(filter.cadence), by("digest", word)));
    let mut snooze = vec![Button::new("Snooze 8 h", by("snooze", "8h")), Button::new("24 h", by("snooze", "24h"))];
    if snoozed(filter, now).is_some() {
        snooze.push(Button::new("Wake", by("snooze", "off")));
    }
    let mut looks = Vec::new();
    if !filter.feeds.is_empty() {
        looks.push(Button::new("All feeds", by("only", "all")));
    }
    if !filter.muted_outlets.is_empty() {
        looks.push(Button::new("Every outlet", by("unmute", "")));
    }
    if chat.kind == ChatKind::Supergroup {
        looks.push(Button::new("Ring in this topic", by("topic", "")));
    }
    let last = vec![
        Button::new("Remove", format!("/settings filters do unwatch {number}")),
        Button::new("‹ Filters", "/settings filters"),
    ];
    let rows = [priority.to_vec(), cadence.to_vec(), snooze, looks, last];
    rows.into_iter().filter(|row| !row.is_empty()).collect()
}

/// `/settings` of something that there is not.
pub(in crate::commands) fn settings_how(asked: &str) -> Message {
    let body = RichText::new().code(shorten(&one_line(asked), 60)).plain(" is no page of the settings. There are ");
    let body = body.code("/settings").plain(", ").code("/settings filters").plain(", ").code("/settings filter 1");
    Message::of(body.plain(" and ").code("/settings feeds").plain("."))
}
