//! Who wants the full text of a feed: every chat that hears a feed of which the operator wants it, unless the chat says
//! otherwise, and chats that say so themselves.

use super::visit::Visitor;
use crate::domain::{Chat, Feed, FullTextWishes};
use crate::store::StoreError;

impl Visitor {
    /// Who wants the full text of a feed.
    pub(super) async fn wishes(&self, feed: &Feed) -> Result<FullTextWishes, StoreError> {
        self.store.full_text_wishes(feed.id, feed.configured && self.full_text.contains(&feed.id)).await
    }

    /// The chats that want the full text of a feed and could be rung by it now.
    pub(super) async fn readers(&self, feed: &Feed) -> Result<Vec<Chat>, StoreError> {
        let wishes = self.wishes(feed).await?;
        let chats = if wishes.by_default {
            self.store.all_chats().await?
        } else {
            self.store.chats(wishes.said.keys().copied().collect()).await?
        };
        let is_reader =
            |chat: &Chat| wishes.are_of(chat.id) && chat.hears(feed) && chat.is_listening() && !chat.filters.is_empty();
        Ok(chats.into_iter().filter(is_reader).collect())
    }
}
