//! Entities that a document declares for itself (XML 1.0 sections 4.1 and 4.2): names for short texts. What they stand for is
//! written in their place before any other pass reads the document, for no other knows what was declared.
//!
//! Whoever declares entities that name each other, or names a long one often, may make gigabytes of a small document: what
//! a name stands for is short, names no other entity, and is written until so much was added. Nothing is fetched.

use super::references::mended;
use crate::feeds::markup::{Token, Tokens, is_name};
use std::borrow::Cow;
use std::collections::HashMap;

/// Entities that are taken of a document.
const ENTITIES_MAX: usize = 256;

/// The longest text that one may stand for, in bytes.
const VALUE_MAX: usize = 256;

/// So many bytes are added to a document at most.
const ADDED_MAX: usize = 256 * 1024;

/// What each name stands for, ready to stand in character data and in attributes.
type Entities<'a> = HashMap<&'a str, String>;

/// The document with its own entities written out, outside of sections.
pub(in crate::feeds) fn written_out(text: &str) -> Cow<'_, str> {
    let entities = declared(text);
    if entities.is_empty() {
        return Cow::Borrowed(text);
    }
    let (mut out, mut room) = (String::with_capacity(text.len()), ADDED_MAX);
    let mut tokens = Tokens::of(text).peekable();
    while let Some((at, token)) = tokens.next() {
        let end = tokens.peek().map_or(text.len(), |(next, _)| *next);
        let written = text.get(at..end).unwrap_or_default();
        match token {
            Token::Text(_) | Token::Start(_) => write_out(&mut out, written, &entities, &mut room),
            Token::CData(_) | Token::End(_) | Token::Aside => out.push_str(written),
        }
    }
    Cow::Owned(out)
}

/// The entities that a document declares before its root.
fn declared(text: &str) -> Entities<'_> {
    let mut entities = Entities::new();
    let before_root = Tokens::of(text).take_while(|(_, token)| !matches!(token, Token::Start(_)));
    let mut asides = before_root.filter(|(_, token)| *token == Token::Aside).filter_map(|(at, _)| text.get(at..));
    if let Some(subset) = asides.find_map(subset) {
        for (name, value) in subset.split("<!ENTITY").skip(1).take(ENTITIES_MAX).filter_map(declaration) {
            // Where a name is declared twice the first one counts (section 4.2).
            entities.entry(name).or_insert(value);
        }
    }
    entities
}

/// What stands in the brackets of a document type.
fn subset(document_type: &str) -> Option<&str> {
    const BEGINS: &str = "<!DOCTYPE";
    let inner = document_type.get(BEGINS.len()..).filter(|_| document_type.starts_with(BEGINS))?;
    let (head, inner) = inner.split_once('[')?;
    let (subset, _) = inner.split_once("]>")?;
    (!head.contains('>')).then_some(subset)
}

/// A name and what it stands for. Parameter entities and those that lie elsewhere are none, nor are those that hold
/// markup or name others.
fn declaration(text: &str) -> Option<(&str, String)> {
    let (name, value) = text.trim_start().split_once(char::is_whitespace)?;
    let value = value.trim_start();
    let quote = value.chars().next().filter(|letter| matches!(letter, '"' | '\''))?;
    let (value, _) = value.get(1..)?.split_once(quote)?;
    let is_short = value.len() <= VALUE_MAX && !value.contains('<');
    let is_plain = value.split('&').skip(1).all(|reference| reference.starts_with('#'));
    (is_name(name) && is_short && is_plain).then(|| (name, quoted(value)))
}

/// A text that may stand in quotes of either kind.
fn quoted(value: &str) -> String {
    let mut out = String::new();
    mended(&mut out, value);
    out.replace('"', "&quot;").replace('\'', "&apos;")
}

/// Writes a text with the entities in it written out, as long as there is room for what that adds.
fn write_out(out: &mut String, text: &str, entities: &Entities<'_>, room: &mut usize) {
    let mut pieces = text.split('&');
    out.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let reference = piece.split_once(';').and_then(|(name, rest)| Some((entities.get(name)?, rest)));
        match reference.filter(|(value, _)| value.len() <= *room) {
            Some((value, rest)) => {
                *room -= value.len();
                out.extend([value, rest]);
            }
            None => out.extend(["&", piece]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_document_declares_is_written_in_place_of_its_name() {
        let text = "<?xml version='1.0'?><!DOCTYPE rss [\n<!ENTITY paper \"The 'Daily' &#8211; B>C\">\n\
                    <!ENTITY paper 'another'><!ENTITY e 'x'>]><rss a=\"&paper;\"><t>&paper;&e; &amp; &none; &</t>\
                    <![CDATA[&e;]]></rss>";
        let (head, _) = text.split_once("<rss a").unwrap();
        let expected = "<rss a=\"The &apos;Daily&apos; &#8211; B&gt;C\"><t>The &apos;Daily&apos; &#8211; B&gt;Cx &amp; \
                        &none; &</t><![CDATA[&e;]]></rss>";
        assert_eq!(written_out(text), format!("{head}{expected}"));
    }

    #[test]
    fn what_is_long_holds_markup_names_others_or_lies_elsewhere_is_none() {
        for declaration in [
            "<!ENTITY e SYSTEM \"file:///etc/passwd\">",
            "<!ENTITY e PUBLIC \"x\" \"https://far.example/\">",
            "<!ENTITY % e \"x\">",
            "<!ENTITY e \"&d;\">",
            "<!ENTITY e \"<b>x</b>\">",
            "<!ENTITY e \"x",
            "<!ENTITY e x>",
            "<!ENTITY 1 \"x\">",
            &format!("<!ENTITY e \"{}\">", "x".repeat(VALUE_MAX + 1)),
        ] {
            let text = format!("<!DOCTYPE rss [{declaration}]><rss>&e;&1;</rss>");
            assert_eq!(written_out(&text), text);
        }
        let outside = "<!DOCTYPE rss><rss>[<!ENTITY e 'x'>]>&e;</rss>";
        assert_eq!(written_out(outside), outside);
    }

    #[test]
    fn a_bomb_adds_no_more_than_it_may() {
        let value = "x".repeat(VALUE_MAX);
        let text = format!("<!DOCTYPE r [<!ENTITY e '{value}'>]><r>{}</r>", "&e;".repeat(100_000));
        let whole = written_out(&text);
        assert_eq!(whole.matches(&value).count(), 1 + ADDED_MAX / VALUE_MAX);
        assert!(whole.len() <= text.len() + ADDED_MAX);
        assert!(whole.ends_with("&e;</r>"));
    }

    proptest! {
        #[test]
        fn any_document_is_read_and_one_without_declarations_stays(text in "(<!DOCTYPE r \\[|<!ENTITY e |['\"]|\\]>|>|<r>|</r>|&e;|&|;|<!\\[CDATA\\[|\\]\\]>|\\PC){0,40}") {
            let out = written_out(&text);
            prop_assert!(out.len() <= text.len() + ADDED_MAX);
            prop_assert!(text.contains("<!ENTITY") || out == text);
        }
    }
}
