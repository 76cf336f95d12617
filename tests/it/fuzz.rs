//! The checks of the fuzzer, bounded: some thousand inputs in each run, shrunk when one fails.

#[path = "../../fuzz/checks.rs"]
mod checks;

use checks::BORDER;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// What filters are made of.
const SIGNS: [&str; 34] = [
    " AND ",
    " OR ",
    " NOT ",
    " NEAR/2 ",
    " NOTNEAR/1 ",
    " NEAR/51 ",
    " & ",
    "|",
    ",",
    " -",
    " and ",
    "(",
    ")",
    "\"",
    "“",
    "”",
    "*",
    "=",
    ":",
    "title:",
    "body:",
    "source:",
    "url:",
    "tag:",
    "lang:",
    "lang:ko",
    "titel:",
    "2of(",
    "/",
    "/miss[ie]les?/",
    "\n",
    "\n\n",
    "\t",
    "＆",
];

/// What filters look for and items hold.
const WORDS: [&str; 30] = [
    "north",
    "Korea",
    "Korea’s",
    "KOREAS",
    "north korea",
    "missile",
    "missiles",
    "country",
    "countries",
    "church",
    "Churches",
    "WHO",
    "who",
    "U.N.",
    "un",
    "1,000",
    "1000",
    "3.5",
    "café",
    "cafe\u{301}",
    "İstanbul",
    "ıstanbul",
    "북한",
    "북한의",
    "인권",
    "北韩人权法",
    "人权",
    "ไทย",
    "news.example",
    "ko",
];

/// Filters that read.
const FILTERS: [&str; 10] = [
    "North Korea",
    "\"rights OR duties\" -football",
    "(missile OR rocket) AND Japan NOT (drill, test)",
    "sanction* =WHO title:café",
    "url:news.example tag:world",
    "북한 OR 人权",
    "missile NEAR/8 Japan",
    "Georgia NOTNEAR/5 Atlanta",
    "2of(drone, missile, artillery)",
    "/missiles? +test/ lang:ko",
];

/// A filter, or several, an item's title and its body, as the fuzzer has them.
fn input(filters: &str, title: &str, body: &str) -> Vec<u8> {
    [filters.as_bytes(), &[BORDER], title.as_bytes(), &[BORDER], body.as_bytes()].concat()
}

fn text_of(parts: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    vec((select(parts), select(&[" ", " ", " ", "", "-", ". ", "\n"][..])), 0..most)
        .prop_map(|parts| parts.into_iter().map(|(word, gap)| word.to_owned() + gap).collect())
}

/// Words and signs in any order: most are no filters, and many of the rest match.
fn near_filter() -> impl Strategy<Value = String> {
    let part = prop_oneof![3 => select(&WORDS[..]), 2 => select(&SIGNS[..])];
    vec((part, select(&["", " "][..])), 0..16)
        .prop_map(|parts| parts.into_iter().map(|(part, gap)| part.to_owned() + gap).collect())
}

/// A filter with some letters changed, dropped or added.
fn mutated_filter() -> impl Strategy<Value = String> {
    let change =
        (any::<Index>(), 0..3_usize, prop_oneof![any::<char>(), select(&['"', '(', ')', '*', '-', '/', ':'][..])]);
    (select(&FILTERS[..]), vec(change, 0..5)).prop_map(|(filter, changes)| {
        let mut letters: Vec<char> = filter.chars().collect();
        for (place, dropped, letter) in changes {
            let at = place.index(letters.len() + 1);
            let end = letters.len().min(at + dropped);
            letters.splice(at..end, [letter]);
        }
        letters.into_iter().collect()
    })
}

fn several<S: Strategy<Value = String>>(filter: S) -> impl Strategy<Value = String> {
    vec(filter, 1..4).prop_map(|filters| filters.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn checks_hold_for_any_bytes(bytes in vec(any::<u8>(), 0..300)) {
        checks::hold_for(&bytes);
    }

    #[test]
    fn checks_hold_for_any_text(filters in "\\PC{0,60}", title in any::<String>(), body in any::<String>()) {
        checks::hold_for(&input(&filters, &title, &body));
    }

    #[test]
    fn checks_hold_for_what_is_nearly_a_filter(
        filters in several(near_filter()), title in text_of(&WORDS, 8), body in text_of(&WORDS, 20)
    ) {
        checks::hold_for(&input(&filters, &title, &body));
    }

    #[test]
    fn checks_hold_for_filters_with_mistakes(
        filters in several(mutated_filter()), title in text_of(&WORDS, 8), body in text_of(&WORDS, 20)
    ) {
        checks::hold_for(&input(&filters, &title, &body));
    }
}
