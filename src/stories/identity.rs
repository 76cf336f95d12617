//! The names of entries: within their feed, as articles, as stories.

use super::address::canonical_url;
use crate::domain::{Digest, Entry, FeedId, Identity, ItemId, SeenKey, StoryId};
use std::collections::{HashMap, HashSet};

/// Names the entries of one document, in order. Two entries with the same names are one entry listed twice.
///
/// *Within the feed* an entry is named by its guid, compared as bytes; by its link where it has none; by title and date
/// where it has neither. A guid that several entries of the document have names none of them alone: then guid and link
/// do. *As an article* it is named by its canonical link, when the link says more than the site's root and no other
/// entry of the document has it; else by its name within the feed. A story is one article until events are grouped.
pub fn identify_all(feed: FeedId, entries: &[Entry]) -> Vec<Identity> {
    let links: Vec<Option<String>> =
        entries.iter().map(|entry| entry.link.as_deref().and_then(canonical_url)).collect();
    let shared_guids = shared(entries.iter().zip(&links).map(|(entry, link)| (entry.guid.as_deref(), link.as_deref())));
    let seen: Vec<SeenKey> = entries
        .iter()
        .zip(&links)
        .map(|(entry, link)| {
            let guid_is_shared = entry.guid.as_deref().is_some_and(|guid| shared_guids.contains(guid));
            seen_key(feed, entry, link.as_deref(), guid_is_shared)
        })
        .collect();
    let shared_links = shared(links.iter().zip(&seen).map(|(link, seen)| (link.as_deref(), Some(*seen))));
    seen.iter()
        .zip(&links)
        .map(|(seen, link)| {
            let own_link = link.as_deref().filter(|link| !shared_links.contains(link));
            let article = match own_link {
                Some(link) => Digest::of("article", &[link.as_bytes()]),
                None => Digest::of("article of a feed", &[feed.0.as_bytes(), seen.0.as_bytes()]),
            };
            Identity { seen: *seen, item: ItemId(article), story: StoryId(article) }
        })
        .collect()
}

/// The names that stand beside more than one other thing.
fn shared<'a, T: PartialEq>(pairs: impl Iterator<Item = (Option<&'a str>, Option<T>)>) -> HashSet<&'a str> {
    let mut first: HashMap<&str, Option<T>> = HashMap::new();
    let mut shared = HashSet::new();
    for (name, other) in pairs {
        let Some(name) = name else { continue };
        match first.get(name) {
            Some(known) if *known != other => {
                shared.insert(name);
            }
            Some(_) => {}
            None => {
                first.insert(name, other);
            }
        }
    }
    shared
}

fn seen_key(feed: FeedId, entry: &Entry, link: Option<&str>, guid_is_shared: bool) -> SeenKey {
    let feed = feed.0.as_bytes();
    let guid = entry.guid.as_deref().filter(|guid| !guid.is_empty());
    SeenKey(match (guid, link) {
        (Some(guid), Some(link)) if guid_is_shared => {
            Digest::of("guid and link", &[feed, guid.as_bytes(), link.as_bytes()])
        }
        (Some(guid), _) => Digest::of("guid", &[feed, guid.as_bytes()]),
        (None, Some(link)) => Digest::of("link", &[feed, link.as_bytes()]),
        (None, None) => {
            let date = entry.published.map(|at| at.as_millis().to_be_bytes());
            let date: &[u8] = date.as_ref().map_or(&[], |date| date);
            Digest::of("title and date", &[feed, entry.title.as_bytes(), date])
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use proptest::prelude::*;

    const FEED: FeedId = FeedId(Digest::from_bytes([7; 16]));
    const OTHER: FeedId = FeedId(Digest::from_bytes([8; 16]));

    fn entry(guid: &str, link: &str, title: &str) -> Entry {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Entry { guid: some(guid), link: some(link), title: title.to_owned(), ..Entry::default() }
    }

    fn one(feed: FeedId, entry: Entry) -> Identity {
        identify_all(feed, &[entry])[0]
    }

    #[test]
    fn an_article_is_the_same_in_every_feed_and_seen_in_each_for_itself() {
        let here = one(FEED, entry("1", "https://a.example/story?utm_source=rss", "One"));
        let there = one(OTHER, entry("x-9", "http://www.a.example/story/", "One, edited"));
        assert_eq!(here.item, there.item);
        assert_eq!(here.story, there.story);
        assert_ne!(here.seen, there.seen);
    }

    #[test]
    fn an_edited_headline_or_link_is_no_new_entry_where_the_feed_has_an_id() {
        let before = one(FEED, entry("id", "https://a.example/story", "Talks begin"));
        let after = one(FEED, entry("id", "https://a.example/story-2", "Talks have begun"));
        assert_eq!(before.seen, after.seen);
        let without_id = |title| one(FEED, entry("", "https://a.example/story", title)).seen;
        assert_eq!(without_id("Talks begin"), without_id("Talks have begun"));
        assert_ne!(one(FEED, entry("", "", "Talks begin")).seen, one(FEED, entry("", "", "Talks have begun")).seen);
    }

    #[test]
    fn a_guid_or_a_link_that_several_entries_share_names_none_of_them() {
        let same_guid =
            identify_all(FEED, &[entry("g", "https://a.example/1", "1"), entry("g", "https://a.example/2", "2")]);
        assert_ne!(same_guid[0].seen, same_guid[1].seen);
        let same_link =
            identify_all(FEED, &[entry("1", "https://a.example/live", "1"), entry("2", "https://a.example/live", "2")]);
        assert_ne!(same_link[0].item, same_link[1].item);
        let root = identify_all(FEED, &[entry("1", "https://a.example/", "1"), entry("2", "https://a.example/", "2")]);
        assert_ne!(root[0].item, root[1].item);
        let twice =
            identify_all(FEED, &[entry("1", "https://a.example/1", "1"), entry("1", "https://a.example/1", "1")]);
        assert_eq!(twice[0], twice[1]);
    }

    #[test]
    fn the_names_on_disk_never_change() {
        let dated = Entry { published: Some(Timestamp::from_seconds(1)), ..entry("", "", "Title") };
        let named = [
            one(FEED, entry("guid", "https://a.example/story", "Title")),
            one(FEED, entry("", "https://a.example/story", "Title")),
            one(FEED, dated),
        ];
        let seen: Vec<String> = named.iter().map(|identity| identity.seen.0.to_string()).collect();
        let items: Vec<String> = named.iter().map(|identity| identity.item.0.to_string()).collect();
        assert_eq!(seen, SEEN);
        assert_eq!(items, ITEMS);
    }

    const SEEN: [&str; 3] =
        ["1b14d00f663ec88929fdff9c56b68c63", "d6161718b823fe6d200363cae5d8a97e", "4690ef98ad36447dd1ac2d1ffec85e3d"];
    const ITEMS: [&str; 3] =
        ["73576bbd5977ad375927705908ec5da5", "73576bbd5977ad375927705908ec5da5", "8840253a51f0f333ef7730ba27c3c796"];

    proptest! {
        #[test]
        fn each_entry_gets_a_name_and_different_guids_get_different_ones(guids in proptest::collection::hash_set("[a-z]{1,3}", 0..20)) {
            let entries: Vec<Entry> = guids.iter().map(|guid| entry(guid, "https://a.example/same", "Same")).collect();
            let names = identify_all(FEED, &entries);
            prop_assert_eq!(names.len(), entries.len());
            let seen: HashSet<SeenKey> = names.iter().map(|name| name.seen).collect();
            let items: HashSet<ItemId> = names.iter().map(|name| name.item).collect();
            prop_assert_eq!((seen.len(), items.len()), (entries.len(), entries.len()));
        }
    }
}
