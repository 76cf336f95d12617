//! Who is told of a feed, and what comes late to them.

use super::chats::Living;
use super::draft::Draft;
use super::engine::Engine;
use super::error::StoreError;
use super::visits::{Recovery, claim, destination, is_missed};
use super::{chats, outbox, shelf};
use crate::domain::listing::pages;
use crate::domain::{Alert, Chat, ChatId, Content, Destination, Feed, FeedId, Locale, Message, RichText, Timestamp};
use crate::language::{InEach, phrasebook};
use std::collections::{BTreeMap, BTreeSet};

/// Lines of one list; a document can hold thousands of entries.
const LISTED_MAX: usize = 50;

/// Chats that are told something of a feed, and in what language.
pub(super) struct Audience(Vec<(Destination, Locale)>);

impl Audience {
    /// Those that added a feed, and those to which it may ring.
    pub(super) fn of(stored: &Engine, feed: &Feed) -> Result<Self, StoreError> {
        let may_ring = |chat: &Chat| chat.is_listening() && !chat.filters.is_empty() && chat.hears(feed);
        Self::among(stored, |chat| chat.added_feeds.contains(&feed.id) || may_ring(chat))
    }

    /// Those that added a feed.
    pub(super) fn of_own(stored: &Engine, feed: FeedId) -> Result<Self, StoreError> {
        Self::among(stored, |chat| chat.added_feeds.contains(&feed))
    }

    fn among(stored: &Engine, is_meant: impl Fn(&Chat) -> bool) -> Result<Self, StoreError> {
        let meant = chats::all(stored)?.into_iter().filter(|chat| is_meant(chat));
        Ok(Self(meant.map(|chat| (chat.destination(), chat.locale())).collect()))
    }

    /// Each of them is told this.
    pub(super) fn hear(
        &self,
        draft: &mut Draft<'_>,
        notices: &[InEach<Message>],
        now: Timestamp,
    ) -> Result<(), StoreError> {
        for ((to, locale), notice) in self.0.iter().flat_map(|to| notices.iter().map(move |notice| (*to, notice))) {
            outbox::enqueue(draft, to, Content::Reply(notice.to(locale).clone()), now)?;
        }
        Ok(())
    }

    /// Each of them gets the list of what comes late to it, or is told that nothing does; how many items are listed.
    /// A story that was rung in a chat before is not listed there, and one that is listed is not rung any more.
    pub(super) fn catch_up(
        &self,
        draft: &mut Draft<'_>,
        recovery: Recovery,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        let Recovery { head, in_vain, later, late } = recovery;
        let mut lists: BTreeMap<ChatId, Vec<InEach<RichText>>> = BTreeMap::new();
        let (mut count, mut waiting) = (0, BTreeSet::new());
        for (alert, line) in late {
            let whom = Living::of(draft, alert.chat)?;
            let alert = Alert { chat: whom.id, ..alert };
            if is_missed(draft, &whom, &alert, now)? || !claim(draft, &whom, &alert, now)? {
                continue;
            }
            count += 1;
            // What its chat wants to be told later waits as ever.
            match whom.chat.as_ref().and_then(|chat| chat.gathers(&alert.filter_numbers(), now)) {
                Some(wait) => {
                    waiting.insert(alert.chat);
                    shelf::gather_later(draft, destination(whom.chat.as_ref(), &alert), &alert, wait, now)?;
                }
                None => lists.entry(alert.chat).or_default().push(line),
            }
        }
        for (to, locale) in &self.0 {
            let otherwise = if waiting.contains(&to.chat) { &later } else { &in_vain };
            let said: Vec<Content> = match (lists.remove(&to.chat), otherwise) {
                (Some(lines), _) => listed(&head, &lines, *locale).into_iter().map(Content::Missed).collect(),
                (None, Some(words)) => {
                    vec![Content::Reply(Message { silent: true, ..Message::of(words.to(*locale).clone()) })]
                }
                (None, None) => Vec::new(),
            };
            for content in said {
                outbox::enqueue(draft, *to, content, now)?;
            }
        }
        Ok(count)
    }
}

fn listed(head: &InEach<RichText>, lines: &[InEach<RichText>], locale: Locale) -> Vec<Message> {
    let left_out = lines.len().saturating_sub(LISTED_MAX);
    let shown = lines.iter().take(LISTED_MAX).map(|line| line.to(locale).clone());
    let older = || RichText::of("\n\n").then(phrasebook(locale).older(left_out));
    let lines = shown.chain((left_out > 0).then(older)).collect();
    pages(head.to(locale).clone(), lines, RichText::new())
}
