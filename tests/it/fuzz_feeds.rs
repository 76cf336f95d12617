//! The checks of the fuzzer for feeds, bounded: some thousand damaged documents in each run, shrunk when one fails.

#[path = "../../fuzz/feed_checks.rs"]
mod checks;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Documents that read. All are inventions.
const WHOLE: [&str; 6] = [
    r#"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Harbour Post</title><link>https://news.example/</link><language>en-GB</language><ttl>15</ttl><item><title>Storm
&amp; flood</title><link>/a/1</link><guid isPermaLink="false">17</guid><pubDate>Mon, 05 Jan 2026 10:30:00 GMT</pubDate>
<dc:creator>Ann Lee</dc:creator><category>Weather</category><description>&lt;p&gt;Rain.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>Rain and <b>wind</b>.</p>]]></content:encoded></item><item><title>Quiet</title></item></channel></rss>"#,
    r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de-AT"><title>Hafenblatt</title><entry><id>urn:x:1</id>
<title type="html">Sturm &amp;amp; &lt;i&gt;Flut&lt;/i&gt;</title><link rel="alternate" href="../a/1"/><published>2026-01-05T10:30:00Z
</published><author><name>Ann Lee</name></author><content type="xhtml"><div><p>Regen é</p></div></content></entry></feed>"#,
    r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel><title>T
</title></channel><item rdf:about="https://news.example/1"><title>One</title><dc:date>2026-01-05</dc:date></item></rdf:RDF>"#,
    r#"<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title mode="escaped" type="text/html">A &lt;b&gt;b</title>
<issued>2026-01-05T10:30:00Z</issued></entry></feed>"#,
    r#"{"version": "https://jsonfeed.org/version/1", "title": "T", "items": [{"id": 7, "url": "/a", "title": "One",
"content_html": "<p>x</p>", "date_published": "2026-01-05T10:30:00Z", "authors": [{"name": "Ann"}], "tags": ["a"]}]}"#,
    "<!doctype html><html><head><title>News</title><link rel='alternate' type='application/rss+xml' href='/rss'></head></html>",
];

/// What damage leaves behind.
const PIECES: [&str; 51] = [
    "&",
    "<",
    ">",
    "\"",
    "'",
    "/",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?xml encoding='utf-16'?>",
    "<b>",
    "</p>",
    "<br/>",
    "&nbsp;",
    "&#0;",
    "&#x202e;",
    "&amp;#8203;&amp;#8203;&amp;#8203;",
    "&nosuch;",
    "<x:y xmlns:x='a'>",
    "xmlns='b'",
    "<title>",
    "</title>",
    "<item>",
    "</item>",
    "<entry>",
    "</entry>",
    "</channel>",
    "</rss>",
    "</feed>",
    "<rss>",
    "<DIV CLASS=a>",
    "\u{0}\u{7}\u{9b}",
    "\u{202e}\u{2066}",
    "\u{200b}\u{200c}\u{200d}\u{fe0f}",
    "\u{ad}\u{e0041}",
    "\u{feff}",
    "Ã©â€®",
    "null",
    "[[",
    "{",
    "1e999",
    "xml:base='http://'",
    "\u{2028}\r\n\t",
    "< title>",
    "<link ",
    "</3>",
    "<!DOCTYPE a [",
    "]]]]><![CDATA[>",
    "\\ud83d",
    "\"items\":[",
];

#[derive(Clone, Debug)]
enum Damage {
    Piece(Index, &'static str),
    Byte(Index, u8),
    Dropped(Index, usize),
    Twice(Index, usize),
    Cut(Index),
}

impl Damage {
    fn done_to(&self, bytes: &mut Vec<u8>) {
        let place = |at: &Index, bytes: &[u8]| at.index(bytes.len() + 1);
        let range = |at: &Index, length: usize, bytes: &[u8]| {
            let from = at.index(bytes.len() + 1);
            from..bytes.len().min(from + length)
        };
        match self {
            Self::Piece(at, piece) => {
                let at = place(at, bytes);
                bytes.splice(at..at, piece.bytes());
            }
            Self::Byte(at, byte) => {
                let range = range(at, 1, bytes);
                bytes.splice(range, [*byte]);
            }
            Self::Dropped(at, length) => {
                let range = range(at, *length, bytes);
                bytes.drain(range);
            }
            Self::Twice(at, length) => {
                let range = range(at, *length, bytes);
                let again = bytes[range.clone()].to_vec();
                bytes.splice(range.end..range.end, again);
            }
            Self::Cut(at) => bytes.truncate(place(at, bytes)),
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        6 => (any::<Index>(), select(&PIECES[..])).prop_map(|(at, piece)| Damage::Piece(at, piece)),
        2 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        2 => (any::<Index>(), 1..80_usize).prop_map(|(at, length)| Damage::Dropped(at, length)),
        2 => (any::<Index>(), 1..300_usize).prop_map(|(at, length)| Damage::Twice(at, length)),
        1 => any::<Index>().prop_map(Damage::Cut),
    ]
}

/// A document in an encoding that it may or may not declare.
fn encoded(text: &str, kind: usize) -> Vec<u8> {
    match kind {
        0 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        1 => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
        2 => text.chars().map(|letter| u8::try_from(letter).unwrap_or(b'?')).collect(),
        3 => text.chars().flat_map(|letter| u32::from(letter).to_be_bytes()).collect(),
        _ => text.as_bytes().to_vec(),
    }
}

const HEADERS: [Option<&str>; 5] = [
    None,
    Some("text/xml; charset=iso-8859-1"),
    Some("application/rss+xml; charset=utf-8"),
    Some("x; charset=euc-kr"),
    Some("=;=;"),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn checks_hold_for_any_bytes(bytes in vec(any::<u8>(), 0..300), header in select(&HEADERS[..])) {
        checks::hold_for(&bytes, header);
    }

    #[test]
    fn checks_hold_for_damaged_documents(
        text in select(&WHOLE[..]), kind in 0..9_usize, damage in vec(damage(), 0..6), header in select(&HEADERS[..])
    ) {
        let mut bytes = encoded(text, kind);
        for damage in &damage {
            damage.done_to(&mut bytes);
        }
        checks::hold_for(&bytes, header);
    }

    #[test]
    fn checks_hold_for_heaps_of_pieces(
        root in select(&["<rss><channel><item><title>", "<feed><entry>", "<rdf:RDF>", "{\"items\":[", ""][..]),
        pieces in vec(select(&PIECES[..]), 0..40)
    ) {
        checks::hold_for((root.to_owned() + &pieces.concat()).as_bytes(), None);
    }
}
