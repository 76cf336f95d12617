//! Feeds: listed, added, removed.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::domain::{Feed, FeedState, FeedUrl, Timestamp, Validators};
use crate::feeds::memory::{Brought, remembered};
use crate::feeds::schedule::next_visit;
use crate::feeds::{self, DecodeError, Fetched};
use crate::store::{Arrival, KnownFeed, NewFeed, StoreError, VisitRecord};
use crate::stories;

/// The most feeds that one chat may add.
pub const FEEDS_PER_CHAT_MAX: usize = 200;

impl Answerer {
    pub(super) async fn feeds(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        Ok(Answer::say_all(replies::feeds(&heard, question.now)))
    }

    pub(super) async fn add_feed(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let url = match FeedUrl::parse(argument) {
            Ok(url) => url,
            Err(error) => return Ok(Answer::say(replies::feed_refused("", &error.to_string(), &[]))),
        };
        let mut chat = question.chat.clone();
        let known = self.store.feed_at(url.clone()).await?;
        // A feed that was given up is asked anew: to add it again is the word that it waits for.
        let standing = known.as_ref().filter(|known| !known.state.suspended);
        if let Some(KnownFeed { feed, .. }) = standing.filter(|known| chat.hears(&known.feed)) {
            return Ok(Answer::say(replies::feed_heard_already(feed)));
        }
        if let Some(KnownFeed { feed, .. }) = standing.filter(|known| known.feed.configured) {
            chat.removed_feeds.remove(&feed.id);
            return Ok(Answer::change(chat, replies::feed_back(feed)));
        }
        if chat.added_feeds.len() >= FEEDS_PER_CHAT_MAX {
            return Ok(Answer::say(replies::too_many_feeds(FEEDS_PER_CHAT_MAX)));
        }
        let feed = known.as_ref().map_or_else(|| Feed::new(url.clone()), |known| known.feed.clone());
        chat.added_feeds.insert(feed.id);
        // Somebody else's feed already, or one that was just given back: it is not asked for again.
        let is_fresh = |known: &KnownFeed| known.listeners > 0 || self.is_just_read(known, question.now);
        if standing.is_some_and(is_fresh) {
            return Ok(Answer::change(chat, replies::feed_added(&feed, &[])));
        }
        let quiet = self.store.quiet_hosts(question.now).await?;
        if quiet.iter().any(|quiet| quiet.authority == feed.url.authority()) {
            let why = "The server asks to be left alone for now.";
            return Ok(Answer::say(replies::feed_refused(&url.to_string(), why, &[])));
        }
        match self.first_document(feed, question.now).await {
            Ok((new_feed, titles)) => {
                let said = replies::feed_added(&new_feed.feed, &titles);
                Ok(Answer { chat: Some(chat), new_feed: Some(new_feed), replies: vec![said] })
            }
            Err((why, links)) => Ok(Answer::say(replies::feed_refused(&url.to_string(), &why, &links))),
        }
    }

    /// Was it read so lately that asking again would be under the floor?
    fn is_just_read(&self, known: &KnownFeed, now: Timestamp) -> bool {
        let FeedState { baselined, trouble, last_visit_at, .. } = &known.state;
        let is_recent = |at: &Timestamp| now.since(*at) < self.pace.every;
        *baselined && trouble.is_none() && last_visit_at.as_ref().is_some_and(is_recent)
    }

    /// Reads a feed that somebody wants to add: what is in it now is its baseline.
    pub(super) async fn first_document(
        &self,
        mut feed: Feed,
        now: Timestamp,
    ) -> Result<(NewFeed, Vec<String>), Unreadable> {
        let asked_with = Validators::default();
        let fetched = self.fetcher.get(&feed.url, &asked_with).await.map_err(|e| (e.for_people(), Vec::new()))?;
        let Fetched::Document { head, body } = fetched else {
            return Err(("The server sent nothing.".to_owned(), Vec::new()));
        };
        let digest = body.digest(&head.final_url);
        let document = feeds::read(body, head.final_url.clone(), now).await.map_err(|error| {
            let why = error.for_people();
            match error {
                DecodeError::NotAFeed { links, .. } => (why, links),
                _ => (why, Vec::new()),
            }
        })?;
        feed.title.clone_from(&document.title);
        let brought = Brought::Document { head, body: digest, wishes: document.wishes, rhythm: document.rhythm };
        let mut state = remembered(&FeedState::default(), &asked_with, &brought, now);
        state.next_visit_at = next_visit(&feed, &state, &brought.outcome(), &self.pace, now);
        let titles = document.entries.iter().map(|entry| entry.title.clone()).collect();
        let arrivals: Vec<Arrival> = stories::identify_all(feed.id, &document.entries)
            .into_iter()
            .zip(document.entries)
            .map(|(identity, entry)| Arrival::new(identity, entry, &feed, now))
            .collect();
        let visit = VisitRecord {
            feed: feed.id,
            title: document.title,
            state,
            present: arrivals.iter().map(|arrival| arrival.seen).collect(),
            arrivals,
            alerts: Vec::new(),
            moved_to: None,
            notices: Vec::new(),
            now,
        };
        Ok((NewFeed { feed, visit: Some(visit) }, titles))
    }

    pub(super) async fn remove_feed(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        let by_number = argument.parse::<usize>().ok().and_then(|number| heard.get(number.checked_sub(1)?));
        let by_url = || FeedUrl::parse(argument).ok().and_then(|url| heard.iter().find(|(feed, _)| feed.url == url));
        let Some((feed, _)) = by_number.or_else(by_url) else {
            return Ok(Answer::say(replies::no_such_feed(argument)));
        };
        let mut chat = question.chat.clone();
        chat.added_feeds.remove(&feed.id);
        if feed.configured {
            chat.removed_feeds.insert(feed.id);
        }
        Ok(Answer::change(chat, replies::feed_removed(feed, heard.len().saturating_sub(1))))
    }
}

/// Why a feed cannot be added, and the feeds that the page names.
type Unreadable = (String, Vec<(String, String)>);
