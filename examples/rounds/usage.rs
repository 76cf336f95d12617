//! What this process has used so far, as Linux tells.

use std::time::{Duration, Instant};

/// A tick of `/proc/self/stat`: `USER_HZ` is 100 on every Linux that matters.
const TICK: Duration = Duration::from_millis(10);

/// What a round used.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Used {
    pub(crate) cpu: Duration,
    pub(crate) wall: Duration,
    /// When 99 of 100 well-behaved feeds were done with; zero where nobody looked.
    pub(crate) p99: Duration,
    /// Resident at its end, and at most since the start of the process, in KiB.
    pub(crate) resident: u64,
    pub(crate) peak: u64,
}

/// The start of a round.
pub(crate) struct Stopwatch(Instant, Duration);

impl Stopwatch {
    pub(crate) fn start() -> Self {
        Self(Instant::now(), cpu())
    }

    pub(crate) fn stop(&self) -> Used {
        Used {
            cpu: cpu().saturating_sub(self.1),
            wall: self.0.elapsed(),
            p99: Duration::ZERO,
            resident: status("VmRSS:"),
            peak: status("VmHWM:"),
        }
    }
}

impl Used {
    /// One line, for the referee.
    pub(crate) fn say(&self) {
        let millis = [self.cpu, self.wall, self.p99].map(|span| span.as_millis().to_string()).join(" ");
        println!("{millis} {} {}", self.resident, self.peak);
    }

    /// Such a line.
    pub(crate) fn read(line: &str) -> Self {
        let numbers: Vec<u64> = line.split(' ').map(|number| number.parse().unwrap()).collect();
        let span = |place: usize| Duration::from_millis(numbers[place]);
        Self { cpu: span(0), wall: span(1), p99: span(2), resident: numbers[3], peak: numbers[4] }
    }
}

/// User and system time of all threads, those that ended among them.
fn cpu() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields = stat.rsplit_once(')').unwrap().1.split_whitespace();
    let ticks: u32 = fields.skip(11).take(2).map(|field| field.parse::<u32>().unwrap()).sum();
    TICK * ticks
}

fn status(field: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix(field)).unwrap();
    line.trim_end_matches("kB").trim().parse().unwrap()
}
