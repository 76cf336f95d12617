//! Confirmation: filters that ring only when several independent publishers report a story.
//!
//! What is not confirmed yet lies on the shelf for as long as its story can grow, or is told without a sound. Each new
//! report of the story, whoever's filter it matches, is a chance: then it rings.

use super::draft::Draft;
use super::error::StoreError;
use super::reads::Reads as _;
use super::records::ShelfRecord;
use super::stories::StoryReport;
use super::tree::Tree;
use super::{keys, shelf, stories, visits};
use crate::domain::{
    Alert, Chat, Content, Corroboration, DeliveryId, Fate, FilterNumber, Gathering, Item, Marked, Priority, Remark,
    StoryId, Timestamp, Trail, UntilThen,
};
use crate::stories::{Voice, independent};
use std::time::Duration;

/// What is held is held as long as reports of its story are put to it.
const HELD_FOR: Duration = Duration::from_hours(48);

/// What an alert still wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wants {
    /// Nothing: it rings.
    Nothing,
    /// It is told without a sound, and is to ring when its story is confirmed.
    Sound,
    /// It is not told before its story is confirmed.
    Confirmation,
}

/// An alert as it is to be told now, and what it still wants.
pub(super) fn state(draft: &Draft<'_>, known: Option<&Chat>, mut alert: Alert) -> Result<(Alert, Wants), StoreError> {
    let Some(asked) = known.and_then(|chat| chat.corroboration(&alert.filter_numbers())) else {
        return Ok((alert, Wants::Nothing));
    };
    let sources = sources(draft, alert.story, asked)?;
    if sources >= usize::from(asked.sources) {
        alert.remarks.push(Remark::Confirmed(sources));
        return Ok((alert, Wants::Nothing));
    }
    alert.remarks.push(Remark::Unconfirmed);
    Ok(match asked.until_then {
        UntilThen::Hold => (alert, Wants::Confirmation),
        UntilThen::Silent => (Alert { priority: Priority::Low, ..alert }, Wants::Sound),
    })
}

/// How many independent publishers report a story within the time asked for.
fn sources(draft: &Draft<'_>, story: StoryId, asked: Corroboration) -> Result<usize, StoreError> {
    let voices: Vec<Voice> = stories::reports(draft, story)?.iter().filter_map(StoryReport::voice).collect();
    Ok(independent(&voices, asked.within))
}

/// Puts an alert on the shelf until its story is confirmed.
pub(super) fn hold(
    draft: &mut Draft<'_>,
    known: Option<&Chat>,
    alert: &Alert,
    now: Timestamp,
) -> Result<DeliveryId, StoreError> {
    let until = (now.plus(HELD_FOR), Gathering::Confirmation);
    shelf::gather_later(draft, visits::destination(known, alert), alert, until, now)
}

/// What a further report comes to for an alert that awaits confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Review {
    /// Nothing yet, or the alert awaits none.
    Open,
    /// It had been told without a sound, and rings now.
    Rings,
    /// It had been held, and rings now, as this delivery.
    RingsAs(DeliveryId),
    /// It had been held, and its chat does not listen now: it is listed at its return.
    AtReturn,
}

/// A report has come to the story of an alert, or the alert has come to its chat: rings, if it awaited confirmation and is
/// confirmed now. One that is on its way is looked at again when it has arrived.
pub(super) fn review(
    draft: &mut Draft<'_>,
    chat: &Chat,
    trail: &mut Trail,
    report: &Item,
    now: Timestamp,
) -> Result<Review, StoreError> {
    let matched: Vec<FilterNumber> = trail.filters.iter().map(|(number, _)| *number).collect();
    let Some(asked) = chat.corroboration(&matched).filter(|_| trail.growth.awaits_confirmation) else {
        return Ok(Review::Open);
    };
    let sources = sources(draft, trail.story, asked)?;
    if sources < usize::from(asked.sources) {
        return Ok(Review::Open);
    }
    let confirmed = Remark::Confirmed(sources);
    match trail.fate {
        Fate::Gathered { until, why: Gathering::Confirmation } => {
            let Some(alert) = take_down(draft, until, trail.delivery)? else { return Ok(Review::Open) };
            draft.remove(Tree::Trails, keys::trail(chat.id, trail.delivery));
            trail.growth.awaits_confirmation = false;
            let rings = Alert { remarks: with(confirmed, alert.remarks), chat: chat.id, ..alert };
            if chat.is_listening() {
                return visits::put_forth(draft, Some(chat), &rings, now).map(Review::RingsAs);
            }
            visits::leave_to_return(draft, &rings, now).map(|()| Review::AtReturn)
        }
        Fate::Sent { message, .. } => {
            trail.growth.awaits_confirmation = false;
            trail.remarks = with(confirmed.clone(), std::mem::take(&mut trail.remarks));
            if !chat.is_listening() {
                return Ok(Review::Open);
            }
            let headline = Marked { text: report.entry.title.clone(), marks: Vec::new() };
            let filters = trail.filters.clone();
            let priority = matched.iter().filter_map(|number| chat.filter(*number)).map(|filter| filter.priority).max();
            let rings = Alert {
                story: trail.story,
                remarks: vec![confirmed],
                reply_to: message,
                priority: priority.unwrap_or_default(),
                ..Alert::of(chat.id, report, filters, headline, None)
            };
            visits::put_forth(draft, Some(chat), &rings, now)?;
            Ok(Review::Rings)
        }
        _ => Ok(Review::Open),
    }
}

/// What is said of a story once that many publishers report it.
fn with(confirmed: Remark, mut remarks: Vec<Remark>) -> Vec<Remark> {
    remarks.retain(|remark| *remark != Remark::Unconfirmed);
    remarks.push(confirmed);
    remarks
}

fn take_down(draft: &mut Draft<'_>, until: Timestamp, delivery: DeliveryId) -> Result<Option<Alert>, StoreError> {
    let Some((_, waiting)) = draft.value::<ShelfRecord>(&keys::shelf(until, delivery))? else { return Ok(None) };
    shelf::take_down(draft, until, delivery);
    Ok(match waiting.content {
        Content::Alert(alert) => Some(alert),
        _ => None,
    })
}
