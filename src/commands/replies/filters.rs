//! Filters set, listed, removed and tried.

use super::habits::particulars;
use super::page::{paged, text};
use crate::commands::archive::Tally;
use crate::commands::grammar::Verb;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{Button, Chat, Message, RichText, StandingFilter, Timestamp};
use crate::filters::Refusal;

/// A filter that cannot be read.
pub(in crate::commands) fn refusal(refusal: &Refusal, verb: Verb) -> Message {
    refusal_behind(refusal, &format!("/{}", verb.row().name))
}

/// A filter that cannot be read behind this beginning of a command.
pub(in crate::commands) fn refusal_behind(refusal: &Refusal, lead: &str) -> Message {
    let body = RichText::of(format!("{}\n", refusal.problem)).code(refusal.caret());
    Message::of(match &refusal.suggestion {
        Some(better) => body.plain("\nTry:\n").code(format!("{lead} {better}")),
        None => body,
    })
}

/// `/watch` set a filter.
pub(in crate::commands) fn watching(
    chat: &Chat,
    filter: &StandingFilter,
    newly_subscribed: bool,
    tally: &Tally,
) -> Message {
    let mut body = RichText::of("Watching ").code(&filter.text).plain(format!(" as filter {}. ", filter.number.0));
    if newly_subscribed {
        body = body.plain("This chat is now subscribed. ");
    }
    if chat.paused_at.is_some() {
        body = body.plain("Alerts are paused: /resume. ");
    }
    if let Some(asked) = filter.corroboration {
        body = body.plain(format!("It {}. ", super::stories::asked(asked)));
    }
    Message::of(body.then(prospect(&filter.text, tally)))
}

/// When a filter rings, and what it would have caught lately.
fn prospect(filter: &str, tally: &Tally) -> RichText {
    let kept = counted(tally.looked_at, "item");
    match (tally.looked_at, tally.matched) {
        (0, _) => RichText::of("It rings for items that arrive from now on."),
        (_, 0) => RichText::of(format!(
            "It rings for items that arrive from now on; none of the {kept} of the last days match."
        )),
        (_, 1) => RichText::of(format!(
            "It rings for items that arrive from now on; of the {kept} of the last days 1 matches: /latest, or "
        ))
        .code(format!("/test {filter}")),
        (_, count) => RichText::of(format!(
            "It rings for items that arrive from now on; of the {kept} of the last days {count} match: "
        ))
        .code(format!("/test {filter}")),
    }
}

/// A filter says something else from now on.
pub(in crate::commands) fn reworded(before: &StandingFilter, after: &StandingFilter, tally: &Tally) -> Message {
    let body = RichText::of(format!("Filter {} was ", after.number.0)).code(&before.text);
    let body = body.plain("\nand is now ").code(&after.text).plain("\n\n");
    Message::of(body.then(prospect(&after.text, tally)))
}

/// `/edit` without a filter: what it says now, to be copied and changed.
pub(in crate::commands) fn how_to_edit(filter: &StandingFilter) -> Message {
    let number = filter.number.0;
    let body = RichText::of(format!("Filter {number} says:\n")).code(format!("/edit {number} {}", filter.text));
    Message::of(body.plain("\nCopy that line, change it, and send it."))
}

/// `/watch` of what is watched already.
pub(in crate::commands) fn watching_already(filter: &StandingFilter) -> Message {
    Message::of(
        RichText::of(format!("Filter {} watches ", filter.number.0))
            .code(&filter.text)
            .plain(" already. /filters lists all."),
    )
}

/// The chat has as many filters as one chat may.
pub(in crate::commands) fn too_many_filters(most: usize) -> Message {
    text(format!(
        "This chat has {}, the most that one chat may have. Remove one with /unwatch, or join several with commas.",
        counted(most, "filter")
    ))
}

/// The filter would have to be tried on every item, and as many are as can be.
pub(in crate::commands) fn no_room_for_patterns() -> Message {
    let body = RichText::of(
        "This filter names no word, and its regular expression no three letters in a row, that must occur, so it ",
    );
    let body = body.plain("would be tried on every item. newsbell does that for a few filters only, and has that many. Add a word with AND: ");
    Message::of(body.code("korea AND /…/"))
}

/// `/unwatch` removed a filter.
pub(in crate::commands) fn unwatched(filter: &StandingFilter, left: usize) -> Message {
    let body = RichText::of("No longer watching ").code(&filter.text).plain(". ");
    Message::of(match left {
        0 => body.plain("No filter is left, so nothing will ring."),
        _ => body.plain(format!("{} left: /filters", counted(left, "filter"))),
    })
}

/// `/unwatch` of what is not watched.
pub(in crate::commands) fn no_such_filter(asked: &str, chat: &Chat) -> Message {
    let body = RichText::of("No filter here is ").code(shorten(&one_line(asked), 80)).plain(". ");
    Message::of(match chat.filters.first() {
        None => body.plain("None is set; set one with /watch."),
        Some(first) => body
            .plain("Give its number or its words as /filters shows them, such as ")
            .code(format!("/unwatch {}", first.number.0)),
    })
}

/// `/filters`, page by page.
pub(in crate::commands) fn filters(chat: &Chat, page: usize, now: Timestamp) -> Message {
    if chat.filters.is_empty() {
        return Message::of(RichText::of("No filter is set. Set one:\n").code(Verb::Watch.row().example));
    }
    let mut standing: Vec<&StandingFilter> = chat.filters.iter().collect();
    standing.sort_by_key(|filter| filter.number);
    let line = |filter: &&StandingFilter| {
        let number = filter.number.0;
        let line = RichText::of(format!("\n{number}. ")).code(&filter.text);
        let line = match particulars(chat, filter, now) {
            Some(how) => line.plain(format!("\n    {how}")),
            None => line,
        };
        (line, Some(Button::new(number.to_string(), format!("/settings filter {number}"))))
    };
    let lines = standing.iter().map(line).collect();
    let head = RichText::new().bold(counted(chat.filters.len(), "filter")).plain(silence_words(chat));
    let first = standing.first().map_or(1, |filter| filter.number.0);
    let tail = RichText::of("\n\nPress a number to change one; remove one with ").code(format!("/unwatch {first}"));
    paged(head, lines, tail, page, "/filters")
}

/// Why nothing rings at the moment, if so.
fn silence_words(chat: &Chat) -> &'static str {
    match (chat.subscribed, chat.paused_at) {
        (false, _) => " – not subscribed, nothing rings: /subscribe",
        (true, Some(_)) => " – paused: /resume",
        (true, None) => "",
    }
}

/// Plain words in a private chat: is that something to watch?
pub(in crate::commands) fn offer_watch(filter: &str) -> Message {
    let label = format!("Watch {}", shorten(filter, 40));
    let button = Button::new(label, format!("/watch {filter}"));
    let body = RichText::of("Shall I ring when ").code(filter).plain(" comes up?");
    Message { text: body, buttons: vec![vec![button]], ..Message::default() }
}

/// The short notice on a button that was pressed.
pub(in crate::commands) const PRESSED: &str = "Done";
/// The short notice on a button that no longer means anything.
pub(in crate::commands) const PRESSED_UNKNOWN: &str =
    "This button is too old. Type the command instead; /help lists them.";
