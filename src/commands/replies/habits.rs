//! How a chat wants to be told, in words.

use super::items::listed;
use super::page::{pages, text};
use crate::commands::grammar::Verb;
use crate::commands::hours::{HoursError, days_in_words};
use crate::domain::habits::{moment_in, zone};
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{
    AlertFormat, Cadence, Chat, Item, Layout, Message, Priority, QuietHours, RichText, StandingFilter, Timestamp,
};

/// The longest word quoted, in characters.
const QUOTED_MAX: usize = 60;

/// `/quiet`: as it is now.
pub(in crate::commands) fn quiet(chat: &Chat, now: Timestamp) -> Message {
    let Some(hours) = chat.quiet_hours else {
        let body = RichText::of("No quiet hours are set, so alerts ring at any time. Set some:\n");
        return Message::of(body.code(Verb::Quiet.row().example));
    };
    let QuietHours { from, to, days } = hours;
    let place = chat.zone.as_deref().unwrap_or("UTC");
    let body = RichText::of("Quiet from ").bold(from.to_string()).plain(" to ").bold(to.to_string());
    let body = body.plain(format!(" {place}, {}. What matches then comes as a list at the end.", days_in_words(days)));
    let body = match hours.end_after(now, &zone(chat.zone.as_deref())) {
        Some(until) => body.plain(format!(" It is quiet now, until {}.", moment_in(until, now, chat.zone.as_deref()))),
        None => body,
    };
    let first = chat.filters.first().map_or(1, |filter| filter.number.0);
    let body = body.plain("\n\nA filter with priority breaking rings all the same: ");
    let body = body.code(format!("/priority {first} breaking")).plain("\nNo quiet hours any more: ").code("/quiet off");
    match chat.zone {
        Some(_) => Message::of(body),
        None => Message::of(body.plain("\nIn your own time zone: ").code(Verb::Timezone.row().example)),
    }
}

/// `/timezone`: as it is now.
pub(in crate::commands) fn timezone(chat: &Chat, now: Timestamp) -> Message {
    let name = chat.zone.as_deref();
    let body = RichText::of("The time zone here is ").bold(name.unwrap_or("UTC"));
    let body = body.plain(format!(": it is {} there. Set another: ", moment_in(now, now, name)));
    Message::of(body.code(Verb::Timezone.row().example))
}

/// `/cap`: as it is now.
pub(in crate::commands) fn cap(chat: &Chat) -> Message {
    let body = match chat.cap {
        Some(most) => RichText::of("A filter rings at most ").bold(most.to_string()).plain(
            " times an hour; what comes beyond is told in one line at the end of the hour. Priority breaking is not counted.",
        ),
        None => RichText::of("A filter rings as often as it matches."),
    };
    Message::of(body.plain("\n\nChange it: ").code("/cap 10").plain(" or ").code("/cap off"))
}

/// `/format`: as it is now.
pub(in crate::commands) fn format(chat: &Chat) -> Message {
    let AlertFormat { layout, has_preview, has_times } = chat.format;
    let layout = match layout {
        Layout::Compact => "compact: headline and outlet",
        Layout::Normal => "normal: the sentence that matched and the filters as well",
        Layout::Full => "full: the whole summary, authors, tags, every filter and times as well",
    };
    let on = |is_on: bool| if is_on { "on" } else { "off" };
    let body = RichText::of(format!("Alerts are {layout}; preview {}, times {}.", on(has_preview), on(has_times)));
    Message::of(body.plain("\nChange it: ").code(Verb::Format.row().example))
}

/// What filters are like after a change.
pub(in crate::commands) fn filters_told(chat: &Chat, filters: &[StandingFilter], now: Timestamp) -> Message {
    let parts = filters.iter().map(|filter| {
        let body = RichText::of(format!("Filter {} ", filter.number.0)).code(&filter.text);
        body.plain(format!(": {}.", told_how(chat, filter, now).join("; ")))
    });
    let parts: Vec<RichText> = parts.collect();
    Message::of(parts.into_iter().reduce(|all, part| all.line().then(part)).unwrap_or_default())
}

/// How a filter is told where it is not told as usual; nothing where it is.
pub(super) fn particulars(chat: &Chat, filter: &StandingFilter, now: Timestamp) -> Option<String> {
    let usual = StandingFilter::new(filter.number, filter.text.clone(), filter.set_at);
    let snoozed_until = filter.snoozed_until.filter(|until| *until > now);
    let is_usual = StandingFilter { snoozed_until, ..filter.clone() } == usual;
    (!is_usual).then(|| told_how(chat, filter, now).join("; "))
}

fn told_how(chat: &Chat, filter: &StandingFilter, now: Timestamp) -> Vec<String> {
    let mut words = vec![
        match filter.priority {
            Priority::Breaking => "breaking, rings also in quiet hours",
            Priority::Normal => "rings",
            Priority::Low => "low, comes without a sound",
        }
        .to_owned(),
    ];
    match filter.cadence {
        Cadence::AtOnce => {}
        Cadence::Hourly => words.push("told as a list at each full hour".to_owned()),
        Cadence::Daily(at) => {
            words.push(format!("told as a list daily at {at} {}", chat.zone.as_deref().unwrap_or("UTC")));
        }
    }
    if !filter.feeds.is_empty() {
        words.push(format!("looks at {} only", counted(filter.feeds.len(), "feed")));
    }
    if !filter.muted_outlets.is_empty() {
        let outlets: Vec<&str> = filter.muted_outlets.iter().map(String::as_str).take(5).collect();
        words.push(format!("passes over {}", shorten(&one_line(&outlets.join(", ")), 200)));
    }
    words.extend(filter.corroboration.map(super::stories::asked));
    if filter.thread.is_some() {
        words.push("rings in a topic of its own".to_owned());
    }
    if let Some(until) = filter.snoozed_until.filter(|until| *until > now) {
        let until = moment_in(until, now, chat.zone.as_deref());
        words.push(format!("snoozed until {until}, then what matched comes as a list"));
    }
    words
}

/// What follows a command cannot be read.
pub(in crate::commands) fn cannot_read(verb: Verb, asked: &str) -> Message {
    let row = verb.row();
    let body = match shorten(&one_line(asked), QUOTED_MAX) {
        asked if asked.is_empty() => RichText::of(format!("/{} needs more: ", row.name)),
        asked => RichText::new().code(asked).plain(" is not what it takes: "),
    };
    Message::of(body.plain(format!("/{} {}", row.name, row.argument)).plain("\nSuch as ").code(row.example))
}

/// Times, days or a time zone cannot be read.
pub(in crate::commands) fn hours_refused(error: &HoursError, verb: Verb) -> Message {
    let body = match error {
        HoursError::Word(word) => {
            RichText::new().code(shorten(&one_line(word), QUOTED_MAX)).plain(" is no time, no day and no time zone.")
        }
        HoursError::NoTimes => RichText::of("From when to when? Write both times."),
        HoursError::Zone { asked, nearest } => {
            let body = RichText::of("No time zone is called ").code(shorten(&one_line(asked), QUOTED_MAX)).plain(".");
            match nearest {
                Some(nearest) => body.plain(" The nearest is ").code(nearest).plain("."),
                None => body.plain(" They are called like Europe/London, Asia/Seoul or America/New_York."),
            }
        }
    };
    Message::of(body.plain("\nSuch as ").code(verb.row().example))
}

/// `/more`, but of which message?
pub(in crate::commands) fn more_of_what() -> Message {
    text("Reply with /more to a message that says how many more there are, or press its button.")
}

/// The alerts behind a line.
pub(in crate::commands) fn opened(items: &[Item], now: Timestamp) -> Vec<Message> {
    if items.is_empty() {
        return vec![text("Nothing is kept any more of what this line told.")];
    }
    let parts = items.iter().zip(1..).map(|(item, number)| listed(number, item, None, now)).collect();
    let head = if items.len() == 1 { "1 more".to_owned() } else { format!("{} more", items.len()) };
    pages(RichText::new().bold(head), parts, RichText::new())
}
