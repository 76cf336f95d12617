//! The ledger: how much should lie in each tree, and its sum. It is written down in the transaction that changes the
//! tree, and counted anew at each start, so that whatever a disk loses or changes is noticed.

use super::records::SumRecord;
use super::tree::Tree;
use std::collections::{BTreeMap, BTreeSet};

/// The key in "meta" of the number of commits so far.
pub(super) const COMMITS: &[u8] = b"commits";

/// What the keys of sums in "meta" begin with.
const SUM: &[u8] = b"sum:";

/// How much lies in a tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sum {
    /// Entries.
    pub(super) entries: u64,
    /// Bytes of their keys and values.
    pub(super) bytes: u64,
    /// The marks of all entries, added up: their order does not matter, and each can be taken out again.
    marks: u64,
}

/// What lies in all trees after a number of commits.
#[derive(Clone, Debug, Default)]
pub(super) struct Ledger {
    /// Commits so far.
    pub(super) commits: u64,
    /// By tree.
    pub(super) sums: BTreeMap<Tree, Sum>,
    /// Sums that the next commit writes down, whatever it changes.
    pub(super) owed: BTreeSet<Tree>,
}

impl Sum {
    /// An entry was added.
    pub(super) fn more(&mut self, key: &[u8], value: Option<&[u8]>) {
        if let Some(value) = value {
            self.entries = self.entries.saturating_add(1);
            self.bytes = self.bytes.saturating_add((key.len() + value.len()) as u64);
            self.marks = self.marks.wrapping_add(mark(key, value));
        }
    }

    /// An entry was taken out.
    pub(super) fn less(&mut self, key: &[u8], value: Option<&[u8]>) {
        if let Some(value) = value {
            self.entries = self.entries.saturating_sub(1);
            self.bytes = self.bytes.saturating_sub((key.len() + value.len()) as u64);
            self.marks = self.marks.wrapping_sub(mark(key, value));
        }
    }

    /// How it goes to disk.
    pub(super) fn record(self) -> SumRecord {
        SumRecord { entries: self.entries, bytes: self.bytes, marks: self.marks }
    }

    /// What is wrong with a tree that should hold this and holds something else.
    pub(super) fn lack(self, found: Self, tree: Tree) -> Option<String> {
        let name = tree.name();
        match (self == found, self.entries == found.entries) {
            (true, _) => None,
            (false, true) => Some(format!("\"{name}\" does not hold what was written")),
            (false, false) => Some(format!("\"{name}\" holds {} entries in place of {}", found.entries, self.entries)),
        }
    }
}

impl From<SumRecord> for Sum {
    fn from(record: SumRecord) -> Self {
        Self { entries: record.entries, bytes: record.bytes, marks: record.marks }
    }
}

/// The key in "meta" of a tree's sum.
pub(super) fn sum_key(tree: Tree) -> Vec<u8> {
    [SUM, tree.name().as_bytes()].concat()
}

/// Is this the key of a sum?
pub(super) fn is_sum(key: &[u8]) -> bool {
    key.starts_with(SUM)
}

/// Is this entry of a tree part of the ledger itself? It is in no sum.
pub(super) fn is_own(tree: Tree, key: &[u8]) -> bool {
    tree == Tree::Meta && (is_sum(key) || key == COMMITS)
}

/// 64 bits that tell an entry from others; against accidents, not against forgers. It goes to disk and never changes:
/// the lengths of key and value, then both in words of eight bytes, little-endian, the last filled up with zeros, each
/// mixed in by [`mixed`].
pub(super) fn mark(key: &[u8], value: &[u8]) -> u64 {
    let lengths = ((key.len() as u64) << 32) ^ value.len() as u64;
    [key, value].into_iter().fold(mixed(lengths ^ 0x6e65_7773_6265_6c6c), mixed_in)
}

/// Whole words apart from the last one: a start marks every byte of the store, and most of its time went here.
fn mixed_in(state: u64, bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks();
    let state = words.iter().fold(state, |state, word| mixed(state ^ u64::from_le_bytes(*word)));
    if rest.is_empty() { state } else { mixed(state ^ word(rest)) }
}

fn word(bytes: &[u8]) -> u64 {
    let mut word = [0; 8];
    word.iter_mut().zip(bytes).for_each(|(to, from)| *to = *from);
    u64::from_le_bytes(word)
}

/// Each bit of the result depends on each bit given, and no two numbers give the same.
fn mixed(number: u64) -> u64 {
    let number = (number ^ (number >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    let number = (number ^ (number >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
    number ^ (number >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_pinned_since_they_go_to_disk() {
        assert_eq!(mark(b"", b""), MARKS[0]);
        assert_eq!(mark(b"key", b"value"), MARKS[1]);
        assert_eq!(mark(b"a longer key", &[7; 100]), MARKS[2]);
    }

    const MARKS: [u64; 3] = [0x647f_0f82_0418_3430, 0x6d27_d80a_a7b0_9b7a, 0xb96b_fe68_ebc2_b4d6];

    #[test]
    fn a_sum_forgets_what_was_taken_out_and_nothing_else() {
        let mut sum = Sum::default();
        sum.more(b"a", Some(b"1"));
        let one = sum;
        sum.more(b"b", Some(b"2"));
        assert_ne!(sum, one);
        sum.less(b"b", Some(b"2"));
        assert_eq!(sum, one);
        sum.less(b"a", Some(b"1"));
        assert_eq!(sum, Sum::default());
    }

    #[test]
    fn a_byte_that_moves_from_key_to_value_or_from_entry_to_entry_shows() {
        assert_ne!(mark(b"ab", b"c"), mark(b"a", b"bc"));
        let sum_of = |entries: &[(&[u8], &[u8])]| {
            let mut sum = Sum::default();
            for (key, value) in entries {
                sum.more(key, Some(value));
            }
            sum
        };
        assert_ne!(sum_of(&[(b"a", b"1"), (b"b", b"2")]), sum_of(&[(b"a", b"2"), (b"b", b"1")]));
    }
}
