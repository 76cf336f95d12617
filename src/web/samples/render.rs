//! Puts an outlet's stories into the format of its feed.

use super::news::{FeedFormat, Outlet, SampleStory};
use crate::domain::Timestamp;
use serde_json::{Value, json};

/// What every sample feed says of itself.
const DESCRIPTION: &str = "Invented news for newsbell's demo";

/// A story that has come out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Published<'a> {
    pub(super) story: &'a SampleStory,
    pub(super) at: Timestamp,
}

/// The `Content-Type` of a format.
pub(super) fn content_type(format: FeedFormat) -> &'static str {
    match format {
        FeedFormat::Rss | FeedFormat::RssHtml => "application/rss+xml; charset=utf-8",
        FeedFormat::Atom => "application/atom+xml; charset=utf-8",
        FeedFormat::Json => "application/feed+json",
    }
}

/// The outlet's feed with these stories, in the order given.
pub(super) fn document(outlet: &Outlet, stories: &[Published<'_>]) -> String {
    match outlet.format {
        FeedFormat::Rss | FeedFormat::RssHtml => rss(outlet, stories),
        FeedFormat::Atom => atom(outlet, stories),
        FeedFormat::Json => json_feed(outlet, stories).to_string(),
    }
}

fn rss(outlet: &Outlet, stories: &[Published<'_>]) -> String {
    let mut xml = Xml::default();
    xml.open(
        r#"rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/""#,
    );
    xml.open("channel");
    xml.element("title", &outlet.name);
    xml.element("link", &outlet.home);
    xml.element("description", DESCRIPTION);
    xml.element("language", &outlet.language);
    for published in stories {
        rss_item(&mut xml, outlet, *published);
    }
    xml.close("channel");
    xml.close("rss");
    xml.0
}

fn rss_item(xml: &mut Xml, outlet: &Outlet, Published { story, at }: Published<'_>) {
    xml.open("item");
    xml.element("title", &story.title);
    xml.element("link", &story.url(outlet));
    xml.element_with("guid", r#"isPermaLink="false""#, &identity(outlet, story));
    xml.element("pubDate", &rfc_822(at));
    for author in &story.authors {
        xml.element("dc:creator", author);
    }
    for tag in &story.tags {
        xml.element("category", tag);
    }
    xml.element("description", &story.summary);
    if let (FeedFormat::RssHtml, Some(html)) = (outlet.format, &story.html) {
        xml.cdata("content:encoded", html);
    }
    xml.close("item");
}

fn atom(outlet: &Outlet, stories: &[Published<'_>]) -> String {
    let updated = stories.iter().map(|published| published.at).max().unwrap_or_default();
    let mut xml = Xml::default();
    xml.open(&format!(r#"feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{}""#, escape(&outlet.language)));
    xml.element("title", &outlet.name);
    xml.element("subtitle", DESCRIPTION);
    xml.element("id", &format!("{}/", outlet.home));
    xml.empty("link", &format!(r#"href="{}""#, escape(&outlet.home)));
    xml.element("updated", &rfc_3339(updated));
    xml.open("author");
    xml.element("name", &outlet.name);
    xml.close("author");
    for published in stories {
        atom_entry(&mut xml, outlet, *published);
    }
    xml.close("feed");
    xml.0
}

fn atom_entry(xml: &mut Xml, outlet: &Outlet, Published { story, at }: Published<'_>) {
    xml.open("entry");
    xml.element("title", &story.title);
    xml.element("id", &identity(outlet, story));
    xml.empty("link", &format!(r#"rel="alternate" href="{}""#, escape(&story.url(outlet))));
    xml.element("published", &rfc_3339(at));
    xml.element("updated", &rfc_3339(at));
    for author in &story.authors {
        xml.open("author");
        xml.element("name", author);
        xml.close("author");
    }
    for tag in &story.tags {
        xml.empty("category", &format!(r#"term="{}""#, escape(tag)));
    }
    xml.element("summary", &story.summary);
    if let Some(html) = &story.html {
        xml.element_with("content", r#"type="html""#, html);
    }
    xml.close("entry");
}

fn json_feed(outlet: &Outlet, stories: &[Published<'_>]) -> Value {
    let items: Vec<Value> = stories.iter().map(|published| json_item(outlet, *published)).collect();
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.name,
        "home_page_url": outlet.home,
        "description": DESCRIPTION,
        "language": outlet.language,
        "items": items,
    })
}

fn json_item(outlet: &Outlet, Published { story, at }: Published<'_>) -> Value {
    let authors: Vec<Value> = story.authors.iter().map(|name| json!({ "name": name })).collect();
    let mut item = json!({
        "id": identity(outlet, story),
        "url": story.url(outlet),
        "title": story.title,
        "date_published": rfc_3339(at),
        "authors": authors,
        "tags": story.tags,
    });
    let content = match &story.html {
        Some(html) => vec![("summary", &story.summary), ("content_html", html)],
        None => vec![("content_text", &story.summary)],
    };
    if let Some(fields) = item.as_object_mut() {
        fields.extend(content.into_iter().map(|(name, text)| (name.to_owned(), json!(text))));
    }
    item
}

/// A tag URI (RFC 4151): it names the story in this outlet's feed and is no address.
fn identity(outlet: &Outlet, story: &SampleStory) -> String {
    let host = outlet.home.trim_start_matches("https://");
    format!("tag:{host},2026:{}", story.id)
}

/// A date as RSS 2.0 writes it: RFC 822 with a four-digit year.
fn rfc_822(at: Timestamp) -> String {
    whole_second(at).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// A date as Atom and JSON Feed write it.
fn rfc_3339(at: Timestamp) -> String {
    whole_second(at).to_string()
}

fn whole_second(at: Timestamp) -> jiff::Timestamp {
    jiff::Timestamp::from_second(at.as_seconds()).unwrap_or_default()
}

/// XML under construction. What is given as tag or attributes is trusted, what is given as text is escaped.
struct Xml(String);

impl Default for Xml {
    fn default() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned())
    }
}

impl Xml {
    fn open(&mut self, tag: &str) {
        self.push(&["<", tag, ">\n"]);
    }

    fn close(&mut self, name: &str) {
        self.push(&["</", name, ">\n"]);
    }

    fn empty(&mut self, name: &str, attributes: &str) {
        self.push(&["<", name, " ", attributes, "/>\n"]);
    }

    fn element(&mut self, name: &str, text: &str) {
        self.push(&["<", name, ">", &escape(text), "</", name, ">\n"]);
    }

    fn element_with(&mut self, name: &str, attributes: &str, text: &str) {
        self.push(&["<", name, " ", attributes, ">", &escape(text), "</", name, ">\n"]);
    }

    fn cdata(&mut self, name: &str, text: &str) {
        self.push(&["<", name, ">", &cdata(text), "</", name, ">\n"]);
    }

    fn push(&mut self, parts: &[&str]) {
        self.0.extend(parts.iter().copied());
    }
}

/// Text as content of an element or of a quoted attribute (XML 1.0 section 2.4). Characters that XML 1.0 does not
/// allow at all (section 2.2) are left out.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| is_xml(*letter)) {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            _ => escaped.push(letter),
        }
    }
    escaped
}

/// Text as CDATA; a section ends at `]]>`, so that one is split between two sections.
fn cdata(text: &str) -> String {
    let allowed: String = text.chars().filter(|letter| is_xml(*letter)).collect();
    format!("<![CDATA[{}]]>", allowed.replace("]]>", "]]]]><![CDATA[>"))
}

fn is_xml(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::super::SampleNews;
    use super::*;
    use proptest::prelude::*;

    /// Every outlet's feed with all its stories.
    fn feeds() -> Vec<(FeedFormat, String, usize)> {
        let news = SampleNews::bundled().unwrap();
        let feed = |outlet: &Outlet| {
            let stories: Vec<Published<'_>> = news
                .stories()
                .iter()
                .filter(|story| story.outlet == outlet.key)
                .map(|story| Published { story, at: Timestamp::from_seconds(1_800_000_000) })
                .collect();
            (outlet.format, document(outlet, &stories), stories.len())
        };
        news.outlets().iter().map(feed).collect()
    }

    /// The elements left open at the end, or the first that is closed wrongly.
    fn unbalanced(xml: &str) -> Vec<String> {
        let mut open = Vec::new();
        let mut rest = xml;
        while let Some((_, after)) = rest.split_once('<') {
            let end = if after.starts_with("![CDATA[") { "]]>" } else { ">" };
            let (tag, next) = after.split_once(end).unwrap();
            rest = next;
            let name = tag.split(' ').next().unwrap();
            match name.strip_prefix('/') {
                Some(closed) if open.pop().as_deref() == Some(closed) => {}
                Some(closed) => return vec![closed.to_owned()],
                None if name.starts_with(['?', '!']) || tag.ends_with('/') => {}
                None => open.push(name.to_owned()),
            }
        }
        open
    }

    #[test]
    fn every_xml_feed_is_balanced_and_holds_its_stories() {
        for (format, body, stories) in feeds().iter().filter(|(format, ..)| *format != FeedFormat::Json) {
            assert_eq!(unbalanced(body), Vec::<String>::new(), "{body}");
            let entry = if *format == FeedFormat::Atom { "<entry>" } else { "<item>" };
            assert_eq!(body.matches(entry).count(), *stories);
        }
    }

    #[test]
    fn the_json_feed_has_what_version_1_1_requires() {
        let (_, body, stories) = feeds().into_iter().find(|(format, ..)| *format == FeedFormat::Json).unwrap();
        let feed: Value = serde_json::from_str(&body).unwrap();
        assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
        let items = feed["items"].as_array().unwrap();
        assert_eq!(items.len(), stories);
        for item in items {
            assert!(item["id"].is_string() && item["url"].is_string(), "{item}");
            assert!(item["content_html"].is_string() ^ item["content_text"].is_string(), "{item}");
            assert_eq!(item["date_published"], "2027-01-15T08:00:00Z");
        }
    }

    #[test]
    fn dates_are_written_as_each_format_asks() {
        let at = Timestamp::from_millis(784_111_777_900);
        assert_eq!(rfc_822(at), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(rfc_3339(at), "1994-11-06T08:49:37Z");
    }

    proptest! {
        #[test]
        fn escaped_text_holds_no_markup_and_reads_back(text in "[ -~가-힣\t\n]*") {
            let escaped = escape(&text);
            prop_assert!(!escaped.contains(['<', '>', '"', '\'']));
            let back = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            prop_assert_eq!(back.replace("&apos;", "'").replace("&amp;", "&"), text);
        }

        #[test]
        fn a_cdata_section_ends_only_at_its_end(text in "([]>a]|]]>|<!\\[CDATA\\[)*") {
            let section = cdata(&text);
            let mut inside = String::new();
            let mut rest = section.as_str();
            while let Some(after) = rest.strip_prefix("<![CDATA[") {
                let (part, next) = after.split_once("]]>").unwrap();
                inside.push_str(part);
                rest = next;
            }
            prop_assert_eq!(rest, "");
            prop_assert_eq!(inside, text);
        }

        #[test]
        fn what_xml_cannot_hold_is_left_out(text in any::<String>()) {
            let allowed = |letter: char| letter >= ' ' && !('\u{FFFE}'..='\u{FFFF}').contains(&letter);
            prop_assert!(escape(&text).chars().all(|letter| allowed(letter) || "\t\n\r".contains(letter)));
        }
    }
}
