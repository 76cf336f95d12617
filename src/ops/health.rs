//! Is every loop alive, and can the bot do its work? Measured in monotonic time: a stepping wall clock hurts nobody.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// A loop that has not turned for so long is stuck. Each turns at least every few seconds.
const LOOP_STUCK_AFTER: Duration = Duration::from_secs(90);

/// Telegram has not answered when its last answer is older than this; a long poll answers at least every 25 s.
const TELEGRAM_SILENT_AFTER: Duration = Duration::from_secs(90);

/// Polling is behind when a due feed has waited for so long.
const BEHIND_AFTER: Duration = Duration::from_secs(300);

/// A part of the bot that shows signs of life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The loop over feeds.
    Polling,
    /// The loop over the outbox.
    Delivery,
    /// The loop over the inbox.
    Commands,
    /// Telegram's answers.
    Telegram,
}

#[derive(Debug)]
struct State {
    beats: HashMap<Part, Instant>,
    lag: Duration,
    store_healthy: bool,
}

/// Signs of life, shared by all loops.
#[derive(Clone, Debug)]
pub struct Health(Arc<Mutex<State>>);

/// An answer to a question of health.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// What is wrong, one sentence each; empty when all is well.
    pub complaints: Vec<String>,
}

impl Verdict {
    /// Is all well?
    pub fn is_well(&self) -> bool {
        self.complaints.is_empty()
    }
}

impl Default for Health {
    fn default() -> Self {
        Self::new()
    }
}

impl Health {
    /// A bot whose store is open and whose loops have shown no sign of life yet.
    pub fn new() -> Self {
        Self(Arc::new(Mutex::new(State { beats: HashMap::new(), lag: Duration::ZERO, store_healthy: true })))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// This part is alive.
    pub fn beat(&self, part: Part) {
        self.state().beats.insert(part, Instant::now());
    }

    /// The feed that has waited longest for its visit has waited for so long.
    pub fn set_lag(&self, lag: Duration) {
        self.state().lag = lag;
    }

    /// The store still takes and gives, or no longer.
    pub fn set_store_healthy(&self, healthy: bool) {
        self.state().store_healthy = healthy;
    }

    /// Alive: do all loops turn? No restart helps against a far end that is down, so no far end counts here.
    pub fn alive(&self) -> Verdict {
        let state = self.state();
        let stuck = [(Part::Polling, "polling"), (Part::Delivery, "delivery"), (Part::Commands, "commands")]
            .into_iter()
            .filter(|(part, _)| !state.beat_within(*part, LOOP_STUCK_AFTER));
        Verdict { complaints: stuck.map(|(_, name)| format!("{name}: no sign of life")).collect() }
    }

    /// Ready: alive, the store works, Telegram answers, and polling is not behind.
    pub fn ready(&self) -> Verdict {
        let mut verdict = self.alive();
        let state = self.state();
        if !state.store_healthy {
            verdict.complaints.push("store: does not take writes; see the log".to_owned());
        }
        if !state.beat_within(Part::Telegram, TELEGRAM_SILENT_AFTER) {
            verdict.complaints.push("telegram: does not answer".to_owned());
        }
        if state.lag > BEHIND_AFTER {
            verdict.complaints.push(format!("polling: {} s behind", state.lag.as_secs()));
        }
        verdict
    }
}

impl State {
    fn beat_within(&self, part: Part, span: Duration) -> bool {
        self.beats.get(&part).is_some_and(|at| at.elapsed() < span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn beating(parts: &[Part]) -> Health {
        let health = Health::new();
        for part in parts {
            health.beat(*part);
        }
        health
    }

    #[test]
    fn a_silent_far_end_is_no_reason_to_restart_but_one_not_to_be_ready() {
        let health = beating(&[Part::Polling, Part::Delivery, Part::Commands]);
        assert!(health.alive().is_well());
        assert_eq!(health.ready().complaints, ["telegram: does not answer"]);
        health.beat(Part::Telegram);
        assert!(health.ready().is_well());
    }

    #[tokio::test(start_paused = true)]
    async fn a_loop_that_stops_turning_is_named() {
        let health = beating(&[Part::Polling, Part::Delivery, Part::Commands]);
        tokio::time::advance(LOOP_STUCK_AFTER).await;
        health.beat(Part::Delivery);
        assert_eq!(health.alive().complaints, ["polling: no sign of life", "commands: no sign of life"]);
    }

    #[test]
    fn a_store_that_fails_and_polling_that_lags_are_told() {
        let health = beating(&[Part::Polling, Part::Delivery, Part::Commands, Part::Telegram]);
        health.set_store_healthy(false);
        health.set_lag(BEHIND_AFTER + Duration::from_secs(1));
        assert_eq!(health.ready().complaints, ["store: does not take writes; see the log", "polling: 301 s behind"]);
        assert!(health.alive().is_well());
    }
}
