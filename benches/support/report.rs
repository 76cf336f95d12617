//! The figures that are no time per item: building, memory, matches, pauses.

use super::built::{Standing, automaton, key, standing};
use super::corpus::{Kind, Random, items};
use newsbell::filters::{Filter, ItemText};
use std::time::{Duration, Instant};

/// Changes of which the longest are told.
const CHANGES: usize = 20_000;

/// Prints them, over sets of these sizes.
pub fn report(sizes: &[usize]) {
    let largest = sizes.last().copied().unwrap_or_default();
    println!("built                    filters  parsed in   filed in  longest one  bytes a filter  matches an item");
    for kind in [Kind::Phrases, Kind::Everything] {
        for &size in sizes {
            print_standing(kind, size);
        }
    }
    print_standing(Kind::ThreeWords, largest);
    for &size in sizes {
        let built = automaton(size);
        let bytes = built.automaton.memory_usage() / size;
        println!("{:<20} {size:>11}             {:>9.1?}               {bytes:>14}", "Aho-Corasick", built.built_for);
    }
    print_pauses(Kind::Everything, largest);
    println!();
}

fn print_standing(kind: Kind, size: usize) {
    let Standing { index, read_for, filed_for, longest, grown, .. } = standing(kind, size);
    let news = items(500, 400);
    let index = index.read().unwrap();
    let matches: usize = news.iter().map(|item| index.matching(&ItemText::of(item)).len()).sum();
    let bytes = grown.map(|bytes| bytes / u64::try_from(size).unwrap());
    let bytes = bytes.map_or("unknown".to_owned(), |bytes| bytes.to_string());
    let (name, tenths) = (format!("{kind:?}"), matches * 10 / news.len());
    println!(
        "{name:<20} {size:>11}  {read_for:>9.1?}  {filed_for:>9.1?}  {longest:>11.1?}  {bytes:>14}  {:>13}.{}",
        tenths / 10,
        tenths % 10
    );
}

/// Takes filters out and puts them back, one by one.
fn print_pauses(kind: Kind, size: usize) {
    let Standing { index, texts, .. } = standing(kind, size);
    let mut index = index.write().unwrap();
    let mut random = Random::new(0x9A05E);
    let (mut removed, mut inserted) = (Vec::new(), Vec::new());
    for _ in 0..CHANGES {
        let number = random.below(size);
        let filter = Filter::parse(&texts[number]).unwrap();
        let started = Instant::now();
        index.remove(&key(number));
        let between = Instant::now();
        index.insert(key(number), &filter).unwrap();
        removed.push(between - started);
        inserted.push(between.elapsed());
    }
    println!("\n{CHANGES} changes, one by one, at {size} filters of {kind:?}");
    print_spread("remove", removed);
    print_spread("insert", inserted);
}

fn print_spread(name: &str, mut spans: Vec<Duration>) {
    spans.sort_unstable();
    let at = |share: usize| spans[spans.len() * share / 100];
    let longest = spans.last().copied().unwrap_or_default();
    println!("{name}   median {:.1?}   p99 {:.1?}   longest {longest:.1?}", at(50), at(99));
}
