//! Documents as publishers send them, whole and damaged. All are inventions.

use super::*;
use encoding_rs::{EUC_KR, Encoding, WINDOWS_1251};
use proptest::prelude::*;
use std::time::Duration;

/// 2026-01-06T00:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_767_657_600);

fn base() -> Url {
    Url::parse("https://news.example/feeds/all.xml").unwrap()
}

fn decoded(text: &str) -> Document {
    decode(text.as_bytes(), None, &base(), NOW, &Caps::default()).unwrap()
}

fn titles(document: &Document) -> Vec<&str> {
    document.entries.iter().map(|entry| entry.title.as_str()).collect()
}

const RSS: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Post</title><link>https://news.example/</link><description>All</description>
<language>en-GB</language><ttl>15</ttl>
<item><title>Storm &amp; flood</title><link>/a/1</link><guid isPermaLink="false"> 17 </guid>
  <pubDate>Mon, 05 Jan 2026 10:30:00 GMT</pubDate><dc:creator>Ann Lee</dc:creator><category>Weather</category>
  <description>&lt;p&gt;Rain.&lt;/p&gt;</description>
  <content:encoded><![CDATA[<p>Rain.</p><p>And <b>wind</b>.</p>]]></content:encoded>
  <source url="https://wire.example/rss">The Wire</source></item>
<item><title>Quiet day</title><guid>https://news.example/a/2</guid><pubDate>Mon, 05 Jan 2026 05:30 EST</pubDate></item>
</channel></rss>"#;

#[test]
fn rss_2_is_read_whole() {
    let document = decoded(RSS);
    assert_eq!(document.title.as_deref(), Some("Harbour Post"));
    assert_eq!((document.wishes.ttl, document.language.as_deref()), (Some(Duration::from_secs(900)), Some("en")));
    assert_eq!(document.lost, 0);
    let expected = Entry {
        guid: Some("17".to_owned()),
        title: "Storm & flood".to_owned(),
        body: "Rain.\nAnd wind.".to_owned(),
        link: Some("https://news.example/a/1".to_owned()),
        published: Some(Timestamp::from_seconds(1_767_609_000)),
        authors: vec!["Ann Lee".to_owned()],
        tags: vec!["Weather".to_owned()],
        language: Some("en".to_owned()),
        source: Some("The Wire".to_owned()),
    };
    assert_eq!(document.entries[0], expected);
    assert_eq!(document.entries[1].link.as_deref(), Some("https://news.example/a/2"));
    assert_eq!(document.entries[1].published, expected.published);
}

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de-AT"><title type="text/plain">Hafenblatt</title>
<link rel="self" href="https://news.example/feeds/all.xml"/><id>urn:x</id>
<entry><id> urn:x:1 </id><title type="html">Sturm &amp;amp; &lt;i&gt;Flut&lt;/i&gt;</title>
  <link rel="enclosure" href="https://news.example/a.mp3"/><link rel="alternate" href="../a/1"/>
  <published>2026-01-05T10:30:00Z</published><updated>2026-01-05T12:00:00Z</updated>
  <author><name>Ann Lee</name></author><category term="w" label="Wetter"/>
  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Regen &amp; Wind.</p><p>5 &lt; 6</p></div></content></entry>
<entry xml:lang="en"><id>urn:x:2</id><title>Two</title><link rel="replies" href="/c"/><updated>2026-01-05T10:30:00Z</updated></entry>
</feed>"#;

#[test]
fn atom_is_read_whole() {
    let document = decoded(ATOM);
    assert_eq!(document.title.as_deref(), Some("Hafenblatt"));
    let first = &document.entries[0];
    assert_eq!(first.title, "Sturm & Flut");
    assert_eq!(first.body, "Regen & Wind.\n5 < 6");
    assert_eq!((first.guid.as_deref(), first.link.as_deref()), (Some("urn:x:1"), Some("https://news.example/a/1")));
    assert_eq!(first.published, Some(Timestamp::from_seconds(1_767_609_000)));
    assert_eq!(
        (first.authors.as_slice(), first.tags.as_slice()),
        (["Ann Lee".to_owned()].as_slice(), ["Wetter".to_owned()].as_slice())
    );
    assert_eq!(first.language.as_deref(), Some("de"));
    let second = &document.entries[1];
    assert_eq!((second.link.as_deref(), second.language.as_deref()), (None, Some("en")));
    assert_eq!(second.published, first.published);
}

#[test]
fn old_dialects_are_read() {
    let atom_03 = r#"<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title mode="escaped" type="text/html">A &lt;b&gt;b</title>
        <link rel="alternate" type="text/html" href="https://news.example/1"/><issued>2026-01-05T10:30:00Z</issued><id>1</id></entry></feed>"#;
    let document = decoded(atom_03);
    assert_eq!(titles(&document), ["A b"]);
    assert!(document.entries[0].published.is_some());
    for (attributes, text) in [
        ("mode='base64' type='text/html'", "U3Rvcm0gJmFt\n cDsgPGk+Zmxvb2Q8L2k+"),
        ("type='application/octet-stream'", "<![CDATA[U3Rvcm0gJiBmbG9vZA==]]>"),
    ] {
        let title = format!("<feed><entry><title {attributes}>{text}</title></entry></feed>");
        assert_eq!(titles(&decoded(&title)), ["Storm & flood"], "{attributes}");
    }
    let picture = "<feed><entry><id>1</id><title mode='base64'>iVBORw0KGgr/</title></entry></feed>";
    assert_eq!(titles(&decoded(picture)), [""]);
    let rss_1 = r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>T</title></channel>
        <item rdf:about="https://news.example/1"><title>One</title><link>https://news.example/1</link><dc:date>2026-01-05</dc:date></item>
        <item rdf:about="https://news.example/2"><title>Two</title></item></rdf:RDF>"#;
    let document = decoded(rss_1);
    assert_eq!(titles(&document), ["One", "Two"]);
    assert_eq!(document.title.as_deref(), Some("T"));
    assert_eq!(document.entries[1].link.as_deref(), Some("https://news.example/2"));
    let rss_090 = r#"<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">
        <channel><title>T</title></channel><item><title>One</title><link>https://news.example/1</link></item></rdf:RDF>"#;
    assert_eq!(titles(&decoded(rss_090)), ["One"]);
    let rss_11 = r#"<Channel xmlns="http://purl.org/net/rss1.1#"><title>T</title><items><item><title>One</title></item></items></Channel>"#;
    assert_eq!(titles(&decoded(rss_11)), ["One"]);
    for version in ["", "version='0.93'", "version='2.00'", "xmlns='http://news.example/own'"] {
        let rss = format!("<rss {version}><channel><item><title>One</title></item></channel></rss>");
        assert_eq!(titles(&decoded(&rss)), ["One"], "{version}");
    }
}

#[test]
fn an_identity_is_never_invented() {
    let rss = "<rss><channel><item><title>A</title></item><item><title>B</title><link>/b</link></item></channel></rss>";
    let document = decoded(rss);
    assert!(document.entries.iter().all(|entry| entry.guid.is_none()));
    assert_eq!(decoded(rss), document);
}

#[test]
fn json_feed_is_read_leniently() {
    let json = "\u{feff} {\"version\": \"https://jsonfeed.org/version/1\", \"language\": \"en\", \"items\": [
        {\"id\": 7, \"url\": \"/a\", \"title\": \"One\", \"content_html\": \"<p>x</p>\", \"date_published\": \"2026-01-05T10:30:00Z\",
         \"author\": {\"name\": \"Ann\"}, \"tags\": \"a, b\", \"attachments\": [{}]},
        \"rubbish\", {\"id\": \"8\", \"title\": null, \"external_url\": \"https://other.example/\", \"content_text\": \"y\", \"tags\": [1, \"c\"]}]}";
    let document = decoded(json);
    assert_eq!(document.lost, 1);
    let [one, two] = document.entries.as_slice() else { panic!("{:?}", document.entries) };
    assert_eq!((one.guid.as_deref(), one.link.as_deref()), (Some("7"), Some("https://news.example/a")));
    assert_eq!((one.body.as_str(), one.authors.len(), one.tags.len()), ("x", 1, 2));
    assert_eq!((two.title.as_str(), two.body.as_str()), ("", "y"));
    assert_eq!(two.link.as_deref(), Some("https://other.example/"));
}

#[test]
fn names_that_a_document_declares_are_read_as_what_they_stand_for() {
    let declared = "<!DOCTYPE rss [<!ENTITY co \"Fjord &#38; Sons\"> <!ENTITY site 'https://fjord.example'>]>";
    let item = "<item><title>&co; sold</title><link>&site;/1</link><description>&unknown;</description></item>";
    let document =
        decoded(&format!("<?xml version='1.0'?>{declared}<rss version='2.0'><channel>{item}</channel></rss>"));
    let [entry] = document.entries.as_slice() else { panic!("{document:?}") };
    assert_eq!(entry.title, "Fjord & Sons sold");
    assert_eq!(entry.link.as_deref(), Some("https://fjord.example/1"));
    assert_eq!(entry.body, "&unknown;");
}

/// One kind of damage each; every entry survives, with its title.
#[test]
fn damage_that_can_be_repaired_costs_nothing() {
    let whole = titles(&decoded(RSS)).join("|");
    let damaged = |from: &str, to: &str| {
        assert!(RSS.contains(from), "{from}");
        RSS.replacen(from, to, 1)
    };
    for (name, text) in [
        ("junk before", damaged("<?xml", "<br />\n<b>Warning</b>: oops<?xml")),
        ("junk after", damaged("</rss>", "</rss><script>x && y</script>")),
        ("control characters", damaged("Quiet", "\u{0}\u{b}Quiet")),
        ("document type", damaged("<rss", "<!DOCTYPE rss [<!ENTITY x \"y\">]><rss")),
        ("no version", damaged(" version=\"2.0\"", "")),
        ("undeclared prefix", damaged(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"", "")),
        ("bare ampersand", damaged("<description>All", "<description>AT&T & R&D")),
        ("bad reference", damaged("<description>All", "<description>&#xZZ;&#0;&nosuch;")),
        ("missing end", damaged("</channel></rss>", "")),
        ("unreadable base", damaged("<item>", "<item xml:base=\"http://\">")),
        ("odd media type", damaged("<item>", "<item><media:description type=\"odd\"></media:description>")),
        ("two declarations", damaged("<rss", "<?xml version='1.0' encoding='koi8-r'?><rss")),
        (
            "item twice",
            damaged(
                "<item><title>Quiet",
                "<item><title>Quiet day</title><guid>https://news.example/a/2</guid></item><item><title>Quiet",
            ),
        ),
    ] {
        assert_eq!(titles(&decoded(&text)).join("|"), whole, "{name}");
    }
    for (from, to, expected) in [
        ("Quiet day", "Quiet &nbsp; d&eacute;j&agrave;", "Quiet déjà"),
        ("Quiet day", "Quiet <b>day", "Quiet day"),
        ("Quiet day", "5 < 6 & 7", "5 < 6 & 7"),
        ("Quiet day", "It&amp;#8217;s quiet", "It’s quiet"),
        ("Quiet day", "<![CDATA[A & <em>B</em>]]>", "A & B"),
    ] {
        assert_eq!(titles(&decoded(&damaged(from, to))), ["Storm & flood", expected], "{to}");
    }
}

#[test]
fn one_broken_item_costs_only_itself() {
    let broken = RSS.replacen("<channel>", "<channel><item><guid>1</guid><x xmlns:xml='y'/></item>", 1);
    let document = decoded(&broken);
    assert_eq!(titles(&document), ["Storm & flood", "Quiet day"]);
    assert_eq!((document.lost, document.title.as_deref()), (1, Some("Harbour Post")));
}

#[test]
fn a_document_cut_short_keeps_the_items_that_say_what_they_are_about() {
    let cut = RSS.find("<guid>https").unwrap();
    assert_eq!(titles(&decoded(RSS.get(..cut).unwrap())), ["Storm & flood", "Quiet day"]);
    assert_eq!(titles(&decoded(RSS.get(..cut - 10).unwrap())), ["Storm & flood"]);
    let cut = ATOM.find("<entry xml:lang").unwrap();
    assert_eq!(titles(&decoded(ATOM.get(..cut + 20).unwrap())), ["Sturm & Flut"]);
}

#[test]
fn encodings_are_told_by_header_declaration_or_mark() {
    let korean = RSS.replace("Quiet day", "조용한 하루").replace("UTF-8", "euc-kr");
    let russian = RSS.replace("Quiet day", "Тихий день").replace("encoding=\"UTF-8\"", "");
    let bytes = |encoding: &'static Encoding, text: &str| encoding.encode(text).0.into_owned();
    let title = |bytes: &[u8], content_type| {
        decode(bytes, content_type, &base(), NOW, &Caps::default()).unwrap().entries[1].title.clone()
    };
    assert_eq!(title(&bytes(EUC_KR, &korean), None), "조용한 하루");
    assert_eq!(title(&bytes(WINDOWS_1251, &russian), Some("text/xml; charset=windows-1251")), "Тихий день");
    let wide: Vec<u8> = format!("\u{feff}{korean}").encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(title(&wide, None), "조용한 하루");
}

#[test]
fn a_feed_without_items_is_an_empty_document() {
    for empty in ["<rss><channel><title>T</title></channel></rss>", "<feed/>", "{\"items\": []}"] {
        assert_eq!(decoded(empty).entries, [], "{empty}");
    }
}

#[test]
fn what_is_no_feed_is_told_by_what_it_is() {
    let told = |text: &str| decode(text.as_bytes(), None, &base(), NOW, &Caps::default()).unwrap_err();
    let page = "<!DOCTYPE html><html><head><link rel='alternate' type='application/rss+xml' title='All' href='/rss'></head></html>";
    let DecodeError::NotAFeed { what: NotAFeed::Page, links } = told(page) else { panic!() };
    assert_eq!(links, [("All".to_owned(), "https://news.example/rss".to_owned())]);
    let script = "<html><script>var x = '<rss><channel>';</script></html>";
    assert!(matches!(told(script), DecodeError::NotAFeed { what: NotAFeed::Page, .. }));
    assert!(matches!(told("<urlset><url/></urlset>"), DecodeError::NotAFeed { what: NotAFeed::Sitemap, .. }));
    assert!(matches!(told("{\"error\": 1}"), DecodeError::NotAFeed { what: NotAFeed::Other, .. }));
    assert!(matches!(told("Not today."), DecodeError::NotAFeed { what: NotAFeed::Other, .. }));
    assert!(matches!(told(" \n\u{feff}"), DecodeError::Empty));
    assert!(matches!(told("{\"items\": ["), DecodeError::Cut));
    assert!(matches!(told("{\"title\": \"x\", \"ite"), DecodeError::Cut));
    assert!(matches!(told("{\"title\": x}"), DecodeError::Json(_)));
    assert!(matches!(told("{\"items\": [1, [2]]}"), DecodeError::Silent { items: 2 }));
    assert!(matches!(told("<rss><channel>"), DecodeError::Cut));
    assert!(matches!(told(&"<rss><a>".repeat(10_000)), DecodeError::TooDeep));
}

#[test]
fn entries_are_bounded_and_the_first_ones_win() {
    let items: Vec<String> = (0..1_500).map(|number| format!("<item><title>{number}</title></item>")).collect();
    let items = items.concat();
    let document = decoded(&format!("<rss><channel>{items}</channel></rss>"));
    assert_eq!((document.entries.len(), document.entries[0].title.as_str()), (Caps::default().items, "0"));
}

#[tokio::test]
async fn reading_happens_elsewhere_and_comes_back() {
    let read = read(Body::plain(RSS.as_bytes().to_vec()), base(), NOW).await;
    assert_eq!(read.unwrap().entries.len(), 2);
}

proptest! {
    #[test]
    fn random_bytes_are_refused_in_words(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let read = decode(&bytes, None, &base(), NOW, &Caps::default());
        prop_assert!(read.is_err_and(|error| error.reason().to_string().ends_with('.')));
    }

    #[test]
    fn any_damage_is_survived_and_what_comes_out_is_tidy(cut in 0usize..1_300, byte in b' '..0x7f, from in 0usize..1_300, length in 0usize..60) {
        let mut bytes = RSS.as_bytes().to_vec();
        bytes.drain(from.min(bytes.len())..(from + length).min(bytes.len()));
        if let Some(place) = bytes.get_mut(cut) {
            *place = byte;
        }
        if let Ok(document) = decode(&bytes, None, &base(), NOW, &Caps::default()) {
            for entry in &document.entries {
                prop_assert!(!entry.title.contains('\n'));
                prop_assert!(entry.link.as_deref().is_none_or(|link| link.starts_with("http")));
            }
        }
    }
}
