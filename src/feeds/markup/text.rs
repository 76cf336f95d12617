//! Character data, as it is meant.

use super::Token;
use crate::feeds::html;
use memchr::memchr;
use std::borrow::Cow;

/// Character data with its references resolved; what stands for nothing stays as written.
pub(in crate::feeds) fn unescaped(text: &str) -> Cow<'_, str> {
    if memchr(b'&', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let name = html::reference_name(piece);
        match name.and_then(|name| Some((html::resolved(name)?, piece.get(name.len() + 1..)?))) {
            Some((resolved, rest)) => out.extend([resolved.as_str(), rest]),
            None => out.extend(["&", piece]),
        }
    }
    Cow::Owned(out)
}

/// The character data of these tokens, without their markup.
pub(in crate::feeds) fn text_of<'a>(tokens: impl Iterator<Item = Token<'a>>) -> Cow<'a, str> {
    let texts = tokens.filter_map(|token| match token {
        Token::Text(text) => Some(unescaped(text)),
        Token::CData(text) => Some(Cow::Borrowed(text)),
        _ => None,
    });
    // Most elements hold one text.
    let joined = texts.reduce(|mut text, more| {
        text.to_mut().push_str(&more);
        text
    });
    joined.unwrap_or_default()
}
