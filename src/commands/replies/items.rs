//! Items in lists.

use super::page::{pages, text};
use crate::commands::archive::{Find, Tally};
use crate::domain::listing::{LISTED_HEADLINE, Listed, linked, older};
use crate::domain::message::shorten;
use crate::domain::{Item, Message, RichText, Timestamp};

/// `/latest`.
pub(in crate::commands) fn latest(items: &[Item], now: Timestamp) -> Vec<Message> {
    if items.is_empty() {
        return vec![text("Nothing has come in yet. /feeds shows how the feeds are doing.")];
    }
    let parts = items.iter().zip(1..).map(|(item, number)| listed(number, item, None, now)).collect();
    pages(RichText::new().bold("The newest items"), parts, RichText::new())
}

/// A headline, the finds of a search, and how many were left out.
pub(super) fn found(head: RichText, tally: &Tally, now: Timestamp) -> Vec<Message> {
    let head = if tally.matched == 0 { head } else { head.plain(":") };
    pages(head, finds(tally, now), RichText::new())
}

/// The finds of a search, and how many were left out.
pub(super) fn finds(tally: &Tally, now: Timestamp) -> Vec<RichText> {
    let listed = tally.newest.iter().zip(1..).map(|(find, number)| listed(number, &find.item, Some(find), now));
    let mut parts: Vec<RichText> = listed.collect();
    parts.extend(older(tally.matched.saturating_sub(parts.len())));
    parts
}

pub(super) fn listed(number: usize, item: &Item, find: Option<&Find>, now: Timestamp) -> RichText {
    let excerpt = find.map(|find| &find.excerpt);
    let listed = Listed {
        headline: excerpt.map_or(&item.entry.title, |excerpt| &excerpt.headline.text),
        link: item.entry.link.as_deref(),
        sentence: excerpt.and_then(|excerpt| excerpt.sentence.as_ref()),
        outlet: &item.outlet,
        at: item.entry.published.unwrap_or(item.first_seen_at),
    };
    listed.behind(&format!("{number}."), now)
}

/// The headline of an item, shortened, as a link.
pub(super) fn title(item: &Item) -> RichText {
    linked(&shorten(&item.entry.title, LISTED_HEADLINE), item.entry.link.as_deref())
}
