//! WebSub (W3C Recommendation of 23 January 2018), the subscriber's half that is pure: where a feed says that it can be
//! pushed (`offer`), what is asked of a hub and what a hub asks back (`request`), and whether what arrives is the
//! hub's (`signature`).

mod offer;
mod request;
mod signature;

pub use offer::Offer;
pub(super) use offer::{in_headers, in_markup};
pub use request::{LEASE_WANTED, Verification, subscription};
pub use signature::is_signed;
