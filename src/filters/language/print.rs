//! The canonical form: lower-case words, quotes round a phrase, operators in words, and parentheses wherever operators
//! meet.

use super::tree::{Filter, Form, Node, Scope, Term, TermWord};
use crate::domain::Field;
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
        write_node(f, self.root(), Spelling::Canonical)
    }
}

/// The canonical form.
pub(super) fn canonical(node: &Node) -> String {
    written(node, Spelling::Canonical)
}

/// The form with the shortest operators and no quotes, for measuring only: what somebody typed within the limit stays
/// within it however long its operators are when spelled out.
pub(super) fn terse(node: &Node) -> String {
    written(node, Spelling::Terse)
}

fn written(node: &Node, spelling: Spelling) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    write_node(&mut text, node, spelling).unwrap_or_default();
    text
}

/// How deep its parentheses nest when printed.
pub(super) fn nesting(node: &Node) -> usize {
    let inner = |child: &Node| if matches!(child, Node::Term(_)) { 0 } else { nesting(child) + 1 };
    match node {
        Node::Term(_) => 0,
        Node::Any(children) => children.iter().map(inner).max().unwrap_or(0),
        Node::All { with, without } => with.iter().chain(without).map(inner).max().unwrap_or(0),
    }
}

fn write_node(out: &mut impl Write, node: &Node, spelling: Spelling) -> fmt::Result {
    let (and, or, not) = match spelling {
        Spelling::Canonical => (" AND ", " OR ", " NOT "),
        Spelling::Terse => (" & ", ",", " -"),
    };
    match node {
        Node::Term(term) => write_term(out, term, spelling),
        Node::Any(children) => write_joined(out, children, or, spelling),
        Node::All { with, without } => {
            write_joined(out, with, and, spelling)?;
            without.iter().try_for_each(|child| {
                out.write_str(not)?;
                write_inner(out, child, spelling)
            })
        }
    }
}

fn write_joined(out: &mut impl Write, children: &[Node], operator: &str, spelling: Spelling) -> fmt::Result {
    children.iter().enumerate().try_for_each(|(position, child)| {
        if position > 0 {
            out.write_str(operator)?;
        }
        write_inner(out, child, spelling)
    })
}

fn write_inner(out: &mut impl Write, node: &Node, spelling: Spelling) -> fmt::Result {
    if matches!(node, Node::Term(_)) {
        return write_node(out, node, spelling);
    }
    out.write_char('(')?;
    write_node(out, node, spelling)?;
    out.write_char(')')
}

fn write_term(out: &mut impl Write, term: &Term, spelling: Spelling) -> fmt::Result {
    match term.scope {
        Scope::Text => {}
        Scope::In(field) => write!(out, "{}:", field_name(field))?,
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
        Form::Word { .. } => out.write_str(&word.folded),
        Form::Prefix => write!(out, "{}*", word.folded),
        Form::Exact(written) => write!(out, "={written}"),
    }
}

/// The name of a field in a filter.
pub(super) fn field_name(field: Field) -> &'static str {
    match field {
        Field::Title => "title",
        Field::Body => "body",
        Field::Source => "source",
        Field::Author => "author",
        Field::Tag => "tag",
        Field::Url => "url",
    }
}
