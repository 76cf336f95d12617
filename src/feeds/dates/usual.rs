//! The two forms in which nearly all dates come, read without taking them to pieces:
//! `Mon, 05 Jan 2026 10:30:00 +0100` (RFC 822, as of RFC 2822) and `2026-01-05T10:30:00+01:00` (RFC 3339).

use super::clock::Clock;
use crate::domain::Timestamp;
use jiff::tz::{Offset, TimeZone};

const MONTHS: [&[u8; 3]; 12] =
    [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];
const WEEKDAYS: [&[u8; 3]; 7] = [b"Mon", b"Tue", b"Wed", b"Thu", b"Fri", b"Sat", b"Sun"];

/// The farthest zone from UTC that is in use, in hours.
const ZONE_MAX: u32 = 14;

/// Reads a date in either form; `None` for any other, and for one that is no date.
pub(super) fn usual(text: &str) -> Option<Timestamp> {
    let bytes = text.as_bytes();
    mail(bytes).or_else(|| internet(bytes))
}

fn mail(bytes: &[u8]) -> Option<Timestamp> {
    let (weekday, rest) = bytes.split_first_chunk::<3>()?;
    let rest = rest.strip_prefix(b", ").filter(|_| WEEKDAYS.contains(&weekday))?;
    let (day, rest) = number(rest, 2)?;
    let (month, rest) = rest.strip_prefix(b" ")?.split_first_chunk::<3>()?;
    let month = (1..).zip(MONTHS).find_map(|(number, name)| (name == month).then_some(number))?;
    let (year, rest) = number(rest.strip_prefix(b" ")?, 4)?;
    let (clock, rest) = clock(rest.strip_prefix(b" ")?)?;
    let zone = match rest.strip_prefix(b" ")? {
        b"GMT" => TimeZone::UTC,
        zone => offset(zone, b"")?,
    };
    clock.on(i16::try_from(year).ok()?, month, i8::try_from(day).ok()?, None, zone)
}

fn internet(bytes: &[u8]) -> Option<Timestamp> {
    let (year, rest) = number(bytes, 4)?;
    let (month, rest) = number(rest.strip_prefix(b"-")?, 2)?;
    let (day, rest) = number(rest.strip_prefix(b"-")?, 2)?;
    let (clock, rest) = clock(rest.strip_prefix(b"T")?)?;
    let zone = match rest {
        b"Z" => TimeZone::UTC,
        zone => offset(zone, b":")?,
    };
    clock.on(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?, None, zone)
}

/// `hh:mm:ss`, and what follows it.
fn clock(bytes: &[u8]) -> Option<(Clock, &[u8])> {
    let (hour, rest) = number(bytes, 2)?;
    let (minute, rest) = number(rest.strip_prefix(b":")?, 2)?;
    let (second, rest) = number(rest.strip_prefix(b":")?, 2)?;
    Some((Clock::at(hour, minute, second), rest))
}

/// `+hhmm`, with a mark between its parts or none.
fn offset(bytes: &[u8], between: &[u8]) -> Option<TimeZone> {
    let (sign, rest) = bytes.split_first()?;
    let (hours, rest) = number(rest, 2)?;
    let (minutes, rest) = number(rest.strip_prefix(between)?, 2)?;
    let seconds = i32::try_from(hours * 3_600 + minutes * 60).ok()?;
    let seconds = match sign {
        b'+' => seconds,
        b'-' => -seconds,
        _ => return None,
    };
    let is_zone = rest.is_empty() && hours <= ZONE_MAX && minutes < 60;
    is_zone.then(|| Offset::from_seconds(seconds).ok().map(TimeZone::fixed))?
}

/// A number of so many digits, and what follows it.
fn number(bytes: &[u8], digits: usize) -> Option<(u32, &[u8])> {
    let (number, rest) = bytes.split_at_checked(digits)?;
    let next = |value: u32, byte: &u8| byte.is_ascii_digit().then(|| value * 10 + u32::from(byte - b'0'));
    Some((number.iter().try_fold(0, next)?, rest))
}
