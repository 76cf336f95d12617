//! The time of day.

use super::pieces::{HalfDay, Piece};
use crate::domain::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A time of day.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clock {
    hour: u32,
    minute: u32,
    second: u32,
}

impl Clock {
    /// This time of day, if there is one.
    pub(super) fn at(hour: u32, minute: u32, second: u32) -> Self {
        Self { hour, minute, second }
    }

    /// Reads `h:mm`, with seconds and a fraction or without, or `Thhmmss`; midnight when nothing is there.
    pub(super) fn read(pieces: &[Piece]) -> Option<(Self, &[Piece])> {
        use Piece::{Mark, Number, Word};
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
            [Word(_), Number(digits, 6), rest @ ..] => {
                (Self { hour: digits / 10_000, minute: digits / 100 % 100, second: digits % 100 }, rest)
            }
            _ => return None,
        };
        Some((clock, rest))
    }

    /// Does a time of day begin here: `h:mm`, or `Thhmmss` as of ISO 8601?
    pub(super) fn begins(pieces: &[Piece]) -> bool {
        match pieces {
            [Piece::Number(..), Piece::Mark(':'), Piece::Number(..), ..] => true,
            [Piece::Word(mark), Piece::Number(_, 6), ..] => mark == "t",
            _ => false,
        }
    }

    /// The instant of this time on a day. A leap second is the one before it; 24:00 is the next midnight.
    pub(super) fn on(self, year: i16, month: i8, day: i8, half: Option<HalfDay>, zone: TimeZone) -> Option<Timestamp> {
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
        let seconds = time.to_zoned(zone).ok()?.timestamp().as_second();
        Some(Timestamp::from_seconds(seconds + days_later * 86_400))
    }
}
