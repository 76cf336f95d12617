//! The addresses in a text as people paste it: whole addresses with words around them, host names, `@name@server`,
//! `r/name`.

use super::sites;
use crate::domain::FeedUrl;

/// Addresses taken from one text.
const ADDRESSES_MAX: usize = 5;

/// Words looked at.
const WORDS_MAX: usize = 500;

/// The addresses in a text, in its order, each turned into that of its feed where the site is known. Where some are
/// written in full, words that only look like host names are none.
pub fn addresses(text: &str) -> Vec<FeedUrl> {
    let text = text.trim();
    // One address and nothing else is taken to the letter: its last character may be a full stop.
    if let Some(url) = Some(text).filter(|text| is_whole(text)).and_then(|text| FeedUrl::parse(text).ok()) {
        return vec![sites::feed_of(&url).unwrap_or(url)];
    }
    let words = || text.split(|letter: char| letter.is_whitespace() || "<>\"|".contains(letter)).take(WORDS_MAX);
    let in_full = taken(words().filter_map(address_in_full));
    if in_full.is_empty() { taken(words().filter_map(address_in_short)) } else { in_full }
}

fn is_whole(text: &str) -> bool {
    let begins = ["http://", "https://"].iter().any(|scheme| starts_with(text, scheme));
    begins && !text.contains(|letter: char| letter.is_whitespace() || "<>\"".contains(letter))
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

fn taken(found: impl Iterator<Item = FeedUrl>) -> Vec<FeedUrl> {
    let mut known = Vec::new();
    for url in found {
        let url = sites::feed_of(&url).unwrap_or(url);
        if !known.contains(&url) && known.len() < ADDRESSES_MAX {
            known.push(url);
        }
    }
    known
}

/// `https://…` anywhere in a word: behind a bracket, or behind the text of a link in Markdown.
fn address_in_full(word: &str) -> Option<FeedUrl> {
    let lower = word.to_ascii_lowercase();
    if let Some(rest) = lower.find("feed://").and_then(|at| word.get(at + "feed://".len()..)) {
        return FeedUrl::parse(&format!("https://{}", without_tail(rest))).ok();
    }
    let at = ["https://", "http://"].iter().filter_map(|scheme| lower.find(scheme)).min()?;
    FeedUrl::parse(without_tail(word.get(at..)?)).ok()
}

/// A host name with or without a path, an account of the Fediverse, a subreddit.
fn address_in_short(word: &str) -> Option<FeedUrl> {
    let word = without_tail(word.trim_start_matches(['(', '[', '{', '\'', '«', '“', '‘']));
    if let Some((name, server)) = word.strip_prefix('@').and_then(|account| account.split_once('@')) {
        return is_host(server).then(|| FeedUrl::parse(&format!("https://{server}/@{name}")).ok()).flatten();
    }
    let path = word.strip_prefix('/').unwrap_or(word);
    if ["r/", "u/"].iter().any(|start| path.strip_prefix(start).is_some_and(is_reddit_name)) {
        return FeedUrl::parse(&format!("https://www.reddit.com/{path}")).ok();
    }
    let host = word.split(['/', '?', '#', ':']).next()?;
    is_host(host).then(|| FeedUrl::parse(word).ok()).flatten()
}

/// Without the marks that end a sentence or close a bracket that was not opened in it.
fn without_tail(word: &str) -> &str {
    let is_unopened = |word: &str| {
        [('(', ')'), ('[', ']'), ('{', '}')]
            .iter()
            .any(|(open, close)| word.ends_with(*close) && word.matches(*close).count() > word.matches(*open).count())
    };
    let mut word = word;
    loop {
        let shorter = word.trim_end_matches(['.', ',', ';', ':', '!', '?', '…', '\'', '’', '»', '”', '*', '`']);
        let shorter = if is_unopened(shorter) { shorter.get(..shorter.len() - 1).unwrap_or_default() } else { shorter };
        if shorter.len() == word.len() {
            return word;
        }
        word = shorter;
    }
}

/// Does it look like the name of a host, with a top-level domain, or like an IPv4 address?
fn is_host(text: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.chars().all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '_')
            && !label.starts_with('-')
    };
    let Some((_, last)) = text.rsplit_once('.') else { return false };
    let is_domain = last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
    let is_domain = is_domain || last.starts_with("xn--");
    text.split('.').all(is_label) && (is_domain || text.parse::<std::net::Ipv4Addr>().is_ok())
}

/// A name as Reddit allows it, of a subreddit or a person.
fn is_reddit_name(name: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (2..=21).contains(&name.len()) && name.bytes().all(is_letter)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(text: &str) -> Vec<String> {
        addresses(text).iter().map(|url| url.as_str().to_owned()).collect()
    }

    #[test]
    fn addresses_are_taken_out_of_what_is_pasted() {
        for (text, urls) in [
            ("example.org", &["https://example.org/"][..]),
            ("https://example.org/feed.", &["https://example.org/feed."]),
            ("Try https://example.org/feed. It is good", &["https://example.org/feed"]),
            ("(see https://en.wikipedia.org/wiki/RSS_(format)!)", &["https://en.wikipedia.org/wiki/RSS_(format)"]),
            ("[Example](http://example.org/a) e.g. Node.js", &["http://example.org/a"]),
            ("Reuters <https://example.org/rss?a=1&b=2>, AP", &["https://example.org/rss?a=1&b=2"]),
            ("feed://example.org/rss", &["https://example.org/rss"]),
            ("feed:HTTPS://example.org/rss", &["https://example.org/rss"]),
            ("news.example.org/world, please", &["https://news.example.org/world"]),
            ("한국.example/뉴스", &["https://xn--3e0b707e.example/%EB%89%B4%EC%8A%A4"]),
            ("https://a.example/1 and https://b.example/2", &["https://a.example/1", "https://b.example/2"]),
            ("https://a.example/1 https://a.example/1#top", &["https://a.example/1"]),
            ("@ann@social.example", &["https://social.example/@ann"]),
            ("r/worldnews", &["https://www.reddit.com/r/worldnews/new/.rss"]),
            ("look at /r/worldnews!", &["https://www.reddit.com/r/worldnews/new/.rss"]),
            (
                "https://www.youtube.com/channel/UCabc?x=1",
                &["https://www.youtube.com/feeds/videos.xml?channel_id=UCabc"],
            ),
            ("192.0.2.1/feed", &["https://192.0.2.1/feed"]),
            ("North Korea", &[]),
            ("e.g. ann@example.org ... a.b", &[]),
            ("javascript:alert(1) ftp://example.org/x", &[]),
            ("", &[]),
        ] {
            assert_eq!(found(text), urls, "{text:?}");
        }
    }

    #[test]
    fn a_long_paste_gives_a_few_addresses() {
        let many: Vec<String> = (0..100).map(|number| format!("https://a.example/{number}")).collect();
        assert_eq!(found(&many.join(" ")).len(), ADDRESSES_MAX);
    }

    proptest! {
        #[test]
        fn whatever_is_pasted_is_read(text in "(\\PC|[ .@/:()<>\\[\\]]|https://|r/|[a-c]\\.org){0,60}") {
            prop_assert!(addresses(&text).len() <= ADDRESSES_MAX);
        }

        #[test]
        fn an_address_that_was_found_is_found_again_unchanged(text in "(https://)?[a-c]{1,3}\\.org(/[a-z@.()]{1,6}){0,3}") {
            for url in addresses(&text) {
                prop_assert_eq!(addresses(url.as_str()), vec![url]);
            }
        }
    }
}
