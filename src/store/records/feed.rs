//! A feed on disk.

use super::manners::{MannersRecord, address};
use super::pulse::PulseRecord;
use super::reason::ReasonRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Digest, Feed, FeedId, FeedState, Tier, Timestamp, Trouble, Validators};
use crate::store::feeds::KnownFeed;
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A feed on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct FeedRecord {
    third: ThirdFeedRecord,
    tier: Option<TierRecord>,
}

/// What kind of publisher it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum TierRecord {
    Wire,
    Official,
    Press,
    Blog,
    Aggregator,
}

/// Version 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ThirdFeedRecord {
    first: FirstFeedRecord,
    manners: MannersRecord,
    pulse: PulseRecord,
    /// The feed that took its place.
    merged_into: Option<[u8; 16]>,
}

/// Version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FirstFeedRecord {
    id: [u8; 16],
    url: String,
    name: Option<String>,
    title: Option<String>,
    configured: bool,
    every_seconds: Option<u64>,
    listeners: u32,
    state: StateRecord,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct StateRecord {
    etag: Option<String>,
    last_modified: Option<String>,
    validated_url: Option<String>,
    next_visit_at: i64,
    last_visit_at: Option<i64>,
    last_success_at: Option<i64>,
    last_document_at: Option<i64>,
    last_item_at: Option<i64>,
    failures: u32,
    trouble: Option<(i64, ReasonRecord)>,
    baselined: bool,
    visits: u64,
    not_modified: u64,
}

impl Record for FeedRecord {
    const TREE: Tree = Tree::Feeds;
    const VERSION: u8 = 4;

    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let third =
            |(first, manners)| ThirdFeedRecord { first, manners, pulse: PulseRecord::default(), merged_into: None };
        let read = match version {
            1 => postcard::take_from_bytes(bytes).map(|(first, left)| (third((first, MannersRecord::default())), left)),
            2 => postcard::take_from_bytes(bytes).map(|(second, left)| (third(second), left)),
            3 => postcard::take_from_bytes(bytes),
            _ => return None,
        };
        Some(read.map(|(third, left)| (Self { third, tier: None }, left)))
    }
}

impl From<&KnownFeed> for FeedRecord {
    fn from(known: &KnownFeed) -> Self {
        let KnownFeed { feed, state, listeners, merged_into } = known;
        let first = FirstFeedRecord {
            id: *feed.id.0.as_bytes(),
            url: feed.url.as_str().to_owned(),
            name: feed.name.clone(),
            title: feed.title.clone(),
            configured: feed.configured,
            every_seconds: feed.every.map(|every| every.as_secs()),
            listeners: *listeners,
            state: state.into(),
        };
        let merged_into = merged_into.map(|into| *into.0.as_bytes());
        let third = ThirdFeedRecord { first, manners: state.into(), pulse: state.into(), merged_into };
        Self { third, tier: feed.tier.map(Into::into) }
    }
}

impl Meaning for FeedRecord {
    type Value = KnownFeed;

    fn meaning(self) -> Result<KnownFeed, Meaningless> {
        let Self { third: ThirdFeedRecord { first, manners, pulse, merged_into }, tier } = self;
        let feed = Feed {
            id: FeedId(Digest::from_bytes(first.id)),
            url: address(&first.url)?,
            name: first.name,
            title: first.title,
            configured: first.configured,
            every: first.every_seconds.map(Duration::from_secs),
            tier: tier.map(Into::into),
        };
        let mut state = first.state.into();
        manners.add_to(&mut state)?;
        pulse.add_to(&mut state);
        let merged_into = merged_into.map(|into| FeedId(Digest::from_bytes(into)));
        Ok(KnownFeed { feed, state, listeners: first.listeners, merged_into })
    }
}

impl From<Tier> for TierRecord {
    fn from(tier: Tier) -> Self {
        match tier {
            Tier::Wire => Self::Wire,
            Tier::Official => Self::Official,
            Tier::Press => Self::Press,
            Tier::Blog => Self::Blog,
            Tier::Aggregator => Self::Aggregator,
        }
    }
}

impl From<TierRecord> for Tier {
    fn from(record: TierRecord) -> Self {
        match record {
            TierRecord::Wire => Self::Wire,
            TierRecord::Official => Self::Official,
            TierRecord::Press => Self::Press,
            TierRecord::Blog => Self::Blog,
            TierRecord::Aggregator => Self::Aggregator,
        }
    }
}

impl From<&FeedState> for StateRecord {
    fn from(state: &FeedState) -> Self {
        let millis = |at: Option<Timestamp>| at.map(Timestamp::as_millis);
        Self {
            etag: state.validators.etag.clone(),
            last_modified: state.validators.last_modified.clone(),
            validated_url: state.validators.url.clone(),
            next_visit_at: state.next_visit_at.as_millis(),
            last_visit_at: millis(state.last_visit_at),
            last_success_at: millis(state.last_success_at),
            last_document_at: millis(state.last_document_at),
            last_item_at: millis(state.last_item_at),
            failures: state.failures,
            trouble: state.trouble.as_ref().map(|trouble| (trouble.since.as_millis(), trouble.reason.clone().into())),
            baselined: state.baselined,
            visits: state.visits,
            not_modified: state.not_modified,
        }
    }
}

impl From<StateRecord> for FeedState {
    fn from(record: StateRecord) -> Self {
        Self {
            validators: Validators {
                etag: record.etag,
                last_modified: record.last_modified,
                url: record.validated_url,
            },
            next_visit_at: instant(record.next_visit_at),
            last_visit_at: record.last_visit_at.map(instant),
            last_success_at: record.last_success_at.map(instant),
            last_document_at: record.last_document_at.map(instant),
            last_item_at: record.last_item_at.map(instant),
            failures: record.failures,
            trouble: record.trouble.map(|(since, reason)| Trouble {
                since: instant(since),
                reason: reason.into(),
                told: false,
                blocked: false,
            }),
            baselined: record.baselined,
            visits: record.visits,
            not_modified: record.not_modified,
            ..FeedState::default()
        }
    }
}
