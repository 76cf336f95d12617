//! Instants and spans in words: one way for all languages, on the clock of 24 hours; what differs stands in `times.ftl`.

use super::Phrasebook;
use crate::domain::habits::zone;
use crate::domain::{Timestamp, Weekdays};
use jiff::Zoned;
use jiff::tz::TimeZone;
use std::time::Duration;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

impl Phrasebook {
    /// A span in its two largest units, as short as can be: `2d3h`, `5m`, `0s`.
    pub(crate) fn rough(&self, span: Duration) -> String {
        let seconds = span.as_secs();
        let (days, hours, minutes) = (seconds / DAY, seconds % DAY / HOUR, seconds % HOUR / MINUTE);
        let day = || self.span_days(days).to_plain();
        let hour = || self.span_hours(hours).to_plain();
        let minute = || self.span_minutes(minutes).to_plain();
        let two = |large: String, small: String| self.span_two(large, small).to_plain();
        match (days, hours, minutes) {
            (0, 0, 0) => self.span_seconds(seconds).to_plain(),
            (0, 0, _) => minute(),
            (0, _, 0) => hour(),
            (0, _, _) => two(hour(), minute()),
            (_, 0, _) => day(),
            (_, _, _) => two(day(), hour()),
        }
    }

    /// Whole days, as people say them: `3 days`.
    pub(crate) fn days(&self, span: Duration) -> String {
        self.whole_days(span.as_secs() / DAY).to_plain()
    }

    /// How long ago: `just now`, `4 min ago`, `2 h ago`, `3 days ago`.
    pub(crate) fn age(&self, span: Duration) -> String {
        let minutes = span.as_secs() / MINUTE;
        let said = match minutes {
            0 => self.age_now(),
            1..=59 => self.age_minutes(minutes),
            60..=2879 => self.age_hours(minutes / 60),
            _ => self.age_days(minutes / 1440),
        };
        said.to_plain()
    }

    /// When something happens: `now`, `in 3m`.
    pub(crate) fn until(&self, span: Duration) -> String {
        let said = if span.as_secs() == 0 { self.until_now() } else { self.until_in(self.rough(span)) };
        said.to_plain()
    }

    /// An instant in UTC, as short as it can be told: `09:02 UTC` of today, else `24 Nov 09:02 UTC`.
    pub(crate) fn moment(&self, at: Timestamp, now: Timestamp) -> String {
        let Some(local) = on_clock(at, TimeZone::UTC) else { return self.moment_unknown().to_plain() };
        let said = if at.days() == now.days() {
            self.moment_today_utc(clock(&local))
        } else {
            self.moment_other_utc(local.day().to_string(), self.month(&local), clock(&local))
        };
        said.to_plain()
    }

    /// An instant on the clock of a time zone: `09:02` of today, else `Tue 24 Nov 09:02`.
    pub(crate) fn moment_in(&self, at: Timestamp, now: Timestamp, name: Option<&str>) -> String {
        let zone = zone(name);
        let Some(local) = on_clock(at, zone.clone()) else { return self.moment_unknown().to_plain() };
        if on_clock(now, zone).is_some_and(|now| now.date() == local.date()) {
            return clock(&local);
        }
        let (weekday, month) = (self.weekday(weekday_of(&local)), self.month(&local));
        self.moment_other(weekday, local.day().to_string(), month, clock(&local)).to_plain()
    }

    /// The day of an instant in UTC: `Tue 24`, always of one width.
    pub(crate) fn day(&self, at: Timestamp) -> String {
        let Some(local) = on_clock(at, TimeZone::UTC) else { return self.moment_unknown().to_plain() };
        self.chart_day(self.weekday(weekday_of(&local)), local.strftime("%d").to_string()).to_plain()
    }

    /// Days of the week: `every day`, `Mon–Fri`, `Mon, Wed`.
    pub(crate) fn weekdays(&self, days: Weekdays) -> String {
        if days == Weekdays::ALL {
            return self.days_every().to_plain();
        }
        let mut runs: Vec<(u8, u8)> = Vec::new();
        for day in (0..7).filter(|day| days.has(*day)) {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == day => *last = day,
                _ => runs.push((day, day)),
            }
        }
        let run = |(first, last): (u8, u8)| match last - first {
            0 => vec![self.weekday(first)],
            1 => vec![self.weekday(first), self.weekday(last)],
            _ => vec![self.days_run(self.weekday(first), self.weekday(last)).to_plain()],
        };
        self.list(runs.into_iter().flat_map(run))
    }

    /// Several things, one after the other: `a, b, c`.
    pub(crate) fn list(&self, things: impl IntoIterator<Item = String>) -> String {
        things.into_iter().reduce(|list, thing| self.list_more(list, thing).to_plain()).unwrap_or_default()
    }

    /// Monday is 0.
    fn weekday(&self, day: u8) -> String {
        self.weekday_short(day.saturating_add(1)).to_plain()
    }

    fn month(&self, at: &Zoned) -> String {
        self.month_short(at.month().unsigned_abs()).to_plain()
    }
}

fn on_clock(at: Timestamp, zone: TimeZone) -> Option<Zoned> {
    Some(jiff::Timestamp::from_millisecond(at.as_millis()).ok()?.to_zoned(zone))
}

fn clock(at: &Zoned) -> String {
    at.strftime("%H:%M").to_string()
}

fn weekday_of(at: &Zoned) -> u8 {
    u8::try_from(at.weekday().to_monday_zero_offset()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::domain::time::{Age, Until, rough};
    use crate::domain::{Locale, Timestamp, Weekdays};
    use crate::language::{offered, phrasebook};
    use proptest::prelude::*;
    use std::time::Duration;

    #[test]
    fn an_instant_is_told_as_short_as_it_can_be() {
        let say = phrasebook(Locale::En);
        let now = Timestamp::from_seconds(1_800_000_000);
        let later = now.plus(Duration::from_hours(24));
        assert_eq!([say.moment(now, now), say.moment(later, now)], ["08:00 UTC", "16 Jan 08:00 UTC"]);
        let seoul = Some("Asia/Seoul");
        assert_eq!([say.moment_in(now, now, seoul), say.moment_in(later, now, seoul)], ["17:00", "Sat 16 Jan 17:00"]);
        assert_eq!(say.day(now), "Fri 15");
        assert_eq!(say.moment(Timestamp::from_millis(i64::MAX), now), "at no time");
    }

    proptest! {
        #[test]
        fn english_spans_read_as_on_the_command_line(seconds in 0u64..10_000_000) {
            let (say, span) = (phrasebook(Locale::En), Duration::from_secs(seconds));
            prop_assert_eq!(say.rough(span), rough(span));
            prop_assert_eq!(say.age(span), Age(span).to_string());
            prop_assert_eq!(say.until(span), Until(span).to_string());
        }

        #[test]
        fn any_instant_and_any_days_are_told_in_any_language(at: i64, now: i64, days in 0u8..128) {
            for locale in offered() {
                let (say, at, now) = (phrasebook(locale), Timestamp::from_millis(at), Timestamp::from_millis(now));
                prop_assert!(!say.moment(at, now).is_empty() && !say.moment_in(at, now, Some("Asia/Seoul")).is_empty());
                prop_assert!(!say.day(at).is_empty());
                prop_assert_eq!(say.weekdays(Weekdays(days)).is_empty(), days == 0);
            }
        }
    }
}
