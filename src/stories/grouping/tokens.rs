//! Text to tokens: the units by which items are compared.
//!
//! - A number is one token, with its inner point and without its inner commas.
//! - Words are folded (NFKC, lower case, without marks) and cut to their first five letters, which stands in for stemming
//!   in any language that declines at the end.
//! - Where no blanks part words, runs fall into overlapping pairs or threes of characters.

use super::script::{Class, ScriptGroup, class};
use icu_normalizer::{
    ComposingNormalizer, ComposingNormalizerBorrowed, DecomposingNormalizer, DecomposingNormalizerBorrowed,
};
use std::ops::Range;

const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizer::new_nfkc();
const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizer::new_nfd();

/// Letters of a word that are compared.
const PREFIX: usize = 5;

/// What an apostrophe leaves of a word behind it and is no word: `'s`, `n't`, `'re`.
const ENDING_MAX: usize = 2;

/// Arabic particles and articles that are written onto the word; after the light stemmer of Larkey et al., 2002.
const ARABIC_FRONTS: [&str; 6] = ["وال", "بال", "كال", "فال", "لل", "ال"];

/// Letters that must remain of an Arabic word.
const ARABIC_REST_MIN: usize = 3;

/// The name of a term: its script group and a hash of its compared form, in 56 bits. It goes to disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct TermKey(pub(super) u64);

impl TermKey {
    /// The 64-bit FNV-1a hash (Fowler, Noll and Vo) of the form, its upper 52 bits; then four bits for the group.
    fn of(group: ScriptGroup, form: &str) -> Self {
        let hash = fnv(form.as_bytes());
        Self((hash >> 12 << 4) | u64::from(group as u8))
    }

    /// The number of its script group.
    pub(super) fn group(self) -> usize {
        // Four bits fit in any usize.
        usize::try_from(self.0 & 0xF).unwrap_or_default()
    }

    pub(super) fn is_number(self) -> bool {
        self.is_of(ScriptGroup::Number)
    }

    pub(super) fn is_of(self, group: ScriptGroup) -> bool {
        self.group() == usize::from(group as u8)
    }
}

/// The 64-bit FNV-1a hash.
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01B3))
}

/// A token, and where it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) key: TermKey,
    pub(super) place: Range<usize>,
    /// Does its word begin with a capital?
    pub(super) is_capital: bool,
}

impl Token {
    pub(super) fn is_number(&self) -> bool {
        self.key.is_number()
    }
}

/// The first tokens of a text, at most so many.
pub(super) fn tokens(text: &str, most: usize) -> Vec<Token> {
    // Words are seldom shorter than this, with the blank behind them.
    let room = most.min(text.len() / 4 + 1);
    let mut reader = Reader { text, at: 0, tokens: Vec::with_capacity(room), form: String::new() };
    while reader.tokens.len() < most && reader.step() {}
    reader.tokens.truncate(most);
    reader.tokens
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<Token>,
    form: String,
}

impl Reader<'_> {
    /// Reads what stands next; `false` at the end.
    fn step(&mut self) -> bool {
        let Some(letter) = self.rest().chars().next() else { return false };
        match class(letter) {
            Class::Digit(_) => self.number(),
            Class::Letter(group) => match group.gram() {
                Some(gram) => self.grams(group, gram),
                None => self.word(group, letter),
            },
            Class::Apostrophe => self.ending(letter.len_utf8()),
            Class::Mark | Class::Separator => self.at += letter.len_utf8(),
        }
        true
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn push(&mut self, group: ScriptGroup, place: Range<usize>, is_capital: bool) {
        self.tokens.push(Token { key: TermKey::of(group, &self.form), place, is_capital });
    }

    fn number(&mut self) {
        self.form.clear();
        let rest = self.text.get(self.at..).unwrap_or_default();
        let mut end = 0;
        let mut letters = rest.char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            match class(letter) {
                Class::Digit(digit) => self.form.push(digit),
                _ if matches!(letter, '.' | ',')
                    && letters.peek().is_some_and(|(_, next)| matches!(class(*next), Class::Digit(_))) =>
                {
                    if letter == '.' {
                        self.form.push(letter);
                    }
                }
                _ => break,
            }
            end = at + letter.len_utf8();
        }
        let from = self.at;
        self.at += end;
        self.push(ScriptGroup::Number, from..self.at, false);
    }

    /// The bytes from here that are letters of one group, and marks.
    fn run(&self, group: ScriptGroup) -> usize {
        let is_of_run = |letter| match class(letter) {
            Class::Mark => true,
            Class::Letter(of) => of == group,
            _ => false,
        };
        self.rest().find(|letter| !is_of_run(letter)).unwrap_or(self.rest().len())
    }

    fn word(&mut self, group: ScriptGroup, first: char) {
        let from = self.at;
        self.at += self.run(group);
        let word = self.text.get(from..self.at).unwrap_or_default();
        fold_word(group, word, &mut self.form);
        if !self.form.is_empty() {
            self.push(group, from..self.at, first.is_uppercase());
        }
    }

    /// Overlapping runs of so many characters; a shorter run is one token.
    fn grams(&mut self, group: ScriptGroup, gram: usize) {
        let from = self.at;
        self.at += self.run(group);
        let run = self.text.get(from..self.at).unwrap_or_default();
        let starts = || run.char_indices().filter(|(_, letter)| class(*letter) != Class::Mark).map(|(start, _)| start);
        let ends = starts().skip(gram).chain([run.len()]);
        let count = (starts().count() + 1).saturating_sub(gram).max(1);
        for (start, end) in starts().zip(ends).take(count) {
            let Some(piece) = run.get(start..end) else { continue };
            self.form.clear();
            self.form.push_str(&NFKC.normalize(piece));
            self.push(group, from + start..from + end, false);
        }
    }

    /// Passes over an apostrophe and the ending that it cuts off, if it stands in a word.
    fn ending(&mut self, width: usize) {
        let is_inside = self.tokens.last().is_some_and(|token| token.place.end == self.at && !token.is_number());
        self.at += width;
        if !is_inside {
            return;
        }
        let length = self.run(ScriptGroup::Latin);
        if self.rest().get(..length).is_some_and(|ending| ending.chars().count() <= ENDING_MAX) {
            self.at += length;
        }
    }
}

/// The compared form of a word.
fn fold_word(group: ScriptGroup, word: &str, form: &mut String) {
    form.clear();
    if word.is_ascii() {
        form.extend(word.chars().take(PREFIX).map(|letter| letter.to_ascii_lowercase()));
        return;
    }
    // Case folding takes the sigma at the end of a word for any other (Unicode, CaseFolding.txt).
    let lower = NFKC.normalize_iter(word.chars()).flat_map(char::to_lowercase);
    let lower = lower.map(|letter| if letter == 'ς' { 'σ' } else { letter });
    if group == ScriptGroup::Devanagari || group == ScriptGroup::Other {
        form.extend(lower.take(PREFIX));
        return;
    }
    let plain = NFD.normalize_iter(lower).filter(|letter| class(*letter) != Class::Mark);
    if group == ScriptGroup::Arabic {
        let plain: String = plain.collect();
        form.extend(arabic_stem(&plain).chars().take(PREFIX));
    } else {
        form.extend(plain.take(PREFIX));
    }
}

fn arabic_stem(word: &str) -> &str {
    let mut stems = ARABIC_FRONTS.iter().filter_map(|front| word.strip_prefix(front));
    stems.find(|rest| rest.chars().count() >= ARABIC_REST_MIN).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(group: ScriptGroup, word: &str) -> String {
        let mut form = String::new();
        fold_word(group, word, &mut form);
        form
    }

    #[test]
    fn words_are_one_however_they_are_written() {
        for (group, one, other) in [
            (ScriptGroup::Latin, "ÉTÉ", "e\u{301}te"),
            (ScriptGroup::Latin, "Straße", "straßen"),
            (ScriptGroup::Greek, "ΝΈΟΣ", "νεος"),
            (ScriptGroup::Cyrillic, "МОСКВА", "Москвы"),
            (ScriptGroup::Arabic, "والمدينة", "مدينة"),
        ] {
            assert_eq!(folded(group, one), folded(group, other));
        }
    }

    proptest! {
        #[test]
        fn a_word_is_folded_letter_by_letter_as_it_is_as_a_whole(word in "\\PC{1,12}|[А-яЁё]{1,9}|[Α-ώ]{1,9}|[Á-žİ]{1,9}") {
            let lower = NFKC.normalize(&word).to_lowercase().replace('ς', "σ");
            let plain: String = NFD.normalize(&lower).chars().filter(|letter| class(*letter) != Class::Mark).collect();
            prop_assert_eq!(folded(ScriptGroup::Other, &word), lower.chars().take(PREFIX).collect::<String>());
            prop_assert_eq!(folded(ScriptGroup::Cyrillic, &word), plain.chars().take(PREFIX).collect::<String>());
        }
    }
}
