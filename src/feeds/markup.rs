//! A tokenizer for markup that may be broken. It never fails and never looks twice: what does not form a tag, a
//! comment or a section is text. Every byte of the input is in exactly one token.

use super::html;

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
            None => split_where(value, char::is_whitespace).unwrap_or((value, "")),
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

/// The tokens of a document, each with the byte at which it begins.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'a> {
    rest: &'a str,
    at: usize,
    /// Closing marks that do not occur any more; each is searched to the end once, not once per opening mark.
    missing: [bool; 4],
}

/// How asides and sections open and close, longest opening first.
const SECTIONS: [(&str, &str); 4] = [("<![CDATA[", "]]>"), ("<!--", "-->"), ("<?", "?>"), ("<!", ">")];

impl<'a> Tokens<'a> {
    /// Tokens from the beginning.
    pub(super) fn of(text: &'a str) -> Self {
        Self { rest: text, at: 0, missing: [false; 4] }
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
        if self.rest.starts_with("<!") || self.rest.starts_with("<?") { self.section() } else { tag(self.rest) }
    }

    fn section(&mut self) -> Option<(Token<'a>, usize)> {
        let kinds = SECTIONS.iter().zip(&mut self.missing).enumerate();
        let (kind, ((open, close), missing)) =
            kinds.into_iter().find(|(_, ((open, _), _))| self.rest.starts_with(open))?;
        let inner = self.rest.strip_prefix(open).filter(|_| !*missing)?;
        // The internal subset of a document type holds declarations of its own.
        let has_subset = kind == 3 && inner.split_once('>').is_some_and(|(before, _)| before.contains('['));
        let close = if has_subset { "]>" } else { close };
        let Some((inner, _)) = inner.split_once(close) else {
            *missing = true;
            return None;
        };
        let token = if kind == 0 { Token::CData(inner) } else { Token::Aside };
        Some((token, open.len() + inner.len() + close.len()))
    }
}

/// A tag at the beginning of a text, and its length. It ends at the first `>` outside quotes. A `<` cannot stand in
/// a tag (XML 1.0 section 3.1), so the search ends there; if the quotes were not paired, any `>` before it will do.
fn tag(text: &str) -> Option<(Token<'_>, usize)> {
    let inner = text.strip_prefix('<')?;
    let is_end = inner.starts_with('/');
    let name_from = inner.strip_prefix('/').unwrap_or(inner);
    // Most of what is no tag is told by its first letter.
    if !name_from.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | ':')) {
        return None;
    }
    let inner = inner.split_once('<').map_or(inner, |(before, _)| before);
    let end = end_of_tag(inner).or_else(|| inner.find('>'))?;
    let whole = inner.get(usize::from(is_end)..end)?;
    let length = end + 2;
    let (name, attributes) = split_where(whole, |c| c.is_whitespace() || c == '/').unwrap_or((whole, ""));
    if !is_name(name) {
        return None;
    }
    if is_end {
        return Some((Token::End(name), length));
    }
    let is_empty = attributes.ends_with('/') && !ends_in_bare_value(attributes);
    let attributes = if is_empty { attributes.strip_suffix('/').unwrap_or_default() } else { attributes };
    Some((Token::Start(Tag { name, attributes, is_empty }), length))
}

/// A slash at the end of a value without quotes belongs to it (HTML Standard section 13.2.5.38).
fn ends_in_bare_value(attributes: &str) -> bool {
    let last = attributes.rsplit(char::is_whitespace).next().unwrap_or_default();
    let value = last.split_once('=').map(|(_, value)| value);
    value.is_some_and(|value| value != "/" && !value.contains(['"', '\'']))
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
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tokens(text: &str) -> Vec<Token<'_>> {
        Tokens::of(text).map(|(_, token)| token).collect()
    }

    fn start<'a>(name: &'a str, attributes: &'a str, is_empty: bool) -> Token<'a> {
        Token::Start(Tag { name, attributes, is_empty })
    }

    #[test]
    fn tags_sections_and_text_are_told_apart() {
        assert_eq!(
            tokens("<?xml?><!DOCTYPE a [<!ENTITY b '>'>]><a:b c='>' d><![CDATA[<x>]]>t<br/></a:b><!-- <i> -->"),
            [
                Token::Aside,
                Token::Aside,
                start("a:b", " c='>' d", false),
                Token::CData("<x>"),
                Token::Text("t"),
                start("br", "", true),
                Token::End("a:b"),
                Token::Aside,
            ]
        );
    }

    #[test]
    fn what_is_no_tag_is_text() {
        assert_eq!(tokens("5 < 6"), [Token::Text("5 "), Token::Text("< 6")]);
        assert_eq!(tokens("<![CDATA[open"), [Token::Text("<![CDATA[open")]);
        assert_eq!(tokens("<a <b>"), [Token::Text("<a "), start("b", "", false)]);
        assert_eq!(tokens("<a b=\"c>d"), [start("a", " b=\"c", false), Token::Text("d")]);
        assert_eq!(tokens("<a b=c/>"), [start("a", " b=c/", false)]);
        assert_eq!(tokens("<a b='c'/>"), [start("a", " b='c'", true)]);
        assert_eq!(tokens("<3 <"), [Token::Text("<3 "), Token::Text("<")]);
    }

    #[test]
    fn attributes_are_read_however_they_are_quoted() {
        let Token::Start(tag) = tokens("<a one=\"1 1\" b:two = '2' three=3 four>")[0] else { panic!() };
        let all: Vec<_> = tag.attributes().collect();
        assert_eq!(all, [("one", "1 1"), ("b:two", "2"), ("three", "3"), ("four", "")]);
        assert_eq!(tag.attribute("B:TWO"), Some("2"));
    }

    proptest! {
        #[test]
        fn every_byte_is_in_one_token(text in "[<>/!\\[\\]CDATA\\-?='\" a-cé]{0,80}") {
            let starts: Vec<usize> = Tokens::of(&text).map(|(at, _)| at).collect();
            prop_assert!(starts.windows(2).all(|pair| pair[0] < pair[1]));
            prop_assert!(starts.first().is_none_or(|first| *first == 0));
            prop_assert!(starts.iter().all(|at| text.is_char_boundary(*at)));
            for (_, token) in Tokens::of(&text) {
                if let Token::Start(tag) = token {
                    prop_assert!(tag.attributes().count() <= text.len());
                }
            }
        }
    }
}
