//! What commands ask of Telegram besides sending messages.

use super::TelegramBot;
use super::call::{CallError, call};
use crate::clock::Clock;
use crate::commands::{ChannelName, ChannelTrouble, FileTrouble, Platform, Standing};
use crate::domain::message::shorten;
use crate::domain::{ChatId, ManagedChannel, Timestamp};
use async_trait::async_trait;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use teloxide::payloads::{AnswerCallbackQuery, GetChat, GetChatMember};
use teloxide::types::{CallbackQueryId, ChatId as TelegramChatId, Recipient, UserId};

/// How long an administrator is believed to be one.
const ADMINISTRATOR_FOR: Duration = Duration::from_mins(2);

/// How long a member is believed to be none: short, for whoever is made an administrator tries again at once.
const MEMBER_FOR: Duration = Duration::from_secs(10);

/// Standings remembered at most.
const REMEMBERED_MAX: usize = 1_000;

/// A person waits for these answers.
const ANSWER_WITHIN: Duration = Duration::from_secs(8);

/// The longest notice (Bot API, `answerCallbackQuery`: 0-200 characters).
const NOTICE_MAX: usize = 200;

/// Telegram as commands see it.
pub struct TelegramPlatform {
    bot: TelegramBot,
    clock: Arc<dyn Clock>,
    known: Mutex<HashMap<(ChatId, i64), (Standing, Timestamp)>>,
}

impl TelegramPlatform {
    /// Remembers nobody yet.
    pub fn new(bot: TelegramBot, clock: Arc<dyn Clock>) -> Self {
        Self { bot, clock, known: Mutex::default() }
    }

    fn remembered(&self, chat: ChatId, user: i64, now: Timestamp) -> Option<Standing> {
        let known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&(chat, user)).filter(|(_, until)| now < *until).map(|(standing, _)| *standing)
    }

    fn remember(&self, chat: ChatId, user: i64, standing: Standing, now: Timestamp) {
        let span = match standing {
            Standing::Administrator => ADMINISTRATOR_FOR,
            Standing::Member => MEMBER_FOR,
            Standing::Unknown => return,
        };
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED_MAX {
            known.retain(|_, (_, until)| now < *until);
        }
        if known.len() < REMEMBERED_MAX {
            known.insert((chat, user), (standing, now.plus(span)));
        }
    }

    async fn ask(&self, chat: ChatId, user: i64) -> Standing {
        let Ok(id) = u64::try_from(user) else { return Standing::Unknown };
        let request = GetChatMember { chat_id: Recipient::Id(TelegramChatId(chat.0)), user_id: UserId(id) };
        match call(self.bot.sending(), &request, ANSWER_WITHIN).await {
            Ok(member) => standing_of(&member),
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::warn!(error, chat = chat.0, "Telegram does not say who is an administrator");
                Standing::Unknown
            }
        }
    }
}

/// Reads a `ChatMember` (Bot API).
fn standing_of(member: &Value) -> Standing {
    match member.get("status").and_then(Value::as_str) {
        Some("creator" | "administrator") => Standing::Administrator,
        Some("member" | "restricted" | "left" | "kicked") => Standing::Member,
        _ => Standing::Unknown,
    }
}

/// Reads a `ChatFullInfo` (Bot API) that is a channel's.
fn channel_of(chat: &Value) -> Option<ManagedChannel> {
    let text = |name: &str| chat.get(name).and_then(Value::as_str);
    let id = chat.get("id").and_then(Value::as_i64).filter(|_| text("type") == Some("channel"))?;
    Some(ManagedChannel { id: ChatId(id), title: text("title").unwrap_or_default().to_owned() })
}

#[async_trait]
impl Platform for TelegramPlatform {
    async fn standing(&self, chat: ChatId, user: i64) -> Standing {
        let now = self.clock.now();
        if let Some(standing) = self.remembered(chat, user, now) {
            return standing;
        }
        let standing = self.ask(chat, user).await;
        self.remember(chat, user, standing, now);
        standing
    }

    async fn channel(&self, name: &ChannelName) -> Result<ManagedChannel, ChannelTrouble> {
        let chat_id = match name {
            ChannelName::Public(name) => Recipient::ChannelUsername(format!("@{name}")),
            ChannelName::Number(number) => Recipient::Id(TelegramChatId(number.0)),
        };
        match call(self.bot.sending(), &GetChat { chat_id }, ANSWER_WITHIN).await {
            Ok(chat) => channel_of(&chat).ok_or(ChannelTrouble::Unknown),
            Err(CallError::Refused(refusal)) if [400, 403].contains(&refusal.code) => Err(ChannelTrouble::Unknown),
            Err(error) => {
                let error: &dyn std::error::Error = &error;
                tracing::warn!(error, "Telegram does not say what channel this is");
                Err(ChannelTrouble::NoAnswer)
            }
        }
    }

    async fn file(&self, file: &str, most: usize) -> Result<Vec<u8>, FileTrouble> {
        self.bot.file(file, most).await
    }

    async fn acknowledge(&self, query: &str, notice: &str) {
        let mut request = AnswerCallbackQuery::new(CallbackQueryId(query.to_owned()));
        request.text = Some(shorten(notice, NOTICE_MAX)).filter(|notice| !notice.is_empty());
        if let Err(error) = call(self.bot.sending(), &request, ANSWER_WITHIN).await {
            // Mostly a button pressed long ago, which Telegram has given up itself.
            tracing::debug!(%error, "a pressed button was not acknowledged");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::stub::{Stub, ok};
    use super::*;
    use crate::clock::HandSetClock;
    use serde_json::json;

    const GROUP: ChatId = ChatId(-1_001_234);

    #[tokio::test]
    async fn an_administrator_is_asked_for_once_in_two_minutes_and_doubt_is_never_remembered() {
        let stub = Stub::start().await;
        let clock = Arc::new(HandSetClock::new(Timestamp::from_seconds(1_000)));
        let platform = TelegramPlatform::new(stub.bot(), Arc::clone(&clock) as Arc<dyn Clock>);
        stub.answer(400, r#"{"ok":false,"error_code":400,"description":"Bad Request: CHAT_ADMIN_REQUIRED"}"#);
        stub.answer(200, &ok(&json!({"status": "administrator"})));
        stub.answer(200, &ok(&json!({"status": "left"})));
        assert_eq!(platform.standing(GROUP, 5).await, Standing::Unknown);
        assert_eq!(platform.standing(GROUP, 5).await, Standing::Administrator);
        clock.advance(Duration::from_secs(119));
        assert_eq!(platform.standing(GROUP, 5).await, Standing::Administrator);
        clock.advance(Duration::from_secs(1));
        assert_eq!(platform.standing(GROUP, 5).await, Standing::Member);
        let (method, body) = stub.requests().pop().unwrap();
        assert_eq!((method.as_str(), body), ("GetChatMember", json!({"chat_id": -1_001_234, "user_id": 5})));
        assert_eq!(stub.requests().len(), 3);
    }

    #[tokio::test]
    async fn what_is_remembered_is_bounded() {
        let platform = TelegramPlatform::new(Stub::start().await.bot(), Arc::new(crate::clock::WallClock));
        for user in 0..5_000 {
            platform.remember(GROUP, user, Standing::Administrator, Timestamp::default());
        }
        assert_eq!(platform.known.lock().unwrap().len(), REMEMBERED_MAX);
    }

    #[tokio::test]
    async fn a_notice_is_cut_to_what_a_query_takes_and_a_late_one_is_no_failure() {
        let stub = Stub::start().await;
        stub.answer(400, r#"{"ok":false,"error_code":400,"description":"Bad Request: query is too old"}"#);
        let platform = TelegramPlatform::new(stub.bot(), Arc::new(crate::clock::WallClock));
        platform.acknowledge("42", &"x".repeat(300)).await;
        let (_, body) = stub.requests().pop().unwrap();
        assert_eq!(body["callback_query_id"], "42");
        assert_eq!(body["text"].as_str().unwrap().chars().count(), NOTICE_MAX);
    }
}
