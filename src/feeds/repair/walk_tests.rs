//! Damage, and what repair makes of it.

use super::*;
use proptest::prelude::*;

/// The repaired document without its root's attributes.
fn repaired(text: &str) -> String {
    let Repaired { text, root_attributes, .. } = repair(text, &Caps::default()).unwrap();
    text.replacen(&root_attributes, "", 1)
}

#[test]
fn what_is_around_the_root_is_dropped() {
    let text = "Warning: <b>x</b><br>\n<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]><rss><a/></rss><html>more";
    assert_eq!(repaired(text), "<rss><a/></rss>");
    assert_eq!(repaired("<rss><a/></rss><item/><b/></rss>x"), "<rss><a/><item/><b/></rss>");
    assert_eq!(repaired("<channel><item/></channel>"), "<rss><channel><item/></channel></rss>");
    assert_eq!(repaired("<item><title>x</title></item>"), "<rss><item><title>x</title></item></rss>");
}

#[test]
fn sections_are_left_alone() {
    assert_eq!(repaired("<rss><a><![CDATA[A&B <b>]]></a></rss>"), "<rss><a><![CDATA[A&B <b>]]></a></rss>");
}

#[test]
fn markup_in_text_elements_is_escaped() {
    assert_eq!(
        repaired("<rss><title>Big <b>news<br/> &amp; more</title><p/></rss>"),
        "<rss><title>Big &lt;b&gt;news&lt;br/&gt; &amp; more</title><p/></rss>"
    );
    assert_eq!(
        repaired("<feed><content type='xhtml'><x:div>1 &lt; 2</x:div></content></feed>"),
        "<feed><content type=\"html\">&lt;div&gt;1 &amp;lt; 2&lt;/div&gt;</content></feed>"
    );
    assert_eq!(
        repaired("<feed><content type='image/png'>iVBOR</content><content src='x'>y</content></feed>"),
        "<feed><content type=\"html\"></content><content src=\"x\" type=\"html\"></content></feed>"
    );
}

#[test]
fn a_text_without_an_end_swallows_nothing() {
    assert_eq!(
        repaired("<rss><item><title>one<link>l<guid>g</guid><item><description>two <b>x</b><title>a</item></rss>"),
        "<rss><item><title>one</title><link>l</link><guid>g</guid></item>\
         <item><description>two &lt;b&gt;x&lt;/b&gt;&lt;title&gt;a</description></item></rss>"
    );
}

#[test]
fn names_and_tags_are_set_right() {
    assert_eq!(
        repaired("<RSS><ITEM><PubDate>x</PUBDATE></p><a><b></a><BR><x:title>y</x:title></ITEM></RSS>"),
        "<rss><item><pubDate>x</pubDate><a><b></b></a><br/>\
         <x:title xmlns:x=\"urn:undeclared\">y</x:title></item></rss>"
    );
}

#[test]
fn a_document_cut_short_is_closed_behind_its_last_whole_element() {
    let cut = repair("<rss><channel><item><guid>1</guid><link>http://", &Caps::default()).unwrap();
    assert!(cut.ending == Ending::InItem && cut.text.ends_with("<item><guid>1</guid></item></channel></rss>"));
    let cut = repair("<rss><channel><item><guid>1</guid><title>ha", &Caps::default()).unwrap();
    assert!(cut.ending == Ending::InItem && cut.text.ends_with("<item><guid>1</guid></item></channel></rss>"));
    assert_eq!(repair("<rss><channel><item></item>", &Caps::default()).unwrap().ending, Ending::BetweenItems);
}

#[test]
fn an_unreadable_base_is_dropped() {
    assert_eq!(repaired("<rss><a xml:base='http://'/><b xml:base='/c'/></rss>"), "<rss><a/><b xml:base=\"/c\"/></rss>");
}

#[test]
fn what_is_no_feed_or_a_depth_bomb_is_refused() {
    assert_eq!(repair("<html><body>x</body></html>", &Caps::default()), Err(Unrepairable::NoRoot));
    let bomb = format!("<rss>{}", "<a>".repeat(100_000));
    assert_eq!(repair(&bomb, &Caps::default()), Err(Unrepairable::TooDeep));
}

proptest! {
    #[test]
    fn a_repaired_document_needs_no_more_repair(
        text in "(<rss>|<feed>|<ITEM>)([<>/&;]|item|title|<b>|<x:a>|<link>|</title>|<title>|</item>|<item>|<!\\[CDATA\\[|]]>|\"|#| |é){0,40}"
    ) {
        if let Ok(once) = repair(&text, &Caps::default()) {
            prop_assert_eq!(&repair(&once.text, &Caps::default()).unwrap().text, &once.text);
        }
    }
}
