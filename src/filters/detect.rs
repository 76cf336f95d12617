//! Which language a text is in, and by which code it goes.

use whatlang::Lang;

/// Characters looked at: more say nothing new.
const LOOKED_AT_MAX: usize = 2_000;

/// The language of an item by its text, when it can be told for sure.
pub(super) fn detected(title: &str, body: &str) -> Option<&'static str> {
    let text: String = title.chars().chain(['\n']).chain(body.chars()).take(LOOKED_AT_MAX).collect();
    whatlang::detect(&text).filter(whatlang::Info::is_reliable).map(|found| code(found.lang()))
}

/// The primary subtag of a language whose code has three letters, where a shorter one is to be used instead
/// (RFC 5646 section 2.2.1).
pub(super) fn shorter(three: &str) -> Option<&'static str> {
    Lang::from_code(three).map(code).filter(|code| *code != three)
}

/// The code of a language by its English name.
pub(super) fn by_name(name: &str) -> Option<&'static str> {
    let name = match name.to_ascii_lowercase().as_str() {
        "chinese" => "Mandarin",
        "norwegian" => "Bokmal",
        "farsi" => "Persian",
        _ => name,
    };
    Lang::all().iter().find(|lang| lang.eng_name().eq_ignore_ascii_case(name)).map(|lang| code(*lang))
}

/// Two letters where there are two, by ISO 639-1; Mandarin, Iranian Persian and Bokmål by the language that feeds name.
fn code(lang: Lang) -> &'static str {
    match lang {
        Lang::Epo => "eo",
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Jav => "jv",
        Lang::Kor => "ko",
        Lang::Nob => "no",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Lat => "la",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        Lang::Cym => "cy",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_told_by_text_enough_and_not_by_a_word() {
        let korean = "북한이 동해상으로 탄도미사일을 발사했다고 합동참모본부가 밝혔다.";
        let english = "The committee will vote on the draft resolution after the ministers have spoken about it at length. \
                       They said that nothing had been decided yet, and that talks with their neighbours would go on.";
        let german = "Der Ausschuss stimmt über den Entwurf ab, nachdem die Ministerinnen und Minister gesprochen haben. \
                      Bisher sei nichts entschieden, sagten sie, und die Gespräche mit den Nachbarn gingen weiter.";
        for (body, expected) in
            [(korean, Some("ko")), (english, Some("en")), (german, Some("de")), ("UN", None), ("", None)]
        {
            assert_eq!(detected("", body), expected, "{body}");
        }
    }

    #[test]
    fn languages_go_by_their_shortest_code() {
        assert_eq!((by_name("Korean"), by_name("chinese"), by_name("klingon")), (Some("ko"), Some("zh"), None));
        assert_eq!((shorter("kor"), shorter("eng"), shorter("haw")), (Some("ko"), Some("en"), None));
        assert!(Lang::all().iter().all(|lang| code(*lang).len() == 2));
    }
}
