//! The bot: which calls we make, and the two clients that make them.

use super::call::{call, post};
use super::error::TelegramError;
use super::updates;
use super::{TelegramSettings, Token};
use crate::clock::Clock;
use crate::commands::grammar;
use crate::domain::{Locale, Update, UpdateId};
use crate::language::offered;
use serde::Serialize;
use serde_json::{Value, json};
use std::fmt;
use std::time::Duration;
use teloxide::Bot;
use teloxide::payloads::{DeleteWebhook, GetMe, SetMyCommands};
use teloxide::requests::Payload;
use teloxide::types::{BotCommand, BotCommandScope, ChatId, Recipient};

/// How long a connection may take.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);

/// How long the answer to anything but getUpdates may take.
pub(super) const ANSWER_WITHIN: Duration = Duration::from_secs(25);

/// How much longer than its own wait getUpdates may take.
const POLL_GRACE: Duration = Duration::from_secs(15);

/// Idle connections are closed before the far end or a router between does it without a word.
const IDLE_FOR: Duration = Duration::from_secs(50);

/// The most updates one request asks for (Bot API, `getUpdates`: 1-100).
const UPDATES_MAX: u32 = 100;

/// The kinds of updates we want. Sent with every request: Telegram remembers the list of the last one, so one that
/// got lost would leave us deaf to buttons for ever.
const ALLOWED_UPDATES: [&str; 4] = ["message", "channel_post", "callback_query", "my_chat_member"];

/// The bot at Telegram. Clones share their connections.
#[derive(Clone)]
pub struct TelegramBot {
    /// For getUpdates alone: a request that waits shares no connection with messages.
    polling: Bot,
    sending: Bot,
}

impl fmt::Debug for TelegramBot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TelegramBot").finish_non_exhaustive()
    }
}

/// Who we are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Me {
    /// The bot's id.
    pub id: i64,
    /// Its user name, without `@`.
    pub username: String,
}

/// What one request for updates brought.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// What asks something of us, in Telegram's order.
    pub updates: Vec<Update>,
    /// The offset that confirms all of them, those that ask nothing included; none when there were none.
    pub next_offset: Option<UpdateId>,
    /// Updates that could not be read. They are logged and confirmed: each costs only itself.
    pub unreadable: usize,
}

impl TelegramBot {
    /// A bot that has not spoken to Telegram yet.
    ///
    /// # Errors
    /// [`TelegramError::Address`] or [`TelegramError::Client`].
    pub fn new(settings: &TelegramSettings) -> Result<Self, TelegramError> {
        let TelegramSettings { token, api_url } = settings;
        if api_url.cannot_be_a_base() || !matches!(api_url.scheme(), "http" | "https") {
            return Err(TelegramError::Address);
        }
        let bot = |token: &Token| {
            let client = client().map_err(|error| TelegramError::Client { source: error.without_url().into() })?;
            Ok(Bot::with_client(token.reveal(), client).set_api_url(api_url.clone()))
        };
        Ok(Self { polling: bot(token)?, sending: bot(token)? })
    }

    /// Asks who we are (Bot API, `getMe`).
    pub async fn me(&self) -> Result<Me, TelegramError> {
        let me = self.ask(&GetMe {}).await?;
        let id = me.get("id").and_then(Value::as_i64);
        let username = me.get("username").and_then(Value::as_str);
        match (id, username) {
            (Some(id), Some(username)) => Ok(Me { id, username: username.to_owned() }),
            _ => Err(TelegramError::Garbled { method: GetMe::NAME, status: 200 }),
        }
    }

    /// Makes ready to receive: takes a webhook away, keeping what waits. A failure is logged only: a webhook that stays
    /// shows as [`TelegramError::Conflict`].
    pub async fn prepare(&self) {
        if let Err(error) = self.ask(&DeleteWebhook { drop_pending_updates: Some(false) }).await {
            log("a webhook, if there is one, could not be taken away", &error);
        }
    }

    /// Sets the menus of commands in each language, with more in the private chats of these people, who run the bot. A
    /// failure is logged only: a menu is a hint. These are two dozen requests, one after the other.
    pub async fn offer_menus(&self, operators: &[i64]) {
        // Whose language newsbell does not speak sees the menu without a language.
        let others = offered().filter(|locale| *locale != Locale::En);
        let coded = others.flat_map(|locale| locale.codes().iter().map(move |code| (locale, Some(*code))));
        let menus: Vec<_> = std::iter::once((Locale::En, None)).chain(coded).collect();
        for (locale, code) in menus {
            if !self.set_menu(locale, code).await {
                return;
            }
        }
        // What is negative is no person.
        for person in operators.iter().filter(|person| **person > 0) {
            let chat_id = Recipient::Id(ChatId(*person));
            let commands = bot_commands(grammar::operators_menu());
            let scope = Some(BotCommandScope::Chat { chat_id });
            if let Err(error) = self.ask(&SetMyCommands { commands, scope, language_code: None }).await {
                log("a menu of commands could not be set", &error);
            }
        }
    }

    /// Sets the menu of a language; `false` when Telegram does not answer or wants to be left alone, so that more menus would
    /// only keep people waiting.
    async fn set_menu(&self, locale: Locale, code: Option<&str>) -> bool {
        let menu = bot_commands(grammar::menu(locale));
        for scope in [BotCommandScope::AllPrivateChats, BotCommandScope::AllGroupChats] {
            let language_code = code.map(str::to_owned);
            let request = SetMyCommands { commands: menu.clone(), scope: Some(scope), language_code };
            if let Err(error) = self.ask(&request).await {
                log("a menu of commands could not be set", &error);
                if matches!(error, TelegramError::Network { .. } | TelegramError::FloodControl { .. }) {
                    return false;
                }
            }
        }
        true
    }

    /// Asks for updates (Bot API, `getUpdates`), and confirms those before `offset`. Telegram holds the request up to
    /// `wait` until there is one; what comes was received at what the clock shows then.
    ///
    /// # Errors
    /// [`TelegramError::Conflict`] while another program asks too; else as for any call. Nothing is confirmed then
    /// that the offset does not confirm.
    pub async fn updates(
        &self,
        offset: Option<UpdateId>,
        wait: Duration,
        clock: &dyn Clock,
    ) -> Result<Batch, TelegramError> {
        const METHOD: &str = "getUpdates";
        // teloxide's own request holds offsets of 32 bits and its own list of kinds.
        let mut request = json!({
            "limit": UPDATES_MAX, "timeout": wait.as_secs(), "allowed_updates": ALLOWED_UPDATES,
        });
        if let (Some(UpdateId(offset)), Some(fields)) = (offset, request.as_object_mut()) {
            fields.insert("offset".to_owned(), offset.into());
        }
        let answer = post(&self.polling, METHOD, &request, wait.saturating_add(POLL_GRACE)).await;
        match answer.map_err(|error| TelegramError::of(METHOD, error))? {
            Value::Array(raw) => Ok(updates::read(raw, clock.now())),
            _ => Err(TelegramError::Garbled { method: METHOD, status: 200 }),
        }
    }

    /// The bot that sends.
    pub(super) fn sending(&self) -> &Bot {
        &self.sending
    }

    async fn ask<P: Payload + Serialize>(&self, request: &P) -> Result<Value, TelegramError> {
        call(&self.sending, request, ANSWER_WITHIN).await.map_err(|error| TelegramError::of(P::NAME, error))
    }
}

/// Redirects are not followed: one turns a message into a request without text, and takes the token elsewhere. HTTP/1.1
/// alone, for there a connection that died without a word costs the one request on it; with HTTP/2 it would go on
/// being used, and all messages time out, until the operating system notices.
fn client() -> reqwest::Result<reqwest::Client> {
    reqwest::Client::builder()
        .user_agent(concat!("newsbell/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT_WITHIN)
        .pool_idle_timeout(IDLE_FOR)
        .tcp_nodelay(true)
        .http1_only()
        .redirect(reqwest::redirect::Policy::none())
        .build()
}

fn log(what: &str, error: &TelegramError) {
    tracing::warn!(error = error as &dyn std::error::Error, "{what}");
}

fn bot_commands(menu: Vec<(String, String)>) -> Vec<BotCommand> {
    menu.into_iter().map(|(name, summary)| BotCommand::new(name, summary)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::stub::{Stub, TOKEN, ok};
    use super::*;
    use crate::clock::WallClock;
    use crate::commands::table::{OPERATORS_TABLE, TABLE};

    const WAIT: Duration = Duration::from_secs(1);

    #[tokio::test]
    async fn every_request_for_updates_names_their_kinds_and_offset() {
        let stub = Stub::start().await;
        let message = json!({"chat": {"id": 5, "type": "private"}, "text": "x"});
        stub.answer(200, &ok(&json!([{"update_id": 9_000_000_000_i64, "message": message}, {"update_id": "?"}])));
        stub.answer(200, &ok(&json!([])));
        let bot = stub.bot();
        let batch = bot.updates(None, WAIT, &WallClock).await.unwrap();
        assert_eq!((batch.updates.len(), batch.unreadable), (1, 1));
        let batch = bot.updates(batch.next_offset, WAIT, &WallClock).await.unwrap();
        assert_eq!(batch, Batch::default());
        let bodies: Vec<Value> = stub.requests().into_iter().map(|(_, body)| body).collect();
        assert!(bodies.iter().all(|body| body["allowed_updates"] == json!(ALLOWED_UPDATES) && body["timeout"] == 1));
        assert_eq!((&bodies[0]["offset"], &bodies[1]["offset"]), (&Value::Null, &json!(9_000_000_001_i64)));
    }

    #[tokio::test]
    async fn preparing_keeps_what_waits_and_menus_are_set_in_spite_of_refusals() {
        let stub = Stub::start().await;
        for _ in 0..4 {
            stub.answer(500, "no");
        }
        let bot = stub.bot();
        bot.prepare().await;
        bot.offer_menus(&[42, -8]).await;
        let requests = stub.requests();
        assert_eq!(requests[0], ("DeleteWebhook".to_owned(), json!({"drop_pending_updates": false})));
        let scopes: Vec<&Value> = requests[1..].iter().map(|(_, body)| &body["scope"]["type"]).collect();
        let codes = offered()
            .filter(|locale| *locale != Locale::En)
            .flat_map(|locale| locale.codes().iter().map(|code| json!(code)));
        let codes: Vec<Value> = std::iter::once(Value::Null).chain(codes).collect();
        let (own, everybodys) = scopes.split_last().unwrap();
        assert_eq!(everybodys, ["all_private_chats", "all_group_chats"].repeat(codes.len()));
        let last = &requests.last().unwrap().1;
        assert_eq!((*own, &last["scope"]["chat_id"]), (&json!("chat"), &json!(42)));
        let all = TABLE.len() + OPERATORS_TABLE.len();
        assert_eq!(last["commands"].as_array().unwrap().len(), all);
        let asked = requests[1..requests.len() - 1].iter().step_by(2).map(|(_, body)| body["language_code"].clone());
        assert_eq!(asked.collect::<Vec<_>>(), codes);
        assert_eq!(requests[1].1["commands"].as_array().unwrap().len(), TABLE.len());
    }

    #[tokio::test]
    async fn refusals_are_told_apart_by_what_is_to_be_done() {
        let stub = Stub::start().await;
        let refuse = |code: u16, said: &str| {
            stub.answer(code, &json!({"ok": false, "error_code": code, "description": said}).to_string());
        };
        refuse(401, "Unauthorized");
        refuse(404, "Not Found");
        refuse(409, "Conflict: terminated by other getUpdates request");
        refuse(429, "Too Many Requests: retry after 3");
        stub.answer(404, "<html>no such page</html>");
        let bot = stub.bot();
        let mut errors = Vec::new();
        for _ in 0..5 {
            errors.push(bot.updates(None, WAIT, &WallClock).await.unwrap_err());
        }
        assert_eq!(errors.iter().map(TelegramError::is_fatal).collect::<Vec<_>>(), [true, true, false, false, false]);
        assert!(matches!(&errors[2], TelegramError::Conflict { said } if said.contains("terminated")));
        assert_eq!(errors[3].retry_after(), Some(Duration::from_secs(3)));
    }

    #[tokio::test]
    async fn the_token_shows_in_no_error_and_no_debug_output() {
        let stub = Stub::start().await;
        let told = |error: TelegramError| {
            let mut told = format!("{error} {error:?} {error:#?}");
            let mut source = std::error::Error::source(&error);
            while let Some(cause) = source {
                told = format!("{told} {cause} {cause:?}");
                source = cause.source();
            }
            told
        };
        stub.answer(200, &format!("{{\"ok\": {TOKEN}"));
        stub.answer(302, TOKEN);
        stub.answer(200, "{\"ok\":true,\"result\":{}}");
        let mut seen = format!("{:?} {:?}", stub.bot(), Token::new(TOKEN));
        for _ in 0..3 {
            seen.push_str(&told(stub.bot().me().await.unwrap_err()));
        }
        for api_url in ["http://127.0.0.1:1/", "http://[::1]:1/x/", "https://127.0.0.1:1/"] {
            let settings = TelegramSettings { token: Token::new(TOKEN), api_url: api_url.parse().unwrap() };
            seen = format!("{seen} {settings:?}");
            seen.push_str(&told(
                TelegramBot::new(&settings).unwrap().updates(None, WAIT, &WallClock).await.unwrap_err(),
            ));
        }
        assert!(seen.contains("does not answer getUpdates"));
        assert!(!seen.contains("AAfake"), "{seen}");
    }
}
