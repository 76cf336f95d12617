//! Reads a list, however other programs wrote it: in any encoding, with any case of attributes, damaged.

use super::{EVERY, Outline, SIZE_MAX, TAG_MAX};
use crate::domain::message::{one_line, shorten};
use crate::domain::time::parse_span;
use crate::domain::{FeedNote, FeedUrl, FeedUrlError};
use crate::feeds::encoding;
use crate::feeds::markup::{Tag, Token, Tokens, unescaped};
use std::collections::HashMap;
use std::fmt;

/// Feeds taken from one list.
const FEEDS_MAX: usize = 2_000;

/// Failures kept of one list.
const FAILURES_MAX: usize = 2_000;

/// Folders in folders; what is deeper is read as if it were not.
const DEPTH_MAX: usize = 64;

/// A list that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// Its feeds, each once, in its order.
    pub outlines: Vec<Outline>,
    /// How many repeated another one, whose tags they added to.
    pub merged: usize,
    /// What could not be read.
    pub failures: Vec<Failure>,
}

/// One thing of a list that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which, by its name or address; empty where it has neither.
    pub what: String,
    /// Why.
    pub why: Unread,
}

/// Why something of a list could not be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unread {
    /// A feed without an address.
    #[error("it has no address")]
    NoAddress,
    /// A feed without an address and without a name.
    #[error("an outline without a name has no address")]
    Nameless,
    /// Its address is none.
    #[error(transparent)]
    Address(FeedUrlError),
    /// It comes behind so many that are read.
    #[error("more than {0} feeds in one file are not read")]
    Beyond(usize),
    /// The file breaks off behind it.
    #[error("the file breaks off behind this; what followed is missing")]
    Cut,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.what.as_str() {
            "" => write!(f, "{}", self.why),
            what => write!(f, "{what}: {}", self.why),
        }
    }
}

/// Why a file is no list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAList {
    /// Larger than [`SIZE_MAX`].
    #[error("the file is larger than {} KB", SIZE_MAX / 1_000)]
    TooLarge,
    /// Something else.
    #[error("this is no OPML file: there is no <opml> in it")]
    SomethingElse,
}

/// Reads a file.
pub fn read(bytes: &[u8]) -> Result<List, NotAList> {
    if bytes.len() > SIZE_MAX {
        return Err(NotAList::TooLarge);
    }
    let text = encoding::to_text(bytes, None, None);
    let mut reader = Reader::default();
    for (_, token) in Tokens::of(&text) {
        match token {
            Token::Start(tag) => reader.start(&tag),
            Token::End(name) => reader.end(name),
            Token::Text(_) | Token::CData(_) | Token::Aside => {}
        }
    }
    reader.list()
}

#[derive(Default)]
struct Reader {
    list: List,
    /// Where each address stands among the outlines.
    places: HashMap<FeedUrl, usize>,
    /// The outlines that are open: the name of each that is a folder.
    open: Vec<Option<String>>,
    is_opml: bool,
    is_closed: bool,
}

impl Reader {
    fn start(&mut self, tag: &Tag<'_>) {
        match tag.local_name().as_str() {
            "opml" => self.is_opml = true,
            "outline" => self.outline(tag),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if name.eq_ignore_ascii_case("outline") {
            self.open.pop();
        }
        self.is_closed |= name.eq_ignore_ascii_case("opml");
    }

    fn outline(&mut self, tag: &Tag<'_>) {
        let written = |name: &str| tag.attribute(name).map(|value| unescaped(value).into_owned());
        let value = |name: &str| written(name).filter(|value| !value.trim().is_empty());
        let text = value("title").or_else(|| value("text"));
        // Some write the address of a feed as `url`, as that of a link is written.
        let is_feed = value("type").is_some_and(|kind| ["rss", "atom", "feed"].contains(&kind.to_lowercase().as_str()));
        let address = value("xmlUrl").or_else(|| value("url").filter(|_| is_feed));
        if let Some(address) = &address {
            let category = value("category").unwrap_or_default();
            let tags = self.open.iter().flatten().cloned().chain(categories(&category));
            let note = FeedNote { name: text.clone(), tags: tags.collect() };
            self.feed(address, note, value(EVERY));
        } else if is_feed {
            match &text {
                Some(name) => self.fail(name, Unread::NoAddress),
                None => self.fail("", Unread::Nameless),
            }
        }
        if !tag.is_empty {
            let folder = text.filter(|_| address.is_none() && self.open.len() < DEPTH_MAX);
            self.open.push(folder.map(|name| shorten(&one_line(&name), TAG_MAX)));
        }
    }

    fn feed(&mut self, address: &str, note: FeedNote, every: Option<String>) {
        let named = || note.name.clone().unwrap_or_else(|| address.to_owned());
        let url = match FeedUrl::parse(address) {
            Ok(url) => url,
            Err(error) => return self.fail(&format!("{} ({address})", named()), Unread::Address(error)),
        };
        let every = every.and_then(|every| parse_span(&every).ok());
        // Where there is no name of its own, the address stands in.
        let name = note.name.filter(|name| name.trim() != address.trim() && name.trim() != url.as_str());
        let outline = Outline { url, note: FeedNote { name, tags: note.tags }, every }.tidied();
        let place = self.places.get(&outline.url).copied();
        let count = self.list.outlines.len();
        match place.and_then(|place| self.list.outlines.get_mut(place)) {
            Some(first) => {
                let name = first.note.name.clone().or(outline.note.name);
                first.note.merge(FeedNote { name, tags: outline.note.tags });
                self.list.merged += 1;
            }
            None if count >= FEEDS_MAX => {
                self.fail(&outline.url.to_string(), Unread::Beyond(FEEDS_MAX));
            }
            None => {
                self.places.insert(outline.url.clone(), count);
                self.list.outlines.push(outline);
            }
        }
    }

    fn fail(&mut self, what: &str, why: Unread) {
        if self.list.failures.len() < FAILURES_MAX {
            self.list.failures.push(Failure { what: shorten(&one_line(what), 200), why });
        }
    }

    fn list(mut self) -> Result<List, NotAList> {
        if !self.is_opml {
            return Err(NotAList::SomethingElse);
        }
        if !self.is_closed {
            let last = self.list.outlines.last().map_or_else(String::new, |last| last.url.to_string());
            self.fail(&last, Unread::Cut);
        }
        Ok(self.list)
    }
}

/// The names in a `category`: separated by commas, each a path with slashes (OPML 2.0, "Other special attributes").
fn categories(written: &str) -> impl Iterator<Item = String> {
    written.split([',', '/']).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn summary(text: &str) -> Vec<(String, Option<String>, Vec<String>)> {
        let list = read(text.as_bytes()).unwrap();
        let one = |outline: Outline| (outline.url.as_str().to_owned(), outline.note.name, outline.note.tags);
        list.outlines.into_iter().map(one).collect()
    }

    #[test]
    fn folders_become_tags_and_duplicates_are_one_feed_with_the_tags_of_all() {
        let text = r#"<?xml version="1.0"?><!-- <outline xmlUrl="https://no.example/"/> -->
            <OPML version="1.0"><head><title>t</title></head><body>
            <outline text="World"><outline title="Asia &amp; more" text="x">
              <outline type="rss" text="One" title="Number &lt;1&gt;" xmlUrl="https://one.example/f?a=1&amp;b=2"/>
            </outline>
              <outline text="Two" XMLURL='https://two.example/'></outline>
            </outline>
            <outline text="Later" xmlUrl="https://one.example/f?a=1&amp;b=2" category="/Tech/Rust,World"/>
            <outline type="atom" url="https://three.example/"/>
            <outline type="link" text="A page" url="https://page.example/"/>
            </body></OPML>"#;
        let own = |text: &str| text.to_owned();
        let tags = |tags: &[&str]| tags.iter().map(|tag| (*tag).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            summary(text),
            [
                (
                    own("https://one.example/f?a=1&b=2"),
                    Some(own("Number <1>")),
                    tags(&["World", "Asia & more", "Tech", "Rust"])
                ),
                (own("https://two.example/"), Some(own("Two")), tags(&["World"])),
                (own("https://three.example/"), None, tags(&[])),
            ]
        );
        assert_eq!(read(text.as_bytes()).unwrap().merged, 1);
    }

    #[test]
    fn each_failure_is_told_with_its_name_and_reason() {
        let text = "<opml><body><outline text='Mail' xmlUrl='mailto:a@example.org'/><outline text='Bare' type='rss'/>\
                    <outline text='Fine' xmlUrl='example.org/f'/><outline text='Cut' xmlUrl='https";
        let list = read(text.as_bytes()).unwrap();
        assert_eq!(list.outlines.len(), 1);
        let told: Vec<String> = list.failures.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "Mail (mailto:a@example.org): only http:// and https:// addresses can be polled",
                "Bare: it has no address",
                "https://example.org/f: the file breaks off behind this; what followed is missing",
            ]
        );
    }

    #[test]
    fn what_is_no_list_is_refused() {
        assert_eq!(read(b"<rss version='2.0'/>"), Err(NotAList::SomethingElse));
        assert_eq!(read(b""), Err(NotAList::SomethingElse));
        assert_eq!(read(&vec![b'<'; SIZE_MAX + 1]), Err(NotAList::TooLarge));
    }

    #[test]
    fn a_hostile_list_is_read_within_bounds() {
        let deep = "<outline text='folder of some length'>".repeat(20_000);
        let feeds: String = (0..3_000).map(|n| format!("<outline xmlUrl='https://a.example/{n}'/>")).collect();
        let list = read(format!("<opml>{deep}{feeds}</opml>").as_bytes()).unwrap();
        assert_eq!((list.outlines.len(), list.failures.len()), (2_000, 1_000));
        assert!(list.outlines.iter().all(|outline| outline.note.tags.len() == 1));
        let folders: String = (0..500).map(|n| format!("<outline text='{n}'>")).collect();
        let list = read(format!("<opml>{folders}<outline xmlUrl='https://a.example/'/></opml>").as_bytes()).unwrap();
        assert_eq!(list.outlines[0].note.tags.len(), super::super::TAGS_MAX);
    }

    proptest! {
        #[test]
        fn any_bytes_are_read(bytes in any::<Vec<u8>>(), text in "(<outline|<opml>|</outline>| text='|xmlUrl=\"|https://a.b/|[/>'\"&a]){0,40}") {
            let _read = read(&bytes);
            let list = read(format!("<opml>{text}").as_bytes()).unwrap();
            prop_assert!(list.outlines.len() <= 40);
        }
    }
}
