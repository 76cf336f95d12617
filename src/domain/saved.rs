//! Articles that a chat keeps for later.

use super::item::ItemId;
use super::time::Timestamp;

/// Articles that one chat keeps at most.
pub const SAVED_MAX: usize = 200;

/// An article that a chat keeps, complete in itself: it outlives the item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// The number by which the chat calls it; stable for as long as it is kept, from 1.
    pub number: u32,
    /// The item that it was.
    pub item: ItemId,
    /// Its headline.
    pub headline: String,
    /// Where to read on.
    pub link: Option<String>,
    /// Who published it.
    pub outlet: String,
    /// When it was published, or else first seen.
    pub published_at: Timestamp,
    /// When it was saved.
    pub saved_at: Timestamp,
}
