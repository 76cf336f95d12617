//! How well items are grouped into stories, and what that costs.
//!
//! `cargo bench --bench stories` takes some minutes.
//!
//! Quality is measured on a set that was written for it (`labelled.jsonl`): invented news in six languages with the
//! stories they belong to, among them what is easily mistaken: the same place and people on another day, sequels, list
//! articles, live pages, templates. Cost is measured on a flood of made-up words that are as frequent as those of news.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, reason = "a benchmark may stop")]

mod flood;
mod score;

use newsbell::domain::{Digest, ItemId, Timestamp};
use newsbell::stories::{Grouper, Grouping, Report};
use score::Score;
use serde::Deserialize;
use std::time::Instant;

/// Items in the window when cost is measured.
const FLOODS: [usize; 2] = [15_000, 100_000];

/// A line of the labelled set.
#[derive(Deserialize)]
struct Labelled {
    id: u32,
    /// The story that it reports, as its author says.
    story: String,
    lang: String,
    source: String,
    published: i64,
    title: String,
    summary: String,
}

fn main() {
    let items: Vec<Labelled> =
        include_str!("labelled.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    println!("setting  language  items  stories  pairwise P    R     F1   BCubed P    R     F1   folded  wrong");
    for grouping in [Grouping::Strict, Grouping::Default, Grouping::Loose] {
        print_quality(grouping, &items);
    }
    println!("\nitems in the window  median µs   p99 µs  longest µs  MiB");
    for size in FLOODS {
        flood::print_cost(size);
    }
}

/// Places all items together, as they come, and scores each language and all.
fn print_quality(grouping: Grouping, items: &[Labelled]) {
    let mut grouper = Grouper::new(grouping);
    let placed: Vec<(&Labelled, String)> =
        items.iter().map(|item| (item, grouper.place(&report(item)).story.0.to_string())).collect();
    let mut languages: Vec<&str> = items.iter().map(|item| item.lang.as_str()).collect();
    languages.sort_unstable();
    languages.dedup();
    for language in languages.into_iter().map(Some).chain([None]) {
        let chosen = placed.iter().filter(|(item, _)| language.is_none_or(|language| item.lang == language));
        let pairs: Vec<(&str, &str)> = chosen.map(|(item, found)| (item.story.as_str(), found.as_str())).collect();
        println!("{:<8} {:<8} {}", format!("{grouping:?}"), language.unwrap_or("all"), Score::of(&pairs));
    }
}

fn report(item: &Labelled) -> Report<'_> {
    Report {
        item: ItemId(Digest::of("labelled", &[&item.id.to_be_bytes()])),
        outlet: &item.source,
        title: &item.title,
        summary: &item.summary,
        at: Timestamp::from_seconds(item.published),
    }
}

/// The time that something takes, in microseconds.
fn timed(mut work: impl FnMut()) -> f64 {
    let started = Instant::now();
    work();
    started.elapsed().as_secs_f64() * 1e6
}
