//! What an item says in elements that the parser leaves out.

use super::dates;
use super::markup::{Tag, Token, Tokens, unescaped};
use crate::domain::Timestamp;

/// What an item says in elements that the parser leaves out.
#[derive(Debug)]
pub(super) struct Own {
    pub(super) is_permalink: bool,
    pub(super) about: Option<String>,
    pub(super) link: Option<String>,
    pub(super) title: Option<String>,
    pub(super) description: Option<String>,
    pub(super) source: Option<String>,
    pub(super) language: Option<String>,
    pub(super) published: Option<Timestamp>,
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
    /// Reads them.
    pub(super) fn of(item: &str, now: Timestamp) -> Self {
        let (root, children) = children(item);
        let named = |name: &'static str| children.iter().filter(move |child| child.name == name);
        let first = |names: &[&'static str]| names.iter().find_map(|name| named(name).next()).map(Child::text);
        let of_root = |name| root.and_then(|root| root.attribute(name)).map(unescaped);
        let is_false = |value: &str| value.trim().eq_ignore_ascii_case("false");
        let group = named("media:group").find_map(|group| child(&group.inside, "media:description"));
        Self {
            is_permalink: !named("guid").any(|guid| guid.tag.attribute("isPermaLink").is_some_and(is_false)),
            about: of_root("rdf:about"),
            // Some RSS has links as Atom does; CDF has them in the item's own tag, with the time.
            link: named("atom:link")
                .chain(named("link"))
                .filter(|link| is_article_link(link.tag))
                .find_map(|link| link.attribute("href"))
                .or_else(|| of_root("href")),
            title: first(&["dc:title", "media:title"]),
            description: first(&["dc:description", "media:description", "itunes:summary"]).or(group),
            source: named("source").next().map(|source| source_of(&source.inside)),
            language: of_root("xml:lang").or_else(|| first(&["dc:language", "language"])),
            published: DATES
                .iter()
                .find_map(|name| named(name).find_map(|date| dates::believable(&date.text(), now)))
                .or_else(|| dates::believable(&of_root("lastmod")?, now)),
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
