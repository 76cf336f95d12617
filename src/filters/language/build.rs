//! What was written to what it means; what has no meaning is refused.

use super::problem::{Beside, Problem};
use super::refusal::Flaw;
use super::tree::{Condition, Form, Near, Node, Scope, Spans, Term, TermWord};

type Tree = Node<Condition>;

/// What was written, before it is known whether it has a meaning.
pub(super) struct Raw {
    pub(super) kind: Kind,
    pub(super) at: usize,
}

pub(super) enum Kind {
    Condition(Condition),
    And(Vec<Raw>),
    Or(Vec<Raw>),
    Not(Box<Raw>),
    /// From two to as many as there are.
    AtLeast {
        count: u8,
        of: Vec<Raw>,
    },
}

/// One is itself.
pub(super) fn joined(mut parts: Vec<Raw>, kind: impl FnOnce(Vec<Raw>) -> Kind) -> Raw {
    let at = parts.first().map_or(0, |first| first.at);
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            parts.extend(last);
            Raw { kind: kind(parts), at }
        }
    }
}

/// Both sides of a `NEAR` or `NOTNEAR` as one condition.
pub(super) fn near(left: Raw, right: Raw, within: u8, is_negated: bool) -> Result<Raw, Flaw> {
    let at = left.at;
    let near = Near { left: spans(left)?, right: spans(right)?, within, is_negated };
    Ok(Raw { kind: Kind::Condition(Condition::Near(Box::new(near))), at })
}

fn spans(raw: Raw) -> Result<Spans, Flaw> {
    let other = match raw.kind {
        Kind::Condition(Condition::Term(term)) => return Ok(Spans::Term(term)),
        Kind::Condition(Condition::Near(near)) => return Ok(Spans::Near(near)),
        Kind::Or(branches) => return any_span(branches),
        Kind::Condition(Condition::Pattern(_)) => Beside::Pattern,
        Kind::Condition(Condition::Language(_)) => Beside::Language,
        Kind::And(_) => Beside::Joined,
        Kind::Not(_) => Beside::Excluded,
        Kind::AtLeast { .. } => Beside::Count,
    };
    Err(Flaw::new(raw.at, Problem::NearBeside(other)))
}

fn any_span(branches: Vec<Raw>) -> Result<Spans, Flaw> {
    let mut flat = Vec::with_capacity(branches.len());
    for branch in branches {
        match spans(branch)? {
            Spans::Any(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    Ok(Spans::Any(flat.into()))
}

/// What to do with a `NOT` that stands beside nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stray {
    Refuse,
    /// Leave out of the whole what was to be left out of one alternative; drop two that cancel each other.
    Mend,
}

/// The filter that was written.
pub(super) fn meaning(raw: Raw) -> Result<Tree, Flaw> {
    let at = raw.at;
    let mut sides = Sides::default();
    sides.take(raw, Stray::Refuse)?;
    sides.into_node().ok_or_else(|| Flaw::new(at, Problem::OnlyExcludes))
}

/// A filter that makes sense and is near to what was written.
pub(super) fn mended(raw: Raw) -> Option<Tree> {
    let mut sides = Sides::default();
    sides.take(raw, Stray::Mend).ok()?;
    if sides.with.is_empty() {
        // Something must be wanted; the name that `/help` uses shows where.
        let example = TermWord { folded: "korea".into(), form: Form::Word, apart: false };
        let example = Term { scope: Scope::Text, words: Box::new([example]) };
        sides.with.push(Node::Leaf(Condition::Term(example)));
    }
    sides.into_node()
}

/// What is wanted, and what is not.
#[derive(Default)]
struct Sides {
    with: Vec<Tree>,
    without: Vec<Tree>,
}

impl Sides {
    /// Takes in what must hold as well.
    fn take(&mut self, raw: Raw, stray: Stray) -> Result<(), Flaw> {
        match raw.kind {
            Kind::Condition(condition) => self.with.push(Node::Leaf(condition)),
            Kind::And(parts) => return parts.into_iter().try_for_each(|part| self.take(part, stray)),
            Kind::Or(branches) => {
                let wanted = self.take_branches(branches, stray)?;
                self.add_all(any(wanted));
            }
            Kind::AtLeast { count, of } => {
                let of = self.take_branches(of, stray)?;
                if usize::from(count) < of.len() {
                    self.with.push(Node::AtLeast { count, of: of.into() });
                } else {
                    self.add_all(of);
                }
            }
            Kind::Not(inner) => return self.take_not(*inner, raw.at, stray),
        }
        Ok(())
    }

    fn take_not(&mut self, inner: Raw, at: usize, stray: Stray) -> Result<(), Flaw> {
        let mut sides = Self::default();
        sides.take(inner, stray)?;
        match (sides.with.is_empty(), stray) {
            (false, _) => self.without.extend(sides.into_node()),
            (true, Stray::Mend) => self.add_all(any(sides.without)),
            (true, Stray::Refuse) => return Err(Flaw::new(at, Problem::DoubleNot)),
        }
        Ok(())
    }

    /// The branches that want something.
    fn take_branches(&mut self, branches: Vec<Raw>, stray: Stray) -> Result<Vec<Tree>, Flaw> {
        let mut wanted = Vec::with_capacity(branches.len());
        for branch in branches {
            let at = branch.at;
            let mut sides = Self::default();
            sides.take(branch, stray)?;
            if !sides.with.is_empty() {
                wanted.extend(sides.into_node());
            } else if stray == Stray::Mend {
                self.without.extend(sides.without);
            } else {
                return Err(Flaw::new(at, Problem::AlternativeOnlyExcludes));
            }
        }
        Ok(wanted)
    }

    /// Adds what must all hold, flat.
    fn add_all(&mut self, nodes: Vec<Tree>) {
        for node in nodes {
            match node {
                Node::All { with, without } => {
                    self.with.extend(with);
                    self.without.extend(without);
                }
                other => self.with.push(other),
            }
        }
    }

    /// As one node; `None` when nothing is wanted.
    fn into_node(mut self) -> Option<Tree> {
        if self.with.len() == 1 && self.without.is_empty() {
            return self.with.pop();
        }
        (!self.with.is_empty()).then(|| Node::All { with: self.with.into(), without: self.without.into() })
    }
}

/// Alternatives as one node, flat; none and one are themselves.
fn any(nodes: Vec<Tree>) -> Vec<Tree> {
    if nodes.len() < 2 {
        return nodes;
    }
    let mut flat = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Any(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    vec![Node::Any(flat.into())]
}
