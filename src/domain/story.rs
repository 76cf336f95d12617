//! A story beyond its first report: what later ones add, and what is said of it.

use super::delivery::DeliveryId;
use super::item::ItemId;
use super::time::Timestamp;
use std::time::Duration;

/// A further report of a story that was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FurtherReport {
    /// The article.
    pub item: ItemId,
    /// When it came.
    pub at: Timestamp,
}

/// How the story of an alert has grown since the alert was put into the outbox.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Growth {
    /// Further reports, the first first; at most [`Growth::REPORTS_MAX`].
    pub reports: Vec<FurtherReport>,
    /// So many of them are told in the message.
    pub shown: usize,
    /// The delivery that tells the others, once it leaves.
    pub edit: Option<DeliveryId>,
    /// When the message was last edited.
    pub edited_at: Option<Timestamp>,
    /// The message cannot be edited any more, or tells other alerts as well.
    pub is_closed: bool,
    /// It was told without a sound, or not at all, until more publishers report it.
    pub awaits_confirmation: bool,
    /// How often the story rang again, and when it last did.
    pub rang_again: Option<(u8, Timestamp)>,
}

impl Growth {
    /// Reports that one alert keeps; a story of more is told by the first of them.
    pub const REPORTS_MAX: usize = 60;

    /// A story rings again at most so often, and not sooner than this after it last rang.
    pub const RINGS_AGAIN_MAX: u8 = 2;
    /// See [`Growth::RINGS_AGAIN_MAX`].
    pub const RINGS_AGAIN_AFTER: Duration = Duration::from_mins(10);

    /// May the story ring once more, which was told at that instant?
    pub fn may_ring_again(&self, told_at: Timestamp, now: Timestamp) -> bool {
        let (times, last) = self.rang_again.unwrap_or((0, told_at));
        times < Self::RINGS_AGAIN_MAX && now.since(last) >= Self::RINGS_AGAIN_AFTER
    }
}

/// What an alert says of its story besides the report that it tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A figure of the headline has grown: rings again.
    Figure {
        /// As it was told before.
        before: String,
        /// As it is told now.
        now: String,
    },
    /// The headline has a word that tells of a turn, and no earlier one had: rings again.
    Turn(String),
    /// A filter of the chat matches that had not before: rings again.
    AnotherFilter,
    /// So many independent publishers report it, and so many were asked for.
    Confirmed(usize),
    /// Fewer independent publishers report it than were asked for.
    Unconfirmed,
    /// Its outlet marks it as breaking, with this word.
    Marked(String),
    /// Many independent publishers have reported it within a short time.
    Rush {
        /// How many.
        sources: usize,
        /// Within how many minutes.
        minutes: u64,
    },
}

impl Remark {
    /// Does it tell something new of a story that was told?
    pub fn is_development(&self) -> bool {
        matches!(self, Self::Figure { .. } | Self::Turn(_) | Self::AnotherFilter)
    }
}

/// What must be so before a filter rings: how many independent publishers report a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Corroboration {
    /// So many of them; at least 2.
    pub sources: u8,
    /// All of them within this time.
    pub within: Duration,
    /// What happens until then.
    pub until_then: UntilThen,
}

/// What happens with a match that is not confirmed yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum UntilThen {
    /// It is not told.
    #[default]
    Hold,
    /// It is told without a sound.
    Silent,
}

/// What kind of publisher a feed is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tier {
    /// A news agency.
    Wire,
    /// A government, court, company or organisation that speaks for itself.
    Official,
    /// A newspaper, broadcaster or magazine.
    Press,
    /// Somebody who writes alone.
    Blog,
    /// Whoever lists what others publish: it confirms nothing.
    Aggregator,
}

impl Tier {
    /// All of them, by their names in the configuration.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("wire", Self::Wire),
        ("official", Self::Official),
        ("press", Self::Press),
        ("blog", Self::Blog),
        ("aggregator", Self::Aggregator),
    ];

    /// Its name in the configuration.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(_, tier)| *tier == self).map_or("press", |(name, _)| name)
    }
}
