//! What a character counts for in a word, and the form in which it is compared.
//!
//! The unit is a cluster: a character with the marks and joiners that follow it. A cluster is folded by
//! compatibility normalisation (NFKC, Unicode Standard Annex 15), full case folding (Unicode chapter 3.13, default
//! caseless matching) and, for Latin, Greek and Cyrillic letters, by dropping the marks.

use icu_casemap::{CaseMapper, CaseMapperBorrowed};
use icu_normalizer::{
    ComposingNormalizer, ComposingNormalizerBorrowed, DecomposingNormalizer, DecomposingNormalizerBorrowed,
};
use icu_properties::props::{DefaultIgnorableCodePoint, EastAsianWidth, GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed, CodePointSetData, CodePointSetDataBorrowed};
use std::sync::LazyLock;

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizer::new_nfc();
const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizer::new_nfkc();
const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizer::new_nfd();
const CASES: CaseMapperBorrowed<'static> = CaseMapper::new();
const CATEGORIES: CodePointMapDataBorrowed<'static, GeneralCategory> = CodePointMapData::<GeneralCategory>::new();
const SCRIPTS: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();
const WIDTHS: CodePointMapDataBorrowed<'static, EastAsianWidth> = CodePointMapData::<EastAsianWidth>::new();
const IGNORABLE: CodePointSetDataBorrowed<'static> = CodePointSetData::new::<DefaultIgnorableCodePoint>();

/// Marks the place where a line may be broken, so it separates although it cannot be seen.
const ZERO_WIDTH_SPACE: char = '\u{200B}';

/// The one mark that case folding makes a letter of.
const IOTA_BELOW: char = '\u{345}';

/// Characters below this one are folded once and looked up from then on.
const TABLED: u32 = 0x3100;

static TABLE: LazyLock<Vec<Single>> =
    LazyLock::new(|| (0..TABLED).filter_map(char::from_u32).map(Single::of).collect());

/// What a character counts for when no other belongs to it.
#[derive(Debug)]
pub(super) enum Single {
    /// It belongs to the character before it.
    Extends,
    Separates,
    /// A part of a word.
    Joins {
        folded: char,
        is_digit: bool,
    },
    /// A word by itself.
    Alone(char),
    /// It is compared as several characters.
    Several(Box<str>),
}

impl Single {
    fn of(letter: char) -> Self {
        if extends(letter) {
            return Self::Extends;
        }
        let Some(text) = folded(letter.encode_utf8(&mut [0; 4])) else { return Self::Separates };
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(folded), None) if is_word_alone(folded) => Self::Alone(folded),
            (Some(folded), None) => Self::Joins { folded, is_digit: is_digit(folded) },
            _ => Self::Several(text),
        }
    }
}

/// What is known of a character; `None` beyond the table.
pub(super) fn single(letter: char) -> Option<&'static Single> {
    TABLE.get(usize::try_from(u32::from(letter)).ok()?)
}

/// Does it belong to the cluster of the character before it? Marks, joiners and other characters that are not seen,
/// Hangul vowels and finals that combine with the letter before, and the half-width voicing marks of kana.
pub(super) fn extends(letter: char) -> bool {
    match letter {
        '\u{0}'..'\u{300}' => letter == '\u{AD}',
        '\u{1160}'..='\u{11FF}' | '\u{D7B0}'..='\u{D7FF}' | '\u{FF9E}' | '\u{FF9F}' => true,
        ZERO_WIDTH_SPACE => false,
        _ => is_mark(letter) || IGNORABLE.contains(letter),
    }
}

/// Is it a combining mark (general category M)?
pub(super) fn is_mark(letter: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CATEGORIES.get(letter))
}

/// May it stand in a word: a letter, a mark or a number (general categories L, M and N)?
pub(super) fn is_in_words(letter: char) -> bool {
    let category = CATEGORIES.get(letter);
    let mark = category != GeneralCategory::EnclosingMark && GeneralCategoryGroup::Mark.contains(category);
    let known = GeneralCategoryGroup::Letter.contains(category) || GeneralCategoryGroup::Number.contains(category);
    (mark || known) && !is_apostrophe(letter)
}

/// Is it an apostrophe as typed, printed or encoded in practice? The modifier letter is one of them.
pub(super) fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{2018}' | '\u{201B}' | '\u{02BC}' | '\u{FF07}' | '`' | '\u{B4}')
}

/// Is it a digit that counts in a number (general category Nd)?
pub(super) fn is_digit(letter: char) -> bool {
    CATEGORIES.get(letter) == GeneralCategory::DecimalNumber
}

/// Is this one a word by itself? So it is in scripts that put no blanks between words, and in Hangul, whose particles
/// are written onto the word.
pub(super) fn is_word_alone(letter: char) -> bool {
    match letter {
        '\u{0}'..'\u{E00}' => false,
        '\u{30FC}' | '\u{3006}' | '\u{303C}' => true,
        _ => matches!(
            SCRIPTS.get(letter),
            Script::Han
                | Script::Hiragana
                | Script::Katakana
                | Script::Hangul
                | Script::Thai
                | Script::Lao
                | Script::Khmer
                | Script::Myanmar
        ),
    }
}

/// Is it a letter of the Latin script?
pub(super) fn is_latin(letter: char) -> bool {
    letter.is_ascii_alphabetic() || (letter > '\u{7F}' && SCRIPTS.get(letter) == Script::Latin)
}

/// The columns that it takes in a monospaced font.
pub(super) fn columns(letter: char) -> usize {
    if letter > '\u{7F}' && extends(letter) {
        0
    } else if matches!(WIDTHS.get(letter), EastAsianWidth::Wide | EastAsianWidth::Fullwidth) {
        2
    } else {
        1
    }
}

/// The full-width form of an ASCII character as the plain one; any other as it is.
pub(super) fn plain(letter: char) -> char {
    match letter {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

/// Appends a cluster as it is compared; `false` when it separates words instead.
pub(super) fn fold_into(cluster: &str, out: &mut String) -> bool {
    let mut letters = cluster.chars();
    if let (Some(only), None) = (letters.next(), letters.next()) {
        match single(only) {
            Some(Single::Separates) => return false,
            Some(&(Single::Joins { folded, .. } | Single::Alone(folded))) => {
                out.push(folded);
                return true;
            }
            Some(Single::Several(folded)) => {
                out.push_str(folded);
                return true;
            }
            None if is_stable(only) => {
                out.push(only);
                return true;
            }
            Some(Single::Extends) | None => {}
        }
    }
    let folded = folded(cluster);
    out.push_str(folded.as_deref().unwrap_or_default());
    folded.is_some()
}

/// Common characters that are words alone, and that folding leaves as they are: Hangul syllables, unified ideographs.
pub(super) fn is_stable(letter: char) -> bool {
    matches!(letter, '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}')
}

fn folded(cluster: &str) -> Option<Box<str>> {
    if !cluster.chars().next().is_some_and(stands_first) {
        return None;
    }
    let seen: String = cluster.chars().filter(|&letter| !IGNORABLE.contains(letter)).collect();
    // Before folding, which makes a letter of the Greek iota below; and after, which makes a mark of a Turkish dot.
    let bare = without_marks(&NFD.normalize(&NFKC.normalize(&seen)));
    let cased = CASES.fold_string(&bare).into_owned();
    let folded = NFKC.normalize(&without_marks(&NFD.normalize(&cased))).into_owned();
    // What stands for several words, such as a fraction or a whole phrase in one character, is none.
    let is_word = folded.chars().next().is_some_and(stands_first) && folded.chars().all(is_in_words);
    is_word.then(|| folded.into())
}

/// Can it begin a cluster? Not what belongs to a letter before it, unless it is a word alone, as the marks of Thai are.
/// A Hangul vowel or final without its initial is no word.
fn stands_first(letter: char) -> bool {
    is_in_words(letter) && (!extends(letter) || (is_mark(letter) && is_word_alone(letter)))
}

/// Drops the marks that follow a letter of Latin, Greek or Cyrillic, or a character of no script, such as a digit.
fn without_marks(decomposed: &str) -> String {
    let mut keeps = false;
    let mut kept = String::with_capacity(decomposed.len());
    for letter in decomposed.chars() {
        if is_mark(letter) {
            if letter != IOTA_BELOW && (keeps || is_word_alone(letter)) {
                kept.push(letter);
            }
            continue;
        }
        keeps = !matches!(
            SCRIPTS.get(letter),
            Script::Latin | Script::Greek | Script::Cyrillic | Script::Common | Script::Inherited
        );
        kept.push(if letter == 'ı' { 'i' } else { letter });
    }
    kept
}

/// A word exactly as written, but for encoding (NFC) and characters that are not seen.
pub(super) fn as_written(text: &str) -> String {
    let seen: String = text.chars().filter(|&letter| !IGNORABLE.contains(letter)).collect();
    NFC.normalize(&seen).into_owned()
}

/// Its simple case folding (Unicode chapter 5.18): one character for one.
pub(super) fn simple_fold(letter: char) -> char {
    CASES.simple_fold(letter)
}
