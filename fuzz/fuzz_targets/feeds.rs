//! Any bytes as a feed: `cargo +nightly fuzz run feeds`.
#![no_main]

#[path = "../feed_checks.rs"]
mod checks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| checks::hold_for(bytes, None));
