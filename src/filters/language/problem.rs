//! What can be wrong with a filter. It prints in English, for logs and the command line; chats are told by the catalogues.

use std::fmt;

/// Why a text is no filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// There is nothing in it.
    Nothing,
    /// It is longer than this many characters.
    TooLong(usize),
    /// It has more than this many terms.
    TooManyTerms(usize),
    /// It has more than this many regular expressions.
    TooManyPatterns(usize),
    /// Parentheses nest deeper than this.
    TooDeep(usize),
    /// Its characters do not read back from what would be kept of it.
    Unlookable,
    /// A quote is not closed.
    OpenQuote,
    /// There is nothing between two quotes.
    EmptyQuotes,
    /// There are characters, and no word among them.
    NoWord,
    /// A parenthesis is not closed.
    OpenParenthesis,
    /// There is nothing between two parentheses.
    EmptyParentheses,
    /// A parenthesis closes that was not opened.
    StrayParenthesis,
    /// Nothing stands behind this, which needs something there.
    MissingBehind(String),
    /// Nothing stands before this, which needs something there.
    MissingBefore(String),
    /// Nothing stands where something must.
    MissingHere,
    /// It only says what to leave out.
    OnlyExcludes,
    /// One of its alternatives only says what to leave out.
    AlternativeOnlyExcludes,
    /// What is left out only says what to leave out.
    DoubleNot,
    /// `NOT` behind `NEAR` or `NOTNEAR`; the other of the two says what was meant.
    NotBehindNear(&'static str),
    /// `NEAR` stands beside something that has no place of its own.
    NearBeside(Beside),
    /// This operator has no number; with one that will do.
    NearWithoutNumber(&'static str, u8),
    /// The number of this operator is not from 1 to this.
    NearOutOfRange(&'static str, u8),
    /// More is asked of a list than the so many that it holds.
    ListTooShort(usize),
    /// None of a list is asked for.
    ListOfNone,
    /// Something stands behind a field that cannot be narrowed to it.
    FieldOfNothing,
    /// There is no field of this name; a field that is meant, by its name.
    FieldMeant(String, &'static str),
    /// There is no field of this name; the names of those that there are.
    NoSuchField(String, String),
    /// An address of a page stands where `url:` and a host would do.
    WebAddress,
    /// A language by its name or its longer code; the code that is meant.
    LanguageNotByCode(&'static str),
    /// A language with its region or script.
    LanguageWithRegion,
    /// No code of a language.
    NoLanguage,
    /// A language by a regular expression.
    LanguageByPattern,
    /// An equals sign before no word.
    EqualsAlone,
    /// A star behind no word.
    StarAlone,
    /// A star and an equals sign for one word.
    StarAndEquals,
    /// A star within a word.
    StarWithin,
    /// A star behind too few letters.
    StarTooSoon,
    /// A regular expression is not closed.
    OpenPattern,
    /// A regular expression that is none, for a usual reason.
    BrokenPattern(Broken),
    /// A regular expression that is none, in the words of its parser.
    NoPattern(String),
    /// A regular expression that would take too much memory.
    PatternTooLarge,
    /// A regular expression that is found in every text.
    PatternOfAll,
}

/// What `NEAR` cannot stand beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// A regular expression.
    Pattern,
    /// A language.
    Language,
    /// Several conditions that must all hold.
    Joined,
    /// What is to be left out.
    Excluded,
    /// So many of a list.
    Count,
}

/// Why a regular expression is none, as it usually is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// A parenthesis opens and does not close.
    OpenGroup,
    /// A parenthesis closes that was not opened.
    StrayGroup,
    /// A square bracket opens and does not close.
    OpenClass,
    /// A sign that repeats stands behind nothing.
    NothingRepeated,
    /// It looks ahead or behind.
    LookAround,
    /// It refers to a group of its own.
    Backreference,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => write!(f, "A filter needs at least one word to look for."),
            Self::TooLong(most) => write!(f, "A filter can have {most} characters at most; split it into several."),
            Self::TooManyTerms(most) => write!(f, "A filter can have {most} terms at most; split it into several."),
            Self::TooManyPatterns(most) => write!(f, "A filter can have {most} regular expressions at most."),
            Self::TooDeep(most) => write!(f, "Parentheses can nest {most} deep at most."),
            Self::Unlookable => write!(f, "This holds characters that newsbell cannot look for together."),
            Self::OpenQuote => write!(f, "This quote is never closed."),
            Self::EmptyQuotes => write!(f, "Nothing stands between these quotes."),
            Self::NoWord => write!(f, "There is no word in this."),
            Self::OpenParenthesis => write!(f, "This parenthesis is never closed."),
            Self::EmptyParentheses => write!(f, "Nothing stands between these parentheses."),
            Self::StrayParenthesis => write!(f, "This parenthesis closes none."),
            Self::MissingBehind(written) => write!(f, "Something to look for is missing behind \"{written}\"."),
            Self::MissingBefore(written) => write!(f, "Something to look for is missing before \"{written}\"."),
            Self::MissingHere => write!(f, "Something to look for is missing here."),
            Self::OnlyExcludes => write!(f, "A filter must say what to look for, not only what to leave out."),
            Self::AlternativeOnlyExcludes => {
                write!(f, "An alternative must say what to look for, not only what to leave out.")
            }
            Self::DoubleNot => write!(f, "Two NOTs cancel each other."),
            Self::NotBehindNear(instead) => write!(f, "NOT cannot stand here; {instead} says the opposite."),
            Self::NearBeside(other) => {
                write!(f, "NEAR stands between words, phrases and alternatives of them, not beside {other}.")
            }
            Self::NearWithoutNumber(operator, usual) => write!(
                f,
                "{operator} needs a slash and the most words that may stand between, such as {operator}/{usual}."
            ),
            Self::NearOutOfRange(operator, most) => write!(f, "{operator} counts from 1 to {most} words between."),
            Self::ListTooShort(holds) => write!(f, "The list holds {holds}, so more cannot be asked of it."),
            Self::ListOfNone => write!(f, "At least one of a list must be asked for."),
            Self::FieldOfNothing => write!(f, "Behind a field stands a word, a phrase or a group."),
            Self::FieldMeant(name, meant) => write!(f, "There is no field {name}:, but there is {meant}:."),
            Self::NoSuchField(name, known) => write!(f, "There is no field {name}:. The fields are {known}."),
            Self::WebAddress => {
                write!(f, "This is a web address; url: and a site's name finds articles from that site.")
            }
            Self::LanguageNotByCode(code) => write!(f, "Languages go by their short codes, here {code}."),
            Self::LanguageWithRegion => write!(f, "A language is looked for without its region or script."),
            Self::NoLanguage => write!(f, "A language goes by a code of two or three letters, such as ko or en."),
            Self::LanguageByPattern => write!(f, "A language goes by its code, not by a regular expression."),
            Self::EqualsAlone => write!(f, "An equals sign stands directly before the word that it makes exact."),
            Self::StarAlone => {
                write!(f, "A star stands directly behind the beginning of a word, such as sanction*.")
            }
            Self::StarAndEquals => write!(f, "A word is either exact (=) or open at its end (*), not both."),
            Self::StarWithin => write!(f, "A star can only stand at the end of a word."),
            Self::StarTooSoon => write!(f, "A star needs at least three letters before it."),
            Self::OpenPattern => {
                write!(f, "This regular expression is never closed; a slash and a blank end it.")
            }
            Self::BrokenPattern(why) => write!(f, "This is no regular expression: {why}."),
            Self::NoPattern(said) => write!(f, "This is no regular expression: {said}."),
            Self::PatternTooLarge => write!(f, "This regular expression is too large; let it repeat less."),
            Self::PatternOfAll => {
                write!(f, "This regular expression is found in an empty text, so in every item.")
            }
        }
    }
}

impl fmt::Display for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Pattern => "a regular expression",
            Self::Language => "a language",
            Self::Joined => "words joined by AND or NOT",
            Self::Excluded => "what is to be left out",
            Self::Count => "a count",
        })
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OpenGroup => "unclosed group",
            Self::StrayGroup => "unopened group",
            Self::OpenClass => "unclosed character class",
            Self::NothingRepeated => "repetition operator behind nothing",
            Self::LookAround => "look-around is not supported",
            Self::Backreference => "backreferences are not supported",
        })
    }
}
