//! `newsbell backtest`: which of many filters match which of many items, offline. Stores nothing.
//!
//! It streams: however many items there are, one at a time is in memory. What cannot be read is told with its place and
//! left out; the rest goes on. Start with `command`; `lines` reads files within bounds, `named` holds the filters,
//! `items` makes an item of a line, `findings` says what matched, `figures` what it took.

mod command;
mod figures;
mod findings;
mod items;
mod lines;
mod named;

pub(super) use command::open_items;
pub(super) use command::{Options, run};
pub(super) use items::{Candidate, each_item};
pub(super) use lines::Complaints;
