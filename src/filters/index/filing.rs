//! Under what to file a filter: so that as few items as possible meet it in vain.
//!
//! Of what must all be there, the rarest part; of alternatives, each; of so many of a list, as many of its rarest as
//! leave too few without them. A phrase is filed under its rarest word or pair of neighbouring words.

use super::cabinet::{Cabinet, Place};
use super::compact::Leaf;
use super::postings::Rest;
use crate::filters::language::{Node, Scope};
use std::collections::BTreeMap;

/// Where a filter is filed, and what it needs beside each place.
pub(super) type Filings = BTreeMap<Place, Rest>;

/// A way to file a part of a filter.
struct Way {
    /// What it costs, by [`Cabinet::estimate`].
    cost: u64,
    filings: Filings,
}

impl Cabinet {
    /// Where to file a filter.
    pub(super) fn choose(&self, node: &Node<Leaf>) -> Filings {
        self.way(node).filings
    }

    /// What it costs to have a filter filed there.
    pub(super) fn cost(&self, places: &[Place]) -> u64 {
        places.iter().fold(0, |cost, &place| cost.saturating_add(self.estimate(place)))
    }

    fn way(&self, node: &Node<Leaf>) -> Way {
        match node {
            Node::Leaf(Leaf::Words { scope, words }) => self.way_of_words(*scope, words.words()),
            Node::Leaf(Leaf::Beyond(beyond)) => {
                let way = beyond.needs.as_ref().map(|needs| self.way(needs));
                way.map_or_else(|| self.one(Place::Always, Rest::Unknown), Way::in_part)
            }
            Node::Leaf(Leaf::Trigram(trigram)) => self.one(Place::Trigram(*trigram), Rest::Unknown),
            Node::Leaf(Leaf::Language(code)) => self.one(Place::Language(*code), Rest::Unknown),
            Node::All { with, without } => self.way_of_all(with, without),
            Node::Any(branches) => branches.iter().map(|branch| self.way(branch)).fold(Way::nowhere(), Way::and),
            Node::AtLeast { count, of } => {
                let mut ways: Vec<Way> = of.iter().map(|node| self.way(node)).collect();
                ways.sort_by_key(|way| way.cost);
                let enough = of.len() + 1 - usize::from(*count);
                ways.into_iter().take(enough).fold(Way::nowhere(), Way::and).in_part()
            }
        }
    }

    fn one(&self, place: Place, rest: Rest) -> Way {
        Way { cost: self.estimate(place), filings: Filings::from([(place, rest)]) }
    }

    fn way_of_words(&self, scope: Scope, words: &[u32]) -> Way {
        let singles = words.iter().enumerate().map(|(at, &word)| (Place::Word(word), at..at + 1));
        let pairs = words.windows(2).enumerate().filter_map(|(at, pair)| match *pair {
            [first, second] => Some((Place::Pair(first, second), at..at + 2)),
            _ => None,
        });
        // The first of the cheapest: so pairs, where nothing is known yet.
        let cheapest = pairs.chain(singles).min_by_key(|(place, _)| self.estimate(*place));
        let Some((place, told)) = cheapest else { return Way::nowhere() };
        let before = told.start.checked_sub(1).and_then(|at| words.get(at));
        let others = (0..).zip(words).filter(|(at, _)| !told.contains(at)).map(|(_, &word)| word);
        // What stands right beside a pair is met less often than what stands anywhere.
        let rest = match (place, words.get(told.end), before) {
            (Place::Pair(..), Some(&word), _) => Rest::Behind(word),
            (Place::Pair(..), None, Some(&word)) => Rest::Before(word),
            _ => self
                .rarest(others)
                .map_or_else(|| if scope == Scope::Text { Rest::Nothing } else { Rest::Unknown }, Rest::Needs),
        };
        self.one(place, rest)
    }

    fn way_of_all(&self, with: &[Node<Leaf>], without: &[Node<Leaf>]) -> Way {
        let ways = with.iter().map(|node| self.way(node)).enumerate();
        let Some((chosen, mut way)) = ways.min_by_key(|(_, way)| way.cost) else { return Way::nowhere() };
        let others = || with.iter().enumerate().filter(move |(at, _)| *at != chosen).map(|(_, node)| node);
        let needs = self.rarest(others().flat_map(words_of)).map_or(Rest::Unknown, Rest::Needs);
        let beside_all_of_the_chosen = match (others().collect::<Vec<_>>().as_slice(), without) {
            ([Node::Leaf(Leaf::Words { scope: Scope::Text, words })], []) => match *words.words() {
                [word] => Rest::With(word),
                _ => needs,
            },
            ([], [without]) => self.rarest(words_of(without)).map_or(Rest::Unknown, Rest::Unless),
            _ => needs,
        };
        for rest in way.filings.values_mut() {
            *rest = match rest.in_part() {
                _ if *rest == Rest::Nothing => beside_all_of_the_chosen,
                Rest::Unknown => needs,
                known => known,
            };
        }
        way
    }

    fn rarest(&self, words: impl Iterator<Item = u32>) -> Option<u32> {
        words.min_by_key(|&word| self.estimate(Place::Word(word)))
    }
}

impl Way {
    fn nowhere() -> Self {
        Self { cost: 0, filings: Filings::new() }
    }

    /// This one and another.
    fn and(mut self, other: Self) -> Self {
        self.cost = self.cost.saturating_add(other.cost);
        for (place, rest) in other.filings {
            self.filings.entry(place).and_modify(|known| *known = known.either(rest)).or_insert(rest);
        }
        self
    }

    /// As the way of a part: no place of it says all.
    fn in_part(mut self) -> Self {
        self.filings.values_mut().for_each(|rest| *rest = rest.in_part());
        self
    }
}

/// The words without which a part cannot hold, as far as they are told at once.
fn words_of(node: &Node<Leaf>) -> impl Iterator<Item = u32> {
    let words = match node {
        Node::Leaf(Leaf::Words { words, .. }) => words.words(),
        _ => &[],
    };
    words.iter().copied()
}
