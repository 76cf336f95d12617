//! Operators that hold a number.

use super::NEAR_MAX;
use super::problem::Problem;
use super::refusal::Flaw;
use super::scan::Token;
use std::ops::Range;

/// The distance to suggest to who gives none: within a sentence.
const NEAR_USUAL: u8 = 10;

/// `NEAR/8` or `NOTNEAR/8`, if a run without blanks is meant as one of these.
pub(super) fn near(chunk: &str, place: Range<usize>) -> Result<Option<Token>, Flaw> {
    let (name, is_negated) = if chunk.starts_with("NOT") { ("NOTNEAR", true) } else { ("NEAR", false) };
    let Some(rest) = chunk.strip_prefix(name) else { return Ok(None) };
    let written = match rest.strip_prefix('/') {
        Some(number) => number,
        None if rest.is_empty() => rest,
        None => return Ok(None),
    };
    let is_number = !written.is_empty() && written.bytes().all(|byte| byte.is_ascii_digit());
    let within = is_number.then(|| written.parse().unwrap_or(u8::MAX));
    let (problem, better) = match within {
        Some(within @ 1..=NEAR_MAX) => return Ok(Some(Token::Near { within, is_negated })),
        Some(0) => (Problem::NearOutOfRange(name, NEAR_MAX), 1),
        Some(_) => (Problem::NearOutOfRange(name, NEAR_MAX), NEAR_MAX),
        None => (Problem::NearWithoutNumber(name, NEAR_USUAL), NEAR_USUAL),
    };
    Err(Flaw::new(place.start, problem).mended_by(place, format!("{name}/{better}")))
}

/// `2of`, if a run without blanks reads so; more than can be counted to is more than any list holds.
pub(super) fn counted(chunk: &str) -> Option<Token> {
    let count = chunk.strip_suffix("of")?;
    let is_number = !count.is_empty() && count.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Token::Count(count.parse().unwrap_or(u8::MAX)))
}
