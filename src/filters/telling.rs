//! Words of a headline that tell what it is about besides what a filter looks for: offered to be left out.

use super::language::{Condition, Filter, Near, Spans, Term};
use super::words::Words;

/// Shorter words, in letters, tell little.
const LETTERS_MIN: usize = 4;

/// Longer ones are no words.
const LETTERS_MAX: usize = 30;

/// Words that stand in headlines of any kind.
const COMMON: &[&str] = &[
    "about", "after", "again", "against", "ahead", "also", "amid", "among", "another", "around", "back", "because",
    "been", "before", "behind", "being", "below", "best", "between", "beyond", "both", "calls", "came", "come",
    "comes", "could", "days", "does", "down", "during", "each", "even", "ever", "every", "faces", "finds", "first",
    "four", "from", "further", "gets", "gives", "goes", "good", "have", "head", "here", "high", "hits", "hold",
    "holds", "hour", "hours", "into", "joins", "just", "keep", "keeps", "last", "latest", "leave", "less", "like",
    "live", "long", "made", "make", "makes", "many", "more", "most", "much", "must", "near", "need", "needs", "never",
    "news", "next", "once", "only", "other", "over", "part", "past", "people", "plan", "plans", "puts", "said", "same",
    "says", "seen", "sees", "sets", "shows", "since", "some", "still", "such", "take", "takes", "tells", "than",
    "that", "their", "them", "then", "there", "these", "they", "this", "those", "three", "through", "time", "today",
    "told", "took", "toward", "towards", "turns", "under", "until", "upon", "urges", "very", "wants", "warns", "week",
    "weeks", "well", "were", "what", "when", "where", "which", "while", "whose", "will", "with", "within", "without",
    "world", "would", "year", "years", "your",
];

/// At most so many words of a headline that the filter does not name, those first that tell most: names and long words.
pub fn telling_words(headline: &str, filter: &Filter, most: usize) -> Vec<String> {
    let mut named = Vec::new();
    filter.root().for_each(&mut |condition| words_of(condition, &mut named));
    let is_akin = |known: &str, word: &str| {
        known == word || (known.chars().count() >= LETTERS_MIN && (known.starts_with(word) || word.starts_with(known)))
    };
    let is_named = |word: &str| named.iter().any(|known: &String| is_akin(known, word));
    let words = Words::of(headline);
    let mut telling: Vec<(bool, usize, String)> = Vec::new();
    for (place, word) in words.list().iter().enumerate() {
        let (folded, letters) = (words.folded(word), words.folded(word).chars().count());
        let is_word = folded.chars().all(char::is_alphabetic) && (LETTERS_MIN..=LETTERS_MAX).contains(&letters);
        let is_known = telling.iter().any(|(_, _, known)| known == folded);
        if is_word && !is_known && !COMMON.contains(&folded) && !is_named(folded) {
            let written = headline.get(word.place()).unwrap_or_default();
            // The first word of a headline is written large, name or not.
            let is_name = place > 0 && written.starts_with(char::is_uppercase);
            telling.push((is_name, letters, folded.to_owned()));
        }
    }
    // Where every word is written large, that tells nothing: then the longest go first.
    let all_large = telling.iter().skip(1).all(|(is_name, _, _)| *is_name);
    telling.sort_by_key(|(is_name, letters, _)| (!is_name || all_large, std::cmp::Reverse(*letters)));
    telling.into_iter().take(most).map(|(_, _, word)| word).collect()
}

fn words_of(condition: &Condition, named: &mut Vec<String>) {
    match condition {
        Condition::Term(term) => words_of_term(term, named),
        Condition::Near(near) => words_of_near(near, named),
        Condition::Pattern(_) | Condition::Language(_) => {}
    }
}

fn words_of_near(near: &Near, named: &mut Vec<String>) {
    words_of_spans(&near.left, named);
    words_of_spans(&near.right, named);
}

fn words_of_spans(spans: &Spans, named: &mut Vec<String>) {
    match spans {
        Spans::Term(term) => words_of_term(term, named),
        Spans::Any(children) => children.iter().for_each(|child| words_of_spans(child, named)),
        Spans::Near(near) => words_of_near(near, named),
    }
}

fn words_of_term(term: &Term, named: &mut Vec<String>) {
    named.extend(term.words.iter().map(|word| word.folded.to_string()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_and_long_words_are_offered_and_nothing_that_the_filter_names() {
        let filter = Filter::parse("\"north korea\" AND (missile* OR rocket NEAR/5 launch)").unwrap();
        let words = |headline: &str| telling_words(headline, &filter, 3);
        assert_eq!(words("North Korea's missiles and the Football final"), ["football", "final"]);
        assert_eq!(words("Launches of rockets seen by Japan"), ["japan"]);
        assert_eq!(words("북한 인권 결의안"), ["결의안"; 0]);
        assert_eq!(words("After 2026, what next?"), [""; 0]);
    }

    proptest! {
        #[test]
        fn a_filter_that_leaves_out_an_offered_word_reads(headline in "\\PC{0,80}", text in "[a-z]{3,8}( [a-z]{3,8}){0,2}") {
            let Ok(filter) = Filter::parse(&text) else { return Ok(()) };
            for word in telling_words(&headline, &filter, 9) {
                let narrower = Filter::parse(&format!("({filter}) NOT ({word})"));
                prop_assert!(narrower.is_ok(), "{word:?}");
            }
        }
    }
}
