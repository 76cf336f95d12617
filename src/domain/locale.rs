//! The languages that newsbell may speak. Which of them it does speak, the room of language knows.

/// A language.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// English: complete at any time; it stands in wherever another says nothing.
    #[default]
    En,
    /// Korean.
    Ko,
    /// Spanish.
    Es,
    /// French.
    Fr,
    /// German.
    De,
    /// Russian.
    Ru,
    /// Arabic.
    Ar,
    /// Chinese, simplified.
    Zh,
    /// Japanese.
    Ja,
    /// Malay, as near to Indonesian as can be.
    Ms,
}

impl Locale {
    /// All of them.
    pub const ALL: [Self; 10] =
        [Self::En, Self::Ko, Self::Es, Self::Fr, Self::De, Self::Ru, Self::Ar, Self::Zh, Self::Ja, Self::Ms];

    /// The language of a tag such as `ko`, `pt-BR` or `zh-hans` (IETF BCP 47), if it is one of them.
    pub fn parse(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        // What Indonesian was called before 1989, and still is on some phones.
        let language = if language == "in" { "id".to_owned() } else { language };
        Self::ALL.into_iter().find(|locale| locale.codes().contains(&language.as_str()))
    }

    /// Its code (ISO 639-1).
    pub fn code(self) -> &'static str {
        self.codes().first().copied().unwrap_or("en")
    }

    /// All codes under which people have it, its own first.
    pub const fn codes(self) -> &'static [&'static str] {
        match self {
            Self::En => &["en"],
            Self::Ko => &["ko"],
            Self::Es => &["es"],
            Self::Fr => &["fr"],
            Self::De => &["de"],
            Self::Ru => &["ru"],
            Self::Ar => &["ar"],
            Self::Zh => &["zh"],
            Self::Ja => &["ja"],
            Self::Ms => &["ms", "id"],
        }
    }

    /// What those who speak it call it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Ko => "한국어",
            Self::Es => "Español",
            Self::Fr => "Français",
            Self::De => "Deutsch",
            Self::Ru => "Русский",
            Self::Ar => "العربية",
            Self::Zh => "简体中文",
            Self::Ja => "日本語",
            Self::Ms => "Bahasa Melayu / Indonesia",
        }
    }

    /// Is it written from right to left?
    pub const fn is_from_right(self) -> bool {
        matches!(self, Self::Ar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_the_tags_that_phones_send() {
        for (tag, locale) in [
            ("en", Some(Locale::En)),
            ("ko-KR", Some(Locale::Ko)),
            ("zh-hans", Some(Locale::Zh)),
            ("zh_Hant_TW", Some(Locale::Zh)),
            ("ID", Some(Locale::Ms)),
            ("in-ID", Some(Locale::Ms)),
            ("pt-BR", None),
            ("kok", None),
            ("", None),
        ] {
            assert_eq!(Locale::parse(tag), locale, "{tag}");
        }
        for locale in Locale::ALL {
            assert_eq!(Locale::parse(locale.code()), Some(locale));
        }
    }
}
