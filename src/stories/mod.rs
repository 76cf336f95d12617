//! Temporary.
use crate::domain::*;
/// Temporary.
pub fn identify_all(feed: FeedId, entries: &[Entry]) -> Vec<Identity> {
    entries
        .iter()
        .map(|e| {
            let key = e.guid.clone().or(e.link.clone()).unwrap_or(e.title.clone());
            let d = Digest::of("seen", &[feed.0.as_bytes(), key.as_bytes()]);
            let l = e
                .link
                .clone()
                .unwrap_or_default()
                .replace("http://www.", "https://")
                .split('?')
                .next()
                .unwrap_or_default()
                .trim_end_matches('/')
                .to_owned();
            let i = Digest::of("item", &[l.as_bytes()]);
            Identity { seen: SeenKey(d), item: ItemId(i), story: StoryId(i) }
        })
        .collect()
}
