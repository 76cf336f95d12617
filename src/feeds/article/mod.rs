//! Articles: the main text out of a web page, and whether a site lets us read it. Pure but for the thread that a page
//! is read on.
//!
//! Start with `page.rs` (from bytes to text). What it relies on: `bearable` refuses pages made to exhaust a parser,
//! `teasers` takes out the headlines of other stories, by the words of `labels` and by their links. `robots` reads
//! robots.txt.

mod bearable;
mod labels;
mod page;
mod robots;
mod teasers;

pub(super) use page::PAGE_MAX;
pub use page::{PageError, TEXT_MAX, main_text, read};
pub use robots::Robots;
pub(super) use robots::product_token;
