//! What headers say: validators, how long an answer stays fresh, how long to stay away.

use crate::domain::{Timestamp, Validators};
use reqwest::header::{AGE, CACHE_CONTROL, DATE, ETAG, EXPIRES, HeaderMap, HeaderName, HeaderValue, LAST_MODIFIED};
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use url::Url;

/// The longest validator kept, in bytes; a longer one is treated as absent.
const VALIDATOR_MAX: usize = 4_096;

/// The longest wish of a server to be left alone that is granted.
pub(super) const STAY_AWAY_MAX: Duration = Duration::from_secs(24 * 3_600);

/// For how long a server says that asking again is pointless (RFC 9111 sections 4.2 and 5.2.2).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CacheHints {
    /// `Cache-Control: max-age`, less the `Age` that the answer already had.
    pub max_age: Option<Duration>,
    /// `Expires` less `Date`; zero when it lies in the past or is unreadable.
    pub expires_in: Option<Duration>,
}

impl CacheHints {
    /// Reads them; `now` stands in for a missing `Date`.
    pub(super) fn of(headers: &HeaderMap, now: Timestamp) -> Self {
        let age = text(headers, &AGE).and_then(|age| seconds(&age)).unwrap_or_default();
        let max_age = text(headers, &CACHE_CONTROL)
            .and_then(|control| control.split(',').find_map(max_age_directive))
            .map(|max_age| max_age.saturating_sub(age));
        let sent_at = text(headers, &DATE).and_then(|date| http_date(&date)).unwrap_or(now);
        let expires_in =
            text(headers, &EXPIRES).map(|expires| http_date(&expires).map(|at| at.since(sent_at)).unwrap_or_default());
        Self { max_age, expires_in }
    }

    /// How long the answer is fresh. `Expires` counts only without `max-age` (RFC 9111 section 5.3).
    pub fn fresh_for(&self) -> Duration {
        self.max_age.or(self.expires_in).unwrap_or_default()
    }
}

fn max_age_directive(directive: &str) -> Option<Duration> {
    let (name, value) = directive.split_once('=')?;
    name.trim().eq_ignore_ascii_case("max-age").then(|| seconds(value.trim().trim_matches('"')))?
}

/// `Retry-After`, a number of seconds or a date (RFC 9110 section 10.2.3), at most a day. `None` when it is absent,
/// unreadable or lies in the past.
pub(super) fn retry_after(value: &str, now: Timestamp) -> Option<Duration> {
    let value = value.trim();
    let wait = seconds(value).or_else(|| http_date(value).map(|at| at.since(now)))?;
    (!wait.is_zero()).then(|| wait.min(STAY_AWAY_MAX))
}

/// A whole number of seconds; one that is too large to hold is the largest (RFC 9111 section 1.2.2).
fn seconds(text: &str) -> Option<Duration> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| Duration::from_secs(text.parse().unwrap_or(u64::from(u32::MAX)).min(u64::from(u32::MAX))))
}

fn http_date(text: &str) -> Option<Timestamp> {
    let at: SystemTime = httpdate::parse_http_date(text).ok()?;
    let seconds = at.duration_since(UNIX_EPOCH).ok()?.as_secs();
    Some(Timestamp::from_seconds(i64::try_from(seconds).ok()?))
}

/// A header as text; `None` when it is absent or not ASCII.
pub(super) fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// The validators of an answer from `url`.
pub(super) fn validators(headers: &HeaderMap, url: &Url) -> Validators {
    let kept = |name| headers.get(name).map(HeaderValue::as_bytes).and_then(opaque);
    Validators { etag: kept(ETAG), last_modified: kept(LAST_MODIFIED), url: Some(url.to_string()) }
}

/// The validators after a 304: what it names replaces what was known (RFC 9111 section 4.3.4).
pub(super) fn refreshed(old: &Validators, headers: &HeaderMap, url: &Url) -> Validators {
    let new = validators(headers, url);
    Validators {
        etag: new.etag.or_else(|| old.etag.clone()),
        last_modified: new.last_modified.or_else(|| old.last_modified.clone()),
        url: new.url,
    }
}

/// A header value is bytes, not text. Each byte is kept as the character of that number, so that it goes out again
/// exactly as it came in.
fn opaque(bytes: &[u8]) -> Option<String> {
    let fits = !bytes.is_empty() && bytes.len() <= VALIDATOR_MAX;
    fits.then(|| bytes.iter().copied().map(char::from).collect())
}

/// The bytes of a validator that was kept; `None` when they are no legal header value.
pub(super) fn header_value(kept: &str) -> Option<HeaderValue> {
    if kept.is_ascii() {
        return HeaderValue::from_bytes(kept.as_bytes()).ok();
    }
    let bytes: Option<Vec<u8>> = kept.chars().map(|letter| u8::try_from(letter).ok()).collect();
    HeaderValue::from_bytes(&bytes?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 2026-01-01T00:00:00Z.
    const NOW: Timestamp = Timestamp::from_seconds(1_767_225_600);

    fn hints(headers: &[(HeaderName, &str)]) -> CacheHints {
        let map = headers.iter().map(|(name, value)| (name.clone(), value.parse().unwrap())).collect();
        CacheHints::of(&map, NOW)
    }

    #[test]
    fn max_age_is_reduced_by_age_and_beats_expires() {
        let both = [
            (CACHE_CONTROL, "public, Max-Age=600, must-revalidate"),
            (AGE, "100"),
            (EXPIRES, "Thu, 01 Jan 2026 05:00:00 GMT"),
        ];
        assert_eq!(hints(&both).fresh_for(), Duration::from_secs(500));
        assert_eq!(hints(&[(CACHE_CONTROL, "max-age=10"), (AGE, "99")]).fresh_for(), Duration::ZERO);
        assert_eq!(hints(&[(CACHE_CONTROL, "s-maxage=10, no-cache")]).max_age, None);
    }

    #[test]
    fn expires_counts_from_the_servers_own_clock() {
        let skewed = [(EXPIRES, "Wed, 01 Jan 2025 01:00:00 GMT"), (DATE, "Wed, 01 Jan 2025 00:30:00 GMT")];
        assert_eq!(hints(&skewed).fresh_for(), Duration::from_secs(1_800));
        assert_eq!(hints(&[(EXPIRES, "0")]).expires_in, Some(Duration::ZERO));
        assert_eq!(hints(&[(EXPIRES, "Thu, 01 Jan 2026 00:05:00 GMT")]).fresh_for(), Duration::from_secs(300));
    }

    #[test]
    fn retry_after_is_read_in_both_forms_and_capped_at_a_day() {
        let hour = Some(Duration::from_secs(3_600));
        assert_eq!(retry_after("3600", NOW), hour);
        assert_eq!(retry_after(" Thu, 01 Jan 2026 01:00:00 GMT", NOW), hour);
        assert_eq!(retry_after("999999999999999999999999", NOW), Some(STAY_AWAY_MAX));
        for nothing in ["0", "-5", "1e9", "soon", "", "Wed, 31 Dec 2025 23:00:00 GMT"] {
            assert_eq!(retry_after(nothing, NOW), None, "{nothing:?}");
        }
    }

    proptest! {
        #[test]
        fn a_validator_goes_out_as_it_came_in(bytes in prop::collection::vec(prop_oneof![0x20u8..=0x7e, 0x80u8..=0xff], 1..60)) {
            let kept = opaque(&bytes).unwrap();
            let value = header_value(&kept).unwrap();
            prop_assert_eq!(value.as_bytes(), bytes.as_slice());
        }
    }
}
