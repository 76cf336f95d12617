//! A hash table for asking many things at once.
//!
//! Its memory is lines of 64 bytes, which is what the processor fetches at once, and nearly every question is answered by
//! the one line that its hash names. So all lines of an item's questions can be fetched together ([`Table::touch`]):
//! fetched one by one, as the questions are asked, each would be waited for alone.
//!
//! It is in many small parts: when one part grows only its own few thousand values are moved, so nobody waits while a
//! million are.

/// One part for each value of a byte of the hash.
const PARTS: usize = 256;

/// A value that a table holds.
pub(super) trait Slot: Copy {
    /// Stands where there is no value.
    const FREE: Self;

    fn is_free(&self) -> bool;
}

/// A table whose owner knows how its values hash and when two are the same; `N` of them fill a line.
#[derive(Debug)]
pub(super) struct Table<T, const N: usize> {
    parts: Box<[Part<T, N>; PARTS]>,
}

/// Values stand in the line that their hash names, or, where that is full, in the first behind it that is not. In a line
/// all that are free come last.
#[derive(Debug)]
struct Part<T, const N: usize> {
    lines: Vec<Line<T, N>>,
    len: usize,
}

#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Line<T, const N: usize>([T; N]);

impl<T: Slot, const N: usize> Line<T, N> {
    fn is_full(&self) -> bool {
        self.0.last().is_some_and(|last| !last.is_free())
    }
}

/// Where a value stands in a part.
#[derive(Clone, Copy)]
struct Spot {
    line: usize,
    place: usize,
}

impl<T, const N: usize> Default for Table<T, N> {
    fn default() -> Self {
        Self { parts: Box::new([const { Part { lines: Vec::new(), len: 0 } }; PARTS]) }
    }
}

/// The byte that names the part; none of those that name the line.
fn part_of(hash: u64) -> usize {
    usize::from(hash.to_le_bytes()[5])
}

impl<T: Slot, const N: usize> Table<T, N> {
    /// Fetches what answers questions with these hashes.
    pub(super) fn touch(&self, hashes: impl Iterator<Item = u64>) {
        let lines = hashes.filter_map(|hash| {
            let part = self.parts.get(part_of(hash))?;
            part.lines.get(part.home(hash))
        });
        let free: usize = lines.map(|line| usize::from(line.0.first().is_some_and(T::is_free))).sum();
        std::hint::black_box(free);
    }

    pub(super) fn find(&self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<&T> {
        let part = self.parts.get(part_of(hash))?;
        part.at(part.spot(hash, is_it)?)
    }

    pub(super) fn find_mut(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<&mut T> {
        let part = self.parts.get_mut(part_of(hash))?;
        part.at_mut(part.spot(hash, is_it)?)
    }

    /// Adds a value that is not there yet; `hash_of` is asked again when the part grows.
    pub(super) fn add(&mut self, hash: u64, value: T, hash_of: impl Fn(&T) -> u64) {
        if let Some(part) = self.parts.get_mut(part_of(hash)) {
            if !part.has_room() {
                part.grow(hash_of);
            }
            part.put(hash, value);
        }
    }

    /// Takes a value out; `hash_of` is asked of those that come to stand nearer to where they belong.
    pub(super) fn take(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool, hash_of: impl Fn(&T) -> u64) -> Option<T> {
        let part = self.parts.get_mut(part_of(hash))?;
        let spot = part.spot(hash, is_it)?;
        let value = *part.at(spot)?;
        part.free(spot, hash_of);
        Some(value)
    }

    pub(super) fn len(&self) -> usize {
        self.parts.iter().map(|part| part.len).sum()
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl<T: Slot, const N: usize> Part<T, N> {
    /// The line that a hash names: by its lower half, taken as a fraction of all lines.
    fn home(&self, hash: u64) -> usize {
        let lower = hash & u64::from(u32::MAX);
        usize::try_from((lower * self.lines.len() as u64) >> 32).unwrap_or_default()
    }

    fn behind(&self, line: usize) -> usize {
        if line + 1 < self.lines.len() { line + 1 } else { 0 }
    }

    /// So many lines from one to another that is behind it.
    fn distance(&self, from: usize, to: usize) -> usize {
        if from <= to { to - from } else { to + self.lines.len() - from }
    }

    fn spot(&self, hash: u64, mut is_it: impl FnMut(&T) -> bool) -> Option<Spot> {
        let mut line = self.home(hash);
        // There is always a line with a free place, where this ends.
        loop {
            for (place, value) in self.lines.get(line)?.0.iter().enumerate() {
                if value.is_free() {
                    return None;
                }
                if is_it(value) {
                    return Some(Spot { line, place });
                }
            }
            line = self.behind(line);
        }
    }

    fn at(&self, spot: Spot) -> Option<&T> {
        self.lines.get(spot.line)?.0.get(spot.place)
    }

    fn at_mut(&mut self, spot: Spot) -> Option<&mut T> {
        self.lines.get_mut(spot.line)?.0.get_mut(spot.place)
    }

    /// Is there room for one more, such that one place in five stays free?
    fn has_room(&self) -> bool {
        (self.len + 1) * 5 <= self.lines.len() * N * 4
    }

    fn grow(&mut self, hash_of: impl Fn(&T) -> u64) {
        let lines = self.lines.len() + self.lines.len() / 2 + 1;
        let before = std::mem::replace(&mut self.lines, vec![Line([T::FREE; N]); lines]);
        self.len = 0;
        for value in before.iter().flat_map(|line| &line.0).filter(|value| !value.is_free()) {
            self.put(hash_of(value), *value);
        }
    }

    fn put(&mut self, hash: u64, value: T) {
        let mut line = self.home(hash);
        while let Some(Line(values)) = self.lines.get_mut(line) {
            if let Some(free) = values.iter_mut().find(|value| value.is_free()) {
                *free = value;
                self.len += 1;
                return;
            }
            line = self.behind(line);
        }
    }

    /// Frees a place. From behind a line that was full, what had to go further than it moves up, and so on.
    fn free(&mut self, mut spot: Spot, hash_of: impl Fn(&T) -> u64) {
        self.len -= 1;
        while self.free_in_line(spot) {
            let Some(next) = self.moves_up_to(spot.line, &hash_of) else { return };
            let moved = self.at(next).copied();
            let last = self.lines.get_mut(spot.line).and_then(|line| line.0.last_mut());
            if let (Some(free), Some(moved)) = (last, moved) {
                *free = moved;
            }
            spot = next;
        }
    }

    /// Frees a place, and brings all that are free in this line to its end; was it full?
    fn free_in_line(&mut self, spot: Spot) -> bool {
        let Some(line) = self.lines.get_mut(spot.line) else { return false };
        let was_full = line.is_full();
        if let Some(values) = line.0.get_mut(spot.place..) {
            values.rotate_left(1);
            values.last_mut().into_iter().for_each(|last| *last = T::FREE);
        }
        was_full
    }

    /// The first value behind a line that belongs into it or before it.
    fn moves_up_to(&self, line: usize, hash_of: &impl Fn(&T) -> u64) -> Option<Spot> {
        let mut next = self.behind(line);
        loop {
            for (place, value) in self.lines.get(next)?.0.iter().enumerate() {
                if value.is_free() {
                    return None;
                }
                if self.distance(self.home(hash_of(value)), next) >= self.distance(line, next) {
                    return Some(Spot { line: next, place });
                }
            }
            next = self.behind(next);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use std::collections::btree_map::Entry;

    impl Slot for (u64, u32) {
        const FREE: Self = (0, u32::MAX);

        fn is_free(&self) -> bool {
            self.1 == u32::MAX
        }
    }

    proptest! {
        // Few parts and few homes, so that many values must stand elsewhere than they belong.
        #[test]
        fn it_holds_what_was_added_and_not_taken(
            steps in proptest::collection::vec((0u32..200, any::<bool>()), 0..800),
            homes in 1u64..40,
        ) {
            let hash = |number: u32| (u64::from(number) % homes) << 27;
            let mut table = Table::<(u64, u32), 4>::default();
            let mut known = BTreeMap::new();
            for (number, is_added) in steps {
                let is_it = |value: &(u64, u32)| value.1 == number;
                if !is_added {
                    let taken = table.take(hash(number), is_it, |value| value.0);
                    prop_assert_eq!(taken, known.remove(&number));
                } else if let Entry::Vacant(place) = known.entry(number) {
                    table.add(hash(number), (hash(number), number), |value| value.0);
                    place.insert((hash(number), number));
                }
            }
            prop_assert_eq!(table.len(), known.len());
            for number in 0..200 {
                let found = table.find(hash(number), |value| value.1 == number);
                prop_assert_eq!(found, known.get(&number));
            }
        }
    }
}
