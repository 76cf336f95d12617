//! What a filter is.

use super::pattern::Patterns;
use super::read;
use super::refusal::Refusal;
use crate::domain::Field;

/// What somebody wants to be told about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    root: Node<Condition>,
}

impl Filter {
    /// Reads a filter as people type it; [`std::fmt::Display`] prints what was understood.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let mut patterns = Patterns::default();
        match read::read(text, &mut patterns) {
            Ok(root) => Ok(Self { root }),
            Err(flaw) => Err(Refusal::of(text, flaw, &mut patterns)),
        }
    }

    pub(in crate::filters) fn root(&self) -> &Node<Condition> {
        &self.root
    }
}

/// A filter or a part of it, over leaves of any kind. Flat: an alternative holds no alternative, and what is wanted by
/// an [`Node::All`] is none. So each meaning has one tree, and whatever matches holds at least one leaf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) enum Node<L> {
    /// What is asked of an item itself.
    Leaf(L),
    /// All of the first, none of the second. The first is never empty, and both together are at least two.
    All { with: Box<[Node<L>]>, without: Box<[Node<L>]> },
    /// At least one; there are two or more.
    Any(Box<[Node<L>]>),
    /// At least so many: two or more, and fewer than there are.
    AtLeast { count: u8, of: Box<[Node<L>]> },
}

impl<L> Node<L> {
    /// Does it hold where `leaf` says of each leaf whether it does?
    pub(in crate::filters) fn holds(&self, leaf: &impl Fn(&L) -> bool) -> bool {
        match self {
            Self::Leaf(condition) => leaf(condition),
            Self::All { with, without } => {
                with.iter().all(|child| child.holds(leaf)) && !without.iter().any(|child| child.holds(leaf))
            }
            Self::Any(children) => children.iter().any(|child| child.holds(leaf)),
            Self::AtLeast { count, of } => {
                let count = usize::from(*count);
                of.iter().filter(|child| child.holds(leaf)).take(count).count() == count
            }
        }
    }
}

/// What is asked of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) enum Condition {
    /// Words that must occur.
    Term(Term),
    /// Words that must occur near others, or far from them.
    Near(Box<Near>),
    /// A regular expression that must be found.
    Pattern(Pattern),
    /// The language that the item must be in.
    Language(Language),
}

/// Words whose distance counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) struct Near {
    pub(in crate::filters) left: Spans,
    pub(in crate::filters) right: Spans,
    /// The most words between them, from 1 to [`super::NEAR_MAX`].
    pub(in crate::filters) within: u8,
    /// `NOTNEAR`: is the left wanted where the right is not?
    pub(in crate::filters) is_negated: bool,
}

/// One side of a [`Near`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) enum Spans {
    Term(Term),
    /// Two or more; an alternative holds no alternative.
    Any(Box<[Spans]>),
    Near(Box<Near>),
}

/// Words that stand side by side in one block of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) struct Term {
    pub(in crate::filters) scope: Scope,
    /// Never empty.
    pub(in crate::filters) words: Box<[TermWord]>,
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
    /// The word, and its regular plurals where it has any.
    Word,
    /// All words that begin so.
    Prefix,
    /// The word exactly as written.
    Exact(Box<str>),
}

/// A regular expression over the text of a field.
#[derive(Clone, Debug)]
pub(in crate::filters) struct Pattern {
    /// `None`: headline and body, each by itself.
    pub(in crate::filters) field: Option<Field>,
    pub(in crate::filters) written: Box<str>,
    pub(in crate::filters) is_case_sensitive: bool,
    pub(in crate::filters) regex: regex::Regex,
}

impl PartialEq for Pattern {
    /// The compiled form follows from the rest.
    fn eq(&self, other: &Self) -> bool {
        (self.field, &self.written, self.is_case_sensitive) == (other.field, &other.written, other.is_case_sensitive)
    }
}

impl Eq for Pattern {}

/// A primary language subtag (RFC 5646 section 2.2.1), in lower case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::filters) struct Language(pub(in crate::filters) Box<str>);
