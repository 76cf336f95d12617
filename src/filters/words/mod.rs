//! Text to words, by one rule for items and filters.
//!
//! A word is a run of letters, marks and digits; every other character separates. Beyond that:
//! - a possessive `'s` is dropped, any other apostrophe separates;
//! - single letters joined by dots are one word (`U.N.` is `UN`);
//! - digits keep an inner `.` and lose an inner `,` (`1,000` is `1000`);
//! - Han, kana, Hangul, Thai, Lao, Khmer and Myanmar characters are one word each;
//! - a line break starts a new block, which no phrase crosses.
//!
//! Start with `list`, what becomes of a text; `splitter` is the rule, `hash` the number by which words are looked up.

mod ascii;
mod hash;
mod list;
mod splitter;

#[cfg(test)]
mod tests;

pub(super) use hash::{first_bytes, first_of, hash_of, hash_with};
pub(super) use list::{Word, Words};
