//! How a chat wants to be told: how urgent a filter is, when it rings, and how an alert looks.

use std::fmt;

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
    /// As much of the text as fits.
    Full,
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
