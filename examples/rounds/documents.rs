//! The documents: 30 items each, RSS and every third one Atom, some with long texts, some in Russian or Chinese.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;

const ITEMS: usize = 30;
const WORDS: [&str; 16] = [
    "council",
    "harvest",
    "minister",
    "bridge",
    "storm",
    "markets",
    "rescue",
    "library",
    "orbit",
    "ceasefire",
    "election",
    "river",
    "vaccine",
    "railway",
    "glacier",
    "verdict",
];
const RUSSIAN: [&str; 8] = ["совет", "урожай", "министр", "мост", "буря", "рынок", "выборы", "река"];
const CHINESE: [&str; 8] = ["會議", "收成", "部長", "橋樑", "風暴", "市場", "選舉", "河流"];

/// The document of a feed, packed.
pub(crate) fn packed(feed: usize) -> Vec<u8> {
    gzip(document(feed).as_bytes())
}

/// Far more than anybody wants to unpack.
pub(crate) fn bomb() -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    let zeros = vec![b' '; 1 << 20];
    for _ in 0..500 {
        encoder.write_all(&zeros).unwrap();
    }
    encoder.finish().unwrap()
}

fn gzip(text: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text).unwrap();
    encoder.finish().unwrap()
}

fn document(feed: usize) -> String {
    let items: String = (0..ITEMS).map(|item| entry(feed, item)).collect();
    let title = format!("Outlet {feed}");
    if feed.is_multiple_of(3) {
        let head = format!("<title>{title}</title><id>urn:feed:{feed}</id><updated>2026-01-02T10:00:00Z</updated>");
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\">{head}{items}</feed>"
        )
    } else {
        let head =
            format!("<title>{title}</title><link>http://outlet{feed}.example/</link><description>d</description>");
        let space = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"";
        format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<rss version=\"2.0\" {space}><channel>{head}{items}</channel></rss>"
        )
    }
}

fn entry(feed: usize, item: usize) -> String {
    let link = format!("https://outlet{feed}.example/news/2026/story-{item}");
    let (title, description) = (prose(feed, item, 70), prose(feed, item + ITEMS, 300));
    let (hour, minute) = (item / 2, item % 60);
    if feed.is_multiple_of(3) {
        let long = if feed.is_multiple_of(5) { content(feed, item) } else { String::new() };
        let long =
            if long.is_empty() { long } else { format!("<content type=\"html\"><![CDATA[{long}]]></content>\n") };
        format!(
            "<entry><title>{title}</title>\n<link href=\"{link}\"/><id>{link}</id>\n\
             <updated>2026-01-01T{hour:02}:{minute:02}:00Z</updated>\n<summary>{description}</summary>\n{long}</entry>\n"
        )
    } else {
        let long = if feed.is_multiple_of(5) { content(feed, item) } else { String::new() };
        let long =
            if long.is_empty() { long } else { format!("<content:encoded><![CDATA[{long}]]></content:encoded>\n") };
        format!(
            "<item><title>{title}</title>\n<link>{link}</link>\n<guid isPermaLink=\"true\">{link}</guid>\n\
             <pubDate>Thu, 01 Jan 2026 {hour:02}:{minute:02}:00 GMT</pubDate>\n\
             <category>World</category><description>{description}</description>\n{long}</item>\n"
        )
    }
}

fn content(feed: usize, item: usize) -> String {
    (0..6).map(|part| format!("<p>{} <a href=\"/more\">more</a></p>", prose(feed, item * 7 + part, 480))).collect()
}

/// Words at random, the same at every call.
fn prose(feed: usize, place: usize, letters: usize) -> String {
    let words: &[&str] = match feed % 20 {
        7 | 13 => &RUSSIAN,
        11 => &CHINESE,
        _ => &WORDS,
    };
    let mut state = (feed as u64) << 20 ^ place as u64 ^ 0x9e37_79b9_7f4a_7c15;
    let mut text = String::new();
    while text.chars().count() < letters {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        text.push_str(words[usize::try_from(state >> 40).unwrap() % words.len()]);
        text.push_str(&format!("{} ", (state >> 33) % 100));
    }
    text
}
