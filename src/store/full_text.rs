//! Which chats want the full text of which feeds, or do not want it although the operator does. A chat that moved is
//! known by the id under which it said so.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::records::{self, FullTextRecord};
use super::tree::Tree;
use super::{chats, keys};
use crate::domain::{ChatId, FeedId, FullTextWishes};
use std::collections::BTreeMap;

/// A chat's word on the full text of a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FullTextWish {
    /// Whose word.
    pub chat: ChatId,
    /// Of which feed.
    pub feed: FeedId,
    /// Does it want it?
    pub is_wanted: bool,
}

impl Store {
    /// Who wants the full text of a feed, by the ids under which chats live now.
    pub async fn full_text_wishes(&self, feed: FeedId, by_default: bool) -> Result<FullTextWishes, StoreError> {
        self.read(move |engine| {
            let mut said = BTreeMap::new();
            for entry in engine.prefix(Tree::FullText, feed.0.as_bytes())? {
                let (key, value) = entry?;
                let Some(said_by) = keys::chat_of_feed(&key) else { continue };
                let FullTextRecord(is_wanted) = records::decode(&key, &value)?;
                let chat = chats::resolve(engine, said_by)?;
                // The word that was given last is that under the id of now.
                if chat == said_by || !said.contains_key(&chat) {
                    said.insert(chat, is_wanted);
                }
            }
            Ok(FullTextWishes { by_default, said })
        })
        .await
    }
}

/// Notes what a chat wants.
pub(super) fn put(draft: &mut Draft<'_>, wish: &FullTextWish) -> Result<(), StoreError> {
    draft.put(keys::of_feed(wish.feed, wish.chat), &FullTextRecord(wish.is_wanted))
}

/// A chat does not hear a feed any more that it had added.
pub(super) fn forget(draft: &mut Draft<'_>, feed: FeedId, chat: ChatId, former: &[i64]) {
    for id in former.iter().copied().map(ChatId).chain([chat]) {
        draft.remove(Tree::FullText, keys::of_feed(feed, id));
    }
}

/// Nobody hears a feed any more.
pub(super) fn forget_feed(draft: &mut Draft<'_>, feed: FeedId) -> Result<(), StoreError> {
    for entry in draft.stored().prefix(Tree::FullText, feed.0.as_bytes())? {
        let (key, _) = entry?;
        draft.remove(Tree::FullText, key.to_vec());
    }
    Ok(())
}
