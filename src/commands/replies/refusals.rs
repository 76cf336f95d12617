//! A filter that cannot be read: why, where, and what to type instead.

use super::page::below;
use crate::commands::table::Verb;
use crate::domain::{Message, RichText};
use crate::filters::{Beside, Broken, Problem, Refusal};
use crate::language::{Phrasebook, Value};

/// A filter that cannot be read.
pub(in crate::commands) fn refusal(say: &Phrasebook, refusal: &Refusal, verb: Verb) -> Message {
    refusal_behind(say, refusal, &format!("/{}", verb.row().name))
}

/// A filter that cannot be read behind this beginning of a command.
pub(in crate::commands) fn refusal_behind(say: &Phrasebook, refusal: &Refusal, lead: &str) -> Message {
    let body = problem(say, &refusal.problem).line().code(refusal.caret());
    Message::of(match &refusal.suggestion {
        Some(better) => body.then(below(say.refusal_try(format!("{lead} {better}")))),
        None => body,
    })
}

/// What is wrong, in one sentence.
pub(super) fn problem(say: &Phrasebook, problem: &Problem) -> RichText {
    match problem {
        Problem::Nothing => say.problem_nothing(),
        Problem::TooLong(most) => say.problem_too_long(*most),
        Problem::TooManyTerms(most) => say.problem_too_many_terms(*most),
        Problem::TooManyPatterns(most) => say.problem_too_many_patterns(*most),
        Problem::TooDeep(most) => say.problem_too_deep(*most),
        Problem::Unlookable => say.problem_unlookable(),
        Problem::OpenQuote => say.problem_open_quote(),
        Problem::EmptyQuotes => say.problem_empty_quotes(),
        Problem::NoWord => say.problem_no_word(),
        Problem::OpenParenthesis => say.problem_open_parenthesis(),
        Problem::EmptyParentheses => say.problem_empty_parentheses(),
        Problem::StrayParenthesis => say.problem_stray_parenthesis(),
        Problem::MissingBehind(written) => say.problem_missing_behind(written),
        Problem::MissingBefore(written) => say.problem_missing_before(written),
        Problem::MissingHere => say.problem_missing_here(),
        Problem::OnlyExcludes => say.problem_only_excludes(),
        Problem::AlternativeOnlyExcludes => say.problem_alternative_only_excludes(),
        Problem::DoubleNot => say.problem_double_not(),
        Problem::NotBehindNear(instead) => say.problem_not_behind_near(*instead),
        Problem::NearBeside(other) => say.problem_near_beside(Value::Choice(beside(*other))),
        Problem::NearWithoutNumber(operator, usual) => {
            say.problem_near_without_number(*operator, format!("{operator}/{usual}"))
        }
        Problem::NearOutOfRange(operator, most) => say.problem_near_out_of_range(*operator, *most),
        Problem::ListTooShort(holds) => say.problem_list_too_short(*holds),
        Problem::ListOfNone => say.problem_list_of_none(),
        Problem::FieldOfNothing => say.problem_field_of_nothing(),
        Problem::FieldMeant(name, meant) => say.problem_field_meant(name, *meant),
        Problem::NoSuchField(name, known) => say.problem_no_such_field(name, known),
        Problem::WebAddress => say.problem_web_address(),
        Problem::LanguageNotByCode(code) => say.problem_language_not_by_code(*code),
        Problem::LanguageWithRegion => say.problem_language_with_region(),
        Problem::NoLanguage => say.problem_no_language(),
        Problem::LanguageByPattern => say.problem_language_by_pattern(),
        Problem::EqualsAlone => say.problem_equals_alone(),
        Problem::StarAlone => say.problem_star_alone(),
        Problem::StarAndEquals => say.problem_star_and_equals(),
        Problem::StarWithin => say.problem_star_within(),
        Problem::StarTooSoon => say.problem_star_too_soon(),
        Problem::OpenPattern => say.problem_open_pattern(),
        Problem::BrokenPattern(why) => say.problem_broken_pattern(Value::Choice(broken(*why))),
        Problem::NoPattern(said) => say.problem_no_pattern(said),
        Problem::PatternTooLarge => say.problem_pattern_too_large(),
        Problem::PatternOfAll => say.problem_pattern_of_all(),
    }
}

/// By which the catalogues choose their words.
fn beside(other: Beside) -> &'static str {
    match other {
        Beside::Pattern => "pattern",
        Beside::Language => "language",
        Beside::Joined => "joined",
        Beside::Excluded => "excluded",
        Beside::Count => "count",
    }
}

/// The same of a regular expression.
fn broken(why: Broken) -> &'static str {
    match why {
        Broken::OpenGroup => "open_group",
        Broken::StrayGroup => "stray_group",
        Broken::OpenClass => "open_class",
        Broken::NothingRepeated => "nothing_repeated",
        Broken::LookAround => "look_around",
        Broken::Backreference => "backreference",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::language::phrasebook;

    /// On the command line problems are told by the filters themselves.
    #[test]
    fn in_english_a_problem_reads_as_on_the_command_line() {
        let said = || "x".to_owned();
        for wrong in [
            Problem::Nothing,
            Problem::TooLong(1_000),
            Problem::TooManyTerms(100),
            Problem::TooManyPatterns(5),
            Problem::TooDeep(32),
            Problem::Unlookable,
            Problem::OpenQuote,
            Problem::EmptyQuotes,
            Problem::NoWord,
            Problem::OpenParenthesis,
            Problem::EmptyParentheses,
            Problem::StrayParenthesis,
            Problem::MissingBehind(said()),
            Problem::MissingBefore(said()),
            Problem::MissingHere,
            Problem::OnlyExcludes,
            Problem::AlternativeOnlyExcludes,
            Problem::DoubleNot,
            Problem::NotBehindNear("NEAR"),
            Problem::NearBeside(Beside::Pattern),
            Problem::NearBeside(Beside::Language),
            Problem::NearBeside(Beside::Joined),
            Problem::NearBeside(Beside::Excluded),
            Problem::NearBeside(Beside::Count),
            Problem::NearWithoutNumber("NOTNEAR", 10),
            Problem::NearOutOfRange("NEAR", 50),
            Problem::ListTooShort(2),
            Problem::ListOfNone,
            Problem::FieldOfNothing,
            Problem::FieldMeant(said(), "title"),
            Problem::NoSuchField(said(), "title, body".to_owned()),
            Problem::WebAddress,
            Problem::LanguageNotByCode("ko"),
            Problem::LanguageWithRegion,
            Problem::NoLanguage,
            Problem::LanguageByPattern,
            Problem::EqualsAlone,
            Problem::StarAlone,
            Problem::StarAndEquals,
            Problem::StarWithin,
            Problem::StarTooSoon,
            Problem::OpenPattern,
            Problem::BrokenPattern(Broken::OpenGroup),
            Problem::BrokenPattern(Broken::StrayGroup),
            Problem::BrokenPattern(Broken::OpenClass),
            Problem::BrokenPattern(Broken::NothingRepeated),
            Problem::BrokenPattern(Broken::LookAround),
            Problem::BrokenPattern(Broken::Backreference),
            Problem::NoPattern(said()),
            Problem::PatternTooLarge,
            Problem::PatternOfAll,
        ] {
            assert_eq!(problem(phrasebook(Locale::En), &wrong).to_plain(), wrong.to_string());
        }
    }
}
