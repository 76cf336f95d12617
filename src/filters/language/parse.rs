//! Tokens to what was written: recursive descent, at most as deep as parentheses may nest, in linear time.

use super::build::{Kind, Raw, joined, near};
use super::codes::language;
use super::fields::Aspect;
use super::pattern::Patterns;
use super::phrase::{is_host, phrase};
use super::problem::Problem;
use super::refusal::Flaw;
use super::scan::{Lexeme, Token, scan};
use super::tree::{Condition, Pattern, Scope, Term};
use super::{NESTING_MAX, PATTERNS_MAX, TERMS_MAX};
use crate::domain::Field;
use crate::domain::message::shorten;
use std::ops::Range;

/// What a text says, whether or not it has a meaning.
pub(super) fn written(text: &str, patterns: &mut Patterns) -> Result<Raw, Flaw> {
    let lexemes = scan(text)?;
    if lexemes.is_empty() {
        return Err(Flaw::new(0, Problem::Nothing));
    }
    let mut parser =
        Parser { text, lexemes: &lexemes, patterns, position: 0, depth: 0, terms: 0, regexes: 0, aspect: None };
    let raw = parser.alternatives()?;
    match parser.peek() {
        None => Ok(raw),
        Some(Lexeme { place, .. }) => {
            Err(Flaw::new(place.start, Problem::StrayParenthesis).mended_by(place.clone(), ""))
        }
    }
}

pub(super) fn too_deep(at: usize) -> Flaw {
    Flaw::new(at, Problem::TooDeep(NESTING_MAX))
}

struct Parser<'a> {
    text: &'a str,
    lexemes: &'a [Lexeme],
    patterns: &'a mut Patterns,
    position: usize,
    depth: usize,
    terms: usize,
    regexes: usize,
    /// What the next part is narrowed to.
    aspect: Option<Aspect>,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Lexeme> {
        self.lexemes.get(self.position)
    }

    fn peek_token(&self) -> Option<Token> {
        self.peek().map(|lexeme| lexeme.token)
    }

    fn alternatives(&mut self) -> Result<Raw, Flaw> {
        let branches = self.branches()?;
        Ok(joined(branches, Kind::Or))
    }

    fn branches(&mut self) -> Result<Vec<Raw>, Flaw> {
        let mut branches = vec![self.conjunction()?];
        while self.peek_token() == Some(Token::Or) {
            self.position += 1;
            branches.push(self.conjunction()?);
        }
        Ok(branches)
    }

    /// What stands side by side must all be there, with or without an operator between.
    fn conjunction(&mut self) -> Result<Raw, Flaw> {
        let mut parts = vec![self.part()?];
        loop {
            match self.peek_token() {
                None | Some(Token::Or | Token::Close) => return Ok(joined(parts, Kind::And)),
                Some(Token::And) => self.position += 1,
                Some(_) => {}
            }
            parts.push(self.part()?);
        }
    }

    fn part(&mut self) -> Result<Raw, Flaw> {
        if let Some(Lexeme { token: token @ (Token::Not | Token::Minus), place }) = self.peek() {
            return self.negation(*token, place);
        }
        let first = self.factor()?;
        self.nearness(first)
    }

    fn negation(&mut self, token: Token, place: &Range<usize>) -> Result<Raw, Flaw> {
        self.position += 1;
        let first = match self.peek() {
            Some(Lexeme { token: Token::Not | Token::Minus, place: second }) => {
                let flaw = Flaw::new(second.start, Problem::DoubleNot);
                return Err(flaw.mended_by(place.start..second.end, " AND "));
            }
            // A dash belongs to one word; NOT to the phrase behind it.
            Some(Lexeme { token: Token::Bare, place }) if token == Token::Minus => {
                self.position += 1;
                self.term(place.clone())?
            }
            _ => self.factor()?,
        };
        let inner = self.nearness(first)?;
        Ok(Raw { kind: Kind::Not(Box::new(inner)), at: place.start })
    }

    /// What a part is to be near to, or far from; from left to right.
    fn nearness(&mut self, first: Raw) -> Result<Raw, Flaw> {
        let mut left = first;
        while let Some(Lexeme { token: Token::Near { within, is_negated }, place }) = self.peek() {
            self.position += 1;
            if let Some(Lexeme { token: Token::Not | Token::Minus, place: not }) = self.peek() {
                let better = if *is_negated { "NEAR" } else { "NOTNEAR" };
                let flaw = Flaw::new(not.start, Problem::NotBehindNear(better));
                return Err(flaw.mended_by(place.start..not.end, format!("{better}/{within} ")));
            }
            let right = self.factor()?;
            let instead = if *is_negated { " NOT " } else { " AND " };
            left = near(left, right, *within, *is_negated).map_err(|flaw| flaw.mended_by(place.clone(), instead))?;
        }
        Ok(left)
    }

    fn factor(&mut self) -> Result<Raw, Flaw> {
        let Some(lexeme) = self.peek() else { return Err(self.missing()) };
        let place = lexeme.place.clone();
        match lexeme.token {
            Token::And | Token::Or | Token::Not | Token::Minus | Token::Near { .. } | Token::Close => {
                Err(self.missing())
            }
            Token::Open => self.bracketed(place, Self::alternatives),
            Token::Count(count) => self.counted(count, place),
            Token::Field(aspect) => self.narrowed(aspect, place),
            Token::Quoted => {
                self.position += 1;
                self.term(place)
            }
            Token::Pattern { is_case_sensitive } => {
                self.position += 1;
                self.pattern(is_case_sensitive, place)
            }
            Token::Bare => {
                self.position += 1;
                let mut to = place.end;
                // A code is one word; what follows is something else to look for.
                while self.aspect != Some(Aspect::Language)
                    && let Some(Lexeme { token: Token::Bare, place }) = self.peek()
                {
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
        let operator = before.filter(|lexeme| {
            !matches!(lexeme.token, Token::Bare | Token::Quoted | Token::Pattern { .. } | Token::Close)
        });
        if let (None, Some(Lexeme { token: Token::Close, place })) = (operator, self.peek()) {
            return Flaw::new(place.start, Problem::StrayParenthesis).mended_by(place.clone(), "");
        }
        match operator.or(self.peek()) {
            Some(lexeme) => {
                let written = self.text.get(lexeme.place.clone()).unwrap_or_default();
                let written = shorten(written, 12);
                let problem = match operator {
                    Some(_) => Problem::MissingBehind(written),
                    None => Problem::MissingBefore(written),
                };
                Flaw::new(lexeme.place.start, problem).mended_by(lexeme.place.clone(), " ")
            }
            None => Flaw::new(self.text.len(), Problem::MissingHere),
        }
    }

    /// What stands in parentheses; `open` is what opens them.
    fn bracketed<T>(
        &mut self,
        open: Range<usize>,
        inner: impl FnOnce(&mut Self) -> Result<T, Flaw>,
    ) -> Result<T, Flaw> {
        self.position += 1;
        self.depth += 1;
        if self.depth > NESTING_MAX {
            return Err(too_deep(open.start));
        }
        if let Some(Lexeme { token: Token::Close, place }) = self.peek() {
            return Err(Flaw::new(open.start, Problem::EmptyParentheses).mended_by(open.start..place.end, " "));
        }
        if self.peek().is_none() {
            return Err(Flaw::new(open.start, Problem::OpenParenthesis).mended_by(open, ""));
        }
        let inner = inner(self)?;
        if self.peek_token() != Some(Token::Close) {
            let end = self.text.len();
            return Err(Flaw::new(open.start, Problem::OpenParenthesis).mended_by(end..end, ")"));
        }
        self.position += 1;
        self.depth -= 1;
        Ok(inner)
    }

    /// `2of(…)`; the scanner made sure that a parenthesis opens directly behind.
    fn counted(&mut self, count: u8, place: Range<usize>) -> Result<Raw, Flaw> {
        self.position += 1;
        let behind = self.peek().map_or(place.end, |open| open.place.end);
        let of = self.bracketed(place.start..behind, Self::branches)?;
        let listed = of.len();
        if usize::from(count) > listed {
            let flaw = Flaw::new(place.start, Problem::ListTooShort(listed));
            return Err(flaw.mended_by(place, format!("{listed}of")));
        }
        match count {
            0 => Err(Flaw::new(place.start, Problem::ListOfNone).mended_by(place, "1of")),
            1 => Ok(joined(of, Kind::Or)),
            _ => Ok(Raw { kind: Kind::AtLeast { count, of }, at: place.start }),
        }
    }

    fn narrowed(&mut self, aspect: Aspect, place: Range<usize>) -> Result<Raw, Flaw> {
        self.position += 1;
        if let Some(Lexeme { token: Token::Field(_) | Token::Not | Token::Minus, .. }) = self.peek() {
            let flaw = Flaw::new(place.start, Problem::FieldOfNothing);
            return Err(flaw.mended_by(place, ""));
        }
        let outer = self.aspect.replace(aspect);
        let inner = self.factor();
        self.aspect = outer;
        inner
    }

    /// One more condition.
    fn condition(&mut self, at: usize, condition: Condition) -> Result<Raw, Flaw> {
        self.terms += 1;
        if self.terms > TERMS_MAX {
            return Err(Flaw::new(at, Problem::TooManyTerms(TERMS_MAX)));
        }
        Ok(Raw { kind: Kind::Condition(condition), at })
    }

    fn term(&mut self, place: Range<usize>) -> Result<Raw, Flaw> {
        let written = self.text.get(place.clone()).unwrap_or_default();
        let words = phrase(written);
        if words.is_empty() {
            let problem = if written.is_empty() { Problem::EmptyQuotes } else { Problem::NoWord };
            let whole = self.with_quotes(&place);
            return Err(Flaw::new(whole.start, problem).mended_by(whole, ""));
        }
        let scope = match self.aspect {
            None => Scope::Text,
            Some(Aspect::Language) => {
                let language = language(written, place.clone())?;
                return self.condition(place.start, Condition::Language(language));
            }
            Some(Aspect::Field(Field::Url)) if is_host(written, &words) => Scope::Host,
            Some(Aspect::Field(field)) => Scope::In(field),
        };
        self.condition(place.start, Condition::Term(Term { scope, words: words.into() }))
    }

    /// `place` is what stands between the slashes.
    fn pattern(&mut self, is_case_sensitive: bool, place: Range<usize>) -> Result<Raw, Flaw> {
        let at = self.start_before(place.start);
        let written = self.text.get(place.clone()).unwrap_or_default();
        let field = match self.aspect {
            None => None,
            Some(Aspect::Field(field)) => Some(field),
            Some(Aspect::Language) => {
                let flaw = Flaw::new(at, Problem::LanguageByPattern);
                let flag = usize::from(is_case_sensitive);
                return Err(flaw.mended_by(at..place.end + self.width(place.end) + flag, written));
            }
        };
        self.regexes += 1;
        if self.regexes > PATTERNS_MAX {
            return Err(Flaw::new(at, Problem::TooManyPatterns(PATTERNS_MAX)));
        }
        let regex = self.patterns.compiled(written, is_case_sensitive, place.start)?;
        self.condition(at, Condition::Pattern(Pattern { field, written: written.into(), is_case_sensitive, regex }))
    }

    /// The place of a phrase with the quotes round it, if there are any.
    fn with_quotes(&self, place: &Range<usize>) -> Range<usize> {
        let quoted = self.lexemes.iter().any(|lexeme| lexeme.token == Token::Quoted && lexeme.place == *place);
        if !quoted {
            return place.clone();
        }
        self.start_before(place.start)..place.end + self.width(place.end)
    }

    /// Where the character before a place begins.
    fn start_before(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|before| before.char_indices().next_back()).map_or(0, |(start, _)| start)
    }

    /// The bytes of the character at a place.
    fn width(&self, at: usize) -> usize {
        self.text.get(at..).and_then(|after| after.chars().next()).map_or(0, char::len_utf8)
    }
}
