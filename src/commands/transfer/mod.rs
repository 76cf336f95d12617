//! A chat as a file: written to be read by people, read back without loss, and lists of keywords from elsewhere. Pure.
//!
//! [`write()`] makes the file, [`read()`] takes one in whatever form it has: such a file, or lines of keywords. What it
//! asks for is [`Wanted`]; [`plan()`] works out what that changes in a chat. An import adds and changes, and never
//! removes: what a file does not speak of stays as it is.

mod entries;
mod google;
mod lines;
mod plan;
mod read;
mod table;
mod write;

#[cfg(test)]
mod tests;

pub(super) use plan::{Addresses, AtAddress, Deed, Limits, Plan, plan};
pub(super) use read::read;
pub(super) use write::write;

use crate::domain::{
    Cadence, Corroboration, FeedNote, FeedUrl, FeedUrlError, Layout, Priority, QuietHours, StoryId, Timestamp,
};
use crate::filters::{Filter, Problem};
use std::collections::BTreeSet;

/// The largest file that is read, in bytes.
pub(super) const SIZE_MAX: usize = 1_000_000;

/// Entries of one kind that are read, and refusals that are kept.
pub(super) const ENTRIES_MAX: usize = 2_000;

/// What a file asks for.
#[derive(Debug, Default)]
pub(super) struct Wanted {
    pub(super) chat: ChatWish,
    pub(super) filters: Vec<Placed<FilterWish>>,
    pub(super) feeds: Vec<Placed<FeedWish>>,
    /// The operator's feeds that are not to be heard.
    pub(super) removed: Vec<Placed<FeedUrl>>,
    pub(super) stories: Vec<Placed<StoryWish>>,
    pub(super) refused: Vec<Refused>,
}

/// Something, and the line of the file that asks for it.
#[derive(Clone, Debug)]
pub(super) struct Placed<T> {
    pub(super) line: usize,
    pub(super) wish: T,
}

/// What a file says of the chat as a whole; what it does not say stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ChatWish {
    pub(super) alerts: Option<bool>,
    pub(super) zone: Option<String>,
    pub(super) quiet: Option<QuietHours>,
    pub(super) cap: Option<u16>,
    pub(super) layout: Option<Layout>,
    pub(super) has_preview: Option<bool>,
    pub(super) has_times: Option<bool>,
    pub(super) groups_stories: Option<bool>,
}

/// A filter that is to stand; what is not said of it stays as it is.
#[derive(Clone, Debug)]
pub(super) struct FilterWish {
    pub(super) filter: Filter,
    pub(super) priority: Option<Priority>,
    pub(super) cadence: Option<Cadence>,
    pub(super) snoozed_until: Option<Timestamp>,
    pub(super) feeds: Vec<FeedUrl>,
    pub(super) muted_outlets: BTreeSet<String>,
    pub(super) topic: Option<i32>,
    pub(super) corroboration: Option<Corroboration>,
}

impl FilterWish {
    /// A filter of which nothing else is said.
    pub(super) fn new(filter: Filter) -> Self {
        let (priority, cadence, snoozed_until, topic, corroboration) = (None, None, None, None, None);
        let (feeds, muted_outlets) = (Vec::new(), BTreeSet::new());
        Self { filter, priority, cadence, snoozed_until, feeds, muted_outlets, topic, corroboration }
    }
}

/// A feed that is to be heard.
#[derive(Clone, Debug)]
pub(super) struct FeedWish {
    pub(super) url: FeedUrl,
    pub(super) note: FeedNote,
    pub(super) full_text: Option<bool>,
}

/// A story that is to be muted.
#[derive(Clone, Debug)]
pub(super) struct StoryWish {
    pub(super) story: StoryId,
    pub(super) headline: String,
    pub(super) until: Timestamp,
}

/// What of a file is not taken in, where it stands, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) line: usize,
    /// Where in the line, in characters from 1, where that is known.
    pub(super) column: Option<usize>,
    /// What stands there.
    pub(super) what: String,
    pub(super) why: Why,
}

/// Why something is not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// The file is no TOML behind this place; in the words of the parser.
    Broken(String),
    /// It is no text in UTF-8.
    NotText,
    /// There is no such key.
    UnknownKey,
    /// It takes something else.
    Takes(Takes),
    /// This key is missing.
    Lacks(&'static str),
    /// It is no filter; what is wrong, and a filter that reads where there is one.
    NoFilter(Problem, Option<String>),
    /// It only says what is not wanted.
    OnlyExcludes,
    /// A search engine understands it, newsbell does not.
    Unsearchable(Unsearchable),
    /// It is no address of a feed, and why.
    NoAddress(FeedUrlError),
    /// There is no such time zone.
    NoZone,
    /// The chat has as many filters as one chat may.
    TooManyFilters(usize),
    /// All places for filters that name no word are taken.
    NoRoom,
    /// The chat added as many feeds as one chat may.
    TooManyFeeds(usize),
    /// The chat has muted as many stories as one chat may.
    TooManyStories(usize),
    /// The filter looks at this feed, which is not heard.
    NotHeard(String),
    /// A filter of the chat looks at this feed.
    LookedAt,
    /// The chat has no topics.
    NoTopics,
    /// There are more entries than are read of one file.
    TooMany,
}

/// What is taken where something else stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    /// A text in quotes.
    Text,
    /// Several of them.
    Texts,
    /// So many of them at most.
    FewTexts(usize),
    /// `true` or `false`.
    Switch,
    /// A whole number.
    Number,
    /// A whole number that an hour can be capped at.
    Cap,
    /// When matches are told.
    Digest,
    /// A priority by its name.
    Priority,
    /// A layout by its name.
    Layout,
    /// Times and days.
    Quiet,
    /// A number of outlets and a span.
    Confirm,
    /// The same behind a filter in a list of keywords.
    MinSources,
    /// A time with its offset.
    Instant,
    /// The mark of a story.
    Mark,
    /// The table of this name.
    Table(&'static str),
    /// Tables of this name.
    Tables(&'static str),
}

/// What of a query of a search engine is not understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unsearchable {
    /// A parenthesis closes that was not opened.
    NotOpened,
    /// A parenthesis is not closed.
    NotClosed,
    /// There are too many parentheses in parentheses.
    TooDeep,
    /// A word is missing.
    NoWord,
    /// A word is missing behind a colon.
    NoWordBehindColon,
    /// Behind `OR` stands what is not wanted.
    ExcludedBehindOr,
    /// `allintitle:` and its like.
    AllIn,
    /// `site:` with a path.
    SiteWithPath,
    /// `site:` with something that is no host.
    NoSite,
}
