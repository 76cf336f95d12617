//! When a feed is visited again. Pure: the same visit at the same instant always leads to the same next one.
//!
//! The rules, in order: no visit before `every` has passed, whatever happened. After a success the longest wish of
//! the far end counts, up to an hour, unless the operator set the interval. After failures the span doubles, up to
//! a day; up to half an hour where no server refused, for then the trouble may be ours, and a night without a network
//! must not cost the morning's news. A `Retry-After` is kept in full. Everything is spread by up to a tenth later, never earlier.

use super::headers::{CacheHints, STAY_AWAY_MAX};
use crate::domain::{Digest, FeedId, Timestamp};
use std::time::Duration;

/// The most that `max-age`, `Expires` and `ttl` put a visit off: values of years exist.
const HINT_MAX: Duration = Duration::from_secs(3_600);

/// The longest that failures put a visit off.
const BACK_OFF_MAX: Duration = Duration::from_secs(24 * 3_600);

/// The longest that failures without a refusal (name, connection, time-out, an unreadable document) put a visit off.
const UNREACHED_MAX: Duration = Duration::from_secs(1_800);

/// The shortest back-off of a feed whose interval the operator did not set.
const BACK_OFF_MIN: Duration = Duration::from_secs(60);

/// The shortest back-off from a server that says that we come too often (429) or not at all (403).
const UNWELCOME_MIN: Duration = Duration::from_secs(3_600);

/// How a visit ended, as far as the next one depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitOutcome<'a> {
    /// A readable document.
    Document {
        /// What its headers said.
        hints: &'a CacheHints,
        /// What the document itself said (RSS `ttl`).
        ttl: Option<Duration>,
    },
    /// 304.
    NotModified {
        /// What its headers said.
        hints: &'a CacheHints,
    },
    /// Nothing readable.
    Failed {
        /// For how long the server wants to be left alone.
        retry_after: Option<Duration>,
        /// The status code, if it was that.
        status: Option<u16>,
    },
}

/// When to visit next. `every` is the interval; `is_explicit` says that the operator set it for this feed;
/// `failures` counts failed visits in a row before this one.
pub fn next_visit(
    feed: FeedId,
    every: Duration,
    is_explicit: bool,
    failures: u32,
    outcome: &VisitOutcome<'_>,
    now: Timestamp,
) -> Timestamp {
    let span = match outcome {
        VisitOutcome::Document { hints, ttl } => after_success(every, is_explicit, hints, *ttl),
        VisitOutcome::NotModified { hints } => after_success(every, is_explicit, hints, None),
        VisitOutcome::Failed { retry_after: Some(wish), .. } => (*wish).min(STAY_AWAY_MAX),
        VisitOutcome::Failed { status: Some(410), .. } => BACK_OFF_MAX,
        VisitOutcome::Failed { status, .. } => back_off(every, is_explicit, failures, *status),
    };
    now.plus(spread(span.max(every), feed, now))
}

fn after_success(every: Duration, is_explicit: bool, hints: &CacheHints, ttl: Option<Duration>) -> Duration {
    if is_explicit { every } else { suggested_interval(every, hints, ttl) }
}

/// The interval of a feed that answers and whose own the operator did not set: `every`, or longer where the far end
/// wishes so, up to an hour.
pub fn suggested_interval(every: Duration, hints: &CacheHints, ttl: Option<Duration>) -> Duration {
    let wish = hints.fresh_for().max(ttl.unwrap_or_default());
    every.max(wish.min(HINT_MAX))
}

/// Doubles with each failure in a row, from the interval itself.
fn back_off(every: Duration, is_explicit: bool, failures: u32, status: Option<u16>) -> Duration {
    let least = match status {
        _ if is_explicit => every,
        Some(403 | 429) => every.max(UNWELCOME_MIN),
        _ => every.max(BACK_OFF_MIN),
    };
    let most = if status.is_some() { BACK_OFF_MAX } else { UNREACHED_MAX };
    2u32.checked_pow(failures).map_or(most, |factor| least.saturating_mul(factor)).min(most)
}

/// Up to a tenth later, by a draw that depends on the feed and the instant alone.
fn spread(span: Duration, feed: FeedId, now: Timestamp) -> Duration {
    let draw = Digest::of("visit", &[feed.0.as_bytes(), &now.as_millis().to_be_bytes()]);
    let share = draw.as_bytes().first().copied().map_or(0, u32::from);
    let tenth = span.checked_div(10).unwrap_or_default();
    span.saturating_add(tenth.saturating_mul(share) / u32::from(u8::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const DAY: Duration = BACK_OFF_MAX;

    fn feed(number: u64) -> FeedId {
        FeedId(Digest::of("feed", &[&number.to_be_bytes()]))
    }

    fn fresh_for(span: Duration) -> CacheHints {
        CacheHints { max_age: Some(span), expires_in: None }
    }

    /// The span to the next visit of feed 1 at instant 0.
    fn span(every: Duration, is_explicit: bool, failures: u32, outcome: &VisitOutcome<'_>) -> Duration {
        let now = Timestamp::default();
        next_visit(feed(1), every, is_explicit, failures, outcome, now).since(now)
    }

    fn is_about(span: Duration, least: Duration) -> bool {
        span >= least && span <= least + least / 10
    }

    fn failed(status: Option<u16>) -> VisitOutcome<'static> {
        VisitOutcome::Failed { retry_after: None, status }
    }

    fn secs(range: std::ops::Range<u64>) -> impl Strategy<Value = Duration> {
        range.prop_map(Duration::from_secs)
    }

    proptest! {
        #[test]
        fn no_visit_comes_before_the_interval_has_passed(
            every in secs(1..200_000), is_explicit: bool, failures in 0u32..100, ttl in secs(0..100_000),
            wish in prop::option::of(secs(0..200_000)), status in prop::option::of(100u16..600), at in 0i64..4_000_000_000,
        ) {
            let hints = fresh_for(ttl);
            let now = Timestamp::from_seconds(at);
            for outcome in [
                VisitOutcome::Document { hints: &hints, ttl: Some(ttl) },
                VisitOutcome::NotModified { hints: &hints },
                VisitOutcome::Failed { retry_after: wish, status },
            ] {
                let next = next_visit(feed(failures.into()), every, is_explicit, failures, &outcome, now);
                prop_assert!(next.since(now) >= every);
                prop_assert!(next.since(now) <= every.max(DAY).mul_f64(1.1) + Duration::from_millis(1));
            }
        }

        #[test]
        fn the_operators_interval_is_obeyed_after_a_success(every in secs(1..200_000), wish in secs(0..2_000_000)) {
            let hints = fresh_for(wish);
            let not_modified = VisitOutcome::NotModified { hints: &hints };
            prop_assert!(is_about(span(every, true, 0, &not_modified), every));
            let document = VisitOutcome::Document { hints: &hints, ttl: Some(wish) };
            prop_assert!(is_about(span(every, true, 0, &document), every));
        }

        #[test]
        fn the_longest_wish_of_the_far_end_counts_up_to_an_hour(age in secs(0..100_000), ttl in secs(0..100_000)) {
            let every = Duration::from_secs(300);
            let hints = fresh_for(age);
            let least = every.max(age.max(ttl).min(HINT_MAX));
            let document = VisitOutcome::Document { hints: &hints, ttl: Some(ttl) };
            prop_assert!(is_about(span(every, false, 0, &document), least));
        }

        #[test]
        fn a_wish_to_be_left_alone_is_kept_in_full(wish in secs(1..86_400), failures in 0u32..40, is_explicit: bool) {
            let outcome = VisitOutcome::Failed { retry_after: Some(wish), status: Some(503) };
            let every = Duration::from_secs(60);
            prop_assert!(is_about(span(every, is_explicit, failures, &outcome), wish.max(every)));
        }

        #[test]
        fn each_failure_doubles_the_span_up_to_a_day_or_half_an_hour_where_nobody_refused(every in secs(60..10_000), failures in 0u32..200) {
            let least = (0..failures.min(20)).fold(every, |span, _| span * 2).min(DAY);
            prop_assert!(is_about(span(every, false, failures, &failed(Some(500))), least));
            let unreached = least.min(UNREACHED_MAX).max(every);
            prop_assert!(is_about(span(every, false, failures, &failed(None)), unreached));
        }
    }

    #[test]
    fn an_unwelcome_visitor_stays_away_for_an_hour_and_then_longer() {
        let every = Duration::from_secs(300);
        for status in [403, 429] {
            assert!(is_about(span(every, false, 0, &failed(Some(status))), UNWELCOME_MIN));
            assert!(is_about(span(every, false, 2, &failed(Some(status))), UNWELCOME_MIN * 4));
        }
    }

    #[test]
    fn a_feed_that_is_gone_is_asked_once_a_day() {
        assert!(is_about(span(Duration::from_secs(1), true, 0, &failed(Some(410))), DAY));
    }

    #[test]
    fn short_intervals_of_the_operator_back_off_from_there() {
        let second = Duration::from_secs(1);
        assert!(is_about(span(second, true, 0, &failed(Some(500))), second));
        assert!(is_about(span(second, true, 3, &failed(Some(429))), second * 8));
        assert!(is_about(span(second, false, 0, &failed(Some(500))), BACK_OFF_MIN));
    }

    #[test]
    fn feeds_added_at_once_are_spread() {
        let hints = CacheHints::default();
        let now = Timestamp::default();
        let every = Duration::from_secs(3_600);
        let outcome = VisitOutcome::NotModified { hints: &hints };
        let at = |number| next_visit(feed(number), every, true, 0, &outcome, now);
        let distinct: std::collections::BTreeSet<_> = (0..100).map(at).collect();
        assert!(distinct.len() > 50);
    }
}
