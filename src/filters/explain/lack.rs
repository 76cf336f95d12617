//! What a condition lacks in an item.

use super::super::hits::found;
use super::super::language::{Condition, Filter, Near, Node, Pattern, Spans};
use super::super::matching::runs;
use super::super::near::distance;
use super::super::text::ItemText;
use super::term::term_lack;
use super::verdict::Why;
use crate::domain::Field;

/// How a condition fails.
pub(super) struct Lack {
    pub(super) why: Why,
    /// Is it nearly there?
    pub(super) is_close: bool,
    /// What to put in its place: perhaps that holds.
    pub(super) better: Vec<Node<Condition>>,
}

/// How a condition fails that does.
pub(super) fn lack(condition: &Condition, text: &ItemText<'_>) -> Lack {
    match condition {
        Condition::Term(term) => term_lack(term, text),
        Condition::Near(near) => near_lack(near, text),
        Condition::Pattern(pattern) => pattern_lack(pattern, text),
        Condition::Language(_) => {
            let language = text.language().map(str::to_owned);
            Lack { why: Why::OtherLanguage { language }, is_close: false, better: Vec::new() }
        }
    }
}

fn near_lack(near: &Near, text: &ItemText<'_>) -> Lack {
    let (left, right) = (runs(&near.left, text), runs(&near.right, text));
    if left.is_empty() {
        let with = |left: Spans| Near { left, ..near.clone() };
        let lack = side_lack(&near.left, &with, text);
        let has_other = !right.is_empty() && !near.is_negated;
        return Lack { is_close: lack.is_close || has_other, ..lack };
    }
    if near.is_negated {
        return Lack { why: Why::TooNear, is_close: true, better: vec![as_node(&near.left)] };
    }
    if right.is_empty() {
        let with = |right: Spans| Near { right, ..near.clone() };
        return Lack { is_close: true, ..side_lack(&near.right, &with, text) };
    }
    let words = distance(&left, right);
    let within = words.and_then(|words| u8::try_from(words).ok());
    let wider = within.map(|within| Node::Leaf(Condition::Near(Box::new(Near { within, ..near.clone() }))));
    let both = Node::All { with: Box::new([as_node(&near.left), as_node(&near.right)]), without: Box::default() };
    let why = words.map_or(Why::NeverTogether, |words| Why::TooFar { words });
    Lack { why, is_close: true, better: wider.into_iter().chain([both]).collect() }
}

/// One side does not occur; `with` puts another in its place.
fn side_lack(side: &Spans, with: &impl Fn(Spans) -> Near, text: &ItemText<'_>) -> Lack {
    let inner = match side {
        Spans::Term(term) => term_lack(term, text),
        Spans::Near(near) => near_lack(near, text),
        Spans::Any(children) => {
            let lacks = children.iter().map(|child| (as_node(child).to_string(), side_lack(child, with, text)));
            let closest = lacks.into_iter().find(|(_, lack)| lack.is_close);
            let (is_close, better, closest) = match closest {
                Some((child, lack)) => (true, lack.better, Some((child, Box::new(lack.why)))),
                None => (false, Vec::new(), None),
            };
            return Lack { why: Why::NoAlternative { closest }, is_close, better };
        }
    };
    let near = |spans: Spans| Node::Leaf(Condition::Near(Box::new(with(spans))));
    Lack { better: inner.better.into_iter().filter_map(as_spans).map(near).collect(), ..inner }
}

fn as_node(spans: &Spans) -> Node<Condition> {
    match spans {
        Spans::Term(term) => Node::Leaf(Condition::Term(term.clone())),
        Spans::Near(near) => Node::Leaf(Condition::Near(near.clone())),
        Spans::Any(children) => Node::Any(children.iter().map(as_node).collect()),
    }
}

fn as_spans(node: Node<Condition>) -> Option<Spans> {
    match node {
        Node::Leaf(Condition::Term(term)) => Some(Spans::Term(term)),
        Node::Leaf(Condition::Near(near)) => Some(Spans::Near(near)),
        _ => None,
    }
}

fn pattern_lack(pattern: &Pattern, text: &ItemText<'_>) -> Lack {
    let leaf = |pattern: Pattern| Node::Leaf(Condition::Pattern(pattern));
    if let Some((written, loose)) = in_another_case(pattern, text) {
        return Lack { why: Why::WrittenOtherwise { written }, is_close: true, better: vec![loose] };
    }
    match Field::ALL.into_iter().find(|&field| pattern.regex.is_match(text.field(field))) {
        Some(field) => {
            let better = [None, Some(field)].map(|field| leaf(Pattern { field, ..pattern.clone() }));
            Lack { why: Why::Elsewhere { field }, is_close: true, better: better.into() }
        }
        None => Lack { why: Why::PatternAbsent, is_close: false, better: Vec::new() },
    }
}

/// What a regular expression finds when case does not count, and that expression.
fn in_another_case(pattern: &Pattern, text: &ItemText<'_>) -> Option<(String, Node<Condition>)> {
    let loose = Pattern { is_case_sensitive: false, ..pattern.clone() };
    let loose = Filter::parse(&loose.to_string()).ok().filter(|_| pattern.is_case_sensitive)?;
    let found = found(loose.root(), text).into_iter().next()?;
    let (field, place) = found.places.into_iter().next()?;
    Some((text.field(field).get(place)?.to_owned(), loose.root().clone()))
}
