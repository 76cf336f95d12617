//! What an update comes to, applied in one transaction.

use super::deeds::{self, Deed};
use super::draft::Draft;
use super::error::StoreError;
use super::feeds::{self, KnownFeed};
use super::full_text::{self, FullTextWish};
use super::open::Store;
use super::reads::Reads as _;
use super::records::{UpdateMarkRecord, UpdateRecord};
use super::saved::{self, Keeping};
use super::tree::Tree;
use super::visits::VisitRecord;
use super::{changes, chats, guests, keys, moves, outbox, shelf, visits};
use crate::domain::{
    Change, Chat, ChatId, Content, Destination, Feed, FeedState, Message, MessageId, Timestamp, UpdateId,
};

/// A feed that is new to newsbell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFeed {
    /// The feed.
    pub feed: Feed,
    /// What was read of it before it was added: its baseline, which alerts nobody.
    pub visit: Option<VisitRecord>,
}

/// What an update comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effects {
    /// The update, which leaves the inbox.
    pub update: UpdateId,
    /// The chat as it is now, with the revision that it was worked out from; `None` when nothing changed.
    pub chat: Option<Chat>,
    /// Feeds that nobody knew before.
    pub new_feeds: Vec<NewFeed>,
    /// Of which feeds the chat wants the full text from now on, or no more.
    pub full_text: Vec<FullTextWish>,
    /// What can be undone of it.
    pub change: Option<Change>,
    /// The change that is undone by it, by its revision.
    pub undone: Option<u64>,
    /// What the chat keeps from now on, or no more.
    pub keeping: Option<(ChatId, Keeping)>,
    /// What the operator does, and the chat in which that was asked.
    pub deed: Option<(ChatId, Deed)>,
    /// What is said, in order, and where.
    pub replies: Vec<(Destination, Message)>,
    /// Lists of what the chat has missed, which wait where it cannot be written to.
    pub missed: Vec<(Destination, Message)>,
    /// What a message of ours in that chat says from now on.
    pub revision: Option<(ChatId, MessageId, Message)>,
    /// The chat that the update came from lives on under this id.
    pub moved_to: Option<ChatId>,
    /// The instant.
    pub now: Timestamp,
}

impl Effects {
    /// Those of an update that changes nothing and is not answered.
    pub fn none(update: UpdateId, now: Timestamp) -> Self {
        Self {
            update,
            chat: None,
            new_feeds: Vec::new(),
            full_text: Vec::new(),
            change: None,
            undone: None,
            keeping: None,
            deed: None,
            replies: Vec::new(),
            missed: Vec::new(),
            revision: None,
            moved_to: None,
            now,
        }
    }
}

/// What became of effects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// They are applied.
    Now,
    /// The update was answered before: nothing was done.
    Before,
}

impl Store {
    /// Applies what an update comes to, wholly or not at all; a second time it does nothing.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the chat has another revision than the one that was worked on, or lives on
    /// under another id: read it again and work it out anew.
    pub async fn apply(&self, effects: Effects) -> Result<Applied, StoreError> {
        self.write(move |draft, _| apply(draft, effects)).await
    }
}

fn apply(draft: &mut Draft<'_>, effects: Effects) -> Result<Applied, StoreError> {
    let Effects {
        update,
        chat,
        new_feeds,
        full_text,
        change,
        undone,
        keeping,
        deed,
        replies,
        missed,
        revision,
        moved_to,
        now,
    } = effects;
    let key = keys::update(update);
    let mark = draft.record::<UpdateMarkRecord>(&key)?;
    if matches!(mark, Some(UpdateMarkRecord { waits_at: None, .. })) {
        return Ok(Applied::Before);
    }
    let mut came_from = chat.as_ref().map(|chat| chat.id);
    if let Some(place) = mark.and_then(|mark| mark.waits_at).map(keys::number) {
        came_from = draft.value::<UpdateRecord>(&place)?.map(|update| update.chat).or(came_from);
        draft.remove(Tree::Inbox, place);
    }
    draft.put(key, &UpdateMarkRecord { at: now.as_millis(), waits_at: None })?;
    new_feeds.into_iter().try_for_each(|new| add_feed(draft, new, now))?;
    full_text.iter().try_for_each(|wish| full_text::put(draft, wish))?;
    if let Some(chat) = &chat {
        put_if_unchanged(draft, chat, now)?;
        changes::note(draft, chat.id, change, undone, now)?;
    }
    if let Some((chat, keeping)) = keeping {
        let chat = chats::resolve(draft, chat)?;
        saved::change(draft, chat, &keeping)?;
    }
    if let Some((asked_in, deed)) = deed {
        deeds::apply(draft, asked_in, deed, now)?;
    }
    if let Some(chat) = came_from {
        guests::hear(draft, chat, now)?;
    }
    if let (Some(from), Some(to)) = (came_from, moved_to) {
        moves::move_chat(draft, from, to, now)?;
    }
    if let Some((chat, of, to)) = revision {
        outbox::enqueue(draft, Destination { chat, thread: None }, Content::Revision { of, to }, now)?;
    }
    for (to, message) in replies {
        outbox::enqueue(draft, to, Content::Reply(message), now)?;
    }
    for (to, message) in missed {
        outbox::enqueue(draft, to, Content::Missed(message), now)?;
    }
    Ok(Applied::Now)
}

fn put_if_unchanged(draft: &mut Draft<'_>, chat: &Chat, now: Timestamp) -> Result<(), StoreError> {
    let stored = chats::load_with_former(draft, chat.id)?;
    let revision = stored.as_ref().map_or(0, |(stored, _)| stored.revision);
    if chats::resolve(draft, chat.id)? != chat.id || revision != chat.revision {
        return Err(StoreError::Conflict { chat: chat.id });
    }
    let (before, former) = stored.unzip();
    chats::put(draft, before.as_ref(), chat, former.unwrap_or_default(), now)?;
    if before.is_some_and(|before| !before.is_told_like(chat)) { shelf::restate(draft, chat, now) } else { Ok(()) }
}

/// A feed that somebody listens to already keeps its own baseline: what came since must still ring there.
fn add_feed(draft: &mut Draft<'_>, new: NewFeed, now: Timestamp) -> Result<(), StoreError> {
    let before = feeds::load(draft, new.feed.id)?;
    if before.as_ref().is_some_and(KnownFeed::is_polled) {
        return Ok(());
    }
    let fresh = || KnownFeed {
        feed: Feed { configured: false, ..new.feed.clone() },
        state: FeedState { next_visit_at: now, ..FeedState::default() },
        listeners: 0,
        merged_into: None,
    };
    let mut known = before.unwrap_or_else(fresh);
    // What is read now is the baseline, whoever heard the feed before.
    known.state.baselined = false;
    known.merged_into = None;
    feeds::put(draft, &known)?;
    match new.visit {
        Some(visit) => visits::record(draft, VisitRecord { alerts: Vec::new(), ..visit }).map(|_| ()),
        None => Ok(()),
    }
}
