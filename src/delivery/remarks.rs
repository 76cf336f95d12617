//! What an alert says of its story above its headline.

use crate::domain::message::{one_line, shorten};
use crate::domain::{Remark, RichText};
use crate::language::Phrasebook;

/// The longest word or figure shown, in characters.
const WORD_MAX: usize = 30;

/// A line for these remarks; nothing where there is nothing to be said.
pub(super) fn line_of(say: &Phrasebook, remarks: &[Remark]) -> RichText {
    let said: Vec<String> = remarks.iter().map(|remark| said(say, remark).to_plain()).collect();
    if said.is_empty() { RichText::new() } else { RichText::new().italic(said.join(" · ")).line() }
}

fn said(say: &Phrasebook, remark: &Remark) -> RichText {
    let short = |word: &str| shorten(&one_line(word), WORD_MAX);
    match remark {
        Remark::Figure { before, now } => say.remark_figure(short(before), short(now)),
        Remark::Turn(word) => say.remark_turn(short(word)),
        Remark::AnotherFilter => say.remark_another_filter(),
        Remark::Confirmed(sources) => say.remark_confirmed(*sources),
        Remark::Unconfirmed => say.remark_unconfirmed(),
        Remark::Marked(word) => say.remark_marked(short(word)),
        Remark::Rush { sources, minutes } => say.remark_rush(*sources, *minutes),
    }
}
