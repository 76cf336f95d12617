//! `/healthz` (alive: a restart would help if not) and `/readyz` (able to work, far ends included); the server of both, and
//! of `/feeds`, `/metrics` and `/backup`.

use super::backups::{self, Backups};
use super::feeds::{self, Feeds};
use super::{metrics, websub};
use crate::ops::{Health, Verdict};
use crate::polling::Callbacks;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_util::sync::CancellationToken;

/// How long a command waits for the running bot's answer.
const ANSWER_WITHIN: Duration = Duration::from_secs(3);

/// The longest answer that is read, in bytes.
const ANSWER_MAX: u64 = 64 * 1024;

/// Answers questions of health, and hubs where it is told to.
pub struct HealthServer {
    listener: TcpListener,
    health: Health,
    feeds: Feeds,
    backups: Option<Backups>,
    callbacks: Option<Arc<Callbacks>>,
}

impl HealthServer {
    /// Takes the port.
    pub async fn bind(listen: SocketAddr, health: Health, feeds: Feeds) -> io::Result<Self> {
        Ok(Self { listener: TcpListener::bind(listen).await?, health, feeds, backups: None, callbacks: None })
    }

    /// Gives backups as well, to those who show the key.
    #[must_use]
    pub fn with_backups(self, backups: Backups) -> Self {
        Self { backups: Some(backups), ..self }
    }

    /// Answers hubs as well.
    #[must_use]
    pub fn with_callbacks(self, callbacks: Arc<Callbacks>) -> Self {
        Self { callbacks: Some(callbacks), ..self }
    }

    /// Where it listens.
    pub fn address(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }

    /// Answers until stopped.
    pub async fn run(self, stop: CancellationToken) -> io::Result<()> {
        let routes = Router::new()
            .route("/healthz", get(|State(health): State<Health>| async move { answer(&health.alive()) }))
            .route("/readyz", get(|State(health): State<Health>| async move { answer(&health.ready()) }))
            .with_state(self.health)
            .merge(
                Router::new()
                    .route(feeds::PATH, get(feeds::answer))
                    .route(metrics::PATH, get(metrics::answer))
                    .with_state(self.feeds),
            );
        let routes = match self.backups {
            Some(backups) => routes.merge(Router::new().route(backups::PATH, get(backups::answer)).with_state(backups)),
            None => routes,
        };
        let routes = match self.callbacks {
            Some(callbacks) => routes.merge(websub::routes(callbacks)),
            None => routes,
        };
        let routes = routes.into_make_service_with_connect_info::<SocketAddr>();
        let serving = axum::serve(self.listener, routes);
        // No graceful wait: a client that keeps its connection open must not hold up a stop.
        tokio::select! {
            served = serving => served,
            () = stop.cancelled_owned() => Ok(()),
        }
    }
}

fn answer(verdict: &Verdict) -> (StatusCode, String) {
    if verdict.is_well() {
        (StatusCode::OK, "ok\n".to_owned())
    } else {
        (StatusCode::SERVICE_UNAVAILABLE, format!("{}\n", verdict.complaints.join("\n")))
    }
}

/// Asks a running bot whether it is alive; returns what it says.
///
/// # Errors
/// When there is no answer in time, or the answer is that it is not well: then the error holds its complaints.
pub async fn ask_health(listen: SocketAddr) -> io::Result<String> {
    let (status, body) = ask(listen, "/healthz", ANSWER_MAX).await?;
    let body = body.trim().to_owned();
    match status.as_str() {
        "200" => Ok(body),
        "503" => Err(io::Error::other(body)),
        _ => Err(io::Error::other("what answers there is not newsbell")),
    }
}

/// One GET, by hand: a client library for one line would be out of proportion. Status and body, of at most so many bytes.
pub(super) async fn ask(listen: SocketAddr, path: &str, most: u64) -> io::Result<(String, String)> {
    let address = reachable(listen);
    let asking = async {
        let mut stream = TcpStream::connect(address).await?;
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await?;
        let mut answer = Vec::new();
        stream.take(most).read_to_end(&mut answer).await?;
        Ok::<_, io::Error>(String::from_utf8_lossy(&answer).into_owned())
    };
    let asked = tokio::time::timeout(ANSWER_WITHIN, asking).await;
    let answer = asked.map_err(|_| io::Error::new(io::ErrorKind::TimedOut, "no answer within 3 s"))??;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    Ok((head.split_whitespace().nth(1).unwrap_or_default().to_owned(), body.to_owned()))
}

/// A server that listens everywhere is asked on loopback.
pub(super) fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::WallClock;
    use crate::ops::Part;
    use crate::store::{Store, StoreSettings};
    use std::sync::Arc;

    #[tokio::test]
    async fn a_stuck_loop_is_told_and_a_living_bot_is_well() {
        let health = Health::new();
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&StoreSettings { path: folder.path().to_owned() }).await.unwrap();
        let feeds = Feeds { store, clock: Arc::new(WallClock) };
        let server = HealthServer::bind(SocketAddr::from(([127, 0, 0, 1], 0)), health.clone(), feeds).await.unwrap();
        let address = server.address().unwrap();
        let stop = CancellationToken::new();
        let serving = tokio::spawn(server.run(stop.clone()));
        health.beat(Part::Polling);
        health.beat(Part::Delivery);
        assert_eq!(ask_health(address).await.unwrap_err().to_string(), "commands: no sign of life");
        health.beat(Part::Commands);
        assert_eq!(ask_health(address).await.unwrap(), "ok");
        assert_eq!(ask(address, "/readyz", ANSWER_MAX).await.unwrap().0, "503", "Telegram has not answered");
        stop.cancel();
        serving.await.unwrap().unwrap();
        assert!(ask_health(address).await.is_err());
    }
}
