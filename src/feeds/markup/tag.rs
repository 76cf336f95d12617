//! One tag: its name, its attributes, and where it ends.

use super::Token;

/// A start tag, or an empty-element tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::feeds) struct Tag<'a> {
    /// Qualified name.
    pub(in crate::feeds) name: &'a str,
    /// Everything between the name and the end of the tag.
    pub(in crate::feeds) attributes: &'a str,
    /// It has no end tag.
    pub(in crate::feeds) is_empty: bool,
}

impl<'a> Tag<'a> {
    /// The name without prefix, in lower case.
    pub(in crate::feeds) fn local_name(&self) -> String {
        local(self.name)
    }

    /// The attributes as written: qualified names and raw values.
    pub(in crate::feeds) fn attributes(&self) -> Attributes<'a> {
        Attributes { rest: self.attributes }
    }

    /// The raw value of an attribute, by its qualified name in any case.
    pub(in crate::feeds) fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes().find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

/// May it be the name of an element or attribute? Nearly the rule of XML 1.0 section 2.3, production 5.
pub(in crate::feeds) fn is_name(name: &str) -> bool {
    let is_first = |c: char| c.is_alphabetic() || matches!(c, '_' | ':');
    name.starts_with(is_first) && name.chars().all(|c| is_first(c) || c.is_alphanumeric() || matches!(c, '-' | '.'))
}

/// A qualified name without its prefix, in lower case.
pub(in crate::feeds) fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or(name).to_ascii_lowercase()
}

/// Where the first such byte is from here on.
pub(in crate::feeds) fn position(bytes: &[u8], from: usize, is_it: impl Fn(u8) -> bool) -> Option<usize> {
    bytes.get(from..)?.iter().position(|byte| is_it(*byte)).map(|ahead| from + ahead)
}

/// Name and raw value of each attribute, in order; unquoted and missing values are tolerated.
pub(in crate::feeds) struct Attributes<'a> {
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
pub(in crate::feeds) fn is_of_feeds(name: &str) -> bool {
    let name = local(name);
    OF_FEEDS.contains(&name.as_str()) || matches!(name.as_str(), "summary" | "content")
}

/// A tag at the beginning of a text, and its length. It ends at the first `>` outside quotes. A `<` cannot stand in
/// a tag (XML 1.0 section 3.1), so the search ends there; if the quotes were not paired, any `>` before it will do.
/// Only where there is none either, the `<` may be one that somebody forgot to escape.
pub(super) fn tag(text: &str) -> Option<(Token<'_>, usize)> {
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
    let (whole, length) = match end_of_tag(inner).or_else(|| inner.find('>')).or_else(|| end_beyond_values(from)) {
        Some(end) => (from.get(..end)?, before_name + end + 1),
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

/// Where a tag ends whose values hold a `<`. They stand in quotes, each in one line, or a quote has lost its other.
fn end_beyond_values(text: &str) -> Option<usize> {
    /// The longest such tag, in bytes.
    const LONGEST: usize = 500;
    let bytes = text.as_bytes().get(..LONGEST).unwrap_or(text.as_bytes());
    let mut at = 0;
    loop {
        let mark = position(bytes, at, |byte| matches!(byte, b'<' | b'>' | b'"' | b'\''))?;
        let quote = match bytes.get(mark)? {
            b'>' => return Some(mark),
            b'<' => return None,
            quote => *quote,
        };
        let end = position(bytes, mark + 1, |byte| byte == quote || byte == b'\n')?;
        let is_value = bytes.get(..mark)?.ends_with(b"=") && bytes.get(end) == Some(&quote);
        at = end + 1;
        if !(is_value && bytes.get(at).is_some_and(|next| next.is_ascii_whitespace() || matches!(next, b'/' | b'>'))) {
            return None;
        }
    }
}
