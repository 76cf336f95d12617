//! What belongs to the operator, on disk: guests, invitations, broadcasts, figures.

use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{Ban, Broadcast, BroadcastTally, ChatId, DayFigures, Digest, Guest, Invitation, Spans, Timestamp};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};

/// What is known of a chat as one that comes to this bot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct GuestRecord {
    heard_at: Option<i64>,
    invited_by: Option<u32>,
    /// Since when it is shut out, and whether it was told.
    ban: Option<(i64, bool)>,
}

impl Record for GuestRecord {
    const TREE: Tree = Tree::Guests;
}

impl From<&Guest> for GuestRecord {
    fn from(guest: &Guest) -> Self {
        Self {
            heard_at: guest.heard_at.map(Timestamp::as_millis),
            invited_by: guest.invited_by,
            ban: guest.ban.map(|ban| (ban.at.as_millis(), ban.told)),
        }
    }
}

impl Meaning for GuestRecord {
    type Value = Guest;

    fn meaning(self) -> Result<Guest, Meaningless> {
        let ban = self.ban.map(|(at, told)| Ban { at: instant(at), told });
        Ok(Guest { heard_at: self.heard_at.map(instant), invited_by: self.invited_by, ban })
    }
}

/// A link that lets chats in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct InvitationRecord {
    number: u32,
    code: [u8; 16],
    made_at: i64,
    expires_at: i64,
    uses: u32,
    used: u32,
}

impl Record for InvitationRecord {
    const TREE: Tree = Tree::Invitations;
}

impl From<&Invitation> for InvitationRecord {
    fn from(invitation: &Invitation) -> Self {
        Self {
            number: invitation.number,
            code: *invitation.code.as_bytes(),
            made_at: invitation.made_at.as_millis(),
            expires_at: invitation.expires_at.as_millis(),
            uses: invitation.uses,
            used: invitation.used,
        }
    }
}

impl Meaning for InvitationRecord {
    type Value = Invitation;

    fn meaning(self) -> Result<Invitation, Meaningless> {
        Ok(Invitation {
            number: self.number,
            code: Digest::from_bytes(self.code),
            made_at: instant(self.made_at),
            expires_at: instant(self.expires_at),
            uses: self.uses,
            used: self.used,
        })
    }
}

/// What the operator tells all chats.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct BroadcastRecord {
    number: u32,
    by: i64,
    text: String,
    made_at: i64,
    sent: bool,
    addressed: u32,
    turns: u32,
    delivered: u32,
    blocked: u32,
    refused: u32,
    passed_over: u32,
}

impl Record for BroadcastRecord {
    const TREE: Tree = Tree::Broadcasts;
}

impl From<&Broadcast> for BroadcastRecord {
    fn from(broadcast: &Broadcast) -> Self {
        let BroadcastTally { addressed, turns, delivered, blocked, refused, passed_over } = broadcast.tally;
        Self {
            number: broadcast.number,
            by: broadcast.by.0,
            text: broadcast.text.clone(),
            made_at: broadcast.made_at.as_millis(),
            sent: broadcast.sent,
            addressed,
            turns,
            delivered,
            blocked,
            refused,
            passed_over,
        }
    }
}

impl Meaning for BroadcastRecord {
    type Value = Broadcast;

    fn meaning(self) -> Result<Broadcast, Meaningless> {
        let Self { addressed, turns, delivered, blocked, refused, passed_over, .. } = self;
        Ok(Broadcast {
            number: self.number,
            by: ChatId(self.by),
            text: self.text,
            made_at: instant(self.made_at),
            sent: self.sent,
            tally: BroadcastTally { addressed, turns, delivered, blocked, refused, passed_over },
        })
    }
}

/// Says that a broadcast goes to a chat; all it has to say is in its key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct AddresseeRecord;

impl Record for AddresseeRecord {
    const TREE: Tree = Tree::Addressees;
}

/// What was counted on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct DayRecord {
    items: u32,
    alerts: u32,
    seen_after: Vec<u32>,
    sent_after: Vec<u32>,
}

impl Record for DayRecord {
    const TREE: Tree = Tree::Days;
}

impl From<&DayFigures> for DayRecord {
    fn from(day: &DayFigures) -> Self {
        let counts = |spans: &Spans| spans.counts().to_vec();
        let (seen_after, sent_after) = (counts(&day.seen_after), counts(&day.sent_after));
        Self { items: day.items, alerts: day.alerts, seen_after, sent_after }
    }
}

impl Meaning for DayRecord {
    type Value = DayFigures;

    fn meaning(self) -> Result<DayFigures, Meaningless> {
        let (seen_after, sent_after) = (Spans::from_counts(&self.seen_after), Spans::from_counts(&self.sent_after));
        Ok(DayFigures { items: self.items, alerts: self.alerts, seen_after, sent_after })
    }
}
