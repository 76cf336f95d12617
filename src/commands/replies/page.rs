//! What all replies are made of.

pub(super) use crate::domain::listing::pages;
pub(super) use crate::domain::time::rough;
use crate::domain::{Message, RichText, Timestamp};

pub(super) fn text(plain: impl Into<String>) -> Message {
    Message::of(RichText::of(plain))
}

/// An instant in UTC, as short as it can be told: `09:02 UTC` of today, else `24 Nov 09:02 UTC`.
pub(super) fn moment(at: Timestamp, now: Timestamp) -> String {
    told(at, if at.days() == now.days() { "%H:%M UTC" } else { "%-d %b %H:%M UTC" })
}

/// The day of an instant in UTC: `Tue 24`, always of one width.
pub(super) fn day(at: Timestamp) -> String {
    told(at, "%a %d")
}

fn told(at: Timestamp, form: &str) -> String {
    match jiff::Timestamp::from_millisecond(at.as_millis()) {
        Ok(at) => at.strftime(form).to_string(),
        Err(_) => "at no time".to_owned(),
    }
}
