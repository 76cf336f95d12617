//! Standing queries: all filters of all chats, asked once for each item.
//!
//! Each filter is filed in a few places, one of which every item that matches it has: a word, a pair of neighbouring
//! words, three bytes of text, a language. An item opens the places that it has, and only filters found there are
//! looked at; there is no walk over all filters. What an item costs so depends on how many filters it nearly
//! matches, not on how many stand.
//!
//! Start with `queries` (the [`Index`]). `compact` is a filter as numbers of words, `vocabulary` and `stems` give the
//! numbers, `notes` is an item as such numbers, and `reading` decides by them. `filing` says where to file a filter,
//! `cabinet` is the places, and `postings` what is in one of them, with `packed` keys; `literals` finds what a regular
//! expression needs. `table` (with `tags`; asked by `batch`), `slab` and `column` hold a million things without ever
//! moving all of them; `scratch` is memory that one question after the other uses.
//!
//! Which words are rare is learnt from the items asked about. A filter that turns out to be met in vain is filed
//! elsewhere, a few at a time ([`Index::tend`]).

mod batch;
mod cabinet;
mod column;
mod compact;
mod filing;
mod literals;
mod met;
mod notes;
mod packed;
mod postings;
mod queries;
mod reading;
mod scratch;
mod slab;
mod stems;
mod table;
mod tags;
mod vocabulary;

#[cfg(test)]
mod tests;

pub use queries::{Full, Index};
