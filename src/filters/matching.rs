//! Does a filter match an item, and where? The plain evaluator: it looks each term up among the item's words.

use super::language::{Filter, Form, Node, Scope, Term, TermWord};
use super::letters;
use super::text::ItemText;
use super::words::Word;
use crate::domain::Field;
use std::ops::Range;

impl Filter {
    /// Does it match this item?
    pub fn matches(&self, text: &ItemText<'_>) -> bool {
        node_matches(self.root(), text)
    }

    /// The terms that can make it match: not those of what is to be left out.
    pub(super) fn wanted_terms(&self) -> Vec<&Term> {
        let mut terms = Vec::new();
        collect_wanted(self.root(), &mut terms);
        terms
    }
}

fn collect_wanted<'a>(node: &'a Node, terms: &mut Vec<&'a Term>) {
    match node {
        Node::Term(term) => terms.push(term),
        Node::All { with: children, .. } | Node::Any(children) => {
            for child in children {
                collect_wanted(child, terms);
            }
        }
    }
}

fn node_matches(node: &Node, text: &ItemText<'_>) -> bool {
    match node {
        Node::Term(term) => occurrences(term, text).next().is_some(),
        Node::All { with, without } => {
            with.iter().all(|child| node_matches(child, text)) && !without.iter().any(|child| node_matches(child, text))
        }
        Node::Any(children) => children.iter().any(|child| node_matches(child, text)),
    }
}

/// Where a term occurs: positions of its words among the item's.
pub(super) fn occurrences<'a>(term: &'a Term, text: &'a ItemText<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let (first, rest) = match term.words.split_first() {
        Some((first, rest)) => (Some(first), rest),
        None => (None, term.words.as_slice()),
    };
    first
        .into_iter()
        .flat_map(|first| starts(first, text))
        .filter(move |&start| {
            first.is_some_and(|first| stands_for(first, start, text))
                && (start + 1..).zip(rest).all(|(position, word)| stands_for(word, position, text))
        })
        .map(|start| start..start + term.words.len())
        .filter(|run| is_in_scope(term.scope, run, text))
}

fn starts<'a>(first: &'a TermWord, text: &'a ItemText<'_>) -> Box<dyn Iterator<Item = usize> + 'a> {
    match first.form {
        Form::Prefix => Box::new(text.positions_of_prefix(&first.folded)),
        Form::Word { .. } | Form::Exact(_) => Box::new(first.spellings().flat_map(|spelling| text.positions(spelling))),
    }
}

fn stands_for(wanted: &TermWord, position: usize, text: &ItemText<'_>) -> bool {
    let Some((word, folded)) = text.word(position) else { return false };
    match &wanted.form {
        Form::Word { .. } => wanted.spellings().any(|spelling| spelling == folded),
        Form::Prefix => folded.starts_with(&*wanted.folded),
        Form::Exact(written) => folded == &*wanted.folded && letters::as_written(text.written(word)) == **written,
    }
}

/// All words of a run in one block (and so in one field), and that a field that the term looks at.
fn is_in_scope(scope: Scope, run: &Range<usize>, text: &ItemText<'_>) -> bool {
    let word = |position: usize| text.word(position).map(|(word, _)| word);
    let (Some(first), Some(last)) = (word(run.start), run.end.checked_sub(1).and_then(word)) else { return false };
    first.block == last.block && is_seen(scope, last, text)
}

fn is_seen(scope: Scope, word: &Word, text: &ItemText<'_>) -> bool {
    match scope {
        Scope::Text => matches!(word.field, Field::Title | Field::Body),
        Scope::In(field) => word.field == field,
        Scope::Host => word.field == Field::Url && word.place().end == text.host_end(),
    }
}
