//! The filter language: a text becomes a [`Filter`] or a [`Refusal`], and a filter prints in one canonical form that
//! reads back as the same filter.
//!
//! `scan` cuts the text into tokens (with `operators`, `fields` and `marks`), `parse` reads them (with `phrase`,
//! `pattern` and `codes` for what conditions hold), `build` makes the tree of it and refuses what has no meaning, `tree`
//! says what a filter is, `print` writes it, `read` keeps the limits, `refusal` explains and mends (`problem` is what can be wrong). Precedence: field,
//! then `NEAR` and `NOTNEAR`, then `NOT`, then `AND`, then `OR`.
//!
//! Where the language is silent, it reads as a reader of Google News expects: things side by side that are not all
//! bare words must all be there (`"human rights" Korea` is `"human rights" AND korea`), and a dash or a slash between
//! blanks is punctuation. Further decisions:
//! - `NOT` stands beside something to look for, never alone, in an alternative or a list of its own, or doubled: such a
//!   filter would ring for nearly everything. The tree cannot even hold one.
//! - `NEAR` joins two occurrences in one field that share no word, in any order, with at most so many words between;
//!   a line break between them does not matter, as it does to a phrase. `NOTNEAR` wants an occurrence of its left with
//!   none of its right within so many words; one that overlaps it is near. Both are read from left to right, and stand
//!   between words, phrases, alternatives of these, and each other in parentheses. `a NEAR/5 b` within another is the
//!   words from an `a` to the nearest `b` on either side, where no shorter such run is inside.
//! - `2of(…)` is an operator only directly before its parenthesis. `1of` is `OR`, and all of a list is `AND`.
//! - A regular expression opens where something to look for may begin, directly before a character that is no blank, and
//!   ends at the next slash without a backslash before a blank, a parenthesis, a comma, a bar or the end, with or
//!   without a `c` between. It looks at the plain text of headline and body, each by itself: `^` is where the
//!   field begins. It may not be found in an empty text.
//! - `lang:` takes one code, and what follows is something else to look for: `lang:ko missile` is
//!   `lang:ko AND missile`. Alone it is a filter, too.

mod build;
mod codes;
mod fields;
mod marks;
mod operators;
mod parse;
mod pattern;
mod phrase;
mod print;
mod problem;
mod read;
mod refusal;
mod scan;
mod tree;

pub use problem::{Beside, Broken, Problem};
pub use refusal::Refusal;
pub use tree::Filter;
pub(super) use tree::{Condition, Form, Near, Node, Pattern, Scope, Spans, Term, TermWord};

/// The longest filter, in characters as typed.
pub const LENGTH_MAX: usize = 1_000;

/// The most terms in one filter: regular expressions and languages are terms, too.
pub const TERMS_MAX: usize = 100;

/// The most regular expressions in one filter.
pub(super) const PATTERNS_MAX: usize = 5;

/// The most words between two that are near.
pub(super) const NEAR_MAX: u8 = 50;

/// The deepest nesting of parentheses.
pub const NESTING_MAX: usize = 32;

#[cfg(test)]
mod tests;
