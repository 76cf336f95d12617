//! Feeds.

use super::page::{below, paged, pages, paragraph};
use crate::commands::answer::InVain;
use crate::commands::table::Verb;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Button, Entry, Feed, FeedNote, FeedState, Message, RichText, Timestamp};
use crate::feeds::condition::{Condition, unchanged_share};
use crate::feeds::discover::Found;
use crate::language::Phrasebook;

/// `/feeds`.
pub(in crate::commands) fn feeds(
    say: &Phrasebook,
    heard: &[(Feed, FeedState, FeedNote)],
    page: usize,
    now: Timestamp,
) -> Message {
    if heard.is_empty() {
        return Message::of(say.no_feeds(Verb::AddFeed.row().example));
    }
    let lines = heard.iter().zip(1..).map(|((feed, state, note), number)| {
        let name = note.name.clone().unwrap_or_else(|| feed.label());
        let line = RichText::of(format!("\n\n{number}. ")).link(shorten(&one_line(&name), 60), feed.url.to_string());
        let line = if note.tags.is_empty() { line } else { line.plain(" · ").italic(note.tags.join(", ")) };
        let condition = condition(say, &Condition::of(feed, state, now), now);
        let line = line.plain(" – ").then(condition).line().plain(visits(say, state, now));
        (line, Some(Button::new(number.to_string(), format!("/settings feed {number}"))))
    });
    let tail = paragraph(say.feeds_tail());
    let mut message = paged(say.feeds_head(heard.len()), lines.collect(), tail, page, "/feeds");
    message.buttons.push(vec![Button::new(say.feeds_full_text_button().to_plain(), "/fulltext")]);
    message
}

/// `/settings feed N`.
pub(in crate::commands) fn feed_page(
    say: &Phrasebook,
    number: usize,
    (feed, state, note): &(Feed, FeedState, FeedNote),
    full_text: bool,
    now: Timestamp,
) -> Message {
    let name = shorten(&one_line(&note.name.clone().unwrap_or_else(|| feed.label())), 80);
    let body = RichText::new().bold(name).line().code(shorten(&feed.url.to_string(), 200)).line();
    let condition = condition(say, &Condition::of(feed, state, now), now);
    let body = body.line().then(condition).line().plain(visits(say, state, now));
    let (matched, label, switch) = if full_text {
        (say.feed_page_full_text(), say.button_full_text_off(), "off")
    } else {
        (say.feed_page_no_full_text(), say.button_full_text_on(), "on")
    };
    let body = body.then(below(matched));
    // Numbers move up when a feed before this one goes; its address stays.
    let by = |deed: &str| format!("do {deed} {}", feed.url.as_str());
    let switch = Button::new(label.to_plain(), format!("/settings feed {number} {} {switch}", by("fulltext")));
    let remove = Button::new(say.button_remove().to_plain(), format!("/settings feeds {}", by("removefeed")));
    let back = Button::new(say.button_back_to_feeds().to_plain(), "/settings feeds");
    Message { buttons: vec![vec![switch], vec![remove, back]], ..Message::of(body) }
}

/// How a feed is doing, and why.
pub(in crate::commands) fn condition(say: &Phrasebook, condition: &Condition, now: Timestamp) -> RichText {
    let since = |since: &Timestamp| say.rough(now.since(*since));
    match condition {
        Condition::New => say.feed_new(),
        Condition::Fine => say.feed_fine(),
        Condition::Slow { answers_in } => say.feed_slow(answers_in.as_secs()),
        Condition::Silent { since: last, usual } => match usual.filter(|usual| !usual.is_zero()) {
            Some(usual) => say.feed_quiet_usual(since(last), say.rough(usual)),
            None => say.feed_quiet(since(last)),
        },
        Condition::Moved { to, at: None } => say.feed_moving(to.to_string()),
        Condition::Moved { to, at: Some(at) } => say.feed_has_moved(say.age(now.since(*at)), to.to_string()),
        Condition::Blocked { since: first, reason } => say.feed_blocked(since(first), say.reason_within(reason)),
        Condition::Broken { since: first, reason } => say.feed_broken(since(first), say.reason_within(reason)),
        Condition::GivenUp { since: first, reason } => say.feed_not_visited(since(first), say.reason_within(reason)),
    }
}

/// What it brought, and when it is visited: the small print of a feed.
fn visits(say: &Phrasebook, state: &FeedState, now: Timestamp) -> String {
    let last_item = match state.last_item_at {
        Some(at) => say.visits_last_item(say.age(now.since(at))),
        None if state.baselined => say.visits_nothing_new(),
        None => say.visits_never_read(),
    };
    let next = (!state.suspended).then(|| say.visits_next(say.until(state.next_visit_at.since(now))));
    let unchanged = unchanged_share(state).map(|share| say.visits_unchanged(share));
    let parts = std::iter::once(last_item).chain(next).chain(unchanged);
    parts.map(|part| part.to_plain()).collect::<Vec<_>>().join(" · ")
}

/// `/addfeed` added a feed, with these entries in it, if it was read.
pub(in crate::commands) fn feed_added(say: &Phrasebook, feed: &Feed, entries: Option<&[Entry]>) -> Message {
    let body = say.feed_added(label(feed), shorten(&feed.url.to_string(), 200));
    Message::of(match entries {
        None => body.then(paragraph(say.feed_added_shared())),
        Some(entries) => body.then(paragraph(say.feed_added_kept(entries.len()))).then(newest(entries, 3)),
    })
}

/// `/addfeed` of a feed that is heard already.
pub(in crate::commands) fn feed_heard_already(say: &Phrasebook, feed: &Feed) -> Message {
    Message::of(say.feed_heard_already(label(feed)))
}

/// `/addfeed` brought back a feed of the operator's.
pub(in crate::commands) fn feed_back(say: &Phrasebook, feed: &Feed) -> Message {
    Message::of(say.feed_back(label(feed)))
}

/// `/addfeed` of a text without an address.
pub(in crate::commands) fn no_address(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.no_address(shorten(&one_line(asked), 120), Verb::AddFeed.row().example))
}

/// `/addfeed` of addresses that lead to no feed.
pub(in crate::commands) fn nothing_found(say: &Phrasebook, in_vain: &[InVain]) -> Message {
    let reason = |(url, why): &InVain| {
        RichText::of(say.reason(&why.reason())).line().code(shorten(&url.to_string(), 200)).line()
    };
    let reasons = in_vain.iter().fold(RichText::new(), |body, each| body.then(reason(each)));
    let body = say.sentences(say.not_added(), reasons);
    let is_page = in_vain.iter().any(|(_, why)| why.is_page());
    Message::of(if is_page { body.then(below(say.rss_hint())) } else { body })
}

/// `/addfeed` of an address that leads to several feeds.
pub(in crate::commands) fn offer_feeds(say: &Phrasebook, found: &[Found]) -> Vec<Message> {
    let lines = found.iter().zip(1..).map(|(found, number)| {
        let line = RichText::of(format!("\n\n{number}. ")).bold(name_of(found)).line();
        line.code(shorten(&found.url.to_string(), 120)).then(newest(&found.document.entries, 2))
    });
    let buttons = found.iter().zip(1..).map(|(found, number)| {
        let label = format!("{number}. {}", shorten(&name_of(found), 40));
        vec![Button::new(label, format!("/addfeed {}", found.url.as_str()))]
    });
    let mut messages = pages(say.feeds_found(found.len()), lines.collect(), RichText::new());
    if let Some(last) = messages.last_mut() {
        last.buttons = buttons.collect();
    }
    messages
}

fn label(feed: &Feed) -> String {
    shorten(&one_line(&feed.label()), 80)
}

fn name_of(found: &Found) -> String {
    let title = found.document.title.as_deref().map(one_line).filter(|title| !title.is_empty());
    shorten(&title.unwrap_or_else(|| found.url.host()), 80)
}

fn newest(entries: &[Entry], most: usize) -> RichText {
    let titles = entries.iter().map(|entry| one_line(&entry.title)).filter(|title| !title.is_empty());
    titles.take(most).fold(RichText::new(), |list, title| list.plain(format!("\n• {}", shorten(&title, 120))))
}

/// The chat has as many feeds as one chat may.
pub(in crate::commands) fn too_many_feeds(say: &Phrasebook, most: usize) -> Message {
    Message::of(say.too_many_feeds(most))
}

/// `/removefeed` removed a feed.
pub(in crate::commands) fn feed_removed(say: &Phrasebook, feed: &Feed, left: usize) -> Message {
    Message::of(say.feed_removed(left, label(feed)).line().code(format!("/addfeed {}", feed.url)))
}

/// `/removefeed` of a feed that is not heard.
pub(in crate::commands) fn no_such_feed(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.no_such_feed(shorten(&one_line(asked), 120)))
}
