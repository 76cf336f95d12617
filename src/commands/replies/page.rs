//! What all replies are made of.

use crate::domain::RichText;
pub(super) use crate::domain::listing::pages;

/// A line below what is said so far.
pub(super) fn below(line: RichText) -> RichText {
    RichText::of("\n").then(line)
}

/// A paragraph below what is said so far.
pub(super) fn paragraph(words: RichText) -> RichText {
    RichText::of("\n\n").then(words)
}
