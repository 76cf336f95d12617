//! The feeds that a web page names: `rel=alternate` with a feed's media type (HTML Standard section 4.6.7.1), and
//! `rel=feed` with any.

use crate::feeds::html;
use html5gum::emitters::callback::CallbackEvent;
use std::collections::BTreeMap;
use url::Url;

/// Page read, in bytes: some sites put half a megabyte of scripts before their links.
const PAGE_MAX: usize = 4_000_000;

/// Links taken from one page.
const LINKS_MAX: usize = 20;

/// The longest address taken, in bytes.
const ADDRESS_MAX: usize = 2_048;

const FEED_TYPES: [&str; 5] =
    ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/json"];

/// Title and absolute address of each feed, in the order of the page, without repetitions.
pub(in crate::feeds) fn feeds_of_page(page: &str, address: &Url) -> Vec<(String, String)> {
    let mut finder = Finder { base: address.clone(), tag: None, attribute: Vec::new(), found: Vec::new() };
    html::tokens(page.get(..page.floor_char_boundary(PAGE_MAX)).unwrap_or(page), |event| finder.hear(&event));
    finder.found
}

struct Finder {
    base: Url,
    /// The tag being read, if it is one of interest, and its attributes so far.
    tag: Option<(Kind, BTreeMap<Vec<u8>, String>)>,
    attribute: Vec<u8>,
    found: Vec<(String, String)>,
}

#[derive(Clone, Copy)]
enum Kind {
    Base,
    Link,
}

impl Finder {
    fn hear(&mut self, event: &CallbackEvent<'_>) {
        match event {
            CallbackEvent::OpenStartTag { name: b"link" | b"a" } => self.tag = Some((Kind::Link, BTreeMap::new())),
            CallbackEvent::OpenStartTag { name: b"base" } => self.tag = Some((Kind::Base, BTreeMap::new())),
            CallbackEvent::OpenStartTag { .. } => self.tag = None,
            CallbackEvent::AttributeName { name } => self.attribute = name.to_vec(),
            CallbackEvent::AttributeValue { value } => {
                if let Some((_, attributes)) = &mut self.tag {
                    let value = String::from_utf8_lossy(value).trim().to_owned();
                    attributes.entry(std::mem::take(&mut self.attribute)).or_insert(value);
                }
            }
            CallbackEvent::CloseStartTag { .. } => self.close(),
            _ => {}
        }
    }

    fn close(&mut self) {
        let Some((kind, attributes)) = self.tag.take() else { return };
        let attribute = |name: &str| attributes.get(name.as_bytes()).map_or("", String::as_str);
        let Some(address) = self.address(attribute("href")) else { return };
        match kind {
            Kind::Base => self.base = address,
            Kind::Link => {
                let is_related =
                    |name: &str| attribute("rel").split_whitespace().any(|rel| rel.eq_ignore_ascii_case(name));
                let media_type = attribute("type").split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
                let is_known = self.found.iter().any(|(_, known)| known == address.as_str());
                let is_feed =
                    is_related("feed") || (is_related("alternate") && FEED_TYPES.contains(&media_type.as_str()));
                if is_feed && !is_known && self.found.len() < LINKS_MAX {
                    self.found.push((html::tidy(attribute("title")), address.into()));
                }
            }
        }
    }

    fn address(&self, href: &str) -> Option<Url> {
        let address = self.base.join(href).ok().filter(|_| !href.is_empty())?;
        let is_fit = matches!(address.scheme(), "http" | "https") && address.as_str().len() <= ADDRESS_MAX;
        is_fit.then_some(address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_feeds_of_a_page_are_found_as_absolute_addresses() {
        let page = r#"<!doctype html><head><title>A &lt;link&gt;</title><link rel="stylesheet" href="a.css">
            <LINK REL="home Alternate" TYPE="application/rss+xml; charset=utf-8" title="All &amp; more" HREF="/feed?a=1&amp;b=2">
            <link rel="alternate" type="application/atom+xml" href="https://other.example/atom">
            <link rel="alternate" type="application/rss+xml" href="/feed?a=1&amp;b=2">
            <link rel="alternate" type="text/html" hreflang="de" href="/de"><link rel=alternate type=application/rss+xml>
            <link rel=alternate type=application/rss+xml href="javascript:alert(1)"></head>"#;
        let found = feeds_of_page(page, &Url::parse("https://example.org/news/").unwrap());
        let expected = [
            ("All & more".to_owned(), "https://example.org/feed?a=1&b=2".to_owned()),
            (String::new(), "https://other.example/atom".to_owned()),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_link_that_says_feed_needs_no_type() {
        let page = "<link rel=feed href=/all><p><a rel='nofollow FEED' href='https://example.org/tech'>Tech</a>\
                    <a href=/rss>RSS</a><a rel=alternate type=text/html href=/de>Deutsch</a>";
        let found = feeds_of_page(page, &Url::parse("https://example.org/").unwrap());
        let addresses: Vec<&str> = found.iter().map(|(_, address)| address.as_str()).collect();
        assert_eq!(addresses, ["https://example.org/all", "https://example.org/tech"]);
    }

    #[test]
    fn a_base_element_moves_what_follows() {
        let page = "<base href='/sub/'><link rel=alternate type='application/feed+json' href='f.json'>";
        let found = feeds_of_page(page, &Url::parse("https://example.org/").unwrap());
        assert_eq!(found, [(String::new(), "https://example.org/sub/f.json".to_owned())]);
    }
}
