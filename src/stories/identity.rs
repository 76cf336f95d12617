//! The names of the entries of one document.
//!
//! Within its feed an entry is known by the feed's own identifier, else by its link, else by headline and date. Where
//! a feed gives several entries the same identifier or link, what tells them apart is added; so a careless feed may
//! repeat an entry, but none of its entries hides another.
//!
//! As an article an entry is known by its canonical link, if that is its own: a link to the site's front page, or one
//! that other entries of the document share, names no article, and then the entry is known by its feed and its name
//! there.

use super::address::canonical_url;
use crate::domain::{Digest, Entry, FeedId, Identity, ItemId, SeenKey, StoryId};
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// The names of all entries of one document, in their order. Entries with equal names are repetitions of one.
pub fn identify_all(feed: FeedId, entries: &[Entry]) -> Vec<Identity> {
    let described: Vec<Described<'_>> = entries.iter().map(Described::of).collect();
    let vague_guids = ambiguous(described.iter().filter_map(|entry| Some((entry.guid?, entry.details()))));
    let vague_links = ambiguous(
        described
            .iter()
            .filter(|entry| entry.guid.is_none())
            .filter_map(|entry| Some((entry.own_link()?, entry.title))),
    );
    let seen: Vec<SeenKey> = described.iter().map(|entry| seen_key(feed, entry, &vague_guids, &vague_links)).collect();
    let shared = ambiguous(described.iter().zip(&seen).filter_map(|(entry, seen)| Some((entry.own_link()?, *seen))));
    described.iter().zip(seen).map(|(entry, seen)| identity(feed, entry, seen, &shared)).collect()
}

/// The article to which a link leads, whatever tells how one came there; `None` for a front page and what is no link.
pub fn article_at(link: &str) -> Option<ItemId> {
    let (link, reach) = with_reach(link)?;
    (reach == Reach::Page).then(|| ItemId(of_link(&link)))
}

fn of_link(canonical: &str) -> Digest {
    Digest::of("item", &[b"link", canonical.as_bytes()])
}

fn with_reach(link: &str) -> Option<(String, Reach)> {
    let link = canonical_url(link)?;
    let site = link.strip_prefix("https://").unwrap_or(&link);
    let reach = if site.contains(['/', '?', '#']) { Reach::Page } else { Reach::FrontPage };
    Some((link, reach))
}

/// What names are made of.
struct Described<'a> {
    guid: Option<&'a str>,
    title: &'a str,
    published: Option<i64>,
    /// The canonical link, and whether it leads further than the front page.
    link: Option<(String, Reach)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    FrontPage,
    Page,
}

impl<'a> Described<'a> {
    fn of(entry: &'a Entry) -> Self {
        let link = entry.link.as_deref().and_then(with_reach);
        let guid = entry.guid.as_deref().map(str::trim).filter(|guid| !guid.is_empty());
        let guid = guid.map(|guid| without_edition(guid, link.as_ref().map(|(link, _)| link.as_str())));
        Self {
            guid,
            title: entry.title.trim(),
            published: entry.published.map(crate::domain::Timestamp::as_millis),
            link,
        }
    }

    /// The link, if it leads to a page.
    fn own_link(&self) -> Option<&str> {
        self.link.as_ref().filter(|(_, reach)| *reach == Reach::Page).map(|(link, _)| link.as_str())
    }

    /// What tells it from other entries with the same guid.
    fn details(&self) -> &str {
        self.own_link().unwrap_or(self.title)
    }
}

/// Some publishers number the editions of an article behind its link (`…/story#3`): one article all the same.
fn without_edition<'a>(guid: &'a str, link: Option<&str>) -> &'a str {
    match guid.rsplit_once('#') {
        Some((address, edition))
            if !edition.is_empty()
                && edition.bytes().all(|byte| byte.is_ascii_digit())
                && link.is_some_and(|link| canonical_url(address).as_deref() == Some(link)) =>
        {
            address
        }
        _ => guid,
    }
}

/// Names that stand for more than one thing.
fn ambiguous<N: Copy + Eq + Hash, T: PartialEq>(named: impl Iterator<Item = (N, T)>) -> HashSet<N> {
    let mut first: HashMap<N, T> = HashMap::new();
    let mut ambiguous = HashSet::new();
    for (name, thing) in named {
        match first.get(&name) {
            Some(before) if *before != thing => {
                ambiguous.insert(name);
            }
            Some(_) => {}
            None => {
                first.insert(name, thing);
            }
        }
    }
    ambiguous
}

/// Goes to disk: neither the labels nor the parts may change.
fn seen_key(feed: FeedId, entry: &Described<'_>, vague_guids: &HashSet<&str>, vague_links: &HashSet<&str>) -> SeenKey {
    let feed = feed.0.as_bytes().as_slice();
    let title = entry.title.as_bytes();
    SeenKey(match (entry.guid, entry.own_link()) {
        (Some(guid), _) if vague_guids.contains(guid) => {
            Digest::of("seen", &[feed, b"guid and details", guid.as_bytes(), entry.details().as_bytes()])
        }
        (Some(guid), _) => Digest::of("seen", &[feed, b"guid", guid.as_bytes()]),
        (None, Some(link)) if vague_links.contains(link) => {
            Digest::of("seen", &[feed, b"link and title", link.as_bytes(), title])
        }
        (None, Some(link)) => Digest::of("seen", &[feed, b"link", link.as_bytes()]),
        (None, None) => {
            let published = entry.published.map(i64::to_be_bytes);
            let published = published.as_ref().map_or(&[][..], |bytes| bytes.as_slice());
            Digest::of("seen", &[feed, b"title and date", title, published])
        }
    })
}

/// Goes to disk as well.
fn identity(feed: FeedId, entry: &Described<'_>, seen: SeenKey, shared: &HashSet<&str>) -> Identity {
    let item = match entry.own_link().filter(|link| !shared.contains(link)) {
        Some(link) => of_link(link),
        None => Digest::of("item", &[b"entry", feed.0.as_bytes(), seen.0.as_bytes()]),
    };
    // Until stories are grouped, each article is one.
    Identity { seen, item: ItemId(item), story: StoryId(item) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use proptest::prelude::*;

    fn feed(name: &str) -> FeedId {
        FeedId(Digest::of("feed", &[name.as_bytes()]))
    }

    fn entry(guid: &str, link: &str, title: &str) -> Entry {
        let given = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Entry { guid: given(guid), link: given(link), title: title.to_owned(), ..Entry::default() }
    }

    fn one(name: &str, entry: Entry) -> Identity {
        identify_all(feed(name), &[entry])[0]
    }

    #[test]
    fn an_article_is_the_same_in_two_feeds_though_each_names_it_itself() {
        let here = one("a", entry("1", "https://www.example.org/story?utm_source=rss", "A"));
        let there = one("b", entry("x", "http://example.org/story/", "B"));
        assert_eq!((here.item, here.story), (there.item, there.story));
        assert_ne!(here.seen, there.seen);
        assert_eq!(article_at("https://m.example.org/story#top"), Some(here.item));
        for none in ["https://example.org/", "story", ""] {
            assert_eq!(article_at(none), None, "{none}");
        }
    }

    #[test]
    fn an_entry_stays_the_same_while_its_headline_and_date_are_edited() {
        for (guid, link) in [("1", "https://example.org/s"), ("1", ""), ("", "https://example.org/s")] {
            let before = one("a", entry(guid, link, "Before"));
            let edited = Entry { published: Some(Timestamp::from_seconds(9)), ..entry(guid, link, "After") };
            assert_eq!(one("a", edited), before);
        }
        let edition =
            |number| one("a", entry(&format!("https://example.org/s#{number}"), "https://example.org/s", "A"));
        assert_eq!(edition(0), edition(12));
        assert_eq!(one("a", entry(" 1\n", "", "A")), one("a", entry("1", "", "A")));
    }

    #[test]
    fn a_front_page_names_no_article() {
        let entries = [entry("1", "https://example.org/", "A"), entry("2", "https://example.org", "B")];
        let names = identify_all(feed("a"), &entries);
        assert_ne!(names[0].item, names[1].item);
        assert_ne!(one("b", entries[0].clone()).item, names[0].item);
        let untold = [entry("", "https://example.org/", "A"), entry("", "https://example.org/", "B")];
        let names = identify_all(feed("a"), &untold);
        assert_ne!(names[0].seen, names[1].seen);
    }

    #[test]
    fn a_link_that_several_entries_share_names_none_of_them() {
        let live = "https://example.org/live";
        for guids in [["1", "2"], ["", ""], ["same", "same"]] {
            let entries =
                [entry(guids[0], live, "A"), entry(guids[1], live, "B"), entry("3", "https://example.org/c", "C")];
            let names = identify_all(feed("a"), &entries);
            let apart = guids[0] != "same";
            assert_eq!(names[0].seen != names[1].seen, apart, "{guids:?}");
            assert_eq!(names[0].item != names[1].item, apart, "{guids:?}");
            assert_eq!(names[2].item, one("b", entries[2].clone()).item);
        }
    }

    #[test]
    fn one_guid_for_all_does_not_hide_entries() {
        let entries =
            [entry("0", "https://example.org/a", "A"), entry("0", "https://example.org/b", "B"), entry("0", "", "C")];
        let names = identify_all(feed("a"), &entries);
        let different: HashSet<_> = names.iter().map(|name| name.seen).collect();
        assert_eq!(different.len(), 3);
    }

    #[test]
    fn a_repetition_in_one_document_has_the_same_names() {
        let entries = [entry("1", "https://example.org/a", "A"), entry("1", "https://example.org/a?utm_medium=x", "A")];
        let names = identify_all(feed("a"), &entries);
        assert_eq!(names[0], names[1]);
        assert_eq!(names[0].item, one("b", entries[0].clone()).item);
    }

    #[test]
    fn the_names_on_disk_never_change() {
        let dated = Entry { published: Some(Timestamp::from_seconds(1_700_000_000)), ..entry("", "", "Quake") };
        let documents = [
            vec![entry("g-1", "https://example.org/a", "A")],
            vec![entry("g-1", "", "A")],
            vec![entry("", "https://example.org/a", "A")],
            vec![dated],
            vec![entry("0", "https://example.org/a", "A"), entry("0", "https://example.org/b", "B")],
            vec![entry("", "https://example.org/a", "A"), entry("", "https://example.org/a", "B")],
        ];
        let names = documents.iter().map(|entries| {
            let name = identify_all(feed("a"), entries)[0];
            format!("{} {}", name.seen.0, name.item.0)
        });
        assert_eq!(names.collect::<Vec<_>>(), ON_DISK);
    }

    const ON_DISK: [&str; 6] = [
        "895d8bb61f3feef5fd36a02e6dc9e0be 772675ce1e5a2cf603be36ab6f5edbfe",
        "895d8bb61f3feef5fd36a02e6dc9e0be 3d1876e742ce1c7d0b1757c2b578548d",
        "22524786a9b19df95e0ae8fc37affea2 772675ce1e5a2cf603be36ab6f5edbfe",
        "61aaa6fb6091ea9ed2e20570ac1818f9 2cb286c7ba1ca039eaf9999c887e98ac",
        "d7824f3191327b63c6258cd6891716f7 772675ce1e5a2cf603be36ab6f5edbfe",
        "3dc64aadd0414a712a1795f6d2d3d770 4088ee0c9e406b1b3df70ba8852799cb",
    ];

    proptest! {
        #[test]
        fn entries_that_differ_in_guid_are_never_taken_for_one(
            parts in proptest::collection::vec(("[a-c]?", "(https://example\\.org(/[a-c]?)?)?", "[a-b]"), 0..8)
        ) {
            let entries: Vec<Entry> = parts.iter().map(|(guid, link, title)| entry(guid, link, title)).collect();
            let names = identify_all(feed("a"), &entries);
            prop_assert_eq!(names.len(), entries.len());
            for (one, left) in names.iter().zip(&entries) {
                for (other, right) in names.iter().zip(&entries) {
                    prop_assert!(one.seen != other.seen || left.guid == right.guid);
                    prop_assert!(one.item != other.item || one.seen == other.seen);
                }
            }
        }
    }
}
