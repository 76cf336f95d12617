//! The codes that stand behind `lang:`.

use super::super::detect;
use super::super::letters;
use super::refusal::Flaw;
use super::tree::Language;
use std::ops::Range;

/// A primary language subtag, as typed in any case.
pub(super) fn language(written: &str, place: Range<usize>) -> Result<Language, Flaw> {
    let code: String = written.trim().chars().map(letters::plain).collect::<String>().to_ascii_lowercase();
    let flaw = |problem: String| Flaw::new(place.start, problem);
    let better = detect::by_name(&code).or_else(|| detect::shorter(&code));
    if let Some(better) = better {
        return Err(flaw(format!("Languages go by their short codes, here {better}.")).mended_by(place.clone(), better));
    }
    if is_code(&code) {
        return Ok(Language(code.into()));
    }
    match code.split(['-', '_']).next().filter(|primary| is_code(primary)) {
        Some(primary) => {
            let problem = "A language is looked for without its region or script.".to_owned();
            Err(flaw(problem).mended_by(place.clone(), primary))
        }
        None => Err(flaw("A language goes by a code of two or three letters, such as ko or en.".to_owned())),
    }
}

fn is_code(text: &str) -> bool {
    matches!(text.len(), 2 | 3) && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}
