//! The desk: the loop over the inbox. Each update is answered exactly once, although the far end may send it twice.
//!
//! An update lies in the store's inbox until the transaction that applies its answer takes it out. Chats are answered
//! side by side, the updates of one chat in order. A panic in an answer is told to the chat, logged and done with.

use super::clerk::Clerk;
use super::platform::Platform;
use super::{AccessSettings, Quotas};
use crate::clock::Clock;
use crate::domain::{Asked, ChatId, FeedId, Update};
use crate::feeds::schedule::Pace;
use crate::feeds::{Fetcher, SearchSettings};
use crate::filters::Standing;
use crate::ops::{Bell, Health, Part, Probe};
use crate::store::{Store, StoreError};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use tokio::task::{Id, JoinSet};
use tokio_util::sync::CancellationToken;

/// Chats answered at the same time.
const CHATS_AT_ONCE: usize = 16;

/// Updates read from the inbox at a time, and answered for one chat before others get their turn.
const INBOX_PAGE: usize = 512;
const UPDATES_PER_TURN: usize = 16;

/// How long answers may take that are being worked out when the bot stops.
const FINISH_WITHIN: Duration = Duration::from_secs(3);

/// The inbox is looked at this often even when no bell rings.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// What the desk works with.
pub struct DeskParts {
    /// Chats, filters, inbox, outbox.
    pub store: Store,
    /// All filters of all chats.
    pub standing: Arc<Standing>,
    /// For `/addfeed` and `/follow`.
    pub fetcher: Fetcher,
    /// The far end's word on administrators and buttons.
    pub platform: Arc<dyn Platform>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Who may use the bot.
    pub access: AccessSettings,
    /// The most that one chat may have and ask.
    pub quotas: Quotas,
    /// The bot's own user name, once the far end has told it.
    pub me: Arc<OnceLock<String>>,
    /// How often feeds are visited that chats add.
    pub pace: Pace,
    /// Where `/follow` searches.
    pub search: SearchSettings,
    /// The tags that the operator gave to feeds.
    pub feed_tags: BTreeMap<FeedId, Vec<String>>,
    /// Feeds of which the operator wants the full text.
    pub full_text: BTreeSet<FeedId>,
    /// Rung when updates were received.
    pub inbox_bell: Bell,
    /// To ring when replies wait.
    pub outbox_bell: Bell,
    /// To ring when a feed was added.
    pub feeds_bell: Bell,
    /// To ring when a chat changed.
    pub chats_bell: Bell,
    /// Told that the loop is alive.
    pub health: Health,
    /// Watches the steps.
    pub probe: Arc<dyn Probe>,
}

/// Answers what chats ask.
pub struct Desk {
    clerk: Arc<Clerk>,
    busy: HashMap<Id, ChatId>,
    turns: JoinSet<Result<(), StoreError>>,
}

impl Desk {
    /// A desk with nothing on it.
    pub fn new(parts: DeskParts) -> Self {
        Self { clerk: Arc::new(Clerk::new(parts)), busy: HashMap::new(), turns: JoinSet::new() }
    }

    /// Answers until stopped; then finishes the answers that are being worked out. What still waits for a far end stays
    /// in the inbox, and is answered after the next start.
    pub async fn run(mut self, stop: CancellationToken) -> Result<(), StoreError> {
        while !stop.is_cancelled() {
            self.clerk.parts.health.beat(Part::Commands);
            self.start_turns().await?;
            tokio::select! {
                () = stop.cancelled() => {}
                () = self.clerk.parts.inbox_bell.heard() => {}
                Some(done) = self.turns.join_next_with_id() => self.end_turn(done)?,
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
        if let Ok(finished) = tokio::time::timeout(FINISH_WITHIN, self.finish_turns()).await {
            return finished;
        }
        self.turns.shutdown().await;
        Ok(())
    }

    /// One step: answers all that lies in the inbox, and waits until it is answered.
    pub async fn answer_due(&mut self) -> Result<(), StoreError> {
        loop {
            self.start_turns().await?;
            if self.turns.is_empty() {
                return Ok(());
            }
            self.finish_turns().await?;
        }
    }

    /// Gives every chat with something in the inbox its turn, as far as there are places.
    async fn start_turns(&mut self) -> Result<(), StoreError> {
        if self.turns.len() >= CHATS_AT_ONCE {
            return Ok(());
        }
        let mut waiting: BTreeMap<ChatId, Vec<Update>> = BTreeMap::new();
        for update in self.clerk.parts.store.inbox(INBOX_PAGE).await? {
            waiting.entry(update.chat).or_default().push(update);
        }
        // What a group says under its new id is answered when it is known to be that group. One that moves on itself waits for none.
        let moved_to = |update: &Update| if let Asked::Moved(to) = update.asked { Some(to) } else { None };
        let moving: BTreeSet<ChatId> = waiting.values().flatten().filter_map(moved_to).collect();
        for (chat, mut updates) in waiting {
            let is_busy = self.busy.values().any(|busy| *busy == chat);
            let is_awaited = moving.contains(&chat) && !updates.iter().any(|update| moved_to(update).is_some());
            if is_busy || is_awaited || self.turns.len() >= CHATS_AT_ONCE {
                continue;
            }
            updates.truncate(UPDATES_PER_TURN);
            let clerk = Arc::clone(&self.clerk);
            let turn = self.turns.spawn(async move {
                for update in updates {
                    clerk.answer_safely(update).await?;
                }
                Ok(())
            });
            self.busy.insert(turn.id(), chat);
        }
        Ok(())
    }

    async fn finish_turns(&mut self) -> Result<(), StoreError> {
        while let Some(done) = self.turns.join_next_with_id().await {
            self.end_turn(done)?;
        }
        Ok(())
    }

    fn end_turn(
        &mut self,
        done: Result<(Id, Result<(), StoreError>), tokio::task::JoinError>,
    ) -> Result<(), StoreError> {
        match done {
            Ok((id, result)) => {
                self.busy.remove(&id);
                result
            }
            Err(error) => {
                self.busy.remove(&error.id());
                Ok(())
            }
        }
    }
}
