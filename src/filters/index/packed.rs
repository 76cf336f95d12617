//! The key of a filter in as few bytes as it has.

use crate::domain::{ChatId, FilterKey, FilterNumber};

/// A [`FilterKey`] in twelve bytes. It stands beside each posting, so that most matches are told without a look at any
/// other memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Packed {
    chat: [u32; 2],
    number: u32,
}

impl Packed {
    /// Where there is no filter.
    pub(super) const NONE: Self = Self { chat: [0; 2], number: 0 };
}

impl From<FilterKey> for Packed {
    fn from(FilterKey { chat: ChatId(chat), number: FilterNumber(number) }: FilterKey) -> Self {
        let bits = chat.cast_unsigned();
        let half = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or_default();
        Self { chat: [half(bits), half(bits >> 32)], number }
    }
}

impl From<Packed> for FilterKey {
    fn from(Packed { chat: [low, high], number }: Packed) -> Self {
        let bits = u64::from(high) << 32 | u64::from(low);
        Self { chat: ChatId(bits.cast_signed()), number: FilterNumber(number) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_packed_key_is_the_same_key(chat in any::<i64>(), number in any::<u32>()) {
            let key = FilterKey { chat: ChatId(chat), number: FilterNumber(number) };
            prop_assert_eq!(FilterKey::from(Packed::from(key)), key);
        }
    }
}
