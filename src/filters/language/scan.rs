//! Text to tokens.

use super::super::letters;
use super::super::words::Words;
use super::print::field_name;
use super::refusal::Flaw;
use crate::domain::Field;
use std::ops::Range;

/// The letters that a word must have before a star.
const STEM_MIN: usize = 3;

const FIELDS: [Field; 6] = [Field::Title, Field::Body, Field::Source, Field::Author, Field::Tag, Field::Url];

/// One token and where it stands.
#[derive(Clone, Debug)]
pub(super) struct Lexeme {
    pub(super) token: Token,
    /// In bytes of the text. Of a quoted phrase, what is between the quotes.
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
    Field(Field),
    /// A run of characters without blanks.
    Bare,
    Quoted,
}

/// The tokens of a text, or the first thing in it that cannot be one.
pub(super) fn scan(text: &str) -> Result<Vec<Lexeme>, Flaw> {
    let mut scanner = Scanner { text, at: 0, fresh: true, lexemes: Vec::new() };
    while let Some(letter) = scanner.peek() {
        scanner.step(letter)?;
    }
    Ok(scanner.lexemes)
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// Could a dash here mean "without"? Yes at the start, after a blank and after an operator.
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

impl Scanner<'_> {
    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn emit(&mut self, token: Token, to: usize) {
        self.lexemes.push(Lexeme { token, place: self.at..to });
        self.at = to;
        self.fresh = !matches!(token, Token::Bare | Token::Quoted | Token::Close);
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
            _ => return self.chunk(),
        }
        Ok(())
    }

    /// A quoted phrase; `from` is behind the opening quote.
    fn quoted(&mut self, from: usize) -> Result<(), Flaw> {
        let inside = self.text.get(from..).unwrap_or_default();
        let Some(length) = inside.find(|letter| plain(letter) == '"') else {
            let flaw = Flaw::new(self.at, "This quote is never closed.");
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

    /// Dashes before a word mean "without"; between blanks they are punctuation.
    fn dash(&mut self) {
        let to = self.at + self.rest().find(|dash| plain(dash) != '-').unwrap_or(self.rest().len());
        let lone = self.text.get(to..).unwrap_or_default().chars().next().is_none_or(char::is_whitespace);
        self.emit(if lone { Token::Bare } else { Token::Minus }, to);
    }

    /// A run of characters up to a blank, a quote, a parenthesis, a bar or a comma.
    fn chunk(&mut self) -> Result<(), Flaw> {
        let to = self.chunk_end();
        let chunk: String = self.text.get(self.at..to).unwrap_or_default().chars().map(plain).collect();
        match chunk.as_str() {
            "AND" | "&" | "&&" | "+" => self.emit(Token::And, to),
            "OR" => self.emit(Token::Or, to),
            "NOT" => self.emit(Token::Not, to),
            _ => {
                refuse_what_is_to_come(self.text, self.at..to, &chunk)?;
                if let Some(colon) = chunk.find(':')
                    && let Some((name, rest)) = chunk.split_once(':')
                    && colon > 0
                    && name.bytes().all(|byte| byte.is_ascii_alphabetic())
                {
                    return self.field(name, rest, to);
                }
                check_marks(self.text, self.at..to)?;
                self.emit(Token::Bare, to);
            }
        }
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
        if let Some(&field) = FIELDS.iter().find(|field| field_name(**field) == name) {
            // A name and its colon are as many characters as in the plain form, if not as many bytes.
            let length: usize = self.rest().chars().take(name.len() + 1).map(char::len_utf8).sum();
            self.emit(Token::Field(field), self.at + length);
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

fn unknown_field(name: &str, rest: &str, place: Range<usize>) -> Flaw {
    let at = place.start;
    if name == "lang" {
        return Flaw::new(at, "Filtering by language is not supported yet.").mended_by(place, "");
    }
    if let Some(address) = rest.strip_prefix("//") {
        let host: String = address.chars().take_while(|&letter| !matches!(letter, '/' | ':' | '?' | '#')).collect();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        return Flaw::new(at, "This is a web address; url: and a site's name finds articles from that site.")
            .mended_by(place, format!("url:{host}"));
    }
    let names = FIELDS.map(field_name);
    let nearest = names.into_iter().min_by_key(|known| strsim::damerau_levenshtein(known, name));
    match nearest.filter(|known| strsim::damerau_levenshtein(known, name) <= 2) {
        Some(known) => Flaw::new(at, format!("There is no field {name}:, but there is {known}:."))
            .mended_by(place, format!("{known}:{rest}")),
        None => Flaw::new(at, format!("There is no field {name}:. The fields are {}.", names.join(", ")))
            .mended_by(place, format!("{name} {rest}")),
    }
}

/// Syntax that later versions give a meaning is refused rather than misread.
fn refuse_what_is_to_come(text: &str, place: Range<usize>, chunk: &str) -> Result<(), Flaw> {
    let at = place.start;
    let is_near = |name: &str| chunk == name || chunk.strip_prefix(name).is_some_and(|rest| rest.starts_with('/'));
    if is_near("NEAR") {
        return Err(Flaw::new(at, "NEAR is not supported yet.").mended_by(place, "AND"));
    }
    if is_near("NOTNEAR") {
        return Err(Flaw::new(at, "NOTNEAR is not supported yet.").mended_by(place, "NOT"));
    }
    if chunk.starts_with('/') {
        let words = chunk.trim_matches('/').to_owned();
        return Err(Flaw::new(at, "Regular expressions are not supported yet.").mended_by(place, words));
    }
    let opens = text.get(place.end..).unwrap_or_default().chars().next().map(plain) == Some('(');
    let counts =
        chunk.strip_suffix("of").is_some_and(|count| !count.is_empty() && count.chars().all(letters::is_digit));
    if opens && counts {
        return Err(Flaw::new(at, format!("{chunk}(…) is not supported yet.")).mended_by(place, ""));
    }
    Ok(())
}

/// Refuses stars and equals signs that cannot mean anything where they stand.
fn check_marks(text: &str, place: Range<usize>) -> Result<(), Flaw> {
    let part = text.get(place.clone()).unwrap_or_default();
    let mut run = place.start;
    for (offset, letter) in part.char_indices() {
        let at = place.start + offset;
        let next = at + letter.len_utf8();
        match letters::plain(letter) {
            '*' => check_star(text, run..at, next)?,
            '=' if at == run => {
                let part = text.get(next..place.end).unwrap_or_default();
                if !part.chars().next().is_some_and(letters::is_in_words) {
                    let flaw = Flaw::new(at, "An equals sign stands directly before the word that it makes exact.");
                    return Err(flaw.mended_by(at..next, ""));
                }
            }
            _ => {}
        }
        if letter.is_whitespace() {
            run = next;
        }
    }
    Ok(())
}

/// `before` is the run of characters up to the star, `next` is behind it.
fn check_star(text: &str, before: Range<usize>, next: usize) -> Result<(), Flaw> {
    let at = before.end;
    let stem = text.get(before).unwrap_or_default();
    let after = text.get(next..).unwrap_or_default();
    let words = Words::of(stem);
    let flaw = |problem: &str| Flaw::new(at, problem).mended_by(at..next, "");
    let Some(word) = words.list().last().filter(|word| word.place().end == stem.len()) else {
        return Err(flaw("A star stands directly behind the beginning of a word, such as sanction*."));
    };
    if stem.chars().next().map(letters::plain) == Some('=') {
        return Err(flaw("A word is either exact (=) or open at its end (*), not both."));
    }
    let goes_on =
        after.find(|letter| !letters::is_in_words(letter) && !letters::extends(letter)).unwrap_or(after.len());
    if goes_on > 0 {
        let flaw = Flaw::new(at, "A star can only stand at the end of a word.");
        return Err(flaw.mended_by(next..next + goes_on, ""));
    }
    let folded = words.folded(word);
    if folded.chars().count() < STEM_MIN && !folded.chars().any(letters::is_word_alone) {
        return Err(flaw("A star needs at least three letters before it."));
    }
    Ok(())
}
