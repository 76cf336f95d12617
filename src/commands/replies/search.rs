//! Searches followed.

use crate::commands::answer::Searched;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Message, RichText};

/// What `/follow` added beside the filter; goes behind what `/watch` says.
pub(in crate::commands) fn searching(searched: &[Searched]) -> RichText {
    let head = RichText::of("\n\nFeeds that search for it, heard here from now on:");
    let list = searched.iter().fold(head, |body, one| match one {
        Searched::Heard(feed) => body.plain("\n• ").link(shorten(&one_line(&feed.label()), 80), feed.url.to_string()),
        Searched::Failed(why) => body.plain(format!("\n• Not at {why}")),
    });
    list.plain("\nStop it with /unwatch and /removefeed.")
}

/// No search answered; nothing was changed.
pub(in crate::commands) fn search_in_vain(filter: &str, searched: &[Searched]) -> Message {
    let body =
        searched.iter().fold(RichText::of("No search answers, so nothing was changed."), |body, one| match one {
            Searched::Heard(_) => body,
            Searched::Failed(why) => body.plain(format!("\n• {why}")),
        });
    Message::of(
        body.plain("\nTry again later, or watch the feeds that are heard here:\n").code(format!("/watch {filter}")),
    )
}

/// Nothing in the filter is something to search for.
pub(in crate::commands) fn nothing_to_search(filter: &str) -> Message {
    let body = RichText::of("A search engine needs whole words, which ").code(filter).plain(" does not name. ");
    Message::of(body.plain("Add some, or watch the feeds that are heard here:\n").code(format!("/watch {filter}")))
}

/// The operator configured no search.
pub(in crate::commands) fn no_search(asked: &str) -> Message {
    let body =
        RichText::of("The operator of this bot has switched searching off. Watch the feeds that are heard here:\n");
    Message::of(body.code(format!("/watch {asked}")))
}
