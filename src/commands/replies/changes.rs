//! What was changed, in words, and what became of taking it back.

use super::page::text;
use crate::commands::answer::NotUndone;
use crate::domain::habits::moment_in;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::time::Age;
use crate::domain::{
    AlertFormat, Button, Cadence, Change, Chat, FeedId, FilterNumber, Message, Part, Priority, RichText,
    StandingFilter, Timestamp,
};
use std::collections::HashMap;

/// The longest filter, headline and name shown, in characters.
const SHOWN_MAX: usize = 120;

/// Parts of one change that are told; the rest is counted.
const PARTS_MAX: usize = 6;

type Names = HashMap<FeedId, String>;

/// `/undo`: what can be undone.
pub(in crate::commands) fn changes(chat: &Chat, changes: &[Change], names: &Names, now: Timestamp) -> Message {
    if changes.is_empty() {
        return text("Nothing was changed here in the last 24 hours that could be undone.");
    }
    let head = RichText::new().bold("The last changes").plain(", the newest first. Each can be undone for 24 hours.");
    let body = changes.iter().rev().fold(head, |body, change| {
        let line = RichText::of(format!("\n\n{}. ", change.revision)).then(told(chat, change, names, now));
        body.then(line).plain(format!(" – {}", Age(now.since(change.at))))
    });
    let button =
        |change: &Change| Button::new(format!("Undo {}", change.revision), format!("/undo {} list", change.revision));
    let buttons: Vec<Button> = changes.iter().rev().map(button).collect();
    Message { buttons: buttons.chunks(3).map(<[Button]>::to_vec).collect(), ..Message::of(body) }
}

/// `/undo` of a change that is not there.
pub(in crate::commands) fn no_such_change(asked: &str) -> Message {
    let body = RichText::of("No change here is ").code(shorten(&one_line(asked), 40));
    Message::of(body.plain(": it was undone already, is older than 24 hours, or ten others came after it. /undo lists those that can be undone."))
}

/// A change was taken back.
pub(in crate::commands) fn undone(chat: &Chat, change: &Change, names: &Names, now: Timestamp) -> Message {
    Message::of(RichText::of("Undone: ").then(told(chat, change, names, now)).plain("."))
}

/// A change was not taken back.
pub(in crate::commands) fn not_undone(chat: &Chat, change: &Change, why: &NotUndone, names: &Names) -> Message {
    let body = RichText::of(format!("Change {} was not undone: ", change.revision));
    Message::of(match why {
        NotUndone::ChangedSince(parts, later) => {
            let parts: Vec<String> = parts.iter().map(|part| part_name(chat, *part, names)).take(PARTS_MAX).collect();
            let body = body.plain(format!("{} changed again since. ", parts.join(", ")));
            match later {
                Some(later) => body.plain("Undo that first: ").code(format!("/undo {later}")),
                None => body.plain("Set it anew instead: /settings"),
            }
        }
        NotUndone::TooManyFilters(most) => body.plain(format!(
            "this chat has {}, the most that one chat may have. Remove one with /unwatch.",
            counted(*most, "filter")
        )),
        NotUndone::NoRoom => body.plain("its filter would have to be tried on every item, and as many are as can be."),
    })
}

fn part_name(chat: &Chat, part: Part, names: &Names) -> String {
    match part {
        Part::Alerts => "the subscription".to_owned(),
        Part::Pause => "the pause".to_owned(),
        Part::Filter(number) => format!("filter {}", number.0),
        Part::Feed(feed) => name_of(feed, names),
        Part::Story(story) => {
            let muted = chat.muted_stories.iter().find(|muted| muted.story == story);
            muted.map_or_else(|| "the muted story".to_owned(), |muted| format!("the muted story {}", muted.number))
        }
        Part::Zone => "the time zone".to_owned(),
        Part::QuietHours => "the quiet hours".to_owned(),
        Part::Format => "the format".to_owned(),
        Part::Cap => "the cap".to_owned(),
        Part::Grouping => "the grouping of stories".to_owned(),
    }
}

fn name_of(feed: FeedId, names: &Names) -> String {
    names.get(&feed).map_or_else(|| "a feed".to_owned(), |name| shorten(&one_line(name), 60))
}

/// What a change did, in words.
fn told(chat: &Chat, change: &Change, names: &Names, now: Timestamp) -> RichText {
    let parts = change.parts();
    let told: Vec<RichText> = parts.iter().map(|part| did(chat, change, *part, names, now)).collect();
    let left_out = told.len().saturating_sub(PARTS_MAX);
    let said = told.into_iter().take(PARTS_MAX).reduce(|all, part| all.plain("; ").then(part)).unwrap_or_default();
    if left_out > 0 { said.plain(format!("; {left_out} more")) } else { said }
}

fn did(chat: &Chat, change: &Change, part: Part, names: &Names, now: Timestamp) -> RichText {
    let (before, after) = (&change.before, &change.after);
    RichText::of(match part {
        Part::Filter(number) => return filter_did(before, after, number, chat, now),
        Part::Alerts => match (before.subscribed, after.subscribed) {
            (false, true) => "subscribed".to_owned(),
            (true, false) => "unsubscribed".to_owned(),
            _ => "moved alerts to another topic".to_owned(),
        },
        Part::Pause if after.paused_at.is_some() => "paused".to_owned(),
        Part::Pause => "resumed".to_owned(),
        Part::Feed(feed) => {
            let is_heard = after.added_feeds.contains(&feed) || before.removed_feeds.contains(&feed);
            let is_dropped = before.added_feeds.contains(&feed) || after.removed_feeds.contains(&feed);
            let deed = match (is_heard, is_dropped) {
                (true, _) => "added",
                (_, true) => "removed",
                _ => "renamed",
            };
            format!("{deed} {}", name_of(feed, names))
        }
        Part::Story(story) => {
            let muted = after.muted_stories.iter().find(|muted| muted.story == story);
            let lifted = before.muted_stories.iter().find(|muted| muted.story == story);
            let headline = muted.or(lifted).map(|muted| shorten(&one_line(&muted.headline), SHOWN_MAX));
            let deed = if muted.is_some() { "muted the story" } else { "let ring again the story" };
            format!("{deed} “{}”", headline.unwrap_or_default())
        }
        Part::Zone => format!("time zone {}", after.zone.as_deref().unwrap_or("UTC")),
        Part::QuietHours => match after.quiet_hours {
            Some(hours) => format!("quiet from {} to {}", hours.from, hours.to),
            None => "no quiet hours".to_owned(),
        },
        Part::Format => format!("alerts look {}", format_in_words(after.format)),
        Part::Grouping if after.groups_stories => "stories ring once".to_owned(),
        Part::Grouping => "every report rings".to_owned(),
        Part::Cap => after
            .cap
            .map_or_else(|| "no cap".to_owned(), |most| format!("at most {most} alerts of a filter in an hour")),
    })
}

/// How alerts look, in words.
pub(super) fn format_in_words(format: AlertFormat) -> String {
    let AlertFormat { layout, has_preview, has_times } = format;
    let on = |is_on: bool| if is_on { "on" } else { "off" };
    format!("{}, preview {}, times {}", layout.name(), on(has_preview), on(has_times))
}

fn filter_did(before: &Chat, after: &Chat, number: FilterNumber, chat: &Chat, now: Timestamp) -> RichText {
    let called = |deed: &str, filter: &StandingFilter| {
        RichText::of(format!("{deed}filter {} ", number.0)).code(shorten(&filter.text, SHOWN_MAX))
    };
    match (before.filter(number), after.filter(number)) {
        (None, Some(set)) => called("set ", set),
        (Some(gone), None) => called("removed ", gone),
        (Some(before), Some(after)) if before.text != after.text => {
            called("", before).plain(" became ").code(shorten(&after.text, SHOWN_MAX))
        }
        (Some(before), Some(after)) => {
            called("", after).plain(format!(": {}", differences(before, after, chat, now).join(", ")))
        }
        (None, None) => RichText::new(),
    }
}

/// What a filter does otherwise than before.
fn differences(before: &StandingFilter, after: &StandingFilter, chat: &Chat, now: Timestamp) -> Vec<String> {
    let mut words = Vec::new();
    if before.priority != after.priority {
        words.push(format!("priority {}", priority_name(after.priority)));
    }
    if before.cadence != after.cadence {
        words.push(cadence_name(after.cadence));
    }
    match after.snoozed_until {
        Some(until) if before.snoozed_until != after.snoozed_until => {
            words.push(format!("snoozed until {}", moment_in(until, now, chat.zone.as_deref())));
        }
        None if before.snoozed_until.is_some() => words.push("snoozed no more".to_owned()),
        _ => {}
    }
    if before.feeds != after.feeds {
        let count = after.feeds.len();
        words.push(if count == 0 { "every feed".to_owned() } else { format!("{} only", counted(count, "feed")) });
    }
    let gained: Vec<&str> = after.muted_outlets.difference(&before.muted_outlets).map(String::as_str).collect();
    if !gained.is_empty() {
        words.push(format!("passes over {}", shorten(&one_line(&gained.join(", ")), SHOWN_MAX)));
    } else if before.muted_outlets != after.muted_outlets {
        words.push("passes over fewer outlets".to_owned());
    }
    if before.thread != after.thread {
        words.push("another topic".to_owned());
    }
    words
}

/// A priority as `/priority` takes it.
pub(super) fn priority_name(priority: Priority) -> &'static str {
    match priority {
        Priority::Breaking => "breaking",
        Priority::Normal => "normal",
        Priority::Low => "low",
    }
}

/// When the matches of a filter are told.
pub(super) fn cadence_name(cadence: Cadence) -> String {
    match cadence {
        Cadence::AtOnce => "told at once".to_owned(),
        Cadence::Hourly => "told as a list each hour".to_owned(),
        Cadence::Daily(at) => format!("told as a list daily at {at}"),
    }
}
