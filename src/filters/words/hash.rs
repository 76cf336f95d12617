//! The number by which words are looked up.

use foldhash::SharedSeed;
use foldhash::fast::FoldHasher;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::LazyLock;

/// Drawn anew for each process, so that nobody outside can prepare words that collide.
static SEEDS: LazyLock<(u64, SharedSeed)> = LazyLock::new(|| {
    let random = RandomState::new();
    (random.hash_one("hasher"), SharedSeed::from_u64(random.hash_one("shared")))
});

/// The hash of a word in its compared form; the same until the process ends.
pub(in crate::filters) fn hash_of(folded: &str) -> u64 {
    let (seed, shared) = &*SEEDS;
    let mut hasher = FoldHasher::with_seed(*seed, shared);
    hasher.write(folded.as_bytes());
    hasher.finish()
}
