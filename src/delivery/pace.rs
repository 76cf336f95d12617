//! How fast we may write: pure budgets within what Telegram publishes (Bots FAQ, "My bot is hitting my limits"): about one
//! message a second in a chat, 20 a minute in a group or channel, 30 a second overall.
//!
//! The far end counts a request at some instant between its departure and its answer, and nobody here knows which. So a
//! request counts from its departure until a whole window after its answer: of any window of the far end's, the request
//! that left last found all others of it counted here, and a network that delays some of them makes no difference.

use crate::domain::{ChatId, ChatKind, Timestamp};
use std::collections::{HashMap, VecDeque};
use std::time::Duration;

/// The budgets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaceLimits {
    /// Between the answer to a message to one chat and the next message to it.
    pub chat_gap: Duration,
    /// Messages to one group or channel within a minute.
    pub group_messages: usize,
    /// Messages to all chats within a second.
    pub overall_messages: usize,
}

/// The span over which a group's or channel's messages are counted.
pub(super) const GROUP_WINDOW: Duration = Duration::from_mins(1);

/// The span over which all messages are counted.
const OVERALL_WINDOW: Duration = Duration::from_secs(1);

/// A request that has no answer after so long keeps no other chat waiting: it has arrived, or never will.
const SLOW: Duration = Duration::from_secs(3);

impl PaceLimits {
    /// Telegram's, with a margin of at most five in a hundred for clocks that differ.
    pub const TELEGRAM: Self =
        Self { chat_gap: Duration::from_millis(1_010), group_messages: 19, overall_messages: 29 };

    /// None: for a far end that takes all, such as a terminal.
    pub const NONE: Self = Self { chat_gap: Duration::ZERO, group_messages: usize::MAX, overall_messages: usize::MAX };
}

/// The instants of the latest answers: at most as many as the budget counts.
#[derive(Debug, Default)]
pub(super) struct Answered(VecDeque<Timestamp>);

impl Answered {
    /// Notes an answer at this instant; remembers no more than `most`.
    pub(super) fn note(&mut self, now: Timestamp, most: usize) {
        self.0.push_back(now);
        while self.0.len() > most.clamp(1, 1_000) {
            self.0.pop_front();
        }
    }

    /// The instant of the latest answer.
    pub(super) fn latest(&self) -> Option<Timestamp> {
        self.0.back().copied()
    }

    /// When a chat of this kind, in which nothing is under way, may be written to again.
    pub(super) fn chat_free_at(&self, kind: ChatKind, limits: &PaceLimits) -> Timestamp {
        let after_gap = self.latest().map_or(Timestamp::default(), |latest| latest.plus(limits.chat_gap));
        match kind {
            ChatKind::Private => after_gap,
            ChatKind::Group | ChatKind::Supergroup | ChatKind::Channel => {
                after_gap.max(free_at(self.0.iter().map(|at| at.plus(GROUP_WINDOW)), limits.group_messages))
            }
        }
    }
}

/// What counts of all chats' requests.
#[derive(Debug, Default)]
pub(super) struct Traffic {
    /// When the request of each chat left that has no answer yet.
    under_way: HashMap<ChatId, Timestamp>,
    answered: Answered,
}

impl Traffic {
    /// A request to this chat leaves.
    pub(super) fn leave(&mut self, chat: ChatId, now: Timestamp) {
        self.under_way.insert(chat, now);
    }

    /// It has an answer, or will never have one.
    pub(super) fn answer(&mut self, chat: ChatId, now: Timestamp, limits: &PaceLimits) {
        if self.under_way.remove(&chat).is_some() {
            self.answered.note(now, limits.overall_messages);
        }
    }

    /// When any chat may be written to again, even if no answer comes until then.
    pub(super) fn free_at(&self, limits: &PaceLimits) -> Timestamp {
        let answered = self.answered.0.iter().map(|at| at.plus(OVERALL_WINDOW));
        let under_way = self.under_way.values().map(|at| at.plus(SLOW));
        free_at(answered.chain(under_way), limits.overall_messages)
    }
}

/// When fewer than `most` still count of those that count until these instants.
fn free_at(counted: impl Iterator<Item = Timestamp> + Clone, most: usize) -> Timestamp {
    let Some(first_to_go) = counted.clone().count().checked_sub(most) else { return Timestamp::default() };
    let mut counted: Vec<Timestamp> = counted.collect();
    counted.sort_unstable();
    counted.get(first_to_go).copied().unwrap_or_default()
}
