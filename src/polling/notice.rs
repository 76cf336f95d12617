//! What those are told who hear a feed, or added it.

use crate::domain::message::{counted, one_line, shorten};
use crate::domain::time::rough;
use crate::domain::{Feed, FeedUrl, Message, RichText, Timestamp, Trouble};
use std::time::Duration;

/// It moved for good.
pub(super) fn moved(feed: &Feed, to: &FeedUrl) -> Message {
    quietly(name(feed).plain(" moved, and is read at its new address from now on:\n").code(to.to_string()))
}

/// It moved for good to where another feed is, which takes its place.
pub(super) fn joined(feed: &Feed, other: &Feed) -> Message {
    let text = name(feed).plain(" moved to an address that is read already: that of ").then(name(other));
    quietly(text.plain(". From now on it comes to you as that one, and nothing is missed. /feeds lists it."))
}

/// It has failed for long, or is visited no more.
pub(super) fn trouble(feed: &Feed, trouble: &Trouble, is_suspended: bool, now: Timestamp) -> Message {
    let long = now.since(trouble.since);
    let since = if days(long) == 0 { String::new() } else { format!(" It has failed for {}.", spoken(long)) };
    let text = name(feed).plain(format!(" cannot be read. {}{since}\n", shorten(&trouble.reason, 200)));
    let text = if is_suspended {
        text.plain("It is not visited any more. To try again: ").code(format!("/addfeed {}", feed.url))
    } else {
        text.plain("It is still tried, less and less often. You will hear when it answers again.")
    };
    quietly(text)
}

/// It answers, and has brought nothing for longer than its rhythm.
pub(super) fn silent(feed: &Feed, span: Duration, usual: Option<Duration>) -> Message {
    let usual = usual.filter(|usual| !usual.is_zero());
    let usual = usual.map_or(String::new(), |usual| format!("; usually something comes about every {}", rough(usual)));
    let text = name(feed).plain(format!(" has had nothing new for {}{usual}.\n", spoken(span)));
    quietly(
        text.plain("It answers when it is visited, so the trouble is likely its own. You will hear when it goes on."),
    )
}

/// What is said above the list of what it brought, when it is itself again.
pub(super) fn back(feed: &Feed, after: &After) -> RichText {
    again(feed, after).plain(" What it brought that matches your filters:")
}

/// The same where nothing matches.
pub(super) fn back_in_vain(feed: &Feed, after: &After) -> RichText {
    again(feed, after).plain(" Nothing that it brought matches your filters.")
}

/// The same where what matches waits, because the chat wants to be told later.
pub(super) fn back_and_later(feed: &Feed, after: &After) -> RichText {
    again(feed, after).plain(" What it brought that matches your filters comes with what else waits for you.")
}

/// What it is back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// It could not be read for so long.
    Trouble(Duration),
    /// It had nothing new for so long.
    Silence(Duration),
}

fn again(feed: &Feed, after: &After) -> RichText {
    name(feed).plain(match after {
        After::Trouble(span) => format!(" answers again after {}.", spoken(*span)),
        After::Silence(span) => format!(" has something new again after {}.", spoken(*span)),
    })
}

/// Without a sound: it is no news.
fn quietly(text: RichText) -> Message {
    Message { silent: true, ..Message::of(text) }
}

fn name(feed: &Feed) -> RichText {
    RichText::new().bold(shorten(&one_line(&feed.label()), 80))
}

fn days(span: Duration) -> usize {
    usize::try_from(span.as_secs() / 86_400).unwrap_or(usize::MAX)
}

/// A span of days as people say it.
fn spoken(span: Duration) -> String {
    counted(days(span), "day")
}
