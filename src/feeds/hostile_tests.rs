//! Documents made to cost much. Each would take minutes if its cost grew with the square of its size. What is asserted is
//! that what comes out is bounded, in size and by the caps.

use super::*;

/// 2026-01-06T00:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_767_657_600);

const SIZE: usize = 200_000;

const SMALL: Caps = Caps { items: 5, tokens: 10_000, depth: 20, attributes: 16, attribute_size: 4_096 };

fn filled(head: &str, piece: &str, tail: &str) -> (String, String) {
    (format!("{head}{piece}… "), format!("{head}{}{tail}", piece.repeat(SIZE / piece.len())))
}

/// What each is, and its text.
fn documents() -> Vec<(String, String)> {
    let nested = format!("<rss><channel><item><title>{}x", "<b>".repeat(SIZE / 3));
    let deep = format!("{{\"items\":[{{\"id\":{}", "[".repeat(SIZE));
    let long = format!("<rss><channel><item><link href=\"{}\"/><title>x</title></item>", "a".repeat(SIZE));
    let mut all = vec![("nested".to_owned(), nested), ("deep".to_owned(), deep), ("long".to_owned(), long)];
    all.extend([
        filled("<rss>", "<", ""),
        filled("<rss><channel><item><title>", "<", ""),
        filled("<rss><channel><item><description>", "&", "</description></item>"),
        filled("<rss><channel><item><title>", "&#38;", "</title></item>"),
        filled("<rss><channel><item><title>", "&nosuch;", "</title></item>"),
        filled("<rss><channel><item><title>", "\"", "</title></item>"),
        filled("<rss>", "<![CDATA[", ""),
        filled("<rss><channel>", "<item><title><![CDATA[x</title>", "]]>"),
        filled("<rss><channel>", "<item><![CDATA[<title>", "]]>"),
        filled("<rss><channel><item><title>", "<![CDATA[x]]>", "</title></item>"),
        filled("<rss>", "<!--", ""),
        filled("<rss>", "<!--", "-->"),
        filled("<rss>", "<!-- x -->", "<channel><item/>"),
        filled("<rss>", "<?php ", "?>"),
        filled("", "<!x[>", "<rss>]>"),
        filled("<!DOCTYPE x [", "<!ENTITY a \"&a;&a;\">", "]><rss><channel><item><title>&a;</title></item>"),
        filled("<rss ", "a:b='c' ", "><channel><item><title>x</title></item>"),
        filled("<rss><channel><item ", "a b='c' ", "><title>x</title></item>"),
        filled("<rss><channel><item ", "xmlns:a='b' ", "><title>x</title></item>"),
        filled("<rss>", "<a xmlns:b='c' b:d='", ""),
        filled("<rss><channel>", "<item><title>x</title></item>", "</channel></rss>"),
        filled("<feed>", "<entry><title>x</title>", ""),
        filled("<feed><entry>", "<link href='/x'/>", "</entry>"),
        filled("<rss><channel><item>", "<title>x</title>", "</item>"),
        filled("<rss><channel><item>", "<dc:creator>x</dc:creator><category>y</category>", "</item>"),
        filled("<rss><channel><item><pubDate>", "Mon, 05 ", "</pubDate><title>x</title></item>"),
        filled("<data>", "<item><title>", ""),
        filled("<data>", "<item><x/>", "<title><link>"),
        filled("<rss><channel>", "</x></item>", ""),
        filled("<rss><channel>", "<title <item ", ""),
        filled("<rss><channel>", "<a><b></a>", ""),
        filled("<x>", "&lt;rss&gt;", "</x>"),
        filled("{\"items\":[", "{\"title\":\"x\"},", "]}"),
        filled("{\"items\":[", "0,", "]}"),
        filled("{\"items\":[", "{", ""),
        filled("{\"items\":[{\"title\":\"x\",\"tags\":[", "0,", "]}]}"),
        filled("{\"items\":[{\"title\":\"", "a\" ", "\"}]}"),
        filled("{\"items\":[{\"title\":\"", "\\ud83d", "\"}]}"),
        filled("{", "\"items\":[{\"title\":\"x\"}],", "}"),
        filled("{\"a\":\"", "\"items\" ", ""),
        filled("x{", "\"items\":", ""),
        filled("", "\u{feff}\u{0}", "<rss>"),
        filled("<rss><channel><item><title>", "\u{200b}", "</title></item>"),
        filled("<rss><channel><item><title>", "Ã©", "</title></item>"),
    ]);
    all
}

fn read(text: &str, caps: &Caps) -> Result<Document, DecodeError> {
    let base = Url::parse("https://news.example/feeds/all.xml").unwrap();
    decode(text.as_bytes(), None, &base, NOW, caps)
}

fn size(entry: &Entry) -> usize {
    let texts = [&entry.guid, &entry.link, &entry.source, &entry.language];
    let lists = entry.authors.iter().chain(&entry.tags);
    entry.title.len() + entry.body.len() + texts.into_iter().flatten().chain(lists).map(String::len).sum::<usize>()
}

#[test]
fn what_comes_out_of_hostile_documents_is_bounded() {
    for (name, text) in documents() {
        for caps in [Caps::default(), SMALL] {
            let Ok(document) = read(&text, &caps) else { continue };
            assert!(document.entries.len() <= caps.items, "{name}: {} entries", document.entries.len());
            let all: usize = document.entries.iter().map(size).sum();
            assert!(all <= 2 * text.len(), "{name}: {all} bytes");
        }
    }
}

#[test]
fn repair_makes_no_document_many_times_larger() {
    for (name, text) in documents() {
        if let Ok(repaired) = repair(&text, &Caps::default()) {
            assert!(repaired.text.len() <= 7 * text.len(), "{name}: {} bytes", repaired.text.len());
        }
    }
}

#[test]
fn caps_are_kept() {
    let many = |piece: &str, times| format!("<rss><channel>{}</channel></rss>", piece.repeat(times));
    let entries = |text: &str, caps: &Caps| read(text, caps).map(|document| document.entries.len());
    let numbered: String = (0..30).map(|number| format!("<item><title>{number}</title></item>")).collect();
    assert!(matches!(entries(&many(&numbered, 1), &SMALL), Ok(5)));
    assert!(matches!(entries(&many(&numbered, 1), &Caps { items: 20, ..SMALL }), Ok(20)));
    let behind = many("<x/>", 20_000).replace("</channel>", "<item><title>x</title></item></channel>");
    assert!(entries(&behind, &SMALL).is_err());
    assert!(matches!(entries(&behind, &Caps::default()), Ok(1)));
    let deep = many(&format!("{}<item><title>x</title></item>", "<x>".repeat(30)), 1);
    assert!(matches!(entries(&deep, &SMALL), Err(DecodeError::TooDeep)));
    assert!(matches!(entries(&deep, &Caps::default()), Ok(1)));
    let link = |attributes: &str| format!("<feed><entry><title>x</title><link {attributes} href='/x'/></entry></feed>");
    let link_of = |text: &str, caps: &Caps| read(text, caps).unwrap().entries.remove(0).link;
    let crowded = link(&(0..30).map(|number| format!("a{number}='' ")).collect::<String>());
    assert!(link_of(&crowded, &SMALL).is_none() && link_of(&crowded, &Caps::default()).is_some());
    let stuffed = link(&format!("title='{}'", "x".repeat(100_000)));
    assert!(link_of(&stuffed, &SMALL).is_some());
}
