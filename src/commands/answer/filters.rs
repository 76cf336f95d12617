//! Filters: set, tried, removed, offered.

use super::actions::named;
use super::answerer::{Answer, Answerer, Question};
use super::saved::page_in;
use crate::commands::replies;
use crate::commands::table::Verb;
use crate::commands::{archive, corroboration};
use crate::domain::{ChatKind, Corroboration, FilterNumber, StandingFilter};
use crate::filters::Filter;
use crate::store::StoreError;
use std::time::Duration;

/// How far back `/watch`, `/test` and `/why` look; the store keeps items no longer than that.
pub(super) const LOOK_BACK: Duration = Duration::from_hours(24 * 7);

impl Answerer {
    pub(super) async fn watch(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let (text, asked) = corroboration::split(argument);
        let filter = match Filter::parse(text) {
            Ok(filter) => filter,
            Err(refusal) => return Ok(Answer::say(replies::refusal(question.say, &refusal, Verb::Watch))),
        };
        match asked.transpose() {
            Ok(asked) => self.watch_filter(question, filter, asked).await,
            Err(asked) => Ok(Answer::say(replies::sources_refused(question.say, asked))),
        }
    }

    /// Sets a filter that reads, and how many publishers it asks for.
    pub(super) async fn watch_filter(
        &self,
        question: &Question<'_>,
        filter: Filter,
        asked: Option<Corroboration>,
    ) -> Result<Answer, StoreError> {
        let mut chat = question.chat.clone();
        let text = filter.to_string();
        let newly_subscribed = !chat.subscribed;
        if newly_subscribed {
            chat.subscribed = true;
            chat.thread = question.update.thread;
        }
        if let Some(standing) = chat.filters.iter().find(|standing| standing.text == text).cloned() {
            return Ok(Answer::change(chat, replies::watching_already(question.say, &standing)));
        }
        if chat.filters.len() >= self.quotas.filters {
            return Ok(Answer::say(replies::too_many_filters(question.say, self.quotas.filters)));
        }
        if !self.standing.has_room_for(&filter) {
            return Ok(Answer::say(replies::no_room_for_patterns(question.say)));
        }
        let tally = self.search(&chat, vec![filter], question.now.minus(LOOK_BACK)).await?;
        let standing = StandingFilter {
            corroboration: asked,
            ..StandingFilter::new(chat.next_filter_number(), text, question.now)
        };
        chat.filters.push(standing.clone());
        let said = replies::watching(question.say, &chat, &standing, newly_subscribed, &tally);
        Ok(Answer::change(chat, said))
    }

    /// `/edit`: another text for a filter; all else of it stays.
    pub(super) async fn edit(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let (number, wish) = argument.split_once(char::is_whitespace).unwrap_or((argument, ""));
        let Some(standing) = named(&question.chat, number) else {
            return Ok(Answer::say(replies::no_such_filter(question.say, number, &question.chat)));
        };
        if wish.trim().is_empty() {
            return Ok(Answer::say(replies::how_to_edit(question.say, standing)));
        }
        match Filter::parse(wish) {
            Ok(filter) => self.reworded(question, standing, filter).await,
            Err(refusal) => {
                let lead = format!("/edit {}", standing.number.0);
                Ok(Answer::say(replies::refusal_behind(question.say, &refusal, &lead)))
            }
        }
    }

    /// Lets a standing filter say this from now on, if it may.
    pub(super) async fn reworded(
        &self,
        question: &Question<'_>,
        standing: &StandingFilter,
        filter: Filter,
    ) -> Result<Answer, StoreError> {
        let mut chat = question.chat.clone();
        let text = filter.to_string();
        if let Some(known) = chat.filters.iter().find(|known| known.text == text) {
            return Ok(Answer::say(replies::watching_already(question.say, known)));
        }
        if !self.standing.has_room_for(&filter) {
            return Ok(Answer::say(replies::no_room_for_patterns(question.say)));
        }
        let tally = self.search(&chat, vec![filter], question.now.minus(LOOK_BACK)).await?;
        let Some(changed) = chat.filters.iter_mut().find(|known| known.number == standing.number) else {
            return Ok(Answer::nothing());
        };
        // What came before was looked at with other words.
        (changed.text, changed.set_at) = (text, question.now);
        let said = replies::reworded(question.say, standing, changed, &tally);
        Ok(Answer::change(chat, said))
    }

    /// `/filters`.
    pub(super) async fn filters_page(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let page = replies::filters(question.say, &question.chat, page_in(argument), question.now);
        self.page(question, page).await
    }

    pub(super) async fn test(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let filter = match Filter::parse(argument) {
            Ok(filter) => filter,
            Err(refusal) => return Ok(Answer::say(replies::refusal(question.say, &refusal, Verb::Test))),
        };
        let text = filter.to_string();
        let heard = self.heard_ids(&question.chat).await?;
        let since = question.now.minus(LOOK_BACK);
        let trial = archive::try_out(&self.store, heard, filter, since, question.now).await?;
        Ok(Answer::say_all(replies::tested(question.say, &text, &trial)))
    }
}

pub(super) fn unwatch(question: &Question<'_>, argument: &str) -> Answer {
    let mut chat = question.chat.clone();
    let number = argument.trim_start_matches('#').parse().ok().map(FilterNumber);
    let canonical = Filter::parse(argument).map(|filter| filter.to_string()).unwrap_or_default();
    let found = chat
        .filters
        .iter()
        .position(|filter| Some(filter.number) == number)
        .or_else(|| chat.filters.iter().position(|filter| filter.text == canonical));
    let Some(position) = found else {
        return Answer::say(replies::no_such_filter(question.say, argument, &question.chat));
    };
    let removed = chat.filters.remove(position);
    let said = replies::unwatched(question.say, &removed, chat.filters.len());
    Answer::change(chat, said)
}

/// Words that are no command: in a private chat they are probably meant as a filter.
pub(super) fn plain(question: &Question<'_>, words: &str) -> Answer {
    if question.chat.kind != ChatKind::Private || words.is_empty() {
        return Answer::nothing();
    }
    match Filter::parse(words) {
        Ok(filter) => Answer::say(replies::offer_watch(question.say, &filter.to_string())),
        Err(refusal) => Answer::say(replies::refusal(question.say, &refusal, Verb::Watch)),
    }
}
