//! Queries as search engines take them (Google Alerts), in the words of a filter. Words side by side must all occur there,
//! and `OR` binds closer than they do.

use super::{Unsearchable, Why};

/// Groups in groups that are read.
const DEPTH_MAX: usize = 32;

/// A piece of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Open,
    Close,
    Or,
    Not,
    Around(String),
    Term { field: Option<String>, text: String, is_quoted: bool },
}

/// Is it such a query for sure? What newsbell's own language reads as well, it reads.
pub(super) fn is_query(line: &str) -> bool {
    let tokens = tokens(line);
    let is_field = |token: &Token| matches!(token, Token::Term { field: Some(field), .. } if is_engines(field));
    let is_term = |token: &Token| matches!(token, Token::Term { .. });
    let is_quoted = |token: &Token| matches!(token, Token::Term { is_quoted: true, field: None, .. });
    let side_by_side = tokens.windows(2).any(|pair| match pair {
        [one, other] => is_term(one) && is_term(other) && (is_quoted(one) || is_quoted(other)),
        _ => false,
    });
    side_by_side || tokens.iter().any(|token| is_field(token) || matches!(token, Token::Around(_)))
}

fn is_engines(field: &str) -> bool {
    matches!(field, "site" | "intitle" | "inurl" | "intext") || field.starts_with("allin")
}

/// The query as a filter is written.
pub(super) fn translated(line: &str) -> Result<String, Why> {
    let mut parser = Parser { tokens: tokens(line).into_iter().peekable(), depth: 0 };
    let filter = parser.all()?;
    match parser.tokens.next() {
        None => Ok(filter),
        Some(_) => Err(Why::Unsearchable(Unsearchable::NotOpened)),
    }
}

fn tokens(line: &str) -> Vec<Token> {
    let mut letters = line.chars().map(plain).peekable();
    let mut tokens = Vec::new();
    while let Some(letter) = letters.peek().copied() {
        match letter {
            _ if letter.is_whitespace() => _ = letters.next(),
            '(' | ')' | '|' => {
                letters.next();
                tokens.push(match letter {
                    '(' => Token::Open,
                    ')' => Token::Close,
                    _ => Token::Or,
                });
            }
            '-' => {
                letters.next();
                // A dash between blanks is one of the kind that stands in headlines.
                let excludes = letters.peek().is_some_and(|next| !next.is_whitespace());
                tokens.extend(excludes.then_some(Token::Not));
            }
            '"' => {
                letters.next();
                let text = letters.by_ref().take_while(|letter| *letter != '"').collect();
                tokens.push(Token::Term { field: None, text, is_quoted: true });
            }
            _ => {
                let mut word = String::new();
                while let Some(letter) =
                    letters.next_if(|next| !next.is_whitespace() && !matches!(next, '"' | '(' | ')' | '|'))
                {
                    word.push(letter);
                }
                if word == "AROUND" && letters.next_if_eq(&'(').is_some() {
                    let words = letters.by_ref().take_while(|letter| *letter != ')').collect();
                    tokens.push(Token::Around(words));
                    continue;
                }
                let quoted = if word.ends_with(':') { letters.next_if_eq(&'"') } else { None };
                let phrase = quoted.map(|_| letters.by_ref().take_while(|letter| *letter != '"').collect());
                tokens.extend(of_word(&word, phrase));
            }
        }
    }
    tokens
}

/// Curly quotes as straight ones, typographic dashes as short ones.
fn plain(letter: char) -> char {
    match letter {
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '−' => '-',
        letter => letter,
    }
}

fn of_word(word: &str, phrase: Option<String>) -> Option<Token> {
    let word = word.trim_start_matches(['+', '~']);
    match word {
        "" | "AND" | "&" => None,
        "OR" => Some(Token::Or),
        _ => Some(match word.split_once(':') {
            Some((field, rest)) if field.chars().all(|letter| letter.is_ascii_alphabetic()) && !field.is_empty() => {
                let is_quoted = phrase.is_some();
                Token::Term {
                    field: Some(field.to_lowercase()),
                    text: phrase.unwrap_or_else(|| rest.to_owned()),
                    is_quoted,
                }
            }
            _ => Token::Term { field: None, text: word.to_owned(), is_quoted: false },
        }),
    }
}

struct Parser<I: Iterator<Item = Token>> {
    tokens: std::iter::Peekable<I>,
    depth: usize,
}

impl<I: Iterator<Item = Token>> Parser<I> {
    /// Alternatives side by side: all of them must occur.
    fn all(&mut self) -> Result<String, Why> {
        let (mut with, mut without) = (Vec::new(), Vec::new());
        while self.tokens.peek().is_some_and(|token| *token != Token::Close) {
            if self.tokens.next_if_eq(&Token::Not).is_some() {
                without.push(self.unit()?);
            } else {
                with.push(self.any()?);
            }
        }
        if with.is_empty() {
            return Err(Why::OnlyExcludes);
        }
        let without: String = without.iter().map(|unit| format!(" NOT {unit}")).collect();
        Ok(with.join(" AND ") + &without)
    }

    fn any(&mut self) -> Result<String, Why> {
        let mut units = vec![self.near()?];
        while self.tokens.next_if_eq(&Token::Or).is_some() {
            if self.tokens.peek() == Some(&Token::Not) {
                return Err(Why::Unsearchable(Unsearchable::ExcludedBehindOr));
            }
            units.push(self.near()?);
        }
        Ok(if units.len() == 1 { units.concat() } else { format!("({})", units.join(" OR ")) })
    }

    fn near(&mut self) -> Result<String, Why> {
        let left = self.unit()?;
        match self.tokens.peek() {
            Some(Token::Around(distance)) => {
                let distance = distance.trim().to_owned();
                self.tokens.next();
                Ok(format!("({left} NEAR/{distance} {})", self.unit()?))
            }
            _ => Ok(left),
        }
    }

    fn unit(&mut self) -> Result<String, Why> {
        match self.tokens.next() {
            Some(Token::Term { field, text, .. }) => term(field.as_deref(), &text),
            Some(Token::Open) if self.depth < DEPTH_MAX => {
                self.depth += 1;
                let group = self.all()?;
                self.depth -= 1;
                match self.tokens.next() {
                    Some(Token::Close) => Ok(format!("({group})")),
                    _ => Err(Why::Unsearchable(Unsearchable::NotClosed)),
                }
            }
            Some(Token::Open) => Err(Why::Unsearchable(Unsearchable::TooDeep)),
            _ => Err(Why::Unsearchable(Unsearchable::NoWord)),
        }
    }
}

fn term(field: Option<&str>, text: &str) -> Result<String, Why> {
    let phrase = format!("\"{}\"", text.trim_matches(|letter: char| letter == '.' || letter.is_whitespace()));
    match field {
        None => Ok(phrase),
        Some("site") => site(text),
        Some("intitle") => Ok(format!("title:{phrase}")),
        Some("inurl") => Ok(format!("url:{phrase}")),
        Some("intext") => Ok(format!("body:{phrase}")),
        Some(own @ ("title" | "body" | "source" | "author" | "tag" | "url" | "lang")) => Ok(format!("{own}:{phrase}")),
        Some(field) if field.starts_with("allin") => Err(Why::Unsearchable(Unsearchable::AllIn)),
        Some(_) if text.is_empty() => Err(Why::Unsearchable(Unsearchable::NoWordBehindColon)),
        Some(other) => Ok(format!("\"{other} {}\"", text.trim_matches('.'))),
    }
}

fn site(text: &str) -> Result<String, Why> {
    let host = text.trim_start_matches(['.', '*']).to_lowercase();
    let host =
        host.strip_prefix("https://").or_else(|| host.strip_prefix("http://")).unwrap_or(&host).trim_end_matches('/');
    if host.contains('/') {
        return Err(Why::Unsearchable(Unsearchable::SiteWithPath));
    }
    let is_host =
        host.contains('.') && host.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-'));
    if is_host { Ok(format!("url:{host}")) } else { Err(Why::Unsearchable(Unsearchable::NoSite)) }
}
