//! What an alert says of its story above its headline.

use crate::domain::message::{one_line, shorten};
use crate::domain::{Remark, RichText};

/// The longest word or figure shown, in characters.
const WORD_MAX: usize = 30;

/// A line for these remarks; nothing where there is nothing to be said.
pub(super) fn line_of(remarks: &[Remark]) -> RichText {
    let said: Vec<String> = remarks.iter().map(said).collect();
    if said.is_empty() { RichText::new() } else { RichText::new().italic(said.join(" · ")).line() }
}

fn said(remark: &Remark) -> String {
    let short = |word: &str| shorten(&one_line(word), WORD_MAX);
    match remark {
        Remark::Figure { before, now } => format!("Update: {} → {}", short(before), short(now)),
        Remark::Turn(word) => format!("Update: “{}”", short(word)),
        Remark::AnotherFilter => "Update: another filter matches".to_owned(),
        Remark::Confirmed(sources) => format!("Confirmed: {sources} independent sources"),
        Remark::Unconfirmed => "One source so far".to_owned(),
        Remark::Marked(word) => format!("Breaking: marked “{}”", short(word)),
        Remark::Rush { sources, minutes } => format!("Breaking: {sources} sources within {minutes} min"),
    }
}
