//! Markup to plain text, after the HTML Standard's tokenizer.

use super::visible::visible;
use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use std::convert::Infallible;

/// Markup read of one text, in bytes: a text is cut much shorter afterwards.
const MARKUP_MAX: usize = 600_000;

/// Elements whose content is not for readers.
const UNSEEN: [&[u8]; 7] = [b"script", b"style", b"template", b"noscript", b"iframe", b"head", b"svg"];

/// Elements that begin a new line.
const BLOCKS: [&[u8]; 38] = [
    b"address",
    b"article",
    b"aside",
    b"blockquote",
    b"br",
    b"caption",
    b"center",
    b"dd",
    b"details",
    b"dialog",
    b"div",
    b"dl",
    b"dt",
    b"fieldset",
    b"figcaption",
    b"figure",
    b"footer",
    b"form",
    b"h1",
    b"h2",
    b"h3",
    b"h4",
    b"h5",
    b"h6",
    b"header",
    b"hr",
    b"li",
    b"main",
    b"nav",
    b"ol",
    b"p",
    b"pre",
    b"section",
    b"table",
    b"td",
    b"th",
    b"tr",
    b"ul",
];

/// Elements within a line, which with the blocks make a text look like HTML.
const INLINE: [&[u8]; 33] = [
    b"a", b"abbr", b"acronym", b"b", b"bdi", b"bdo", b"big", b"body", b"cite", b"code", b"del", b"em", b"embed",
    b"font", b"html", b"i", b"img", b"input", b"ins", b"kbd", b"mark", b"q", b"s", b"small", b"span", b"strike",
    b"strong", b"sub", b"sup", b"time", b"tt", b"u", b"wbr",
];

/// A text of a feed as plain text: markup is turned into lines, or kept when it is none.
pub(super) fn plain(text: &str) -> String {
    let text = text.get(..text.floor_char_boundary(MARKUP_MAX)).unwrap_or(text);
    if looks_like_html(text) { to_text(text) } else { tidy(text) }
}

/// Does it hold a tag of HTML or a character reference? Plain text with a lone `<` or `&` does not.
pub(super) fn looks_like_html(text: &str) -> bool {
    let is_tag = |after: &str| {
        let name = after.strip_prefix('/').unwrap_or(after);
        let end = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
        after.contains('>') && is_element(name.get(..end).unwrap_or_default())
    };
    let tags = text.split('<').skip(1).any(|after| is_tag(after) || after.starts_with("!--"));
    tags || text.split('&').skip(1).any(|after| reference_name(after).is_some_and(|name| resolved(name).is_some()))
}

/// Is it the name of an element of HTML that texts hold?
pub(super) fn is_element(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let name = name.as_bytes();
    UNSEEN.contains(&name) || BLOCKS.contains(&name) || INLINE.contains(&name)
}

/// The name in a reference, given what follows its `&`; the `;` is required.
pub(super) fn reference_name(after: &str) -> Option<&str> {
    const LONGEST: usize = 34;
    let end = after.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = after.get(..end)?;
    let body = name.strip_prefix('#').unwrap_or(name);
    (!body.is_empty() && body.bytes().all(|byte| byte.is_ascii_alphanumeric())).then_some(name)
}

/// What a reference stands for (HTML Standard section 13.2.5.72 and following): `nbsp`, `#8217`, `#x2019`.
pub(super) fn resolved(name: &str) -> Option<String> {
    let reference = format!("&{name};");
    let mut text = String::new();
    tokens(&reference, |event| {
        if let CallbackEvent::String { value } = event {
            text.push_str(&String::from_utf8_lossy(value));
        }
    });
    (text != reference).then_some(text)
}

/// Markup as plain text: what is not for readers is dropped, blocks and `<br>` begin lines, references are resolved,
/// white space is collapsed.
pub(super) fn to_text(markup: &str) -> String {
    let mut text = String::new();
    let mut unseen: Option<Vec<u8>> = None;
    tokens(markup, |event| match event {
        CallbackEvent::OpenStartTag { name } => {
            if unseen.is_none() && UNSEEN.contains(&name) {
                unseen = Some(name.to_vec());
            }
            separate(&mut text, name);
        }
        CallbackEvent::EndTag { name } => {
            if unseen.as_deref() == Some(name) {
                unseen = None;
            }
            separate(&mut text, name);
        }
        CallbackEvent::CloseStartTag { self_closing: true } => unseen = None,
        CallbackEvent::String { value } if unseen.is_none() => {
            // Line breaks of the source are white space like any other.
            let value = String::from_utf8_lossy(value);
            text.extend(value.chars().map(|letter| if letter.is_ascii_whitespace() { ' ' } else { letter }));
        }
        _ => {}
    });
    tidy(&text)
}

fn separate(text: &mut String, name: &[u8]) {
    if BLOCKS.contains(&name) {
        text.push('\n');
    }
}

/// Reads markup as a browser would split it, scripts and styles included.
pub(super) fn tokens(markup: &str, mut each: impl FnMut(CallbackEvent<'_>)) {
    let mut emitter: CallbackEmitter<_, Infallible> = CallbackEmitter::new(|event: CallbackEvent<'_>, _| {
        each(event);
        None
    });
    emitter.naively_switch_states(true);
    // Reading from memory cannot fail, and nothing is yielded: all is done by the callback.
    let Ok(()) = Tokenizer::new_with_emitter(markup, emitter).finish();
}

/// Collapses white space within lines and drops empty lines and what nobody sees.
pub(super) fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let mut gap = if out.is_empty() { "" } else { "\n" };
        for word in line.split_whitespace().map(visible).filter(|word| !word.is_empty()) {
            out.extend([gap, &word]);
            gap = " ";
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn markup_becomes_lines_of_text() {
        let markup = "<p>One <b>bold</b>\n word.</p><ul><li>Two</ul>Three<br/>four&nbsp;&amp; five<script>if (a<b) x()</script>\
             <style>p{}</style><template>no</template><!-- no -->!";
        assert_eq!(to_text(markup), "One bold word.\nTwo\nThree\nfour & five!");
    }

    #[test]
    fn plain_text_with_angles_and_ampersands_is_kept() {
        for text in ["5 < 6 & 7 > 2", "a<b", "AT&T; R&D", "x <y> z", "I <3 news"] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn text_that_looks_like_html_is_read_as_such() {
        assert_eq!(plain("Big <b>news</b> today"), "Big news today");
        assert_eq!(plain("It&#8217;s &eacute;t&eacute; &#150; &lt;b&gt;"), "It’s été – <b>");
        assert_eq!(plain("one<BR>two"), "one\ntwo");
    }

    #[test]
    fn references_stand_for_letters() {
        assert_eq!(resolved("nbsp").as_deref(), Some("\u{a0}"));
        assert_eq!(resolved("#x2019").as_deref(), Some("’"));
        assert_eq!(resolved("#0").as_deref(), Some("\u{fffd}"));
        assert_eq!(resolved("nosuch"), None);
        assert_eq!(reference_name("amp; x"), Some("amp"));
        assert_eq!(reference_name(" x;"), None);
        assert_eq!(reference_name("x"), None);
    }

    proptest! {
        #[test]
        fn any_markup_becomes_tidy_text(markup in "[<>/a-d!&;# \n'\"=\\-é]{0,200}") {
            let text = to_text(&markup);
            prop_assert_eq!(tidy(&text), text);
        }
    }
}
