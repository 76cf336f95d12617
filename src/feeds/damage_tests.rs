//! One kind of damage at a time, at every place: what it may cost, and what it must not.

use super::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// 2026-01-06T00:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_767_657_600);

fn base() -> Url {
    Url::parse("https://news.example/feeds/all.xml").unwrap()
}

fn decoded(text: &str) -> Document {
    decode(text.as_bytes(), None, &base(), NOW, &Caps::default()).unwrap()
}

fn item_of_rss(inside: &str) -> Entry {
    decoded(&format!("<rss><channel><item>{inside}</item></channel></rss>")).entries.remove(0)
}

fn item_of_atom(inside: &str) -> Entry {
    decoded(&format!("<feed xmlns='http://www.w3.org/2005/Atom'><entry>{inside}</entry></feed>")).entries.remove(0)
}

#[test]
fn a_link_leads_to_the_article_and_nowhere_else() {
    let rss = |inside: &str| item_of_rss(inside).link;
    assert_eq!(rss("<link>/a</link><guid>https://news.example/b</guid>").as_deref(), Some("https://news.example/a"));
    assert_eq!(rss("<guid>https://news.example/b</guid>").as_deref(), Some("https://news.example/b"));
    assert_eq!(rss("<guid isPermaLink='FALSE'>https://news.example/b</guid>"), None);
    assert_eq!(rss("<guid>tag:news.example,2026:7</guid>"), None);
    assert_eq!(rss("<atom:link href='/c'/>").as_deref(), Some("https://news.example/c"));
    for rel in ["self", "hub", "replies", "enclosure", "next"] {
        assert_eq!(item_of_atom(&format!("<link rel='{rel}' href='/x'/>")).link, None, "{rel}");
    }
    for given in ["<atom:link href='/c'/>", "<link href='/c'/>", "<atom:link rel='alternate'>/c</atom:link>"] {
        let link = rss(&format!("<guid>https://news.example/b</guid>{given}"));
        assert_eq!(link.as_deref(), Some("https://news.example/c"), "{given}");
    }
    for given in ["<link>/a</link>", "<link rel='http://www.iana.org/assignments/relation/alternate' href='/a'/>"] {
        let link =
            item_of_atom(&format!("<link rel='enclosure'>/b.mp3</link>{given}<id>https://news.example/c</id>")).link;
        assert_eq!(link.as_deref(), Some("https://news.example/a"), "{given}");
    }
    assert_eq!(rss("<comments>https://news.example/c</comments><enclosure url='https://news.example/x.mp3'/>"), None);
}

#[test]
fn a_link_is_resolved_against_the_nearest_base() {
    let near = "<link xml:base='https://other.example/n/' href='a'/>";
    assert_eq!(item_of_atom(near).link.as_deref(), Some("https://other.example/n/a"));
    let feed = "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='/deep/'><entry><link href='a'/></entry></feed>";
    assert_eq!(decoded(feed).entries[0].link.as_deref(), Some("https://news.example/deep/a"));
}

#[test]
fn a_date_is_found_under_any_of_its_names_and_rubbish_hides_none() {
    for inside in [
        "<pubDate>rubbish</pubDate><dc:date>2026-01-05T10:30:00Z</dc:date>",
        "<dcterms:issued>2026-01-05T10:30:00Z</dcterms:issued>",
        "<prism:publicationDate>2026-01-05T10:30:00Z</prism:publicationDate><modified>2026-01-05T11:00:00Z</modified>",
        "<atom:published>2026-01-05T10:30:00Z</atom:published><pubDate>Tue, 06 Jan 2026 10:30:00 GMT</pubDate>",
        "<pubDate>Mon, 05 Jan 2026 10:30:00 GMT</pubDate><pubDate>rubbish</pubDate>",
    ] {
        assert_eq!(item_of_rss(inside).published, Some(Timestamp::from_seconds(1_767_609_000)), "{inside}");
    }
    for unbelievable in ["Thu, 01 Jan 1970 00:00:00 GMT", "Wed, 06 Jan 2027 10:30:00 GMT", ""] {
        assert_eq!(item_of_rss(&format!("<pubDate>{unbelievable}</pubDate>")).published, None);
    }
}

#[test]
fn an_unknown_prefix_does_not_make_a_title() {
    let entry = item_of_rss("<title>Storm</title><odd:title>Other</odd:title><itunes:title>Pod</itunes:title>");
    assert_eq!(entry.title, "Storm");
}

#[test]
fn a_prefix_of_the_documents_own_choice_is_as_good_as_the_usual_one() {
    let rss = "<rss version='2.0' xmlns:a10='http://www.w3.org/2005/Atom'><channel><item><a10:title>Storm</a10:title>\
         <a10:link rel='alternate' href='/a'/><a10:updated>2026-01-05T10:30:00Z</a10:updated></item></channel></rss>";
    let entry = decoded(rss).entries.remove(0);
    assert_eq!((entry.title.as_str(), entry.link.as_deref()), ("Storm", Some("https://news.example/a")));
    assert_eq!(entry.published, Some(Timestamp::from_seconds(1_767_609_000)));
}

#[test]
fn texts_show_what_they_hold() {
    let entry = item_of_rss(
        "<title>\u{202e}CafÃ© &#x202e;no\u{200b}\u{200b}\u{200b}rth</title><description>a&amp;#x2066;b</description>\
         <category>\u{2067}x\u{ad}y</category>",
    );
    assert_eq!((entry.title.as_str(), entry.body.as_str()), ("CafÃ© no\u{200b}rth", "ab"));
    assert_eq!(entry.tags, ["xy"]);
    assert_eq!(item_of_rss("<title>L’Ã©tÃ© â€“</title>").title, "L’Ã©tÃ© â€“");
    assert_eq!(item_of_rss("<title>Lâ€™Ã©tÃ© â€“ fini</title>").title, "L’été – fini");
}

#[test]
fn items_where_none_is_looked_for_are_told() {
    let read = |text: &str| decode(text.as_bytes(), None, &base(), NOW, &Caps::default());
    assert!(matches!(read("<br><item/><rss><channel></channel></rss>"), Err(DecodeError::Silent { items: 1 })));
    assert!(matches!(read("<rss><channel><item><title>half"), Err(DecodeError::Cut)));
}

#[test]
fn half_an_item_is_kept_if_it_says_which_one_it_is() {
    let whole = "<rss><channel><item><title>Storm</title><link>/a</link>";
    assert_eq!(decoded(&format!("{whole}<description>Rain and")).entries[0].body, "");
    let two = format!("{whole}</item><item><guid>2</guid><title>half a ti");
    let document = decoded(&two);
    assert_eq!((document.entries.len(), document.lost), (1, 1));
}

const COUNT: usize = 6;

/// Six items, and where the fourth begins and ends.
fn feed(kind: usize) -> (String, std::ops::Range<usize>) {
    let item = |number: usize| match kind {
        0 => format!(
            "<item><title>Story {number}</title><link>https://news.example/{number}</link><guid isPermaLink=\"false\">\
             id {number}</guid><pubDate>Mon, 05 Jan 2026 10:30:00 GMT</pubDate><description>&lt;p&gt;Rain &amp;amp; wind\
             &lt;/p&gt;</description></item>\n"
        ),
        1 => format!(
            "<entry><title type=\"html\">Story {number}</title><link href=\"https://news.example/{number}\"/><id>id \
             {number}</id><updated>2026-01-05T10:30:00Z</updated><content type=\"xhtml\"><div><p>Rain</p></div></content>\
             <author><name>Ann</name></author></entry>\n"
        ),
        _ => format!(
            "<item rdf:about=\"https://news.example/{number}\"><title>Story {number}</title><link>https://news.example/\
             {number}</link><dc:date>2026-01-05</dc:date><description>Rain</description></item>\n"
        ),
    };
    let (head, tail) = [
        ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour</title>\n", "</channel></rss>"),
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour</title>\n", "</feed>"),
        ("<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\"><channel><title>Harbour</title></channel>\n", "</rdf:RDF>"),
    ][kind];
    let before: String = (0..3).map(item).collect();
    let damaged = item(3);
    let from = head.len() + before.len();
    let after: String = (4..COUNT).map(item).collect();
    let range = from..from + damaged.trim_end().len();
    (format!("{head}{before}{damaged}{after}{tail}"), range)
}

/// What people, programs and networks put into a document, or leave half of.
const PIECES: [&str; 33] = [
    "&",
    "<",
    ">",
    "\"",
    "'",
    "/",
    "=",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "<?php",
    "<b>",
    "</p>",
    "<br>",
    "<img src=x>",
    "&nbsp;",
    "&#0;",
    "&#xZZ;",
    "&nosuch;",
    "<x:y>",
    "</x:y>",
    "<title>",
    "</title>",
    "</rss>",
    "<item>",
    "</item>",
    "<entry>",
    "</entry>",
    "<link>",
    "<description>",
    "<DIV CLASS=a>",
    "\u{0}\u{202e}",
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn damage_in_one_item_costs_no_other(kind in 0..3usize, at: Index, dropped in 0..40usize, piece in select(&PIECES[..])) {
        let (mut text, item) = feed(kind);
        let from = item.start + at.index(item.len());
        text.replace_range(from..item.end.min(from + dropped), piece);
        let document = decode(text.as_bytes(), None, &base(), NOW, &Caps::default()).map_err(|error| TestCaseError::fail(format!("{error}: {text}")))?;
        let titles: Vec<&str> = document.entries.iter().map(|entry| entry.title.as_str()).collect();
        for number in (0..COUNT).filter(|number| *number != 3) {
            prop_assert!(titles.contains(&format!("Story {number}").as_str()), "{number} of {titles:?} in {text}");
        }
    }

    #[test]
    fn a_cut_costs_what_was_cut_off(kind in 0..3usize, at: Index) {
        let (text, _) = feed(kind);
        let cut = at.index(text.len());
        let text = text.get(..cut).unwrap();
        let whole = text.matches("</item>").count() + text.matches("</entry>").count();
        let read = decode(text.as_bytes(), None, &base(), NOW, &Caps::default()).map_or(0, |document| document.entries.len());
        prop_assert!(read == whole || read == whole + 1, "{read} of {whole}");
    }

    #[test]
    fn upper_case_and_other_encodings_cost_nothing(kind in 0..3usize, wide: bool) {
        let (text, _) = feed(kind);
        let loud = text.replace("<item", "<ITEM").replace("</item", "</Item").replace("title>", "TITLE>");
        let loud = loud.replace("<entry", "<Entry").replace("<rss", "<RSS").replace("channel>", "CHANNEL>");
        let bytes: Vec<u8> = if wide {
            format!("\u{feff}{loud}").encode_utf16().flat_map(u16::to_le_bytes).collect()
        } else {
            format!("\u{feff}\n\n {loud}").into_bytes()
        };
        prop_assert_eq!(decode(&bytes, None, &base(), NOW, &Caps::default()).unwrap().entries, decoded(&text).entries);
    }
}
