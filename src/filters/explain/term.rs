//! What a term lacks in an item.

use super::super::language::{Condition, Form, Near, Node, Scope, Spans, Term, TermWord};
use super::super::matching::{is_seen, occurrences, positions, runs, stands_for};
use super::super::near::distance;
use super::super::text::ItemText;
use super::alike::alike;
use super::lack::Lack;
use super::verdict::Why;
use crate::domain::Field;

/// Distances to offer for words that do not stand side by side.
const DISTANCES: [u8; 3] = [3, 10, 50];

/// For a term that does not occur.
pub(super) fn term_lack(term: &Term, text: &ItemText<'_>) -> Lack {
    if term.scope == Scope::Host {
        return Lack { why: Why::OtherSite, is_close: false, better: Vec::new() };
    }
    let found = written_otherwise(term, text).or_else(|| elsewhere(term, text));
    found.unwrap_or_else(|| {
        let is_absent = |word: &&(usize, &TermWord)| !occurs(word.1, term.scope, text);
        let words: Vec<(usize, &TermWord)> = term.words.iter().enumerate().collect();
        let absent: Vec<&(usize, &TermWord)> = words.iter().filter(is_absent).collect();
        match absent.first() {
            Some((at, word)) => without_word(term, *at, word, absent.len(), text),
            None => apart(term, text),
        }
    })
}

fn occurs(word: &TermWord, scope: Scope, text: &ItemText<'_>) -> bool {
    positions(word, text).into_iter().flatten().any(|&(_, position)| {
        let position = position as usize;
        stands_for(word, position, text) && text.word(position).is_some_and(|(found, _)| is_seen(scope, found, text))
    })
}

fn leaf(term: Term) -> Node<Condition> {
    Node::Leaf(Condition::Term(term))
}

/// Words that must be exactly so are there in another case, with other accents or another ending.
fn written_otherwise(term: &Term, text: &ItemText<'_>) -> Option<Lack> {
    let loose = |word: &TermWord| match word.form {
        Form::Exact(_) => TermWord { form: Form::Word, ..word.clone() },
        Form::Word | Form::Prefix => word.clone(),
    };
    let loose = Term { scope: term.scope, words: term.words.iter().map(loose).collect() };
    let run = occurrences(&loose, text).min_by_key(|run| run.start)?;
    let (field, place) = text.place(&run)?;
    let written = text.field(field).get(place)?.to_owned();
    Some(Lack { why: Why::WrittenOtherwise { written }, is_close: true, better: vec![leaf(loose)] })
}

fn elsewhere(term: &Term, text: &ItemText<'_>) -> Option<Lack> {
    let inside = |field: Field| Term { scope: Scope::In(field), words: term.words.clone() };
    let field = Field::ALL.into_iter().find(|&field| occurrences(&inside(field), text).next().is_some())?;
    let anywhere = Term { scope: Scope::Text, words: term.words.clone() };
    let better = vec![leaf(anywhere), leaf(inside(field))];
    Some(Lack { why: Why::Elsewhere { field }, is_close: true, better })
}

/// One word at least is not there: the first of those is this one.
fn without_word(term: &Term, at: usize, word: &TermWord, absent: usize, text: &ItemText<'_>) -> Lack {
    let other = alike(&word.folded, term.scope, text).and_then(|position| text.word(position));
    let better = other.map(|(_, folded)| {
        let goes_on = folded.starts_with(&*word.folded);
        let (folded, form) = if goes_on { (&*word.folded, Form::Prefix) } else { (folded, Form::Word) };
        let other = TermWord { folded: folded.into(), form, apart: word.apart };
        let words = term.words.iter().enumerate();
        let words = words.map(|(position, same)| if position == at { other.clone() } else { same.clone() });
        leaf(Term { scope: term.scope, words: words.collect() })
    });
    let instead = other.map(|(found, _)| text.written(found).to_owned());
    let is_close = absent == 1 && (instead.is_some() || term.words.len() > 1);
    Lack { why: Why::Absent { word: word.folded.to_string(), instead }, is_close, better: better.into_iter().collect() }
}

/// All words are there, but not side by side.
fn apart(term: &Term, text: &ItemText<'_>) -> Lack {
    let alone =
        |word: &TermWord| Term { scope: term.scope, words: Box::new([TermWord { apart: false, ..word.clone() }]) };
    let mut better = Vec::new();
    if let [left, right] = &*term.words {
        let (left, right) = (Spans::Term(alone(left)), Spans::Term(alone(right)));
        let words = distance(&runs(&left, text), runs(&right, text));
        let within = DISTANCES.into_iter().find(|within| words.is_some_and(|words| words <= usize::from(*within)));
        better.extend(
            within.map(|within| Node::Leaf(Condition::Near(Box::new(Near { left, right, within, is_negated: false })))),
        );
    }
    let with = term.words.iter().map(|word| leaf(alone(word)));
    better.push(Node::All { with: with.collect(), without: Box::default() });
    Lack { why: Why::Apart, is_close: true, better }
}
