//! Where an item holds what a filter looks for.

use super::language::{Condition, Near, Node, Pattern, Spans, Term};
use super::matching::{fields, is_met, near_runs, occurrences};
use super::near::{Run, Runs};
use super::text::ItemText;
use crate::domain::Field;
use std::ops::Range;

/// The most hits of a pattern that are taken from one field.
const PATTERN_HITS_MAX: usize = 20;

/// A term or pattern of a filter, and where it stands.
#[derive(Debug)]
pub(super) struct Found<'f> {
    pub(super) what: Sought<'f>,
    /// In bytes of the text of the field.
    pub(super) places: Vec<(Field, Range<usize>)>,
}

/// What leaves a mark in a text.
#[derive(Clone, Copy, Debug)]
pub(super) enum Sought<'f> {
    Term(&'f Term),
    Pattern(&'f Pattern),
}

/// What a filter or a part of it looks for, and where: not what is to be left out, nor alternatives that do not hold.
/// What is near something else is found only where it is.
pub(super) fn found<'f>(part: &'f Node<Condition>, text: &ItemText<'_>) -> Vec<Found<'f>> {
    let mut all = Vec::new();
    collect(part, text, &mut all);
    all
}

fn collect<'f>(node: &'f Node<Condition>, text: &ItemText<'_>, all: &mut Vec<Found<'f>>) {
    match node {
        Node::Leaf(condition) => collect_condition(condition, text, all),
        Node::All { with, .. } => with.iter().for_each(|child| collect(child, text, all)),
        Node::Any(children) | Node::AtLeast { of: children, .. } => {
            let held = children.iter().filter(|child| child.holds(&|condition| is_met(condition, text)));
            held.for_each(|child| collect(child, text, all));
        }
    }
}

fn collect_condition<'f>(condition: &'f Condition, text: &ItemText<'_>, all: &mut Vec<Found<'f>>) {
    match condition {
        Condition::Term(term) => {
            let places = occurrences(term, text).filter_map(|run| text.place(&run));
            all.push(Found { what: Sought::Term(term), places: places.collect() });
        }
        Condition::Near(near) => {
            let wanted = Runs::of(near_runs(near, text));
            let mut terms = Vec::new();
            near_terms(near, &mut terms);
            all.extend(
                terms.into_iter().map(|term| Found { what: Sought::Term(term), places: inside(term, &wanted, text) }),
            );
        }
        Condition::Pattern(pattern) => {
            let places = fields(pattern).iter().flat_map(|&field| {
                let hits = pattern.regex.find_iter(text.field(field)).take(PATTERN_HITS_MAX);
                hits.map(move |hit| (field, hit.range()))
            });
            all.push(Found { what: Sought::Pattern(pattern), places: places.collect() });
        }
        Condition::Language(_) => {}
    }
}

/// The terms of a `NEAR`; of a `NOTNEAR` only those on the left.
fn near_terms<'f>(near: &'f Near, terms: &mut Vec<&'f Term>) {
    spans_terms(&near.left, terms);
    if !near.is_negated {
        spans_terms(&near.right, terms);
    }
}

fn spans_terms<'f>(spans: &'f Spans, terms: &mut Vec<&'f Term>) {
    match spans {
        Spans::Term(term) => terms.push(term),
        Spans::Any(children) => children.iter().for_each(|child| spans_terms(child, terms)),
        Spans::Near(near) => near_terms(near, terms),
    }
}

fn inside(term: &Term, wanted: &Runs, text: &ItemText<'_>) -> Vec<(Field, Range<usize>)> {
    let places = occurrences(term, text).filter_map(|run| Some((text.place(&run)?, run)));
    let held = places.filter(|((field, _), run)| wanted.covers(Run { field: *field, start: run.start, end: run.end }));
    held.map(|(place, _)| place).collect()
}
