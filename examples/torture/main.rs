//! The fault matrix for as long as you like: `cargo run --release --example torture -- --minutes N [--seed S]`.
//!
//! The real binary between a feed server and a strict fake Bot API in this process, killed at named steps and at random
//! while both fail; an oracle counts what is lost. First it is measured how long an alert takes from its commit to its
//! request on an idle bot, and with `--burst CHATS` how fast 500 items at once get through where the limits are enforced. The code is that of the test `torture` in `tests/it`. Linux; exit code 1 when anything is lost,
//! or repeated beyond the bound.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::print_stdout,
    reason = "a proof prints, and what goes wrong in it ends it"
)]
#![allow(clippy::format_push_string, clippy::needless_pass_by_value, reason = "as in the tests whose code it is")]

#[allow(dead_code, reason = "the tests ask for all of it")]
#[path = "../../tests/it/fake_telegram/mod.rs"]
mod fake_telegram;
#[allow(dead_code, reason = "the tests ask for all of it")]
#[path = "../../tests/it/feed_server.rs"]
mod feed_server;
#[path = "../../tests/it/torture/mod.rs"]
mod torture;
#[allow(dead_code, reason = "the tests ask for all of it")]
#[path = "../../tests/it/wire.rs"]
mod wire;

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::Duration;
use torture::Settings;

/// Alerts of which the time is taken.
const MEASURED: usize = 520;

/// Items that are published at once.
const BURST: usize = 500;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        Some(arguments.get(at + 1)?.parse::<u64>().unwrap_or_else(|_| panic!("{name} wants a number")))
    };
    let Some(minutes) = value("--minutes") else {
        panic!("usage: torture --minutes N [--seed S] [--measure ALERTS] [--burst CHATS] [--stories ROUNDS]")
    };
    let measured = value("--measure").map_or(MEASURED, |alerts| usize::try_from(alerts).unwrap());
    let binary = built();
    if measured > 0 {
        println!("{}", torture::latency::measure(&binary, measured).await);
    }
    if let Some(chats) = value("--burst") {
        let burst = torture::pace::measure(&binary, usize::try_from(chats).unwrap(), BURST).await;
        println!("{burst}");
        if !burst.is_good() {
            return ExitCode::FAILURE;
        }
    }
    let seed = value("--seed").unwrap_or(1);
    for round in 0..value("--stories").unwrap_or(0) {
        let grown = torture::growth::measure(&binary, seed + round).await;
        println!("{grown}");
        if !grown.is_good() {
            return ExitCode::FAILURE;
        }
    }
    if minutes == 0 {
        return ExitCode::SUCCESS;
    }
    let settings =
        Settings { binary, lasts: Duration::from_secs(minutes * 60), patience: Duration::from_secs(90), seed };
    let report = torture::run(settings).await;
    println!("{report}");
    if report.is_good() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The bot, built as this program is; it lies beside the folder of examples.
fn built() -> PathBuf {
    let own = std::env::current_exe().unwrap();
    let folder = own.parent().and_then(|examples| examples.parent()).unwrap();
    if let Ok(cargo) = std::env::var("CARGO") {
        let mut command = Command::new(cargo);
        command.args(["build", "--quiet", "--bin", "newsbell"]);
        if !cfg!(debug_assertions) {
            command.arg("--release");
        }
        assert!(command.status().unwrap().success(), "the bot cannot be built");
    }
    folder.join("newsbell")
}
