//! What was typed as words, as the words of a term.

use super::super::letters;
use super::super::words::Words;
use super::tree::{Form, TermWord};

/// The words of a phrase. `written` holds no operators; a star directly behind a word makes it a prefix, an equals
/// sign at the start of a run without blanks makes the words of that run exact, up to a character that is a word alone.
pub(super) fn phrase(written: &str) -> Vec<TermWord> {
    let words = Words::of(written);
    let mut end_of_last = 0;
    let mut exact_until = 0;
    let mut phrase = Vec::with_capacity(words.list().len());
    for word in words.list() {
        let place = word.place();
        let before = written.get(..place.start).unwrap_or_default();
        let after = written.get(place.end..).unwrap_or_default();
        if before.chars().next_back().map(letters::plain) == Some('=') && is_run_start(before) {
            exact_until = place.end + after.find(char::is_whitespace).unwrap_or(after.len());
        }
        let folded: Box<str> = words.folded(word).into();
        let alone = folded.chars().any(letters::is_word_alone);
        if alone {
            exact_until = 0;
        }
        let form = match after.chars().next().map(letters::plain) {
            _ if alone => Form::Word,
            Some('*') => Form::Prefix,
            _ if place.start < exact_until => {
                Form::Exact(letters::as_written(written.get(place.clone()).unwrap_or_default()).into())
            }
            _ => Form::Word,
        };
        phrase.push(TermWord { folded, form, apart: !phrase.is_empty() && place.start > end_of_last });
        end_of_last = place.end;
    }
    phrase
}

/// Is the equals sign at the end of this the first character of its run?
fn is_run_start(before: &str) -> bool {
    before.chars().rev().nth(1).is_none_or(char::is_whitespace)
}

/// Is this the name of a host: words with one dot between each two?
pub(super) fn is_host(written: &str, words: &[TermWord]) -> bool {
    let plain = words.iter().all(|word| word.form == Form::Word);
    let name = written.trim();
    let dotted = name.split('.').all(|label| !label.is_empty() && phrase(label).iter().all(|word| !word.apart));
    plain
        && dotted
        && name.chars().all(|letter| letter == '.' || letters::is_in_words(letter))
        && words.iter().any(|word| word.apart)
}
