//! What is said to several chats, before it is known which of them speak what.

use super::phrasebook::{Phrasebook, offered, phrasebook};
use crate::domain::Locale;

/// The same in each language that is spoken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InEach<T> {
    english: Box<T>,
    others: Vec<(Locale, T)>,
}

impl<T> InEach<T> {
    /// Says it in each.
    pub fn say(say: impl Fn(&Phrasebook) -> T) -> Self {
        let others = offered().filter(|locale| *locale != Locale::En);
        Self {
            english: Box::new(say(phrasebook(Locale::En))),
            others: others.map(|locale| (locale, say(phrasebook(locale)))).collect(),
        }
    }

    /// As it is said in that language.
    pub fn to(&self, locale: Locale) -> &T {
        self.others.iter().find(|(other, _)| *other == locale).map_or(&self.english, |(_, said)| said)
    }
}
