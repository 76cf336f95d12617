//! Confirmation: filters that ring only when several independent publishers report a story.
//!
//! What is not confirmed yet lies on the shelf for as long as its story can grow, or is told without a sound. Each new
//! report of the story, whoever's filter it matches, is a chance: then it rings.

use super::draft::Draft;
use super::engine::Reads as _;
use super::error::StoreError;
use super::records::ShelfRecord;
use super::stories::StoryReport;
use super::tree::Tree;
use super::{chats, keys, shelf, stories, visits};
use crate::domain::{
    Alert, Chat, Content, Corroboration, DeliveryId, Destination, Fate, FilterNumber, Gathering, Item, Marked,
    Priority, Remark, StoryId, Timestamp, Trail, UntilThen,
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
pub(super) fn state(draft: &Draft<'_>, mut alert: Alert) -> Result<(Alert, Wants), StoreError> {
    let Some(chat) = chats::load(draft, alert.chat)? else { return Ok((alert, Wants::Nothing)) };
    let Some(asked) = chat.corroboration(&alert.filter_numbers()) else { return Ok((alert, Wants::Nothing)) };
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
pub(super) fn hold(draft: &mut Draft<'_>, alert: &Alert, now: Timestamp) -> Result<DeliveryId, StoreError> {
    let to = match chats::load(draft, alert.chat)? {
        Some(known) => known.destination_of(&alert.filter_numbers()),
        None => Destination { chat: alert.chat, thread: None },
    };
    shelf::gather_later(draft, to, alert, (now.plus(HELD_FOR), Gathering::Confirmation), now)
}

/// A report has come to a story that awaits confirmation in a chat: rings, if it is confirmed now. The trail of what rings;
/// nothing while it is not.
pub(super) fn review(
    draft: &mut Draft<'_>,
    chat: &Chat,
    trail: &Trail,
    report: &Item,
    now: Timestamp,
) -> Result<Option<DeliveryId>, StoreError> {
    let matched: Vec<FilterNumber> = trail.filters.iter().map(|(number, _)| *number).collect();
    let sources = match chat.corroboration(&matched) {
        Some(asked) => {
            Some(sources(draft, trail.story, asked)?).filter(|sources| *sources >= usize::from(asked.sources))
        }
        None => None,
    };
    let Some(sources) = sources else { return Ok(None) };
    let confirmed = Remark::Confirmed(sources);
    match trail.fate {
        Fate::Gathered { until, why: Gathering::Confirmation } => {
            let Some(alert) = take_down(draft, until, trail.delivery)? else { return Ok(None) };
            let mut remarks = alert.remarks;
            remarks.retain(|remark| *remark != Remark::Unconfirmed);
            remarks.push(confirmed);
            draft.remove(Tree::Trails, keys::trail(chat.id, trail.delivery));
            let rings = Alert { remarks, chat: chat.id, ..alert };
            visits::put_forth(draft, &rings, now).map(Some)
        }
        Fate::Sent { message, .. } => {
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
            visits::put_forth(draft, &rings, now)?;
            Ok(Some(trail.delivery))
        }
        _ => Ok(None),
    }
}

fn take_down(draft: &mut Draft<'_>, until: Timestamp, delivery: DeliveryId) -> Result<Option<Alert>, StoreError> {
    let Some((_, waiting)) = draft.value::<ShelfRecord>(&keys::shelf(until, delivery))? else { return Ok(None) };
    shelf::take_down(draft, until, delivery);
    Ok(match waiting.content {
        Content::Alert(alert) => Some(alert),
        _ => None,
    })
}
