//! The walk over the tokens of a document, on which each pass has its turn.

use super::balance::Open;
use super::names::{self, Names};
use super::root::{self, Family, Root};
use super::text::{self, Kind};
use super::{namespaces, references};
use crate::feeds::caps::Caps;
use crate::feeds::markup::{Tag, Token, Tokens};
use std::borrow::Cow;

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
    /// With its root, or with all that was open in it.
    Whole,
    /// Before what holds its items does, but not in an item.
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
pub(in crate::feeds) fn repair(text: &str, caps: &Caps) -> Result<Repaired, Unrepairable> {
    let mut tokens = Tokens::of(text).map(|(_, token)| token).take(caps.tokens);
    let root = root::find(&mut tokens).ok_or(Unrepairable::NoRoot)?;
    let mut walk = Walk::begin(root, text.len(), *caps);
    let mut next = root.is_inner.then_some(Token::Start(root.tag)).or_else(|| tokens.next());
    while let Some(token) = next {
        if let Token::Start(tag) = token
            && walk.items == 0
        {
            walk.names.adopt(tag);
        }
        let is_item = walk.is_item(token);
        if is_item && walk.items >= caps.items {
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
        if walk.open.depth() > caps.depth {
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
    /// The channel of RSS has, and with it nearly all that may come.
    has_channel_ended: bool,
    root_attributes: String,
    caps: Caps,
}

impl<'a> Walk<'a> {
    fn begin(root: Root<'a>, size: usize, caps: Caps) -> Self {
        let mut walk = Self {
            out: String::with_capacity(size),
            family: root.family,
            names: Names::of(root, &caps),
            open: Open::default(),
            items: 0,
            is_over: root.tag.is_empty && !root.is_inner,
            has_channel_ended: false,
            root_attributes: root::attributes(root, &caps),
            caps,
        };
        let name = walk.family.root();
        walk.out.extend(["<", name, &walk.root_attributes, ">"]);
        walk.open.push(Cow::Borrowed(name), 0, false);
        walk
    }

    /// A document that ends within an item is cut short: what the item had begun last is not whole.
    fn end(mut self) -> Repaired {
        let ending = if self.is_over || self.has_channel_ended && self.open.depth() == 1 {
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
        self.has_channel_ended |= self.family == Family::Rss && closed.iter().any(|name| name == "channel");
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
        for (attribute, value) in tag.attributes().take(self.caps.attributes) {
            let attribute = names::of_attribute(attribute);
            let is_hiding = attribute == "xmlns" && self.is_hiding(name, value);
            let is_retyped = is_text && matches!(attribute.as_ref(), "type" | "mode");
            let is_long = value.len() > self.caps.attribute_size;
            if !(is_hiding || is_retyped || is_long || root::is_broken_base(&attribute, value)) {
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
#[path = "walk_tests.rs"]
mod tests;
