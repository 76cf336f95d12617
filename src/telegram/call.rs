//! One request to the Bot API and its answer, read by ourselves. No error that leaves here holds the address, for
//! the token is part of it.

use crate::domain::ChatId;
use crate::domain::message::{one_line, shorten};
use reqwest::multipart::Form;
use reqwest::{RequestBuilder, Response};
use serde::Serialize;
use serde_json::Value;
use std::time::Duration;
use teloxide::Bot;
use teloxide::requests::Payload;
use url::Url;

/// The longest answer that is read, in bytes. A hundred updates with the longest texts stay well below it.
const ANSWER_MAX_BYTES: usize = 32 * 1024 * 1024;

/// The most that is kept of what Telegram says, in characters.
const SAID_MAX: usize = 200;

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// Why a call has no result.
#[derive(Debug, thiserror::Error)]
pub(super) enum CallError {
    /// No connection: nothing left.
    #[error("Telegram cannot be reached")]
    NotSent {
        /// The cause, without the address.
        #[source]
        source: Cause,
    },
    /// The request left, or part of it, and no whole answer came back.
    #[error("no whole answer came from Telegram")]
    NoAnswer {
        /// The cause, without the address.
        #[source]
        source: Cause,
    },
    /// What came back is none of the Bot API's answers.
    #[error("the answer, with HTTP status {status}, is none of the Bot API's")]
    Garbled {
        /// The HTTP status.
        status: u16,
        /// What the header `Retry-After` asks (RFC 9110, section 10.2.3), in whole seconds.
        retry_after: Option<Duration>,
    },
    /// Telegram said no.
    #[error("Telegram refused with {}: {}", .0.code, .0.said)]
    Refused(Refusal),
}

/// A refusal (Bot API, "Making requests").
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    /// `error_code`; the HTTP status where it is missing.
    pub(super) code: u16,
    /// `description`, shortened.
    pub(super) said: String,
    /// How long to wait, from the parameters or, where they are missing, from the text.
    pub(super) retry_after: Option<Duration>,
    /// The group lives on under this id.
    pub(super) moved_to: Option<ChatId>,
}

/// Sends a typed request and waits so long for its answer.
pub(super) async fn call<P>(bot: &Bot, request: &P, within: Duration) -> Result<Value, CallError>
where
    P: Payload + Serialize,
{
    post(bot, P::NAME, request, within).await
}

/// Sends a request of any form and waits so long for its answer.
pub(super) async fn post(bot: &Bot, method: &str, body: &impl Serialize, within: Duration) -> Result<Value, CallError> {
    let body = serde_json::to_vec(body).map_err(|error| CallError::NotSent { source: error.into() })?;
    let request = bot.client().post(address(bot, "", method)?).header("content-type", "application/json").body(body);
    exchange(request.timeout(within)).await
}

/// Sends a request that carries a file, and waits so long for its answer.
pub(super) async fn post_form(bot: &Bot, method: &str, form: Form, within: Duration) -> Result<Value, CallError> {
    exchange(bot.client().post(address(bot, "", method)?).multipart(form).timeout(within)).await
}

/// Fetches a file that Telegram keeps under this path, at most so many bytes of it; `None` when there are more.
pub(super) async fn download(
    bot: &Bot,
    path: &str,
    most: usize,
    within: Duration,
) -> Result<Option<Vec<u8>>, CallError> {
    let (mut answer, _) = send(bot.client().get(address(bot, "file", path)?).timeout(within)).await?;
    match answer.status().as_u16() {
        200 => body(&mut answer, most).await,
        status => Err(CallError::Garbled { status, retry_after: None }),
    }
}

async fn exchange(request: RequestBuilder) -> Result<Value, CallError> {
    let (mut answer, header) = send(request).await?;
    let status = answer.status().as_u16();
    let too_long = || CallError::NoAnswer { source: "the answer is too long".into() };
    let bytes = body(&mut answer, ANSWER_MAX_BYTES).await?.ok_or_else(too_long)?;
    read(status, header, &bytes)
}

/// The answer's head, and for how long its header asks to be left alone.
async fn send(request: RequestBuilder) -> Result<(Response, Option<Duration>), CallError> {
    let answer = request.send().await.map_err(|error| {
        let left = !(error.is_connect() || error.is_builder());
        let source = error.without_url().into();
        if left { CallError::NoAnswer { source } } else { CallError::NotSent { source } }
    })?;
    let header = answer.headers().get("retry-after").and_then(|value| value.to_str().ok()?.parse().ok());
    Ok((answer, header.map(Duration::from_secs)))
}

/// The body, if it has at most so many bytes.
async fn body(answer: &mut Response, most: usize) -> Result<Option<Vec<u8>>, CallError> {
    let mut bytes = Vec::new();
    loop {
        let chunk = answer.chunk().await.map_err(|error| CallError::NoAnswer { source: error.without_url().into() })?;
        let Some(chunk) = chunk else { return Ok(Some(bytes)) };
        bytes.extend_from_slice(&chunk);
        if bytes.len() > most {
            return Ok(None);
        }
    }
}

/// `api_url/botTOKEN/method`, or `api_url/file/botTOKEN/path/of/a/file`. A token with a slash or a question mark in it
/// is encoded and leads nowhere else.
fn address(bot: &Bot, before: &str, path: &str) -> Result<Url, CallError> {
    let mut url = bot.api_url();
    let unusable = |()| CallError::NotSent { source: "the address of the Bot API cannot be used".into() };
    let mut segments = url.path_segments_mut().map_err(unusable)?;
    segments.pop_if_empty().extend(Some(before).filter(|before| !before.is_empty()));
    segments.push(&format!("bot{}", bot.token())).extend(path.split('/'));
    drop(segments);
    Ok(url)
}

/// Reads an answer. Text that is not UTF-8 is mended, so that it costs only the letters concerned.
fn read(status: u16, header: Option<Duration>, bytes: &[u8]) -> Result<Value, CallError> {
    let garbled = CallError::Garbled { status, retry_after: header };
    let Ok(Value::Object(mut answer)) = serde_json::from_str(&String::from_utf8_lossy(bytes)) else {
        return Err(garbled);
    };
    match answer.get("ok").and_then(Value::as_bool) {
        Some(true) => Ok(answer.remove("result").unwrap_or_default()),
        Some(false) => Err(CallError::Refused(refusal(status, header, &Value::Object(answer)))),
        None => Err(garbled),
    }
}

fn refusal(status: u16, header: Option<Duration>, answer: &Value) -> Refusal {
    let code = answer.get("error_code").and_then(Value::as_u64).and_then(|code| u16::try_from(code).ok());
    let said = answer.get("description").and_then(Value::as_str).unwrap_or_default();
    let asked = answer.pointer("/parameters/retry_after").and_then(Value::as_u64);
    let asked = asked.or_else(|| asked_in_words(said)).map(Duration::from_secs);
    Refusal {
        code: code.unwrap_or(status),
        said: shorten(&one_line(said), SAID_MAX),
        retry_after: asked.or(header),
        moved_to: answer.pointer("/parameters/migrate_to_chat_id").and_then(Value::as_i64).map(ChatId),
    }
}

/// `Too Many Requests: retry after 5`.
fn asked_in_words(said: &str) -> Option<u64> {
    let (_, seconds) = said.strip_prefix("Too Many Requests")?.split_once("retry after ")?;
    seconds.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn refused(answer: &str) -> Refusal {
        match read(400, None, answer.as_bytes()) {
            Err(CallError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_refusal_is_read_with_and_without_parameters() {
        let flood = r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7"}"#;
        assert_eq!(refused(flood).retry_after, Some(Duration::from_secs(7)));
        let moved = r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1001234567890}}"#;
        assert_eq!(refused(moved).moved_to, Some(ChatId(-1_001_234_567_890)));
        let strange = r#"{"ok":false,"error_code":"x","parameters":[1]}"#;
        assert_eq!(refused(strange), Refusal { code: 400, said: String::new(), retry_after: None, moved_to: None });
        let by_header = read(429, Some(Duration::from_secs(9)), br#"{"ok":false,"description":"Too Many Requests"}"#);
        let Err(CallError::Refused(by_header)) = by_header else { panic!("no refusal") };
        assert_eq!((by_header.code, by_header.retry_after), (429, Some(Duration::from_secs(9))));
        let long = format!(r#"{{"ok":false,"error_code":400,"description":"{}"}}"#, "no ".repeat(5_000));
        assert!(refused(&long).said.chars().count() <= SAID_MAX);
    }

    #[test]
    fn an_address_keeps_the_path_of_a_server_of_ones_own_and_lets_no_token_leave_it() {
        let at = |base: &str, token: &str| {
            let bot = Bot::with_client(token, reqwest::Client::new()).set_api_url(Url::parse(base).unwrap());
            address(&bot, "", "getMe").unwrap().to_string()
        };
        assert_eq!(at("https://api.example.org", "1:a"), "https://api.example.org/bot1:a/getMe");
        assert_eq!(at("https://example.org/tg/", "1:a"), "https://example.org/tg/bot1:a/getMe");
        assert_eq!(at("https://example.org", "../x?y#z"), "https://example.org/bot..%2Fx%3Fy%23z/getMe");
        let bot = Bot::with_client("1:a", reqwest::Client::new());
        let file = |path: &str| address(&bot, "file", path).unwrap().to_string();
        assert_eq!(file("documents/file_1.xml"), "https://api.telegram.org/file/bot1:a/documents/file_1.xml");
        assert_eq!(file("../../x?y"), "https://api.telegram.org/file/bot1:a/x%3Fy", "it cannot climb");
    }

    proptest! {
        #[test]
        fn whatever_comes_back_is_a_result_a_refusal_or_garbled(bytes in any::<Vec<u8>>(), status in any::<u16>()) {
            let read_as = read(status, None, &bytes);
            prop_assert!(matches!(read_as, Err(CallError::Garbled { .. })), "random bytes are no answer: {read_as:?}");
        }
    }
}
