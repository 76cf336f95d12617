//! Filters: what somebody wants to be told about, and which items those are.
//!
//! Pure: no I/O, no clock, and never a loop over all filters for an item. Text becomes words by one rule for items and
//! filters alike (`words`), so what a reader sees as the same word is the same here.
//!
//! Start with `language`, which turns what people type into a [`Filter`]; then `text` (an item's words, read once),
//! `matching` (does it match, and where; `near` for distances and `hits` for places), `index` (all filters at once),
//! `excerpt` (what to show), `explain` (why, or why not), `query` (words for a search engine) and `standing` (the index
//! as the rooms share it).

mod detect;
mod excerpt;
mod explain;
mod hits;
mod index;
mod language;
mod letters;
mod matching;
mod near;
mod plurals;
mod query;
mod sentences;
mod standing;
mod telling;
mod text;
mod words;

pub use excerpt::{Excerpt, excerpt};
pub use explain::{Hit, Miss, Verdict, Why, explain};
pub use index::{Full, Index};
pub use language::{Beside, Broken, Filter, LENGTH_MAX, NESTING_MAX, Problem, Refusal, TERMS_MAX};
pub use query::Query;
pub use standing::Standing;
pub use telling::telling_words;
pub use text::ItemText;

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
