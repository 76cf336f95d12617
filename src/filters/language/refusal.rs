//! Why a text is no filter, where, and what to type instead.

use super::super::letters;
use super::pattern::Patterns;
use super::problem::Problem;
use super::read;
use std::fmt;
use std::ops::Range;

/// Characters shown before and after the place in a long text.
const SHOWN_BEFORE: usize = 30;
const SHOWN_AFTER: usize = 20;

/// Mending one thing may uncover the next, such as one missing parenthesis after the other.
const MENDINGS_MAX: usize = super::NESTING_MAX + 8;

/// A text that cannot be read as a filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong.
    pub problem: Problem,
    /// A filter that reads, and is probably what was meant.
    pub suggestion: Option<String>,
    text: String,
    at: usize,
}

/// What the parser found, and how it might be mended.
#[derive(Clone, Debug)]
pub(super) struct Flaw {
    pub(super) problem: Problem,
    /// Where, in bytes of the text.
    pub(super) at: usize,
    /// What to put in place of which part of the text.
    pub(super) fix: Option<(Range<usize>, String)>,
}

impl Flaw {
    pub(super) fn new(at: usize, problem: Problem) -> Self {
        Self { problem, at, fix: None }
    }

    /// Mended by putting something in the place of a part of the text.
    pub(super) fn mended_by(self, part: Range<usize>, replacement: impl Into<String>) -> Self {
        Self { fix: Some((part, replacement.into())), ..self }
    }
}

impl Refusal {
    pub(super) fn of(text: &str, flaw: Flaw, patterns: &mut Patterns) -> Self {
        let suggestion = mended(text, &flaw, patterns);
        Self { problem: flaw.problem, suggestion, text: text.to_owned(), at: flaw.at }
    }

    /// Where in the text the fault is, in bytes.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The text in one line and a line with a caret under the place, for a monospaced font; of a long text only the
    /// part around it.
    pub fn caret(&self) -> String {
        let before: Vec<char> = self.text.get(..self.at).unwrap_or(&self.text).chars().collect();
        let after: Vec<char> = self.text.get(self.at..).unwrap_or_default().chars().collect();
        let dropped = before.len().saturating_sub(SHOWN_BEFORE);
        let mut line = String::new();
        if dropped > 0 {
            line.push('…');
        }
        line.extend(before.iter().skip(dropped).copied().map(shown));
        let caret_at: usize = line.chars().map(letters::columns).sum();
        line.extend(after.iter().take(SHOWN_AFTER).copied().map(shown));
        if after.len() > SHOWN_AFTER {
            line.push('…');
        }
        format!("{}\n{}^", line.trim_end(), " ".repeat(caret_at))
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n{}", self.problem, self.caret())?;
        match &self.suggestion {
            Some(better) => write!(f, "\nTry: {better}"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for Refusal {}

/// Blanks and controls of every kind as one blank, so that the text stays in its line.
fn shown(letter: char) -> char {
    if letter.is_whitespace() || letter.is_control() { ' ' } else { letter }
}

/// The canonical form of the mended text, when mending leads to a filter.
fn mended(text: &str, flaw: &Flaw, patterns: &mut Patterns) -> Option<String> {
    if text.chars().count() > super::LENGTH_MAX {
        return None;
    }
    let mut text = text.to_owned();
    let mut fix = flaw.fix.clone();
    for _ in 0..MENDINGS_MAX {
        let (part, replacement) = fix?;
        text.get(part.clone())?;
        text.replace_range(part, &replacement);
        match read::read(&text, patterns) {
            Ok(node) => return Some(node.to_string()),
            Err(next) => fix = next.fix,
        }
    }
    None
}
