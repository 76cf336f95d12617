//! What an item says in elements that the parser leaves out.

use super::dates;
use super::markup::{Tag, Token, text_of, unescaped};
use crate::domain::Timestamp;
use std::borrow::Cow;

/// What an item says in elements that the parser leaves out.
#[derive(Debug)]
pub(super) struct Own<'a> {
    pub(super) is_permalink: bool,
    pub(super) about: Option<Cow<'a, str>>,
    pub(super) link: Option<Cow<'a, str>>,
    pub(super) title: Option<Cow<'a, str>>,
    pub(super) description: Option<Cow<'a, str>>,
    pub(super) source: Option<Cow<'a, str>>,
    pub(super) language: Option<Cow<'a, str>>,
    pub(super) published: Option<Timestamp>,
}

/// Elements with the time of publication, best first, then those of later changes.
const DATES: [&str; 15] = [
    "published",
    "atom:published",
    "issued",
    "dcterms:issued",
    "pubdate",
    "dc:date",
    "date",
    "created",
    "dcterms:created",
    "prism:publicationdate",
    "updated",
    "atom:updated",
    "modified",
    "dcterms:modified",
    "lastbuilddate",
];

impl<'a> Own<'a> {
    /// Reads them; `root` is the item's own tag.
    pub(super) fn of(root: Option<Tag<'a>>, children: &[Child<'_, 'a>], now: Timestamp) -> Self {
        let children: Vec<&Child<'_, 'a>> = children.iter().filter(|child| !is_told_by_parser(&child.name)).collect();
        let named = |name: &'static str| children.iter().filter(move |child| child.name == name);
        let first = |names: &[&'static str]| names.iter().find_map(|name| named(name).next()).map(|child| child.text());
        let of_root = |name| root.and_then(|root| root.attribute(name)).map(unescaped);
        let is_false = |value: &str| value.trim().eq_ignore_ascii_case("false");
        let group = named("media:group").find_map(|group| child(group.inside, "media:description"));
        Self {
            is_permalink: !named("guid").any(|guid| guid.tag.attribute("isPermaLink").is_some_and(is_false)),
            about: of_root("rdf:about"),
            // Some RSS has links as Atom does, some Atom as RSS does; CDF has them in the item's own tag, with the time.
            link: named("atom:link")
                .chain(named("link"))
                .filter(|link| is_alternate(link.tag.attribute("rel")))
                .find_map(|link| address_of(link))
                .or_else(|| of_root("href")),
            title: first(&["dc:title", "atom:title", "media:title", "itunes:title"]),
            description: first(&["dc:description", "media:description", "itunes:summary"]).or(group),
            source: named("source").next().map(|source| source_of(source.inside)),
            language: of_root("xml:lang").or_else(|| first(&["dc:language", "language"])),
            published: DATES
                .iter()
                .find_map(|name| named(name).find_map(|date| dates::believable(&date.text(), now)))
                .or_else(|| dates::believable(&of_root("lastmod")?, now)),
        }
    }
}

/// Most elements of an item: there is no need to look at them time and again.
fn is_told_by_parser(name: &str) -> bool {
    matches!(
        name,
        "title"
            | "description"
            | "summary"
            | "content"
            | "content:encoded"
            | "id"
            | "category"
            | "author"
            | "dc:creator"
            | "comments"
            | "enclosure"
    )
}

/// An element directly within an item.
pub(super) struct Child<'t, 'a> {
    /// Qualified, in lower case.
    pub(super) name: Cow<'a, str>,
    pub(super) tag: Tag<'a>,
    /// What is between its tags.
    pub(super) inside: &'t [Token<'a>],
}

impl<'a> Child<'_, 'a> {
    /// Its character data.
    pub(super) fn text(&self) -> Cow<'a, str> {
        text_of(self.inside.iter().copied())
    }

    /// An attribute, by its qualified name.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        self.tag.attribute(name).map(unescaped)
    }
}

/// The elements directly within an element, of which these are the tokens between its tags.
pub(super) fn children<'t, 'a>(tokens: &'t [Token<'a>]) -> Vec<Child<'t, 'a>> {
    // Most hold a text between two tags.
    let (mut children, mut rest) = (Vec::with_capacity(tokens.len() / 3 + 1), tokens);
    while let Some((token, after)) = rest.split_first() {
        rest = after;
        if let Token::Start(tag) = *token {
            let inside = if tag.is_empty { &[] } else { content(after, tag.name) };
            rest = after.get(inside.len()..).unwrap_or_default();
            children.push(Child { name: lower(tag.name), tag, inside });
        }
    }
    children
}

fn lower(name: &str) -> Cow<'_, str> {
    let is_lower = !name.bytes().any(|byte| byte.is_ascii_uppercase());
    if is_lower { Cow::Borrowed(name) } else { Cow::Owned(name.to_ascii_lowercase()) }
}

/// Does a link of this relation lead to the article? A relation may be written in full (RFC 4287 section 4.2.7.2).
pub(super) fn is_alternate(relation: Option<&str>) -> bool {
    const REGISTRY: &str = "http://www.iana.org/assignments/relation/";
    relation
        .map(str::trim)
        .is_none_or(|relation| relation.strip_prefix(REGISTRY).unwrap_or(relation).eq_ignore_ascii_case("alternate"))
}

/// The address of a link, in its attribute as Atom has it or in its text as RSS has it, whatever the document is.
fn address_of<'a>(link: &Child<'_, 'a>) -> Option<Cow<'a, str>> {
    link.attribute("href").or_else(|| Some(link.text()).filter(|text| !text.trim().is_empty()))
}

/// The tokens up to the end tag that belongs to a start tag of this name just read.
fn content<'t, 'a>(tokens: &'t [Token<'a>], name: &str) -> &'t [Token<'a>] {
    let mut depth = 1usize;
    let is_last = |token: &Token<'_>| {
        match token {
            Token::Start(tag) if tag.name == name && !tag.is_empty => depth += 1,
            Token::End(other) if *other == name => depth -= 1,
            _ => {}
        }
        depth == 0
    };
    let end = tokens.iter().position(is_last).unwrap_or(tokens.len());
    tokens.get(..end).unwrap_or_default()
}

/// The text of the first child of that name.
fn child<'a>(tokens: &[Token<'a>], name: &str) -> Option<Cow<'a, str>> {
    tokens.iter().enumerate().find_map(|(at, token)| match token {
        Token::Start(tag) if tag.name.eq_ignore_ascii_case(name) => {
            Some(text_of(content(tokens.get(at + 1..)?, tag.name).iter().copied()))
        }
        _ => None,
    })
}

/// RSS names the source in the element's text, Atom in its title.
fn source_of<'a>(inside: &[Token<'a>]) -> Cow<'a, str> {
    child(inside, "title").unwrap_or_else(|| text_of(inside.iter().copied()))
}
