//! What a visit brought, recorded in one transaction: seen marks, items, alerts, validators, the next visit.

use super::draft::Draft;
use super::engine::Reads;
use super::error::StoreError;
use super::items::Carrier;
use super::records::{RungRecord, SeenRecord};
use super::tree::Tree;
use super::{chats, feeds, items, keys, outbox, records, trails};
use crate::domain::{
    Alert, AlertId, ChatId, Content, Destination, Entry, Feed, FeedId, FeedState, FeedUrl, Identity, Item, Message,
    SeenKey, StoryId, Timestamp,
};
use std::collections::BTreeSet;
use std::time::Duration;

/// A seen mark is brought up to date when it is older than this: every mark at every visit would be a great deal of
/// writing for nothing. What forgets marks allows for it.
pub(super) const SEEN_REFRESHED_EVERY: Duration = Duration::from_hours(24);

/// An entry that is new to its feed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrival {
    /// Its name within the feed.
    pub seen: SeenKey,
    /// As it is kept.
    pub item: Item,
}

impl Arrival {
    /// An entry as a visit to this feed brings it.
    pub fn new(identity: Identity, entry: Entry, feed: &Feed, now: Timestamp) -> Self {
        let Identity { seen, item, story } = identity;
        let outlet = feed.label();
        Self { seen, item: Item { id: item, story, feed: feed.id, outlet, entry, first_seen_at: now } }
    }
}

/// What a visit brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitRecord {
    /// The feed.
    pub feed: FeedId,
    /// What it calls itself, when the document says so.
    pub title: Option<String>,
    /// What polling remembers of it from now on.
    pub state: FeedState,
    /// All entries of the document, new or not; none without a document.
    pub present: Vec<SeenKey>,
    /// Those that are new.
    pub arrivals: Vec<Arrival>,
    /// What they ring.
    pub alerts: Vec<Alert>,
    /// Where the feed is asked from now on, unless another feed is there already.
    pub moved_to: Option<FeedUrl>,
    /// What the chats are told that added the feed.
    pub notices: Vec<Message>,
    /// When.
    pub now: Timestamp,
}

/// What a visit changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// Items that no feed had brought before.
    pub new_items: usize,
    /// Alerts put into the outbox; those that were rung before are not among them.
    pub alerts: usize,
}

/// Records a visit.
pub(super) fn record(draft: &mut Draft<'_>, visit: VisitRecord) -> Result<Recorded, StoreError> {
    let VisitRecord { feed, title, state, present, arrivals, alerts, moved_to, notices, now } = visit;
    let Some(before) = feeds::load(draft, feed)? else { return Ok(Recorded::default()) };
    let mut recorded = Recorded::default();
    let mut marks: BTreeSet<SeenKey> = present.into_iter().collect();
    for Arrival { seen, item } in arrivals {
        marks.insert(seen);
        let is_new = draft.record::<SeenRecord>(&keys::seen(feed, seen))?.is_none();
        let carrier = Carrier { feed, brought_at: now, as_baseline: !before.state.baselined };
        if is_new && items::keep(draft, item, carrier)? == items::Kept::New {
            recorded.new_items += 1;
        }
    }
    if !marks.is_empty() || state.last_document_at > before.state.last_document_at {
        keep_marks_of_last_document(draft, feed, before.state.last_document_at, now)?;
    }
    mark_present(draft, feed, marks, now)?;
    for alert in alerts {
        recorded.alerts += usize::from(ring(draft, alert, now)? == Rung::Now);
    }
    let mut after = before.clone();
    after.feed.title = title.filter(|title| !title.trim().is_empty()).or(after.feed.title);
    after.state = state;
    if let Some(url) = moved_to
        && feeds::at(draft, draft.stored(), &url)?.is_none()
    {
        after.feed.url = url;
    }
    feeds::put(draft, Some(&before), &after)?;
    if after.state != before.state {
        tell(draft, feed, &notices, now)?;
    }
    Ok(recorded)
}

/// Where there has been no document for long, because every answer was "not modified" or none came, the entries of
/// the last one were there until now: nothing has been without them yet.
fn keep_marks_of_last_document(
    draft: &mut Draft<'_>,
    feed: FeedId,
    last_document_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(last) = last_document_at.filter(|last| now.since(*last) > SEEN_REFRESHED_EVERY) else { return Ok(()) };
    let in_last_document = last.minus(SEEN_REFRESHED_EVERY).as_millis();
    for entry in draft.stored().prefix(Tree::Seen, feed.0.as_bytes())? {
        let (key, value) = entry?;
        let SeenRecord(at) = records::decode(&key, &value)?;
        if at >= in_last_document {
            draft.put(key.to_vec(), &SeenRecord(now.as_millis()))?;
        }
    }
    Ok(())
}

fn mark_present(
    draft: &mut Draft<'_>,
    feed: FeedId,
    present: BTreeSet<SeenKey>,
    now: Timestamp,
) -> Result<(), StoreError> {
    for entry in present {
        let key = keys::seen(feed, entry);
        let mark = draft.record::<SeenRecord>(&key)?;
        let is_fresh = |SeenRecord(at)| now.since(Timestamp::from_millis(at)) < SEEN_REFRESHED_EVERY;
        if !mark.is_some_and(is_fresh) {
            draft.put(key, &SeenRecord(now.as_millis()))?;
        }
    }
    Ok(())
}

/// Tells the chats that added a feed.
fn tell(draft: &mut Draft<'_>, feed: FeedId, notices: &[Message], now: Timestamp) -> Result<(), StoreError> {
    if notices.is_empty() {
        return Ok(());
    }
    let added = chats::all(draft.stored())?.into_iter().filter(|chat| chat.added_feeds.contains(&feed));
    for chat in added {
        for notice in notices {
            outbox::enqueue(draft, chat.destination(), Content::Reply(notice.clone()), now)?;
        }
    }
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rung {
    Now,
    Before,
}

/// Puts an alert into the outbox, once for a chat and a story, whatever the chat's id is or was.
fn ring(draft: &mut Draft<'_>, alert: Alert, now: Timestamp) -> Result<Rung, StoreError> {
    let chat = chats::resolve(draft, alert.chat)?;
    let alert = Alert { chat, ..alert };
    let names = chats::names(draft, chat)?;
    if is_rung(draft, &names, alert.story)? {
        return Ok(Rung::Before);
    }
    draft.put(keys::digest(alert.id().0), &RungRecord(now.as_millis()))?;
    let known = chats::load(draft, chat)?;
    let to = known.map_or(Destination { chat, thread: None }, |chat| chat.destination());
    let id = outbox::enqueue(draft, to, Content::Alert(alert.clone()), now)?;
    trails::begin(draft, &alert, id, now)?;
    Ok(Rung::Now)
}

/// Was a story rung in a chat, under any of the ids that it has had?
pub(super) fn is_rung(draft: &Draft<'_>, names: &[ChatId], story: StoryId) -> Result<bool, StoreError> {
    Ok(rung_at(draft, names, story)?.is_some())
}

/// When a story was rung in a chat, under any of the ids that it has had.
pub(super) fn rung_at(reads: &impl Reads, names: &[ChatId], story: StoryId) -> Result<Option<Timestamp>, StoreError> {
    for name in names {
        if let Some(RungRecord(at)) = reads.record(&keys::digest(AlertId::of(*name, story).0))? {
            return Ok(Some(Timestamp::from_millis(at)));
        }
    }
    Ok(None)
}
