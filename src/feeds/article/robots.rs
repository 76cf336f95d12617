//! robots.txt (RFC 9309): what a site asks robots to leave alone, as far as it concerns us.

use std::cmp::Reverse;
use url::Url;

/// The longest rule that is kept, in bytes: links are shorter.
const RULE_MAX: usize = 4_096;

/// The rules of a site that concern us; the longest that fits an address decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Robots {
    /// The longest first; of two as long, the one that allows.
    rules: Vec<Rule>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    /// In the form of [`normal`], `*` and `$` as written.
    pattern: String,
    allows: bool,
}

/// What a group of rules is for.
#[derive(Clone, Copy, Debug, Default)]
struct Addressees {
    us: bool,
    everybody: bool,
}

impl Robots {
    /// Reads a robots.txt. `token` is our product token. All groups that name it count; where none does, those for
    /// everybody.
    pub fn read(bytes: &[u8], token: &str) -> Self {
        let text = String::from_utf8_lossy(bytes);
        let (mut ours, mut everybodys) = (Vec::new(), Vec::new());
        let (mut to, mut is_named, mut is_head) = (Addressees::default(), false, false);
        for line in text.trim_start_matches('\u{feff}').split(['\r', '\n']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            match key.as_str() {
                "user-agent" => {
                    if !is_head {
                        to = Addressees::default();
                    }
                    is_head = true;
                    to.us |= product_token(value).eq_ignore_ascii_case(token);
                    to.everybody |= value == "*";
                    is_named |= to.us;
                }
                "allow" | "disallow" => {
                    is_head = false;
                    let rule = Rule::read(value, key == "allow");
                    ours.extend(rule.clone().filter(|_| to.us));
                    everybodys.extend(rule.filter(|_| to.everybody));
                }
                _ => {}
            }
        }
        let mut rules = if is_named { ours } else { everybodys };
        rules.sort_by_key(|rule| (Reverse(rule.pattern.len()), !rule.allows));
        Self { rules }
    }

    /// May we ask for this?
    pub fn allows(&self, url: &Url) -> bool {
        let query = url.query().map_or_else(String::new, |query| format!("?{query}"));
        let path = normal(&format!("{}{query}", url.path())).replace('*', "%2A").replace('$', "%24");
        path == "/robots.txt" || self.rules.iter().find(|rule| rule.fits(&path)).is_none_or(|rule| rule.allows)
    }

    /// Roughly what it takes in memory, in bytes.
    pub fn size(&self) -> usize {
        self.rules.iter().map(|rule| rule.pattern.len() + size_of::<Rule>()).sum()
    }
}

impl Rule {
    /// An empty one says nothing.
    fn read(value: &str, allows: bool) -> Option<Self> {
        let is_rule = value.starts_with(['/', '*']) && value.len() <= RULE_MAX;
        is_rule.then(|| Self { pattern: normal(value), allows })
    }

    fn fits(&self, path: &str) -> bool {
        let (pattern, to_the_end) = match self.pattern.strip_suffix('$') {
            Some(pattern) => (pattern, true),
            None => (self.pattern.as_str(), false),
        };
        let mut parts = pattern.split('*');
        let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
        let mut parts = parts.peekable();
        if parts.peek().is_none() {
            return !to_the_end || rest.is_empty();
        }
        while let Some(part) = parts.next() {
            if to_the_end && parts.peek().is_none() {
                return rest.ends_with(part);
            }
            let Some((_, behind)) = rest.split_once(part) else { return false };
            rest = behind;
        }
        true
    }
}

/// The product token at the head of a user agent (RFC 9309 section 2.2.1).
pub(in crate::feeds) fn product_token(user_agent: &str) -> &str {
    let end = user_agent.find(|letter: char| !(letter.is_ascii_alphabetic() || matches!(letter, '-' | '_')));
    user_agent.get(..end.unwrap_or(user_agent.len())).unwrap_or_default()
}

/// The one form of a path (RFC 9309 section 2.2.2): unreserved letters plain, all that is not ASCII encoded.
fn normal(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    let mut bytes = path.as_bytes().iter();
    while let Some(&byte) = bytes.next() {
        let encoded = (byte == b'%').then(|| hex(bytes.as_slice())).flatten();
        match encoded {
            Some(value) => {
                bytes.nth(1);
                let is_plain = value.is_ascii_alphanumeric() || matches!(value, b'-' | b'.' | b'_' | b'~');
                if is_plain { out.push(value.into()) } else { out.push_str(&format!("%{value:02X}")) }
            }
            None if byte.is_ascii() => out.push(byte.into()),
            None => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn hex(bytes: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(bytes.get(..2)?).ok()?;
    u8::from_str_radix(digits, 16).ok().filter(|_| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn allows(text: &str, path: &str) -> bool {
        Robots::read(text.as_bytes(), "newsbell").allows(&Url::parse(&format!("https://example.org{path}")).unwrap())
    }

    #[test]
    fn our_own_groups_count_together_and_those_for_everybody_only_without_them() {
        let text = "\u{feff}User-Agent: *\nDisallow: /\n\nuser-agent: other\nUSER-AGENT: NewsBell/2.0\nSitemap: /map\n\
                    Disallow : /a # ours\n\nUser-agent: third\nDisallow: /b\nUser-agent: newsbell\rDisallow:/c\r\nDisallow:";
        for (path, is_allowed) in [("/", true), ("/a", false), ("/b", true), ("/c/d", false), ("/robots.txt", true)] {
            assert_eq!(allows(text, path), is_allowed, "{path}");
        }
        assert!(!allows("User-agent: *\nDisallow: /x\nUser-agent: newsbells\nAllow: /", "/x"));
        assert!(allows("Disallow: /\n", "/x"), "a rule of no group is none");
        assert!(allows("User-agent: *\nDisallow:\n", "/x"));
        assert!(!allows("User-agent: *\nDisallow: /\n", "/x"));
    }

    #[test]
    fn the_longest_rule_decides_and_allowing_wins_a_tie() {
        let text = "User-agent: *\nAllow: /p\nDisallow: /\nDisallow: /p/q\nAllow: /p/q\nDisallow: /p/q/r";
        for (path, is_allowed) in [("/x", false), ("/p", true), ("/page", true), ("/p/q/s", true), ("/p/q/r/s", false)]
        {
            assert_eq!(allows(text, path), is_allowed, "{path}");
        }
    }

    #[test]
    fn stars_stand_for_anything_and_a_dollar_for_the_end() {
        for (rule, fitting, other) in [
            ("/*.php", "/a/b.php5?x", "/a.ph"),
            ("/*.php$", "/a.php.php", "/a.php?x"),
            ("/a*b*c", "/axxbyyc/d", "/acb"),
            ("/a$", "/a", "/a/"),
            ("/a*$", "/a/b", "/b"),
            ("*/print/", "/x/print/y", "/x/print"),
            ("/*?id=", "/a?b&?id=1", "/a?id"),
            ("/a**b", "/a-b", "/a-c"),
        ] {
            let text = format!("User-agent: *\nDisallow: {rule}");
            assert!(!allows(&text, fitting), "{rule} fits {fitting}");
            assert!(allows(&text, other), "{rule} does not fit {other}");
        }
    }

    #[test]
    fn paths_are_compared_in_one_form() {
        for (rule, path) in [("/ツ", "/%E3%83%84"), ("/%e3%83%84", "/ツ"), ("/%62%61r", "/bar"), ("/a%2Ab", "/a*b")] {
            assert!(!allows(&format!("User-agent: *\nDisallow: {rule}"), path), "{rule} fits {path}");
        }
        assert!(allows("User-agent: *\nDisallow: /a%2Fb", "/a/b"), "an encoded slash is no slash");
    }

    /// Whether a pattern fits, by trying every length for every star.
    fn plainly_fits(pattern: &[u8], path: &[u8]) -> bool {
        match pattern {
            [] => true,
            [b'$'] => path.is_empty(),
            [b'*', rest @ ..] => (0..=path.len()).any(|skipped| plainly_fits(rest, &path[skipped..])),
            [letter, rest @ ..] => path.first() == Some(letter) && plainly_fits(rest, &path[1..]),
        }
    }

    proptest! {
        #[test]
        fn a_rule_fits_what_it_plainly_fits(pattern in "/[ab*]{0,6}\\$?", path in "/[ab]{0,8}") {
            let rule = Rule::read(&pattern, false).unwrap();
            prop_assert_eq!(rule.fits(&path), plainly_fits(pattern.as_bytes(), path.as_bytes()));
        }

        #[test]
        fn any_bytes_are_rules_or_none(bytes in proptest::collection::vec(any::<u8>(), 0..300), path in "\\PC{0,40}") {
            let robots = Robots::read(&bytes, "newsbell");
            if let Ok(url) = Url::parse(&format!("https://example.org/{path}")) {
                robots.allows(&url);
            }
            prop_assert!(robots.size() <= 200 * bytes.len());
        }
    }
}
