//! A chat on disk.

use super::habits::{ChatHabitsRecord, FilterHabitsRecord};
use super::locale::LocaleRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{
    Chat, ChatId, ChatKind, Corroboration, Digest, FeedId, FeedNote, FilterNumber, ManagedChannel, MutedStory,
    StandingFilter, StoryId, Suspension, SuspensionReason, ThreadId, Timestamp, UntilThen,
};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// A chat on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ChatRecord {
    third: ThirdChatRecord,
    groups_stories: bool,
    /// What its filters ask for before they ring, in the same order.
    corroborations: Vec<Option<CorroborationRecord>>,
    muted_stories: Vec<MutedStoryRecord>,
    language: Option<LocaleRecord>,
    spoken: Option<LocaleRecord>,
    /// The channel that is managed from it, and its title.
    manages: Option<(i64, String)>,
}

/// A story of which it wants to hear no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct MutedStoryRecord {
    number: u32,
    story: [u8; 16],
    headline: String,
    until: i64,
}

/// Version 3.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ThirdChatRecord {
    second: SecondChatRecord,
    habits: ChatHabitsRecord,
    /// Those of its filters, in the same order.
    filter_habits: Vec<FilterHabitsRecord>,
}

/// How many publishers must report a story, within how many seconds, before a filter rings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct CorroborationRecord {
    sources: u8,
    within: u64,
    is_told_silently: bool,
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
    Banned,
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
        let read = match version {
            1 => postcard::take_from_bytes(bytes)
                .map(|(first, left)| (SecondChatRecord { first, notes: Vec::new() }.into(), left)),
            2 => postcard::take_from_bytes(bytes).map(|(second, left): (SecondChatRecord, _)| (second.into(), left)),
            3 => postcard::take_from_bytes(bytes),
            _ => return None,
        };
        Some(read.map(|(third, left): (ThirdChatRecord, _)| {
            let corroborations = vec![None; third.second.first.filters.len()];
            let fourth = Self {
                third,
                groups_stories: true,
                corroborations,
                muted_stories: Vec::new(),
                language: None,
                spoken: None,
                manages: None,
            };
            (fourth, left)
        }))
    }
}

impl From<SecondChatRecord> for ThirdChatRecord {
    fn from(second: SecondChatRecord) -> Self {
        let filter_habits = vec![FilterHabitsRecord::default(); second.first.filters.len()];
        Self { second, habits: ChatHabitsRecord::default(), filter_habits }
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
            paused_at: chat.paused_at.map(Timestamp::as_millis),
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
        let corroborations = chat.filters.iter().map(|filter| filter.corroboration.map(Into::into)).collect();
        let muted_stories = chat.muted_stories.iter().map(Into::into).collect();
        Self {
            third,
            groups_stories: chat.groups_stories,
            corroborations,
            muted_stories,
            language: chat.language.map(Into::into),
            spoken: chat.spoken.map(Into::into),
            manages: chat.manages.as_ref().map(|channel| (channel.id.0, channel.title.clone())),
        }
    }

    /// Ids under which it lived before.
    pub(in crate::store) fn former(&self) -> &[i64] {
        &self.third.second.first.former
    }
}

impl Meaning for ChatRecord {
    type Value = Chat;

    fn meaning(self) -> Result<Chat, Meaningless> {
        let Self { third, groups_stories, corroborations, muted_stories, language, spoken, manages } = self;
        let ThirdChatRecord { second, habits, filter_habits } = third;
        let SecondChatRecord { first, notes } = second;
        if filter_habits.len() != first.filters.len() || corroborations.len() != first.filters.len() {
            return Err(Meaningless("there are not as many habits as filters".to_owned()));
        }
        let filters = first.filters.into_iter().zip(filter_habits).zip(corroborations);
        let filter = |((filter, habits), asked): ((FilterRecord, FilterHabitsRecord), Option<CorroborationRecord>)| {
            habits.of(StandingFilter { corroboration: asked.map(Into::into), ..filter.into() })
        };
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
            filters: filters.map(filter).collect::<Result<_, _>>()?,
            added_feeds: feeds(first.added_feeds),
            removed_feeds: feeds(first.removed_feeds),
            notes: notes.into_iter().map(|(feed, of)| (FeedId(Digest::from_bytes(feed)), note(of))).collect(),
            groups_stories,
            muted_stories: muted_stories.into_iter().map(Into::into).collect(),
            language: language.map(Into::into),
            spoken: spoken.map(Into::into),
            manages: manages.map(|(id, title)| ManagedChannel { id: ChatId(id), title }),
            revision: first.revision,
            ..Chat::new(ChatId(first.id), first.kind.into(), String::new())
        })
    }
}

impl From<Corroboration> for CorroborationRecord {
    fn from(asked: Corroboration) -> Self {
        let Corroboration { sources, within, until_then } = asked;
        Self { sources, within: within.as_secs(), is_told_silently: until_then == UntilThen::Silent }
    }
}

impl From<CorroborationRecord> for Corroboration {
    fn from(record: CorroborationRecord) -> Self {
        let CorroborationRecord { sources, within, is_told_silently } = record;
        let until_then = if is_told_silently { UntilThen::Silent } else { UntilThen::Hold };
        Self { sources, within: Duration::from_secs(within), until_then }
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
                SuspensionReason::Banned => ReasonRecord::Banned,
            },
            since: suspension.since.as_millis(),
            retry_at: suspension.retry_at.map(Timestamp::as_millis),
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
                ReasonRecord::Banned => SuspensionReason::Banned,
            },
            since: instant(record.since),
            retry_at: record.retry_at.map(instant),
            refusals: record.refusals,
        }
    }
}

impl From<&MutedStory> for MutedStoryRecord {
    fn from(muted: &MutedStory) -> Self {
        Self {
            number: muted.number,
            story: *muted.story.0.as_bytes(),
            headline: muted.headline.clone(),
            until: muted.until.as_millis(),
        }
    }
}

impl From<MutedStoryRecord> for MutedStory {
    fn from(record: MutedStoryRecord) -> Self {
        Self {
            number: record.number,
            story: StoryId(Digest::from_bytes(record.story)),
            headline: record.headline,
            until: instant(record.until),
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
