//! Who speaks: how many independent publishers report a story.
//!
//! Two reports are of one voice when they are under one registered domain (Public Suffix List), of one publisher by name,
//! or copies of one text: what an agency sends, many print.

use crate::domain::{Item, Remark, Timestamp};
use std::collections::BTreeSet;
use std::time::Duration;
use url::Url;

/// So many independent publishers within so short a time are a rush.
const RUSH_SOURCES: usize = 4;
const RUSH_WITHIN: Duration = Duration::from_mins(15);

/// Letters of a text by which a copy of it is known, and the fewest that say anything.
const TEXT_KEPT: usize = 80;
const TEXT_LEAST: usize = 24;

/// The shortest name by which a longer one is recognised: `bbc` in `bbcnews`.
const NAME_LEAST: usize = 3;

/// One publisher's report, as far as it tells who speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    name: String,
    headline: String,
    text: String,
    at: Timestamp,
}

impl Voice {
    /// The voice of an item.
    pub fn of(item: &Item) -> Self {
        let entry = &item.entry;
        let site = entry.link.as_deref().and_then(|link| Url::parse(link).ok());
        let site = site.as_ref().and_then(Url::host_str).map(registered_name);
        let name = entry.source.as_deref().map(letters).or(site).unwrap_or_else(|| letters(&item.outlet));
        let start = |text: &str| letters(text).chars().take(TEXT_KEPT).collect();
        let headline = super::headline::headline(&entry.title, item.publisher());
        Self { name, headline: letters(headline), text: start(&entry.body), at: item.first_seen_at }
    }

    fn is_that_of(&self, other: &Self) -> bool {
        let is_copy = |one: &str, other: &str| one == other && one.chars().count() >= TEXT_LEAST;
        is_one_name(&self.name, &other.name)
            || is_copy(&self.headline, &other.headline)
            || is_copy(&self.text, &other.text)
    }
}

fn is_one_name(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    short == long || (short.chars().count() >= NAME_LEAST && long.starts_with(short))
}

/// The name that somebody registered: `bbc` of `news.bbc.co.uk`.
fn registered_name(host: &str) -> String {
    let domain = psl::domain_str(host).unwrap_or(host);
    let name = psl::suffix_str(domain).and_then(|suffix| domain.strip_suffix(suffix)).unwrap_or(domain);
    let name = name.trim_end_matches('.');
    letters(if name.is_empty() { host } else { name })
}

fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// How many independent publishers speak at most within that time of each other. What is of one voice with a third is of
/// one voice.
pub fn independent(voices: &[Voice], within: Duration) -> usize {
    let speakers = speakers(voices);
    let counts = voices.iter().map(|first| {
        let is_close = |voice: &Voice| voice.at >= first.at && voice.at.since(first.at) <= within;
        let close = voices.iter().zip(&speakers).filter(|(voice, _)| is_close(voice));
        close.map(|(_, speaker)| speaker).collect::<BTreeSet<_>>().len()
    });
    counts.max().unwrap_or_default()
}

/// Who each voice is, by the place of the first that is the same.
fn speakers(voices: &[Voice]) -> Vec<usize> {
    let mut speakers: Vec<usize> = Vec::with_capacity(voices.len());
    for (place, voice) in voices.iter().enumerate() {
        let known = voices.iter().zip(&speakers).filter(|(known, _)| known.is_that_of(voice));
        let same: BTreeSet<usize> = known.map(|(_, speaker)| *speaker).collect();
        let first = same.first().copied().unwrap_or(place);
        speakers.iter_mut().filter(|speaker| same.contains(speaker)).for_each(|speaker| *speaker = first);
        speakers.push(first);
    }
    speakers
}

/// Many independent publishers report it within a short time.
pub fn rush(voices: &[Voice]) -> Option<Remark> {
    let sources = independent(voices, RUSH_WITHIN);
    let minutes = RUSH_WITHIN.as_secs() / 60;
    (sources >= RUSH_SOURCES).then_some(Remark::Rush { sources, minutes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Digest, Entry, FeedId, ItemId, StoryId};

    fn voice(link: &str, source: Option<&str>, title: &str, minute: i64) -> Voice {
        let name = Digest::of("test", &[link.as_bytes()]);
        let entry = Entry {
            title: title.to_owned(),
            link: Some(link.to_owned()),
            source: source.map(str::to_owned),
            ..Entry::default()
        };
        Voice::of(&Item {
            id: ItemId(name),
            story: StoryId(name),
            feed: FeedId(name),
            outlet: "Some feed".to_owned(),
            entry,
            first_seen_at: Timestamp::from_seconds(minute * 60),
        })
    }

    #[test]
    fn one_publisher_under_several_names_and_a_copied_text_are_one_voice() {
        let title = "Ferry sinks off the northern coast";
        let voices = [
            voice("https://www.herald.example.co.uk/a", None, title, 0),
            voice("https://m.example.co.uk/b", None, "Ferry down", 1),
            voice("https://news.example.org/x", Some("Example Weekly"), "A ferry goes down", 2),
            voice("https://other.test/y", None, "UPDATE 1-Ferry sinks off the northern coast", 3),
            voice("https://independent.test/z", None, "Rescue under way for ferry", 4),
            voice("https://late.test/z", None, "Ferry: what is known", 90),
        ];
        assert_eq!(independent(&voices, Duration::from_mins(30)), 2);
        assert_eq!(independent(&voices, Duration::from_hours(3)), 3);
        assert_eq!(independent(&[], Duration::from_hours(3)), 0);
    }

    #[test]
    fn four_publishers_within_a_quarter_of_an_hour_are_a_rush() {
        let voices: Vec<Voice> = ["a.test", "b.test", "c.test", "d.test"]
            .iter()
            .zip(0..)
            .map(|(host, minute)| {
                voice(
                    &format!("https://{host}/"),
                    Some(&format!("Outlet {host}")),
                    &format!("Report by {host}"),
                    minute * 5,
                )
            })
            .collect();
        assert_eq!(rush(&voices), Some(Remark::Rush { sources: 4, minutes: 15 }));
        assert_eq!(rush(&voices[..3]), None);
    }
}
