//! Telegram: updates in, messages out. The only room that names teloxide; none of its types leaves.
//!
//! Start with [`TelegramBot`] (which calls there are), then `updates` (what an update asks), `markup` (how a message
//! is written for Telegram), `sender` (what an answer to a message means), `files` and `listener` (the loop that receives).
//! The room must never show the token, never confirm an update that does not lie in the inbox, and never set
//! `allow_paid_broadcast`, which costs money.
//!
//! From teloxide come the bot with its address and HTTP client and the types of requests. How an answer is read is
//! ours (`call`), for three reasons: teloxide's own `send` sleeps ten seconds inside the call on any 5xx; it keeps of
//! a refusal only a text that must equal one of a list that has aged; and it reads updates as a whole, so that one
//! that holds something new loses its text.

mod bot;
mod call;
mod error;
mod files;
mod listener;
mod markup;
mod platform;
mod sender;
#[cfg(test)]
mod stub;
mod updates;

pub use bot::{Batch, Me, TelegramBot};
pub use error::TelegramError;
pub use listener::{ListenError, Listener};
pub use platform::TelegramPlatform;

use std::fmt;
use url::Url;

/// The bot's token. It never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Wraps a token; blanks around it (a line end in a file of secrets) are dropped.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into().trim().to_owned())
    }

    /// The token itself: for the request line only.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// How to reach Telegram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TelegramSettings {
    /// As `@BotFather` gave it.
    pub token: Token,
    /// The Bot API server.
    pub api_url: Url,
}
