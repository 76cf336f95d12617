//! The pages of `/settings`: what is so, and buttons that type what would change it.

use super::changes::{look_of, priority_name};
use super::chat::{language_of, languages};
use super::page::{below, paged, paragraph};
use super::stories::it_asks;
use crate::domain::message::{one_line, shorten};
use crate::domain::{
    Button, Cadence, Chat, ChatKind, Feed, FeedState, Layout, Message, Priority, QuietHours, RichText, StandingFilter,
    TimeOfDay, Timestamp,
};
use crate::language::Phrasebook;

/// Names of feeds and outlets shown, and the longest text of them, in characters.
const NAMES_MAX: usize = 200;

pub(super) type Rows = Vec<Vec<Button>>;

pub(super) fn button(label: &RichText, command: impl Into<String>) -> Button {
    Button::new(label.to_plain(), command)
}

/// A choice, marked where it is the one that holds.
pub(super) fn choice(label: RichText, is_so: bool, command: impl Into<String>) -> Button {
    let label = if is_so { RichText::of("• ").then(label) } else { label };
    button(&label, command)
}

/// `/settings`: the chat.
pub(in crate::commands) fn chat_page(say: &Phrasebook, chat: &Chat, feeds: usize, now: Timestamp) -> Message {
    let alerts = match (chat.subscribed, chat.paused_at) {
        (false, _) => say.settings_off(),
        (true, Some(_)) => say.settings_paused(),
        (true, None) => say.settings_on(),
    };
    let quiet = match chat.quiet_hours {
        Some(QuietHours { from, to, days }) => say.settings_quiet(from.to_string(), to.to_string(), say.weekdays(days)),
        None => say.settings_quiet_none(),
    };
    let zone = chat.zone.as_deref();
    let muted = chat.muted_stories.iter().filter(|muted| muted.until > now).count();
    let lines = [
        alerts,
        quiet,
        say.settings_zone(zone.unwrap_or("UTC"), say.moment_in(now, now, zone)),
        chat.cap.map_or_else(|| say.settings_cap_none(), |most| say.settings_cap(most)),
        say.settings_look(look_of(say, chat.format)),
        if chat.groups_stories { say.settings_grouped() } else { say.settings_not_grouped() },
        if muted == 0 { say.settings_muted_none() } else { say.settings_muted(muted) },
    ];
    let body = lines.into_iter().map(below).fold(say.settings_head(), RichText::then);
    let body = body.then(paragraph(say.settings_typing("/quiet 22:30-06:00 Mon-Fri", "/timezone Asia/Seoul")));
    Message { buttons: chat_buttons(say, chat, feeds), ..Message::of(body) }
}

fn chat_buttons(say: &Phrasebook, chat: &Chat, feeds: usize) -> Rows {
    let by = |deed: &str| format!("/settings chat do {deed}");
    let format = chat.format;
    let switch = |is_on: bool| if is_on { "off" } else { "on" };
    let alerts = match (chat.subscribed, chat.paused_at) {
        (false, _) => button(&say.button_subscribe(), by("subscribe")),
        (true, Some(_)) => button(&say.button_resume(), "/resume"),
        (true, None) => button(&say.button_pause(), by("pause")),
    };
    let quiet = match chat.quiet_hours {
        Some(_) => button(&say.button_quiet_off(), by("quiet off")),
        None => button(&say.button_quiet_night(), by("quiet 23:00-07:00")),
    };
    let layout =
        |label, layout: Layout| choice(label, format.layout == layout, by(&format!("format {}", layout.name())));
    let (preview, times, groups) = (format.has_preview, format.has_times, chat.groups_stories);
    vec![
        vec![
            button(&say.button_count_filters(chat.filters.len()), "/settings filters"),
            button(&say.button_count_feeds(feeds), "/settings feeds"),
        ],
        vec![alerts, quiet],
        vec![
            layout(say.button_compact(), Layout::Compact),
            layout(say.button_normal_look(), Layout::Normal),
            layout(say.button_full_look(), Layout::Full),
        ],
        vec![
            choice(say.button_preview(), preview, by(&format!("format preview {}", switch(preview)))),
            choice(say.button_times(), times, by(&format!("format times {}", switch(times)))),
            choice(say.button_group(), groups, by(&format!("stories {}", switch(groups)))),
        ],
        vec![
            choice(say.button_no_cap(), chat.cap.is_none(), by("cap off")),
            choice(say.button_cap(5_u16), chat.cap == Some(5), by("cap 5")),
            choice(say.button_cap(20_u16), chat.cap == Some(20), by("cap 20")),
        ],
        vec![button(&say.button_zone(), "/settings zone"), button(&say.button_language(), "/settings language")],
    ]
}

/// `/settings language`.
pub(in crate::commands) fn language_page(say: &Phrasebook, chat: &Chat) -> Message {
    let mut buttons = languages(say, |label, locale, deed| {
        choice(label, chat.language == locale, format!("/settings language do {deed}"))
    });
    buttons.push(vec![button(&say.button_back_to_chat(), "/settings chat")]);
    Message { buttons, ..Message::of(language_of(say, chat)) }
}

/// `/settings filter N`.
pub(in crate::commands) fn filter_page(
    say: &Phrasebook,
    chat: &Chat,
    filter: &StandingFilter,
    heard: &[(Feed, FeedState)],
    now: Timestamp,
) -> Message {
    let number = filter.number.0;
    let head = say.filter_page_head(number).line().code(&filter.text).line();
    let told = match filter.cadence {
        Cadence::AtOnce => say.filter_page_at_once(),
        Cadence::Hourly => say.filter_page_hourly(),
        Cadence::Daily(at) => say.filter_page_daily(at.to_string()),
    };
    let mut lines = vec![say.filter_page_priority(priority_name(filter.priority)), told];
    if let Some(until) = snoozed(filter, now) {
        lines.push(say.filter_page_snoozed(say.moment_in(until, now, chat.zone.as_deref())));
    }
    lines.push(feeds_in_words(say, filter, heard));
    if !filter.muted_outlets.is_empty() {
        let outlets = say.list(filter.muted_outlets.iter().cloned());
        lines.push(say.filter_page_muted(shorten(&one_line(&outlets), NAMES_MAX)));
    }
    lines.extend(filter.corroboration.map(|asked| it_asks(say, asked)));
    if filter.thread.is_some() {
        lines.push(say.filter_page_topic());
    }
    let body = lines.into_iter().map(below).fold(head, RichText::then);
    let body = body.then(paragraph(say.filter_page_edit(format!("/edit {number} {}", filter.text))));
    Message { buttons: filter_buttons(say, chat, filter, now), ..Message::of(body) }
}

fn snoozed(filter: &StandingFilter, now: Timestamp) -> Option<Timestamp> {
    filter.snoozed_until.filter(|until| *until > now)
}

fn feeds_in_words(say: &Phrasebook, filter: &StandingFilter, heard: &[(Feed, FeedState)]) -> RichText {
    if filter.feeds.is_empty() {
        return say.filter_page_all_feeds();
    }
    let named = heard.iter().map(|(feed, _)| feed).filter(|feed| filter.feeds.contains(&feed.id));
    match shorten(&one_line(&say.list(named.map(Feed::label))), NAMES_MAX) {
        list if list.is_empty() => say.filter_page_feeds_unheard(filter.feeds.len()),
        list => say.filter_page_feeds(list),
    }
}

fn filter_buttons(say: &Phrasebook, chat: &Chat, filter: &StandingFilter, now: Timestamp) -> Rows {
    let number = filter.number.0;
    let by =
        |deed: &str, rest: &str| format!("/settings filter {number} do {deed} {number} {rest}").trim_end().to_owned();
    let priority = [
        (say.button_silent(), Priority::Low),
        (say.button_normal(), Priority::Normal),
        (say.button_breaking(), Priority::Breaking),
    ];
    let priority = priority.map(|(label, of)| choice(label, filter.priority == of, by("priority", priority_name(of))));
    let at_eight = TimeOfDay::from_minutes(8 * 60).map(Cadence::Daily);
    let cadence = [
        (say.button_at_once(), Some(Cadence::AtOnce), "off"),
        (say.button_hourly(), Some(Cadence::Hourly), "hourly"),
        (say.button_daily("8:00"), at_eight, "daily 08:00"),
    ];
    let cadence = cadence.map(|(label, of, word)| choice(label, of == Some(filter.cadence), by("digest", word)));
    let mut snooze = vec![
        button(&say.button_snooze_hours(8_u8), by("snooze", "8h")),
        button(&say.button_hours(24_u8), by("snooze", "24h")),
    ];
    if snoozed(filter, now).is_some() {
        snooze.push(button(&say.button_wake(), by("snooze", "off")));
    }
    let mut looks = vec![button(&say.button_choose_feeds(), format!("/settings picks {number}"))];
    if !filter.feeds.is_empty() {
        looks.push(button(&say.button_all_feeds(), by("only", "all")));
    }
    if !filter.muted_outlets.is_empty() {
        looks.push(button(&say.button_every_outlet(), by("unmute", "")));
    }
    if chat.kind == ChatKind::Supergroup {
        looks.push(button(&say.button_ring_here(), by("topic", "")));
    }
    let last = vec![
        button(&say.button_remove(), format!("/settings filters do unwatch {number}")),
        button(&say.button_back_to_filters(), "/settings filters"),
    ];
    let rows = [priority.to_vec(), cadence.to_vec(), snooze, looks, last];
    rows.into_iter().filter(|row| !row.is_empty()).collect()
}

/// `/settings picks N`: the feeds that a filter looks at, to be chosen by their numbers.
pub(in crate::commands) fn picks_page(
    say: &Phrasebook,
    filter: &StandingFilter,
    heard: &[(Feed, FeedState)],
    page: usize,
) -> Message {
    let number = filter.number.0;
    let lines = heard.iter().zip(1..).map(|((feed, _), place)| {
        let is_picked = filter.feeds.contains(&feed.id);
        let name = shorten(&one_line(&feed.label()), 60);
        let line = RichText::of(format!("\n{place}. "));
        let line = if is_picked { line.bold(name) } else { line.plain(name) };
        // Numbers move up when a feed before this one goes; its address stays.
        let sign = if is_picked { '-' } else { '+' };
        let deed = format!("/settings picks {number} {page} do only {number} {sign}{}", feed.url.as_str());
        (line, Some(choice(RichText::of(place.to_string()), is_picked, deed)))
    });
    let head = say.picks_head(number).line();
    let tail = paragraph(say.filter_page_only(format!("/only {number} 1,2")));
    let mut message = paged(head, lines.collect(), tail, page, &format!("/settings picks {number}"));
    message.buttons.push(vec![button(&say.button_back_to_filter(number), format!("/settings filter {number}"))]);
    message
}

/// `/settings` of something that there is not.
pub(in crate::commands) fn settings_how(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.settings_how(shorten(&one_line(asked), 60)))
}
