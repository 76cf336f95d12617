//! Messages out: one request each, and what its answer means for the chat.

use super::TelegramBot;
use super::bot::ANSWER_WITHIN;
use super::call::{CallError, Refusal, call};
use super::error::FLOOD_WAIT;
use super::markup;
use crate::delivery::{Form, Messenger, SendError};
use crate::domain::{ChatId, Destination, Message, MessageId, Preview};
use async_trait::async_trait;
use std::time::Duration;
use teloxide::payloads::{EditMessageReplyMarkup, EditMessageText, SendMessage};
use teloxide::types::{
    ChatId as TelegramChatId, MessageId as TelegramMessageId, ParseMode, Recipient, ReplyMarkup, ReplyParameters,
    ThreadId,
};

#[async_trait]
impl Messenger for TelegramBot {
    async fn send(&self, to: Destination, message: &Message, form: Form) -> Result<Option<MessageId>, SendError> {
        let answer = match &message.document {
            Some(document) => self.send_document(to, message, document, form).await,
            None => call(self.sending(), &request(to, message, form), ANSWER_WITHIN).await,
        };
        match answer {
            // Of the message only its number is read: that Telegram says yes is all that has to be.
            Ok(sent) => Ok(sent.get("message_id").and_then(serde_json::Value::as_i64).map(MessageId)),
            Err(error) => Err(meaning(error)),
        }
    }

    async fn revise(&self, chat: ChatId, of: MessageId, to: &Message, form: Form) -> Result<(), SendError> {
        let answer = if to.is_buttons_only() {
            call(self.sending(), &other_buttons(chat, of, to), ANSWER_WITHIN).await
        } else {
            call(self.sending(), &revision(chat, of, to, form), ANSWER_WITHIN).await
        };
        match answer {
            Err(CallError::Refused(Refusal { said, .. })) if said.to_lowercase().contains(SAYS_IT_ALREADY) => Ok(()),
            Err(error) => Err(meaning(error)),
            Ok(_) => Ok(()),
        }
    }
}

/// The request that makes a message say something else (Bot API, `editMessageText`). Buttons that are not named again
/// would vanish.
fn revision(chat: ChatId, of: MessageId, to: &Message, form: Form) -> EditMessageText {
    let of = TelegramMessageId(i32::try_from(of.0).unwrap_or_default());
    let mut request = EditMessageText::new(Recipient::Id(TelegramChatId(chat.0)), of, text(to, form));
    match form {
        Form::Rich => {
            request.parse_mode = Some(ParseMode::Html);
            request.link_preview_options = Some(markup::preview(&to.preview));
            request.reply_markup = markup::keyboard(&to.buttons, chat);
        }
        Form::Plain => request.link_preview_options = Some(markup::preview(&Preview::Off)),
    }
    request
}

/// The request that puts other buttons under a message, or none (Bot API, `editMessageReplyMarkup`).
fn other_buttons(chat: ChatId, of: MessageId, to: &Message) -> EditMessageReplyMarkup {
    let of = TelegramMessageId(i32::try_from(of.0).unwrap_or_default());
    let mut request = EditMessageReplyMarkup::new(Recipient::Id(TelegramChatId(chat.0)), of);
    request.reply_markup = markup::keyboard(&to.buttons, chat);
    request
}

fn text(message: &Message, form: Form) -> String {
    match form {
        Form::Rich => markup::to_html(&message.text.clone().fitted()),
        Form::Plain => markup::to_plain(&message.text),
    }
}

/// The request for a message (Bot API, `sendMessage`). In plain form all is left out for which it may be refused.
fn request(to: Destination, message: &Message, form: Form) -> SendMessage {
    let mut request = SendMessage::new(Recipient::Id(TelegramChatId(to.chat.0)), text(message, form));
    // Telegram refuses 1, the number of "General".
    request.message_thread_id =
        to.thread.filter(|thread| thread.0 > 1).map(|thread| ThreadId(TelegramMessageId(thread.0)));
    request.disable_notification = message.silent.then_some(true);
    request.reply_parameters = message.reply_to.and_then(answered);
    match form {
        Form::Rich => {
            request.parse_mode = Some(ParseMode::Html);
            request.link_preview_options = Some(markup::preview(&message.preview));
            request.reply_markup = markup::keyboard(&message.buttons, to.chat).map(ReplyMarkup::InlineKeyboard);
        }
        Form::Plain => request.link_preview_options = Some(markup::preview(&Preview::Off)),
    }
    request
}

/// Names the message that is answered (Bot API, `ReplyParameters`). One that is gone costs only the reference to it.
fn answered(message: MessageId) -> Option<ReplyParameters> {
    let id = TelegramMessageId(i32::try_from(message.0).ok()?);
    Some(ReplyParameters { allow_sending_without_reply: Some(true), ..ReplyParameters::new(id) })
}

/// What a call without a result means for the message.
fn meaning(error: CallError) -> SendError {
    match error {
        CallError::NotSent { source } => SendError::NotSent { said: innermost(source.as_ref()) },
        CallError::NoAnswer { source } => SendError::Unclear { said: innermost(source.as_ref()) },
        // A limit of something in front of the Bot API, which has not seen the message.
        CallError::Garbled { status: 429, retry_after } => wait(retry_after),
        CallError::Garbled { .. } => SendError::Unclear { said: error.to_string() },
        CallError::Refused(refusal) => classify(refusal),
    }
}

/// The innermost cause says it best: "Connection refused" rather than "error sending request".
fn innermost(error: &(dyn std::error::Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}

fn wait(asked: Option<Duration>) -> SendError {
    SendError::RetryAfter(asked.unwrap_or(FLOOD_WAIT).max(Duration::from_secs(1)))
}

/// What begins each kind of refusal, in small letters, behind `Bad Request: `. The beginning only: what follows may
/// quote the message, in which anything can stand.
const GONE: [&str; 10] = [
    "chat not found",
    "chat_id is empty",
    "peer_id_invalid",
    "user is deactivated",
    "group is deactivated",
    "user_deactivated",
    "input_user_deactivated",
    "the group chat was deleted",
    "channel_private",
    "group chat was upgraded",
];
const MESSAGE_GONE: [&str; 3] = ["message to edit not found", "message can't be edited", "message_id_invalid"];
const TOPIC_GONE: [&str; 4] = ["message thread not found", "topic_closed", "topic_deleted", "topic_id_invalid"];
const NO_RIGHTS: [&str; 8] = [
    "not enough rights",
    "need administrator rights",
    "have no rights",
    "chat_write_forbidden",
    "chat_admin_required",
    "chat_restricted",
    "chat_send_plain_forbidden",
    "user_banned_in_channel",
];

/// In what Telegram says of an edit that changes nothing.
const SAYS_IT_ALREADY: &str = "message is not modified";

/// What a refusal means, by its code and the beginning of its text: Telegram has no other marks.
fn classify(refusal: Refusal) -> SendError {
    let Refusal { code, said, retry_after, moved_to } = refusal;
    if let Some(to) = moved_to {
        return SendError::ChatMoved(to);
    }
    let text = said.to_lowercase();
    if code == 429 || text.starts_with("too many requests") {
        return wait(retry_after);
    }
    let reason = ["bad request: ", "forbidden: "].iter().find_map(|kind| text.strip_prefix(kind)).unwrap_or(&text);
    let begins_with = |list: &[&str]| list.iter().any(|start| reason.starts_with(start));
    match code {
        // Telegram says of itself that something broke: before the message or after it.
        500.. => SendError::Unclear { said },
        _ if begins_with(&NO_RIGHTS) => SendError::NoRights { said },
        _ if begins_with(&MESSAGE_GONE) => SendError::MessageGone { said },
        _ if begins_with(&TOPIC_GONE) => SendError::TopicGone { said },
        _ if code == 403 || text.starts_with("forbidden") || begins_with(&GONE) => SendError::ChatGone { said },
        401 | 404 | 409 => {
            tracing::error!(code, said, "Telegram does not let this bot send; look at its token");
            SendError::NotSent { said }
        }
        _ => SendError::Rejected { said },
    }
}

#[cfg(test)]
mod tests {
    use super::super::stub::{Stub, TOKEN, ok};
    use super::super::{TelegramSettings, Token};
    use super::*;
    use crate::domain::{Button, RichText, ThreadId};
    use serde_json::{Value, json};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    fn to(thread: Option<i32>) -> Destination {
        Destination { chat: ChatId(-1_001_234), thread: thread.map(ThreadId) }
    }

    fn message() -> Message {
        Message {
            text: RichText::of("1 < 2: ").link("read", "https://example.org/a"),
            preview: Preview::Small("https://example.org/a".to_owned()),
            buttons: vec![vec![Button::new("Watch", "/watch rust")]],
            ..Message::default()
        }
    }

    fn refused(code: u16, said: &str) -> SendError {
        classify(Refusal { code, said: said.to_owned(), retry_after: None, moved_to: None })
    }

    #[test]
    fn every_refusal_we_know_of_means_one_thing() {
        type Kind = fn(&SendError) -> bool;
        let gone: Kind = |error| matches!(error, SendError::ChatGone { .. });
        let message: Kind = |error| matches!(error, SendError::MessageGone { .. });
        let topic: Kind = |error| matches!(error, SendError::TopicGone { .. });
        let rights: Kind = |error| matches!(error, SendError::NoRights { .. });
        let rejected: Kind = |error| matches!(error, SendError::Rejected { .. });
        let unclear: Kind = |error| matches!(error, SendError::Unclear { .. });
        let not_sent: Kind = |error| matches!(error, SendError::NotSent { .. });
        let flood: Kind = |error| matches!(error, SendError::RetryAfter(wait) if *wait >= Duration::from_secs(1));
        for (code, said, kind) in [
            (403, "Forbidden: bot was blocked by the user", gone),
            (403, "Forbidden: user is deactivated", gone),
            (403, "Forbidden: bot can't initiate conversation with a user", gone),
            (403, "Forbidden: bot can't send messages to bots", gone),
            (403, "Forbidden: bot was kicked from the group chat", gone),
            (403, "Forbidden: bot was kicked from the supergroup chat", gone),
            (403, "Forbidden: bot is not a member of the channel chat", gone),
            (403, "Forbidden: the group chat was deleted", gone),
            (400, "Bad Request: chat not found", gone),
            (400, "Bad Request: PEER_ID_INVALID", gone),
            (400, "Bad Request: user is deactivated", gone),
            (400, "Bad Request: group is deactivated", gone),
            (400, "Bad Request: group chat was upgraded to a supergroup chat", gone),
            (400, "Bad Request: message to edit not found", message),
            (400, "Bad Request: message can't be edited", message),
            (400, "Bad Request: message thread not found", topic),
            (400, "Bad Request: TOPIC_CLOSED", topic),
            (400, "Bad Request: not enough rights to send text messages to the chat", rights),
            (400, "Bad Request: need administrator rights in the channel chat", rights),
            (400, "Bad Request: have no rights to send a message", rights),
            (400, "Bad Request: CHAT_WRITE_FORBIDDEN", rights),
            (403, "Forbidden: CHAT_WRITE_FORBIDDEN", rights),
            (400, "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"", rejected),
            (
                400,
                "Bad Request: can't parse entities: Unsupported start tag \"chat not found\" at byte offset 0",
                rejected,
            ),
            (400, "Bad Request: message is too long", rejected),
            (400, "Bad Request: text is too long", rejected),
            (400, "Bad Request: text must be non-empty", rejected),
            (400, "Bad Request: message text is empty", rejected),
            (400, "Bad Request: BUTTON_DATA_INVALID", rejected),
            (400, "Bad Request: inline keyboard button URL 'forbidden: x' is invalid: Wrong HTTP URL", rejected),
            (400, "Bad Request: something of next year", rejected),
            (413, "Request Entity Too Large", rejected),
            (429, "Too Many Requests", flood),
            (429, "Too Many Requests: retry after 0", flood),
            (500, "Internal Server Error: restart", unclear),
            (502, "Bad Gateway", unclear),
            (401, "Unauthorized", not_sent),
            (404, "Not Found", not_sent),
            (409, "Conflict: terminated", not_sent),
        ] {
            let error = refused(code, said);
            assert!(kind(&error), "{code} {said} was read as {error:?}");
        }
    }

    #[tokio::test]
    async fn a_rich_message_is_html_with_its_topic_buttons_and_preview() {
        let stub = Stub::start().await;
        stub.bot().send(to(Some(44)), &message(), Form::Rich).await.unwrap();
        let (method, body) = stub.requests().pop().unwrap();
        let data = message().buttons[0][0].id(ChatId(-1_001_234)).to_callback_data();
        assert_eq!(method, "SendMessage");
        assert_eq!(
            body,
            json!({
                "chat_id": -1_001_234, "message_thread_id": 44, "parse_mode": "HTML",
                "text": "1 &lt; 2: <a href=\"https://example.org/a\">read</a>",
                "link_preview_options": {"url": "https://example.org/a", "prefer_small_media": true},
                "reply_markup": {"inline_keyboard": [[{"text": "Watch", "callback_data": data}]]},
            })
        );
    }

    #[tokio::test]
    async fn a_revision_without_text_changes_the_buttons_alone_or_takes_them_away() {
        let stub = Stub::start().await;
        let (chat, of) = (to(None).chat, MessageId(5));
        let buttons = Message { text: RichText::new(), ..message() };
        stub.bot().revise(chat, of, &buttons, Form::Rich).await.unwrap();
        stub.bot().revise(chat, of, &Message::default(), Form::Rich).await.unwrap();
        stub.answer(
            400,
            r#"{"ok":false,"error_code":400,"description":"Bad Request: message is not modified: exactly the same"}"#,
        );
        stub.bot().revise(chat, of, &buttons, Form::Rich).await.unwrap();
        let keyboard = json!({"inline_keyboard": [[{"text": "Watch", "callback_data": "c1:/watch rust"}]]});
        let asked = json!({"chat_id": -1_001_234, "message_id": 5, "reply_markup": keyboard});
        let taken_away = json!({"chat_id": -1_001_234, "message_id": 5});
        let method = || "EditMessageReplyMarkup".to_owned();
        let expected = [(method(), asked.clone()), (method(), taken_away), (method(), asked)];
        assert_eq!(stub.requests(), expected);
    }

    #[tokio::test]
    async fn a_plain_message_holds_nothing_that_can_be_refused_but_its_text() {
        let stub = Stub::start().await;
        stub.bot().send(to(Some(1)), &message(), Form::Plain).await.unwrap();
        let (_, body) = stub.requests().pop().unwrap();
        assert_eq!(body["text"], "1 < 2: read (https://example.org/a)");
        let mut fields: Vec<&str> = body.as_object().unwrap().keys().map(String::as_str).collect();
        fields.sort_unstable();
        assert_eq!(fields, ["chat_id", "link_preview_options", "text"]);
    }

    #[tokio::test]
    async fn answers_are_told_apart_as_they_come_over_the_wire() {
        let stub = Stub::start().await;
        let bot = stub.bot();
        stub.answer(429, r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#);
        stub.answer(400, r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1009}}"#);
        stub.answer(502, "<html>Bad Gateway</html>");
        stub.answer(200, "{\"ok\":tr");
        stub.answer(302, "");
        stub.answer(429, "<html>slow down</html>");
        stub.answer(200, &ok(&Value::Null));
        stub.answer(200, &ok(&json!({"message_id": 77, "date": 0})));
        let mut said = Vec::new();
        for _ in 0..8 {
            said.push(bot.send(to(None), &message(), Form::Rich).await);
        }
        assert_eq!(said[0], Err(SendError::RetryAfter(Duration::from_secs(7))));
        assert_eq!(said[1], Err(SendError::ChatMoved(ChatId(-1_009))));
        assert!(said[2..5].iter().all(|answer| matches!(answer, Err(SendError::Unclear { .. }))), "{said:?}");
        assert_eq!(said[5], Err(SendError::RetryAfter(FLOOD_WAIT)));
        assert_eq!(said[6..], [Ok(None), Ok(Some(MessageId(77)))]);
    }

    /// What a bot hears from a far end that does `turn` with each connection.
    async fn heard(turn: &'static [u8]) -> SendError {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let api_url = format!("http://{}/", listener.local_addr().unwrap()).parse().unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let _read = stream.read(&mut [0; 8_192]).await;
                stream.write_all(turn).await.unwrap();
            }
        });
        let bot = TelegramBot::new(&TelegramSettings { token: Token::new(TOKEN), api_url }).unwrap();
        bot.send(to(None), &message(), Form::Rich).await.unwrap_err()
    }

    #[tokio::test]
    async fn a_connection_that_breaks_off_is_unclear_and_one_that_was_never_made_is_not_sent() {
        assert!(matches!(heard(b"").await, SendError::Unclear { .. }));
        let cut = heard(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"ok\":true").await;
        assert!(matches!(cut, SendError::Unclear { .. }), "{cut:?}");
        let led_away = heard(b"HTTP/1.1 307 Away\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n").await;
        assert!(matches!(&led_away, SendError::Unclear { said } if said.contains("307")), "{led_away:?}");
        let port = {
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            listener.local_addr().unwrap().port()
        };
        let api_url = format!("http://127.0.0.1:{port}/").parse().unwrap();
        let bot = TelegramBot::new(&TelegramSettings { token: Token::new(TOKEN), api_url }).unwrap();
        let refused = bot.send(to(None), &message(), Form::Rich).await.unwrap_err();
        assert!(matches!(refused, SendError::NotSent { .. }), "{refused:?}");
    }
}
