//! How fast the index of filters is, beside what one would write without it.
//!
//! `cargo bench --bench index` takes some minutes. First it prints the figures that are no time per item: how long
//! building takes, what a filter costs in memory, how many filters match an item, and how long the longest changes take.
//! Then the rows, all for ONE item or ONE change at each number of filters:
//!
//! | row | what is timed |
//! | --- | --- |
//! | `words` | reading an item's words, which every question to the index begins with |
//! | `ours_phrases`, `ours_everything` | reading the words and asking the index which filters match |
//! | `change_…` | taking one filter out and putting it back |
//! | `rival_contains` | the item in lower case, `str::contains` for each phrase |
//! | `rival_aho_corasick` | one automaton over all phrases, all overlapping occurrences counted |
//! | `rival_regex_set` | one `RegexSet` of `(?i)\bphrase\b`, at the sizes at which that can be built |
//!
//! `_400` are items of 400 characters, `_3k` of 3,000. The rivals know neither plurals nor accents, and `contains` and
//! the automaton not even whole words. A name picks rows and leaves the figures out; `report` picks the figures:
//!
//! ```sh
//! cargo bench --bench index -- ours
//! cargo bench --bench index -- 'everything_400.*1000000'
//! cargo bench --bench index -- report
//! ```
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a benchmark prints, and what goes wrong in it ends it"
)]

#[allow(unreachable_pub, reason = "the benchmark is all there is around it")]
mod support;

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use newsbell::domain::Item;
use newsbell::filters::{Filter, ItemText};
use support::{Kind, Random, automaton, expressions, items, key, needles, report, standing};

/// How many filters there are.
const SIZES: [usize; 4] = [1_000, 10_000, 100_000, 1_000_000];

/// How long an item is, in characters.
const SHORT: usize = 400;
const LONG: usize = 3_000;

/// So many items an index is asked for before it is timed.
const WARM_UP: usize = 2_000;

/// So many different items take turns.
const ITEMS: usize = 10_000;

fn main() {
    println!("newsbell's index against str::contains, aho-corasick and RegexSet, over the same phrases\n");
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let names: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    if is_bench && (names.is_empty() || names.iter().any(|name| name == "report")) {
        report(&SIZES);
    }
    divan::main();
}

/// Times a question about one item after the other.
fn ask<T>(bencher: Bencher, characters: usize, question: impl Fn(&Item) -> T) {
    let news = items(ITEMS, characters);
    let mut turn = news.iter().cycle();
    bencher.counter(ItemsCount::new(1usize)).bench_local(|| turn.next().map(|item| question(black_box(item))));
}

fn ask_ours(bencher: Bencher, kind: Kind, filters: usize, characters: usize) {
    let index = standing(kind, filters).index.read().unwrap();
    // At first an index counts the words of every item, later of few: what is timed is one that has been asked for a while.
    for item in items(WARM_UP, characters) {
        black_box(index.matching(&ItemText::of(&item)));
    }
    ask(bencher, characters, |item| index.matching(&ItemText::of(item)));
}

#[divan::bench(args = [SHORT, LONG], sample_count = 1000, max_time = 2)]
fn words(bencher: Bencher, characters: usize) {
    ask(bencher, characters, |item| drop(black_box(ItemText::of(item))));
}

#[divan::bench(args = SIZES, sample_count = 2000, max_time = 4)]
fn ours_phrases_400(bencher: Bencher, filters: usize) {
    ask_ours(bencher, Kind::Phrases, filters, SHORT);
}

#[divan::bench(args = SIZES, sample_count = 2000, max_time = 4)]
fn ours_phrases_3k(bencher: Bencher, filters: usize) {
    ask_ours(bencher, Kind::Phrases, filters, LONG);
}

#[divan::bench(args = SIZES, sample_count = 2000, max_time = 4)]
fn ours_everything_400(bencher: Bencher, filters: usize) {
    ask_ours(bencher, Kind::Everything, filters, SHORT);
}

#[divan::bench(args = SIZES, sample_count = 2000, max_time = 4)]
fn ours_everything_3k(bencher: Bencher, filters: usize) {
    ask_ours(bencher, Kind::Everything, filters, LONG);
}

fn change(bencher: Bencher, kind: Kind, filters: usize) {
    let set = standing(kind, filters);
    let mut index = set.index.write().unwrap();
    let mut random = Random::new(0xC4A6);
    let any = || {
        let number = random.below(filters);
        (key(number), Filter::parse(&set.texts[number]).unwrap())
    };
    bencher.with_inputs(any).bench_local_values(|(key, filter)| {
        index.remove(&key);
        index.insert(key, &filter).unwrap();
    });
}

#[divan::bench(args = SIZES, sample_count = 2000, max_time = 2)]
fn change_phrases(bencher: Bencher, filters: usize) {
    change(bencher, Kind::Phrases, filters);
}

#[divan::bench(args = SIZES, sample_count = 2000, max_time = 2)]
fn change_everything(bencher: Bencher, filters: usize) {
    change(bencher, Kind::Everything, filters);
}

fn ask_contains(bencher: Bencher, filters: usize, characters: usize) {
    let phrases = needles(filters);
    ask(bencher, characters, |item| {
        let text = format!("{}\n{}", item.entry.title, item.entry.body).to_lowercase();
        phrases.iter().filter(|phrase| text.contains(*phrase)).count()
    });
}

#[divan::bench(args = SIZES, sample_count = 200, max_time = 3)]
fn rival_contains_400(bencher: Bencher, filters: usize) {
    ask_contains(bencher, filters, SHORT);
}

#[divan::bench(args = SIZES, sample_count = 200, max_time = 3)]
fn rival_contains_3k(bencher: Bencher, filters: usize) {
    ask_contains(bencher, filters, LONG);
}

fn ask_automaton(bencher: Bencher, filters: usize, characters: usize) {
    let automaton = &automaton(filters).automaton;
    let count = |text: &str| automaton.find_overlapping_iter(text).count();
    ask(bencher, characters, |item| count(&item.entry.title) + count(&item.entry.body));
}

#[divan::bench(args = SIZES, sample_count = 1000, max_time = 3)]
fn rival_aho_corasick_400(bencher: Bencher, filters: usize) {
    ask_automaton(bencher, filters, SHORT);
}

#[divan::bench(args = SIZES, sample_count = 1000, max_time = 3)]
fn rival_aho_corasick_3k(bencher: Bencher, filters: usize) {
    ask_automaton(bencher, filters, LONG);
}

fn ask_expressions(bencher: Bencher, filters: usize, characters: usize) {
    let set = expressions(filters);
    ask(bencher, characters, |item| {
        set.matches(&item.entry.title).iter().count() + set.matches(&item.entry.body).iter().count()
    });
}

#[divan::bench(args = [SIZES[0]], sample_count = 200, max_time = 3)]
fn rival_regex_set_400(bencher: Bencher, filters: usize) {
    ask_expressions(bencher, filters, SHORT);
}

#[divan::bench(args = [SIZES[0]], sample_count = 200, max_time = 3)]
fn rival_regex_set_3k(bencher: Bencher, filters: usize) {
    ask_expressions(bencher, filters, LONG);
}
