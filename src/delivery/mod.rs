//! Delivery.

mod messenger;

pub use messenger::{Form, Messenger, SendError};
