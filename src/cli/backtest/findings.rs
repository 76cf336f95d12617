//! What matched, item by item, for programs or for people.

use super::super::out;
use super::figures::Figures;
use super::items::Candidate;
use super::named::{Name, NamedFilters};
use crate::clock::{Clock as _, WallClock};
use crate::delivery::message;
use crate::domain::{Alert, ChatId, FilterNumber, Message};
use crate::filters::{ItemText, excerpt};
use serde::Serialize;
use serde_json::value::RawValue;
use std::time::Instant;

/// How it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One object a line.
    Json,
    /// As an alert would look.
    ForPeople,
}

/// A line for programs.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a RawValue,
    matches: Vec<&'a Name>,
}

/// Holds items against all filters, and tells what matched.
pub(super) struct Findings {
    pub(super) filters: NamedFilters,
    pub(super) form: Form,
    pub(super) figures: Figures,
}

impl Findings {
    /// Tells which filters match an item, if any does. The line leaves at once, for somebody may wait for it.
    pub(super) fn tell(&mut self, candidate: &Candidate) -> anyhow::Result<()> {
        let started = Instant::now();
        let text = ItemText::of(&candidate.item);
        let matched = self.filters.matching(&text);
        self.figures.matched_for += started.elapsed();
        self.figures.items += 1;
        self.figures.examined = self.filters.examined();
        if matched.is_empty() {
            return Ok(());
        }
        match self.form {
            Form::Json => {
                let line = Line { id: &candidate.id, matches: self.filters.names(&matched) };
                out::line(&serde_json::to_string(&line)?)?;
            }
            Form::ForPeople => {
                let shown = shown(&self.filters, candidate, &text, &matched);
                out::text(&format!("{}\n", out::paper().paint(&shown, |_| None)))?;
            }
        }
        Ok(())
    }
}

/// The alert that it would be; an item of no outlet shows its id there.
fn shown(filters: &NamedFilters, candidate: &Candidate, text: &ItemText<'_>, matched: &[FilterNumber]) -> Message {
    let shown = filters.shown(matched);
    let (mut labels, mut hits) = (Vec::new(), Vec::new());
    for (number, label, filter) in shown {
        labels.push((number, label));
        hits.push(filter);
    }
    let excerpt = excerpt(text, &hits);
    let mut alert = Alert::of(ChatId(0), &candidate.item, labels, excerpt.headline, excerpt.sentence);
    if alert.outlet.is_empty() {
        candidate.id.get().clone_into(&mut alert.outlet);
    }
    message::of_alert(&alert, &message::Look::default(), WallClock.now())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::terminal::Paper;

    #[test]
    fn people_see_the_headline_the_hits_and_the_filters_by_name_or_text() {
        let mut filters = NamedFilters::new(Form::ForPeople);
        for (number, line) in (1..).zip(["Pyongyang\tNorth Korea", "rocket", "nothing"]) {
            filters.add_line(number, line).unwrap();
        }
        let line = r#"{"id":"a7","title":"A rocket rose","body":"North Korea said so."}"#;
        let candidate = Candidate::of_line(line).unwrap().unwrap();
        let text = ItemText::of(&candidate.item);
        let matched = filters.matching(&text);
        let painted = Paper::plain().paint(&shown(&filters, &candidate, &text, &matched), |_| None);
        for part in ["rocket", "*North Korea* said so.", "\"a7\" · just now", "Pyongyang · ", "rocket\n"] {
            assert!(painted.contains(part), "{part}\n{painted}");
        }
    }
}
