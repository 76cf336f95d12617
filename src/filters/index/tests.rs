//! The index agrees with the plain evaluator, which walks every filter over every item.

use super::*;
use crate::domain::{ChatId, Digest, Entry, FeedId, FilterKey, FilterNumber, Item, ItemId, StoryId, Timestamp};
use crate::filters::{Filter, ItemText};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

fn item(title: &str, body: &str, language: Option<&str>) -> Item {
    let name = Digest::of("test", &[]);
    Item {
        id: ItemId(name),
        story: StoryId(name),
        feed: FeedId(name),
        outlet: "Example Wire".to_owned(),
        entry: Entry {
            title: title.to_owned(),
            body: body.to_owned(),
            link: Some("https://news.example.org/world/korea-tests".to_owned()),
            tags: vec!["New".to_owned(), "City tests".to_owned()],
            language: language.map(str::to_owned),
            ..Entry::default()
        },
        first_seen_at: Timestamp::from_seconds(0),
    }
}

fn filter(text: &str) -> Filter {
    Filter::parse(text).unwrap_or_else(|refusal| panic!("{refusal}"))
}

fn key(number: u32) -> FilterKey {
    FilterKey { chat: ChatId(i64::from(number % 3)), number: FilterNumber(number) }
}

/// Few words, so that filters and items meet often.
const WORDS: [&str; 24] = [
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
];

fn term() -> impl Strategy<Value = String> {
    let phrase = vec(select(&WORDS[..]), 1..4).prop_map(|words| format!("\"{}\"", words.join(" ")));
    let odd = select(vec![
        "tes*",
        "kor*",
        "\"new kor*\"",
        "internationalizations*",
        "=New",
        "=café",
        "\"=New test\"",
        "url:example.org",
    ]);
    let pattern =
        select(vec!["/tests? new/", "/Korea/c", "/[kt]e/", "/北韩|box(es)?/", "/(?i:new) city/", "url:/kor.a/"]);
    let language = select(vec!["lang:en", "lang:ko", "lang:(de OR en)"]);
    let near = (phrase.clone(), select(vec!["NEAR/1", "NEAR/4", "NOTNEAR/2"]), phrase.clone());
    prop_oneof![
        8 => phrase.clone(),
        2 => odd.prop_map(str::to_owned),
        1 => (select(vec!["title", "body", "source", "tag", "url"]), phrase).prop_map(|(field, phrase)| format!("{field}:{phrase}")),
        1 => pattern.prop_map(str::to_owned),
        1 => language.prop_map(str::to_owned),
        1 => near.prop_map(|(left, operator, right)| format!("({left} {operator} {right})")),
    ]
}

fn filter_text() -> impl Strategy<Value = String> {
    term()
        .prop_recursive(3, 12, 3, |inner| {
            let pair = (inner.clone(), select(vec!["AND", "OR", "NOT"]), inner.clone());
            prop_oneof![
                4 => pair.prop_map(|(left, operator, right)| format!("({left} {operator} {right})")),
                1 => vec(inner, 3..5).prop_map(|parts| format!("2of({})", parts.join(", "))),
            ]
        })
        // Chance may put more regular expressions into one than a filter may hold.
        .prop_filter("limits of a filter", |text| Filter::parse(text).is_ok())
}

fn text() -> impl Strategy<Value = String> {
    let gap = select(vec![" ", " ", " ", ", ", ". ", "\n", "-"]);
    vec((select(&WORDS[..]), gap), 0..14)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

/// What happens to an index.
#[derive(Clone, Debug)]
enum Step {
    Insert(u32, String),
    Remove(u32),
    Tend,
}

fn step() -> impl Strategy<Value = Step> {
    let number = 0u32..60;
    prop_oneof![
        8 => (number.clone(), filter_text()).prop_map(|(number, text)| Step::Insert(number, text)),
        2 => number.prop_map(Step::Remove),
        1 => Just(Step::Tend),
    ]
}

/// An index, and the same filters one by one.
#[derive(Default)]
struct Both {
    index: Index,
    plain: BTreeMap<FilterKey, Filter>,
}

impl Both {
    fn take(&mut self, step: Step) {
        match step {
            Step::Insert(number, text) => {
                let filter = filter(&text);
                match self.index.insert(key(number), &filter) {
                    Ok(()) => self.plain.insert(key(number), filter),
                    Err(Full) => self.plain.remove(&key(number)),
                };
            }
            Step::Remove(number) => {
                self.index.remove(&key(number));
                self.plain.remove(&key(number));
            }
            Step::Tend => self.index.tend(),
        }
    }

    fn agree_on(&self, item: &Item) -> Result<(), TestCaseError> {
        let text = ItemText::of(item);
        let matching = self.plain.iter().filter(|(_, filter)| filter.matches(&text));
        let expected: Vec<FilterKey> = matching.map(|(key, _)| *key).collect();
        let mut found = self.index.matching(&text);
        found.sort_unstable();
        prop_assert_eq!(found, expected, "{:?}", item.entry);
        prop_assert_eq!(self.index.len(), self.plain.len());
        Ok(())
    }
}

proptest! {
    // About 40 filters stand at an item, so these are well over 100,000 pairs of filter and item.
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_index_finds_what_the_plain_evaluator_finds(
        steps in vec(step(), 40..120),
        items in vec((text(), text(), select(vec![None, Some("en"), Some("ko")])), 8..16),
    ) {
        let mut both = Both::default();
        let items: Vec<Item> = items.iter().map(|(title, body, language)| item(title, body, *language)).collect();
        let mut items_between = items.iter().cycle();
        for (number, step) in steps.into_iter().enumerate() {
            both.take(step);
            // What an item teaches moves filters at the next tending.
            if number % 10 == 0 && let Some(item) = items_between.next() {
                both.agree_on(item)?;
            }
        }
        for item in &items {
            both.agree_on(item)?;
        }
        for key in both.plain.keys() {
            both.index.remove(key);
        }
        prop_assert!(both.index.holds_nothing());
    }
}

#[test]
fn filters_met_in_vain_move_to_where_they_are_met_less() {
    let mut index = Index::default();
    // Many use the rare word and few the common one, so at first the common one passes for rare.
    for number in 0..200 {
        index.insert(key(number), &filter("test AND korea")).unwrap();
    }
    for number in 200..600 {
        index.insert(key(number), &filter(&format!("\"korea box{number}\""))).unwrap();
    }
    let mut vain = item("a test in the city", "", None);
    vain.entry.link = None;
    let text = ItemText::of(&vain);
    let examined = |index: &Index| {
        let before = index.examined();
        assert!(index.matching(&text).is_empty());
        index.examined() - before
    };
    assert_eq!(examined(&index), 200);
    for _ in 0..100 {
        examined(&index);
        if index.needs_tending() {
            index.tend();
        }
    }
    assert_eq!(examined(&index), 0);
    assert_eq!(index.matching(&ItemText::of(&item("test in korea", "", None))).len(), 200);
}

#[test]
fn one_place_may_stand_for_two_reasons() {
    let mut index = Index::default();
    index.insert(key(0), &filter("tag:city OR city")).unwrap();
    index.insert(key(1), &filter("test OR (test AND korea)")).unwrap();
    let tagged = item("a test", "", None);
    assert_eq!(index.matching(&ItemText::of(&tagged)).len(), 2);
}

#[test]
fn filters_that_fit_nowhere_are_bounded() {
    let mut index = Index::default();
    let mut number = 0;
    while index.insert(key(number), &filter("/[a-c]x/")).is_ok() {
        number += 1;
        assert!(number < 1_000);
    }
    assert_eq!(index.len(), usize::try_from(number).unwrap());
    assert!(index.insert(key(number), &filter("/[a-c]x/ AND korea")).is_ok());
    index.remove(&key(0));
    assert!(index.insert(key(number + 1), &filter("/[a-c]x/")).is_ok());
}
