//! Dates as publishers write them: RFC 822 and its descendants, ISO 8601 and its neighbours, and what people type.
//! A date that can be read in two ways is not read: no time is better than a wrong one.

use crate::domain::Timestamp;
use jiff::civil::DateTime;
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

/// Reads a date. Without a time it is midnight, without a zone UTC.
pub(super) fn read(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return compact(text);
    }
    let pieces = pieces(text);
    let clock_at =
        pieces.windows(3).position(|three| matches!(three, [Piece::Number(..), Piece::Mark(':'), Piece::Number(..)]));
    let (before, from) = pieces.split_at_checked(clock_at.unwrap_or(pieces.len()))?;
    let (clock, after) = Clock::read(from)?;
    let zone = Zone::read(after)?;
    let date: Vec<&Piece> = before.iter().chain(zone.rest).collect();
    let (year, month, day) = date_of(&date)?;
    let half = date.iter().chain(&after.iter().collect::<Vec<_>>()).find_map(|piece| piece.half_day());
    clock.on(year, month, day, half, zone.seconds_east)
}

/// Digits alone: `YYYYMMDD`, or seconds or milliseconds since 1970.
fn compact(digits: &str) -> Option<Timestamp> {
    let number: i64 = digits.parse().ok()?;
    match digits.len() {
        8 => {
            let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
            Clock::default().on(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?, None, 0)
        }
        9 | 10 => Some(Timestamp::from_seconds(number)),
        12 | 13 => Some(Timestamp::from_millis(number)),
        _ => None,
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    /// Value and number of digits.
    Number(u32, usize),
    /// Letters, in lower case.
    Word(String),
    /// Anything else; any white space is a space.
    Mark(char),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum HalfDay {
    Morning,
    Afternoon,
}

impl Piece {
    fn half_day(&self) -> Option<HalfDay> {
        match self {
            Self::Word(word) if matches!(word.as_str(), "am" | "오전" | "上午" | "午前") => {
                Some(HalfDay::Morning)
            }
            Self::Word(word) if matches!(word.as_str(), "pm" | "오후" | "下午" | "午後") => {
                Some(HalfDay::Afternoon)
            }
            _ => None,
        }
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for letter in text.to_lowercase().replace("a.m.", "am").replace("p.m.", "pm").chars() {
        match (pieces.last_mut(), letter.to_digit(10)) {
            (Some(Piece::Number(value, digits)), Some(digit)) => {
                *value = value.saturating_mul(10).saturating_add(digit);
                *digits += 1;
            }
            (_, Some(digit)) => pieces.push(Piece::Number(digit, 1)),
            (Some(Piece::Word(word)), None) if letter.is_alphabetic() => word.push(letter),
            (_, None) if letter.is_alphabetic() => pieces.push(Piece::Word(letter.to_string())),
            (_, None) => pieces.push(Piece::Mark(if letter.is_whitespace() { ' ' } else { letter })),
        }
    }
    pieces
}

/// A time of day.
#[derive(Clone, Copy, Debug, Default)]
struct Clock {
    hour: u32,
    minute: u32,
    second: u32,
}

impl Clock {
    /// Reads `h:mm`, with seconds and a fraction or without; midnight when nothing is there.
    fn read(pieces: &[Piece]) -> Option<(Self, &[Piece])> {
        use Piece::{Mark, Number};
        let (clock, rest) = match pieces {
            [] => return Some((Self::default(), &[])),
            [
                Number(hour, _),
                Mark(':'),
                Number(minute, _),
                Mark(':'),
                Number(second, _),
                Mark('.' | ','),
                Number(..),
                rest @ ..,
            ]
            | [Number(hour, _), Mark(':'), Number(minute, _), Mark(':'), Number(second, _), rest @ ..] => {
                (Self { hour: *hour, minute: *minute, second: *second }, rest)
            }
            [Number(hour, _), Mark(':'), Number(minute, _), rest @ ..] => {
                (Self { hour: *hour, minute: *minute, second: 0 }, rest)
            }
            _ => return None,
        };
        Some((clock, rest))
    }

    /// The instant of this time on a day. A leap second is the one before it; 24:00 is the next midnight.
    fn on(self, year: i16, month: i8, day: i8, half: Option<HalfDay>, seconds_east: i64) -> Option<Timestamp> {
        let hour = match (half, self.hour) {
            (Some(HalfDay::Morning), 12) => 0,
            (Some(HalfDay::Afternoon), hour @ 1..=11) => hour + 12,
            (_, hour) => hour,
        };
        let is_next_midnight = hour == 24 && self.minute == 0 && self.second == 0;
        let (hour, days_later) = if is_next_midnight { (0, 1) } else { (hour, 0) };
        let narrow = |value: u32| i8::try_from(value).ok();
        let second = self.second.min(if self.second == 60 { 59 } else { u32::MAX });
        let time = DateTime::new(year, month, day, narrow(hour)?, narrow(self.minute)?, narrow(second)?, 0).ok()?;
        let seconds = time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_second();
        Some(Timestamp::from_seconds(seconds + days_later * 86_400 - seconds_east))
    }
}

/// A zone, and what of the date comes after the time.
struct Zone<'a> {
    seconds_east: i64,
    rest: &'a [Piece],
}

/// Names with one meaning among publishers (RFC 822 section 5.1 and common use), in minutes east of UTC. Names in
/// use for several zones, such as IST or CST in China, are read as most publishers mean them or not at all.
const ZONES: [(&str, i64); 29] = [
    ("z", 0),
    ("gmt", 0),
    ("utc", 0),
    ("ut", 0),
    ("wet", 0),
    ("west", 60),
    ("bst", 60),
    ("cet", 60),
    ("met", 60),
    ("cest", 120),
    ("mest", 120),
    ("eet", 120),
    ("sast", 120),
    ("eest", 180),
    ("msk", 180),
    ("hkt", 480),
    ("sgt", 480),
    ("kst", 540),
    ("jst", 540),
    ("aest", 600),
    ("nzst", 720),
    ("est", -300),
    ("edt", -240),
    ("cst", -360),
    ("cdt", -300),
    ("mst", -420),
    ("mdt", -360),
    ("pst", -480),
    ("pdt", -420),
];

impl<'a> Zone<'a> {
    /// Reads what follows a time. A word that is no known zone makes the time unreadable: it may be hours off.
    fn read(after: &'a [Piece]) -> Option<Self> {
        let mut zone = Self { seconds_east: 0, rest: &[] };
        let mut pieces = after;
        let mut is_set_by_number = false;
        loop {
            pieces = match pieces {
                // What is in parentheses only comments (RFC 5322 section 3.2.2).
                [] | [Piece::Mark('('), ..] => return Some(zone),
                [Piece::Mark(sign @ ('+' | '-' | '−')), Piece::Number(value, digits), rest @ ..]
                    if !is_set_by_number =>
                {
                    let (minutes, rest) = offset(*value, *digits, rest)?;
                    zone.seconds_east = if *sign == '+' { minutes * 60 } else { minutes * -60 };
                    is_set_by_number = true;
                    rest
                }
                [piece, rest @ ..] if piece.half_day().is_some() => rest,
                [Piece::Word(word), rest @ ..] => {
                    let (_, minutes) = ZONES.iter().find(|(name, _)| name == word)?;
                    if !is_set_by_number {
                        zone.seconds_east = minutes * 60;
                    }
                    rest
                }
                [Piece::Number(..), ..] => {
                    zone.rest = pieces;
                    return Some(zone);
                }
                [Piece::Mark(_), rest @ ..] => rest,
            };
        }
    }
}

/// `hhmm`, `hh:mm` or `hh`, in minutes; at most 15 hours.
fn offset(value: u32, digits: usize, rest: &[Piece]) -> Option<(i64, &[Piece])> {
    let (minutes, rest) = match (digits, rest) {
        (1 | 2, [Piece::Mark(':'), Piece::Number(minutes, 2), rest @ ..]) => (value * 60 + minutes, rest),
        (1 | 2, _) => (value * 60, rest),
        (3 | 4, _) => (value / 100 * 60 + value % 100, rest),
        _ => return None,
    };
    (minutes <= 15 * 60).then_some((i64::from(minutes), rest))
}

/// Beginnings of the names of months in the languages of feeds, longest first where one begins another.
const MONTHS: [(&str, i8); 57] = [
    ("jan", 1),
    ("ene", 1),
    ("gen", 1),
    ("янв", 1),
    ("feb", 2),
    ("fev", 2),
    ("fév", 2),
    ("фев", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrz", 3),
    ("maa", 3),
    ("мар", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("апр", 4),
    ("may", 5),
    ("mai", 5),
    ("maj", 5),
    ("mag", 5),
    ("mei", 5),
    ("май", 5),
    ("мая", 5),
    ("juin", 6),
    ("jun", 6),
    ("giu", 6),
    ("июн", 6),
    ("juil", 7),
    ("jul", 7),
    ("lug", 7),
    ("июл", 7),
    ("aug", 8),
    ("août", 8),
    ("aout", 8),
    ("ago", 8),
    ("авг", 8),
    ("sep", 9),
    ("set", 9),
    ("сен", 9),
    ("oct", 10),
    ("okt", 10),
    ("ott", 10),
    ("out", 10),
    ("окт", 10),
    ("nov", 11),
    ("ноя", 11),
    ("dec", 12),
    ("déc", 12),
    ("dez", 12),
    ("dic", 12),
    ("дек", 12),
    ("des", 12),
    ("kwi", 4),
    ("sie", 8),
    ("wrz", 9),
    ("paź", 10),
];

fn month_of(word: &str) -> Option<i8> {
    MONTHS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, month)| *month)
}

/// Year, month and day out of the pieces around a time.
fn date_of(pieces: &[&Piece]) -> Option<(i16, i8, i8)> {
    let numbers: Vec<(u32, usize)> = pieces
        .iter()
        .filter_map(|piece| if let Piece::Number(value, digits) = piece { Some((*value, *digits)) } else { None })
        .collect();
    // A weekday may begin like a month ("mar" is Tuesday in French); the month comes after it.
    let named = pieces.iter().rev().find_map(|piece| if let Piece::Word(word) = piece { month_of(word) } else { None });
    let is_dotted = pieces.contains(&&Piece::Mark('.'));
    let (year, month, day) = match (named, numbers.as_slice()) {
        (Some(month), [(year, 4), (day, _)] | [(day, _), (year, 4)]) => (*year, month, *day),
        (Some(month), [(day, _), (year, 2)]) => (century(*year), month, *day),
        (None, [(year, 4), (month, _), (day, _)]) => (*year, i8::try_from(*month).ok()?, *day),
        (None, [(date, 8)]) => (date / 10_000, i8::try_from(date / 100 % 100).ok()?, date % 100),
        (None, [(first, _), (second, _), (year, 4)]) => {
            let is_day_first = is_dotted || *first > 12 || first == second;
            let (month, day) = match (is_day_first, *second > 12) {
                (true, _) => (second, first),
                (false, true) => (first, second),
                (false, false) => return None,
            };
            (*year, i8::try_from(*month).ok()?, *day)
        }
        _ => return None,
    };
    Some((i16::try_from(year).ok()?, month, i8::try_from(day).ok()?))
}

/// Two digits of a year, as RFC 2822 section 4.3 reads them.
fn century(year: u32) -> u32 {
    if year < 50 { 2000 + year } else { 1900 + year }
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
    fn halves_of_the_day_and_its_end() {
        let at = |text| read(text).map(Timestamp::as_seconds);
        assert_eq!(at("Jan 5, 2026 12:30 AM"), at("2026-01-05T00:30:00Z"));
        assert_eq!(at("Jan 5, 2026 12:30 p.m."), at("2026-01-05T12:30:00Z"));
        assert_eq!(at("2026. 1. 5. 오후 10:30"), at("2026-01-05T22:30:00Z"));
        assert_eq!(at("2026-01-05T24:00:00Z"), at("2026-01-06T00:00:00Z"));
        assert_eq!(at("2026-01-05"), at("2026-01-05T00:00:00Z"));
        assert_eq!(at("20260105"), at("2026-01-05"));
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
            "Mon, 05 Jan 2026 10:00:00 XYZ",
            "Mon, 05 Jan 2026 10:00:00 +9900",
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
        fn any_text_is_a_believable_date_or_none(text in "[0-9:+\\-TZa-z ,./]{0,40}|\\PC{0,40}") {
            let now = Timestamp::from_seconds(AT);
            let read = believable(&text, now);
            prop_assert!(read.is_none_or(|at| at >= FIRST && at <= now.plus(AHEAD_MAX)));
        }
    }
}
