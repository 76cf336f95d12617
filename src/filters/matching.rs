//! Does a filter match an item, and where? The plain evaluator: it looks each term up among the item's words. What the
//! index finds is measured by it.

use super::language::{Condition, Filter, Form, Near, Pattern, Scope, Spans, Term, TermWord};
use super::letters;
use super::near::{Run, far, near, smallest};
use super::plurals::{is_plural_of, plurals};
use super::text::ItemText;
use super::words::Word;
use crate::domain::Field;
use std::ops::Range;

impl Filter {
    /// Does it match this item?
    pub fn matches(&self, text: &ItemText<'_>) -> bool {
        self.root().holds(&|condition| is_met(condition, text))
    }
}

/// Does an item meet a condition?
pub(super) fn is_met(condition: &Condition, text: &ItemText<'_>) -> bool {
    match condition {
        Condition::Term(term) => occurrences(term, text).next().is_some(),
        Condition::Near(near) => !near_runs(near, text).is_empty(),
        Condition::Pattern(pattern) => fields(pattern).iter().any(|&field| pattern.regex.is_match(text.field(field))),
        Condition::Language(wanted) => text.language() == Some(&*wanted.0),
    }
}

/// The fields that a pattern looks at.
pub(super) fn fields(pattern: &Pattern) -> &[Field] {
    pattern.field.as_ref().map_or(&[Field::Title, Field::Body], std::slice::from_ref)
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
pub(super) fn positions<'a>(word: &TermWord, text: &'a ItemText<'_>) -> Vec<&'a [(u64, u32)]> {
    match word.form {
        Form::Prefix => vec![text.positions_of_prefix(&word.folded)],
        Form::Exact(_) => vec![text.positions(&word.folded)],
        Form::Word => {
            let plurals = plurals(&word.folded).map(|plural| text.positions(&plural));
            std::iter::once(text.positions(&word.folded)).chain(plurals).collect()
        }
    }
}

/// Does a term's word stand for the item's word at a position?
pub(super) fn stands_for(wanted: &TermWord, position: usize, text: &ItemText<'_>) -> bool {
    let Some((word, folded)) = text.word(position) else { return false };
    match &wanted.form {
        Form::Word => folded == &*wanted.folded || is_plural_of(folded, &wanted.folded),
        Form::Prefix => folded.starts_with(&*wanted.folded),
        Form::Exact(written) => folded == &*wanted.folded && letters::as_written(text.written(word)) == **written,
    }
}

/// All words of a run in one block (and so in one field), and that a field that the term looks at.
pub(super) fn is_in_scope(scope: Scope, run: &Range<usize>, text: &ItemText<'_>) -> bool {
    let word = |position: usize| text.word(position).map(|(word, _)| word);
    let (Some(first), Some(last)) = (word(run.start), run.end.checked_sub(1).and_then(word)) else { return false };
    first.block == last.block && is_seen(scope, last, text)
}

/// Does a term look where a word stands?
pub(super) fn is_seen(scope: Scope, word: &Word, text: &ItemText<'_>) -> bool {
    match scope {
        Scope::Text => matches!(word.field, Field::Title | Field::Body),
        Scope::In(field) => word.field == field,
        Scope::Host => word.field == Field::Url && word.place().end == text.host_end(),
    }
}

/// Where words stand as near, or as far, as they must.
pub(super) fn near_runs(wanted: &Near, text: &ItemText<'_>) -> Vec<Run> {
    let (left, right) = (runs(&wanted.left, text), runs(&wanted.right, text));
    let within = usize::from(wanted.within);
    if wanted.is_negated { far(left, right, within) } else { near(&left, right, within) }
}

/// Where one side of a [`Near`] occurs. Of a `NEAR` within a `NEAR`, those pairs that hold no other pair.
pub(super) fn runs(spans: &Spans, text: &ItemText<'_>) -> Vec<Run> {
    match spans {
        Spans::Term(term) => occurrences(term, text).filter_map(|run| in_field(run, text)).collect(),
        Spans::Any(children) => children.iter().flat_map(|child| runs(child, text)).collect(),
        Spans::Near(near) => smallest(near_runs(near, text)),
    }
}

fn in_field(run: Range<usize>, text: &ItemText<'_>) -> Option<Run> {
    let (first, _) = text.word(run.start)?;
    Some(Run { field: first.field, start: run.start, end: run.end })
}
