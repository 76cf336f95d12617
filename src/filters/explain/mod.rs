//! Why an item matches a filter, or what stands between the two.
//!
//! `blame` walks a filter that does not match to the first condition that fails, with `lack` and `term` for what conditions
//! can lack and `alike` for the words that were perhaps meant; `verdict` says it. What is offered instead is a whole filter, and it
//! was tried on the item. Pure, and never a part of matching: start with [`explain`].

mod alike;
mod blame;
mod lack;
mod term;
mod verdict;

pub use blame::explain;
pub use verdict::{Hit, Miss, Verdict, Why};

#[cfg(test)]
mod tests;
