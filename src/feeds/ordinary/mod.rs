//! Ordinary documents, read in one pass: RSS 2.0 and Atom that are well-formed, whole, and hold nothing but what most
//! feeds hold. For each of them it gives what repair and the parser give, at a fraction of the cost. Whatever is odd in
//! any way is declined, for they know what is meant by it; nothing is mended here.
//!
//! Start with `walk.rs`, from the root to the last item; `pieces.rs` tells its tokens, `elements.rs` what may stand where,
//! `item.rs` what an item says.

mod elements;
mod item;
mod pieces;
mod walk;

pub(super) use walk::read;
