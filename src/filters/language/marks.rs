//! Stars and equals signs: refused where they cannot mean anything.

use super::super::letters;
use super::super::words::Words;
use super::problem::Problem;
use super::refusal::Flaw;
use std::ops::Range;

/// The letters that a word must have before a star.
const STEM_MIN: usize = 3;

/// Refuses stars and equals signs that cannot mean anything where they stand.
pub(super) fn check_marks(text: &str, place: Range<usize>) -> Result<(), Flaw> {
    let part = text.get(place.clone()).unwrap_or_default();
    let mut run = place.start;
    for (offset, letter) in part.char_indices() {
        let at = place.start + offset;
        let next = at + letter.len_utf8();
        match letters::plain(letter) {
            '*' => check_star(text, run..at, next)?,
            '=' if at == run => {
                let part = text.get(next..place.end).unwrap_or_default();
                if !part.chars().next().is_some_and(letters::is_in_words) {
                    let flaw = Flaw::new(at, Problem::EqualsAlone);
                    return Err(flaw.mended_by(at..next, ""));
                }
            }
            _ => {}
        }
        if letter.is_whitespace() {
            run = next;
        }
    }
    Ok(())
}

/// `before` is the run of characters up to the star, `next` is behind it.
fn check_star(text: &str, before: Range<usize>, next: usize) -> Result<(), Flaw> {
    let at = before.end;
    let stem = text.get(before).unwrap_or_default();
    let after = text.get(next..).unwrap_or_default();
    let words = Words::of(stem);
    let flaw = |problem: Problem| Flaw::new(at, problem).mended_by(at..next, "");
    let Some(word) = words.list().last().filter(|word| word.place().end == stem.len()) else {
        return Err(flaw(Problem::StarAlone));
    };
    if stem.chars().next().map(letters::plain) == Some('=') {
        return Err(flaw(Problem::StarAndEquals));
    }
    let goes_on =
        after.find(|letter| !letters::is_in_words(letter) && !letters::extends(letter)).unwrap_or(after.len());
    if goes_on > 0 {
        let flaw = Flaw::new(at, Problem::StarWithin);
        return Err(flaw.mended_by(next..next + goes_on, ""));
    }
    let folded = words.folded(word);
    if folded.chars().count() < STEM_MIN && !folded.chars().any(letters::is_word_alone) {
        return Err(flaw(Problem::StarTooSoon));
    }
    Ok(())
}
