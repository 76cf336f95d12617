//! From a repaired document to entries: the parser reads the whole; where it cannot, it reads item by item.
//!
//! What the parser does not tell is read from the item's own elements: dates in more forms, whether a guid is a
//! link, the source, the language.

use super::dates;
use super::decode::Document;
use super::entry::{self, Draft};
use super::markup::{Tag, Token, Tokens, local, unescaped};
use super::repair::{Family, Repaired};
use super::wishes;
use crate::domain::{Entry, Timestamp};
use feed_rs::model;
use feed_rs::parser::{Builder, ParseFeedError, Parser};
use std::panic::{AssertUnwindSafe, catch_unwind};
use url::Url;

/// Items read one by one; each costs a little more than in a whole document.
const RESCUED_MAX: usize = entry::ENTRIES_MAX;

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
pub(super) fn parse(repaired: &Repaired, base: &Url, now: Timestamp) -> Parsed {
    let reader = Reader { parser: parser(base), repaired, base, now };
    let Items { texts: items, around } = Items::of(repaired);
    let (whole, trouble) = match reader.run(&repaired.text) {
        Ok(feed) => (Some(feed), None),
        Err(trouble) => (None, Some(trouble)),
    };
    let is_whole = whole.as_ref().is_some_and(|feed| feed.entries.len() == items.len());
    let head = whole.or_else(|| reader.head(&around));
    let mut document = head.as_ref().map(document_of).unwrap_or_default();
    document.wishes = wishes::wishes(&around);
    let found: Vec<Entry> = if is_whole {
        let pairs = head.into_iter().flat_map(|feed| feed.entries).zip(&items);
        pairs.take(entry::ENTRIES_MAX).map(|(found, item)| reader.entry(found, item)).collect()
    } else {
        let read = items.iter().take(RESCUED_MAX).filter_map(|item| reader.rescue(item));
        let rescued: Vec<Entry> = read.collect();
        document.lost = items.len().min(RESCUED_MAX).saturating_sub(rescued.len());
        rescued
    };
    document.entries = found;
    for entry in &mut document.entries {
        entry.language = entry.language.take().or_else(|| document.language.clone());
    }
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

/// Where the items of a document are.
struct Items<'a> {
    /// The source text of each, in order.
    texts: Vec<&'a str>,
    /// The text around them: what the feed says of itself.
    around: String,
}

impl<'a> Items<'a> {
    /// Finds them. An item that is cut off by the end of the text is left out: half of it might lack what identifies
    /// it. One that is cut off by the next is kept, without its end.
    fn of(repaired: &'a Repaired) -> Self {
        let wanted = if repaired.family == Family::Atom { "entry" } else { "item" };
        let text = repaired.text.as_str();
        let mut items = Self { texts: Vec::new(), around: String::new() };
        let (mut open, mut outside) = (None, 0);
        let mut tokens = Tokens::of(text).peekable();
        while let Some((at, token)) = tokens.next() {
            let end = tokens.peek().map_or(text.len(), |(next, _)| *next);
            let (from, until) = match (token, open) {
                (Token::Start(tag), None) if tag.local_name() == wanted && tag.is_empty => (at, end),
                (Token::Start(tag), Some(from)) if tag.local_name() == wanted => (from, at),
                (Token::Start(tag), None) if tag.local_name() == wanted => {
                    open = Some(at);
                    continue;
                }
                (Token::End(name), Some(from)) if local(name) == wanted => (from, end),
                _ => continue,
            };
            items.texts.extend(text.get(from..until));
            items.around.extend(text.get(outside..from));
            outside = until;
            // What closed an item by beginning is the next one.
            open = (until == at && from != at).then_some(at);
        }
        items.around.extend(text.get(outside..open.unwrap_or(text.len())));
        items
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

    /// What the feed says of itself, with its end or, if it was cut off, with one of ours.
    fn head(&self, around: &str) -> Option<model::Feed> {
        let close = match self.repaired.family {
            Family::Atom => "</feed>",
            Family::Rss => "</channel></rss>",
            Family::Rdf => "</rdf:RDF>",
        };
        self.run(around).or_else(|_| self.run(&format!("{around}{close}"))).ok()
    }

    /// One item in a document of its own.
    fn rescue(&self, item: &str) -> Option<Entry> {
        let attributes = &self.repaired.root_attributes;
        let close = |name: &str| {
            if item.ends_with("/>") || item.ends_with(&format!("</{name}>")) {
                String::new()
            } else {
                format!("</{name}>")
            }
        };
        let Some((_, Token::Start(Tag { name, .. }))) = Tokens::of(item).next() else { return None };
        let document = match self.repaired.family {
            Family::Atom => format!("<feed{attributes}>{item}{}</feed>", close(name)),
            Family::Rss => format!("<rss{attributes}><channel>{item}{}</channel></rss>", close(name)),
            Family::Rdf => format!("<rss version=\"2.0\"{attributes}><channel>{item}{}</channel></rss>", close(name)),
        };
        let found = self.run(&document).ok()?.entries.into_iter().next()?;
        Some(self.entry(found, item))
    }

    fn entry(&self, found: model::Entry, item: &str) -> Entry {
        let own = Own::of(item, self.now);
        let is_atom = self.repaired.family == Family::Atom;
        let mut texts: Vec<String> = found.summary.into_iter().map(|text| text.content).collect();
        texts.extend(found.content.and_then(|content| content.body));
        if texts.iter().all(|text| text.trim().is_empty()) {
            texts.extend(own.description);
        }
        let guid = Some(found.id).filter(|id| !id.trim().is_empty()).or(own.about);
        // A guid that is an address is one of the article unless it says otherwise (RSS 2.0, `isPermaLink`).
        let permalink = guid.clone().filter(|_| !is_atom && own.is_permalink).filter(|guid| is_web(guid));
        let mut links = alternates(&found.links);
        links.extend(permalink);
        links.extend(own.link);
        let authors = found.authors.into_iter().filter_map(|person| {
            let name = Some(person.name).filter(|name| !matches!(name.as_str(), "unknown" | "author" | ""));
            name.or(person.email)
        });
        let title = found.title.map(|title| title.content).filter(|title| !title.trim().is_empty());
        let draft = Draft {
            guid,
            title: title.or(own.title).unwrap_or_default(),
            texts,
            links,
            published: own.published,
            authors: authors.collect(),
            tags: found.categories.into_iter().map(|category| category.label.unwrap_or(category.term)).collect(),
            language: own.language.or(found.language),
            source: own.source,
        };
        draft.finish(Some(self.base))
    }
}

fn is_web(address: &str) -> bool {
    let scheme = address.trim().split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    matches!(scheme.as_deref(), Some("http" | "https"))
}

/// Addresses of the article, web pages first; never of the feed itself, an enclosure, comments or a hub.
fn alternates(links: &[model::Link]) -> Vec<String> {
    let is_alternate =
        |link: &&model::Link| link.rel.as_deref().is_none_or(|rel| rel.trim().eq_ignore_ascii_case("alternate"));
    let mut found: Vec<&model::Link> = links.iter().filter(is_alternate).collect();
    found.sort_by_key(|link| link.media_type.as_deref().is_some_and(|kind| !kind.contains("html")));
    found.into_iter().map(|link| link.href.clone()).collect()
}

/// What an item says in elements that the parser leaves out.
#[derive(Debug)]
struct Own {
    is_permalink: bool,
    about: Option<String>,
    link: Option<String>,
    title: Option<String>,
    description: Option<String>,
    source: Option<String>,
    language: Option<String>,
    published: Option<Timestamp>,
}

/// Elements with the time of publication, best first, then those of later changes.
const DATES: [&str; 14] = [
    "published",
    "atom:published",
    "issued",
    "dcterms:issued",
    "pubdate",
    "dc:date",
    "date",
    "created",
    "dcterms:created",
    "updated",
    "atom:updated",
    "modified",
    "dcterms:modified",
    "lastbuilddate",
];

impl Own {
    fn of(item: &str, now: Timestamp) -> Self {
        let (root, children) = children(item);
        let named = |name: &'static str| children.iter().filter(move |child| child.name == name);
        let first = |names: &[&'static str]| names.iter().find_map(|name| named(name).next()).map(Child::text);
        let of_root = |name| root.and_then(|root| root.attribute(name)).map(unescaped);
        let is_false = |value: &str| value.trim().eq_ignore_ascii_case("false");
        let group = named("media:group").find_map(|group| child(&group.inside, "media:description"));
        Self {
            is_permalink: !named("guid").any(|guid| guid.tag.attribute("isPermaLink").is_some_and(is_false)),
            about: of_root("rdf:about"),
            link: named("atom:link").filter(|link| is_article_link(link.tag)).find_map(|link| link.attribute("href")),
            title: first(&["dc:title", "media:title"]),
            description: first(&["dc:description", "media:description", "itunes:summary"]).or(group),
            source: named("source").next().map(|source| source_of(&source.inside)),
            language: of_root("xml:lang").or_else(|| first(&["dc:language", "language"])),
            published: DATES.iter().find_map(|name| named(name).find_map(|date| dates::believable(&date.text(), now))),
        }
    }
}

/// An element directly within an item.
struct Child<'a> {
    /// Qualified, in lower case.
    name: String,
    tag: Tag<'a>,
    inside: Vec<Token<'a>>,
}

impl Child<'_> {
    fn text(&self) -> String {
        text_of(&self.inside)
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.tag.attribute(name).map(unescaped)
    }
}

/// The start tag of an item, and the elements directly within it.
fn children(item: &str) -> (Option<Tag<'_>>, Vec<Child<'_>>) {
    let mut tokens = Tokens::of(item).map(|(_, token)| token);
    let root = tokens.by_ref().find_map(|token| if let Token::Start(tag) = token { Some(tag) } else { None });
    let mut children = Vec::new();
    while let Some(token) = tokens.next() {
        if let Token::Start(tag) = token {
            let inside = if tag.is_empty { Vec::new() } else { content(&mut tokens, tag.name) };
            children.push(Child { name: tag.name.to_ascii_lowercase(), tag, inside });
        }
    }
    (root, children)
}

fn is_article_link(tag: Tag<'_>) -> bool {
    tag.attribute("rel").is_none_or(|rel| rel.trim().eq_ignore_ascii_case("alternate"))
}

/// The tokens up to the end tag that belongs to a start tag just read.
fn content<'a>(tokens: &mut impl Iterator<Item = Token<'a>>, name: &str) -> Vec<Token<'a>> {
    let mut depth = 1usize;
    let inside = tokens.take_while(|token| {
        match token {
            Token::Start(tag) if tag.name == name && !tag.is_empty => depth += 1,
            Token::End(other) if *other == name => depth -= 1,
            _ => {}
        }
        depth > 0
    });
    inside.collect()
}

fn text_of(tokens: &[Token<'_>]) -> String {
    tokens.iter().fold(String::new(), |text, token| match token {
        Token::Text(more) => text + &unescaped(more),
        Token::CData(more) => text + more,
        _ => text,
    })
}

/// The text of the first child of that name.
fn child(tokens: &[Token<'_>], name: &str) -> Option<String> {
    let at =
        tokens.iter().position(|token| matches!(token, Token::Start(tag) if tag.name.eq_ignore_ascii_case(name)))?;
    let mut rest = tokens.iter().copied().skip(at);
    let Some(Token::Start(tag)) = rest.next() else { return None };
    Some(text_of(&content(&mut rest, tag.name)))
}

/// RSS names the source in the element's text, Atom in its title.
fn source_of(inside: &[Token<'_>]) -> String {
    child(inside, "title").unwrap_or_else(|| text_of(inside))
}
