//! Feeds.

use super::page::{pages, rough, text};
use crate::commands::grammar::Verb;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::time::Age;
use crate::domain::{Feed, FeedState, Message, RichText, Timestamp};

/// `/feeds`.
pub(in crate::commands) fn feeds(heard: &[(Feed, FeedState)], now: Timestamp) -> Vec<Message> {
    if heard.is_empty() {
        return vec![Message::of(RichText::of("No feed is heard here. Add one:\n").code(Verb::AddFeed.row().example))];
    }
    let lines = heard.iter().zip(1..).map(|((feed, state), number)| {
        let name = shorten(&one_line(&feed.label()), 60);
        RichText::of(format!("\n{number}. "))
            .link(name, feed.url.to_string())
            .plain(format!(" – {}", health(state, now)))
    });
    let head = RichText::new().bold(counted(heard.len(), "feed"));
    let tail = RichText::of("\n\nAdd one with ").code("/addfeed URL").plain(", remove one with ").code("/removefeed 1");
    pages(head, lines.collect(), tail)
}

/// How a feed is doing, in words.
fn health(state: &FeedState, now: Timestamp) -> String {
    if let Some(trouble) = &state.trouble {
        if state.suspended {
            return format!("not visited any more: {}", shorten(&trouble.reason, 120));
        }
        return format!("failing for {}: {}", rough(now.since(trouble.since)), shorten(&trouble.reason, 120));
    }
    match (state.last_visit_at, state.last_item_at) {
        (None, _) => "not visited yet".to_owned(),
        (Some(_), None) => "fine, nothing new since it was added".to_owned(),
        (Some(_), Some(item)) => format!("fine, last item {}", Age(now.since(item))),
    }
}

/// `/addfeed` added a feed.
pub(in crate::commands) fn feed_added(feed: &Feed, newest: &[String]) -> Message {
    let body = RichText::of("Added ").bold(shorten(&one_line(&feed.label()), 80));
    let body = body.plain(format!(
        ". {} in it now are kept for /latest and /test; what comes next can ring.",
        counted(newest.len(), "item")
    ));
    let titles = newest
        .iter()
        .take(3)
        .fold(RichText::new(), |list, title| list.plain(format!("\n• {}", shorten(&one_line(title), 120))));
    Message::of(body.then(titles))
}

/// `/addfeed` of a feed that is heard already.
pub(in crate::commands) fn feed_heard_already(feed: &Feed) -> Message {
    text(format!("{} is heard here already. /feeds lists all.", shorten(&one_line(&feed.label()), 80)))
}

/// `/addfeed` brought back a feed of the operator's.
pub(in crate::commands) fn feed_back(feed: &Feed) -> Message {
    text(format!("{} is heard here again.", shorten(&one_line(&feed.label()), 80)))
}

/// `/addfeed` of something that cannot be read as a feed.
pub(in crate::commands) fn feed_refused(address: &str, why: &str, links: &[(String, String)]) -> Message {
    let body = RichText::of(format!("Not added: {why}"))
        .plain(if address.is_empty() { "" } else { "\n" })
        .plain(shorten(address, 200));
    if links.is_empty() {
        return Message::of(body);
    }
    let body = body.plain("\n\nThe page names these feeds:");
    Message::of(links.iter().take(5).fold(body, |body, (_, url)| body.line().code(format!("/addfeed {url}"))))
}

/// The chat has as many feeds as one chat may.
pub(in crate::commands) fn too_many_feeds(most: usize) -> Message {
    text(format!("This chat added {most} feeds, the most that one chat may add. Remove one with /removefeed."))
}

/// `/removefeed` removed a feed.
pub(in crate::commands) fn feed_removed(feed: &Feed, left: usize) -> Message {
    let body = RichText::of(format!(
        "{} is no longer heard here; {} left. Bring it back with\n",
        shorten(&one_line(&feed.label()), 80),
        counted(left, "feed")
    ));
    Message::of(body.code(format!("/addfeed {}", feed.url)))
}

/// `/removefeed` of a feed that is not heard.
pub(in crate::commands) fn no_such_feed(asked: &str) -> Message {
    Message::of(
        RichText::of("No feed here is ")
            .code(shorten(&one_line(asked), 120))
            .plain(". Give its number or its address as /feeds shows them."),
    )
}
