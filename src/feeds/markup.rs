//! A tokenizer for markup that may be broken. It never fails and never looks twice: what does not form a tag, a
//! comment or a section is text. Every byte of the input is in exactly one token.

use super::html;
use std::borrow::Cow;

/// A piece of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
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

/// A start tag, or an empty-element tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Qualified name.
    pub(super) name: &'a str,
    /// Everything between the name and the end of the tag.
    pub(super) attributes: &'a str,
    /// It has no end tag.
    pub(super) is_empty: bool,
}

impl<'a> Tag<'a> {
    /// The name without prefix, in lower case.
    pub(super) fn local_name(&self) -> String {
        local(self.name)
    }

    /// The attributes as written: qualified names and raw values.
    pub(super) fn attributes(&self) -> Attributes<'a> {
        Attributes { rest: self.attributes }
    }

    /// The raw value of an attribute, by its qualified name in any case.
    pub(super) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// May it be the name of an element or attribute? Nearly the rule of XML 1.0 section 2.3, production 5.
pub(super) fn is_name(name: &str) -> bool {
    let is_first = |c: char| c.is_alphabetic() || matches!(c, '_' | ':');
    name.starts_with(is_first) && name.chars().all(|c| is_first(c) || c.is_alphanumeric() || matches!(c, '-' | '.'))
}

/// Character data with its references resolved; what stands for nothing stays as written.
pub(super) fn unescaped(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = html::reference_name(piece);
        match name.and_then(|name| Some((html::resolved(name)?, piece.get(name.len() + 1..)?))) {
            Some((resolved, rest)) => out.extend([resolved.as_str(), rest]),
            None => out.extend(["&", piece]),
        }
    }
    out
}

/// The character data of a document, without its markup.
pub(super) fn text_of(text: &str) -> String {
    let texts = Tokens::of(text).filter_map(|(_, token)| match token {
        Token::Text(text) => Some(Cow::Owned(unescaped(text))),
        Token::CData(text) => Some(Cow::Borrowed(text)),
        _ => None,
    });
    texts.collect()
}

/// A qualified name without its prefix, in lower case.
pub(super) fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

/// Name and raw value of each attribute, in order; unquoted and missing values are tolerated.
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '/' | '"' | '\'' | '='));
        let (name, after) = split_where(rest, |c| c.is_whitespace() || matches!(c, '=' | '/'))?;
        let Some(value) = after.trim_start().strip_prefix('=') else {
            self.rest = after;
            return Some((name, ""));
        };
        let value = value.trim_start();
        let quoted = [('"', value.strip_prefix('"')), ('\'', value.strip_prefix('\''))];
        let quoted = quoted.into_iter().find_map(|(quote, inner)| inner?.split_once(quote));
        let (value, after) = match quoted {
            Some(found) => found,
            None => {
                let (value, after) = split_where(value, char::is_whitespace).unwrap_or((value, ""));
                // Quotes that an editor made pretty are none.
                (value.trim_matches(['“', '”', '‘', '’']), after)
            }
        };
        self.rest = after;
        Some((name, value))
    }
}

/// Splits before the first such character; `None` when nothing comes before it.
fn split_where(text: &str, ends: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let (head, rest) = text.split_at_checked(text.find(ends).unwrap_or(text.len()))?;
    (!head.is_empty()).then_some((head, rest))
}

/// Elements of feeds. Where one of these is meant, a tag may lack its `>`, or have blanks before its name.
const OF_FEEDS: [&str; 20] = [
    "rss",
    "channel",
    "feed",
    "item",
    "entry",
    "title",
    "link",
    "guid",
    "id",
    "pubdate",
    "published",
    "updated",
    "issued",
    "modified",
    "date",
    "category",
    "comments",
    "creator",
    "description",
    "encoded",
];

/// Is it an element of feeds, by its qualified name? Those that hold markup or other elements are, too.
pub(super) fn is_of_feeds(name: &str) -> bool {
    let name = local(name);
    OF_FEEDS.contains(&name.as_str()) || matches!(name.as_str(), "summary" | "content")
}

/// The tokens of a document, each with the byte at which it begins.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a str,
    at: usize,
    /// Where each closing mark occurs next, once that has been looked for; beyond the end if nowhere. So each is
    /// searched once, not once per opening mark.
    closing: [Option<usize>; CLOSING.len()],
    /// The element that began last.
    element: &'a str,
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
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text, at: 0, closing: [None; CLOSING.len()], element: "", had_subset: false }
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

    /// A section. Its mark alone means nothing; and a section that holds the end of its element, and then another
    /// section, has lost its own end and would swallow all between them.
    fn section(&mut self) -> (Token<'a>, usize) {
        let inner = self.until(SECTION_END).and_then(|end| self.rest.get(SECTION.len()..end));
        let Some(inner) = inner else { return (Token::Aside, SECTION.len()) };
        let swallowed = inner.find(SECTION).and_then(|next| end_tag(inner.get(..next)?, self.element));
        match swallowed.and_then(|end| inner.get(..end)) {
            Some(own) => (Token::CData(own), SECTION.len() + own.len()),
            None => (Token::CData(inner), SECTION.len() + inner.len() + "]]>".len()),
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
        ROOTS.iter().any(|root| begins(&root))
    };
    text.split('<').skip(1).any(is_root)
}

/// Where the end tag of an element begins.
fn end_tag(text: &str, element: &str) -> Option<usize> {
    let is_its = |at: &usize| {
        let name = text.get(at + 2..at + 2 + element.len());
        name.is_some_and(|name| name.eq_ignore_ascii_case(element))
    };
    if element.is_empty() { None } else { text.match_indices("</").map(|(at, _)| at).find(is_its) }
}

/// A tag at the beginning of a text, and its length. It ends at the first `>` outside quotes. A `<` cannot stand in
/// a tag (XML 1.0 section 3.1), so the search ends there; if the quotes were not paired, any `>` before it will do.
fn tag(text: &str) -> Option<(Token<'_>, usize)> {
    let inner = text.strip_prefix('<')?;
    let marked = inner.trim_ascii_start();
    let is_end = marked.starts_with('/');
    let from = marked.strip_prefix('/').unwrap_or(marked).trim_ascii_start();
    let before_name = text.len() - from.len();
    let is_spaced = before_name > 1 + usize::from(is_end);
    // Most of what is no tag is told by its first letter.
    if !from.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | ':')) {
        return if is_end && !is_spaced { garbled_end_tag(text) } else { None };
    }
    let inner = from.split_once('<').map_or(from, |(before, _)| before);
    let (whole, length) = match end_of_tag(inner).or_else(|| inner.find('>')) {
        Some(end) => (inner.get(..end)?, before_name + end + 1),
        // Only the `>` may be missing: the name is all there is before the next tag.
        None if is_of_feeds(inner.trim_ascii_end()) => (inner.trim_ascii_end(), before_name + inner.len()),
        None => return None,
    };
    let (name, attributes) = split_where(whole, |c| c.is_whitespace() || c == '/').unwrap_or((whole, ""));
    if !is_name(name) || is_spaced && !is_of_feeds(name) {
        return None;
    }
    if is_end {
        return Some((Token::End(name), length));
    }
    let is_empty = attributes.ends_with('/') && !ends_in_bare_value(attributes);
    let attributes = if is_empty { attributes.strip_suffix('/').unwrap_or_default() } else { attributes };
    Some((Token::Start(Tag { name, attributes, is_empty }), length))
}

/// `</3>` ends nothing, and is no text either (HTML Standard section 13.2.5.7).
fn garbled_end_tag(text: &str) -> Option<(Token<'_>, usize)> {
    const LONGEST: usize = 40;
    let length = text.bytes().take(LONGEST).position(|byte| byte == b'>')? + 1;
    let is_short = text.get(1..length).is_some_and(|inside| !inside.contains('<'));
    is_short.then_some((Token::Aside, length))
}

/// A slash at the end of a value without quotes belongs to it (HTML Standard section 13.2.5.38).
fn ends_in_bare_value(attributes: &str) -> bool {
    let last = attributes.rsplit(char::is_whitespace).next().unwrap_or_default();
    let value = last.split_once('=').map(|(_, value)| value);
    // Values that are addresses may end so; most others do not.
    value.is_some_and(|value| value.contains("://") && !value.contains(['"', '\'']))
}

fn end_of_tag(inner: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in inner.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
    }
    None
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
#[path = "markup_tests.rs"]
mod tests;
