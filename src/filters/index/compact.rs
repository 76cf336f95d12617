//! A filter as the index holds it: its words as numbers of the vocabulary.

use super::literals;
use super::stems::{STEM_MAX, filed_part};
use super::vocabulary::{Kind, Vocabulary};
use crate::filters::language::{Condition, Form, Near, Node, Scope, Spans, Term, TermWord};

/// A condition.
#[derive(Debug)]
pub(super) enum Leaf {
    /// Words side by side.
    Words { scope: Scope, words: Run },
    /// A condition for the plain evaluator.
    Beyond(Box<Beyond>),
    /// Three bytes that the text of an item must hold; only in what a [`Beyond`] needs.
    Trigram([u8; 3]),
    /// The language of an item; only in what a [`Beyond`] needs.
    Language(Code),
}

/// Words side by side. So few stand in the filter itself that no other memory need be looked at.
#[derive(Debug)]
pub(super) enum Run {
    Short { length: u8, words: [u32; SHORT] },
    Long(Box<[u32]>),
}

const SHORT: usize = 4;

impl Run {
    pub(super) fn words(&self) -> &[u32] {
        match self {
            Self::Short { length, words } => words.get(..usize::from(*length)).unwrap_or(words),
            Self::Long(words) => words,
        }
    }
}

impl FromIterator<u32> for Run {
    fn from_iter<I: IntoIterator<Item = u32>>(numbers: I) -> Self {
        let mut numbers = numbers.into_iter();
        let mut words = [0; SHORT];
        let mut length = 0;
        for (slot, number) in words.iter_mut().zip(&mut numbers) {
            *slot = number;
            length += 1;
        }
        match numbers.next() {
            None => Self::Short { length, words },
            Some(next) => Self::Long(words.into_iter().chain([next]).chain(numbers).collect()),
        }
    }
}

/// A condition that numbers of words do not tell, and something simpler without which it cannot hold.
#[derive(Debug)]
pub(super) struct Beyond {
    pub(super) condition: Condition,
    pub(super) needs: Option<Node<Leaf>>,
}

/// A language: a primary subtag of two or three letters (RFC 5646 section 2.2.1), filled up with zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Code([u8; 3]);

impl Code {
    pub(super) fn of(code: &str) -> Self {
        let mut letters = [0; 3];
        letters.iter_mut().zip(code.bytes()).for_each(|(slot, byte)| *slot = byte);
        Self(letters)
    }

    pub(super) fn is(self, code: &str) -> bool {
        code.len() <= self.0.len() && Self::of(code) == self
    }
}

/// Takes up the words of a filter.
pub(super) fn take_up(node: &Node<Condition>, words: &mut Vocabulary) -> Node<Leaf> {
    node.map(&mut |condition| match condition {
        Condition::Term(term) if is_told_by_words(term) => words_of(term, words),
        _ => Leaf::Beyond(Box::new(Beyond { condition: condition.clone(), needs: needs(condition, words) })),
    })
}

/// Gives up the words of a filter.
pub(super) fn give_up(node: &Node<Leaf>, words: &mut Vocabulary) {
    node.for_each(&mut |leaf| match leaf {
        Leaf::Words { words: run, .. } => run.words().iter().for_each(|&number| words.give_up(number)),
        Leaf::Beyond(beyond) => beyond.needs.iter().for_each(|needs| give_up(needs, words)),
        Leaf::Trigram(_) | Leaf::Language(_) => {}
    });
}

fn is_told_by_words(term: &Term) -> bool {
    term.words.iter().all(|word| match word.form {
        Form::Word => true,
        Form::Prefix => word.folded.len() <= STEM_MAX,
        Form::Exact(_) => false,
    })
}

fn words_of(term: &Term, words: &mut Vocabulary) -> Leaf {
    let number = |word: &TermWord| match word.form {
        Form::Word | Form::Exact(_) => words.take_up(Kind::Whole, &word.folded),
        Form::Prefix => words.take_up(Kind::Beginning, filed_part(&word.folded)),
    };
    Leaf::Words { scope: term.scope, words: term.words.iter().map(number).collect() }
}

/// What an item must have for a condition to hold, as far as numbers of words can say it.
fn needs(condition: &Condition, words: &mut Vocabulary) -> Option<Node<Leaf>> {
    match condition {
        Condition::Term(term) => Some(Node::Leaf(words_of(term, words))),
        Condition::Near(near) => Some(near_needs(near, words)),
        Condition::Pattern(pattern) => {
            literals::required(pattern).map(|node| node.map(&mut |&trigram| Leaf::Trigram(trigram)))
        }
        Condition::Language(language) => Some(Node::Leaf(Leaf::Language(Code::of(&language.0)))),
    }
}

fn near_needs(near: &Near, words: &mut Vocabulary) -> Node<Leaf> {
    let left = spans_need(&near.left, words);
    if near.is_negated {
        return left;
    }
    let right = spans_need(&near.right, words);
    Node::All { with: [left, right].into(), without: Box::default() }
}

fn spans_need(spans: &Spans, words: &mut Vocabulary) -> Node<Leaf> {
    match spans {
        Spans::Term(term) => Node::Leaf(words_of(term, words)),
        Spans::Any(any) => Node::Any(any.iter().map(|spans| spans_need(spans, words)).collect()),
        Spans::Near(near) => near_needs(near, words),
    }
}

/// Is there anything under which a filter can be filed?
pub(super) fn has_a_place(node: &Node<Condition>) -> bool {
    match node {
        Node::Leaf(Condition::Pattern(pattern)) => literals::required(pattern).is_some(),
        Node::Leaf(Condition::Term(_) | Condition::Near(_) | Condition::Language(_)) => true,
        Node::All { with, .. } => with.iter().any(has_a_place),
        Node::Any(branches) => branches.iter().all(has_a_place),
        // So many of them are filed that too few remain to match without.
        Node::AtLeast { count, of } => of.iter().filter(|node| !has_a_place(node)).count() < usize::from(*count),
    }
}
