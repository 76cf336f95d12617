use super::*;
use proptest::prelude::*;

fn printed(text: &str) -> String {
    Filter::parse(text).unwrap_or_else(|refusal| panic!("{text}: {refusal}")).to_string()
}

fn refused(text: &str) -> Refusal {
    match Filter::parse(text) {
        Ok(filter) => panic!("{text} was read as {filter}"),
        Err(refusal) => refusal,
    }
}

#[test]
fn what_was_understood_is_printed_with_its_grouping() {
    for (text, canonical) in [
        ("North Korea", "\"north korea\""),
        ("north korea AND (missile, rocket)", "\"north korea\" AND (missile OR rocket)"),
        ("a & b + c|d", "(a AND b AND c) OR d"),
        ("a OR b AND c NOT d", "a OR ((b AND c) NOT d)"),
        ("Korea -football match", "(korea AND match) NOT football"),
        ("Korea NOT football match", "korea NOT \"football match\""),
        ("Korea -\"football match\" -(a, b)", "korea NOT \"football match\" NOT (a OR b)"),
        ("Korea AND (NOT football)", "korea NOT football"),
        ("Korea NOT (football NOT \"world cup\")", "korea NOT (football NOT \"world cup\")"),
        ("((a, (b OR c)))", "a OR b OR c"),
        ("\"human rights\" Korea", "\"human rights\" AND korea"),
        ("Seoul - Tokyo – talks", "\"seoul tokyo talks\""),
        ("Korea —football", "korea NOT football"),
        ("“rights AND duties” or not", "\"rights and duties\" AND \"or not\""),
        ("\"AND\" OR \"or\"", "and OR or"),
        ("（北韩，朝鲜）ＡＮＤ 人权", "(北韩 OR 朝鲜) AND 人权"),
        ("북한 인권", "\"북한 인권\""),
        ("co-sponsor, AT&T, 1,000, U.N.", "\"co sponsor\" OR \"at t\" OR 1000 OR un"),
        ("sanction*, human right*", "sanction* OR \"human right*\""),
        ("=WHO AND =New =York", "=WHO AND \"=New =York\""),
        ("title:North Korea", "title:\"north korea\""),
        ("TITLE:(a, body:b) -source:c", "(title:a OR body:b) NOT source:c"),
        ("url:reuters.com, url:world", "url:reuters.com OR url:world"),
        ("Breaking: quake", "\"breaking quake\""),
        ("missile test NEAR/8 Japan", "\"missile test\" NEAR/8 japan"),
        ("title:a NEAR/3 b", "title:a NEAR/3 b"),
        ("title:(a NEAR/3 b)", "title:a NEAR/3 title:b"),
        ("(a, (b, c d)) NEAR/5 (e OR f)", "(a OR b OR \"c d\") NEAR/5 (e OR f)"),
        ("a NEAR/3 b NEAR/4 c", "(a NEAR/3 b) NEAR/4 c"),
        ("a NEAR/3 (b NOTNEAR/4 c)", "a NEAR/3 (b NOTNEAR/4 c)"),
        ("Korea -football NEAR/3 x y, z", "(korea NOT (football NEAR/3 \"x y\")) OR z"),
        ("Georgia NOTNEAR/5 Atlanta AND vote", "(georgia NOTNEAR/5 atlanta) AND vote"),
        ("2of(drone, missile OR artillery)", "2of(drone, missile, artillery)"),
        ("a 2of(b, (c, d), e f, 2of(g, h, i))", "a AND 2of(b, (c OR d), \"e f\", 2of(g, h, i))"),
        ("1of(a, b), c", "a OR b OR c"),
        ("2of(a, b -c) d", "a AND b AND d NOT c"),
        ("title:2of(a, b, 2of)", "2of(title:a, title:b, title:2of)"),
        ("2of (a, b)", "2of AND (a OR b)"),
        ("/Missiles? +test/", "/Missiles? +test/"),
        ("title:(/a.b/c, /c/d/),x", "title:/a.b/c OR title:/c/d/ OR x"),
        ("korea -/“x\\/ y”/ and / or z", "(korea AND \"and or z\") NOT /“x\\/ y”/"),
        ("lang:KO missile test", "lang:ko AND \"missile test\""),
        ("lang:(ko OR en) -lang:\"de\"", "(lang:ko OR lang:en) NOT lang:de"),
    ] {
        assert_eq!(printed(text), without_needless_parentheses(canonical), "{text}");
    }
}

/// The table above shows each operator's grasp; where `AND` and `NOT` meet on one level, none is printed.
fn without_needless_parentheses(canonical: &str) -> String {
    canonical
        .replace("((b AND c) NOT d)", "(b AND c NOT d)")
        .replace("(korea AND match) NOT", "korea AND match NOT")
        .replace("(korea AND \"and or z\") NOT", "korea AND \"and or z\" NOT")
}

#[test]
fn each_refusal_says_where_and_offers_a_filter_that_reads() {
    for (text, problem, at, better) in [
        ("", "at least one word", 0, None),
        (" -- ", "no word", 1, None),
        ("🚀", "no word", 0, None),
        ("korea \"north", "quote is never closed", 6, Some("korea AND north")),
        ("korea \"", "quote is never closed", 6, Some("korea")),
        ("korea \"\"", "Nothing stands between these quotes", 6, Some("korea")),
        ("(a OR (b", "parenthesis is never closed", 6, Some("a OR b")),
        ("a) OR b", "closes none", 1, Some("a OR b")),
        ("a ()", "Nothing stands between these parentheses", 2, Some("a")),
        ("a OR", "missing behind \"OR\"", 2, Some("a")),
        ("AND a", "missing before \"AND\"", 0, Some("a")),
        ("a OR AND b", "missing behind \"OR\"", 2, Some("a AND b")),
        ("a,,b", "missing behind \",\"", 1, Some("a OR b")),
        ("NOT football", "what to look for", 0, Some("korea NOT football")),
        ("(-football)", "what to look for", 1, Some("korea NOT football")),
        ("a OR NOT b", "An alternative must say", 5, Some("a NOT b")),
        ("c AND (a OR (NOT b))", "An alternative must say", 13, Some("c AND a NOT b")),
        ("a NOT NOT b", "cancel each other", 6, Some("a AND b")),
        ("a NOT (NOT b)", "cancel each other", 2, Some("a AND b")),
        ("sa*", "three letters", 2, Some("sa")),
        ("*tion", "directly behind", 0, Some("tion")),
        ("san*ion", "end of a word", 3, Some("san*")),
        ("=San*", "not both", 4, Some("=San")),
        ("titel:korea", "there is title:", 0, Some("title:korea")),
        ("foobar:korea", "no field foobar:", 0, Some("\"foobar korea\"")),
        ("https://www.example.org/feed", "web address", 0, Some("url:example.org")),
        ("title:", "missing behind \"title:\"", 0, None),
        ("intitle:korea", "there is title:", 0, Some("title:korea")),
        ("missile NEAR Japan", "NEAR/10", 8, Some("missile NEAR/10 japan")),
        ("missile NOTNEAR/x Japan", "NOTNEAR/10", 8, Some("missile NOTNEAR/10 japan")),
        ("missile NEAR/0 Japan", "from 1 to 50", 8, Some("missile NEAR/1 japan")),
        ("missile NEAR/999 Japan", "from 1 to 50", 8, Some("missile NEAR/50 japan")),
        ("NEAR/3 Japan", "missing before \"NEAR/3\"", 0, Some("japan")),
        ("(a AND b) NEAR/3 c", "joined by AND", 1, Some("a AND b AND c")),
        ("a NOTNEAR/3 2of(b, c, d)", "a count", 12, Some("a NOT 2of(b, c, d)")),
        ("a NEAR/3 (b NOT c)", "joined by AND", 10, Some("a AND b NOT c")),
        ("/ab/ NEAR/3 c", "a regular expression", 0, Some("/ab/ AND c")),
        ("a NEAR/3 NOT b", "NOTNEAR says", 9, Some("a NOTNEAR/3 b")),
        ("a NOTNEAR/3 -b", "NEAR says", 12, Some("a NEAR/3 b")),
        ("3of(a, b)", "holds 2", 0, Some("a AND b")),
        ("999of(a, b)", "holds 2", 0, Some("a AND b")),
        ("0of(a, b)", "At least one", 0, Some("a OR b")),
        ("2of(a, b, NOT c)", "An alternative must say", 10, Some("a AND b NOT c")),
        ("2of()", "Nothing stands between", 0, None),
        ("a 2of(", "never closed", 2, Some("a")),
        ("2of(a, b, c", "never closed", 0, Some("2of(a, b, c)")),
        ("/missiles? x", "never closed", 0, Some("/missiles? x/")),
        ("a /r/worldnews b", "never closed", 2, Some("\"a r worldnews b\"")),
        ("//", "found in an empty text", 1, None),
        ("/a(b/", "unclosed group", 2, Some("/a(b)/")),
        ("x /ab)/", "unopened group", 5, Some("x AND /ab/")),
        ("/ab*|c[d/c", "unclosed character class", 6, Some("/ab*|c[d]/c")),
        ("/*a/", "repetition operator", 1, Some("/\\*a/")),
        ("/a(?=b)/", "look-around", 2, None),
        ("/a*/", "empty text", 1, Some("/a+/")),
        ("/^|a/", "empty text", 1, None),
        ("/\\w{1000}/", "too large", 1, None),
        ("/a/ /b/ /c/ /d/ /e/ /f/", "5 regular expressions", 20, None),
        ("lang:/ko/", "not by a regular expression", 5, Some("lang:ko")),
        ("lang:zh-TW korea", "without its region", 5, Some("lang:zh AND korea")),
        ("lang:Korean", "here ko", 5, Some("lang:ko")),
        ("lang:kor", "here ko", 5, Some("lang:ko")),
        ("lang:k", "two or three letters", 5, None),
        ("lang:ko NEAR/3 a", "a language", 5, Some("lang:ko AND a")),
    ] {
        let refusal = refused(text);
        assert!(refusal.problem.to_string().contains(problem), "{text}: {refusal}");
        assert_eq!(refusal.at(), at, "{text}: {refusal}");
        assert_eq!(refusal.suggestion.as_deref(), better, "{text}: {refusal}");
    }
}

#[test]
fn the_caret_stands_under_the_place_in_a_window_of_the_text() {
    assert_eq!(refused("a OR AND b").caret(), "a OR AND b\n  ^");
    assert_eq!(refused("人权\n) b").caret(), "人权 ) b\n     ^");
    let long = format!("{} ) {}", "word ".repeat(20), "tail ".repeat(20));
    let caret = refused(&long).caret();
    let (line, mark) = caret.split_once('\n').unwrap();
    assert_eq!(line.chars().nth(mark.chars().count() - 1), Some(')'));
    assert!(line.chars().count() < 60 && line.starts_with('…') && line.ends_with('…'));
}

#[test]
fn limits_are_kept_and_what_is_within_them_reads_back() {
    assert!(refused(&"a".repeat(LENGTH_MAX + 1)).problem.to_string().contains("1000 characters"));
    assert!(refused(&"word ".repeat(250)).problem.to_string().contains("1000 characters"));
    assert!(refused(&vec!["a"; TERMS_MAX + 1].join(",")).problem.to_string().contains("100 terms"));
    assert!(refused(&format!("{}a{}", "(".repeat(33), ")".repeat(33))).problem.to_string().contains("32 deep"));
    assert!(refused(&"(".repeat(900)).problem.to_string().contains("32 deep"));
    assert!(refused(&"NOT ".repeat(200)).suggestion.is_none());
    assert_eq!(printed(&format!("{}a{}", "(".repeat(32), ")".repeat(32))), "a");
    // Spelled out, these alternatives need more than a filter may have; the printed form reads all the same.
    let dense = vec!["word-here"; TERMS_MAX].join(",");
    let filter = Filter::parse(&dense).unwrap();
    let canonical = filter.to_string();
    assert!(canonical.chars().count() > LENGTH_MAX);
    assert_eq!(Filter::parse(&canonical).as_ref(), Ok(&filter));
    assert!(Filter::parse(&canonical.replace(" OR ", "  OR ")).is_err());
}

/// Texts that are mostly filters: words, operators and signs in any order.
fn near_filter() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zA-Z]{1,6}".prop_map(|word| format!("{word} ")),
        1 => proptest::sample::select(vec!["북한", "人权 ", "กำ", "カ\u{3099}", "é", "U.N. ", "1,000 ", "co-op ", "x’s ", "Straße "])
            .prop_map(str::to_owned),
        4 => proptest::sample::select(vec![
            " AND ", " OR ", " NOT ", ", ", " | ", " & ", " -", "(", ")", "\"", "“", "title:", "url:", "a.bc", "=", "abc* ",
            "*", ":", "/", " NEAR/3 ", " NOTNEAR/9 ", "2of(", "lang:ko ", "'", "—", "\n", " ",
            "/a+b/ ", " /x.y", "/c", "[", "\\", "NEAR", "3of(a, b, c",
        ])
        .prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat())
}

fn check(text: &str) {
    match Filter::parse(text) {
        Ok(filter) => {
            let canonical = filter.to_string();
            assert_eq!(Filter::parse(&canonical).as_ref(), Ok(&filter), "{text:?} printed as {canonical:?}");
            assert!(print::terse(filter.root()).chars().count() <= LENGTH_MAX, "{text:?}");
        }
        Err(refusal) => {
            assert!(refusal.caret().ends_with('^'));
            if let Some(better) = &refusal.suggestion {
                assert!(
                    Filter::parse(better).is_ok_and(|filter| filter.to_string() == *better),
                    "{text:?}: {better:?}"
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_nearly_a_filter_reads_back_or_is_refused(text in near_filter()) {
        check(&text);
    }

    #[test]
    fn any_text_reads_back_or_is_refused(text in any::<String>()) {
        check(&text);
    }

    #[test]
    fn any_phrase_reads_back(text in "\"[^\"]{0,12}\"") {
        check(&text);
    }
}
