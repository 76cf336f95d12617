//! Telegram.

use std::fmt;
use url::Url;

/// The bot's token. It never shows itself.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// Wraps a token.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
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
