//! What of an item to show for the filters that matched it: the headline and the best sentence, hits marked.

use super::hits;
use super::language::Filter;
use super::sentences::sentences;
use super::text::ItemText;
use super::words::Words;
use crate::domain::{Field, Marked};
use std::ops::Range;

/// The longest sentence shown, in characters; of a longer one the part round its first hit.
const SENTENCE_MAX: usize = 320;

/// Characters kept before the first hit of a sentence that is too long.
const LEAD_IN: usize = 80;

/// What to show of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The headline.
    pub headline: Marked,
    /// The sentence of the body that holds the most of what was looked for, the earliest of several; the first one
    /// when only the headline does. `None` when the body is empty or only repeats the headline.
    pub sentence: Option<Marked>,
}

/// Where the body holds something that a filter looks for.
struct Hit {
    /// Which of all terms and patterns.
    term: usize,
    place: Range<usize>,
}

/// What to show of an item for these filters. Of a phrase the whole is one mark; what filters leave out is not marked.
pub fn excerpt(text: &ItemText<'_>, filters: &[&Filter]) -> Excerpt {
    let mut in_title = Vec::new();
    let mut in_body = Vec::new();
    for (term, found) in filters.iter().flat_map(|filter| hits::found(filter.root(), text)).enumerate() {
        for (field, place) in found.places {
            match field {
                Field::Title => in_title.push(place),
                Field::Body => in_body.push(Hit { term, place }),
                Field::Source | Field::Author | Field::Tag | Field::Url => {}
            }
        }
    }
    in_body.sort_by_key(|hit| (hit.place.start, hit.place.end));
    Excerpt {
        headline: Marked { text: text.title().to_owned(), marks: joined(in_title) },
        sentence: best_sentence(text, &in_body).map(|place| shown(text.body(), &place, &in_body)),
    }
}

/// Ordered, and overlapping ones made one.
fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(marks.len());
    for mark in marks {
        match apart.last_mut() {
            Some(last) if mark.start < last.end => last.end = last.end.max(mark.end),
            _ => apart.push(mark),
        }
    }
    apart
}

fn best_sentence(text: &ItemText<'_>, hits: &[Hit]) -> Option<Range<usize>> {
    let headline = spelled(text.title());
    let mut best: Option<(usize, Range<usize>)> = None;
    let mut later = hits;
    for place in whole_sentences(text.body(), hits) {
        let here = later.partition_point(|hit| hit.place.start < place.end);
        let (inside, rest) = later.split_at_checked(here).unwrap_or((later, &[]));
        later = rest;
        let mut terms: Vec<usize> = inside.iter().map(|hit| hit.term).collect();
        terms.sort_unstable();
        terms.dedup();
        let is_better = best.as_ref().is_none_or(|(most, _)| terms.len() > *most);
        if is_better && spelled(text.body().get(place.clone()).unwrap_or_default()) != headline {
            best = Some((terms.len(), place));
        }
    }
    best.map(|(_, place)| place)
}

/// The sentences, those that share a hit taken together: the end of a sentence does not break a phrase.
fn whole_sentences(body: &str, hits: &[Hit]) -> Vec<Range<usize>> {
    let mut whole: Vec<Range<usize>> = Vec::new();
    let mut marks = joined(hits.iter().map(|hit| hit.place.clone()).collect()).into_iter().peekable();
    for place in sentences(body) {
        while marks.next_if(|mark| mark.end <= place.start).is_some() {}
        let shared = marks.peek().is_some_and(|mark| mark.start < place.start);
        match whole.last_mut() {
            Some(last) if shared => last.end = place.end,
            _ => whole.push(place),
        }
    }
    whole
}

/// The words of a text, to see whether another says the same.
fn spelled(text: &str) -> Vec<String> {
    let words = Words::of(text);
    words.list().iter().map(|word| words.folded(word).to_owned()).collect()
}

/// A sentence with its hits marked, cut to what is shown.
fn shown(body: &str, place: &Range<usize>, hits: &[Hit]) -> Marked {
    let inside =
        hits.iter().map(|hit| hit.place.clone()).filter(|hit| place.start <= hit.start && hit.end <= place.end);
    let marks = joined(inside.collect());
    let kept = window(body, place, marks.first());
    let front = if kept.start > place.start { "…" } else { "" };
    let back = if kept.end < place.end { "…" } else { "" };
    let text = format!("{front}{}{back}", body.get(kept.clone()).unwrap_or_default());
    let moved = |mark: Range<usize>| mark.start - kept.start + front.len()..mark.end - kept.start + front.len();
    let visible = marks.into_iter().filter(|mark| kept.start <= mark.start && mark.end <= kept.end);
    Marked { text, marks: visible.map(moved).collect() }
}

/// The part of a sentence that is shown: all of it, or so much that its first hit can be seen.
fn window(body: &str, place: &Range<usize>, first: Option<&Range<usize>>) -> Range<usize> {
    let sentence = body.get(place.clone()).unwrap_or_default();
    if sentence.chars().nth(SENTENCE_MAX).is_none() {
        return place.clone();
    }
    let before = first.and_then(|hit| body.get(place.start..hit.start)).unwrap_or_default();
    let hit = first.and_then(|hit| body.get(hit.clone())).unwrap_or_default();
    let fits = before.chars().count() + hit.chars().count() <= SENTENCE_MAX;
    let skipped = if fits { 0 } else { before.char_indices().rev().nth(LEAD_IN - 1).map_or(0, |(at, _)| at) };
    // Not in the middle of a word, where there is a blank to begin at.
    let lead = before.get(skipped..).unwrap_or_default();
    let blank = if skipped == 0 { None } else { lead.find(char::is_whitespace) };
    let from = place.start
        + skipped
        + blank.map_or(0, |at| lead.get(at..).map_or(0, |rest| at + rest.len() - rest.trim_start().len()));
    let rest = body.get(from..place.end).unwrap_or_default();
    let Some((length, _)) = rest.char_indices().nth(SENTENCE_MAX) else { return from..place.end };
    let kept = rest.get(..length).unwrap_or(rest);
    let hit_ends = first.map_or(0, |hit| hit.end.saturating_sub(from));
    let end = kept.rfind(char::is_whitespace).filter(|&at| at >= hit_ends.max(length / 2)).unwrap_or(length);
    from..from + kept.get(..end).unwrap_or(kept).trim_end().len()
}
