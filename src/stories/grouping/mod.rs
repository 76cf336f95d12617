//! Which story an article belongs to: online, from headlines and summaries alone, with no model to load.
//!
//! A report is read into weighed terms (`reading`, of `tokens` by `script`; how rare a term is says `terms`, which
//! `snapshot` takes over a restart), the numbers of its headline (`figure`) and the days that it names (`weekdays`). The reports of the last two days lie in a `window` with an index. `candidates` are
//! the stories closest to a report, `features` says how likely it belongs to one, and `grouper` decides.
//!
//! Memory is bounded by the window and the number of terms that are counted. Nothing here depends on the order of a hash
//! table, so the same reports give the same stories.

mod candidates;
mod features;
mod figure;
mod grouper;
mod reading;
mod report;
mod script;
mod snapshot;
mod terms;
mod tokens;
mod weekdays;
mod window;

#[cfg(test)]
mod tests;

pub use grouper::Grouper;
pub use report::{Grouping, Likeness, Placement, Report};
pub use snapshot::StatisticsError;
