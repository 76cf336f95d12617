//! Dates as publishers write them: RFC 822 and its descendants, ISO 8601 and its neighbours, and what people type.
//! A date that can be read in two ways is not read: no time is better than a wrong one.
//!
//! Start with `read.rs`. The two forms of nearly all feeds are read by `usual`. Any other text falls into `pieces`; the first `h:mm` parts them into the day (`calendar`), the time
//! (`clock`) and what follows it (`zone`).

mod calendar;
mod clock;
mod pieces;
mod read;
mod usual;
mod zone;

pub use read::believable;
