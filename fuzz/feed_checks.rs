//! What holds for documents of any bytes. The fuzzer calls this without end, `cargo test` a few thousand times.

use newsbell::domain::{Entry, Timestamp};
use newsbell::feeds::{Caps, Document, decode};
use std::time::{Duration, Instant};
use url::Url;

/// 2026-01-06T00:00:00Z.
const NOW: Timestamp = Timestamp::from_seconds(1_767_657_600);

/// Far more than a document of a few kilobytes takes, even in a build that is not optimised.
const LONGEST: Duration = Duration::from_secs(5);

/// Panics when something does not hold.
pub(crate) fn hold_for(body: &[u8], content_type: Option<&str>) {
    let base = Url::parse("https://news.example/feeds/all.xml").unwrap();
    let began = Instant::now();
    let read = decode(body, content_type, &base, NOW, &Caps::default());
    assert!(began.elapsed() < LONGEST, "took {:?}", began.elapsed());
    match &read {
        Ok(document) => document_is_fit(document),
        Err(error) => assert!(error.reason().to_string().ends_with('.'), "{error}"),
    }
    let again = decode(body, content_type, &base, NOW, &Caps::default());
    assert_eq!(again.ok(), read.ok(), "read twice, it says two things");
}

fn document_is_fit(document: &Document) {
    assert!(document.entries.len() <= Caps::default().items);
    is_shown_as_it_is(document.title.as_deref().unwrap_or_default(), 1_000);
    assert!(document.language.as_deref().is_none_or(is_tag), "{:?}", document.language);
    for entry in &document.entries {
        entry_is_fit(entry);
    }
}

fn entry_is_fit(entry: &Entry) {
    is_shown_as_it_is(&entry.title, 1_000);
    for line in entry.body.split('\n') {
        is_shown_as_it_is(line, 50_000);
    }
    assert!(entry.authors.len() <= 20 && entry.tags.len() <= 20);
    for name in entry.authors.iter().chain(&entry.tags).chain(&entry.source) {
        assert!(!name.is_empty());
        is_shown_as_it_is(name, 200);
    }
    assert!(entry.language.as_deref().is_none_or(is_tag), "{:?}", entry.language);
    if let Some(link) = &entry.link {
        let scheme = Url::parse(link).unwrap().scheme().to_owned();
        assert!(matches!(scheme.as_str(), "http" | "https") && link.is_ascii(), "{link}");
        assert!(!link.contains([' ', '<', '>', '"']), "{link}");
    }
    assert!(entry.guid.as_ref().is_none_or(|guid| !guid.is_empty() && guid.len() <= 2_000));
    assert!(entry.published.is_none_or(|at| at <= NOW.plus(Duration::from_secs(86_400))));
}

/// One line, trimmed, in which every letter is seen and stands where it is.
fn is_shown_as_it_is(line: &str, longest: usize) {
    assert!(line.chars().count() <= longest, "{} letters", line.chars().count());
    assert_eq!(line.trim(), line);
    let is_hidden = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{ad}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2028}' | '\u{2029}'
                | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
    };
    assert!(!line.contains(is_hidden), "{line:?}");
    let is_narrow = |letter: &char| matches!(letter, '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}');
    let letters: Vec<char> = line.chars().collect();
    assert!(!letters.windows(3).any(|three| three.iter().all(is_narrow)), "{line:?}");
}

fn is_tag(language: &str) -> bool {
    language.bytes().all(|byte| byte.is_ascii_lowercase())
}
