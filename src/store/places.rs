//! Where each item lies: in memory, worked out when the database is opened and kept true at each commit.
//!
//! Items lie in pieces, several in one entry of the database, for an entry costs far more than its bytes. Of an item only
//! 32 bits of its name and the number of its piece are known here: a fraction of what an entry of a tree takes in memory.
//! Names that begin alike are told apart by looking into the piece.

use super::keys::PieceKey;
use crate::domain::ItemId;
use hashbrown::HashTable;

/// Where each item lies.
#[derive(Debug, Default)]
pub(super) struct Places {
    items: HashTable<Place>,
    /// The keys of pieces by number.
    pieces: Vec<PieceKey>,
    /// Numbers of pieces that are gone.
    vacant: Vec<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place {
    name: u32,
    piece: u32,
}

impl Places {
    /// How many items there are.
    pub(super) fn len(&self) -> usize {
        self.items.len()
    }

    /// The pieces in which an item may lie: mostly none or one.
    pub(super) fn of(&self, id: ItemId) -> Vec<PieceKey> {
        let name = name_of(id);
        let places = self.items.iter_hash(spread(name)).filter(|place| place.name == name);
        places.filter_map(|place| self.key(place.piece)).collect()
    }

    fn key(&self, piece: u32) -> Option<PieceKey> {
        self.pieces.get(usize::try_from(piece).ok()?).copied()
    }

    /// These items lay under a key, and those do.
    pub(super) fn change(&mut self, key: &[u8], before: &[ItemId], after: &[ItemId]) {
        let Ok(key) = PieceKey::try_from(key) else { return };
        if before == after {
            return;
        }
        let piece = before.iter().fold(None, |piece, id| self.forget(*id, key).or(piece));
        match (after, piece) {
            ([], None) => {}
            ([], Some(piece)) => self.vacant.push(piece),
            (ids, piece) => {
                let piece = piece.unwrap_or_else(|| self.number(key));
                for id in ids {
                    self.learn(*id, piece);
                }
            }
        }
    }

    fn forget(&mut self, id: ItemId, key: PieceKey) -> Option<u32> {
        let name = name_of(id);
        let is_it = |place: &&Place| place.name == name && self.key(place.piece) == Some(key);
        let place = self.items.iter_hash(spread(name)).find(is_it).copied()?;
        let found = self.items.find_entry(spread(name), |other| *other == place).ok()?;
        Some(found.remove().0.piece)
    }

    fn learn(&mut self, id: ItemId, piece: u32) {
        let name = name_of(id);
        self.items.insert_unique(spread(name), Place { name, piece }, |place| spread(place.name));
    }

    /// A number for a new piece.
    fn number(&mut self, key: PieceKey) -> u32 {
        if let Some(number) = self.vacant.pop()
            && let Some(place) = usize::try_from(number).ok().and_then(|at| self.pieces.get_mut(at))
        {
            *place = key;
            return number;
        }
        self.pieces.push(key);
        u32::try_from(self.pieces.len() - 1).unwrap_or(u32::MAX)
    }
}

/// The beginning of a name, which is a digest: any bits of it are as good as others.
fn name_of(id: ItemId) -> u32 {
    let [first, second, third, fourth, ..] = *id.0.as_bytes();
    u32::from_be_bytes([first, second, third, fourth])
}

/// The table wants the bits of a name at both ends of a longer word.
fn spread(name: u32) -> u64 {
    u64::from(name) << 32 | u64::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Digest, Timestamp};
    use crate::store::keys;

    fn id(first: u8, last: u8) -> ItemId {
        let mut bytes = [0; 16];
        (bytes[0], bytes[15]) = (first, last);
        ItemId(Digest::from_bytes(bytes))
    }

    #[test]
    fn items_are_found_where_they_were_last_put_also_where_names_begin_alike() {
        let mut places = Places::default();
        let key = |number| keys::piece(Timestamp::from_seconds(9), number);
        let (one, alike, other) = (id(1, 1), id(1, 2), id(2, 1));
        places.change(&key(0), &[], &[one, other]);
        places.change(&key(1), &[], &[alike]);
        assert_eq!((places.len(), places.of(other)), (3, vec![key(0)]));
        let mut both = places.of(one);
        both.sort_unstable();
        assert_eq!((both, places.of(one)), (vec![key(0), key(1)], places.of(alike)));
        places.change(&key(0), &[one, other], &[other]);
        assert_eq!((places.of(one), places.of(other)), (vec![key(1)], vec![key(0)]));
        places.change(&key(0), &[other], &[]);
        assert_eq!((places.len(), places.of(other)), (1, Vec::new()));
        places.change(&key(7), &[], &[other]);
        assert_eq!((places.of(other), places.pieces.len()), (vec![key(7)], 2), "a number is given away again");
        places.change(b"rubbish", &[], &[one]);
        assert_eq!(places.len(), 2);
    }
}
