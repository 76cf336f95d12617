//! The canonical form: lower-case words, quotes round a phrase, operators in words, and parentheses wherever operators
//! meet.

use super::fields::Aspect;
use super::tree::{Condition, Filter, Form, Language, Near, Node, Pattern, Scope, Spans, Term, TermWord};
use std::fmt::{self, Write};

/// How it is spelled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spelling {
    /// As it is shown.
    Canonical,
    /// As short as it can be typed.
    Terse,
}

impl fmt::Display for Filter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.root().fmt(f)
    }
}

impl fmt::Display for Node<Condition> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_node(f, self, Spelling::Canonical)
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_term(f, self, Spelling::Canonical)
    }
}

impl fmt::Display for Pattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_pattern(f, self)
    }
}

/// The form with the shortest operators and no quotes, for measuring only: what somebody typed within the limit stays
/// within it however long its operators are when spelled out.
pub(super) fn terse(node: &Node<Condition>) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    write_node(&mut text, node, Spelling::Terse).unwrap_or_default();
    text
}

/// How deep its parentheses nest when printed.
pub(super) fn nesting(node: &Node<Condition>) -> usize {
    let inner = |child: &Node<Condition>| nesting(child) + usize::from(needs_parentheses(child));
    match node {
        Node::Leaf(Condition::Near(near)) => near_nesting(near),
        Node::Leaf(_) => 0,
        Node::Any(children) => children.iter().map(inner).max().unwrap_or(0),
        Node::All { with, without } => with.iter().chain(without).map(inner).max().unwrap_or(0),
        Node::AtLeast { of, .. } => 1 + of.iter().map(inner).max().unwrap_or(0),
    }
}

fn near_nesting(near: &Near) -> usize {
    spans_nesting(&near.left).max(spans_nesting(&near.right))
}

fn spans_nesting(spans: &Spans) -> usize {
    match spans {
        Spans::Term(_) => 0,
        Spans::Any(children) => 1 + children.iter().map(spans_nesting).max().unwrap_or(0),
        Spans::Near(near) => 1 + near_nesting(near),
    }
}

/// Would another operator beside it take a part of it?
fn needs_parentheses(node: &Node<Condition>) -> bool {
    match node {
        Node::Leaf(condition) => matches!(condition, Condition::Near(_)),
        Node::AtLeast { .. } => false,
        Node::All { .. } | Node::Any(_) => true,
    }
}

fn write_node(out: &mut impl Write, node: &Node<Condition>, spelling: Spelling) -> fmt::Result {
    let (and, or, not) = match spelling {
        Spelling::Canonical => (" AND ", " OR ", " NOT "),
        Spelling::Terse => (" & ", ",", " -"),
    };
    match node {
        Node::Leaf(condition) => write_condition(out, condition, spelling),
        Node::Any(children) => write_joined(out, children, or, spelling),
        Node::All { with, without } => {
            write_joined(out, with, and, spelling)?;
            without.iter().try_for_each(|child| {
                out.write_str(not)?;
                write_inner(out, child, spelling)
            })
        }
        Node::AtLeast { count, of } => {
            write!(out, "{count}of(")?;
            write_joined(out, of, if spelling == Spelling::Terse { "," } else { ", " }, spelling)?;
            out.write_char(')')
        }
    }
}

fn write_joined(out: &mut impl Write, children: &[Node<Condition>], operator: &str, spelling: Spelling) -> fmt::Result {
    children.iter().enumerate().try_for_each(|(position, child)| {
        if position > 0 {
            out.write_str(operator)?;
        }
        write_inner(out, child, spelling)
    })
}

fn write_inner(out: &mut impl Write, node: &Node<Condition>, spelling: Spelling) -> fmt::Result {
    if !needs_parentheses(node) {
        return write_node(out, node, spelling);
    }
    out.write_char('(')?;
    write_node(out, node, spelling)?;
    out.write_char(')')
}

fn write_condition(out: &mut impl Write, condition: &Condition, spelling: Spelling) -> fmt::Result {
    match condition {
        Condition::Term(term) => write_term(out, term, spelling),
        Condition::Near(near) => write_near(out, near, spelling),
        Condition::Pattern(pattern) => write_pattern(out, pattern),
        Condition::Language(Language(code)) => write!(out, "{}:{code}", Aspect::Language.name()),
    }
}

fn write_near(out: &mut impl Write, near: &Near, spelling: Spelling) -> fmt::Result {
    write_spans(out, &near.left, spelling)?;
    write!(out, " {}/{} ", if near.is_negated { "NOTNEAR" } else { "NEAR" }, near.within)?;
    write_spans(out, &near.right, spelling)
}

fn write_spans(out: &mut impl Write, spans: &Spans, spelling: Spelling) -> fmt::Result {
    match spans {
        Spans::Term(term) => return write_term(out, term, spelling),
        Spans::Any(children) => {
            let or = if spelling == Spelling::Terse { "," } else { " OR " };
            children.iter().enumerate().try_for_each(|(position, child)| {
                out.write_str(if position == 0 { "(" } else { or })?;
                write_spans(out, child, spelling)
            })?;
        }
        Spans::Near(near) => {
            out.write_char('(')?;
            write_near(out, near, spelling)?;
        }
    }
    out.write_char(')')
}

fn write_pattern(out: &mut impl Write, pattern: &Pattern) -> fmt::Result {
    if let Some(field) = pattern.field {
        write!(out, "{}:", Aspect::Field(field).name())?;
    }
    write!(out, "/{}/{}", pattern.written, if pattern.is_case_sensitive { "c" } else { "" })
}

fn write_term(out: &mut impl Write, term: &Term, spelling: Spelling) -> fmt::Result {
    match term.scope {
        Scope::Text => {}
        Scope::In(field) => write!(out, "{}:", Aspect::Field(field).name())?,
        Scope::Host => out.write_str("url:")?,
    }
    let quoted =
        spelling == Spelling::Canonical && term.scope != Scope::Host && term.words.iter().any(|word| word.apart);
    if quoted {
        out.write_char('"')?;
    }
    for word in &term.words {
        match (word.apart, term.scope) {
            (false, _) => {}
            (true, Scope::Host) => out.write_char('.')?,
            (true, _) => out.write_char(' ')?,
        }
        write_word(out, word)?;
    }
    if quoted { out.write_char('"') } else { Ok(()) }
}

fn write_word(out: &mut impl Write, word: &TermWord) -> fmt::Result {
    match &word.form {
        Form::Word => out.write_str(&word.folded),
        Form::Prefix => write!(out, "{}*", word.folded),
        Form::Exact(written) => write!(out, "={written}"),
    }
}
