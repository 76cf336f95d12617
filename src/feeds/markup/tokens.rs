//! The pieces of a document, one after another.

use super::tag::{Tag, is_of_feeds, tag};

/// A piece of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feeds) enum Token<'a> {
    /// Character data, as written: references are not resolved, and a `<` in it began no tag.
    Text(&'a str),
    /// The inside of a CDATA section.
    CData(&'a str),
    /// A start tag.
    Start(Tag<'a>),
    /// An end tag, by its qualified name.
    End(&'a str),
    /// Comment, declaration, processing instruction, document type.
    Aside,
}

/// The tokens of a document, each with the byte at which it begins.
#[derive(Clone, Debug)]
pub(in crate::feeds) struct Tokens<'a> {
    rest: &'a str,
    at: usize,
    /// Where each closing mark occurs next, once that has been looked for; beyond the end if nowhere. So each is
    /// searched once, not once per opening mark.
    closing: [Option<usize>; CLOSING.len()],
    /// The element that began last.
    element: &'a str,
    /// Where a section ended last.
    section_ended_at: Option<usize>,
    /// A declaration with declarations in it was read: there is one in a document at most.
    had_subset: bool,
}

/// How sections and asides close.
const CLOSING: [&str; 5] = ["]]>", "-->", "?>", ">", "]>"];
const SECTION_END: usize = 0;
const COMMENT_END: usize = 1;
const INSTRUCTION_END: usize = 2;
const END: usize = 3;
const SUBSET_END: usize = 4;

/// How a section opens.
const SECTION: &str = "<![CDATA[";

/// What begins a feed, and so never stands in a document type.
const ROOTS: [&str; 4] = ["rss", "feed", "rdf", "channel"];

impl<'a> Tokens<'a> {
    /// Tokens from the beginning.
    pub(in crate::feeds) fn of(text: &'a str) -> Self {
        Self {
            rest: text,
            at: 0,
            closing: [None; CLOSING.len()],
            element: "",
            section_ended_at: None,
            had_subset: false,
        }
    }

    /// Takes so many bytes off the rest, or all.
    fn take(&mut self, bytes: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = rest;
        self.at += taken.len();
        taken
    }

    /// A section, aside or tag at the beginning of the rest, and its length.
    fn construct(&mut self) -> Option<(Token<'a>, usize)> {
        if self.rest.get(..SECTION.len()).is_some_and(|open| open.eq_ignore_ascii_case(SECTION)) {
            Some(self.section())
        } else if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
            self.aside().map(|length| (Token::Aside, length))
        } else {
            tag(self.rest)
        }
    }

    /// How far it is to where a closing mark begins.
    fn until(&mut self, mark: usize) -> Option<usize> {
        let known = self.closing.get_mut(mark)?;
        let at = match *known {
            Some(at) if at >= self.at => at,
            _ => self.rest.find(CLOSING.get(mark)?).map_or(usize::MAX, |ahead| self.at + ahead),
        };
        *known = Some(at);
        (at != usize::MAX).then(|| at - self.at)
    }

    /// A section. Its mark alone means nothing. One that holds elements of a feed, and then another section, has lost its
    /// own end and would swallow all between them: it ends with its element, or its mark means nothing either. Only a
    /// whole feed may stand in one.
    fn section(&mut self) -> (Token<'a>, usize) {
        let inner = self.until(SECTION_END).and_then(|end| self.rest.get(SECTION.len()..end));
        let Some(inner) = inner else { return (Token::Aside, SECTION.len()) };
        let whole = SECTION.len() + inner.len() + "]]>".len();
        // How `]]>` is written within a section: the next one begins at once. Both are whole.
        let continues = self.section_ended_at == Some(self.at);
        self.section_ended_at = Some(self.at + whole);
        if continues {
            return (Token::CData(inner), whole);
        }
        let swallowed = inner.find(SECTION).and_then(|next| inner.get(..next)).unwrap_or_default();
        match end_tag(swallowed, self.element).and_then(|end| swallowed.get(..end)) {
            Some(own) => (Token::CData(own), SECTION.len() + own.len()),
            None if holds_elements(swallowed) && !holds_a_root(swallowed) => (Token::Aside, SECTION.len()),
            None => (Token::CData(inner), whole),
        }
    }

    /// The length of a comment, declaration or instruction.
    fn aside(&mut self) -> Option<usize> {
        if self.rest.starts_with("<!--") {
            return self.until(COMMENT_END).map(|end| end + "-->".len());
        }
        let end = self.until(END).map(|end| end + 1);
        if self.rest.starts_with("<?") {
            // A declaration holds no `>`, whatever else it may lack.
            let is_declaration = self.rest.starts_with("<?xml ");
            return if is_declaration { end } else { self.until(INSTRUCTION_END).map(|end| end + "?>".len()) };
        }
        // The internal subset of a document type holds declarations of its own.
        let begins = self.rest.get(..end?)?;
        if self.had_subset || !begins.contains('[') {
            return end;
        }
        self.had_subset = true;
        let whole = self.until(SUBSET_END).map(|end| end + "]>".len());
        let is_subset = |whole: &usize| !self.rest.get(..*whole).is_some_and(holds_a_root);
        whole.filter(is_subset).or(end)
    }
}

fn holds_a_root(text: &str) -> bool {
    let is_root = |after: &str| {
        let begins = |root: &&str| after.get(..root.len()).is_some_and(|name| name.eq_ignore_ascii_case(root));
        ROOTS.iter().any(begins)
    };
    text.split('<').skip(1).any(is_root)
}

/// Does it hold tags of a feed's elements?
fn holds_elements(text: &str) -> bool {
    let name = |after: &str| {
        let after = after.strip_prefix('/').unwrap_or(after);
        let end = after.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b':').count();
        after.get(..end).is_some_and(is_of_feeds)
    };
    text.split('<').skip(1).any(name)
}

/// Where the end tag of an element begins.
fn end_tag(text: &str, element: &str) -> Option<usize> {
    let is_its = |at: &usize| {
        let name = text.get(at + 2..at + 2 + element.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(element))
    };
    if element.is_empty() { None } else { text.match_indices("</").map(|(at, _)| at).find(is_its) }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = (usize, Token<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let at = self.at;
        if self.rest.is_empty() {
            return None;
        }
        if let Some((token, length)) = self.construct() {
            if let Token::Start(tag) = token {
                self.element = tag.name;
            }
            self.take(length);
            return Some((at, token));
        }
        // A `<` that begins nothing belongs to the text, with all up to the next one.
        let beyond = usize::from(self.rest.starts_with('<'));
        let next =
            self.rest.get(beyond..).and_then(|rest| rest.find('<')).map_or(self.rest.len(), |next| next + beyond);
        Some((at, Token::Text(self.take(next))))
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
