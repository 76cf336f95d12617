//! Standing filters, asked once for each item.
//!
//! Each filter is filed under words of which an item must have at least one for it to match: of a phrase one word, of
//! what must all be there the best part, of alternatives each. An item's words so find the candidates, and only these
//! are evaluated; there is no walk over all filters. A word is filed under each of its spellings, singular and plural, so
//! that an item's words are looked up as they are. Words open at their end are looked up by their beginning. A filter that
//! needs no word, such as a regular expression, is a candidate for every item.

use super::language::{Condition, Filter, Form, Near, Node, Spans, Term, TermWord};
use super::plurals::plurals;
use super::text::ItemText;
use crate::domain::FilterKey;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

/// All standing filters by key.
#[derive(Debug, Default)]
pub struct Index {
    slots: HashMap<FilterKey, u32>,
    entries: Vec<Option<Entry>>,
    free: Vec<u32>,
    words: Postings,
    stems: Postings,
    /// How many stems there are of each length in bytes.
    stem_lengths: BTreeMap<usize, usize>,
    /// The filters that need no word.
    wordless: BTreeSet<u32>,
}

#[derive(Debug)]
struct Entry {
    key: FilterKey,
    filter: Filter,
    /// What it is filed under.
    anchors: Vec<Anchor>,
}

/// A word and the slots of the filters filed under it.
type Postings = HashMap<Arc<str>, Vec<u32>>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Anchor {
    Word(Arc<str>),
    Stem(Arc<str>),
    None,
}

impl Index {
    /// Files a filter; one that stood under the same key is replaced.
    pub fn insert(&mut self, key: FilterKey, filter: Filter) {
        self.remove(&key);
        let slot = self.free.pop().unwrap_or_else(|| {
            self.entries.push(None);
            // As many filters as 32 bits can count do not fit into memory.
            u32::try_from(self.entries.len() - 1).unwrap_or(u32::MAX)
        });
        let anchors: BTreeSet<Anchor> = self.choose(filter.root()).1.into_iter().collect();
        let anchors: Vec<Anchor> = anchors.into_iter().map(|anchor| self.file(anchor, slot)).collect();
        self.slots.insert(key, slot);
        if let Some(place) = self.entries.get_mut(slot as usize) {
            *place = Some(Entry { key, filter, anchors });
        }
    }

    /// Takes a filter out; nothing happens when there is none under this key.
    pub fn remove(&mut self, key: &FilterKey) {
        let Some(slot) = self.slots.remove(key) else { return };
        let Some(entry) = self.entries.get_mut(slot as usize).and_then(Option::take) else { return };
        self.free.push(slot);
        for anchor in &entry.anchors {
            self.unfile(anchor, slot);
        }
    }

    /// How many filters stand.
    pub fn len(&self) -> usize {
        self.slots.len()
    }

    /// Does none stand?
    pub fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The keys of all filters that match an item, in order.
    pub fn matching(&self, text: &ItemText<'_>) -> Vec<FilterKey> {
        let mut candidates: Vec<u32> = self.wordless.iter().copied().collect();
        for word in text.different_words() {
            candidates.extend(self.words.get(word).into_iter().flatten());
            for &length in self.stem_lengths.keys() {
                let stem = word.get(..length);
                candidates.extend(stem.and_then(|stem| self.stems.get(stem)).into_iter().flatten());
            }
        }
        candidates.sort_unstable();
        candidates.dedup();
        let entries = candidates.into_iter().filter_map(|slot| self.entries.get(slot as usize)?.as_ref());
        let mut keys: Vec<FilterKey> =
            entries.filter(|entry| entry.filter.matches(text)).map(|entry| entry.key).collect();
        keys.sort_unstable();
        keys
    }

    /// Is nothing left of the filters that were here?
    #[cfg(test)]
    pub(super) fn holds_nothing(&self) -> bool {
        self.is_empty()
            && self.words.is_empty()
            && self.stems.is_empty()
            && self.stem_lengths.is_empty()
            && self.wordless.is_empty()
    }

    /// What to file a node under, and the candidates that this costs already; fewer are better.
    fn choose(&self, node: &Node<Condition>) -> (usize, Vec<Anchor>) {
        match node {
            Node::Leaf(Condition::Term(term)) => self.choose_word(term),
            Node::Leaf(Condition::Near(near)) => self.choose_side(near),
            Node::Leaf(Condition::Pattern(_) | Condition::Language(_)) => (usize::MAX, vec![Anchor::None]),
            Node::Any(children) | Node::AtLeast { of: children, .. } => {
                joined(children.iter().map(|child| self.choose(child)))
            }
            Node::All { with, .. } => cheapest(with.iter().map(|child| self.choose(child))),
        }
    }

    fn choose_side(&self, near: &Near) -> (usize, Vec<Anchor>) {
        let right = (!near.is_negated).then_some(&near.right);
        cheapest([&near.left].into_iter().chain(right).map(|side| self.choose_spans(side)))
    }

    fn choose_spans(&self, spans: &Spans) -> (usize, Vec<Anchor>) {
        match spans {
            Spans::Term(term) => self.choose_word(term),
            Spans::Near(near) => self.choose_side(near),
            Spans::Any(children) => joined(children.iter().map(|child| self.choose_spans(child))),
        }
    }

    /// The word of a term under which the fewest filters are filed; of several the longest, for it is probably rare.
    fn choose_word(&self, term: &Term) -> (usize, Vec<Anchor>) {
        let choices = term.words.iter().map(|word| {
            let anchors = anchors_of(word);
            let cost: usize = anchors.iter().map(|anchor| self.filed_under(anchor)).sum();
            (cost, word.folded.len(), anchors)
        });
        let best = choices.min_by_key(|(cost, length, _)| (*cost, usize::MAX - length));
        best.map(|(cost, _, anchors)| (cost, anchors)).unwrap_or_default()
    }

    fn filed_under(&self, anchor: &Anchor) -> usize {
        match anchor {
            Anchor::Word(word) => self.words.get(word).map_or(0, Vec::len),
            Anchor::Stem(stem) => self.stems.get(stem).map_or(0, Vec::len),
            Anchor::None => usize::MAX,
        }
    }

    /// Files a slot and gives the anchor back with the text that the postings hold already.
    fn file(&mut self, anchor: Anchor, slot: u32) -> Anchor {
        match anchor {
            Anchor::Word(word) => Anchor::Word(post(&mut self.words, word, slot).0),
            Anchor::Stem(stem) => {
                let (stem, is_new) = post(&mut self.stems, stem, slot);
                if is_new {
                    *self.stem_lengths.entry(stem.len()).or_default() += 1;
                }
                Anchor::Stem(stem)
            }
            Anchor::None => {
                self.wordless.insert(slot);
                Anchor::None
            }
        }
    }

    fn unfile(&mut self, anchor: &Anchor, slot: u32) {
        match anchor {
            Anchor::Word(word) => {
                unpost(&mut self.words, word, slot);
            }
            Anchor::None => {
                self.wordless.remove(&slot);
            }
            Anchor::Stem(stem) => {
                if unpost(&mut self.stems, stem, slot)
                    && let Some(count) = self.stem_lengths.get_mut(&stem.len())
                {
                    *count -= 1;
                    if *count == 0 {
                        self.stem_lengths.remove(&stem.len());
                    }
                }
            }
        }
    }
}

fn joined(choices: impl Iterator<Item = (usize, Vec<Anchor>)>) -> (usize, Vec<Anchor>) {
    choices.fold((0, Vec::new()), |(cost, mut anchors), (more, others)| {
        anchors.extend(others);
        (cost.saturating_add(more), anchors)
    })
}

fn cheapest(choices: impl Iterator<Item = (usize, Vec<Anchor>)>) -> (usize, Vec<Anchor>) {
    choices.min_by_key(|(cost, anchors)| (*cost, anchors.len())).unwrap_or_default()
}

fn anchors_of(word: &TermWord) -> Vec<Anchor> {
    let anchor = |spelling: &str| Anchor::Word(spelling.into());
    match word.form {
        Form::Prefix => vec![Anchor::Stem(word.folded.as_ref().into())],
        Form::Exact(_) => vec![anchor(&word.folded)],
        Form::Word => {
            let plurals = plurals(&word.folded).map(|plural| anchor(&plural));
            std::iter::once(anchor(&word.folded)).chain(plurals).collect()
        }
    }
}

/// Adds a slot; gives the key as it is held, and whether it is new.
fn post(postings: &mut Postings, word: Arc<str>, slot: u32) -> (Arc<str>, bool) {
    if let Some((held, _)) = postings.get_key_value(&word) {
        let held = Arc::clone(held);
        if let Some(slots) = postings.get_mut(&word) {
            slots.push(slot);
        }
        return (held, false);
    }
    postings.insert(Arc::clone(&word), vec![slot]);
    (word, true)
}

/// Takes a slot out; says whether nothing is left under the word.
fn unpost(postings: &mut Postings, word: &str, slot: u32) -> bool {
    let Some(slots) = postings.get_mut(word) else { return false };
    if let Some(position) = slots.iter().position(|&filed| filed == slot) {
        slots.swap_remove(position);
    }
    let is_empty = slots.is_empty();
    if is_empty {
        postings.remove(word);
    }
    is_empty
}
