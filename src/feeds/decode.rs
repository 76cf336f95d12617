//! From the bytes of an answer to a [`Document`].
//!
//! The passes, in order: unpacking; bytes to text; JSON Feed by a reader of its own; ordinary documents by another; repair of
//! the markup of all others, with their own entities written out, or of the feed that is the text of another document; the parser, on the whole and then item by
//! item. All of it runs on a thread for blocking work, and a panic in it is an error.

use super::body::{Body, UnpackError};
use super::caps::Caps;
use super::discover::page;
use super::parse::{ParseTrouble, Parsed, parse};
use super::repair::{Ending, Repaired, Unrepairable, repair, written_out};
use super::websub::Offer;
use super::{encoding, entry, items, json, markup, ordinary, wishes};
use crate::domain::{Entry, Reason, Rhythm, Timestamp, Wishes};
use tokio::task::JoinError;
use url::Url;

/// What a feed document says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// What the feed calls itself; at most 1,000 characters.
    pub title: Option<String>,
    /// In the document's order, up to the cap.
    pub entries: Vec<Entry>,
    /// When the feed wants to be asked.
    pub wishes: Wishes,
    /// How often it publishes, as the dates of its entries show.
    pub rhythm: Rhythm,
    /// Primary language subtag, lower case; entries without one of their own have it too.
    pub language: Option<String>,
    /// Who pushes it, as the document says.
    pub offer: Option<Offer>,
    /// Items that the document holds and that could not be read.
    pub lost: usize,
}

impl Document {
    /// Entries that state no language of their own have that of the feed.
    pub(super) fn spread_language(&mut self) {
        for entry in &mut self.entries {
            entry.language = entry.language.take().or_else(|| self.language.clone());
        }
    }
}

/// What a document is that is no feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAFeed {
    /// A web page.
    Page,
    /// A list of pages for search engines (sitemaps.org).
    Sitemap,
    /// Something else.
    Other,
}

/// Why an answer is no document.
#[derive(Debug, thiserror::Error)]
pub enum DecodeError {
    /// It is something else.
    #[error("not a feed but {what:?}")]
    NotAFeed {
        /// What it seems to be.
        what: NotAFeed,
        /// Title and absolute address of each feed that the page names.
        links: Vec<(String, String)>,
    },
    /// There is nothing but white space in it.
    #[error("an empty document")]
    Empty,
    /// It cannot be unpacked.
    #[error("the body cannot be unpacked")]
    Packed(#[source] UnpackError),
    /// Nested so deeply that it must be an attack or an accident.
    #[error("nested too deeply")]
    TooDeep,
    /// Markup that is damaged beyond repair.
    #[error("damaged beyond repair")]
    Unreadable(#[source] ParseTrouble),
    /// It ends before its first item does.
    #[error("cut short before the end of its first item")]
    Cut,
    /// JSON that is damaged.
    #[error("damaged JSON")]
    Json(#[source] serde_json::Error),
    /// It was read without complaint, and none of its items was found.
    #[error("none of {items} items could be read")]
    Silent {
        /// How many there are in the text.
        items: usize,
    },
    /// Reading it broke off; that is a fault of ours.
    #[error("reading broke off")]
    Broken(#[source] JoinError),
}

impl DecodeError {
    /// Why, as people are told.
    pub fn reason(&self) -> Reason {
        match self {
            Self::NotAFeed { what: NotAFeed::Page, .. } => Reason::PageForFeed,
            Self::NotAFeed { what: NotAFeed::Sitemap, .. } => Reason::SitemapForFeed,
            Self::NotAFeed { what: NotAFeed::Other, .. } => Reason::NoFeed,
            Self::Empty => Reason::EmptyDocument,
            Self::Packed(UnpackError::TooLarge { limit }) => Reason::TooLarge { limit: *limit },
            Self::Packed(_) => Reason::FeedPacked,
            Self::TooDeep | Self::Unreadable(_) | Self::Json(_) => Reason::FeedDamaged,
            Self::Cut => Reason::FeedCut,
            Self::Silent { .. } => Reason::FeedOfUnknown,
            Self::Broken(_) => Reason::FeedFault,
        }
    }
}

/// Reads a document on a thread that may be busy, see [`decode_body`].
pub async fn read(body: Body, final_url: Url, now: Timestamp) -> Result<Document, DecodeError> {
    let work = tokio::task::spawn_blocking(move || decode_body(body, &final_url, now));
    work.await.map_err(DecodeError::Broken)?
}

/// Reads a document here and now, which may take a second for a large one. `final_url` is the address that answered;
/// relative links are resolved against it. `now` tells which dates are believable.
pub fn decode_body(body: Body, final_url: &Url, now: Timestamp) -> Result<Document, DecodeError> {
    let (content_type, caps) = (body.content_type.clone(), body.caps);
    let bytes = body.unpacked().map_err(DecodeError::Packed)?;
    let document = decode(&bytes, content_type.as_deref(), final_url, now, &caps)?;
    let Document { lost, entries, .. } = &document;
    if *lost > 0 {
        let host = final_url.host_str().unwrap_or_default();
        tracing::debug!(host, lost, read = entries.len(), "some items of a feed are unreadable");
    }
    Ok(document)
}

/// The same for bytes that are unpacked.
pub fn decode(
    body: &[u8],
    content_type: Option<&str>,
    base: &Url,
    now: Timestamp,
    caps: &Caps,
) -> Result<Document, DecodeError> {
    let text = without_controls(encoding::to_text(body, content_type, base.domain()));
    let text = text.trim();
    if text.is_empty() {
        return Err(DecodeError::Empty);
    }
    let reading = Reading { base, now, caps };
    let mut document = if text.starts_with('{') { reading.json(text)? } else { reading.markup(text)? };
    document.entries = entry::distinct(document.entries);
    document.rhythm = wishes::rhythm(&document.entries, now);
    Ok(document)
}

/// What reading depends on besides the text.
struct Reading<'a> {
    base: &'a Url,
    now: Timestamp,
    caps: &'a Caps,
}

impl Reading<'_> {
    fn json(&self, text: &str) -> Result<Document, DecodeError> {
        match json::read(text, self.base, self.now, self.caps) {
            Some(json::Feed { document, items, is_cut }) => match document.entries.len() {
                0 if is_cut => Err(DecodeError::Cut),
                0 if items > 0 => Err(DecodeError::Silent { items }),
                _ => Ok(document),
            },
            None => Err(match json::damage(text) {
                Some(error) if error.is_eof() => DecodeError::Cut,
                Some(error) => DecodeError::Json(error),
                None => not_a_feed(text, self.base),
            }),
        }
    }

    fn markup(&self, text: &str) -> Result<Document, DecodeError> {
        if let Some(document) = ordinary::read(text, self.base, self.now, self.caps) {
            // Each document of the tests is one more proof of it.
            debug_assert_eq!(
                Some(&document),
                self.odd_markup(text).ok().as_ref(),
                "an ordinary document is read in two ways"
            );
            return Ok(document);
        }
        self.odd_markup(text)
    }

    fn odd_markup(&self, text: &str) -> Result<Document, DecodeError> {
        let text = &*written_out(text);
        match repair(text, self.caps) {
            Ok(repaired) => self.repaired(text, &repaired),
            Err(Unrepairable::TooDeep) => Err(DecodeError::TooDeep),
            Err(Unrepairable::NoRoot) if what_is(text) == NotAFeed::Page => Err(not_a_feed(text, self.base)),
            Err(Unrepairable::NoRoot) => self.wrapped(text),
        }
    }

    /// A feed that is the text of another document: in a section, with its markup escaped, or JSON behind a warning.
    fn wrapped(&self, text: &str) -> Result<Document, DecodeError> {
        let inner = markup::text_of(markup::Tokens::of(text).map(|(_, token)| token));
        let begins = |mark: char| inner.find(mark).and_then(|at| inner.get(at..)).unwrap_or_default();
        if let Ok(document) = self.json(begins('{')) {
            return Ok(document);
        }
        match repair(begins('<'), self.caps) {
            Ok(repaired) => self.repaired(begins('<'), &repaired),
            Err(_) => Err(not_a_feed(text, self.base)),
        }
    }

    fn repaired(&self, text: &str, repaired: &Repaired) -> Result<Document, DecodeError> {
        match parse(repaired, self.base, self.now, self.caps) {
            Parsed { document, .. } if !document.entries.is_empty() => Ok(document),
            // The tags of a feed may occur in a page, in a script for one.
            _ if what_is(text) == NotAFeed::Page => Err(not_a_feed(text, self.base)),
            // An empty feed; but one that holds items where none is looked for is not empty.
            Parsed { document, items: 0, .. } => match items::traces(text) {
                0 if repaired.ending != Ending::Whole => Err(DecodeError::Cut),
                0 => Ok(document),
                items => Err(DecodeError::Silent { items }),
            },
            Parsed { trouble: Some(trouble), .. } => Err(DecodeError::Unreadable(trouble)),
            Parsed { items: 1, .. } if repaired.ending == Ending::InItem => Err(DecodeError::Cut),
            Parsed { items, .. } => Err(DecodeError::Silent { items }),
        }
    }
}

fn not_a_feed(text: &str, base: &Url) -> DecodeError {
    let what = what_is(text);
    let links = if what == NotAFeed::Page { page::feeds_of_page(text, base) } else { Vec::new() };
    DecodeError::NotAFeed { what, links }
}

/// What a text that is no feed seems to be, by its first elements.
fn what_is(text: &str) -> NotAFeed {
    use super::markup::{Token, Tokens};
    let starts = Tokens::of(text).filter_map(|(_, token)| if let Token::Start(tag) = token { Some(tag) } else { None });
    for tag in starts.take(20) {
        match tag.local_name().as_str() {
            "html" => return NotAFeed::Page,
            // An envelope has a `soap:Body`.
            "head" | "body" if !tag.name.contains(':') => return NotAFeed::Page,
            "urlset" | "sitemapindex" => return NotAFeed::Sitemap,
            "rss" | "rdf" | "feed" | "channel" => return NotAFeed::Other,
            _ => {}
        }
    }
    let begins = text.get(..text.floor_char_boundary(100)).unwrap_or(text).to_ascii_lowercase();
    if begins.contains("<!doctype html") { NotAFeed::Page } else { NotAFeed::Other }
}

/// Without control characters that XML forbids, and without a byte order mark.
fn without_controls(text: String) -> String {
    let is_forbidden = |letter: char| matches!(letter, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}');
    if may_hold_controls(&text) && text.contains(is_forbidden) {
        text.chars().filter(|letter| !is_forbidden(*letter)).collect()
    } else {
        text
    }
}

/// Bytes tell it much sooner than letters do, and without a branch for each many at once.
fn may_hold_controls(text: &str) -> bool {
    const FIRST_OF_MARKS: u8 = 0xef;
    let is_suspect = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r') || *byte == FIRST_OF_MARKS;
    text.as_bytes().iter().fold(false, |any, byte| any | is_suspect(byte))
}

#[cfg(test)]
#[path = "damage_classes.rs"]
mod damage_classes;
#[cfg(test)]
#[path = "damage_tests.rs"]
mod damage_tests;
#[cfg(test)]
#[path = "hostile_tests.rs"]
mod hostile_tests;
#[cfg(test)]
#[path = "ordinary_tests.rs"]
mod ordinary_tests;
#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
