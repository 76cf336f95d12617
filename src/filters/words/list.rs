//! The words that were read.

use super::hash::{first_bytes_in, hash_with};
use super::splitter::Splitter;
use crate::domain::Field;
use std::ops::Range;

/// Bytes of text for which room for one word is made in advance.
const BYTES_PER_WORD: usize = 5;

/// A word of a text: where its compared form stands, and where it was written.
#[derive(Clone, Debug)]
pub(in crate::filters) struct Word {
    /// Of its compared form: `hash_of` it.
    pub(in crate::filters) hash: u64,
    /// Of its compared form: `first_bytes` of it. Kept, for whoever looks the word up needs them again.
    pub(in crate::filters) first: u128,
    folded: Range<u32>,
    written: Range<u32>,
    /// Counts the blocks of all texts read.
    pub(in crate::filters) block: u32,
    /// The text that it is from.
    pub(in crate::filters) field: Field,
    /// A single letter, or several that dots joined.
    pub(super) initials: bool,
}

impl Word {
    /// Bytes of its compared form.
    pub(in crate::filters) fn length(&self) -> u32 {
        self.folded.end - self.folded.start
    }

    /// Where it stands in its text, in bytes; without a possessive ending.
    pub(in crate::filters) fn place(&self) -> Range<usize> {
        wide(&self.written)
    }
}

/// The words of one or more texts, in reading order.
#[derive(Clone, Debug, Default)]
pub(in crate::filters) struct Words {
    /// Each text in lower case, in which most words are spelled as they are compared; behind it the other words of it.
    spellings: String,
    list: Vec<Word>,
    blocks: u32,
}

impl Words {
    /// No words, with room for those of texts of so many bytes.
    pub(in crate::filters) fn with_room_for(bytes: usize) -> Self {
        let list = Vec::with_capacity(bytes / BYTES_PER_WORD);
        Self { spellings: String::with_capacity(bytes), list, blocks: 0 }
    }

    /// The words of one text.
    pub(in crate::filters) fn of(text: &str) -> Self {
        let mut words = Self::with_room_for(text.len());
        words.read(text, Field::Title);
        words
    }

    /// Reads a further text, as a block of its own.
    pub(in crate::filters) fn read(&mut self, text: &str, field: Field) {
        Splitter::new(text, field, self).run();
    }

    /// The words.
    pub(in crate::filters) fn list(&self) -> &[Word] {
        &self.list
    }

    /// A word as it is compared.
    pub(in crate::filters) fn folded(&self, word: &Word) -> &str {
        self.spelling(&wide(&word.folded))
    }

    /// The last byte of a word as it is compared.
    pub(in crate::filters) fn last_byte(&self, word: &Word) -> Option<u8> {
        self.spellings.as_bytes().get((word.folded.end as usize).checked_sub(1)?).copied()
    }

    fn first_and_hash(&self, folded: &Range<usize>) -> (u128, u64) {
        let first = first_bytes_in(&self.spellings, folded.start, folded.len());
        (first, hash_with(first, folded.len(), || self.spelling(folded)))
    }

    pub(super) fn begin_block(&mut self) {
        self.blocks += 1;
    }

    /// Appends a text in lower case; gives where it begins.
    pub(super) fn append_text(&mut self, text: &str) -> usize {
        let from = self.spellings.len();
        self.spellings.push_str(text);
        if let Some(appended) = self.spellings.get_mut(from..) {
            appended.make_ascii_lowercase();
        }
        from
    }

    pub(super) fn spellings(&mut self) -> &mut String {
        &mut self.spellings
    }

    pub(super) fn spellings_end(&self) -> usize {
        self.spellings.len()
    }

    pub(super) fn spelling(&self, place: &Range<usize>) -> &str {
        self.spellings.get(place.clone()).unwrap_or_default()
    }

    /// Spells once more, at the end, what is spelled somewhere already.
    pub(super) fn repeat(&mut self, place: Range<usize>) {
        if self.spellings.get(place.clone()).is_some() {
            self.spellings.extend_from_within(place);
        }
    }

    pub(super) fn add(&mut self, folded: &Range<usize>, written: Range<usize>, field: Field, initials: bool) {
        let (first, hash) = self.first_and_hash(folded);
        self.list.push(Word {
            hash,
            first,
            folded: narrow(folded),
            written: narrow(&written),
            block: self.blocks,
            field,
            initials,
        });
    }

    /// Adds a letter to the initials before it, and brings them together at the end of the spellings.
    pub(super) fn join(&mut self, letter: Range<usize>, written_to: usize) {
        let Some(mut before) = self.list.pop() else { return };
        let mut whole = wide(&before.folded);
        if whole.end == letter.start {
            whole.end = letter.end;
        } else {
            // Initials that were brought there already are not copied again: many would cost quadratic time.
            if whole.end != self.spellings.len() {
                let from = self.spellings.len();
                self.repeat(whole);
                whole = from..self.spellings.len();
            }
            self.repeat(letter);
            whole.end = self.spellings.len();
        }
        (before.first, before.hash) = self.first_and_hash(&whole);
        before.folded = narrow(&whole);
        before.written.end = narrow(&(0..written_to)).end;
        self.list.push(before);
    }
}

fn wide(range: &Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// Offsets are kept in 32 bits; texts are bounded far below that where they come in.
fn narrow(range: &Range<usize>) -> Range<u32> {
    let narrow = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
    narrow(range.start)..narrow(range.end)
}
