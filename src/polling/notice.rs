//! What those are told who hear a feed, or added it.

use crate::domain::message::{one_line, shorten};
use crate::domain::{Feed, FeedUrl, Message, RichText, Timestamp, Trouble};
use crate::language::{InEach, Phrasebook};
use std::time::Duration;

/// It moved for good.
pub(super) fn moved(feed: &Feed, to: &FeedUrl) -> InEach<Message> {
    quietly(|say| say.feed_moved(name(feed), to.to_string()))
}

/// It moved for good to where another feed is, which takes its place.
pub(super) fn joined(feed: &Feed, other: &Feed) -> InEach<Message> {
    quietly(|say| say.feed_joined(name(feed), name(other)))
}

/// It has failed for long, or is visited no more.
pub(super) fn trouble(feed: &Feed, trouble: &Trouble, is_suspended: bool, now: Timestamp) -> InEach<Message> {
    let long = now.since(trouble.since);
    quietly(|say| {
        let reason = say.reason(&trouble.reason);
        let text = match long.as_secs() / 86_400 {
            0 => say.feed_fails(name(feed), reason),
            _ => say.feed_fails_for(name(feed), reason, say.days(long)),
        };
        text.line().then(if is_suspended {
            say.feed_given_up(format!("/addfeed {}", feed.url))
        } else {
            say.feed_still_tried()
        })
    })
}

/// It answers, and has brought nothing for longer than its rhythm.
pub(super) fn silent(feed: &Feed, span: Duration, usual: Option<Duration>) -> InEach<Message> {
    let usual = usual.filter(|usual| !usual.is_zero());
    quietly(|say| match usual {
        Some(usual) => say.feed_silent_usual(name(feed), say.days(span), say.rough(usual)),
        None => say.feed_silent(name(feed), say.days(span)),
    })
}

/// What is said above the list of what it brought, when it is itself again.
pub(super) fn back(feed: &Feed, after: &After) -> InEach<RichText> {
    InEach::say(|say| say.sentences(again(say, feed, after), say.feed_brought()))
}

/// The same where nothing matches.
pub(super) fn back_in_vain(feed: &Feed, after: &After) -> InEach<RichText> {
    InEach::say(|say| say.sentences(again(say, feed, after), say.feed_brought_nothing()))
}

/// The same where what matches waits, because the chat wants to be told later.
pub(super) fn back_and_later(feed: &Feed, after: &After) -> InEach<RichText> {
    InEach::say(|say| say.sentences(again(say, feed, after), say.feed_brought_later()))
}

/// What it is back from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum After {
    /// It could not be read for so long.
    Trouble(Duration),
    /// It had nothing new for so long.
    Silence(Duration),
}

fn again(say: &Phrasebook, feed: &Feed, after: &After) -> RichText {
    match after {
        After::Trouble(span) => say.feed_answers_again(name(feed), say.days(*span)),
        After::Silence(span) => say.feed_goes_on(name(feed), say.days(*span)),
    }
}

/// Without a sound: it is no news.
fn quietly(words: impl Fn(&Phrasebook) -> RichText) -> InEach<Message> {
    InEach::say(|say| Message { silent: true, ..Message::of(words(say)) })
}

fn name(feed: &Feed) -> String {
    shorten(&one_line(&feed.label()), 80)
}
