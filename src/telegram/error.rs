//! What can go wrong between us and Telegram, for the log and for whoever decides whether to go on.

use super::call::{CallError, Refusal};
use std::time::Duration;

/// Why Telegram did not do what was asked. No variant holds the token or the address.
#[derive(Debug, thiserror::Error)]
pub enum TelegramError {
    /// The HTTP client cannot be built.
    #[error("the HTTP client for Telegram cannot be built")]
    Client {
        /// What is wrong.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The address of the Bot API is none.
    #[error("the address of Telegram's Bot API must be http:// or https://; leave it out for Telegram's own")]
    Address,
    /// Telegram does not know the token: it was revoked, or never existed (401).
    #[error("Telegram does not know this token; get one from @BotFather and put it into the configuration")]
    Unauthorized,
    /// The token has not the form of one, or the address is no Bot API (404).
    #[error("Telegram finds no bot under this token; copy it whole from @BotFather, as in 123456789:AbC")]
    NotFound,
    /// Another program receives the updates of this bot (409).
    #[error("another program receives this bot's updates ({said}); stop one of the two")]
    Conflict {
        /// What Telegram says.
        said: String,
    },
    /// Flood control (429).
    #[error("Telegram asks to wait {} s before {method}", .wait.as_secs())]
    FloodControl {
        /// The method of the Bot API.
        method: &'static str,
        /// How long.
        wait: Duration,
    },
    /// No connection, or no whole answer.
    #[error("Telegram does not answer {method}")]
    Network {
        /// The method of the Bot API.
        method: &'static str,
        /// What went wrong.
        #[source]
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// An answer that is none of the Bot API's: a proxy's page, a redirect, an outage.
    #[error("what answers {method} with HTTP status {status} is not the Bot API; look at the address and at proxies")]
    Garbled {
        /// The method of the Bot API.
        method: &'static str,
        /// The HTTP status.
        status: u16,
    },
    /// Refused for another reason.
    #[error("Telegram refuses {method} with {code}: {said}")]
    Refused {
        /// The method of the Bot API.
        method: &'static str,
        /// The code, mostly an HTTP status.
        code: u16,
        /// What Telegram says.
        said: String,
    },
}

impl TelegramError {
    /// The error of a call of this method.
    pub(super) fn of(method: &'static str, error: CallError) -> Self {
        match error {
            CallError::Refused(refusal) => Self::of_refusal(method, refusal),
            CallError::Garbled { status: 429, retry_after } => {
                Self::FloodControl { method, wait: retry_after.unwrap_or(FLOOD_WAIT) }
            }
            CallError::Garbled { status, .. } => Self::Garbled { method, status },
            unanswered @ (CallError::NotSent { .. } | CallError::NoAnswer { .. }) => {
                Self::Network { method, source: Box::new(unanswered) }
            }
        }
    }

    fn of_refusal(method: &'static str, refusal: Refusal) -> Self {
        let Refusal { code, said, retry_after, .. } = refusal;
        match code {
            401 => Self::Unauthorized,
            404 => Self::NotFound,
            409 => Self::Conflict { said },
            429 => Self::FloodControl { method, wait: retry_after.unwrap_or(FLOOD_WAIT) },
            _ => Self::Refused { method, code, said },
        }
    }

    /// Will trying again be of no use until a person changes something?
    pub fn is_fatal(&self) -> bool {
        matches!(self, Self::Client { .. } | Self::Address | Self::Unauthorized | Self::NotFound)
    }

    /// How long Telegram asks to wait, if it does.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::FloodControl { wait, .. } => Some(*wait),
            _ => None,
        }
    }
}

/// How long to wait when flood control names no time.
pub(super) const FLOOD_WAIT: Duration = Duration::from_secs(5);
