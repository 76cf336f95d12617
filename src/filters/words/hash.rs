//! The number by which words are looked up, and the letters by which they are compared at once.
//!
//! Words are short and of unforeseeable length: what branches on it costs a wrong guess of the processor for most of
//! them. So all that is done with every word of an item is done with its first sixteen bytes, filled up with zeros.

use foldhash::SharedSeed;
use foldhash::fast::FoldHasher;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::sync::LazyLock;

/// Bytes that are taken at once.
const AT_ONCE: usize = 16;

/// Drawn anew for each process, so that nobody outside can prepare words that collide.
static SEEDS: LazyLock<(u64, SharedSeed)> = LazyLock::new(|| {
    let random = RandomState::new();
    (random.hash_one("hasher"), SharedSeed::from_u64(random.hash_one("shared")))
});

/// The first bytes of a word, filled up with zeros; the very first is the lowest. No word holds a zero itself, so of
/// up to sixteen bytes they are the whole word.
pub(in crate::filters) fn first_bytes(folded: &str) -> u128 {
    let mut bytes = [0; AT_ONCE];
    bytes.iter_mut().zip(folded.bytes()).for_each(|(slot, byte)| *slot = byte);
    u128::from_le_bytes(bytes)
}

/// The same of what stands in a text from a byte on; without a branch on the length, but near the end of the text.
pub(super) fn first_bytes_in(text: &str, from: usize, length: usize) -> u128 {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    match rest.first_chunk() {
        Some(bytes) => first_of(u128::from_le_bytes(*bytes), length),
        None => first_bytes(text.get(from..from + length).unwrap_or_default()),
    }
}

/// So many of these bytes, and zeros in place of the others.
pub(in crate::filters) fn first_of(bytes: u128, length: usize) -> u128 {
    let others = 8 * AT_ONCE.saturating_sub(length);
    // All of them are others where nothing is wanted.
    bytes & u128::MAX.checked_shr(u32::try_from(others).unwrap_or(u32::MAX)).unwrap_or_default()
}

/// The hash of a word in its compared form; the same until the process ends.
pub(in crate::filters) fn hash_of(folded: &str) -> u64 {
    hash_with(first_bytes(folded), folded.len(), || folded)
}

/// The same, where the first bytes are at hand; all of it is asked for when it is longer.
pub(in crate::filters) fn hash_with<'a>(first: u128, length: usize, whole: impl FnOnce() -> &'a str) -> u64 {
    let (seed, shared) = &*SEEDS;
    let mut hasher = FoldHasher::with_seed(*seed, shared);
    if length > AT_ONCE {
        hasher.write(whole().as_bytes());
    } else {
        hasher.write_u128(first);
    }
    hasher.finish()
}
