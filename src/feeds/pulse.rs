//! How fast a feed answers and how long it is usually silent, learnt from visit to visit. Pure.
//!
//! A feed is silent for longer than its rhythm when visits that went well have found nothing new for several times the
//! longest lull that was seen of late. A lull that ended in days in which the feed failed, or in which nobody looked, is
//! measured up to the last visit that went well. Lulls are forgotten little by little: one of three days within a month.

use crate::domain::{FeedState, Pulse, Timestamp};
use std::time::Duration;

/// The share that one visit has in the time that answers take: one in so many.
const SHARE: u32 = 4;

/// A lull is forgotten by one in so many parts of the time that passes.
const FORGOTTEN_IN: u32 = 10;

/// A rhythm is known after so many arrivals, over so long that a weekend is among it.
const KNOWN_AFTER: u32 = 20;
const KNOWN_FOR: Duration = Duration::from_hours(24 * 14);

/// A silence is longer than the rhythm at so many times the longest lull, and never before so long.
const LONGER_BY: u32 = 4;
const LEAST_SILENCE: Duration = Duration::from_hours(24 * 3);

/// A feed with a lull of this length publishes rarely: its silence says nothing.
const RARE: Duration = Duration::from_hours(24 * 5);

/// A visit was answered within this span.
pub fn answered_in(pulse: &mut Pulse, span: Duration) {
    let before = pulse.answers_in.unwrap_or(span);
    pulse.answers_in = Some((before * (SHARE - 1) + span) / SHARE);
}

/// A visit brought items; `before` is what was remembered when it began.
pub fn arrived(state: &mut FeedState, before: &FeedState, now: Timestamp) {
    state.last_item_at = Some(now);
    let pulse = &mut state.pulse;
    pulse.silence_told = false;
    pulse.arrivals = pulse.arrivals.saturating_add(1);
    pulse.watched_since.get_or_insert(now);
    if let Some(last) = before.last_item_at {
        let seen_silent = before.last_success_at.map_or(Duration::ZERO, |success| success.since(last));
        pulse.lull = seen_silent.max(pulse.lull.saturating_sub(now.since(last) / FORGOTTEN_IN));
    }
}

/// Since when a feed is silent, if that is longer than its rhythm.
pub fn silent_since(state: &FeedState) -> Option<Timestamp> {
    let FeedState { last_item_at: Some(last), last_success_at: Some(success), trouble: None, pulse, .. } = state else {
        return None;
    };
    let is_known = pulse.arrivals >= KNOWN_AFTER && pulse.watched_since.is_some_and(|at| last.since(at) >= KNOWN_FOR);
    let usual = pulse.lull.max(state.rhythm.gap.unwrap_or_default());
    let is_long = success.since(*last) >= LEAST_SILENCE.max(usual * LONGER_BY);
    (is_known && usual < RARE && is_long).then_some(*last)
}

/// Are those who hear a feed to be told now that it is silent? Once; the next item ends it.
pub fn is_silence_due(state: &FeedState) -> bool {
    !state.pulse.silence_told && !state.suspended && silent_since(state).is_some()
}

#[cfg(test)]
#[path = "pulse_tests.rs"]
mod tests;
