//! Damage by classes: each is done to many documents at many places, and what is read is held against what the whole
//! document says. The dice are loaded, so that each run throws the same.

use super::*;
use std::ops::Range;

/// 2026-01-06T00:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_767_657_600);

/// Documents of each class.
const THROWS: usize = 40;

const ITEMS: usize = 12;

/// Knuth's MMIX generator.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }

    /// One of the places at which a text holds another.
    fn piece(&mut self, text: &str, piece: &str) -> Range<usize> {
        let places: Vec<usize> = text.match_indices(piece).map(|(at, _)| at).collect();
        let at = places[self.below(places.len())];
        at..at + piece.len()
    }

    fn letter(&mut self, text: &str) -> usize {
        text.floor_char_boundary(self.below(text.len()))
    }

    fn tag(&mut self, text: &str) -> Range<usize> {
        let from = self.piece(text, "<").start;
        from..text.match_indices('>').map(|(at, _)| at + 1).find(|end| *end > from).unwrap()
    }
}

fn item(kind: usize, number: usize) -> String {
    let title = match number % 3 {
        0 => format!("Story {number}: wind &amp; rain"),
        1 => format!("<![CDATA[Story {number}: “flood” & more]]>"),
        _ => format!("Story {number}: 북한 인권 é"),
    };
    let text = match number % 2 {
        0 => "&lt;p&gt;All &lt;b&gt;day&lt;/b&gt;.&lt;/p&gt;",
        _ => "<![CDATA[<p>All <a href=\"https://x.example/\">night</a>.</p>]]>",
    };
    let link = format!("https://news.example/{number}?a=1&amp;b=2");
    match kind {
        0 => format!(
            "<item>\n<title>{title}</title>\n<link>{link}</link>\n<guid isPermaLink=\"false\">id {number}</guid>\n\
             <pubDate>Mon, 05 Jan 2026 10:{number:02}:00 GMT</pubDate>\n<description>{text}</description>\n</item>\n"
        ),
        1 => format!(
            "<entry>\n<title type=\"html\">{title}</title>\n<link rel=\"alternate\" href=\"{link}\"/>\n<id>id {number}\
             </id>\n<updated>2026-01-05T10:{number:02}:00Z</updated>\n<content type=\"html\">{text}</content>\n</entry>\n"
        ),
        _ => format!(
            "<item rdf:about=\"{link}\">\n<title>{title}</title>\n<link>{link}</link>\n<description>{text}</description>\n\
             <dc:date>2026-01-05T10:{number:02}:00Z</dc:date>\n</item>\n"
        ),
    }
}

fn document(kind: usize) -> String {
    let items: String = (0..ITEMS).map(|number| item(kind, number)).collect();
    let (head, tail) = [
        (
            "<rss version=\"2.0\"><channel><title>Harbour</title><link>https://news.example/</link>\n",
            "</channel></rss>",
        ),
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour</title><id>urn:x</id>\n", "</feed>"),
        (
            "<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" \
             xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Harbour</title></channel>\n",
            "</rdf:RDF>",
        ),
    ][kind];
    format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{head}{items}{tail}\n")
}

fn read(bytes: &[u8]) -> Result<Vec<Entry>, DecodeError> {
    let base = Url::parse("https://news.example/feeds/all.xml").unwrap();
    decode(bytes, None, &base, NOW, &Caps::default()).map(|document| document.entries)
}

fn without_declaration(text: &str) -> &str {
    text.split_once("?>").unwrap().1
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn replaced_tags(text: &str, names: &[&str], each: impl Fn(&str) -> String) -> String {
    names.iter().fold(text.to_owned(), |text, name| {
        let text = text.replace(&format!("<{name}"), &format!("<{}", each(name)));
        text.replace(&format!("</{name}"), &format!("</{}", each(name)))
    })
}

type Damage = fn(&mut Dice, &str) -> String;

/// What concerns the whole document costs nothing.
const FRAMES: [(&str, Damage); 27] = [
    ("nothing", |_, text| text.to_owned()),
    ("marks before", |_, text| format!("\u{feff}\u{feff}\r\n  {text}")),
    ("warning before", |_, text| {
        format!("<br />\n<b>Warning</b>: x() in <b>/a.php</b> on line <b>3</b><br />\n{text}")
    }),
    ("comment before", |_, text| format!("<!-- made by <rss> > feed -- 2 -->\n{text}")),
    ("header before", |_, text| format!("HTTP/1.1 200 OK\r\nX-By: <a>\r\n\r\n{text}")),
    ("two declarations", |_, text| format!("<?xml version='1.0' encoding='utf-16'?>\n{text}")),
    ("broken declaration", |_, text| text.replacen("?>", ">", 1)),
    ("half a declaration", |_, text| text.replacen("<?x", "", 1)),
    ("wrong encoding", |_, text| text.replacen("utf-8", "windows-1251", 1)),
    ("no encoding", |_, text| text.replacen("utf-8", "x-nonsense", 1)),
    ("document type without end", |_, text| text.replacen("?>", "?><!DOCTYPE rss [\n<!ENTITY a 'b'>", 1)),
    ("junk behind", |_, text| format!("{text}<script>if (a<b && c) {{}}</script><!-- cached")),
    ("no root", |_, text| replaced_tags(text, &["rss", "feed", "rdf:RDF"], |_| "x".to_owned())),
    ("no frame", |_, text| replaced_tags(text, &["rss", "feed", "rdf:RDF", "channel"], |_| "x".to_owned())),
    ("in an envelope", |_, text| {
        format!("<soap:Envelope><soap:Body>{}</soap:Body></soap:Envelope>", without_declaration(text))
    }),
    ("in a page", |_, text| format!("<html><head></head><body>{}</body></html>", without_declaration(text))),
    ("as a text", |_, text| format!("<string xmlns=\"http://tempuri.org/\">{}</string>", escaped(text))),
    ("as a section", |_, text| format!("<string><![CDATA[{}]]></string>", text.replace("]]>", "]]]]><![CDATA[>"))),
    ("escaped", |_, text| escaped(text)),
    ("upper case", |_, text| {
        replaced_tags(
            text,
            &["rss", "feed", "channel", "item", "entry", "title", "link", "guid", "pubDate"],
            str::to_uppercase,
        )
    }),
    ("no namespaces", |_, text| text.replace(" xmlns", " data-xmlns")),
    ("other namespace", |_, text| text.replace("xmlns=\"http:", "xmlns=\"urn:")),
    ("prefixes", |_, text| {
        replaced_tags(text, &["item", "entry", "title", "link", "description", "content"], |name| format!("q:{name}"))
    }),
    ("pretty quotes", |_, text| text.replace("=\"alternate\"", "=“alternate”").replace("=\"false\"", "=“false”")),
    ("no ends", |_, text| {
        text.replace("</channel>", "").replace("</rss>", "").replace("</feed>", "").replace("</rdf:RDF>", "")
    }),
    ("blanks in end tags", |_, text| text.replace("</title", "< / title").replace("</link", "</ link")),
    ("controls", |_, text| text.replace(">\n", ">\u{0}\u{b}\n\u{1b}")),
];

/// What happens at one place costs what stands there.
const PLACES: [(&str, Damage); 15] = [
    ("a tag is missing", |dice, text| spliced(text, dice.tag(text), "")),
    ("a tag is there twice", |dice, text| {
        let tag = dice.tag(text);
        spliced(text, tag.end..tag.end, text.get(tag).unwrap())
    }),
    ("a mark is missing", |dice, text| {
        let mark = ["<", ">", "/", "\"", "=", "]"][dice.below(6)];
        spliced(text, dice.piece(text, mark), "")
    }),
    ("an end tag lost its slash", |dice, text| spliced(text, dice.piece(text, "</"), "<")),
    ("a section without end", |dice, text| spliced(text, dice.piece(text, "]]>"), "")),
    ("a section without beginning", |dice, text| spliced(text, dice.piece(text, "<![CDATA["), "")),
    ("an open section", |dice, text| inserted(text, dice.tag(text).end, "<![CDATA[")),
    ("an open comment", |dice, text| inserted(text, dice.tag(text).start, "<!-- oops ")),
    ("an open instruction", |dice, text| inserted(text, dice.tag(text).end, "<?php oops")),
    ("a bare mark", |dice, text| {
        let piece = ["&", "<", " < ", "& ", "&#xZZ;", "&nosuch;", "&#0;", "\u{0}"][dice.below(8)];
        inserted(text, dice.letter(text), piece)
    }),
    ("a garbled end tag", |dice, text| inserted(text, dice.piece(text, "</").end, "3")),
    ("a piece is missing", |dice, text| {
        let (from, length) = (dice.letter(text), dice.below(60));
        spliced(text, from..text.ceil_char_boundary(text.len().min(from + length)), "")
    }),
    ("a fatal error", |dice, text| {
        let title = dice.piece(text, "</title>").end;
        spliced(text, title..text.len(), "<br />\n<b>Fatal error</b>: x in <b>/a.php</b><br />")
    }),
    ("cut", |dice, text| spliced(text, dice.letter(text)..text.len(), "")),
    ("without its beginning", |dice, text| spliced(text, 0..dice.letter(text), "")),
];

fn spliced(text: &str, range: Range<usize>, piece: &str) -> String {
    let mut text = text.to_owned();
    text.replace_range(range, piece);
    text
}

fn inserted(text: &str, at: usize, piece: &str) -> String {
    spliced(text, at..at, piece)
}

/// How many of the items are read as the whole document says them: with title, link and time.
fn agreeing(whole: &[Entry], found: &[Entry]) -> usize {
    let same = |one: &&Entry| {
        found.iter().any(|other| (&one.title, &one.link, one.published) == (&other.title, &other.link, other.published))
    };
    whole.iter().filter(same).count()
}

/// The items that stand whole in a damaged text.
fn intact(kind: usize, text: &str) -> usize {
    (0..ITEMS).filter(|number| text.contains(item(kind, *number).trim_end())).count()
}

#[test]
fn damage_to_the_frame_costs_nothing() {
    let mut dice = Dice(1);
    for kind in 0..3 {
        let text = document(kind);
        let whole = read(text.as_bytes()).unwrap();
        assert_eq!(whole.len(), ITEMS);
        for (name, damage) in FRAMES {
            let damaged = damage(&mut dice, &text);
            let found = read(damaged.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}: {damaged}"));
            assert_eq!((found.len(), agreeing(&whole, &found)), (ITEMS, ITEMS), "{name}, kind {kind}: {found:#?}");
        }
    }
}

#[test]
fn damage_at_one_place_costs_one_item_and_is_read_in_ninety_nine_of_a_hundred_documents() {
    let (mut documents, mut refused, mut neighbours) = (0, Vec::new(), Vec::new());
    for (class, (name, damage)) in PLACES.iter().enumerate() {
        let mut dice = Dice(class as u64);
        for throw in 0..THROWS {
            let kind = throw % 3;
            let text = document(kind);
            let whole = read(text.as_bytes()).unwrap();
            let damaged = damage(&mut dice, &text);
            let intact = intact(kind, &damaged);
            documents += usize::from(intact > 0);
            match read(damaged.as_bytes()) {
                Ok(found) if agreeing(&whole, &found) < intact => {
                    neighbours.push(format!("{name} {throw}: {} of {intact}", agreeing(&whole, &found)));
                }
                Err(error) if intact > 0 => refused.push(format!("{name} {throw}: {error}")),
                _ => {}
            }
        }
    }
    assert!(refused.len() * 100 <= documents, "{} of {documents}: {refused:#?}", refused.len());
    assert!(neighbours.len() * 100 <= documents * 2, "{} of {documents}: {neighbours:#?}", neighbours.len());
}
