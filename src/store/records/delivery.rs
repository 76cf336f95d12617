//! A delivery on disk.

use super::habits::{GatheringRecord, PriorityRecord};
use super::small::ActionRecord;
use super::{Meaning, Meaningless, Record, instant};
use crate::domain::{
    Alert, Button, ChatId, Content, Delivery, DeliveryId, DeliveryState, Destination, Digest, Document, FilterNumber,
    Gathering, ItemId, Marked, Message, MessageId, Preview, Priority, Remark, RichText, Span, StoryId, Style, ThreadId,
    Timestamp,
};
use crate::store::tree::Tree;
use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A delivery on disk. Version 3 looked the same and knew fewer kinds of content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct DeliveryRecord {
    third: ThirdDeliveryRecord,
    /// Of an alert.
    remarks: Vec<RemarkRecord>,
}

/// What an alert says of its story besides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum RemarkRecord {
    Figure { before: String, now: String },
    Turn(String),
    AnotherFilter,
    Confirmed(u64),
    Unconfirmed,
    Marked(String),
    Rush { sources: u64, minutes: u64 },
}

/// Version 3; it knew fewer kinds of content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct ThirdDeliveryRecord {
    second: SecondDeliveryRecord,
    /// The message makes no sound, and answers this one.
    silent: bool,
    reply_to: Option<i64>,
    /// Of an alert.
    priority: PriorityRecord,
}

/// Version 2; it knew fewer kinds of content.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct SecondDeliveryRecord {
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
    /// Since version 3.
    Revision {
        of: i64,
        to: MessageRecord,
    },
    /// Since version 3: each part with its delivery and its priority.
    List {
        why: GatheringRecord,
        parts: Vec<(u64, PriorityRecord, AlertRecord)>,
    },
    /// Since version 4.
    Growth {
        of: i64,
        alert: u64,
    },
    Missed(MessageRecord),
    Broadcast {
        number: u32,
        message: MessageRecord,
    },
}

/// A delivery that waits for others to be told together with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::store) struct ShelfRecord {
    why: GatheringRecord,
    delivery: DeliveryRecord,
}

impl Record for ShelfRecord {
    const TREE: Tree = Tree::Shelf;
    const VERSION: u8 = 2;

    /// Version 1 held version 3 of a delivery.
    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let grown =
            |((why, third), left)| (Self { why, delivery: DeliveryRecord { third, remarks: Vec::new() } }, left);
        (version == 1).then(|| postcard::take_from_bytes(bytes).map(grown))
    }
}

impl From<&(Gathering, Delivery)> for ShelfRecord {
    fn from((why, delivery): &(Gathering, Delivery)) -> Self {
        Self { why: (*why).into(), delivery: delivery.into() }
    }
}

impl Meaning for ShelfRecord {
    type Value = (Gathering, Delivery);

    fn meaning(self) -> Result<Self::Value, Meaningless> {
        Ok((self.why.into(), self.delivery.meaning()?))
    }
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
    const VERSION: u8 = 4;

    fn earlier(version: u8, bytes: &[u8]) -> Option<postcard::Result<(Self, &[u8])>> {
        let first = || {
            postcard::take_from_bytes(bytes).map(|(first, left)| (SecondDeliveryRecord { first, document: None }, left))
        };
        let second = |second| {
            let (silent, reply_to, priority) = (false, None, PriorityRecord::Normal);
            ThirdDeliveryRecord { second, silent, reply_to, priority }
        };
        let read = match version {
            1 => first().map(|(read, left)| (second(read), left)),
            2 => postcard::take_from_bytes(bytes).map(|(read, left)| (second(read), left)),
            3 => postcard::take_from_bytes(bytes),
            _ => return None,
        };
        Some(read.map(|(third, left)| (Self { third, remarks: Vec::new() }, left)))
    }
}

impl From<&Delivery> for DeliveryRecord {
    fn from(delivery: &Delivery) -> Self {
        let message = match &delivery.content {
            Content::Reply(message)
            | Content::Missed(message)
            | Content::Revision { to: message, .. }
            | Content::Broadcast { message, .. } => Some(message),
            Content::Alert(_) | Content::List { .. } | Content::Growth { .. } => None,
        };
        let alert = match &delivery.content {
            Content::Alert(alert) => Some(alert),
            _ => None,
        };
        let file = |Document { name, bytes }: &Document| (name.clone(), bytes.clone());
        let document = message.and_then(|message| message.document.as_ref()).map(file);
        let first = FirstDeliveryRecord {
            id: delivery.id.0,
            chat: delivery.to.chat.0,
            thread: delivery.to.thread.map(|thread| thread.0),
            content: match &delivery.content {
                Content::Reply(message) => ContentRecord::Reply(message.into()),
                Content::Missed(message) => ContentRecord::Missed(message.into()),
                Content::Alert(alert) => ContentRecord::Alert(alert.into()),
                Content::Revision { of, to } => ContentRecord::Revision { of: of.0, to: to.into() },
                Content::List { why, parts } => ContentRecord::List {
                    why: (*why).into(),
                    parts: parts.iter().map(|(id, alert)| (id.0, alert.priority.into(), alert.into())).collect(),
                },
                Content::Growth { of, alert } => ContentRecord::Growth { of: of.0, alert: alert.0 },
                Content::Broadcast { number, message } => {
                    ContentRecord::Broadcast { number: *number, message: message.into() }
                }
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
        let reply_to = message.and_then(|message| message.reply_to).or_else(|| alert?.reply_to);
        let third = ThirdDeliveryRecord {
            second: SecondDeliveryRecord { first, document },
            silent: message.is_some_and(|message| message.silent),
            reply_to: reply_to.map(|message| message.0),
            priority: alert.map_or(PriorityRecord::Normal, |alert| alert.priority.into()),
        };
        Self { third, remarks: alert.map_or_else(Vec::new, |alert| alert.remarks.iter().map(Into::into).collect()) }
    }
}

impl Meaning for DeliveryRecord {
    type Value = Delivery;

    fn meaning(self) -> Result<Delivery, Meaningless> {
        let Self { third, remarks } = self;
        let ThirdDeliveryRecord { second, silent, reply_to, priority } = third;
        let SecondDeliveryRecord { first, document } = second;
        let reply_to = reply_to.map(MessageId);
        let document = document.map(|(name, bytes)| Document { name, bytes });
        let said = |message: MessageRecord| Message { document, silent, reply_to, ..message.into() };
        let chat = ChatId(first.chat);
        Ok(Delivery {
            id: DeliveryId(first.id),
            to: Destination { chat, thread: first.thread.map(ThreadId) },
            content: match first.content {
                ContentRecord::Reply(message) => Content::Reply(said(message)),
                ContentRecord::Missed(message) => Content::Missed(said(message)),
                ContentRecord::Alert(alert) => Content::Alert(Alert {
                    priority: priority.into(),
                    remarks: remarks.into_iter().map(Into::into).collect(),
                    reply_to,
                    ..alert.meaning_in(chat)?
                }),
                ContentRecord::Growth { of, alert } => Content::Growth { of: MessageId(of), alert: DeliveryId(alert) },
                ContentRecord::Revision { of, to } => Content::Revision { of: MessageId(of), to: said(to) },
                ContentRecord::Broadcast { number, message } => Content::Broadcast { number, message: said(message) },
                ContentRecord::List { why, parts } => {
                    let part = |(id, priority, alert): (u64, PriorityRecord, AlertRecord)| {
                        Ok((DeliveryId(id), Alert { priority: priority.into(), ..alert.meaning_in(chat)? }))
                    };
                    Content::List { why: why.into(), parts: parts.into_iter().map(part).collect::<Result<_, _>>()? }
                }
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
        let button = |button: &Button| (button.label.clone(), ActionRecord::new(&button.command));
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

impl From<MessageRecord> for Message {
    fn from(record: MessageRecord) -> Self {
        let button = |(label, action): (String, ActionRecord)| Button { label, command: action.command() };
        let row = |row: Vec<_>| row.into_iter().map(button).collect();
        let span = |(text, style): (String, StyleRecord)| Span { text, style: style.into() };
        Self {
            text: RichText(record.spans.into_iter().map(span).collect()),
            preview: record.preview.map_or(Preview::Off, Preview::Small),
            buttons: record.buttons.into_iter().map(row).collect(),
            ..Self::default()
        }
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
            priority: Priority::default(),
            remarks: Vec::new(),
            reply_to: None,
        })
    }
}

impl From<&Remark> for RemarkRecord {
    fn from(remark: &Remark) -> Self {
        match remark {
            Remark::Figure { before, now } => Self::Figure { before: before.clone(), now: now.clone() },
            Remark::Turn(word) => Self::Turn(word.clone()),
            Remark::AnotherFilter => Self::AnotherFilter,
            Remark::Confirmed(sources) => Self::Confirmed(*sources as u64),
            Remark::Unconfirmed => Self::Unconfirmed,
            Remark::Marked(word) => Self::Marked(word.clone()),
            Remark::Rush { sources, minutes } => Self::Rush { sources: *sources as u64, minutes: *minutes },
        }
    }
}

impl From<RemarkRecord> for Remark {
    fn from(record: RemarkRecord) -> Self {
        let count = |count| usize::try_from(count).unwrap_or(usize::MAX);
        match record {
            RemarkRecord::Figure { before, now } => Self::Figure { before, now },
            RemarkRecord::Turn(word) => Self::Turn(word),
            RemarkRecord::AnotherFilter => Self::AnotherFilter,
            RemarkRecord::Confirmed(sources) => Self::Confirmed(count(sources)),
            RemarkRecord::Unconfirmed => Self::Unconfirmed,
            RemarkRecord::Marked(word) => Self::Marked(word),
            RemarkRecord::Rush { sources, minutes } => Self::Rush { sources: count(sources), minutes },
        }
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
