//! What the tokenizer makes of whole and broken markup.

use super::*;
use proptest::prelude::*;

fn tokens(text: &str) -> Vec<Token<'_>> {
    Tokens::of(text).map(|(_, token)| token).collect()
}

fn start<'a>(name: &'a str, attributes: &'a str, is_empty: bool) -> Token<'a> {
    Token::Start(Tag { name, attributes, is_empty })
}

#[test]
fn tags_sections_and_text_are_told_apart() {
    assert_eq!(
        tokens("<?xml?><!DOCTYPE a [<!ENTITY b '>'>]><a:b c='>' d><![CDATA[<x>]]>t<br/></a:b><!-- <i> -->"),
        [
            Token::Aside,
            Token::Aside,
            start("a:b", " c='>' d", false),
            Token::CData("<x>"),
            Token::Text("t"),
            start("br", "", true),
            Token::End("a:b"),
            Token::Aside,
        ]
    );
}

#[test]
fn what_is_no_tag_is_text() {
    assert_eq!(tokens("5 < 6"), [Token::Text("5 "), Token::Text("< 6")]);
    assert_eq!(tokens("<![CDATA[open"), [Token::Aside, Token::Text("open")]);
    assert_eq!(tokens("<a <b>"), [Token::Text("<a "), start("b", "", false)]);
    assert_eq!(tokens("<a b=\"c>d"), [start("a", " b=\"c", false), Token::Text("d")]);
    assert_eq!(tokens("<a b=http://c/>"), [start("a", " b=http://c/", false)]);
    assert_eq!(tokens("<a b=c/>"), [start("a", " b=c", true)]);
    assert_eq!(tokens("<a b='c'/>"), [start("a", " b='c'", true)]);
    assert_eq!(tokens("<3 <"), [Token::Text("<3 "), Token::Text("<")]);
}

#[test]
fn a_tag_of_a_feed_may_lack_its_end_or_have_blanks_before_its_name() {
    let (title, end) = (start("title", "", false), Token::End("title"));
    assert_eq!(tokens("<title <link>"), [title, start("link", "", false)]);
    assert_eq!(tokens("< title>x< / title ></title\n<b"), [title, Token::Text("x"), end, end, Token::Text("<b")]);
    assert_eq!(tokens("a < b> c"), [Token::Text("a "), Token::Text("< b> c")]);
    assert_eq!(tokens("x</3itle>y"), [Token::Text("x"), Token::Aside, Token::Text("y")]);
}

#[test]
fn what_lost_its_end_swallows_nothing() {
    let section = "<d><![CDATA[one</D><d><![CDATA[two]]></d>";
    let (begin, end) = (start("d", "", false), Token::End("d"));
    assert_eq!(tokens(section), [begin, Token::CData("one"), Token::End("D"), begin, Token::CData("two"), end]);
    let nested = Token::CData("one <![CDATA[two");
    assert_eq!(tokens("<d><![CDATA[one <![CDATA[two]]> three"), [begin, nested, Token::Text(" three")]);
    let open = "<item><![CDATA[<title><![CDATA[one]]>";
    let item = start("item", "", false);
    assert_eq!(tokens(open), [item, Token::Aside, start("title", "", false), Token::CData("one")]);
    let rss = start("rss", "", false);
    assert_eq!(tokens("<!DOCTYPE rss [\n<!ENTITY a 'b'>\n]><rss>"), [Token::Aside, rss]);
    let open = "<!DOCTYPE rss [\n<!ENTITY a 'b'>\n<rss><![CDATA[]]>";
    assert_eq!(tokens(open).last(), Some(&Token::CData("")));
    assert_eq!(tokens("<?xml version='1.0'><rss><?php ?>"), [Token::Aside, rss, Token::Aside]);
}

#[test]
fn a_value_may_hold_what_should_have_been_escaped() {
    assert_eq!(tokens("<a b='1 < 2' c=\"<i>\"/>x"), [start("a", " b='1 < 2' c=\"<i>\"", true), Token::Text("x")]);
    for (unpaired, attributes) in
        [("<a b=\"1\n<c d='2'>", " d='2'"), ("<a b=\"<c d=\"2\">", " d=\"2\""), ("<a b <c d='2'>", " d='2'")]
    {
        assert_eq!(tokens(unpaired).last(), Some(&start("c", attributes, false)), "{unpaired}");
    }
}

#[test]
fn attributes_are_read_however_they_are_quoted() {
    let Token::Start(tag) = tokens("<a one=\"1 1\" b:two = '2' three=3 four five=“5”>")[0] else { panic!() };
    let all: Vec<_> = tag.attributes().collect();
    assert_eq!(all, [("one", "1 1"), ("b:two", "2"), ("three", "3"), ("four", ""), ("five", "5")]);
    assert_eq!(tag.attribute("B:TWO"), Some("2"));
}

proptest! {
    #[test]
    fn every_byte_is_in_one_token(text in "[<>/!\\[\\]CDATA\\-?='\" a-cé]{0,80}") {
        let starts: Vec<usize> = Tokens::of(&text).map(|(at, _)| at).collect();
        prop_assert!(starts.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert!(starts.first().is_none_or(|first| *first == 0));
        prop_assert!(starts.iter().all(|at| text.is_char_boundary(*at)));
        for (_, token) in Tokens::of(&text) {
            if let Token::Start(tag) = token {
                prop_assert!(tag.attributes().count() <= text.len());
            }
        }
    }
}
