//! What the operator tells all chats at once.

use super::chat::ChatId;
use super::time::Timestamp;

/// A message of the operator's to all chats that listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broadcast {
    /// Its number, of which there is only ever one.
    pub number: u32,
    /// The chat in which it was written, and that is told how it went.
    pub by: ChatId,
    /// What it says; plain, whatever it looks like.
    pub text: String,
    /// When it was written.
    pub made_at: Timestamp,
    /// It was decided to send it; until then it is a draft.
    pub sent: bool,
    /// What has become of it.
    pub tally: BroadcastTally,
}

/// What has become of a broadcast so far, in chats.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BroadcastTally {
    /// That it was to go to.
    pub addressed: u32,
    /// That had their turn: it is there, on its way, or nothing came of it.
    pub turns: u32,
    /// That have it.
    pub delivered: u32,
    /// In which we may not write.
    pub blocked: u32,
    /// To which it could not be delivered for another reason.
    pub refused: u32,
    /// That left, paused or were shut out before their turn, or to which it was not sent because it was stopped.
    pub passed_over: u32,
}

impl BroadcastTally {
    /// Chats for which it is over.
    pub fn settled(&self) -> u32 {
        [self.delivered, self.blocked, self.refused, self.passed_over]
            .iter()
            .fold(0, |sum, part| sum.saturating_add(*part))
    }

    /// Those to which it is on its way.
    pub fn under_way(&self) -> u32 {
        self.turns.saturating_sub(self.settled())
    }

    /// Is it over for all of them?
    pub fn is_over(&self) -> bool {
        self.settled() >= self.addressed
    }
}

/// What became of a broadcast in one chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// It is there.
    Delivered,
    /// We may not write there.
    Blocked,
    /// It was refused.
    Refused,
    /// Nobody wants it there any more.
    PassedOver,
}

impl BroadcastTally {
    /// Counts one chat.
    pub fn count(&mut self, reached: Reached) {
        let part = match reached {
            Reached::Delivered => &mut self.delivered,
            Reached::Blocked => &mut self.blocked,
            Reached::Refused => &mut self.refused,
            Reached::PassedOver => &mut self.passed_over,
        };
        *part = part.saturating_add(1);
    }
}
