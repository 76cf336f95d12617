//! Words of texts: as the language says, where they stand, and the same however they are read.

use super::splitter::Splitter;
use super::*;
use crate::domain::Field;
use proptest::prelude::*;
use std::ops::Range;

fn split(text: &str) -> Vec<String> {
    let words = Words::of(text);
    words.list().iter().map(|word| words.folded(word).to_owned()).collect()
}

fn written(text: &str) -> Vec<&str> {
    Words::of(text).list().iter().map(|word| text.get(word.place()).unwrap()).collect()
}

#[test]
fn words_are_made_as_the_language_says() {
    for (text, words) in [
        ("South Korea will co-sponsor", "south korea will co sponsor"),
        ("North Korea’s, KOREA'S and Koreas'", "north korea korea and koreas"),
        ("l’ONU don't 's-Hertogenbosch's", "l onu don t s hertogenbosch"),
        ("the U.N. and the U.N.’s J.K.Rowling, J. K. plan B. U.S.A", "the un and the un jk rowling j k plan b usa"),
        ("the U.N.-backed a.b x.yz", "the un backed ab x yz"),
        ("1,000 3.5 1.2.3, 4 1,000.50 v1.5 5. a1.b １，０００", "1000 3.5 1.2.3 4 1000.50 v1.5 5 a1 b 1000"),
        ("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul"),
        ("Straße STRASSE café CAFE\u{301} Ёлка ΆΝΘΡΩΠΟΣ", "strasse strasse cafe cafe елка ανθρωποσ"),
        ("ﬁnance Ｔｏｋｙｏ ques\u{AD}tion Apple™ ½", "finance tokyo question apple"),
        ("ki\u{200D}te \u{200F}שלום\u{200E} x\u{200B}y", "kite שלום x y"),
        ("AI芯片3月", "ai 芯 片 3 月"),
        ("北韩人权 북한의", "北 韩 人 权 북 한 의"),
        ("ガ ｶﾞ カ\u{3099} スー", "ガ ガ ガ ス ー"),
        ("กำ", "ก \u{e4d} า"),
        ("한", "한"),
        ("#tag @me and/or a_b 🚀 1\u{FE0F}\u{20E3}", "tag me and or a b 1"),
    ] {
        assert_eq!(split(text).join(" "), words, "{text}");
    }
}

#[test]
fn a_word_knows_where_it_was_written() {
    assert_eq!(written("The U.N.’s cafe\u{301}, 1,000 人权"), ["The", "U.N", "cafe\u{301}", "1,000", "人", "权"]);
}

#[test]
fn a_line_break_starts_a_block_and_a_sentence_does_not() {
    let blocks: Vec<u32> = Words::of("a. b\nc").list().iter().map(|word| word.block).collect();
    assert_eq!(blocks, [1, 1, 2]);
}

/// The words of a text that is read cluster by cluster, without the ways of their own that common characters have.
fn by_clusters(text: &str) -> Words {
    let mut words = Words::default();
    let mut splitter = Splitter::new(text, Field::Title, &mut words);
    while let Some(letter) = splitter.letter_at(splitter.at) {
        splitter.cluster(letter, splitter.at + letter.len_utf8());
    }
    splitter.close();
    words
}

/// All that is known of each word.
fn seen(words: &Words) -> Vec<(String, Range<usize>, u32, u64)> {
    let seen = |word: &Word| (words.folded(word).to_owned(), word.place(), word.block, word.hash);
    words.list().iter().map(seen).collect()
}

/// Texts rich in what the rule knows, in every order.
fn tricky_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Z0-9]{1,4}",
        3 => proptest::sample::select(vec![
            ".", ",", "'", "’", "s", "'s ", "\n", " ", "-", "U.N.", "1,000", "3.5", "．", "，", "ｓ", "＇", "`",
            "é", "É", "ß", "İ", "ı", "й", "Я", "я", "Ω", "ΐ", "½", "ǅ", "ﬁ", "Ｔ", "１", "٣", "१", "𝟙", "²", "Ⅷ", "㎏", "™",
            "북", "한", "한", "ᅡ", "人", "〇", "𠀀", "豈", "⼈", "ガ", "ｶ", "ﾞ", "ー", "か", "\u{3099}", "々", "、",
            "ก", "ำ", "ั", "ກ", "ខ", "្", "မ", "်", "क", "्", "ि", "ש", "ּ", "ع", "َ", "ـ",
            "\u{301}", "\u{345}", "\u{20DD}", "\u{20E3}", "\u{FE0F}", "\u{200D}", "\u{200C}", "\u{200B}", "\u{AD}",
            "\u{200F}", "\u{2060}", "\u{1F3FD}", "🚀", "—", "“", "ʼ", "·", "\u{E0100}", "\u{10FFFF}", "\u{0}",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn common_characters_give_the_words_that_the_whole_rule_gives(text in tricky_text()) {
        let words = Words::of(&text);
        prop_assert_eq!(seen(&words), seen(&by_clusters(&text)));
        for word in words.list() {
            prop_assert_eq!(word.hash, hash_of(words.folded(word)));
        }
    }
}

proptest! {
    #[test]
    fn any_text_gives_words_that_stand_in_order_on_character_borders(text in any::<String>()) {
        let words = Words::of(&text);
        let mut from = 0;
        for word in words.list() {
            prop_assert!(text.get(word.place()).is_some_and(|written| !written.is_empty()));
            prop_assert!(word.place().start >= from && !words.folded(word).is_empty());
            from = word.place().start;
        }
    }

    #[test]
    fn case_and_decomposition_make_no_difference(text in "[a-zA-Zà-ÿÀ-ÖØ-ÞА-яΑ-ω가-힣ぁ-ん .,’-]{0,30}") {
        let decomposed = icu_normalizer::DecomposingNormalizer::new_nfkd().normalize(&text).into_owned();
        prop_assert_eq!(split(&decomposed), split(&text));
        prop_assert_eq!(split(&text.to_uppercase()), split(&text));
    }
}
