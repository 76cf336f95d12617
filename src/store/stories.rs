//! Stories: the items that report one, and the alerts that told one and grow with it.
//!
//! An alert is told once for a chat and a story. What comes later is noted in its trail, and a delivery is put into the
//! outbox that edits its message; one at a time for each message, so reports that come fast are told together. A
//! development rings once more.

use super::confirmation::{self, Review, Wants};
use super::draft::Draft;
use super::error::StoreError;
use super::feeds::KnownFeed;
use super::items;
use super::open::Store;
use super::reads::Reads;
use super::records::{ReportRecord, TermsRecord, ToldRecord, TrailRecord};
use super::tree::Tree;
use super::visits::{self, Placed};
use super::{chats, feeds, keys, outbox, records, trails};
use crate::domain::{
    Alert, Chat, ChatId, Content, DeliveryId, Destination, Fate, FurtherReport, Growth, Item, ItemId, MessageId,
    Remark, StoryId, Tier, Timestamp, Trail,
};
use crate::stories::Voice;
use std::iter;
use std::time::Duration;

/// A message is first edited so long after a further report came: others often follow.
const FIRST_EDIT_AFTER: Duration = Duration::from_secs(5);

/// Between two edits of one message. Telegram counts them as messages.
const EDITED_EVERY: Duration = Duration::from_secs(30);

/// Reports of one story that are looked at.
const REPORTS_MAX: usize = 200;

/// The key of the one entry of its tree.
const TERMS: &[u8] = b"terms";

/// An alert that was told and what its story has grown by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grown {
    /// Where it was told.
    pub chat: ChatId,
    /// Its trail.
    pub trail: Trail,
    /// The item that it told.
    pub item: Item,
    /// The further reports that are still kept, the first first.
    pub reports: Vec<Item>,
}

/// A report of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoryReport {
    /// The item.
    pub item: Item,
    /// What kind of publisher its feed is, as far as the operator says so.
    pub tier: Option<Tier>,
}

impl StoryReport {
    /// Who speaks in it. Who only lists what others publish does not.
    pub fn voice(&self) -> Option<Voice> {
        (self.tier != Some(Tier::Aggregator)).then(|| Voice::of(&self.item))
    }
}

fn report(reads: &impl Reads, item: Item) -> Result<StoryReport, StoreError> {
    let tier = feeds::load(reads, item.feed)?.and_then(|known| known.feed.tier);
    Ok(StoryReport { item, tier })
}

impl Store {
    /// The kept items that report a story, the first first.
    pub async fn reports_of(&self, story: StoryId) -> Result<Vec<StoryReport>, StoreError> {
        self.read(move |engine| reports(&Draft::new(engine), story)).await
    }

    /// How often terms occur in items, as they were last kept.
    pub async fn terms(&self) -> Result<Option<Vec<u8>>, StoreError> {
        self.read(|engine| Ok(engine.record::<TermsRecord>(TERMS)?.map(|TermsRecord(bytes)| bytes))).await
    }

    /// Keeps them.
    pub async fn keep_terms(&self, bytes: Vec<u8>) -> Result<(), StoreError> {
        self.write(move |draft, _| draft.put(TERMS.to_vec(), &TermsRecord(bytes))).await
    }
}

/// An item is kept: it reports its story. The first report of a story needs no note: the story has its name.
pub(super) fn note_report(draft: &mut Draft<'_>, item: &Item) -> Result<(), StoreError> {
    if is_first(item) {
        return Ok(());
    }
    draft.put(keys::report(item.story, item.first_seen_at, item.id), &ReportRecord)
}

/// An item is not kept any more.
pub(super) fn forget_report(draft: &mut Draft<'_>, item: &Item) {
    if !is_first(item) {
        draft.remove(Tree::Stories, keys::report(item.story, item.first_seen_at, item.id));
    }
}

fn is_first(item: &Item) -> bool {
    item.story.0 == item.id.0
}

/// An alert told its story first in its chat.
pub(super) fn begin(
    draft: &mut Draft<'_>,
    alert: &Alert,
    delivery: DeliveryId,
    wants: Wants,
    now: Timestamp,
) -> Result<(), StoreError> {
    if wants != Wants::Nothing {
        trails::change(draft, alert.chat, delivery, |trail| trail.growth.awaits_confirmation = true)?;
    }
    let told = ToldRecord { delivery: delivery.0, at: now.as_millis() };
    draft.put(keys::told(alert.story, alert.chat), &told)
}

/// The kept items that report a story, the first first.
pub(super) fn reports(draft: &Draft<'_>, story: StoryId) -> Result<Vec<StoryReport>, StoreError> {
    let mut reports = Vec::new();
    let noted = draft.under(Tree::Stories, story.0.as_bytes())?;
    let further = noted.keys().filter_map(|key| keys::item_of_report(key));
    for id in iter::once(ItemId(story.0)).chain(further).take(REPORTS_MAX) {
        let kept = items::load(draft, id)?.filter(|kept| kept.item.story == story);
        reports.extend(kept.map(|kept| report(draft, kept.item)).transpose()?);
    }
    Ok(reports)
}

/// Lets the alerts that told the story of a new item grow by it, in every chat that hears it; how many ring because this
/// confirms them.
pub(super) fn grow(draft: &mut Draft<'_>, from: &KnownFeed, item: &Item, now: Timestamp) -> Result<usize, StoreError> {
    let mut confirmed = 0;
    for (key, value) in draft.under(Tree::Told, item.story.0.as_bytes())? {
        let (Some(chat), told) = (keys::chat_of_told(&key), records::decode::<ToldRecord>(&key, &value)?) else {
            continue;
        };
        let chat = chats::resolve(draft, chat)?;
        // Of a chat that moved, what was sent has its trail under an id that takes no messages any more.
        let Some(chat) = chats::load(draft, chat)?
            .filter(|chat| chat.subscribed && chat.hears(&from.feed) && !chat.mutes(item.story, now))
        else {
            continue;
        };
        let Some(mut trail) = draft.value::<TrailRecord>(&keys::trail(chat.id, DeliveryId(told.delivery)))? else {
            continue;
        };
        if !is_news_to(&chat, &trail, item) {
            continue;
        }
        trail.growth.reports.push(FurtherReport { item: item.id, at: now });
        match confirmation::review(draft, &chat, &mut trail, item, now)? {
            Review::Open => {}
            Review::Rings => confirmed += 1,
            Review::RingsAs(delivery) => {
                confirmed += 1;
                let growth = trail.growth;
                trails::change(draft, chat.id, delivery, |held| held.growth = growth)?;
                draft.put(key, &ToldRecord { delivery: delivery.0, ..told })?;
                continue;
            }
            Review::AtReturn => {
                draft.remove(Tree::Told, key);
                continue;
            }
        }
        tell(draft, chat.id, trail, now)?;
    }
    Ok(confirmed)
}

/// Does a report belong into the message that told this trail?
fn is_news_to(chat: &Chat, trail: &Trail, item: &Item) -> bool {
    let reports = &trail.growth.reports;
    let is_told = trail.item == item.id || reports.iter().any(|report| report.item == item.id);
    let standing = trail.filters.iter().filter_map(|(number, _)| chat.filter(*number));
    let mut listening = standing.filter(|filter| filter.listens_to(item.feed, item.publisher()));
    !is_told && reports.len() < Growth::REPORTS_MAX && listening.next().is_some()
}

/// Has what is untold of a trail told, unless a delivery waits that will.
fn tell(draft: &mut Draft<'_>, chat: ChatId, mut trail: Trail, now: Timestamp) -> Result<(), StoreError> {
    let waits = trail.growth.edit.map(|edit| outbox::load(draft, edit)).transpose()?.flatten();
    if let (Some(of), None) = (message_of(&trail), waits)
        && trail.growth.shown < trail.growth.reports.len()
    {
        let to = Destination { chat, thread: None };
        let again = trail.growth.edited_at.map_or(now, |at| at.plus(EDITED_EVERY));
        let not_before = Some(now.plus(FIRST_EDIT_AFTER).max(again));
        let growth = Content::Growth { of, alert: trail.delivery };
        let edit = outbox::enqueue_for(draft, to, growth, not_before, now)?;
        trail.growth.edit = Some(edit);
    }
    draft.put(keys::trail(chat, trail.delivery), &TrailRecord::from(&trail))
}

fn message_of(trail: &Trail) -> Option<MessageId> {
    match trail.fate {
        Fate::Sent { message, .. } if !trail.growth.is_closed => message,
        _ => None,
    }
}

/// An alert is in its chat, in a message of its own or with others: what has come since is told as well.
pub(super) fn sent(
    draft: &mut Draft<'_>,
    chat: ChatId,
    alert: DeliveryId,
    is_alone: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(mut trail) = draft.value::<TrailRecord>(&keys::trail(chat, alert))? else { return Ok(()) };
    if is_alone && trail.growth.reports.is_empty() {
        return Ok(());
    }
    trail.growth.is_closed = !is_alone;
    confirm(draft, chat, &mut trail, now)?;
    tell(draft, chat, trail, now)
}

/// A report that came while an alert was on its way may confirm it.
fn confirm(draft: &mut Draft<'_>, chat: ChatId, trail: &mut Trail, now: Timestamp) -> Result<(), StoreError> {
    let Some(last) = trail.growth.reports.last().filter(|_| trail.growth.awaits_confirmation) else { return Ok(()) };
    let Some(report) = items::load(draft, last.item)? else { return Ok(()) };
    let Some(chat) = chats::load(draft, chat)?.filter(|chat| chat.subscribed && !chat.mutes(trail.story, now)) else {
        return Ok(());
    };
    // It is in the chat: there is no other message that would tell it.
    confirmation::review(draft, &chat, trail, &report.item, now).map(|_| ())
}

/// What the message of an alert is to tell, as it leaves; `None` when there is nothing to be told, or no such message.
pub(super) fn leave(draft: &mut Draft<'_>, chat: ChatId, alert: DeliveryId) -> Result<Option<Grown>, StoreError> {
    let key = keys::trail(chat, alert);
    let Some(mut trail) = draft.value::<TrailRecord>(&key)? else { return Ok(None) };
    let (Some(_), Some(kept)) = (message_of(&trail), items::load(draft, trail.item)?) else { return Ok(None) };
    let mut reports = Vec::new();
    for report in &trail.growth.reports {
        reports.extend(items::load(draft, report.item)?.map(|kept| kept.item));
    }
    trail.growth.shown = trail.growth.reports.len();
    draft.put(key, &TrailRecord::from(&trail))?;
    Ok(Some(Grown { chat, trail, item: kept.item, reports }))
}

/// What an edit came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edited {
    /// It is in the chat.
    Done,
    /// The message cannot be edited any more.
    Never,
}

/// The message of an alert was edited, or cannot be.
pub(super) fn edited(
    draft: &mut Draft<'_>,
    chat: ChatId,
    alert: DeliveryId,
    came_to: Edited,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(mut trail) = draft.value::<TrailRecord>(&keys::trail(chat, alert))? else { return Ok(()) };
    trail.growth.edit = None;
    trail.growth.edited_at = Some(now);
    trail.growth.is_closed |= came_to == Edited::Never;
    tell(draft, chat, trail, now)
}

/// An alert of a story that was told in its chat before: if it tells a development it rings, as an answer to the first.
pub(super) fn ring_again(
    draft: &mut Draft<'_>,
    known: Option<&Chat>,
    mut alert: Alert,
    now: Timestamp,
) -> Result<Placed, StoreError> {
    let chat = alert.chat;
    if known.is_some_and(|known| known.mutes(alert.story, now)) {
        return Ok(Placed::Before);
    }
    let Some(told) = draft.record::<ToldRecord>(&keys::told(alert.story, chat))? else { return Ok(Placed::Before) };
    let Some(mut trail) = draft.value::<TrailRecord>(&keys::trail(chat, DeliveryId(told.delivery)))? else {
        return Ok(Placed::Before);
    };
    let is_told = |number| trail.filters.iter().any(|(known, _)| *known == number);
    if alert.filters.iter().any(|(number, _)| !is_told(*number)) {
        alert.remarks.push(Remark::AnotherFilter);
    }
    let is_development = trail.item != alert.item && alert.remarks.iter().any(Remark::is_development);
    let (Fate::Sent { at, message }, true) = (&trail.fate, is_development) else { return Ok(Placed::Before) };
    if !trail.growth.may_ring_again(*at, now) {
        return Ok(Placed::Before);
    }
    alert.reply_to = *message;
    let times = trail.growth.rang_again.map_or(0, |(times, _)| times);
    trail.growth.rang_again = Some((times.saturating_add(1), now));
    // Its filters have rung for the story now.
    trail.filters.extend(alert.filters.iter().filter(|(number, _)| !is_told(*number)).cloned().collect::<Vec<_>>());
    draft.put(keys::trail(chat, trail.delivery), &TrailRecord::from(&trail))?;
    visits::put_forth(draft, known, &alert, now)?;
    Ok(Placed::Again)
}
