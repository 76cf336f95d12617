//! How people ask for confirmation: `2 within 30m`, `min-sources 3 within 2h silent`. Pure.

use crate::domain::time::parse_span;
use crate::domain::{Corroboration, UntilThen};
use std::time::Duration;

/// The word that begins it behind a filter.
const WORD: &str = "min-sources";

/// What is asked for where no time is named, the shortest and the longest that can be.
const WITHIN: Duration = Duration::from_mins(30);
const WITHIN_LEAST: Duration = Duration::from_mins(1);
const WITHIN_MOST: Duration = Duration::from_hours(24);

/// The fewest publishers that confirm anything, and the most that can be asked for.
const SOURCES: std::ops::RangeInclusive<u8> = 2..=10;

/// Reads `2`, `2 within 30m`, `min-sources 2 within 30m silent`.
pub(super) fn read(text: &str) -> Option<Corroboration> {
    let text = text.to_lowercase();
    let mut words = text.split_whitespace().filter(|word| *word != WORD);
    let sources = words.next()?.parse().ok().filter(|sources| SOURCES.contains(sources))?;
    let mut asked = Corroboration { sources, within: WITHIN, until_then: UntilThen::default() };
    while let Some(word) = words.next() {
        match word {
            "within" => {
                let within = parse_span(words.next()?).ok()?;
                asked.within = Some(within).filter(|within| (WITHIN_LEAST..=WITHIN_MOST).contains(within))?;
            }
            "silent" => asked.until_then = UntilThen::Silent,
            "hold" => asked.until_then = UntilThen::Hold,
            _ => return None,
        }
    }
    Some(asked)
}

/// A filter's text, and what is asked for behind it: `north korea min-sources 2 within 30m`. What cannot be read is given
/// back as it was written.
pub(super) fn split(text: &str) -> (&str, Option<Result<Corroboration, &str>>) {
    // Letters that change their length in small letters do not stand in the word that is looked for.
    let at = text.char_indices().map(|(at, _)| at).find(|at| {
        let is_word = text.get(*at..at + WORD.len()).is_some_and(|found| found.eq_ignore_ascii_case(WORD));
        let (before, after) = (text.get(..*at), text.get(at + WORD.len()..));
        is_word
            && before.is_some_and(|before| before.ends_with(char::is_whitespace))
            && after.is_some_and(|after| after.starts_with(char::is_whitespace))
    });
    match at.and_then(|at| text.split_at_checked(at)) {
        Some((filter, asked)) => (filter.trim_end(), Some(read(asked).ok_or(asked))),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn asked(sources: u8, minutes: u64, until_then: UntilThen) -> Corroboration {
        Corroboration { sources, within: Duration::from_mins(minutes), until_then }
    }

    #[test]
    fn confirmation_is_asked_for_alone_or_behind_a_filter() {
        assert_eq!(read("2"), Some(asked(2, 30, UntilThen::Hold)));
        assert_eq!(read("Min-Sources 3 WITHIN 2h silent"), Some(asked(3, 120, UntilThen::Silent)));
        for text in ["", "1", "11", "two", "2 within", "2 within 3d", "2 within 30m loudly"] {
            assert_eq!(read(text), None, "{text}");
        }
        let (filter, behind) = split("north korea min-sources 2 within 30m");
        assert_eq!((filter, behind), ("north korea", Some(Ok(asked(2, 30, UntilThen::Hold)))));
        assert_eq!(split("min-sources are few"), ("min-sources are few", None));
        assert_eq!(split("tea min-sources many"), ("tea", Some(Err("min-sources many"))));
    }

    proptest! {
        #[test]
        fn any_text_is_split(text in "\\PC*") {
            let (filter, _) = split(&text);
            prop_assert!(text.starts_with(filter));
        }
    }
}
