//! Commands.

mod platform;

pub use platform::{Platform, Standing};

/// Who may use the bot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Access {
    /// Anyone who finds it.
    #[default]
    Open,
    /// The allowed chats and the admins only.
    Allowlist,
}

/// Who may use the bot, and who runs it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessSettings {
    /// Anyone, or the listed ones.
    pub access: Access,
    /// Chats that may use it, by Telegram id.
    pub allowed_chats: Vec<i64>,
    /// People who may use it everywhere, by Telegram id.
    pub admins: Vec<i64>,
}
