//! Lines of plain text.

use crate::feeds::visible::{is_seen, visible};

/// Collapses white space within lines and drops empty lines and what nobody sees.
pub(in crate::feeds) fn tidy(text: &str) -> String {
    let text = text.trim();
    if is_tidy(text) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for line in text.split('\n').map(str::trim) {
        if is_tidy(line) {
            out.extend([if out.is_empty() { "" } else { "\n" }, line]);
        } else if is_printable(line) {
            push(&mut out, line.split("  ").map(|words| words.trim_matches(' ')));
        } else {
            line.split(['\r', '\u{2028}', '\u{2029}'])
                .for_each(|line| push(&mut out, line.split_whitespace().map(visible)));
        }
    }
    out
}

/// Adds a line of these words, or runs of words.
fn push<'a, W: AsRef<str> + 'a>(out: &mut String, words: impl Iterator<Item = W>) {
    let mut gap = if out.is_empty() { "" } else { "\n" };
    for word in words.filter(|word| !word.as_ref().is_empty()) {
        out.extend([gap, word.as_ref()]);
        gap = " ";
    }
}

/// Most lines need nothing done: letters that are seen, with one blank between words.
fn is_tidy(line: &str) -> bool {
    let is_seen = || line.chars().all(|letter| letter == ' ' || is_seen(letter));
    let is_apart = line.is_empty() || line.starts_with(' ') || line.ends_with(' ') || holds_gap(line);
    !is_apart && (is_printable(line) || is_seen())
}

/// Does it hold nothing but letters of ASCII that are seen, and blanks?
fn is_printable(line: &str) -> bool {
    // Not `all`, here and below: that looks at one byte at a time.
    line.as_bytes().iter().fold(true, |all, byte| all & (b' '..=b'~').contains(byte))
}

fn holds_gap(line: &str) -> bool {
    let bytes = line.as_bytes();
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let is_gap = |pair: (&u8, &u8)| pair == (&b' ', &b' ');
    pairs.fold(false, |any, pair| any | is_gap(pair))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_that_need_nothing_done_are_told_by_what_tidying_makes_of_them(line in "[a-c ]{0,6}|\\PC{0,4}|[ -\u{a0}é\u{2028}\u{200b}\u{202e}\r\n]{0,8}") {
            let words: Vec<_> = line.split_whitespace().map(visible).filter(|word| !word.is_empty()).collect();
            let joined = words.join(" ");
            prop_assert!(!is_tidy(&line) || joined == line);
            prop_assert!(is_tidy(&line) || line.is_empty() || joined != line || !line.is_ascii());
        }

        #[test]
        fn letters_that_are_seen_are_neither_blank_nor_hidden(letter in any::<char>()) {
            let text = format!("a{letter}b");
            let is_kept = text.split_whitespace().count() == 1 && visible(&text) == text && !visible(&letter.to_string()).is_empty();
            prop_assert!(!is_seen(letter) || is_kept);
        }
    }
}
