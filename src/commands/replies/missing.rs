//! Why a filter does not match an item, in a sentence.

use super::explained::called;
use crate::domain::message::shorten;
use crate::filters::{Miss, Why};
use crate::language::Phrasebook;

/// The most characters of a condition in a sentence.
const SHOWN_MAX: usize = 120;

/// Why it does not match.
pub(super) fn reason(say: &Phrasebook, miss: &Miss) -> String {
    say.miss(sentence(say, &miss.condition, &miss.why)).to_plain()
}

/// Without its full stop.
fn sentence(say: &Phrasebook, condition: &str, why: &Why) -> String {
    let condition = shorten(condition, SHOWN_MAX);
    let said = match why {
        Why::Absent { word, instead } => {
            let is_whole = condition.trim_matches(['"', '*', '=']) == word;
            match (is_whole, instead) {
                (true, None) => say.miss_absent(word),
                (true, Some(instead)) => say.miss_absent_instead(word, instead),
                (false, None) => say.miss_absent_of(word, condition),
                (false, Some(instead)) => say.miss_absent_of_instead(word, condition, instead),
            }
        }
        Why::Apart => say.miss_apart(condition),
        Why::Elsewhere { field } => say.miss_elsewhere(called(*field), condition),
        Why::WrittenOtherwise { written } => say.miss_written_otherwise(condition, written),
        Why::OtherSite => say.miss_other_site(condition.trim_start_matches("url:")),
        Why::TooFar { words } => say.miss_too_far(*words, condition),
        Why::NeverTogether => say.miss_never_together(condition),
        Why::TooNear => say.miss_too_near(condition),
        Why::TooFew { found, needed } => say.miss_too_few(*found, condition, *needed),
        Why::Excluded { hit: Some(hit) } => say.miss_excluded(called(hit.field), &hit.written, condition),
        Why::Excluded { hit: None } => say.miss_excluded_language(condition),
        Why::OtherLanguage { language: Some(language) } => say.miss_other_language(language, condition),
        Why::OtherLanguage { language: None } => say.miss_unknown_language(condition),
        Why::PatternAbsent => say.miss_pattern(condition),
        Why::NoAlternative { closest: None } => say.miss_none(condition),
        Why::NoAlternative { closest: Some((closest, why)) } => {
            say.miss_none_nearest(condition, sentence(say, closest, why))
        }
    };
    said.to_plain()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Digest, Entry, FeedId, Field, Item, ItemId, Locale, StoryId, Timestamp};
    use crate::filters::{Filter, Hit, ItemText, Verdict, explain};
    use crate::language::phrasebook;

    fn item() -> Item {
        let name = Digest::of("test", &[]);
        let (entry, outlet) = (Entry::default(), String::new());
        Item {
            id: ItemId(name),
            story: StoryId(name),
            feed: FeedId(name),
            outlet,
            entry,
            first_seen_at: Timestamp::default(),
        }
    }

    /// On the command line misses are told by the filters themselves.
    #[test]
    fn in_english_a_miss_reads_as_on_the_command_line() {
        let Verdict::Miss(miss) = explain(&Filter::parse("tea").unwrap(), &ItemText::of(&item())) else { panic!() };
        let hit = Hit { term: "t".to_owned(), field: Field::Tag, range: 0..1, written: "T".to_owned() };
        let nearest = ("tea".to_owned(), Box::new(Why::Apart));
        let said = |word: &str| word.to_owned();
        for why in [
            Why::Absent { word: said("tea"), instead: None },
            Why::Absent { word: said("tea"), instead: Some(said("teas")) },
            Why::Absent { word: said("pot"), instead: None },
            Why::Absent { word: said("pot"), instead: Some(said("pots")) },
            Why::Apart,
            Why::Elsewhere { field: Field::Body },
            Why::WrittenOtherwise { written: said("TEA") },
            Why::OtherSite,
            Why::TooFar { words: 9 },
            Why::NeverTogether,
            Why::TooNear,
            Why::TooFew { found: 1, needed: 2 },
            Why::Excluded { hit: Some(hit) },
            Why::Excluded { hit: None },
            Why::OtherLanguage { language: Some(said("ko")) },
            Why::OtherLanguage { language: None },
            Why::PatternAbsent,
            Why::NoAlternative { closest: None },
            Why::NoAlternative { closest: Some(nearest) },
        ] {
            let mut miss = miss.clone();
            miss.why = why;
            assert_eq!(reason(phrasebook(Locale::En), &miss), miss.to_string());
        }
    }
}
