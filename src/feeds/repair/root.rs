//! The root of a document: what it announces, and what it should have been.

use super::names;
use super::namespaces::{ATOM, PREFIXES, RSS_1};
use super::references;
use crate::feeds::caps::Caps;
use crate::feeds::markup::{Tag, Token};

/// The longest value kept of an attribute of the root, in bytes: the root is repeated for each item read alone.
const ATTRIBUTE_MAX: usize = 500;

/// Items that are looked at for whether they are of a feed, and how many tags from each.
const CANDIDATES_MAX: usize = 100;
const SIGNS_WITHIN: usize = 60;

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

/// What can be the root of a feed, or else an item of one without a root; `tokens` stand behind it then.
pub(super) fn find<'a, T: Iterator<Item = Token<'a>> + Clone>(tokens: &mut T) -> Option<Root<'a>> {
    let all = tokens.clone();
    framed(tokens).or_else(|| {
        *tokens = all;
        headless(tokens)
    })
}

/// The first item, where nothing frames the items: an element of that name that looks like one of a feed.
fn headless<'a, T: Iterator<Item = Token<'a>> + Clone>(tokens: &mut T) -> Option<Root<'a>> {
    let (mut looked_at, mut is_in_page) = (0, false);
    while looked_at < CANDIDATES_MAX {
        let Token::Start(tag) = tokens.next()? else { continue };
        let family = match tag.local_name().as_str() {
            "item" => Family::Rss,
            "entry" => Family::Atom,
            _ => {
                is_in_page |= is_of_page(tag);
                continue;
            }
        };
        looked_at += 1;
        if is_of_feed(tokens.clone(), is_in_page) {
            return Some(Root { tag, family, is_inner: true });
        }
    }
    None
}

/// An item of a feed has a text, and leads somewhere or says when; in a page that might be chance, so it must say when.
fn is_of_feed<'a>(tokens: impl Iterator<Item = Token<'a>>, is_in_page: bool) -> bool {
    let (mut has_text, mut has_sign) = (false, false);
    for token in tokens.take(SIGNS_WITHIN) {
        let Token::Start(tag) = token else { continue };
        match tag.local_name().as_str() {
            "title" | "description" | "summary" if !has_text => has_text = true,
            "guid" | "pubdate" | "published" | "updated" | "issued" => has_sign = true,
            "link" | "description" | "summary" | "id" | "date" | "enclosure" | "source" => has_sign |= !is_in_page,
            "item" | "entry" => return false,
            _ => {}
        }
        if has_text && has_sign {
            return true;
        }
    }
    false
}

/// Pages have no prefixes, but envelopes have a `soap:Body`.
fn is_of_page(tag: Tag<'_>) -> bool {
    ["html", "head", "body"].iter().any(|name| tag.name.eq_ignore_ascii_case(name))
}

/// The first element that can be the root of a feed. What is only a part of one counts if it stands alone.
fn framed<'a>(tokens: &mut impl Iterator<Item = Token<'a>>) -> Option<Root<'a>> {
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
            _ => {
                is_in_page |= is_of_page(tag);
                (None, false)
            }
        };
        if let Some(family) = family {
            return Some(Root { tag, family, is_inner });
        }
        is_first = false;
    }
    None
}

/// One version, the family's default namespace, and the prefixes in common use.
pub(super) fn attributes(root: Root<'_>, caps: &Caps) -> String {
    let mut out = String::new();
    let mut declared: Vec<String> = Vec::new();
    for (name, value) in root.tag.attributes().take(caps.attributes) {
        let name = names::of_attribute(name).into_owned();
        let is_long = value.len() > ATTRIBUTE_MAX.min(caps.attribute_size);
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
    fn items_that_nothing_frames_are_known_by_what_is_in_them() {
        assert_eq!(found("ago</title></item><item><title>a<link>"), Some(("item", Family::Rss, true)));
        assert_eq!(found("<data><entry/><entry><updated/><title>"), Some(("entry", Family::Atom, true)));
        assert_eq!(found("<soap:Body><q:item><q:title/><q:link/>"), Some(("q:item", Family::Rss, true)));
        assert_eq!(found("<html><p><item><title/><pubDate/>"), Some(("item", Family::Rss, true)));
        for none in
            ["<data><item><title>", "<data><item><link>", "<html><item><title/><link/>", "<b/><item/><item><x/>"]
        {
            assert_eq!(found(none), None, "{none}");
        }
    }

    #[test]
    fn versions_and_namespaces_are_those_that_the_parser_knows() {
        let attributes_of =
            |text| attributes(find(&mut Tokens::of(text).map(|(_, token)| token)).unwrap(), &Caps::default());
        let rss = attributes_of("<rss version='0.94' xmlns='http://example.org/x' xmlns:dc='x' xml:base='http://'/>");
        assert!(rss.ends_with(" version=\"2.0\"") && rss.contains("xmlns:dc=\"x\""));
        assert!(!rss.contains(" xmlns=") && !rss.contains("xml:base"));
        let atom = attributes_of("<feed version='0.3' xmlns='http://purl.org/atom/ns#'>");
        assert!(atom.contains(" xmlns=\"http://www.w3.org/2005/Atom\""));
        let rdf = attributes_of("<rdf:RDF xmlns='http://my.netscape.com/rdf/simple/0.9/'>");
        assert!(rdf.contains(" xmlns=\"http://purl.org/rss/1.0/\""));
    }
}
