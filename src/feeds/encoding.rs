//! Bytes to text. Whatever comes in, text comes out; what cannot be read becomes U+FFFD.

use chardetng::EncodingDetector;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use memchr::memchr;

/// How far into a document its declaration is looked for, in bytes.
const DECLARATION_WITHIN: usize = 1_024;

/// Decodes a document. In order: a byte order mark; the charset of `Content-Type`, if all bytes fit it; the XML
/// declaration, if all bytes fit it; UTF-8, if it is that; then each of these again, if all but a few bytes fit it;
/// else a guess, for which the country of `host` counts. UTF-8 beats a label of a single-byte encoding, in which
/// every sequence of bytes is text: real text of those hardly ever looks like UTF-8, while servers that label UTF-8
/// as ISO 8859-1 are common.
pub(super) fn to_text(bytes: &[u8], content_type: Option<&str>, host: Option<&str>) -> String {
    if let Some(text) = utf32(bytes) {
        return text;
    }
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return replaced(encoding, bytes.get(mark..).unwrap_or_default());
    }
    let utf8 = std::str::from_utf8(bytes).ok();
    let labels = [content_type.and_then(charset), utf16_without_mark(bytes), declared(bytes)];
    for encoding in labels.into_iter().flatten() {
        // It was looked at already.
        if let Some(text) = utf8.filter(|text| encoding == UTF_8 && holds_markup(text)) {
            return text.to_owned();
        }
        let is_misnamed = encoding.is_single_byte() && utf8.is_some() && !bytes.is_ascii();
        if let Some(text) = fitting(encoding, bytes).filter(|_| !is_misnamed) {
            return text;
        }
    }
    if let Some(text) = utf8 {
        return text.to_owned();
    }
    let mut likely = std::iter::once(UTF_8).chain(labels.into_iter().flatten());
    likely.find_map(|encoding| nearly_fitting(encoding, bytes)).unwrap_or_else(|| replaced(guessed(bytes, host), bytes))
}

/// UTF-32, told by the zero bytes around its mark or its first `<` (XML 1.0 appendix F).
fn utf32(bytes: &[u8]) -> Option<String> {
    let number: fn([u8; 4]) -> u32 = match bytes {
        [0, 0, 0xfe, 0xff, ..] | [0, 0, 0, b'<', ..] => u32::from_be_bytes,
        [0xff, 0xfe, 0, 0, ..] | [b'<', 0, 0, 0, ..] => u32::from_le_bytes,
        _ => return None,
    };
    let (letters, _) = bytes.as_chunks::<4>();
    let letter = |bytes: &[u8; 4]| char::from_u32(number(*bytes)).unwrap_or(char::REPLACEMENT_CHARACTER);
    Some(letters.iter().map(letter).collect())
}

/// The text, if every byte fits the encoding and markup or JSON is what comes out.
fn fitting(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let (text, had_errors) = encoding.decode_without_bom_handling(bytes);
    (!had_errors && holds_markup(&text)).then(|| text.into_owned())
}

fn holds_markup(text: &str) -> bool {
    text.contains(['<', '{'])
}

/// The text, if few bytes do not fit the encoding: by chance, bytes of another would fit no better than that.
fn nearly_fitting(encoding: &'static Encoding, bytes: &[u8]) -> Option<String> {
    let text = replaced(encoding, bytes);
    let broken = text.matches(char::REPLACEMENT_CHARACTER).count();
    let intact = text.chars().filter(|letter| !letter.is_ascii()).count().saturating_sub(broken);
    let fits = intact > broken.saturating_mul(2);
    fits.then(|| if encoding == UTF_8 { with_strays(bytes) } else { text })
}

/// UTF-8 in which a letter of windows-1252 stands here and there, as where two sources were put together. A byte alone
/// behind ASCII is one; the others are what is left of letters that were cut.
fn with_strays(bytes: &[u8]) -> String {
    bytes.utf8_chunks().fold(String::new(), |mut text, chunk| {
        text.push_str(chunk.valid());
        match chunk.invalid() {
            [] => {}
            [_] if text.ends_with(|letter: char| letter.is_ascii()) => {
                text.push_str(&replaced(WINDOWS_1252, chunk.invalid()));
            }
            _ => text.push(char::REPLACEMENT_CHARACTER),
        }
        text
    })
}

fn replaced(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

fn charset(content_type: &str) -> Option<&'static Encoding> {
    let parameters = content_type.split(';').skip(1).filter_map(|parameter| parameter.split_once('='));
    let mut charsets = parameters.filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    let (_, label) = charsets.next()?;
    Encoding::for_label(label.trim().trim_matches(['"', '\'']).as_bytes())
}

/// UTF-16 shows by the zero byte beside its first `<` or `{` (XML 1.0 appendix F).
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<' | b'{', 0, ..] => Some(UTF_16LE),
        [0, b'<' | b'{', ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The encoding that the XML declaration names. A declaration that can be read as ASCII cannot name UTF-16 rightly.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION_WITHIN).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head);
    let (_, declaration) = head.split_once("<?xml")?;
    let (declaration, _) = declaration.split_once("?>")?;
    let (_, value) = declaration.split_once("encoding")?;
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let label = value.split(quote).nth(1)?;
    Encoding::for_label(label.trim().as_bytes()).filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))
}

/// What it most likely is. UTF-8 it is not: that was tried.
fn guessed(bytes: &[u8], host: Option<&str>) -> &'static Encoding {
    let country = host.and_then(|host| host.rsplit('.').next()).filter(|label| is_label(label));
    let mut detector = EncodingDetector::new();
    detector.feed(bytes, true);
    let guess = detector.guess(country.map(str::as_bytes), false);
    if guess == UTF_8 { WINDOWS_1252 } else { guess }
}

/// The detector panics at any other.
fn is_label(label: &str) -> bool {
    !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// UTF-8 that was taken for Latin-1 or windows-1252 and encoded once more, as it was before; `None` for any other
/// text, which would hardly survive both steps.
pub(super) fn undoubled(text: &str) -> Option<String> {
    // What begins a letter in UTF-8 is one from U+00C2 to U+00F4 here, and begins with this byte itself.
    const BEGINS_LEAD: u8 = 0xc3;
    let is_lead = |letter: char| matches!(letter, '\u{c2}'..='\u{f4}');
    if memchr(BEGINS_LEAD, text.as_bytes()).is_none() || !text.contains(is_lead) {
        return None;
    }
    let latin: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(letter).ok()).collect();
    let windows = || match WINDOWS_1252.encode(text) {
        (bytes, _, false) => Some(bytes.into_owned()),
        _ => None,
    };
    String::from_utf8(latin.or_else(windows)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{BIG5, EUC_KR, GBK, KOI8_R, SHIFT_JIS, WINDOWS_1251};
    use proptest::prelude::*;

    fn encoded(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        let (bytes, _, unmappable) = encoding.encode(text);
        assert!(!unmappable, "{text:?} does not fit {}", encoding.name());
        bytes.into_owned()
    }

    fn utf16(text: &str, bytes_of: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(bytes_of).collect()
    }

    const SAMPLES: [(&Encoding, &str); 6] = [
        (WINDOWS_1251, "Новости дня: погода и курс"),
        (KOI8_R, "Новости дня: погода и курс"),
        (EUC_KR, "오늘의 뉴스와 날씨"),
        (GBK, "今日新闻与天气预报"),
        (SHIFT_JIS, "今日のニュースと天気"),
        (BIG5, "今日新聞與天氣預報"),
    ];

    #[test]
    fn a_declared_encoding_is_used() {
        for (encoding, text) in SAMPLES {
            let document = format!("<?xml version='1.0' encoding='{}'?>\n<rss>{text}</rss>", encoding.name());
            assert_eq!(to_text(&encoded(encoding, &document), None, None), document);
        }
    }

    #[test]
    fn the_charset_of_the_header_beats_the_declaration_when_it_fits() {
        for (encoding, text) in SAMPLES {
            let document = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?><rss>{text}</rss>");
            let header = format!("text/xml; Charset=\"{}\"", encoding.name());
            assert_eq!(to_text(&encoded(encoding, &document), Some(&header), None), document);
        }
        let korean = "<?xml version='1.0' encoding='euc-kr'?><rss>오늘의 뉴스</rss>";
        assert_eq!(to_text(&encoded(EUC_KR, korean), Some("text/xml; charset=utf-8"), None), korean);
    }

    #[test]
    fn utf_16_is_read_with_and_without_a_mark() {
        let document = "<?xml version='1.0' encoding='utf-16'?><rss>오늘 📰</rss>";
        let marked = format!("\u{feff}{document}");
        assert_eq!(to_text(&utf16(document, u16::to_le_bytes), None, None), document);
        assert_eq!(to_text(&utf16(document, u16::to_be_bytes), None, None), document);
        assert_eq!(to_text(&utf16(&marked, u16::to_le_bytes), None, None), document);
        assert_eq!(to_text(&utf16(&marked, u16::to_be_bytes), None, None), document);
    }

    #[test]
    fn utf_8_is_read_whatever_a_single_byte_label_says() {
        let document = "<?xml version='1.0' encoding='iso-8859-1'?><rss>Été à Zürich</rss>";
        assert_eq!(to_text(document.as_bytes(), Some("text/xml; charset=iso-8859-1"), None), document);
        let marked = format!("\u{feff}{document}");
        assert_eq!(to_text(marked.as_bytes(), None, None), document);
    }

    #[test]
    fn bytes_that_fit_no_label_are_guessed_and_one_bad_byte_costs_one_letter() {
        let latin = b"<rss>Caf\xe9 \x93cit\xe9\x94</rss>";
        assert_eq!(to_text(latin, Some("text/xml; charset=utf-8"), None), "<rss>Café “cité”</rss>");
        let mut damaged = "<rss>Été à Zürich, müde Bären</rss>".as_bytes().to_vec();
        damaged.insert(5, 0xff);
        assert_eq!(to_text(&damaged, None, None), "<rss>ÿÉté à Zürich, müde Bären</rss>");
    }

    #[test]
    fn utf_32_is_read() {
        let wide = |bytes_of: fn(u32) -> [u8; 4]| -> Vec<u8> {
            "\u{feff}<rss>오늘 📰</rss>".chars().flat_map(|letter| bytes_of(u32::from(letter))).collect()
        };
        assert_eq!(to_text(&wide(u32::to_be_bytes), None, None), "\u{feff}<rss>오늘 📰</rss>");
        assert_eq!(to_text(&wide(u32::to_le_bytes), None, None), "\u{feff}<rss>오늘 📰</rss>");
    }

    #[test]
    fn a_damaged_byte_does_not_make_it_another_encoding() {
        for (encoding, text) in SAMPLES {
            let document = format!("<?xml version='1.0' encoding='{}'?>\n<rss>{text}</rss>", encoding.name());
            let mut bytes = encoded(encoding, &document);
            let end = bytes.len() - 6;
            bytes.insert(end, 0xff);
            assert!(to_text(&bytes, None, None).contains(text), "{}", encoding.name());
        }
    }

    #[test]
    fn what_was_encoded_twice_is_decoded_twice() {
        for (twice, once) in [("CafÃ© â€œx", "Café “x"), ("Å\u{81}Ã³dÅº", "Łódź")] {
            assert_eq!(undoubled(twice).as_deref(), Some(once));
        }
        for text in ["Été à Zürich", "naïve “x”", "Ã©tÃ©\u{a0}", "북한", "plain"] {
            assert_eq!(undoubled(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn utf_8_comes_out_as_it_went_in(text in "<[a-z]{1,5}>\\PC*") {
            prop_assert_eq!(to_text(text.as_bytes(), None, None), text);
        }
    }
}
