//! Publishes the sample news on a loopback port: each story is in its outlet's feed from its time on.

use super::news::{Outlet, SampleNews, SampleStory};
use super::render::{Published, content_type, document};
use crate::clock::Clock;
use crate::domain::{Digest, Timestamp};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::time::Instant;
use tokio_util::sync::{CancellationToken, DropGuard};

/// Serves the feeds of the sample outlets until it is dropped.
#[derive(Debug)]
pub struct SampleServer {
    address: SocketAddr,
    newsroom: Arc<Newsroom>,
    _stops_when_dropped: DropGuard,
}

impl SampleServer {
    /// Starts serving on a free loopback port. The stories' time stands still until [`Self::publish_from_now`]; then
    /// it runs `speed` times as fast as the
    /// clock: at 2, the story of second 30 comes out after 15 seconds.
    ///
    /// # Errors
    /// The speed is not a finite number above 0 ([`io::ErrorKind::InvalidInput`]), or no port can be opened.
    pub async fn start(news: SampleNews, clock: &dyn Clock, speed: f64) -> io::Result<Self> {
        let newsroom = Arc::new(Newsroom::open(news, clock.now(), speed)?);
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        let address = listener.local_addr()?;
        let stop = CancellationToken::new();
        let router = Router::new().route("/{file}", get(feed)).with_state(Arc::clone(&newsroom));
        let server = axum::serve(listener, router).with_graceful_shutdown(stop.clone().cancelled_owned());
        tokio::spawn(async move {
            if let Err(error) = server.await {
                tracing::warn!(%error, "the sample feeds are no longer served");
            }
        });
        Ok(Self { address, newsroom, _stops_when_dropped: stop.drop_guard() })
    }

    /// Lets the stories' time run; a second call changes nothing.
    pub fn publish_from_now(&self) {
        self.newsroom.opened.get_or_init(Instant::now);
    }

    /// Every outlet's name and the address of its feed.
    pub fn feeds(&self) -> Vec<(String, String)> {
        let feed = |outlet: &Outlet| (outlet.name.clone(), format!("http://{}/{}", self.address, outlet.file));
        self.newsroom.news.outlets().iter().map(feed).collect()
    }

    /// How long it takes from now until the last story is out; zero once it is.
    pub fn ends_after(&self) -> Duration {
        self.newsroom.ends_after()
    }
}

/// The news, and the time that has passed for it.
#[derive(Debug)]
struct Newsroom {
    news: SampleNews,
    /// When the stories' time began to run.
    opened: OnceLock<Instant>,
    opened_at: Timestamp,
    speed: f64,
}

/// A feed as it stands.
#[derive(Debug)]
struct Document {
    content_type: &'static str,
    /// A strong entity tag with its quotes (RFC 9110 section 8.8.3).
    etag: String,
    body: String,
}

impl Newsroom {
    fn open(news: SampleNews, opened_at: Timestamp, speed: f64) -> io::Result<Self> {
        if !(speed.is_finite() && speed > 0.0) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "the speed must be a number above 0"));
        }
        Ok(Self { news, opened: OnceLock::new(), opened_at, speed })
    }

    /// The stories that are out, oldest first.
    fn due(&self) -> impl DoubleEndedIterator<Item = &SampleStory> {
        let passed = self.passed();
        self.news.stories().iter().filter(move |story| self.delay(story) <= passed)
    }

    /// How long the stories' time has run.
    fn passed(&self) -> Duration {
        self.opened.get().map(Instant::elapsed).unwrap_or_default()
    }

    /// How long after the start it comes out, in real time.
    fn delay(&self, story: &SampleStory) -> Duration {
        let seconds = f64::from(story.at.max(0)) / self.speed;
        Duration::try_from_secs_f64(seconds).unwrap_or(Duration::MAX)
    }

    /// The baseline has its age from the start on; a later story is published when it comes out.
    fn published_at(&self, story: &SampleStory) -> Timestamp {
        let age = Duration::from_secs(story.at.min(0).unsigned_abs().into());
        self.opened_at.minus(age).plus(self.delay(story))
    }

    fn ends_after(&self) -> Duration {
        let last = self.news.stories().last().map(|story| self.delay(story)).unwrap_or_default();
        last.saturating_sub(self.passed())
    }

    /// The feed of that file name, newest story first.
    fn document(&self, file: &str) -> Option<Document> {
        let outlet = self.news.outlets().iter().find(|outlet| outlet.file == file)?;
        let of_outlet = self.due().rev().filter(|story| story.outlet == outlet.key);
        let stories: Vec<Published<'_>> =
            of_outlet.map(|story| Published { story, at: self.published_at(story) }).collect();
        let body = document(outlet, &stories);
        let etag = format!("\"{}\"", Digest::of("sample feed", &[body.as_bytes()]));
        Some(Document { content_type: content_type(outlet.format), etag, body })
    }
}

async fn feed(State(newsroom): State<Arc<Newsroom>>, Path(file): Path<String>, headers: HeaderMap) -> Response {
    let Some(Document { content_type, etag, body }) = newsroom.document(&file) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    if is_current(&headers, &etag) {
        return (StatusCode::NOT_MODIFIED, [(ETAG, etag)]).into_response();
    }
    ([(CONTENT_TYPE, content_type.to_owned()), (ETAG, etag)], body).into_response()
}

/// Does `If-None-Match` name this entity tag? Compared weakly, as RFC 9110 section 13.1.2 asks; our tags hold no commas.
fn is_current(headers: &HeaderMap, etag: &str) -> bool {
    let values = headers.get_all(IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    values
        .flat_map(|value| value.split(','))
        .map(str::trim)
        .any(|tag| tag == "*" || tag.trim_start_matches("W/") == etag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::HandSetClock;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpStream;

    const START: Timestamp = Timestamp::from_seconds(1_800_000_000);
    /// So slow that nothing comes out, and so fast that all is out at once.
    const STILL: f64 = 1e-9;
    const AT_ONCE: f64 = 1e9;

    async fn start(speed: f64) -> io::Result<SampleServer> {
        let server = SampleServer::start(SampleNews::bundled().unwrap(), &HandSetClock::new(START), speed).await?;
        server.publish_from_now();
        Ok(server)
    }

    /// Head and body of the answer to one request.
    async fn ask(url: &str, header: &str) -> (String, String) {
        let (authority, path) = url.trim_start_matches("http://").split_once('/').unwrap();
        let mut connection = TcpStream::connect(authority).await.unwrap();
        let request = format!("GET /{path} HTTP/1.1\r\nHost: {authority}\r\nConnection: close\r\n{header}\r\n");
        connection.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        connection.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_ascii_lowercase(), body.to_owned())
    }

    fn etag(head: &str) -> &str {
        head.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap()
    }

    #[tokio::test(start_paused = true)]
    async fn a_story_is_in_its_feed_from_its_time_on() {
        let newsroom = Newsroom::open(SampleNews::bundled().unwrap(), START, 2.0).unwrap();
        tokio::time::advance(Duration::from_secs(600)).await;
        newsroom.opened.set(Instant::now()).unwrap();
        let before = newsroom.document("harbour.xml").unwrap();
        assert_eq!(newsroom.ends_after(), Duration::from_secs(30));
        tokio::time::advance(Duration::from_millis(5_999)).await;
        assert!(!newsroom.document("harbour.xml").unwrap().body.contains("seoul-cosponsors"));
        tokio::time::advance(Duration::from_millis(1)).await;
        let after = newsroom.document("harbour.xml").unwrap();
        assert!(after.body.find("seoul-cosponsors") < after.body.find("storm-season-outlook"), "newest first");
        assert!(after.body.contains("Fri, 15 Jan 2027 08:00:06 GMT"), "published when it came out");
        assert!(after.body.contains("Fri, 15 Jan 2027 05:30:00 GMT"), "the baseline has an age");
        assert_ne!(before.etag, after.etag);
        tokio::time::advance(Duration::from_secs(60)).await;
        assert_eq!(newsroom.due().count(), newsroom.news.stories().len());
        assert_eq!(newsroom.ends_after(), Duration::ZERO);
    }

    #[tokio::test]
    async fn every_feed_is_served_with_its_content_type() {
        let server = start(AT_ONCE).await.unwrap();
        assert_eq!(server.ends_after(), Duration::ZERO);
        let types = ["rss+xml", "atom+xml", "feed+json", "rss+xml", "rss+xml"];
        for ((name, url), content_type) in server.feeds().into_iter().zip(types) {
            let (head, body) = ask(&url, "").await;
            assert!(head.starts_with("http/1.1 200"), "{head}");
            assert!(head.contains(&format!("content-type: application/{content_type}")), "{head}");
            assert!(body.contains(&name), "{name}");
        }
    }

    #[tokio::test]
    async fn a_feed_that_has_not_changed_is_answered_by_304() {
        let server = start(STILL).await.unwrap();
        let (_, url) = server.feeds().remove(0);
        let (head, _) = ask(&url, "").await;
        let etag = etag(&head);
        for current in [etag.to_owned(), format!("\"other\", W/{etag}"), "*".to_owned()] {
            let (head, body) = ask(&url, &format!("If-None-Match: {current}\r\n")).await;
            assert!(head.starts_with("http/1.1 304") && head.contains(etag), "{current}: {head}");
            assert_eq!(body, "");
        }
        let (head, _) = ask(&url, "If-None-Match: \"other\"\r\n").await;
        assert!(head.starts_with("http/1.1 200"), "{head}");
        let (head, _) = ask(&url.replace("harbour", "elsewhere"), "").await;
        assert!(head.starts_with("http/1.1 404"), "{head}");
    }

    #[tokio::test]
    async fn a_server_that_is_dropped_closes_its_port() {
        let server = start(STILL).await.unwrap();
        let address = server.address;
        drop(server);
        let closed = async { while TcpStream::connect(address).await.is_ok() {} };
        tokio::time::timeout(Duration::from_secs(10), closed).await.expect("the port closes");
    }

    #[tokio::test]
    async fn a_speed_that_is_not_one_is_refused() {
        for speed in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert_eq!(start(speed).await.unwrap_err().kind(), io::ErrorKind::InvalidInput, "{speed}");
        }
    }
}
