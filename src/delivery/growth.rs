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
//! Each further publisher has its last headline there, and as far as there is room earlier ones too: what was grouped
//! wrongly is seen at a glance and costs a line.

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
    let publishers = publishers(first, reports);
    if publishers.is_empty() {
        return RichText::new();
    }
    let names = publishers.iter().take(NAMED_MAX).map(|report| shorten(&one_line(report.publisher()), OUTLET_MAX));
    let (say, count) = (look.say(), publishers.len());
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
            shown(&publishers, reports).into_iter().fold(text, |text, report| text.line().then(line(report, look)))
        }
    }
}

/// The last report of each publisher, in the order in which they came; of the first one's own only where there is no other.
fn publishers<'a>(first: &Item, reports: &'a [Item]) -> Vec<&'a Item> {
    let name = |item: &Item| item.publisher().to_lowercase();
    let mut named = BTreeSet::new();
    let mut last: Vec<&Item> = reports.iter().rev().filter(|report| named.insert(name(report))).collect();
    if named.len() > 1 {
        last.retain(|report| name(report) != name(first));
    }
    last.sort_by_key(|report| report.first_seen_at);
    last
}

/// The reports whose headlines are shown: the last of each publisher, then others, the newest first.
fn shown<'a>(publishers: &[&'a Item], reports: &'a [Item]) -> Vec<&'a Item> {
    let is_last = |report: &Item| publishers.iter().any(|last| last.id == report.id);
    let others = reports.iter().rev().filter(|report| !is_last(report));
    let mut shown: Vec<&Item> = publishers.iter().copied().chain(others).take(SHOWN_MAX).collect();
    shown.sort_by_key(|report| report.first_seen_at);
    shown
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Digest, Entry, FeedId, ItemId, StoryId};
    use std::time::Duration;

    const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

    fn report(outlet: &str, title: &str, minute: u64) -> Item {
        let name = Digest::of("test", &[title.as_bytes()]);
        let entry = Entry { title: title.to_owned(), ..Entry::default() };
        let first_seen_at = NOW.plus(Duration::from_mins(minute));
        Item {
            id: ItemId(name),
            story: StoryId(name),
            feed: FeedId(name),
            outlet: outlet.to_owned(),
            entry,
            first_seen_at,
        }
    }

    fn told(first: &Item, reports: &[Item]) -> String {
        growth(first, reports, &Look::default(), NOW.plus(Duration::from_mins(30))).to_plain()
    }

    #[test]
    fn every_publisher_is_shown_and_as_many_headlines_as_there_is_room_for() {
        let first = report("Wire", "Ferry sinks", 0);
        let reports = [
            report("Post", "A ferry is lost", 1),
            report("Wire", "Ferry: nine saved", 2),
            report("Post", "Search goes on", 3),
        ];
        assert_eq!(
            told(&first, &reports),
            "\n\n+1: Post · first seen 08:00\nPost: A ferry is lost\nWire: Ferry: nine saved\nPost: Search goes on"
        );
        let many: Vec<Item> = (1..=7).map(|number| report("Post", &format!("Part {number} of it"), number)).collect();
        let shown = told(&first, &many);
        assert!(!shown.contains("Part 2") && shown.ends_with("Post: Part 6 of it\nPost: Part 7 of it"), "{shown}");
    }

    #[test]
    fn what_only_the_same_outlet_adds_is_told_too() {
        let shown = told(&report("Wire", "Ferry sinks", 0), &[report("wire", "Captain of the ferry is held", 1)]);
        assert_eq!(shown, "\n\n+1: wire · first seen 08:00\nwire: Captain of the ferry is held");
    }
}
