//! What was changed, in words, and what became of taking it back.

use super::habits::{layout_of, switches};
use super::stories::asks;
use crate::commands::answer::NotUndone;
use crate::domain::message::{one_line, shorten};
use crate::domain::{
    AlertFormat, Button, Cadence, Change, Chat, FeedId, FilterNumber, Message, Part, Priority, RichText,
    StandingFilter, Timestamp,
};
use crate::language::{Phrasebook, Value};
use std::collections::HashMap;

/// The longest filter, headline and name shown, in characters.
const SHOWN_MAX: usize = 120;

/// Parts of one change that are told; the rest is counted.
const PARTS_MAX: usize = 6;

type Names = HashMap<FeedId, String>;

/// `/undo`: what can be undone.
pub(in crate::commands) fn changes(
    say: &Phrasebook,
    chat: &Chat,
    changes: &[Change],
    names: &Names,
    now: Timestamp,
) -> Message {
    if changes.is_empty() {
        return Message::of(say.changes_none());
    }
    let body = changes.iter().rev().fold(say.changes_head(), |body, change| {
        let line = RichText::of(format!("\n\n{}. ", change.revision)).then(told(say, chat, change, names, now));
        body.then(line).plain(format!(" – {}", say.age(now.since(change.at))))
    });
    let button = |change: &Change| {
        let label = say.button_undo_number(change.revision).to_plain();
        Button::new(label, format!("/undo {} list", change.revision))
    };
    let buttons: Vec<Button> = changes.iter().rev().map(button).collect();
    Message { buttons: buttons.chunks(3).map(<[Button]>::to_vec).collect(), ..Message::of(body) }
}

/// `/undo` of a change that is not there.
pub(in crate::commands) fn no_such_change(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.no_such_change(shorten(&one_line(asked), 40)))
}

/// A change was taken back.
pub(in crate::commands) fn undone(
    say: &Phrasebook,
    chat: &Chat,
    change: &Change,
    names: &Names,
    now: Timestamp,
) -> Message {
    Message::of(say.undone(told(say, chat, change, names, now)))
}

/// A change was not taken back.
pub(in crate::commands) fn not_undone(
    say: &Phrasebook,
    chat: &Chat,
    change: &Change,
    why: &NotUndone,
    names: &Names,
) -> Message {
    let number = change.revision;
    Message::of(match why {
        NotUndone::ChangedSince(parts, later) => {
            let parts = say.list(parts.iter().map(|part| part_name(say, chat, *part, names)).take(PARTS_MAX));
            match later {
                Some(later) => say.not_undone_since(number, parts, format!("/undo {later}")),
                None => say.not_undone_since_unknown(number, parts),
            }
        }
        NotUndone::TooManyFilters(most) => say.not_undone_filters(*most, number),
        NotUndone::NoRoom => say.not_undone_no_room(number),
    })
}

fn part_name(say: &Phrasebook, chat: &Chat, part: Part, names: &Names) -> String {
    let name = match part {
        Part::Alerts => say.part_alerts(),
        Part::Pause => say.part_pause(),
        Part::Filter(number) => say.part_filter(number.0),
        Part::Feed(feed) => return name_of(say, feed, names),
        Part::Story(story) => {
            let muted = chat.muted_stories.iter().find(|muted| muted.story == story);
            muted.map_or_else(|| say.part_story(), |muted| say.part_story_number(muted.number))
        }
        Part::Zone => say.part_zone(),
        Part::QuietHours => say.part_quiet(),
        Part::Format => say.part_format(),
        Part::Cap => say.part_cap(),
        Part::Grouping => say.part_grouping(),
        Part::Language => say.part_language(),
    };
    name.to_plain()
}

fn name_of(say: &Phrasebook, feed: FeedId, names: &Names) -> String {
    names.get(&feed).map_or_else(|| say.part_feed().to_plain(), |name| shorten(&one_line(name), 60))
}

/// What a change did, in words.
fn told(say: &Phrasebook, chat: &Chat, change: &Change, names: &Names, now: Timestamp) -> RichText {
    let parts = change.parts();
    let told: Vec<RichText> = parts.iter().map(|part| did(say, chat, change, *part, names, now)).collect();
    let left_out = told.len().saturating_sub(PARTS_MAX);
    let said = told.into_iter().take(PARTS_MAX).reduce(|all, part| say.how_more(all, part)).unwrap_or_default();
    if left_out > 0 { say.did_rest(said, left_out) } else { said }
}

fn did(say: &Phrasebook, chat: &Chat, change: &Change, part: Part, names: &Names, now: Timestamp) -> RichText {
    let (before, after) = (&change.before, &change.after);
    match part {
        Part::Filter(number) => filter_did(say, before, after, number, chat, now),
        Part::Alerts => match (before.subscribed, after.subscribed) {
            (false, true) => say.did_subscribe(),
            (true, false) => say.did_unsubscribe(),
            _ => say.did_move_alerts(),
        },
        Part::Pause if after.paused_at.is_some() => say.did_pause(),
        Part::Pause => say.did_resume(),
        Part::Feed(feed) => {
            let is_heard = after.added_feeds.contains(&feed) || before.removed_feeds.contains(&feed);
            let is_dropped = before.added_feeds.contains(&feed) || after.removed_feeds.contains(&feed);
            let deed = match (is_heard, is_dropped) {
                (true, _) => "added",
                (_, true) => "removed",
                _ => "renamed",
            };
            say.did_feed(Value::Choice(deed), name_of(say, feed, names))
        }
        Part::Story(story) => {
            let muted = after.muted_stories.iter().find(|muted| muted.story == story);
            let lifted = before.muted_stories.iter().find(|muted| muted.story == story);
            let headline = muted.or(lifted).map(|muted| shorten(&one_line(&muted.headline), SHOWN_MAX));
            let headline = headline.unwrap_or_default();
            if muted.is_some() { say.did_mute_story(headline) } else { say.did_unmute_story(headline) }
        }
        Part::Zone => say.did_zone(after.zone.as_deref().unwrap_or("UTC")),
        Part::QuietHours => match after.quiet_hours {
            Some(hours) => say.did_quiet(hours.from.to_string(), hours.to.to_string()),
            None => say.did_quiet_off(),
        },
        Part::Format => say.did_format(look_of(say, after.format)),
        Part::Grouping if after.groups_stories => say.did_group(),
        Part::Grouping => say.did_not_group(),
        Part::Cap => after.cap.map_or_else(|| say.did_cap_off(), |most| say.did_cap(most)),
        Part::Language => match after.language {
            Some(language) => say.did_language(language.own_name()),
            None => say.did_language_auto(),
        },
    }
}

/// How alerts look, in words.
pub(super) fn look_of(say: &Phrasebook, format: AlertFormat) -> RichText {
    say.look(layout_of(format), switches(say, format))
}

fn filter_did(
    say: &Phrasebook,
    before: &Chat,
    after: &Chat,
    number: FilterNumber,
    chat: &Chat,
    now: Timestamp,
) -> RichText {
    let shown = |filter: &StandingFilter| shorten(&filter.text, SHOWN_MAX);
    let (before, after, number) = (before.filter(number), after.filter(number), number.0);
    match (before, after) {
        (None, Some(set)) => say.did_set_filter(number, shown(set)),
        (Some(gone), None) => say.did_remove_filter(number, shown(gone)),
        (Some(before), Some(after)) if before.text != after.text => {
            say.did_reword_filter(number, shown(before), shown(after))
        }
        (Some(before), Some(after)) => {
            let how = say.list(differences(say, before, after, chat, now).iter().map(RichText::to_plain));
            say.did_change_filter(number, shown(after), how)
        }
        (None, None) => RichText::new(),
    }
}

/// What a filter does otherwise than before.
fn differences(
    say: &Phrasebook,
    before: &StandingFilter,
    after: &StandingFilter,
    chat: &Chat,
    now: Timestamp,
) -> Vec<RichText> {
    let mut words = Vec::new();
    if before.priority != after.priority {
        words.push(say.differs_priority(priority_name(after.priority)));
    }
    if before.cadence != after.cadence {
        words.push(match after.cadence {
            Cadence::AtOnce => say.differs_at_once(),
            Cadence::Hourly => say.differs_hourly(),
            Cadence::Daily(at) => say.differs_daily(at.to_string()),
        });
    }
    match after.snoozed_until {
        Some(until) if before.snoozed_until != after.snoozed_until => {
            words.push(say.differs_snoozed(say.moment_in(until, now, chat.zone.as_deref())));
        }
        None if before.snoozed_until.is_some() => words.push(say.differs_awake()),
        _ => {}
    }
    if before.feeds != after.feeds {
        let count = after.feeds.len();
        words.push(if count == 0 { say.differs_every_feed() } else { say.differs_feeds(count) });
    }
    let gained: Vec<String> = after.muted_outlets.difference(&before.muted_outlets).cloned().collect();
    if !gained.is_empty() {
        words.push(say.differs_muted(shorten(&one_line(&say.list(gained)), SHOWN_MAX)));
    } else if before.muted_outlets != after.muted_outlets {
        words.push(say.differs_muted_fewer());
    }
    if before.corroboration != after.corroboration {
        words.push(after.corroboration.map_or_else(|| say.differs_unconfirmed(), |asked| asks(say, asked)));
    }
    if before.thread != after.thread {
        words.push(say.differs_topic());
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
