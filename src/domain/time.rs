//! Instants and spans as newsbell stores and speaks them.

use std::fmt;
use std::time::Duration;

/// An instant: milliseconds since the Unix epoch, UTC. Orders and hashes as a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

impl Timestamp {
    /// The instant so many milliseconds after 1970-01-01T00:00:00Z.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// The instant so many whole seconds after 1970-01-01T00:00:00Z; saturates at the ends of time.
    pub const fn from_seconds(seconds: i64) -> Self {
        Self(seconds.saturating_mul(1000))
    }

    /// Milliseconds since the Unix epoch.
    pub const fn as_millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the Unix epoch, rounded down.
    pub const fn as_seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Whole days since the Unix epoch, rounded down: two instants of one day in UTC have the same.
    pub const fn days(self) -> i64 {
        self.0.div_euclid(86_400_000)
    }

    /// This instant and a span later; saturates.
    #[must_use]
    pub fn plus(self, span: Duration) -> Self {
        Self(self.0.saturating_add(millis_of(span)))
    }

    /// This instant less a span; saturates.
    #[must_use]
    pub fn minus(self, span: Duration) -> Self {
        Self(self.0.saturating_sub(millis_of(span)))
    }

    /// The span from an earlier instant to this one; zero when `earlier` is in fact later.
    pub fn since(self, earlier: Self) -> Duration {
        let millis = self.0.saturating_sub(earlier.0);
        Duration::from_millis(u64::try_from(millis).unwrap_or(0))
    }
}

fn millis_of(span: Duration) -> i64 {
    i64::try_from(span.as_millis()).unwrap_or(i64::MAX)
}

/// Why a text is not a span of time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not a span of time: write a whole number and s, m, h or d, such as 90s, 5m, 1h or 7d")]
pub struct SpanError(pub String);

/// Reads a span as people write it: `90s`, `5m`, `1h`, `7d`, or several together (`1h30m`).
pub fn parse_span(text: &str) -> Result<Duration, SpanError> {
    let refuse = || SpanError(text.to_owned());
    let mut total: u64 = 0;
    let mut digits = String::new();
    for letter in text.trim().chars() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        let unit: u64 = match letter {
            's' => 1,
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => return Err(refuse()),
        };
        let count: u64 = digits.parse().map_err(|_| refuse())?;
        let seconds = count.checked_mul(unit).ok_or_else(refuse)?;
        total = total.checked_add(seconds).ok_or_else(refuse)?;
        digits.clear();
    }
    if !digits.is_empty() || text.trim().is_empty() {
        return Err(refuse());
    }
    Ok(Duration::from_secs(total))
}

/// Writes a span as [`parse_span`] reads it, in the largest units that keep it exact: `90s` is `1m30s`.
/// Parts of a second are dropped.
pub fn format_span(span: Duration) -> String {
    let mut rest = span.as_secs();
    let mut text = String::new();
    for (size, unit) in [(86_400, 'd'), (3_600, 'h'), (60, 'm'), (1, 's')] {
        let count = rest / size;
        rest %= size;
        if count > 0 {
            text.push_str(&count.to_string());
            text.push(unit);
        }
    }
    if text.is_empty() { "0s".to_owned() } else { text }
}

/// A span in its two largest units.
pub fn rough(span: Duration) -> String {
    let seconds = span.as_secs();
    let step = match seconds {
        0..60 => 1,
        60..86_400 => 60,
        _ => 3_600,
    };
    format_span(Duration::from_secs(seconds / step * step))
}

/// An age in the words of a reader: `just now`, `4 min ago`, `2 h ago`, `3 days ago`.
#[derive(Clone, Copy, Debug)]
pub struct Age(pub Duration);

impl fmt::Display for Age {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.0.as_secs() / 60;
        match minutes {
            0 => write!(f, "just now"),
            1..=59 => write!(f, "{minutes} min ago"),
            60..=2879 => write!(f, "{} h ago", minutes / 60),
            _ => write!(f, "{} days ago", minutes / 1440),
        }
    }
}

/// A span until something happens, in the words of a reader: `now`, `in 3m`.
#[derive(Clone, Copy, Debug)]
pub struct Until(pub Duration);

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.as_secs() == 0 { f.write_str("now") } else { write!(f, "in {}", rough(self.0)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_span_reads_back_as_it_was_written(seconds in 0u64..10_000_000) {
            let span = Duration::from_secs(seconds);
            prop_assert_eq!(parse_span(&format_span(span)), Ok(span));
        }

        #[test]
        fn any_text_is_a_span_or_a_refusal(text in ".*") {
            if let Ok(span) = parse_span(&text) {
                prop_assert_eq!(parse_span(&format_span(span)), Ok(span));
            }
        }
    }

    #[test]
    fn spans_read_as_people_write_them() {
        assert_eq!(parse_span("90s"), Ok(Duration::from_secs(90)));
        assert_eq!(parse_span(" 5m "), Ok(Duration::from_secs(300)));
        assert_eq!(parse_span("1h30m"), Ok(Duration::from_secs(5400)));
        for wrong in ["", "5", "m", "5 m", "-5m", "1.5h", "5x", "99999999999999999999s"] {
            assert!(parse_span(wrong).is_err(), "{wrong:?}");
        }
    }

    #[test]
    fn an_age_is_told_in_one_unit() {
        for (seconds, words) in [(59, "just now"), (60, "1 min ago"), (7_200, "2 h ago"), (172_800, "2 days ago")] {
            assert_eq!(Age(Duration::from_secs(seconds)).to_string(), words);
        }
    }
}
