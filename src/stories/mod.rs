//! Stories: which entries are the same article, so that it rings once however often and wherever it is published.
//!
//! Pure: entries in, names out; no I/O, and nothing is fetched to find an article's true address. Names go to disk, so
//! what they are made of must not change.
//!
//! Start with [`identify_all`]; `address` says when two links lead to the same page.

mod address;
mod identity;

pub use address::canonical_url;
pub use identity::{article_at, identify_all};
