//! Where a feed says that it can be pushed: the links `hub` and `self`, in the head of the answer first, then in the
//! document (WebSub section 4).

use crate::domain::FeedUrl;
use crate::feeds::markup::{Token, Tokens, unescaped};
use reqwest::header::{HeaderMap, LINK};
use url::Url;

/// Values of `Link` that are looked at, and the longest, in bytes.
const LINKS_MAX: usize = 50;
const LINK_MAX: usize = 4_096;

/// A hub, and the name by which it knows the feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Whom to ask.
    pub hub: FeedUrl,
    /// What to ask for.
    pub topic: FeedUrl,
}

impl Offer {
    /// The offer that these links make at this address; `None` without a hub. A feed that does not name itself is known
    /// by its address.
    fn of(hub: Option<&str>, topic: Option<&str>, base: &Url) -> Option<Self> {
        let absolute = |link: &str| FeedUrl::parse(base.join(link.trim()).ok()?.as_str()).ok();
        Some(Self { hub: absolute(hub?)?, topic: topic.and_then(absolute).or_else(|| absolute(base.as_str()))? })
    }
}

/// The offer in the `Link` headers (RFC 8288) of an answer from this address.
pub(in crate::feeds) fn in_headers(headers: &HeaderMap, base: &Url) -> Option<Offer> {
    let values = headers.get_all(LINK).iter().filter_map(|value| value.to_str().ok());
    let (mut hub, mut topic) = (None, None);
    for (target, parameters) in values.filter(|value| value.len() <= LINK_MAX).flat_map(links).take(LINKS_MAX) {
        for relation in relations(parameters) {
            match relation.as_str() {
                "hub" => hub = hub.or(Some(target)),
                "self" => topic = topic.or(Some(target)),
                _ => {}
            }
        }
    }
    Offer::of(hub, topic, base)
}

/// `<target>; parameters`, each of them.
fn links(value: &str) -> impl Iterator<Item = (&str, &str)> {
    value.split('<').skip(1).filter_map(|link| link.split_once('>'))
}

/// The values of `rel` in the parameters of a link, in small letters.
fn relations(parameters: &str) -> Vec<String> {
    let rel = parameters.split(';').filter_map(|parameter| parameter.split_once('='));
    let rel = rel.filter(|(name, _)| name.trim().eq_ignore_ascii_case("rel"));
    let value = |(_, value): (_, &str)| value.trim().trim_end_matches(',').trim().trim_matches('"').to_lowercase();
    rel.map(value).next().map_or_else(Vec::new, |rel| rel.split_whitespace().map(str::to_owned).collect())
}

/// The offer in the markup around the items of a feed.
pub(in crate::feeds) fn in_markup(around: &str, base: &Url) -> Option<Offer> {
    let (mut hub, mut topic) = (None, None);
    for (_, token) in Tokens::of(around) {
        let Token::Start(tag) = token else { continue };
        let relation = tag.attribute("rel").map(|rel| rel.trim().to_lowercase());
        let href = || tag.attribute("href").filter(|href| href.len() <= LINK_MAX).map(unescaped);
        match relation.as_deref() {
            Some("hub") if tag.local_name() == "link" => hub = hub.or_else(href),
            Some("self") if tag.local_name() == "link" => topic = topic.or_else(href),
            _ => {}
        }
    }
    Offer::of(hub.as_deref(), topic.as_deref(), base)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn base() -> Url {
        Url::parse("https://news.example/feed.xml").unwrap()
    }

    fn offer(hub: &str, topic: &str) -> Offer {
        Offer { hub: FeedUrl::parse(hub).unwrap(), topic: FeedUrl::parse(topic).unwrap() }
    }

    fn of_headers(values: &[&str]) -> Option<Offer> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(LINK, value.parse().unwrap());
        }
        in_headers(&headers, &base())
    }

    #[test]
    fn a_hub_is_found_in_the_head_of_an_answer() {
        let found = Some(offer("https://hub.example/", "https://news.example/self"));
        for values in [
            vec!["<https://hub.example/>; rel=\"hub\"", "</self>; rel=self"],
            vec!["<https://hub.example/>; rel=hub, </self>; title=\"x\"; rel=\"alternate self\""],
            vec!["</style.css>; rel=preload; as=style, <https://hub.example/>;REL=Hub , </self> ; rel=self"],
        ] {
            assert_eq!(of_headers(&values), found, "{values:?}");
        }
        assert_eq!(
            of_headers(&["<https://hub.example/>; rel=hub"]),
            Some(offer("https://hub.example/", base().as_str()))
        );
        for nothing in [vec![], vec!["</self>; rel=self"], vec!["<ftp://hub.example/>; rel=hub"], vec!["rel=hub"]] {
            assert_eq!(of_headers(&nothing), None);
        }
    }

    #[test]
    fn a_hub_is_found_around_the_items_of_a_feed() {
        let rss = "<rss><channel><atom:link rel='self' href='https://news.example/a?b=1&amp;c=2'/>\
                   <atom:link rel=\"hub\" href=\"https://hub.example/\" /></channel></rss>";
        assert_eq!(in_markup(rss, &base()), Some(offer("https://hub.example/", "https://news.example/a?b=1&c=2")));
        let atom = "<feed><link href='/'/><link rel='hub' href='//hub.example/'/></feed>";
        assert_eq!(in_markup(atom, &base()), Some(offer("https://hub.example/", base().as_str())));
        assert_eq!(in_markup("<feed><link rel='self' href='/'/></feed>", &base()), None);
    }

    proptest! {
        #[test]
        fn any_header_and_any_markup_is_read(text in "[ -~]{0,200}") {
            of_headers(&[&text]);
            in_markup(&text, &base());
        }
    }
}
