//! The referee: starts the far ends and the contestants, one after the other, and prints what they used.

use crate::far_end::{AUTHORITY, Manner, host};
use crate::usage::Used;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// What a contestant is to do.
pub(crate) struct Contest {
    /// Of a feed, with `HOST` for its host.
    pub(crate) address: String,
    pub(crate) feeds: usize,
    pub(crate) rounds: usize,
}

impl Contest {
    /// The address of a feed.
    pub(crate) fn url(&self, feed: usize) -> String {
        self.address.replace("HOST", &host(feed).to_string())
    }
}

/// How glibc is to keep memory: as in the image (`Dockerfile`), for newsbell and its rivals alike.
const ALLOCATOR: [(&str, &str); 2] = [("MALLOC_ARENA_MAX", "2"), ("MALLOC_MMAP_THRESHOLD_", "131072")];

/// Ends the far ends with the run.
struct FarEnds {
    process: Child,
    ports: Vec<String>,
}

impl Drop for FarEnds {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

struct Referee<'a> {
    feeds: usize,
    folder: &'a Path,
    far_ends: FarEnds,
}

/// Holds all contests over so many feeds.
pub(crate) fn hold(feeds: usize) {
    let folder = tempfile::tempdir().unwrap();
    let referee = Referee { feeds, folder: folder.path(), far_ends: FarEnds::start(feeds, folder.path()) };
    println!("{feeds} feeds of 30 items, gzip, a host each; CPU seconds, user and system\n");
    println!(
        "| round | newsbell | plain reqwest | ratio | goal | the bytes alone |\n| --- | --- | --- | --- | --- | --- |"
    );
    let own = referee.run("newsbell", Manner::Conditional, 2);
    let (parse, bytes) = (referee.run("parse", Manner::Conditional, 2), referee.run("bytes", Manner::Conditional, 1));
    compare("every feed new; beside download and feed-rs", own[0], parse[0], "1.2", bytes[0]);
    compare("nothing changed, 304; beside bare conditional requests", own[1], parse[1], "1.15", parse[1]);
    let [same, download, bytes] = ["newsbell", "download", "bytes"].map(|name| referee.run(name, Manner::Plain, 2)[1]);
    compare("nothing changed, whole bodies; beside a download", same, download, "0.5", bytes);
    let [secure, default, resumed] =
        ["newsbell", "download", "resume"].map(|name| referee.run(name, Manner::Secure, 2)[1]);
    compare("304 over TLS; beside a default client", secure, default, "0.55", resumed);
    let hostile = referee.run("newsbell", Manner::Hostile, 1);
    println!(
        "\n| newsbell | CPU s | 99 of 100 visited after s | resident MiB | at most MiB |\n| --- | --- | --- | --- | --- |"
    );
    memory("every feed new", own[0]);
    memory("304", own[1]);
    memory("304 over TLS", secure);
    memory("every feed new, one in a hundred hostile", hostile[0]);
}

impl FarEnds {
    fn start(feeds: usize, folder: &Path) -> Self {
        let mut process = this_program();
        process.args(["far-end", &feeds.to_string()]).arg(folder);
        let mut process = process.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let ports = line.split_whitespace().map(str::to_owned).collect();
        Self { process, ports }
    }
}

impl Referee<'_> {
    /// What a contestant used in each round.
    fn run(&self, name: &str, manner: Manner, rounds: usize) -> Vec<Used> {
        let scheme = if manner == Manner::Secure { "https" } else { "http" };
        let place = Manner::ALL.iter().position(|other| *other == manner).unwrap();
        let address = format!("{scheme}://HOST:{}/feed", self.far_ends.ports[place]);
        let mut contestant = this_program();
        contestant.args(["contestant", name, &address, &self.feeds.to_string(), &rounds.to_string()]);
        // Whom the system trusts, for the length of the run.
        contestant.env("SSL_CERT_FILE", self.folder.join(AUTHORITY)).envs(ALLOCATOR);
        let mut contestant = contestant.stdout(Stdio::piped()).spawn().unwrap();
        let mut said = String::new();
        contestant.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        assert!(contestant.wait().unwrap().success(), "{name} failed");
        said.lines().map(Used::read).collect()
    }
}

fn this_program() -> Command {
    Command::new(std::env::current_exe().unwrap())
}

/// `least` is what a client used that takes the bytes and does nothing else: what no ratio can fall below.
fn compare(round: &str, own: Used, rival: Used, goal: &str, least: Used) {
    let [own, rival, least] = [own, rival, least].map(|used| used.cpu.as_secs_f64());
    let (ratio, floor) = (own / rival, least / rival);
    println!("| {round} | {own:.2} | {rival:.2} | {ratio:.2} | {goal} | {floor:.2} |");
}

fn memory(round: &str, Used { cpu, p99, resident, peak, .. }: Used) {
    let mib = |kib: u64| kib as f64 / 1024.0;
    let (cpu, p99) = (cpu.as_secs_f64(), p99.as_secs_f64());
    println!("| {round} | {cpu:.2} | {p99:.1} | {:.0} | {:.0} |", mib(resident), mib(peak));
}
