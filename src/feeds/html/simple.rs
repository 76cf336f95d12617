//! Simple markup to text, as the HTML Standard's tokenizer reads it: tags that are whole, elements that hold text and
//! elements, references that end in `;`. Nearly all markup in feeds is no more than that, and is read here at a fraction of
//! the cost. What is not simple is left to the tokenizer.

use super::names::{BLOCKS, UNSEEN};
use super::references::{letter_of, reference_name, resolved};
use crate::feeds::markup::position;
use memchr::memchr2;

/// Elements whose content is not read as markup, besides those that are not for readers.
const RAW: [&[u8]; 7] = [b"textarea", b"title", b"plaintext", b"xmp", b"noembed", b"noframe", b"noframes"];

/// The longest name of an element read here, in bytes.
const NAME_MAX: usize = 16;

/// The text with a line for each block, white space not collapsed yet; `None` when the markup is not simple.
pub(super) fn text_of(markup: &str) -> Option<String> {
    let mut text = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(at) = memchr2(b'<', b'&', rest.as_bytes()) {
        let (before, after) = rest.split_at_checked(at)?;
        push_words(&mut text, before);
        rest = match after.strip_prefix('&') {
            Some(after) => reference(&mut text, after)?,
            None => construct(&mut text, after)?,
        };
    }
    push_words(&mut text, rest);
    Some(text)
}

/// Line breaks of the source are white space like any other.
pub(super) fn push_words(text: &mut String, words: &str) {
    let breaks = |any: bool, byte: &u8| any | matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c');
    // Not `any`: that looks at one byte at a time.
    if words.as_bytes().iter().fold(false, breaks) {
        text.extend(words.chars().map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter }));
    } else {
        text.push_str(words);
    }
}

/// What is behind an `&`: the rest after what it begins.
fn reference<'a>(text: &mut String, after: &'a str) -> Option<&'a str> {
    let Some(name) = reference_name(after) else {
        text.push('&');
        // Some names need no `;`.
        return (!after.starts_with(|letter: char| letter.is_ascii_alphanumeric() || letter == '#')).then_some(after);
    };
    match letter_of(name) {
        Some(letter) => text.push(letter),
        None => push_words(text, &resolved(name)?),
    }
    after.get(name.len() + 1..)
}

/// What begins with a `<`: a tag, or nothing; the rest after it.
fn construct<'a>(text: &mut String, markup: &'a str) -> Option<&'a str> {
    let bytes = markup.as_bytes();
    let (is_end, from) = match bytes.get(1) {
        Some(b'/') => (true, 2),
        Some(b'!' | b'?') => return None,
        _ => (false, 1),
    };
    if !bytes.get(from).is_some_and(u8::is_ascii_alphabetic) {
        text.push('<');
        return if is_end { None } else { markup.get(1..) };
    }
    let name = bytes.get(from..)?;
    let name = name.get(..name.iter().position(|byte| !is_of_name(*byte))?)?;
    let to = from + name.len();
    let mut lower = [0; NAME_MAX];
    let lower = lower.get_mut(..name.len())?;
    lower.copy_from_slice(name);
    lower.make_ascii_lowercase();
    let lower: &[u8] = lower;
    if UNSEEN.contains(&lower) || RAW.contains(&lower) {
        return None;
    }
    if BLOCKS.contains(&lower) {
        text.push('\n');
    }
    let end = if is_end { skip_blanks(bytes, to) } else { end_of_attributes(bytes, to)? };
    (bytes.get(end) == Some(&b'>')).then(|| markup.get(end + 1..))?
}

/// Where the `>` of a start tag is.
fn end_of_attributes(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at = skip_blanks(bytes, at);
        match bytes.get(at)? {
            b'>' => return Some(at),
            b'/' => at += 1,
            byte if is_of_name(*byte) => at = end_of_attribute(bytes, at)?,
            _ => return None,
        }
    }
}

/// Where an attribute ends.
fn end_of_attribute(bytes: &[u8], at: usize) -> Option<usize> {
    let end = position(bytes, at, |byte| !is_of_name(byte))?;
    if bytes.get(end) != Some(&b'=') {
        return ends_attribute(*bytes.get(end)?).then_some(end);
    }
    match bytes.get(end + 1)? {
        quote @ (b'"' | b'\'') => {
            let end = position(bytes, end + 2, |byte| byte == *quote)? + 1;
            ends_attribute(*bytes.get(end)?).then_some(end)
        }
        _ => {
            let ends = position(bytes, end + 1, |byte| {
                is_blank(byte) || matches!(byte, b'>' | b'"' | b'\'' | b'<' | b'=' | b'`')
            })?;
            (ends > end + 1 && bytes.get(ends).is_some_and(|byte| is_blank(*byte) || *byte == b'>')).then_some(ends)
        }
    }
}

fn skip_blanks(bytes: &[u8], at: usize) -> usize {
    position(bytes, at, |byte| !is_blank(byte)).unwrap_or(bytes.len())
}

fn ends_attribute(byte: u8) -> bool {
    is_blank(byte) || matches!(byte, b'/' | b'>')
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':' | b'.')
}
