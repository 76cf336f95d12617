//! Plain text to sentences, well enough to show one.

use super::letters;
use std::ops::Range;

/// Shortenings that take a dot and seldom end a sentence; compared in lower case.
const SHORTENED: [&str; 46] = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "lt", "col", "maj", "capt", "sgt", "cpl", "adm", "sen", "rep", "gov",
    "rev", "hon", "pres", "amb", "st", "jr", "sr", "vs", "no", "nos", "vol", "fig", "dept", "est", "approx", "jan",
    "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft", "cf",
];

/// The places of the sentences of a text, in order, without the blanks round them. A line break ends one.
pub(super) fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let mut to = at + letter.len_utf8();
        if letter == '\n' {
            push(text, from..at, &mut found);
            from = to;
            continue;
        }
        if !is_stop(letter) {
            continue;
        }
        // Further stops and what closes quotes and brackets belong to the sentence.
        while let Some((next, closing)) = letters.next_if(|(_, next)| is_stop(*next) || is_closing(*next)) {
            to = next + closing.len_utf8();
        }
        if ends_sentence(text, from, at, letter, to) {
            push(text, from..to, &mut found);
            from = to;
        }
    }
    push(text, from..text.len(), &mut found);
    found
}

fn push(text: &str, place: Range<usize>, found: &mut Vec<Range<usize>>) {
    let part = text.get(place.clone()).unwrap_or_default();
    let from = place.start + (part.len() - part.trim_start().len());
    let to = place.start + part.trim_end().len();
    if from < to {
        found.push(from..to);
    }
}

/// Full stops: Latin, East Asian (full and half width), Devanagari, Arabic and Urdu.
fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…') || ends_alone(letter)
}

/// Ends a sentence without a blank behind it.
fn ends_alone(letter: char) -> bool {
    matches!(letter, '。' | '！' | '？' | '｡' | '．' | '।' | '؟' | '۔')
}

fn is_closing(letter: char) -> bool {
    matches!(letter, '"' | '\'' | ')' | ']' | '\u{201D}' | '\u{2019}' | '»' | '」' | '』' | '）' | '】')
}

/// `stop` stands at `at`, in a sentence that began at `from`; what belongs to it ends at `to`.
fn ends_sentence(text: &str, from: usize, at: usize, stop: char, to: usize) -> bool {
    if ends_alone(stop) {
        return true;
    }
    let rest = text.get(to..).unwrap_or_default();
    let mut next = rest.chars();
    if next.next().is_some_and(|letter| !letter.is_whitespace()) {
        return false;
    }
    let opens = |letter: &char| {
        !letter.is_whitespace() && !matches!(letter, '"' | '\'' | '(' | '[' | '\u{201C}' | '\u{2018}' | '«')
    };
    if next.find(opens).is_some_and(char::is_lowercase) {
        return false;
    }
    stop != '.' || !is_shortened(text.get(from..at).unwrap_or_default())
}

/// Is what stands before a dot a shortening: listed, an initial, or with dots inside (`U.S`)?
fn is_shortened(before: &str) -> bool {
    let start = before.rfind(|letter: char| letter != '.' && !letters::is_in_words(letter));
    let word = start.and_then(|at| before.get(at..)).unwrap_or(before);
    let word = word.trim_start_matches(|letter: char| !letters::is_in_words(letter));
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    let has_dots = word.contains('.') && word.chars().any(char::is_alphabetic);
    is_initial || has_dots || SHORTENED.contains(&word.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|place| text.get(place).unwrap()).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_ends_them() {
        for (text, expected) in [
            ("One. Two! Three?", vec!["One.", "Two!", "Three?"]),
            (
                "Mr. Lee met Gen. Kim in the U.S. on Jan. 5. They spoke.",
                vec!["Mr. Lee met Gen. Kim in the U.S. on Jan. 5.", "They spoke."],
            ),
            ("\"It ends.\" He left.", vec!["\"It ends.\"", "He left."]),
            (
                "Up 3.5 percent at example.com today. Then down",
                vec!["Up 3.5 percent at example.com today.", "Then down"],
            ),
            ("第一句。「第二句！」第三句", vec!["第一句。", "「第二句！」", "第三句"]),
            ("no stop\n next block \n\n", vec!["no stop", "next block"]),
            ("Wait... what? J. Smith wrote it.", vec!["Wait... what?", "J. Smith wrote it."]),
        ] {
            assert_eq!(split(text), expected);
        }
    }

    proptest! {
        #[test]
        fn sentences_hold_all_but_the_blanks(text in "[a-zA-Z.。!? \n\"“”é]{0,60}") {
            let visible = |part: &str| part.chars().filter(|letter| !letter.is_whitespace()).collect::<String>();
            let joined: String = split(&text).into_iter().map(visible).collect();
            prop_assert_eq!(joined, visible(&text));
        }
    }
}
