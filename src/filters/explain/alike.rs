//! The word that was perhaps meant.

use super::super::language::Scope;
use super::super::matching::is_seen;
use super::super::text::ItemText;

/// Words of more letters are compared with none: so each comparison is bounded.
const LETTERS_MAX: usize = 40;

/// The fewest letters in which two words must agree from the start.
const SAME_START_MIN: usize = 4;

/// A word of the item that begins like this one, or is spelled nearly so: its position. Of several the first that goes
/// on where this one ends, else the first of the nearest.
pub(super) fn alike(folded: &str, scope: Scope, text: &ItemText<'_>) -> Option<usize> {
    let wanted: Vec<char> = folded.chars().take(LETTERS_MAX + 1).collect();
    if wanted.len() > LETTERS_MAX {
        return None;
    }
    let words = (0..).map_while(|position| Some((position, text.word(position)?)));
    let seen = words.filter(|(_, (word, _))| is_seen(scope, word, text));
    let near = seen.filter_map(|(position, (_, other))| Some((unlikeness(folded, &wanted, other)?, position)));
    near.min().map(|(_, position)| position)
}

/// How far another word is from the wanted one; `None` when it is another word altogether.
fn unlikeness(folded: &str, wanted: &[char], other: &str) -> Option<usize> {
    if wanted.len() >= 3 && other.starts_with(folded) {
        return Some(0);
    }
    // A quick look first: most words differ in their first letter or much in length.
    if other.chars().next() != wanted.first().copied() || other.len() > 4 * LETTERS_MAX {
        return None;
    }
    let length = other.chars().count();
    let same = other.chars().zip(wanted).take_while(|(a, b)| a == *b).count();
    let is_same_start = same >= SAME_START_MIN && wanted.len().max(length) <= same + 3;
    let allowed = match wanted.len() {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    };
    if length.abs_diff(wanted.len()) > allowed && !is_same_start {
        return None;
    }
    let distance = strsim::damerau_levenshtein(folded, other);
    (distance > 0 && (distance <= allowed || is_same_start)).then_some(distance)
}
