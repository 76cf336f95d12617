//! Year, month and day.

use super::pieces::Piece;

/// Beginnings of the names of months in the languages of feeds, longest first where one begins another.
const MONTHS: [(&str, i8); 139] = [
    ("marras", 11),
    ("jan", 1),
    ("ene", 1),
    ("gen", 1),
    ("янв", 1),
    ("feb", 2),
    ("fev", 2),
    ("fév", 2),
    ("фев", 2),
    ("mar", 3),
    ("mär", 3),
    ("mrz", 3),
    ("maa", 3),
    ("мар", 3),
    ("apr", 4),
    ("avr", 4),
    ("abr", 4),
    ("апр", 4),
    ("may", 5),
    ("mai", 5),
    ("maj", 5),
    ("mag", 5),
    ("mei", 5),
    ("май", 5),
    ("мая", 5),
    ("juin", 6),
    ("jun", 6),
    ("giu", 6),
    ("июн", 6),
    ("juil", 7),
    ("jul", 7),
    ("lug", 7),
    ("июл", 7),
    ("aug", 8),
    ("août", 8),
    ("aout", 8),
    ("ago", 8),
    ("авг", 8),
    ("sep", 9),
    ("set", 9),
    ("сен", 9),
    ("oct", 10),
    ("okt", 10),
    ("ott", 10),
    ("out", 10),
    ("окт", 10),
    ("nov", 11),
    ("ноя", 11),
    ("dec", 12),
    ("déc", 12),
    ("dez", 12),
    ("dic", 12),
    ("дек", 12),
    ("des", 12),
    ("kwi", 4),
    ("sie", 8),
    ("wrz", 9),
    ("paź", 10),
    ("tammi", 1),
    ("sty", 1),
    ("oca", 1),
    ("січ", 1),
    ("ιαν", 1),
    ("يناير", 1),
    ("helmi", 2),
    ("lut", 2),
    ("şub", 2),
    ("лют", 2),
    ("φεβ", 2),
    ("فبراير", 2),
    ("mrt", 3),
    ("márc", 3),
    ("бер", 3),
    ("μαρ", 3),
    ("μάρ", 3),
    ("مارس", 3),
    ("huhti", 4),
    ("ápr", 4),
    ("nis", 4),
    ("кві", 4),
    ("απρ", 4),
    ("أبريل", 4),
    ("ابريل", 4),
    ("touko", 5),
    ("máj", 5),
    ("тра", 5),
    ("μαι", 5),
    ("μαϊ", 5),
    ("μάι", 5),
    ("μαΐ", 5),
    ("مايو", 5),
    ("kesä", 6),
    ("jún", 6),
    ("cze", 6),
    ("haz", 6),
    ("чер", 6),
    ("ιουν", 6),
    ("ιούν", 6),
    ("يونيو", 6),
    ("heinä", 7),
    ("júl", 7),
    ("lip", 7),
    ("tem", 7),
    ("лип", 7),
    ("ιουλ", 7),
    ("ιούλ", 7),
    ("يوليو", 7),
    ("elo", 8),
    ("ağu", 8),
    ("agu", 8),
    ("ags", 8),
    ("сер", 8),
    ("αυγ", 8),
    ("αύγ", 8),
    ("أغسطس", 8),
    ("اغسطس", 8),
    ("syys", 9),
    ("szept", 9),
    ("eyl", 9),
    ("вер", 9),
    ("σεπ", 9),
    ("سبتمبر", 9),
    ("loka", 10),
    ("eki", 10),
    ("жов", 10),
    ("οκτ", 10),
    ("أكتوبر", 10),
    ("اكتوبر", 10),
    ("kas", 11),
    ("лис", 11),
    ("νοε", 11),
    ("νοέ", 11),
    ("نوفمبر", 11),
    ("joulu", 12),
    ("gru", 12),
    ("ara", 12),
    ("гру", 12),
    ("δεκ", 12),
    ("ديسمبر", 12),
];

fn month_of(word: &str) -> Option<i8> {
    MONTHS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, month)| *month)
}

/// Year, month and day out of the pieces around a time.
pub(super) fn date_of(pieces: &[&Piece]) -> Option<(i16, i8, i8)> {
    let numbers: Vec<(u32, usize)> = pieces
        .iter()
        .filter_map(|piece| if let Piece::Number(value, digits) = piece { Some((*value, *digits)) } else { None })
        .collect();
    // A weekday may begin like a month ("mar" is Tuesday in French); the month comes after it.
    let named = pieces.iter().rev().find_map(|piece| if let Piece::Word(word) = piece { month_of(word) } else { None });
    let is_dotted = pieces.contains(&&Piece::Mark('.'));
    let (year, month, day) = match (named, numbers.as_slice()) {
        (Some(month), [(year, 4), (day, _)] | [(day, _), (year, 4)]) => (*year, month, *day),
        (Some(month), [(day, _), (year, 2)]) => (century(*year), month, *day),
        (None, [(year, 4), (month, _), (day, _)]) => (*year, i8::try_from(*month).ok()?, *day),
        (None, [(date, 8)]) => (date / 10_000, i8::try_from(date / 100 % 100).ok()?, date % 100),
        (None, [(first, _), (second, _), (year, 4)]) => {
            let is_day_first = is_dotted || *first > 12 || first == second;
            let (month, day) = match (is_day_first, *second > 12) {
                (true, _) => (second, first),
                (false, true) => (first, second),
                (false, false) => return None,
            };
            (*year, i8::try_from(*month).ok()?, *day)
        }
        _ => return None,
    };
    Some((i16::try_from(year).ok()?, month, i8::try_from(day).ok()?))
}

/// Two digits of a year, as RFC 2822 section 4.3 reads them.
fn century(year: u32) -> u32 {
    if year < 50 { 2000 + year } else { 1900 + year }
}
