//! A change of a chat that can be undone: what differed before and after, and nothing else.
//!
//! Undoing looks at each part by itself. It goes back only where it still is as the change left it, so no later change is
//! lost in silence, and changes of different parts are undone in any order.

use super::chat::Chat;
use super::feed::FeedId;
use super::filter::{FilterNumber, StandingFilter};
use super::item::StoryId;
use super::time::Timestamp;
use std::collections::BTreeSet;
use std::time::Duration;

/// Changes of one chat that can be undone, and for how long.
pub const CHANGES_MAX: usize = 10;
/// For how long a change can be undone.
pub const UNDO_FOR: Duration = Duration::from_hours(24);

/// A change of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The revision that the chat had after it: its name.
    pub revision: u64,
    /// When.
    pub at: Timestamp,
    /// The chat before, with nothing in its lists but what differs.
    pub before: Chat,
    /// The chat after, likewise.
    pub after: Chat,
}

/// A part of a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Whether alerts come here, and in which topic.
    Alerts,
    /// The pause.
    Pause,
    /// One filter.
    Filter(FilterNumber),
    /// Whether a feed is heard, and what is noted of it.
    Feed(FeedId),
    /// Whether a story is muted.
    Story(StoryId),
    /// The time zone.
    Zone,
    /// The quiet hours.
    QuietHours,
    /// How alerts look.
    Format,
    /// How often a filter rings within an hour.
    Cap,
    /// Whether stories are grouped.
    Grouping,
    /// The language that was chosen.
    Language,
}

impl Change {
    /// What differs between two states of a chat, if a person can have changed it.
    pub fn between(before: &Chat, after: &Chat, at: Timestamp) -> Option<Self> {
        let revision = before.revision.saturating_add(1);
        let change = Self { revision, at, before: without(before, after), after: without(after, before) };
        (!change.parts().is_empty()).then_some(change)
    }

    /// Can it still be undone?
    pub fn is_recent(&self, now: Timestamp) -> bool {
        now.since(self.at) < UNDO_FOR
    }

    /// What it changed.
    pub fn parts(&self) -> BTreeSet<Part> {
        let (before, after) = (&self.before, &self.after);
        let scalars = [
            (Part::Alerts, (before.subscribed, before.thread) != (after.subscribed, after.thread)),
            (Part::Pause, before.paused_at != after.paused_at),
            (Part::Zone, before.zone != after.zone),
            (Part::QuietHours, before.quiet_hours != after.quiet_hours),
            (Part::Format, before.format != after.format),
            (Part::Cap, before.cap != after.cap),
            (Part::Grouping, before.groups_stories != after.groups_stories),
            (Part::Language, before.language != after.language),
        ];
        let changed = scalars.into_iter().filter(|(_, differs)| *differs).map(|(part, _)| part);
        changed.chain(lists_of(before)).chain(lists_of(after)).collect()
    }

    /// The chat without this change.
    ///
    /// # Errors
    /// The parts that have changed again since.
    pub fn undone_in(&self, chat: &Chat) -> Result<Chat, BTreeSet<Part>> {
        let mut undo = Undo { chat: chat.clone(), in_the_way: BTreeSet::new() };
        self.undo_settings(&mut undo);
        self.undo_filters(&mut undo);
        self.undo_feeds(&mut undo);
        self.undo_stories(&mut undo);
        // Whoever set another filter since counts on being alerted.
        let set_at = self.after.filters.iter().map(|filter| filter.set_at).max();
        if set_at.is_some_and(|set_at| undo.chat.filters.iter().any(|filter| filter.set_at > set_at)) {
            (undo.chat.subscribed, undo.chat.thread) = (chat.subscribed, chat.thread);
            undo.in_the_way.remove(&Part::Alerts);
        }
        if undo.in_the_way.is_empty() { Ok(undo.chat) } else { Err(undo.in_the_way) }
    }

    fn undo_settings(&self, undo: &mut Undo) {
        let (before, after) = (&self.before, &self.after);
        let Undo { chat, in_the_way } = undo;
        let mut blocked = |part, is_back: bool| in_the_way.extend((!is_back).then_some(part));
        blocked(Part::Alerts, back(&mut chat.subscribed, &before.subscribed, &after.subscribed));
        blocked(Part::Alerts, back(&mut chat.thread, &before.thread, &after.thread));
        blocked(Part::Pause, back(&mut chat.paused_at, &before.paused_at, &after.paused_at));
        blocked(Part::Zone, back(&mut chat.zone, &before.zone, &after.zone));
        blocked(Part::QuietHours, back(&mut chat.quiet_hours, &before.quiet_hours, &after.quiet_hours));
        blocked(Part::Format, back(&mut chat.format, &before.format, &after.format));
        blocked(Part::Cap, back(&mut chat.cap, &before.cap, &after.cap));
        blocked(Part::Language, back(&mut chat.language, &before.language, &after.language));
        let (grouped, groups) = (before.groups_stories, after.groups_stories);
        blocked(Part::Grouping, back(&mut chat.groups_stories, &grouped, &groups));
    }

    fn undo_filters(&self, undo: &mut Undo) {
        let numbers: BTreeSet<FilterNumber> =
            self.before.filters.iter().chain(&self.after.filters).map(|filter| filter.number).collect();
        for number in numbers {
            let (before, after) = (self.before.filter(number), self.after.filter(number));
            let now = undo.chat.filters.iter().position(|filter| filter.number == number);
            let standing = now.and_then(|index| undo.chat.filters.get_mut(index));
            let is_back = match (before, after, standing) {
                (Some(before), Some(after), Some(standing)) => filter_back(standing, before, after),
                (Some(before), None, None) => {
                    undo.chat.filters.push(before.clone());
                    true
                }
                (None, Some(after), Some(standing)) if standing == after => {
                    undo.chat.filters.retain(|filter| filter.number != number);
                    true
                }
                _ => false,
            };
            undo.in_the_way.extend((!is_back).then_some(Part::Filter(number)));
        }
        undo.chat.filters.sort_by_key(|filter| filter.number);
    }

    fn undo_feeds(&self, undo: &mut Undo) {
        let Undo { chat, in_the_way } = undo;
        for feed in self.parts() {
            let Part::Feed(feed) = feed else { continue };
            let added = set_back(&mut chat.added_feeds, feed, &self.before.added_feeds, &self.after.added_feeds);
            let removed =
                set_back(&mut chat.removed_feeds, feed, &self.before.removed_feeds, &self.after.removed_feeds);
            let (before, after) = (self.before.notes.get(&feed), self.after.notes.get(&feed));
            let is_back = before == after || chat.notes.get(&feed) == after || chat.notes.get(&feed) == before;
            if before != after && is_back {
                match before {
                    Some(note) => chat.notes.insert(feed, note.clone()),
                    None => chat.notes.remove(&feed),
                };
            }
            in_the_way.extend((!(added && removed && is_back)).then_some(Part::Feed(feed)));
        }
    }

    fn undo_stories(&self, undo: &mut Undo) {
        let Undo { chat, in_the_way } = undo;
        for muted in &self.after.muted_stories {
            let is_there = chat.muted_stories.contains(muted);
            chat.muted_stories.retain(|standing| standing != muted);
            in_the_way.extend((!is_there).then_some(Part::Story(muted.story)));
        }
        for muted in &self.before.muted_stories {
            let is_muted_anew = chat.muted_stories.iter().any(|standing| standing.story == muted.story);
            if !is_muted_anew {
                chat.muted_stories.push(muted.clone());
            }
            in_the_way.extend(is_muted_anew.then_some(Part::Story(muted.story)));
        }
        chat.muted_stories.sort_by_key(|muted| muted.number);
    }
}

struct Undo {
    chat: Chat,
    in_the_way: BTreeSet<Part>,
}

/// Puts a value back where the change altered it; false when something else did since.
fn back<T: Clone + PartialEq>(now: &mut T, before: &T, after: &T) -> bool {
    if before == after {
        return true;
    }
    let is_as_left = now == after;
    if is_as_left {
        now.clone_from(before);
    }
    is_as_left
}

fn filter_back(now: &mut StandingFilter, before: &StandingFilter, after: &StandingFilter) -> bool {
    let StandingFilter {
        number: _,
        text,
        set_at,
        priority,
        cadence,
        snoozed_until,
        feeds,
        muted_outlets,
        thread,
        corroboration,
    } = now;
    [
        back(text, &before.text, &after.text),
        back(set_at, &before.set_at, &after.set_at),
        back(priority, &before.priority, &after.priority),
        back(cadence, &before.cadence, &after.cadence),
        back(snoozed_until, &before.snoozed_until, &after.snoozed_until),
        back(feeds, &before.feeds, &after.feeds),
        back(muted_outlets, &before.muted_outlets, &after.muted_outlets),
        back(thread, &before.thread, &after.thread),
        back(corroboration, &before.corroboration, &after.corroboration),
    ]
    .into_iter()
    .all(|is_back| is_back)
}

fn set_back(now: &mut BTreeSet<FeedId>, feed: FeedId, before: &BTreeSet<FeedId>, after: &BTreeSet<FeedId>) -> bool {
    match (before.contains(&feed), after.contains(&feed)) {
        (true, false) => now.insert(feed),
        (false, true) => now.remove(&feed),
        _ => true,
    }
}

/// A chat with nothing in its lists that the other has as well.
fn without(chat: &Chat, other: &Chat) -> Chat {
    let mut rest = Chat { suspension: None, title: String::new(), ..chat.clone() };
    rest.filters.retain(|filter| !other.filters.contains(filter));
    rest.added_feeds.retain(|feed| !other.added_feeds.contains(feed));
    rest.removed_feeds.retain(|feed| !other.removed_feeds.contains(feed));
    rest.notes.retain(|feed, note| other.notes.get(feed) != Some(note));
    rest.muted_stories.retain(|muted| !other.muted_stories.contains(muted));
    rest
}

/// What the lists of a chat hold.
fn lists_of(chat: &Chat) -> impl Iterator<Item = Part> {
    let filters = chat.filters.iter().map(|filter| Part::Filter(filter.number));
    let feeds = chat.added_feeds.iter().chain(&chat.removed_feeds).chain(chat.notes.keys());
    let stories = chat.muted_stories.iter().map(|muted| Part::Story(muted.story));
    filters.chain(feeds.map(|feed| Part::Feed(*feed))).chain(stories)
}

#[cfg(test)]
#[path = "change_tests.rs"]
mod tests;
