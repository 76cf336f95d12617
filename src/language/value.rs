//! What is put into a sentence.

use crate::domain::RichText;
use fluent_bundle::FluentValue;

/// The first of the letters that stand for what is put in while Fluent writes a sentence. They are for private use: no
/// catalogue holds them, and what Fluent writes holds nothing from outside.
const FIRST_STAND_IN: u32 = 0xe000;

/// What is put into a sentence.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number, which decides on the plural, or is written as it is.
    Number(u64),
    /// One of a few words of ours, which decides on the wording and is not shown.
    Choice(&'static str),
    /// Text as it is, also from outside: whatever is in it, it becomes no markup.
    Text(RichText),
}

impl Value {
    /// What Fluent is told of the value that is put in at this place.
    pub(super) fn for_fluent(&self, place: u32) -> FluentValue<'static> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            Self::Choice(word) => FluentValue::from(*word),
            Self::Text(_) => FluentValue::from(String::from(stand_in(place))),
        }
    }

    /// What stands for the letter that Fluent wrote, if it is a stand-in.
    pub(super) fn behind<'a>(letter: char, values: &'a [(&'static str, Self)]) -> Option<&'a RichText> {
        let place = u32::from(letter).checked_sub(FIRST_STAND_IN)?;
        match values.get(usize::try_from(place).ok()?) {
            Some((_, Self::Text(text))) => Some(text),
            _ => None,
        }
    }
}

fn stand_in(place: u32) -> char {
    char::from_u32(FIRST_STAND_IN.saturating_add(place)).unwrap_or(char::REPLACEMENT_CHARACTER)
}

impl From<RichText> for Value {
    fn from(text: RichText) -> Self {
        Self::Text(text)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(RichText::of(text))
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(RichText::of(text))
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

macro_rules! whole_numbers {
    ($($number:ty),+) => {
        $(impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(number.into())
            }
        })+
    };
}

whole_numbers!(u8, u16, u32, u64);
