//! Any bytes as filters and an item: `cargo +nightly fuzz run filters`.
#![no_main]

#[path = "../checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::hold_for(bytes));
