//! The days of the week that a report names: of two events at one place, each has its own.

use super::tokens::{TermKey, tokens};
use foldhash::fast::RandomState;
use std::collections::HashMap;
use std::sync::LazyLock;

/// As words that stand alone; in scripts without blanks as the pairs of characters that tell them. English, German,
/// French, Spanish, Portuguese, Italian, Dutch, Indonesian, Russian, Arabic, Chinese (two ways), Japanese, Korean.
const NAMES: [&str; 7] = [
    "monday montag lundi lunes segunda-feira lunedì maandag senin понедельник الاثنين 周一 期一 月曜 월요",
    "tuesday dienstag mardi martes terça-feira martedì dinsdag selasa вторник الثلاثاء 周二 期二 火曜 화요",
    "wednesday mittwoch mercredi miércoles quarta-feira mercoledì woensdag rabu среда среду الأربعاء 周三 期三 水曜 수요",
    "thursday donnerstag jeudi jueves quinta-feira giovedì donderdag kamis четверг الخميس 周四 期四 木曜 목요",
    "friday freitag vendredi viernes sexta-feira venerdì vrijdag jumat пятница пятницу الجمعة 周五 期五 金曜 금요",
    "saturday samstag samedi sábado sabato zaterdag sabtu суббота субботу السبت 周六 期六 土曜 토요",
    "sunday sonntag dimanche domingo domenica zondag minggu воскресенье الأحد 周日 期日 日曜 일요",
];

type ByTerm = HashMap<TermKey, Vec<(&'static str, u8)>, RandomState>;

/// The names by their terms, for few words of a text are one: with the whole name, for a term is only its beginning.
static BY_TERM: LazyLock<ByTerm> = LazyLock::new(|| {
    let mut names = ByTerm::default();
    for (day, line) in NAMES.iter().enumerate() {
        for name in line.split(' ') {
            for token in tokens(name, 1) {
                names.entry(token.key).or_default().push((name.get(token.place).unwrap_or_default(), 1 << day));
            }
        }
    }
    names
});

/// Days of the week, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Weekdays(u8);

impl Weekdays {
    /// Takes in the day that a term, written so, names; most name none.
    pub(super) fn note(&mut self, key: TermKey, written: &str) {
        let Some(names) = BY_TERM.get(&key) else { return };
        let written = written.to_lowercase();
        self.0 |= names.iter().filter(|(name, _)| *name == written).fold(0, |days, (_, day)| days | day);
    }

    /// Both name days, and none in common.
    pub(super) const fn are_others_than(self, other: Self) -> bool {
        self.0 != 0 && other.0 != 0 && self.0 & other.0 == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Weekdays {
        let mut days = Weekdays::default();
        for token in tokens(text, 64) {
            days.note(token.key, text.get(token.place).unwrap());
        }
        days
    }

    #[test]
    fn days_are_read_in_many_languages() {
        let sunday = days("It sank on Sunday.");
        assert_ne!(sunday, Weekdays::default());
        for text in
            ["Am Sonntag.", "dimanche", "El domingo", "в воскресенье", "周日", "星期日", "日曜日", "일요일", "يوم الأحد"]
        {
            assert_eq!(days(text), sunday, "{text}");
        }
        for text in ["Saturn and its moons", "They dominate", "Mondays"] {
            assert_eq!(days(text), Weekdays::default(), "{text}");
        }
    }

    #[test]
    fn only_what_is_named_by_both_can_differ() {
        let (monday, both) = (days("Monday"), days("Monday and Tuesday"));
        assert!(monday.are_others_than(days("Tuesday")));
        assert!(!monday.are_others_than(both) && !both.are_others_than(monday));
        assert!(!monday.are_others_than(days("today")) && !days("today").are_others_than(monday));
    }
}
