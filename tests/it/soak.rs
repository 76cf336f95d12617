//! A thousand days of polling in a moment: what is asked, what is remembered and when the next visit is are pure, so
//! servers that keep score are played against them, with a clock that jumps from visit to visit.

use newsbell::domain::{Digest, Feed, FeedState, FeedUrl, Reason, Rhythm, Timestamp, Validators, Wishes};
use newsbell::feeds::memory::{self, Brought};
use newsbell::feeds::schedule::{Pace, Profile, next_visit};
use newsbell::feeds::{Body, Errand, Heard};
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};
use std::time::Duration;
use url::Url;

/// 2026-01-01T00:00:00Z, a Thursday.
const START: Timestamp = Timestamp::from_seconds(1_767_225_600);
const DAYS: u32 = 1_000;
const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(24 * 3_600);

/// Where every site lives.
const HOME: &str = "https://site.example/feed?kept=as+it+is";
/// Where one of them moves.
const AWAY: &str = "https://site.example/moved";

/// How a site behaves. Everything that is not said is absent.
#[derive(Clone, Copy, Default)]
struct Site {
    name: &'static str,
    /// `#` stands for the version of the document.
    etag: Option<&'static str>,
    modified: Option<&'static str>,
    headers: &'static [(&'static str, &'static str)],
    /// It publishes once in so many hours.
    publishes: u64,
    wishes: Wishes,
    /// It sends the document whatever it is asked.
    ignores: bool,
    /// It says that nothing changed whatever did.
    stuck: bool,
    /// Each publication rings.
    rings: bool,
    /// One visit in so many is refused, or meets nobody.
    fails: u64,
    /// From this day on HOME redirects, with this status.
    redirects: Option<(u32, u16)>,
}

const SKIPPING: Wishes = Wishes {
    ttl: None,
    updated_every: Some(Duration::from_secs(1_800)),
    skip_hours: 0b111_1111,
    skip_days: 0b100_0001,
};

const SITES: [Site; 11] = [
    Site { name: "both validators", etag: Some("\"#\""), modified: Some("Thu, 01 Jan 2026 00:00:#"), ..PLAIN },
    Site {
        name: "an odd tag, fresh",
        etag: Some("W/\"#,\\\"\u{e9}"),
        headers: &[("cache-control", "max-age=5400")],
        ..PLAIN
    },
    Site { name: "an unreadable date", modified: Some("yesterday #"), headers: &[("expires", "0")], ..PLAIN },
    Site { name: "no validators", wishes: Wishes { ttl: Some(HOUR), ..NO_WISHES }, ..PLAIN },
    Site { name: "ignores validators", etag: Some("\"#\""), ignores: true, ..PLAIN },
    Site { name: "304 for ever", etag: Some("\"#\""), stuck: true, ..PLAIN },
    Site { name: "skips nights and weekends", etag: Some("\"#\""), wishes: SKIPPING, publishes: 2, ..PLAIN },
    Site { name: "rings", etag: Some("\"#\""), rings: true, ..PLAIN },
    Site { name: "fails", etag: Some("\"#\""), fails: 9, ..PLAIN },
    Site { name: "moves", etag: Some("\"#\""), redirects: Some((300, 301)), ..PLAIN },
    Site { name: "is elsewhere for now", etag: Some("\"#\""), redirects: Some((300, 302)), ..PLAIN },
];

const NO_WISHES: Wishes = Wishes { ttl: None, updated_every: None, skip_hours: 0, skip_days: 0 };

const PLAIN: Site = Site {
    name: "",
    etag: None,
    modified: None,
    headers: &[],
    publishes: 7,
    wishes: NO_WISHES,
    ignores: false,
    stuck: false,
    rings: false,
    fails: 0,
    redirects: None,
};

/// What a server says, if it is there.
struct Answer {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// A site, what it has seen, and what it holds against us.
struct Server {
    site: Site,
    floors: (Duration, Duration),
    /// What the last good answer gave: tag and date.
    given: Option<(Option<String>, Option<String>)>,
    /// Where it gave them.
    given_by: String,
    asked_at: Option<Timestamp>,
    asked_whole_at: Option<Timestamp>,
    leave_alone_until: Timestamp,
    visits: u64,
    bodies: u64,
    unconditional: u64,
    violations: Vec<String>,
}

impl Server {
    fn new(site: Site, profile: Profile) -> Self {
        let floors = match profile {
            Profile::Prompt => (Duration::from_secs(300), Duration::from_secs(900)),
            Profile::Strict => (HOUR, DAY),
        };
        Self {
            site,
            floors,
            given: None,
            given_by: String::new(),
            asked_at: None,
            asked_whole_at: None,
            leave_alone_until: Timestamp::default(),
            visits: 0,
            bodies: 0,
            unconditional: 0,
            violations: Vec::new(),
        }
    }

    fn blame(&mut self, what: &str, now: Timestamp) {
        self.violations.push(format!("day {}: {what}", now.since(START).as_secs() / 86_400));
    }

    fn version(&self, now: Timestamp) -> u64 {
        now.since(START).as_secs() / 3_600 / self.site.publishes
    }

    /// A visit begins: is it time?
    fn open(&mut self, now: Timestamp) {
        self.visits += 1;
        let is_cheap = (self.site.etag.is_some() || self.site.modified.is_some())
            // That validators are ignored shows at the second visit.
            && !(self.site.ignores && self.visits > 2);
        let floor = if is_cheap { self.floors.0 } else { self.floors.1 };
        if self.asked_at.is_some_and(|at| now.since(at) < floor) {
            self.blame("under the floor", now);
        }
        if now < self.leave_alone_until {
            self.blame("asked while the answer was fresh, or after a wish to be left alone", now);
        }
        let (hour, day) = (now.as_seconds() / 3_600 % 24, (now.days() - START.days() + 4) % 7);
        let Wishes { skip_hours, skip_days, .. } = self.site.wishes;
        // Of its wishes nobody knows before the first visit.
        if self.visits > 1 && (skip_hours >> hour & 1 == 1 || skip_days >> day & 1 == 1) {
            self.blame("asked in a skipped hour", now);
        }
        self.asked_at = Some(now);
    }

    fn answer(&mut self, url: &Url, request: &HeaderMap, now: Timestamp) -> Option<Answer> {
        let allowed = ["accept", "accept-encoding", "if-none-match", "if-modified-since"];
        if request.keys().any(|name| !allowed.contains(&name.as_str())) {
            self.blame("a header that says too much", now);
        }
        let redirect = self.site.redirects.filter(|(day, _)| now >= START.plus(DAY * *day) && url.as_str() == HOME);
        let expected = if self.site.redirects.is_some() { vec![HOME, AWAY] } else { vec![HOME] };
        if !expected.contains(&url.as_str()) {
            self.blame("a wrong address", now);
        }
        if let Some((_, status)) = redirect {
            if self.given_by == AWAY && request.len() > 2 {
                self.blame("validators for another address", now);
            }
            return Some(Answer { status, headers: headers(&[("location", AWAY.to_owned())]), body: Vec::new() });
        }
        self.judge(url, request, now);
        // What fails is drawn from the instant, so that it falls differently each time.
        let draw = Digest::of("fault", &[&now.as_millis().to_be_bytes()]).as_bytes()[0];
        match (self.site.fails > 0).then(|| u64::from(draw) % (self.site.fails * 4)) {
            Some(0) => return None,
            Some(1) => {
                self.leave_alone_until = now.plus(HOUR * 7);
                return Some(refusal(429, &[("retry-after", (7 * 3_600).to_string())]));
            }
            Some(2) => {
                self.leave_alone_until = now.plus(HOUR);
                return Some(refusal(429, &[]));
            }
            Some(3) => return Some(refusal(500, &[("etag", "\"of the error page\"".to_owned())])),
            _ => {}
        }
        Some(self.good(url, request, now))
    }

    /// Are its validators sent as it gave them?
    fn judge(&mut self, url: &Url, request: &HeaderMap, now: Timestamp) {
        let sent =
            |name: &str| request.get(name).map(|value| value.as_bytes().iter().copied().map(char::from).collect());
        let sent: (Option<String>, Option<String>) = (sent("if-none-match"), sent("if-modified-since"));
        let given = self.given.clone().filter(|_| self.given_by == url.as_str()).unwrap_or_default();
        if sent == (None, None) {
            let is_refresh = self.asked_whole_at.is_some_and(|at| now.since(at) >= DAY * 8);
            let is_needed = given == (None, None) || is_refresh;
            if !is_needed {
                self.blame("a request without validators", now);
            }
            self.unconditional += 1;
            self.asked_whole_at = Some(now);
        } else if sent != given {
            self.blame("validators made up or stripped", now);
        }
    }

    fn good(&mut self, url: &Url, request: &HeaderMap, now: Timestamp) -> Answer {
        let version = self.version(now).to_string();
        let of = |pattern: Option<&str>| pattern.map(|pattern| pattern.replace('#', &version));
        let current = (of(self.site.etag), of(self.site.modified));
        let is_known = match request.get("if-none-match") {
            Some(tag) => current.0.as_ref().is_some_and(|etag| raw(etag) == *tag),
            None => request
                .get("if-modified-since")
                .is_some_and(|date| Some(date) == current.1.as_deref().map(raw).as_ref()),
        };
        let is_conditional = request.contains_key("if-none-match") || request.contains_key("if-modified-since");
        let is_304 = (is_known && !self.site.ignores) || (self.site.stuck && is_conditional);
        let given = if self.site.stuck && is_304 { self.given.clone().unwrap() } else { current };
        let validators = [("etag", given.0.clone()), ("last-modified", given.1.clone())];
        let mut sent: Vec<(&str, String)> =
            validators.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
        sent.extend(self.site.headers.iter().map(|(name, value)| (*name, (*value).to_owned())));
        sent.push(("set-cookie", "track=me".to_owned()));
        let fresh = self.site.headers.iter().find_map(|(_, value)| value.strip_prefix("max-age=")).map(str::parse);
        self.leave_alone_until = now.plus(Duration::from_secs(fresh.map_or(0, Result::unwrap)));
        self.given = Some(given);
        self.given_by = url.to_string();
        if !is_304 {
            self.bodies += 1;
        }
        let body = if is_304 { Vec::new() } else { format!("<rss>{version}</rss>").into_bytes() };
        Answer { status: if is_304 { 304 } else { 200 }, headers: headers(&sent), body }
    }
}

fn raw(text: &str) -> HeaderValue {
    HeaderValue::from_bytes(&text.chars().map(|letter| u8::try_from(letter).unwrap()).collect::<Vec<_>>()).unwrap()
}

fn headers(list: &[(&str, String)]) -> HeaderMap {
    list.iter().map(|(name, value)| (HeaderName::from_bytes(name.as_bytes()).unwrap(), raw(value))).collect()
}

fn refusal(status: u16, list: &[(&str, String)]) -> Answer {
    Answer { status, headers: headers(list), body: Vec::new() }
}

/// One visit as the poller makes it, without sockets and without a store.
fn visit(server: &mut Server, feed: &mut Feed, before: &FeedState, pace: &Pace, now: Timestamp) -> FeedState {
    server.open(now);
    let asked_with = memory::validators_for(feed, before, now);
    let brought = bring(server, feed, before, &asked_with, now);
    let mut state = memory::remembered(before, &asked_with, &brought, now);
    if matches!(brought, Brought::Document { .. }) {
        state.last_item_at = Some(now);
        state.last_alert_at = server.site.rings.then_some(now);
    }
    state.moving = memory::moving(state.moving.take(), &brought, true, now);
    if let Some(to) = memory::moved(state.moving.as_ref(), now) {
        (feed.url, state.moving) = (to, None);
    }
    state.next_visit_at = next_visit(feed, &state, &brought.outcome(), pace, now);
    state
}

fn bring(server: &mut Server, feed: &Feed, before: &FeedState, asked_with: &Validators, now: Timestamp) -> Brought {
    let failure = |error: Option<newsbell::feeds::FetchError>| Brought::Failure {
        reason: Reason::NoFeed,
        refusal: error.and_then(|error| error.refusal()),
    };
    let mut errand = Errand::new(&feed.url, asked_with).unwrap();
    loop {
        let url = errand.url().clone();
        let Some(answer) = server.answer(&url, &errand.headers(), now) else { return failure(None) };
        match errand.hear(StatusCode::from_u16(answer.status).unwrap(), &answer.headers, now) {
            Ok(Heard::Redirect(next)) => errand = next,
            Ok(Heard::NotModified(head)) => return Brought::NotModified(head),
            Ok(Heard::Document(head)) => {
                let body = Body::plain(answer.body).digest(&head.final_url);
                if before.body == Some(body) {
                    return Brought::SameBody(head);
                }
                let gap = HOUR * u32::try_from(server.site.publishes).unwrap();
                let rhythm = Rhythm { gap: Some(gap), newest_at: Some(now) };
                return Brought::Document { head, body, wishes: server.site.wishes, rhythm };
            }
            Err(error) => return failure(Some(error)),
        }
    }
}

/// A site's thousand days.
fn soak(site: Site, profile: Profile) -> (Server, Feed, FeedState) {
    let pace = Pace { profile, ..Pace::default() };
    let mut server = Server::new(site, profile);
    let mut feed = Feed::new(FeedUrl::parse(HOME).unwrap());
    let mut state = FeedState { next_visit_at: START, ..FeedState::default() };
    while state.next_visit_at < START.plus(DAY * DAYS) {
        let now = state.next_visit_at;
        state = visit(&mut server, &mut feed, &state, &pace, now);
        assert!(state.next_visit_at > now, "{}: time stands still", site.name);
    }
    (server, feed, state)
}

#[test]
fn a_thousand_days_leave_no_server_anything_to_complain_of() {
    println!("{:<28}{:>8}{:>10}{:>10}{:>16}{:>12}", "", "", "visits", "bodies", "unconditional", "violations");
    for profile in [Profile::Prompt, Profile::Strict] {
        for site in SITES {
            let (server, feed, state) = soak(site, profile);
            let Server { visits, bodies, unconditional, violations, .. } = server;
            let kind = format!("{profile:?}");
            println!("{:<28}{kind:>8}{visits:>10}{bodies:>10}{unconditional:>16}{:>12}", site.name, violations.len());
            assert!(violations.is_empty(), "{}: {:?}", site.name, &violations[..violations.len().min(5)]);
            assert!(!state.suspended);
            let has_validators = site.etag.is_some() || site.modified.is_some();
            let refreshes = if site.stuck { u64::from(DAYS) / 8 } else { 0 };
            // The one that moved was asked once by either address.
            let firsts = 1 + u64::from(site.redirects.is_some());
            assert!(!has_validators || unconditional <= firsts + refreshes, "{}: {unconditional}", site.name);
            assert!(!site.stuck || unconditional > 100, "what is published behind a 304 is found out");
            let publications = u64::from(DAYS) * 24 / site.publishes;
            let is_whole = site.ignores || !has_validators;
            assert!(is_whole || bodies <= publications + firsts, "{}: a body for each change", site.name);
            assert!(visits >= u64::from(DAYS) / 2, "{}: it is still visited", site.name);
            let moves = site.redirects.is_some_and(|(_, status)| status == 301);
            assert_eq!(feed.url.as_str(), if moves { AWAY } else { HOME });
        }
    }
}

#[test]
fn a_feed_that_never_changes_costs_one_body() {
    let unchanging = Site { name: "unchanging", etag: Some("\"#\""), publishes: u64::from(u32::MAX), ..PLAIN };
    let (server, _, _) = soak(unchanging, Profile::Strict);
    assert!(server.visits >= 10_000 && server.violations.is_empty());
    // And once in eight days the request that finds out a server that is stuck.
    assert!(server.bodies <= 1 + u64::from(DAYS) / 8, "{} bodies", server.bodies);
    assert_eq!(server.bodies, server.unconditional);
}
