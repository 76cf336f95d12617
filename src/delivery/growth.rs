//! How an alert reads once others have reported its story.
//!
//! ```text
//! Headline, a link
//! The sentence that shows best why it matched.
//!
//! Outlet · 4 min ago
//! "north korea"
//!
//! +2: Reuters, Yonhap · first seen 09:01
//! Reuters: Headline, a link
//! Yonhap: Headline, a link
//! ```
//!
//! Each further publisher has its headline there: what was grouped wrongly is seen at a glance and costs a line.

use super::message::{Look, link_of, of_report, shown_headline};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Alert, Item, Layout, Marked, Message, RichText, Timestamp};
use crate::filters::{Filter, ItemText, excerpt};
use crate::store::Grown;
use std::collections::BTreeSet;

/// Publishers that are named, and those whose headlines are shown; the rest is counted.
const NAMED_MAX: usize = 8;
const SHOWN_MAX: usize = 5;

/// The longest outlet and headline shown, in characters.
const OUTLET_MAX: usize = 30;
const HEADLINE_MAX: usize = 120;

/// Puts an alert and what its story has grown by into words, as of `now`.
pub(super) fn of_grown(grown: &Grown, look: &Look, now: Timestamp) -> Message {
    let Grown { chat, trail, item, reports } = grown;
    let filters: Vec<Filter> = trail.filters.iter().filter_map(|(_, text)| Filter::parse(text).ok()).collect();
    let shown = excerpt(&ItemText::of(item), &filters.iter().collect::<Vec<_>>());
    let alert = Alert {
        remarks: trail.remarks.clone(),
        ..Alert::of(*chat, item, trail.filters.clone(), shown.headline, shown.sentence)
    };
    let message = of_report(&alert, Some(item), look, now);
    let text = message.text.then(growth(item, reports, look, now)).fitted();
    Message { text, silent: true, ..message }
}

fn growth(first: &Item, reports: &[Item], look: &Look, now: Timestamp) -> RichText {
    let reports = by_publisher(first, reports);
    if reports.is_empty() {
        return RichText::new();
    }
    let names = reports.iter().take(NAMED_MAX).map(|report| shorten(&one_line(report.publisher()), OUTLET_MAX));
    let (say, count) = (look.say(), reports.len());
    let seen = say.moment_in(first.first_seen_at, now, look.zone.as_deref());
    let names = say.list(names);
    let said = match count.saturating_sub(NAMED_MAX) {
        0 => say.growth(count, names, seen),
        more => say.growth_more(count, names, more, seen),
    };
    let text = RichText::of(if look.format.layout == Layout::Compact { "\n" } else { "\n\n" }).then(said);
    match look.format.layout {
        Layout::Compact => text,
        Layout::Normal | Layout::Full => {
            reports.iter().take(SHOWN_MAX).fold(text, |text, report| text.line().then(line(report, look)))
        }
    }
}

/// The last report of each publisher but the first one's own, in the order in which they came.
fn by_publisher<'a>(first: &Item, reports: &'a [Item]) -> Vec<&'a Item> {
    let mut named = BTreeSet::from([first.publisher().to_lowercase()]);
    let mut last: Vec<&Item> =
        reports.iter().rev().filter(|report| named.insert(report.publisher().to_lowercase())).collect();
    last.sort_by_key(|report| report.first_seen_at);
    last
}

fn line(report: &Item, look: &Look) -> RichText {
    let outlet = shorten(&one_line(report.publisher()), OUTLET_MAX);
    let headline = Marked { text: one_line(&report.entry.title), marks: Vec::new() };
    let headline = shown_headline(look.say(), &headline, HEADLINE_MAX).text;
    let text = RichText::of(format!("{outlet}: "));
    match link_of(report.entry.link.as_deref()) {
        Some(url) => text.link(headline, url),
        None => text.plain(headline),
    }
}
