//! A hash table in many small parts: when one part grows only its own few thousand entries are moved, so nobody waits
//! while a million are.

use hashbrown::HashTable;

/// One part for each value of a byte of the hash.
const SHARDS: usize = 256;

/// A table whose owner knows how its values hash and when two are the same.
#[derive(Debug)]
pub(super) struct Sharded<T> {
    shards: Box<[HashTable<T>; SHARDS]>,
}

impl<T> Default for Sharded<T> {
    fn default() -> Self {
        Self { shards: Box::new([const { HashTable::new() }; SHARDS]) }
    }
}

/// The byte that names the shard: neither among the low bits, by which a table places its values, nor among the high
/// ones, by which it tells them apart.
fn shard_of(hash: u64) -> usize {
    usize::from(hash.to_le_bytes()[5])
}

impl<T> Sharded<T> {
    pub(super) fn find(&self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<&T> {
        self.shards.get(shard_of(hash))?.find(hash, is_it)
    }

    pub(super) fn find_mut(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<&mut T> {
        self.shards.get_mut(shard_of(hash))?.find_mut(hash, is_it)
    }

    /// Adds a value that is not there yet; `hash_of` is asked again when the part grows.
    pub(super) fn add(&mut self, hash: u64, value: T, hash_of: impl Fn(&T) -> u64) {
        if let Some(shard) = self.shards.get_mut(shard_of(hash)) {
            shard.insert_unique(hash, value, hash_of);
        }
    }

    pub(super) fn take(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<T> {
        let found = self.shards.get_mut(shard_of(hash))?.find_entry(hash, is_it).ok()?;
        Some(found.remove().0)
    }

    pub(super) fn len(&self) -> usize {
        self.shards.iter().map(HashTable::len).sum()
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.shards.iter().all(HashTable::is_empty)
    }
}
