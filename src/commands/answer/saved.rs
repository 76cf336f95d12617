//! `/save`, `/saved` and `/unsave`: articles kept for later.

use super::actions::refusal;
use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::domain::saved::SAVED_MAX;
use crate::domain::{Item, Saved};
use crate::store::{Keeping, StoreError};

impl Answerer {
    /// Keeps the article of the alert that is answered, or under which the button was pressed.
    pub(super) async fn save(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let Some(message) = question.update.about() else {
            return Ok(Answer::say(replies::actions_on_what(question.say)));
        };
        let Some(asked) = self.alert_asked(&question.chat, message).await? else {
            return Ok(refusal(question, replies::alert_unknown(question.say)));
        };
        let Some(item) = asked.item else { return Ok(refusal(question, replies::article_gone(question.say))) };
        let saved = self.store.saved(question.chat.id).await?;
        if let Some(known) = saved.iter().find(|known| known.item == item.id) {
            return Ok(refusal(question, replies::saved_already(question.say, known)));
        }
        if saved.len() >= SAVED_MAX {
            return Ok(refusal(question, replies::too_many_saved(question.say, SAVED_MAX, &saved)));
        }
        let number = saved.iter().map(|known| known.number).max().unwrap_or(0).saturating_add(1);
        let new = of_item(number, &item, question);
        let said = replies::saved(question.say, &new);
        let notice = Some(question.say.notice_saved(number).to_plain());
        Ok(Answer { keeping: Some(Keeping::Keep(new)), notice, ..Answer::say(said) })
    }

    /// What is kept, the newest first, page by page.
    pub(super) async fn saved(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let saved = self.store.saved(question.chat.id).await?;
        let page = replies::saved_list(question.say, &saved, page_in(argument), question.now);
        self.page(question, page).await
    }

    /// Keeps one no longer.
    pub(super) async fn unsave(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let saved = self.store.saved(question.chat.id).await?;
        let number = argument.trim_start_matches('#').parse().ok();
        let Some(known) = saved.iter().find(|known| Some(known.number) == number) else {
            return Ok(Answer::say(replies::no_such_saved(question.say, argument)));
        };
        let said = replies::unsaved(question.say, known);
        Ok(Answer { keeping: Some(Keeping::Drop(known.number)), ..Answer::say(said) })
    }
}

/// The page that somebody asks for; the first where none is named.
pub(super) fn page_in(argument: &str) -> usize {
    argument.parse().unwrap_or(1).max(1)
}

fn of_item(number: u32, item: &Item, question: &Question<'_>) -> Saved {
    Saved {
        number,
        item: item.id,
        headline: crate::domain::message::shorten(&item.entry.title, 300),
        link: item.entry.link.clone(),
        outlet: item.publisher().to_owned(),
        published_at: item.entry.published.unwrap_or(item.first_seen_at),
        saved_at: question.now,
    }
}
