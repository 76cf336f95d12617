//! `/fulltext`: of which feeds whole articles are matched.

use super::answerer::{Answer, Answerer, Question};
use super::feeds::named;
use crate::commands::replies;
use crate::domain::{Chat, Feed};
use crate::store::{FullTextWish, StoreError};

impl Answerer {
    /// Switches it for a feed, or tells for which it is on.
    pub(super) async fn full_text(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        let mut words = argument.split_whitespace();
        let (Some(name), switch) = (words.next(), words.next().map(str::to_lowercase)) else {
            let mut wanted = Vec::new();
            for (number, (feed, _)) in (1..).zip(&heard) {
                if self.wants_full_text(&question.chat, feed).await? {
                    wanted.push((number, feed));
                }
            }
            return Ok(Answer::say_all(replies::full_text_feeds(question.say, &wanted)));
        };
        let is_wanted = match switch.as_deref() {
            Some("on") => true,
            Some("off") => false,
            _ => return Ok(Answer::say(replies::full_text_how(question.say, name))),
        };
        let Some(feed) = named(&heard, name) else { return Ok(Answer::say(replies::no_such_feed(question.say, name))) };
        let wish = FullTextWish { chat: question.chat.id, feed: feed.id, is_wanted };
        let said = replies::full_text_switched(question.say, feed, name, is_wanted);
        Ok(Answer { full_text: vec![wish], ..Answer::say(said) })
    }

    /// Does a chat want the full text of a feed?
    pub(super) async fn wants_full_text(&self, chat: &Chat, feed: &Feed) -> Result<bool, StoreError> {
        let by_default = feed.configured && self.full_text.contains(&feed.id);
        Ok(self.store.full_text_wishes(feed.id, by_default).await?.are_of(chat.id))
    }
}
