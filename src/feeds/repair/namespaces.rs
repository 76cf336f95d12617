//! Namespaces as they are meant.

pub(in crate::feeds) const ATOM: &str = "http://www.w3.org/2005/Atom";
pub(super) const RSS_1: &str = "http://purl.org/rss/1.0/";

/// RSS 2.0 has no namespace; some feeds give it one all the same.
const RSS_2: &str = "";

/// Prefixes that feeds use without declaring them.
pub(in crate::feeds) const PREFIXES: [(&str, &str); 6] = [
    ("xmlns:atom", ATOM),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
    ("xmlns:itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd"),
    ("xmlns:media", "http://search.yahoo.com/mrss/"),
    ("xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
];

/// The namespace that is meant by one that is old or mistyped.
pub(in crate::feeds) fn meant(written: &str) -> &str {
    let written = written.trim();
    let plain = written.to_ascii_lowercase();
    let plain = plain.trim_start_matches("https://").trim_start_matches("http://");
    match plain.trim_end_matches(['/', '#']) {
        "www.w3.org/2005/atom" | "purl.org/atom/ns" | "purl.org/atom" => ATOM,
        "purl.org/rss/1.0"
        | "purl.org/net/rss1.1"
        | "my.netscape.com/rdf/simple/0.9"
        | "channel.netscape.com/rdf/simple/0.9" => RSS_1,
        "backend.userland.com/rss" | "backend.userland.com/rss2" | "blogs.law.harvard.edu/tech/rss" => RSS_2,
        "purl.org/rss/1.0/modules/content" => "http://purl.org/rss/1.0/modules/content/",
        "purl.org/dc/elements/1.1" | "purl.org/dc/elements/1.0" => "http://purl.org/dc/elements/1.1/",
        "search.yahoo.com/mrss" => "http://search.yahoo.com/mrss/",
        _ => written,
    }
}

/// Does it name the elements of feeds themselves, as opposed to one of their extensions?
pub(in crate::feeds) fn is_of_rss(namespace: &str) -> bool {
    matches!(meant(namespace), RSS_1 | RSS_2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_namespace_is_known_however_it_is_written() {
        assert_eq!(meant("https://www.w3.org/2005/atom/"), ATOM);
        assert_eq!(meant(" http://purl.org/atom/ns# "), ATOM);
        assert_eq!(meant("http://my.netscape.com/rdf/simple/0.9/"), RSS_1);
        assert_eq!(meant("http://news.example/own"), "http://news.example/own");
        assert!(is_of_rss("http://backend.userland.com/rss2") && !is_of_rss(ATOM));
    }
}
