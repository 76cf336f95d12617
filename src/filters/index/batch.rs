//! Questions to a [`Table`], asked together.
//!
//! Each step asks for the memory that the next one needs, for all questions before anything is decided by any of it. A
//! decision that waits for memory makes the processor guess and run ahead in vain; what was asked for comes meanwhile.

use super::table::{Home, Likely, Table};

/// Questions with what each is about. Their memory serves one item after the other.
#[derive(Debug)]
pub(super) struct Batch<Q> {
    asked: Vec<(Home, Q)>,
    likely: Vec<(Likely, Q)>,
}

impl<Q> Default for Batch<Q> {
    fn default() -> Self {
        Self { asked: Vec::new(), likely: Vec::new() }
    }
}

impl<Q: Copy> Batch<Q> {
    /// Forgets all questions.
    pub(super) fn clear(&mut self) {
        self.asked.clear();
    }

    /// Adds a question for the value of a hash.
    pub(super) fn ask<T: Copy + Default>(&mut self, table: &Table<T>, hash: u64, about: Q) {
        let home = table.home(hash);
        table.fetch_tags(home);
        self.asked.push((home, about));
    }

    /// Keeps the questions that the table may answer, in their order, and has the answers fetched.
    pub(super) fn narrow<T: Copy + Default>(&mut self, table: &Table<T>) {
        let Self { asked, likely } = self;
        likely.clear();
        let may_be = asked.iter().filter_map(|&(home, about)| Some((table.likely_from(home)?, about)));
        likely.extend(may_be.inspect(|&(likely, _)| table.fetch(likely)));
    }

    /// The questions that were kept.
    pub(super) fn likely(&self) -> &[(Likely, Q)] {
        &self.likely
    }
}
