//! Pages written for these tests, in the manner of sites: what is inside the article is found, what is outside is not.

use super::*;
use proptest::prelude::*;

/// Each page, the words that number what is inside, and the word of all that is outside.
const PAGES: [(&str, &[&str], &str); 5] = [
    (
        include_str!("pages/broadcaster.html"),
        &["inside-one", "inside-two", "inside-three", "inside-four", "inside-five"],
        "outside",
    ),
    (
        include_str!("pages/network.html"),
        &["inside-one", "inside-two", "inside-three", "inside-four", "inside-five"],
        "outside",
    ),
    (include_str!("pages/portal_ko.html"), &["안쪽하나", "안쪽둘", "안쪽셋", "안쪽넷"], "바깥"),
    (include_str!("pages/daily_de.html"), &["drinnen-eins", "drinnen-zwei", "drinnen-drei", "drinnen-vier"], "draußen"),
    (include_str!("pages/daily_ja.html"), &["内側一", "内側二", "内側三"], "外側"),
];

#[test]
fn the_article_is_found_and_headlines_of_other_stories_are_not() {
    for (page, inside, outside) in PAGES {
        assert!(page.contains(outside));
        let text = main_text(page).unwrap();
        for words in inside {
            assert!(text.contains(words), "{words} is not in\n{text}");
        }
        assert!(!text.contains(outside), "{outside} is in\n{text}");
    }
}

#[test]
fn a_page_without_an_article_says_so() {
    for page in ["", "<html><body></body></html>", "<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>"] {
        assert!(matches!(main_text(page), Err(PageError::NoArticle)), "{:?}", main_text(page));
    }
}

#[test]
fn a_page_at_the_limits_of_what_is_borne_is_read_with_a_small_stack() {
    let deep =
        format!("{}<p>{}{}", "<div>".repeat(240), "A deep story of many words. ".repeat(20), "</div>".repeat(240));
    let read = std::thread::Builder::new().stack_size(1024 * 1024).spawn(move || main_text(&deep).unwrap());
    assert!(read.unwrap().join().unwrap().contains("A deep story"));
    let long = format!("<article>{}</article>", format!("<p>{}</p>", "One sentence of it. ".repeat(40)).repeat(1_000));
    let text = main_text(&long).unwrap();
    assert!(text.len() <= TEXT_MAX && text.len() > TEXT_MAX - 1_000);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_page_is_read_or_refused(
        parts in prop::collection::vec(prop::sample::select(vec![
            "<div>", "</div>", "<p>", "<a href=/x>", "</a>", "<h2>", "</h2>", "<table>", "<tr>", "<b>", "</b>", "<ul><li>",
            "Related", "Some words of a story, and some more. ", "<body>", "</body>", "<html>", "<svg>", "<template>",
            "<frameset>", "<!--", "<plaintext>", "&amp;", "<form>", "<select>",
        ]), 0..60)
    ) {
        let page: String = parts.concat();
        if let Ok(text) = main_text(&page) {
            prop_assert!(!text.is_empty());
        }
    }
}
