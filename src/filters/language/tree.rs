//! What a filter is.

use super::super::letters;
use super::super::words::Words;
use super::parse;
use super::refusal::Refusal;
use crate::domain::Field;

/// What somebody wants to be told about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    root: Node,
}

impl Filter {
    /// Reads a filter as people type it; [`std::fmt::Display`] prints what was understood.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        parse::read(text).map(|root| Self { root }).map_err(|flaw| Refusal::of(text, flaw))
    }

    pub(in crate::filters) fn root(&self) -> &Node {
        &self.root
    }
}

/// A filter or a part of it. Flat: an alternative holds no alternative, and what is wanted by an [`Node::All`] is
/// none. So each meaning has one tree, and whatever matches holds at least one term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) enum Node {
    /// Words that must occur.
    Term(Term),
    /// All of the first, none of the second. The first is never empty, and both together are at least two.
    All { with: Vec<Node>, without: Vec<Node> },
    /// At least one; there are two or more.
    Any(Vec<Node>),
}

/// Words that stand side by side in one block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) struct Term {
    pub(in crate::filters) scope: Scope,
    /// Never empty.
    pub(in crate::filters) words: Vec<TermWord>,
}

/// Where a term looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::filters) enum Scope {
    /// Headline and body.
    Text,
    /// One field.
    In(Field),
    /// The link's host: this one and its subdomains.
    Host,
}

/// One word of a term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) struct TermWord {
    /// As it is compared.
    pub(in crate::filters) folded: Box<str>,
    /// What else is accepted.
    pub(in crate::filters) form: Form,
    /// Was there anything between it and the word before? Never so inside a run of Han, kana or Hangul; kept to print
    /// such runs as they were written.
    pub(in crate::filters) apart: bool,
}

/// Which words of an item a term's word stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) enum Form {
    /// The word, and its regular plurals where it has any: at most [`PLURALS_MAX`].
    Word { plurals: Box<[Box<str>]> },
    /// All words that begin so.
    Prefix,
    /// The word exactly as written.
    Exact(Box<str>),
}

impl TermWord {
    /// The words that it stands for as they are compared, itself first. Of a prefix and an exact word this is only what
    /// they begin with, or look like.
    pub(in crate::filters) fn spellings(&self) -> impl Iterator<Item = &str> {
        let plurals: &[Box<str>] = match &self.form {
            Form::Word { plurals } => plurals,
            Form::Prefix | Form::Exact(_) => &[],
        };
        std::iter::once(self.folded.as_ref()).chain(plurals.iter().map(AsRef::as_ref))
    }
}

/// The most plurals that a word has.
pub(in crate::filters) const PLURALS_MAX: usize = 2;

/// The regular plurals of a Latin-script word of three letters or more: with `s` always (epochs), with `es` after a hiss
/// (churches), with `ies` for a consonant and `y` (countries).
pub(super) fn plurals(folded: &str) -> Box<[Box<str>]> {
    if folded.chars().count() < 3 || !folded.chars().all(letters::is_latin) {
        return Box::default();
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| folded.ends_with(ending));
    let stem = folded.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']));
    let other = stem.map(|stem| format!("{stem}ies")).or_else(|| hisses.then(|| format!("{folded}es")));
    std::iter::once(format!("{folded}s")).chain(other).map(Into::into).collect()
}

/// The words of a phrase. `written` holds no operators; a star directly behind a word makes it a prefix, an equals
/// sign at the start of a run without blanks makes the words of that run exact, up to a character that is a word alone.
pub(super) fn phrase(written: &str) -> Vec<TermWord> {
    let words = Words::of(written);
    let mut end_of_last = 0;
    let mut exact_until = 0;
    let mut phrase = Vec::new();
    for word in words.list() {
        let place = word.place();
        let before = written.get(..place.start).unwrap_or_default();
        let after = written.get(place.end..).unwrap_or_default();
        if before.chars().next_back().map(letters::plain) == Some('=') && is_run_start(before) {
            exact_until = place.end + after.find(char::is_whitespace).unwrap_or(after.len());
        }
        let folded: Box<str> = words.folded(word).into();
        let alone = folded.chars().any(letters::is_word_alone);
        if alone {
            exact_until = 0;
        }
        let form = match after.chars().next().map(letters::plain) {
            _ if alone => Form::Word { plurals: Box::default() },
            Some('*') => Form::Prefix,
            _ if place.start < exact_until => {
                Form::Exact(letters::as_written(written.get(place.clone()).unwrap_or_default()).into())
            }
            _ => Form::Word { plurals: plurals(&folded) },
        };
        phrase.push(TermWord { folded, form, apart: !phrase.is_empty() && place.start > end_of_last });
        end_of_last = place.end;
    }
    phrase
}

/// Is the equals sign at the end of this the first character of its run?
fn is_run_start(before: &str) -> bool {
    before.chars().rev().nth(1).is_none_or(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_the_regular_ones_and_nothing_looser() {
        for (word, expected) in [
            ("resolution", &["resolutions"][..]),
            ("country", &["countrys", "countries"]),
            ("day", &["days"]),
            ("box", &["boxs", "boxes"]),
            ("epoch", &["epochs", "epoches"]),
            ("news", &["newss", "newses"]),
            ("un", &[]),
            ("f16", &[]),
            ("елка", &[]),
        ] {
            let plurals = plurals(word);
            assert_eq!(plurals.iter().map(AsRef::as_ref).collect::<Vec<&str>>(), expected, "{word}");
            assert!(plurals.len() <= PLURALS_MAX);
        }
    }
}
