//! Every sentence that a user reads in answer to a command. Pure: facts in, messages out.
//!
//! Each list is numbered, each change is confirmed with what is now true, each refusal says what to type instead.

use super::archive::{Find, Tally};
use super::grammar::{Row, TABLE, Verb};
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::time::{Age, format_span};
use crate::domain::{
    Button, ButtonAction, Chat, ChatKind, Feed, FeedState, Item, Message, RichText, StandingFilter, Style, Timestamp,
};
use crate::filters::Refusal;
use std::time::Duration;

/// The longest headline in a list, in characters.
const LISTED_HEADLINE: usize = 160;

/// The longest sentence in a list, in characters.
const LISTED_SENTENCE: usize = 240;

/// A list is cut into messages of at most so many UTF-16 units, well below what one message takes.
const PAGE_UTF16: usize = 3_500;

fn text(plain: impl Into<String>) -> Message {
    Message::of(RichText::of(plain))
}

/// Puts parts into as few messages as they fit.
fn pages(head: RichText, parts: Vec<RichText>, tail: RichText) -> Vec<Message> {
    let mut pages = Vec::new();
    let mut page = head;
    for part in parts {
        if page.utf16_len() + part.utf16_len() > PAGE_UTF16 {
            pages.push(Message::of(std::mem::take(&mut page)));
        }
        page = page.then(part);
    }
    pages.push(Message::of(page.then(tail)));
    pages
}

// --- Greetings and help -------------------------------------------------------------------------------------------

/// `/start`, and when the bot is added to a group.
pub(super) fn welcome(kind: ChatKind, filters: usize) -> Message {
    let hello = RichText::new().bold("newsbell").plain(" watches the news and rings when your words come up.\n\n");
    let mut body = hello.plain("Tell it what to watch:\n").code("/watch North Korea").line();
    body = body.code("/watch missile, rocket, artillery").line().code("/watch Georgia NOT Atlanta").plain("\n\n");
    body = match kind {
        ChatKind::Private => body.plain("Or just type the words. "),
        ChatKind::Group | ChatKind::Supergroup => body.plain("In a group, administrators change things. "),
        ChatKind::Channel => body.plain("In a channel, commands are posts. "),
    };
    body = body.plain("/feeds shows where the news comes from, /latest what came in, /help all commands.");
    if filters > 0 {
        body = body.plain(format!("\n\n{} stand here: /filters", counted(filters, "filter")));
    }
    Message::of(body)
}

/// `/help`.
pub(super) fn help() -> Message {
    let mut body = RichText::new().bold("What you can say").line();
    for row in &TABLE {
        body = body.then(usage(row)).plain(format!(" – {}", row.summary)).line();
    }
    body = body.line().bold("Filters").line();
    for (filter, meaning) in [
        ("North Korea", "these words, in this order"),
        ("missile, rocket", "either (OR works too)"),
        ("nuclear AND test", "both"),
        ("Korea NOT football", "the first without the second (-football works too)"),
        ("(missile OR rocket) AND Japan", "brackets group"),
        ("\"rights OR duties\"", "quotes keep operator words together"),
        ("sanction*", "words that begin so"),
        ("=WHO", "exactly so written"),
        ("title:resolution", "in the headline only; also body: source: author: tag: url:"),
    ] {
        body = body.code(filter).plain(format!(" – {meaning}")).line();
    }
    Message::of(
        body.plain("\nWhole words count, in any case and with their plural; headline and text are both searched."),
    )
}

fn usage(row: &Row) -> RichText {
    let gap = if row.argument.is_empty() { "" } else { " " };
    RichText::of(format!("/{}{gap}{}", row.name, row.argument))
}

/// A command that needs something behind it came alone.
pub(super) fn argument_missing(verb: Verb) -> Message {
    let row = verb.row();
    Message::of(
        RichText::of(format!("Write it in one line, /{} {}, such as:\n", row.name, row.argument)).code(row.example),
    )
}

/// A command that is in no row of the table.
pub(super) fn unknown_command(name: &str, nearest: Option<&Row>) -> Message {
    let said = RichText::of(format!("There is no command /{}. ", shorten(name, 32)));
    Message::of(match nearest {
        Some(row) => said.plain(format!("Did you mean /{}? /help shows all.", row.name)),
        None => said.plain("/help shows all."),
    })
}

/// Something of ours broke.
pub(super) fn broken() -> Message {
    text(
        "Something went wrong inside newsbell while it worked on this. Nothing was changed; the operator can find it in the log. Please try again.",
    )
}

// --- Access -------------------------------------------------------------------------------------------------------

/// This chat is not on the operator's list.
pub(super) fn not_allowed(chat: i64) -> Message {
    let said = RichText::of("This bot serves invited chats only. Its operator can let this one in by adding ");
    Message::of(said.code(chat.to_string()).plain(" to allowed_chats in its configuration."))
}

/// In a group somebody who is no administrator wants to change something.
pub(super) fn admins_only(row: &Row) -> Message {
    text(format!(
        "In a group only administrators can use /{}. Anyone can use /latest, /filters, /test and /status.",
        row.name
    ))
}

/// The far end will not say whether this person is an administrator.
pub(super) fn standing_unknown(row: &Row) -> Message {
    text(format!(
        "Telegram would not tell whether you are an administrator here, so /{} was not carried out. Make the bot an administrator of this group, or ask again in a minute.",
        row.name
    ))
}

// --- Subscribing --------------------------------------------------------------------------------------------------

/// `/subscribe`.
pub(super) fn subscribed(chat: &Chat, before: Option<&Chat>) -> Message {
    let place = if chat.thread.is_some() { "in this topic" } else { "here" };
    let already = before.is_some_and(|before| before.subscribed && before.thread == chat.thread);
    let mut said = if already {
        format!("Alerts arrive {place} already. ")
    } else {
        format!("Subscribed: alerts arrive {place}. ")
    };
    said.push_str(&standing_words(chat));
    text(said)
}

/// What the number of filters means for a subscribed chat.
fn standing_words(chat: &Chat) -> String {
    match chat.filters.len() {
        0 => "No filter is set yet, so nothing will ring. Set one: /watch North Korea".to_owned(),
        count => format!("{} stand: /filters", counted(count, "filter")),
    }
}

/// `/unsubscribe`.
pub(super) fn unsubscribed(before: &Chat) -> Message {
    if !before.subscribed {
        return text("This chat is not subscribed, so no alerts come. /subscribe starts them.");
    }
    text(format!(
        "Unsubscribed: no more alerts. {} are kept; /subscribe starts again.",
        counted(before.filters.len(), "filter")
    ))
}

/// `/pause`.
pub(super) fn paused(already_since: Option<Duration>) -> Message {
    match already_since {
        None => text("Paused: no alerts until /resume, which will show what matched meanwhile."),
        Some(since) => text(format!("Paused already, for {}. /resume starts alerts again.", rough(since))),
    }
}

/// `/resume`.
pub(super) fn resumed(chat: &Chat, missed: Option<&Tally>, now: Timestamp) -> Vec<Message> {
    let Some(tally) = missed else {
        return vec![text(if chat.subscribed {
            "Alerts are on; there was no pause."
        } else {
            "There was no pause, but this chat is not subscribed: /subscribe"
        })];
    };
    let head = match tally.matched {
        0 => RichText::of("Alerts are on again. Nothing matched meanwhile."),
        count => RichText::of(format!("Alerts are on again. {} matched meanwhile", counted(count, "item"))),
    };
    found(head, tally, now)
}

/// The chat can be written to again after it could not.
pub(super) fn back_again(tally: &Tally, now: Timestamp) -> Vec<Message> {
    match tally.matched {
        0 => Vec::new(),
        count => found(
            RichText::of(format!("While newsbell could not write here, {} matched", counted(count, "item"))),
            tally,
            now,
        ),
    }
}

// --- Filters ------------------------------------------------------------------------------------------------------

/// A filter that cannot be read.
pub(super) fn refusal(refusal: &Refusal, verb: Verb) -> Message {
    let body = RichText::of(format!("{}\n", refusal.problem)).code(refusal.caret());
    Message::of(match &refusal.suggestion {
        Some(better) => body.plain("\nTry:\n").code(format!("/{} {better}", verb.row().name)),
        None => body,
    })
}

/// `/watch` set a filter.
pub(super) fn watching(chat: &Chat, filter: &StandingFilter, newly_subscribed: bool, tally: &Tally) -> Message {
    let mut body = RichText::of("Watching ").code(&filter.text).plain(format!(" as filter {}. ", filter.number.0));
    if newly_subscribed {
        body = body.plain("This chat is now subscribed. ");
    }
    if chat.paused_at.is_some() {
        body = body.plain("Alerts are paused: /resume. ");
    }
    let kept = counted(tally.looked_at, "item");
    body = match (tally.looked_at, tally.matched) {
        (0, _) => body.plain("It rings for items that arrive from now on."),
        (_, 0) => body
            .plain(format!("It rings for items that arrive from now on; none of the {kept} of the last days match.")),
        (_, 1) => body
            .plain(format!(
                "It rings for items that arrive from now on; of the {kept} of the last days 1 matches: /latest, or "
            ))
            .code(format!("/test {}", filter.text)),
        (_, count) => body
            .plain(format!(
                "It rings for items that arrive from now on; of the {kept} of the last days {count} match: "
            ))
            .code(format!("/test {}", filter.text)),
    };
    Message::of(body)
}

/// `/watch` of what is watched already.
pub(super) fn watching_already(filter: &StandingFilter) -> Message {
    Message::of(
        RichText::of(format!("Filter {} watches ", filter.number.0))
            .code(&filter.text)
            .plain(" already. /filters lists all."),
    )
}

/// The chat has as many filters as one chat may.
pub(super) fn too_many_filters(most: usize) -> Message {
    text(format!(
        "This chat has {most} filters, the most that one chat may have. Remove one with /unwatch, or join several with commas."
    ))
}

/// `/unwatch` removed a filter.
pub(super) fn unwatched(filter: &StandingFilter, left: usize) -> Message {
    let body = RichText::of("No longer watching ").code(&filter.text).plain(". ");
    Message::of(match left {
        0 => body.plain("No filter is left, so nothing will ring."),
        _ => body.plain(format!("{} left: /filters", counted(left, "filter"))),
    })
}

/// `/unwatch` of what is not watched.
pub(super) fn no_such_filter(asked: &str, chat: &Chat) -> Message {
    let body = RichText::of("No filter here is ").code(shorten(&one_line(asked), 80)).plain(". ");
    Message::of(match chat.filters.first() {
        None => body.plain("None is set; set one with /watch."),
        Some(first) => body
            .plain("Give its number or its words as /filters shows them, such as ")
            .code(format!("/unwatch {}", first.number.0)),
    })
}

/// `/filters`.
pub(super) fn filters(chat: &Chat) -> Vec<Message> {
    if chat.filters.is_empty() {
        return vec![Message::of(RichText::of("No filter is set. Set one:\n").code(Verb::Watch.row().example))];
    }
    let mut standing: Vec<&StandingFilter> = chat.filters.iter().collect();
    standing.sort_by_key(|filter| filter.number);
    let lines = standing.iter().map(|f| RichText::of(format!("\n{}. ", f.number.0)).code(&f.text)).collect();
    let head = RichText::new().bold(counted(chat.filters.len(), "filter")).plain(silence_words(chat));
    pages(
        head,
        lines,
        RichText::of("\n\nRemove one with ").code(format!("/unwatch {}", standing.first().map_or(1, |f| f.number.0))),
    )
}

/// Why nothing rings at the moment, if so.
fn silence_words(chat: &Chat) -> &'static str {
    match (chat.subscribed, chat.paused_at) {
        (false, _) => " – not subscribed, nothing rings: /subscribe",
        (true, Some(_)) => " – paused: /resume",
        (true, None) => "",
    }
}

/// `/test`.
pub(super) fn tested(filter: &str, tally: &Tally, now: Timestamp) -> Vec<Message> {
    let kept = counted(tally.looked_at, "item");
    let verdict = match (tally.looked_at, tally.matched) {
        (0, _) => " cannot be tested yet: no items have been kept so far. ".to_owned(),
        (_, 0) => format!(" would have caught none of the {kept} kept. "),
        (_, count) => format!(" would have caught {count} of the {kept} kept"),
    };
    let head = RichText::new().code(filter).plain(verdict);
    let tail = RichText::of("\n\nSet it: ").code(format!("/watch {filter}"));
    let mut messages = found(head, tally, now);
    if let Some(last) = messages.last_mut() {
        last.text = std::mem::take(&mut last.text).then(tail);
    }
    messages
}

/// Plain words in a private chat: is that something to watch?
pub(super) fn offer_watch(filter: &str) -> Message {
    let label = format!("Watch {}", shorten(filter, 40));
    let button = Button { label, action: ButtonAction::Watch(filter.to_owned()) };
    let body = RichText::of("Shall I ring when ").code(filter).plain(" comes up?");
    Message { text: body, buttons: vec![vec![button]], ..Message::default() }
}

/// The short notice on a button that was pressed.
pub(super) const PRESSED: &str = "Done";
/// The short notice on a button that no longer means anything.
pub(super) const PRESSED_UNKNOWN: &str = "This button is too old. Type the command instead; /help lists them.";
/// The short notice on a button pressed by somebody who may not.
pub(super) const PRESSED_REFUSED: &str = "Only administrators can do this here.";

// --- Items --------------------------------------------------------------------------------------------------------

/// `/latest`.
pub(super) fn latest(items: &[Item], now: Timestamp) -> Vec<Message> {
    if items.is_empty() {
        return vec![text("Nothing has come in yet. /feeds shows how the feeds are doing.")];
    }
    let parts = items.iter().zip(1..).map(|(item, number)| listed(number, item, None, now)).collect();
    pages(RichText::new().bold("The newest items"), parts, RichText::new())
}

/// A headline, the finds of a search, and how many were left out.
fn found(head: RichText, tally: &Tally, now: Timestamp) -> Vec<Message> {
    let parts: Vec<RichText> =
        tally.newest.iter().zip(1..).map(|(find, number)| listed(number, &find.item, Some(find), now)).collect();
    let left_out = tally.matched.saturating_sub(parts.len());
    let tail = if left_out == 0 { RichText::new() } else { RichText::of(format!("\n\nand {left_out} older")) };
    let head = if parts.is_empty() { head } else { head.plain(":") };
    pages(head, parts, tail)
}

fn listed(number: usize, item: &Item, find: Option<&Find>, now: Timestamp) -> RichText {
    let age = Age(now.since(item.entry.published.unwrap_or(item.first_seen_at)));
    let line = RichText::of(format!("\n\n{number}. ")).then(match find {
        Some(find) => headline(item, &find.excerpt.headline.shortened(LISTED_HEADLINE).text),
        None => headline(item, &shorten(&item.entry.title, LISTED_HEADLINE)),
    });
    let line = match find.and_then(|find| find.excerpt.sentence.as_ref()) {
        Some(sentence) => line.line().then(sentence.shortened(LISTED_SENTENCE).in_styles(&Style::Plain, &Style::Bold)),
        None => line,
    };
    line.plain(format!("\n{} · {age}", shorten(&one_line(&item.outlet), 80)))
}

fn headline(item: &Item, headline: &str) -> RichText {
    let shown = if headline.trim().is_empty() { "(no headline)" } else { headline };
    match item.entry.link.as_deref().filter(|link| link.len() <= 1_000) {
        Some(link) => RichText::new().link(shown, link),
        None => RichText::of(shown),
    }
}

// --- Feeds --------------------------------------------------------------------------------------------------------

/// `/feeds`.
pub(super) fn feeds(heard: &[(Feed, FeedState)], now: Timestamp) -> Vec<Message> {
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
        return format!("failing for {}: {}", rough(now.since(trouble.since)), shorten(&trouble.reason, 120));
    }
    match (state.last_visit_at, state.last_item_at) {
        (None, _) => "not visited yet".to_owned(),
        (Some(_), None) => "fine, nothing new since it was added".to_owned(),
        (Some(_), Some(item)) => format!("fine, last item {}", Age(now.since(item))),
    }
}

/// `/addfeed` added a feed.
pub(super) fn feed_added(feed: &Feed, newest: &[String]) -> Message {
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
pub(super) fn feed_heard_already(feed: &Feed) -> Message {
    text(format!("{} is heard here already. /feeds lists all.", shorten(&one_line(&feed.label()), 80)))
}

/// `/addfeed` brought back a feed of the operator's.
pub(super) fn feed_back(feed: &Feed) -> Message {
    text(format!("{} is heard here again.", shorten(&one_line(&feed.label()), 80)))
}

/// `/addfeed` of something that cannot be read as a feed.
pub(super) fn feed_refused(address: &str, why: &str, links: &[(String, String)]) -> Message {
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
pub(super) fn too_many_feeds(most: usize) -> Message {
    text(format!("This chat added {most} feeds, the most that one chat may add. Remove one with /removefeed."))
}

/// `/removefeed` removed a feed.
pub(super) fn feed_removed(feed: &Feed, left: usize) -> Message {
    let body = RichText::of(format!(
        "{} is no longer heard here; {} left. Bring it back with\n",
        shorten(&one_line(&feed.label()), 80),
        counted(left, "feed")
    ));
    Message::of(body.code(format!("/addfeed {}", feed.url)))
}

/// `/removefeed` of a feed that is not heard.
pub(super) fn no_such_feed(asked: &str) -> Message {
    Message::of(
        RichText::of("No feed here is ")
            .code(shorten(&one_line(asked), 120))
            .plain(". Give its number or its address as /feeds shows them."),
    )
}

// --- Status -------------------------------------------------------------------------------------------------------

/// What `/status` tells.
#[derive(Clone, Debug)]
pub(super) struct Standing<'a> {
    pub(super) chat: &'a Chat,
    pub(super) feeds: &'a [(Feed, FeedState)],
    pub(super) items: usize,
    pub(super) waiting: usize,
    pub(super) running_for: Duration,
}

/// `/status`.
pub(super) fn status(standing: &Standing<'_>, now: Timestamp) -> Message {
    let Standing { chat, feeds, items, waiting, running_for } = standing;
    let alerts = match (chat.subscribed, chat.paused_at) {
        (false, _) => "not subscribed, nothing rings: /subscribe".to_owned(),
        (true, Some(since)) => format!("paused for {}: /resume", rough(now.since(since))),
        (true, None) if chat.filters.is_empty() => "on, but no filter is set: /watch".to_owned(),
        (true, None) => "on".to_owned(),
    };
    let failing = feeds.iter().filter(|(_, state)| state.trouble.is_some()).count();
    let feeds_words = match failing {
        0 => "all fine".to_owned(),
        count => format!("{count} failing: /feeds"),
    };
    let newest = feeds.iter().filter_map(|(_, state)| state.last_item_at).max();
    let newest = newest.map_or("none yet".to_owned(), |at| Age(now.since(at)).to_string());
    let rows = [
        ("Alerts", alerts),
        ("Filters", chat.filters.len().to_string()),
        ("Feeds", format!("{}, {feeds_words}", feeds.len())),
        ("Last new item", newest),
        ("Items kept", items.to_string()),
        ("Messages waiting", waiting.to_string()),
        ("newsbell", format!("{}, running for {}", env!("CARGO_PKG_VERSION"), rough(*running_for))),
    ];
    let body = rows.into_iter().zip(0..).fold(RichText::new(), |body, ((name, value), index)| {
        body.plain(if index == 0 { "" } else { "\n" }).bold(name).plain(format!(": {value}"))
    });
    Message::of(body)
}

/// A span in its two largest units.
fn rough(span: Duration) -> String {
    let seconds = span.as_secs();
    let step = match seconds {
        0..60 => 1,
        60..86_400 => 60,
        _ => 3_600,
    };
    format_span(Duration::from_secs(seconds / step * step))
}
