//! A hash table for a million small entries that are looked up in bursts.
//!
//! Entries lie flat beside one another, so a lookup waits for memory once, and a burst can be touched beforehand
//! ([`Table::touch`]), so that it waits once for all. The table is in many small parts: when one grows only its own few
//! thousand entries move, so nobody waits while a million do. Collisions go to the next free place (linear probing),
//! and what is taken out leaves no mark (deletion by shifting back; Knuth, The Art of Computer Programming, volume 3,
//! section 6.4, algorithm R).

/// One part for each value of a byte of the hash.
const SHARDS: usize = 256;

/// The places of a part that holds anything.
const PLACES_MIN: usize = 4;

/// Its owner knows how the entries hash and which one is meant.
#[derive(Debug)]
pub(super) struct Table<T> {
    shards: Box<[Shard<T>]>,
}

/// Entries at the place that their hash names or behind it. A power of two in size, and never full.
#[derive(Debug)]
struct Shard<T> {
    places: Box<[Option<T>]>,
    taken: usize,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        let shards = std::iter::repeat_with(|| Shard { places: Box::default(), taken: 0 }).take(SHARDS);
        Self { shards: shards.collect() }
    }
}

/// The shard is named by a byte that is not among those that name the place.
fn shard_of(hash: u64) -> usize {
    usize::from(hash.to_le_bytes()[5])
}

impl<T> Table<T> {
    pub(super) fn find(&self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<&T> {
        let shard = self.shards.get(shard_of(hash))?;
        shard.places.get(shard.find(hash, is_it)?)?.as_ref()
    }

    pub(super) fn find_mut(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<&mut T> {
        let shard = self.shards.get_mut(shard_of(hash))?;
        let place = shard.find(hash, is_it)?;
        shard.places.get_mut(place)?.as_mut()
    }

    /// Reads where an entry would be, without waiting for it. What it gives is to be kept from being optimised away.
    pub(super) fn touch(&self, hash: u64) -> bool {
        let place = self.shards.get(shard_of(hash)).and_then(|shard| shard.places.get(shard.home(hash)));
        place.is_some_and(Option::is_some)
    }

    /// Adds an entry that is not there yet; `hash_of` is asked when the part grows.
    pub(super) fn add(&mut self, hash: u64, entry: T, hash_of: impl Fn(&T) -> u64) {
        let Some(shard) = self.shards.get_mut(shard_of(hash)) else { return };
        if (shard.taken + 1) * 4 > shard.places.len() * 3 {
            shard.grow(hash_of);
        }
        shard.put(hash, entry);
    }

    /// Takes an entry out; `hash_of` is asked for those behind it.
    pub(super) fn take(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool, hash_of: impl Fn(&T) -> u64) -> Option<T> {
        let shard = self.shards.get_mut(shard_of(hash))?;
        let place = shard.find(hash, is_it)?;
        let entry = shard.places.get_mut(place)?.take();
        shard.taken -= 1;
        shard.close(place, hash_of);
        entry
    }

    pub(super) fn len(&self) -> usize {
        self.shards.iter().map(|shard| shard.taken).sum()
    }
}

impl<T> Shard<T> {
    fn mask(&self) -> usize {
        self.places.len().wrapping_sub(1)
    }

    fn home(&self, hash: u64) -> usize {
        let bytes = hash.to_le_bytes();
        let low = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        low as usize & self.mask()
    }

    fn find(&self, hash: u64, mut is_it: impl FnMut(&T) -> bool) -> Option<usize> {
        let mut place = self.home(hash);
        loop {
            match self.places.get(place)? {
                Some(entry) if is_it(entry) => return Some(place),
                Some(_) => place = (place + 1) & self.mask(),
                None => return None,
            }
        }
    }

    fn put(&mut self, hash: u64, entry: T) {
        let mut place = self.home(hash);
        while let Some(Some(_)) = self.places.get(place) {
            place = (place + 1) & self.mask();
        }
        if let Some(free) = self.places.get_mut(place) {
            *free = Some(entry);
            self.taken += 1;
        }
    }

    fn grow(&mut self, hash_of: impl Fn(&T) -> u64) {
        let places = (2 * self.places.len()).max(PLACES_MIN);
        let old = std::mem::replace(&mut self.places, std::iter::repeat_with(|| None).take(places).collect());
        self.taken = 0;
        for entry in old.into_iter().flatten() {
            self.put(hash_of(&entry), entry);
        }
    }

    /// Moves up the entries behind a place that became free, as far as their hashes allow.
    fn close(&mut self, mut free: usize, hash_of: impl Fn(&T) -> u64) {
        let mut place = free;
        loop {
            place = (place + 1) & self.mask();
            let Some(Some(entry)) = self.places.get(place) else { return };
            let home = self.home(hash_of(entry));
            // Does its home lie behind the free place, going round? Then it stays.
            let way_from = |from: usize| place.wrapping_sub(from) & self.mask();
            if way_from(home) >= way_from(free) {
                self.places.swap(place, free);
                free = place;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;
    use std::num::NonZeroU8;

    /// Few homes, so that entries collide.
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "as the table asks")]
    fn hash_of(entry: &NonZeroU8) -> u64 {
        u64::from(entry.get() % 5)
    }

    proptest! {
        #[test]
        fn a_table_holds_what_was_added_and_not_taken(steps in proptest::collection::vec((any::<bool>(), 1u8..40), 0..200)) {
            let mut table = Table::default();
            let mut plain = HashSet::new();
            for (adds, number) in steps {
                let entry = NonZeroU8::new(number).unwrap();
                if !adds {
                    let taken = table.take(hash_of(&entry), |known| *known == entry, hash_of);
                    prop_assert_eq!(taken.is_some(), plain.remove(&entry));
                } else if plain.insert(entry) {
                    table.add(hash_of(&entry), entry, hash_of);
                }
                prop_assert_eq!(table.len(), plain.len());
                for number in 1..40 {
                    let entry = NonZeroU8::new(number).unwrap();
                    let found = table.find(hash_of(&entry), |known| *known == entry);
                    prop_assert_eq!(found.is_some(), plain.contains(&entry));
                }
            }
        }
    }
}
