//! The walk over the tokens of a document, on which each pass has its turn.

use super::balance::{DEPTH_MAX, Open};
use super::names::{self, Names};
use super::root::{self, ATTRIBUTES_MAX, Family, Root};
use super::text::{self, Kind};
use super::{namespaces, references};
use crate::feeds::entry::ENTRIES_MAX;
use crate::feeds::markup::{Tag, Token, Tokens};
use std::borrow::Cow;

/// Tokens read of a document: in 10 MiB of real news there is not half as many, and each costs time.
const TOKENS_MAX: usize = 1_000_000;

/// A document after repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::feeds) struct Repaired {
    /// Its text, from root to root.
    pub(in crate::feeds) text: String,
    /// Its family.
    pub(in crate::feeds) family: Family,
    /// The attributes of its root, namespaces among them.
    pub(in crate::feeds) root_attributes: String,
    /// Where it ended.
    pub(in crate::feeds) ending: Ending,
}

/// Where a document ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feeds) enum Ending {
    /// With its root.
    Whole,
    /// Before its root does, but not in an item.
    BetweenItems,
    /// In an item: the last one may lack something.
    InItem,
}

/// Why a document cannot be repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feeds) enum Unrepairable {
    /// No root element of a feed.
    NoRoot,
    /// Nested deeper than any feed.
    TooDeep,
}

/// Repairs a document.
pub(in crate::feeds) fn repair(text: &str) -> Result<Repaired, Unrepairable> {
    let mut tokens = Tokens::of(text).map(|(_, token)| token).take(TOKENS_MAX);
    let root = root::find(&mut tokens).ok_or(Unrepairable::NoRoot)?;
    let mut walk = Walk::begin(root, text.len());
    let mut next = root.is_inner.then_some(Token::Start(root.tag)).or_else(|| tokens.next());
    while let Some(token) = next {
        let is_item = walk.is_item(token);
        if is_item && walk.items >= ENTRIES_MAX {
            break;
        }
        // What comes behind the root is junk, but for items: then its end came too early.
        walk.is_over &= !is_item;
        if walk.is_over {
            next = tokens.next();
            continue;
        }
        let interruption = match token {
            Token::Start(tag) if !tag.is_empty && text::is_text_element(tag.name) => {
                walk.text_element(tag, &mut tokens)
            }
            other => {
                walk.token(other);
                None
            }
        };
        if walk.open.depth() > DEPTH_MAX {
            return Err(Unrepairable::TooDeep);
        }
        next = interruption.or_else(|| tokens.next());
    }
    Ok(walk.end())
}

struct Walk<'a> {
    out: String,
    family: Family,
    names: Names,
    open: Open<'a>,
    /// Items begun.
    items: usize,
    /// The root has ended.
    is_over: bool,
    root_attributes: String,
}

impl<'a> Walk<'a> {
    fn begin(root: Root<'a>, size: usize) -> Self {
        let mut walk = Self {
            out: String::with_capacity(size),
            family: root.family,
            names: Names::of(root),
            open: Open::default(),
            items: 0,
            is_over: root.tag.is_empty && !root.is_inner,
            root_attributes: root::attributes(root),
        };
        let name = walk.family.root();
        walk.out.extend(["<", name, &walk.root_attributes, ">"]);
        walk.open.push(Cow::Borrowed(name), 0, false);
        walk
    }

    /// A document that ends within an item is cut short: what the item had begun last is not whole.
    fn end(mut self) -> Repaired {
        let ending = if self.is_over {
            Ending::Whole
        } else if self.open.is_in_item() {
            Ending::InItem
        } else {
            Ending::BetweenItems
        };
        if let Some(at) = self.open.abandon_within_item() {
            self.out.truncate(at);
        }
        let all = self.open.close_to(0);
        self.write_ends(&all);
        Repaired { text: self.out, family: self.family, root_attributes: self.root_attributes, ending }
    }

    fn is_item(&self, token: Token<'_>) -> bool {
        matches!(token, Token::Start(tag) if self.names.meant(tag.name) == self.family.item())
    }

    fn token(&mut self, token: Token<'a>) {
        match token {
            Token::Text(text) => references::mended(&mut self.out, text),
            Token::CData(inner) => references::section(&mut self.out, inner),
            Token::Start(tag) => self.start(tag),
            Token::End(name) => self.end_tag(name),
            Token::Aside => {}
        }
    }

    fn end_tag(&mut self, name: &'a str) {
        let name = self.names.meant(name);
        let closed = if name == self.family.root() {
            self.is_over = true;
            self.open.close_to(1)
        } else {
            self.open.close_for(&name, matches!(name.as_ref(), "channel" | "items"))
        };
        self.write_ends(&closed);
    }

    fn start(&mut self, tag: Tag<'a>) {
        let name = self.enter(tag.name);
        let is_item = name == self.family.item();
        self.items += usize::from(is_item);
        let at = self.out.len();
        self.write_name(tag, &name);
        if tag.is_empty || names::is_void(&name) {
            self.out.push_str("/>");
        } else {
            self.out.push('>');
            self.open.push(name, at, is_item);
        }
    }

    /// An element of text, up to its end tag or to what shows that it has none; that is returned.
    fn text_element(&mut self, tag: Tag<'a>, tokens: &mut impl Iterator<Item = Token<'a>>) -> Option<Token<'a>> {
        let mut inside = Vec::new();
        let mut end = None;
        for token in tokens {
            let is_end = matches!(token, Token::End(name) if name.eq_ignore_ascii_case(tag.name));
            if is_end || text::interrupts(token, tag.name) {
                end = Some((token, is_end));
                break;
            }
            inside.push(token);
        }
        // Half a text at the end of an item that was cut short is none.
        if end.is_none() && self.open.is_in_item() {
            return None;
        }
        let name = self.enter(tag.name);
        let is_typed = text::is_typed(&name, self.family);
        let kind = if is_typed { Kind::of(tag) } else { Kind::Text };
        self.write_name(tag, &name);
        if is_typed {
            references::attribute(&mut self.out, "type", kind.type_attribute());
        }
        self.out.push('>');
        text::flattened(&mut self.out, &inside, kind);
        self.write_ends(&[name]);
        end.and_then(|(token, is_end)| (!is_end).then_some(token))
    }

    /// Closes what may not hold the element, and tells its name.
    fn enter(&mut self, written: &'a str) -> Cow<'a, str> {
        let name = self.names.meant(written);
        let closed = self.open.close_before(&name, name == self.family.item());
        self.write_ends(&closed);
        name
    }

    /// The beginning of a start tag. A default namespace inside RSS hides elements, an unreadable base breaks the
    /// parse, and the kinds of texts are written anew.
    fn write_name(&mut self, tag: Tag<'a>, name: &str) {
        self.names.learn(tag);
        self.out.extend(["<", name]);
        if let Some(prefix) = self.names.undeclared(name) {
            self.out.extend([" xmlns:", prefix, "=\"urn:undeclared\""]);
        }
        let is_text = text::is_text_element(name);
        for (attribute, value) in tag.attributes().take(ATTRIBUTES_MAX) {
            let attribute = names::of_attribute(attribute);
            let is_hiding = attribute == "xmlns" && self.is_hiding(name, value);
            let is_retyped = is_text && matches!(attribute.as_ref(), "type" | "mode");
            if !(is_hiding || is_retyped || root::is_broken_base(&attribute, value)) {
                references::attribute(&mut self.out, &attribute, value);
            }
        }
    }

    /// Would a default namespace hide the element from the parser? A link of Atom's in RSS is not one of RSS.
    fn is_hiding(&self, name: &str, namespace: &str) -> bool {
        let is_atom = namespaces::meant(namespace) == namespaces::ATOM;
        match self.family {
            Family::Atom => name == self.family.item() && !is_atom,
            Family::Rss | Family::Rdf => !(is_atom && name == "link"),
        }
    }

    fn write_ends(&mut self, names: &[Cow<'_, str>]) {
        for name in names {
            self.out.extend(["</", name, ">"]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The repaired document without its root's attributes.
    fn repaired(text: &str) -> String {
        let Repaired { text, root_attributes, .. } = repair(text).unwrap();
        text.replacen(&root_attributes, "", 1)
    }

    #[test]
    fn what_is_around_the_root_is_dropped() {
        let text =
            "Warning: <b>x</b><br>\n<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><a/></rss><html>more";
        assert_eq!(repaired(text), "<rss><a/></rss>");
        assert_eq!(repaired("<rss><a/></rss><item/><b/></rss>x"), "<rss><a/><item/><b/></rss>");
        assert_eq!(repaired("<channel><item/></channel>"), "<rss><channel><item/></channel></rss>");
        assert_eq!(repaired("<item><title>x</title></item>"), "<rss><item><title>x</title></item></rss>");
    }

    #[test]
    fn sections_are_left_alone() {
        assert_eq!(repaired("<rss><a><![CDATA[A&B <b>]]></a></rss>"), "<rss><a><![CDATA[A&B <b>]]></a></rss>");
    }

    #[test]
    fn markup_in_text_elements_is_escaped() {
        assert_eq!(
            repaired("<rss><title>Big <b>news<br/> &amp; more</title><p/></rss>"),
            "<rss><title>Big &lt;b&gt;news&lt;br/&gt; &amp; more</title><p/></rss>"
        );
        assert_eq!(
            repaired("<feed><content type='xhtml'><x:div>1 &lt; 2</x:div></content></feed>"),
            "<feed><content type=\"html\">&lt;div&gt;1 &amp;lt; 2&lt;/div&gt;</content></feed>"
        );
        assert_eq!(
            repaired("<feed><content type='image/png'>iVBOR</content><content src='x'>y</content></feed>"),
            "<feed><content type=\"html\"></content><content src=\"x\" type=\"html\"></content></feed>"
        );
    }

    #[test]
    fn a_text_without_an_end_swallows_nothing() {
        assert_eq!(
            repaired("<rss><item><title>one<link>l<guid>g</guid><item><description>two <b>x</b><title>a</item></rss>"),
            "<rss><item><title>one</title><link>l</link><guid>g</guid></item>\
             <item><description>two &lt;b&gt;x&lt;/b&gt;&lt;title&gt;a</description></item></rss>"
        );
    }

    #[test]
    fn names_and_tags_are_set_right() {
        assert_eq!(
            repaired("<RSS><ITEM><PubDate>x</PUBDATE></p><a><b></a><BR><x:title>y</x:title></ITEM></RSS>"),
            "<rss><item><pubDate>x</pubDate><a><b></b></a><br/>\
             <x:title xmlns:x=\"urn:undeclared\">y</x:title></item></rss>"
        );
    }

    #[test]
    fn a_document_cut_short_is_closed_behind_its_last_whole_element() {
        let cut = repair("<rss><channel><item><guid>1</guid><link>http://").unwrap();
        assert!(cut.ending == Ending::InItem && cut.text.ends_with("<item><guid>1</guid></item></channel></rss>"));
        let cut = repair("<rss><channel><item><guid>1</guid><title>ha").unwrap();
        assert!(cut.ending == Ending::InItem && cut.text.ends_with("<item><guid>1</guid></item></channel></rss>"));
        assert_eq!(repair("<rss><channel><item></item>").unwrap().ending, Ending::BetweenItems);
    }

    #[test]
    fn an_unreadable_base_is_dropped() {
        assert_eq!(
            repaired("<rss><a xml:base='http://'/><b xml:base='/c'/></rss>"),
            "<rss><a/><b xml:base=\"/c\"/></rss>"
        );
    }

    #[test]
    fn what_is_no_feed_or_a_depth_bomb_is_refused() {
        assert_eq!(repair("<html><body>x</body></html>"), Err(Unrepairable::NoRoot));
        let bomb = format!("<rss>{}", "<a>".repeat(100_000));
        assert_eq!(repair(&bomb), Err(Unrepairable::TooDeep));
    }

    proptest! {
        #[test]
        fn a_repaired_document_needs_no_more_repair(
            text in "(<rss>|<feed>|<ITEM>)([<>/&;]|item|title|<b>|<x:a>|<link>|</title>|<title>|</item>|<item>|<!\\[CDATA\\[|]]>|\"|#| |é){0,40}"
        ) {
            if let Ok(once) = repair(&text) {
                prop_assert_eq!(&repair(&once.text).unwrap().text, &once.text);
            }
        }
    }
}
