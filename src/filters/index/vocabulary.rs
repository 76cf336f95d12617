//! The words that filters use, by number: whole words, and beginnings of words (`sanction*`).
//!
//! The tables are what an item's words are looked up in, so an entry says at once what one needs to know of a word: its
//! first letters, its number, and its roles, that is, whether anything is filed under it.

use super::column::Column;
use super::postings::Filed;
use super::slab::Slab;
use super::stems::Stems;
use super::table::{Slot, Table};
use crate::filters::plurals::singulars;
use crate::filters::text::ItemText;
use crate::filters::words::hash_of;
use std::sync::atomic::{AtomicU32, Ordering};

/// All words in use.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    entries: Table<Entry, 4>,
    stems: Stems,
    words: Slab<Word>,
    /// What is filed under each word alone. Apart, for an item asks of most words no more.
    alone: Column<Filed>,
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

/// A word that one of the item may stand for: a beginning of that, and what follows in its place.
struct Asked<'a> {
    kind: Kind,
    hash: u64,
    position: u32,
    stem: &'a str,
    end: &'static str,
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
    /// How often it stood in items, of those that were counted.
    seen: AtomicU32,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    head: Head,
    word: Marked,
}

impl Slot for Entry {
    const FREE: Self = Self { head: Head { first: [0; 2], more: 0 }, word: Marked(u32::MAX) };

    fn is_free(&self) -> bool {
        self.word == Self::FREE.word
    }
}

/// The first letters of a word, filled up with zeros, its kind and its length: up to eleven bytes are all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Head {
    first: [u32; 2],
    /// Three bytes more; a bit for the kind; the length.
    more: u32,
}

/// The longest word that its head tells completely, in bytes.
const HEAD: usize = 11;

impl Head {
    fn of(kind: Kind, folded: &str) -> Self {
        let bytes = folded.as_bytes();
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX).min(0x7F);
        let kind = match kind {
            Kind::Whole => 0,
            Kind::Beginning => 0x80,
        };
        let (first, rest) = bytes.split_at_checked(4).unwrap_or((bytes, &[]));
        let (second, rest) = rest.split_at_checked(4).unwrap_or((rest, &[]));
        let third = rest.get(..3).unwrap_or(rest);
        Self { first: [packed(first), packed(second)], more: packed(third) << 8 | kind | length }
    }
}

/// Up to four bytes as a number; of three and fewer, without a loop over them.
fn packed(bytes: &[u8]) -> u32 {
    match *bytes {
        [] => 0,
        [a] => u32::from_le_bytes([a, 0, 0, 0]),
        [a, b] => u32::from_le_bytes([a, b, 0, 0]),
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]),
        [a, b, c, d, ..] => u32::from_le_bytes([a, b, c, d]),
    }
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
        if let Some(number) = self.find(kind, hash, folded).map(Marked::number) {
            if let Some(word) = self.words.get_mut(number) {
                word.uses += 1;
            }
            return number;
        }
        let number = self.words.add(Word {
            folded: folded.into(),
            kind,
            uses: 1,
            leads: 0,
            follows: 0,
            seen: AtomicU32::new(0),
        });
        self.alone.put(number, Filed::NOTHING);
        if kind == Kind::Beginning {
            self.stems.add(folded);
        }
        let Self { entries, words, .. } = self;
        let entry = Entry { head: Head::of(kind, folded), word: Marked(number) };
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
            self.stems.take(&word.folded);
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
        self.alone.get(number).copied().unwrap_or(Filed::NOTHING)
    }

    /// Sets what is filed under a word alone.
    pub(super) fn set_alone(&mut self, number: u32, filed: Filed) {
        let Some(alone) = self.alone.get_mut(number) else { return };
        let before = std::mem::replace(alone, filed);
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

    /// Calls `found` for each word in use that a word of the item stands for, with its position, in reading order.
    pub(super) fn read(&self, text: &ItemText<'_>, mut found: impl FnMut(u32, Marked)) {
        let asked = self.asked_by(text);
        self.entries.touch(asked.iter().map(|asked| asked.hash));
        for Asked { kind, hash, position, stem, end } in asked {
            let changed;
            let folded = if end.is_empty() {
                stem
            } else {
                changed = [stem, end].concat();
                &changed
            };
            if let Some(word) = self.find(kind, hash, folded) {
                found(position, word);
            }
        }
    }

    /// All that the words of an item may stand for: themselves, what they are plurals of, their beginnings.
    fn asked_by<'a>(&self, text: &'a ItemText<'_>) -> Vec<Asked<'a>> {
        let words = text.words().list();
        let mut asked = Vec::with_capacity(words.len() * 2);
        let mut changed = String::new();
        for (position, word) in (0..).zip(words) {
            let folded = text.words().folded(word);
            asked.push(Asked { kind: Kind::Whole, hash: word.hash, position, stem: folded, end: "" });
            if folded.ends_with('s') {
                for (stem, end) in singulars(folded) {
                    changed.clear();
                    changed.extend([stem, end]);
                    asked.push(Asked { kind: Kind::Whole, hash: hash_of(&changed), position, stem, end });
                }
            }
            for stem in self.stems.of(folded) {
                let hash = Kind::Beginning.of_hash(hash_of(stem));
                asked.push(Asked { kind: Kind::Beginning, hash, position, stem, end: "" });
            }
        }
        asked
    }

    fn find(&self, kind: Kind, hash: u64, folded: &str) -> Option<Marked> {
        let head = Head::of(kind, folded);
        let is_it = |entry: &Entry| {
            entry.head == head
                && (folded.len() <= HEAD
                    || self.words.get(entry.word.number()).is_some_and(|word| &*word.folded == folded))
        };
        self.entries.find(hash, is_it).map(|entry| entry.word)
    }

    /// Counts that a word stood in an item.
    pub(super) fn saw(&self, number: u32) {
        if let Some(word) = self.words.get(number) {
            word.seen.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// Halves what was counted for one part of the words, so that what is rare is learnt anew; `false` when there is
    /// no such part.
    pub(super) fn fade(&self, part: usize) -> bool {
        for word in self.words.chunk(part) {
            let seen = word.seen.load(Ordering::Relaxed);
            word.seen.store(seen / 2, Ordering::Relaxed);
        }
        part < self.words.chunks()
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

    pub(super) fn seen(&self) -> u32 {
        self.seen.load(Ordering::Relaxed)
    }
}
