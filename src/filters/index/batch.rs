//! Questions to a [`Table`], asked together.
//!
//! What one step needs of memory is read for all questions before the next step decides by any of it. A decision that
//! waits for memory makes the processor guess and run ahead in vain; reads that nothing is decided by yet are waited
//! for together.

use super::table::{Home, Likely, Table};

/// Questions with what each is about. Their memory serves one item after the other.
#[derive(Debug)]
pub(super) struct Batch<Q> {
    asked: Vec<(u64, Q)>,
    homes: Vec<Home>,
    likely: Vec<(Likely, Q)>,
}

impl<Q> Default for Batch<Q> {
    fn default() -> Self {
        Self { asked: Vec::new(), homes: Vec::new(), likely: Vec::new() }
    }
}

impl<Q: Copy> Batch<Q> {
    /// Forgets all questions.
    pub(super) fn clear(&mut self) {
        self.asked.clear();
    }

    /// Adds a question for the value of a hash.
    pub(super) fn ask(&mut self, hash: u64, about: Q) {
        self.asked.push((hash, about));
    }

    /// Keeps the questions that the table may answer, in their order, and fetches the answers; `some` reads something of one.
    pub(super) fn narrow<T: Copy + Default>(&mut self, table: &Table<T>, some: impl Fn(&T) -> u32) {
        let Self { asked, homes, likely } = self;
        homes.clear();
        homes.extend(asked.iter().map(|&(hash, _)| table.home(hash)));
        likely.clear();
        let may_be = |(&(hash, about), &home): (&(u64, Q), &Home)| Some((table.likely_from(hash, home)?, about));
        likely.extend(asked.iter().zip(homes.iter()).filter_map(may_be));
        table.touch(likely.iter().map(|&(likely, _)| likely), some);
    }

    /// The questions that were kept.
    pub(super) fn likely(&self) -> &[(Likely, Q)] {
        &self.likely
    }
}
