//! Regular expressions: compiled once, or refused.

use super::NESTING_MAX;
use super::problem::{Broken, Problem};
use super::refusal::Flaw;
use regex::{Regex, RegexBuilder};
use regex_syntax::ParserBuilder;
use regex_syntax::ast::{self, ErrorKind};
use std::ops::Range;

/// What a compiled expression may take, in bytes; and as much again for what it learns while it runs.
const SIZE_MAX: usize = 256 * 1024;

/// The expressions of a text and of its mended forms. Each is compiled once, for mending reads a text many times.
#[derive(Default)]
pub(super) struct Patterns(Vec<Known>);

struct Known {
    written: Box<str>,
    is_case_sensitive: bool,
    compiled: Result<Regex, Fault>,
}

/// What is wrong with an expression; places are in bytes of it.
#[derive(Clone)]
struct Fault {
    at: usize,
    problem: Problem,
    fix: Option<(Range<usize>, &'static str)>,
}

impl Patterns {
    /// The compiled form of what was written at this place.
    pub(super) fn compiled(&mut self, written: &str, is_case_sensitive: bool, at: usize) -> Result<Regex, Flaw> {
        let is_same = |known: &&Known| *known.written == *written && known.is_case_sensitive == is_case_sensitive;
        let compiled = match self.0.iter().find(is_same) {
            Some(known) => known.compiled.clone(),
            None => {
                let compiled = compile(written, is_case_sensitive);
                self.0.push(Known { written: written.into(), is_case_sensitive, compiled: compiled.clone() });
                compiled
            }
        };
        compiled.map_err(|fault| {
            let flaw = Flaw::new(at + fault.at, fault.problem);
            match fault.fix {
                Some((part, better)) => flaw.mended_by(at + part.start..at + part.end, better),
                None => flaw,
            }
        })
    }
}

fn compile(written: &str, is_case_sensitive: bool) -> Result<Regex, Fault> {
    let nest_limit = u32::try_from(NESTING_MAX).unwrap_or(u32::MAX);
    let mut parser = ParserBuilder::new().nest_limit(nest_limit).case_insensitive(!is_case_sensitive).build();
    let meaning = parser.parse(written).map_err(|error| unreadable(written, &error))?;
    if meaning.properties().minimum_len() == Some(0) {
        return Err(matches_empty(written));
    }
    let mut builder = RegexBuilder::new(written);
    builder.nest_limit(nest_limit).case_insensitive(!is_case_sensitive).size_limit(SIZE_MAX).dfa_size_limit(SIZE_MAX);
    builder.build().map_err(|_| Fault { at: 0, problem: Problem::PatternTooLarge, fix: None })
}

fn unreadable(written: &str, error: &regex_syntax::Error) -> Fault {
    let (at, said) = match error {
        regex_syntax::Error::Parse(error) => match usual(written, error) {
            Some(fault) => return fault,
            None => (error.span().start.offset, error.kind().to_string()),
        },
        regex_syntax::Error::Translate(error) => (error.span().start.offset, error.kind().to_string()),
        other => (0, other.to_string()),
    };
    let said = said.lines().next_back().unwrap_or_default().trim_end_matches('.').to_owned();
    Fault { at, problem: Problem::NoPattern(said), fix: None }
}

/// What is usually wrong, and how it might be mended.
fn usual(written: &str, error: &ast::Error) -> Option<Fault> {
    let (from, to, end) = (error.span().start.offset, error.span().end.offset, written.len());
    let (why, fix) = match error.kind() {
        ErrorKind::GroupUnclosed => (Broken::OpenGroup, Some((end..end, ")"))),
        ErrorKind::GroupUnopened => (Broken::StrayGroup, Some((from..to, ""))),
        ErrorKind::ClassUnclosed => (Broken::OpenClass, Some((end..end, "]"))),
        ErrorKind::RepetitionMissing => (Broken::NothingRepeated, Some((from..from, "\\"))),
        ErrorKind::UnsupportedLookAround => (Broken::LookAround, None),
        ErrorKind::UnsupportedBackreference => (Broken::Backreference, None),
        _ => return None,
    };
    Some(Fault { at: from, problem: Problem::BrokenPattern(why), fix })
}

fn matches_empty(written: &str) -> Fault {
    let last = written.len().saturating_sub(1)..written.len();
    let fix = match written.chars().next_back() {
        Some('*') => Some((last, "+")),
        Some('?') => Some((last, "")),
        _ => None,
    };
    Fault { at: 0, problem: Problem::PatternOfAll, fix }
}
