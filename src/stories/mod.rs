//! Which entries are the same: as an article here, as the report of an event later. Pure: no I/O, no clock, no dates.
//!
//! Start with [`identify_all`], which names the entries of one document; [`canonical_url`] decides when two addresses
//! lead to one article. What is named here goes to disk, so its definitions never change.

mod address;
mod identity;

pub use address::canonical_url;
pub use identity::identify_all;
