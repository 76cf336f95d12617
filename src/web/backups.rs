//! A backup, as the running bot gives it to `newsbell backup`, which cannot open the store beside it.
//!
//! Whoever asks must do so from this machine, by its address in numbers, and show the key that lies in the store's
//! directory for its owner alone. So no page in a browser and no other user of the machine gets anything.

use super::health::reachable;
use crate::clock::Clock;
use crate::store::{AskingKey, Snapshot, Store, StoreError};
use axum::body::Body;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use futures_util::stream;
use std::io::{self, Read, Write as _};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// The path under which it is given, and nothing else.
pub(super) const PATH: &str = "/backup";

/// How long a command waits for the next bytes.
const BYTES_WITHIN: Duration = Duration::from_secs(60);

/// The longest head and the longest refusal that are read, in bytes.
const HEAD_MAX: usize = 16 * 1024;
const REFUSAL_MAX: u64 = 16 * 1024;

/// What a backup is made of.
#[derive(Clone)]
pub struct Backups {
    /// What is backed up.
    pub store: Store,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// What whoever asks must show.
    pub key: AskingKey,
}

/// Asks a running bot for a backup; its bytes as they come. They are a whole backup only if they read as one.
///
/// # Errors
/// When nobody answers there, or the answer is no.
pub fn ask_backup(listen: SocketAddr, key: &AskingKey) -> io::Result<impl Read + Send + use<>> {
    let address = reachable(listen);
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(BYTES_WITHIN))?;
    let key = key.show();
    // By HTTP/1.0 the body comes as it is, and ends with the connection.
    write!(stream, "GET {PATH} HTTP/1.0\r\nHost: {address}\r\nAuthorization: Bearer {key}\r\n\r\n")?;
    let mut stream = io::BufReader::with_capacity(64 * 1024, stream);
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") && head.len() < HEAD_MAX {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        head.extend(byte);
    }
    let head = String::from_utf8_lossy(&head);
    if head.split_whitespace().nth(1) == Some("200") {
        return Ok(stream);
    }
    let mut refusal = String::new();
    stream.take(REFUSAL_MAX).read_to_string(&mut refusal)?;
    Err(io::Error::other(refusal.trim().to_owned()))
}

/// Answers with everything at this instant, if whoever asks may read the store.
pub(super) async fn answer(
    State(backups): State<Backups>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    request: Request,
) -> Response {
    if !is_of_this_machine(peer, &request) || !shows(&backups.key, &request) {
        return (StatusCode::FORBIDDEN, "only for the owner of the store, on this machine\n").into_response();
    }
    match backups.store.snapshot(backups.clock.now()).await {
        Ok(snapshot) => Body::from_stream(stream::unfold(Some(snapshot), next)).into_response(),
        Err(error) => {
            let status = match error {
                StoreError::SnapshotTaken => StatusCode::CONFLICT,
                _ => StatusCode::INTERNAL_SERVER_ERROR,
            };
            (status, format!("{error}\n")).into_response()
        }
    }
}

/// Asked from this machine, by an address in numbers.
pub(super) fn is_of_this_machine(peer: SocketAddr, request: &Request) -> bool {
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let is_by_number = host.is_some_and(|host| host.parse::<SocketAddr>().is_ok() || host.parse::<IpAddr>().is_ok());
    peer.ip().to_canonical().is_loopback() && is_by_number
}

fn shows(key: &AskingKey, request: &Request) -> bool {
    let shown = request.headers().get(header::AUTHORIZATION).and_then(|shown| shown.to_str().ok());
    shown.and_then(|shown| shown.strip_prefix("Bearer ")).is_some_and(|shown| key.is(shown))
}

/// The next piece. One that fails breaks the answer off, which whoever reads it sees by its missing end.
async fn next(snapshot: Option<Snapshot>) -> Option<(io::Result<Vec<u8>>, Option<Snapshot>)> {
    let mut snapshot = snapshot?;
    let read = tokio::task::spawn_blocking(move || (snapshot.next(), snapshot)).await;
    let (piece, snapshot) = match read {
        Ok(read) => read,
        Err(error) => return Some((Err(io::Error::other(error)), None)),
    };
    match piece? {
        Ok(piece) => Some((Ok(piece), Some(snapshot))),
        Err(error) => {
            tracing::error!(error = &error as &dyn std::error::Error, "a backup broke off");
            Some((Err(io::Error::other(error)), None))
        }
    }
}
