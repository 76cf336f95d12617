//! `/fulltext`, and what `/why` says of a page.

use super::page::{below, pages, paragraph};
use crate::commands::findings::FullText;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Feed, Message, Page, RichText, Timestamp};
use crate::language::Phrasebook;

/// `/fulltext` alone: the feeds for which it is on, by their numbers in `/feeds`.
pub(in crate::commands) fn full_text_feeds(say: &Phrasebook, wanted: &[(usize, &Feed)]) -> Vec<Message> {
    if wanted.is_empty() {
        return vec![Message::of(say.full_text_none().line().then(say.full_text_how()))];
    }
    let lines = wanted.iter().map(|(number, feed)| RichText::of(format!("\n{number}. {}", name(feed))));
    pages(say.full_text_of(wanted.len()), lines.collect(), paragraph(say.full_text_how()))
}

/// `/fulltext` with something other than on or off.
pub(in crate::commands) fn full_text_how(say: &Phrasebook, feed: &str) -> Message {
    let feed = shorten(&one_line(feed), 200);
    Message::of(say.full_text_on_or_off(format!("/fulltext {feed} on"), format!("/fulltext {feed} off")))
}

/// `/fulltext` switched it.
pub(in crate::commands) fn full_text_switched(say: &Phrasebook, feed: &Feed, asked: &str, is_on: bool) -> Message {
    let asked = shorten(&one_line(asked), 200);
    Message::of(if is_on {
        say.full_text_is_on(name(feed), format!("/fulltext {asked} off"))
    } else {
        say.full_text_is_off(name(feed), format!("/fulltext {asked} on"))
    })
}

/// The line in `/why` on the page of an item.
pub(super) fn page_line(say: &Phrasebook, full_text: &FullText, now: Timestamp) -> RichText {
    let FullText { page: Page { next_at, read_at, trouble, .. }, is_wanted } = full_text;
    let why = trouble.as_ref().map(|reason| say.reason(reason));
    below(match (read_at, next_at, is_wanted) {
        (Some(at), _, true) => say.page_read(say.moment(*at, now)),
        (Some(_), _, false) => say.page_read_for_others(),
        (None, _, false) => return RichText::new(),
        (None, Some(at), true) => match why {
            Some(why) => say.page_waits_after(say.moment(*at.max(&now), now), why),
            None => say.page_waits(),
        },
        (None, None, true) => say.page_failed(why.unwrap_or_default()),
    })
}

fn name(feed: &Feed) -> String {
    shorten(&one_line(&feed.label()), 80)
}
