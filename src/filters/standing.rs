//! The index that all rooms share: every filter of every chat, kept true to the chats as they are stored.

use super::{Filter, Index, ItemText};
use crate::domain::{Chat, FilterKey, StandingFilter};
use std::sync::{PoisonError, RwLock};

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
        self.0.read().unwrap_or_else(PoisonError::into_inner).matching(text)
    }

    /// How many filters stand.
    pub fn len(&self) -> usize {
        self.0.read().unwrap_or_else(PoisonError::into_inner).len()
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
            match Filter::parse(&filter.text) {
                Ok(parsed) => index.insert(FilterKey { chat, number: filter.number }, parsed),
                Err(refusal) => {
                    tracing::error!(chat = chat.0, number = filter.number.0, %refusal, "a stored filter cannot be read");
                }
            }
        }
    }
}
