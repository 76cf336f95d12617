//! Text to tokens.

use super::super::letters;
use super::super::words::Words;
use super::fields::{Aspect, unknown_field};
use super::marks::check_marks;
use super::operators::{counted, near};
use super::problem::Problem;
use super::refusal::Flaw;
use std::borrow::Cow;
use std::ops::Range;

/// One token and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Lexeme {
    pub(super) token: Token,
    /// In bytes of the text. Of a quoted phrase or a regular expression, what is between the quotes or slashes.
    pub(super) place: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Open,
    Close,
    And,
    Or,
    Not,
    /// A dash directly before what is to be left out.
    Minus,
    Near {
        within: u8,
        is_negated: bool,
    },
    /// At least so many of the list whose parenthesis opens directly behind.
    Count(u8),
    Field(Aspect),
    /// A run of characters without blanks.
    Bare,
    Quoted,
    Pattern {
        is_case_sensitive: bool,
    },
}

/// The tokens of a text, or the first thing in it that cannot be one.
pub(super) fn scan(text: &str) -> Result<Vec<Lexeme>, Flaw> {
    let mut scanner = Scanner { text, at: 0, fresh: true, lexemes: Vec::with_capacity(8) };
    while let Some(letter) = scanner.peek() {
        scanner.step(letter)?;
    }
    Ok(scanner.lexemes)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// May a dash here mean "without", or a slash open a regular expression? Yes at the start, after a blank and after
    /// an operator.
    fresh: bool,
    lexemes: Vec<Lexeme>,
}

/// A character that means something in the language as its plain form.
fn plain(letter: char) -> char {
    match letter {
        '\u{201C}'..='\u{201F}' | '«' | '»' | '「' | '」' | '『' | '』' => '"',
        '、' | '،' => ',',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => letters::plain(letter),
    }
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn emit(&mut self, token: Token, to: usize) {
        self.lexemes.push(Lexeme { token, place: self.at..to });
        self.at = to;
        self.fresh = !matches!(token, Token::Bare | Token::Quoted | Token::Pattern { .. } | Token::Close);
    }

    fn step(&mut self, letter: char) -> Result<(), Flaw> {
        let next = self.at + letter.len_utf8();
        if letter.is_whitespace() {
            self.at = next;
            self.fresh = true;
            return Ok(());
        }
        match plain(letter) {
            '(' => self.emit(Token::Open, next),
            ')' => self.emit(Token::Close, next),
            '"' => return self.quoted(next),
            ',' => self.emit(Token::Or, next),
            '|' => {
                let to = self.at + self.rest().find(|bar| plain(bar) != '|').unwrap_or(self.rest().len());
                self.emit(Token::Or, to);
            }
            '-' if self.fresh => self.dash(),
            '/' if self.fresh && !is_blank_or_end(self.text, next) => return self.pattern(next),
            _ => return self.chunk(),
        }
        Ok(())
    }

    /// A quoted phrase; `from` is behind the opening quote.
    fn quoted(&mut self, from: usize) -> Result<(), Flaw> {
        let inside = self.text.get(from..).unwrap_or_default();
        let Some(length) = inside.find(|letter| plain(letter) == '"') else {
            let flaw = Flaw::new(self.at, Problem::OpenQuote);
            return Err(if Words::of(inside).list().is_empty() {
                flaw.mended_by(self.at..from, "")
            } else {
                flaw.mended_by(self.text.len()..self.text.len(), "\"")
            });
        };
        let to = from + length;
        check_marks(self.text, from..to)?;
        self.at = from;
        self.emit(Token::Quoted, to);
        self.at += self.peek().map_or(0, char::len_utf8);
        Ok(())
    }

    /// A regular expression, exactly as written; `from` is behind the opening slash. A slash closes it only where the
    /// next part may begin, so that most paths need no backslash.
    fn pattern(&mut self, from: usize) -> Result<(), Flaw> {
        let mut is_escaped = false;
        for (offset, letter) in self.text.get(from..).unwrap_or_default().char_indices() {
            let to = from + offset;
            let behind = to + letter.len_utf8();
            if !is_escaped
                && plain(letter) == '/'
                && let Some((is_case_sensitive, next)) = self.closed(behind)
            {
                self.at = from;
                self.emit(Token::Pattern { is_case_sensitive }, to);
                self.at = next;
                return Ok(());
            }
            is_escaped = letter == '\\' && !is_escaped;
        }
        let inside = self.text.get(from..).unwrap_or_default();
        let flaw = Flaw::new(self.at, Problem::OpenPattern);
        Err(if inside.chars().any(regex_syntax::is_meta_character) {
            flaw.mended_by(self.text.len()..self.text.len(), "/")
        } else {
            flaw.mended_by(self.at..from, "")
        })
    }

    /// When a slash before this closes: does case count, and where does the next part begin?
    fn closed(&self, behind: usize) -> Option<(bool, usize)> {
        let ends = |at: usize| {
            let next = self.text.get(at..).unwrap_or_default().chars().next();
            next.is_none_or(|next| next.is_whitespace() || matches!(plain(next), ')' | ',' | '|'))
        };
        if ends(behind) {
            return Some((false, behind));
        }
        let flag = self.text.get(behind..).unwrap_or_default().starts_with('c');
        (flag && ends(behind + 1)).then_some((true, behind + 1))
    }

    /// Dashes before a word mean "without"; between blanks they are punctuation.
    fn dash(&mut self) {
        let to = self.at + self.rest().find(|dash| plain(dash) != '-').unwrap_or(self.rest().len());
        self.emit(if is_blank_or_end(self.text, to) { Token::Bare } else { Token::Minus }, to);
    }

    /// A run of characters up to a blank, a quote, a parenthesis, a bar or a comma.
    fn chunk(&mut self) -> Result<(), Flaw> {
        let to = self.chunk_end();
        let written = self.text.get(self.at..to).unwrap_or_default();
        let chunk: Cow<'_, str> =
            if written.is_ascii() { written.into() } else { written.chars().map(plain).collect::<String>().into() };
        match &*chunk {
            "AND" | "&" | "&&" | "+" => self.emit(Token::And, to),
            "OR" => self.emit(Token::Or, to),
            "NOT" => self.emit(Token::Not, to),
            _ => return self.word(&chunk, to),
        }
        Ok(())
    }

    /// A run that is no plain operator; `to` is where it ends.
    fn word(&mut self, chunk: &str, to: usize) -> Result<(), Flaw> {
        if let Some(token) = near(chunk, self.at..to)? {
            self.emit(token, to);
            return Ok(());
        }
        let opens = self.text.get(to..).unwrap_or_default().chars().next().map(plain) == Some('(');
        if let Some(token) = counted(chunk).filter(|_| opens) {
            self.emit(token, to);
            return Ok(());
        }
        if let Some((name, rest)) = chunk.split_once(':')
            && !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_alphabetic())
        {
            return self.field(name, rest, to);
        }
        check_marks(self.text, self.at..to)?;
        self.emit(Token::Bare, to);
        Ok(())
    }

    fn chunk_end(&self) -> usize {
        let mut before = None;
        let mut letters = self.rest().char_indices().peekable();
        while let Some((offset, letter)) = letters.next() {
            let numeric = |letter: Option<char>| letter.is_some_and(letters::is_digit);
            let ends = match plain(letter) {
                '"' | '(' | ')' | '|' => true,
                // A comma inside a number belongs to it.
                ',' => !(numeric(before) && numeric(letters.peek().map(|(_, next)| *next))),
                _ => letter.is_whitespace(),
            };
            if ends {
                return self.at + offset;
            }
            before = Some(letter);
        }
        self.text.len()
    }

    /// A name and a colon; `to` is where the run ends.
    fn field(&mut self, name: &str, rest: &str, to: usize) -> Result<(), Flaw> {
        let name = name.to_ascii_lowercase();
        if let Some(aspect) = Aspect::named(&name) {
            // A name and its colon are as many characters as in the plain form, if not as many bytes.
            let length: usize = self.rest().chars().take(name.len() + 1).map(char::len_utf8).sum();
            self.emit(Token::Field(aspect), self.at + length);
            return Ok(());
        }
        // A colon at the end of a word is punctuation, as in a headline.
        if rest.is_empty() {
            self.emit(Token::Bare, to);
            return Ok(());
        }
        Err(unknown_field(&name, rest, self.at..to))
    }
}

fn is_blank_or_end(text: &str, at: usize) -> bool {
    text.get(at..).unwrap_or_default().chars().next().is_none_or(char::is_whitespace)
}
