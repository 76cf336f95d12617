//! How a chat wants to be told: how urgent a filter is, when it rings, and how an alert looks. Pure: time comes from
//! outside.

use super::time::Timestamp;
use jiff::Zoned;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::fmt;
use std::time::Duration;

/// How urgent the matches of a filter are. The order is that of urgency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Priority {
    /// Comes without a sound.
    Low,
    /// Rings.
    #[default]
    Normal,
    /// Rings, also in quiet hours, and goes before everything else.
    Breaking,
}

/// A time of the day on the wall clock: whole minutes since midnight, below 1440.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

impl TimeOfDay {
    /// So many minutes after midnight, if that is a time of the day.
    pub fn from_minutes(minutes: u16) -> Option<Self> {
        (minutes < 24 * 60).then_some(Self(minutes))
    }

    /// Whole minutes since midnight.
    pub const fn minutes(self) -> u16 {
        self.0
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

/// A set of days of the week: bit 0 is Monday, as in ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Weekdays(pub u8);

impl Weekdays {
    /// Every day.
    pub const ALL: Self = Self(0b111_1111);

    /// Is this day one of them? Monday is 0.
    pub const fn has(self, day: u8) -> bool {
        day < 7 && self.0 & (1 << day) != 0
    }
}

/// When a chat wants to hear nothing but what is breaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QuietHours {
    /// From this time on.
    pub from: TimeOfDay,
    /// Until this time, of the next day where it is not later than `from`.
    pub to: TimeOfDay,
    /// The days on which they begin.
    pub days: Weekdays,
}

/// When the matches of a filter are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Cadence {
    /// Each by itself, at once.
    #[default]
    AtOnce,
    /// Together, at each full hour.
    Hourly,
    /// Together, once a day at this time.
    Daily(TimeOfDay),
}

/// How much an alert shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Layout {
    /// The headline and its outlet.
    Compact,
    /// The sentence that matched as well, and the filters.
    #[default]
    Normal,
    /// The whole summary, who wrote it, its tags, every filter and all times.
    Full,
}

impl Layout {
    /// All of them, from the least to the most, by the names by which chats call them.
    pub const NAMES: [(&'static str, Self); 3] =
        [("compact", Self::Compact), ("normal", Self::Normal), ("full", Self::Full)];

    /// What chats call it.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, layout)| *layout == self).map_or("normal", |(name, _)| name)
    }

    /// The one that chats call so.
    pub fn of_name(wanted: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(name, _)| *name == wanted).map(|(_, layout)| *layout)
    }
}

/// How alerts look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AlertFormat {
    /// How much they show.
    pub layout: Layout,
    /// The article is previewed under them.
    pub has_preview: bool,
    /// They tell when the item was published, seen and sent.
    pub has_times: bool,
}

impl Default for AlertFormat {
    fn default() -> Self {
        Self { layout: Layout::default(), has_preview: true, has_times: false }
    }
}

/// Why alerts are told together, later, rather than each by itself at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gathering {
    /// The chat is quiet.
    QuietHours,
    /// Their filter is told as a digest.
    Digest,
    /// Their filter is snoozed.
    Snooze,
    /// Their filter has rung too often within the hour.
    Cap,
    /// They came too fast to be sent one by one.
    Burst,
    /// Their filter asks for more publishers than report their story. They are told when those do, or not at all.
    Confirmation,
}

/// The time zone of that name in the IANA Time Zone Database; UTC where there is none.
pub fn zone(name: Option<&str>) -> TimeZone {
    name.and_then(|name| TimeZone::get(name).ok()).unwrap_or(TimeZone::UTC)
}

impl QuietHours {
    /// When the quiet ends that reigns at this instant, if it does.
    pub fn end_after(&self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        let today = local(now, zone)?.date();
        // They may have begun yesterday.
        let begins = [today.yesterday().ok()?, today];
        begins.into_iter().filter(|day| self.days.has(monday_is_zero(*day))).find_map(|day| {
            let last = if self.to > self.from { day } else { day.tomorrow().ok()? };
            let (from, to) = (instant(day, self.from, zone)?, instant(last, self.to, zone)?);
            (from <= now && now < to).then_some(to)
        })
    }
}

impl Cadence {
    /// When what matches now is told; `None`: at once.
    pub fn next_after(self, now: Timestamp, zone: &TimeZone) -> Option<Timestamp> {
        match self {
            Self::AtOnce => None,
            Self::Hourly => {
                let minutes_past = u64::try_from(local(now, zone)?.minute()).ok()?;
                let minute = Timestamp::from_seconds(now.as_seconds() - now.as_seconds().rem_euclid(60));
                Some(minute.plus(Duration::from_secs((60 - minutes_past) * 60)))
            }
            Self::Daily(at) => {
                let today = local(now, zone)?.date();
                let days = [Some(today), today.tomorrow().ok()];
                days.into_iter().flatten().filter_map(|day| instant(day, at, zone)).find(|at| *at > now)
            }
        }
    }
}

fn local(now: Timestamp, zone: &TimeZone) -> Option<Zoned> {
    Some(jiff::Timestamp::from_millisecond(now.as_millis()).ok()?.to_zoned(zone.clone()))
}

/// That time on that day. Where clocks are put forward over it, the instant by which they are wrong is passed over.
fn instant(day: Date, time: TimeOfDay, zone: &TimeZone) -> Option<Timestamp> {
    let (hour, minute) = (i8::try_from(time.minutes() / 60).ok()?, i8::try_from(time.minutes() % 60).ok()?);
    let at = day.at(hour, minute, 0, 0).to_zoned(zone.clone()).ok()?;
    Some(Timestamp::from_millis(at.timestamp().as_millisecond()))
}

fn monday_is_zero(day: Date) -> u8 {
    u8::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::from_millis(text.parse::<jiff::Timestamp>().unwrap().as_millisecond())
    }

    fn time(hour: u16, minute: u16) -> TimeOfDay {
        TimeOfDay::from_minutes(hour * 60 + minute).unwrap()
    }

    #[test]
    fn quiet_hours_are_those_of_the_chats_own_clock_and_of_the_days_on_which_they_begin() {
        let nights = QuietHours { from: time(23, 0), to: time(7, 0), days: Weekdays(0b001_1111) };
        let london = zone(Some("Europe/London"));
        for (now, until) in [
            // A Wednesday in summer: London is an hour ahead of UTC.
            ("2026-07-01T21:59:59Z", None),
            ("2026-07-01T22:00:00Z", Some("2026-07-02T06:00:00Z")),
            ("2026-07-02T05:59:59Z", Some("2026-07-02T06:00:00Z")),
            ("2026-07-02T06:00:00Z", None),
            // What began on Friday lasts into Saturday; on Saturday nothing begins.
            ("2026-07-04T03:00:00Z", Some("2026-07-04T06:00:00Z")),
            ("2026-07-05T03:00:00Z", None),
            // The night in which clocks go back is an hour longer.
            ("2026-10-23T23:00:00Z", Some("2026-10-24T06:00:00Z")),
        ] {
            assert_eq!(nights.end_after(at(now), &london), until.map(at), "{now}");
        }
        let lunch = QuietHours { from: time(12, 0), to: time(13, 0), days: Weekdays::ALL };
        assert_eq!(lunch.end_after(at("2026-07-01T12:30:00Z"), &zone(None)), Some(at("2026-07-01T13:00:00Z")));
        assert_eq!(zone(Some("Atlantis/Nowhere")), TimeZone::UTC);
    }

    #[test]
    fn a_digest_comes_at_the_next_full_hour_or_at_its_time_of_the_day() {
        let kathmandu = zone(Some("Asia/Kathmandu"));
        let next = |cadence: Cadence| cadence.next_after(at("2026-07-01T10:20:30Z"), &kathmandu);
        assert_eq!(next(Cadence::AtOnce), None);
        // It is 16:05:30 there.
        assert_eq!(next(Cadence::Hourly), Some(at("2026-07-01T11:15:00Z")));
        assert_eq!(next(Cadence::Daily(time(16, 6))), Some(at("2026-07-01T10:21:00Z")));
        assert_eq!(next(Cadence::Daily(time(16, 5))), Some(at("2026-07-02T10:20:00Z")));
    }

    proptest! {
        #[test]
        fn what_waits_waits_for_something_ahead_and_never_for_long(
            seconds in -4_000_000_000_i64..8_000_000_000, from in 0u16..1440, to in 0u16..1440, days in 0u8..128,
            name in proptest::sample::select(vec!["UTC", "Europe/London", "America/St_Johns", "Asia/Seoul", "Pacific/Apia"])
        ) {
            let (now, zone) = (Timestamp::from_seconds(seconds), zone(Some(name)));
            let (from, to) = (TimeOfDay(from), TimeOfDay(to));
            let ends = QuietHours { from, to, days: Weekdays(days) }.end_after(now, &zone);
            prop_assert!(ends.is_none_or(|end| end > now && end.since(now) <= Duration::from_hours(26)));
            for (cadence, most) in [(Cadence::Hourly, 1), (Cadence::Daily(from), 49)] {
                let next = cadence.next_after(now, &zone).unwrap();
                prop_assert!(next > now && next.since(now) <= Duration::from_hours(most));
            }
        }
    }
}
