//! The same chat in a terminal, for `demo` and `preview`: a second far end beside Telegram.
//!
//! [`paint`](Paper::paint) turns a message into lines, [`Screen`] shows what is sent and acknowledges what is pressed,
//! [`Keyboard`] puts what is typed into the store's inbox, as the listener does with Telegram's updates. Text from
//! feeds never reaches the terminal with its control characters.

mod keyboard;
mod paper;
mod screen;

pub use keyboard::{CHAT, Keyboard, OnEnd};
pub use paper::Paper;
pub use screen::Screen;
