//! Feeds: found and added.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::domain::{Chat, Feed, FeedState, FeedUrl, Timestamp};
use crate::feeds::discover::{self, Found, NothingFound};
use crate::feeds::schedule;
use crate::store::{Arrival, KnownFeed, NewFeed, StoreError, VisitRecord};
use crate::stories;

/// The most feeds that one chat may add.
pub const FEEDS_PER_CHAT_MAX: usize = 200;

/// What adding a feed that is known already comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Known {
    /// It is heard here.
    Heard,
    /// It is the operator's, and had been removed here.
    Back,
    /// Others hear it: it is being polled, so it is not asked for again.
    Shared,
}

impl Answerer {
    /// Adds the feed to which an address leads; where it leads to several, offers them.
    pub(super) async fn add_feed(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let addresses = discover::addresses(argument);
        if addresses.is_empty() {
            return Ok(Answer::say(replies::no_address(argument)));
        }
        if let [url] = addresses.as_slice()
            && let Some(answer) = self.add_known(question, url).await?
        {
            return Ok(answer);
        }
        let (mut found, in_vain) = discover::find_all(&self.fetcher, addresses, question.now).await;
        match (found.pop(), found.is_empty()) {
            (None, _) => Ok(Answer::say(replies::nothing_found(&in_vain))),
            (Some(only), true) => self.add_found(question, only).await,
            (Some(last), false) => {
                found.push(last);
                Ok(Answer::say_all(replies::offer_feeds(&found)))
            }
        }
    }

    /// The whole answer where the feed need not be asked.
    async fn add_known(&self, question: &Question<'_>, url: &FeedUrl) -> Result<Option<Answer>, StoreError> {
        let mut chat = question.chat.clone();
        let said = match self.take_known(&mut chat, url).await? {
            None => return Ok(None),
            Some((Known::Heard, feed)) => return Ok(Some(Answer::say(replies::feed_heard_already(&feed)))),
            Some((Known::Back, feed)) => replies::feed_back(&feed),
            Some((Known::Shared, feed)) => replies::feed_added(&feed, None),
        };
        let answer = if is_full(&chat) {
            Answer::say(replies::too_many_feeds(FEEDS_PER_CHAT_MAX))
        } else {
            Answer::change(chat, said)
        };
        Ok(Some(answer))
    }

    /// Lets a chat hear a feed that is known, if it is.
    pub(super) async fn take_known(&self, chat: &mut Chat, url: &FeedUrl) -> Result<Option<(Known, Feed)>, StoreError> {
        let Some(KnownFeed { feed, listeners, .. }) = self.store.feed(url.id()).await? else { return Ok(None) };
        if chat.hears(&feed) {
            return Ok(Some((Known::Heard, feed)));
        }
        if feed.configured {
            chat.removed_feeds.remove(&feed.id);
            return Ok(Some((Known::Back, feed)));
        }
        if listeners == 0 {
            return Ok(None);
        }
        chat.added_feeds.insert(feed.id);
        Ok(Some((Known::Shared, feed)))
    }

    async fn add_found(&self, question: &Question<'_>, found: Found) -> Result<Answer, StoreError> {
        if let Some(answer) = self.add_known(question, &found.url).await? {
            return Ok(answer);
        }
        let mut chat = question.chat.clone();
        chat.added_feeds.insert(found.url.id());
        if is_full(&chat) {
            return Ok(Answer::say(replies::too_many_feeds(FEEDS_PER_CHAT_MAX)));
        }
        let entries = found.document.entries.clone();
        let new_feed = self.new_feed(found, question.now);
        let said = replies::feed_added(&new_feed.feed, Some(&entries));
        Ok(Answer { chat: Some(chat), new_feeds: vec![new_feed], replies: vec![said] })
    }

    /// A feed that was read before it is added: what is in it now is its baseline.
    pub(super) fn new_feed(&self, found: Found, now: Timestamp) -> NewFeed {
        let Found { url, document, validators, hints, .. } = found;
        let mut feed = Feed::new(url);
        feed.title.clone_from(&document.title);
        let outcome = schedule::VisitOutcome::Document { hints: &hints, ttl: document.ttl };
        let next_visit_at = schedule::next_visit(feed.id, self.every, false, 0, &outcome, now);
        let arrivals: Vec<Arrival> = stories::identify_all(feed.id, &document.entries)
            .into_iter()
            .zip(document.entries)
            .map(|(identity, entry)| Arrival::new(identity, entry, &feed, now))
            .collect();
        let state = FeedState {
            validators,
            next_visit_at,
            last_visit_at: Some(now),
            last_success_at: Some(now),
            last_document_at: Some(now),
            baselined: true,
            visits: 1,
            ..FeedState::default()
        };
        let visit = VisitRecord {
            feed: feed.id,
            title: document.title,
            state,
            present: arrivals.iter().map(|arrival| arrival.seen).collect(),
            arrivals,
            alerts: Vec::new(),
            now,
        };
        NewFeed { feed, visit: Some(visit) }
    }
}

/// Has it more feeds of its own than one chat may have?
pub(super) fn is_full(chat: &Chat) -> bool {
    chat.added_feeds.len() > FEEDS_PER_CHAT_MAX
}

/// An address and why nothing was found there.
pub(in crate::commands) type InVain = (FeedUrl, NothingFound);
