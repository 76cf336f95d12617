//! What all replies are made of.

use crate::domain::habits::zone;
use crate::domain::time::format_span;
use crate::domain::{Message, RichText, Timestamp};
use std::time::Duration;

/// A list is cut into messages of at most so many UTF-16 units, well below what one message takes.
const PAGE_UTF16: usize = 3_500;

pub(super) fn text(plain: impl Into<String>) -> Message {
    Message::of(RichText::of(plain))
}

/// Puts parts into as few messages as they fit.
pub(super) fn pages(head: RichText, parts: Vec<RichText>, tail: RichText) -> Vec<Message> {
    let mut pages = Vec::new();
    let mut page = head;
    for part in parts {
        if page.utf16_len() + part.utf16_len() > PAGE_UTF16 {
            pages.push(Message::of(std::mem::take(&mut page)));
        }
        page = page.then(part);
    }
    pages.push(Message::of(page.then(tail)));
    pages
}

/// A span in its two largest units.
pub(super) fn rough(span: Duration) -> String {
    let seconds = span.as_secs();
    let step = match seconds {
        0..60 => 1,
        60..86_400 => 60,
        _ => 3_600,
    };
    format_span(Duration::from_secs(seconds / step * step))
}

/// An instant in UTC, as short as it can be told: `09:02 UTC` of today, else `24 Nov 09:02 UTC`.
pub(super) fn moment(at: Timestamp, now: Timestamp) -> String {
    told(at, if at.days() == now.days() { "%H:%M UTC" } else { "%-d %b %H:%M UTC" })
}

/// The day of an instant in UTC: `Tue 24`, always of one width.
pub(super) fn day(at: Timestamp) -> String {
    told(at, "%a %d")
}

/// An instant on the clock of a time zone, as short as it can be told: `09:02` of today, else `Tue 24 Nov 09:02`.
pub(super) fn moment_in(at: Timestamp, now: Timestamp, name: Option<&str>) -> String {
    let local = |at: Timestamp| {
        let at = jiff::Timestamp::from_millisecond(at.as_millis()).ok()?;
        Some(at.to_zoned(zone(name)))
    };
    let is_today = local(at).map(|at| at.date()) == local(now).map(|now| now.date());
    match local(at) {
        Some(at) => at.strftime(if is_today { "%H:%M" } else { "%a %-d %b %H:%M" }).to_string(),
        None => "at no time".to_owned(),
    }
}

fn told(at: Timestamp, form: &str) -> String {
    match jiff::Timestamp::from_millisecond(at.as_millis()) {
        Ok(at) => at.strftime(form).to_string(),
        Err(_) => "at no time".to_owned(),
    }
}
