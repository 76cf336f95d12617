//! Finding feeds: from what people paste to feeds that were read.
//!
//! `paste` takes addresses out of a text, `sites` knows where some sites keep their feeds and which paths are common,
//! `page` reads the links of a web page, [`find_all`] walks from an address to feeds. What a page claims is never
//! believed: only a feed that was fetched, through the guard, and read is found.

mod find;
pub(super) mod page;
mod paste;
mod sites;

pub use find::{Found, NothingFound, find_all};
pub use paste::addresses;
