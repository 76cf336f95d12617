//! Chats: one record each, with a revision, under the id by which the chat lives now.

use super::draft::{Draft, Number};
use super::engine::Engine;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads;
use super::records::{self, ChatRecord, Meaning as _, MovedRecord, NumberRecord};
use super::tree::Tree;
use super::{feeds, full_text, keys, silences};
use crate::domain::{Chat, ChatId, Timestamp};

/// A chat that moved more often than this is taken for the last id reached. Moves that go in a circle are refused
/// when they are written, so this bounds the harm of a damaged record only.
const MOVES_MAX: usize = 64;

/// How much the store holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Items retained.
    pub items: usize,
    /// Deliveries in the outbox.
    pub waiting: usize,
    /// Alerts that wait to be told together.
    pub gathered: usize,
    /// Updates in the inbox.
    pub unanswered: usize,
    /// Chats, subscribed or not.
    pub chats: usize,
    /// Feeds, polled or not.
    pub feeds: usize,
    /// Seen marks.
    pub seen: usize,
    /// Deliveries given up since the store was made.
    pub given_up: u64,
    /// Bytes of all keys and values.
    pub live_bytes: u64,
}

impl Store {
    /// The chat of this id, or the one that a chat of this id has become.
    pub async fn chat(&self, id: ChatId) -> Result<Option<Chat>, StoreError> {
        self.read(move |engine| load(engine, resolve(engine, id)?)).await
    }

    /// Those of these chats that are known. A chat that has moved is given under the id by which it was asked for:
    /// the question comes from an index that has not heard of the move yet.
    pub async fn chats(&self, ids: Vec<ChatId>) -> Result<Vec<Chat>, StoreError> {
        self.read(move |engine| {
            let mut chats = Vec::new();
            for id in ids {
                chats.extend(load(engine, resolve(engine, id)?)?.map(|chat| Chat { id, ..chat }));
            }
            Ok(chats)
        })
        .await
    }

    /// Every chat, by id.
    pub async fn all_chats(&self) -> Result<Vec<Chat>, StoreError> {
        self.read(all).await
    }

    /// How much the store holds; counted as it changes, so asking costs nothing.
    pub async fn counts(&self) -> Result<Counts, StoreError> {
        self.read(|engine| {
            let entries = |tree| usize::try_from(engine.sum(tree).entries).unwrap_or(usize::MAX);
            let (items, seen) = engine.contents().counts();
            let given_up = engine.record::<NumberRecord>(Number::GivenUp.key())?;
            Ok(Counts {
                items,
                waiting: entries(Tree::Outbox),
                gathered: entries(Tree::Shelf),
                unanswered: entries(Tree::Inbox),
                chats: entries(Tree::Chats),
                feeds: entries(Tree::Feeds),
                seen,
                given_up: given_up.map_or(0, |NumberRecord(count)| count),
                live_bytes: engine.live_bytes(),
            })
        })
        .await
    }
}

/// Every chat, by id.
pub(super) fn all(engine: &Engine) -> Result<Vec<Chat>, StoreError> {
    engine
        .range(Tree::Chats, ..)?
        .map(|entry| entry.and_then(|(key, value)| records::read::<ChatRecord>(&key, &value)))
        .collect()
}

/// The id under which a chat lives now.
pub(super) fn resolve(reads: &impl Reads, id: ChatId) -> Result<ChatId, StoreError> {
    let mut now = id;
    for _ in 0..MOVES_MAX {
        match reads.record::<MovedRecord>(&keys::chat(now))? {
            Some(MovedRecord(to)) => now = ChatId(to),
            None => break,
        }
    }
    Ok(now)
}

/// The chat that lives under exactly this id.
pub(super) fn load(reads: &impl Reads, id: ChatId) -> Result<Option<Chat>, StoreError> {
    reads.value::<ChatRecord>(&keys::chat(id))
}

/// The chat that lives under exactly this id, and the ids under which it lived before.
pub(super) fn load_with_former(reads: &impl Reads, id: ChatId) -> Result<Option<(Chat, Vec<i64>)>, StoreError> {
    let key = keys::chat(id);
    let Some(record) = reads.record::<ChatRecord>(&key)? else { return Ok(None) };
    let former = record.former().to_vec();
    let chat = record.meaning().map_err(|why| records::unreadable(Tree::Chats, &key, why.0))?;
    Ok(Some((chat, former)))
}

/// Stores a chat as it is now, one revision further than `before`; keeps count of who listens to feeds, and note of
/// when the chat did not listen.
pub(super) fn put(
    draft: &mut Draft<'_>,
    before: Option<&Chat>,
    after: &Chat,
    former: Vec<i64>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let old = before.map(|chat| &chat.added_feeds);
    for feed in &after.added_feeds {
        if old.is_none_or(|old| !old.contains(feed)) {
            feeds::add_listener(draft, *feed, now)?;
        }
    }
    for feed in old.into_iter().flatten() {
        if !after.added_feeds.contains(feed) {
            feeds::remove_listener(draft, *feed, now)?;
            full_text::forget(draft, *feed, after.id, &former);
        }
    }
    if let Some(before) = before {
        silences::note(draft, before, after, now)?;
    }
    let revision = before.map_or(0, |chat| chat.revision).max(after.revision).saturating_add(1);
    let after = Chat { revision, ..after.clone() };
    draft.put(keys::chat(after.id), &ChatRecord::new(&after, former))
}

/// Changes a chat that exists, if it does.
pub(super) fn change(
    draft: &mut Draft<'_>,
    id: ChatId,
    now: Timestamp,
    change: impl FnOnce(&mut Chat),
) -> Result<(), StoreError> {
    let Some((before, former)) = load_with_former(draft, id)? else { return Ok(()) };
    let mut after = before.clone();
    change(&mut after);
    if after == before { Ok(()) } else { put(draft, Some(&before), &after, former, now) }
}

/// Takes out a chat that lives on under another id.
pub(super) fn remove(draft: &mut Draft<'_>, chat: &Chat, now: Timestamp) -> Result<(), StoreError> {
    for feed in &chat.added_feeds {
        feeds::remove_listener(draft, *feed, now)?;
    }
    draft.remove(Tree::Chats, keys::chat(chat.id));
    Ok(())
}

/// A chat as it lives now, by whatever id it was asked for.
pub(super) struct Living {
    /// The id under which it lives.
    pub(super) id: ChatId,
    /// The chat, if it is known.
    pub(super) chat: Option<Chat>,
    former: Vec<i64>,
}

impl Living {
    /// The chat that an id means now.
    pub(super) fn of(reads: &impl Reads, id: ChatId) -> Result<Self, StoreError> {
        let id = resolve(reads, id)?;
        let (chat, former) =
            load_with_former(reads, id)?.map_or_else(Default::default, |(chat, former)| (Some(chat), former));
        Ok(Self { id, chat, former })
    }

    /// Every id that it has had, the one it has now first.
    pub(super) fn names(&self) -> Vec<ChatId> {
        names_of(self.id, &self.former)
    }

    /// Stores it as it is to be now.
    pub(super) fn put(&self, draft: &mut Draft<'_>, after: &Chat, now: Timestamp) -> Result<(), StoreError> {
        put(draft, self.chat.as_ref(), after, self.former.clone(), now)
    }
}

/// Every id that a chat has had, the one it has now first.
pub(super) fn names(reads: &impl Reads, id: ChatId) -> Result<Vec<ChatId>, StoreError> {
    let record = reads.record::<ChatRecord>(&keys::chat(id))?;
    Ok(names_of(id, record.as_ref().map_or(&[], ChatRecord::former)))
}

fn names_of(id: ChatId, former: &[i64]) -> Vec<ChatId> {
    std::iter::once(id).chain(former.iter().copied().map(ChatId)).collect()
}

/// The kind of a chat of which no more is known than its id (Bot API: users are positive, basic groups negative,
/// supergroups and channels below -10^12).
pub(super) fn kind_by_id(id: ChatId) -> crate::domain::ChatKind {
    use crate::domain::ChatKind::{Group, Private, Supergroup};
    match id.0 {
        0.. => Private,
        -1_000_000_000_000..0 => Group,
        _ => Supergroup,
    }
}

/// The kind of a chat: as stored, or else by its id.
pub(super) fn kind_of(engine: &Engine, id: ChatId) -> Result<crate::domain::ChatKind, StoreError> {
    Ok(load(engine, id)?.map_or_else(|| kind_by_id(id), |chat| chat.kind))
}
