//! Figures: what is counted by the day, as it happens. 90 days are kept; a new day makes the oldest go.

use super::draft::Draft;
use super::error::StoreError;
use super::keys;
use super::open::Store;
use super::reads::Reads as _;
use super::records::DayRecord;
use super::tree::Tree;
use crate::domain::{Alert, Content, DayFigures, Gathering, Item, Timestamp};

/// Days that are kept.
const DAYS_MAX: i64 = 90;

impl Store {
    /// What was counted on each of the last days, the earliest first, each with its day as [`Timestamp::days`] counts.
    pub async fn figures(&self, now: Timestamp, days: i64) -> Result<Vec<(i64, DayFigures)>, StoreError> {
        self.read(move |engine| {
            let (first, last) = (now.days().saturating_sub(days.saturating_sub(1)), now.days());
            let mut found = Vec::new();
            for day in first..=last {
                found.push((day, engine.value::<DayRecord>(&keys::day(day))?.unwrap_or_default()));
            }
            Ok(found)
        })
        .await
    }
}

/// Changes what was counted on the day of an instant.
fn note(draft: &mut Draft<'_>, now: Timestamp, change: impl FnOnce(&mut DayFigures)) -> Result<(), StoreError> {
    let key = keys::day(now.days());
    let known = draft.value::<DayRecord>(&key)?;
    if known.is_none() {
        forget_before(draft, now.days().saturating_sub(DAYS_MAX - 1))?;
    }
    let mut figures = known.unwrap_or_default();
    change(&mut figures);
    draft.put(key, &DayRecord::from(&figures))
}

fn forget_before(draft: &mut Draft<'_>, day: i64) -> Result<(), StoreError> {
    for entry in draft.stored().range(Tree::Days, ..keys::day(day))? {
        let (key, _) = entry?;
        draft.remove(Tree::Days, key.to_vec());
    }
    Ok(())
}

/// These items have come, and are news.
pub(super) fn items(draft: &mut Draft<'_>, news: &[Item], now: Timestamp) -> Result<(), StoreError> {
    if news.is_empty() {
        return Ok(());
    }
    note(draft, now, |day| {
        day.items = day.items.saturating_add(u32::try_from(news.len()).unwrap_or(u32::MAX));
        // Dates that lie ahead say nothing.
        for published in news.iter().filter_map(|item| item.entry.published).filter(|published| *published <= now) {
            day.seen_after.note(now.since(published));
        }
    })
}

/// This has arrived in a chat.
pub(super) fn delivered(draft: &mut Draft<'_>, content: &Content, now: Timestamp) -> Result<(), StoreError> {
    let (alerts, is_prompt): (Vec<&Alert>, bool) = match content {
        Content::Alert(alert) => (vec![alert], true),
        Content::List { why, parts } => (parts.iter().map(|(_, alert)| alert).collect(), *why == Gathering::Burst),
        _ => return Ok(()),
    };
    note(draft, now, |day| {
        day.alerts = day.alerts.saturating_add(u32::try_from(alerts.len()).unwrap_or(u32::MAX));
        for alert in alerts.iter().filter(|_| is_prompt) {
            day.sent_after.note(now.since(alert.seen_at));
        }
    })
}
