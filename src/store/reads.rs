//! What can be read from: the database as it is, or a draft of what is about to be written over it. Whoever reads through
//! this need not know which.

use super::calm::Calm;
use super::error::StoreError;
use super::keys::PieceKey;
use super::records::{self, Meaning, Record};
use super::tree::Tree;
use crate::domain::{FeedId, ItemId};
use std::collections::BTreeMap;

/// What can be read from: the database, or a draft over it.
pub(super) trait Reads {
    /// The bytes under a key.
    fn bytes(&self, tree: Tree, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError>;

    /// The record under a key.
    fn record<R: Record>(&self, key: &[u8]) -> Result<Option<R>, StoreError> {
        self.bytes(R::TREE, key)?.map(|bytes| records::decode(key, &bytes)).transpose()
    }

    /// What lies under this prefix, by key: for a few entries.
    fn under(&self, tree: Tree, prefix: &[u8]) -> Result<BTreeMap<Vec<u8>, Vec<u8>>, StoreError>;

    /// The pieces in which an item may lie.
    fn pieces_with(&self, id: ItemId) -> Vec<PieceKey>;

    /// The latest calm visit to a feed, unless its record is newer.
    fn latest_visit(&self, feed: FeedId) -> Option<Calm>;

    /// What the record under a key stands for.
    fn value<R: Meaning>(&self, key: &[u8]) -> Result<Option<R::Value>, StoreError> {
        self.bytes(R::TREE, key)?.map(|bytes| records::read::<R>(key, &bytes)).transpose()
    }
}
