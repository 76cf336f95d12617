//! The tokens of a document that is well-formed in a simple way, as the tolerant tokenizer would tell them.

use super::elements::is_plain_attribute;
use crate::feeds::caps::Caps;
use crate::feeds::html::{letter_of, reference_name};
use crate::feeds::markup::{Tag, Token, position};
use memchr::memchr;

const SECTION: &str = "<![CDATA[";
const SECTION_END: &str = "]]>";

/// The tokens of a document, one after another.
pub(super) struct Pieces<'a> {
    rest: &'a str,
    /// Of what is looked at of one document.
    left: usize,
    /// The first tag was taken: it may declare more than others.
    has_begun: bool,
    caps: &'a Caps,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str, caps: &'a Caps) -> Self {
        Self { rest: text, left: caps.tokens, has_begun: false, caps }
    }

    /// What follows the tokens that were taken.
    pub(super) fn rest(&self) -> &'a str {
        self.rest
    }

    /// Takes the next token; `None` where something is odd, as it is to end before the root does.
    pub(super) fn take(&mut self) -> Option<Token<'a>> {
        self.left = self.left.checked_sub(1)?;
        let (token, length) = match self.rest.as_bytes() {
            [b'<', b'/', ..] => end_tag(self.rest)?,
            [b'<', b'!' | b'?', ..] => aside(self.rest)?,
            [b'<', ..] => self.start_tag()?,
            _ => {
                let text = self.rest.get(..memchr(b'<', self.rest.as_bytes())?)?;
                (Token::Text(are_references_plain(text).then_some(text)?), text.len())
            }
        };
        self.has_begun |= matches!(token, Token::Start(_));
        self.rest = self.rest.get(length..)?;
        Some(token)
    }

    fn start_tag(&self) -> Option<(Token<'a>, usize)> {
        let bytes = self.rest.as_bytes();
        let name_end = end_of_name(bytes, 1)?;
        let (mut at, mut count) = (name_end, 0);
        let (end, is_empty) = loop {
            let from = position(bytes, at, |byte| !is_blank(byte))?;
            match bytes.get(from)? {
                b'>' => break (from, false),
                b'/' if bytes.get(from + 1) == Some(&b'>') => break (from, true),
                _ if from == at => return None,
                _ => at = self.attribute(bytes, from)?,
            }
            count += 1;
            if count > self.caps.attributes {
                return None;
            }
        };
        let (name, attributes) = (self.rest.get(1..name_end)?, self.rest.get(name_end..end)?);
        let length = end + if is_empty { "/>".len() } else { ">".len() };
        Some((Token::Start(Tag { name, attributes, is_empty }), length))
    }

    /// Where the attribute ends that begins here.
    fn attribute(&self, bytes: &[u8], from: usize) -> Option<usize> {
        let equals = end_of_name(bytes, from)?;
        let quote =
            *bytes.get(equals + 1).filter(|byte| bytes.get(equals) == Some(&b'=') && matches!(byte, b'"' | b'\''))?;
        let value_from = equals + 2;
        let end = position(bytes, value_from, |byte| byte == quote || byte == b'<')?;
        let value = self.rest.get(value_from..end)?;
        let means_nothing_else = !self.has_begun || is_plain_attribute(self.rest.get(from..equals)?, value);
        let is_plain = means_nothing_else && value.len() <= self.caps.attribute_size && are_references_plain(value);
        (bytes.get(end) == Some(&quote) && is_plain).then_some(end + 1)
    }
}

fn end_tag(text: &str) -> Option<(Token<'_>, usize)> {
    let bytes = text.as_bytes();
    let end = end_of_name(bytes, 2)?;
    (bytes.get(end) == Some(&b'>')).then_some((Token::End(text.get(2..end)?), end + 1))
}

/// A section, a comment, or an instruction.
fn aside(text: &str) -> Option<(Token<'_>, usize)> {
    if let Some(inner) = text.strip_prefix(SECTION) {
        let inner = inner.get(..inner.find(SECTION_END)?)?;
        // One that holds the beginning of another may have lost its end.
        let is_whole = !inner.contains(SECTION);
        return is_whole.then_some((Token::CData(inner), SECTION.len() + inner.len() + SECTION_END.len()));
    }
    let end = if text.starts_with("<!--") {
        text.find("-->")? + "-->".len()
    } else if text.starts_with("<?") {
        // Nothing in one that is whole looks like its end.
        let end = text.find('>')?;
        text.get(..end)?.ends_with('?').then_some(end + 1)?
    } else {
        return None;
    };
    Some((Token::Aside, end))
}

/// Does every `&` begin a reference that means the same to everybody?
fn are_references_plain(text: &str) -> bool {
    memchr(b'&', text.as_bytes()).is_none()
        || text.split('&').skip(1).all(|after| reference_name(after).and_then(letter_of).is_some())
}

/// Where a name of ASCII letters ends that begins here.
fn end_of_name(bytes: &[u8], from: usize) -> Option<usize> {
    let is_first = bytes.get(from).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'_');
    let is_more = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b':' | b'-' | b'.');
    position(bytes, from, |byte| !is_more(byte)).filter(|_| is_first)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r')
}
