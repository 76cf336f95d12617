//! How fast we may write: pure budgets, a little under what Telegram publishes (Bots FAQ, "My bot is hitting
//! limits"): about one message a second in a chat, 20 a minute in a group or channel, 30 a second overall.

use crate::domain::{ChatKind, Timestamp};
use std::collections::VecDeque;
use std::time::Duration;

/// The budgets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaceLimits {
    /// Between two messages to one chat.
    pub chat_gap: Duration,
    /// Messages to one group or channel within a minute.
    pub group_messages: usize,
    /// Messages to all chats within a second.
    pub overall_messages: usize,
}

/// The span over which a group's or channel's messages are counted. Half a second over the published minute, so
/// that a request which travels faster than the one before it still arrives outside the window.
pub(super) const GROUP_WINDOW: Duration = Duration::from_millis(60_500);

/// The span over which all messages are counted.
pub(super) const OVERALL_WINDOW: Duration = Duration::from_millis(1_000);

impl PaceLimits {
    /// Telegram's, with a margin of about five in a hundred.
    pub const TELEGRAM: Self =
        Self { chat_gap: Duration::from_millis(1_050), group_messages: 19, overall_messages: 28 };

    /// None: for a far end that takes all, such as a terminal.
    pub const NONE: Self = Self { chat_gap: Duration::ZERO, group_messages: usize::MAX, overall_messages: usize::MAX };
}

/// The instants of the latest messages: at most as many as the budget counts.
#[derive(Debug, Default)]
pub(super) struct Sent(VecDeque<Timestamp>);

impl Sent {
    /// Notes a message at this instant; remembers no more than `most`.
    pub(super) fn note(&mut self, now: Timestamp, most: usize) {
        self.0.push_back(now);
        while self.0.len() > most.clamp(1, 1_000) {
            self.0.pop_front();
        }
    }

    /// The instant of the latest message.
    pub(super) fn latest(&self) -> Option<Timestamp> {
        self.0.back().copied()
    }

    /// When the next message keeps at most `most` within `window`.
    fn free_at(&self, most: usize, window: Duration) -> Timestamp {
        let full = self.0.len() >= most;
        let counts_until = self.0.len().checked_sub(most).and_then(|index| self.0.get(index));
        match counts_until {
            Some(oldest) if full => oldest.plus(window),
            _ => Timestamp::default(),
        }
    }

    /// When a chat of this kind may be written to again.
    pub(super) fn chat_free_at(&self, kind: ChatKind, limits: &PaceLimits) -> Timestamp {
        let after_gap = self.latest().map_or(Timestamp::default(), |latest| latest.plus(limits.chat_gap));
        match kind {
            ChatKind::Private => after_gap,
            ChatKind::Group | ChatKind::Supergroup | ChatKind::Channel => {
                after_gap.max(self.free_at(limits.group_messages, GROUP_WINDOW))
            }
        }
    }

    /// When any chat may be written to again.
    pub(super) fn overall_free_at(&self, limits: &PaceLimits) -> Timestamp {
        self.free_at(limits.overall_messages, OVERALL_WINDOW)
    }
}
