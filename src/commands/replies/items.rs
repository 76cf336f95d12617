//! Items in lists.

use super::page::pages;
use crate::commands::archive::{Find, Tally};
use crate::domain::listing::{LISTED_HEADLINE, Listed, linked};
use crate::domain::message::shorten;
use crate::domain::{Item, Message, RichText, Timestamp};
use crate::language::Phrasebook;

/// `/latest`.
pub(in crate::commands) fn latest(say: &Phrasebook, items: &[Item], now: Timestamp) -> Vec<Message> {
    if items.is_empty() {
        return vec![Message::of(say.nothing_came())];
    }
    let parts = items.iter().zip(1..).map(|(item, number)| listed(say, number, item, None, now)).collect();
    pages(RichText::new().bold(say.newest_items().to_plain()), parts, RichText::new())
}

/// A headline, the finds of a search, and how many were left out.
pub(super) fn found(say: &Phrasebook, head: RichText, tally: &Tally, now: Timestamp) -> Vec<Message> {
    pages(head, finds(say, tally, now), RichText::new())
}

/// The finds of a search, and how many were left out.
pub(super) fn finds(say: &Phrasebook, tally: &Tally, now: Timestamp) -> Vec<RichText> {
    let listed = tally.newest.iter().zip(1..).map(|(find, number)| listed(say, number, &find.item, Some(find), now));
    let mut parts: Vec<RichText> = listed.collect();
    let left_out = tally.matched.saturating_sub(parts.len());
    parts.extend((left_out > 0).then(|| RichText::of("\n\n").then(say.older(left_out))));
    parts
}

pub(super) fn listed(say: &Phrasebook, number: usize, item: &Item, find: Option<&Find>, now: Timestamp) -> RichText {
    let excerpt = find.map(|find| &find.excerpt);
    let listed = Listed {
        headline: excerpt.map_or(&item.entry.title, |excerpt| &excerpt.headline.text),
        link: item.entry.link.as_deref(),
        sentence: excerpt.and_then(|excerpt| excerpt.sentence.as_ref()),
        outlet: &item.outlet,
        at: item.entry.published.unwrap_or(item.first_seen_at),
    };
    say.listed(&listed, &format!("{number}."), now)
}

/// The headline of an item, shortened, as a link.
pub(super) fn title(say: &Phrasebook, item: &Item) -> RichText {
    linked(&say.headline(&shorten(&item.entry.title, LISTED_HEADLINE)), item.entry.link.as_deref())
}
