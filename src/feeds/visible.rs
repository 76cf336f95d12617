//! Letters that nobody sees can hide words from a reader, or show them in another order than they are in. Here they
//! are taken out; those that writing needs stay, one by one.

use std::borrow::Cow;

/// A word without what cannot be seen. Marks that shape the letter before them stay, if there is one: two at most,
/// as in emoji that are joined.
pub(super) fn visible(word: &str) -> Cow<'_, str> {
    let is_plain = |letter: char| is_seen(letter) || !is_hidden(letter) && !shapes(letter);
    if word.chars().all(is_plain) {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    let mut marks = ['\0'; 2];
    for letter in word.chars().filter(|letter| !is_hidden(*letter)) {
        if !shapes(letter) {
            marks = ['\0'; 2];
            out.push(letter);
        } else if !out.is_empty() && marks.contains(&'\0') && !marks.contains(&letter) {
            let [_, last] = marks;
            marks = [last, letter];
            out.push(letter);
        }
    }
    Cow::Owned(out)
}

/// Is it a letter of the many that are neither blank nor hidden nor such a mark? Nearly all that is written is.
pub(super) fn is_seen(letter: char) -> bool {
    matches!(
        letter,
        '!'..='~'
            | '\u{a1}'..='\u{ac}'
            | '\u{ae}'..='\u{34e}'
            | '\u{350}'..='\u{61b}'
            | '\u{61d}'..='\u{10ff}'
            | '\u{2010}'..='\u{2027}'
            | '\u{2030}'..='\u{205e}'
            | '\u{20a0}'..='\u{2fff}'
            | '\u{3001}'..='\u{3163}'
            | '\u{3165}'..='\u{d7ff}'
            | '\u{fe10}'..='\u{fefe}'
            | '\u{ff01}'..='\u{ff9f}'
            | '\u{1f000}'..='\u{1faff}'
    )
}

/// Controls, overrides of the direction, fillers, tags and operators without a shape.
fn is_hidden(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{ad}'
                | '\u{34f}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{180e}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e00ff}'
                | '\u{e01f0}'..='\u{e0fff}'
        )
}

/// Marks without a width that some scripts and emoji need: joiners, breaks, directions, variants.
fn shapes(letter: char) -> bool {
    matches!(
        letter,
        '\u{61c}'
            | '\u{180b}'..='\u{180d}'
            | '\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{e0100}'..='\u{e01ef}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_nobody_sees_is_taken_out() {
        for (written, seen) in [
            ("\u{202e}evil\u{202c}", "evil"),
            ("\u{2066}a\u{2069}b", "ab"),
            ("No\u{ad}rth", "North"),
            ("a\u{200b}\u{200b}\u{200b}\u{200b}b", "a\u{200b}b"),
            ("\u{200d}\u{200c}a", "a"),
            ("a\u{e0041}\u{e0042}", "a"),
            ("a\u{3164}", "a"),
            ("\u{7}a\u{9b}", "a"),
        ] {
            assert_eq!(visible(written), seen, "{written:?}");
        }
    }

    #[test]
    fn what_writing_needs_stays() {
        for text in ["می\u{200c}خواهم", "❤\u{fe0f}\u{200d}🔥", "👩\u{200d}👩\u{200d}👧", "שלום\u{200f}!", "葛\u{e0100}"]
        {
            assert_eq!(visible(text), text);
        }
    }

    proptest! {
        #[test]
        fn nothing_is_left_to_take_out(word in "[a\u{0}\u{ad}\u{200b}-\u{200f}\u{202a}-\u{202e}\u{fe0f}\u{e0001}é]{0,20}") {
            let seen = visible(&word);
            prop_assert!(!seen.contains(is_hidden));
            prop_assert_eq!(&visible(&seen), &seen);
        }
    }
}
