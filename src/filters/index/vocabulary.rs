//! The words that filters use, by number: whole words, and beginnings of words (`sanction*`).
//!
//! The tables are what an item's words are looked up in, so an entry says at once what one needs to know of a word: its
//! first letters, its number, and its roles, that is, whether anything is filed under it.

use super::batch::Batch;
use super::column::Column;
use super::postings::Filed;
use super::slab::Slab;
use super::stems::Stems;
use super::table::Table;
use crate::filters::plurals::{is_plural_of, singulars};
use crate::filters::text::ItemText;
use crate::filters::words::{first_bytes, first_of, hash_of, hash_with};
use std::sync::atomic::{AtomicU32, Ordering};

/// All words in use.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    entries: Table<Entry>,
    stems: Stems,
    words: Slab<Word>,
    /// Apart, for an item asks of a word no more.
    folders: Column<Folder>,
}

/// What an item looks up and leaves with a word that stands in it.
#[derive(Debug, Default)]
struct Folder {
    /// What is filed under the word alone.
    alone: Filed,
    /// How often it stood in items, of those that were counted.
    seen: AtomicU32,
}

/// How a filter uses a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Whole,
    /// All words that begin so.
    Beginning,
}

impl Kind {
    /// The hash of a word as one of this kind, from that of its letters.
    fn of_hash(self, letters: u64) -> u64 {
        match self {
            Self::Whole => letters,
            Self::Beginning => !letters,
        }
    }
}

/// A word that one of the item may stand for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    head: Head,
    /// In bytes.
    length: u32,
    /// Of the word that stands for it.
    position: u32,
}

/// A word in use.
#[derive(Debug)]
pub(super) struct Word {
    folded: Box<str>,
    kind: Kind,
    /// How often filters use it.
    uses: u32,
    /// In how many pairs it comes first, and second.
    leads: u32,
    follows: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    head: Head,
    word: Marked,
}

/// The first letters of a word, filled up with zeros, its kind and its length: up to eleven bytes are all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Head {
    first: [u32; 2],
    /// Three bytes more; a bit for the kind; the length.
    more: u32,
}

/// The longest word that its head tells completely, in bytes.
const HEAD: u32 = 11;

/// The longest length that a head tells.
const LENGTH_MAX: u32 = 0x7F;

impl Asked {
    /// Does the head tell all of it?
    fn is_told(&self) -> bool {
        self.length <= HEAD
    }
}

impl Head {
    /// Of a word by its first bytes and its length.
    fn of(kind: Kind, first: u128, length: u32) -> Self {
        let part = |from: u32| u32::try_from(first >> from & u128::from(u32::MAX)).unwrap_or_default();
        let kind = match kind {
            Kind::Whole => 0,
            Kind::Beginning => 0x80,
        };
        Self { first: [part(0), part(32)], more: part(64) << 8 | kind | length.min(LENGTH_MAX) }
    }
}

fn length_of(folded: &str) -> u32 {
    u32::try_from(folded.len()).unwrap_or(u32::MAX)
}

/// A role of a word, as a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Role {
    /// Filters are filed under it alone.
    Alone = 1 << 31,
    /// It comes first in pairs under which filters are filed.
    Leads = 1 << 30,
    /// It comes second in such pairs.
    Follows = 1 << 29,
}

/// The number of a word with its roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marked(u32);

impl Marked {
    /// Its number.
    pub(super) fn number(self) -> u32 {
        self.0 & !(Role::Alone as u32 | Role::Leads as u32 | Role::Follows as u32)
    }

    pub(super) fn has(self, role: Role) -> bool {
        self.0 & role as u32 != 0
    }

    fn set(&mut self, role: Role, is_on: bool) {
        if is_on {
            self.0 |= role as u32;
        } else {
            self.0 &= !(role as u32);
        }
    }
}

impl Vocabulary {
    /// The number of a word, for one more use of it.
    pub(super) fn take_up(&mut self, kind: Kind, folded: &str) -> u32 {
        let hash = kind.of_hash(hash_of(folded));
        if let Some(number) = self.find(kind, hash, folded) {
            if let Some(word) = self.words.get_mut(number) {
                word.uses += 1;
            }
            return number;
        }
        let number = self.words.add(Word { folded: folded.into(), kind, uses: 1, leads: 0, follows: 0 });
        self.folders.put(number, Folder::default());
        if kind == Kind::Beginning {
            self.stems.add(first_bytes(folded), length_of(folded));
        }
        let Self { entries, words, .. } = self;
        let entry = Entry { head: Head::of(kind, first_bytes(folded), length_of(folded)), word: Marked(number) };
        entries.add(hash, entry, |entry| entry_hash(words, entry));
        number
    }

    /// One use less; a word without any is forgotten.
    pub(super) fn give_up(&mut self, number: u32) {
        let Some(word) = self.words.get_mut(number) else { return };
        word.uses -= 1;
        if word.uses > 0 {
            return;
        }
        let hash = word.hash();
        if word.kind == Kind::Beginning {
            self.stems.take(first_bytes(&word.folded), length_of(&word.folded));
        }
        let Self { entries, words, .. } = self;
        entries.take(hash, |entry| entry.word.number() == number, |entry| entry_hash(words, entry));
        words.take(number);
    }

    pub(super) fn word(&self, number: u32) -> Option<&Word> {
        self.words.get(number)
    }

    /// What is filed under a word alone.
    pub(super) fn alone(&self, number: u32) -> Filed {
        self.folders.get(number).map_or(Filed::NOTHING, |folder| folder.alone)
    }

    /// Has what is filed under a word alone fetched.
    pub(super) fn fetch_alone(&self, number: u32) {
        self.folders.fetch(number);
    }

    /// Sets what is filed under a word alone.
    pub(super) fn set_alone(&mut self, number: u32, filed: Filed) {
        let Some(folder) = self.folders.get_mut(number) else { return };
        let before = std::mem::replace(&mut folder.alone, filed);
        if before.is_nothing() != filed.is_nothing() {
            self.set_role(number, Role::Alone, !filed.is_nothing());
        }
    }

    /// One pair more, or less, of these two words.
    pub(super) fn count_pair(&mut self, first: u32, second: u32, is_new: bool) {
        let step = |count: &mut u32| {
            let before = *count;
            *count = if is_new { before + 1 } else { before.saturating_sub(1) };
            (before == 0) != (*count == 0)
        };
        if self.words.get_mut(first).is_some_and(|word| step(&mut word.leads)) {
            self.set_role(first, Role::Leads, is_new);
        }
        if self.words.get_mut(second).is_some_and(|word| step(&mut word.follows)) {
            self.set_role(second, Role::Follows, is_new);
        }
    }

    fn set_role(&mut self, number: u32, role: Role, is_on: bool) {
        let Some(word) = self.words.get(number) else { return };
        if let Some(entry) = self.entries.find_mut(word.hash(), |entry| entry.word.number() == number) {
            entry.word.set(role, is_on);
        }
    }

    /// What the words of an item probably stand for: themselves, what they are plurals of, their beginnings.
    pub(super) fn ask(&self, text: &ItemText<'_>, asked: &mut Batch<Asked>) {
        asked.clear();
        let words = text.words();
        let mut ask = |kind: Kind, hash: u64, first: u128, length: u32, position: u32| {
            let about = Asked { head: Head::of(kind, first, length), length, position };
            asked.ask(&self.entries, kind.of_hash(hash), about);
        };
        for (position, word) in (0..).zip(words.list()) {
            let first = word.first;
            ask(Kind::Whole, word.hash, first, word.length(), position);
            if words.last_byte(word) == Some(b's') {
                for (stem, end) in singulars(words.folded(word)) {
                    if end.is_empty() {
                        let first = first_of(first, stem.len());
                        ask(Kind::Whole, hash_with(first, stem.len(), || stem), first, length_of(stem), position);
                    } else {
                        let changed = [stem, end].concat();
                        ask(Kind::Whole, hash_of(&changed), first_bytes(&changed), length_of(&changed), position);
                    }
                }
            }
            for stem in self.stems.of(first, || words.folded(word)) {
                let first = first_of(first, stem.len());
                ask(Kind::Beginning, hash_with(first, stem.len(), || stem), first, length_of(stem), position);
            }
        }
        asked.narrow(&self.entries);
    }

    /// Calls `found` for each word in use among what was asked, with its position, in reading order.
    pub(super) fn answer(&self, text: &ItemText<'_>, asked: &Batch<Asked>, mut found: impl FnMut(u32, Marked)) {
        for (likely, asked) in asked.likely() {
            let is_it =
                |entry: &Entry| entry.head == asked.head && (asked.is_told() || self.is_meant(entry, asked, text));
            if let Some(entry) = self.entries.find(*likely, is_it) {
                found(asked.position, entry.word);
            }
        }
    }

    /// Is a longer word of the same head the one that was asked for?
    fn is_meant(&self, entry: &Entry, asked: &Asked, text: &ItemText<'_>) -> bool {
        let Some(word) = self.words.get(entry.word.number()) else { return false };
        let Some((_, folded)) = text.word(asked.position as usize) else { return false };
        match word.kind {
            _ if length_of(&word.folded) != asked.length => false,
            Kind::Whole => *word.folded == *folded || is_plural_of(folded, &word.folded),
            Kind::Beginning => folded.starts_with(&*word.folded),
        }
    }

    /// The number of a word in use.
    fn find(&self, kind: Kind, hash: u64, folded: &str) -> Option<u32> {
        let (head, length) = (Head::of(kind, first_bytes(folded), length_of(folded)), length_of(folded));
        let is_same = |number: u32| self.words.get(number).is_some_and(|word| *word.folded == *folded);
        let is_it = |entry: &Entry| entry.head == head && (length <= HEAD || is_same(entry.word.number()));
        self.entries.find(self.entries.likely(hash)?, is_it).map(|entry| entry.word.number())
    }

    /// How often a word stood in items, of those that were counted.
    pub(super) fn seen(&self, number: u32) -> u32 {
        self.folders.get(number).map_or(0, |folder| folder.seen.load(Ordering::Relaxed))
    }

    /// Counts that a word stood in an item.
    pub(super) fn saw(&self, number: u32) {
        if let Some(Folder { seen, .. }) = self.folders.get(number) {
            // Not one atomic step: that would make the processor wait for this memory before it reads on. What is lost
            // between two readers does not make a word rare.
            seen.store(seen.load(Ordering::Relaxed).saturating_add(1), Ordering::Relaxed);
        }
    }

    /// Halves what was counted for one part of the words, so that what is rare is learnt anew; `false` when there is
    /// no such part.
    pub(super) fn fade(&self, part: usize) -> bool {
        let folders = self.folders.chunk(part);
        for Folder { seen, .. } in folders {
            seen.store(seen.load(Ordering::Relaxed) / 2, Ordering::Relaxed);
        }
        !folders.is_empty()
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.stems.is_empty()
    }
}

fn entry_hash(words: &Slab<Word>, entry: &Entry) -> u64 {
    words.get(entry.word.number()).map_or(0, Word::hash)
}

impl Word {
    /// By which its entry is found.
    fn hash(&self) -> u64 {
        self.kind.of_hash(hash_of(&self.folded))
    }

    pub(super) fn kind(&self) -> Kind {
        self.kind
    }

    pub(super) fn uses(&self) -> u32 {
        self.uses
    }
}
