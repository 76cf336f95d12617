//! What is taught of filters: ONE table, from which `/help filters` and the README come.

/// What somebody may write, and what it rings for.
#[derive(Clone, Copy, Debug)]
pub struct Lesson {
    /// A filter to copy.
    pub filter: &'static str,
    /// What it rings for, in a few words.
    pub meaning: &'static str,
}

const fn lesson(filter: &'static str, meaning: &'static str) -> Lesson {
    Lesson { filter, meaning }
}

/// The lessons, the simplest first.
pub const LESSONS: [Lesson; 15] = [
    lesson("North Korea", "these words, side by side, in this order"),
    lesson("missile, rocket", "either; OR works too"),
    lesson("nuclear AND test", "both, anywhere in the item; & works too"),
    lesson("Korea NOT football", "the first without the second; -football works too"),
    lesson("(missile OR rocket) AND Japan", "brackets group"),
    lesson("\"rights OR duties\"", "quotes make operators plain words"),
    lesson("sanction*", "words that begin so"),
    lesson("=WHO", "exactly so written: case, accents and ending count"),
    lesson("missile NEAR/8 Japan", "both, at most 8 words between them"),
    lesson("Georgia NOTNEAR/5 Atlanta", "the first, where the second is not within 5 words"),
    lesson("2of(drone, missile, artillery)", "at least two of the list"),
    lesson("title:resolution", "in the headline only; also body: source: author: tag:"),
    lesson("url:reuters.com", "links to this site"),
    lesson("rocket AND lang:ko", "in Korean only"),
    lesson("/missiles? +test/", "a regular expression"),
];

/// The lessons as README shows them.
pub fn markdown() -> String {
    let head = "| Write | It rings for |\n| --- | --- |\n".to_owned();
    LESSONS.iter().fold(head, |text, Lesson { filter, meaning }| format!("{text}| `{filter}` | {meaning} |\n"))
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
