//! Every sentence that a user reads, in each language that newsbell speaks. Pure: nothing is read from disk, for the
//! catalogues are part of the program.
//!
//! Start with `catalogues/en/*.ftl` (Project Fluent), the English sentences: a sentence is one message, with a comment where a
//! translator needs one. `keys` makes of each message a function of [`Phrasebook`], so a mistyped name or a missing variable does not
//! compile; the tests of this room hold all catalogues against the keys. `markup` is the one way from a sentence to
//! [`RichText`](crate::domain::RichText): what was put into a sentence never becomes markup. `times` tells instants and spans, `reasons` why a feed
//! gives nothing.
//!
//! To add a language: a folder of catalogues, copied from `catalogues/en` and translated, and a line in `catalogue::OTHERS`. It
//! must be complete, which the tests check; then it is offered. A language that newsbell has never heard of also needs a case in
//! [`Locale`](crate::domain::Locale).

mod catalogue;
mod each;
mod keyboard;
mod keys;
mod listing;
mod markup;
mod phrasebook;
mod reasons;
#[cfg(test)]
mod tests;
mod times;
mod value;

pub use each::InEach;
pub use phrasebook::{Phrasebook, offered, phrasebook};
pub use value::Value;
