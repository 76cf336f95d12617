//! The index that all rooms share: every filter of every chat, kept true to the chats as they are stored.

use super::{Filter, Index, ItemText};
use crate::domain::{Chat, FilterKey, StandingFilter};
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

/// All filters of all chats, behind a lock that is held for one question or one change.
#[derive(Default)]
pub struct Standing(RwLock<Index>);

impl Standing {
    /// No filter yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The filters that match an item.
    pub fn matching(&self, text: &ItemText) -> Vec<FilterKey> {
        let index = self.index();
        let matching = index.matching(text);
        let needs_tending = index.needs_tending();
        drop(index);
        // Whoever else works with the index goes first; there will be another item.
        if needs_tending && let Ok(mut index) = self.0.try_write() {
            index.tend();
        }
        matching
    }

    /// Is there room for this filter? There always is for one that says a word to look for.
    pub fn has_room_for(&self, filter: &Filter) -> bool {
        self.index().has_room_for(filter)
    }

    fn index(&self) -> RwLockReadGuard<'_, Index> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many filters stand.
    pub fn len(&self) -> usize {
        self.index().len()
    }

    /// Does none stand?
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// A chat changed: takes out the filters it no longer has and puts in those that are new. `None` before: it is
    /// new here; `None` after: it is gone; another id after: it moved, and so do its filters. A stored text that no
    /// longer reads is logged and left out.
    pub fn restate(&self, before: Option<&Chat>, after: Option<&Chat>) {
        let old: &[StandingFilter] = before.map_or(&[], |chat| &chat.filters);
        let new: &[StandingFilter] = after.map_or(&[], |chat| &chat.filters);
        let same_chat = before.map(|chat| chat.id) == after.map(|chat| chat.id);
        let stays = |filter: &StandingFilter, others: &[StandingFilter]| same_chat && others.contains(filter);
        let mut index = self.0.write().unwrap_or_else(PoisonError::into_inner);
        for (chat, filter) in before.iter().flat_map(|chat| old.iter().map(move |filter| (chat.id, filter))) {
            if !stays(filter, new) {
                index.remove(&FilterKey { chat, number: filter.number });
            }
        }
        for (chat, filter) in after.iter().flat_map(|chat| new.iter().map(move |filter| (chat.id, filter))) {
            if stays(filter, old) {
                continue;
            }
            let key = FilterKey { chat, number: filter.number };
            match Filter::parse(&filter.text) {
                Ok(parsed) => {
                    if let Err(full) = index.insert(key, &parsed) {
                        tracing::error!(chat = chat.0, number = filter.number.0, %full, "a filter does not stand");
                    }
                }
                Err(refusal) => {
                    tracing::error!(chat = chat.0, number = filter.number.0, %refusal, "a stored filter cannot be read");
                }
            }
        }
    }
}
