//! Lists of feeds as other readers write and read them (OPML 2.0). Pure, and bounded whatever comes in.
//!
//! A folder is a tag: a feed in `World / Asia` has the tags "World" and "Asia", in this order, and is written into the
//! same folders again. What this room writes it reads back without loss.

mod read;
mod write;

pub use read::{Failure, List, NotAList, Unread, read};
pub use write::write;

use crate::domain::message::{one_line, shorten};
use crate::domain::{FeedNote, FeedUrl};
use std::time::Duration;

/// The largest file that is read, in bytes.
pub const SIZE_MAX: usize = 1_000_000;

/// The longest name of a feed or a tag, in characters.
const NAME_MAX: usize = 200;
const TAG_MAX: usize = 60;

/// The most tags of one feed.
const TAGS_MAX: usize = 10;

/// The interval of a feed, in a namespace of our own; other readers pass over it.
const EVERY: &str = "newsbell:every";
const NAMESPACE: &str = "urn:newsbell";

/// One feed of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// Where it is.
    pub url: FeedUrl,
    /// What it is called there, and its folders.
    pub note: FeedNote,
    /// How often it is to be visited, if that is said.
    pub every: Option<Duration>,
}

impl Outline {
    /// Brings name and tags into the form that is kept: one line each, bounded, no tag twice.
    #[must_use]
    pub fn tidied(self) -> Self {
        let tidy = |text: &str, most| {
            let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
            Some(shorten(&one_line(&plain), most)).filter(|text| !text.is_empty())
        };
        let mut note = FeedNote { name: self.note.name.and_then(|name| tidy(&name, NAME_MAX)), tags: Vec::new() };
        let tags: Vec<String> = self.note.tags.iter().filter_map(|tag| tidy(tag, TAG_MAX)).collect();
        note.merge(FeedNote { name: None, tags });
        note.tags.truncate(TAGS_MAX);
        Self { note, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn outline() -> impl Strategy<Value = Outline> {
        let text = "(\\PC|[<>&\"'/,\n]|&amp;|]]>){1,12}";
        let tags = proptest::collection::vec(prop_oneof![text, "[a-c]"], 0..4);
        let address = "https://(u:p@)?[a-c]\\.example/[a-z&?='\"<>]{0,8}";
        (address, proptest::option::of(text), tags, proptest::option::of(1_u64..1_000_000)).prop_map(
            |(address, name, tags, every)| {
                let url = FeedUrl::parse(&address).unwrap();
                let every = every.map(Duration::from_secs);
                Outline { url, note: FeedNote { name, tags }, every }.tidied()
            },
        )
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back_without_loss(mut outlines in proptest::collection::vec(outline(), 0..8)) {
            outlines.sort_by(|one, other| one.url.cmp(&other.url));
            outlines.dedup_by(|one, other| one.url == other.url);
            let list = read(write("My & feeds", &outlines).as_bytes()).unwrap();
            prop_assert_eq!((list.failures, list.merged), (Vec::new(), 0));
            let mut back = list.outlines;
            back.sort_by(|one, other| one.url.cmp(&other.url));
            prop_assert_eq!(back, outlines);
        }
    }
}
