//! A filter that is tried: what it would have caught, day by day, and what it nearly caught.

use super::explained::near_miss;
use super::items::{finds, title};
use super::page::{pages, paragraph};
use crate::commands::archive::{DAYS, DayTally, NearMiss, Trial};
use crate::domain::{Message, RichText, Timestamp};
use crate::language::Phrasebook;
use std::time::Duration;

/// The longest bar of the chart.
const BAR_MAX: usize = 12;

/// `/test`.
pub(in crate::commands) fn tested(say: &Phrasebook, filter: &str, trial: &Trial) -> Vec<Message> {
    let verdict = match (trial.tally.looked_at, trial.tally.matched) {
        (0, _) => say.tested_nothing_kept(filter),
        (kept, 0) => say.tested_none(kept, filter),
        (kept, matched) => say.tested(kept, filter, matched),
    };
    let head = verdict.then(chart(say, &trial.days, trial.now));
    let mut parts = finds(say, &trial.tally, trial.now);
    for (near, is_first) in trial.near.iter().zip(std::iter::once(true).chain(std::iter::repeat(false))) {
        let heading = || paragraph(RichText::new().bold(say.tested_nearly().to_plain()));
        let title = if is_first { heading() } else { RichText::new() };
        parts.push(title.then(nearly(say, near)));
    }
    pages(head, parts, paragraph(say.tested_set_it(format!("/watch {filter}"))))
}

/// A line for each day of which items are kept, the newest first; none where nothing was caught.
fn chart(say: &Phrasebook, days: &[DayTally; DAYS + 1], now: Timestamp) -> RichText {
    let most = days.iter().map(|day| day.matched).max().unwrap_or(0);
    if most == 0 {
        return RichText::new();
    }
    let line = |(age, tally): (u32, &DayTally)| {
        let back = Duration::from_hours(24).saturating_mul(age);
        let name = if age as usize == DAYS { say.tested_before().to_plain() } else { say.day(now.minus(back)) };
        let bar = "█".repeat((tally.matched * BAR_MAX).div_ceil(most));
        (tally.looked_at > 0).then(|| format!("{name} {bar} {}", tally.matched).replace("  ", " "))
    };
    let lines: Vec<String> = (0..).zip(days).filter_map(line).collect();
    RichText::of("\n\n").code(lines.join("\n"))
}

fn nearly(say: &Phrasebook, near: &NearMiss) -> RichText {
    RichText::of("\n• ").then(title(say, &near.item)).line().then(near_miss(say, &near.miss))
}
