//! The shelf: alerts that wait to be told together, in the order of when. What is due goes to the outbox as lists.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads as _;
use super::records::{self, ShelfRecord, TallyRecord};
use super::tree::Tree;
use super::{keys, outbox, trails};
use crate::domain::{
    Alert, Chat, ChatId, Content, Delivery, DeliveryId, DeliveryState, Destination, Fate, FilterNumber, Gathering,
    Priority, Timestamp,
};
use std::collections::BTreeMap;
use std::ops::Bound;
use std::time::Duration;

/// Alerts told in one message, so that each has its line in it. Of a line such as "18 more" they are only counted.
pub const LIST_MAX: usize = 10;
const COUNTED_MAX: usize = 200;

/// Alerts taken from the shelf at a time.
const PAGE: usize = 1_000;

const HOUR: Duration = Duration::from_hours(1);

impl Store {
    /// When something on the shelf is due next.
    pub async fn next_gathering_at(&self) -> Result<Option<Timestamp>, StoreError> {
        self.read(|engine| engine.first_instant(Tree::Shelf)).await
    }

    /// Puts what is due into the outbox, as lists of what one chat is told for one reason; how many alerts those hold.
    pub async fn gather(&self, now: Timestamp) -> Result<usize, StoreError> {
        self.write(move |draft, _| gather(draft, now)).await
    }

    /// Makes the first of these alerts a list that tells the others as well, as far as none of them has been tried and
    /// all go to the same place; those that it tells now, the first not among them, are no deliveries any more.
    pub async fn merge(&self, ids: Vec<DeliveryId>) -> Result<Vec<DeliveryId>, StoreError> {
        self.write(move |draft, _| merge(draft, &ids)).await
    }
}

fn gather(draft: &mut Draft<'_>, now: Timestamp) -> Result<usize, StoreError> {
    let mut lists: BTreeMap<(Destination, Gathering), Vec<(DeliveryId, Alert)>> = BTreeMap::new();
    let up_to = (Bound::Unbounded, Bound::Excluded(keys::up_to(now)));
    for entry in draft.stored().range(Tree::Shelf, up_to)?.take(PAGE) {
        let (key, value) = entry?;
        let (why, delivery) = records::read::<ShelfRecord>(&key, &value)?;
        draft.remove(Tree::Shelf, key.to_vec());
        let Content::Alert(alert) = delivery.content else { continue };
        match why {
            Gathering::Confirmation => trails::note(draft, alert.chat, delivery.id, Fate::Unconfirmed { at: now })?,
            _ => lists.entry((delivery.to, why)).or_default().push((delivery.id, alert)),
        }
    }
    let mut gathered = 0;
    for ((to, why), parts) in lists {
        gathered += parts.len();
        for (id, alert) in &parts {
            trails::note(draft, alert.chat, *id, Fate::Waiting { attempts: 0, not_before: None })?;
        }
        let most = if why == Gathering::Cap { COUNTED_MAX } else { LIST_MAX };
        for parts in parts.chunks(most) {
            outbox::enqueue(draft, to, Content::List { why, parts: parts.to_vec() }, now)?;
        }
    }
    Ok(gathered)
}

fn merge(draft: &mut Draft<'_>, ids: &[DeliveryId]) -> Result<Vec<DeliveryId>, StoreError> {
    let mut list: Option<Delivery> = None;
    let (mut parts, mut merged) = (Vec::new(), Vec::new());
    for id in ids {
        let Some(delivery) = outbox::load(draft, *id)? else { continue };
        let is_untried = delivery.state == DeliveryState::Queued && delivery.attempts == 0 && !delivery.plain;
        let goes_along = list.as_ref().is_none_or(|list| list.to == delivery.to);
        let Content::Alert(alert) = &delivery.content else { continue };
        if is_untried && goes_along && parts.len() < LIST_MAX {
            parts.push((*id, alert.clone()));
            if list.is_none() { list = Some(delivery) } else { merged.push(*id) }
        }
    }
    let Some(list) = list.filter(|list| ids.first() == Some(&list.id) && !merged.is_empty()) else {
        return Ok(Vec::new());
    };
    for id in &merged {
        outbox::remove(draft, *id);
    }
    outbox::put(draft, &Delivery { content: Content::List { why: Gathering::Burst, parts }, ..list })?;
    Ok(merged)
}

/// Until when an alert of this chat waits, and why; `None` when it rings now, which is then counted.
pub(super) fn wait(
    draft: &mut Draft<'_>,
    chat: &Chat,
    alert: &Alert,
    matched: &[FilterNumber],
    now: Timestamp,
) -> Result<Option<(Timestamp, Gathering)>, StoreError> {
    if let Some(wait) = chat.gathers(matched, now) {
        return Ok(Some(wait));
    }
    let Some(most) = chat.cap.filter(|_| alert.priority != Priority::Breaking) else { return Ok(None) };
    let hour = now.as_seconds().div_euclid(3_600);
    let mut tallies = Vec::new();
    for number in matched {
        let key = keys::tally(chat.id, *number);
        let tally = draft.record::<TallyRecord>(&key)?.filter(|tally| tally.hour == hour);
        tallies.push((key, tally.unwrap_or(TallyRecord { hour, rung: 0 })));
    }
    if tallies.iter().all(|(_, tally)| tally.rung >= most) {
        return Ok(Some((Timestamp::from_seconds(hour * 3_600).plus(HOUR), Gathering::Cap)));
    }
    for (key, tally) in tallies {
        draft.put(key, &TallyRecord { rung: tally.rung.saturating_add(1), ..tally })?;
    }
    Ok(None)
}

/// A chat changed how it wants to be told: what waits for it waits by its new wishes. The rest of an hour in which a
/// filter rang too often is waited for all the same.
pub(super) fn restate(draft: &mut Draft<'_>, chat: &Chat, now: Timestamp) -> Result<(), StoreError> {
    for (until, why, delivery) in of_chat(draft, chat.id)? {
        let Content::Alert(alert) = &delivery.content else { continue };
        let matched = alert.filter_numbers();
        let is_confirmed = why == Gathering::Confirmation && chat.corroboration(&matched).is_none();
        let otherwise = if is_confirmed { Gathering::Burst } else { why };
        let (told_at, told_why) = chat.gathers(&matched, now).unwrap_or((now, otherwise));
        let is_bound = why == Gathering::Cap || (why == Gathering::Confirmation && !is_confirmed);
        if told_at != until && !is_bound {
            take_down(draft, until, delivery.id);
            put(draft, told_at, told_why, delivery)?;
        }
    }
    Ok(())
}

/// Does this tally still say anything?
pub(super) fn is_tally_needed(tally: TallyRecord, now: Timestamp) -> bool {
    tally.hour >= now.as_seconds().div_euclid(3_600)
}

/// Puts an alert on the shelf, and begins its trail.
pub(super) fn gather_later(
    draft: &mut Draft<'_>,
    to: Destination,
    alert: &Alert,
    (until, why): (Timestamp, Gathering),
    now: Timestamp,
) -> Result<DeliveryId, StoreError> {
    let delivery = outbox::numbered(draft, to, Content::Alert(alert.clone()), now)?;
    let id = delivery.id;
    put(draft, until, why, delivery)?;
    trails::begin(draft, alert, id, Fate::Gathered { until, why }, now)?;
    Ok(id)
}

/// Puts a delivery in its place on the shelf.
pub(super) fn put(
    draft: &mut Draft<'_>,
    until: Timestamp,
    why: Gathering,
    delivery: Delivery,
) -> Result<(), StoreError> {
    draft.put(keys::shelf(until, delivery.id), &ShelfRecord::from(&(why, delivery)))
}

/// Takes a delivery down.
pub(super) fn take_down(draft: &mut Draft<'_>, until: Timestamp, id: DeliveryId) {
    draft.remove(Tree::Shelf, keys::shelf(until, id));
}

/// What is on the shelf for a chat. Looks at all of it: groups become supergroups once in their lives.
pub(super) fn of_chat(draft: &Draft<'_>, chat: ChatId) -> Result<Vec<(Timestamp, Gathering, Delivery)>, StoreError> {
    let mut found = Vec::new();
    for entry in draft.stored().range(Tree::Shelf, ..)? {
        let (key, value) = entry?;
        let (why, delivery) = records::read::<ShelfRecord>(&key, &value)?;
        if let Some(until) = keys::instant_of(&key).filter(|_| delivery.to.chat == chat) {
            found.push((until, why, delivery));
        }
    }
    Ok(found)
}
