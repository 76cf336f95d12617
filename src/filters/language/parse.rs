//! Tokens to a tree: recursive descent, at most as deep as parentheses may nest, in linear time.

use super::phrase::{is_host, phrase};
use super::print;
use super::refusal::Flaw;
use super::scan::{Lexeme, Token, scan};
use super::tree::{Condition, Form, Node as Tree, Scope, Term, TermWord};
use super::{LENGTH_MAX, NESTING_MAX, TERMS_MAX};
use crate::domain::Field;
use crate::domain::message::shorten;
use std::ops::Range;

type Node = Tree<Condition>;

/// Reads a filter. A text may be longer than [`LENGTH_MAX`] only when it is what we print for one that is not: its
/// operators are spelled out.
pub(super) fn read(text: &str) -> Result<Node, Flaw> {
    let Some((too_long_at, _)) = text.char_indices().nth(LENGTH_MAX) else {
        return read_within_limits(text);
    };
    if text.chars().nth(2 * LENGTH_MAX).is_none()
        && let Ok(node) = read_within_limits(text)
        && node.to_string() == text
    {
        return Ok(node);
    }
    Err(too_long(too_long_at))
}

fn too_long(at: usize) -> Flaw {
    Flaw::new(at, format!("A filter can have {LENGTH_MAX} characters at most; split it into several."))
}

fn read_within_limits(text: &str) -> Result<Node, Flaw> {
    let node = read_tree(text)?;
    if print::terse(&node).chars().nth(LENGTH_MAX).is_some() {
        return Err(too_long(0));
    }
    if print::nesting(&node) > NESTING_MAX {
        return Err(too_deep(0));
    }
    // What is stored is the printed form. That it reads back is tested on all that we could think of; of characters
    // that we could not think of, it is made sure here.
    let printed = node.to_string();
    if !printed.is_ascii() && read_tree(&printed).as_ref().ok() != Some(&node) {
        return Err(Flaw::new(0, "This holds characters that newsbell cannot look for together."));
    }
    Ok(node)
}

fn too_deep(at: usize) -> Flaw {
    Flaw::new(at, format!("Parentheses can nest {NESTING_MAX} deep at most."))
}

fn read_tree(text: &str) -> Result<Node, Flaw> {
    let lexemes = scan(text)?;
    if lexemes.is_empty() {
        return Err(Flaw::new(0, "A filter needs at least one word to look for."));
    }
    let mut parser = Parser { text, lexemes: &lexemes, position: 0, depth: 0, terms: 0, field: None };
    let raw = parser.alternatives()?;
    if let Some(close) = parser.peek() {
        let place = close.place.clone();
        return Err(Flaw::new(place.start, "This parenthesis closes none.").mended_by(place, ""));
    }
    build(&raw).map_err(|flaw| match mended(&raw) {
        Some(node) => flaw.mended_by(0..text.len(), node.to_string()),
        None => flaw,
    })
}

/// What was written, before it is known whether it has a meaning.
struct Raw {
    kind: Kind,
    at: usize,
}

enum Kind {
    Term(Term),
    And(Vec<Raw>),
    Or(Vec<Raw>),
    Not(Box<Raw>),
}

struct Parser<'a> {
    text: &'a str,
    lexemes: &'a [Lexeme],
    position: usize,
    depth: usize,
    terms: usize,
    /// The field that the next term looks at.
    field: Option<Field>,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Lexeme> {
        self.lexemes.get(self.position)
    }

    fn peek_token(&self) -> Option<Token> {
        self.peek().map(|lexeme| lexeme.token)
    }

    fn alternatives(&mut self) -> Result<Raw, Flaw> {
        let first = self.conjunction()?;
        let at = first.at;
        let mut branches = vec![first];
        while self.peek_token() == Some(Token::Or) {
            self.position += 1;
            branches.push(self.conjunction()?);
        }
        Ok(joined(branches, at, Kind::Or))
    }

    /// What stands side by side must all be there, with or without an operator between.
    fn conjunction(&mut self) -> Result<Raw, Flaw> {
        let first = self.factor()?;
        let at = first.at;
        let mut parts = vec![first];
        loop {
            match self.peek_token() {
                None | Some(Token::Or | Token::Close) => return Ok(joined(parts, at, Kind::And)),
                Some(Token::And) => self.position += 1,
                Some(_) => {}
            }
            parts.push(self.factor()?);
        }
    }

    fn factor(&mut self) -> Result<Raw, Flaw> {
        let Some(lexeme) = self.peek() else { return Err(self.missing()) };
        let place = lexeme.place.clone();
        match lexeme.token {
            Token::And | Token::Or | Token::Close => Err(self.missing()),
            Token::Open => self.group(place),
            Token::Not | Token::Minus => self.negation(lexeme.token, place),
            Token::Field(field) => self.in_field(field, place),
            Token::Quoted => {
                self.position += 1;
                self.term(place)
            }
            Token::Bare => {
                self.position += 1;
                let mut to = place.end;
                while let Some(Lexeme { token: Token::Bare, place }) = self.peek() {
                    self.position += 1;
                    to = place.end;
                }
                self.term(place.start..to)
            }
        }
    }

    /// Nothing stands where something must.
    fn missing(&self) -> Flaw {
        let before = self.position.checked_sub(1).and_then(|position| self.lexemes.get(position));
        let operator = before.filter(|lexeme| !matches!(lexeme.token, Token::Bare | Token::Quoted | Token::Close));
        if let (None, Some(Lexeme { token: Token::Close, place })) = (operator, self.peek()) {
            return Flaw::new(place.start, "This parenthesis closes none.").mended_by(place.clone(), "");
        }
        match operator.or(self.peek()) {
            Some(lexeme) => {
                let written = self.text.get(lexeme.place.clone()).unwrap_or_default();
                let written = shorten(written, 12);
                let side = if operator.is_some() { "behind" } else { "before" };
                Flaw::new(lexeme.place.start, format!("Something to look for is missing {side} \"{written}\"."))
                    .mended_by(lexeme.place.clone(), " ")
            }
            None => Flaw::new(self.text.len(), "Something to look for is missing here."),
        }
    }

    fn group(&mut self, open: Range<usize>) -> Result<Raw, Flaw> {
        self.position += 1;
        self.depth += 1;
        if self.depth > NESTING_MAX {
            return Err(too_deep(open.start));
        }
        if let Some(Lexeme { token: Token::Close, place }) = self.peek() {
            return Err(Flaw::new(open.start, "Nothing stands between these parentheses.")
                .mended_by(open.start..place.end, " "));
        }
        if self.peek().is_none() {
            return Err(Flaw::new(open.start, "This parenthesis is never closed.").mended_by(open, ""));
        }
        let inner = self.alternatives()?;
        if self.peek_token() != Some(Token::Close) {
            let end = self.text.len();
            return Err(Flaw::new(open.start, "This parenthesis is never closed.").mended_by(end..end, ")"));
        }
        self.position += 1;
        self.depth -= 1;
        Ok(inner)
    }

    fn negation(&mut self, token: Token, place: Range<usize>) -> Result<Raw, Flaw> {
        self.position += 1;
        if let Some(Lexeme { token: Token::Not | Token::Minus, place: second }) = self.peek() {
            let flaw = Flaw::new(second.start, "Two NOTs in a row cancel each other.");
            return Err(flaw.mended_by(place.start..second.end, " AND "));
        }
        let inner = match self.peek() {
            // A dash belongs to one word; NOT to the phrase behind it.
            Some(Lexeme { token: Token::Bare, place }) if token == Token::Minus => {
                self.position += 1;
                self.term(place.clone())?
            }
            _ => self.factor()?,
        };
        Ok(Raw { kind: Kind::Not(Box::new(inner)), at: place.start })
    }

    fn in_field(&mut self, field: Field, place: Range<usize>) -> Result<Raw, Flaw> {
        self.position += 1;
        if let Some(Lexeme { token: Token::Field(_) | Token::Not | Token::Minus, .. }) = self.peek() {
            let flaw = Flaw::new(place.start, "Behind a field stands a word, a phrase or a group.");
            return Err(flaw.mended_by(place, ""));
        }
        let outer = self.field.replace(field);
        let inner = self.factor();
        self.field = outer;
        inner
    }

    fn term(&mut self, place: Range<usize>) -> Result<Raw, Flaw> {
        let written = self.text.get(place.clone()).unwrap_or_default();
        let words = phrase(written);
        if words.is_empty() {
            let problem =
                if written.is_empty() { "Nothing stands between these quotes." } else { "There is no word in this." };
            let whole = self.with_quotes(&place);
            return Err(Flaw::new(whole.start, problem).mended_by(whole, ""));
        }
        self.terms += 1;
        if self.terms > TERMS_MAX {
            return Err(Flaw::new(
                place.start,
                format!("A filter can have {TERMS_MAX} terms at most; split it into several."),
            ));
        }
        let scope = match self.field {
            None => Scope::Text,
            Some(Field::Url) if is_host(written, &words) => Scope::Host,
            Some(field) => Scope::In(field),
        };
        Ok(Raw { at: place.start, kind: Kind::Term(Term { scope, words: words.into() }) })
    }

    /// The place of a phrase with the quotes round it, if there are any.
    fn with_quotes(&self, place: &Range<usize>) -> Range<usize> {
        let quoted = self.lexemes.iter().any(|lexeme| lexeme.token == Token::Quoted && lexeme.place == *place);
        if !quoted {
            return place.clone();
        }
        let before = self.text.get(..place.start).and_then(|text| text.chars().next_back()).map_or(0, char::len_utf8);
        let after = self.text.get(place.end..).and_then(|text| text.chars().next()).map_or(0, char::len_utf8);
        place.start.saturating_sub(before)..place.end + after
    }
}

fn joined(mut parts: Vec<Raw>, at: usize, kind: impl FnOnce(Vec<Raw>) -> Kind) -> Raw {
    match (parts.len(), parts.pop()) {
        (1, Some(only)) => only,
        (_, last) => Raw { kind: kind(parts.into_iter().chain(last).collect()), at },
    }
}

/// What is wanted, and what is not.
#[derive(Default)]
struct Sides {
    with: Vec<Node>,
    without: Vec<Node>,
}

/// What to do with a `NOT` that stands beside nothing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stray {
    Refuse,
    /// Leave out of the whole what was to be left out of one alternative; drop two that cancel each other.
    Mend,
}

fn build(raw: &Raw) -> Result<Node, Flaw> {
    let sides = sides(raw, Stray::Refuse)?;
    sides
        .into_node()
        .ok_or_else(|| Flaw::new(raw.at, "A filter must say what to look for, not only what to leave out."))
}

/// A filter that makes sense and is near to what was written.
fn mended(raw: &Raw) -> Option<Node> {
    let mut sides = sides(raw, Stray::Mend).ok()?;
    if sides.with.is_empty() {
        // Something must be wanted; the name that `/help` uses shows where.
        let example = TermWord { folded: "korea".into(), form: Form::Word, apart: false };
        sides.with.push(Node::Leaf(Condition::Term(Term { scope: Scope::Text, words: Box::new([example]) })));
    }
    sides.into_node()
}

fn sides(raw: &Raw, stray: Stray) -> Result<Sides, Flaw> {
    match &raw.kind {
        Kind::Term(term) => Ok(Sides { with: vec![Node::Leaf(Condition::Term(term.clone()))], without: Vec::new() }),
        Kind::And(parts) => parts.iter().try_fold(Sides::default(), |mut all, part| {
            let part = sides(part, stray)?;
            all.with.extend(part.with);
            all.without.extend(part.without);
            Ok(all)
        }),
        Kind::Or(branches) => alternatives(branches, stray),
        Kind::Not(inner) => {
            let inner = sides(inner, stray)?;
            match (inner.with.is_empty(), stray) {
                (false, _) => Ok(Sides { with: Vec::new(), without: inner.into_node().into_iter().collect() }),
                (true, Stray::Mend) => Ok(Sides { with: any(inner.without), without: Vec::new() }),
                (true, Stray::Refuse) => Err(Flaw::new(raw.at, "Two NOTs cancel each other.")),
            }
        }
    }
}

fn alternatives(branches: &[Raw], stray: Stray) -> Result<Sides, Flaw> {
    let mut wanted = Vec::new();
    let mut unwanted = Vec::new();
    for branch in branches {
        let sides = sides(branch, stray)?;
        if !sides.with.is_empty() {
            wanted.extend(sides.into_node());
        } else if stray == Stray::Mend {
            unwanted.extend(sides.without);
        } else {
            let problem = "An alternative must say what to look for, not only what to leave out.";
            return Err(Flaw::new(branch.at, problem));
        }
    }
    if let [Node::All { .. }] = wanted.as_slice()
        && let Some(Node::All { with, without }) = wanted.pop()
    {
        let mut without = Vec::from(without);
        without.extend(unwanted);
        return Ok(Sides { with: with.into(), without });
    }
    Ok(Sides { with: any(wanted), without: unwanted })
}

/// Alternatives as one node, flat; none and one are themselves.
fn any(nodes: Vec<Node>) -> Vec<Node> {
    let mut flat = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Any(inner) => flat.extend(inner),
            other => flat.push(other),
        }
    }
    if flat.len() > 1 { vec![Node::Any(flat.into())] } else { flat }
}

impl Sides {
    /// As one node; `None` when nothing is wanted.
    fn into_node(mut self) -> Option<Node> {
        if self.with.len() == 1 && self.without.is_empty() {
            return self.with.pop();
        }
        (!self.with.is_empty()).then_some(Node::All { with: self.with.into(), without: self.without.into() })
    }
}
