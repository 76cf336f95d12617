//! A filter and feeds that search for it, in one step.

use super::adding::{Known, is_quiet};
use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::commands::table::Verb;
use crate::domain::{Chat, Feed, FeedUrl, FeedUrlError, Reason, Timestamp};
use crate::feeds::discover::Found;
use crate::filters::{Filter, Query};
use crate::store::{NewFeed, StoreError};

/// What became of one search feed.
pub(in crate::commands) enum Searched {
    /// It is heard here now, or was before.
    Heard(Feed),
    /// This host does not give it.
    Failed { host: String, why: Reason },
    /// Its address cannot be asked.
    NoAddress(FeedUrlError),
}

impl Answerer {
    pub(super) async fn follow(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        if self.search.templates.is_empty() {
            return Ok(Answer::say(replies::no_search(question.say, argument)));
        }
        let filter = match Filter::parse(argument) {
            Ok(filter) => filter,
            Err(refusal) => return Ok(Answer::say(replies::refusal(question.say, &refusal, Verb::Follow))),
        };
        let Some(query) = Query::of(&filter) else {
            return Ok(Answer::say(replies::nothing_to_search(question.say, &filter.to_string())));
        };
        let text = filter.to_string();
        let mut answer = self.watch_filter(question, filter, None).await?;
        let Some(chat) = &mut answer.chat else { return Ok(answer) };
        let mut searched = Vec::new();
        for template in &self.search.templates {
            let language = query.language.as_ref().unwrap_or(&self.search.lang);
            searched.push(match template.fill(&query.words, language) {
                Ok(url) => self.search_feed(chat, &mut answer.new_feeds, url, question.now).await?,
                Err(error) => Searched::NoAddress(error),
            });
        }
        if self.is_full(chat) {
            return Ok(Answer::say(replies::too_many_feeds(question.say, self.quotas.feeds)));
        }
        if !searched.iter().any(|one| matches!(one, Searched::Heard(_))) {
            return Ok(Answer::say(replies::search_in_vain(question.say, &text, &searched)));
        }
        if let Some(reply) = answer.replies.last_mut() {
            reply.text = std::mem::take(&mut reply.text).then(replies::searching(question.say, &searched));
        }
        Ok(answer)
    }

    /// Lets a chat hear a search feed.
    async fn search_feed(
        &self,
        chat: &mut Chat,
        new_feeds: &mut Vec<NewFeed>,
        url: FeedUrl,
        now: Timestamp,
    ) -> Result<Searched, StoreError> {
        let (known, feed) = self.take_known(chat, &url, now).await?;
        if known != Known::Unread {
            return Ok(Searched::Heard(feed));
        }
        let host = url.host();
        if is_quiet(&url, &self.store.quiet_hosts(now).await?) {
            return Ok(Searched::Failed { host, why: Reason::LeftAlone });
        }
        match Found::at(&self.fetcher, url, now).await {
            Ok(found) => {
                let new_feed = self.new_feed(feed, found, now);
                let feed = new_feed.feed.clone();
                chat.added_feeds.insert(feed.id);
                new_feeds.push(new_feed);
                Ok(Searched::Heard(feed))
            }
            Err(nothing) => Ok(Searched::Failed { host, why: nothing.reason() }),
        }
    }
}
