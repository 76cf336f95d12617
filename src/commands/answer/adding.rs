//! Feeds: found and added.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::domain::{Chat, Feed, FeedState, FeedUrl, Quiet, Timestamp, Validators};
use crate::feeds::discover::{self, Found, NothingFound};
use crate::feeds::memory::{Brought, remembered};
use crate::feeds::schedule::next_visit;
use crate::store::{Arrival, KnownFeed, NewFeed, StoreError, VisitRecord};
use crate::stories;
use std::ops::ControlFlow;

/// What adding a feed that is known already comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// It is heard here.
    Heard,
    /// It is the operator's, and had been removed here.
    Back,
    /// Others hear it, or it was just given back: it is not asked for again.
    Shared,
    /// It must be read first: nobody has it, or it was given up.
    Unread,
}

impl Answerer {
    /// Adds the feed to which an address leads; where it leads to several, offers them.
    pub(super) async fn add_feed(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let addresses = discover::addresses(argument);
        if addresses.is_empty() {
            return Ok(Answer::say(replies::no_address(question.say, argument)));
        }
        if let [url] = addresses.as_slice()
            && let ControlFlow::Break(answer) = self.add_known(question, url).await?
        {
            return Ok(answer);
        }
        let quiet = self.store.quiet_hosts(question.now).await?;
        let (left_alone, asked): (Vec<_>, Vec<_>) = addresses.into_iter().partition(|url| is_quiet(url, &quiet));
        let (mut found, mut in_vain) = discover::find_all(&self.fetcher, asked, question.now).await;
        in_vain.extend(left_alone.into_iter().map(|url| (url, NothingFound::Quiet)));
        match (found.pop(), found.is_empty()) {
            (None, _) => Ok(Answer::say(replies::nothing_found(question.say, &in_vain))),
            (Some(only), true) => self.add_found(question, only).await,
            (Some(last), false) => {
                found.push(last);
                Ok(Answer::say_all(replies::offer_feeds(question.say, &found)))
            }
        }
    }

    /// The whole answer where the feed need not be asked; else the feed that is to be read.
    async fn add_known(&self, question: &Question<'_>, url: &FeedUrl) -> Result<ControlFlow<Answer, Feed>, StoreError> {
        let mut chat = question.chat.clone();
        let said = match self.take_known(&mut chat, url, question.now).await? {
            (Known::Unread, feed) => return Ok(ControlFlow::Continue(feed)),
            (Known::Heard, feed) => {
                return Ok(ControlFlow::Break(Answer::say(replies::feed_heard_already(question.say, &feed))));
            }
            (Known::Back, feed) => replies::feed_back(question.say, &feed),
            (Known::Shared, feed) => replies::feed_added(question.say, &feed, None),
        };
        let answer = if self.is_full(&chat) {
            Answer::say(replies::too_many_feeds(question.say, self.quotas.feeds))
        } else {
            Answer::change(chat, said)
        };
        Ok(ControlFlow::Break(answer))
    }

    /// The feed at an address; the chat hears it from now on, unless it must be read first.
    pub(super) async fn take_known(
        &self,
        chat: &mut Chat,
        url: &FeedUrl,
        now: Timestamp,
    ) -> Result<(Known, Feed), StoreError> {
        let Some(known) = self.store.feed_at(url.clone()).await? else {
            return Ok((Known::Unread, Feed::new(url.clone())));
        };
        let is_fresh = known.listeners > 0 || self.is_just_read(&known, now);
        let KnownFeed { feed, state, .. } = known;
        // A feed that was given up is asked anew: to add it again is the word that it waits for.
        if state.suspended {
            return Ok((Known::Unread, feed));
        }
        if chat.hears(&feed) {
            return Ok((Known::Heard, feed));
        }
        if feed.configured {
            chat.removed_feeds.remove(&feed.id);
            return Ok((Known::Back, feed));
        }
        if !is_fresh {
            return Ok((Known::Unread, feed));
        }
        chat.added_feeds.insert(feed.id);
        Ok((Known::Shared, feed))
    }

    /// Must it be visited before anybody else hears it, as [`Self::take_known`] decides?
    pub(super) fn must_be_read(&self, known: &KnownFeed, now: Timestamp) -> bool {
        let is_fresh = known.listeners > 0 || self.is_just_read(known, now);
        known.state.suspended || !(known.feed.configured || is_fresh)
    }

    /// Was it read so lately that asking again would be under the floor?
    fn is_just_read(&self, known: &KnownFeed, now: Timestamp) -> bool {
        let FeedState { baselined, trouble, last_visit_at, .. } = &known.state;
        let is_recent = |at: &Timestamp| now.since(*at) < self.pace.every;
        *baselined && trouble.is_none() && last_visit_at.as_ref().is_some_and(is_recent)
    }

    /// Has it more feeds of its own than one chat may have?
    pub(super) fn is_full(&self, chat: &Chat) -> bool {
        chat.added_feeds.len() > self.quotas.feeds
    }

    async fn add_found(&self, question: &Question<'_>, found: Found) -> Result<Answer, StoreError> {
        let feed = match self.add_known(question, &found.url).await? {
            ControlFlow::Break(answer) => return Ok(answer),
            ControlFlow::Continue(feed) => feed,
        };
        let mut chat = question.chat.clone();
        let entries = found.document.entries.clone();
        let new_feed = self.new_feed(feed, found, question.now);
        chat.added_feeds.insert(new_feed.feed.id);
        if self.is_full(&chat) {
            return Ok(Answer::say(replies::too_many_feeds(question.say, self.quotas.feeds)));
        }
        let said = replies::feed_added(question.say, &new_feed.feed, Some(&entries));
        Ok(Answer { chat: Some(chat), new_feeds: vec![new_feed], ..Answer::say(said) })
    }

    /// A feed that was read before it is added: what is in it now is its baseline.
    pub(super) fn new_feed(&self, mut feed: Feed, found: Found, now: Timestamp) -> NewFeed {
        let Found { document, head, body, .. } = found;
        feed.title.clone_from(&document.title);
        let brought = Brought::Document { head, body, wishes: document.wishes, rhythm: document.rhythm };
        let mut state = remembered(&FeedState::default(), &Validators::default(), &brought, now);
        state.next_visit_at = next_visit(&feed, &state, &brought.outcome(), &self.pace, now);
        let arrivals: Vec<Arrival> = stories::identify_all(feed.id, &document.entries)
            .into_iter()
            .zip(document.entries)
            .map(|(identity, entry)| Arrival::new(identity, entry, &feed, now))
            .collect();
        let present = arrivals.iter().map(|arrival| arrival.seen).collect();
        let visit = VisitRecord { title: document.title, present, arrivals, ..VisitRecord::of(feed.id, state, now) };
        NewFeed { feed, visit: Some(visit) }
    }
}

/// Does its server ask to be left alone for now?
pub(super) fn is_quiet(url: &FeedUrl, quiet: &[Quiet]) -> bool {
    quiet.iter().any(|quiet| quiet.authority == url.authority())
}

/// An address and why nothing was found there.
pub(in crate::commands) type InVain = (FeedUrl, NothingFound);
