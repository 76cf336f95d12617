//! The walk through an ordinary document.

use super::elements::{self, Holds};
use super::item;
use super::pieces::Pieces;
use crate::domain::{Entry, Timestamp};
use crate::feeds::caps::Caps;
use crate::feeds::decode::Document;
use crate::feeds::markup::{Tag, Token, unescaped};
use crate::feeds::own::{Child, Own, children};
use crate::feeds::repair::Family;
use crate::feeds::{entry, websub, wishes};
use url::Url;

/// Reads a document that is ordinary throughout and holds items; `None` for any other.
pub(in crate::feeds) fn read(text: &str, base: &Url, now: Timestamp, caps: &Caps) -> Option<Document> {
    let mut pieces = Pieces::of(text, caps);
    let root = loop {
        match pieces.take()? {
            Token::Start(tag) => break tag,
            Token::Aside => {}
            Token::Text(blank) if is_blank(blank) => {}
            _ => return None,
        }
    };
    let family = elements::family(root)?;
    let mut walk = Walk {
        text,
        base,
        now,
        caps,
        family,
        pieces,
        open: vec![(root.name, Holds::Elements)],
        had_channel: false,
        item: None,
        inside: Vec::new(),
        head: Vec::new(),
        around: String::new(),
        outside_from: 0,
        entries: Vec::new(),
    };
    while !walk.open.is_empty() {
        walk.step()?;
    }
    walk.document(root)
}

struct Walk<'a> {
    text: &'a str,
    base: &'a Url,
    now: Timestamp,
    caps: &'a Caps,
    family: Family,
    pieces: Pieces<'a>,
    /// The names of the elements that are open, the root first.
    open: Vec<(&'a str, Holds)>,
    had_channel: bool,
    /// The tag of the item that is open.
    item: Option<Tag<'a>>,
    /// The tokens within it.
    inside: Vec<Token<'a>>,
    /// The tokens of the elements beside the items.
    head: Vec<Token<'a>>,
    /// The text around the items, and where what has not been added of it begins.
    around: String,
    outside_from: usize,
    entries: Vec<Entry>,
}

impl<'a> Walk<'a> {
    /// Takes one token; `None` when it is odd.
    fn step(&mut self) -> Option<()> {
        let at = self.at();
        let token = self.pieces.take()?;
        match token {
            Token::Start(tag) => self.start(tag, at)?,
            Token::End(name) => self.end(name)?,
            // What is in none of the elements that tell something.
            Token::Text(blank) if self.is_in_frame() => return is_blank(blank).then_some(()),
            Token::Aside => return self.is_in_frame().then_some(()),
            Token::CData(_) if self.is_in_frame() => return None,
            Token::Text(_) | Token::CData(_) => self.keep(token),
        }
        Some(())
    }

    /// How far the walk is, in bytes.
    fn at(&self) -> usize {
        self.text.len() - self.pieces.rest().len()
    }

    /// How many elements hold all items.
    fn frames(&self) -> usize {
        if self.family == Family::Atom { 1 } else { 2 }
    }

    /// Directly in an item, or in what holds items?
    fn is_in_frame(&self) -> bool {
        self.open.len() <= self.frames() + usize::from(self.item.is_some())
    }

    fn keep(&mut self, token: Token<'a>) {
        let kept = if self.item.is_some() { &mut self.inside } else { &mut self.head };
        kept.push(token);
    }

    fn start(&mut self, tag: Tag<'a>, at: usize) -> Option<()> {
        if self.open.len() >= self.caps.depth {
            return None;
        }
        if self.open.len() < self.frames() {
            let is_first = tag.name == "channel" && !tag.is_empty && !self.had_channel;
            self.had_channel = true;
            self.open.push((tag.name, Holds::Elements));
            return is_first.then_some(());
        }
        if tag.name == self.family.item() && self.open.len() == self.frames() {
            self.around.push_str(self.text.get(self.outside_from..at)?);
            self.item = Some(tag);
            self.open.push((tag.name, Holds::Elements));
            return (!tag.is_empty && self.entries.len() < self.caps.items).then_some(());
        }
        let holds = elements::holds(tag, self.family)?;
        let (_, holder) = self.open.last()?;
        if *holder == Holds::Text {
            return None;
        }
        self.keep(Token::Start(tag));
        if !tag.is_empty {
            self.open.push((tag.name, holds));
        }
        Some(())
    }

    fn end(&mut self, name: &'a str) -> Option<()> {
        let (opened, _) = self.open.pop()?;
        if opened != name {
            return None;
        }
        if self.open.len() > self.frames() || self.open.len() == self.frames() && self.item.is_none() {
            self.keep(Token::End(name));
        } else if let Some(tag) = self.item.take() {
            let children = children(&self.inside);
            let own = Own::of(Some(tag), &children, self.now);
            let told = item::told(&children, self.family, self.base);
            self.entries.push(told.with(own).finish(Some(self.base)));
            self.inside.clear();
            self.outside_from = self.at();
        }
        Some(())
    }

    /// Is there nothing behind the root but asides?
    fn has_nothing_left(&mut self) -> bool {
        while !is_blank(self.pieces.rest()) {
            match self.pieces.take() {
                Some(Token::Aside) => {}
                Some(Token::Text(text)) if is_blank(text) => {}
                _ => return false,
            }
        }
        true
    }

    fn document(mut self, root: Tag<'a>) -> Option<Document> {
        if self.entries.is_empty() || !self.has_nothing_left() {
            return None;
        }
        self.around.push_str(self.text.get(self.outside_from..)?);
        let head = children(&self.head);
        let last = |name: &str| head.iter().rfind(|child| child.name == name).map(Child::text);
        let language =
            if self.family == Family::Atom { root.attribute("xml:lang").map(unescaped) } else { last("language") };
        let mut document = Document {
            title: last("title").map(|title| entry::title(&title)).filter(|title| !title.is_empty()),
            language: language.as_deref().and_then(entry::primary_language),
            wishes: wishes::wishes(&self.around),
            offer: websub::in_markup(&self.around, self.base),
            entries: self.entries,
            ..Document::default()
        };
        document.spread_language();
        Some(document)
    }
}

fn is_blank(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_whitespace())
}
