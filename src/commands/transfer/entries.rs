//! What the entries of a chat's file mean, one function for each kind.

use super::table::{Places, Table, number, switch, text, texts};
use super::{ChatWish, FeedWish, FilterWish, Placed, Refused, StoryWish, Takes, Why};
use crate::commands::corroboration;
use crate::commands::hours::{read_cadence, read_quiet, read_zone};
use crate::domain::message::{one_line, shorten};
use crate::domain::{Corroboration, Digest, FeedNote, FeedUrl, Layout, Priority, QuietHours, StoryId, Timestamp};
use crate::feeds::opml::Outline;
use crate::filters::Filter;
use std::collections::BTreeSet;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// Outlets and feeds that one filter names at most, and the longest outlet, in characters.
const NAMED_MAX: usize = 500;
const OUTLET_MAX: usize = 300;
/// The longest headline of a muted story, in characters.
const HEADLINE_MAX: usize = 160;

const CHAT: &[&str] = &["alerts", "time_zone", "quiet", "cap", "format", "preview", "times", "stories"];
const FILTER: &[&str] =
    &["filter", "priority", "digest", "snoozed_until", "feeds", "muted_outlets", "topic", "confirm"];
const FEED: &[&str] = &["url", "name", "tags", "full_text"];
const REMOVED: &[&str] = &["url"];
const STORY: &[&str] = &["headline", "story", "until"];

/// `[chat]`: what cannot be read is refused by itself.
pub(super) fn chat(
    places: &Places<'_>,
    table: &DeTable<'_>,
    span: Range<usize>,
    refused: &mut Vec<Refused>,
) -> ChatWish {
    let table = Table::of(places, table, span, CHAT);
    refused.extend(table.strangers());
    let quiet = kept(refused, table.get("quiet", quiet)).map(|(hours, zone)| (Some(hours), zone));
    let (quiet, zone_of_quiet) = quiet.unwrap_or_default();
    ChatWish {
        alerts: kept(refused, table.get("alerts", switch)),
        zone: kept(refused, table.get("time_zone", zone)).or(zone_of_quiet),
        quiet,
        cap: kept(refused, table.get("cap", cap)),
        layout: kept(refused, table.get("format", layout)),
        has_preview: kept(refused, table.get("preview", switch)),
        has_times: kept(refused, table.get("times", switch)),
        groups_stories: kept(refused, table.get("stories", switch)),
    }
}

fn kept<T>(refused: &mut Vec<Refused>, read: Result<Option<T>, Refused>) -> Option<T> {
    read.unwrap_or_else(|why| {
        refused.push(why);
        None
    })
}

/// A table and where it stands.
pub(super) struct Entry<'a, 'i> {
    pub(super) places: &'a Places<'i>,
    pub(super) table: &'a DeTable<'i>,
    pub(super) span: Range<usize>,
}

impl<'a, 'i> Entry<'a, 'i> {
    fn known(&self, keys: &'static [&'static str]) -> Result<Table<'a, 'i>, Refused> {
        let table = Table::of(self.places, self.table, self.span.clone(), keys);
        // An entry is taken as a whole or not at all: half of what was meant is something else.
        match table.strangers().into_iter().next() {
            Some(stranger) => Err(stranger),
            None => Ok(table),
        }
    }

    /// `[[filters]]`
    pub(super) fn filter(&self) -> Result<Placed<FilterWish>, Refused> {
        let table = self.known(FILTER)?;
        let filter = table.require("filter", filter)?;
        let wish = FilterWish {
            priority: table.get("priority", priority)?,
            cadence: table.get("digest", |value| {
                let words = text(value)?.to_lowercase();
                read_cadence(&words).ok_or(Why::Takes(Takes::Digest))
            })?,
            snoozed_until: table.get("snoozed_until", instant)?,
            feeds: table.get("feeds", addresses)?.unwrap_or_default(),
            muted_outlets: table.get("muted_outlets", outlets)?.unwrap_or_default(),
            topic: table.get("topic", number)?,
            corroboration: table.get("confirm", confirm)?,
            ..FilterWish::new(filter)
        };
        Ok(Placed { line: table.line(), wish })
    }

    /// `[[feeds]]`
    pub(super) fn feed(&self) -> Result<Placed<FeedWish>, Refused> {
        let table = self.known(FEED)?;
        let url = table.require("url", address)?;
        let (name, tags) = (table.get("name", text)?, table.get("tags", texts)?.unwrap_or_default());
        let Outline { url, note, .. } = Outline { url, note: FeedNote { name, tags }, every: None }.tidied();
        Ok(Placed { line: table.line(), wish: FeedWish { url, note, full_text: table.get("full_text", switch)? } })
    }

    /// `[[removed_feeds]]`
    pub(super) fn removed(&self) -> Result<Placed<FeedUrl>, Refused> {
        let table = self.known(REMOVED)?;
        Ok(Placed { line: table.line(), wish: table.require("url", address)? })
    }

    /// `[[muted_stories]]`
    pub(super) fn story(&self) -> Result<Placed<StoryWish>, Refused> {
        let table = self.known(STORY)?;
        let headline = shorten(&table.require("headline", text)?, HEADLINE_MAX);
        let (story, until) = (table.require("story", story)?, table.require("until", instant)?);
        Ok(Placed { line: table.line(), wish: StoryWish { story, headline, until } })
    }
}

fn filter(value: &DeValue<'_>) -> Result<Filter, Why> {
    Filter::parse(&text(value)?).map_err(|refusal| Why::NoFilter(refusal.problem, refusal.suggestion))
}

fn priority(value: &DeValue<'_>) -> Result<Priority, Why> {
    match text(value)?.to_lowercase().as_str() {
        "breaking" => Ok(Priority::Breaking),
        "normal" => Ok(Priority::Normal),
        "low" => Ok(Priority::Low),
        _ => Err(Why::Takes(Takes::Priority)),
    }
}

fn layout(value: &DeValue<'_>) -> Result<Layout, Why> {
    let name = text(value)?.to_lowercase();
    Layout::of_name(&name).ok_or(Why::Takes(Takes::Layout))
}

fn quiet(value: &DeValue<'_>) -> Result<(QuietHours, Option<String>), Why> {
    let wish = read_quiet(&text(value)?).map_err(|_| Why::Takes(Takes::Quiet))?;
    Ok((wish.hours, wish.zone))
}

fn zone(value: &DeValue<'_>) -> Result<String, Why> {
    read_zone(&text(value)?).map_err(|_| Why::NoZone)
}

fn cap(value: &DeValue<'_>) -> Result<u16, Why> {
    number(value).ok().filter(|most| *most > 0).ok_or(Why::Takes(Takes::Cap))
}

fn confirm(value: &DeValue<'_>) -> Result<Corroboration, Why> {
    corroboration::read(&text(value)?).ok_or(Why::Takes(Takes::Confirm))
}

fn instant(value: &DeValue<'_>) -> Result<Timestamp, Why> {
    let written = value.as_datetime().map(ToString::to_string).or_else(|| value.as_str().map(str::to_owned));
    let read = written.and_then(|written| written.parse::<jiff::Timestamp>().ok());
    let read = read.ok_or(Why::Takes(Takes::Instant))?;
    Ok(Timestamp::from_millis(read.as_millisecond()))
}

fn address(value: &DeValue<'_>) -> Result<FeedUrl, Why> {
    FeedUrl::parse(&text(value)?).map_err(Why::NoAddress)
}

fn addresses(value: &DeValue<'_>) -> Result<Vec<FeedUrl>, Why> {
    let written = few(texts(value)?)?;
    written.iter().map(|url| FeedUrl::parse(url).map_err(Why::NoAddress)).collect()
}

fn outlets(value: &DeValue<'_>) -> Result<BTreeSet<String>, Why> {
    let tidy = |outlet: &String| shorten(&one_line(&outlet.to_lowercase()), OUTLET_MAX);
    Ok(few(texts(value)?)?.iter().map(tidy).filter(|outlet| !outlet.is_empty()).collect())
}

fn few(texts: Vec<String>) -> Result<Vec<String>, Why> {
    if texts.len() <= NAMED_MAX { Ok(texts) } else { Err(Why::Takes(Takes::FewTexts(NAMED_MAX))) }
}

fn story(value: &DeValue<'_>) -> Result<StoryId, Why> {
    Digest::from_hex(&text(value)?).map(StoryId).ok_or(Why::Takes(Takes::Mark))
}
