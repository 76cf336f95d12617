//! The filter language: a text becomes a [`Filter`] or a [`Refusal`], and a filter prints in one canonical form that
//! reads back as the same filter.
//!
//! `scan` cuts the text into tokens, `parse` builds the tree and refuses what has no meaning, `tree` says what a filter
//! is, `print` writes it, `refusal` explains and mends. Precedence: field, then `NOT`, then `AND`, then `OR`.
//! Where the language is silent, it reads as a reader of Google News expects: things side by side that are not all
//! bare words must all be there (`"human rights" Korea` is `"human rights" AND korea`), and a dash between blanks is
//! punctuation.
//!
//! `NOT` stands beside something to look for, never alone, in an alternative of its own, or doubled: such a filter
//! would ring for nearly everything. The tree cannot even hold one.

mod parse;
mod phrase;
mod print;
mod refusal;
mod scan;
mod tree;

pub use refusal::Refusal;
pub use tree::Filter;
pub(super) use tree::{Condition, Form, Near, Node, Pattern, Scope, Spans, Term, TermWord};

/// The longest filter, in characters as typed.
pub const LENGTH_MAX: usize = 1_000;

/// The most terms in one filter.
pub const TERMS_MAX: usize = 100;

/// The deepest nesting of parentheses.
pub const NESTING_MAX: usize = 32;

/// The most words between two that are near.
pub const NEAR_MAX: u8 = 50;

#[cfg(test)]
mod tests;
