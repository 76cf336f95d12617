//! What a command does: the state before in, the state after and the replies out.
//!
//! [`Answerer::answer`] is the one way in, with the one match over commands; the functions of the commands follow in a
//! file for each subject. Nothing is written here: the desk applies what comes back in one transaction, and asks again
//! when the chat changed meanwhile.

mod actions;
mod adding;
mod answerer;
mod broadcasts;
mod channel;
mod chat;
mod feeds;
mod filters;
mod follow;
mod full_text;
mod habits;
mod lists;
mod operators;
mod saved;
mod settings;
mod stories;
mod transfer;
mod undo;
mod why;

pub(super) use adding::InVain;
pub(super) use answerer::{Answer, Answerer, effects};
pub(super) use follow::Searched;
pub(super) use lists::{Imported, NotAdded, NotImported};
pub(super) use undo::NotUndone;
