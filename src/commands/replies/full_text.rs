//! `/fulltext`, and what `/why` says of a page.

use super::page::{moment, pages};
use crate::commands::findings::FullText;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{Feed, Message, Page, RichText, Timestamp};

/// The longest reason shown, in characters.
const REASON_MAX: usize = 200;

/// `/fulltext` alone: the feeds for which it is on, by their numbers in `/feeds`.
pub(in crate::commands) fn full_text_feeds(wanted: &[(usize, &Feed)]) -> Vec<Message> {
    let how = RichText::of("Switch it with a feed’s number in /feeds: ").code("/fulltext 3 on");
    if wanted.is_empty() {
        let head = RichText::of("Whole articles are matched of no feed here, only what feeds say of them.\n");
        return vec![Message::of(head.then(how))];
    }
    let head = RichText::of("Whole articles are matched of ").bold(counted(wanted.len(), "feed"));
    let lines = wanted.iter().map(|(number, feed)| RichText::of(format!("\n{number}. {}", name(feed))));
    pages(head, lines.collect(), RichText::of("\n\n").then(how))
}

/// `/fulltext` with something other than on or off.
pub(in crate::commands) fn full_text_how(feed: &str) -> Message {
    let feed = shorten(&one_line(feed), 200);
    let body = RichText::of("Say on or off: ").code(format!("/fulltext {feed} on")).plain(" or ");
    Message::of(body.code(format!("/fulltext {feed} off")))
}

/// `/fulltext` switched it.
pub(in crate::commands) fn full_text_switched(feed: &Feed, asked: &str, is_on: bool) -> Message {
    let head = RichText::of("Full text of ").bold(name(feed));
    let body = if is_on {
        head.plain(
            " is on here. When a new item does not ring by what the feed says of it, its page is read and matched as \
             well, if the site lets robots read it. Off again: ",
        )
    } else {
        head.plain(" is off here: its items are matched on what the feed says of them. On again: ")
    };
    let switch = if is_on { "off" } else { "on" };
    Message::of(body.code(format!("/fulltext {} {switch}", shorten(&one_line(asked), 200))))
}

/// The line in `/why` on the page of an item.
pub(super) fn page_line(full_text: &FullText, now: Timestamp) -> RichText {
    let FullText { page: Page { next_at, read_at, trouble, .. }, is_wanted } = full_text;
    let why = trouble.as_ref().map(|reason| shorten(&one_line(reason), REASON_MAX));
    RichText::of(match (read_at, next_at, is_wanted) {
        (Some(at), _, true) => format!("\nFull text read {}", moment(*at, now)),
        (Some(_), _, false) => "\nFull text read for others; it is off here: /fulltext".to_owned(),
        (None, _, false) => String::new(),
        (None, Some(at), true) => match why {
            Some(why) => format!("\nFull text not read yet, next try {}: {why}", moment(*at.max(&now), now)),
            None => "\nFull text not read yet".to_owned(),
        },
        (None, None, true) => format!("\nFull text not read: {}", why.unwrap_or_default()),
    })
}

fn name(feed: &Feed) -> String {
    shorten(&one_line(&feed.label()), 80)
}
