//! A hash table for asking many things at once.
//!
//! Of each value it keeps a byte of its hash apart, its tag. Eight tags are compared at once, and nearly always they say
//! of what is not there that it is not; all of them together are small enough to stay near the processor. Where a tag
//! says that a value may be there ([`Table::likely`]), one line of 64 bytes, which is what the processor fetches at once,
//! answers. So tags and lines of all of an item's questions can be fetched ahead ([`Table::fetch`]): fetched one by one, as
//! the questions are asked, each would be waited for alone.
//!
//! It is in many small parts: when one part grows only its own few thousand values are moved, so nobody waits while a
//! million are.

use super::tags::{GROUP, Tags, first_of};
use prefetch_index::prefetch_index;

/// One part for each value of a byte of the hash.
const PARTS: usize = 256;

/// A table whose owner knows how its values hash and when two are the same.
#[derive(Debug)]
pub(super) struct Table<T> {
    parts: Box<[Part<T>; PARTS]>,
}

/// Values stand in the group that their hash names, or, where that is full, in the first behind it that is not. In a
/// group all free places come last.
#[derive(Debug)]
struct Part<T> {
    tags: Box<[Tags]>,
    groups: Box<[Group<T>]>,
    len: usize,
}

#[derive(Clone, Copy, Debug)]
#[repr(align(64))]
struct Group<T>([T; GROUP]);

/// Where a value stands in a part.
#[derive(Clone, Copy)]
struct Spot {
    group: usize,
    place: u8,
}

/// Where a value belongs: the group that its hash names, and its tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Home {
    group: u32,
    part: u8,
    tag: u8,
}

/// Where in a table a value may stand: the first place with its tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likely {
    group: u32,
    part: u8,
    place: u8,
    tag: u8,
}

/// As many groups as 32 bits can count do not fit into memory.
fn short(group: usize) -> u32 {
    u32::try_from(group).unwrap_or(u32::MAX)
}

/// The byte that names the part; none of those that name the group.
fn part_of(hash: u64) -> u8 {
    hash.to_le_bytes()[5]
}

/// Yet another byte. None is zero, which says that a place is free.
fn tag_of(hash: u64) -> u8 {
    hash.to_le_bytes()[6].max(1)
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { parts: Box::new(std::array::from_fn(|_| Part::default())) }
    }
}

impl<T> Default for Part<T> {
    fn default() -> Self {
        Self { tags: Box::default(), groups: Box::default(), len: 0 }
    }
}

impl<T: Copy + Default> Table<T> {
    /// Where a value with this hash belongs.
    pub(super) fn home(&self, hash: u64) -> Home {
        let part = part_of(hash);
        let group = self.parts.get(usize::from(part)).map_or(0, |part| part.home(hash));
        Home { group: short(group), part, tag: tag_of(hash) }
    }

    /// Has the tags there fetched.
    pub(super) fn fetch_tags(&self, home: Home) {
        if let Some(part) = self.parts.get(usize::from(home.part)) {
            prefetch_index(&part.tags, home.group as usize);
        }
    }

    /// Where a value with this hash may stand; `None` when there is none.
    pub(super) fn likely(&self, hash: u64) -> Option<Likely> {
        self.likely_from(self.home(hash))
    }

    /// The same, by where it belongs.
    pub(super) fn likely_from(&self, home: Home) -> Option<Likely> {
        let Home { group, part, tag } = home;
        let (group, places) = self.parts.get(usize::from(part))?.with_tag(group as usize, tag)?;
        Some(Likely { group: short(group), part, place: first_of(places), tag })
    }

    /// Has what may stand there fetched.
    pub(super) fn fetch(&self, likely: Likely) {
        let part = self.parts.get(usize::from(likely.part));
        if let Some(Group(values)) = part.and_then(|part| part.groups.get(likely.group as usize)) {
            prefetch_index(values, usize::from(likely.place));
        }
    }

    /// The value that may stand there, if it does.
    pub(super) fn find(&self, likely: Likely, mut is_it: impl FnMut(&T) -> bool) -> Option<&T> {
        let part = self.parts.get(usize::from(likely.part))?;
        let group = likely.group as usize;
        let first = part.at(Spot { group, place: likely.place });
        // It nearly always is; else others with the same tag stand before it.
        if first.is_some_and(&mut is_it) {
            return first;
        }
        part.at(part.spot(group, likely.tag, is_it)?)
    }

    pub(super) fn find_mut(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool) -> Option<&mut T> {
        let part = self.parts.get_mut(usize::from(part_of(hash)))?;
        part.at_mut(part.spot(part.home(hash), tag_of(hash), is_it)?)
    }

    /// Adds a value that is not there yet; `hash_of` is asked again when the part grows.
    pub(super) fn add(&mut self, hash: u64, value: T, hash_of: impl Fn(&T) -> u64) {
        if let Some(part) = self.parts.get_mut(usize::from(part_of(hash))) {
            if !part.has_room() {
                part.grow(hash_of);
            }
            part.put(part.home(hash), tag_of(hash), value);
        }
    }

    /// Takes a value out; `hash_of` is asked of those that come to stand nearer to where they belong.
    pub(super) fn take(&mut self, hash: u64, is_it: impl FnMut(&T) -> bool, hash_of: impl Fn(&T) -> u64) -> Option<T> {
        let part = self.parts.get_mut(usize::from(part_of(hash)))?;
        let spot = part.spot(part.home(hash), tag_of(hash), is_it)?;
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

impl<T: Copy + Default> Part<T> {
    /// The group that a hash names: by its lower half, taken as a fraction of all groups.
    fn home(&self, hash: u64) -> usize {
        let lower = hash & u64::from(u32::MAX);
        usize::try_from((lower * self.tags.len() as u64) >> 32).unwrap_or_default()
    }

    fn behind(&self, group: usize) -> usize {
        if group + 1 < self.tags.len() { group + 1 } else { 0 }
    }

    /// So many groups from one to another that is behind it.
    fn distance(&self, from: usize, to: usize) -> usize {
        if from <= to { to - from } else { to + self.tags.len() - from }
    }

    /// The first group from one on that has a tag, and the places there that have it.
    fn with_tag(&self, mut group: usize, tag: u8) -> Option<(usize, u64)> {
        // There is always a group with a free place, where this ends.
        loop {
            let tags = *self.tags.get(group)?;
            let places = tags.places(tag);
            if places != 0 {
                return Some((group, places));
            }
            if !tags.is_full() {
                return None;
            }
            group = self.behind(group);
        }
    }

    /// Where a value stands, in a group or behind it.
    fn spot(&self, mut group: usize, tag: u8, mut is_it: impl FnMut(&T) -> bool) -> Option<Spot> {
        loop {
            let (next, mut places) = self.with_tag(group, tag)?;
            while places != 0 {
                let spot = Spot { group: next, place: first_of(places) };
                if self.at(spot).is_some_and(&mut is_it) {
                    return Some(spot);
                }
                places &= places - 1;
            }
            if !self.tags.get(next)?.is_full() {
                return None;
            }
            group = self.behind(next);
        }
    }

    fn at(&self, spot: Spot) -> Option<&T> {
        self.groups.get(spot.group)?.0.get(usize::from(spot.place))
    }

    fn at_mut(&mut self, spot: Spot) -> Option<&mut T> {
        self.groups.get_mut(spot.group)?.0.get_mut(usize::from(spot.place))
    }

    /// Is there room for one more, such that one place in five stays free?
    fn has_room(&self) -> bool {
        (self.len + 1) * 5 <= self.tags.len() * GROUP * 4
    }

    fn grow(&mut self, hash_of: impl Fn(&T) -> u64) {
        let count = self.tags.len() + self.tags.len() / 2 + 1;
        let tags = std::mem::replace(&mut self.tags, vec![Tags::default(); count].into());
        let groups = std::mem::replace(&mut self.groups, vec![Group([T::default(); GROUP]); count].into());
        self.len = 0;
        for (tags, Group(values)) in tags.iter().zip(&groups) {
            for (tag, value) in tags.taken().zip(values) {
                self.put(self.home(hash_of(value)), tag, *value);
            }
        }
    }

    /// Puts a value into a group, or into the first behind it that has room.
    fn put(&mut self, mut group: usize, tag: u8, value: T) {
        while let Some(tags) = self.tags.get_mut(group) {
            if let Some(place) = tags.free() {
                tags.set(place, tag);
                self.at_mut(Spot { group, place }).into_iter().for_each(|free| *free = value);
                self.len += 1;
                return;
            }
            group = self.behind(group);
        }
    }

    /// Frees a place. From behind a group that was full, what had to go further than it moves up, and so on.
    fn free(&mut self, mut spot: Spot, hash_of: impl Fn(&T) -> u64) {
        loop {
            let was_full = self.tags.get(spot.group).is_some_and(|tags| tags.is_full());
            self.free_in_group(spot);
            self.len -= 1;
            let next = if was_full { self.moves_up_to(spot.group, &hash_of) } else { None };
            let Some((next, tag)) = next else { return };
            let Some(&moved) = self.at(next) else { return };
            self.put(spot.group, tag, moved);
            spot = next;
        }
    }

    /// Frees a place; what is behind it in its group moves up.
    fn free_in_group(&mut self, spot: Spot) {
        if let (Some(tags), Some(group)) = (self.tags.get_mut(spot.group), self.groups.get_mut(spot.group)) {
            tags.take(spot.place);
            group.0.get_mut(usize::from(spot.place)..).into_iter().for_each(|values| values.rotate_left(1));
        }
    }

    /// The first value behind a group that belongs into it or before it, with its tag.
    fn moves_up_to(&self, group: usize, hash_of: &impl Fn(&T) -> u64) -> Option<(Spot, u8)> {
        let mut next = self.behind(group);
        loop {
            let tags = self.tags.get(next)?;
            let mut values = (0..).zip(tags.taken()).zip(&self.groups.get(next)?.0);
            let moves = |value: &T| self.distance(self.home(hash_of(value)), next) >= self.distance(group, next);
            if let Some(((place, tag), _)) = values.find(|(_, value)| moves(value)) {
                return Some((Spot { group: next, place }, tag));
            }
            if !tags.is_full() {
                return None;
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

    proptest! {
        // Few parts, homes and tags, so that many values must stand elsewhere than they belong, among their like.
        #[test]
        fn it_holds_what_was_added_and_not_taken(
            steps in proptest::collection::vec((0u32..200, any::<bool>()), 0..800),
            homes in 1u64..40,
            tags in 1u64..40,
        ) {
            let hash = |number: u32| {
                let number = u64::from(number);
                (number % homes) << 27 | (number % tags) << 48
            };
            let mut table = Table::<(u64, u32)>::default();
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
                let is_it = |value: &(u64, u32)| value.1 == number;
                let found = table.likely(hash(number)).and_then(|likely| table.find(likely, is_it)).copied();
                prop_assert_eq!(found, known.get(&number).copied());
                prop_assert_eq!(table.find_mut(hash(number), is_it).copied(), found);
            }
        }
    }
}
