//! Invented words, items and filters: always the same ones, and no text of anybody.
//!
//! Words occur as in a language: the commonest in every other sentence, most of 200,000 hardly ever (Zipf's law). A
//! filter holds a word that says something, as those of people do, and often one that no item has.

use newsbell::domain::{Digest, Entry, FeedId, Item, ItemId, StoryId, Timestamp};
use std::collections::HashSet;
use std::hash::{BuildHasher as _, RandomState};

/// Latin words that occur in items, the commonest first. Those behind them occur in filters only.
const WORDS: usize = 200_000;

/// Words in all, those that items never have included.
const WORDS_AND_RARE: usize = 500_000;

/// The commonest words say nothing: nobody sets a filter of nothing but these.
const COMMON: usize = 512;

/// Korean words.
const KOREAN: usize = 20_000;

/// Names of two to four words that the news repeats.
const NAMES: usize = 2_000;

/// What is attached to Korean words in a sentence.
const PARTICLES: [&str; 10] = ["은", "는", "이", "가", "을", "를", "의", "에서", "으로", "와"];

/// The sets of filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Phrases of one to four words.
    Phrases,
    /// Half phrases; else `AND`, `OR`, `NOT`, prefixes and Korean.
    Everything,
    /// Phrases of three words.
    ThreeWords,
}

/// A small generator of numbers (`SplitMix64`).
pub struct Random(u64);

impl Random {
    /// The numbers that follow from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound, all alike.
    pub fn below(&mut self, bound: usize) -> usize {
        let bound = u128::try_from(bound).unwrap();
        usize::try_from((u128::from(self.next()) * bound) >> 64).unwrap()
    }

    fn percent(&mut self, share: usize) -> bool {
        self.below(100) < share
    }

    /// A rank in `from..to` by Zipf's law in steps: each doubling of the rank is as likely as the next.
    fn zipf(&mut self, from: usize, to: usize) -> usize {
        let (low, high) = (from.max(1).ilog2(), to.ilog2());
        loop {
            let octave = low + u32::try_from(self.below(usize::try_from(high - low + 1).unwrap())).unwrap();
            let rank = (1 << octave) + self.below(1 << octave) - 1;
            if (from..to).contains(&rank) {
                return rank;
            }
        }
    }

    /// A word as texts have it.
    fn word(&mut self) -> String {
        latin(self.zipf(0, WORDS))
    }

    /// A word that says something, the better known the likelier.
    fn topic(&mut self) -> String {
        latin(self.zipf(COMMON, WORDS))
    }

    /// A word that says something, each as likely as another. Alone it makes a filter: one that holds for every tenth
    /// item is set by a few people only, however many filters there are.
    fn subject(&mut self) -> String {
        latin(self.below(WORDS))
    }

    /// A word that no item has.
    fn rare(&mut self) -> String {
        latin(WORDS + self.below(WORDS_AND_RARE - WORDS))
    }

    fn korean(&mut self) -> String {
        korean(self.zipf(0, KOREAN))
    }

    fn name(&mut self) -> String {
        name(self.zipf(0, NAMES))
    }
}

/// The word of a rank: syllables that spell the number, and an ending. No two are alike.
fn latin(rank: usize) -> String {
    const FIRST: [char; 16] = ['b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w'];
    const SECOND: [char; 5] = ['a', 'e', 'i', 'o', 'u'];
    const LAST: [char; 7] = ['n', 'r', 't', 'l', 'm', 'd', 'k'];
    let mut word = String::new();
    let mut left = rank;
    loop {
        let syllable = left % 80;
        word.extend([FIRST[syllable / 5], SECOND[syllable % 5]]);
        left /= 80;
        if left == 0 {
            word.push(LAST[rank % 7]);
            return word;
        }
    }
}

/// The Korean word of a rank: two syllables or three.
fn korean(rank: usize) -> String {
    const SYLLABLES: usize = 300;
    let mut left = rank + SYLLABLES;
    let mut word = String::new();
    while left > 0 {
        let code = 0xAC00 + 37 * u32::try_from(left % SYLLABLES).unwrap();
        word.push(char::from_u32(code).unwrap());
        left /= SYLLABLES;
    }
    word
}

/// The name of a rank.
fn name(rank: usize) -> String {
    let mut random = Random::new(0xACE0_0000 + u64::try_from(rank).unwrap());
    let words = 2 + random.below(3);
    (0..words).map(|_| random.topic()).collect::<Vec<_>>().join(" ")
}

/// So many different items with bodies such that title and body have so many characters; one in ten is Korean.
pub fn items(count: usize, characters: usize) -> Vec<Item> {
    let mut random = Random::new(0xBE11);
    (0..count).map(|number| item(&mut random, number, characters)).collect()
}

fn item(random: &mut Random, number: usize, characters: usize) -> Item {
    let is_korean = random.percent(10);
    let title = text(random, is_korean, 70);
    let body = text(random, is_korean, characters - 70);
    let digest = Digest::of("item", &[number.to_string().as_bytes()]);
    let entry = Entry {
        link: Some(format!("https://news.example/{}/{number}", random.word())),
        authors: vec![format!("{} {}", random.word(), random.word())],
        tags: vec![random.word(), random.word()],
        title,
        body,
        ..Entry::default()
    };
    Item {
        id: ItemId(digest),
        story: StoryId(digest),
        feed: FeedId(digest),
        outlet: "Harbour Wire".to_owned(),
        entry,
        first_seen_at: Timestamp::from_seconds(0),
    }
}

/// Sentences of so many characters in all.
fn text(random: &mut Random, is_korean: bool, characters: usize) -> String {
    let mut text = String::new();
    let mut count = 0;
    let mut starts = true;
    while count < characters {
        let mut word = if is_korean { random.korean() } else { latin_in_text(random) };
        if is_korean {
            word.push_str(PARTICLES[random.below(PARTICLES.len())]);
        }
        if starts {
            word.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
        }
        starts = random.percent(7);
        word.push_str(if starts { ". " } else { " " });
        count += word.chars().count();
        text.push_str(&word);
    }
    text.chars().take(characters).collect()
}

/// A word, now and then in the plural, or a name.
fn latin_in_text(random: &mut Random) -> String {
    match random.below(20) {
        0 | 1 => random.name(),
        2 => random.word() + "s",
        _ => random.word(),
    }
}

/// So many different filters of a kind, as text.
pub fn filters(kind: Kind, count: usize) -> Vec<String> {
    let mut random = Random::new(0xF117);
    // Digests and not texts: small pieces that are freed here would be used again by an index, which so would seem to
    // need less memory than it does.
    let mut known = HashSet::with_capacity(count);
    let hasher = RandomState::new();
    let made = std::iter::repeat_with(|| match kind {
        Kind::Phrases => phrase(&mut random),
        Kind::Everything => anything(&mut random),
        Kind::ThreeWords => words(&mut random, 3),
    });
    made.filter(|text| known.insert(hasher.hash_one(text))).take(count).collect()
}

fn phrase(random: &mut Random) -> String {
    if random.percent(2) {
        return random.name();
    }
    let count = match random.below(10) {
        0..3 => 1,
        3..7 => 2,
        7..9 => 3,
        _ => 4,
    };
    words(random, count)
}

/// A phrase as a text might have it, with a word that says something; in every third one that texts never have. One of
/// 500 has the commonest words only.
fn words(random: &mut Random, count: usize) -> String {
    let mut words: Vec<String> = (0..count).map(|_| random.word()).collect();
    let at = random.below(count);
    words[at] = match random.below(500) {
        0 => latin(random.zipf(0, COMMON)),
        1..167 => random.rare(),
        _ if count > 1 && random.percent(50) => random.topic(),
        _ => random.subject(),
    };
    words.join(" ")
}

/// One side of an operator: a word or two.
fn side(random: &mut Random) -> String {
    let count = 1 + random.below(2);
    words(random, count)
}

fn anything(random: &mut Random) -> String {
    match random.below(100) {
        0..50 => phrase(random),
        50..70 => format!("{} AND {}", side(random), side(random)),
        70..80 => format!("{} OR {}", side(random), side(random)),
        80..88 => format!("{} NOT {}", side(random), side(random)),
        88..95 => latin(80 + random.below(WORDS_AND_RARE - 80)) + "*",
        _ => (0..=random.below(3)).map(|_| random.korean()).collect::<Vec<_>>().join(" "),
    }
}
