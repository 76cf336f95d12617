//! A far end that serves feeds: documents or feeds made of items, validators and 304 (RFC 9110, section 13), and the
//! ways in which publishers fail.

use crate::wire::{Answer, Reply, Request, Server};
use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};
use tokio::sync::watch;

/// In which format items are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// RSS 2.0.
    Rss,
    /// Atom (RFC 4287).
    Atom,
}

/// An item to publish. Its link and id follow from its title unless told.
#[derive(Clone, Debug)]
pub(crate) struct NewsItem {
    /// Headline.
    pub(crate) title: String,
    /// Body, as plain text.
    pub(crate) body: String,
    /// Where it can be read.
    pub(crate) link: String,
    /// The feed's own id for it.
    pub(crate) id: String,
    /// When it was published.
    pub(crate) published: SystemTime,
}

impl NewsItem {
    /// An item published now.
    pub(crate) fn new(title: &str, body: &str) -> Self {
        let words = title.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
        let slug = words.collect::<Vec<_>>().join("-").to_lowercase();
        Self {
            title: title.to_owned(),
            body: body.to_owned(),
            link: format!("https://news.example.org/{slug}"),
            id: format!("tag:news.example.org,2026:{slug}"),
            published: SystemTime::now(),
        }
    }
}

/// What one request meets instead of the document.
#[derive(Clone, Debug)]
pub(crate) enum FeedFault {
    /// This status and no feed.
    Status(u16),
    /// This status, and a wish to be left alone for so many seconds.
    Later(u16, u64),
    /// A redirect with this status to this address.
    Redirect(u16, String),
    /// No answer, ever.
    Never,
    /// The connection is reset.
    Reset,
    /// Half of the document.
    Cut,
    /// The document in pieces of so many bytes with a pause before each.
    Slow(usize, Duration),
}

struct Page {
    body: Vec<u8>,
    content_type: String,
    changed_at: SystemTime,
    version: u64,
    has_validators: bool,
    format: Format,
    items: Vec<NewsItem>,
    hub: Option<String>,
    faults: VecDeque<FeedFault>,
}

#[derive(Default)]
struct Site {
    pages: BTreeMap<String, Page>,
    log: Vec<Request>,
}

/// The server; a path is a feed.
pub(crate) struct FeedServer {
    server: Server,
    site: Arc<Mutex<Site>>,
    answered: watch::Sender<u64>,
}

impl FeedServer {
    /// Starts on a free port, with no page.
    pub(crate) async fn start() -> Self {
        let site = Arc::new(Mutex::new(Site::default()));
        let answered = watch::Sender::new(0);
        let (shared, count) = (Arc::clone(&site), answered.clone());
        let server = Server::start(move |request| {
            let reply = shared.lock().unwrap().answer(request);
            count.send_modify(|count| *count += 1);
            async move { reply }
        })
        .await;
        Self { server, site, answered }
    }

    /// The address of a page; the path begins with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server.url)
    }

    /// Serves this document.
    pub(crate) fn set(&self, path: &str, body: impl Into<Vec<u8>>, content_type: &str) {
        let mut site = self.site.lock().unwrap();
        let page = site.page(path);
        (page.body, page.content_type) = (body.into(), content_type.to_owned());
        page.change();
    }

    /// From now on this page is made of items in this format, none so far.
    pub(crate) fn set_format(&self, path: &str, format: Format) {
        let mut site = self.site.lock().unwrap();
        let page = site.page(path);
        (page.format, page.items) = (format, Vec::new());
        page.write();
    }

    /// Adds an item at the head of a feed, which is RSS unless it was told otherwise.
    pub(crate) fn publish(&self, path: &str, item: NewsItem) {
        self.publish_all(path, vec![item]);
    }

    /// Adds items at the head of a feed, all at once, the last of them on top.
    pub(crate) fn publish_all(&self, path: &str, items: Vec<NewsItem>) {
        let mut site = self.site.lock().unwrap();
        let page = site.page(path);
        for item in items {
            page.items.insert(0, item);
        }
        page.write();
    }

    /// From now on this page names a hub, in its headers.
    pub(crate) fn set_hub(&self, path: &str, hub: &str) {
        self.site.lock().unwrap().page(path).hub = Some(hub.to_owned());
    }

    /// No `ETag` and no `Last-Modified` from now on.
    pub(crate) fn without_validators(&self, path: &str) {
        self.site.lock().unwrap().page(path).has_validators = false;
    }

    /// The next request for this page meets this; several queue up.
    pub(crate) fn fail(&self, path: &str, fault: FeedFault) {
        self.site.lock().unwrap().page(path).faults.push_back(fault);
    }

    /// Do faults of this page wait for a request?
    pub(crate) fn is_to_fail(&self, path: &str) -> bool {
        !self.site.lock().unwrap().page(path).faults.is_empty()
    }

    /// Counts the answers.
    pub(crate) fn answered(&self) -> watch::Receiver<u64> {
        self.answered.subscribe()
    }

    /// Keeps so many of the newest items of a page, as publishers do.
    pub(crate) fn trim(&self, path: &str, most: usize) {
        self.site.lock().unwrap().page(path).items.truncate(most);
    }

    /// All requests for this page so far.
    pub(crate) fn requests(&self, path: &str) -> Vec<Request> {
        self.site.lock().unwrap().log.iter().filter(|request| request.target == path).cloned().collect()
    }
}

impl Site {
    fn page(&mut self, path: &str) -> &mut Page {
        self.pages.entry(path.to_owned()).or_insert_with(|| {
            let mut page = Page {
                body: Vec::new(),
                content_type: String::new(),
                changed_at: SystemTime::UNIX_EPOCH,
                version: 0,
                has_validators: true,
                format: Format::Rss,
                items: Vec::new(),
                hub: None,
                faults: VecDeque::new(),
            };
            page.write();
            page
        })
    }

    fn answer(&mut self, request: Request) -> Reply {
        self.log.push(request.clone());
        let Some(page) = self.pages.get_mut(&request.target) else {
            return Reply::Whole(Answer::new(404, "text/html", "<html>no such page</html>"));
        };
        let answer = page.answer(&request);
        match page.faults.pop_front() {
            None => Reply::Whole(answer),
            Some(FeedFault::Status(status)) => Reply::Whole(Answer::new(status, "text/html", "<html>no</html>")),
            Some(FeedFault::Later(status, seconds)) => {
                Reply::Whole(Answer::new(status, "text/html", "").with("retry-after", seconds.to_string()))
            }
            Some(FeedFault::Redirect(status, to)) => {
                Reply::Whole(Answer::new(status, "text/html", "").with("location", to))
            }
            Some(FeedFault::Never) => Reply::Never,
            Some(FeedFault::Reset) => Reply::Reset,
            Some(FeedFault::Cut) => Reply::Cut(answer),
            Some(FeedFault::Slow(piece, pause)) => Reply::Slow(answer, piece, pause),
        }
    }
}

impl Page {
    fn change(&mut self) {
        self.version += 1;
        // Whole seconds, as HTTP tells them, and later than the change before.
        self.changed_at = SystemTime::now().max(self.changed_at + Duration::from_secs(1));
    }

    fn write(&mut self) {
        let (body, content_type) = match self.format {
            Format::Rss => (rss(&self.items), "application/rss+xml; charset=utf-8"),
            Format::Atom => (atom(&self.items), "application/atom+xml; charset=utf-8"),
        };
        (self.body, self.content_type) = (body.into_bytes(), content_type.to_owned());
        self.change();
    }

    fn answer(&self, request: &Request) -> Answer {
        let (tag, date) = (format!("\"v{}\"", self.version), httpdate::fmt_http_date(self.changed_at));
        let is_known = match request.header("if-none-match") {
            Some(tags) => tags.split(',').any(|known| known.trim() == tag),
            None => request.header("if-modified-since") == Some(&date),
        };
        let answer = if self.has_validators && is_known {
            Answer { status: 304, headers: Vec::new(), body: Vec::new() }
        } else {
            Answer::new(200, &self.content_type, self.body.clone())
        };
        let answer = match &self.hub {
            Some(hub) => answer.with("link", format!("<{hub}/>; rel=\"hub\"")),
            None => answer,
        };
        if self.has_validators { answer.with("etag", tag).with("last-modified", date) } else { answer }
    }
}

fn rss(items: &[NewsItem]) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\"><channel>");
    text.push_str("<title>Example Wire</title><link>https://news.example.org/</link><description>News</description>\n");
    for item in items {
        let fields = [
            ("title", escape(&item.title)),
            ("link", escape(&item.link)),
            ("guid isPermaLink=\"false\"", escape(&item.id)),
            ("pubDate", httpdate::fmt_http_date(item.published)),
            ("description", escape(&escape(&item.body))),
        ];
        text.push_str(&element("item", &fields));
    }
    text + "</channel></rss>\n"
}

fn atom(items: &[NewsItem]) -> String {
    let date = |at: SystemTime| jiff::Timestamp::try_from(at).unwrap().to_string();
    let mut text =
        String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">");
    text.push_str("<title>Example Wire</title><id>tag:news.example.org,2026:feed</id>");
    text.push_str(&format!("<updated>{}</updated>\n", date(SystemTime::now())));
    for item in items {
        let fields = [
            ("title", escape(&item.title)),
            (&*format!("link href=\"{}\"", escape(&item.link)), String::new()),
            ("id", escape(&item.id)),
            ("published", date(item.published)),
            ("updated", date(item.published)),
            ("content type=\"text\"", escape(&item.body)),
        ];
        text.push_str(&element("entry", &fields));
    }
    text + "</feed>\n"
}

/// An element of elements; a field's name may carry attributes.
fn element(name: &str, fields: &[(&str, String)]) -> String {
    let mut text = format!("<{name}>");
    for (field, value) in fields {
        let end = field.split(' ').next().unwrap();
        text.push_str(&format!("<{field}>{value}</{end}>"));
    }
    text + &format!("</{name}>\n")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::{Client, Response};

    async fn get(server: &FeedServer, path: &str, headers: &[(&str, &str)]) -> reqwest::Result<Response> {
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
        let request = client.get(server.url(path));
        headers.iter().fold(request, |request, (name, value)| request.header(*name, *value)).send().await
    }

    #[tokio::test]
    async fn items_make_a_feed_that_a_parser_reads_in_either_format() {
        let server = FeedServer::start().await;
        server.set_format("/atom", Format::Atom);
        for path in ["/rss", "/atom"] {
            server.publish(path, NewsItem::new("AT&T <wins> \"it\"", "a < b & c"));
            server.publish(path, NewsItem::new("Second", "body"));
            let body = get(&server, path, &[]).await.unwrap().bytes().await.unwrap();
            let feed = feed_rs::parser::parse(&body[..]).unwrap();
            let titles: Vec<&str> =
                feed.entries.iter().filter_map(|entry| Some(entry.title.as_ref()?.content.as_str())).collect();
            assert_eq!(titles, ["Second", "AT&T <wins> \"it\""], "{path}");
            assert_eq!(feed.entries[1].links[0].href, "https://news.example.org/at-t-wins-it");
            assert!(feed.entries[1].published.is_some());
        }
    }

    #[tokio::test]
    async fn a_document_that_is_known_is_not_sent_again_until_it_changes() {
        let server = FeedServer::start().await;
        server.set("/feed", "one", "text/xml");
        let first = get(&server, "/feed", &[]).await.unwrap();
        let header = |name: &str| first.headers()[name].to_str().unwrap().to_owned();
        let (tag, date) = (header("etag"), header("last-modified"));
        for known in [("if-none-match", tag.as_str()), ("if-modified-since", date.as_str())] {
            assert_eq!(get(&server, "/feed", &[known]).await.unwrap().status(), 304);
        }
        server.set("/feed", "two", "text/xml");
        for known in [("if-none-match", tag.as_str()), ("if-modified-since", date.as_str())] {
            assert_eq!(get(&server, "/feed", &[known]).await.unwrap().text().await.unwrap(), "two");
        }
        server.without_validators("/feed");
        assert!(!get(&server, "/feed", &[("if-none-match", "\"v2\"")]).await.unwrap().headers().contains_key("etag"));
        assert_eq!(server.requests("/feed").len(), 6);
        assert_eq!(server.requests("/feed")[1].header("if-none-match"), Some(tag.as_str()));
    }

    #[tokio::test]
    async fn each_fault_is_met_once_and_in_order() {
        let server = FeedServer::start().await;
        server.set("/feed", "a whole document", "text/xml");
        server.fail("/feed", FeedFault::Later(503, 120));
        server.fail("/feed", FeedFault::Redirect(301, "/moved".to_owned()));
        server.fail("/feed", FeedFault::Slow(5, Duration::ZERO));
        server.fail("/feed", FeedFault::Cut);
        server.fail("/feed", FeedFault::Reset);
        let later = get(&server, "/feed", &[]).await.unwrap();
        assert_eq!((later.status().as_u16(), later.headers()["retry-after"].to_str().unwrap()), (503, "120"));
        assert_eq!(get(&server, "/feed", &[]).await.unwrap().headers()["location"], "/moved");
        assert_eq!(get(&server, "/feed", &[]).await.unwrap().text().await.unwrap(), "a whole document");
        assert!(get(&server, "/feed", &[]).await.unwrap().text().await.is_err());
        assert!(get(&server, "/feed", &[]).await.is_err());
        assert_eq!(get(&server, "/feed", &[]).await.unwrap().text().await.unwrap(), "a whole document");
        assert_eq!(get(&server, "/nowhere", &[]).await.unwrap().status(), 404);
    }
}
