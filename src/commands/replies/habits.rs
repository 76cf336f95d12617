//! How a chat wants to be told, in words.

use super::help::usage;
use super::items::listed;
use super::page::{below, pages, paragraph};
use crate::commands::hours::HoursError;
use crate::commands::table::Verb;
use crate::domain::habits::zone;
use crate::domain::message::{one_line, shorten};
use crate::domain::{
    AlertFormat, Cadence, Chat, Item, Layout, Message, Priority, QuietHours, RichText, StandingFilter, Timestamp,
};
use crate::language::{Phrasebook, Value};

/// The longest word quoted, in characters.
const QUOTED_MAX: usize = 60;

/// `/quiet`: as it is now.
pub(in crate::commands) fn quiet(say: &Phrasebook, chat: &Chat, now: Timestamp) -> Message {
    let Some(hours) = chat.quiet_hours else {
        return Message::of(say.quiet_none(Verb::Quiet.row().example));
    };
    let QuietHours { from, to, days } = hours;
    let place = chat.zone.as_deref().unwrap_or("UTC");
    let body = say.quiet_hours(from.to_string(), to.to_string(), place, say.weekdays(days));
    let body = match hours.end_after(now, &zone(chat.zone.as_deref())) {
        Some(until) => say.sentences(body, say.quiet_now(say.moment_in(until, now, chat.zone.as_deref()))),
        None => body,
    };
    let first = chat.filters.first().map_or(1, |filter| filter.number.0);
    let body = body.then(paragraph(say.quiet_how(format!("/priority {first} breaking"))));
    Message::of(match chat.zone {
        Some(_) => body,
        None => body.then(below(say.quiet_zone(Verb::Timezone.row().example))),
    })
}

/// `/timezone`: as it is now.
pub(in crate::commands) fn timezone(say: &Phrasebook, chat: &Chat, now: Timestamp) -> Message {
    let name = chat.zone.as_deref();
    let example = Verb::Timezone.row().example;
    Message::of(say.timezone(name.unwrap_or("UTC"), say.moment_in(now, now, name), example))
}

/// `/cap`: as it is now.
pub(in crate::commands) fn cap(say: &Phrasebook, chat: &Chat) -> Message {
    let body = chat.cap.map_or_else(|| say.cap_none(), |most| say.cap(most));
    Message::of(body.then(paragraph(say.cap_change())))
}

/// `/format`: as it is now.
pub(in crate::commands) fn format(say: &Phrasebook, chat: &Chat) -> Message {
    let body = say.format(layout_of(chat.format), switches(say, chat.format));
    Message::of(body.then(below(say.format_change(Verb::Format.row().example))))
}

/// What decides how the layout of alerts is told.
pub(super) fn layout_of(format: AlertFormat) -> Value {
    Value::Choice(match format.layout {
        Layout::Compact => "compact",
        Layout::Normal => "normal",
        Layout::Full => "full",
    })
}

/// Whether articles are previewed and times are told.
pub(super) fn switches(say: &Phrasebook, format: AlertFormat) -> RichText {
    let yes = |is_on: bool| Value::Choice(if is_on { "yes" } else { "no" });
    say.format_switches(yes(format.has_preview), yes(format.has_times))
}

/// What filters are like after a change.
pub(in crate::commands) fn filters_told(
    say: &Phrasebook,
    chat: &Chat,
    filters: &[StandingFilter],
    now: Timestamp,
) -> Message {
    let told =
        |filter: &StandingFilter| say.filter_told(filter.number.0, &filter.text, told_how(say, chat, filter, now));
    let parts: Vec<RichText> = filters.iter().map(told).collect();
    Message::of(parts.into_iter().reduce(|all, part| all.line().then(part)).unwrap_or_default())
}

/// How a filter is told where it is not told as usual; nothing where it is.
pub(super) fn particulars(say: &Phrasebook, chat: &Chat, filter: &StandingFilter, now: Timestamp) -> Option<String> {
    let usual = StandingFilter::new(filter.number, filter.text.clone(), filter.set_at);
    let snoozed_until = filter.snoozed_until.filter(|until| *until > now);
    let is_usual = StandingFilter { snoozed_until, ..filter.clone() } == usual;
    (!is_usual).then(|| told_how(say, chat, filter, now))
}

fn told_how(say: &Phrasebook, chat: &Chat, filter: &StandingFilter, now: Timestamp) -> String {
    let mut parts = vec![match filter.priority {
        Priority::Breaking => say.how_breaking(),
        Priority::Normal => say.how_normal(),
        Priority::Low => say.how_low(),
    }];
    match filter.cadence {
        Cadence::AtOnce => {}
        Cadence::Hourly => parts.push(say.how_hourly()),
        Cadence::Daily(at) => parts.push(say.how_daily(at.to_string(), chat.zone.as_deref().unwrap_or("UTC"))),
    }
    if !filter.feeds.is_empty() {
        parts.push(say.how_feeds(filter.feeds.len()));
    }
    if !filter.muted_outlets.is_empty() {
        let outlets = say.list(filter.muted_outlets.iter().take(5).cloned());
        parts.push(say.how_muted(shorten(&one_line(&outlets), 200)));
    }
    parts.extend(filter.corroboration.map(|asked| super::stories::asks(say, asked)));
    if filter.thread.is_some() {
        parts.push(say.how_topic());
    }
    if let Some(until) = filter.snoozed_until.filter(|until| *until > now) {
        parts.push(say.how_snoozed(say.moment_in(until, now, chat.zone.as_deref())));
    }
    parts.into_iter().reduce(|parts, part| say.how_more(parts, part)).unwrap_or_default().to_plain()
}

/// What follows a command cannot be read.
pub(in crate::commands) fn cannot_read(say: &Phrasebook, verb: Verb, asked: &str) -> Message {
    let row = verb.row();
    Message::of(match shorten(&one_line(asked), QUOTED_MAX) {
        asked if asked.is_empty() => say.needs_more(format!("/{}", row.name), usage(say, row), row.example),
        asked => say.cannot_read(asked, usage(say, row), row.example),
    })
}

/// Times, days or a time zone cannot be read.
pub(in crate::commands) fn hours_refused(say: &Phrasebook, error: &HoursError, verb: Verb) -> Message {
    let example = verb.row().example;
    let quoted = |word: &str| shorten(&one_line(word), QUOTED_MAX);
    Message::of(match error {
        HoursError::Word(word) => say.hours_no_word(quoted(word), example),
        HoursError::NoTimes => say.hours_no_times(example),
        HoursError::Zone { asked, nearest: Some(nearest) } => say.zone_nearest(quoted(asked), nearest, example),
        HoursError::Zone { asked, nearest: None } => say.zone_unknown(quoted(asked), example),
    })
}

/// `/more`, but of which message?
pub(in crate::commands) fn more_of_what(say: &Phrasebook) -> Message {
    Message::of(say.more_of_what())
}

/// The alerts behind a line.
pub(in crate::commands) fn opened(say: &Phrasebook, items: &[Item], now: Timestamp) -> Vec<Message> {
    if items.is_empty() {
        return vec![Message::of(say.more_is_gone())];
    }
    let parts = items.iter().zip(1..).map(|(item, number)| listed(say, number, item, None, now)).collect();
    pages(say.more_opened(items.len()), parts, RichText::new())
}
