//! What is asked of grouping, and its answer.

use crate::domain::{ItemId, StoryId, Timestamp};

/// A report of news, as it is to be grouped.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    /// The article that it is.
    pub item: ItemId,
    /// Who publishes it: whom the entry itself names, else its feed.
    pub outlet: &'a str,
    /// The headline.
    pub title: &'a str,
    /// The summary, perhaps with the content behind it, as plain text.
    pub summary: &'a str,
    /// When it came, by our clock: a publisher's, set far ahead, would make the last two days seem long ago.
    pub at: Timestamp,
}

/// How alike reports must be to be of one story.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Each article is its own story.
    Off,
    /// Groups less: hardly anything wrong.
    Strict,
    /// The one to start with.
    #[default]
    Default,
    /// Groups more, and errs more.
    Loose,
}

impl Grouping {
    /// The least score (log-odds) at which a report joins a story.
    pub(super) const fn threshold(self) -> Option<f64> {
        match self {
            Self::Off => None,
            Self::Strict => Some(2.0),
            Self::Default => Some(0.9),
            Self::Loose => Some(0.5),
        }
    }
}

/// Where a report belongs.
#[derive(Clone, Debug, PartialEq)]
pub struct Placement {
    /// The story that it reports.
    pub story: StoryId,
    /// Is it the first report of it?
    pub is_first: bool,
    /// The article that it is an edition of: its outlet has edited it, or put it out again.
    pub update_of: Option<ItemId>,
    /// What made it join; none if nothing had to be compared.
    pub likeness: Option<Likeness>,
}

/// Why a report joined a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Likeness {
    /// The report of the story that is most like it.
    pub to: ItemId,
    /// The score (log-odds) that it reached.
    pub score: f64,
    /// The words, as the new report writes them, that both have and that few others have.
    pub words: Vec<String>,
}
