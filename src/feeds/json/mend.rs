//! A damaged value, made one that a parser takes: bare quotes and controls in texts, escapes that JSON does not know, halves
//! of letters, commas before a closing mark.

use super::scan::closing_quote;

/// The value, mended.
pub(super) fn mended(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((before, from)) = rest.find(['"', ',']).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(before);
        let after = from.get(1..).unwrap_or_default();
        if from.starts_with(',') {
            let is_needless = after.trim_ascii_start().starts_with(['}', ']', ',']);
            out.push_str(if is_needless { "" } else { "," });
            rest = after;
        } else {
            let end = closing_quote(after, 0).unwrap_or(after.len());
            out.extend(["\"", &text(after.get(..end).unwrap_or_default()), "\""]);
            rest = after.get(end + 1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// What stands within quotes.
fn text(inside: &str) -> String {
    let mut out = String::with_capacity(inside.len());
    let mut letters = inside.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => {
                let (written, taken) = escape(inside.get(at + 1..).unwrap_or_default());
                out.push_str(&written);
                letters.by_ref().take(taken).for_each(drop);
            }
            '"' => out.push_str("\\\""),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            other => out.push(other),
        }
    }
    out
}

/// An escape, given what follows its backslash: how it must be written, and how many letters of it were read.
fn escape(after: &str) -> (String, usize) {
    const LONE: &str = "\\ufffd";
    let as_written = |letters: usize| (format!("\\{}", after.get(..letters).unwrap_or_default()), letters);
    if after.starts_with(['"', '\\', '/', 'b', 'f', 'n', 'r', 't']) {
        return as_written(1);
    }
    let second = || after.get(5..)?.strip_prefix('\\').and_then(unit);
    match unit(after) {
        // Half a letter is left where somebody cut a text without looking.
        Some(0xd800..0xdc00) if !matches!(second(), Some(0xdc00..0xe000)) => (LONE.to_owned(), 5),
        Some(0xd800..0xdc00) => as_written(11),
        Some(0xdc00..0xe000) => (LONE.to_owned(), 5),
        Some(_) => as_written(5),
        None => ("\\\\".to_owned(), 0),
    }
}

/// The number in `u2019`.
fn unit(escape: &str) -> Option<u32> {
    let digits = escape.strip_prefix('u')?.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, from_str, json};

    #[test]
    fn a_damaged_value_becomes_one_that_parses() {
        for (damaged, meant) in [
            ("\"a\n\tb\u{1}\"", json!("a\n\tb\u{1}")),
            (r#""say "hi" there""#, json!("say \"hi\" there")),
            (r#""C:\path\x""#, json!("C:\\path\\x")),
            (r#""\ud83d \ude00 \ud83d\ude00 \u00e9 \uZZ""#, json!("\u{fffd} \u{fffd} 😀 é \\uZZ")),
            (r#"["a", "b",]"#, json!(["a", "b"])),
            (r#"[{"name": "x",},,{"name": "y"}]"#, json!([{ "name": "x" }, { "name": "y" }])),
        ] {
            assert_eq!(from_str::<Value>(&mended(damaged)).unwrap(), meant, "{damaged}");
        }
    }

    proptest! {
        #[test]
        fn what_parses_means_the_same_afterwards(texts in prop::collection::vec("[a\"\\\\,:{}\\[\\]\n😀]{0,12}", 0..5)) {
            let value = json!([texts, { "a": texts }]);
            prop_assert_eq!(from_str::<Value>(&mended(&value.to_string())).unwrap(), value);
        }

        #[test]
        fn any_text_parses_once_it_is_mended(inside in "[a\"\\\\,u0-9\u{1}\n]{0,20}") {
            let mended = format!("\"{}\"", text(&inside));
            prop_assert!(from_str::<Value>(&mended).is_ok(), "{}", mended);
        }
    }
}
