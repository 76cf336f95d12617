//! Whose turn it is: one request at a time for each host, a gap behind it, and silence where it was asked for. All that
//! ask hosts for something share this.

use crate::domain::{Quiet, Timestamp};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::Notify;
use tokio::sync::futures::Notified;

/// A host that wants to be asked once a minute, whatever is asked of it.
const SLOW_HOST: &str = "reddit.com";
const SLOW_HOST_GAP: Duration = Duration::from_secs(60);

/// Hosts that are being asked, that were asked lately, and that want to be left alone.
#[derive(Debug)]
pub struct Hosts {
    gap: Duration,
    state: Mutex<State>,
    freed: Notify,
}

#[derive(Debug, Default)]
struct State {
    turns: HashMap<String, Turn>,
    quiet: HashMap<String, Timestamp>,
}

/// What may be done to a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    /// It may be asked, and now is.
    Ours,
    /// Somebody is asking it.
    Taken,
    /// Not before this instant.
    At(Timestamp),
}

impl Hosts {
    /// Nobody is being asked; these want to be left alone.
    pub fn new(gap: Duration, quiet: Vec<Quiet>) -> Self {
        let quiet = quiet.into_iter().map(|quiet| (quiet.authority, quiet.until)).collect();
        Self { gap, state: Mutex::new(State { turns: HashMap::new(), quiet }), freed: Notify::new() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes a host, if it may be asked now. Who takes it gives it back.
    pub(super) fn take(&self, host: &str, now: Timestamp) -> Turn {
        let mut state = self.state();
        if let Some(until) = state.quiet.get(host).filter(|until| **until > now) {
            return Turn::At(*until);
        }
        match state.turns.get(host) {
            Some(Turn::At(at)) if *at > now => Turn::At(*at),
            Some(Turn::Ours | Turn::Taken) => Turn::Taken,
            Some(Turn::At(_)) | None => {
                state.turns.insert(host.to_owned(), Turn::Taken);
                Turn::Ours
            }
        }
    }

    /// A request has ended: the gap begins.
    pub(super) fn give_back(&self, host: String, now: Timestamp) {
        let gap = if host == SLOW_HOST { SLOW_HOST_GAP.max(self.gap) } else { self.gap };
        self.state().turns.insert(host, Turn::At(now.plus(gap)));
        self.freed.notify_waiters();
    }

    /// Ends when any host is given back; only who waits already is told.
    pub(super) fn freed(&self) -> Notified<'_> {
        self.freed.notified()
    }

    /// Somebody wants to be left alone.
    pub(super) fn silence(&self, quiet: Quiet) {
        self.state().quiet.insert(quiet.authority, quiet.until);
    }

    /// Until when a host wants to be left alone, if it does.
    pub(super) fn silent_until(&self, host: &str, now: Timestamp) -> Option<Timestamp> {
        self.state().quiet.get(host).copied().filter(|until| *until > now)
    }

    /// Forgets gaps and silences that are over; once in a while, for it looks at all hosts.
    pub(super) fn forget_past(&self, now: Timestamp) {
        let mut state = self.state();
        state.turns.retain(|_, turn| !matches!(turn, Turn::At(at) if *at <= now));
        state.quiet.retain(|_, until| *until > now);
    }

    /// Forgets the gaps, for one who steps through time by hand.
    pub(super) fn forget_gaps(&self) {
        self.state().turns.retain(|_, turn| *turn == Turn::Taken);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_asked_once_at_a_time_with_a_gap_behind() {
        let second = Duration::from_secs(1);
        let (hosts, now) = (Hosts::new(second, Vec::new()), Timestamp::from_seconds(100));
        assert_eq!(hosts.take("a.example:443", now), Turn::Ours);
        assert_eq!(hosts.take("a.example:443", now), Turn::Taken);
        assert_eq!(hosts.take("b.example:443", now), Turn::Ours);
        hosts.give_back("a.example:443".to_owned(), now);
        assert_eq!(hosts.take("a.example:443", now), Turn::At(now.plus(second)));
        hosts.forget_past(now);
        assert_eq!(hosts.take("a.example:443", now), Turn::At(now.plus(second)));
        assert_eq!(hosts.take("a.example:443", now.plus(second)), Turn::Ours);
        hosts.give_back("reddit.com".to_owned(), now);
        assert_eq!(hosts.take("reddit.com", now.plus(second)), Turn::At(now.plus(SLOW_HOST_GAP)));
    }

    #[test]
    fn a_silence_lasts_as_long_as_it_was_asked_for() {
        let (now, until) = (Timestamp::from_seconds(100), Timestamp::from_seconds(200));
        let hosts = Hosts::new(Duration::ZERO, vec![Quiet { authority: "a.example:443".to_owned(), until }]);
        assert_eq!(hosts.silent_until("a.example:443", now), Some(until));
        assert_eq!(hosts.take("a.example:443", now), Turn::At(until));
        assert_eq!(hosts.silent_until("b.example:443", now), None);
        assert_eq!(hosts.silent_until("a.example:443", until), None);
        hosts.forget_past(now);
        assert_eq!(hosts.silent_until("a.example:443", now), Some(until));
        hosts.forget_past(until);
        assert!(hosts.state().quiet.is_empty());
    }
}
