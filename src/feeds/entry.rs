//! From what a reader found to an [`Entry`]: plain text, absolute addresses, believable dates, bounded sizes.

use super::encoding::undoubled;
use super::html;
use crate::domain::Timestamp;
use crate::domain::message::shorten;
use crate::domain::{Digest, Entry};
use memchr::memmem;
use std::borrow::Cow;
use std::collections::HashSet;
use std::hash::Hash;
use url::Url;

/// The longest title, in characters.
pub(super) const TITLE_MAX: usize = 1_000;

/// The longest body, in characters.
const BODY_MAX: usize = 50_000;

/// Authors and tags taken, each.
const NAMES_MAX: usize = 20;

/// The longest name of an author, tag or source, in characters.
const NAME_MAX: usize = 200;

/// The longest guid kept as it is, in bytes; a longer one is kept as its digest.
const GUID_MAX: usize = 2_000;

/// The longest link kept, in bytes.
const LINK_MAX: usize = 4_096;

/// What a reader of some format found of an entry. Texts may be markup; addresses may be relative.
#[derive(Clone, Debug, Default)]
pub struct Draft<'a> {
    /// The publisher's identifier.
    pub guid: Option<Cow<'a, str>>,
    /// Headline.
    pub title: Cow<'a, str>,
    /// Texts for the body, in order.
    pub texts: Vec<Cow<'a, str>>,
    /// Addresses of the article, best first.
    pub links: Vec<Cow<'a, str>>,
    /// When it was published.
    pub published: Option<Timestamp>,
    /// Authors.
    pub authors: Vec<Cow<'a, str>>,
    /// Categories.
    pub tags: Vec<Cow<'a, str>>,
    /// A BCP 47 tag.
    pub language: Option<Cow<'a, str>>,
    /// The publisher, when not the feed.
    pub source: Option<Cow<'a, str>>,
}

impl Draft<'_> {
    /// The entry; relative addresses are resolved against `base`, and lead nowhere without one. Against that of a file they
    /// stay as they are written.
    pub fn finish(self, base: Option<&Url>) -> Entry {
        Entry {
            guid: self.guid.as_deref().map(str::trim).filter(|guid| !guid.is_empty()).map(bounded_guid),
            title: title(&self.title),
            body: body(&self.texts),
            link: self.links.iter().find_map(|link| article_address(link, base)),
            published: self.published,
            authors: names(self.authors),
            tags: names(self.tags),
            language: self.language.as_deref().and_then(primary_language),
            source: names(self.source).into_iter().next(),
        }
    }
}

/// A headline as one line of plain text.
pub(super) fn title(text: &str) -> String {
    line(text, TITLE_MAX)
}

/// A text of a feed as plain text, decoded twice if it was encoded twice.
fn plain(text: &str) -> String {
    let plain = html::plain(text);
    undoubled(&plain).map_or(plain, |once| html::tidy(&once))
}

/// The same as one line, cut.
fn line(text: &str, longest: usize) -> String {
    let plain = plain(text);
    cut(if plain.contains('\n') { plain.replace('\n', " ") } else { plain }, longest)
}

/// At most so many characters; a text that has not even so many bytes is let be.
fn cut(text: String, longest: usize) -> String {
    if text.len() <= longest { text } else { shorten(&text, longest) }
}

/// The texts one after another. One that is contained in another says nothing new.
fn body(texts: &[Cow<'_, str>]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in texts.iter().map(|text| plain(text)).filter(|part| !part.is_empty()) {
        if parts.iter().any(|known| holds(known, &part)) {
            continue;
        }
        parts.retain(|known| !holds(&part, known.trim_end_matches(['.', '…', ' ', '\n'])));
        parts.push(part);
    }
    let only = if parts.len() == 1 { parts.pop() } else { None };
    cut(only.unwrap_or_else(|| parts.join("\n")), BODY_MAX)
}

/// Is it in there? Mostly it is not, and its beginning tells: to look for a long text takes long preparations.
fn holds(text: &str, other: &str) -> bool {
    const BEGINNING: usize = 24;
    let (text, other) = (text.as_bytes(), other.as_bytes());
    let beginning = other.get(..BEGINNING).unwrap_or(other);
    text.len() >= other.len() && memmem::find(text, beginning).is_some() && memmem::find(text, other).is_some()
}

fn bounded_guid(guid: &str) -> String {
    if guid.len() <= GUID_MAX { guid.to_owned() } else { format!("digest:{}", Digest::of("guid", &[guid.as_bytes()])) }
}

/// What was escaped once too often: no address has this in it.
fn unescaped(link: &str) -> Cow<'_, str> {
    if link.contains("&amp;") { Cow::Owned(link.replace("&amp;", "&")) } else { Cow::Borrowed(link) }
}

/// An absolute http or https address of something to read; a relative one that only a file lies behind as it is written.
fn article_address(link: &str, base: Option<&Url>) -> Option<String> {
    let link = unescaped(link.trim());
    let address = Url::options().base_url(base).parse(&link).ok().filter(|_| !link.is_empty())?;
    if address.scheme() == "file" && link.len() <= LINK_MAX && Url::parse(&link).is_err() {
        return Some(link.into_owned());
    }
    let is_fit =
        matches!(address.scheme(), "http" | "https") && address.has_host() && address.as_str().len() <= LINK_MAX;
    is_fit.then(|| address.into())
}

fn names<'a>(names: impl IntoIterator<Item = Cow<'a, str>>) -> Vec<String> {
    let mut known: Vec<String> = Vec::new();
    for name in names.into_iter().map(|name| line(&name, NAME_MAX)) {
        if known.len() == NAMES_MAX {
            break;
        }
        if !name.is_empty() && !known.contains(&name) {
            known.push(name);
        }
    }
    known
}

/// The primary subtag of a language tag (RFC 5646 section 2.2.1), in lower case.
pub(super) fn primary_language(tag: &str) -> Option<String> {
    let primary = tag.trim().split(['-', '_']).next()?.to_ascii_lowercase();
    let is_subtag = (2..=8).contains(&primary.len()) && primary.bytes().all(|byte| byte.is_ascii_lowercase());
    is_subtag.then_some(primary)
}

/// What tells an entry of a document from others. Without a guid or a link that is what it says; some feeds have one guid
/// for all.
fn name(entry: &Entry) -> impl Eq + Hash {
    let words = || (&entry.title, &entry.body);
    (entry.guid.as_ref().ok_or_else(words), entry.link.as_ref().ok_or_else(words))
}

fn first_ones(entries: &[Entry]) -> Vec<bool> {
    let mut known = HashSet::new();
    entries.iter().map(|entry| known.insert(name(entry))).collect()
}

/// Drops entries that repeat an earlier one of the same document.
pub(super) fn distinct(mut entries: Vec<Entry>) -> Vec<Entry> {
    let mut is_first = first_ones(&entries).into_iter();
    entries.retain(|_| is_first.next().unwrap_or(true));
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> Url {
        Url::parse("https://example.org/news/feed.xml").unwrap()
    }

    #[test]
    fn a_body_says_nothing_twice() {
        let texts = |texts: &[&str]| body(&texts.iter().copied().map(Cow::Borrowed).collect::<Vec<_>>());
        assert_eq!(texts(&["Rain.", "<p>Rain.</p><p>And wind.</p>"]), "Rain.\nAnd wind.");
        assert_eq!(texts(&["Rain in the …", "Rain in the north"]), "Rain in the north");
        assert_eq!(texts(&["Rain and wind", "Rain"]), "Rain and wind");
        assert_eq!(texts(&["Rain", "Wind"]), "Rain\nWind");
    }

    #[test]
    fn links_are_absolute_and_lead_to_the_web() {
        let link = |link: &str| article_address(link, Some(&base()));
        assert_eq!(link(" ../a?b ").as_deref(), Some("https://example.org/a?b"));
        assert_eq!(link("//other.example/a?b=1&amp;c=2").as_deref(), Some("https://other.example/a?b=1&c=2"));
        for wrong in ["", "javascript:alert(1)", "mailto:a@example.org", "ftp://example.org/", "http://"] {
            assert_eq!(link(wrong), None, "{wrong:?}");
        }
        let file = Url::parse("file:///feeds/news.xml").unwrap();
        let link = |link: &str| article_address(link, Some(&file));
        for written in ["/a?b", "../a", "?p=1", "https://other.example/a"] {
            assert_eq!(link(written).as_deref(), Some(written));
        }
        for wrong in ["", "file:///etc/passwd", "mailto:a@example.org"] {
            assert_eq!(link(wrong), None, "{wrong:?}");
        }
    }

    #[test]
    fn sizes_are_bounded_and_long_guids_stay_distinct() {
        let long = |end: &str| Draft {
            guid: Some(("g".repeat(3_000) + end).into()),
            title: "t".repeat(5_000).into(),
            texts: vec!["b ".repeat(80_000).into()],
            tags: (0..50).map(|number| format!("{number}{}", "x".repeat(900)).into()).collect(),
            ..Draft::default()
        };
        let (one, two) = (long("1").finish(Some(&base())), long("2").finish(Some(&base())));
        assert_ne!(one.guid, two.guid);
        assert!(one.guid.unwrap().len() < 100);
        assert_eq!(one.title.chars().count(), TITLE_MAX);
        assert!(one.body.chars().count() <= BODY_MAX);
        assert_eq!((one.tags.len(), one.tags[0].chars().count()), (NAMES_MAX, NAME_MAX));
    }

    #[test]
    fn an_entry_given_twice_is_kept_once() {
        let entry = |guid: &str, link: &str| Entry {
            guid: Some(guid.to_owned()),
            link: Some(link.to_owned()),
            ..Entry::default()
        };
        let kept = distinct(vec![entry("1", "a"), entry("1", "a"), entry("1", "b"), entry("2", "a")]);
        assert_eq!(kept.len(), 3);
        let bare = |body: &str| Entry { body: body.to_owned(), ..Entry::default() };
        assert_eq!(distinct(vec![bare("x"), bare("y"), bare("x")]).len(), 2);
        let same = |body: &str| Entry { guid: Some("0".to_owned()), ..bare(body) };
        assert_eq!(distinct(vec![same("x"), same("y"), same("x")]).len(), 2);
    }

    #[test]
    fn a_language_is_its_primary_subtag() {
        assert_eq!(primary_language("ko-KR").as_deref(), Some("ko"));
        assert_eq!(primary_language(" EN_us ").as_deref(), Some("en"));
        assert_eq!(primary_language("x"), None);
        assert_eq!(primary_language("한국어"), None);
    }
}
