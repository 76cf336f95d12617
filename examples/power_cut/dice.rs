//! Dice that fall the same way again for the same seed.

/// A linear congruential generator (Knuth, MMIX), of which the upper bits are used.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number below this one.
    pub(crate) fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    pub(crate) fn once_in(&mut self, many: u64) -> bool {
        self.below(many) == 0
    }
}
