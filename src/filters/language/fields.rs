//! The names that stand before a colon.

use super::problem::Problem;
use super::refusal::Flaw;
use crate::domain::Field;
use std::ops::Range;

/// What a name before a colon narrows the next part to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Aspect {
    Field(Field),
    Language,
}

const ASPECTS: [Aspect; 7] = [
    Aspect::Field(Field::Title),
    Aspect::Field(Field::Body),
    Aspect::Field(Field::Source),
    Aspect::Field(Field::Author),
    Aspect::Field(Field::Tag),
    Aspect::Field(Field::Url),
    Aspect::Language,
];

/// What other search engines call them.
const ELSEWHERE: [(&str, Aspect); 7] = [
    ("headline", Aspect::Field(Field::Title)),
    ("intitle", Aspect::Field(Field::Title)),
    ("intext", Aspect::Field(Field::Body)),
    ("site", Aspect::Field(Field::Url)),
    ("inurl", Aspect::Field(Field::Url)),
    ("category", Aspect::Field(Field::Tag)),
    ("language", Aspect::Language),
];

impl Aspect {
    /// By its name in lower case.
    pub(super) fn named(name: &str) -> Option<Self> {
        ASPECTS.into_iter().find(|aspect| aspect.name() == name)
    }

    /// As it is written before the colon.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Field(Field::Title) => "title",
            Self::Field(Field::Body) => "body",
            Self::Field(Field::Source) => "source",
            Self::Field(Field::Author) => "author",
            Self::Field(Field::Tag) => "tag",
            Self::Field(Field::Url) => "url",
            Self::Language => "lang",
        }
    }
}

/// `place` is where the name, its colon and the rest of the run stand.
pub(super) fn unknown_field(name: &str, rest: &str, place: Range<usize>) -> Flaw {
    let at = place.start;
    if let Some(address) = rest.strip_prefix("//") {
        let host: String = address.chars().take_while(|&letter| !matches!(letter, '/' | ':' | '?' | '#')).collect();
        let host = host.strip_prefix("www.").unwrap_or(&host);
        return Flaw::new(at, Problem::WebAddress).mended_by(place, format!("url:{host}"));
    }
    match meant(name).map(Aspect::name) {
        Some(known) => {
            Flaw::new(at, Problem::FieldMeant(name.to_owned(), known)).mended_by(place, format!("{known}:{rest}"))
        }
        None => {
            let names = ASPECTS.map(Aspect::name).join(", ");
            Flaw::new(at, Problem::NoSuchField(name.to_owned(), names)).mended_by(place, format!("{name} {rest}"))
        }
    }
}

fn meant(name: &str) -> Option<Aspect> {
    let other = ELSEWHERE.iter().find(|(known, _)| *known == name).map(|(_, aspect)| *aspect);
    let distance = |aspect: &Aspect| strsim::damerau_levenshtein(aspect.name(), name);
    other.or_else(|| ASPECTS.into_iter().min_by_key(distance).filter(|aspect| distance(aspect) <= 2))
}
