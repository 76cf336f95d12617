//! Which filters an item met already, and which of their places.

/// Numbers: a table with open addressing, a power of two in size and at most half full.
#[derive(Debug, Default)]
pub(super) struct Met {
    table: Vec<u32>,
}

/// In a place that is free. As many filters or places do not fit into memory.
const FREE: u32 = u32::MAX;

impl Met {
    /// Forgets all, and makes room for so many.
    pub(super) fn clear(&mut self, count: usize) {
        self.table.clear();
        self.table.resize((2 * count).next_power_of_two(), FREE);
    }

    /// Adds a number; `false` when it is there already.
    pub(super) fn add(&mut self, number: u32) -> bool {
        let mask = self.table.len() - 1;
        let home = number.wrapping_mul(0x9E37_79B1).rotate_left(16) as usize;
        for place in home..=home + mask {
            let Some(known) = self.table.get_mut(place & mask) else { break };
            if *known == FREE {
                *known = number;
                return true;
            }
            if *known == number {
                return false;
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_is_new_once() {
        let mut met = Met::default();
        met.clear(1_000);
        for number in (0..1_000).map(|number| number * 4_096) {
            assert!(met.add(number));
            assert!(!met.add(number));
        }
        assert!((0..1_000).all(|number| !met.add(number * 4_096)));
    }
}
