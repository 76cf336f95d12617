//! Two addresses, one article: what is cut off an address before it is compared. The result is for comparing only;
//! nobody visits it.
//!
//! Measured on real collections: dropping whole query strings merges different articles more often than not
//! (`watch?v=`, `?id=`), so only names that are known to track are dropped.

use url::Url;

/// The longest address that is looked at, in bytes.
const ADDRESS_MAX: usize = 8_192;

/// Query parameters that say who clicked where, never which article. Names are compared in lower case.
const TRACKERS: &[&str] = &[
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "at_campaign",
    "at_medium",
    "campaign_id",
    "cmp",
    "cmpid",
    "dclid",
    "ecid",
    "fbclid",
    "ftag",
    "gaa_at",
    "gbraid",
    "gclid",
    "gclsrc",
    "guccounter",
    "icid",
    "igsh",
    "igshid",
    "mbid",
    "mkt_tok",
    "msclkid",
    "ns_campaign",
    "ns_mchannel",
    "ns_source",
    "ocid",
    "oref",
    "ref_src",
    "ref_url",
    "rss",
    "s_cid",
    "sh_kit",
    "smid",
    "smtyp",
    "soc_src",
    "soc_trk",
    "spm",
    "sr_share",
    "srnd",
    "taid",
    "trk",
    "twclid",
    "wbraid",
    "wickedid",
    "wt_mc",
    "wt_zmc",
    "xtor",
    "yclid",
    "ysclid",
];

/// Beginnings of such names.
const TRACKER_PREFIXES: &[&str] = &["utm_", "mtm_", "pk_", "piwik_", "hsa_", "mc_", "at_custom", "itm_"];

/// Query parameters that ask for a page for phones, with the values that do so.
const AMP_PARAMETERS: &[(&str, &[&str])] =
    &[("amp", &["", "1", "true"]), ("outputtype", &["amp"]), ("output", &["amp"])];

/// First labels of hosts that serve the same articles as the host without them.
const HOST_PREFIXES: &[&str] = &["www.", "m.", "mobile.", "amp."];

/// The one form of an address under which articles are compared: host, path and the query parameters that may matter.
/// `None` for what is no http or https address, and for one that says no more than the site's root.
///
/// Dropped: scheme, user, port, `www.` and hosts for phones, AMP paths and parameters, fragment (but `#!` and `#/`, which
/// name pages), trailing and doubled slashes, trackers. Query parameters are sorted.
pub fn canonical_url(address: &str) -> Option<String> {
    let address = address.trim();
    if address.len() > ADDRESS_MAX {
        return None;
    }
    let url = Url::parse(&address.replace("&amp;", "&")).ok()?;
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = host(url.host_str()?);
    if host.is_empty() {
        return None;
    }
    let path = path(url.path());
    let query = query(&url);
    let fragment = url.fragment().filter(|fragment| fragment.starts_with(['!', '/']));
    if path.is_empty() && query.is_empty() && fragment.is_none() {
        return None;
    }
    let mut canonical = format!("{host}{path}");
    if !query.is_empty() {
        canonical.push('?');
        canonical.push_str(&query);
    }
    if let Some(fragment) = fragment {
        canonical.push('#');
        canonical.push_str(fragment);
    }
    Some(canonical)
}

fn host(host: &str) -> String {
    let mut rest = host.trim_end_matches('.');
    while let Some(shorter) = HOST_PREFIXES.iter().find_map(|prefix| rest.strip_prefix(prefix)) {
        // `m.example` is a site of its own; only what still has a domain behind the prefix is shortened.
        if !shorter.contains('.') {
            break;
        }
        rest = shorter;
    }
    rest.to_owned()
}

/// Segments without empty ones and without AMP's, in front of each a slash.
fn path(path: &str) -> String {
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let last = segments.len().saturating_sub(1);
    let kept = segments.iter().enumerate().filter(|(index, segment)| {
        let at_an_end = *index == 0 || *index == last;
        !(at_an_end && segment.eq_ignore_ascii_case("amp"))
    });
    let joined: String = kept.map(|(_, segment)| format!("/{}", unescaped(segment))).collect();
    for suffix in [".amp.html", ".amp"] {
        if let Some(stem) = joined.strip_suffix(suffix) {
            return if suffix == ".amp" { stem.to_owned() } else { format!("{stem}.html") };
        }
    }
    joined
}

/// Percent-encoded letters, digits, `-`, `.`, `_` and `~` mean the same unencoded (RFC 3986 section 6.2.2.2); the hex
/// digits of the others mean the same in either case (section 6.2.2.1).
fn unescaped(segment: &str) -> String {
    let mut text = String::with_capacity(segment.len());
    let mut rest = segment;
    while let Some((before, behind)) = rest.split_once('%') {
        text.push_str(before);
        let code = behind.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
        match (code, behind.get(2..)) {
            (Some(code), Some(after)) => {
                let letter = char::from(code);
                if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~') {
                    text.push(letter);
                } else {
                    text.push_str(&format!("%{code:02X}"));
                }
                rest = after;
            }
            _ => {
                text.push('%');
                rest = behind;
            }
        }
    }
    text + rest
}

/// The parameters that may name the article, sorted, encoded in one way.
fn query(url: &Url) -> String {
    let mut kept: Vec<(String, String)> = url
        .query_pairs()
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .filter(|(name, value)| {
            !(name.is_empty() && value.is_empty()) && !is_tracker(name) && !asks_for_amp(name, value)
        })
        .collect();
    kept.sort();
    url::form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish()
}

fn is_tracker(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let name = name.trim_start_matches("amp;");
    TRACKERS.contains(&name) || TRACKER_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

fn asks_for_amp(name: &str, value: &str) -> bool {
    let (name, value) = (name.to_ascii_lowercase(), value.to_ascii_lowercase());
    AMP_PARAMETERS.iter().any(|(known, values)| *known == name && values.contains(&value.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_of_one_article_are_one() {
        let one = Some("wire.example/world/rocket-test".to_owned());
        for address in [
            "https://wire.example/world/rocket-test",
            "http://www.wire.example/world/rocket-test/",
            "https://m.wire.example:443//world/rocket-test?utm_source=rss&UTM_Medium=x",
            "https://amp.wire.example/world/rocket-test#comments",
            "https://wire.example/amp/world/rocket-test",
            "https://wire.example/world/rocket-test/amp/?outputType=amp",
            "https://WIRE.example/world/r%6fcket-test?fbclid=abc&amp;utm_campaign=y",
            "https://wire.example/world/rocket-test.amp",
        ] {
            assert_eq!(canonical_url(address), one, "{address}");
        }
    }

    #[test]
    fn addresses_of_two_articles_are_two() {
        for (one, other) in [
            ("https://a.example/watch?v=1", "https://a.example/watch?v=2"),
            ("https://a.example/story?id=1", "https://a.example/story?id=2&utm_source=x"),
            ("https://a.example/1", "https://b.example/1"),
            ("https://a.example/#!/1", "https://a.example/#!/2"),
            ("https://a.example/camp", "https://a.example/c"),
            ("https://m.example/1", "https://example/1"),
        ] {
            assert_ne!(canonical_url(one), canonical_url(other), "{one} {other}");
        }
        assert_eq!(canonical_url("https://a.example/s?b=2&a=1"), canonical_url("https://a.example/s?a=1&b=2"));
    }

    #[test]
    fn what_names_no_article_has_no_canonical_address() {
        for address in
            ["", "https://wire.example/", "https://www.wire.example/?utm_source=rss#top", "mailto:a@b.example", "no"]
        {
            assert_eq!(canonical_url(address), None, "{address}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_an_address_or_none_and_a_canonical_one_stays_as_it_is(
            text in "(https?://)?[a-z.]{0,12}[/?#&=%a-zA-Z0-9가;.:-]{0,40}"
        ) {
            if let Some(canonical) = canonical_url(&text) {
                prop_assert_eq!(canonical_url(&format!("https://{canonical}")), Some(canonical));
            }
        }

        #[test]
        fn trackers_change_nothing(path in "[a-z]{1,8}(/[a-z0-9-]{1,8}){0,3}", id in "[a-z0-9]{1,6}", value in "[a-z0-9]{0,6}") {
            let plain = format!("https://wire.example/{path}?id={id}");
            let tracked = format!("http://www.wire.example/{path}/?utm_source={value}&id={id}&gclid={value}#x");
            prop_assert_eq!(canonical_url(&plain), canonical_url(&tracked));
        }
    }
}
