//! What of a report is compared: the terms of its headline and of the first sentences of its summary, weighed.

use super::figure::Figure;
use super::report::Report;
use super::terms::{Frequency, Terms};
use super::tokens::{TermKey, Token, fnv, tokens};
use super::weekdays::Weekdays;
use crate::stories::headline::{headline, subject};
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::ops::Range;

/// Tokens of a title and of a summary that are compared; together no more than a mask of shared terms has bits.
const TITLE_TOKENS: usize = 64;
const SUMMARY_TOKENS: usize = 60;

/// Bytes of a title and of a summary that are looked at.
const TITLE_BYTES: usize = 1_000;
const SUMMARY_BYTES: usize = 4_000;

// What a term counts for, by where and how it is written.
const IN_TITLE: f64 = 1.0;
const IN_SUMMARY: f64 = 0.5;
const IN_BOTH: f64 = 1.8;
const NUMBER: f64 = 1.5;
/// A capital within a sentence marks a name.
const CAPITAL: f64 = 2.0;

/// Stands for the name of an outlet where a headline is named as anybody's.
const ANYBODY: u64 = 0;

/// Terms with which a headline begins, and how rare they must be: of whom or what it tells, mostly.
const LEADING: usize = 2;
const LEADING_RARITY: f64 = 4.0;

/// A term of a report.
pub(super) struct Term {
    pub(super) key: TermKey,
    /// All terms of a report together are a vector of length one.
    pub(super) weight: f64,
    /// Inverse document frequency; and how rare it is, whatever the number of items.
    pub(super) idf: f64,
    pub(super) rarity: f64,
    at: Place,
    pub(super) is_in_subject: bool,
    /// Is it so common that it says nothing?
    pub(super) is_common: bool,
    pub(super) is_capital: bool,
    /// Where it is first written: in the headline, else in the summary.
    written: Range<usize>,
}

/// Where a term stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Title,
    Summary,
    Both,
}

impl Term {
    pub(super) fn is_in_title(&self) -> bool {
        self.at != Place::Summary
    }
}

/// A report that was read.
pub(super) struct Reading<'a> {
    pub(super) headline: &'a str,
    summary: &'a str,
    /// In the order in which they are first written; each once.
    pub(super) terms: Vec<Term>,
    /// Of its terms, by key.
    pub(super) by_key: HashMap<TermKey, usize, RandomState>,
    /// Its sentences, as this outlet's.
    pub(super) sentences: Vec<u64>,
    /// Does its summary say nothing?
    pub(super) is_bare: bool,
    /// The name of its outlet.
    pub(super) outlet: u64,
    /// Its headline, as this outlet's.
    pub(super) title: u64,
    /// Its headline, as anybody's.
    pub(super) copy: u64,
    /// Its headline without its numbers, as this outlet's.
    pub(super) skeleton: u64,
    /// Words of the headline that are no numbers, and numbers.
    pub(super) words: usize,
    pub(super) figures: Vec<Figure>,
    /// The terms with which the headline begins, but for common ones.
    pub(super) lead: Vec<TermKey>,
    /// The days that it names.
    pub(super) weekdays: Weekdays,
}

impl<'a> Reading<'a> {
    /// Reads a report; `is_boilerplate` knows sentences that the outlet has written under another headline.
    pub(super) fn of(report: &Report<'a>, terms: &Terms, is_boilerplate: impl Fn(u64, u64) -> bool) -> Self {
        let title = cut(report.title, TITLE_BYTES);
        let headline = headline(title, report.outlet);
        let tokens = tokens(headline, TITLE_TOKENS);
        let (numbers, words): (Vec<&Token>, Vec<&Token>) = tokens.iter().partition(|token| token.is_number());
        let outlet = outlet_of(report);
        let mut reading = Self {
            headline,
            summary: without_title(cut(report.summary, SUMMARY_BYTES), title, headline),
            terms: Vec::new(),
            by_key: HashMap::default(),
            sentences: Vec::new(),
            is_bare: false,
            outlet,
            title: name(outlet, tokens.iter()),
            copy: name(ANYBODY, tokens.iter()),
            skeleton: name(outlet, words.iter().copied()),
            words: words.len(),
            figures: numbers.iter().map(|token| Figure::of(headline, token)).collect(),
            lead: Vec::new(),
            weekdays: Weekdays::default(),
        };
        let subject = subject(headline).map_or(0, str::len);
        for (number, token) in tokens.iter().enumerate() {
            let is_capital = token.is_capital && number > 0;
            reading.weekdays.note(token.key, headline.get(token.place.clone()).unwrap_or_default());
            reading.add(token, Source { is_title: true, is_subject: token.place.end <= subject, is_capital });
        }
        reading.read_summary(is_boilerplate);
        reading.weigh(terms);
        reading
    }

    fn read_summary(&mut self, is_boilerplate: impl Fn(u64, u64) -> bool) {
        let mut left = SUMMARY_TOKENS;
        for place in sentences(self.summary) {
            if left == 0 {
                break;
            }
            let sentence = self.summary.get(place.clone()).unwrap_or_default();
            let key = sentence_of(self.outlet, sentence);
            self.sentences.push(key);
            if is_boilerplate(key, self.title) {
                continue;
            }
            for (number, mut token) in tokens(sentence, left).into_iter().enumerate() {
                self.weekdays.note(token.key, sentence.get(token.place.clone()).unwrap_or_default());
                token.place = token.place.start + place.start..token.place.end + place.start;
                let is_capital = token.is_capital && number > 0;
                self.add(&token, Source { is_title: false, is_subject: false, is_capital });
                left -= 1;
            }
        }
        self.is_bare = left == SUMMARY_TOKENS;
    }

    fn add(&mut self, token: &Token, source: Source) {
        let number = *self.by_key.entry(token.key).or_insert(self.terms.len());
        if number == self.terms.len() {
            self.terms.push(Term {
                key: token.key,
                weight: 0.0,
                idf: 0.0,
                rarity: 0.0,
                at: if source.is_title { Place::Title } else { Place::Summary },
                is_in_subject: source.is_subject,
                is_common: false,
                is_capital: source.is_capital,
                written: token.place.clone(),
            });
        } else if let Some(term) = self.terms.get_mut(number) {
            if term.at == Place::Title && !source.is_title {
                term.at = Place::Both;
            }
            term.is_capital |= source.is_capital;
        }
    }

    fn weigh(&mut self, terms: &Terms) {
        for term in &mut self.terms {
            Frequency { idf: term.idf, rarity: term.rarity, is_common: term.is_common } = terms.frequency(term.key);
            let number = if term.key.is_number() { NUMBER } else { 1.0 };
            let capital = if term.is_capital { CAPITAL } else { 1.0 };
            let place = match term.at {
                Place::Both => IN_BOTH,
                Place::Title => IN_TITLE,
                Place::Summary => IN_SUMMARY,
            };
            // The root flattens: a single rare word, such as a misspelt one, must not outweigh all others.
            term.weight = term.idf.sqrt() * number * capital * place;
        }
        let leading = self.terms.iter().filter(|term| term.is_in_title() && term.rarity >= LEADING_RARITY);
        self.lead = leading.map(|term| term.key).take(LEADING).collect();
        let length = self.terms.iter().map(|term| term.weight * term.weight).sum::<f64>().sqrt();
        if length > 0.0 {
            self.terms.iter_mut().for_each(|term| term.weight /= length);
        }
    }

    pub(super) fn term(&self, key: TermKey) -> Option<&Term> {
        self.terms.get(*self.by_key.get(&key)?)
    }

    /// The terms in a mask of their numbers.
    pub(super) fn shared(&self, mask: u128) -> impl Iterator<Item = &Term> {
        self.terms.iter().enumerate().filter(move |(bit, _)| mask >> bit & 1 == 1).map(|(_, term)| term)
    }

    /// The words of these terms as written; neighbours of one text that overlap are one.
    pub(super) fn written<'t>(&self, terms: impl Iterator<Item = &'t Term>) -> Vec<String> {
        let mut places: Vec<(bool, Range<usize>)> =
            terms.map(|term| (!term.is_in_title(), term.written.clone())).collect();
        places.sort_by_key(|(is_summary, place)| (*is_summary, place.start));
        let mut joined: Vec<(bool, Range<usize>)> = Vec::new();
        for (is_summary, place) in places {
            match joined.last_mut() {
                Some((text, last)) if *text == is_summary && place.start < last.end => {
                    last.end = last.end.max(place.end);
                }
                _ => joined.push((is_summary, place)),
            }
        }
        let text = |is_summary: bool| if is_summary { self.summary } else { self.headline };
        let written = joined.into_iter().filter_map(|(is_summary, place)| text(is_summary).get(place));
        written.map(str::to_owned).collect()
    }
}

/// The terms of a report, as [`Reading::of`] finds them, each once; for one that is compared with nothing.
pub(super) fn keys(report: &Report<'_>, is_boilerplate: impl Fn(u64, u64) -> bool) -> Vec<TermKey> {
    let title = cut(report.title, TITLE_BYTES);
    let headline = headline(title, report.outlet);
    let of_title = tokens(headline, TITLE_TOKENS);
    let outlet = outlet_of(report);
    let title_name = name(outlet, of_title.iter());
    let mut keys: Vec<TermKey> = of_title.iter().map(|token| token.key).collect();
    let summary = without_title(cut(report.summary, SUMMARY_BYTES), title, headline);
    let most = keys.len() + SUMMARY_TOKENS;
    for sentence in sentences(summary).filter_map(|place| summary.get(place)) {
        if keys.len() >= most {
            break;
        }
        if !is_boilerplate(sentence_of(outlet, sentence), title_name) {
            keys.extend(tokens(sentence, most - keys.len()).iter().map(|token| token.key));
        }
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Where a token is from.
#[derive(Clone, Copy)]
struct Source {
    is_title: bool,
    is_subject: bool,
    is_capital: bool,
}

fn cut(text: &str, bytes: usize) -> &str {
    text.get(..text.floor_char_boundary(bytes)).unwrap_or(text)
}

/// A summary that begins with the title once more.
fn without_title<'a>(summary: &'a str, title: &str, headline: &str) -> &'a str {
    let summary = summary.trim();
    [title.trim(), headline].iter().find_map(|copy| summary.strip_prefix(copy)).unwrap_or(summary)
}

/// The name of the outlet of a report.
fn outlet_of(report: &Report<'_>) -> u64 {
    fnv(report.outlet.as_bytes())
}

/// The name of a headline among those of its outlet.
fn name<'t>(outlet: u64, tokens: impl Iterator<Item = &'t Token>) -> u64 {
    tokens.fold(outlet, |name, token| fnv(&(name ^ token.key.0).to_be_bytes()))
}

/// The name of a sentence among those of its outlet.
fn sentence_of(outlet: u64, sentence: &str) -> u64 {
    outlet ^ fnv(sentence.as_bytes()).rotate_left(1)
}

/// Where sentences stand: up to a full stop with a blank behind it, one of East Asia, or a line's end. They are looked for
/// one by one, for mostly the first are enough.
fn sentences(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    let mut letters = text.char_indices().peekable();
    let find = move || loop {
        let (at, letter) = letters.next()?;
        let next = letters.peek().map(|(_, next)| *next);
        let is_end = match letter {
            '.' | '!' | '?' | '؟' | '।' => next.is_none_or(char::is_whitespace),
            '。' | '！' | '？' | '\n' => true,
            _ => false,
        };
        if is_end || next.is_none() {
            let end = at + letter.len_utf8();
            return Some(std::mem::replace(&mut from, end)..end);
        }
    };
    std::iter::from_fn(find)
}
