//! Delivery: from a committed alert or reply to a message in a chat, settled.
//!
//! The outbox in the store is the only queue. [`Courier`] is the loop over it; what to do next is decided by pure
//! rooms that it asks: `lanes` and `pace` (which chat may be written to now), `plan` (what an answer means),
//! [`message`] (how an alert reads), `growth` (and once others have reported its story). [`Messenger`] is the one seam to the far end. The guarantee: a delivery
//! is written down as leaving before it leaves and settled after, so it happens at least once, and a kill
//! or an unclear answer repeats at most the one message in flight to a chat.
//!
//! Nothing here sleeps for one chat: a hold is a time on that chat's lane.

mod broadcast;
mod courier;
mod full;
mod growth;
mod lanes;
pub mod list;
pub mod message;
mod messenger;
mod pace;
mod plan;
mod remarks;

pub use courier::{Courier, CourierParts};
pub use messenger::{Form, Messenger, SendError};
pub use pace::PaceLimits;
