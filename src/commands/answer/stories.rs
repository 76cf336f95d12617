//! Stories: whether they are grouped, who reports one, and how many must.

use super::answerer::{Answer, Answerer, Question};
use super::habits::change_filter;
use crate::commands::corroboration;
use crate::commands::replies;
use crate::commands::table::Verb;
use crate::domain::StoryId;
use crate::store::{Sought, StoreError};
use crate::stories;

impl Answerer {
    /// `/story`: of the alert that is answered, of the article that is named, or of the newest alert.
    pub(super) async fn story(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let Some(story) = self.story_asked_for(question, argument).await? else {
            return Ok(Answer::say(replies::story_of_what(question.say)));
        };
        let reports = self.store.reports_of(story).await?;
        Ok(Answer::say_all(replies::story(question.say, &reports, &question.chat, question.now)))
    }

    async fn story_asked_for(&self, question: &Question<'_>, argument: &str) -> Result<Option<StoryId>, StoreError> {
        let item = match (argument.is_empty(), question.update.about()) {
            (true, about) => {
                let sought = about.map_or(Sought::Newest, Sought::Message);
                self.store.trail(question.update.chat, sought).await?.map(|trail| trail.item)
            }
            (false, _) => stories::article_at(argument.trim()),
        };
        match item {
            Some(item) => Ok(self.store.item(item).await?.map(|kept| kept.item.story)),
            None => Ok(None),
        }
    }
}

/// `/stories on|off`.
pub(super) fn grouping(question: &Question<'_>, argument: &str) -> Answer {
    let mut chat = question.chat.clone();
    chat.groups_stories = match argument.to_lowercase().as_str() {
        "" => return Answer::say(replies::grouping(question.say, &chat)),
        "on" => true,
        "off" => false,
        _ => return Answer::say(replies::cannot_read(question.say, Verb::Stories, argument)),
    };
    let said = replies::grouping(question.say, &chat);
    Answer::change(chat, said)
}

/// `/confirm 1 2 within 30m`.
pub(super) fn confirm(question: &Question<'_>, argument: &str) -> Answer {
    change_filter(question, argument, Verb::Confirm, |wish, filter, _| {
        filter.corroboration = match wish {
            "off" => None,
            wish => Some(corroboration::read(wish)?),
        };
        Some(())
    })
}
