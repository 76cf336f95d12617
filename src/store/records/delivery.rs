//! A delivery on disk.

use super::small::ActionRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{
    Alert, Button, ChatId, Content, Delivery, DeliveryId, DeliveryState, Destination, Digest, Document, FilterNumber,
    ItemId, Marked, Message, Preview, RichText, Span, StoryId, Style, ThreadId, Timestamp,
};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A delivery on disk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct DeliveryRecord {
    first: FirstDeliveryRecord,
    /// The file of a reply: its name and what is in it.
    document: Option<(String, Vec<u8>)>,
}

/// Version 1; it knew fewer actions of buttons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct FirstDeliveryRecord {
    id: u64,
    chat: i64,
    thread: Option<i32>,
    content: ContentRecord,
    created_at: i64,
    not_before: Option<i64>,
    attempts: u32,
    plain: bool,
    state: DeliveryStateRecord,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum DeliveryStateRecord {
    Queued,
    Sending,
    Unclear,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum ContentRecord {
    Reply(MessageRecord),
    Alert(AlertRecord),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct MessageRecord {
    spans: Vec<(String, StyleRecord)>,
    preview: Option<String>,
    buttons: Vec<Vec<(String, ActionRecord)>>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum StyleRecord {
    Plain,
    Bold,
    Italic,
    Code,
    Link { url: String, bold: bool },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct AlertRecord {
    story: [u8; 16],
    item: [u8; 16],
    headline: MarkedRecord,
    sentence: Option<MarkedRecord>,
    link: Option<String>,
    outlet: String,
    published_at: Option<i64>,
    seen_at: i64,
    filters: Vec<(u32, String)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct MarkedRecord {
    text: String,
    marks: Vec<(u64, u64)>,
}

impl Record for DeliveryRecord {
    const TREE: Tree = Tree::Outbox;
    const VERSION: u8 = 2;

    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let read = || postcard::take_from_bytes(bytes).map(|(first, left)| (Self { first, document: None }, left));
        (version == 1).then(read)
    }
}

impl From<&Delivery> for DeliveryRecord {
    fn from(delivery: &Delivery) -> Self {
        let document = match &delivery.content {
            Content::Reply(Message { document: Some(Document { name, bytes }), .. }) => {
                Some((name.clone(), bytes.clone()))
            }
            Content::Reply(_) | Content::Alert(_) => None,
        };
        let first = FirstDeliveryRecord {
            id: delivery.id.0,
            chat: delivery.to.chat.0,
            thread: delivery.to.thread.map(|thread| thread.0),
            content: match &delivery.content {
                Content::Reply(message) => ContentRecord::Reply(message.into()),
                Content::Alert(alert) => ContentRecord::Alert(alert.into()),
            },
            created_at: delivery.created_at.as_millis(),
            not_before: delivery.not_before.map(Timestamp::as_millis),
            attempts: delivery.attempts,
            plain: delivery.plain,
            state: match delivery.state {
                DeliveryState::Queued => DeliveryStateRecord::Queued,
                DeliveryState::Sending => DeliveryStateRecord::Sending,
                DeliveryState::Unclear => DeliveryStateRecord::Unclear,
            },
        };
        Self { first, document }
    }
}

impl Meaning for DeliveryRecord {
    type Value = Delivery;

    fn meaning(self) -> Result<Delivery, Meaningless> {
        let Self { first, document } = self;
        let document = document.map(|(name, bytes)| Document { name, bytes });
        let chat = ChatId(first.chat);
        Ok(Delivery {
            id: DeliveryId(first.id),
            to: Destination { chat, thread: first.thread.map(ThreadId) },
            content: match first.content {
                ContentRecord::Reply(message) => Content::Reply(message.meaning(document)?),
                ContentRecord::Alert(alert) => Content::Alert(alert.meaning_in(chat)?),
            },
            created_at: instant(first.created_at),
            not_before: first.not_before.map(instant),
            attempts: first.attempts,
            plain: first.plain,
            state: match first.state {
                DeliveryStateRecord::Queued => DeliveryState::Queued,
                DeliveryStateRecord::Sending => DeliveryState::Sending,
                DeliveryStateRecord::Unclear => DeliveryState::Unclear,
            },
        })
    }
}

impl From<&Message> for MessageRecord {
    fn from(message: &Message) -> Self {
        let button = |button: &Button| (button.label.clone(), (&button.action).into());
        Self {
            spans: message.text.0.iter().map(|span| (span.text.clone(), (&span.style).into())).collect(),
            preview: match &message.preview {
                Preview::Off => None,
                Preview::Small(url) => Some(url.clone()),
            },
            buttons: message.buttons.iter().map(|row| row.iter().map(button).collect()).collect(),
        }
    }
}

impl MessageRecord {
    fn meaning(self, document: Option<Document>) -> Result<Message, Meaningless> {
        let button = |(label, action): (String, ActionRecord)| Ok(Button { label, action: action.meaning()? });
        let row = |row: Vec<_>| row.into_iter().map(button).collect();
        Ok(Message {
            text: RichText(self.spans.into_iter().map(|(text, style)| Span { text, style: style.into() }).collect()),
            preview: self.preview.map_or(Preview::Off, Preview::Small),
            buttons: self.buttons.into_iter().map(row).collect::<Result<_, _>>()?,
            document,
        })
    }
}

impl From<&Style> for StyleRecord {
    fn from(style: &Style) -> Self {
        match style {
            Style::Plain => Self::Plain,
            Style::Bold => Self::Bold,
            Style::Italic => Self::Italic,
            Style::Code => Self::Code,
            Style::Link { url, bold } => Self::Link { url: url.clone(), bold: *bold },
        }
    }
}

impl From<StyleRecord> for Style {
    fn from(record: StyleRecord) -> Self {
        match record {
            StyleRecord::Plain => Self::Plain,
            StyleRecord::Bold => Self::Bold,
            StyleRecord::Italic => Self::Italic,
            StyleRecord::Code => Self::Code,
            StyleRecord::Link { url, bold } => Self::Link { url, bold },
        }
    }
}

impl From<&Alert> for AlertRecord {
    fn from(alert: &Alert) -> Self {
        Self {
            story: *alert.story.0.as_bytes(),
            item: *alert.item.0.as_bytes(),
            headline: (&alert.headline).into(),
            sentence: alert.sentence.as_ref().map(Into::into),
            link: alert.link.clone(),
            outlet: alert.outlet.clone(),
            published_at: alert.published_at.map(Timestamp::as_millis),
            seen_at: alert.seen_at.as_millis(),
            filters: alert.filters.iter().map(|(number, text)| (number.0, text.clone())).collect(),
        }
    }
}

impl AlertRecord {
    /// The chat is the delivery's: the two cannot differ.
    fn meaning_in(self, chat: ChatId) -> Result<Alert, Meaningless> {
        Ok(Alert {
            chat,
            story: StoryId(Digest::from_bytes(self.story)),
            item: ItemId(Digest::from_bytes(self.item)),
            headline: self.headline.meaning()?,
            sentence: self.sentence.map(MarkedRecord::meaning).transpose()?,
            link: self.link,
            outlet: self.outlet,
            published_at: self.published_at.map(instant),
            seen_at: instant(self.seen_at),
            filters: self.filters.into_iter().map(|(number, text)| (FilterNumber(number), text)).collect(),
        })
    }
}

impl From<&Marked> for MarkedRecord {
    fn from(marked: &Marked) -> Self {
        let marks = marked.marks.iter().map(|mark| (mark.start as u64, mark.end as u64)).collect();
        Self { text: marked.text.clone(), marks }
    }
}

impl MarkedRecord {
    fn meaning(self) -> Result<Marked, Meaningless> {
        let mark = |(start, end): (u64, u64)| -> Option<Range<usize>> {
            let range = usize::try_from(start).ok()?..usize::try_from(end).ok()?;
            self.text.get(range.clone()).map(|_| range)
        };
        let marks: Option<Vec<_>> = self.marks.iter().copied().map(mark).collect();
        let marks = marks.ok_or_else(|| Meaningless("a mark lies outside its text".to_owned()))?;
        Ok(Marked { text: self.text, marks })
    }
}
