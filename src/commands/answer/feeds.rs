//! Feeds: listed and removed.

use super::answerer::{Answer, Answerer, Question};
use super::saved::page_in;
use crate::commands::replies;
use crate::domain::{Chat, Feed, FeedNote, FeedState, FeedUrl};
use crate::store::StoreError;

impl Answerer {
    pub(super) async fn feeds(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let heard = self.heard_with_notes(&question.chat).await?;
        let page = replies::feeds(question.say, &heard, page_in(argument), question.now);
        self.page(question, page).await
    }

    /// The feeds that a chat hears, in order, each with what is noted of it.
    pub(super) async fn heard_with_notes(&self, chat: &Chat) -> Result<Vec<(Feed, FeedState, FeedNote)>, StoreError> {
        let with_note = |(feed, state): (Feed, FeedState)| {
            let note = self.note(chat, &feed);
            (feed, state, note)
        };
        Ok(self.heard(chat).await?.into_iter().map(with_note).collect())
    }

    pub(super) async fn remove_feed(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        let Some(feed) = named(&heard, argument) else {
            return Ok(Answer::say(replies::no_such_feed(question.say, argument)));
        };
        let mut chat = question.chat.clone();
        chat.added_feeds.remove(&feed.id);
        chat.notes.remove(&feed.id);
        if feed.configured {
            chat.removed_feeds.insert(feed.id);
        }
        Ok(Answer::change(chat, replies::feed_removed(question.say, feed, heard.len().saturating_sub(1))))
    }
}

/// The feed that goes by this number or address in the list of those that a chat hears.
pub(super) fn named<'a>(heard: &'a [(Feed, FeedState)], name: &str) -> Option<&'a Feed> {
    let by_number = name.parse::<usize>().ok().and_then(|number| heard.get(number.checked_sub(1)?));
    let by_url = || FeedUrl::parse(name).ok().and_then(|url| heard.iter().find(|(feed, _)| feed.url == url));
    by_number.or_else(by_url).map(|(feed, _)| feed)
}
