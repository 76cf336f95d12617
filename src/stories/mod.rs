//! Stories: which entries are the same article, and which articles report the same event, so that it rings once however
//! often and wherever it is published.
//!
//! Pure: entries in, names out; no I/O, and nothing is fetched to find an article's true address. Names go to disk, so
//! what they are made of must not change.
//!
//! Start with [`identify_all`]; `address` says when two links lead to the same page, `redirect` where one leads on. Then
//! [`Grouper`], which says what story an article belongs to; `headline` takes from a title what desks put around it.
//! `novelty` says what a report tells that earlier ones did not, `voices` how many independent publishers speak.

mod address;
mod grouping;
mod headline;
mod identity;
mod novelty;
mod redirect;
mod voices;

pub use address::canonical_url;
pub use grouping::{Grouper, Grouping, Likeness, Placement, Report, StatisticsError};
pub use identity::{article_at, identify_all};
pub use novelty::{development, marked};
pub use voices::{Voice, independent, rush};
