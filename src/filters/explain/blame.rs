//! The first condition that fails, and what would not.

use super::super::hits::{Sought, found};
use super::super::language::{Condition, Filter, Node};
use super::super::matching::is_met;
use super::super::text::ItemText;
use super::lack::{Lack, lack};
use super::verdict::{Hit, Miss, Verdict, Why};
use crate::domain::Field;
use std::ops::Range;

/// Why a filter matches an item, or why not.
pub fn explain(filter: &Filter, text: &ItemText<'_>) -> Verdict {
    let Some(fault) = fault(filter.root(), text) else {
        return Verdict::Match { hits: hits(filter.root(), text) };
    };
    let would_match = fault.better.iter().find_map(|better| {
        let changed = substitute(filter.root(), fault.node, better.as_ref())?;
        Filter::parse(&changed.to_string()).ok().filter(|other| other.matches(text))
    });
    Verdict::Miss(Miss {
        condition: fault.condition,
        why: fault.why,
        would_match,
        is_near: fault.is_only && fault.is_warm,
    })
}

/// Every place of what a part of a filter looks for.
fn hits(node: &Node<Condition>, text: &ItemText<'_>) -> Vec<Hit> {
    let hit = |what: Sought<'_>, field: Field, range: Range<usize>| Hit {
        term: match what {
            Sought::Term(term) => term.to_string(),
            Sought::Pattern(pattern) => pattern.to_string(),
        },
        field,
        written: text.field(field).get(range.clone()).unwrap_or_default().to_owned(),
        range,
    };
    let found = found(node, text).into_iter();
    found.flat_map(|found| found.places.into_iter().map(move |(field, range)| hit(found.what, field, range))).collect()
}

/// Does anything stand in the item that a part of a filter looks for?
fn shows(node: &Node<Condition>, text: &ItemText<'_>) -> bool {
    found(node, text).iter().any(|found| !found.places.is_empty())
}

/// What fails in a part of a filter.
struct Fault<'f> {
    /// The condition as printed.
    condition: String,
    why: Why,
    /// The part to put something else in the place of.
    node: &'f Node<Condition>,
    /// What to put there; `None` is nothing.
    better: Vec<Option<Node<Condition>>>,
    /// Would the whole hold if this did?
    is_only: bool,
    /// Does something that is looked for stand in the item, or nearly?
    is_warm: bool,
}

/// `None` when the part holds.
fn fault<'f>(node: &'f Node<Condition>, text: &ItemText<'_>) -> Option<Fault<'f>> {
    match node {
        Node::Leaf(condition) => {
            if is_met(condition, text) {
                return None;
            }
            let Lack { why, is_close, better } = lack(condition, text);
            let better = match condition {
                Condition::Language(_) => vec![None],
                _ => better.into_iter().map(Some).collect(),
            };
            Some(Fault { condition: node.to_string(), why, node, better, is_only: true, is_warm: is_close })
        }
        Node::All { with, without } => missing(with, without, text).or_else(|| excluded(node, without, text)),
        Node::Any(children) => no_alternative(node, children, text),
        Node::AtLeast { count, of } => too_few(node, usize::from(*count), of, text),
    }
}

/// The first that is wanted and does not hold.
fn missing<'f>(with: &'f [Node<Condition>], without: &[Node<Condition>], text: &ItemText<'_>) -> Option<Fault<'f>> {
    let holds = |child: &Node<Condition>| child.holds(&|condition| is_met(condition, text));
    let first = with.iter().position(|child| !holds(child))?;
    let fault = fault(with.get(first)?, text)?;
    let others = || with.iter().enumerate().filter(|(position, _)| *position != first).map(|(_, child)| child);
    let is_only = fault.is_only && others().all(holds) && !without.iter().any(holds);
    let is_warm = fault.is_warm || others().any(|child| shows(child, text));
    Some(Fault { is_only, is_warm, ..fault })
}

/// The first that is to be left out and does hold.
fn excluded<'f>(node: &Node<Condition>, without: &'f [Node<Condition>], text: &ItemText<'_>) -> Option<Fault<'f>> {
    let mut held = without.iter().filter(|child| child.holds(&|condition| is_met(condition, text)));
    let first = held.next()?;
    let hit = hits(first, text).into_iter().next();
    Some(Fault {
        condition: first.to_string(),
        why: Why::Excluded { hit },
        node: first,
        better: vec![None],
        is_only: held.next().is_none(),
        is_warm: shows(node, text),
    })
}

fn no_alternative<'f>(
    node: &Node<Condition>,
    children: &'f [Node<Condition>],
    text: &ItemText<'_>,
) -> Option<Fault<'f>> {
    let faults: Option<Vec<Fault<'f>>> = children.iter().map(|child| fault(child, text)).collect();
    // Of several that came as near, the first.
    let closest = faults?.into_iter().rev().max_by_key(|fault| (fault.is_warm, fault.is_only))?;
    let reported = closest.is_warm.then_some((closest.condition, Box::new(closest.why)));
    Some(Fault { condition: node.to_string(), why: Why::NoAlternative { closest: reported }, ..closest })
}

fn too_few<'f>(
    node: &'f Node<Condition>,
    needed: usize,
    of: &[Node<Condition>],
    text: &ItemText<'_>,
) -> Option<Fault<'f>> {
    let held = || of.iter().filter(|child| child.holds(&|condition| is_met(condition, text)));
    let found = held().count();
    if found >= needed {
        return None;
    }
    let fewer = match u8::try_from(found) {
        Ok(0) | Err(_) => None,
        Ok(1) => Some(Node::Any(of.into())),
        Ok(count) => Some(Node::AtLeast { count, of: of.into() }),
    };
    Some(Fault {
        condition: node.to_string(),
        why: Why::TooFew { found, needed },
        node,
        better: fewer.into_iter().map(Some).collect(),
        is_only: needed - found == 1,
        is_warm: held().any(|child| shows(child, text)),
    })
}

/// A part with another in the place of one inside; `None` when nothing is left that is wanted.
fn substitute(
    part: &Node<Condition>,
    place: &Node<Condition>,
    other: Option<&Node<Condition>>,
) -> Option<Node<Condition>> {
    if std::ptr::eq(part, place) {
        return other.cloned();
    }
    let all = |parts: &[Node<Condition>]| -> Box<[Node<Condition>]> {
        parts.iter().filter_map(|child| substitute(child, place, other)).collect()
    };
    match part {
        Node::Leaf(_) => Some(part.clone()),
        Node::All { with, without } => {
            let with = all(with);
            (!with.is_empty()).then(|| Node::All { with, without: all(without) })
        }
        Node::Any(children) => Some(Node::Any(all(children))),
        Node::AtLeast { count, of } => Some(Node::AtLeast { count: *count, of: all(of) }),
    }
}
