//! What rounds over thousands of feeds cost, beside plain reqwest in the same run:
//! `cargo run --release --example rounds [FEEDS]`, 5,000 unless told otherwise; Linux only, some minutes.
//!
//! Every feed has a loopback address of its own, so each visit is a new connection, as in life. The far ends and each
//! contestant are processes of their own (this program again), so what is counted is one contestant's and nothing else:
//! user and system time, and resident memory. newsbell is its real store, poller and fetcher, put together as `app`
//! does; the rivals keep nothing but validators in memory. Beside each ratio stands that of a client which takes the bytes
//! and does nothing else. All run with the environment of the image.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a measurement prints, and what goes wrong in it ends it"
)]

mod bot;
mod documents;
mod far_end;
mod referee;
mod rival;
mod usage;

use referee::Contest;

/// The longest list: what lies on loopback behind `127.1`.
const FEEDS_MAX: usize = 20_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    match words.as_slice() {
        ["far-end", feeds, folder] => runtime.block_on(far_end::serve(number(feeds), folder.as_ref())),
        ["contestant", name, address, feeds, rounds] => {
            let contest = Contest { address: (*address).to_owned(), feeds: number(feeds), rounds: number(rounds) };
            match *name {
                "newsbell" => runtime.block_on(bot::run(&contest)),
                rival => runtime.block_on(rival::run(rival.parse().unwrap(), &contest)),
            }
        }
        [] => referee::hold(5_000),
        [feeds] => referee::hold(number(feeds).min(FEEDS_MAX)),
        _ => panic!("usage: rounds [FEEDS]"),
    }
}

fn number(text: &str) -> usize {
    text.parse().unwrap_or_else(|_| panic!("not a number: {text}"))
}
