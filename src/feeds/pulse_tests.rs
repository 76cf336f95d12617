//! When a feed counts as silent, and when it never does.

use super::*;
use crate::domain::{Reason, Rhythm, Trouble};
use proptest::prelude::*;

/// 2026-01-01T00:00:00Z, a Thursday.
const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);
const HOUR: Duration = Duration::from_hours(1);

/// A feed that is visited every hour and brings something at these hours.
fn watched(days: u32, brings: impl Fn(u32) -> bool) -> (FeedState, Timestamp, Vec<u32>) {
    let (mut state, mut silent_days) = (FeedState::default(), Vec::new());
    for hour in 0..days * 24 {
        let now = NOW.plus(HOUR * hour);
        let before = state.clone();
        state.last_success_at = Some(now);
        if brings(hour) {
            arrived(&mut state, &before, now);
        }
        if silent_since(&state).is_some() {
            silent_days.push(hour / 24);
        }
    }
    let end = NOW.plus(HOUR * (days * 24));
    (state, end, silent_days)
}

/// By day, not on Saturdays and Sundays.
fn is_office_hour(hour: u32) -> bool {
    (9..18).contains(&(hour % 24)) && !(2..4).contains(&(hour / 24 % 7))
}

#[test]
fn nights_weekends_and_holidays_are_no_silence_and_nine_days_are() {
    let holidays = |hour: u32| is_office_hour(hour) && !(60..63).contains(&(hour / 24));
    let (_, _, silent) = watched(120, holidays);
    assert!(silent.is_empty(), "three more days off than a weekend has");
    let (_, _, silent) = watched(120, |hour| is_office_hour(hour) && hour / 24 < 60);
    assert_eq!(silent.first(), Some(&66), "the longest lull is a weekend of 64 hours, less what was forgotten of it");
    let (_, _, silent) = watched(120, |hour| hour / 24 < 60);
    assert_eq!(silent.first(), Some(&62), "one that brings something every hour is silent after three days");
}

#[test]
fn a_feed_of_which_little_is_known_or_that_publishes_rarely_is_never_silent() {
    for (name, brings) in [
        ("only for a week", (|hour| hour < 24 * 7) as fn(u32) -> bool),
        ("only a few times", |hour| hour < 24 * 30 && hour % 48 == 0),
        ("once a week", |hour| hour < 24 * 300 && hour % 168 == 0),
        ("never", |_| false),
    ] {
        assert!(watched(600, brings).2.is_empty(), "{name}");
    }
}

#[test]
fn days_in_which_it_failed_are_no_lull_and_no_silence() {
    let (mut state, end, _) = watched(30, |_| true);
    let failed = end.plus(HOUR * 24 * 20);
    state.trouble = Some(Trouble { since: end, reason: Reason::NoFeed, told: true, blocked: false });
    assert_eq!(silent_since(&state), None);
    let before = std::mem::take(&mut state.trouble)
        .map_or(state.clone(), |trouble| FeedState { trouble: Some(trouble), ..state.clone() });
    state.last_success_at = Some(failed);
    arrived(&mut state, &before, failed);
    assert_eq!(state.pulse.lull, Duration::ZERO);
}

#[test]
fn silence_is_told_once_and_the_next_item_ends_it() {
    let (mut state, end, _) = watched(60, |hour| hour < 24 * 50);
    assert!(is_silence_due(&state));
    state.pulse.silence_told = true;
    assert!(!is_silence_due(&state) && silent_since(&state).is_some());
    let before = state.clone();
    arrived(&mut state, &before, end);
    assert!(!state.pulse.silence_told && silent_since(&state).is_none());
    assert!(state.pulse.lull >= HOUR * 24 * 9, "it is known to be silent for so long now");
}

proptest! {
    #[test]
    fn the_time_of_an_answer_follows_the_visits_and_stays_between_them(spans in prop::collection::vec(0u64..60_000, 1..40)) {
        let mut pulse = Pulse::default();
        for span in &spans {
            answered_in(&mut pulse, Duration::from_millis(*span));
        }
        let smoothed = pulse.answers_in.unwrap().as_millis();
        let (least, most) = (*spans.iter().min().unwrap(), *spans.iter().max().unwrap());
        prop_assert!(smoothed <= most.into() && smoothed + 1 >= least.into());
    }

    #[test]
    fn any_state_is_judged(gap in any::<u32>(), lull in any::<u32>(), last in any::<i32>(), arrivals in any::<u32>()) {
        let state = FeedState {
            last_success_at: Some(NOW),
            last_item_at: Some(Timestamp::from_seconds(last.into())),
            rhythm: Rhythm { gap: Some(Duration::from_secs(gap.into())), newest_at: None },
            pulse: Pulse { arrivals, lull: Duration::from_secs(lull.into()), watched_since: Some(NOW), ..Pulse::default() },
            ..FeedState::default()
        };
        let is_silent = silent_since(&state).is_some();
        prop_assert!(!is_silent || lull < 5 * 86_400);
    }
}
