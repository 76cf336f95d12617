//! Filters: set, tried, removed, offered.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::archive;
use crate::commands::grammar::Verb;
use crate::commands::replies;
use crate::domain::{ChatKind, FilterNumber, StandingFilter};
use crate::filters::Filter;
use crate::store::StoreError;
use std::time::Duration;

/// How far back `/watch`, `/test` and `/why` look; the store keeps items no longer than that.
pub(super) const LOOK_BACK: Duration = Duration::from_hours(24 * 7);

impl Answerer {
    pub(super) async fn watch(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let filter = match Filter::parse(argument) {
            Ok(filter) => filter,
            Err(refusal) => return Ok(Answer::say(replies::refusal(question.say, &refusal, Verb::Watch))),
        };
        self.watch_filter(question, filter).await
    }

    /// Sets a filter that reads.
    pub(super) async fn watch_filter(&self, question: &Question<'_>, filter: Filter) -> Result<Answer, StoreError> {
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
        let standing = StandingFilter::new(chat.next_filter_number(), text, question.now);
        chat.filters.push(standing.clone());
        let said = replies::watching(question.say, &chat, &standing, newly_subscribed, &tally);
        Ok(Answer::change(chat, said))
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
