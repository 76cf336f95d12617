//! Whether alerts come, what was missed, and how things stand.

use super::answerer::{Answer, Answerer, Question};
use crate::commands::replies::{self, Standing};
use crate::domain::{ChatKind, Locale, Message, Suspension, SuspensionReason};
use crate::language::{offered, phrasebook};
use crate::ops::resident_bytes;
use crate::store::StoreError;

/// How many items `/latest` shows.
const LATEST: usize = 10;

impl Answerer {
    pub(super) async fn resume(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let mut chat = question.chat.clone();
        let Some(since) = chat.paused_at.take() else {
            return Ok(Answer::say_all(replies::resumed(question.say, &chat, None, question.now)));
        };
        let tally = self.missed(&chat, since).await?;
        let said = replies::resumed(question.say, &chat, Some(&tally), question.now);
        let (replies, missed) = if tally.matched == 0 { (said, Vec::new()) } else { (Vec::new(), said) };
        Ok(Answer { chat: Some(chat), replies, missed, ..Answer::default() })
    }

    /// What matched while the chat was out of reach. In one that lacked rights alerts have waited in the outbox.
    pub(super) async fn missed_since(
        &self,
        question: &Question<'_>,
        suspension: &Suspension,
    ) -> Result<Vec<Message>, StoreError> {
        let chat = &question.chat;
        let nothing_waited = suspension.reason == SuspensionReason::Unreachable;
        if !nothing_waited || !chat.is_listening() || chat.filters.is_empty() {
            return Ok(Vec::new());
        }
        let tally = self.missed(chat, suspension.since).await?;
        Ok(replies::back_again(question.say, &tally, question.now))
    }

    pub(super) async fn latest(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let heard = self.heard_ids(&question.chat).await?;
        let newest = self.store.newest_items(LATEST, move |kept| kept.is_of(&heard)).await?;
        let items: Vec<_> = newest.into_iter().map(|kept| kept.item).collect();
        Ok(Answer::say_all(replies::latest(question.say, &items, question.now)))
    }

    pub(super) async fn status(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let counts = self.store.counts().await?;
        let feeds = self.heard(&question.chat).await?;
        let standing = Standing {
            chat: &question.chat,
            feeds: &feeds,
            items: counts.items,
            waiting: counts.waiting,
            gathered: counts.gathered,
            on_disk: self.store.size_on_disk().await?,
            in_memory: resident_bytes(),
            running_for: question.now.since(self.started_at),
        };
        Ok(Answer::say(replies::status(question.say, &standing, question.now)))
    }
}

pub(super) fn subscribe(question: &Question<'_>) -> Answer {
    let mut chat = question.chat.clone();
    chat.subscribed = true;
    chat.thread = question.update.thread;
    let said = replies::subscribed(question.say, &chat, question.stored);
    Answer::change(chat, said)
}

pub(super) fn unsubscribe(question: &Question<'_>) -> Answer {
    let said = replies::unsubscribed(question.say, &question.chat);
    let mut chat = question.chat.clone();
    chat.subscribed = false;
    chat.paused_at = None;
    Answer::change(chat, said)
}

pub(super) fn pause(question: &Question<'_>) -> Answer {
    let mut chat = question.chat.clone();
    let said = replies::paused(question.say, chat.paused_at.map(|since| question.now.since(since)));
    chat.paused_at.get_or_insert(question.now);
    Answer::change(chat, said)
}

/// `/language`: shows it, or sets it by a code such as `ko`; `auto` follows the language of who speaks.
pub(super) fn language(question: &Question<'_>, asked: &str) -> Answer {
    let mut chat = question.chat.clone();
    let wish = asked.to_lowercase();
    chat.language = match wish.as_str() {
        "" => return Answer::say(replies::language(question.say, &chat)),
        "auto" => None,
        tag => match Locale::parse(tag).filter(|locale| offered().any(|one| one == *locale)) {
            Some(locale) => Some(locale),
            None => return Answer::say(replies::language_unknown(question.say, asked)),
        },
    };
    let said = replies::language(phrasebook(chat.locale()), &chat);
    Answer::change(chat, said)
}

pub(super) fn welcomed(question: &Question<'_>) -> Answer {
    let introduce = question.stored.is_none() && question.chat.kind != ChatKind::Private;
    let replies = if introduce { vec![replies::welcome(question.say, question.chat.kind, 0)] } else { Vec::new() };
    Answer { chat: Some(question.chat.clone()), replies, ..Answer::default() }
}

/// We were removed or blocked: nothing can be said; what stands is kept for a return.
pub(super) fn dismissed(question: &Question<'_>) -> Answer {
    let Some(stored) = question.stored else { return Answer::nothing() };
    let mut chat = stored.clone();
    chat.suspension.get_or_insert(Suspension {
        reason: SuspensionReason::Unreachable,
        since: question.now,
        retry_at: None,
        refusals: 0,
    });
    Answer { chat: Some(chat), ..Answer::default() }
}
