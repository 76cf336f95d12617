//! An alert: the words that tell one chat of one story, complete in themselves.

use super::chat::ChatId;
use super::digest::Digest;
use super::filter::FilterNumber;
use super::habits::Priority;
use super::item::{Item, ItemId, StoryId};
use super::message::{MessageId, RichText, Style, shorten};
use super::story::Remark;
use super::time::Timestamp;
use std::ops::Range;

/// Identity of an alert. It is derived from (chat, story), so that repeating a visit cannot repeat an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AlertId(pub Digest);

impl AlertId {
    /// The one alert of this story in this chat.
    pub fn of(chat: ChatId, story: StoryId) -> Self {
        Self(Digest::of("alert", &[&chat.0.to_be_bytes(), story.0.as_bytes()]))
    }
}

/// Plain text with the words that made it match. Marks are byte ranges on character borders, in order, apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// What to set in bold.
    pub marks: Vec<Range<usize>>,
}

impl Marked {
    /// At most so many characters; marks that were cut off are dropped.
    #[must_use]
    pub fn shortened(&self, most: usize) -> Self {
        let text = shorten(&self.text, most);
        let kept = if text.len() < self.text.len() { text.len().saturating_sub("…".len()) } else { text.len() };
        let marks = self.marks.iter().filter(|mark| mark.end <= kept).cloned().collect();
        Self { text, marks }
    }

    /// As spans: marked parts in one style, the rest in the other.
    pub fn in_styles(&self, rest: &Style, hit: &Style) -> RichText {
        let mut text = RichText::new();
        let mut from = 0;
        for mark in &self.marks {
            let (Some(before), Some(inside)) = (self.text.get(from..mark.start), self.text.get(mark.clone())) else {
                continue;
            };
            text = text.span(before, rest.clone()).span(inside, hit.clone());
            from = mark.end;
        }
        text.span(self.text.get(from..).unwrap_or_default(), rest.clone())
    }
}

/// One story for one chat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// Who is told.
    pub chat: ChatId,
    /// What happened.
    pub story: StoryId,
    /// The item that reported it.
    pub item: ItemId,
    /// Its headline.
    pub headline: Marked,
    /// The sentence of the body that shows best why it matched.
    pub sentence: Option<Marked>,
    /// Where to read on.
    pub link: Option<String>,
    /// Who published it.
    pub outlet: String,
    /// When it was published, if the publisher says so.
    pub published_at: Option<Timestamp>,
    /// When a visit brought it.
    pub seen_at: Timestamp,
    /// Every filter of the chat that it matches, by number and canonical text; never empty.
    pub filters: Vec<(FilterNumber, String)>,
    /// That of the most urgent of them.
    pub priority: Priority,
    /// What is said of its story besides.
    pub remarks: Vec<Remark>,
    /// The alert that told its story first, where this one tells a development of it.
    pub reply_to: Option<MessageId>,
}

impl Alert {
    /// What this chat is told of an item that these filters of its own match.
    pub fn of(
        chat: ChatId,
        item: &Item,
        filters: Vec<(FilterNumber, String)>,
        headline: Marked,
        sentence: Option<Marked>,
    ) -> Self {
        Self {
            chat,
            story: item.story,
            item: item.id,
            headline,
            sentence,
            link: item.entry.link.clone(),
            outlet: item.publisher().to_owned(),
            published_at: item.entry.published,
            seen_at: item.first_seen_at,
            filters,
            priority: Priority::default(),
            remarks: Vec::new(),
            reply_to: None,
        }
    }

    /// The numbers of the filters that it matches.
    pub fn filter_numbers(&self) -> Vec<FilterNumber> {
        self.filters.iter().map(|(number, _)| *number).collect()
    }

    /// Its identity.
    pub fn id(&self) -> AlertId {
        AlertId::of(self.chat, self.story)
    }
}
