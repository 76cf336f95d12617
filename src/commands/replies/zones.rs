//! `/settings zone`: a time zone chosen by what the clock shows there, then by a place.

use super::page::{paragraph, turns};
use super::settings::{Rows, button, choice};
use crate::domain::{Chat, Message, RichText, Timestamp};
use crate::language::Phrasebook;
use std::collections::BTreeMap;

/// Clocks side by side, and places.
const CLOCKS_IN_ROW: usize = 4;
const PLACES_IN_ROW: usize = 3;

/// Places on a page.
const PLACES_MAX: usize = 24;

/// The clocks of the world, or the places whose clocks are so many minutes ahead of UTC.
pub(in crate::commands) fn zone_page(
    say: &Phrasebook,
    chat: &Chat,
    zones: &BTreeMap<i32, Vec<String>>,
    (ahead, page): (Option<i32>, usize),
    now: Timestamp,
) -> Message {
    let zone = chat.zone.as_deref();
    let is = say.settings_zone(zone.unwrap_or("UTC"), say.moment_in(now, now, zone));
    let places = ahead.and_then(|ahead| Some((ahead, zones.get(&ahead)?)));
    let (asks, mut buttons) = match places {
        Some((ahead, places)) => (say.zone_page_place(), place_buttons(zone, ahead, places, page)),
        None => (say.zone_page_clock(), clock_buttons(say, zone, zones, now)),
    };
    buttons.push(match places {
        Some(_) => vec![button(&say.button_zone(), "/settings zone")],
        None => vec![button(&say.button_back_to_chat(), "/settings chat")],
    });
    Message { buttons, ..Message::of(is.then(paragraph(asks))) }
}

fn clock_buttons(say: &Phrasebook, zone: Option<&str>, zones: &BTreeMap<i32, Vec<String>>, now: Timestamp) -> Rows {
    let is_so = |places: &[String]| zone.is_some_and(|zone| places.iter().any(|place| place == zone));
    let clocks = zones.iter().map(|(ahead, places)| {
        let shows = say.moment_in(now, now, places.first().map(String::as_str));
        choice(RichText::of(shows), is_so(places), format!("/settings zone {ahead}"))
    });
    clocks.collect::<Vec<_>>().chunks(CLOCKS_IN_ROW).map(<[_]>::to_vec).collect()
}

fn place_buttons(zone: Option<&str>, ahead: i32, places: &[String], page: usize) -> Rows {
    let pages: Vec<&[String]> = places.chunks(PLACES_MAX).collect();
    let page = page.clamp(1, pages.len().max(1));
    let shown = pages.get(page - 1).copied().unwrap_or_default().iter().map(|place| {
        let name = place.rsplit('/').next().unwrap_or(place).replace('_', " ");
        choice(RichText::of(name), zone == Some(place), format!("/settings zone do timezone {place}"))
    });
    let mut rows: Rows = shown.collect::<Vec<_>>().chunks(PLACES_IN_ROW).map(<[_]>::to_vec).collect();
    rows.extend(turns(page, pages.len(), &format!("/settings zone {ahead}")));
    rows
}
