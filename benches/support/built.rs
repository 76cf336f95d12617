//! The index and its rivals over one set of filters each, built once however many rows ask for them.

use super::corpus::{Kind, filters};
use aho_corasick::AhoCorasick;
use newsbell::domain::{ChatId, FilterKey, FilterNumber};
use newsbell::filters::{Filter, Index};
use regex::{RegexSet, RegexSetBuilder};
use std::collections::BTreeMap;
use std::sync::{Mutex, RwLock};
use std::time::{Duration, Instant};

/// An index, and what building it took.
pub struct Standing {
    pub index: RwLock<Index>,
    /// The text of each filter, by number.
    pub texts: Vec<String>,
    /// From text to filter, all of them.
    pub read_for: Duration,
    /// From filter to index, all of them.
    pub filed_for: Duration,
    /// The longest that filing one took.
    pub longest: Duration,
    /// By so much the process has grown.
    pub grown: Option<u64>,
}

/// An Aho-Corasick automaton, and what building it took.
pub struct Automaton {
    pub automaton: AhoCorasick,
    pub built_for: Duration,
}

/// Looks up what was built before, or builds it. It is wanted until the process ends, so it is never freed.
fn once<K: Ord, T>(built: &Mutex<BTreeMap<K, &'static T>>, key: K, build: impl FnOnce() -> T) -> &'static T {
    built.lock().unwrap().entry(key).or_insert_with(|| Box::leak(Box::new(build())))
}

/// The key of the filter of a number; ten filters to a chat.
pub fn key(number: usize) -> FilterKey {
    let place = u32::try_from(number).unwrap();
    FilterKey { chat: ChatId(i64::from(place / 10)), number: FilterNumber(1 + place % 10) }
}

/// The index over so many filters of a kind.
pub fn standing(kind: Kind, count: usize) -> &'static Standing {
    static BUILT: Mutex<BTreeMap<(Kind, usize), &'static Standing>> = Mutex::new(BTreeMap::new());
    once(&BUILT, (kind, count), || {
        let texts = filters(kind, count);
        let mut index = Index::default();
        let (mut read_for, mut filed_for, mut longest) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
        let before = resident();
        for (number, text) in texts.iter().enumerate() {
            let started = Instant::now();
            let filter = Filter::parse(text).unwrap();
            let read = Instant::now();
            index.insert(key(number), &filter).unwrap();
            let spent = read.elapsed();
            read_for += read - started;
            filed_for += spent;
            longest = longest.max(spent);
        }
        Standing { index: RwLock::new(index), texts, read_for, filed_for, longest, grown: grown_since(before) }
    })
}

/// The phrases in lower case, for a loop that looks for each.
pub fn needles(count: usize) -> &'static [String] {
    static BUILT: Mutex<BTreeMap<usize, &'static Vec<String>>> = Mutex::new(BTreeMap::new());
    let phrases: &'static Vec<String> = once(&BUILT, count, || filters(Kind::Phrases, count));
    phrases
}

/// The automaton that finds all occurrences of all phrases in any case.
pub fn automaton(count: usize) -> &'static Automaton {
    static BUILT: Mutex<BTreeMap<usize, &'static Automaton>> = Mutex::new(BTreeMap::new());
    once(&BUILT, count, || {
        let phrases = needles(count);
        let started = Instant::now();
        let automaton = AhoCorasick::builder().ascii_case_insensitive(true).build(phrases).unwrap();
        Automaton { automaton, built_for: started.elapsed() }
    })
}

/// The phrases as one set of regular expressions: whole words, in any case.
pub fn expressions(count: usize) -> &'static RegexSet {
    static BUILT: Mutex<BTreeMap<usize, &'static RegexSet>> = Mutex::new(BTreeMap::new());
    once(&BUILT, count, || {
        let patterns = needles(count).iter().map(|phrase| format!(r"(?i)\b{}\b", regex::escape(phrase)));
        RegexSetBuilder::new(patterns).size_limit(1 << 30).build().unwrap()
    })
}

/// Bytes of this process in memory, where the system tells (Linux).
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix(" kB")?.parse::<u64>().ok().map(|kilobytes| kilobytes * 1024)
}

fn grown_since(before: Option<u64>) -> Option<u64> {
    Some(resident()?.saturating_sub(before?))
}
