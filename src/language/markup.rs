//! From a sentence as Fluent wrote it to text in spans. `<b>bold</b>`, `<i>italic</i>` and `<code>to be copied</code>` are
//! all the markup there is, and they do not nest. Only what a catalogue says is read; what was put in is still a stand-in
//! then, and takes its place afterwards.

use super::value::Value;
use crate::domain::{RichText, Style};

/// Marks that keep the direction of what is between them to itself (Unicode Bidirectional Algorithm, 2.6).
const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const POP_ISOLATE: char = '\u{2069}';

/// Has no width, and the direction of Latin letters: what stands behind it and has none of its own takes that.
const LEFT_TO_RIGHT_MARK: char = '\u{200e}';

const TAGS: [(&str, Style); 6] = [
    ("<b>", Style::Bold),
    ("</b>", Style::Plain),
    ("<i>", Style::Italic),
    ("</i>", Style::Plain),
    ("<code>", Style::Code),
    ("</code>", Style::Plain),
];

/// Reads a sentence. Where text runs from the right, what was put in, and what is to be copied, are isolated.
pub(super) fn read(sentence: &str, values: &[(&'static str, Value)], is_from_right: bool) -> RichText {
    let mut writer = Writer { text: RichText::new(), style: Style::Plain, is_from_right };
    let (mut rest, mut is_within_word) = (sentence, false);
    while let Some(letter) = rest.chars().next() {
        if let Some((tag, style)) = TAGS.iter().find(|(tag, _)| rest.starts_with(tag)) {
            writer.turn_to(style);
            rest = rest.strip_prefix(tag).unwrap_or_default();
            continue;
        }
        if !is_within_word && is_typed(rest) {
            writer.mark_typed();
        }
        is_within_word = letter.is_alphanumeric();
        match Value::behind(letter, values) {
            Some(text) => writer.put_in(text),
            None => writer.write(letter.encode_utf8(&mut [0; 4])),
        }
        rest = rest.strip_prefix(letter).unwrap_or_default();
    }
    writer.text
}

/// Does a command begin here, or a word with the sign that excludes it?
fn is_typed(rest: &str) -> bool {
    rest.strip_prefix(['/', '-']).is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_lowercase()))
}

struct Writer {
    text: RichText,
    style: Style,
    is_from_right: bool,
}

impl Writer {
    fn turn_to(&mut self, style: &Style) {
        let ends_code = self.style == Style::Code && *style != Style::Code;
        if self.is_from_right && *style == Style::Code {
            self.style = Style::Plain;
            self.write(LEFT_TO_RIGHT_ISOLATE.encode_utf8(&mut [0; 4]));
        }
        self.style = style.clone();
        if self.is_from_right && ends_code {
            // Outside, so that nobody copies it.
            self.write(POP_ISOLATE.encode_utf8(&mut [0; 4]));
        }
    }

    /// What is typed so begins with its sign, also where text runs from the right. No isolate: Telegram makes a link of a
    /// command by what stands before it.
    fn mark_typed(&mut self) {
        if self.is_from_right && self.style != Style::Code {
            self.write(LEFT_TO_RIGHT_MARK.encode_utf8(&mut [0; 4]));
        }
    }

    fn write(&mut self, text: &str) {
        append(&mut self.text, text, &self.style);
    }

    /// What has a style of its own keeps it.
    fn put_in(&mut self, text: &RichText) {
        let isolate = self.is_from_right && self.style != Style::Code;
        if isolate {
            self.write(FIRST_STRONG_ISOLATE.encode_utf8(&mut [0; 4]));
        }
        for span in &text.0 {
            let style = if span.style == Style::Plain { &self.style } else { &span.style };
            append(&mut self.text, &span.text, style);
        }
        if isolate {
            self.write(POP_ISOLATE.encode_utf8(&mut [0; 4]));
        }
    }
}

/// What is of one style is one span: so a tap copies all of it.
fn append(text: &mut RichText, more: &str, style: &Style) {
    match text.0.last_mut().filter(|last| last.style == *style) {
        Some(last) => last.text.push_str(more),
        None => *text = std::mem::take(text).span(more, style.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(text: &str) -> Vec<(&'static str, Value)> {
        vec![("text", text.into())]
    }

    #[test]
    fn what_is_put_in_takes_the_style_of_its_place_and_keeps_its_own() {
        let linked = RichText::new().link("Wire", "https://wire.example/");
        let values = vec![("a", Value::from("x")), ("b", linked.clone().into())];
        let read = read("a <b>b \u{e000}</b> <code>/c \u{e000}</code>\u{e001} 1 < 2", &values, false);
        let expected = RichText::of("a ").bold("b x").plain(" ").code("/c x").then(linked).plain(" 1 < 2");
        assert_eq!(read, expected);
    }

    #[test]
    fn where_text_runs_from_the_right_only_the_outside_of_code_is_marked() {
        let read = read("\u{e000} <code>/c \u{e000}</code>", &values("x"), true);
        let expected = RichText::of("\u{2068}x\u{2069} \u{2066}").code("/c x").plain("\u{2069}");
        assert_eq!(read, expected);
    }

    #[test]
    fn where_text_runs_from_the_right_a_command_begins_with_its_slash() {
        let plain = |from_right| read("x /help, a/b, -tea", &[], from_right).to_plain();
        assert_eq!(plain(true), "x \u{200e}/help, a/b, \u{200e}-tea");
        assert_eq!(plain(false), "x /help, a/b, -tea");
    }

    proptest! {
        #[test]
        fn no_text_from_outside_becomes_markup(text in "(<b>|</b>|<code>|</code>|\u{e000}|\u{e001}|\\PC){0,20}", from_right: bool) {
            let read = read("a <i>\u{e000}</i> b", &values(&text), from_right);
            prop_assert!(read.to_plain().contains(&text));
            prop_assert!(read.0.iter().all(|span| matches!(span.style, Style::Plain | Style::Italic)));
        }
    }
}
