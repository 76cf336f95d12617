//! Character data and attributes: every `&` and `<` that begins nothing is escaped, and every reference is one of
//! XML's own.

use super::namespaces;
use crate::feeds::html;
use crate::feeds::markup::is_name;
use std::fmt::Write as _;

/// Character data, mended.
pub(super) fn mended(out: &mut String, text: &str) {
    let mut pieces = text.split('&');
    escaped(out, pieces.next().unwrap_or_default());
    for piece in pieces {
        let name = html::reference_name(piece);
        let known = name.and_then(|name| Some((of_xml(name)?, piece.get(name.len() + 1..)?)));
        let (reference, rest) = known.unwrap_or_else(|| ("&amp;".to_owned(), piece));
        out.push_str(&reference);
        escaped(out, rest);
    }
}

/// A reference in a form that needs no document type. Numbers outside of Unicode or among the C1 controls are read
/// as browsers read them.
fn of_xml(name: &str) -> Option<String> {
    if matches!(name, "amp" | "lt" | "gt" | "quot" | "apos") {
        return Some(format!("&{name};"));
    }
    let letters = html::resolved(name)?;
    letters.chars().try_fold(String::new(), |mut out, letter| {
        let is_legal = (!letter.is_control() || letter.is_ascii_whitespace()) && !is_noncharacter(letter);
        let number = u32::from(if is_legal { letter } else { char::REPLACEMENT_CHARACTER });
        write!(out, "&#{number};").ok().map(|()| out)
    })
}

/// XML 1.0 section 2.2 allows all letters but these two, surrogates and controls.
fn is_noncharacter(letter: char) -> bool {
    matches!(letter, '\u{fffe}' | '\u{ffff}')
}

/// Text without references of its own, with markup characters escaped.
pub(super) fn escaped(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            other => out.push(other),
        }
    }
}

/// One attribute, in quotes. Namespaces are written as they are meant, or not at all.
pub(super) fn attribute(out: &mut String, name: &str, value: &str) {
    let is_namespace = name == "xmlns" || name.starts_with("xmlns:");
    let value = if is_namespace { namespaces::meant(value) } else { value };
    if !is_name(name) || is_namespace && value.is_empty() {
        return;
    }
    out.extend([" ", name, "=\""]);
    let mut clean = String::new();
    mended(&mut clean, value);
    out.push_str(&clean.replace('"', "&quot;"));
    out.push('"');
}

/// A CDATA section; one that holds the beginning of another would be read in two ways, and becomes text.
pub(super) fn section(out: &mut String, inner: &str) {
    if inner.contains("<![CDATA[") {
        escaped(out, inner);
    } else {
        out.extend(["<![CDATA[", inner, "]]>"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_ones_that_need_no_document_type() {
        let mut out = String::new();
        mended(&mut out, "AT&T &eacute; &#150; &#xZZ; &#0; &#xFFFE; &lt; &nosuch; 5 < 6");
        assert_eq!(out, "AT&amp;T &#233; &#8211; &amp;#xZZ; &#65533; &#65533; &lt; &amp;nosuch; 5 &lt; 6");
        let mut out = String::new();
        attribute(&mut out, "b", "x&y&nbsp;\"");
        attribute(&mut out, "1", "no name");
        assert_eq!(out, " b=\"x&amp;y&#160;&quot;\"");
    }
}
