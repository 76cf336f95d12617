//! A chat: where people subscribe, set filters and are alerted.

use super::feed::{Feed, FeedId, FeedNote};
use super::filter::{FilterNumber, StandingFilter};
use super::habits::{AlertFormat, Gathering, Priority, QuietHours, zone};
use super::locale::Locale;
use super::muted::MutedStory;
use super::story::Corroboration;
use super::time::Timestamp;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Telegram's identifier of a chat; negative for groups and channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChatId(pub i64);

/// Telegram's identifier of a topic within a supergroup that has topics. "General" has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ThreadId(pub i32);

/// What kind of chat it is: decides who may change things and how fast we may write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ChatKind {
    /// One person and the bot.
    Private,
    /// A basic group.
    Group,
    /// A supergroup, with or without topics.
    Supergroup,
    /// A channel, in which the bot is an administrator.
    Channel,
}

/// Where a message goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Destination {
    /// The chat.
    pub chat: ChatId,
    /// The topic in it, unless General or none.
    pub thread: Option<ThreadId>,
}

/// Why we do not write to a chat for now. Its filters stay; any word from the chat lifts it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suspension {
    /// What the far end said.
    pub reason: SuspensionReason,
    /// Since when.
    pub since: Timestamp,
    /// When to try again by ourselves, if at all.
    pub retry_at: Option<Timestamp>,
    /// How many attempts were refused so far.
    pub refusals: u32,
}

/// The reasons for which a chat is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SuspensionReason {
    /// The person blocked the bot, the bot was removed, or the chat no longer exists.
    Unreachable,
    /// The bot lacks the right to write here; tried again at growing intervals.
    NoRights,
    /// The operator shut it out. Only the operator lifts that.
    Banned,
}

/// Why no match is put into the outbox for a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SilenceReason {
    /// It does not want alerts.
    NotSubscribed,
    /// It asked for silence.
    Paused,
    /// It cannot be reached.
    OutOfReach,
    /// The operator shut it out.
    Banned,
}

/// A span of time in which nothing was put into the outbox for a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Silence {
    /// Why.
    pub why: SilenceReason,
    /// From when.
    pub since: Timestamp,
    /// Until when; `None` while it lasts.
    pub until: Option<Timestamp>,
}

impl Silence {
    /// Did it last at this instant?
    pub fn covers(&self, instant: Timestamp) -> bool {
        self.since <= instant && self.until.is_none_or(|until| instant < until)
    }
}

/// A channel for which somebody speaks elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ManagedChannel {
    /// The channel.
    pub id: ChatId,
    /// Its title when it was named.
    pub title: String,
}

/// All that newsbell knows of a chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chat {
    /// Identity.
    pub id: ChatId,
    /// Private, group, supergroup or channel.
    pub kind: ChatKind,
    /// Its title or the person's name, for logs and lists.
    pub title: String,
    /// Wants alerts.
    pub subscribed: bool,
    /// The topic in which it was subscribed.
    pub thread: Option<ThreadId>,
    /// Asked for silence at this instant.
    pub paused_at: Option<Timestamp>,
    /// Cannot be written to at the moment.
    pub suspension: Option<Suspension>,
    /// Its filters, by number.
    pub filters: Vec<StandingFilter>,
    /// Feeds that it added.
    pub added_feeds: BTreeSet<FeedId>,
    /// Configured feeds that it removed for itself.
    pub removed_feeds: BTreeSet<FeedId>,
    /// What it noted of feeds that it hears.
    pub notes: BTreeMap<FeedId, FeedNote>,
    /// Its time zone, by its name in the IANA Time Zone Database; UTC where it named none.
    pub zone: Option<String>,
    /// When it wants to hear nothing but what is breaking.
    pub quiet_hours: Option<QuietHours>,
    /// How its alerts look.
    pub format: AlertFormat,
    /// So many alerts of one filter ring within an hour at most; what comes beyond is gathered. What is breaking is not
    /// counted.
    pub cap: Option<u16>,
    /// Reports of one story are one alert that grows; otherwise each report is an alert of its own.
    pub groups_stories: bool,
    /// Stories of which it wants to hear no more, in the order in which it said so.
    pub muted_stories: Vec<MutedStory>,
    /// The language that it chose, if it did.
    pub language: Option<Locale>,
    /// The language of whoever speaks in a private chat, or set up a group, as far as the far end told.
    pub spoken: Option<Locale>,
    /// The channel for which commands are meant that are typed in this private chat.
    pub manages: Option<ManagedChannel>,
    /// Counts the changes stored, so that a change made from an old copy is noticed.
    pub revision: u64,
}

impl Chat {
    /// A chat that has just spoken to us for the first time.
    pub fn new(id: ChatId, kind: ChatKind, title: String) -> Self {
        Self {
            id,
            kind,
            title,
            subscribed: false,
            thread: None,
            paused_at: None,
            suspension: None,
            filters: Vec::new(),
            added_feeds: BTreeSet::new(),
            removed_feeds: BTreeSet::new(),
            notes: BTreeMap::new(),
            zone: None,
            quiet_hours: None,
            format: AlertFormat::default(),
            cap: None,
            groups_stories: true,
            muted_stories: Vec::new(),
            language: None,
            spoken: None,
            manages: None,
            revision: 0,
        }
    }

    /// The language in which it is spoken to.
    pub fn locale(&self) -> Locale {
        self.language.or(self.spoken).unwrap_or_default()
    }

    /// Somebody speaks in it who has this language: in a private chat that is its own; any other keeps the first.
    pub fn hears_language(&mut self, spoken: Option<Locale>) {
        if self.kind == ChatKind::Private || self.spoken.is_none() {
            self.spoken = spoken.or(self.spoken);
        }
    }

    /// Does this chat listen to that feed?
    pub fn hears(&self, feed: &Feed) -> bool {
        self.added_feeds.contains(&feed.id) || (feed.configured && !self.removed_feeds.contains(&feed.id))
    }

    /// Is a match put into the outbox for this chat? Not while it is unsubscribed, paused or out of reach: what matches
    /// then is listed when it comes back. A chat in which we lack rights is tried again, so its alerts wait.
    pub fn is_listening(&self) -> bool {
        self.silence().is_none()
    }

    /// Why it is not listening now, if it is not.
    pub fn silence(&self) -> Option<SilenceReason> {
        if !self.subscribed {
            Some(SilenceReason::NotSubscribed)
        } else if self.paused_at.is_some() {
            Some(SilenceReason::Paused)
        } else if self.is_banned() {
            Some(SilenceReason::Banned)
        } else {
            self.is_out_of_reach().then_some(SilenceReason::OutOfReach)
        }
    }

    /// Something seen at this instant matches and does not ring, because of a silence that reaches back to it from now on.
    pub fn miss(&mut self, seen_at: Timestamp) {
        self.paused_at = self.paused_at.map(|since| since.min(seen_at));
        if let Some(suspension) = &mut self.suspension {
            suspension.since = suspension.since.min(seen_at);
        }
    }

    /// Did the far end say that this chat cannot be reached, or the operator that it is not to be?
    pub fn is_out_of_reach(&self) -> bool {
        let reason = self.suspension.as_ref().map(|suspension| suspension.reason);
        matches!(reason, Some(SuspensionReason::Unreachable | SuspensionReason::Banned))
    }

    /// Did the operator shut it out?
    pub fn is_banned(&self) -> bool {
        self.suspension.as_ref().is_some_and(|suspension| suspension.reason == SuspensionReason::Banned)
    }

    /// Does the far end know it by this name? The name stands behind its title.
    pub fn goes_by(&self, name: &str) -> bool {
        let own = self.title.rsplit_once(" (@").and_then(|(_, name)| name.strip_suffix(')'));
        own.is_some_and(|own| own.eq_ignore_ascii_case(name.trim_start_matches('@')))
    }

    /// Takes over what another note says of a feed; the chat's own name for it wins.
    pub fn note_below(&mut self, feed: FeedId, mut note: FeedNote) {
        note.merge(self.notes.remove(&feed).unwrap_or_default());
        self.notes.insert(feed, note);
    }

    /// Where its alerts go.
    pub fn destination(&self) -> Destination {
        Destination { chat: self.id, thread: self.thread }
    }

    /// Until when a match of these filters waits to be told together with others, and why; `None` when it rings now.
    /// Where several filters match, the one that is told first decides.
    pub fn gathers(&self, matched: &[FilterNumber], now: Timestamp) -> Option<(Timestamp, Gathering)> {
        let waits = matched.iter().filter_map(|number| self.filter(*number)).map(|filter| self.wait_of(filter, now));
        waits.min_by_key(|wait| wait.map_or(now, |(until, _)| until)).flatten()
    }

    fn wait_of(&self, filter: &StandingFilter, now: Timestamp) -> Option<(Timestamp, Gathering)> {
        let zone = zone(self.zone.as_deref());
        let snoozed = filter.snoozed_until.filter(|until| *until > now).map(|until| (until, Gathering::Snooze));
        let own = snoozed.or_else(|| filter.cadence.next_after(now, &zone).map(|until| (until, Gathering::Digest)));
        let quiet = self.quiet_hours.filter(|_| filter.priority != Priority::Breaking);
        let told_at = own.map_or(now, |(until, _)| until);
        match quiet.and_then(|quiet| quiet.end_after(told_at, &zone)) {
            Some(until) => Some((until, own.map_or(Gathering::QuietHours, |(_, why)| why))),
            None => own,
        }
    }

    /// Is what matches told at the same times as in that state of the chat?
    pub fn is_told_like(&self, other: &Self) -> bool {
        let times = |chat: &Self| (chat.quiet_hours, chat.zone.clone());
        let of_filters = |chat: &Self| -> Vec<_> {
            let filters = chat.filters.iter();
            let told = |filter: &StandingFilter| {
                (filter.number, filter.priority, filter.cadence, filter.snoozed_until, filter.corroboration)
            };
            filters.map(told).collect()
        };
        times(self) == times(other) && of_filters(self) == of_filters(other)
    }

    /// How many publishers a match of these filters asks for before it rings: of several filters the one that asks for
    /// least; nothing where one asks for none.
    pub fn corroboration(&self, matched: &[FilterNumber]) -> Option<Corroboration> {
        let asked = matched.iter().filter_map(|number| self.filter(*number)).map(|filter| filter.corroboration);
        asked.min_by_key(|asked| asked.map(|asked| (asked.sources, Reverse(asked.within)))).flatten()
    }

    /// Where an alert of these filters goes: to the topic of the first that has one of its own.
    pub fn destination_of(&self, matched: &[FilterNumber]) -> Destination {
        let own = matched.iter().find_map(|number| self.filter(*number)?.thread);
        Destination { chat: self.id, thread: own.or(self.thread) }
    }

    /// The filter of that number.
    pub fn filter(&self, number: FilterNumber) -> Option<&StandingFilter> {
        self.filters.iter().find(|filter| filter.number == number)
    }

    /// The smallest number that no filter of this chat has.
    pub fn next_filter_number(&self) -> FilterNumber {
        let taken: BTreeSet<u32> = self.filters.iter().map(|filter| filter.number.0).collect();
        FilterNumber((1..u32::MAX).find(|number| !taken.contains(number)).unwrap_or(u32::MAX))
    }
}
