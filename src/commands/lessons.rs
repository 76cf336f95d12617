//! What is taught of filters: ONE table, from which `/help filters` and the README come.

use crate::domain::{Locale, RichText};
use crate::language::{Phrasebook, phrasebook};

/// What somebody may write, and what it rings for.
#[derive(Clone, Copy, Debug)]
pub struct Lesson {
    /// A filter to copy.
    pub filter: &'static str,
    /// What it rings for, in a few words.
    pub meaning: fn(&Phrasebook) -> RichText,
}

const fn lesson(filter: &'static str, meaning: fn(&Phrasebook) -> RichText) -> Lesson {
    Lesson { filter, meaning }
}

/// The lessons, the simplest first.
pub const LESSONS: [Lesson; 15] = [
    lesson("North Korea", Phrasebook::lesson_phrase),
    lesson("missile, rocket", Phrasebook::lesson_or),
    lesson("nuclear AND test", Phrasebook::lesson_and),
    lesson("Korea NOT football", Phrasebook::lesson_not),
    lesson("(missile OR rocket) AND Japan", Phrasebook::lesson_brackets),
    lesson("\"rights OR duties\"", Phrasebook::lesson_quotes),
    lesson("sanction*", Phrasebook::lesson_prefix),
    lesson("=WHO", Phrasebook::lesson_exact),
    lesson("missile NEAR/8 Japan", Phrasebook::lesson_near),
    lesson("Georgia NOTNEAR/5 Atlanta", Phrasebook::lesson_not_near),
    lesson("2of(drone, missile, artillery)", Phrasebook::lesson_some),
    lesson("title:resolution", Phrasebook::lesson_field),
    lesson("url:reuters.com", Phrasebook::lesson_url),
    lesson("rocket AND lang:ko", Phrasebook::lesson_language),
    lesson("/missiles? +test/", Phrasebook::lesson_pattern),
];

/// The lessons as README shows them.
pub fn markdown() -> String {
    let head = "| Write | It rings for |\n| --- | --- |\n".to_owned();
    let told = |meaning: fn(&Phrasebook) -> RichText| meaning(phrasebook(Locale::En)).to_plain();
    LESSONS.iter().fold(head, |text, Lesson { filter, meaning }| format!("{text}| `{filter}` | {} |\n", told(*meaning)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::Filter;

    #[test]
    fn everything_that_is_taught_is_a_filter() {
        for Lesson { filter, .. } in LESSONS {
            assert!(Filter::parse(filter).is_ok(), "{filter}");
        }
    }

    #[test]
    fn the_readme_shows_these_lessons() {
        let readme = include_str!("../../README.md");
        assert!(readme.contains(&markdown()), "README.md must hold:\n{}", markdown());
    }
}
