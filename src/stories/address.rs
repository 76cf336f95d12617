//! When two links lead to the same page: the canonical form of an address.
//!
//! Only what never changes the page is dropped: how one came there (tracking), how one reads it (mobile, AMP), and how
//! it was typed. Other parameters are kept, for many sites name their articles by them.

use super::redirect;
use std::borrow::Cow;
use url::{Host, Url};

/// The longest address that is looked at, in bytes; a longer one has no canonical form.
const LENGTH_MAX: usize = 8_192;

/// One repair may uncover the need of another, such as an `&amp;` that was percent-encoded in part.
const REPAIRS_MAX: usize = 4;

/// Host labels that lead to the same pages as the host without them.
const MIRRORS: [&str; 4] = ["www.", "m.", "mobile.", "amp."];

/// Parameters that start so tell how one came to the page.
const TRACKING_PREFIXES: [&str; 9] = ["utm_", "mtm_", "piwik_", "matomo_", "hsa_", "_hs", "vero_", "oly_", "itm_"];

/// Parameters that tell how one came to the page, or that it is read as AMP; in lower case. None that a site might name
/// its articles by: a page taken for another would never ring.
const TRACKING: [&str; 74] = [
    // Clicks on advertisements and posts.
    "fbclid",
    "gclid",
    "gclsrc",
    "dclid",
    "gbraid",
    "wbraid",
    "gad_source",
    "yclid",
    "ysclid",
    "ymclid",
    "msclkid",
    "twclid",
    "ttclid",
    "igshid",
    "igsh",
    "li_fat_id",
    "epik",
    "rdt_cid",
    "sccid",
    "srsltid",
    "_openstat",
    "__twitter_impression",
    "fb_action_ids",
    "fb_action_types",
    "fb_ref",
    "fb_source",
    // Mailings and analytics.
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "__s",
    "_ga",
    "_gl",
    "pk_campaign",
    "pk_kwd",
    "pk_source",
    "pk_medium",
    "pk_content",
    "s_cid",
    "s_kwcid",
    "ef_id",
    "icid",
    "icmp",
    "ncid",
    "ocid",
    "cmpid",
    "cmp",
    "wt_mc",
    "wt_zmc",
    "wt.mc_id",
    "xtor",
    "spm",
    "trk",
    "trkcampaign",
    "soc_src",
    "soc_trk",
    // Publishers' own.
    "at_medium",
    "at_campaign",
    "at_campaign_type",
    "at_custom1",
    "at_custom2",
    "at_custom3",
    "at_custom4",
    "ns_mchannel",
    "ns_source",
    "ns_campaign",
    "ns_linkname",
    "ns_fee",
    "ftag",
    "smid",
    "smtyp",
    "sref",
    "taid",
    "emc",
    // The form in which it is read.
    "amp",
];

/// The canonical form of an http or https address, or `None` when it is none. Two addresses with the same form lead to
/// the same page; the form itself need not lead anywhere. It is its own canonical form.
pub fn canonical_url(text: &str) -> Option<String> {
    if text.len() > LENGTH_MAX {
        return None;
    }
    let mut form = canonical_once(text)?;
    // Most links are in their canonical form as they come.
    let mut is_canonical = form == text;
    for _ in 0..REPAIRS_MAX {
        if is_canonical {
            break;
        }
        let next = canonical_once(&form)?;
        is_canonical = next == form;
        form = next;
    }
    Some(form)
}

fn canonical_once(text: &str) -> Option<String> {
    let unescaped = unescape(text.trim());
    let url = led_on(undoubled(Url::parse(&unescaped).ok()?));
    if !matches!(url.scheme(), "http" | "https") {
        return None;
    }
    let host = canonical_host(&url)?;
    let mut form = String::with_capacity(url.as_str().len() + "s".len());
    form.extend(["https://", host]);
    if let Some(port) = url.port().filter(|port| !matches!(port, 80 | 443)) {
        form.extend([":", &port.to_string()]);
    }
    push_canonical_path(&mut form, url.path());
    let query = canonical_query(url.query().unwrap_or_default(), host);
    let fragment = url.fragment().filter(|fragment| is_page(fragment)).unwrap_or_default();
    for (sign, part) in [("?", query.as_str()), ("#", fragment)] {
        if !part.is_empty() {
            form.extend([sign, part]);
        }
    }
    Some(form)
}

/// Undoes HTML's `&amp;`, however often it was escaped.
fn unescape(text: &str) -> Cow<'_, str> {
    let mut text = Cow::Borrowed(text);
    while text.contains("&amp;") {
        text = Cow::Owned(text.replace("&amp;", "&"));
    }
    text
}

/// Where a redirector leads, if the address says so itself.
fn led_on(mut url: Url) -> Url {
    while let Some(target) = redirect::target(&url) {
        url = undoubled(target);
    }
    url
}

/// Two addresses run together, as faulty feeds join them: the second.
fn undoubled(mut url: Url) -> Url {
    while let Some(inner) = second_address(&url) {
        url = inner;
    }
    url
}

fn second_address(url: &Url) -> Option<Url> {
    // `http://https://example.org/…` parses as the host `https`.
    let no_host = matches!(url.host_str(), Some("http" | "https"));
    let path = url.path();
    let at = if no_host { 0 } else { path.find("http://").into_iter().chain(path.find("https://")).min()? };
    let rest = path.get(at..)?;
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let fragment = url.fragment().map(|fragment| format!("#{fragment}")).unwrap_or_default();
    let address = if no_host { format!("https:{rest}{query}{fragment}") } else { format!("{rest}{query}{fragment}") };
    let inner = Url::parse(&address).ok().filter(|inner| inner.as_str().len() < url.as_str().len())?;
    (no_host || canonical_host(&inner) == canonical_host(url)).then_some(inner)
}

fn canonical_host(url: &Url) -> Option<&str> {
    let Host::Domain(domain) = url.host()? else { return url.host_str() };
    let mut name = domain.strip_suffix('.').unwrap_or(domain);
    while let Some(rest) = MIRRORS.iter().find_map(|mirror| name.strip_prefix(mirror)).filter(|rest| rest.contains('.'))
    {
        name = rest;
    }
    (!name.is_empty() && !name.ends_with('.')).then_some(name)
}

/// Adds a path without empty segments, AMP marks and a slash at the end: nothing for the front page.
fn push_canonical_path(form: &mut String, path: &str) {
    let plain = plain_percents(path);
    let plain = without_tracking_tail(&plain);
    let mut segments: Vec<Cow<'_, str>> = plain.split('/').filter(|part| !part.is_empty()).map(Cow::Borrowed).collect();
    while let [first, _, ..] = segments.as_slice()
        && first == "amp"
    {
        segments.remove(0);
    }
    while let Some(last) = segments.pop() {
        if last == "amp" && !segments.is_empty() {
            continue;
        }
        segments.push(without_amp(&last).map_or(last, Cow::Owned));
        if segments.last().is_none_or(|last| last != "amp") || segments.len() == 1 {
            break;
        }
    }
    for segment in &segments {
        form.extend(["/", segment]);
    }
}

/// The last part of a path without `.amp`, if it has that and more.
fn without_amp(last: &str) -> Option<String> {
    let (stem, ending) = last.strip_suffix(".html").map_or((last, ""), |stem| (stem, ".html"));
    let bare = stem.strip_suffix(".amp")?;
    let bare = bare.trim_end_matches(".amp");
    let says_something = bare.chars().any(|letter| letter != '.');
    says_something.then(|| format!("{bare}{ending}"))
}

/// A query that was percent-encoded into the path (`%3Futm_source=…`) goes when it is tracking altogether.
fn without_tracking_tail(path: &str) -> &str {
    match path.split_once("%3F") {
        Some((page, query)) if query.split('&').all(|pair| is_tracking(name_of(pair))) => page,
        _ => path,
    }
}

/// Without tracking; ordered by name, those of one name as they were.
fn canonical_query(query: &str, host: &str) -> String {
    let plain = plain_percents(query);
    let mut pairs: Vec<&str> = plain.split('&').filter(|pair| !pair.is_empty() && !says_nothing(pair, host)).collect();
    pairs.sort_by_key(|pair| name_of(pair));
    pairs.join("&")
}

fn name_of(pair: &str) -> &str {
    pair.split_once('=').map_or(pair, |(name, _)| name)
}

fn says_nothing(pair: &str, host: &str) -> bool {
    let name = name_of(pair);
    let value = pair.split_once('=').map_or("", |(_, value)| value);
    match name.to_ascii_lowercase().as_str() {
        "outputtype" => value.eq_ignore_ascii_case("amp"),
        // Only a site that names itself, or says that one comes from its feed; elsewhere it may choose the page.
        "ref" | "source" | "from" | "via" | "partner" | "cid" => {
            let value = value.to_ascii_lowercase();
            value == "rss" || value.strip_prefix("www.").unwrap_or(&value) == host
        }
        _ => is_tracking(name),
    }
}

fn is_tracking(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    TRACKING.contains(&name.as_str()) || TRACKING_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

/// A fragment that a script turns into a page of its own.
fn is_page(fragment: &str) -> bool {
    fragment.len() > 1 && fragment.starts_with(['!', '/'])
}

/// Percent-encoding in its normal form (RFC 3986, section 6.2.2): hexadecimal digits in upper case, and letters, digits
/// and `-._~` not encoded at all.
fn plain_percents(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let digits = after.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let Some(digits) = digits else {
            // A percent sign that encodes nothing stands for itself.
            out.push_str("%25");
            rest = after;
            continue;
        };
        match u8::from_str_radix(digits, 16).map(char::from) {
            Ok(letter) if letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~') => out.push(letter),
            _ => {
                out.push('%');
                out.push_str(&digits.to_ascii_uppercase());
            }
        }
        rest = after.get(2..).unwrap_or_default();
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_of_one_page_have_one_form() {
        let story = "https://example.org/world/story";
        for (address, canonical) in [
            ("http://WWW.Example.org:80/world/story/", story),
            ("https://m.example.org/world//story#comments", story),
            ("https://amp.example.org/world/story.amp?outputType=amp", story),
            ("https://mobile.www.example.org./world/story/amp/?amp=1", story),
            ("https://example.org/amp/world/story", story),
            ("https://user:pw@example.org/world/story?", story),
            ("https://example.org/world/%73tory?utm_source=a&UTM_Medium=b&fbclid=c&ref=example.org&from=rss", story),
            ("https://example.org/world/story?a=1&amp;amp;utm_campaign=x", "https://example.org/world/story?a=1"),
            ("https://example.org/world/story%3Futm_source=x&mtm_kwd=y", story),
            ("https://example.org/https://www.example.org/world/story", story),
            ("http://https://example.org/world/story", story),
            (" https://example.org/world/story\n", story),
            ("https://example.org/world/story.amp.html", "https://example.org/world/story.html"),
            ("https://example.org/a?b=2&a=1&b=1", "https://example.org/a?a=1&b=2&b=1"),
            ("https://example.org/a%2fb%c3%a9", "https://example.org/a%2Fb%C3%A9"),
            ("https://example.org/é", "https://example.org/%C3%A9"),
            ("https://bücher.example/x", "https://xn--bcher-kva.example/x"),
            ("https://example.org/#!/story", "https://example.org#!/story"),
            ("https://example.org:8443/", "https://example.org:8443"),
            ("https://www.example.org", "https://example.org"),
            ("https://m.org/amp", "https://m.org/amp"),
            ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ] {
            assert_eq!(canonical_url(address).as_deref(), Some(canonical), "{address}");
        }
    }

    #[test]
    fn addresses_of_different_pages_stay_apart() {
        for (one, other) in [
            ("https://example.org/watch?v=a", "https://example.org/watch?v=b"),
            ("https://example.org/?id=1", "https://example.org/?id=2"),
            ("https://example.org/a?ref=other.example", "https://example.org/a"),
            ("https://web.example/https://example.org/a", "https://example.org/a"),
            ("https://example.org/a?next=https://example.org/b", "https://example.org/b"),
            ("https://example.org/A", "https://example.org/a"),
            ("https://news.example.org/a", "https://example.org/a"),
            ("https://example.org/#/a", "https://example.org/#/b"),
        ] {
            assert_ne!(canonical_url(one), canonical_url(other));
        }
        for none in ["", "story", "mailto:a@example.org", "ftp://example.org/a", "https://"] {
            assert_eq!(canonical_url(none), None, "{none}");
        }
    }

    fn nearly_an_address() -> impl Strategy<Value = String> {
        let piece = proptest::sample::select(vec![
            "http://",
            "https://",
            "example.org",
            "www.",
            "m.",
            "amp.",
            "/",
            "//",
            "amp",
            ".amp",
            ".html",
            "?",
            "&",
            "&amp;",
            "utm_source=x",
            "a=1",
            "ref=example.org",
            "google.com/url?q=",
            "amp/s/",
            "%3A%2F%2F",
            "#",
            "!",
            "%41",
            "%2F",
            "%3F",
            "%",
            "é",
            " ",
            ":80",
            ":443",
            "..",
            "@",
            "https",
            "\n",
            ";",
            "|",
            "=",
        ]);
        let start = proptest::sample::select(vec!["https://example.org/", "http://www.example.org", "https://", ""]);
        (start, proptest::collection::vec(piece, 0..10))
            .prop_map(|(start, pieces)| format!("{start}{}", pieces.concat()))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn a_canonical_form_is_its_own(address in nearly_an_address()) {
            if let Some(canonical) = canonical_url(&address) {
                prop_assert_eq!(canonical_url(&canonical), Some(canonical));
            }
        }

        #[test]
        fn any_text_has_a_form_or_none(text in any::<String>()) {
            if let Some(canonical) = canonical_url(&text) {
                prop_assert!(canonical.starts_with("https://"));
            }
        }

        #[test]
        fn tracking_makes_no_difference(path in "/[a-z0-9/.-]{0,12}", query in "([a-z]=[0-9]&){0,3}", tracking in 0usize..TRACKING.len()) {
            let plain = canonical_url(&format!("https://example.org{path}?{query}"));
            let name = TRACKING.get(tracking).copied().unwrap_or_default();
            let tracked = canonical_url(&format!("http://www.example.org{path}?{name}=1&{query}utm_x=2#top"));
            prop_assert_eq!(tracked, plain);
        }
    }
}
