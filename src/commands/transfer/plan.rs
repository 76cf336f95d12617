//! What a file changes in a chat: worked out whole, before anything is done. Applied twice it changes nothing the
//! second time.

use super::{ChatWish, ENTRIES_MAX, FeedWish, FilterWish, Placed, Refused, StoryWish, Wanted, Why};
use crate::domain::message::shorten;
use crate::domain::muted::MUTED_MAX;
use crate::domain::{
    Chat, ChatKind, Feed, FeedId, FeedUrl, FilterNumber, MutedStory, Part, StandingFilter, ThreadId, Timestamp,
};
use crate::filters::Filter;
use crate::store::FullTextWish;
use std::collections::{BTreeSet, HashMap};

/// The longest filter that is shown in a refusal, in characters.
const SHOWN_MAX: usize = 100;

/// What is known of the address of a feed.
#[derive(Clone, Debug)]
pub(in crate::commands) struct AtAddress {
    pub(in crate::commands) feed: Feed,
    /// Nobody has it, or it was given up: it is to be visited anew.
    pub(in crate::commands) must_be_read: bool,
    /// What the chat said of whole articles, if anything.
    pub(in crate::commands) full_text: Option<bool>,
}

/// What is known of all addresses that a file names.
pub(in crate::commands) type Addresses = HashMap<FeedUrl, AtAddress>;

/// What one chat may have.
pub(in crate::commands) struct Limits<'a> {
    pub(in crate::commands) filters: usize,
    pub(in crate::commands) feeds: usize,
    pub(in crate::commands) has_room_for: &'a dyn Fn(&Filter) -> bool,
}

/// One thing that an import does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::commands) enum Deed {
    /// A filter stands.
    FilterAdded(FilterNumber),
    /// A filter is told otherwise.
    FilterChanged(FilterNumber),
    /// A feed is heard.
    FeedAdded(FeedUrl),
    /// Name, tags or full text of a feed.
    FeedChanged(FeedUrl),
    /// A feed of the operator is not heard.
    FeedRemoved(FeedUrl),
    /// A story, by its headline, rings no more.
    StoryMuted(String),
    /// A part of the chat.
    Setting(Part),
}

impl Deed {
    /// Does it add something that was not there?
    pub(in crate::commands) fn adds(&self) -> bool {
        matches!(self, Self::FilterAdded(_) | Self::FeedAdded(_) | Self::StoryMuted(_))
    }
}

/// What a file comes to.
#[derive(Debug)]
pub(in crate::commands) struct Plan {
    /// The chat afterwards.
    pub(in crate::commands) chat: Chat,
    /// Feeds that are to be visited for the first time, or again.
    pub(in crate::commands) new_feeds: Vec<Feed>,
    pub(in crate::commands) full_text: Vec<FullTextWish>,
    pub(in crate::commands) deeds: Vec<Deed>,
    /// Entries that are so already.
    pub(in crate::commands) unchanged: usize,
    pub(in crate::commands) refused: Vec<Refused>,
}

/// Works out what a file changes.
pub(in crate::commands) fn plan(
    chat: &Chat,
    wanted: Wanted,
    addresses: &Addresses,
    limits: &Limits<'_>,
    now: Timestamp,
) -> Plan {
    let Wanted { chat: settings, filters, feeds, removed, stories, refused } = wanted;
    let plan = Plan {
        chat: chat.clone(),
        new_feeds: Vec::new(),
        full_text: Vec::new(),
        deeds: Vec::new(),
        unchanged: 0,
        refused,
    };
    let mut planner = Planner { plan, addresses, limits, now };
    planner.settings(settings);
    for feed in feeds {
        planner.feed(feed);
    }
    for url in removed {
        planner.removed(url);
    }
    for filter in filters {
        planner.filter(filter);
    }
    for story in stories {
        planner.story(story);
    }
    let mut plan = planner.plan;
    plan.refused.sort_by_key(|refused| (refused.line, refused.column));
    plan.refused.truncate(ENTRIES_MAX);
    plan
}

struct Planner<'a> {
    plan: Plan,
    addresses: &'a Addresses,
    limits: &'a Limits<'a>,
    now: Timestamp,
}

/// Puts a value in the place of another, where one is given.
fn put<T: PartialEq>(place: &mut T, wish: Option<T>) {
    if let Some(wish) = wish {
        *place = wish;
    }
}

impl Planner<'_> {
    fn settings(&mut self, wish: ChatWish) {
        let before = self.plan.chat.clone();
        let chat = &mut self.plan.chat;
        let is_said = |part, is_said: bool| is_said.then_some(part);
        let format = wish.layout.is_some() || wish.has_preview.is_some() || wish.has_times.is_some();
        let said = [
            // A file in which alerts are off silences nobody.
            is_said(Part::Alerts, wish.alerts == Some(true)),
            is_said(Part::Zone, wish.zone.is_some()),
            is_said(Part::QuietHours, wish.quiet.is_some()),
            is_said(Part::Cap, wish.cap.is_some()),
            is_said(Part::Format, format),
            is_said(Part::Grouping, wish.groups_stories.is_some()),
        ];
        chat.subscribed |= wish.alerts == Some(true);
        chat.zone = wish.zone.or(chat.zone.take());
        chat.quiet_hours = wish.quiet.or(chat.quiet_hours);
        chat.cap = wish.cap.or(chat.cap);
        put(&mut chat.format.layout, wish.layout);
        put(&mut chat.format.has_preview, wish.has_preview);
        put(&mut chat.format.has_times, wish.has_times);
        put(&mut chat.groups_stories, wish.groups_stories);
        for part in said.into_iter().flatten() {
            let differs = match part {
                Part::Alerts => before.subscribed != chat.subscribed,
                Part::Zone => before.zone != chat.zone,
                Part::QuietHours => before.quiet_hours != chat.quiet_hours,
                Part::Cap => before.cap != chat.cap,
                Part::Format => before.format != chat.format,
                _ => before.groups_stories != chat.groups_stories,
            };
            if differs {
                self.plan.deeds.push(Deed::Setting(part));
            } else if part != Part::Alerts {
                self.plan.unchanged += 1;
            }
        }
    }

    fn refuse(&mut self, line: usize, what: &str, why: Why) {
        self.plan.refused.push(Refused { line, column: None, what: shorten(what, SHOWN_MAX), why });
    }

    fn done(&mut self, deed: Option<Deed>) {
        match deed {
            Some(deed) => self.plan.deeds.push(deed),
            None => self.plan.unchanged += 1,
        }
    }

    fn at(&self, url: &FeedUrl) -> AtAddress {
        let unknown = || AtAddress { feed: Feed::new(url.clone()), must_be_read: true, full_text: None };
        self.addresses.get(url).cloned().unwrap_or_else(unknown)
    }

    fn hears(&self, url: &FeedUrl) -> Option<FeedId> {
        let AtAddress { feed, .. } = self.at(url);
        self.plan.chat.hears(&feed).then_some(feed.id)
    }

    fn feed(&mut self, Placed { line, wish }: Placed<FeedWish>) {
        let FeedWish { url, note, full_text } = wish;
        let AtAddress { feed, must_be_read, full_text: said } = self.at(&url);
        let id = feed.id;
        let is_new = !self.plan.chat.hears(&feed);
        if is_new && feed.configured {
            self.plan.chat.removed_feeds.remove(&id);
        } else if is_new {
            if self.plan.chat.added_feeds.len() >= self.limits.feeds {
                return self.refuse(line, &url.to_string(), Why::TooManyFeeds(self.limits.feeds));
            }
            self.plan.chat.added_feeds.insert(id);
        }
        if is_new && must_be_read {
            self.plan.new_feeds.push(feed);
        }
        let mut changed =
            note != crate::domain::FeedNote::default() && self.plan.chat.notes.entry(id).or_default().merge(note);
        let known = self.plan.full_text.iter().rev().find(|wish| wish.feed == id).map(|wish| wish.is_wanted).or(said);
        if let Some(is_wanted) = full_text.filter(|_| full_text != known) {
            self.plan.full_text.push(FullTextWish { chat: self.plan.chat.id, feed: id, is_wanted });
            changed = true;
        }
        let deed = if is_new { Some(Deed::FeedAdded(url)) } else { changed.then_some(Deed::FeedChanged(url)) };
        self.done(deed);
    }

    fn removed(&mut self, Placed { line, wish: url }: Placed<FeedUrl>) {
        let AtAddress { feed, .. } = self.at(&url);
        // What the operator here does not carry, or the chat added itself, is nothing that it removed.
        if !feed.configured || !self.plan.chat.hears(&feed) || self.plan.chat.added_feeds.contains(&feed.id) {
            return self.done(None);
        }
        if self.plan.chat.filters.iter().any(|filter| filter.feeds.contains(&feed.id)) {
            return self.refuse(line, &url.to_string(), Why::LookedAt);
        }
        self.plan.chat.removed_feeds.insert(feed.id);
        self.done(Some(Deed::FeedRemoved(url)));
    }

    fn filter(&mut self, Placed { line, wish }: Placed<FilterWish>) {
        let text = wish.filter.to_string();
        let standing = self.plan.chat.filters.iter().find(|filter| filter.text == text).cloned();
        let (before, is_new) = match standing {
            Some(standing) => (standing, false),
            None if self.plan.chat.filters.len() >= self.limits.filters => {
                return self.refuse(line, &text, Why::TooManyFilters(self.limits.filters));
            }
            None if !(self.limits.has_room_for)(&wish.filter) => return self.refuse(line, &text, Why::NoRoom),
            None => (StandingFilter::new(self.plan.chat.next_filter_number(), text.clone(), self.now), true),
        };
        let after = match self.told(before.clone(), wish) {
            Ok(after) => after,
            Err(why) => return self.refuse(line, &text, why),
        };
        let number = after.number;
        if is_new {
            self.plan.chat.filters.push(after);
            self.plan.chat.filters.sort_by_key(|filter| filter.number);
            return self.done(Some(Deed::FilterAdded(number)));
        }
        let is_changed = before != after;
        if let Some(place) = self.plan.chat.filters.iter_mut().find(|filter| filter.number == number) {
            *place = after;
        }
        // A filter that the file has twice was added by its first line.
        let is_told = self
            .plan
            .deeds
            .iter()
            .any(|deed| matches!(deed, Deed::FilterAdded(told) | Deed::FilterChanged(told) if *told == number));
        self.done((is_changed && !is_told).then_some(Deed::FilterChanged(number)));
    }

    /// A filter with what a file says of it.
    fn told(&self, mut filter: StandingFilter, wish: FilterWish) -> Result<StandingFilter, Why> {
        let feeds = wish.feeds.iter().map(|url| self.hears(url).ok_or_else(|| Why::NotHeard(url.to_string())));
        let feeds = feeds.collect::<Result<BTreeSet<FeedId>, Why>>()?;
        if wish.topic.is_some() && self.plan.chat.kind != ChatKind::Supergroup {
            return Err(Why::NoTopics);
        }
        put(&mut filter.priority, wish.priority);
        put(&mut filter.cadence, wish.cadence);
        put(&mut filter.feeds, Some(feeds).filter(|feeds| !feeds.is_empty()));
        // What would have ended by now is over.
        filter.snoozed_until = wish.snoozed_until.filter(|until| *until > self.now).or(filter.snoozed_until);
        filter.muted_outlets.extend(wish.muted_outlets);
        filter.thread = wish.topic.map(ThreadId).or(filter.thread);
        filter.corroboration = wish.corroboration.or(filter.corroboration);
        Ok(filter)
    }

    fn story(&mut self, Placed { line, wish }: Placed<StoryWish>) {
        let StoryWish { story, headline, until } = wish;
        let muted = &mut self.plan.chat.muted_stories;
        if until <= self.now || muted.iter().any(|muted| muted.story == story) {
            return self.done(None);
        }
        if muted.len() >= MUTED_MAX {
            return self.refuse(line, &headline, Why::TooManyStories(MUTED_MAX));
        }
        let number = muted.iter().map(|muted| muted.number).max().unwrap_or(0).saturating_add(1);
        muted.push(MutedStory { number, story, headline: headline.clone(), until });
        self.done(Some(Deed::StoryMuted(headline)));
    }
}
