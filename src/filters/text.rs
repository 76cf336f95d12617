//! The words of an item, read once however many filters ask for them.

use super::detect;
use super::words::{Word, Words};
use crate::domain::{Field, Item};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;
use url::Url;

/// All that filters look at in one item.
#[derive(Clone, Debug)]
pub struct ItemText<'a> {
    title: &'a str,
    body: &'a str,
    source: Cow<'a, str>,
    author: Cow<'a, str>,
    tag: Cow<'a, str>,
    url: Cow<'a, str>,
    /// Bytes of `url` that are the host.
    host: usize,
    words: Words,
    /// As the entry or its feed states it.
    stated: Option<&'a str>,
    /// As the text shows it; looked for when it is first asked for.
    detected: OnceLock<Option<&'static str>>,
    /// Positions in `words` in the order of their spelling, then of the text; with the first letters at hand. Sorted when
    /// first asked for: most items are never evaluated.
    sorted: OnceLock<Vec<(u64, u32)>>,
}

impl<'a> ItemText<'a> {
    /// The words of an item's fields. Costs time in proportion to their length.
    pub fn of(item: &'a Item) -> Self {
        let entry = &item.entry;
        let (url, host) = entry.link.as_deref().and_then(host_and_path).unwrap_or_default();
        let source = match entry.source.as_deref() {
            Some(named) => Cow::Owned(format!("{}\n{named}", item.outlet)),
            None => Cow::Borrowed(item.outlet.as_str()),
        };
        let mut text = Self {
            title: &entry.title,
            body: &entry.body,
            source,
            author: lines(&entry.authors),
            tag: lines(&entry.tags),
            url,
            host,
            words: Words::default(),
            sorted: OnceLock::new(),
            stated: entry.language.as_deref(),
            detected: OnceLock::new(),
        };
        let mut words = Words::with_room_for(Field::ALL.iter().map(|&field| text.field(field).len()).sum());
        for field in Field::ALL {
            words.read(text.field(field), field);
        }
        text.words = words;
        text
    }

    pub(super) fn title(&self) -> &'a str {
        self.title
    }

    pub(super) fn body(&self) -> &'a str {
        self.body
    }

    /// The primary subtag of the language that it is stated to be in, else of the one that its text shows.
    pub(super) fn language(&self) -> Option<&str> {
        match self.stated {
            Some(stated) => Some(detect::shorter(stated).unwrap_or(stated)),
            None => *self.detected.get_or_init(|| detect::detected(self.title, self.body)),
        }
    }

    pub(super) fn field(&self, field: Field) -> &str {
        match field {
            Field::Title => self.title,
            Field::Body => self.body,
            Field::Source => &self.source,
            Field::Author => &self.author,
            Field::Tag => &self.tag,
            Field::Url => &self.url,
        }
    }

    /// Where the host of the link ends in the text of its field, in bytes.
    pub(super) fn host_end(&self) -> usize {
        self.host
    }

    /// The words of all fields.
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    pub(super) fn word(&self, position: usize) -> Option<(&Word, &str)> {
        let word = self.words.list().get(position)?;
        Some((word, self.words.folded(word)))
    }

    fn spelling(&self, position: u32) -> &str {
        self.word(position as usize).map_or("", |(_, folded)| folded)
    }

    fn sorted(&self) -> &[(u64, u32)] {
        self.sorted.get_or_init(|| sorted(&self.words))
    }

    /// Positions of a word, in reading order.
    pub(super) fn positions(&self, folded: &str) -> &[(u64, u32)] {
        let first = first_letters(folded);
        let before = |&(letters, position): &(u64, u32)| {
            letters < first || (letters == first && self.spelling(position) < folded)
        };
        let from = self.sorted().partition_point(before);
        let rest = self.sorted().get(from..).unwrap_or_default();
        let same = rest.partition_point(|&(letters, position)| letters == first && self.spelling(position) == folded);
        rest.get(..same).unwrap_or_default()
    }

    /// Positions of all words that begin so.
    pub(super) fn positions_of_prefix(&self, stem: &str) -> &[(u64, u32)] {
        let from = self.sorted().partition_point(|&(_, position)| self.spelling(position) < stem);
        let rest = self.sorted().get(from..).unwrap_or_default();
        let count = rest.partition_point(|&(_, position)| self.spelling(position).starts_with(stem));
        rest.get(..count).unwrap_or_default()
    }

    /// The text of a word as it was written.
    pub(super) fn written(&self, word: &Word) -> &str {
        self.field(word.field).get(word.place()).unwrap_or_default()
    }

    /// The place of a run of words in the text of their field, in bytes.
    pub(super) fn place(&self, run: &Range<usize>) -> Option<(Field, Range<usize>)> {
        let (first, _) = self.word(run.start)?;
        let (last, _) = self.word(run.end.checked_sub(1)?)?;
        Some((first.field, first.place().start..last.place().end))
    }
}

/// The first eight bytes, so that most comparisons need not look at the text.
fn first_letters(folded: &str) -> u64 {
    let mut first = [0; 8];
    for (slot, byte) in first.iter_mut().zip(folded.bytes()) {
        *slot = byte;
    }
    u64::from_be_bytes(first)
}

fn sorted(words: &Words) -> Vec<(u64, u32)> {
    let spelling = |position: u32| words.list().get(position as usize).map_or("", |word| words.folded(word));
    let mut sorted: Vec<(u64, u32)> =
        (0u32..).zip(words.list()).map(|(position, word)| (first_letters(words.folded(word)), position)).collect();
    sorted.sort_unstable_by(|a, b| {
        a.0.cmp(&b.0).then_with(|| spelling(a.1).cmp(spelling(b.1))).then_with(|| a.1.cmp(&b.1))
    });
    sorted
}

fn lines(texts: &[String]) -> Cow<'_, str> {
    match texts {
        [] => Cow::Borrowed(""),
        [only] => Cow::Borrowed(only),
        several => Cow::Owned(several.join("\n")),
    }
}

/// Host and path of a link as one text, and the length of the host in bytes.
fn host_and_path(link: &str) -> Option<(Cow<'_, str>, usize)> {
    if let Some((host_and_path, host)) = plain_host_and_path(link) {
        return Some((Cow::Borrowed(host_and_path), host));
    }
    let url = Url::parse(link).ok()?;
    let host = url.host_str()?;
    Some((Cow::Owned(format!("{host}{}", url.path())), host.len()))
}

/// The same of the most common links, in which the URL Standard leaves host and path as they are written: a host of small
/// letters, digits and dashes that neither ends in a number nor is encoded, no port, and a path of plain characters
/// without a segment that begins with a dot.
fn plain_host_and_path(link: &str) -> Option<(&str, usize)> {
    let rest = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://"))?;
    let host = rest.split('/').next()?;
    let in_host = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let labels_are_plain =
        host.split('.').all(|label| !label.is_empty() && label.bytes().all(in_host) && !label.starts_with("xn--"));
    let ends_in_a_name = host.rsplit('.').next()?.bytes().all(|byte| byte.is_ascii_lowercase());
    let path = rest.get(host.len()..)?.split(['?', '#']).next()?;
    let in_path = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~+,=".contains(&byte);
    let path_is_plain = path.starts_with('/') && path.bytes().all(in_path) && !path.contains("/.");
    let is_plain = labels_are_plain && ends_in_a_name && path_is_plain;
    is_plain.then_some((rest.get(..host.len() + path.len())?, host.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(5_000))]

        #[test]
        fn what_is_read_off_a_plain_link_is_what_the_url_standard_makes_of_it(
            link in "https?://([a-zA-Z0-9-]{0,4}|xn--|0x|é|%2e|[0-9])(\\.([a-z]{0,3}|[0-9]|xn--a|0x1)){0,3}(:80|:81|)\
                     (/([a-zA-Z0-9._~+,=;%é\\\\ -]{0,3}|\\.\\.?|%2e|index.html)){0,4}([?#][a-z/.?#é\\n]{0,5}| )?"
        ) {
            if let Some((text, host)) = plain_host_and_path(&link) {
                let url = Url::parse(&link).unwrap();
                prop_assert_eq!(url.host_str(), text.get(..host));
                prop_assert_eq!(Some(url.path()), text.get(host..));
            }
        }
    }

    #[test]
    fn common_links_are_plain() {
        for (link, text) in [
            (
                "https://www.example.org/world/2024/03/05/a-story_1.html?x=1#top",
                "www.example.org/world/2024/03/05/a-story_1.html",
            ),
            ("http://example.co.kr/", "example.co.kr/"),
        ] {
            assert_eq!(plain_host_and_path(link).map(|(text, _)| text), Some(text));
        }
    }
}
