//! The catalogues, as they lie in the program.

use crate::domain::Locale;

/// The catalogues of one language.
pub(super) struct Catalogue {
    pub(super) locale: Locale,
    /// Name and text of each.
    pub(super) files: [(&'static str, &'static str); FILES],
}

const FILES: usize = 20;

/// The files of a folder: the same in every language.
macro_rules! catalogue {
    ($locale:ident, $folder:literal) => {
        Catalogue {
            locale: Locale::$locale,
            files: catalogue!(@ $folder, "access", "actions", "alerts", "changes", "channels", "chat", "commands", "feeds", "filters", "habits", "help", "items", "problems", "reasons", "saved", "settings", "stories", "times", "transfer", "why"),
        }
    };
    (@ $folder:literal, $($name:literal),+) => {
        [$(($name, include_str!(concat!("catalogues/", $folder, "/", $name, ".ftl")))),+]
    };
}

/// English, which is always complete.
pub(super) const ENGLISH: Catalogue = catalogue!(En, "en");

/// All other languages that are spoken.
pub(super) const OTHERS: &[Catalogue] = &[
    catalogue!(Ko, "ko"),
    catalogue!(Es, "es"),
    catalogue!(Fr, "fr"),
    catalogue!(De, "de"),
    catalogue!(Ru, "ru"),
    catalogue!(Zh, "zh"),
    catalogue!(Ja, "ja"),
    catalogue!(Ms, "ms"),
    catalogue!(Ar, "ar"),
];
