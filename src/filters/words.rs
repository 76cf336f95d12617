//! Text to words, by one rule for items and filters.
//!
//! A word is a run of letters, marks and digits; every other character separates. Beyond that:
//! - a possessive `'s` is dropped, any other apostrophe separates;
//! - single letters joined by dots are one word (`U.N.` is `UN`);
//! - digits keep an inner `.` and lose an inner `,` (`1,000` is `1000`);
//! - Han, kana, Hangul, Thai, Lao, Khmer and Myanmar characters are one word each;
//! - a line break starts a new block, which no phrase crosses.

use super::letters;
use crate::domain::Field;
use std::ops::Range;

/// A word of a text: where its compared form stands, and where it was written.
#[derive(Clone, Debug)]
pub(super) struct Word {
    folded: Range<u32>,
    written: Range<u32>,
    /// Counts the blocks of all texts read.
    pub(super) block: u32,
    /// The text that it is from.
    pub(super) field: Field,
    /// A single letter, or several that dots joined.
    initials: bool,
}

impl Word {
    /// Where it stands in its text, in bytes; without a possessive ending.
    pub(super) fn place(&self) -> Range<usize> {
        wide(&self.written)
    }
}

/// The words of one or more texts, in reading order.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    folded: String,
    list: Vec<Word>,
    blocks: u32,
}

impl Words {
    /// The words of one text.
    pub(super) fn of(text: &str) -> Self {
        let mut words = Self::default();
        words.read(text, Field::Title);
        words
    }

    /// Reads a further text, as a block of its own.
    pub(super) fn read(&mut self, text: &str, field: Field) {
        self.blocks += 1;
        self.folded.reserve(text.len());
        Splitter { text, field, at: 0, open: None, joins_at: None, words: self }.run();
    }

    /// The words.
    pub(super) fn list(&self) -> &[Word] {
        &self.list
    }

    /// A word as it is compared.
    pub(super) fn folded(&self, word: &Word) -> &str {
        self.folded.get(wide(&word.folded)).unwrap_or_default()
    }
}

fn wide(range: &Range<u32>) -> Range<usize> {
    range.start as usize..range.end as usize
}

/// Offsets are kept in 32 bits; texts are bounded far below that where they come in.
fn narrow(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// A word that is being read.
struct Open {
    folded_from: usize,
    from: usize,
    to: usize,
    clusters: u32,
    ends_in_digit: bool,
    has_digit: bool,
}

struct Splitter<'a> {
    text: &'a str,
    field: Field,
    at: usize,
    open: Option<Open>,
    /// Where a single letter would join the initials before it: right behind their dot.
    joins_at: Option<usize>,
    words: &'a mut Words,
}

impl Splitter<'_> {
    fn run(mut self) {
        while let Some(letter) = self.letter_at(self.at) {
            let next = self.at + letter.len_utf8();
            let plain_next = self.text.as_bytes().get(next).is_none_or(u8::is_ascii);
            if letter.is_ascii() && plain_next {
                self.ascii(letter, next);
            } else {
                self.cluster(letter, next);
            }
        }
        self.close();
    }

    fn letter_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn ascii(&mut self, letter: char, next: usize) {
        if letter.is_ascii_alphanumeric() {
            let folded_from = self.words.folded.len();
            self.words.folded.push(letter.to_ascii_lowercase());
            self.take(folded_from, next, letter.is_ascii_digit());
            self.at = next;
        } else {
            self.separate(letter, next);
        }
    }

    fn cluster(&mut self, letter: char, next: usize) {
        let rest = self.text.get(next..).unwrap_or_default();
        // A mark that is a word alone belongs only to its like: a Thai mark behind a Latin letter begins anew.
        let is_other = !letters::is_word_alone(letter);
        let to = next
            + rest
                .find(|mark| !letters::extends(mark) || (is_other && letters::is_word_alone(mark)))
                .unwrap_or(rest.len());
        let folded_from = self.words.folded.len();
        let cluster = self.text.get(self.at..to).unwrap_or_default();
        if !letters::fold_into(cluster, &mut self.words.folded) {
            // A joiner or mark without a letter before it is not there at all.
            if letters::extends(letter) {
                self.at = to;
            } else {
                self.separate(letter, next);
            }
            return;
        }
        let folded = self.words.folded.get(folded_from..).unwrap_or_default();
        let alone = folded.find(letters::is_word_alone).unwrap_or(folded.len());
        let is_digit = folded.chars().next_back().is_some_and(letters::is_digit);
        if alone > 0 {
            self.take(folded_from, to, is_digit);
        }
        self.take_alone(folded_from + alone, to);
        self.at = to;
    }

    /// A cluster continues the open word or opens one.
    fn take(&mut self, folded_from: usize, to: usize, is_digit: bool) {
        let from = self.at;
        let open = self.open.get_or_insert(Open {
            folded_from,
            from,
            to,
            clusters: 0,
            ends_in_digit: false,
            has_digit: false,
        });
        open.to = to;
        open.clusters += 1;
        open.ends_in_digit = is_digit;
        open.has_digit |= is_digit;
    }

    /// A cluster in which each character is a word; what is none (a mark) stays with the word before it.
    fn take_alone(&mut self, folded_from: usize, to: usize) {
        let folded = self.words.folded.get(folded_from..).unwrap_or_default();
        if folded.is_empty() {
            return;
        }
        let starts = folded.char_indices().filter(|(at, letter)| *at == 0 || letters::is_word_alone(*letter));
        let mut borders: Vec<usize> = starts.map(|(at, _)| folded_from + at).collect();
        borders.push(self.words.folded.len());
        self.close_at(folded_from);
        for pair in borders.windows(2) {
            if let [from, end] = pair {
                self.add(*from..*end, self.at..to, false);
            }
        }
    }

    fn separate(&mut self, letter: char, next: usize) {
        let separator = letters::plain(letter);
        let after = self.letter_at(next);
        if matches!(separator, '.' | ',')
            && let Some(open) = &mut self.open
            && open.ends_in_digit
            && after.is_some_and(|next| letters::is_digit(next) && !letters::is_word_alone(next))
        {
            if separator == '.' {
                self.words.folded.push('.');
            }
            self.at = next;
            return;
        }
        let ended = self.close();
        let follows_word = ended || self.joins_at == Some(self.at);
        self.joins_at = None;
        match separator {
            '.' if ended && self.words.list.last().is_some_and(|word| word.initials) => self.joins_at = Some(next),
            '\n' => self.words.blocks += 1,
            _ => {}
        }
        let possessive = follows_word && letters::is_apostrophe(letter) && self.is_possessive(next);
        self.at = if possessive { next + 1 } else { next };
    }

    /// Is what follows an apostrophe an `s` and then the end of the word?
    fn is_possessive(&self, at: usize) -> bool {
        let mut rest = self.text.get(at..).unwrap_or_default().chars();
        matches!(rest.next(), Some('s' | 'S'))
            && rest.next().is_none_or(|letter| !letters::is_in_words(letter) && !letters::extends(letter))
    }

    /// Ends the open word; `false` when there is none.
    fn close(&mut self) -> bool {
        self.close_at(self.words.folded.len())
    }

    fn close_at(&mut self, folded_to: usize) -> bool {
        let Some(open) = self.open.take() else { return false };
        let initial = open.clusters == 1 && !open.has_digit;
        if initial
            && self.joins_at.take() == Some(open.from)
            && let Some(before) = self.words.list.last_mut()
        {
            before.folded.end = narrow(folded_to);
            before.written.end = narrow(open.to);
            return true;
        }
        self.joins_at = None;
        self.add(open.folded_from..folded_to, open.from..open.to, initial);
        true
    }

    fn add(&mut self, folded: Range<usize>, written: Range<usize>, initials: bool) {
        self.words.list.push(Word {
            folded: narrow(folded.start)..narrow(folded.end),
            written: narrow(written.start)..narrow(written.end),
            block: self.words.blocks,
            field: self.field,
            initials,
        });
    }
}

#[cfg(test)]
pub(super) fn split(text: &str) -> Vec<String> {
    let words = Words::of(text);
    words.list().iter().map(|word| words.folded(word).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str) -> Vec<&str> {
        Words::of(text).list().iter().map(|word| text.get(word.place()).unwrap()).collect()
    }

    #[test]
    fn words_are_made_as_the_language_says() {
        for (text, words) in [
            ("South Korea will co-sponsor", "south korea will co sponsor"),
            ("North Korea’s, KOREA'S and Koreas'", "north korea korea and koreas"),
            ("l’ONU don't 's-Hertogenbosch's", "l onu don t s hertogenbosch"),
            ("the U.N. and the U.N.’s J.K.Rowling, J. K. plan B. U.S.A", "the un and the un jk rowling j k plan b usa"),
            ("the U.N.-backed a.b x.yz", "the un backed ab x yz"),
            ("1,000 3.5 1.2.3, 4 1,000.50 v1.5 5. a1.b １，０００", "1000 3.5 1.2.3 4 1000.50 v1.5 5 a1 b 1000"),
            ("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul"),
            ("Straße STRASSE café CAFE\u{301} Ёлка ΆΝΘΡΩΠΟΣ", "strasse strasse cafe cafe елка ανθρωποσ"),
            ("ﬁnance Ｔｏｋｙｏ ques\u{AD}tion Apple™ ½", "finance tokyo question apple"),
            ("ki\u{200D}te \u{200F}שלום\u{200E} x\u{200B}y", "kite שלום x y"),
            ("AI芯片3月", "ai 芯 片 3 月"),
            ("北韩人权 북한의", "北 韩 人 权 북 한 의"),
            ("ガ ｶﾞ カ\u{3099} スー", "ガ ガ ガ ス ー"),
            ("กำ", "ก \u{e4d} า"),
            ("한", "한"),
            ("#tag @me and/or a_b 🚀 1\u{FE0F}\u{20E3}", "tag me and or a b 1"),
        ] {
            assert_eq!(split(text).join(" "), words, "{text}");
        }
    }

    #[test]
    fn a_word_knows_where_it_was_written() {
        assert_eq!(written("The U.N.’s cafe\u{301}, 1,000 人权"), ["The", "U.N", "cafe\u{301}", "1,000", "人", "权"]);
    }

    #[test]
    fn a_line_break_starts_a_block_and_a_sentence_does_not() {
        let blocks: Vec<u32> = Words::of("a. b\nc").list().iter().map(|word| word.block).collect();
        assert_eq!(blocks, [1, 1, 2]);
    }

    proptest! {
        #[test]
        fn any_text_gives_words_that_stand_in_order_on_character_borders(text in any::<String>()) {
            let words = Words::of(&text);
            let mut from = 0;
            for word in words.list() {
                prop_assert!(text.get(word.place()).is_some_and(|written| !written.is_empty()));
                prop_assert!(word.place().start >= from && !words.folded(word).is_empty());
                from = word.place().start;
            }
        }

        #[test]
        fn case_and_decomposition_make_no_difference(text in "[a-zA-Zà-ÿÀ-ÖØ-ÞА-яΑ-ω가-힣ぁ-ん .,’-]{0,30}") {
            let decomposed = icu_normalizer::DecomposingNormalizer::new_nfkd().normalize(&text).into_owned();
            prop_assert_eq!(split(&decomposed), split(&text));
            prop_assert_eq!(split(&text.to_uppercase()), split(&text));
        }
    }
}
