//! The numbers of a headline: which count something that may grow, and which only tell one thing of a series from the
//! next.
//!
//! `3 dead in a mine` and `5 dead in a mine` are one article, edited. `Report 15 on copper` and `Report 31 on copper` are
//! two, as are the headlines of two dates. What is neither, such as a share or a score, tells nothing here. In doubt a
//! number is no count: an article taken for an edit of another is hidden.

use super::script::{Class, class};
use super::tokens::{TermKey, Token};
use std::ops::RangeInclusive;

/// Letters that a word behind a count must have: shorter ones are prepositions more often than what is counted.
const COUNTED_MIN: usize = 4;

/// Numbers that are years.
const YEARS: RangeInclusive<u64> = 1_900..=2_100;

/// Letters by which a month is known, in languages with Latin and Cyrillic letters. Other words begin with them as well:
/// that these are no counts hides nothing.
const MONTHS: [&str; 36] = [
    "jan", "feb", "fév", "fev", "mar", "mär", "apr", "avr", "abr", "may", "mai", "mei", "jun", "jui", "jul", "aug",
    "aoû", "ago", "sep", "set", "oct", "okt", "out", "nov", "dec", "déc", "dez", "dic", "des", "янв", "фев", "апр",
    "июн", "июл", "авг", "дек",
];

/// What stands in front of the number of one of a series.
const NUMBERING: [&str; 8] = ["#", "№", "no.", "nr.", "nº", "n°", "第", "제"];

/// Units of dates and of series that are written onto a number, in Chinese, Japanese and Korean.
const UNITS: [char; 19] =
    ['年', '月', '日', '号', '號', '期', '时', '時', '点', '點', '周', '週', '回', '년', '월', '일', '시', '호', '회'];

/// A number of a headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    pub(super) key: TermKey,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// So many of something.
    Count(u64),
    /// Which one of a series: a date, an edition, a part.
    Label,
    /// Anything else.
    Other,
}

impl Figure {
    /// The number that a token of the headline is.
    pub(super) fn of(headline: &str, token: &Token) -> Self {
        let piece = |range| headline.get(range).unwrap_or_default();
        let before = piece(0..token.place.start);
        let after = piece(token.place.end..headline.len());
        Self { key: token.key, kind: kind(before, piece(token.place.clone()), after) }
    }
}

/// Is a headline with the second numbers an edit of one with the first and the same words: has one count grown?
pub(super) fn has_grown(before: &[Figure], now: &[Figure]) -> bool {
    let mut changed = changes(before, now);
    let grown = |(before, now): (&Figure, &Figure)| match (before.kind, now.kind) {
        (Kind::Count(before), Kind::Count(now)) => now > before,
        _ => false,
    };
    before.len() == now.len() && changed.next().is_some_and(grown) && changed.next().is_none()
}

/// Do headlines with the same words tell of two things of a series?
pub(super) fn are_of_a_series(one: &[Figure], other: &[Figure]) -> bool {
    changes(one, other).any(|(one, other)| one.kind == Kind::Label && other.kind == Kind::Label)
}

fn changes<'a>(one: &'a [Figure], other: &'a [Figure]) -> impl Iterator<Item = (&'a Figure, &'a Figure)> {
    one.iter().zip(other).filter(|(one, other)| one.key != other.key)
}

fn kind(before: &str, written: &str, after: &str) -> Kind {
    let value = written.replace(',', "").parse::<u64>().ok();
    let is_year = written.len() == 4 && value.is_some_and(|value| YEARS.contains(&value));
    let is_free = is_free(before, after);
    let is_counting = is_free && is_counted(after);
    match value {
        _ if is_year || is_dated_or_numbered(before, after) => Kind::Label,
        _ if is_free && !is_counting && is_named(before) => Kind::Label,
        Some(value) if is_counting && !is_named(before) => Kind::Count(value),
        _ => Kind::Other,
    }
}

fn is_dated_or_numbered(before: &str, after: &str) -> bool {
    let lead = before.trim_end().to_lowercase();
    is_time(before, after)
        || is_ordinal(after)
        || after.trim_start().starts_with(UNITS)
        || NUMBERING.iter().any(|sign| lead.ends_with(sign))
}

/// Nothing ties it to what stands beside it: no currency, sign, score or share.
fn is_free(before: &str, after: &str) -> bool {
    let is_apart =
        |letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | ':' | '，' | '：' | '；' | '、');
    let is_led = before.chars().next_back().is_none_or(|letter| is_apart(letter) || is_unspaced(letter));
    let is_followed = after.chars().next().is_none_or(|letter| is_apart(letter) || is_unspaced(letter));
    is_led && is_followed && !after.trim_start().starts_with('%')
}

/// Letters that are written without blanks between words, onto numbers too.
fn is_unspaced(letter: char) -> bool {
    matches!(class(letter), Class::Letter(group) if group.gram().is_some())
}

/// `10:30`, seen from either number.
fn is_time(before: &str, after: &str) -> bool {
    let two_digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count() == 2;
    let leads = after.strip_prefix(':').is_some_and(two_digits);
    leads || before.strip_suffix(':').is_some_and(|hours| hours.ends_with(|letter: char| letter.is_ascii_digit()))
}

/// `3rd`, `3ème`, `3º`.
fn is_ordinal(after: &str) -> bool {
    let ending: String = after.chars().take_while(|letter| letter.is_alphabetic()).collect::<String>().to_lowercase();
    matches!(ending.as_str(), "st" | "nd" | "rd" | "th" | "e" | "er" | "ème" | "º" | "ª")
}

fn is_month(word: &str) -> bool {
    let word = word.to_lowercase();
    MONTHS.iter().any(|month| word.starts_with(month))
}

/// What stands before it is one of its kind by it (`Report 15`): a capitalised word, and not because all words are.
fn is_named(before: &str) -> bool {
    let words: Vec<&str> = before.split_whitespace().collect();
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    match words.as_slice() {
        _ if !before.trim_end().ends_with(char::is_alphabetic) => false,
        [] => false,
        [only] => is_capital(only),
        [.., first, last] => is_capital(last) && !is_capital(first),
    }
}

/// A word follows that is long enough to be what was counted, and is no month.
fn is_counted(after: &str) -> bool {
    let word = first_word(after);
    after.trim_start().starts_with(is_unspaced) || (word.chars().count() >= COUNTED_MIN && !is_month(word))
}

fn first_word(text: &str) -> &str {
    let text = text.trim_start();
    text.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn figures(headline: &str) -> Vec<Figure> {
        tokens(headline, 64).iter().filter(|token| token.is_number()).map(|token| Figure::of(headline, token)).collect()
    }

    #[test]
    fn a_count_that_has_grown_is_an_edit_of_its_headline() {
        for (before, now) in [
            ("3 dead in Karvala mine", "5 dead in Karvala mine"),
            ("Quake leaves 12 people injured", "Quake leaves 1,200 people injured"),
            ("Karvala: 12 Tote nach Beben von 2026", "Karvala: 15 Tote nach Beben von 2026"),
            ("矿难致3人死亡", "矿难致12人死亡"),
            ("광산 사고 3명 사망", "광산 사고 5명 사망"),
        ] {
            assert!(has_grown(&figures(before), &figures(now)), "{now}");
            assert!(!has_grown(&figures(now), &figures(before)), "{before} is less");
            assert!(!are_of_a_series(&figures(before), &figures(now)), "{now}");
        }
    }

    #[test]
    fn what_only_numbers_things_of_a_series_never_grows() {
        for (one, next) in [
            ("Report 15 on copper", "Report 31 on copper"),
            ("Day 3: what we know", "Day 4: what we know"),
            ("Market wrap No. 3 for copper", "Market wrap No. 4 for copper"),
            ("The 3rd stage of the tour", "The 4th stage of the tour"),
            ("News of Karvala at 10:30", "News of Karvala at 11:30"),
            ("Budget of Karvala for 2026", "Budget of Karvala for 2027"),
            ("1月28日午间收评", "1月29日午间收评"),
            ("第3期报告", "第4期报告"),
        ] {
            assert!(are_of_a_series(&figures(one), &figures(next)), "{next}");
            assert!(!has_grown(&figures(one), &figures(next)), "{next}");
        }
    }

    #[test]
    fn what_is_neither_tells_nothing() {
        for (one, next) in [
            ("Athletic lead United 1-0", "Athletic lead United 2-0"),
            ("Copper rises by 3% in London", "Copper rises by 4% in London"),
            ("Copper rises to $3 million", "Copper rises to $4 million"),
            ("Copper at 3.5 dollars", "Copper at 4.5 dollars"),
            ("Weather of Karvala for 3 April", "Weather of Karvala for 4 April"),
            ("Quake kills 3 in Karvala", "Quake kills 4 in Karvala"),
            ("Nearly 30 dead in mine", "Nearly 40 dead in mine"),
        ] {
            assert!(!are_of_a_series(&figures(one), &figures(next)), "{next}");
            assert!(!has_grown(&figures(one), &figures(next)), "{next}");
        }
        assert!(!has_grown(&figures("3 dead and 4 missing"), &figures("4 dead and 5 missing")), "two have changed");
        assert!(!has_grown(&figures("Dead: 3 miners"), &figures("Dead: 3 miners, 4 rescuers")), "one is new");
    }
}
