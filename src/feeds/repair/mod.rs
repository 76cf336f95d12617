//! Repairs a document so that a strict parser reads what its publisher meant: one walk over its tokens, in which each
//! kind of damage has a pass of its own.
//!
//! | pass | what it mends |
//! | --- | --- |
//! | `root` | what stands before the root, roots that are missing, items that nothing frames, old versions |
//! | `names` | upper case, prefixes where none is needed or that nobody declared, `entry` for `item` |
//! | `namespaces` | old, mistyped and undeclared namespaces |
//! | `text` | raw markup in texts, texts without an end, the kinds of text that Atom knows |
//! | `balance` | tags that cross, that nobody opened or nobody closed, a document cut short |
//! | `references` | a bare `&` or `<`, references that XML does not know |
//!
//! Before the walk `entities` writes out what a document declares for itself. What the tokenizer mends is what no pass
//! could tell any more: sections, document types and tags that lost their end. Asides are dropped (declarations and
//! document types among them), and so is everything after the root. Start with `walk.rs`. A repaired document needs no
//! more repair.

mod balance;
mod entities;
mod names;
mod namespaces;
mod references;
mod root;
mod text;
mod walk;

pub(super) use entities::written_out;
pub(super) use names::is_void;
pub(super) use namespaces::{ATOM, PREFIXES, is_of_rss, meant};
pub(super) use root::Family;
pub(super) use text::{Kind, is_text_element};
pub(super) use walk::{Ending, Repaired, Unrepairable, repair};
