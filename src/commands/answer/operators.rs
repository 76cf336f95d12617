//! The commands of those who run this bot, and `/start` with the code of an invitation.

use super::answerer::{self, Answer, Answerer, Question};
use super::saved::page_in;
use crate::commands::access::{is_let_in, is_operator};
use crate::commands::table::{OPERATORS_TABLE, Verb};
use crate::commands::{AccessSettings, chart, replies};
use crate::domain::guest::code_of;
use crate::domain::{Chat, ChatId, ChatKind, Document, Invitation, Message};
use crate::feeds::condition::Condition;
use crate::language::phrasebook;
use crate::store::{Deed, StoreError};
use std::time::Duration;

/// How long an invitation stands, in days, and for how many chats.
const DAYS: (u32, u32) = (7, 365);
const USES: (u32, u32) = (1, 1_000);

/// So many invitations may be open.
const OPEN_MAX: usize = 50;

/// Random letters in a code: 192 bits (Bot API, "Deep linking": 64 letters at most).
const CODE_LENGTH: usize = 32;

/// Days that `/stats` tells of.
const STATS_DAYS: i64 = 14;

/// Feeds in trouble that it names.
const WORST_MAX: usize = 5;

/// `/help` of somebody who runs the bot, in private; nothing where the answer is everybody's.
pub(super) fn help(question: &Question<'_>, topic: &str, access: &AccessSettings) -> Option<Answer> {
    if question.chat.kind != ChatKind::Private || !is_operator(access, &question.update.sender) {
        return None;
    }
    if topic.is_empty() {
        return Some(Answer::say_all(vec![answerer::help(question.say, topic), replies::operators_help()]));
    }
    let name = topic.trim_start_matches('/').to_lowercase();
    let row = OPERATORS_TABLE.iter().find(|row| row.name == name)?;
    Some(Answer::say(replies::help_with(question.say, row)))
}

impl Answerer {
    /// Greets; where a chat is not let in yet, the code behind the command may let it in.
    pub(super) async fn start(&self, question: &Question<'_>, code: &str) -> Result<Answer, StoreError> {
        let welcome = replies::welcome(question.say, question.chat.kind, question.chat.filters.len());
        let guest = self.store.guest(question.chat.id).await?;
        let is_in = is_let_in(&self.access, question.chat.id, &guest);
        if is_in || is_operator(&self.access, &question.update.sender) && code.is_empty() {
            return Ok(Answer::say(welcome));
        }
        let code = Invitation::digest_of(code);
        let open = self.store.invitations(question.now).await?;
        if !open.iter().any(|invitation| invitation.code == code) {
            return Ok(Answer::say(replies::no_such_invitation(question.say)));
        }
        Ok(Answer { deed: Some(Deed::ComeIn(code)), ..Answer::change(question.chat.clone(), welcome) })
    }

    /// The commands of those who run the bot. What tells of other chats is told in private alone.
    pub(super) async fn operate(
        &self,
        question: &Question<'_>,
        verb: Verb,
        argument: &str,
    ) -> Result<Answer, StoreError> {
        if !is_operator(&self.access, &question.update.sender) {
            return Ok(answerer::unknown(question, verb.row().name, false));
        }
        let is_private = question.chat.kind == ChatKind::Private;
        if !is_private && !matches!(verb, Verb::Ban | Verb::Unban) {
            return Ok(Answer::say(replies::in_private_only(verb.row())));
        }
        match verb {
            Verb::Invite => self.invite(question, argument).await,
            Verb::Invitations => self.invitations(question, argument).await,
            Verb::Chats => self.chats(question, argument).await,
            Verb::Ban => self.ban(question, argument).await,
            Verb::Unban => self.unban(argument).await,
            Verb::Broadcast => self.broadcast(question, argument).await,
            _ => self.stats(question).await,
        }
    }

    async fn invite(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let Some((days, uses)) = terms_in(argument) else {
            return Ok(Answer::say(replies::invite_how(DAYS.1, USES.1)));
        };
        if self.store.invitations(question.now).await?.len() >= OPEN_MAX {
            return Ok(Answer::say(replies::too_many_invitations(OPEN_MAX)));
        }
        let mut random = [0; CODE_LENGTH];
        if let Err(error) = getrandom::getrandom(&mut random) {
            tracing::error!(%error, "the system gives no random bytes, so no invitation was made");
            return Ok(Answer::say(replies::broken(question.say)));
        }
        let code = code_of(&random);
        let invitation = Invitation {
            number: self.store.next_invitation().await?,
            code: Invitation::digest_of(&code),
            made_at: question.now,
            expires_at: question.now.plus(Duration::from_hours(24 * u64::from(days))),
            uses,
            used: 0,
        };
        let said = replies::invited(&invitation, &code, self.me.get().map(String::as_str), question.now);
        Ok(Answer { deed: Some(Deed::Invite(invitation)), ..Answer::say(said) })
    }

    async fn invitations(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let mut open = self.store.invitations(question.now).await?;
        let Some(number) = argument.strip_prefix("withdraw") else {
            let page = replies::invitations(&open, page_in(argument), question.now);
            return self.page(question, page).await;
        };
        let number: Option<u32> = number.trim().parse().ok();
        let Some(at) = open.iter().position(|invitation| Some(invitation.number) == number) else {
            return Ok(Answer::say(replies::invitation_gone()));
        };
        let gone = open.remove(at).number;
        let page = replies::invitations(&open, 1, question.now);
        let answer = self.page(question, page).await?;
        let notice = Some(replies::withdrawn(gone));
        Ok(Answer { deed: Some(Deed::Withdraw(gone)), notice, ..answer })
    }

    async fn chats(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let guests = self.store.guests().await?;
        let mut chats = self.store.all_chats().await?;
        let heard_at = |chat: &Chat| guests.get(&chat.id).and_then(|guest| guest.heard_at);
        chats.sort_by_key(|chat| std::cmp::Reverse(heard_at(chat)));
        let page = replies::chats(&chats, &guests, page_in(argument), question.now);
        self.page(question, page).await
    }

    /// The chats that somebody means: by number, or by the name by which the far end knows them.
    async fn meant(&self, argument: &str) -> Result<Vec<(ChatId, Option<Chat>)>, StoreError> {
        if let Ok(id) = argument.parse() {
            let chat = self.store.chat(ChatId(id)).await?;
            return Ok(vec![(chat.as_ref().map_or(ChatId(id), |chat| chat.id), chat)]);
        }
        let named = argument.starts_with('@') && argument.len() > 1;
        let all = if named { self.store.all_chats().await? } else { Vec::new() };
        Ok(all.into_iter().filter(|chat| chat.goes_by(argument)).map(|chat| (chat.id, Some(chat))).collect())
    }

    async fn ban(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let (id, chat) = match self.meant(argument).await?.as_slice() {
            [] => return Ok(Answer::say(replies::ban_whom(Verb::Ban.row(), argument))),
            [one] => one.clone(),
            several => return Ok(Answer::say(replies::several_go_by(several, argument))),
        };
        if self.access.admins.contains(&id.0) {
            return Ok(Answer::say(replies::no_ban_of_operators()));
        }
        if self.store.guest(id).await?.ban.is_some() {
            return Ok(Answer::say(replies::banned_already(id, chat.as_ref())));
        }
        // One that nobody knows cannot be told before it comes.
        let told = chat.as_ref().filter(|chat| !chat.is_out_of_reach());
        let elsewhere = told.filter(|_| id != question.chat.id);
        let elsewhere = elsewhere.map(|chat| (id, replies::shut_out(phrasebook(chat.locale())))).into_iter().collect();
        let deed = Some(Deed::Ban { chat: id, told: told.is_some() });
        Ok(Answer { deed, elsewhere, ..Answer::say(replies::banned(id, chat.as_ref())) })
    }

    async fn unban(&self, argument: &str) -> Result<Answer, StoreError> {
        let (id, chat) = match self.meant(argument).await?.as_slice() {
            [] => return Ok(Answer::say(replies::ban_whom(Verb::Unban.row(), argument))),
            [one] => one.clone(),
            several => return Ok(Answer::say(replies::several_go_by(several, argument))),
        };
        if self.store.guest(id).await?.ban.is_none() {
            return Ok(Answer::say(replies::not_banned(id, chat.as_ref())));
        }
        let told = |chat: &Chat| (id, replies::let_in_again(phrasebook(chat.locale())));
        let elsewhere = chat.as_ref().map(told).into_iter().collect();
        Ok(Answer { deed: Some(Deed::Unban(id)), elsewhere, ..Answer::say(replies::unbanned(id, chat.as_ref())) })
    }

    async fn stats(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let now = question.now;
        let days = self.store.figures(now, STATS_DAYS).await?;
        let chats = self.store.all_chats().await?;
        let feeds = self.store.feeds().await?;
        let heard = feeds.iter().filter(|known| known.is_polled());
        let mut worst: Vec<_> = heard
            .map(|known| (known, Condition::of(&known.feed, &known.state, now)))
            .filter(|(_, condition)| !condition.is_well() || matches!(condition, Condition::Slow { .. }))
            .collect();
        worst.sort_by_key(|(known, _)| std::cmp::Reverse((known.state.failures, known.state.pulse.answers_in)));
        let worst = worst.iter().take(WORST_MAX).map(|(known, condition)| {
            (known.feed.label(), replies::condition(question.say, condition, now).to_plain())
        });
        let counts = replies::House {
            chats: &chats,
            feeds: feeds.iter().filter(|known| known.is_polled()).count(),
            days: &days,
            worst: worst.collect(),
        };
        let text = replies::stats(&counts);
        let Some(bytes) = chart::png(&days) else { return Ok(Answer::say(text)) };
        let document = Some(Document { name: "stats.png".to_owned(), bytes });
        Ok(Answer::say_all(vec![text, Message { document, ..replies::chart_caption(STATS_DAYS) }]))
    }
}

/// The days and uses that somebody asks for; nothing where they are none that can be had.
fn terms_in(argument: &str) -> Option<(u32, u32)> {
    let mut words = argument.split_whitespace();
    let mut next = |(usual, most): (u32, u32)| match words.next() {
        None => Some(usual),
        Some(word) => word.parse().ok().filter(|number| (1..=most).contains(number)),
    };
    let terms = (next(DAYS)?, next(USES)?);
    words.next().is_none().then_some(terms)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_terms_of_an_invitation_have_bounds() {
        assert_eq!(terms_in(""), Some((7, 1)));
        assert_eq!(terms_in("30"), Some((30, 1)));
        assert_eq!(terms_in("30  5"), Some((30, 5)));
        for wrong in ["0", "366", "7 0", "7 1001", "-1", "7d", "7 1 1", "x"] {
            assert_eq!(terms_in(wrong), None, "{wrong}");
        }
    }
}
