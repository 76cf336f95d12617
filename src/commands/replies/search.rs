//! Searches followed.

use super::page::{below, paragraph};
use super::transfer::no_feed_address;
use crate::commands::answer::Searched;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Message, RichText};
use crate::language::Phrasebook;

/// What `/follow` added beside the filter; goes behind what `/watch` says.
pub(in crate::commands) fn searching(say: &Phrasebook, searched: &[Searched]) -> RichText {
    let list = searched.iter().fold(paragraph(say.searching()), |body, one| match one {
        Searched::Heard(feed) => body.plain("\n• ").link(shorten(&one_line(&feed.label()), 80), feed.url.to_string()),
        Searched::Failed { host, why } => body.plain("\n• ").then(say.searching_not_at(host, say.reason(why))),
        Searched::NoAddress(why) => body.plain("\n• ").then(no_feed_address(say, why)),
    });
    list.then(below(say.searching_stop()))
}

/// No search answered; nothing was changed.
pub(in crate::commands) fn search_in_vain(say: &Phrasebook, filter: &str, searched: &[Searched]) -> Message {
    let body = searched.iter().fold(say.search_in_vain(), |body, one| match one {
        Searched::Heard(_) => body,
        Searched::Failed { host, why } => body.plain("\n• ").then(say.search_failed(host, say.reason(why))),
        Searched::NoAddress(why) => body.plain("\n• ").then(no_feed_address(say, why)),
    });
    Message::of(body.then(below(say.search_instead(format!("/watch {filter}")))))
}

/// Nothing in the filter is something to search for.
pub(in crate::commands) fn nothing_to_search(say: &Phrasebook, filter: &str) -> Message {
    Message::of(say.nothing_to_search(filter, format!("/watch {filter}")))
}

/// The operator configured no search.
pub(in crate::commands) fn no_search(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.no_search(format!("/watch {asked}")))
}
