//! Plain values that every room speaks in, each with its invariants and nothing else: no I/O, no async, no
//! clock, no database and no Telegram types.
//!
//! Start with [`item`] (what feeds give), [`chat`] (who listens), [`alert`] (what rings) and [`delivery`]
//! (what is on its way), then [`trail`] (what became of an alert) and [`habits`] (how a chat wants to be told), [`story`] (how it grows), [`change`] (what can be undone). [`update`] is what a chat sends us; [`message`] is
//! what we send a chat.

pub mod alert;
pub mod base64;
pub mod broadcast;
pub mod change;
pub mod chat;
pub mod delivery;
pub mod digest;
pub mod feed;
pub mod feed_state;
pub mod figures;
pub mod filter;
pub mod guest;
pub mod habits;
pub mod item;
pub mod keyboard;
pub mod listing;
pub mod locale;
pub mod message;
pub mod muted;
pub mod page;
pub mod push;
pub mod reason;
pub mod saved;
pub mod story;
pub mod time;
pub mod trail;
pub mod update;

pub use alert::{Alert, AlertId, Marked};
pub use broadcast::{Broadcast, BroadcastTally, Reached};
pub use change::{Change, Part};
pub use chat::{
    Chat, ChatId, ChatKind, Destination, ManagedChannel, Silence, SilenceReason, Suspension, SuspensionReason, ThreadId,
};
pub use delivery::{Content, Delivery, DeliveryId, DeliveryState, Settlement, Urgency};
pub use digest::Digest;
pub use feed::{Feed, FeedId, FeedNote, FeedUrl, FeedUrlError};
pub use feed_state::{FeedState, Moving, Pulse, Quiet, Rhythm, Trouble, Validators, Wishes};
pub use figures::{DayFigures, Spans, Within};
pub use filter::{Field, FilterKey, FilterNumber, StandingFilter};
pub use guest::{Ban, Guest, Invitation};
pub use habits::{AlertFormat, Cadence, Gathering, Layout, Priority, QuietHours, TimeOfDay, Weekdays};
pub use item::{Entry, Identity, Item, ItemId, SeenKey, StoryId};
pub use locale::Locale;
pub use message::{Button, ButtonId, Document, Message, MessageId, Preview, RichText, Span, Style};
pub use muted::MutedStory;
pub use page::{FullTextWishes, Page};
pub use push::Push;
pub use reason::Reason;
pub use saved::Saved;
pub use story::{Corroboration, FurtherReport, Growth, Remark, Tier, UntilThen};
pub use time::Timestamp;
pub use trail::{Fate, Trail};
pub use update::{Asked, Sender, Update, UpdateId};
