//! From a text to an instant.

use super::calendar::date_of;
use super::clock::Clock;
use super::pieces::{Piece, pieces};
use super::usual::usual;
use super::zone::Zone;
use crate::domain::Timestamp;
use jiff::tz::TimeZone;
use std::time::Duration;

/// The longest text read as a date, in bytes.
const LONGEST: usize = 100;

/// 1995-01-01T00:00:00Z: there were no feeds before.
const FIRST: Timestamp = Timestamp::from_seconds(788_918_400);

/// How far ahead of us a publisher's clock may be.
const AHEAD_MAX: Duration = Duration::from_secs(24 * 3_600);

/// Reads a date; one that cannot be true of a news item is none.
pub fn believable(text: &str, now: Timestamp) -> Option<Timestamp> {
    read(text).filter(|at| (FIRST..=now.plus(AHEAD_MAX)).contains(at))
}

/// Reads a date. Without a day it is the first of the month, without a time midnight, without a zone UTC.
fn read(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST { None } else { usual(text).or_else(|| of_pieces(text)) }
}

fn of_pieces(text: &str) -> Option<Timestamp> {
    // Of seconds with a fraction the whole ones count.
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if [whole, fraction].iter().all(|digits| digits.bytes().all(|byte| byte.is_ascii_digit())) {
        return compact(whole);
    }
    let pieces = pieces(text);
    let clock_at = (0..pieces.len()).find(|at| pieces.get(*at..).is_some_and(Clock::begins));
    let (before, from) = pieces.split_at_checked(clock_at.unwrap_or(pieces.len()))?;
    let (clock, after) = Clock::read(from)?;
    let zone = Zone::read(after)?;
    let date: Vec<&Piece> = before.iter().chain(zone.rest).collect();
    let (year, month, day) = date_of(&date)?;
    let half = date.iter().chain(&after.iter().collect::<Vec<_>>()).find_map(|piece| piece.half_day());
    clock.on(year, month, day, half, zone.zone)
}

/// Digits alone: `YYYYMMDD`, or seconds or milliseconds since 1970.
fn compact(digits: &str) -> Option<Timestamp> {
    let number: i64 = digits.parse().ok()?;
    match digits.len() {
        8 => {
            let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
            Clock::default().on(
                i16::try_from(year).ok()?,
                i8::try_from(month).ok()?,
                i8::try_from(day).ok()?,
                None,
                TimeZone::UTC,
            )
        }
        9 | 10 => Some(Timestamp::from_seconds(number)),
        12 | 13 => Some(Timestamp::from_millis(number)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// 2026-01-05T10:30:00Z, a Monday.
    const AT: i64 = 1_767_609_000;

    #[test]
    fn one_instant_in_many_forms() {
        for text in [
            "Mon, 05 Jan 2026 10:30:00 GMT",
            "Mon, 5 Jan 2026 10:30:00 +0000",
            "Mon,05 Jan 2026 10:30 UT",
            "Monday, 5 January 2026 10:30:00",
            "Mon, 05 Jan 26 10:30:00 Z",
            "Mon, 05 Jan 2026 05:30:00 EST",
            "Mon, 05 Jan 2026 05:30:00 -0500 (EST)",
            "Mon, 05 Jan 2026 19:30:00 KST",
            "Mon, 05 Jan 2026 11:30:00 GMT+01:00",
            "Mon, 05 Jan 2026, 10:30:00, GMT",
            "05-Jan-2026 10:30:00",
            "Jan 5, 2026 10:30 AM",
            "January 5th, 2026 2:30 am -08:00",
            "Mon Jan  5 10:30:00 2026",
            "Mon Jan 5 05:30:00 EST 2026",
            "2026-01-05T10:30:00Z",
            "2026-01-05T10:30:00.123456789Z",
            "2026-01-05T10:30:00,5+00:00",
            "2026-01-05t19:30:00+0900",
            "2026-01-05T19:30:00+09",
            "2026-01-05 10:30",
            "2026/01/05 10:30:00",
            "2026. 1. 5. 오전 10:30",
            "2026년 1월 5일 10:30",
            "05.01.2026 10:30",
            "Mon, 05 Jan 2026 11:30:00 Europe/Brussels",
            "Mon, 05 Jan 2026 05:30:00 America/New_York",
            "2026-01-05T10:30:00+00:0",
            "1767609000.25",
            "5. Jan 2026, 10:30 Uhr",
            "Mon, 05 Jan 2026 16:00:00 IST",
            "Mon, 05 Jan 2026 16:00:00 +0530 IST",
            "Mon, 05 Jan 2026 10:30:00 GMT+0000 (Coordinated Universal Time)",
            "Mon, 05 Jan 2026 11:30:00 +0100 MEZ Winterzeit",
            "Mon, 05 Jan 2026 10:30:00 XYZ",
            "Mon Jan  5 11:30:00 2026 +0100",
            "20260105T103000Z",
            "20260105T113000+0100",
            "2026-01-05T103000Z",
            "Hétfő, 5 január 2026 10:30:00 GMT",
            "Δευ, 05 Ιαν 2026 10:30:00 GMT",
            "5 Oca 2026 13:30 TRT",
            "ma 5 tammikuuta 2026 12:30 EET",
            "mar., 05 janv. 2026 10:30:00 +0000",
            "Пн, 05 января 2026 13:30:00 +0300",
            "1767609000",
            "1767609000000",
            "  Mon, 05 Jan 2026 10:30:00 GMT\n",
        ] {
            assert_eq!(read(text), Some(Timestamp::from_seconds(AT)), "{text:?}");
        }
    }

    #[test]
    fn halves_of_the_day_and_its_end_and_the_beginnings_of_days_and_months() {
        let at = |text| read(text).map(Timestamp::as_seconds);
        assert_eq!(at("Jan 5, 2026 12:30 AM"), at("2026-01-05T00:30:00Z"));
        assert_eq!(at("Jan 5, 2026 12:30 p.m."), at("2026-01-05T12:30:00Z"));
        assert_eq!(at("2026. 1. 5. 오후 10:30"), at("2026-01-05T22:30:00Z"));
        assert_eq!(at("2026-01-05T24:00:00Z"), at("2026-01-06T00:00:00Z"));
        assert_eq!(at("2026-01-05"), at("2026-01-05T00:00:00Z"));
        assert_eq!(at("20260105"), at("2026-01-05"));
        assert_eq!(at("2026-02"), at("2026-02-01"));
        assert_eq!(at("Feb. 2026"), at("2026-02-01"));
        assert_eq!(at("31/01/2026"), at("2026-01-31"));
        assert_eq!(at("01/31/2026"), at("2026-01-31"));
    }

    #[test]
    fn what_is_no_date_or_two_is_not_read() {
        for text in [
            "",
            "yesterday",
            "03/04/2026",
            "2026-13-01",
            "2026-02-30",
            "Mon, 32 Jan 2026 10:00:00 GMT",
            "Mon, 05 Jan 2026 25:00:00 GMT",
            "Mon, 05 Jan 2026 10:61:00 GMT",
            "Mon, 05 Jan 2026 10:00:00 Winterzeit",
            "Mon, 05 Jan 2026 10:00:00 +9900",
            "20260105T253000Z",
            "123",
            "10:30",
        ] {
            assert_eq!(read(text), None, "{text:?}");
        }
    }

    #[test]
    fn times_before_feeds_and_far_ahead_are_not_believed() {
        let now = Timestamp::from_seconds(AT);
        assert_eq!(believable("1970-01-01T00:00:00Z", now), None);
        assert_eq!(believable("2026-01-07T10:30:00Z", now), None);
        assert!(believable("2026-01-06T10:00:00Z", now).is_some());
    }

    proptest! {
        #[test]
        fn any_instant_reads_back(seconds in 0i64..4_000_000_000) {
            let at = jiff::Timestamp::from_second(seconds).unwrap();
            prop_assert_eq!(read(&at.to_string()), Some(Timestamp::from_seconds(seconds)));
            let mail = jiff::fmt::rfc2822::to_string(&at.to_zoned(TimeZone::UTC)).unwrap();
            prop_assert_eq!(read(&mail), Some(Timestamp::from_seconds(seconds)));
        }

        #[test]
        fn the_usual_forms_are_read_as_all_others_are(
            text in "(Mon|Tue|Sun|mon), [0-3][0-9] (Jan|Feb|May|Sep|Dec|dec) [12][0-9]{3} [0-2][0-9]:[0-6][0-9]:[0-6][0-9] (GMT|[+-][0-2][0-9][0-6][0-9])\
                |[12][0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-6][0-9]:[0-6][0-9](Z|[+-][0-2][0-9]:[0-6][0-9]|)"
        ) {
            let usual = usual(&text);
            prop_assert!(usual.is_none() || usual == of_pieces(&text), "{text}: {usual:?} {:?}", of_pieces(&text));
        }

        #[test]
        fn any_text_is_a_believable_date_or_none(text in "[0-9:+\\-TZa-z ,./]{0,40}|\\PC{0,40}") {
            let now = Timestamp::from_seconds(AT);
            let read = believable(&text, now);
            prop_assert!(read.is_none_or(|at| at >= FIRST && at <= now.plus(AHEAD_MAX)));
        }
    }
}
