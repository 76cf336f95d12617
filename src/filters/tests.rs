//! Filters against items: what matches, and what is shown.

use super::samples::{any_filter, any_text, filter, item};
use super::*;
use crate::domain::{ChatId, FilterNumber, Item, Marked, Timestamp};
use proptest::prelude::*;

fn matches(text: &str, item: &Item) -> bool {
    filter(text).matches(&ItemText::of(item))
}

fn draft() -> Item {
    item(
        "Seoul joins sponsors of annual UN text on the North's rights record",
        "South Korea will co-sponsor a draft on North Korea's human rights at the General Assembly.\nThe human rights \
         resolution is put to the vote each year.",
    )
}

#[test]
fn an_item_is_found_by_its_words_and_not_by_what_looks_like_them() {
    let draft = draft();
    for text in [
        "North Korea",
        "human rights resolution",
        "co-sponsor",
        "record AND resolution",
        "Assembly NOT football",
        "missile OR U.N.",
        "title:seoul AND body:seoul OR title:sponsor",
        "Seo* NOT (=un OR body:=UN)",
        "=UN",
        "source:\"daily planet\"",
        "source:wire",
        "author:Lee",
        "tag:world",
        "url:example.org",
        "url:news.example.org",
        "url:korea-talks",
    ] {
        assert!(matches(text, &draft), "{text}");
    }
    for text in [
        "Assembly The",
        "record South",
        "assembly the",
        "Seoul -North",
        "football",
        "body:Seoul",
        "=un",
        "=Sponsor",
        "Daily Planet",
        "author:\"kim lee\"",
        "url:example.com",
        "url:news.example",
        "url:ample.org",
    ] {
        assert!(!matches(text, &draft), "{text}");
    }
}

#[test]
fn words_match_whole_in_any_case_and_with_their_plural() {
    for (text, title, expected) in [
        ("raff", "traffic jam", false),
        ("Korea", "Korean food", false),
        ("Korea*", "Korean food", true),
        ("rights", "the right way", false),
        ("news", "a new day", false),
        ("Hamas", "the city of Hama", false),
        ("resolution", "two resolutions", true),
        ("human rights resolution", "Human Rights Resolutions", true),
        ("country", "ten countries", true),
        ("epoch", "two epochs", true),
        ("church", "ten churches", true),
        ("북한", "북한의 인권", true),
        ("人权", "北韩人权法", true),
        ("ONU", "l’ONU vote", true),
        ("UN", "the U.N. says", true),
        ("U.N.", "the UN says", true),
        ("1000", "some 1,000 people", true),
        ("1,000", "1000", true),
        ("İstanbul", "ISTANBUL", true),
        ("istanbul", "İSTANBUL", true),
        ("Ελλαδα", "Ελλάδα", true),
        ("cafe", "CAFÉ", true),
        ("café", "cafe", true),
        ("=café", "cafe", false),
        ("=café", "cafe\u{301}", true),
        ("kite", "ki\u{200D}te", true),
        ("שלום", "\u{202B}שלום עולם\u{202C}", true),
        ("A. B says", "a. b. Says", true),
        ("end. Start", "the end. Start of", true),
    ] {
        assert_eq!(matches(text, &item(title, "")), expected, "{text} in {title}");
        assert_eq!(matches(text, &item("", title)), expected, "{text} in {title}");
    }
}

#[test]
fn words_are_near_by_the_words_between_in_one_field() {
    let near = item("Seoul and Tokyo", "Missile one two\nthree Japan four five six Seoul.");
    for (text, expected) in [
        ("missile NEAR/3 japan", true),
        ("japan NEAR/3 missile", true),
        ("missile NEAR/2 japan", false),
        ("\"missile one\" NEAR/2 \"three japan\"", true),
        ("missile NEAR/1 \"one two\"", true),
        ("\"one two\" NEAR/50 \"two\"", false),
        ("tokyo NEAR/50 missile", false),
        ("(tokyo OR japan) NEAR/3 (seoul OR berlin)", true),
        ("title:(tokyo NEAR/1 seoul)", true),
        ("body:tokyo NEAR/1 seoul", false),
        ("missile NEAR/1 two NEAR/1 japan", true),
        ("missile NEAR/1 (two NEAR/1 japan)", true),
        ("missile NEAR/1 two NEAR/1 four", false),
        ("missile NOTNEAR/2 japan", true),
        ("missile NOTNEAR/3 japan", false),
        ("seoul NOTNEAR/1 tokyo", true),
        ("tokyo NOTNEAR/1 seoul", false),
        ("missile NOTNEAR/1 \"missile one\"", false),
        ("(seoul NOTNEAR/1 tokyo) NEAR/3 japan", true),
        ("(missile NOTNEAR/3 japan) NEAR/1 one", false),
        ("seoul -missile NEAR/3 japan", false),
        ("seoul -missile NEAR/2 japan", true),
    ] {
        assert_eq!(matches(text, &near), expected, "{text}");
    }
}

#[test]
fn counts_patterns_and_languages_match() {
    let mut item = item("North Korea fires missiles", "Drones; and ARTILLERY\nnear the border/zone.");
    item.entry.language = Some("ko".to_owned());
    for (text, expected) in [
        ("2of(drone, missile, tank)", true),
        ("3of(drone, missile, tank, artillery)", true),
        ("2of(drone, bomb, tank)", false),
        ("2of(drone -korea, missile, tank)", false),
        ("/fires +missiles?$/", true),
        ("/^drones; and/", true),
        ("/fires.*drones/", false),
        ("/artillery/c", false),
        ("/ARTILLERY$/c", false),
        ("/artillery\\n/", true),
        ("title:/drones/", false),
        ("body:/r\\/z/", true),
        ("url:/korea-t.lks/", true),
        ("lang:ko", true),
        ("lang:(en, de)", false),
        ("korea -lang:ko", false),
    ] {
        assert_eq!(matches(text, &item), expected, "{text}");
    }
    item.entry.language = Some("kor".to_owned());
    assert!(matches("lang:ko", &item));
    item.entry.language = None;
    item.entry.body =
        "The committee will vote on the draft resolution after the ministers have spoken about it. They said \
                       that nothing had been decided yet, and that talks with their neighbours would go on."
            .to_owned();
    assert!(matches("lang:en", &item) && !matches("lang:ko", &item));
}

#[test]
fn only_what_made_it_match_is_marked() {
    let item = item("Missile test", "Korea said a missile flew. Japan saw a missile and a missile. Missiles, Drone99.");
    assert_eq!(shown(&item, &["missile NEAR/3 japan"]).1.unwrap(), "[Japan] saw a [missile] and a missile.");
    assert_eq!(shown(&item, &["(korea football), /drone\\d+/"]).1.unwrap(), "Missiles, [Drone99].");
    assert_eq!(shown(&item, &["missile NOTNEAR/4 test", "lang:en"]).0, "Missile test");
}

fn marked(marked: &Marked) -> String {
    let part = |range| marked.text.get(range).unwrap();
    let mut out = String::new();
    let mut from = 0;
    for mark in &marked.marks {
        out.extend([part(from..mark.start), "[", part(mark.clone()), "]"]);
        from = mark.end;
    }
    out + part(from..marked.text.len())
}

fn shown(item: &Item, filters: &[&str]) -> (String, Option<String>) {
    let filters: Vec<Filter> = filters.iter().map(|text| filter(text)).collect();
    let excerpt = excerpt(&ItemText::of(item), &filters.iter().collect::<Vec<_>>());
    (marked(&excerpt.headline), excerpt.sentence.as_ref().map(marked))
}

#[test]
fn the_headline_and_the_best_sentence_are_shown_with_their_hits() {
    let (headline, sentence) = shown(&draft(), &["North Korea AND (un, resolution)", "human rights NOT each"]);
    assert_eq!(headline, "Seoul joins sponsors of annual [UN] text on the North's rights record");
    let expected = "South Korea will co-sponsor a draft on [North Korea]'s [human rights] at the General Assembly.";
    assert_eq!(sentence.as_deref(), Some(expected));
    assert_eq!(
        shown(&draft(), &["resolution", "vote"]).1.unwrap(),
        "The human rights [resolution] is put to the [vote] each year."
    );
}

#[test]
fn without_a_hit_in_the_body_its_first_sentence_is_shown_unless_it_repeats_the_headline() {
    assert_eq!(shown(&item("Quake hits", "Mr. Sato spoke. More came."), &["quake"]).1.unwrap(), "Mr. Sato spoke.");
    assert_eq!(shown(&item("Quake hits!", "QUAKE HITS.\nMany fled."), &["quake"]).1.unwrap(), "Many fled.");
    assert_eq!(shown(&item("Quake hits", "Quake hits."), &["quake"]).1, None);
    assert_eq!(shown(&item("Quake hits", " \n "), &["quake"]).1, None);
}

#[test]
fn a_phrase_over_the_end_of_a_sentence_is_shown_whole() {
    assert_eq!(
        shown(&item("", "First. He met Kim. Jong came. Last."), &["kim jong"]).1.unwrap(),
        "He met [Kim. Jong] came."
    );
}

#[test]
fn a_long_sentence_is_cut_round_its_first_hit() {
    let body = format!("{} needle {}", "hay ".repeat(300), "hay ".repeat(300));
    let (_, sentence) = shown(&item("", &body), &["needle"]);
    let sentence = sentence.unwrap();
    assert!(sentence.starts_with("…hay") && sentence.ends_with("hay…") && sentence.contains("[needle]"), "{sentence}");
    assert!(sentence.chars().count() < 330);
}

#[test]
fn a_chat_that_changes_its_filters_is_found_by_the_new_ones() {
    use crate::domain::{Chat, ChatKind, StandingFilter};
    let set = |number, text: &str| StandingFilter::new(FilterNumber(number), text, Timestamp::default());
    let mut before = Chat::new(ChatId(7), ChatKind::Private, String::new());
    before.filters = vec![set(1, "\"north korea\""), set(2, "football")];
    let mut after = before.clone();
    after.filters = vec![set(1, "football"), set(2, "football"), set(3, "((")];
    let moved = Chat { id: ChatId(8), ..after.clone() };
    let numbers = |standing: &Standing| -> Vec<(i64, u32)> {
        let draft = draft();
        standing.matching(&ItemText::of(&draft)).iter().map(|key| (key.chat.0, key.number.0)).collect()
    };
    let standing = Standing::new();
    standing.restate(None, Some(&before));
    assert_eq!((standing.len(), numbers(&standing)), (2, vec![(7, 1)]));
    standing.restate(Some(&before), Some(&after));
    assert_eq!((standing.len(), numbers(&standing)), (2, vec![]));
    standing.restate(Some(&after), Some(&before));
    standing.restate(Some(&before), Some(&Chat { filters: before.filters.clone(), ..moved }));
    assert_eq!((standing.len(), numbers(&standing)), (2, vec![(8, 1)]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn an_excerpt_marks_in_order_what_the_filter_wants(body in any_text(), title in any_text(), filters in proptest::collection::vec(any_filter(), 1..4)) {
        let item = item(&title, &body);
        let text = ItemText::of(&item);
        let filters: Vec<Filter> = filters.iter().map(|text| filter(text)).collect();
        let excerpt = excerpt(&text, &filters.iter().collect::<Vec<_>>());
        prop_assert_eq!(&excerpt.headline.text, &title);
        for part in std::iter::once(&excerpt.headline).chain(&excerpt.sentence) {
            let mut from = 0;
            for mark in &part.marks {
                prop_assert!(mark.start >= from && mark.start < mark.end && part.text.get(mark.clone()).is_some());
                from = mark.end;
            }
        }
    }
}
