//! Search feeds: what a search engine finds for some words, as a feed.

use crate::domain::{FeedUrl, FeedUrlError};
use url::form_urlencoded::byte_serialize;

/// Stand in a template for the words and for the language.
const QUERY: &str = "{query}";
const LANG: &str = "{lang}";

/// Google News, of the last day: without that it mixes in what is old.
const GOOGLE_NEWS: &str = "https://news.google.com/rss/search?q={query}%20when:1d&hl={lang}";

/// The address of a search feed, with places for words and language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchTemplate(String);

/// Where to search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SearchSettings {
    /// Each gives one feed.
    pub templates: Vec<SearchTemplate>,
    /// The language of searches that name none: a primary language subtag (RFC 5646), lower case.
    pub lang: String,
}

impl Default for SearchSettings {
    fn default() -> Self {
        Self { templates: vec![SearchTemplate(GOOGLE_NEWS.to_owned())], lang: "en".to_owned() }
    }
}

impl SearchTemplate {
    /// Reads a template; the error says what to write instead.
    pub fn parse(text: &str) -> Result<Self, String> {
        let slash = text.find("://").and_then(|at| Some(at + 3 + text.get(at + 3..)?.find('/')?));
        let (server, path) = slash.and_then(|slash| text.split_at_checked(slash)).unwrap_or_default();
        // What people ask for must never decide which server is asked.
        if server.contains('{') || !path.contains(QUERY) {
            return Err(format!("write an address that has {QUERY} behind its host, such as {GOOGLE_NEWS}"));
        }
        if path.replace(QUERY, "").replace(LANG, "").contains(['{', '}']) {
            return Err(format!("only {QUERY} and {LANG} are filled in"));
        }
        let template = Self(text.to_owned());
        template.fill("x", "en").map(|_| template.clone()).map_err(|error| error.to_string())
    }

    /// The feed that searches for these words.
    ///
    /// # Errors
    /// When the address gets too long.
    pub fn fill(&self, words: &str, language: &str) -> Result<FeedUrl, FeedUrlError> {
        let encoded = |text: &str| byte_serialize(text.as_bytes()).collect::<String>().replace('+', "%20");
        // The language first: what is filled in for the words is not looked at again.
        FeedUrl::parse(&self.0.replace(LANG, &encoded(language)).replace(QUERY, &encoded(words)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use url::Url;

    #[test]
    fn words_and_language_are_filled_in() {
        let search = SearchSettings::default();
        let url = search.templates[0].fill("\"north korea\" -a&b", "ko").unwrap();
        let expected = "https://news.google.com/rss/search?q=%22north%20korea%22%20-a%26b%20when:1d&hl=ko";
        assert_eq!(url.as_str(), expected);
        assert_eq!(search.templates[0].fill(&"a".repeat(3_000), "en"), Err(FeedUrlError::TooLong));
        assert_eq!(SearchTemplate::parse(GOOGLE_NEWS), Ok(search.templates[0].clone()));
    }

    #[test]
    fn a_template_that_would_let_words_choose_the_server_is_refused() {
        for wrong in [
            "",
            "https://example.org/",
            "https://{query}.example.org/",
            "https://{query}/{query}",
            "https://ann:{query}@example.org/{query}",
            "{query}://example.org/{query}",
            "https://{lang}.example.org/?q={query}",
            "https://example.org/?q={query}&x={when}",
            "https://example.org/?q={query}{",
            "ftp://example.org/?q={query}",
            "example.org/?q={query}",
        ] {
            assert!(SearchTemplate::parse(wrong).is_err(), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_asked_goes_to_the_server_of_the_template(words in "\\PC{0,40}", language in "\\PC{0,3}") {
            let template = SearchTemplate::parse("https://example.org:8443/{lang}/search?q={query}").unwrap();
            let url = Url::parse(template.fill(&words, &language).unwrap().as_str()).unwrap();
            prop_assert_eq!((url.host_str(), url.port(), url.username()), (Some("example.org"), Some(8443), ""));
            prop_assert_eq!(url.query_pairs().next(), Some(("q".into(), words.into())));
        }
    }
}
