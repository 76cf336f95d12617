//! The root of a document: what it announces, and what it should have been.

use super::names;
use super::namespaces::{ATOM, PREFIXES, RSS_1};
use super::references;
use crate::feeds::markup::{Tag, Token};

/// Attributes kept of one tag: a parser compares each with every other.
pub(super) const ATTRIBUTES_MAX: usize = 64;

/// The longest value kept of an attribute of the root, in bytes: the root is repeated for each item read alone.
const ATTRIBUTE_MAX: usize = 500;

/// The family of a document, told by its root element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feeds) enum Family {
    /// RSS 0.9x and 2.0, or a channel that stands alone.
    Rss,
    /// RSS 0.90 and 1.0: items beside the channel.
    Rdf,
    /// Atom 0.3 and 1.0.
    Atom,
}

impl Family {
    /// What an entry is called in it.
    pub(in crate::feeds) fn item(self) -> &'static str {
        if self == Self::Atom { "entry" } else { "item" }
    }

    /// What its root is called.
    pub(super) fn root(self) -> &'static str {
        match self {
            Self::Rss => "rss",
            Self::Rdf => "rdf:RDF",
            Self::Atom => "feed",
        }
    }
}

/// The element with which a feed begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Root<'a> {
    pub(super) tag: Tag<'a>,
    pub(super) family: Family,
    /// The document has no root: this is a channel or an item that should stand in one.
    pub(super) is_inner: bool,
}

/// The first element that can be the root of a feed. What is only a part of one counts if it stands alone.
pub(super) fn find<'a>(tokens: &mut impl Iterator<Item = Token<'a>>) -> Option<Root<'a>> {
    let starts = tokens.filter_map(|token| if let Token::Start(tag) = token { Some(tag) } else { None });
    let (mut is_first, mut is_in_page) = (true, false);
    for tag in starts {
        let (family, is_inner) = match tag.local_name().as_str() {
            "rss" => (Some(Family::Rss), false),
            "rdf" => (Some(Family::Rdf), false),
            "feed" => (Some(Family::Atom), false),
            "channel" if !is_in_page => (Some(Family::Rss), true),
            "entry" if !is_in_page => (Some(Family::Atom), true),
            "item" if is_first => (Some(Family::Rss), true),
            "html" | "head" | "body" => {
                is_in_page = true;
                (None, false)
            }
            _ => (None, false),
        };
        if let Some(family) = family {
            return Some(Root { tag, family, is_inner });
        }
        is_first = false;
    }
    None
}

/// One version, the family's default namespace, and the prefixes in common use.
pub(super) fn attributes(root: Root<'_>) -> String {
    let mut out = String::new();
    let mut declared: Vec<String> = Vec::new();
    for (name, value) in root.tag.attributes().take(ATTRIBUTES_MAX) {
        let name = names::of_attribute(name).into_owned();
        let is_long = value.len() > ATTRIBUTE_MAX;
        let is_ours = matches!(name.as_str(), "xmlns" | "version");
        if !is_ours && !is_long && !declared.contains(&name) && !is_broken_base(&name, value) {
            references::attribute(&mut out, &name, value);
            declared.push(name);
        }
    }
    for (name, value) in PREFIXES.iter().filter(|(name, _)| !declared.iter().any(|other| other == name)) {
        references::attribute(&mut out, name, value);
    }
    match root.family {
        Family::Rss => references::attribute(&mut out, "version", "2.0"),
        Family::Rdf => references::attribute(&mut out, "xmlns", RSS_1),
        Family::Atom => references::attribute(&mut out, "xmlns", ATOM),
    }
    out
}

/// Would it break the parse, as a base against which nothing can be resolved?
pub(super) fn is_broken_base(name: &str, value: &str) -> bool {
    use url::ParseError::RelativeUrlWithoutBase;
    let base = || url::Url::parse(&crate::feeds::markup::unescaped(value));
    name == "xml:base" && !matches!(base(), Ok(_) | Err(RelativeUrlWithoutBase))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feeds::markup::Tokens;

    fn found(text: &str) -> Option<(&str, Family, bool)> {
        let root = find(&mut Tokens::of(text).map(|(_, token)| token))?;
        Some((root.tag.name, root.family, root.is_inner))
    }

    #[test]
    fn a_root_is_found_behind_junk_and_a_part_of_a_feed_only_alone() {
        assert_eq!(found("<br><b>Warning</b> <RSS>"), Some(("RSS", Family::Rss, false)));
        assert_eq!(found("<html><pre><rdf:RDF>"), Some(("rdf:RDF", Family::Rdf, false)));
        assert_eq!(found("<Channel>"), Some(("Channel", Family::Rss, true)));
        assert_eq!(found("x <item><entry>"), Some(("item", Family::Rss, true)));
        for none in ["<html><entry><item>", "<list><item>", "rss", "<urlset><url/></urlset>"] {
            assert_eq!(found(none), None, "{none}");
        }
    }

    #[test]
    fn versions_and_namespaces_are_those_that_the_parser_knows() {
        let attributes_of = |text| attributes(find(&mut Tokens::of(text).map(|(_, token)| token)).unwrap());
        let rss = attributes_of("<rss version='0.94' xmlns='http://example.org/x' xmlns:dc='x' xml:base='http://'/>");
        assert!(rss.ends_with(" version=\"2.0\"") && rss.contains("xmlns:dc=\"x\""));
        assert!(!rss.contains(" xmlns=") && !rss.contains("xml:base"));
        let atom = attributes_of("<feed version='0.3' xmlns='http://purl.org/atom/ns#'>");
        assert!(atom.contains(" xmlns=\"http://www.w3.org/2005/Atom\""));
        let rdf = attributes_of("<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'>");
        assert!(rdf.contains(" xmlns=\"http://purl.org/rss/1.0/\""));
    }
}
