//! The tags of the values in one group of a [`Table`](super::table::Table): eight numbers of a byte, compared at once.

/// So many values stand in a group.
pub(super) const GROUP: usize = 8;

/// The tags of a group, a byte each, the first lowest; zero where a place is free.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tags(u64);

impl Tags {
    /// The places with a tag: the top bit of the byte of each.
    pub(super) fn places(self, tag: u8) -> u64 {
        const SEVENS: u64 = u64::from_le_bytes([0x7F; GROUP]);
        // Zero where the tag is the same; what is added to seven bits never runs over into the next byte.
        let others = self.0 ^ u64::from_le_bytes([tag; GROUP]);
        !(((others & SEVENS) + SEVENS) | others | SEVENS)
    }

    pub(super) fn is_full(self) -> bool {
        self.0 >> (8 * (GROUP - 1)) != 0
    }

    /// The tags of the places that are not free.
    pub(super) fn taken(self) -> impl Iterator<Item = u8> {
        self.0.to_le_bytes().into_iter().take_while(|&tag| tag != 0)
    }

    /// The first free place.
    pub(super) fn free(self) -> Option<u8> {
        let free = self.places(0);
        (free != 0).then(|| first_of(free))
    }

    pub(super) fn set(&mut self, place: u8, tag: u8) {
        self.0 |= u64::from(tag) << (8 * place);
    }

    /// Takes a tag out; those behind it move up.
    pub(super) fn take(&mut self, place: u8) {
        let before = (1 << (8 * place)) - 1;
        self.0 = self.0 & before | self.0 >> 8 & !before;
    }
}

/// The first of the places that [`Tags::places`] gives.
pub(super) fn first_of(places: u64) -> u8 {
    places.trailing_zeros().to_le_bytes()[0] / 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn places_are_those_with_the_tag(tags in any::<[u8; GROUP]>(), tag in any::<u8>()) {
            let places = Tags(u64::from_le_bytes(tags)).places(tag).to_le_bytes();
            prop_assert_eq!(places.map(|place| place != 0), tags.map(|other| other == tag));
        }
    }
}
