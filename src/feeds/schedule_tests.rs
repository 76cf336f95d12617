//! One property for each rule of timing.

use super::*;
use crate::domain::{Rhythm, Validators};
use proptest::prelude::*;

const DAY: Duration = BACK_OFF_MAX;

/// 2026-01-01T00:00:00Z, a Thursday.
const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);

fn feed(every: Option<Duration>) -> Feed {
    Feed { every, ..Feed::new(FeedUrl::parse("https://example.org/feed").unwrap()) }
}

fn secs(range: std::ops::Range<u64>) -> impl Strategy<Value = Duration> {
    range.prop_map(Duration::from_secs)
}

fn fresh_for(span: Duration) -> CacheHints {
    CacheHints { max_age: Some(span), expires_in: None }
}

fn pace(profile: Profile) -> Pace {
    Pace { profile, ..Pace::default() }
}

fn profile() -> impl Strategy<Value = Profile> {
    prop::sample::select(vec![Profile::Prompt, Profile::Strict])
}

/// A feed that was visited before and has validators that work.
fn settled() -> FeedState {
    let validators = Validators { etag: Some("\"1\"".to_owned()), ..Validators::default() };
    FeedState { validators, visits: 7, ..FeedState::default() }
}

/// Any state that visits can lead to, as far as the schedule looks at it.
fn state() -> impl Strategy<Value = FeedState> {
    let counts = (0u32..60, 0u32..60, 1u64..5, any::<bool>(), any::<bool>());
    let wishes = (prop::option::of(secs(0..200_000)), prop::option::of(secs(0..200_000)), any::<u32>(), 0u8..128);
    let ago = || prop::option::of(secs(0..4_000_000).prop_map(|span| NOW.minus(span)));
    let rhythm = (prop::option::of(secs(0..4_000_000)), ago(), ago(), ago());
    (counts, wishes, rhythm).prop_map(|(counts, wishes, (gap, newest_at, last_item_at, last_alert_at))| {
        let (failures, refusals, visits, has_validators, ignores_validators) = counts;
        let (ttl, updated_every, skip_hours, skip_days) = wishes;
        FeedState {
            failures: failures + refusals,
            refusals,
            visits,
            validators: if has_validators { settled().validators } else { Validators::default() },
            ignores_validators,
            wishes: Wishes { ttl, updated_every, skip_hours, skip_days },
            rhythm: Rhythm { gap, newest_at },
            last_item_at,
            last_alert_at,
            ..FeedState::default()
        }
    })
}

fn span(feed: &Feed, state: &FeedState, outcome: &VisitOutcome<'_>, pace: &Pace) -> Duration {
    next_visit(feed, state, outcome, pace, NOW).since(NOW)
}

fn refused(status: Option<u16>) -> VisitOutcome<'static> {
    VisitOutcome::Refused { status, retry_after: None }
}

fn is_about(span: Duration, least: Duration) -> bool {
    span >= least && span <= least + least / 10 + Duration::from_millis(1)
}

fn is_skipped(wishes: &Wishes, at: Timestamp) -> bool {
    let hour = at.as_seconds() / 3_600 % 24;
    // Thursday is the fifth day of a week that begins on Sunday.
    let day = (at.days() - NOW.days() + 4).rem_euclid(7);
    (wishes.skip_hours & 0xff_ffff != 0xff_ffff && wishes.skip_hours >> hour & 1 == 1)
        || (wishes.skip_days != 0x7f && wishes.skip_days >> day & 1 == 1)
}

proptest! {
    /// Rules 14 and 18.
    #[test]
    fn no_visit_comes_before_the_floor_however_the_last_one_ended(
        state in state(), every in secs(1..200_000), profile in profile(), own in prop::option::of(secs(1..200_000)),
        fresh in secs(0..2_000_000), wish in prop::option::of(secs(0..200_000)), status in prop::option::of(100u16..600),
    ) {
        let (pace, hints) = (Pace { every, profile, ..Pace::default() }, fresh_for(fresh));
        for outcome in [
            VisitOutcome::Read(&hints),
            VisitOutcome::Refused { status, retry_after: wish },
            VisitOutcome::Unreached,
        ] {
            prop_assert!(span(&feed(own), &state, &outcome, &pace) >= own.unwrap_or(every));
        }
    }

    #[test]
    fn what_was_not_reached_is_visited_once_servers_answer_again_but_never_before_its_floor_nor_later_than_it_was_to_be(
        state in state(), every in secs(1..200_000), own in prop::option::of(secs(1..200_000)), ago in secs(0..400_000),
        ahead in secs(0..40_000),
    ) {
        let (feed, pace) = (feed(own), Pace { every, ..Pace::default() });
        let (last, next) = (NOW.minus(ago), NOW.plus(ahead));
        let waiting = FeedState { last_visit_at: Some(last), next_visit_at: next, wishes: Wishes::default(), ..state };
        let at = once_reachable(&feed, &waiting, &pace, NOW);
        let floor = own.unwrap_or(every);
        prop_assert!(at <= next);
        prop_assert!(at == next || at >= NOW && at >= last.plus(floor));
        prop_assert!(at <= last.plus(floor).max(NOW).plus(floor / 10));
    }

    /// Rule 15.
    #[test]
    fn the_strict_profile_visits_hourly_with_validators_that_work_and_daily_without(
        state in state(), fresh in secs(0..2_000), status in prop::option::of(100u16..600),
    ) {
        let is_cheap = state.validators.are_given() && !state.ignores_validators;
        let floor = if is_cheap { Duration::from_hours(1) } else { DAY };
        let hints = fresh_for(fresh);
        for outcome in [VisitOutcome::Read(&hints), refused(status)] {
            prop_assert!(span(&feed(None), &state, &outcome, &pace(Profile::Strict)) >= floor);
        }
        prop_assert!(span(&feed(None), &state, &VisitOutcome::Unreached, &pace(Profile::Strict)) >= Duration::from_hours(1));
    }

    /// Rules 16, 17 and 19; of a 304 the same hints are read.
    #[test]
    fn while_an_answer_is_fresh_nothing_is_asked_up_to_five_hours(state in state(), fresh in secs(0..2_000_000), profile in profile()) {
        let hints = fresh_for(fresh);
        let span = span(&feed(None), &state, &VisitOutcome::Read(&hints), &pace(profile));
        prop_assert!(span >= fresh.min(FRESH_MAX));
    }

    /// Rules 20, 22 and 23.
    #[test]
    fn the_longest_wish_wins_over_the_rhythm_and_never_the_shortest(state in state(), fresh in secs(0..100_000), profile in profile()) {
        let pace = pace(profile);
        let hints = fresh_for(fresh);
        let without = FeedState { wishes: Wishes::default(), ..state.clone() };
        let least = interval(&without, &CacheHints::default(), &pace, NOW);
        let wishes = [fresh.min(FRESH_MAX), state.wishes.ttl.unwrap_or_default().min(WISH_MAX),
            state.wishes.updated_every.unwrap_or_default().min(WISH_MAX)];
        let expected = wishes.into_iter().fold(least, Duration::max);
        prop_assert_eq!(interval(&state, &hints, &pace, NOW), expected);
    }

    /// Rule 21.
    #[test]
    fn no_visit_falls_into_a_skipped_hour_or_day(
        state in state(), fresh in secs(0..2_000_000), status in prop::option::of(100u16..600), profile in profile(),
    ) {
        let hints = fresh_for(fresh);
        for outcome in [VisitOutcome::Read(&hints), refused(status), VisitOutcome::Unreached] {
            let at = next_visit(&feed(None), &state, &outcome, &pace(profile), NOW);
            prop_assert!(!is_skipped(&state.wishes, at));
        }
    }

    #[test]
    fn a_visit_is_put_off_by_skipped_hours_only_as_far_as_needed(hours: u32, days in 0u8..128, at in 0i64..4_000_000_000) {
        let wishes = Wishes { skip_hours: hours, skip_days: days, ..Wishes::default() };
        let at = Timestamp::from_seconds(at);
        let open = opening(&feed(None), &wishes, at);
        prop_assert!(!is_skipped(&wishes, open));
        let mut hour = Timestamp::from_seconds(at.as_seconds() / 3_600 * 3_600);
        while is_skipped(&wishes, hour) {
            hour = hour.plus(Duration::from_hours(1));
        }
        prop_assert!(open >= at && open.since(hour.max(at)) <= Duration::from_mins(6));
    }

    /// Rule 24.
    #[test]
    fn a_visit_is_spread_by_up_to_a_tenth_later(fresh in secs(3_600..18_000), number: u32, at in 0i64..4_000_000_000) {
        let hints = fresh_for(fresh);
        let feed = Feed::new(FeedUrl::parse(&format!("https://example.org/{number}")).unwrap());
        let now = Timestamp::from_seconds(at);
        let next = next_visit(&feed, &settled(), &VisitOutcome::Read(&hints), &Pace::default(), now);
        prop_assert!(is_about(next.since(now), fresh));
    }

    #[test]
    fn the_operators_interval_is_obeyed_after_a_success(state in state(), every in secs(1..200_000), fresh in secs(0..2_000_000), profile in profile()) {
        let hints = fresh_for(fresh);
        let state = FeedState { visits: 7, ..state };
        prop_assert!(is_about(span(&feed(Some(every)), &state, &VisitOutcome::Read(&hints), &pace(profile)), every));
    }

    #[test]
    fn half_the_gap_between_items_is_the_interval_within_floor_and_ceiling(gap in secs(0..100_000)) {
        let state = FeedState { rhythm: Rhythm { gap: Some(gap), newest_at: Some(NOW) }, ..settled() };
        let pace = Pace::default();
        prop_assert_eq!(interval(&state, &CacheHints::default(), &pace, NOW), (gap / 2).clamp(pace.every, pace.at_most));
    }

    #[test]
    fn the_longer_a_feed_is_silent_the_longer_it_is_left_alone(state in state(), silence in secs(0..500_000), more in secs(0..500_000)) {
        let at = |silence| {
            let rhythm = Rhythm { newest_at: Some(NOW.minus(silence)), ..state.rhythm };
            let state = FeedState { rhythm, last_item_at: None, ..state.clone() };
            interval(&state, &CacheHints::default(), &Pace::default(), NOW)
        };
        prop_assert!(at(silence) <= at(silence + more));
    }

    #[test]
    fn a_feed_that_rang_lately_is_visited_at_the_floor(state in state(), ago in secs(0..600_000)) {
        let state = FeedState { last_alert_at: Some(NOW.minus(ago)), wishes: Wishes::default(), ..state };
        prop_assert_eq!(interval(&state, &CacheHints::default(), &Pace::default(), NOW), floor(&state, &Pace::default()));
    }

    /// Rules 27 and 28.
    #[test]
    fn a_wish_to_be_left_alone_is_kept_in_full(state in state(), wish in secs(1..86_400), status in 400u16..600, own in prop::option::of(secs(1..10_000))) {
        let outcome = VisitOutcome::Refused { retry_after: Some(wish), status: Some(status) };
        prop_assert!(span(&feed(own), &state, &outcome, &Pace::default()) >= wish);
    }

    /// Rule 29, whatever interval the operator set.
    #[test]
    fn an_unwelcome_visitor_stays_away_for_an_hour_and_then_longer(refusals in 1u32..40, own in prop::option::of(secs(1..3_000))) {
        let state = FeedState { refusals, failures: refusals, ..settled() };
        let least = UNWELCOME_MIN.saturating_mul(2u32.saturating_pow(refusals - 1)).min(DAY);
        for status in [403, 429] {
            prop_assert!(is_about(span(&feed(own), &state, &refused(Some(status)), &Pace::default()), least));
        }
    }

    /// Rules 35 and 36: failures in which nobody was reached do not count against a server.
    #[test]
    fn each_refusal_doubles_the_span_up_to_a_day_and_half_an_hour_where_nobody_was_reached(
        refusals in 1u32..200, unreached in 0u32..200, status in prop::option::of(prop::sample::select(vec![401u16, 404, 500, 503])),
    ) {
        let state = FeedState { refusals, failures: refusals + unreached, ..settled() };
        let doubled = |failures: u32| Pace::default().every.saturating_mul(2u32.saturating_pow(failures - 1));
        let pace = Pace::default();
        prop_assert!(is_about(span(&feed(None), &state, &refused(status), &pace), doubled(refusals).min(DAY)));
        let least = doubled(state.failures).min(UNREACHED_MAX);
        prop_assert!(is_about(span(&feed(None), &state, &VisitOutcome::Unreached, &pace), least));
    }

    /// Rule 12.
    #[test]
    fn a_feed_is_asked_without_validators_at_most_every_eight_days_and_only_when_no_document_came(
        document in prop::option::of(secs(0..2_000_000)), unconditional in prop::option::of(secs(0..2_000_000)),
    ) {
        let ago = |span: Option<Duration>| span.map(|span| NOW.minus(span));
        let state = FeedState { last_document_at: ago(document), last_unconditional_at: ago(unconditional), ..settled() };
        let days = Duration::from_hours(24 * 8);
        let is_due = document.is_some_and(|span| span >= days) && unconditional.is_none_or(|span| span >= days);
        prop_assert_eq!(is_refresh_due(&feed(None).url, &state, NOW), is_due);
        let opted_out = FeedUrl::parse("https://www.rachelbythebay.com/w/atom.xml").unwrap();
        prop_assert!(!is_refresh_due(&opted_out, &state, NOW));
    }
}

#[test]
fn a_feed_without_validators_that_work_is_visited_less_often() {
    let urgent = FeedState { last_alert_at: Some(NOW), ..settled() };
    let every = |state: &FeedState| interval(state, &CacheHints::default(), &Pace::default(), NOW);
    assert_eq!(every(&urgent), Pace::default().every);
    assert_eq!(every(&FeedState { ignores_validators: true, ..urgent.clone() }), WHOLE_FLOOR);
    assert_eq!(every(&FeedState { validators: Validators::default(), ..urgent }), WHOLE_FLOOR);
}

#[test]
fn short_intervals_of_the_operator_back_off_from_there() {
    let second = Duration::from_secs(1);
    let at = |refusals| FeedState { refusals, failures: refusals, ..settled() };
    assert!(is_about(span(&feed(Some(second)), &at(1), &refused(Some(500)), &Pace::default()), second));
    assert!(is_about(span(&feed(Some(second)), &at(4), &refused(Some(500)), &Pace::default()), second * 8));
}

#[test]
fn feeds_added_at_once_are_spread_over_the_interval() {
    let hints = CacheHints::default();
    let state = FeedState { visits: 1, ..settled() };
    let span = |number: u32| {
        let feed = Feed::new(FeedUrl::parse(&format!("https://example.org/{number}")).unwrap());
        next_visit(&feed, &state, &VisitOutcome::Read(&hints), &Pace::default(), NOW).since(NOW)
    };
    let spans: Vec<Duration> = (0..500).map(span).collect();
    let minutes = |span: &Duration| span.as_secs() / 60;
    assert!((15..30).all(|minute| spans.iter().filter(|span| minutes(span) == minute).count() > 10));
    assert!(spans.iter().all(|span| (START..=START * 2).contains(span)));
}
