//! Which script a character is of, and how text in it falls into tokens.

use icu_properties::props::{GeneralCategory, GeneralCategoryGroup, Script};
use icu_properties::{CodePointMapData, CodePointMapDataBorrowed};

const SCRIPTS: CodePointMapDataBorrowed<'static, Script> = CodePointMapData::<Script>::new();
const CATEGORIES: CodePointMapDataBorrowed<'static, GeneralCategory> = CodePointMapData::<GeneralCategory>::new();

/// Scripts whose terms are counted together. How rare a term is says its share of the items that have its script, so
/// that much English does not make every Chinese term rare. The numbers go to disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(super) enum ScriptGroup {
    Number,
    HanKana,
    Hangul,
    SouthEastAsian,
    Latin,
    Greek,
    Cyrillic,
    Hebrew,
    Arabic,
    Devanagari,
    Other,
}

impl ScriptGroup {
    /// How many there are.
    pub(super) const COUNT: usize = 11;

    /// Characters of a token, where a script puts no blanks between words, or particles onto them (character n-grams,
    /// the usual unit of retrieval in these scripts); none where words are words.
    pub(super) const fn gram(self) -> Option<usize> {
        match self {
            Self::HanKana | Self::Hangul => Some(2),
            Self::SouthEastAsian => Some(3),
            _ => None,
        }
    }
}

/// What a character counts for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    Letter(ScriptGroup),
    /// Belongs to the letter before it.
    Mark,
    /// A decimal digit and its value.
    Digit(char),
    Apostrophe,
    Separator,
}

/// Zeros of the decimal digits that news are written with.
const ZEROS: [char; 6] = ['\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{E50}', '\u{FF10}'];

pub(super) fn class(letter: char) -> Class {
    match letter {
        'a'..='z' | 'A'..='Z' => return Class::Letter(ScriptGroup::Latin),
        '0'..='9' => return Class::Digit(letter),
        '\'' | '\u{2019}' | '\u{2BC}' | '\u{FF07}' => return Class::Apostrophe,
        // Tatweel stretches an Arabic word and is no letter of it; joiners are not seen.
        '\u{640}' | '\u{AD}' | '\u{200C}' | '\u{200D}' => return Class::Mark,
        '\0'..='\u{7F}' => return Class::Separator,
        _ => {}
    }
    common(letter).map_or_else(|| by_properties(letter), Class::Letter)
}

/// The scripts of most letters, which need not be looked up.
fn common(letter: char) -> Option<ScriptGroup> {
    match letter {
        'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' => Some(ScriptGroup::Latin),
        'Σ'..='ώ' => Some(ScriptGroup::Greek),
        'А'..='я' => Some(ScriptGroup::Cyrillic),
        'ء'..='غ' | 'ف'..='ي' => Some(ScriptGroup::Arabic),
        '\u{4E00}'..='\u{9FFF}' => Some(ScriptGroup::HanKana),
        '\u{AC00}'..='\u{D7A3}' => Some(ScriptGroup::Hangul),
        _ => None,
    }
}

fn by_properties(letter: char) -> Class {
    let category = CATEGORIES.get(letter);
    if category == GeneralCategory::DecimalNumber {
        return digit(letter).map_or(Class::Separator, Class::Digit);
    }
    // The vowel signs of South-East Asia make the word; elsewhere a mark only shades its letter.
    let group = group(letter);
    if GeneralCategoryGroup::Mark.contains(category) {
        return if group == ScriptGroup::SouthEastAsian { Class::Letter(group) } else { Class::Mark };
    }
    if GeneralCategoryGroup::Letter.contains(category) { Class::Letter(group) } else { Class::Separator }
}

fn digit(letter: char) -> Option<char> {
    ZEROS.iter().find_map(|&zero| char::from_digit(u32::from(letter).checked_sub(u32::from(zero))?, 10))
}

fn group(letter: char) -> ScriptGroup {
    match SCRIPTS.get(letter) {
        Script::Han | Script::Hiragana | Script::Katakana => ScriptGroup::HanKana,
        Script::Hangul => ScriptGroup::Hangul,
        Script::Thai | Script::Lao | Script::Khmer | Script::Myanmar => ScriptGroup::SouthEastAsian,
        Script::Latin => ScriptGroup::Latin,
        Script::Greek => ScriptGroup::Greek,
        Script::Cyrillic => ScriptGroup::Cyrillic,
        Script::Hebrew => ScriptGroup::Hebrew,
        Script::Arabic => ScriptGroup::Arabic,
        Script::Devanagari => ScriptGroup::Devanagari,
        // The mark of a long vowel in kana is of no one script.
        _ if letter == '\u{30FC}' => ScriptGroup::HanKana,
        _ => ScriptGroup::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_not_looked_up_are_what_their_properties_say() {
        let mut known = 0;
        for letter in '\u{80}'..=char::MAX {
            if let Some(group) = common(letter) {
                assert_eq!(by_properties(letter), Class::Letter(group), "{letter:?}");
                known += 1;
            }
        }
        assert!(known > 30_000);
    }
}
