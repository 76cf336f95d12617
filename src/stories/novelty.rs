//! What a report tells that earlier ones of its story did not. Careful: most reports of a story tell nothing new, and
//! each remark here may ring.

use super::headline::{self, marker};
use crate::domain::Remark;

/// A figure has grown when it is this many times the largest one told before, in percent.
const GROWN_PERCENT: u64 = 150;

/// Years are no figures.
const YEARS: std::ops::RangeInclusive<u64> = 1_900..=2_100;

/// Words that tell of a turn, by what kind of turn it is. A headline that has one where no earlier report had any of its
/// kind tells a development. Scripts without blanks between words are searched for them, others compared word by word.
const TURNS: [&[&str]; 8] = [
    // People die.
    &[
        "killed",
        "kills",
        "kill",
        "dead",
        "dies",
        "died",
        "death",
        "deaths",
        "fatal",
        "muertos",
        "muerto",
        "muere",
        "mueren",
        "morts",
        "mort",
        "meurt",
        "tués",
        "tote",
        "toten",
        "tot",
        "getötet",
        "stirbt",
        "погибли",
        "погиб",
        "погибших",
        "умер",
        "убит",
        "убиты",
        "قتلى",
        "قتيل",
        "وفاة",
        "مقتل",
        "tewas",
        "meninggal",
        "maut",
        "terbunuh",
        "사망",
        "숨져",
        "숨진",
        "死亡",
        "遇难",
        "身亡",
        "死者",
        "죽",
    ],
    // It is confirmed, or denied.
    &[
        "confirmed",
        "confirms",
        "confirm",
        "confirma",
        "confirman",
        "confirmado",
        "confirme",
        "confirment",
        "confirmé",
        "bestätigt",
        "bestätigen",
        "подтвердил",
        "подтвердили",
        "подтверждено",
        "تأكيد",
        "أكد",
        "disahkan",
        "dikonfirmasi",
        "확인",
        "证实",
        "确认",
        "確認",
    ],
    &[
        "denied",
        "denies",
        "deny",
        "niega",
        "dément",
        "dementiert",
        "bestreitet",
        "опроверг",
        "نفى",
        "menafikan",
        "membantah",
        "부인",
        "否认",
        "否定",
    ],
    // Somebody is caught.
    &[
        "arrested",
        "arrests",
        "arrest",
        "detained",
        "detenido",
        "detenidos",
        "arrestado",
        "arrêté",
        "arrêtés",
        "festgenommen",
        "verhaftet",
        "арестован",
        "задержан",
        "задержаны",
        "اعتقال",
        "ditangkap",
        "ditahan",
        "체포",
        "구속",
        "逮捕",
        "被捕",
    ],
    // Somebody goes.
    &[
        "resigns",
        "resigned",
        "resignation",
        "dimite",
        "renuncia",
        "démissionne",
        "démission",
        "rücktritt",
        "zurückgetreten",
        "отставка",
        "отставку",
        "استقالة",
        "استقال",
        "mundur",
        "사임",
        "사퇴",
        "辞职",
        "辞任",
    ],
    // A court speaks.
    &[
        "guilty",
        "convicted",
        "sentenced",
        "acquitted",
        "verdict",
        "culpable",
        "condenado",
        "absuelto",
        "coupable",
        "condamné",
        "acquitté",
        "schuldig",
        "verurteilt",
        "freigesprochen",
        "виновен",
        "виновным",
        "приговорён",
        "приговорен",
        "оправдан",
        "إدانة",
        "بالسجن",
        "bersalah",
        "divonis",
        "유죄",
        "무죄",
        "有罪",
        "无罪",
        "判处",
        "無罪",
    ],
    // Arms fall silent.
    &[
        "ceasefire",
        "truce",
        "tregua",
        "cessez-le-feu",
        "trêve",
        "waffenruhe",
        "waffenstillstand",
        "перемирие",
        "هدنة",
        "gencatan",
        "휴전",
        "정전",
        "停火",
        "停戦",
    ],
    // It is over.
    &[
        "rescued",
        "freed",
        "rescatados",
        "liberados",
        "secourus",
        "libérés",
        "gerettet",
        "freigelassen",
        "befreit",
        "спасены",
        "освобождены",
        "освобождён",
        "إنقاذ",
        "الإفراج",
        "diselamatkan",
        "dibebaskan",
        "구조됐",
        "석방",
        "获救",
        "获释",
        "救出",
    ],
];

/// What a headline tells that none of these earlier texts did, if anything: the words of a turn, or a figure that has
/// grown by half at least.
pub fn development(title: &str, earlier: &[&str]) -> Option<Remark> {
    turn(title, earlier).map(Remark::Turn).or_else(|| figure(title, earlier))
}

/// Its outlet marks a headline as breaking, with this word.
pub fn marked(title: &str) -> Option<Remark> {
    marker(title).map(|word| Remark::Marked(word.to_owned()))
}

fn turn(title: &str, earlier: &[&str]) -> Option<String> {
    let title = headline::headline(title, "").to_lowercase();
    let earlier: Vec<String> = earlier.iter().map(|text| text.to_lowercase()).collect();
    TURNS.iter().find_map(|kind| {
        let word = kind.iter().find(|word| has(&title, word))?;
        let is_new = earlier.iter().all(|text| kind.iter().all(|word| !has(text, word)));
        is_new.then(|| (*word).to_owned())
    })
}

fn has(text: &str, word: &str) -> bool {
    if is_written_without_blanks(word) {
        return text.contains(word);
    }
    text.split(|letter: char| !(letter.is_alphanumeric() || letter == '-')).any(|found| found == word)
}

fn is_written_without_blanks(word: &str) -> bool {
    word.chars()
        .all(|letter| matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}'))
}

/// A number in a text, with the words beside it, which tell what it counts.
#[derive(Debug)]
struct Figure {
    written: String,
    value: u64,
    before: String,
    after: String,
}

impl Figure {
    /// Do both count the same?
    fn is_of(&self, other: &Self) -> bool {
        let same = |one: &str, other: &str| !one.is_empty() && one == other;
        same(&self.after, &other.after) || same(&self.before, &other.before)
    }
}

fn figure(title: &str, earlier: &[&str]) -> Option<Remark> {
    let told: Vec<Figure> = earlier.iter().flat_map(|text| figures(text)).collect();
    figures(headline::headline(title, "")).into_iter().find_map(|now| {
        let before = told.iter().filter(|figure| figure.is_of(&now)).max_by_key(|figure| figure.value)?;
        let has_grown = now.value.saturating_mul(100) >= before.value.saturating_mul(GROWN_PERCENT);
        let remark = || Remark::Figure { before: before.written.clone(), now: now.written.clone() };
        (before.value > 0 && has_grown).then(remark)
    })
}

/// The whole numbers of a text; shares, amounts with a fraction and years are none.
fn figures(text: &str) -> Vec<Figure> {
    let text = text.to_lowercase();
    let pieces: Vec<&str> = text.split(char::is_whitespace).filter(|piece| !piece.is_empty()).collect();
    let mut figures = Vec::new();
    for (place, piece) in pieces.iter().enumerate() {
        let trimmed = piece.trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '%');
        let digits: String = trimmed.chars().take_while(|letter| letter.is_ascii_digit() || *letter == ',').collect();
        let rest = trimmed.strip_prefix(digits.as_str()).unwrap_or_default();
        let Ok(value) = digits.replace(',', "").parse::<u64>() else { continue };
        let beside = |place: Option<usize>| {
            let word = place.and_then(|place| pieces.get(place)).copied().unwrap_or_default();
            word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned()
        };
        // What counts stands behind it without a blank in some scripts.
        let after = if rest.is_empty() { beside(Some(place + 1)) } else { rest.to_owned() };
        let is_count = rest.chars().all(char::is_alphabetic) && !(YEARS.contains(&value) && digits.len() == 4);
        if is_count {
            figures.push(Figure { written: digits, value, before: beside(place.checked_sub(1)), after });
        }
    }
    figures
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grown(before: &str, now: &str) -> Remark {
        Remark::Figure { before: before.to_owned(), now: now.to_owned() }
    }

    #[test]
    fn a_figure_that_has_grown_by_half_is_a_development_and_others_are_none() {
        let told = ["Floods in the north kill 12 people", "At least 14 people killed in floods"];
        assert_eq!(development("Floods: 31 people killed", &told), Some(grown("14", "31")));
        assert_eq!(development("Floods: 15 people killed", &told), None);
        assert_eq!(development("Floods of 2026 killed people", &told), None);
        assert_eq!(development("Floods killed 5 people", &told), None);
        assert_eq!(development("지진 사망 31명", &["지진 사망 12명"]), Some(grown("12", "31")));
        assert_eq!(development("Floods hit 40% of homes", &["Floods hit 10% of homes"]), None);
    }

    #[test]
    fn a_turn_is_told_by_a_word_that_no_earlier_report_had_the_like_of() {
        let told = ["Ferry in distress off the coast", "A ferry with 40 on board is in distress"];
        assert_eq!(development("Two dead as ferry sinks", &told), Some(Remark::Turn("dead".to_owned())));
        assert_eq!(development("Two killed as ferry sinks", &["Ferry: one dead"]), None);
        assert_eq!(development("Ferry of the deadline company", &told), None);
        assert_eq!(development("船が沈没、3人死亡", &["船が沈没"]), Some(Remark::Turn("死亡".to_owned())));
        assert_eq!(
            development("Паром: погибли двое", &["Паром терпит бедствие"]),
            Some(Remark::Turn("погибли".to_owned()))
        );
    }

    #[test]
    fn the_first_report_has_nothing_to_be_compared_with_but_its_figures_and_turns_are_not_new() {
        assert_eq!(figure("12 dead", &[]), None);
        assert_eq!(marked("BREAKING: Ferry sinks"), Some(Remark::Marked("BREAKING".to_owned())));
        assert_eq!(marked("[속보] 선박 침몰"), Some(Remark::Marked("속보".to_owned())));
        assert_eq!(marked("Ferry sinks"), None);
        assert_eq!(marked("[Photos] Ferry sinks"), None);
    }

    proptest! {
        #[test]
        fn any_text_is_compared(title in "\\PC{0,80}", earlier in proptest::collection::vec("\\PC{0,80}", 0..4)) {
            let earlier: Vec<&str> = earlier.iter().map(String::as_str).collect();
            development(&title, &earlier);
            prop_assert_eq!(development(&title, &[title.as_str()]), None);
        }
    }
}
