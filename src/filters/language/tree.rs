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
    /// The word, and its regular plural where it has one.
    Word { plural: Option<Box<str>> },
    /// All words that begin so.
    Prefix,
    /// The word exactly as written.
    Exact(Box<str>),
}

impl TermWord {
    /// The words that it stands for as they are compared: one or two. Of a prefix and an exact word this is only what
    /// they begin with, or look like.
    pub(in crate::filters) fn spellings(&self) -> impl Iterator<Item = &str> {
        let plural = match &self.form {
            Form::Word { plural } => plural.as_deref(),
            Form::Prefix | Form::Exact(_) => None,
        };
        std::iter::once(self.folded.as_ref()).chain(plural)
    }
}

/// The regular plural of a Latin-script word of three letters or more.
pub(super) fn plural(folded: &str) -> Option<Box<str>> {
    if folded.chars().count() < 3 || !folded.chars().all(letters::is_latin) {
        return None;
    }
    let hisses = ["s", "x", "z", "ch", "sh"].iter().any(|ending| folded.ends_with(ending));
    let plural = match folded.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'i', 'o', 'u']) => format!("{stem}ies"),
        _ if hisses => format!("{folded}es"),
        _ => format!("{folded}s"),
    };
    Some(plural.into())
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
            _ if alone => Form::Word { plural: None },
            Some('*') => Form::Prefix,
            _ if place.start < exact_until => {
                Form::Exact(letters::as_written(written.get(place.clone()).unwrap_or_default()).into())
            }
            _ => Form::Word { plural: plural(&folded) },
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
            ("resolution", Some("resolutions")),
            ("country", Some("countries")),
            ("day", Some("days")),
            ("box", Some("boxes")),
            ("church", Some("churches")),
            ("news", Some("newses")),
            ("un", None),
            ("f16", None),
            ("елка", None),
        ] {
            assert_eq!(plural(word).as_deref(), expected, "{word}");
        }
    }
}
