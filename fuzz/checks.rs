//! What holds for filters and items of any bytes. The fuzzer calls this without end, `cargo test` a few thousand times.

use newsbell::domain::{ChatId, Digest, Entry, FeedId, FilterKey, FilterNumber, Item, ItemId, StoryId, Timestamp};
use newsbell::filters::{Filter, Index, ItemText};

/// Parts the bytes into filters (one a line), title and body. No UTF-8 holds this byte.
pub(crate) const BORDER: u8 = 0xff;

/// Panics when something does not hold.
pub(crate) fn hold_for(bytes: &[u8]) {
    let mut parts = bytes.splitn(3, |byte| *byte == BORDER).map(String::from_utf8_lossy);
    let mut part = || parts.next().unwrap_or_default().into_owned();
    let (filters, title, body) = (part(), part(), part());
    let filters: Vec<Filter> = filters.lines().filter_map(read).collect();
    let item = item(title, body);
    index_agrees(&filters, &ItemText::of(&item));
}

/// A filter prints as a text that reads as the same filter; a refusal shows the place, and what it offers reads.
fn read(text: &str) -> Option<Filter> {
    match Filter::parse(text) {
        Ok(filter) => {
            let printed = filter.to_string();
            let again = Filter::parse(&printed);
            assert_eq!(again.as_ref(), Ok(&filter), "{text:?} prints as {printed:?}");
            Some(filter)
        }
        Err(refusal) => {
            let caret = refusal.caret();
            let lines: Vec<&str> = caret.split('\n').collect();
            assert_eq!(lines.len(), 2, "{text:?} is shown as {caret:?}");
            assert_eq!(lines[1].trim_start_matches(' '), "^", "{text:?} is shown as {caret:?}");
            if let Some(better) = &refusal.suggestion {
                assert!(Filter::parse(better).is_ok(), "{text:?} is mended to {better:?}");
            }
            None
        }
    }
}

/// The index finds what each filter finds by itself, also when some were taken out.
fn index_agrees(filters: &[Filter], text: &ItemText<'_>) {
    let mut standing: Vec<(FilterKey, &Filter)> = (0..).map(key).zip(filters).collect();
    let mut index = Index::default();
    standing.retain(|(key, filter)| index.insert(*key, filter).is_ok());
    loop {
        let expected = standing.iter().filter(|(_, filter)| filter.matches(text)).map(|(key, _)| *key);
        let mut found = index.matching(text);
        found.sort_unstable();
        assert_eq!(found, expected.collect::<Vec<_>>(), "{standing:?} over {text:?}");
        assert_eq!(index.len(), standing.len());
        if standing.is_empty() {
            return;
        }
        // Every other one goes, until none is left.
        let (mut stays, mut kept) = (false, Vec::new());
        for (key, filter) in standing {
            if stays {
                kept.push((key, filter));
            } else {
                index.remove(&key);
            }
            stays = !stays;
        }
        standing = kept;
    }
}

fn key(number: u32) -> FilterKey {
    FilterKey { chat: ChatId(0), number: FilterNumber(number) }
}

fn item(title: String, body: String) -> Item {
    let none = Digest::from_bytes([0; 16]);
    Item {
        id: ItemId(none),
        story: StoryId(none),
        feed: FeedId(none),
        outlet: "Harbour Wire".to_owned(),
        entry: Entry {
            title,
            body,
            link: Some("https://news.example/north/korea-talks".to_owned()),
            authors: vec!["Ann Doe".to_owned()],
            tags: vec!["world".to_owned()],
            language: Some("ko".to_owned()),
            ..Entry::default()
        },
        first_seen_at: Timestamp::from_seconds(0),
    }
}
