//! The codes that stand behind `lang:`.

use super::super::detect;
use super::super::letters;
use super::problem::Problem;
use super::refusal::Flaw;
use super::tree::Language;
use std::ops::Range;

/// A primary language subtag, as typed in any case.
pub(super) fn language(written: &str, place: Range<usize>) -> Result<Language, Flaw> {
    let code: String = written.trim().chars().map(letters::plain).collect::<String>().to_ascii_lowercase();
    let flaw = |problem: Problem| Flaw::new(place.start, problem);
    let better = detect::by_name(&code).or_else(|| detect::shorter(&code));
    if let Some(better) = better {
        return Err(flaw(Problem::LanguageNotByCode(better)).mended_by(place.clone(), better));
    }
    if is_code(&code) {
        return Ok(Language(code.into()));
    }
    match code.split(['-', '_']).next().filter(|primary| is_code(primary)) {
        Some(primary) => Err(flaw(Problem::LanguageWithRegion).mended_by(place.clone(), primary)),
        None => Err(flaw(Problem::NoLanguage)),
    }
}

fn is_code(text: &str) -> bool {
    matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}
