//! A chat on disk.

use super::habits::{ChatHabitsRecord, FilterHabitsRecord};
use super::locale::LocaleRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{
    Chat, ChatId, ChatKind, Digest, FeedId, FeedNote, FilterNumber, StandingFilter, Suspension, SuspensionReason,
    ThreadId,
};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// A chat on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ChatRecord {
    third: ThirdChatRecord,
    language: Option<LocaleRecord>,
    spoken: Option<LocaleRecord>,
}

/// Version 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ThirdChatRecord {
    second: SecondChatRecord,
    habits: ChatHabitsRecord,
    /// Those of its filters, in the same order.
    filter_habits: Vec<FilterHabitsRecord>,
}

/// Version 2.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SecondChatRecord {
    first: FirstChatRecord,
    notes: Vec<([u8; 16], NoteRecord)>,
}

/// What a chat noted of a feed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct NoteRecord {
    name: Option<String>,
    tags: Vec<String>,
}

/// Version 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FirstChatRecord {
    id: i64,
    kind: KindRecord,
    title: String,
    subscribed: bool,
    thread: Option<i32>,
    paused_at: Option<i64>,
    suspension: Option<SuspensionRecord>,
    filters: Vec<FilterRecord>,
    added_feeds: Vec<[u8; 16]>,
    removed_feeds: Vec<[u8; 16]>,
    revision: u64,
    /// Ids under which it lived before: alerts that were rung there are not rung again.
    former: Vec<i64>,
}

/// What kind of chat it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum KindRecord {
    Private,
    Group,
    Supergroup,
    Channel,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SuspensionRecord {
    reason: ReasonRecord,
    since: i64,
    retry_at: Option<i64>,
    refusals: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum ReasonRecord {
    Unreachable,
    NoRights,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FilterRecord {
    number: u32,
    text: String,
    set_at: i64,
}

impl Record for ChatRecord {
    const TREE: Tree = Tree::Chats;
    const VERSION: u8 = 4;

    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let usual = |(second, left): (SecondChatRecord, _)| {
            let filter_habits = vec![FilterHabitsRecord::default(); second.first.filters.len()];
            (ThirdChatRecord { second, habits: ChatHabitsRecord::default(), filter_habits }, left)
        };
        let read = match version {
            1 => postcard::take_from_bytes(bytes)
                .map(|(first, left)| usual((SecondChatRecord { first, notes: Vec::new() }, left))),
            2 => postcard::take_from_bytes(bytes).map(usual),
            3 => postcard::take_from_bytes(bytes),
            _ => return None,
        };
        Some(read.map(|(third, left)| (Self { third, language: None, spoken: None }, left)))
    }
}

impl ChatRecord {
    /// The record of a chat that lived under these ids before.
    pub(in crate::store) fn new(chat: &Chat, former: Vec<i64>) -> Self {
        let note = |note: &FeedNote| NoteRecord { name: note.name.clone(), tags: note.tags.clone() };
        let first = FirstChatRecord {
            id: chat.id.0,
            kind: chat.kind.into(),
            title: chat.title.clone(),
            subscribed: chat.subscribed,
            thread: chat.thread.map(|thread| thread.0),
            paused_at: chat.paused_at.map(crate::domain::Timestamp::as_millis),
            suspension: chat.suspension.as_ref().map(Into::into),
            filters: chat.filters.iter().map(Into::into).collect(),
            added_feeds: chat.added_feeds.iter().map(|feed| *feed.0.as_bytes()).collect(),
            removed_feeds: chat.removed_feeds.iter().map(|feed| *feed.0.as_bytes()).collect(),
            revision: chat.revision,
            former,
        };
        let notes = chat.notes.iter().map(|(feed, of)| (*feed.0.as_bytes(), note(of))).collect();
        let filter_habits = chat.filters.iter().map(Into::into).collect();
        let third = ThirdChatRecord { second: SecondChatRecord { first, notes }, habits: chat.into(), filter_habits };
        Self { third, language: chat.language.map(Into::into), spoken: chat.spoken.map(Into::into) }
    }

    /// Ids under which it lived before.
    pub(in crate::store) fn former(&self) -> &[i64] {
        &self.third.second.first.former
    }
}

impl Meaning for ChatRecord {
    type Value = Chat;

    fn meaning(self) -> Result<Chat, Meaningless> {
        let Self { third: ThirdChatRecord { second, habits, filter_habits }, language, spoken } = self;
        let SecondChatRecord { first, notes } = second;
        if filter_habits.len() != first.filters.len() {
            return Err(Meaningless("there are not as many habits as filters".to_owned()));
        }
        let filters = first.filters.into_iter().zip(filter_habits);
        let note = |NoteRecord { name, tags }| FeedNote { name, tags };
        let feeds = |ids: Vec<[u8; 16]>| ids.into_iter().map(|id| FeedId(Digest::from_bytes(id))).collect();
        habits.of(Chat {
            id: ChatId(first.id),
            kind: first.kind.into(),
            title: first.title,
            subscribed: first.subscribed,
            thread: first.thread.map(ThreadId),
            paused_at: first.paused_at.map(instant),
            suspension: first.suspension.map(Into::into),
            filters: filters.map(|(filter, habits)| habits.of(filter.into())).collect::<Result<_, _>>()?,
            added_feeds: feeds(first.added_feeds),
            removed_feeds: feeds(first.removed_feeds),
            notes: notes.into_iter().map(|(feed, of)| (FeedId(Digest::from_bytes(feed)), note(of))).collect(),
            language: language.map(Into::into),
            spoken: spoken.map(Into::into),
            revision: first.revision,
            ..Chat::new(ChatId(first.id), first.kind.into(), String::new())
        })
    }
}

impl From<ChatKind> for KindRecord {
    fn from(kind: ChatKind) -> Self {
        match kind {
            ChatKind::Private => Self::Private,
            ChatKind::Group => Self::Group,
            ChatKind::Supergroup => Self::Supergroup,
            ChatKind::Channel => Self::Channel,
        }
    }
}

impl From<KindRecord> for ChatKind {
    fn from(kind: KindRecord) -> Self {
        match kind {
            KindRecord::Private => Self::Private,
            KindRecord::Group => Self::Group,
            KindRecord::Supergroup => Self::Supergroup,
            KindRecord::Channel => Self::Channel,
        }
    }
}

impl From<&Suspension> for SuspensionRecord {
    fn from(suspension: &Suspension) -> Self {
        Self {
            reason: match suspension.reason {
                SuspensionReason::Unreachable => ReasonRecord::Unreachable,
                SuspensionReason::NoRights => ReasonRecord::NoRights,
            },
            since: suspension.since.as_millis(),
            retry_at: suspension.retry_at.map(crate::domain::Timestamp::as_millis),
            refusals: suspension.refusals,
        }
    }
}

impl From<SuspensionRecord> for Suspension {
    fn from(record: SuspensionRecord) -> Self {
        Self {
            reason: match record.reason {
                ReasonRecord::Unreachable => SuspensionReason::Unreachable,
                ReasonRecord::NoRights => SuspensionReason::NoRights,
            },
            since: instant(record.since),
            retry_at: record.retry_at.map(instant),
            refusals: record.refusals,
        }
    }
}

impl From<&StandingFilter> for FilterRecord {
    fn from(filter: &StandingFilter) -> Self {
        Self { number: filter.number.0, text: filter.text.clone(), set_at: filter.set_at.as_millis() }
    }
}

impl From<FilterRecord> for StandingFilter {
    fn from(record: FilterRecord) -> Self {
        Self::new(FilterNumber(record.number), record.text, instant(record.set_at))
    }
}
