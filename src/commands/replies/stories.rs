//! Stories, in words.

use super::page::pages;
use crate::commands::grammar::Verb;
use crate::domain::listing::{LISTED_HEADLINE, linked};
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::time::format_span;
use crate::domain::{Chat, Corroboration, Message, RichText, Timestamp, UntilThen};
use crate::store::StoryReport;

/// The longest outlet shown, in characters.
const OUTLET_MAX: usize = 60;

/// Reports listed; the rest is counted.
const LISTED_MAX: usize = 30;

/// `/stories`: as it is now.
pub(in crate::commands) fn grouping(chat: &Chat) -> Message {
    let body = if chat.groups_stories {
        "A story rings once, however many outlets report it: later reports are added to its alert without a sound, and a \
         real development rings once more."
    } else {
        "Every report rings by itself, however many outlets tell the same story."
    };
    let (wish, other) =
        if chat.groups_stories { ("/stories off", "Let every report ring: ") } else { ("/stories on", "Group them: ") };
    Message::of(RichText::of(body).plain("\n").plain(other).code(wish))
}

/// `/story`: all reports, with their times.
pub(in crate::commands) fn story(reports: &[StoryReport], chat: &Chat, now: Timestamp) -> Vec<Message> {
    let told = |at| super::page::english().moment_in(at, now, chat.zone.as_deref());
    let head = RichText::new().bold(format!("{} of this story", counted(reports.len(), "report")));
    let line = |report: &StoryReport| {
        let item = &report.item;
        let outlet = shorten(&one_line(item.publisher()), OUTLET_MAX);
        let tier = report.tier.map_or_else(String::new, |tier| format!(" ({})", tier.name()));
        let published = item.entry.published.map_or_else(String::new, |at| format!("published {}, ", told(at)));
        let headline = linked(&shorten(&item.entry.title, LISTED_HEADLINE), item.entry.link.as_deref());
        let when = format!("{outlet}{tier} · {published}seen {}", told(item.first_seen_at));
        RichText::of("\n\n").then(headline).line().plain(when)
    };
    let left_out = match reports.len().saturating_sub(LISTED_MAX) {
        0 => RichText::new(),
        more => RichText::of(format!("\n\nand {more} more")),
    };
    pages(head, reports.iter().take(LISTED_MAX).map(line).collect(), left_out)
}

/// `/story`, but of which?
pub(in crate::commands) fn story_of_what() -> Message {
    let body =
        "No report of it is kept. Reply with /story to an alert of the last days, or give the link of an article: ";
    Message::of(RichText::of(body).code(Verb::Story.row().example))
}

/// What a filter asks for before it rings.
pub(super) fn asked(asked: Corroboration) -> String {
    let Corroboration { sources, within, until_then } = asked;
    let until_then = match until_then {
        UntilThen::Hold => "",
        UntilThen::Silent => ", until then without a sound",
    };
    format!("rings when {sources} independent outlets report a story within {}{until_then}", format_span(within))
}

/// What stands behind `min-sources` cannot be read.
pub(in crate::commands) fn sources_refused(asked: &str) -> Message {
    let body = RichText::new().code(shorten(&one_line(asked), OUTLET_MAX));
    let body = body.plain(" cannot be read. From 2 to 10 outlets can be asked for, within a minute to a day, such as ");
    Message::of(body.code("/watch north korea min-sources 2 within 30m"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn what_a_filter_asks_for_is_told_in_a_sentence() {
        let silent = Corroboration { sources: 2, within: Duration::from_mins(30), until_then: UntilThen::Silent };
        assert_eq!(
            asked(silent),
            "rings when 2 independent outlets report a story within 30m, until then without a sound"
        );
    }
}
