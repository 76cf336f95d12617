//! When a feed is visited again, and when without its validators. Pure: the same visit at the same instant always
//! leads to the same next one.
//!
//! After a success the span is the feed's own rhythm, between a floor and a ceiling: half the usual gap between two of
//! its items, longer the longer it is silent, the floor when it rang lately. The longest wish of the far end counts if
//! it is longer, within bounds. Where the operator set the interval, that is the span. After a refusal the span doubles
//! with each in a row, up to a day; up to half an hour where no server was reached, for then the trouble may be ours, and
//! a night without a network must not cost the morning's news; the first answer of any server ends that wait. A
//! `Retry-After` is kept in full. Everything is spread by up to a tenth later, never earlier, and never falls into hours or
//! days that the feed wants skipped.

use super::headers::{CacheHints, STAY_AWAY_MAX};
use crate::domain::{Digest, Feed, FeedId, FeedState, FeedUrl, Timestamp, Wishes};
use std::time::Duration;

/// The most that `max-age` and `Expires` put a visit off: values of years exist.
const FRESH_MAX: Duration = Duration::from_hours(5);

/// The most that `ttl` and the update rate put a visit off: most are defaults of software that nobody chose, and the
/// default rate is daily.
const WISH_MAX: Duration = Duration::from_hours(1);

/// The interval of a feed of which nothing is known yet.
const START: Duration = Duration::from_mins(15);

/// The floor of a feed that has no validators, or ignores them: each visit costs its server a whole document.
const WHOLE_FLOOR: Duration = Duration::from_mins(15);

/// The floors of the strict profile, with validators that work and without.
const STRICT_FLOOR: Duration = Duration::from_hours(1);
const STRICT_WHOLE_FLOOR: Duration = Duration::from_hours(24);

/// A feed that is silent for so many times a span is visited at that span: half an hour after a day.
const SILENCE_SHARE: u32 = 48;

/// An item that rang makes its feed an urgent one for so long.
const URGENT_FOR: Duration = Duration::from_hours(24 * 7);

/// The longest that refusals put a visit off.
const BACK_OFF_MAX: Duration = Duration::from_hours(24);

/// The longest that failures in which no server was reached (name, connection, encryption, time-out) put a visit off.
const UNREACHED_MAX: Duration = Duration::from_mins(30);

/// The shortest back-off of a feed whose interval the operator did not set.
const BACK_OFF_MIN: Duration = Duration::from_mins(1);

/// The shortest back-off from a server that says that we come too often (429) or not at all (403).
const UNWELCOME_MIN: Duration = Duration::from_hours(1);

/// How far the second visits of feeds that were added at once are spread, at most.
const FIRST_SPREAD_MAX: Duration = Duration::from_hours(1);

/// A feed that only ever answers 304 is asked for its document once in so long: some servers answer 304 for ever.
const REFRESH_EVERY: Duration = Duration::from_hours(24 * 8);

/// Hosts that ask never to be asked so.
const NEVER_REFRESHED: [&str; 1] = ["rachelbythebay.com"];

/// How often feeds are visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The shortest span between two visits.
    pub every: Duration,
    /// The longest that a feed's own rhythm leads to.
    pub at_most: Duration,
    /// How much is asked of servers.
    pub profile: Profile,
}

impl Default for Pace {
    fn default() -> Self {
        Self { every: Duration::from_mins(5), at_most: Duration::from_hours(1), profile: Profile::Prompt }
    }
}

/// How much is asked of servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// News early, as far as servers do not mind.
    Prompt,
    /// What the strictest of publishers ask for: hourly where validators work, else daily.
    Strict,
}

/// How a visit ended, as far as the next one depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VisitOutcome<'a> {
    /// A readable document or a 304, and what its headers said.
    Read(&'a CacheHints),
    /// A server answered, and gave nothing readable.
    Refused {
        /// The status code, if it was that.
        status: Option<u16>,
        /// For how long it wants to be left alone.
        retry_after: Option<Duration>,
    },
    /// No server was reached.
    Unreached,
}

/// When to visit next, given what is remembered of the feed, this visit included.
pub fn next_visit(
    feed: &Feed,
    state: &FeedState,
    outcome: &VisitOutcome<'_>,
    pace: &Pace,
    now: Timestamp,
) -> Timestamp {
    let floor = feed.every.unwrap_or_else(|| floor(state, pace));
    let span = match outcome {
        VisitOutcome::Read(hints) => feed.every.unwrap_or_else(|| interval(state, hints, pace, now)),
        VisitOutcome::Refused { retry_after: Some(wish), .. } => (*wish).min(STAY_AWAY_MAX),
        VisitOutcome::Refused { status: Some(410), .. } => BACK_OFF_MAX,
        VisitOutcome::Refused { status, .. } => back_off(feed, floor, *status, state.refusals, BACK_OFF_MAX),
        VisitOutcome::Unreached => back_off(feed, reach_floor(feed, pace), None, state.failures, UNREACHED_MAX),
    };
    let floor = if *outcome == VisitOutcome::Unreached { span } else { floor };
    let at = now.plus(spread(span.max(floor), feed.id, state.visits, now));
    opening(feed, &state.wishes, at)
}

/// When to visit a feed for which no server was reached, now that servers answer again: as soon as its interval has passed
/// since the last visit, which may have been a time-out and a burden. Never later than it was to be.
pub fn once_reachable(feed: &Feed, state: &FeedState, pace: &Pace, now: Timestamp) -> Timestamp {
    let floor = reach_floor(feed, pace);
    let at = state.last_visit_at.map_or(now, |at| at.plus(floor)).max(now);
    opening(feed, &state.wishes, at.plus(later(floor / 10, feed.id, now))).min(state.next_visit_at)
}

/// The interval of a feed that answers and whose own the operator did not set.
pub fn interval(state: &FeedState, hints: &CacheHints, pace: &Pace, now: Timestamp) -> Duration {
    let floor = floor(state, pace);
    let is_urgent = state.last_alert_at.is_some_and(|at| now.since(at) < URGENT_FOR);
    let own = if is_urgent { floor } else { rhythm(state, now) };
    let document = state.wishes.ttl.max(state.wishes.updated_every).unwrap_or_default();
    let wish = hints.fresh_for().min(FRESH_MAX).max(document.min(WISH_MAX));
    own.clamp(floor, pace.at_most.max(floor)).max(wish)
}

/// This instant, or the next in which the feed may be visited. A feed that skips every hour or every day skips none.
pub fn opening(feed: &Feed, wishes: &Wishes, at: Timestamp) -> Timestamp {
    const ALL_HOURS: u32 = (1 << 24) - 1;
    const ALL_DAYS: u8 = (1 << 7) - 1;
    let skips = |mask: u32, all: u32, bit: i64| mask & all != all && mask >> bit & 1 == 1;
    let is_skipped = |hour: i64| {
        // The first day of the epoch was a Thursday.
        let day = (hour.div_euclid(24) + 4).rem_euclid(7);
        skips(wishes.skip_hours, ALL_HOURS, hour.rem_euclid(24)) || skips(wishes.skip_days.into(), ALL_DAYS.into(), day)
    };
    let hour = at.as_seconds().div_euclid(3_600);
    if feed.every.is_some() || !is_skipped(hour) {
        return at;
    }
    let open = (hour..=hour.saturating_add(24 * 7)).find(|hour| !is_skipped(*hour)).unwrap_or(hour);
    let at = Timestamp::from_seconds(open.saturating_mul(3_600)).max(at);
    at.plus(later(Duration::from_hours(1) / 10, feed.id, at))
}

/// Is the next request to be made without validators? So that a server which answers 304 by mistake is found out.
pub fn is_refresh_due(url: &FeedUrl, state: &FeedState, now: Timestamp) -> bool {
    let is_old = |at: Timestamp| now.since(at) >= REFRESH_EVERY;
    let is_due = state.last_document_at.is_some_and(is_old) && state.last_unconditional_at.is_none_or(is_old);
    let is_at =
        |host: &str, name: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    is_due && !NEVER_REFRESHED.iter().any(|name| is_at(&url.host(), name))
}

/// No visit before this span has passed, however the last one ended.
fn floor(state: &FeedState, pace: &Pace) -> Duration {
    let is_cheap = state.validators.are_given() && !state.ignores_validators;
    let least = match (pace.profile, is_cheap) {
        (Profile::Prompt, true) => Duration::ZERO,
        (Profile::Prompt, false) => WHOLE_FLOOR,
        (Profile::Strict, true) => STRICT_FLOOR,
        (Profile::Strict, false) => STRICT_WHOLE_FLOOR,
    };
    pace.every.max(least)
}

/// The floor where nobody was reached, so that nobody was burdened.
fn reach_floor(feed: &Feed, pace: &Pace) -> Duration {
    feed.every.unwrap_or_else(|| match pace.profile {
        Profile::Prompt => pace.every,
        Profile::Strict => pace.every.max(STRICT_FLOOR),
    })
}

fn rhythm(state: &FeedState, now: Timestamp) -> Duration {
    let newest_at = state.rhythm.newest_at.max(state.last_item_at);
    let silence = newest_at.map(|at| now.since(at)).unwrap_or_default();
    state.rhythm.gap.map_or(START, |gap| gap / 2).max(silence / SILENCE_SHARE)
}

/// Doubles with each failure in a row.
fn back_off(feed: &Feed, floor: Duration, status: Option<u16>, failures: u32, most: Duration) -> Duration {
    let least = match status {
        Some(403 | 429) => floor.max(UNWELCOME_MIN),
        _ if feed.every.is_some() => floor,
        _ => floor.max(BACK_OFF_MIN),
    };
    let doubled = 2u32.checked_pow(failures.saturating_sub(1)).map_or(most, |factor| least.saturating_mul(factor));
    doubled.min(most).max(floor)
}

/// Up to a tenth later; after the first visit up to an interval, for many feeds may have been added at once.
fn spread(span: Duration, feed: FeedId, visits: u64, now: Timestamp) -> Duration {
    let range = if visits <= 1 { span.min(FIRST_SPREAD_MAX) } else { Duration::ZERO };
    span.saturating_add(later(range.max(span / 10), feed, now))
}

/// A share of a span, by a draw that depends on the feed and the instant alone.
fn later(range: Duration, feed: FeedId, now: Timestamp) -> Duration {
    let draw = Digest::of("visit", &[feed.0.as_bytes(), &now.as_millis().to_be_bytes()]);
    let share = draw.as_bytes().first_chunk().copied().map_or(0, u16::from_be_bytes);
    range.saturating_mul(share.into()) / u32::from(u16::MAX)
}

/// While a hub pushes what is new, visits are this many times rarer, and still daily: they find out whether it does.
const RARER_WHILE_PUSHED: u32 = 12;

/// When to visit a feed that is pushed, where the next visit would have been at `next`.
pub fn while_pushed(next: Timestamp, now: Timestamp) -> Timestamp {
    let rarely = next.since(now).saturating_mul(RARER_WHILE_PUSHED).min(Duration::from_hours(24));
    next.max(now.plus(rarely))
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
