//! What a chat may ask, free of Telegram's types: from an update in the inbox to a change and its replies.
//!
//! Start with [`table`], the ONE table of commands ([`lessons`] is that of filters), and [`grammar`], which reads them; then
//! `answer` (what each does), `replies` (every sentence a user reads), [`Desk`] (the loop that answers each update exactly
//! once) and `clerk` (who answers one). `access` decides who may do what, `quota` how much.
//! Nothing here sends: replies go to the outbox in the same transaction as the change that they confirm.

mod access;
mod answer;
mod archive;
mod channels;
mod chart;
mod clerk;
mod corroboration;
mod desk;
mod findings;
pub mod grammar;
mod hours;
pub mod lessons;
mod platform;
mod quota;
mod replies;
pub mod table;
mod transfer;

pub use channels::ChannelName;
pub use desk::{Desk, DeskParts};
pub use platform::{ChannelTrouble, FileTrouble, Platform, Standing};
pub use quota::Quotas;

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
