//! The memory that a question needs, kept for the next one: to ask for a dozen pieces of it and to free them again would
//! take a good part of the time of an item that few filters know.

use super::cabinet::Places;
use super::met::Met;
use super::notes::Notes;
use super::postings::Posting;
use std::sync::{Mutex, PoisonError};

/// The memory of one question.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    pub(super) notes: Notes,
    pub(super) places: Places,
    pub(super) met: Met,
    /// Filters that match.
    pub(super) matching: Vec<Posting>,
    /// Filters that must be evaluated.
    pub(super) candidates: Vec<Posting>,
}

/// Words of an item, and filters that it meets, up to which its scratch is kept. Few items in a year have more, and what
/// these needed would stay for good.
const WORDS_MAX: usize = 8_192;
const FILTERS_MAX: usize = 32_768;

impl Scratch {
    fn is_worth_keeping(&self) -> bool {
        self.notes.words().len() <= WORDS_MAX && self.matching.len() + self.candidates.len() <= FILTERS_MAX
    }
}

/// What no question needs right now. There is as much as questions were asked at the same time.
#[derive(Debug, Default)]
pub(super) struct Spare(Mutex<Vec<Scratch>>);

impl Spare {
    pub(super) fn take(&self) -> Scratch {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default()
    }

    pub(super) fn give_back(&self, scratch: Scratch) {
        if scratch.is_worth_keeping() {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).push(scratch);
        }
    }
}
