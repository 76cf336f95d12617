//! What chats can be told of the past, on disk: the trail of an alert, and the silences of a chat.

use super::delivery::RemarkRecord;
use super::habits::GatheringRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{
    DeliveryId, Digest, Fate, FilterNumber, FurtherReport, Growth, ItemId, MessageId, Remark, Silence, SilenceReason,
    StoryId, Timestamp, Trail,
};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// The trail of an alert.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct TrailRecord {
    second: SecondTrailRecord,
    growth: GrowthRecord,
    remarks: Vec<RemarkRecord>,
}

/// How its story has grown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
struct GrowthRecord {
    /// Items, and when they came.
    reports: Vec<([u8; 16], i64)>,
    shown: u64,
    edit: Option<u64>,
    edited_at: Option<i64>,
    is_closed: bool,
    awaits_confirmation: bool,
    rang_again: Option<(u8, i64)>,
}

/// Version 2; version 1 knew fewer fates and was written alike.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SecondTrailRecord {
    delivery: u64,
    story: [u8; 16],
    item: [u8; 16],
    filters: Vec<(u32, String)>,
    queued_at: i64,
    fate: FateRecord,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum FateRecord {
    Waiting,
    Sent {
        at: i64,
        message: Option<i64>,
    },
    GivenUp {
        at: i64,
        reason: String,
    },
    Cancelled {
        at: i64,
    },
    /// Since version 2.
    Gathered {
        until: i64,
        why: GatheringRecord,
    },
    /// Since version 3.
    Unconfirmed {
        at: i64,
    },
}

impl Record for TrailRecord {
    const TREE: Tree = Tree::Trails;
    const VERSION: u8 = 3;

    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let read = || postcard::take_from_bytes(bytes);
        matches!(version, 1 | 2).then(|| {
            let told = |second| Self { second, growth: GrowthRecord::default(), remarks: Vec::new() };
            read().map(|(second, left)| (told(second), left))
        })
    }
}

impl TrailRecord {
    /// When it left the outbox, in milliseconds, if it did.
    pub(in crate::store) fn ended_at(&self) -> Option<i64> {
        match self.second.fate {
            FateRecord::Waiting | FateRecord::Gathered { .. } => None,
            FateRecord::Sent { at, .. }
            | FateRecord::GivenUp { at, .. }
            | FateRecord::Cancelled { at }
            | FateRecord::Unconfirmed { at } => Some(at),
        }
    }
}

impl From<&Trail> for TrailRecord {
    fn from(trail: &Trail) -> Self {
        let second = SecondTrailRecord {
            delivery: trail.delivery.0,
            story: *trail.story.0.as_bytes(),
            item: *trail.item.0.as_bytes(),
            filters: trail.filters.iter().map(|(number, text)| (number.0, text.clone())).collect(),
            queued_at: trail.queued_at.as_millis(),
            fate: (&trail.fate).into(),
        };
        let remarks = trail.remarks.iter().map(RemarkRecord::from).collect();
        Self { second, growth: (&trail.growth).into(), remarks }
    }
}

impl From<&Growth> for GrowthRecord {
    fn from(growth: &Growth) -> Self {
        Self {
            reports: growth.reports.iter().map(|report| (*report.item.0.as_bytes(), report.at.as_millis())).collect(),
            shown: growth.shown as u64,
            edit: growth.edit.map(|edit| edit.0),
            edited_at: growth.edited_at.map(Timestamp::as_millis),
            is_closed: growth.is_closed,
            awaits_confirmation: growth.awaits_confirmation,
            rang_again: growth.rang_again.map(|(times, last)| (times, last.as_millis())),
        }
    }
}

impl From<GrowthRecord> for Growth {
    fn from(record: GrowthRecord) -> Self {
        let report = |(item, at)| FurtherReport { item: ItemId(Digest::from_bytes(item)), at: instant(at) };
        Self {
            reports: record.reports.into_iter().map(report).collect(),
            shown: usize::try_from(record.shown).unwrap_or(usize::MAX),
            edit: record.edit.map(DeliveryId),
            edited_at: record.edited_at.map(instant),
            is_closed: record.is_closed,
            awaits_confirmation: record.awaits_confirmation,
            rang_again: record.rang_again.map(|(times, last)| (times, instant(last))),
        }
    }
}

impl From<&Fate> for FateRecord {
    fn from(fate: &Fate) -> Self {
        match fate {
            // How often it was tried stands in the outbox.
            Fate::Waiting { .. } => Self::Waiting,
            Fate::Sent { at, message } => Self::Sent { at: at.as_millis(), message: message.map(|message| message.0) },
            Fate::GivenUp { at, reason } => Self::GivenUp { at: at.as_millis(), reason: reason.clone() },
            Fate::Cancelled { at } => Self::Cancelled { at: at.as_millis() },
            Fate::Unconfirmed { at } => Self::Unconfirmed { at: at.as_millis() },
            Fate::Gathered { until, why } => Self::Gathered { until: until.as_millis(), why: (*why).into() },
        }
    }
}

impl From<FateRecord> for Fate {
    fn from(record: FateRecord) -> Self {
        match record {
            FateRecord::Waiting => Self::Waiting { attempts: 0, not_before: None },
            FateRecord::Sent { at, message } => Self::Sent { at: instant(at), message: message.map(MessageId) },
            FateRecord::GivenUp { at, reason } => Self::GivenUp { at: instant(at), reason },
            FateRecord::Cancelled { at } => Self::Cancelled { at: instant(at) },
            FateRecord::Unconfirmed { at } => Self::Unconfirmed { at: instant(at) },
            FateRecord::Gathered { until, why } => Self::Gathered { until: instant(until), why: why.into() },
        }
    }
}

impl Meaning for TrailRecord {
    type Value = Trail;

    fn meaning(self) -> Result<Trail, Meaningless> {
        let Self { second, growth, remarks } = self;
        Ok(Trail {
            delivery: DeliveryId(second.delivery),
            story: StoryId(Digest::from_bytes(second.story)),
            item: ItemId(Digest::from_bytes(second.item)),
            filters: second.filters.into_iter().map(|(number, text)| (FilterNumber(number), text)).collect(),
            queued_at: instant(second.queued_at),
            fate: second.fate.into(),
            remarks: remarks.into_iter().map(Remark::from).collect(),
            growth: growth.into(),
        })
    }
}

/// When a chat was not listening, the earliest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct SilencesRecord(Vec<SilenceRecord>);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SilenceRecord {
    why: SilenceReasonRecord,
    since: i64,
    until: Option<i64>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum SilenceReasonRecord {
    NotSubscribed,
    Paused,
    OutOfReach,
    Banned,
}

impl Record for SilencesRecord {
    const TREE: Tree = Tree::Silences;
}

impl From<&Vec<Silence>> for SilencesRecord {
    fn from(silences: &Vec<Silence>) -> Self {
        let record = |silence: &Silence| SilenceRecord {
            why: match silence.why {
                SilenceReason::NotSubscribed => SilenceReasonRecord::NotSubscribed,
                SilenceReason::Paused => SilenceReasonRecord::Paused,
                SilenceReason::OutOfReach => SilenceReasonRecord::OutOfReach,
                SilenceReason::Banned => SilenceReasonRecord::Banned,
            },
            since: silence.since.as_millis(),
            until: silence.until.map(Timestamp::as_millis),
        };
        Self(silences.iter().map(record).collect())
    }
}

impl Meaning for SilencesRecord {
    type Value = Vec<Silence>;

    fn meaning(self) -> Result<Vec<Silence>, Meaningless> {
        let silence = |record: SilenceRecord| Silence {
            why: match record.why {
                SilenceReasonRecord::NotSubscribed => SilenceReason::NotSubscribed,
                SilenceReasonRecord::Paused => SilenceReason::Paused,
                SilenceReasonRecord::OutOfReach => SilenceReason::OutOfReach,
                SilenceReasonRecord::Banned => SilenceReason::Banned,
            },
            since: instant(record.since),
            until: record.until.map(instant),
        };
        Ok(self.0.into_iter().map(silence).collect())
    }
}
