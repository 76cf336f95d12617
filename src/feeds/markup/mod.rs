//! A tokenizer for markup that may be broken. It never fails and never looks twice: what does not form a tag, a
//! comment or a section is text. Every byte of the input is in exactly one token.
//!
//! Start with `tokens.rs`; `tag.rs` reads one tag, `text.rs` what is between them.

mod tag;
mod text;
mod tokens;

pub(super) use tag::{Tag, is_name, is_of_feeds, local, position};
pub(super) use text::{text_of, unescaped};
pub(super) use tokens::{Token, Tokens};
