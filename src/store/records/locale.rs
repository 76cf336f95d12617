//! A language on disk: a part of the records of chats and updates.

use crate::domain::Locale;
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum LocaleRecord {
    En,
    Ko,
    Es,
    Fr,
    De,
    Ru,
    Ar,
    Zh,
    Ja,
    Ms,
}

impl From<Locale> for LocaleRecord {
    fn from(locale: Locale) -> Self {
        match locale {
            Locale::En => Self::En,
            Locale::Ko => Self::Ko,
            Locale::Es => Self::Es,
            Locale::Fr => Self::Fr,
            Locale::De => Self::De,
            Locale::Ru => Self::Ru,
            Locale::Ar => Self::Ar,
            Locale::Zh => Self::Zh,
            Locale::Ja => Self::Ja,
            Locale::Ms => Self::Ms,
        }
    }
}

impl From<LocaleRecord> for Locale {
    fn from(record: LocaleRecord) -> Self {
        match record {
            LocaleRecord::En => Self::En,
            LocaleRecord::Ko => Self::Ko,
            LocaleRecord::Es => Self::Es,
            LocaleRecord::Fr => Self::Fr,
            LocaleRecord::De => Self::De,
            LocaleRecord::Ru => Self::Ru,
            LocaleRecord::Ar => Self::Ar,
            LocaleRecord::Zh => Self::Zh,
            LocaleRecord::Ja => Self::Ja,
            LocaleRecord::Ms => Self::Ms,
        }
    }
}
