//! Addresses that only lead on to another, which they hold themselves. Nothing is fetched: what only the server knows
//! stays as it is.

use crate::domain::base64;
use url::Url;

/// Hosts that lead on, the beginning of the path, and the parameter that holds the target.
const PARAMETERS: [(&str, &str, &str); 14] = [
    ("google.com", "/url", "url"),
    ("google.com", "/url", "q"),
    ("l.facebook.com", "/l.php", "u"),
    ("lm.facebook.com", "/l.php", "u"),
    ("l.instagram.com", "/", "u"),
    ("out.reddit.com", "/", "url"),
    ("bing.com", "/news/apiclick.aspx", "url"),
    ("youtube.com", "/redirect", "q"),
    ("t.umblr.com", "/redirect", "z"),
    ("vk.com", "/away.php", "to"),
    ("slack-redir.net", "/link", "url"),
    ("go.redirectingat.com", "/", "url"),
    ("safelinks.protection.outlook.com", "/", "url"),
    ("news.yandex.ru", "/redir", "url"),
];

/// What the identifiers of Google News begin with that hold their target: a message of protocol buffers with the number
/// 19 in field 1 and the address in field 4. Newer ones hold a reference that only their server knows.
const GOOGLE_NEWS_START: [u8; 3] = [0x08, 0x13, 0x22];

/// The address to which this one leads on. It is shorter than this one.
pub(super) fn target(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("m.")).unwrap_or(host);
    let found = in_parameter(url, host).or_else(|| in_google_news(url, host)).or_else(|| in_cache(url, host))?;
    let target = Url::parse(&found).ok()?;
    let is_shorter = target.as_str().len() < url.as_str().len();
    (is_shorter && matches!(target.scheme(), "http" | "https")).then_some(target)
}

fn in_parameter(url: &Url, host: &str) -> Option<String> {
    let mut known = PARAMETERS.iter().filter(|(known, path, _)| is_host(host, known) && url.path().starts_with(path));
    known.find_map(|(_, _, name)| {
        let (_, value) = url.query_pairs().find(|(key, _)| key == name)?;
        value.starts_with("http").then(|| value.into_owned())
    })
}

/// The host itself or one below it.
fn is_host(host: &str, known: &str) -> bool {
    host.strip_suffix(known).is_some_and(|before| before.is_empty() || before.ends_with('.'))
}

fn in_google_news(url: &Url, host: &str) -> Option<String> {
    let mut segments = url.path_segments().filter(|_| host == "news.google.com")?;
    let identifier = segments.find(|segment| matches!(*segment, "articles" | "read")).and_then(|_| segments.next())?;
    let bytes = base64::bytes_of(identifier)?;
    let rest = bytes.strip_prefix(&GOOGLE_NEWS_START)?;
    let (length, rest) = varint(rest)?;
    let address = str::from_utf8(rest.get(..length)?).ok()?;
    address.starts_with("http").then(|| address.to_owned())
}

/// A length of one or two bytes, the lower seven bits first.
fn varint(bytes: &[u8]) -> Option<(usize, &[u8])> {
    match bytes {
        [low, rest @ ..] if *low < 0x80 => Some((usize::from(*low), rest)),
        [low, high, rest @ ..] if *high < 0x80 => Some((usize::from(low & 0x7F) | usize::from(*high) << 7, rest)),
        _ => None,
    }
}

/// Copies of AMP pages: `google.com/amp/s/HOST/…` and `NAME.cdn.ampproject.org/c/s/HOST/…`; `s` says https.
fn in_cache(url: &Url, host: &str) -> Option<String> {
    let path = url.path();
    let rest = if host == "google.com" {
        path.strip_prefix("/amp/")?
    } else if host.ends_with(".cdn.ampproject.org") {
        path.strip_prefix("/c/").or_else(|| path.strip_prefix("/v/"))?
    } else {
        return None;
    };
    let rest = rest.strip_prefix("s/").unwrap_or(rest);
    rest.split('/').next()?.contains('.').then(|| {
        let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
        format!("https://{rest}{query}")
    })
}

#[cfg(test)]
mod tests {
    use crate::stories::canonical_url;

    const STORY: &str = "https://example.org/world/story";

    #[test]
    fn what_leads_on_is_known_by_where_it_leads() {
        for address in [
            "https://www.google.com/url?rct=j&sa=t&url=https://www.example.org/world/story%3Futm_source%3Dx&ct=ga",
            "https://www.google.com/amp/s/amp.example.org/world/story/amp",
            "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/world/story?amp_js_v=0.1&amp=1",
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fworld%2Fstory%3Ffbclid%3Dx&h=AT0",
            "http://www.bing.com/news/apiclick.aspx?ref=FexRss&aid=&url=https%3a%2f%2fexample.org%2fworld%2fstory&c=1",
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fworld%2Fstory&data=x",
            // 0x08 0x13 0x22, the length, the address; and another field behind it.
            "https://news.google.com/rss/articles/CBMiH2h0dHBzOi8vZXhhbXBsZS5vcmcvd29ybGQvc3RvcnnSAQA=?oc=5",
            "https://news.google.com/articles/CBMiH2h0dHBzOi8vZXhhbXBsZS5vcmcvd29ybGQvc3Rvcnk",
        ] {
            let canonical = canonical_url(address);
            assert!(canonical.is_some_and(|canonical| canonical.starts_with(STORY)), "{address}");
        }
    }

    #[test]
    fn what_only_the_server_knows_or_only_looks_like_it_stays() {
        for address in [
            "https://news.google.com/rss/articles/CBMiX0FVX3lxTE1hYmM",
            "https://news.google.com/rss/articles/CBMi",
            "https://news.google.com/rss/articles/%F0",
            "https://google.com/url?q=story",
            "https://example.org/url?q=https://example.org/world/story",
            "https://notgoogle.com/url?q=https://example.org/world/story",
            "https://google.com/amp/s/example",
        ] {
            let host = address.split('/').nth(2).unwrap();
            assert!(canonical_url(address).unwrap().starts_with(&format!("https://{host}/")), "{address}");
        }
    }
}
