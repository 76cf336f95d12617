//! `/undo`: the last changes of a chat, and how each is taken back.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies;
use crate::domain::{Asked, Button, Change, Chat, FeedId, Message, Part};
use crate::filters::Filter;
use crate::language::phrasebook;
use crate::store::StoreError;
use std::collections::{BTreeSet, HashMap};

/// Why a change is not taken back.
pub(in crate::commands) enum NotUndone {
    /// These parts have changed again since; the last change that touched one of them, where it is known.
    ChangedSince(BTreeSet<Part>, Option<u64>),
    /// The chat has as many filters as one chat may.
    TooManyFilters(usize),
    /// A filter that would stand again has no place in the index.
    NoRoom,
}

/// The answer with the change that it makes, if it makes one that can be undone, and a button for that.
pub(super) fn noted(question: &Question<'_>, mut answer: Answer) -> Answer {
    let after = answer.chat.as_ref().filter(|_| answer.undone.is_none());
    answer.change = after.and_then(|after| Change::between(&question.chat, after, question.now));
    if let (Some(change), Some(said)) = (&answer.change, answer.replies.last_mut()) {
        // Also where the language is what changed.
        let say = phrasebook(after.map_or(question.chat.locale(), Chat::locale));
        said.buttons.push(vec![Button::new(say.button_undo().to_plain(), format!("/undo {}", change.revision))]);
    }
    answer
}

impl Answerer {
    /// Lists what can be undone, or takes one change back. `list` behind its number shows the list again.
    pub(super) async fn undo(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let changes = self.store.changes(question.chat.id, question.now).await?;
        let names = self.feed_names().await?;
        let (number, from_list) = match argument.split_once(char::is_whitespace) {
            Some((number, _)) => (number, true),
            None => (argument, false),
        };
        if number.is_empty() {
            return Ok(list(&question.chat, &changes, &names, question));
        }
        let revision = number.trim_start_matches('#').parse().ok();
        let Some(change) = changes.iter().find(|change| Some(change.revision) == revision) else {
            return Ok(Answer::say(replies::no_such_change(question.say, number)));
        };
        let chat = match self.without(&question.chat, change, &changes) {
            Ok(chat) => chat,
            Err(why) => {
                return Ok(Answer::say(replies::not_undone(question.say, &question.chat, change, &why, &names)));
            }
        };
        let said = replies::undone(question.say, &chat, change, &names, question.now);
        let undone = Some(change.revision);
        let is_press = matches!(question.update.asked, Asked::Press { .. });
        let left: Vec<Change> = changes.iter().filter(|known| Some(known.revision) != undone).cloned().collect();
        let in_place = if from_list {
            list(&chat, &left, &names, question).in_place
        } else {
            // The button has done its work.
            is_press.then(Message::default)
        };
        Ok(Answer { in_place, undone, ..Answer::change(chat, said) })
    }

    /// The chat without a change, if that is a state that it may have.
    fn without(&self, chat: &Chat, change: &Change, changes: &[Change]) -> Result<Chat, NotUndone> {
        let undone = change.undone_in(chat).map_err(|parts| {
            let later = changes.iter().rev().filter(|later| later.revision > change.revision);
            let blocking = later.into_iter().find(|later| !later.parts().is_disjoint(&parts));
            NotUndone::ChangedSince(parts, blocking.map(|later| later.revision))
        })?;
        if undone.filters.len() > self.quotas.filters.max(chat.filters.len()) {
            return Err(NotUndone::TooManyFilters(self.quotas.filters));
        }
        let is_new = |text: &str| !chat.filters.iter().any(|filter| filter.text == text);
        let new = undone.filters.iter().filter(|filter| is_new(&filter.text));
        let has_room = |text: &str| Filter::parse(text).is_ok_and(|filter| self.standing.has_room_for(&filter));
        if new.into_iter().all(|filter| has_room(&filter.text)) { Ok(undone) } else { Err(NotUndone::NoRoom) }
    }

    /// What feeds are called.
    async fn feed_names(&self) -> Result<HashMap<FeedId, String>, StoreError> {
        Ok(self.store.feeds().await?.into_iter().map(|known| (known.feed.id, known.feed.label())).collect())
    }
}

fn list(chat: &Chat, changes: &[Change], names: &HashMap<FeedId, String>, question: &Question<'_>) -> Answer {
    let page = replies::changes(question.say, chat, changes, names, question.now);
    Answer { in_place: Some(page), notice: Some(String::new()), ..Answer::default() }
}
