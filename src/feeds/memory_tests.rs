//! What each kind of answer leaves behind.

use super::*;
use crate::domain::FeedUrl;
use crate::domain::Quiet;
use crate::feeds::CacheHints;
use proptest::prelude::*;

/// 2026-01-01T00:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);

fn validators(etag: Option<&str>) -> Validators {
    let url = Some("https://example.org/feed".to_owned());
    Validators { etag: etag.map(str::to_owned), last_modified: None, url }
}

fn head(etag: Option<&str>, moved_to: Option<&str>) -> Head {
    Head {
        final_url: "https://example.org/feed".parse().unwrap(),
        validators: validators(etag),
        hints: CacheHints::default(),
        moved_to: moved_to.map(|url| FeedUrl::parse(url).unwrap()),
        offer: None,
    }
}

fn document(head: Head, body: u8) -> Brought {
    Brought::Document {
        head,
        body: Digest::from_bytes([body; 16]),
        wishes: Wishes::default(),
        rhythm: Rhythm::default(),
    }
}

fn failure(refusal: Option<Refusal>) -> Brought {
    Brought::Failure { reason: Reason::NoFeed, refusal }
}

fn refused(status: u16) -> Brought {
    failure(Some(Refusal { status: Some(status), quiet: None }))
}

/// A feed with a document, asked with its validators ever since.
fn settled() -> FeedState {
    let first = document(head(Some("\"1\""), None), 1);
    remembered(&FeedState::default(), &Validators::default(), &first, NOW)
}

fn after(state: &FeedState, brought: &Brought, now: Timestamp) -> FeedState {
    remembered(state, &state.validators, brought, now)
}

/// As many visits as there are answers, an hour apart.
fn after_all(state: FeedState, answers: &[Brought]) -> FeedState {
    let hours = (1..).map(|hour: u32| NOW.plus(Duration::from_hours(1) * hour));
    answers.iter().zip(hours).fold(state, |state, (brought, now)| after(&state, brought, now))
}

proptest! {
    /// Rules 4, 5 and 7: what an answer says replaces what was known, also where the body is the same.
    #[test]
    fn validators_are_those_of_the_last_good_answer(etag in prop::option::of("\"[a-z]{1,4}\""), kind in 0..3u8) {
        let head = head(etag.as_deref(), None);
        let brought = match kind {
            0 => Brought::NotModified(head),
            1 => Brought::SameBody(head),
            _ => document(head, 2),
        };
        prop_assert_eq!(after(&settled(), &brought, NOW).validators, validators(etag.as_deref()));
    }

    /// Rules 10 and 37.
    #[test]
    fn a_failed_visit_forgets_nothing_and_counts_against_a_server_that_answered(
        statuses in prop::collection::vec(prop::option::of(400u16..600), 1..40),
    ) {
        let before = settled();
        let answers: Vec<_> = statuses.iter().map(|status| status.map_or_else(|| failure(None), refused)).collect();
        let state = after_all(before.clone(), &answers);
        prop_assert_eq!(&state.validators, &before.validators);
        prop_assert_eq!((state.body, state.wishes, state.last_document_at), (before.body, before.wishes, before.last_document_at));
        prop_assert_eq!(state.failures as usize, statuses.len());
        prop_assert_eq!(state.refusals as usize, statuses.iter().flatten().count());
        let back = after(&state, &Brought::NotModified(head(None, None)), NOW);
        prop_assert_eq!((back.failures, back.refusals, back.trouble), (0, 0, None));
    }

    /// Rule 30: the address changes after three visits over a day that were led to the same place, and not before.
    #[test]
    fn a_permanent_redirect_is_believed_after_three_visits_over_a_day(hours in prop::collection::vec(0u64..20, 1..8)) {
        let to = "https://new.example/feed";
        let (mut state, mut now) = (None, NOW);
        for (visits, hours) in (1..).zip(&hours) {
            now = now.plus(Duration::from_hours(*hours));
            state = moving(state, &Brought::NotModified(head(None, Some(to))), true, now);
            let since = hours_before(state.as_ref(), now);
            let expected = (visits >= 3 && since >= 24).then(|| FeedUrl::parse(to).unwrap());
            prop_assert_eq!(moved(state.as_ref(), now), expected);
        }
    }
}

fn hours_before(moving: Option<&Moving>, now: Timestamp) -> u64 {
    now.since(moving.unwrap().since).as_secs() / 3_600
}

/// Rules 30 to 32.
#[test]
fn a_redirect_that_changes_ends_or_leads_elsewhere_is_forgotten_and_a_failure_leaves_it() {
    let led = |to: Option<&str>| Brought::NotModified(head(None, to));
    let one = "https://one.example/feed";
    let met = moving(None, &led(Some(one)), true, NOW);
    let twice = moving(met.clone(), &led(Some(one)), true, NOW).unwrap();
    assert_eq!((twice.to.as_str(), twice.times), (one, 2));
    let other = moving(met.clone(), &led(Some("https://two.example/feed")), true, NOW).unwrap();
    assert_eq!((other.to.as_str(), other.times), ("https://two.example/feed", 1));
    assert_eq!(moving(met.clone(), &led(None), true, NOW), None, "it is not redirected any more");
    assert_eq!(moving(met.clone(), &led(Some(one)), false, NOW), None, "what is there is not the feed");
    assert_eq!(moving(met.clone(), &refused(500), true, NOW), met);
}

/// Rule 34.
#[test]
fn a_feed_that_is_gone_is_visited_no_more_and_told_at_once() {
    let state = after(&settled(), &refused(410), NOW);
    assert!(state.suspended && is_trouble_due(&state, false, NOW));
    let told = state.trouble.map(|trouble| Trouble { told: true, ..trouble });
    assert!(!is_trouble_due(&FeedState { trouble: told, suspended: true, ..settled() }, false, NOW));
}

/// Rules 35 and 36.
#[test]
fn trouble_is_told_after_three_days_and_a_server_that_refuses_for_a_month_is_visited_no_more() {
    let days = |days: u64| NOW.plus(Duration::from_hours(24 * days));
    let (mut refusing, mut unreached) = (settled(), settled());
    for day in 0..31 {
        refusing = after(&refusing, &refused(500), days(day));
        assert_eq!(is_trouble_due(&refusing, false, days(day)), day >= 3, "day {day}");
        assert_eq!(refusing.suspended, day >= 30, "day {day}");
        unreached = after(&unreached, &failure(None), days(day));
        assert!(!is_trouble_due(&unreached, false, days(day)) && !unreached.suspended, "our network may be down");
        assert_eq!(is_trouble_due(&unreached, true, days(day)), day >= 3, "others are reached on day {day}");
    }
    let first_word = after(&unreached, &refused(500), days(32));
    assert!(!first_word.suspended, "one refusal after a month without a network is no month of refusals");
}

#[test]
fn a_server_that_sends_the_same_body_in_spite_of_its_validators_ignores_them() {
    let state = settled();
    let same = || Brought::SameBody(head(Some("\"1\""), None));
    assert!(after(&state, &same(), NOW).ignores_validators);
    let unasked = remembered(&state, &Validators::default(), &same(), NOW);
    assert!(!unasked.ignores_validators, "it was not asked with them");
    let later = after_all(state, &[same(), document(head(Some("\"2\""), None), 2)]);
    assert!(later.ignores_validators, "a new body proves nothing");
    assert!(!after(&later, &Brought::NotModified(head(None, None)), NOW).ignores_validators);
}

/// Rule 27.
#[test]
fn a_host_that_wants_to_be_left_alone_is_remembered_until_then() {
    let wish = Refusal { status: Some(429), quiet: Some(("example.org:443".to_owned(), Duration::from_hours(2))) };
    let state = after(&settled(), &failure(Some(wish)), NOW);
    let quiet = Some(Quiet { authority: "example.org:443".to_owned(), until: NOW.plus(Duration::from_hours(2)) });
    assert_eq!(state.quiet, quiet);
    let good = || Brought::NotModified(head(None, None));
    assert_eq!(after(&state, &good(), NOW.plus(Duration::from_hours(1))).quiet, quiet);
    assert_eq!(after(&state, &good(), NOW.plus(Duration::from_hours(2))).quiet, None);
}

/// Rule 12.
#[test]
fn a_request_without_validators_is_noted_when_it_is_made() {
    let state = settled();
    assert_eq!(state.last_unconditional_at, Some(NOW));
    let later = NOW.plus(Duration::from_hours(24 * 8));
    let feed = Feed::new(FeedUrl::parse("https://example.org/feed").unwrap());
    assert_eq!(validators_for(&feed, &state, NOW), state.validators);
    assert_eq!(validators_for(&feed, &state, later), Validators::default());
    let refused = remembered(&state, &Validators::default(), &refused(500), later);
    assert_eq!(validators_for(&feed, &refused, later), state.validators, "not again at once");
}
