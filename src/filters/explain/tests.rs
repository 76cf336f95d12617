use super::super::samples::{any_filter, any_text, item};
use super::*;
use crate::domain::{Field, Item};
use crate::filters::{Filter, ItemText};
use proptest::prelude::*;

fn verdict(text: &str, item: &Item) -> Verdict {
    explain(&Filter::parse(text).unwrap(), &ItemText::of(item))
}

fn miss(text: &str, item: &Item) -> Miss {
    match verdict(text, item) {
        Verdict::Miss(miss) => miss,
        Verdict::Match { hits } => panic!("{text} matches: {hits:?}"),
    }
}

fn story() -> Item {
    let mut item = item(
        "Korean missile lands off Japan",
        "The test came days after the nuclear talks failed.\nWho said so? North Korea’s neighbour to the south said so.",
    );
    item.entry.language = Some("en".to_owned());
    item
}

#[test]
fn each_miss_says_what_is_missing_and_what_would_find_it() {
    for (filter, sentence, is_near) in [
        ("japon", "\"japon\" does not occur; \"Japan\" does: japan would find it.", true),
        (
            "\"korea missile\"",
            "All words of \"korea missile\" occur, but not side by side: korea AND missile would find it.",
            true,
        ),
        ("title:korea", "title:korea is not found where it looks, but in the text: korea would find it.", true),
        ("rocket", "\"rocket\" does not occur.", false),
        ("neighb", "\"neighb\" does not occur; \"neighbour\" does: neighb* would find it.", true),
        (
            "nuclear test",
            "All words of \"nuclear test\" occur, but not side by side: nuclear NEAR/10 test would find it.",
            true,
        ),
        (
            "talks south nuclear",
            "All words of \"talks south nuclear\" occur, but not side by side: talks AND south AND nuclear would find it.",
            true,
        ),
        ("nuclear weapon", "\"weapon\" of \"nuclear weapon\" does not occur.", true),
        ("atomic weapon", "\"atomic\" of \"atomic weapon\" does not occur.", false),
        ("title:talks", "title:talks is not found where it looks, but in the text: talks would find it.", true),
        ("planet", "planet is not found where it looks, but in the source: source:planet would find it.", true),
        ("=WHO", "=WHO is written \"Who\" here: who would find it.", true),
        ("url:example.com", "The link does not lead to example.com.", false),
        (
            "missile NEAR/1 japan",
            "2 words are between, more than missile NEAR/1 japan allows: missile NEAR/2 japan would find it.",
            true,
        ),
        (
            "japan NEAR/5 test",
            "Both sides of japan NEAR/5 test occur, but not beside each other in one field: japan AND test would find it.",
            true,
        ),
        ("missile NEAR/5 rocket", "\"rocket\" of missile NEAR/5 rocket does not occur.", true),
        (
            "missile NOTNEAR/5 japan",
            "The one is always too near to the other for missile NOTNEAR/5 japan: missile would find it.",
            true,
        ),
        (
            "2of(missile, rocket, drone)",
            "1 of 2of(missile, rocket, drone) hold, and 2 must: missile OR rocket OR drone would find it.",
            true,
        ),
        (
            "3of(missile, rocket, drone, gun)",
            "1 of 3of(missile, rocket, drone, gun) hold, and 3 must: missile OR rocket OR drone OR gun would find it.",
            false,
        ),
        (
            "missile NOT japan",
            "\"Japan\" occurs in the headline, and the filter leaves out japan: missile would find it.",
            true,
        ),
        ("missile NOT lang:en", "The filter leaves out lang:en: missile would find it.", true),
        ("missile lang:ko", "The language is en, and the filter wants lang:ko: missile would find it.", true),
        ("lang:ko", "The language is en, and the filter wants lang:ko.", false),
        ("lang:en rocket", "\"rocket\" does not occur.", false),
        ("missile AND rocket", "\"rocket\" does not occur.", true),
        ("missile AND rocket AND gun", "\"rocket\" does not occur.", false),
        ("rocket AND japon", "\"rocket\" does not occur.", false),
        ("/MISSILE/c", "/MISSILE/c is written \"missile\" here: /MISSILE/ would find it.", true),
        (
            "title:/nuclear talks/",
            "title:/nuclear talks/ is not found where it looks, but in the text: /nuclear talks/ would find it.",
            true,
        ),
        ("/rockets?/", "/rockets?/ is not found.", false),
        ("rocket OR drone", "None of rocket OR drone holds.", false),
        (
            "rocket OR (drone AND japan) OR japon",
            "None of rocket OR (drone AND japan) OR japon holds; nearest: \"drone\" does not occur.",
            true,
        ),
    ] {
        let miss = miss(filter, &story());
        assert_eq!((miss.to_string().as_str(), miss.is_near()), (sentence, is_near), "{filter}: {miss:?}");
    }
}

#[test]
fn a_match_says_where() {
    let Verdict::Match { hits } = verdict("(north korea OR rocket) AND /lands\\s\\w+/", &story()) else {
        panic!("it matches")
    };
    let said = |term: &str, field, range, written: &str| Hit {
        term: term.to_owned(),
        field,
        range,
        written: written.to_owned(),
    };
    let expected = [
        said("\"north korea\"", Field::Body, 64..75, "North Korea"),
        said("/lands\\s\\w+/", Field::Title, 15..24, "lands off"),
    ];
    assert_eq!(hits, expected);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn an_explanation_agrees_with_matching_and_what_it_offers_matches(
        filter in any_filter(),
        title in any_text(),
        body in any_text(),
    ) {
        let item = item(&title, &body);
        let text = ItemText::of(&item);
        let filter = Filter::parse(&filter).unwrap();
        match explain(&filter, &text) {
            Verdict::Match { hits } => {
                prop_assert!(filter.matches(&text));
                for hit in hits {
                    prop_assert_eq!(text.field(hit.field).get(hit.range), Some(&*hit.written));
                }
            }
            Verdict::Miss(miss) => {
                prop_assert!(!filter.matches(&text));
                prop_assert!(miss.would_match.as_ref().is_none_or(|other| other.matches(&text) && *other != filter));
                prop_assert!(miss.to_string().ends_with('.'));
            }
        }
    }
}
