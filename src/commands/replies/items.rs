//! Items in lists.

use super::page::{pages, text};
use crate::commands::archive::{Find, Tally};
use crate::domain::message::{one_line, shorten};
use crate::domain::time::Age;
use crate::domain::{Item, Message, RichText, Style, Timestamp};

/// The longest headline in a list, in characters.
const LISTED_HEADLINE: usize = 160;

/// The longest sentence in a list, in characters.
const LISTED_SENTENCE: usize = 240;

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
    match tally.matched.saturating_sub(parts.len()) {
        0 => {}
        left_out => parts.push(RichText::of(format!("\n\nand {left_out} older"))),
    }
    parts
}

pub(super) fn listed(number: usize, item: &Item, find: Option<&Find>, now: Timestamp) -> RichText {
    let age = Age(now.since(item.entry.published.unwrap_or(item.first_seen_at)));
    let line = RichText::of(format!("\n\n{number}. ")).then(match find {
        Some(find) => headline(item, &find.excerpt.headline.shortened(LISTED_HEADLINE).text),
        None => title(item),
    });
    let line = match find.and_then(|find| find.excerpt.sentence.as_ref()) {
        Some(sentence) => line.line().then(sentence.shortened(LISTED_SENTENCE).in_styles(&Style::Plain, &Style::Bold)),
        None => line,
    };
    line.plain(format!("\n{} · {age}", shorten(&one_line(&item.outlet), 80)))
}

/// The headline of an item, shortened, as a link.
pub(super) fn title(item: &Item) -> RichText {
    headline(item, &shorten(&item.entry.title, LISTED_HEADLINE))
}

fn headline(item: &Item, headline: &str) -> RichText {
    let shown = if headline.trim().is_empty() { "(no headline)" } else { headline };
    match item.entry.link.as_deref().filter(|link| link.len() <= 1_000) {
        Some(link) => RichText::new().link(shown, link),
        None => RichText::of(shown),
    }
}
