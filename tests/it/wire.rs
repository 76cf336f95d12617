//! HTTP/1.1 as both far ends speak it (RFC 9112), by hand, because a far end of a test must also do what a web
//! framework prevents: break a connection off, stop in the middle, never answer.

use std::future::Future;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};

/// A request as it came.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    /// `GET`, `POST` …
    pub(crate) method: String,
    /// Path and query.
    pub(crate) target: String,
    /// In the order in which they came; names in lower case.
    pub(crate) headers: Vec<(String, String)>,
    /// The body.
    pub(crate) body: Vec<u8>,
    /// When it came.
    pub(crate) came_at: Instant,
}

impl Request {
    /// The first header of this name (lower case).
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// A whole answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// Status.
    pub(crate) status: u16,
    /// Headers besides the length.
    pub(crate) headers: Vec<(String, String)>,
    /// Body.
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// An answer with one type of content.
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: vec![("content-type".to_owned(), content_type.to_owned())], body: body.into() }
    }

    /// Adds a header.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.push((name.to_owned(), value.into()));
        self
    }
}

/// What is done with a request.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// Answered.
    Whole(Answer),
    /// Half of the body, then the connection ends.
    Cut(Answer),
    /// The body in pieces of so many bytes with a pause before each.
    Slow(Answer, usize, Duration),
    /// The connection is reset without a word.
    Reset,
    /// Nothing, until the other side gives up.
    Never,
}

/// A server on a free loopback port; it ends when this is dropped.
pub(crate) struct Server {
    /// `http://127.0.0.1:PORT`, without a slash behind it.
    pub(crate) url: String,
    task: AbortHandle,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    /// Serves until dropped. A request whose client went away is dropped with its answer.
    pub(crate) async fn start<F, A>(answer: F) -> Self
    where
        F: Fn(Request) -> A + Send + Sync + 'static,
        A: Future<Output = Reply> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let answer = Arc::new(answer);
        let task = tokio::spawn(async move {
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(connection(stream, Arc::clone(&answer)));
                while connections.try_join_next().is_some() {}
            }
        });
        Self { url, task: task.abort_handle() }
    }
}

async fn connection<F, A>(mut stream: TcpStream, answer: Arc<F>)
where
    F: Fn(Request) -> A,
    A: Future<Output = Reply>,
{
    let mut read = Vec::new();
    while let Some(request) = next_request(&mut stream, &mut read).await {
        let is_head = request.method == "HEAD";
        let reply = tokio::select! {
            reply = answer(request) => reply,
            () = gone(&stream) => return,
        };
        if !carry_out(&mut stream, reply, is_head).await {
            return;
        }
    }
}

/// Ends when the other side closes the connection.
async fn gone(stream: &TcpStream) {
    if let Ok(1..) = stream.peek(&mut [0]).await {
        std::future::pending::<()>().await;
    }
}

/// Reads one request; nothing when the connection ends or speaks no HTTP.
async fn next_request(stream: &mut TcpStream, read: &mut Vec<u8>) -> Option<Request> {
    let head_end = loop {
        if let Some(end) = read.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(read).await.ok()? == 0 {
            return None;
        }
    };
    let head = String::from_utf8(read.drain(..head_end + 4).collect()).ok()?;
    let mut lines = head.lines();
    let mut first = lines.next()?.split(' ');
    let (method, target) = (first.next()?.to_owned(), first.next()?.to_owned());
    let header = |line: &str| line.split_once(':').map(|(name, value)| (name.to_lowercase(), value.trim().to_owned()));
    let mut request = Request {
        method,
        target,
        headers: lines.filter_map(header).collect(),
        body: Vec::new(),
        came_at: Instant::now(),
    };
    assert!(request.header("transfer-encoding").is_none(), "chunked requests are not understood here");
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    while read.len() < length {
        if stream.read_buf(read).await.ok()? == 0 {
            return None;
        }
    }
    request.body = read.drain(..length).collect();
    Some(request)
}

/// Answers; says whether the connection goes on.
async fn carry_out(stream: &mut TcpStream, reply: Reply, is_head: bool) -> bool {
    let (answer, piece, pause) = match reply {
        Reply::Whole(answer) | Reply::Cut(answer) if is_head => return write(stream, &head(&answer)).await,
        Reply::Whole(answer) => {
            let bytes = [head(&answer), answer.body].concat();
            return write(stream, &bytes).await;
        }
        Reply::Cut(answer) => {
            write(stream, &head(&answer)).await;
            write(stream, &answer.body[..answer.body.len() / 2]).await;
            return false;
        }
        Reply::Reset => {
            stream.set_zero_linger().unwrap();
            return false;
        }
        Reply::Never => {
            gone(stream).await;
            return false;
        }
        Reply::Slow(answer, piece, pause) => (answer, piece, pause),
    };
    if !write(stream, &head(&answer)).await {
        return false;
    }
    for piece in answer.body.chunks(piece.max(1)) {
        tokio::time::sleep(pause).await;
        if !write(stream, piece).await {
            return false;
        }
    }
    true
}

async fn write(stream: &mut TcpStream, bytes: &[u8]) -> bool {
    stream.write_all(bytes).await.is_ok()
}

fn head(answer: &Answer) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {} Status\r\ncontent-length: {}\r\n", answer.status, answer.body.len());
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    if answer.status == 304 {
        head = head.replace("content-length: 0\r\n", "");
    }
    head.push_str("\r\n");
    head.into_bytes()
}
