//! Feeds.

use super::page::{paged, pages, text};
use crate::commands::answer::InVain;
use crate::commands::grammar::Verb;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::time::{Age, Until};
use crate::domain::{Button, Entry, Feed, FeedNote, FeedState, Message, RichText, Timestamp};
use crate::feeds::condition::{Condition, unchanged_share};
use crate::feeds::discover::Found;

/// `/feeds`.
pub(in crate::commands) fn feeds(heard: &[(Feed, FeedState, FeedNote)], page: usize, now: Timestamp) -> Message {
    if heard.is_empty() {
        return Message::of(RichText::of("No feed is heard here. Add one:\n").code(Verb::AddFeed.row().example));
    }
    let lines = heard.iter().zip(1..).map(|((feed, state, note), number)| {
        let name = note.name.clone().unwrap_or_else(|| feed.label());
        let line = RichText::of(format!("\n\n{number}. ")).link(shorten(&one_line(&name), 60), feed.url.to_string());
        let line = if note.tags.is_empty() { line } else { line.plain(" · ").italic(note.tags.join(", ")) };
        let condition = Condition::of(feed, state, now).in_words(now);
        let line = line.plain(format!(" – {condition}\n{}", visits(state, now)));
        (line, Some(Button::new(number.to_string(), format!("/settings feed {number}"))))
    });
    let head = RichText::new().bold(counted(heard.len(), "feed"));
    let tail =
        RichText::of("\n\nAdd one with ").code("/addfeed ADDRESS").plain(", remove one with ").code("/removefeed 1");
    let mut message = paged(head, lines.collect(), tail, page, "/feeds");
    message.buttons.push(vec![Button::new("Full text…", "/fulltext")]);
    message
}

/// `/settings feed N`.
pub(in crate::commands) fn feed_page(
    number: usize,
    (feed, state, note): &(Feed, FeedState, FeedNote),
    full_text: bool,
    now: Timestamp,
) -> Message {
    let name = shorten(&one_line(&note.name.clone().unwrap_or_else(|| feed.label())), 80);
    let body = RichText::new().bold(name).line().code(shorten(&feed.url.to_string(), 200)).line();
    let body = body.plain(format!("\n{}\n{}", Condition::of(feed, state, now).in_words(now), visits(state, now)));
    let body = body.plain(if full_text { "\nWhole articles are matched" } else { "\nMatched on what the feed says" });
    let (label, switch) = if full_text { ("Full text off", "off") } else { ("Full text on", "on") };
    // Numbers move up when a feed before this one goes; its address stays.
    let by = |deed: &str| format!("do {deed} {}", feed.url.as_str());
    let switch = Button::new(label, format!("/settings feed {number} {} {switch}", by("fulltext")));
    let remove = Button::new("Remove", format!("/settings feeds {}", by("removefeed")));
    Message {
        buttons: vec![vec![switch], vec![remove, Button::new("‹ Feeds", "/settings feeds")]],
        ..Message::of(body)
    }
}

/// What it brought, and when it is visited: the small print of a feed.
fn visits(state: &FeedState, now: Timestamp) -> String {
    let last_item = match state.last_item_at {
        Some(at) => format!("last item {}", Age(now.since(at))),
        None if state.baselined => "nothing new since it was added".to_owned(),
        None => "never read so far".to_owned(),
    };
    let next = (!state.suspended).then(|| format!("next visit {}", Until(state.next_visit_at.since(now))));
    let unchanged = unchanged_share(state).map(|share| format!("{share} % of visits unchanged (304)"));
    std::iter::once(last_item).chain(next).chain(unchanged).collect::<Vec<_>>().join(" · ")
}

/// `/addfeed` added a feed, with these entries in it, if it was read.
pub(in crate::commands) fn feed_added(feed: &Feed, entries: Option<&[Entry]>) -> Message {
    let body = RichText::of("Added ").bold(shorten(&one_line(&feed.label()), 80)).plain(".\n");
    let body = body.code(shorten(&feed.url.to_string(), 200)).plain("\n\n");
    let Some(entries) = entries else {
        return Message::of(body.plain("It is being read already; what comes next can ring."));
    };
    let them = if entries.len() == 1 { "is" } else { "are" };
    let body = body.plain(format!("{} in it now {them} kept for /latest and /test", counted(entries.len(), "item")));
    Message::of(body.plain("; what comes next can ring.").then(newest(entries, 3)))
}

/// `/addfeed` of a feed that is heard already.
pub(in crate::commands) fn feed_heard_already(feed: &Feed) -> Message {
    text(format!("{} is heard here already. /feeds lists all.", shorten(&one_line(&feed.label()), 80)))
}

/// `/addfeed` brought back a feed of the operator's.
pub(in crate::commands) fn feed_back(feed: &Feed) -> Message {
    text(format!("{} is heard here again.", shorten(&one_line(&feed.label()), 80)))
}

/// `/addfeed` of a text without an address.
pub(in crate::commands) fn no_address(asked: &str) -> Message {
    let body = RichText::of("There is no web address in ").code(shorten(&one_line(asked), 120));
    let body =
        body.plain(". Send that of a feed or of any page of a site, such as\n").code(Verb::AddFeed.row().example);
    Message::of(
        body.plain("\nA channel on YouTube, ")
            .code("r/worldnews")
            .plain(" or ")
            .code("@name@server")
            .plain(" of Mastodon will do as well."),
    )
}

/// `/addfeed` of addresses that lead to no feed.
pub(in crate::commands) fn nothing_found(in_vain: &[InVain]) -> Message {
    let head = RichText::of("Not added. ");
    let body = in_vain.iter().fold(head, |body, (url, why)| {
        body.plain(format!("{}\n", why.for_people())).code(shorten(&url.to_string(), 200)).line()
    });
    let is_page = in_vain.iter().any(|(_, why)| why.is_page());
    let hint = if is_page {
        "\nSites often link their feeds as “RSS” at the bottom of a page; send that address."
    } else {
        ""
    };
    Message::of(body.plain(hint))
}

/// `/addfeed` of an address that leads to several feeds.
pub(in crate::commands) fn offer_feeds(found: &[Found]) -> Vec<Message> {
    let head = RichText::new().bold(counted(found.len(), "feed")).plain(" found. Which shall I add?");
    let lines = found.iter().zip(1..).map(|(found, number)| {
        let line = RichText::of(format!("\n\n{number}. ")).bold(name_of(found)).line();
        line.code(shorten(&found.url.to_string(), 120)).then(newest(&found.document.entries, 2))
    });
    let buttons = found.iter().zip(1..).map(|(found, number)| {
        let label = format!("{number}. {}", shorten(&name_of(found), 40));
        vec![Button::new(label, format!("/addfeed {}", found.url.as_str()))]
    });
    let mut messages = pages(head, lines.collect(), RichText::new());
    if let Some(last) = messages.last_mut() {
        last.buttons = buttons.collect();
    }
    messages
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
pub(in crate::commands) fn too_many_feeds(most: usize) -> Message {
    let feeds = counted(most, "feed");
    text(format!("This chat added {feeds}, the most that one chat may add. Remove one with /removefeed."))
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
