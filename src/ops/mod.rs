//! The house's machinery: logging, supervision of tasks, signals, bells, turns, health. It knows nothing of news.
//!
//! Start with [`Supervisor`] (every task is spawned there and awaited) and [`Bell`] (how one loop wakes another).
//! [`Probe`] is told of named steps: [`StepLog`] logs them, and a test can break or kill there.

mod bell;
mod health;
mod logging;
mod memory;
mod probe;
mod signals;
mod supervisor;
mod turns;

pub use bell::Bell;
pub use health::{Health, Part, Verdict};
pub use logging::{LogError, LogFormat, LogSettings, start_logging};
pub use memory::resident_bytes;
pub use probe::{NoProbe, Probe, Step, StepLog};
pub use signals::stop_on_signals;
pub use supervisor::{Supervisor, SupervisorError};
pub use turns::Turns;
