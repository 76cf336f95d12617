//! What a visit brought, recorded in one transaction: seen marks, items, alerts, validators, the next visit.

use super::audience::Audience;
use super::calm::Calm;
use super::chats::Living;
use super::confirmation::{self, Wants};
use super::draft::Draft;
use super::error::StoreError;
use super::feeds::KnownFeed;
use super::items::Carrier;
use super::marks::{self, Marks};
use super::mergers::NewHome;
use super::reads::Reads;
use super::records::RungRecord;
use super::tree::Tree;
use super::{feeds, figures, items, keys, mergers, outbox, pages, pushes, shelf, stories, trails};
use crate::domain::{
    Alert, AlertId, Chat, ChatId, Content, DeliveryId, Destination, Entry, Fate, Feed, FeedId, FeedState, FeedUrl,
    Identity, Item, ItemId, Message, RichText, SeenKey, StoryId, Timestamp,
};
use crate::language::InEach;

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
    /// Those of which the full text is wanted, and where it is.
    pub pages: Vec<(ItemId, FeedUrl)>,
    /// Where the feed lives from now on, and what the chats are told that added it.
    pub moved: Option<(NewHome, InEach<Message>)>,
    /// What the chats are told that hear it.
    pub notices: Vec<InEach<Message>>,
    /// It answers again, or has something new again.
    pub recovery: Option<Recovery>,
    /// When.
    pub now: Timestamp,
}

impl VisitRecord {
    /// A visit after which this is remembered of a feed, and which brought nothing else.
    pub fn of(feed: FeedId, state: FeedState, now: Timestamp) -> Self {
        Self {
            feed,
            title: None,
            state,
            present: Vec::new(),
            arrivals: Vec::new(),
            alerts: Vec::new(),
            pages: Vec::new(),
            moved: None,
            notices: Vec::new(),
            recovery: None,
            now,
        }
    }

    /// What it is to gather and to write this visit: one for itself, and one for each entry that is new to its feed.
    pub fn weight(&self) -> usize {
        1 + self.arrivals.len()
    }

    /// Is there nothing to keep but what is remembered of the feed?
    fn brought_nothing(&self) -> bool {
        let Self { feed: _, title, state: _, present, arrivals, alerts, pages, moved, notices, recovery, now: _ } =
            self;
        let is_quiet = title.is_none() && moved.is_none() && notices.is_empty() && recovery.is_none();
        is_quiet && present.is_empty() && arrivals.is_empty() && alerts.is_empty() && pages.is_empty()
    }
}

/// A feed is itself again: each chat that hears it gets one list of what comes late, in place of alerts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recovery {
    /// What is said above a list.
    pub head: InEach<RichText>,
    /// What a chat is told for which nothing is on the list; nothing where chats were not told of the trouble.
    pub in_vain: Option<InEach<RichText>>,
    /// What one is told for which something waits, because it wants to be told later; nothing likewise.
    pub later: Option<InEach<RichText>>,
    /// What would have rung, the newest first, each with its line in the list.
    pub late: Vec<(Alert, InEach<RichText>)>,
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
    let Some(mut before) = feeds::load(draft, visit.feed)? else { return Ok(Recorded::default()) };
    if visit.brought_nothing()
        && let Some(calm) = Calm::between(&mut before.state, &visit.state)
    {
        draft.note_visit(visit.feed, calm);
        return Ok(Recorded::default());
    }
    let VisitRecord { feed, title, state, present, arrivals, alerts, pages, moved, notices, recovery, now } = visit;
    if !present.is_empty() || state.last_document_at > before.state.last_document_at {
        keep_marks_of_last_document(draft, feed, before.state.last_document_at, now)?;
    }
    if before.state.baselined && !arrivals.is_empty() {
        pushes::note_missed(draft, feed, now)?;
    }
    let mut recorded = keep(draft, &before, present, arrivals, alerts, pages, now)?;
    let mut after = before.clone();
    after.feed.title = title.filter(|title| !title.trim().is_empty()).or(after.feed.title);
    after.state = state;
    // Something may have been pushed while the visit was under way.
    after.state.last_item_at = after.state.last_item_at.max(before.state.last_item_at);
    after.state.last_alert_at = after.state.last_alert_at.max(before.state.last_alert_at);
    // By their number one knows what is the newer, so it never falls, not even when a feed is added anew.
    after.state.visits = after.state.visits.max(before.state.visits);
    // Said once, however often the visit is recorded.
    let is_first = after.state != before.state;
    if is_first && (!notices.is_empty() || recovery.is_some()) {
        let audience = Audience::of(draft.stored(), &after.feed)?;
        audience.hear(draft, &notices, now)?;
        recorded.alerts += recovery.map_or(Ok(0), |recovery| audience.catch_up(draft, recovery, now))?;
    }
    if let Some((home, notice)) = moved.filter(|_| is_first)
        && mergers::is_open(draft, feed, &home)?
    {
        Audience::of_own(draft.stored(), feed)?.hear(draft, &[notice], now)?;
        return settle(draft, after, home, now).map(|()| recorded);
    }
    feeds::put(draft, &after)?;
    Ok(recorded)
}

/// Keeps what a feed brought, by a visit or by a push, and rings its alerts.
pub(super) fn keep(
    draft: &mut Draft<'_>,
    before: &KnownFeed,
    present: Vec<SeenKey>,
    arrivals: Vec<Arrival>,
    alerts: Vec<Alert>,
    pages: Vec<(ItemId, FeedUrl)>,
    now: Timestamp,
) -> Result<Recorded, StoreError> {
    let feed = before.feed.id;
    let mut recorded = Recorded::default();
    let brought = mark(draft, feed, present, arrivals, now)?;
    let carrier = Carrier { feed, brought_at: now, as_baseline: !before.state.baselined };
    let new = items::carry(draft, brought, carrier)?;
    recorded.new_items = new.len();
    // Of a first document nothing is told: it need not be remembered.
    let news = if before.state.baselined { new.clone() } else { Vec::new() };
    items::keep(draft, new, carrier)?;
    for alert in alerts {
        recorded.alerts += usize::from(ring(draft, alert, now)?.rings());
    }
    figures::items(draft, &news, now)?;
    for item in &news {
        recorded.alerts += stories::grow(draft, before, item, now)?;
    }
    pages.into_iter().try_for_each(|(item, url)| pages::want(draft, item, url, now))?;
    Ok(recorded)
}

/// Marks what is there; the items of those arrivals that had no mark.
fn mark(
    draft: &mut Draft<'_>,
    feed: FeedId,
    present: Vec<SeenKey>,
    arrivals: Vec<Arrival>,
    now: Timestamp,
) -> Result<Vec<Item>, StoreError> {
    if present.is_empty() && arrivals.is_empty() {
        return Ok(Vec::new());
    }
    let mut marks = Marks::of(draft, feed)?;
    let mut brought = Vec::new();
    for Arrival { seen, item } in arrivals {
        if !marks.has(seen) {
            marks.note(seen, now);
            brought.push(item);
        }
    }
    for entry in present {
        marks.note(entry, now);
    }
    marks.put(draft)?;
    Ok(brought)
}

/// Lets a feed live elsewhere.
fn settle(draft: &mut Draft<'_>, mut after: KnownFeed, home: NewHome, now: Timestamp) -> Result<(), StoreError> {
    let merger = match home {
        NewHome::Free(url) => {
            after.feed.url = url;
            None
        }
        NewHome::With(other) => Some((after.feed.id, other)),
        NewHome::InsteadOf(other, url) => {
            after.feed.url = url;
            Some((other, after.feed.id))
        }
    };
    feeds::put(draft, &after)?;
    merger.map_or(Ok(()), |(gone, keeper)| mergers::merge(draft, gone, keeper, now))
}

/// Where there has been no document for long, because every answer was "not modified" or none came, the entries of
/// the last one were there until now: nothing has been without them yet.
fn keep_marks_of_last_document(
    draft: &mut Draft<'_>,
    feed: FeedId,
    last_document_at: Option<Timestamp>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(last) = last_document_at.filter(|last| now.since(*last) > marks::REFRESHED_EVERY) else { return Ok(()) };
    let mut marks = Marks::of(draft, feed)?;
    marks.keep_since(last.minus(marks::REFRESHED_EVERY), now);
    marks.put(draft)
}

/// What ringing came to.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Placed {
    /// Its story had not been told.
    First,
    /// It had, and this is a development of it.
    Again,
    /// It had.
    Before,
    /// The chat does not listen: it is told at its return.
    Missed,
}

impl Placed {
    /// Was it put into the outbox, or on the shelf?
    pub(super) fn rings(self) -> bool {
        matches!(self, Self::First | Self::Again)
    }
}

/// Puts an alert into the outbox or on the shelf, once for a chat and a story, whatever the chat's id is or was; once more
/// where it tells a development of the story. Not while the chat does not listen.
pub(super) fn ring(draft: &mut Draft<'_>, alert: Alert, now: Timestamp) -> Result<Placed, StoreError> {
    let whom = Living::of(draft, alert.chat)?;
    let alert = Alert { chat: whom.id, ..alert };
    if is_missed(draft, &whom, &alert, now)? {
        return Ok(Placed::Missed);
    }
    let known = whom.chat.as_ref();
    if !claim(draft, &whom, &alert, now)? {
        return stories::ring_again(draft, known, alert, now);
    }
    let (alert, wants) = confirmation::state(draft, known, alert)?;
    let delivery = match wants {
        Wants::Nothing | Wants::Sound => put_forth(draft, known, &alert, now)?,
        Wants::Confirmation => confirmation::hold(draft, known, &alert, now)?,
    };
    stories::begin(draft, &alert, delivery, wants, now)?;
    Ok(Placed::First)
}

/// Puts an alert into the outbox, or on the shelf where its chat wants to be told later.
pub(super) fn put_forth(
    draft: &mut Draft<'_>,
    known: Option<&Chat>,
    alert: &Alert,
    now: Timestamp,
) -> Result<DeliveryId, StoreError> {
    let matched = alert.filter_numbers();
    let wait = known.map(|chat| shelf::wait(draft, chat, alert, &matched, now)).transpose()?.flatten();
    let to = destination(known, alert);
    match wait {
        None => {
            let id = outbox::enqueue(draft, to, Content::Alert(alert.clone()), now)?;
            trails::begin(draft, alert, id, Fate::Waiting { attempts: 0, not_before: None }, now)?;
            Ok(id)
        }
        Some(wait) => shelf::gather_later(draft, to, alert, wait, now),
    }
}

/// Does its chat not listen to an alert now? Then the silence reaches back to it, for it was seen before this commit; and
/// the chat has another revision, so that a return which was worked out without it is worked out anew.
pub(super) fn is_missed(
    draft: &mut Draft<'_>,
    whom: &Living,
    alert: &Alert,
    now: Timestamp,
) -> Result<bool, StoreError> {
    let Some(before) = whom.chat.as_ref().filter(|chat| !chat.is_listening()) else { return Ok(false) };
    if before.subscribed && !is_rung(draft, &whom.names(), alert.story)? {
        let mut after = before.clone();
        after.miss(alert.seen_at);
        whom.put(draft, &after, now)?;
    }
    Ok(true)
}

/// Marks a story as rung in the chat of this alert; `false` when it was rung before under any of the chat's ids, or is
/// muted there.
pub(super) fn claim(draft: &mut Draft<'_>, whom: &Living, alert: &Alert, now: Timestamp) -> Result<bool, StoreError> {
    let is_muted = whom.chat.as_ref().is_some_and(|known| known.mutes(alert.story, now));
    if is_muted || is_rung(draft, &whom.names(), alert.story)? {
        return Ok(false);
    }
    draft.put(keys::digest(alert.id().0), &RungRecord(now.as_millis()))?;
    Ok(true)
}

/// What was claimed and held finds its chat silent: it is told at the chat's return.
pub(super) fn leave_to_return(draft: &mut Draft<'_>, alert: &Alert, now: Timestamp) -> Result<(), StoreError> {
    let whom = Living::of(draft, alert.chat)?;
    for name in whom.names() {
        draft.remove(Tree::Rung, keys::digest(AlertId::of(name, alert.story).0));
    }
    is_missed(draft, &whom, alert, now).map(|_| ())
}

/// Where an alert goes.
pub(super) fn destination(known: Option<&Chat>, alert: &Alert) -> Destination {
    match known {
        Some(chat) => chat.destination_of(&alert.filter_numbers()),
        None => Destination { chat: alert.chat, thread: None },
    }
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
