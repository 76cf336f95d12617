//! What those are told who added a feed.

use crate::domain::message::{one_line, shorten};
use crate::domain::{Feed, FeedUrl, Message, RichText, Timestamp, Trouble};

/// It moved for good.
pub(super) fn moved(feed: &Feed, to: &FeedUrl) -> Message {
    Message::of(name(feed).plain(" moved, and is read at its new address from now on:\n").code(to.to_string()))
}

/// It has failed for long, or is visited no more.
pub(super) fn trouble(feed: &Feed, trouble: &Trouble, is_suspended: bool, now: Timestamp) -> Message {
    let days = now.since(trouble.since).as_secs() / 86_400;
    let since = if days == 0 { String::new() } else { format!(" It has failed for {days} days.") };
    let text = name(feed).plain(format!(" cannot be read. {}{since}\n", shorten(&trouble.reason, 200)));
    let text = if is_suspended {
        text.plain("It is not visited any more. To try again: ").code(format!("/addfeed {}", feed.url))
    } else {
        text.plain("It is still tried, less and less often.")
    };
    Message::of(text)
}

fn name(feed: &Feed) -> RichText {
    RichText::new().bold(shorten(&one_line(&feed.label()), 80))
}
