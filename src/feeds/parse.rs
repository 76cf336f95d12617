//! From a repaired document to entries: the parser reads the whole; where it cannot, it reads item by item.
//!
//! What the parser does not tell is read from the item's own elements: dates in more forms, whether a guid is a
//! link, the source, the language.

use super::caps::Caps;
use super::decode::Document;
use super::entry::Draft;
use super::items::Items;
use super::markup::{Token, Tokens};
use super::own::{Own, children};
use super::repair::{Ending, Family, Repaired};
use super::told::{self, Link};
use super::{entry, websub, wishes};
use crate::domain::{Entry, Timestamp};
use feed_rs::model;
use feed_rs::parser::{Builder, ParseFeedError, Parser};
use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use url::Url;

/// Why a parser gave nothing.
#[derive(Debug, thiserror::Error)]
pub enum ParseTrouble {
    /// It says what is wrong.
    #[error("the document is not well-formed")]
    Malformed(#[source] ParseFeedError),
    /// It broke off.
    #[error("the parser panicked")]
    Panicked,
}

/// What came of a document.
pub(super) struct Parsed {
    /// What was read.
    pub(super) document: Document,
    /// Items that the text holds.
    pub(super) items: usize,
    /// What the parser said of the whole, if it refused it.
    pub(super) trouble: Option<ParseTrouble>,
}

/// Reads a repaired document.
pub(super) fn parse(repaired: &Repaired, base: &Url, now: Timestamp, caps: &Caps) -> Parsed {
    let reader = Reader { parser: parser(base), repaired, base, now };
    let Items { texts: items, around } = Items::of(repaired);
    let (whole, trouble) = match reader.run(&repaired.text) {
        Ok(feed) => (Some(feed), None),
        Err(trouble) => (None, Some(trouble)),
    };
    let is_whole = whole.as_ref().is_some_and(|feed| feed.entries.len() == items.len());
    let head = whole.or_else(|| reader.run(&around).ok());
    let mut document = head.as_ref().map(document_of).unwrap_or_default();
    document.wishes = wishes::wishes(&around);
    document.offer = websub::in_markup(&around, base);
    // Half an item is kept if it tells what it is about. Should the next visit bring it under another name, it rings
    // twice; where a server always breaks off at the same place, it would never ring else.
    let is_fit = |number: usize, entry: &Entry| {
        let is_half = repaired.ending == Ending::InItem && number + 1 == items.len();
        !is_half || !entry.title.is_empty() || !entry.body.is_empty()
    };
    let read: Box<dyn Iterator<Item = Option<Entry>>> = if is_whole {
        let pairs = head.into_iter().flat_map(|feed| feed.entries).zip(&items);
        Box::new(pairs.map(|(found, item)| Some(reader.entry(found, item))))
    } else {
        Box::new(items.iter().map(|item| reader.rescue(item)))
    };
    let read = read.take(caps.items).enumerate();
    let found = read.filter_map(|(number, entry)| entry.filter(|entry| is_fit(number, entry)));
    document.entries = found.collect();
    document.lost = items.len().min(caps.items).saturating_sub(document.entries.len());
    document.spread_language();
    Parsed { document, items: items.len(), trouble }
}

/// A parser that invents no identity and leaves dates to us.
fn parser(base: &Url) -> Parser {
    Builder::new()
        .base_uri(Some(base.as_str()))
        .id_generator(|_, _, _| String::new())
        .timestamp_parser(|_| None)
        .build()
}

fn document_of(feed: &model::Feed) -> Document {
    Document {
        title: feed.title.as_ref().map(|title| entry::title(&title.content)).filter(|title| !title.is_empty()),
        language: feed.language.as_deref().and_then(entry::primary_language),
        ..Document::default()
    }
}

struct Reader<'a> {
    parser: Parser,
    repaired: &'a Repaired,
    base: &'a Url,
    now: Timestamp,
}

impl Reader<'_> {
    fn run(&self, text: &str) -> Result<model::Feed, ParseTrouble> {
        // A panic in one item must not cost the others.
        let parsed = catch_unwind(AssertUnwindSafe(|| self.parser.parse(text.as_bytes())));
        parsed.map_err(|_| ParseTrouble::Panicked)?.map_err(ParseTrouble::Malformed)
    }

    /// One item in a document of its own.
    fn rescue(&self, item: &str) -> Option<Entry> {
        let attributes = &self.repaired.root_attributes;
        let document = match self.repaired.family {
            Family::Atom => format!("<feed{attributes}>{item}</feed>"),
            Family::Rss => format!("<rss{attributes}><channel>{item}</channel></rss>"),
            Family::Rdf => format!("<rss version=\"2.0\"{attributes}><channel>{item}</channel></rss>"),
        };
        let found = self.run(&document).ok()?.entries.into_iter().next()?;
        Some(self.entry(found, item))
    }

    fn entry(&self, found: model::Entry, item: &str) -> Entry {
        let mut tokens = Tokens::of(item).map(|(_, token)| token);
        let root = tokens.by_ref().find_map(|token| if let Token::Start(tag) = token { Some(tag) } else { None });
        let inside: Vec<Token<'_>> = tokens.collect();
        let own = Own::of(root, &children(&inside), self.now);
        told(found).with(own).finish(Some(self.base))
    }
}

fn told(found: model::Entry) -> Draft<'static> {
    let summary = found.summary.map(|text| text.content);
    let link = |link| {
        let model::Link { href, rel, media_type, .. } = link;
        Link { href: href.into(), relation: rel.map(Cow::Owned), media_type: media_type.map(Cow::Owned) }
    };
    Draft {
        guid: Some(found.id.into()),
        title: found.title.map(|title| title.content.into()).unwrap_or_default(),
        texts: summary.into_iter().chain(found.content.and_then(|content| content.body)).map(Cow::Owned).collect(),
        links: told::alternates(found.links.into_iter().map(link)),
        authors: found
            .authors
            .into_iter()
            .filter_map(|person| told::author(person.name.into(), person.email.map(Cow::Owned)))
            .collect(),
        tags: found.categories.into_iter().map(|category| category.label.unwrap_or(category.term).into()).collect(),
        language: found.language.map(Cow::Owned),
        ..Draft::default()
    }
}
