//! What is said of a filter and an item.

use super::super::Filter;
use crate::domain::Field;
use crate::domain::message::shorten;
use std::fmt;
use std::ops::Range;

/// The most characters of a condition or a filter in a sentence.
const SHOWN_MAX: usize = 120;

/// Does a filter match, and why (not)?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Match {
        /// What it looks for, wherever that stands; none when it looks for a language only.
        hits: Vec<Hit>,
    },
    /// It does not.
    Miss(Miss),
}

/// One place where something stands that a filter looks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The term or regular expression, as printed.
    pub term: String,
    /// The part of the item.
    pub field: Field,
    /// The place in the plain text of the field, in bytes.
    pub range: Range<usize>,
    /// What stands there.
    pub written: String,
}

/// Why an item does not match.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The first condition that failed, as printed.
    pub condition: String,
    /// How it failed.
    pub why: Why,
    /// A filter near to this one that does match the item.
    pub would_match: Option<Filter>,
    pub(super) is_near: bool,
}

impl Miss {
    /// Is this condition all that stands between the item and a match, and does something that the filter looks for
    /// stand in the item, or nearly?
    pub fn is_near(&self) -> bool {
        self.is_near
    }
}

/// How a condition failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A word of it does not occur where it looks.
    Absent {
        /// The word, as compared.
        word: String,
        /// A word that does occur and is nearly the same, as written.
        instead: Option<String>,
    },
    /// All its words occur, but not side by side.
    Apart,
    /// It occurs, but only in a part of the item where it does not look.
    Elsewhere {
        /// That part.
        field: Field,
    },
    /// It occurs, but written in another way.
    WrittenOtherwise {
        /// As it is written.
        written: String,
    },
    /// The link leads to another site.
    OtherSite,
    /// Both sides of a `NEAR` occur, but with more words between.
    TooFar {
        /// The fewest words between.
        words: usize,
    },
    /// Both sides of a `NEAR` occur, but never one after the other in one part of the item.
    NeverTogether,
    /// What `NOTNEAR` wants occurs, but only near to what it wants to be far from.
    TooNear,
    /// Fewer of a list hold than must.
    TooFew {
        /// So many do.
        found: usize,
        /// So many must.
        needed: usize,
    },
    /// It occurs, and the filter leaves it out.
    Excluded {
        /// Where it does; `None` for a language.
        hit: Option<Hit>,
    },
    /// The item is in another language.
    OtherLanguage {
        /// Its language, if it is known.
        language: Option<String>,
    },
    /// A regular expression is not found.
    PatternAbsent,
    /// No alternative holds.
    NoAlternative {
        /// The one that came nearest, if one came near, and how it failed.
        closest: Option<(String, Box<Why>)>,
    },
}

impl fmt::Display for Miss {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&sentence(&self.condition, &self.why))?;
        match &self.would_match {
            Some(filter) => write!(f, ": {} would find it.", shorten(&filter.to_string(), SHOWN_MAX)),
            None => f.write_str("."),
        }
    }
}

/// Without its full stop.
fn sentence(condition: &str, why: &Why) -> String {
    let condition = shorten(condition, SHOWN_MAX);
    match why {
        Why::Absent { word, instead } => {
            let whole = condition.trim_matches(['"', '*', '=']) == word;
            let of = if whole { String::new() } else { format!(" of {condition}") };
            let instead = instead.as_ref().map_or_else(String::new, |instead| format!("; \"{instead}\" does"));
            format!("\"{word}\"{of} does not occur{instead}")
        }
        Why::Apart => format!("All words of {condition} occur, but not side by side"),
        Why::Elsewhere { field } => format!("{condition} is not found where it looks, but in {}", name(*field)),
        Why::WrittenOtherwise { written } => format!("{condition} is written \"{written}\" here"),
        Why::OtherSite => format!("The link does not lead to {}", condition.trim_start_matches("url:")),
        Why::TooFar { words } => format!("{words} words are between, more than {condition} allows"),
        Why::NeverTogether => format!("Both sides of {condition} occur, but not beside each other in one field"),
        Why::TooNear => format!("The one is always too near to the other for {condition}"),
        Why::TooFew { found, needed } => format!("{found} of {condition} hold, and {needed} must"),
        Why::Excluded { hit: Some(hit) } => {
            let Hit { written, field, .. } = hit;
            format!("\"{written}\" occurs in {}, and the filter leaves out {condition}", name(*field))
        }
        Why::Excluded { hit: None } => format!("The filter leaves out {condition}"),
        Why::OtherLanguage { language: Some(language) } => {
            format!("The language is {language}, and the filter wants {condition}")
        }
        Why::OtherLanguage { language: None } => format!("The language is not known, and the filter wants {condition}"),
        Why::PatternAbsent => format!("{condition} is not found"),
        Why::NoAlternative { closest: None } => format!("None of {condition} holds"),
        Why::NoAlternative { closest: Some((closest, why)) } => {
            format!("None of {condition} holds; nearest: {}", sentence(closest, why))
        }
    }
}

fn name(field: Field) -> &'static str {
    match field {
        Field::Title => "the headline",
        Field::Body => "the text",
        Field::Source => "the source",
        Field::Author => "the author",
        Field::Tag => "the tags",
        Field::Url => "the link",
    }
}
