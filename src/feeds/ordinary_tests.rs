//! Ordinary documents are read as repair and the parser read them, and what is odd is declined. Documents are put together
//! of pieces, most of them ordinary.

use super::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// 2026-01-06T00:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_767_657_600);

fn base() -> Url {
    Url::parse("https://news.example/feeds/all.xml").unwrap()
}

/// What the two ways make of a document; `None` where the first declines.
fn both(text: &str, caps: &Caps) -> Option<(Document, Option<Document>)> {
    let base = base();
    let reading = Reading { base: &base, now: NOW, caps };
    let ordinary = ordinary::read(text, &base, NOW, caps)?;
    Some((ordinary, reading.odd_markup(text).ok()))
}

fn rss(head: &str, items: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" {SPACES}><channel><title>T</title>{head}{items}</channel></rss>\n<!-- x -->"
    )
}

fn atom(head: &str, entries: &str) -> String {
    format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang='de' {SPACES}><title>T</title>{head}{entries}</feed>")
}

/// As feeds declare them; `slash` and `georss` are never read.
const SPACES: &str = "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" xmlns:dc='http://purl.org/dc/elements/1.1/'\n\
     xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns:slash=\"http://purl.org/rss/1.0/modules/slash/\"";

#[test]
fn ordinary_documents_are_not_declined() {
    let of_rss = "<item><title>A &amp; b</title><link>https://news.example/1</link><guid isPermaLink=\"false\">1</guid>\
         <pubDate>Mon, 05 Jan 2026 10:30:00 GMT</pubDate><dc:creator><![CDATA[Ann]]></dc:creator><slash:comments>0</slash:comments>\
         <description><![CDATA[<p>x</p>]]></description><content:encoded><![CDATA[<p>y</p>]]></content:encoded>\
         <media:group><media:title>t</media:title></media:group><enclosure url='/x' type='a/b'/></item>\n<!-- more -->";
    let head = "<atom:link rel='self' href='/x'/><language>en-GB</language><image><url>/x</url><title>I</title></image><ttl>30</ttl>";
    let of_atom = "<entry><title type='html'>A &amp;lt;b&amp;gt;</title><link href='/1' rel='alternate' type='text/html'/><id>urn:1</id>\
         <updated>2026-01-05T10:30:00Z</updated><author><name>Ann</name><uri>/a</uri></author><category term='t' label='L'/>\
         <content type='html' xml:lang='fr'>x</content></entry>";
    for text in
        [rss(head, &of_rss.repeat(3)), atom("<link rel='hub' href='https://hub.example/'/>", &of_atom.repeat(2))]
    {
        let (ordinary, slow) = both(&text, &Caps::default()).expect(&text);
        assert_eq!(Some(ordinary), slow);
    }
}

#[test]
fn what_is_odd_is_declined() {
    let item = |inside: &str| rss("", &format!("<item><title>x</title>{inside}</item>"));
    let mut odd: Vec<String> = [
        "<b>",
        "x",
        "&",
        "<title>a<b>c</b></title>",
        "<title>AT&T</title>",
        "<title>&nbsp;</title>",
        "<link><id>1</id></link>",
        "<item/>",
        "<x:entry/>",
        "<br/>",
        "<a href=x/>",
        "<a xml:base='/'/>",
        "<a xmlns='urn:x'/>",
        "<dc:x xmlns:dc='urn:x'/>",
        "<![CDATA[x]]>",
        "<description><![CDATA[a<![CDATA[b]]></description>",
        "<title>a<!-- b -->c</title>",
        "<!DOCTYPE x>",
        "</a>",
    ]
    .map(item)
    .into();
    let whole = item("");
    odd.extend([
        whole.replace("</rss>", ""),
        whole.replace("xmlns:dc", "xmlns:DC"),
        whole.replace("content/\"", "other/\""),
    ]);
    odd.extend([
        whole.replace("</rss>", "</rss><p>"),
        whole.replace("</channel>", "</channel><item/>"),
        whole.replace("channel>", "Channel>"),
    ]);
    odd.extend(["", "<rss/>", "<html><rss></rss></html>", "x", "<rss><channel></channel></rss>"].map(str::to_owned));
    odd.push(atom("", "<entry><content type='xhtml'><p>x</p></content></entry>"));
    odd.push(atom("xmlns:atom='http://www.w3.org/2005/Atom'", "").replace('T', "<entry/>"));
    for text in odd {
        assert!(ordinary::read(&text, &base(), NOW, &Caps::default()).is_none(), "{text}");
    }
}

#[test]
fn caps_are_kept() {
    let text = rss("<a><b><c><d/></c></b></a>", &"<item><title a='1' b='22'>x</title></item>".repeat(5));
    let all = Caps { items: 5, tokens: 200, depth: 6, attributes: 8, attribute_size: 200 };
    assert!(both(&text, &all).is_some());
    for caps in [
        Caps { items: 4, ..all },
        Caps { tokens: 30, ..all },
        Caps { depth: 5, ..all },
        Caps { attributes: 1, ..all },
        Caps { attribute_size: 1, ..all },
    ] {
        assert!(both(&text, &caps).is_none(), "{caps:?}");
    }
}

const TEXTS: [&str; 18] = [
    "Storm",
    " Storm &amp; flood\n ",
    "<![CDATA[Storm <b>& flood</b>]]>",
    "&lt;p&gt;All &lt;b&gt;day&lt;/b&gt;&lt;br/&gt;x&lt;/p&gt;",
    "<![CDATA[<p>All <a href=\"https://x.example/?a=1&amp;b\">day</a>.</p><script>x<y</script>]]>",
    "북한 &#8217;인권&#x2019; é",
    "]]&gt; ]]> > &quot;'&apos;",
    "<![CDATA[a]]]]><![CDATA[>b]]>",
    "",
    "  ",
    "Tom &amp;amp; Jerry &amp;nbsp; &amp;#8211; x",
    "https://news.example/a?b=1&amp;c=2",
    " ../a/b ",
    "http://other.example/é x",
    "Mon, 05 Jan 2026 10:30:00 GMT",
    "2026-01-05T10:30:00+01:00",
    "author",
    "AT&T <b>odd</b> &nbsp;",
];

const ELEMENTS: [&str; 44] = [
    "<title>$</title>",
    "<title type='html'>$</title>",
    "<TITLE>$</TITLE>",
    "<link>$</link>",
    "<link href=\"/a?b=1&amp;c='2'\" rel='alternate' type='text/html' />",
    "<link rel='enclosure' href='https://news.example/b.mp3'/>",
    "<link rel=' Alternate ' type='application/json' href='c'></link>",
    "<atom:link rel='self' href='/feed'/>",
    "<guid isPermaLink='false'>$</guid>",
    "<guid ispermalink=\"true\">$</guid>",
    "<guid>$</guid>",
    "<id>$</id>",
    "<pubDate>$</pubDate>",
    "<pubDate>Mon, 05 Jan 2026 10:30:00 GMT</pubDate>",
    "<published>$</published>",
    "<updated>2026-01-05T10:30:00Z</updated>",
    "<dc:date>$</dc:date>",
    "<description>$</description>",
    "<summary type=\"text\">$</summary>",
    "<summary type='html'>$</summary>",
    "<content type='html' xml:lang='fr'>$</content>",
    "<content type='TEXT/HTML'>$</content>",
    "<content src='/x' type='text/html'/>",
    "<content:encoded>$</content:encoded>",
    "<author>$</author>",
    "<author><name>$</name><email>a@b.example</email></author>",
    "<author><email>$</email></author>",
    "<author><gd:name>$</gd:name></author>",
    "<dc:creator>$</dc:creator>",
    "<category domain='x'>$</category>",
    "<category term=' t ' label='$'/>",
    "<category/>",
    "<source url='/x'>$</source>",
    "<source><title>$</title><id>1</id></source>",
    "<language>$</language>",
    "<dc:language>en-US</dc:language>",
    "<dc:title>$</dc:title>",
    "<media:group><media:title>$</media:title><media:description>$</media:description></media:group>",
    "<media:content url='/x' medium='image'><media:title type='plain'>$</media:title></media:content>",
    "<media:description>$</media:description>",
    "<itunes:summary>$</itunes:summary>",
    "<x:title xmlns:x='urn:x'>$</x:title>",
    "<y:other a='1'><y:b>$</y:b></y:other>",
    "<!-- $ -->",
];

const HEADS: [&str; 12] = [
    "<language>en-GB</language>",
    "<ttl>30</ttl>",
    "<skipHours><hour>3</hour></skipHours>",
    "<sy:updatePeriod>\n hourly </sy:updatePeriod>",
    "<atom:link rel=\"hub\" href=\"https://hub.example/?a=1&amp;b=2\"/>",
    "<link rel='self' href='/feed'/>",
    "<image><title>$</title><url>/x</url></image>",
    "<title>$</title>",
    "<description>$</description>",
    "<itunes:category text='News'><itunes:category text='Daily'/></itunes:category>",
    "<lastBuildDate>$</lastBuildDate>",
    "<!-- <ttl>5</ttl> -->",
];

fn element(all: &'static [&'static str]) -> impl Strategy<Value = String> {
    (select(all), select(&TEXTS[..])).prop_map(|(element, text)| element.replace('$', text))
}

fn item() -> impl Strategy<Value = String> {
    let attributes = select(vec!["", "", "", " xml:lang='pt-BR'", " rdf:about=\"https://news.example/about\""]);
    (attributes, vec(element(&ELEMENTS), 0..8))
        .prop_map(|(attributes, inside)| format!("<item{attributes}>{}</item>\n", inside.join("\n ")))
}

proptest! {
    #[test]
    fn an_ordinary_document_is_read_as_repair_and_the_parser_read_it(
        head in vec(element(&HEADS), 0..4), items in vec(item(), 1..4), is_atom in any::<bool>()
    ) {
        let (head, items) = (head.concat(), items.concat());
        let text = if is_atom { atom(&head, &items.replace("item", "entry")) } else { rss(&head, &items) };
        if let Some((ordinary, slow)) = both(text.trim(), &Caps::default()) {
            prop_assert_eq!(Some(ordinary), slow, "{}", text);
        }
    }
}
