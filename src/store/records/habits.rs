//! How a chat wants to be told, on disk: a part of the records of chats and deliveries.

use super::{Meaningless, instant};
use crate::domain::{
    AlertFormat, Cadence, Chat, Digest, FeedId, Gathering, Layout, Priority, QuietHours, StandingFilter, ThreadId,
    TimeOfDay, Timestamp, Weekdays,
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum PriorityRecord {
    Low,
    #[default]
    Normal,
    Breaking,
}

/// What a chat says of all its alerts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct ChatHabitsRecord {
    zone: Option<String>,
    /// From, to, days.
    quiet_hours: Option<(u16, u16, u8)>,
    layout: LayoutRecord,
    has_preview: bool,
    has_times: bool,
    cap: Option<u16>,
}

/// Why alerts are told together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum GatheringRecord {
    QuietHours,
    Digest,
    Snooze,
    Cap,
    Burst,
    Confirmation,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum LayoutRecord {
    Compact,
    Normal,
    Full,
}

/// What a chat says of one filter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FilterHabitsRecord {
    priority: PriorityRecord,
    cadence: CadenceRecord,
    snoozed_until: Option<i64>,
    feeds: Vec<[u8; 16]>,
    muted_outlets: Vec<String>,
    thread: Option<i32>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
enum CadenceRecord {
    #[default]
    AtOnce,
    Hourly,
    Daily(u16),
}

impl Default for ChatHabitsRecord {
    fn default() -> Self {
        Self {
            zone: None,
            quiet_hours: None,
            layout: LayoutRecord::Normal,
            has_preview: true,
            has_times: false,
            cap: None,
        }
    }
}

impl From<&Chat> for ChatHabitsRecord {
    fn from(chat: &Chat) -> Self {
        let quiet = |hours: QuietHours| (hours.from.minutes(), hours.to.minutes(), hours.days.0);
        Self {
            zone: chat.zone.clone(),
            quiet_hours: chat.quiet_hours.map(quiet),
            layout: match chat.format.layout {
                Layout::Compact => LayoutRecord::Compact,
                Layout::Normal => LayoutRecord::Normal,
                Layout::Full => LayoutRecord::Full,
            },
            has_preview: chat.format.has_preview,
            has_times: chat.format.has_times,
            cap: chat.cap,
        }
    }
}

impl ChatHabitsRecord {
    /// The chat with these habits.
    pub(super) fn of(self, chat: Chat) -> Result<Chat, Meaningless> {
        let quiet =
            |(from, to, days)| Ok(QuietHours { from: time_of_day(from)?, to: time_of_day(to)?, days: Weekdays(days) });
        Ok(Chat {
            zone: self.zone,
            quiet_hours: self.quiet_hours.map(quiet).transpose()?,
            format: AlertFormat {
                layout: match self.layout {
                    LayoutRecord::Compact => Layout::Compact,
                    LayoutRecord::Normal => Layout::Normal,
                    LayoutRecord::Full => Layout::Full,
                },
                has_preview: self.has_preview,
                has_times: self.has_times,
            },
            cap: self.cap,
            ..chat
        })
    }
}

impl From<&StandingFilter> for FilterHabitsRecord {
    fn from(filter: &StandingFilter) -> Self {
        Self {
            priority: filter.priority.into(),
            cadence: match filter.cadence {
                Cadence::AtOnce => CadenceRecord::AtOnce,
                Cadence::Hourly => CadenceRecord::Hourly,
                Cadence::Daily(at) => CadenceRecord::Daily(at.minutes()),
            },
            snoozed_until: filter.snoozed_until.map(Timestamp::as_millis),
            feeds: filter.feeds.iter().map(|feed| *feed.0.as_bytes()).collect(),
            muted_outlets: filter.muted_outlets.iter().cloned().collect(),
            thread: filter.thread.map(|thread| thread.0),
        }
    }
}

impl FilterHabitsRecord {
    /// The filter with these habits.
    pub(super) fn of(self, filter: StandingFilter) -> Result<StandingFilter, Meaningless> {
        Ok(StandingFilter {
            priority: self.priority.into(),
            cadence: match self.cadence {
                CadenceRecord::AtOnce => Cadence::AtOnce,
                CadenceRecord::Hourly => Cadence::Hourly,
                CadenceRecord::Daily(at) => Cadence::Daily(time_of_day(at)?),
            },
            snoozed_until: self.snoozed_until.map(instant),
            feeds: self.feeds.into_iter().map(|feed| FeedId(Digest::from_bytes(feed))).collect(),
            muted_outlets: self.muted_outlets.into_iter().collect(),
            thread: self.thread.map(ThreadId),
            ..filter
        })
    }
}

impl From<Priority> for PriorityRecord {
    fn from(priority: Priority) -> Self {
        match priority {
            Priority::Low => Self::Low,
            Priority::Normal => Self::Normal,
            Priority::Breaking => Self::Breaking,
        }
    }
}

impl From<PriorityRecord> for Priority {
    fn from(record: PriorityRecord) -> Self {
        match record {
            PriorityRecord::Low => Self::Low,
            PriorityRecord::Normal => Self::Normal,
            PriorityRecord::Breaking => Self::Breaking,
        }
    }
}

impl From<Gathering> for GatheringRecord {
    fn from(why: Gathering) -> Self {
        match why {
            Gathering::QuietHours => Self::QuietHours,
            Gathering::Digest => Self::Digest,
            Gathering::Snooze => Self::Snooze,
            Gathering::Cap => Self::Cap,
            Gathering::Burst => Self::Burst,
            Gathering::Confirmation => Self::Confirmation,
        }
    }
}

impl From<GatheringRecord> for Gathering {
    fn from(record: GatheringRecord) -> Self {
        match record {
            GatheringRecord::QuietHours => Self::QuietHours,
            GatheringRecord::Digest => Self::Digest,
            GatheringRecord::Snooze => Self::Snooze,
            GatheringRecord::Cap => Self::Cap,
            GatheringRecord::Burst => Self::Burst,
            GatheringRecord::Confirmation => Self::Confirmation,
        }
    }
}

fn time_of_day(minutes: u16) -> Result<TimeOfDay, Meaningless> {
    TimeOfDay::from_minutes(minutes).ok_or_else(|| Meaningless(format!("{minutes} minutes are no time of the day")))
}
