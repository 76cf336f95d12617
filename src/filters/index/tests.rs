//! The index agrees with the plain evaluator, which walks every filter over every item.

use super::*;
use crate::domain::{ChatId, FilterKey, FilterNumber, Item};
use crate::filters::samples::{any_filter, any_text, filter, item};
use crate::filters::{Filter, ItemText};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeMap;

fn in_language(title: &str, body: &str, language: Option<&str>) -> Item {
    let mut item = item(title, body);
    item.entry.language = language.map(str::to_owned);
    item
}

fn key(number: u32) -> FilterKey {
    FilterKey { chat: ChatId(i64::from(number % 3)), number: FilterNumber(number) }
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
        8 => (number.clone(), any_filter()).prop_map(|(number, text)| Step::Insert(number, text)),
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
    // About 40 filters stand at an item, so these are about 200,000 pairs of filter and item.
    #![proptest_config(ProptestConfig::with_cases(250))]

    #[test]
    fn the_index_finds_what_the_plain_evaluator_finds(
        steps in vec(step(), 40..120),
        items in vec((any_text(), any_text(), select(vec![None, Some("en"), Some("ko")])), 8..16),
    ) {
        let mut both = Both::default();
        let items: Vec<Item> = items.iter().map(|(title, body, language)| in_language(title, body, *language)).collect();
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
    let mut vain = item("a test in the city", "");
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
    assert_eq!(index.matching(&ItemText::of(&item("test in korea", ""))).len(), 200);
}

#[test]
fn what_stands_beside_a_pair_is_found_wherever_the_pair_stands() {
    let mut index = Index::default();
    // So many that an item which repeats the pair does not look at all of them each time.
    for number in 0..40 {
        index.insert(key(number), &filter(&format!("\"north korea test{number}\""))).unwrap();
        index.insert(key(40 + number), &filter(&format!("\"box{number} north korea\""))).unwrap();
    }
    let matching = |text: &str| index.matching(&ItemText::of(&item(text, ""))).len();
    assert_eq!(matching("north korea test1, box2 north korea"), 2);
    assert_eq!(matching("north korea, north korea, box3 north korea test4, north korea test5"), 3);
    assert_eq!(matching("test1 north korea box1, test2 north korea box2, test3 north korea"), 0);
    assert_eq!(matching("north korea and test1, box1 for north korea"), 0);
}

proptest! {
    // Lengths at which words are kept, hashed or compared in another way, with letters that differ behind the first ones.
    #[test]
    fn long_words_are_told_apart(
        lengths in vec(select(vec![3usize, 4, 10, 11, 12, 15, 16, 17, 31, 32, 63, 126, 127, 128, 255, 256, 300]), 2..5),
        endings in vec("[ab]{1,2}(s|es|ies|y)?", 2..6),
        is_beginning in any::<bool>(),
    ) {
        let words: Vec<String> = lengths
            .iter()
            .flat_map(|length| endings.iter().map(|ending| format!("{}{ending}", "w".repeat(length.saturating_sub(ending.len())))))
            .collect();
        let mut both = Both::default();
        for (number, word) in (0..).zip(&words) {
            let word = if is_beginning { format!("{word}*") } else { word.clone() };
            both.take(Step::Insert(number, word));
        }
        for word in &words {
            both.agree_on(&item(word, ""))?;
            both.agree_on(&item(&format!("{word}s {word}b"), ""))?;
        }
        both.agree_on(&item(&words.join(" "), ""))?;
    }
}

#[test]
fn one_place_may_stand_for_two_reasons() {
    let mut index = Index::default();
    index.insert(key(0), &filter("tag:world OR world")).unwrap();
    index.insert(key(1), &filter("test OR (test AND korea)")).unwrap();
    let tagged = item("a test", "");
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
