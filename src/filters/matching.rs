//! Does a filter match an item, and where? The plain evaluator: it looks each term up among the item's words.

use super::language::{Filter, Form, Node, PLURALS_MAX, Scope, Term, TermWord};
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

/// Where a term occurs: positions of its words among the item's, in no order. The rarest of its words is looked up, and
/// the others are compared where it stands.
pub(super) fn occurrences<'a>(term: &'a Term, text: &'a ItemText<'_>) -> impl Iterator<Item = Range<usize>> + 'a {
    let found = term.words.iter().map(|word| positions(word, text));
    let rarest = found.enumerate().min_by_key(|(_, found)| found.iter().map(|part| part.len()).sum::<usize>());
    let (offset, found) = rarest.unwrap_or_default();
    found
        .into_iter()
        .flatten()
        .filter_map(move |&(_, position)| (position as usize).checked_sub(offset))
        .map(|start| start..start + term.words.len())
        .filter(|run| is_in_scope(term.scope, run, text))
        .filter(|run| run.clone().zip(&term.words).all(|(position, word)| stands_for(word, position, text)))
}

/// Where words stand that this one may stand for, by spelling.
fn positions<'a>(word: &TermWord, text: &'a ItemText<'_>) -> [&'a [(u64, u32)]; 1 + PLURALS_MAX] {
    let mut spellings = word.spellings().map(|spelling| text.positions(spelling));
    match word.form {
        Form::Prefix => [text.positions_of_prefix(&word.folded), &[], &[]],
        Form::Word { .. } | Form::Exact(_) => [(); 1 + PLURALS_MAX].map(|()| spellings.next().unwrap_or_default()),
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
