//! Markup to plain text, after the HTML Standard's tokenizer.

use super::lines::tidy;
use super::names::{BLOCKS, UNSEEN, is_element, is_rare_element};
use super::references::{reference_name, resolved};
use super::simple;
use html5gum::Tokenizer;
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use memchr::memchr2;
use std::convert::Infallible;

/// Markup read of one text, in bytes: a text is cut much shorter afterwards.
const MARKUP_MAX: usize = 600_000;

/// A text of a feed as plain text: markup is turned into lines, or kept when it is none.
pub(in crate::feeds) fn plain(text: &str) -> String {
    let text = text.get(..text.floor_char_boundary(MARKUP_MAX)).unwrap_or(text);
    if looks_like_html(text) { to_text(text) } else { tidy(text) }
}

/// Does it hold a tag of HTML or a character reference? Plain text with a lone `<` or `&` does not.
fn looks_like_html(text: &str) -> bool {
    if memchr2(b'<', b'&', text.as_bytes()).is_none() {
        return false;
    }
    let is_tag = |after: &str| {
        let Some((tag, _)) = after.split_once('>') else { return false };
        let name = tag.strip_prefix('/').unwrap_or(tag);
        let end = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
        let (name, attributes) = name.split_at(end);
        is_element(name) || (tag.starts_with('/') || attributes.contains('=')) && is_rare_element(name)
    };
    let tags = text.split('<').skip(1).any(|after| is_tag(after) || after.starts_with("!--"));
    tags || text.split('&').skip(1).any(|after| reference_name(after).is_some_and(|name| resolved(name).is_some()))
}

/// Markup as plain text: what is not for readers is dropped, blocks and `<br>` begin lines, references are resolved,
/// white space is collapsed.
pub(in crate::feeds) fn to_text(markup: &str) -> String {
    tidy(&simple::text_of(markup).unwrap_or_else(|| tokenized(markup)))
}

/// Markup as lines of text, white space not collapsed yet.
fn tokenized(markup: &str) -> String {
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
            simple::push_words(&mut text, &String::from_utf8_lossy(value));
        }
        _ => {}
    });
    text
}

fn separate(text: &mut String, name: &[u8]) {
    if BLOCKS.contains(&name) {
        text.push('\n');
    }
}

/// Reads markup as a browser would split it, scripts and styles included.
pub(in crate::feeds) fn tokens(markup: &str, mut each: impl FnMut(CallbackEvent<'_>)) {
    let mut emitter: CallbackEmitter<_, Infallible> = CallbackEmitter::new(|event: CallbackEvent<'_>, _| {
        each(event);
        None
    });
    emitter.naively_switch_states(true);
    // Reading from memory cannot fail, and nothing is yielded: all is done by the callback.
    let Ok(()) = Tokenizer::new_with_emitter(markup, emitter).finish();
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
        for text in [
            "5 < 6 & 7 > 2",
            "a<b",
            "AT&T; R&D",
            "x <y> z",
            "I <3 news",
            "What <canvas> and <video> can do",
            "Map<object, label>",
        ] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn text_that_looks_like_html_is_read_as_such() {
        assert_eq!(plain("Big <b>news</b> today"), "Big news today");
        assert_eq!(plain("It&#8217;s &eacute;t&eacute; &#150; &lt;b&gt;"), "It’s été – <b>");
        assert_eq!(plain("one<BR>two"), "one\ntwo");
        assert_eq!(plain("one<object data=\"x\"> two <blink>three</blink>"), "one two three");
    }

    proptest! {
        #[test]
        fn any_markup_becomes_tidy_text(markup in "[<>/a-d!&;# \n'\"=\\-é]{0,200}") {
            let text = to_text(&markup);
            prop_assert_eq!(tidy(&text), text);
        }

        #[test]
        fn simple_markup_is_read_as_the_tokenizer_reads_it(
            pieces in prop::collection::vec(prop::sample::select(PIECES.to_vec()), 0..12)
        ) {
            let markup: String = pieces.concat();
            if let Some(text) = simple::text_of(&markup) {
                prop_assert_eq!(tidy(&text), tidy(&tokenized(&markup)), "{}", markup);
            }
        }

        #[test]
        fn any_markup_is_read_as_the_tokenizer_reads_it(markup in "[<>/a-d!&;# \n\r'\"=\\-é?p]{0,60}") {
            if let Some(text) = simple::text_of(&markup) {
                prop_assert_eq!(tidy(&text), tidy(&tokenized(&markup)));
            }
        }
    }

    /// Of which simple markup is made, and what is nearly simple.
    const PIECES: [&str; 44] = [
        "<p>",
        "</p>",
        "<P class=\"a>b\">",
        "<br/>",
        "<br />",
        "<a href='x?a=1&amp;b=2'>",
        "</a >",
        "<img src=x width=1/>",
        "<img src=\"a\"alt=''>",
        "<b a=b=\"x>y\">",
        "<i =\"x>\">",
        "<i a =\"x>\">",
        "<td nowrap>",
        "</",
        "<",
        ">",
        "< 5",
        "<3",
        "&",
        "&amp;",
        "&#8217;",
        "&#150;",
        "&copy 2026",
        "&copy;",
        "&notit;",
        "&nosuch;",
        "& ",
        "&#",
        "<!-- x -->",
        "<?x?>",
        "<script>",
        "</script>",
        "<title>",
        "<o:p>",
        "<h1",
        "<pre>\n",
        "\r\n",
        "\u{2028}",
        "\t",
        " ",
        "word",
        "é",
        "\"",
        "=",
    ];
}
