//! JSON Feed (versions 1 and 1.1), read leniently: whatever one item does wrong costs that item's field, not the feed, and
//! a document that ends too early costs what it lacks.
//!
//! `scan` finds where values begin and end, in one pass and without keeping any; `mend` makes a damaged value one that a
//! parser takes; `read` knows what the members mean.

mod mend;
mod read;
mod scan;

pub(super) use read::{Feed, damage, read};
