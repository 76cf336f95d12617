//! Items and filters for the tests of this room.

use super::Filter;
use crate::domain::{Digest, Entry, FeedId, Item, ItemId, StoryId, Timestamp};
use proptest::prelude::*;

pub(super) fn item(title: &str, body: &str) -> Item {
    let name = Digest::of("test", &[]);
    Item {
        id: ItemId(name),
        story: StoryId(name),
        feed: FeedId(name),
        outlet: "Example Wire".to_owned(),
        entry: Entry {
            title: title.to_owned(),
            body: body.to_owned(),
            link: Some("https://news.example.org/world/korea-talks".to_owned()),
            authors: vec!["Ada Kim".to_owned(), "Lee Min".to_owned()],
            tags: vec!["World".to_owned()],
            source: Some("Daily Planet".to_owned()),
            ..Entry::default()
        },
        first_seen_at: Timestamp::from_seconds(0),
    }
}

pub(super) fn filter(text: &str) -> Filter {
    Filter::parse(text).unwrap_or_else(|refusal| panic!("{refusal}"))
}

/// Few words, so that filters and items meet often.
fn word() -> impl Strategy<Value = &'static str> + Clone {
    proptest::sample::select(vec![
        "a",
        "test",
        "tests",
        "testing",
        "city",
        "cities",
        "box",
        "boxes",
        "un",
        "U.N.",
        "Korea",
        "Korea’s",
        "korean",
        "café",
        "北韩",
        "韩",
        "북한",
        "의",
        "1,000",
        "1000",
        "New",
        "new",
        "Straße",
        "internationalization",
    ])
}

fn term() -> impl Strategy<Value = String> {
    let phrase = proptest::collection::vec(word(), 1..4).prop_map(|words| format!("\"{}\"", words.join(" ")));
    prop_oneof![
        6 => phrase.clone(),
        1 => proptest::sample::select(vec![
            "tes*", "kor*", "\"new kor*\"", "internationalizations*", "cit*", "=New", "=café", "\"=New test\"", "url:example.org",
        ]).prop_map(str::to_owned),
        1 => (proptest::sample::select(vec!["title", "body", "source", "tag", "url"]), phrase).prop_map(|(field, phrase)| format!("{field}:{phrase}")),
    ]
}

fn near() -> impl Strategy<Value = String> {
    term().prop_recursive(2, 6, 2, |inner| {
        prop_oneof![
            2 => (inner.clone(), 1..5, inner.clone()).prop_map(|(a, n, b)| format!("({a} NEAR/{n} {b})")),
            2 => (inner.clone(), 1..5, inner.clone()).prop_map(|(a, n, b)| format!("({a} NOTNEAR/{n} {b})")),
            1 => (inner.clone(), inner).prop_map(|(a, b)| format!("({a} OR {b})")),
        ]
    })
}

/// Filters of every kind.
pub(super) fn any_filter() -> impl Strategy<Value = String> {
    let wordless = proptest::sample::select(vec![
        "/n[eE]w./",
        "/korea/c",
        "title:/test/",
        "/tests? new/",
        "/[kt]e/",
        "/北韩|box(es)?/",
        "/(?i:new) city/",
        "url:/kor.a/",
        "lang:ko",
        "lang:(de OR en)",
    ]);
    let condition = prop_oneof![6 => term(), 3 => near(), 1 => wordless.prop_map(str::to_owned)];
    condition
        .prop_recursive(3, 12, 3, |inner| {
            prop_oneof![
                (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} AND {b})")),
                (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} OR {b})")),
                (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("({a} NOT {b})")),
                (inner.clone(), inner.clone(), inner).prop_map(|(a, b, c)| format!("2of({a}, {b}, {c})")),
            ]
        })
        // Chance may put more regular expressions into one than a filter may hold.
        .prop_filter("limits of a filter", |text| Filter::parse(text).is_ok())
}

/// Texts of the same words.
pub(super) fn any_text() -> impl Strategy<Value = String> {
    let gap = proptest::sample::select(vec![" ", " ", " ", ", ", ". ", "\n", "-"]);
    proptest::collection::vec((word(), gap), 0..14)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}
