//! The rule by which a text becomes words.
//!
//! The text is read by clusters, as `letters` says. Common ones have ways of their own that give the same words: runs of
//! ASCII letters and digits are taken at once, and what a single character counts for is looked up.

use super::ascii;
use super::list::Words;
use crate::domain::Field;
use crate::filters::letters::{self, Single};
use std::ops::Range;

/// A word that is being read.
struct Open {
    from: usize,
    to: usize,
    /// Where its spelling begins when it is not compared as it stands in the lower-case text.
    apart_from: Option<usize>,
    is_one_cluster: bool,
    ends_in_digit: bool,
}

pub(super) struct Splitter<'a> {
    text: &'a str,
    field: Field,
    pub(super) at: usize,
    open: Option<Open>,
    /// Where a single letter would join the initials before it: right behind their dot.
    joins_at: Option<usize>,
    /// Where the text in lower case begins among the spellings.
    lower_from: usize,
    words: &'a mut Words,
}

impl<'a> Splitter<'a> {
    pub(super) fn new(text: &'a str, field: Field, words: &'a mut Words) -> Self {
        words.begin_block();
        let lower_from = words.append_text(text);
        Self { text, field, at: 0, open: None, joins_at: None, lower_from, words }
    }

    pub(super) fn run(mut self) {
        while let Some(letter) = self.letter_at(self.at) {
            if letter.is_ascii_alphanumeric() {
                self.ascii_run();
            } else if letter.is_ascii() {
                self.separate(letter, self.at + 1);
            } else {
                self.single(letter, self.at + letter.len_utf8());
            }
        }
        self.close();
    }

    pub(super) fn letter_at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// Takes letters and digits up to the next character of another kind.
    fn ascii_run(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let length = ascii::run_length(rest);
        let to = self.at + length;
        if length > 1 && self.open.is_none() && rest.get(length) == Some(&b' ') {
            self.take_whole(to);
        } else if !self.is_extended(to) {
            self.take_as_is(to, length == 1, ends_in_digit(rest, length));
        } else {
            if length > 1 {
                self.take_as_is(to - 1, length == 2, ends_in_digit(rest, length - 1));
            }
            if let Some(last) = self.letter_at(self.at) {
                self.cluster(last, to);
            }
        }
    }

    /// Takes a word of several characters that are compared as they stand in the lower-case text, and the blank behind it.
    fn take_whole(&mut self, to: usize) {
        self.joins_at = None;
        self.words.add(&self.lower(self.at..to), self.at..to, self.field, false);
        self.at = to + 1;
    }

    /// Takes one character by what is known of it, unless others belong to it.
    fn single(&mut self, letter: char, next: usize) {
        let is_plain = !self.is_extended(next);
        match letters::single(letter) {
            Some(&Single::Joins { folded, is_digit }) if is_plain => {
                if folded == letter {
                    self.take_as_is(next, true, is_digit);
                } else {
                    let from = self.spell_apart();
                    self.words.spellings().push(folded);
                    self.take(next, Some(from), true, is_digit);
                }
            }
            Some(&Single::Alone(folded)) if is_plain && folded == letter => self.take_alone_as_is(next),
            None if is_plain && letters::is_stable(letter) => self.take_alone_as_is(next),
            Some(Single::Separates) => self.separate(letter, next),
            _ => self.cluster(letter, next),
        }
    }

    /// Does what begins here belong to the character before it?
    fn is_extended(&self, at: usize) -> bool {
        self.text.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii())
            && self.letter_at(at).is_some_and(|next| match letters::single(next) {
                Some(known) => matches!(known, Single::Extends),
                None => !letters::is_stable(next) && letters::extends(next),
            })
    }

    /// Takes a character with all that belong to it. This is the whole rule; any character may be read so.
    pub(super) fn cluster(&mut self, letter: char, next: usize) {
        let rest = self.text.get(next..).unwrap_or_default();
        // A mark that is a word alone belongs only to its like: a Thai mark behind a Latin letter begins anew.
        let is_other = !letters::is_word_alone(letter);
        let to = next
            + rest
                .find(|mark| !letters::extends(mark) || (is_other && letters::is_word_alone(mark)))
                .unwrap_or(rest.len());
        let written = self.at..to;
        let cluster = self.text.get(written.clone()).unwrap_or_default();
        let apart_from = self.spell_apart();
        let folded_from = self.words.spellings_end();
        if !letters::fold_into(cluster, self.words.spellings()) {
            // A joiner or mark without a letter before it is not there at all.
            if letters::extends(letter) {
                self.at = to;
            } else {
                self.separate(letter, next);
            }
            return;
        }
        let folded = self.words.spelling(&(folded_from..self.words.spellings_end()));
        let alone = folded.find(letters::is_word_alone).unwrap_or(folded.len());
        let is_digit = folded.chars().next_back().is_some_and(letters::is_digit);
        if alone > 0 {
            self.take(to, Some(apart_from), true, is_digit);
        }
        self.take_alone(written, folded_from + alone);
        self.at = to;
    }

    /// What comes, and is compared as it stands in the lower-case text, continues the open word or opens one.
    fn take_as_is(&mut self, to: usize, is_one_cluster: bool, is_digit: bool) {
        if self.open.as_ref().is_some_and(|open| open.apart_from.is_some()) {
            self.words.repeat(self.lower(self.at..to));
        }
        self.take(to, None, is_one_cluster, is_digit);
    }

    /// Spells the open word apart, if it is not yet; gives where the spelling begins of it, or of a word to be opened.
    fn spell_apart(&mut self) -> usize {
        let end = self.words.spellings_end();
        let Some(open) = &mut self.open else { return end };
        if let Some(from) = open.apart_from {
            return from;
        }
        open.apart_from = Some(end);
        let lower = open.from..open.to;
        self.words.repeat(self.lower(lower));
        end
    }

    /// Continues the open word or opens one.
    fn take(&mut self, to: usize, apart_from: Option<usize>, is_one_cluster: bool, is_digit: bool) {
        match &mut self.open {
            Some(open) => {
                open.to = to;
                open.is_one_cluster = false;
                open.ends_in_digit = is_digit;
            }
            None => self.open = Some(Open { from: self.at, to, apart_from, is_one_cluster, ends_in_digit: is_digit }),
        }
        self.at = to;
    }

    /// A character that is a word alone, and is compared as it stands in the text.
    fn take_alone_as_is(&mut self, to: usize) {
        self.close();
        self.words.add(&self.lower(self.at..to), self.at..to, self.field, false);
        self.at = to;
    }

    /// A cluster in which each character is a word; what is none (a mark) stays with the word before it.
    fn take_alone(&mut self, written: Range<usize>, folded_from: usize) {
        let folded_to = self.words.spellings_end();
        if folded_from == folded_to {
            return;
        }
        self.close_at(folded_from);
        let mut from = folded_from;
        while from < folded_to {
            let mut rest = self.words.spelling(&(from..folded_to)).char_indices().skip(1);
            let length = rest.find(|&(_, letter)| letters::is_word_alone(letter)).map(|(at, _)| at);
            let to = length.map_or(folded_to, |length| from + length);
            self.words.add(&(from..to), written.clone(), self.field, false);
            from = to;
        }
    }

    fn separate(&mut self, letter: char, next: usize) {
        let separator = letters::plain(letter);
        if matches!(separator, '.' | ',') && self.is_inside_number(next) {
            self.spell_apart();
            if separator == '.' {
                self.words.spellings().push('.');
            }
            self.at = next;
            return;
        }
        let ended = self.close();
        let follows_word = ended || self.joins_at == Some(self.at);
        self.joins_at = None;
        match separator {
            '.' if ended && self.words.list().last().is_some_and(|word| word.initials) => self.joins_at = Some(next),
            '\n' => self.words.begin_block(),
            _ => {}
        }
        let possessive = follows_word && letters::is_apostrophe(letter) && self.is_possessive(next);
        self.at = if possessive { next + 1 } else { next };
    }

    /// Does a digit stand before, and behind where a separator ends?
    fn is_inside_number(&self, next: usize) -> bool {
        let after = self.letter_at(next);
        self.open.as_ref().is_some_and(|open| open.ends_in_digit)
            && after.is_some_and(|after| letters::is_digit(after) && !letters::is_word_alone(after))
    }

    /// Is what follows an apostrophe an `s` and then the end of the word?
    fn is_possessive(&self, at: usize) -> bool {
        let mut rest = self.text.get(at..).unwrap_or_default().chars();
        matches!(rest.next(), Some('s' | 'S'))
            && rest.next().is_none_or(|letter| !letters::is_in_words(letter) && !letters::extends(letter))
    }

    /// Ends the open word; `false` when there is none.
    pub(super) fn close(&mut self) -> bool {
        self.close_at(self.words.spellings_end())
    }

    /// Ends the open word, whose spelling ends there when it is spelled apart.
    fn close_at(&mut self, apart_to: usize) -> bool {
        let Some(open) = self.open.take() else { return false };
        let folded = match open.apart_from {
            Some(from) => from..apart_to,
            None => self.lower(open.from..open.to),
        };
        let initial = open.is_one_cluster && !open.ends_in_digit;
        let joins = self.joins_at.take() == Some(open.from);
        if initial && joins {
            self.words.join(folded, open.to);
        } else {
            self.words.add(&folded, open.from..open.to, self.field, initial);
        }
        true
    }

    /// Where a part of the text stands in lower case among the spellings.
    fn lower(&self, place: Range<usize>) -> Range<usize> {
        self.lower_from + place.start..self.lower_from + place.end
    }
}

fn ends_in_digit(run: &[u8], length: usize) -> bool {
    run.get(..length).and_then(<[u8]>::last).is_some_and(u8::is_ascii_digit)
}
