//! Filters set, listed, removed and tried.

use super::habits::particulars;
use super::page::{paged, paragraph};
use crate::commands::archive::Tally;
use crate::commands::table::Verb;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Button, Chat, Message, RichText, StandingFilter, Timestamp};
use crate::language::Phrasebook;

/// `/watch` set a filter.
pub(in crate::commands) fn watching(
    say: &Phrasebook,
    chat: &Chat,
    filter: &StandingFilter,
    newly_subscribed: bool,
    tally: &Tally,
) -> Message {
    let mut body = say.watching(&filter.text, filter.number.0);
    if newly_subscribed {
        body = say.sentences(body, say.watching_subscribed());
    }
    if chat.paused_at.is_some() {
        body = say.sentences(body, say.watching_paused());
    }
    if let Some(asked) = filter.corroboration {
        body = say.sentences(body, super::stories::it_asks(say, asked));
    }
    Message::of(say.sentences(body, prospect(say, &filter.text, tally)))
}

/// When a filter rings, and what it would have caught lately.
fn prospect(say: &Phrasebook, filter: &str, tally: &Tally) -> RichText {
    match (tally.looked_at, tally.matched) {
        (0, _) => say.watching_from_now(),
        (kept, 0) => say.watching_none_before(kept),
        (kept, matched) => say.watching_before(matched, kept, format!("/test {filter}")),
    }
}

/// A filter says something else from now on.
pub(in crate::commands) fn reworded(
    say: &Phrasebook,
    before: &StandingFilter,
    after: &StandingFilter,
    tally: &Tally,
) -> Message {
    let body = say.reworded(after.number.0, &before.text, &after.text);
    Message::of(body.then(paragraph(prospect(say, &after.text, tally))))
}

/// `/edit` without a filter: what it says now, to be copied and changed.
pub(in crate::commands) fn how_to_edit(say: &Phrasebook, filter: &StandingFilter) -> Message {
    let number = filter.number.0;
    Message::of(say.how_to_edit(number, format!("/edit {number} {}", filter.text)))
}

/// `/watch` of what is watched already.
pub(in crate::commands) fn watching_already(say: &Phrasebook, filter: &StandingFilter) -> Message {
    Message::of(say.watching_already(filter.number.0, &filter.text))
}

/// The chat has as many filters as one chat may.
pub(in crate::commands) fn too_many_filters(say: &Phrasebook, most: usize) -> Message {
    Message::of(say.too_many_filters(most))
}

/// The filter would have to be tried on every item, and as many are as can be.
pub(in crate::commands) fn no_room_for_patterns(say: &Phrasebook) -> Message {
    Message::of(say.no_room_for_patterns())
}

/// `/unwatch` removed a filter.
pub(in crate::commands) fn unwatched(say: &Phrasebook, filter: &StandingFilter, left: usize) -> Message {
    Message::of(say.unwatched(left, &filter.text))
}

/// `/unwatch` of what is not watched.
pub(in crate::commands) fn no_such_filter(say: &Phrasebook, asked: &str, chat: &Chat) -> Message {
    let asked = shorten(&one_line(asked), 80);
    Message::of(match chat.filters.first() {
        None => say.no_such_filter_none(asked),
        Some(first) => say.no_such_filter(asked, format!("/unwatch {}", first.number.0)),
    })
}

/// `/filters`, page by page.
pub(in crate::commands) fn filters(say: &Phrasebook, chat: &Chat, page: usize, now: Timestamp) -> Message {
    if chat.filters.is_empty() {
        return Message::of(say.no_filters(Verb::Watch.row().example));
    }
    let mut standing: Vec<&StandingFilter> = chat.filters.iter().collect();
    standing.sort_by_key(|filter| filter.number);
    let line = |filter: &&StandingFilter| {
        let number = filter.number.0;
        let line = RichText::of(format!("\n{number}. ")).code(&filter.text);
        let line = match particulars(say, chat, filter, now) {
            Some(how) => line.plain(format!("\n    {how}")),
            None => line,
        };
        (line, Some(Button::new(number.to_string(), format!("/settings filter {number}"))))
    };
    let lines = standing.iter().map(line).collect();
    let count = chat.filters.len();
    // Why nothing rings at the moment, if so.
    let head = match (chat.subscribed, chat.paused_at) {
        (false, _) => say.filters_head_unsubscribed(count),
        (true, Some(_)) => say.filters_head_paused(count),
        (true, None) => say.filters_head(count),
    };
    let first = standing.first().map_or(1, |filter| filter.number.0);
    paged(head, lines, paragraph(say.filters_tail(format!("/unwatch {first}"))), page, "/filters")
}

/// Plain words in a private chat: is that something to watch?
pub(in crate::commands) fn offer_watch(say: &Phrasebook, filter: &str) -> Message {
    let label = say.offer_watch_button(shorten(filter, 40)).to_plain();
    let button = Button::new(label, format!("/watch {filter}"));
    Message { buttons: vec![vec![button]], ..Message::of(say.offer_watch(filter)) }
}
