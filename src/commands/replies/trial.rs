//! A filter that is tried: what it would have caught, day by day, and what it nearly caught.

use super::explained::near_miss;
use super::items::{finds, title};
use super::page::{day, pages};
use crate::commands::archive::{DAYS, DayTally, NearMiss, Trial};
use crate::domain::message::counted;
use crate::domain::{Message, RichText, Timestamp};
use std::time::Duration;

/// The longest bar of the chart.
const BAR_MAX: usize = 12;

/// `/test`.
pub(in crate::commands) fn tested(filter: &str, trial: &Trial) -> Vec<Message> {
    let kept = counted(trial.tally.looked_at, "item");
    let verdict = match (trial.tally.looked_at, trial.tally.matched) {
        (0, _) => " cannot be tested yet: no items have been kept so far.".to_owned(),
        (_, 0) => format!(" would have caught none of the {kept} kept."),
        (_, count) => format!(" would have caught {count} of the {kept} kept:"),
    };
    let head = RichText::new().code(filter).plain(verdict).then(chart(&trial.days, trial.now));
    let mut parts = finds(&trial.tally, trial.now);
    for (near, is_first) in trial.near.iter().zip(std::iter::once(true).chain(std::iter::repeat(false))) {
        let title = if is_first { RichText::of("\n\n").bold("Nearly caught") } else { RichText::new() };
        parts.push(title.then(nearly(near)));
    }
    pages(head, parts, RichText::of("\n\nSet it: ").code(format!("/watch {filter}")))
}

/// A line for each day of which items are kept, the newest first; none where nothing was caught.
fn chart(days: &[DayTally; DAYS + 1], now: Timestamp) -> RichText {
    let most = days.iter().map(|day| day.matched).max().unwrap_or(0);
    if most == 0 {
        return RichText::new();
    }
    let line = |(age, tally): (u32, &DayTally)| {
        let back = Duration::from_hours(24).saturating_mul(age);
        let name = if age as usize == DAYS { "before".to_owned() } else { day(now.minus(back)) };
        let bar = "█".repeat((tally.matched * BAR_MAX).div_ceil(most));
        (tally.looked_at > 0).then(|| format!("{name} {bar} {}", tally.matched).replace("  ", " "))
    };
    let lines: Vec<String> = (0..).zip(days).filter_map(line).collect();
    RichText::of("\n\n").code(lines.join("\n"))
}

fn nearly(near: &NearMiss) -> RichText {
    RichText::of("\n• ").then(title(&near.item)).line().then(near_miss(&near.miss))
}
