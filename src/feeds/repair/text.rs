//! Elements that hold text for people, with or without markup in it. Their markup is escaped, so that a lone `<b>` in
//! a headline is text.

use super::references::{escaped, mended, section};
use super::root::Family;
use crate::domain::base64;
use crate::feeds::html;
use crate::feeds::markup::{Tag, Token, local};

/// What a text element holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feeds) enum Kind {
    Text,
    Html,
    /// Markup that is part of the document.
    Xhtml,
    /// Markup or plain text, in base64.
    Base64,
    /// A reference to something elsewhere, or something that is no text.
    Nothing,
}

impl Kind {
    /// Maps `type` and Atom 0.3's `mode` to the kinds of RFC 4287 section 3.1.
    pub(in crate::feeds) fn of(tag: Tag<'_>) -> Self {
        let value = |name| tag.attribute(name).unwrap_or_default().trim().to_ascii_lowercase();
        let (kind, mode) = (value("type"), value("mode"));
        match kind.as_str() {
            _ if tag.attribute("src").is_some() => Self::Nothing,
            _ if mode == "base64" || kind == "application/octet-stream" => Self::Base64,
            "xhtml" | "application/xhtml+xml" => Self::Xhtml,
            _ if mode == "xml" && kind.contains("html") => Self::Xhtml,
            _ if kind.contains("html") || mode == "escaped" => Self::Html,
            "" | "text" => Self::Text,
            _ if kind.starts_with("text/") || kind.ends_with("xml") => Self::Text,
            _ if kind.contains('/') => Self::Nothing,
            _ => Self::Text,
        }
    }

    /// As Atom calls it.
    pub(super) fn type_attribute(self) -> &'static str {
        if self == Self::Text { "text" } else { "html" }
    }
}

/// Does it hold text for people?
pub(in crate::feeds) fn is_text_element(name: &str) -> bool {
    match local(name).as_str() {
        "title" | "subtitle" | "tagline" | "description" | "summary" | "encoded" | "rights" | "copyright" => true,
        "content" => !name.get(..6).is_some_and(|prefix| prefix.eq_ignore_ascii_case("media:")),
        _ => false,
    }
}

/// Atom says what kind of text it is; RSS does not.
pub(super) fn is_typed(name: &str, family: Family) -> bool {
    family == Family::Atom && !name.starts_with("media:") || name.starts_with("atom:")
}

/// Does the token end a text element whose own end tag is missing? Any neighbour ends a headline; a longer text may
/// be a whole page, so only what HTML does not know ends it.
pub(super) fn interrupts(token: Token<'_>, element: &str) -> bool {
    let (name, is_start) = match token {
        Token::Start(tag) => (tag.name, true),
        Token::End(name) => (name, false),
        _ => return false,
    };
    match local(name).as_str() {
        "item" | "entry" | "channel" | "feed" | "rss" | "rdf" => true,
        _ if !is_start => false,
        _ if name.eq_ignore_ascii_case(element) => true,
        "guid" | "pubdate" | "category" | "comments" | "published" | "updated" | "issued" | "modified"
        | "enclosure" | "description" | "encoded" => true,
        "link" | "author" | "creator" | "id" | "summary" | "content" | "date" => local(element) == "title",
        _ => false,
    }
}

/// What a text element holds, as character data.
pub(super) fn flattened(out: &mut String, inside: &[Token<'_>], kind: Kind) {
    match kind {
        Kind::Nothing => {}
        Kind::Base64 => escaped(out, &from_base64(inside).unwrap_or_default()),
        Kind::Xhtml => inside.iter().for_each(|token| escaped(out, &source(*token))),
        Kind::Text | Kind::Html => inside.iter().for_each(|token| escaped_markup(out, *token)),
    }
}

/// A text in base64; none if that is not what it is, or if it is no text.
fn from_base64(inside: &[Token<'_>]) -> Option<String> {
    let letters = |token: &Token<'_>| match token {
        Token::Text(text) | Token::CData(text) => text.split_whitespace().collect(),
        _ => String::new(),
    };
    String::from_utf8(base64::bytes_of(&inside.iter().map(letters).collect::<String>())?).ok()
}

/// A token within text: its markup becomes text, the rest stays what it is.
fn escaped_markup(out: &mut String, token: Token<'_>) {
    match token {
        Token::Text(text) => mended(out, text),
        Token::CData(inner) => section(out, inner),
        Token::Start(Tag { name, attributes, is_empty }) => {
            out.extend(["&lt;", name]);
            mended(out, attributes);
            out.push_str(if is_empty { "/&gt;" } else { "&gt;" });
        }
        // One that ends no element of HTML is a slip, and no text.
        Token::End(name) if !html::is_element(name) => {}
        Token::End(name) => out.extend(["&lt;/", name, "&gt;"]),
        Token::Aside => {}
    }
}

/// A token within XHTML, as HTML source.
fn source(token: Token<'_>) -> String {
    let mut source = String::new();
    match token {
        Token::Text(text) => mended(&mut source, text),
        Token::CData(inner) => escaped(&mut source, inner),
        Token::Start(Tag { name, attributes, is_empty }) => {
            let end = if is_empty { "/>" } else { ">" };
            source.extend(["<", local(name).as_str(), attributes, end]);
        }
        Token::End(name) => source.extend(["</", local(name).as_str(), ">"]),
        Token::Aside => {}
    }
    source
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_those_of_atom_whatever_is_written() {
        for (attributes, kind) in [
            ("", Kind::Text),
            (" type='text/plain'", Kind::Text),
            (" type='TEXT/HTML'", Kind::Html),
            (" type='odd'", Kind::Text),
            (" type='xhtml'", Kind::Xhtml),
            (" mode='xml' type='text/html'", Kind::Xhtml),
            (" mode='escaped'", Kind::Html),
            (" mode='base64' type='text/html'", Kind::Base64),
            (" type='application/octet-stream'", Kind::Base64),
            (" type='image/png'", Kind::Nothing),
            (" src='x' type='html'", Kind::Nothing),
        ] {
            assert_eq!(Kind::of(Tag { name: "content", attributes, is_empty: false }), kind, "{attributes}");
        }
    }
}
