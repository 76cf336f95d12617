//! HTML to plain text, after the HTML Standard.
//!
//! Start with `text.rs`: what looks like HTML is read by `simple.rs` where it is ordinary, and by a tokenizer where it
//! is not; `lines.rs` sets the lines. `names.rs` and `references.rs` know the elements and the character references.

mod lines;
mod names;
mod references;
mod simple;
mod text;

pub(super) use lines::tidy;
pub(super) use names::is_element;
pub(super) use references::{letter_of, reference_name, resolved};
pub(super) use text::{plain, to_text, tokens};
