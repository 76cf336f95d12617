//! A loopback server for this room's tests: it notes what comes and answers what it is told to, in order.

use super::{TelegramBot, TelegramSettings, Token};
use axum::Router;
use axum::body::{Bytes, to_bytes};
use axum::extract::Request;
use axum::http::StatusCode;
use axum::response::{IntoResponse as _, Response};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use url::Url;

/// The token that tests use, in the form of a real one.
pub(super) const TOKEN: &str = "123456789:AAfake-fake_fake-fake_fake-fake_fake";

#[derive(Default)]
struct Script {
    answers: VecDeque<(u16, String)>,
    requests: Vec<(String, Value)>,
}

/// The server.
pub(super) struct Stub {
    url: Url,
    script: Arc<Mutex<Script>>,
}

/// An answer that says yes.
pub(super) fn ok(result: &Value) -> String {
    json!({"ok": true, "result": result}).to_string()
}

impl Stub {
    pub(super) async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        let script = Arc::new(Mutex::new(Script::default()));
        let shared = Arc::clone(&script);
        let app = Router::new().fallback(move |request: Request| answer(Arc::clone(&shared), request));
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url: Url::parse(&url).unwrap(), script }
    }

    pub(super) fn bot(&self) -> TelegramBot {
        TelegramBot::new(&TelegramSettings { token: Token::new(TOKEN), api_url: self.url.clone() }).unwrap()
    }

    /// The next answer not yet given.
    pub(super) fn answer(&self, status: u16, body: &str) {
        self.script.lock().unwrap().answers.push_back((status, body.to_owned()));
    }

    /// All requests so far: method and body.
    pub(super) fn requests(&self) -> Vec<(String, Value)> {
        self.script.lock().unwrap().requests.clone()
    }
}

async fn answer(script: Arc<Mutex<Script>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let method = parts.uri.path().trim_start_matches(&format!("/bot{TOKEN}/")).to_owned();
    let bytes: Bytes = to_bytes(body, usize::MAX).await.unwrap();
    let mut script = script.lock().unwrap();
    script.requests.push((method, serde_json::from_slice(&bytes).unwrap_or_default()));
    let (status, body) = script.answers.pop_front().unwrap_or_else(|| (200, ok(&Value::Bool(true))));
    (StatusCode::from_u16(status).unwrap(), body).into_response()
}
