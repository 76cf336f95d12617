//! The page of an item whose full text is wanted, and who wants it.

use super::chat::ChatId;
use super::feed::FeedUrl;
use super::feed_state::Quiet;
use super::reason::Reason;
use super::time::Timestamp;
use std::collections::BTreeMap;

/// What is known of the page of an item whose full text is wanted. One that neither was read nor is tried again was
/// given up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Where it is.
    pub url: FeedUrl,
    /// Since when it is wanted.
    pub wanted_at: Timestamp,
    /// Its next turn. A page that was read has one when another feed brought its item later: its text is matched again
    /// for those who hear that feed.
    pub next_at: Option<Timestamp>,
    /// When its text was read.
    pub read_at: Option<Timestamp>,
    /// Failed tries so far.
    pub tries: u32,
    /// Why the last one failed.
    pub trouble: Option<Reason>,
    /// Who wants to be left alone since then.
    pub quiet: Option<Quiet>,
}

impl Page {
    /// A page that is wanted from now on.
    pub fn wanted(url: FeedUrl, now: Timestamp) -> Self {
        Self { url, wanted_at: now, next_at: Some(now), read_at: None, tries: 0, trouble: None, quiet: None }
    }
}

/// Who wants the full text of a feed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FullTextWishes {
    /// The operator does, for every chat that says nothing.
    pub by_default: bool,
    /// What chats said.
    pub said: BTreeMap<ChatId, bool>,
}

impl FullTextWishes {
    /// Does this chat want it?
    pub fn are_of(&self, chat: ChatId) -> bool {
        self.said.get(&chat).copied().unwrap_or(self.by_default)
    }
}
