//! How a message is written for Telegram: HTML, or the text alone; buttons; the preview.
//!
//! HTML of ours uses four tags (`b`, `i`, `code`, `a`), is balanced, and holds no `& < > "` that is not an entity; any
//! slip would cost the whole message (Bot API, "Formatting options", HTML style).

use crate::domain::message::{TEXT_MAX_UTF16, linkable, one_line, shorten};
use crate::domain::{Button, ChatId, Preview, RichText, Span, Style};
use teloxide::types::{InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions};

/// Markup and all, the Bot API takes no more bytes than 32,768; a text of any letters that is short enough for a message
/// stays below it when it is escaped, so only tags need to be counted.
const HTML_MAX_BYTES: usize = 32_000;

/// Telegram drops what is set in styles beyond about so many places; rather which we choose than which it does.
const ENTITIES_MAX: usize = 95;

/// The longest address of a link, in bytes.
const LINK_MAX_BYTES: usize = 2_048;

/// The longest text on a button, in characters: more than a phone shows.
const LABEL_MAX: usize = 64;

/// Telegram shows at most so many buttons in a row, and takes at most so many in all.
const ROW_MAX: usize = 8;
const BUTTONS_MAX: usize = 100;

/// As HTML, at most [`HTML_MAX_BYTES`] long for any text that fits in a message. Links that Telegram would drop, and
/// styles beyond its bounds, leave their text.
pub(super) fn to_html(text: &RichText) -> String {
    let mut html = Html::with_room_for(text);
    for run in text.0.chunk_by(|one, next| link_of(one).is_some() && link_of(one) == link_of(next)) {
        match run.first().and_then(link_of).and_then(href) {
            Some(href) => html.wrap(&format!("<a href=\"{}\">", escape(&href)), "</a>", |html| html.spans(run)),
            None => html.spans(run),
        }
    }
    html.text
}

/// The text alone, with links written out behind it where there is room for all and they say more.
pub(super) fn to_plain(text: &RichText) -> String {
    let mut plain = String::new();
    for run in text.0.chunk_by(|one, next| link_of(one).is_some() && link_of(one) == link_of(next)) {
        let shown: String = run.iter().map(|span| span.text.as_str()).collect();
        plain.push_str(&shown);
        if let Some(href) = run.first().and_then(link_of).and_then(href).filter(|href| *href != shown.trim()) {
            plain.extend([" (", &href, ")"]);
        }
    }
    if plain.encode_utf16().count() <= TEXT_MAX_UTF16 { plain } else { text.clone().fitted().to_plain() }
}

/// The buttons; none when there are none.
pub(super) fn keyboard(rows: &[Vec<Button>], chat: ChatId) -> Option<InlineKeyboardMarkup> {
    let mut room = BUTTONS_MAX;
    let rows: Vec<Vec<_>> = rows
        .iter()
        .map(|row| {
            let row: Vec<_> = row.iter().take(ROW_MAX.min(room)).map(|button| button_of(button, chat)).collect();
            room -= row.len();
            row
        })
        .filter(|row| !row.is_empty())
        .collect();
    if rows.is_empty() { None } else { Some(InlineKeyboardMarkup::new(rows)) }
}

fn button_of(button: &Button, chat: ChatId) -> InlineKeyboardButton {
    let label = shorten(&one_line(&button.label), LABEL_MAX);
    let label = if label.is_empty() { "…".to_owned() } else { label };
    InlineKeyboardButton::callback(label, button.id(chat).to_callback_data())
}

/// What is previewed. Said in every message, for without it Telegram takes the first link in the text.
pub(super) fn preview(preview: &Preview) -> LinkPreviewOptions {
    let url = match preview {
        Preview::Off => None,
        Preview::Small(url) => href(url),
    };
    LinkPreviewOptions {
        is_disabled: url.is_none(),
        prefer_small_media: url.is_some(),
        url,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// HTML under construction.
struct Html {
    text: String,
    /// Bytes left for tags.
    spare: usize,
    /// Styled places left.
    entities: usize,
}

impl Html {
    fn with_room_for(text: &RichText) -> Self {
        let bare: usize = text.0.iter().map(|span| escape(&span.text).len()).sum();
        Self { text: String::new(), spare: HTML_MAX_BYTES.saturating_sub(bare), entities: ENTITIES_MAX }
    }

    fn spans(&mut self, spans: &[Span]) {
        for span in spans {
            let text = escape(&span.text);
            let tag = match &span.style {
                Style::Plain | Style::Link { bold: false, .. } => None,
                Style::Bold | Style::Link { bold: true, .. } => Some(("<b>", "</b>")),
                Style::Italic => Some(("<i>", "</i>")),
                Style::Code => Some(("<code>", "</code>")),
            };
            match tag.filter(|_| !text.is_empty()) {
                Some((open, close)) => self.wrap(open, close, |html| html.text.push_str(&text)),
                None => self.text.push_str(&text),
            }
        }
    }

    /// Writes tags around what `inner` writes, if there is room for them.
    fn wrap(&mut self, open: &str, close: &str, inner: impl FnOnce(&mut Self)) {
        let cost = open.len() + close.len();
        let fits = cost <= self.spare && self.entities > 0;
        if fits {
            self.spare -= cost;
            self.entities -= 1;
            self.text.push_str(open);
        }
        inner(self);
        if fits {
            self.text.push_str(close);
        }
    }
}

fn link_of(span: &Span) -> Option<&str> {
    match &span.style {
        Style::Link { url, .. } => Some(url),
        _ => None,
    }
}

/// A link that Telegram takes and that is not too long.
fn href(url: &str) -> Option<String> {
    linkable(url).map(String::from).filter(|url| url.len() <= LINK_MAX_BYTES)
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a reader sees of HTML, or what is wrong with it. Strict: tags of ours only, balanced, no stray sign.
    fn visible(mut html: &str) -> Result<String, String> {
        let (mut text, mut open) = (String::new(), Vec::new());
        while let Some(letter) = html.chars().next() {
            if letter == '<' {
                let (tag, rest) = html.split_at(1).1.split_once('>').ok_or("a tag does not end")?;
                html = rest;
                match tag.strip_prefix('/') {
                    Some(name) if open.pop() == Some(name.to_owned()) => {}
                    Some(name) => return Err(format!("</{name}> closes nothing")),
                    None if ["b", "i", "code"].contains(&tag) => open.push(tag.to_owned()),
                    None => {
                        let href = tag.strip_prefix("a href=\"").and_then(|rest| rest.strip_suffix('"'));
                        let href = visible(href.ok_or(format!("<{tag}> is no tag of ours"))?)?;
                        if href.contains(['"', '<', '>']) || !href.starts_with("http") {
                            return Err(format!("{href} is no link"));
                        }
                        open.push("a".to_owned());
                    }
                }
                continue;
            }
            let entities = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"')];
            let (length, shown) = match entities.iter().find(|(entity, _)| html.starts_with(entity)) {
                Some((entity, shown)) => (entity.len(), *shown),
                None if matches!(letter, '&' | '>' | '"') => return Err(format!("a bare {letter}")),
                None => (letter.len_utf8(), letter),
            };
            text.push(shown);
            html = html.split_at(length).1;
        }
        if open.is_empty() { Ok(text) } else { Err(format!("{open:?} stay open")) }
    }

    #[test]
    fn the_checker_of_these_tests_is_strict() {
        assert_eq!(visible("<b>a &amp; <i>b</i></b>"), Ok("a & b".to_owned()));
        for wrong in
            ["a < b", "a & b", "<b>a", "</b>", "<b><i>a</b></i>", "<br>", "<a href=\"javascript:x\">a</a>", "&nbsp;"]
        {
            assert!(visible(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn styles_are_tags_and_a_link_with_bold_words_in_it_is_one_link() {
        let link = |bold| Style::Link { url: "https://example.org/a?b=1&c=\"2\"".to_owned(), bold };
        let text = RichText::of("1 < 2 ").bold("B").italic("I").code("/c").line();
        let text = text.span("AT&T ", link(false)).span("wins", link(true)).link("x", "http://localhost/");
        assert_eq!(
            to_html(&text),
            "1 &lt; 2 <b>B</b><i>I</i><code>/c</code>\n\
             <a href=\"https://example.org/a?b=1&amp;c=%222%22\">AT&amp;T <b>wins</b></a>x"
        );
        assert_eq!(to_plain(&text), "1 < 2 BI/c\nAT&T wins (https://example.org/a?b=1&c=%222%22)x");
    }

    #[test]
    fn links_are_not_repeated_in_plain_text_and_left_out_where_they_do_not_fit() {
        let same = RichText::new().link("https://example.org/a", "https://example.org/a");
        assert_eq!(to_plain(&same), "https://example.org/a");
        let full = RichText::new().link("x".repeat(TEXT_MAX_UTF16), "https://example.org/a");
        assert_eq!(to_plain(&full), "x".repeat(TEXT_MAX_UTF16));
    }

    #[test]
    fn markup_beyond_what_telegram_takes_leaves_its_text() {
        let long = |name: usize| format!("https://example.org/{name}/{}", "a".repeat(1_000));
        let links = (0..60).fold(RichText::new(), |text, name| text.link("x", long(name)).line());
        let html = to_html(&links);
        assert!((HTML_MAX_BYTES - 1_100..=HTML_MAX_BYTES).contains(&html.len()), "{} bytes", html.len());
        assert_eq!(visible(&html), Ok(links.to_plain()));
        let quotes = RichText::new().bold("\"".repeat(TEXT_MAX_UTF16)).link("", long(0));
        assert!(to_html(&quotes).len() <= HTML_MAX_BYTES);
        let words = (0..300).fold(RichText::new(), |text, _| text.bold("x").plain(" "));
        assert_eq!(to_html(&words).matches("<b>").count(), ENTITIES_MAX);
    }

    #[test]
    fn only_links_that_telegram_takes_are_links() {
        for url in [
            "javascript:alert(1)",
            "ftp://example.org/",
            "http://localhost/",
            "tg://user?id=1",
            "",
            "https://example./",
        ] {
            assert_eq!(href(url), None, "{url}");
        }
        assert_eq!(href("HTTPS://ExAmple.org/ä \"<x>").as_deref(), Some("https://example.org/%C3%A4%20%22%3Cx%3E"));
        assert_eq!(href(&format!("https://example.org/{}", "a".repeat(LINK_MAX_BYTES))), None);
    }

    #[test]
    fn buttons_are_bounded_and_speak_of_their_chat() {
        let button = |label: &str| Button::new(label, "/watch rust");
        let rows = keyboard(&[vec![button(&"x".repeat(500)), button(" \n")], vec![], vec![button("a"); 9]], ChatId(5));
        let rows = rows.unwrap().inline_keyboard;
        assert_eq!(rows.iter().map(Vec::len).collect::<Vec<_>>(), [2, 8]);
        assert_eq!((rows[0][0].text.chars().count(), rows[0][1].text.as_str()), (LABEL_MAX, "…"));
        let json = serde_json::to_value(&rows[1][0]).unwrap();
        let data = json["callback_data"].as_str().unwrap();
        assert_eq!(crate::domain::ButtonId::from_callback_data(data), Some(button("a").id(ChatId(5))));
        assert_eq!(
            keyboard(&vec![vec![button("a"); 8]; 20], ChatId(5)).unwrap().inline_keyboard.concat().len(),
            BUTTONS_MAX
        );
        assert!(keyboard(&[vec![]], ChatId(5)).is_none());
    }

    #[test]
    fn a_preview_is_always_told() {
        let told = |wanted: &Preview| serde_json::to_value(preview(wanted)).unwrap();
        assert_eq!(told(&Preview::Off)["is_disabled"], true);
        assert_eq!(told(&Preview::Small("file:///etc/passwd".to_owned()))["is_disabled"], true);
        let small = told(&Preview::Small("https://example.org/a".to_owned()));
        assert_eq!(
            (small["url"].as_str(), &small["prefer_small_media"]),
            (Some("https://example.org/a"), &true.into())
        );
        assert_ne!(small["is_disabled"], true);
    }

    fn any_style() -> impl Strategy<Value = Style> {
        let url = prop_oneof![
            "https?://[a-c]\\.org/[ -~]{0,40}",
            Just("https://example.org/a".to_owned()),
            "\\PC{0,30}",
            "[a-z]{2,9}:[ -~]{0,30}",
            "https://example.org/[a-z]{1500}",
        ];
        prop_oneof![
            Just(Style::Plain),
            Just(Style::Bold),
            Just(Style::Italic),
            Just(Style::Code),
            (url, any::<bool>()).prop_map(|(url, bold)| Style::Link { url, bold }),
        ]
    }

    fn any_text() -> impl Strategy<Value = RichText> {
        let text = prop_oneof![
            "[<>&\"'a;/ =]{0,12}",
            "\\PC{0,40}",
            "(&amp;|</?b>|<a href=\"x\">|&#60;|&nbsp;){0,4}",
            "\"{0,600}"
        ];
        let spans = proptest::collection::vec((text, any_style()), 0..150);
        spans.prop_map(|spans| RichText(spans.into_iter().map(|(text, style)| Span { text, style }).collect()).fitted())
    }

    proptest! {
        #[test]
        fn any_text_is_html_that_telegram_takes_and_that_shows_the_same(text in any_text()) {
            let html = to_html(&text);
            prop_assert_eq!(visible(&html), Ok(text.to_plain()));
            prop_assert!(html.len() <= HTML_MAX_BYTES, "{} bytes", html.len());
            prop_assert!(html.matches('<').count() <= 2 * ENTITIES_MAX);
        }

        #[test]
        fn any_text_fits_when_it_is_plain(text in any_text()) {
            let plain = to_plain(&text);
            prop_assert!(plain.encode_utf16().count() <= TEXT_MAX_UTF16);
            prop_assert!(plain.len() >= text.to_plain().len());
        }
    }
}
