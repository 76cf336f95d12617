//! What can be undone in a chat: its last changes.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads;
use super::records::ChangesRecord;
use super::tree::Tree;
use super::{chats, keys};
use crate::domain::change::CHANGES_MAX;
use crate::domain::{Change, ChatId, Timestamp};

impl Store {
    /// The changes of a chat that can still be undone, the earliest first.
    pub async fn changes(&self, chat: ChatId, now: Timestamp) -> Result<Vec<Change>, StoreError> {
        self.read(move |engine| load(engine, chats::resolve(engine, chat)?, now)).await
    }
}

fn load(reads: &impl Reads, chat: ChatId, now: Timestamp) -> Result<Vec<Change>, StoreError> {
    let mut changes = reads.value::<ChangesRecord>(&keys::chat(chat))?.unwrap_or_default();
    changes.retain(|change| change.is_recent(now));
    Ok(changes)
}

/// Notes a change, in place of one that was undone, if one was.
pub(super) fn note(
    draft: &mut Draft<'_>,
    chat: ChatId,
    change: Option<Change>,
    undone: Option<u64>,
    now: Timestamp,
) -> Result<(), StoreError> {
    if change.is_none() && undone.is_none() {
        return Ok(());
    }
    let mut changes = load(draft, chat, now)?;
    changes.retain(|known| Some(known.revision) != undone);
    changes.extend(change);
    let kept = changes.split_off(changes.len().saturating_sub(CHANGES_MAX));
    draft.put(keys::chat(chat), &ChangesRecord::new(&kept)?)
}

/// A chat lives on under another id. Where a chat is already, that one's changes stay: those of this one are of another
/// state.
pub(super) fn rename(draft: &mut Draft<'_>, from: ChatId, to: ChatId) -> Result<(), StoreError> {
    let Some(record) = draft.record::<ChangesRecord>(&keys::chat(from))? else { return Ok(()) };
    draft.remove(Tree::Changes, keys::chat(from));
    match draft.record::<ChangesRecord>(&keys::chat(to))? {
        Some(_) => Ok(()),
        None => draft.put(keys::chat(to), &record),
    }
}
