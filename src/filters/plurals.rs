//! Regular plurals of Latin-script words: a filter's word finds its own, and nothing looser.
//!
//! With `s` always (`epochs`), with `es` after a hiss (`churches`), with `ies` for a consonant and `y` (`countries`);
//! only words of three letters or more have one. The rule is asked from both ends: the plain evaluator asks what a
//! filter's word finds, the index asks which words an item's word is found by.

use super::letters;

/// The most plurals that a word has.
pub(super) const PLURALS_MAX: usize = 2;

/// The fewest letters of a word that has a plural.
const LETTERS_MIN: usize = 3;

/// The regular plurals of a folded word.
pub(super) fn plurals(folded: &str) -> impl Iterator<Item = String> {
    let other = match folded.strip_suffix('y') {
        _ if hisses(folded) => Some(format!("{folded}es")),
        Some(stem) if !stem.ends_with(VOWELS) => Some(format!("{stem}ies")),
        _ => None,
    };
    let all = has_plural(folded).then(|| std::iter::once(format!("{folded}s")).chain(other));
    all.into_iter().flatten()
}

/// Is `folded` a regular plural of `singular`? Allocates nothing.
pub(super) fn is_plural_of(folded: &str, singular: &str) -> bool {
    let end = match folded.strip_prefix(singular) {
        Some("s") => return has_plural(singular),
        Some("es") => return hisses(singular) && has_plural(singular),
        _ => folded.strip_suffix("ies"),
    };
    end.is_some_and(|stem| singular.strip_suffix('y') == Some(stem) && !stem.ends_with(VOWELS) && has_plural(singular))
}

/// The words of which a folded word is a regular plural: each as a beginning of it and what follows that.
pub(super) fn singulars(folded: &str) -> impl Iterator<Item = (&str, &'static str)> {
    let plain = folded.strip_suffix('s').filter(|stem| has_plural(stem)).map(|stem| (stem, ""));
    let hissing = folded.strip_suffix("es").filter(|stem| hisses(stem) && has_plural(stem)).map(|stem| (stem, ""));
    let changed = folded
        .strip_suffix("ies")
        .filter(|stem| !stem.ends_with(VOWELS) && is_latin_of(stem, LETTERS_MIN - 1))
        .map(|stem| (stem, "y"));
    plain.into_iter().chain(hissing).chain(changed)
}

const VOWELS: [char; 5] = ['a', 'e', 'i', 'o', 'u'];

fn hisses(folded: &str) -> bool {
    ["s", "x", "z", "ch", "sh"].iter().any(|ending| folded.ends_with(ending))
}

fn has_plural(folded: &str) -> bool {
    is_latin_of(folded, LETTERS_MIN)
}

/// Latin letters throughout, and at least so many?
fn is_latin_of(folded: &str, letters_min: usize) -> bool {
    if folded.is_ascii() {
        return folded.len() >= letters_min && folded.bytes().all(|byte| byte.is_ascii_alphabetic());
    }
    folded.chars().nth(letters_min - 1).is_some() && folded.chars().all(letters::is_latin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn plurals_are_the_regular_ones_and_nothing_looser() {
        for (word, expected) in [
            ("resolution", &["resolutions"][..]),
            ("country", &["countrys", "countries"]),
            ("day", &["days"]),
            ("sky", &["skys", "skies"]),
            ("box", &["boxs", "boxes"]),
            ("epoch", &["epochs", "epoches"]),
            ("news", &["newss", "newses"]),
            ("étoile", &["étoiles"]),
            ("un", &[]),
            ("f16", &[]),
            ("елка", &[]),
        ] {
            assert_eq!(plurals(word).collect::<Vec<_>>(), expected, "{word}");
            assert!(plurals(word).count() <= PLURALS_MAX);
        }
    }

    proptest! {
        #[test]
        fn both_directions_agree(stem in "[abyé1е]{0,3}", ending in "(s|es|ies|y|x|ch|shes|)") {
            let word = stem + ending.as_str();
            for plural in plurals(&word) {
                prop_assert!(is_plural_of(&plural, &word));
                let found = singulars(&plural).any(|(stem, end)| format!("{stem}{end}") == word);
                prop_assert!(found);
            }
            for (stem, end) in singulars(&word) {
                let singular = format!("{stem}{end}");
                prop_assert!(is_plural_of(&word, &singular));
                prop_assert!(plurals(&singular).any(|plural| plural == word));
            }
            prop_assert!(singulars(&word).count() <= PLURALS_MAX + 1);
        }
    }
}
