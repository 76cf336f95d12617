//! Power cuts: `cargo run --release --example power_cut [ROUNDS] [SEED]`, 60 and 1 unless told otherwise; Linux, needs
//! `strace`; a minute.
//!
//! A process writes into a store and says after each round what it was told is on disk. `strace` notes every write and every
//! flush of it. From these are put together disks as a power cut may leave them, at instants in between: what was
//! flushed is there; of everything else some is, some is not, and some is torn (`disk`). Each is opened as after the power
//! came back, and must hold all that the process had been told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a trial prints, and what goes wrong in it ends it"
)]

mod disk;
#[allow(dead_code, reason = "the torture asks for all of it")]
#[path = "../../tests/it/torture/luck.rs"]
mod luck;
mod trace;
mod writer;

use disk::Disk;
use luck::Luck;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use trace::{Call, Trace};

/// Between two calls the power is cut once in so many.
const CUT_EVERY: u64 = 12;

/// Calls that tell what becomes of files.
const CALLS: &str = "trace=openat,lseek,write,pwrite64,ftruncate,fallocate,fsync,fdatasync,rename,unlink,unlinkat";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("not a number: {text}"));
    match words.as_slice() {
        ["writer", path, rounds] => runtime.block_on(writer::write(Path::new(path), number(rounds))),
        [] => runtime.block_on(hold(60, 1)),
        [rounds] => runtime.block_on(hold(number(rounds), 1)),
        [rounds, seed] => runtime.block_on(hold(number(rounds), number(seed))),
        _ => panic!("usage: power_cut [ROUNDS] [SEED]"),
    }
}

/// Writes so many rounds, and cuts the power at many instants.
async fn hold(rounds: u64, seed: u64) {
    let folder = tempfile::tempdir().unwrap();
    let (written, notes, image) =
        (folder.path().join("written"), folder.path().join("notes"), folder.path().join("image"));
    let mut writer = Command::new("strace");
    writer.args(["-f", "-qq", "-y", "-xx", "-s", "100000000", "-e", CALLS, "-o"]).arg(&notes);
    writer.arg(std::env::current_exe().unwrap()).arg("writer").arg(&written).arg(rounds.to_string());
    let status = writer.stdout(Stdio::null()).status().expect("strace is needed");
    assert!(status.success(), "the writer failed");

    let (mut trace, mut disk, mut luck) = (Trace::of(&written), Disk::default(), Luck::new(seed, "power cuts"));
    let (mut told, mut cuts) = (0, 0);
    for line in BufReader::new(File::open(&notes).unwrap()).lines() {
        match trace.read(&line.unwrap()) {
            Some(Call::Told(round)) => told = round,
            Some(Call::Change(change)) => disk.change(change),
            None => continue,
        }
        if luck.between(0, CUT_EVERY) == 0 {
            disk.cut(&image, &mut luck);
            writer::check(&image, told).await;
            std::fs::remove_dir_all(&image).unwrap();
            cuts += 1;
        }
    }
    assert_eq!(told, rounds, "the notes are not whole");
    println!(
        "{cuts} power cuts in {rounds} rounds, seed {seed}: every store opened, and nothing that was told was lost"
    );
}
