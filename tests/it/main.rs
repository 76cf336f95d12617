//! The whole bot against loopback servers: real database, real HTTP, real teloxide. Only far ends and wall time are
//! ours.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "what a test's far end cannot do is the test's failure, told where it happens"
)]
#![allow(clippy::format_push_string, clippy::needless_pass_by_value, reason = "a test is to be read, not to be fast")]

mod access;
mod alerts;
mod answers;
mod backtest;
mod backup;
mod bench;
mod buttons;
mod chats;
mod clock_steps;
mod command_line;
mod crash;
#[allow(dead_code, reason = "each scenario asks for a part of it")]
mod fake_telegram;
mod faults;
#[allow(dead_code, reason = "each scenario asks for a part of it")]
mod feed_server;
mod fence;
mod finding;
mod fulltext;
mod fuzz;
mod fuzz_feeds;
mod growth;
mod habits;
mod health;
mod languages;
mod lists;
mod polite;
mod soak;
mod stories;
mod torture;
mod transfer;
mod websub;
mod wire;
