//! Character data, as it is meant.

use super::{Token, Tokens};
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

/// The character data of a document, without its markup.
pub(in crate::feeds) fn text_of(text: &str) -> String {
    let texts = Tokens::of(text).filter_map(|(_, token)| match token {
        Token::Text(text) => Some(unescaped(text)),
        Token::CData(text) => Some(Cow::Borrowed(text)),
        _ => None,
    });
    texts.collect()
}
