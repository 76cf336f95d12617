//! Fetches against a server on loopback that plays a script and writes down what it was asked.

use super::*;
use crate::feeds::{CacheHints, RedirectTrouble};
use std::net::SocketAddr;
use std::sync::Mutex;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// What the server does with one request.
enum Play {
    /// Answers with these bytes and closes.
    Answer(Vec<u8>),
    /// Sends these bytes and then nothing more.
    Stall(Vec<u8>),
}

struct Server {
    at: SocketAddr,
    /// Each request, its bytes as characters of the same number.
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    async fn playing(script: Vec<Play>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        tokio::spawn(async move {
            for play in script {
                let (mut stream, _) = listener.accept().await.unwrap();
                let request = request(&mut stream).await;
                heard.lock().unwrap().push(request);
                match play {
                    Play::Answer(bytes) => {
                        // A client that has seen enough hangs up before the end.
                        let _sent: std::io::Result<()> = stream.write_all(&bytes).await;
                    }
                    Play::Stall(bytes) => {
                        stream.write_all(&bytes).await.unwrap();
                        std::future::pending::<()>().await;
                    }
                }
            }
        });
        Self { at, asked }
    }

    fn url(&self, path: &str) -> FeedUrl {
        FeedUrl::parse(&format!("http://{}{path}", self.at)).unwrap()
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

async fn request(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        bytes.push(stream.read_u8().await.unwrap());
    }
    bytes.into_iter().map(char::from).collect()
}

fn answer(status: &str, headers: &str, body: &[u8]) -> Play {
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    Play::Answer([head.chars().map(|letter| letter as u8).collect(), body.to_vec()].concat())
}

fn settings() -> FetchSettings {
    FetchSettings { allow_private_networks: true, ..FetchSettings::default() }
}

fn fetcher() -> Fetcher {
    Fetcher::new(settings()).unwrap()
}

async fn fetch(server: &Server) -> Result<Fetched, FetchError> {
    fetcher().get(&server.url("/feed"), &Validators::default()).await
}

fn validators_of(fetched: Fetched) -> Validators {
    match fetched {
        Fetched::NotModified(head) | Fetched::Document { head, .. } => head.validators,
    }
}

/// The value of a header in a request.
fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    let lines = request.lines().filter_map(|line| line.split_once(": "));
    lines.filter(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
}

#[tokio::test]
async fn a_request_says_who_asks_and_for_what_and_nothing_else() {
    let server = Server::playing(vec![answer("200 OK", "Set-Cookie: a=b\r\n", b"x"), answer("200 OK", "", b"x")]).await;
    let fetcher = fetcher();
    fetcher.get(&server.url("/feed?a=b"), &Validators::default()).await.unwrap();
    fetcher.get(&server.url("/feed?a=b"), &Validators::default()).await.unwrap();
    for request in server.asked() {
        assert!(request.starts_with("GET /feed?a=b HTTP/1.1\r\n"));
        assert!(header(&request, "user-agent").unwrap().starts_with("newsbell/"));
        assert!(header(&request, "accept").unwrap().contains("application/atom+xml"));
        let encodings = header(&request, "accept-encoding").unwrap();
        assert!(["gzip", "br", "deflate"].into_iter().all(|known| encodings.contains(known)), "{encodings}");
        for absent in ["cookie", "referer", "authorization", "if-none-match", "if-modified-since", "range"] {
            assert_eq!(header(&request, absent), None, "{absent}");
        }
    }
}

#[tokio::test]
async fn a_document_comes_with_its_type_address_validators_and_hints() {
    let headers = "Content-Type: application/rss+xml\r\nETag: W/\"1\"\r\nCache-Control: max-age=60\r\n";
    let server = Server::playing(vec![answer("200 OK", headers, b"<rss/>")]).await;
    let Fetched::Document { head, body } = fetch(&server).await.unwrap() else {
        panic!("no document");
    };
    let Head { final_url, validators, hints, moved_to, offer: _ } = head;
    assert_eq!(moved_to, None);
    assert_eq!((body.encoding.as_deref(), body.content_type.as_deref()), (None, Some("application/rss+xml")));
    assert_eq!(body.unpacked().unwrap(), b"<rss/>");
    assert_eq!(final_url.as_str(), server.url("/feed").as_str());
    assert_eq!(hints.fresh_for(), Duration::from_secs(60));
    let url = Some(final_url.to_string());
    assert_eq!(validators, Validators { etag: Some("W/\"1\"".to_owned()), last_modified: None, url });
}

#[tokio::test]
async fn validators_go_out_byte_for_byte() {
    let etag = "W/\"\u{e9}\u{ff} odd, \"quotes\"\"";
    let date = "Thu, 32 Foo 2041 99:00:00 nowhere";
    let headers = format!("ETag: {etag}\r\nLast-Modified: {date}\r\n");
    let server = Server::playing(vec![answer("200 OK", &headers, b"x"), answer("304 Not Modified", "", b"")]).await;
    let validators = validators_of(fetch(&server).await.unwrap());
    let second = fetcher().get(&server.url("/feed"), &validators).await.unwrap();
    let Fetched::NotModified(head) = second else { panic!("no 304") };
    assert_eq!((head.validators, head.hints), (validators, CacheHints::default()));
    let asked = server.asked();
    assert_eq!(header(&asked[1], "if-none-match"), Some(etag));
    assert_eq!(header(&asked[1], "if-modified-since"), Some(date));
}

#[tokio::test]
async fn a_304_replaces_what_it_names_and_a_200_forgets_what_it_does_not() {
    let server = Server::playing(vec![
        answer("200 OK", "ETag: \"1\"\r\nLast-Modified: then\r\n", b"x"),
        answer("304 Not Modified", "ETag: \"2\"\r\nCache-Control: max-age=9\r\n", b""),
        answer("200 OK", "", b"x"),
    ])
    .await;
    let first = validators_of(fetch(&server).await.unwrap());
    let Fetched::NotModified(head) = fetcher().get(&server.url("/feed"), &first).await.unwrap() else {
        panic!("no 304");
    };
    let second = head.validators;
    assert_eq!(head.hints.fresh_for(), Duration::from_secs(9));
    assert_eq!((second.etag.as_deref(), second.last_modified.as_deref()), (Some("\"2\""), Some("then")));
    let third = validators_of(fetcher().get(&server.url("/feed"), &second).await.unwrap());
    assert_eq!((third.etag, third.last_modified), (None, None));
}

#[tokio::test]
async fn validators_are_sent_on_the_hop_that_gave_them_and_on_no_other() {
    let moved = "Location: /there#part\r\nETag: \"of the redirect\"\r\n";
    let server = Server::playing(vec![
        answer("302 Found", moved, b""),
        answer("200 OK", "ETag: \"of there\"\r\n", b"x"),
        answer("302 Found", moved, b""),
        answer("304 Not Modified", "", b""),
    ])
    .await;
    let validators = validators_of(fetch(&server).await.unwrap());
    assert_eq!(validators.url.as_deref(), Some(server.url("/there").as_str()));
    assert!(matches!(fetcher().get(&server.url("/feed"), &validators).await, Ok(Fetched::NotModified(_))));
    let sent: Vec<_> =
        server.asked().iter().map(|request| header(request, "if-none-match").map(str::to_owned)).collect();
    assert_eq!(sent, [None, None, None, Some("\"of there\"".to_owned())]);
}

#[tokio::test]
async fn redirects_in_a_circle_without_end_or_to_nowhere_are_refused() {
    let to = |path: &str| answer("301 Moved Permanently", &format!("Location: {path}\r\n"), b"");
    let trouble = async |script: Vec<Play>| match fetch(&Server::playing(script).await).await {
        Err(FetchError::Redirect { trouble, .. }) => trouble,
        other => panic!("{other:?}"),
    };
    assert_eq!(trouble(vec![to("/a"), to("/feed")]).await, RedirectTrouble::Loop);
    assert_eq!(trouble((1..=6).map(|hop| to(&format!("/{hop}"))).collect()).await, RedirectTrouble::TooMany);
    assert_eq!(trouble(vec![to("file:///etc/passwd")]).await, RedirectTrouble::NoTarget);
    assert_eq!(trouble(vec![answer("302 Found", "", b"")]).await, RedirectTrouble::NoTarget);
}

#[tokio::test]
async fn five_redirects_are_followed() {
    let mut script: Vec<Play> =
        (1..=5).map(|hop| answer("307 Temporary Redirect", &format!("Location: /{hop}\r\n"), b"")).collect();
    script.push(answer("200 OK", "", b"x"));
    let server = Server::playing(script).await;
    assert!(matches!(fetch(&server).await, Ok(Fetched::Document { .. })));
}

#[tokio::test]
async fn credentials_go_to_their_origin_only_and_are_told_to_nobody() {
    let elsewhere = Server::playing(vec![answer("404 Not Found", "", b"")]).await;
    let away = format!("Location: http://eve:trap@127.0.0.1:{}/x\r\n", elsewhere.at.port());
    let here =
        Server::playing(vec![answer("302 Found", "Location: /b\r\n", b""), answer("302 Found", &away, b"")]).await;
    let url = FeedUrl::parse(&format!("http://ann:s%20ecret@{}/a", here.at)).unwrap();
    let error = fetcher().get(&url, &Validators::default()).await.unwrap_err();
    for request in here.asked() {
        assert_eq!(header(&request, "authorization"), Some("Basic YW5uOnMgZWNyZXQ="));
        assert!(!request.lines().next().unwrap().contains("ecret"));
    }
    assert_eq!(here.asked().len(), 2);
    assert_eq!(header(&elsewhere.asked()[0], "authorization"), None);
    let told = format!("{error} {error:?} {}", error.reason());
    assert!(!told.contains("ecret") && !told.contains("trap"), "{told}");
}

#[tokio::test]
async fn loopback_is_refused_by_address_and_by_name_unless_allowed() {
    let server = Server::playing(vec![answer("200 OK", "", b"x")]).await;
    let guarded = Fetcher::new(FetchSettings::default()).unwrap();
    for host in ["127.0.0.1", "localhost", "[::1]"] {
        let url = FeedUrl::parse(&format!("http://{host}:{}/", server.at.port())).unwrap();
        let error = guarded.get(&url, &Validators::default()).await.unwrap_err();
        assert!(matches!(error, FetchError::Private { .. }), "{host}: {error:?}");
    }
    assert_eq!(server.asked().len(), 0);
}

#[tokio::test]
async fn a_redirect_into_a_private_network_is_refused_before_it_is_asked() {
    let server = Server::playing(vec![answer("302 Found", "Location: http://127.0.0.1:9/secret\r\n", b"")]).await;
    let settings = FetchSettings::default();
    // As if a public name led to our server.
    let client = client(&settings).unwrap().resolve("public.example", server.at).build().unwrap();
    let fetcher = Fetcher { client, ..Fetcher::new(settings).unwrap() };
    let url = FeedUrl::parse(&format!("http://public.example:{}/", server.at.port())).unwrap();
    let error = fetcher.get(&url, &Validators::default()).await.unwrap_err();
    assert!(matches!(&error, FetchError::Private { host } if host == "127.0.0.1"), "{error:?}");
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn an_unknown_name_and_a_closed_port_are_told_apart() {
    let port = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    let ask =
        async |url: String| fetcher().get(&FeedUrl::parse(&url).unwrap(), &Validators::default()).await.unwrap_err();
    assert!(matches!(ask(format!("http://127.0.0.1:{port}/")).await, FetchError::Connect { .. }));
    assert!(matches!(ask("http://nowhere.invalid/".to_owned()).await, FetchError::NoSuchName { .. }));
}

#[tokio::test]
async fn a_server_that_does_not_speak_tls_is_not_trusted() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.unwrap();
        std::future::pending::<()>().await;
    });
    let url = FeedUrl::parse(&format!("https://127.0.0.1:{port}/")).unwrap();
    let error = fetcher().get(&url, &Validators::default()).await.unwrap_err();
    assert!(matches!(error, FetchError::Tls { .. }), "{error:?}");
}

#[tokio::test]
async fn what_is_no_answer_to_the_question_is_an_error() {
    let error = async |play: Play| fetch(&Server::playing(vec![play]).await).await.unwrap_err();
    assert!(matches!(error(answer("304 Not Modified", "", b"")).await, FetchError::NotModifiedUnasked { .. }));
    assert!(matches!(error(answer("200 OK", "", b"")).await, FetchError::Empty { .. }));
    for status in ["206 Partial Content", "226 IM Used", "404 Not Found", "410 Gone", "500 Oops"] {
        let error = error(answer(status, "", b"<rss/>")).await;
        assert_eq!(error.refusal().unwrap().status.map(|code| code.to_string()).as_deref(), status.split(' ').next());
    }
    assert!(matches!(error(Play::Answer(b"not http at all\r\n\r\n".to_vec())).await, FetchError::Broken { .. }));
}

#[tokio::test]
async fn a_server_may_ask_to_be_left_alone() {
    let wish = async |headers: &str| {
        let server = Server::playing(vec![answer("429 Too Many Requests", headers, b"")]).await;
        fetch(&server).await.unwrap_err().refusal().unwrap().quiet.map(|(_, span)| span)
    };
    assert_eq!(wish("Retry-After: 120\r\n").await, Some(Duration::from_secs(120)));
    assert_eq!(wish("Retry-After: Fri, 31 Dec 9999 23:59:59 GMT\r\n").await, Some(headers::STAY_AWAY_MAX));
    assert_eq!(wish("Retry-After: soon\r\n").await, None);
}

#[tokio::test]
async fn a_body_that_never_ends_is_cut_off_by_size_and_one_that_stalls_by_time() {
    let head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
    let chunks = format!("{head}{}", format!("1000\r\n{}\r\n", "x".repeat(0x1000)).repeat(32));
    let server = Server::playing(vec![Play::Stall(chunks.into_bytes())]).await;
    let small = Fetcher::new(FetchSettings { max_body: 100_000, ..settings() }).unwrap();
    let error = small.get(&server.url("/"), &Validators::default()).await.unwrap_err();
    assert!(matches!(error, FetchError::TooLarge { limit: 100_000, .. }), "{error:?}");
    let server = Server::playing(vec![Play::Stall(format!("{head}1\r\nx\r\n").into_bytes())]).await;
    let hasty = Fetcher::new(FetchSettings { timeout: Duration::from_millis(300), ..settings() }).unwrap();
    let error = hasty.get(&server.url("/"), &Validators::default()).await.unwrap_err();
    assert!(matches!(error, FetchError::Timeout { .. }), "{error:?}");
}

#[tokio::test]
async fn a_packed_body_is_kept_as_it_came() {
    let server = Server::playing(vec![answer("200 OK", "Content-Encoding: gzip\r\n", b"\x1f\x8bpacked")]).await;
    let Ok(Fetched::Document { body, .. }) = fetch(&server).await else { panic!("no document") };
    assert_eq!((body.bytes.as_slice(), body.encoding.as_deref()), (b"\x1f\x8bpacked".as_slice(), Some("gzip")));
}
