//! What a backtest took.

use std::fmt;
use std::time::Duration;

/// Counts and times.
#[derive(Debug, Default)]
pub(super) struct Figures {
    /// Filters in the index.
    pub(super) loaded: usize,
    /// From opening the filters to having all in the index.
    pub(super) built_for: Duration,
    /// Items held against the filters.
    pub(super) items: u64,
    /// Filters that were looked at one by one, for all items.
    pub(super) examined: u64,
    /// Reading the words of items and asking the index; not reading files, nor telling.
    pub(super) matched_for: Duration,
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "filters loaded: {}", self.loaded)?;
        writeln!(f, "build time: {:.3} s", self.built_for.as_secs_f64())?;
        writeln!(f, "items: {}", self.items)?;
        writeln!(f, "matching time: {:.3} s", self.matched_for.as_secs_f64())?;
        let per_second = u128::from(self.items) * 1_000_000_000 / self.matched_for.as_nanos().max(1);
        writeln!(f, "items per second: {per_second}")?;
        let tenths = u128::from(self.examined) * 10 / u128::from(self.items.max(1));
        writeln!(f, "candidates per item: {}.{}", tenths / 10, tenths % 10)?;
        match peak_memory() {
            Some(kibibytes) => writeln!(f, "peak memory: {} MiB", kibibytes.div_ceil(1024)),
            None => Ok(()),
        }
    }
}

/// The most memory that this process had, in KiB, where the system tells (Linux).
fn peak_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
