//! A filter as words for a search engine, which find at least what the filter wants, as far as engines understand.

use super::Filter;
use super::language::{Condition, Form, Near, Node, Scope, Spans, Term};
use crate::domain::Field;

/// What to ask of a search engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// Words, phrases in quotes, `OR`, a dash before what is not wanted: what Google and Bing have in common.
    pub words: String,
    /// The language that the filter asks for, if it does.
    pub language: Option<String>,
}

impl Query {
    /// The query for a filter; `None` when nothing in it can be searched for.
    pub fn of(filter: &Filter) -> Option<Self> {
        let words = words_of(filter.root())?;
        Some(Self { words, language: language_of(filter.root()) })
    }
}

fn language_of(root: &Node<Condition>) -> Option<String> {
    let Node::All { with, .. } = root else { return None };
    with.iter().find_map(|child| match child {
        Node::Leaf(Condition::Language(language)) => Some(language.0.to_string()),
        _ => None,
    })
}

/// What cannot be said of a part is left out where other parts narrow the search; `None` where nothing would.
fn words_of(node: &Node<Condition>) -> Option<String> {
    match node {
        Node::Leaf(condition) => of_condition(condition),
        Node::Any(children) | Node::AtLeast { of: children, .. } => any(children.iter().map(words_of)),
        Node::All { with, without } => {
            let wanted: Vec<String> = with.iter().filter_map(inner).collect();
            let unwanted = without.iter().filter_map(plain_term).map(|term| format!("-{term}"));
            (!wanted.is_empty()).then(|| wanted.into_iter().chain(unwanted).collect::<Vec<_>>().join(" "))
        }
    }
}

fn inner(node: &Node<Condition>) -> Option<String> {
    let words = words_of(node)?;
    Some(if matches!(node, Node::Leaf(_)) { words } else { format!("({words})") })
}

fn any(children: impl Iterator<Item = Option<String>>) -> Option<String> {
    children.collect::<Option<Vec<String>>>().map(|children| children.join(" OR "))
}

fn of_condition(condition: &Condition) -> Option<String> {
    match condition {
        Condition::Term(term) => of_term(term),
        Condition::Near(near) => of_near(near),
        Condition::Pattern(_) | Condition::Language(_) => None,
    }
}

fn of_near(near: &Near) -> Option<String> {
    let (left, right) = (of_spans(&near.left), of_spans(&near.right).filter(|_| !near.is_negated));
    let both: Vec<String> = left.into_iter().chain(right).collect();
    (!both.is_empty()).then(|| both.join(" "))
}

fn of_spans(spans: &Spans) -> Option<String> {
    match spans {
        Spans::Term(term) => of_term(term),
        Spans::Any(children) => any(children.iter().map(of_spans)).map(|words| format!("({words})")),
        Spans::Near(near) => of_near(near),
    }
}

/// A term that may be excluded: one that the filter excludes wherever it stands.
fn plain_term(node: &Node<Condition>) -> Option<String> {
    match node {
        Node::Leaf(Condition::Term(term)) if term.scope == Scope::Text => of_term(term),
        _ => None,
    }
}

fn of_term(term: &Term) -> Option<String> {
    let is_said = matches!(term.scope, Scope::Text | Scope::In(Field::Title | Field::Body | Field::Tag));
    if !is_said || term.words.iter().any(|word| word.form == Form::Prefix) {
        return None;
    }
    let mut words = String::new();
    for word in &term.words {
        if word.apart && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(match &word.form {
            Form::Exact(written) => written,
            Form::Word | Form::Prefix => &word.folded,
        });
    }
    // A lone word that an engine would take for an operator, or that it would cut at a mark.
    let is_bare = words.chars().all(char::is_alphanumeric) && !["and", "or", "not"].contains(&words.as_str());
    Some(if is_bare { words } else { format!("\"{}\"", words.replace('"', " ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(filter: &str) -> Option<(String, Option<String>)> {
        Query::of(&Filter::parse(filter).unwrap()).map(|query| (query.words, query.language))
    }

    #[test]
    fn a_filter_becomes_a_query_that_finds_at_least_what_it_wants() {
        for (filter, words, language) in [
            ("North Korea", "\"north korea\"", None),
            ("rocket", "rocket", None),
            ("북한", "북한", None),
            ("missile, rocket", "missile OR rocket", None),
            ("nuclear AND test", "nuclear test", None),
            ("Korea NOT football", "korea -football", None),
            ("Korea NOT (football OR golf)", "korea", None),
            ("(missile OR rocket) AND Japan", "(missile OR rocket) japan", None),
            ("=WHO", "WHO", None),
            ("missile NEAR/8 Japan", "missile japan", None),
            ("(a OR b) NEAR/8 Japan", "(a OR b) japan", None),
            ("Georgia NOTNEAR/5 Atlanta", "georgia", None),
            ("2of(drone, missile, artillery)", "drone OR missile OR artillery", None),
            ("title:resolution", "resolution", None),
            ("rocket AND lang:ko", "rocket", Some("ko")),
            ("url:reuters.com AND rocket", "rocket", None),
            ("missile AND /test(s|ed)/", "missile", None),
            ("\"or\"", "\"or\"", None),
        ] {
            assert_eq!(query(filter), Some((words.to_owned(), language.map(str::to_owned))), "{filter}");
        }
    }

    #[test]
    fn what_no_engine_can_look_for_is_no_query() {
        for filter in
            ["sanction*", "/missiles? +test/", "lang:ko", "url:reuters.com", "rocket OR sanction*", "author:kim"]
        {
            assert_eq!(query(filter), None, "{filter}");
        }
    }
}
