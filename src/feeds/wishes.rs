//! What a feed says of its own rhythm in the elements around its items, and what its entries show.
//!
//! RSS 2.0 `ttl`, `skipHours` and `skipDays`; `updatePeriod` and `updateFrequency` of the RSS 1.0 module Syndication.
//! The parser tells the first alone, so all are read here.

use super::markup::{Token, Tokens};
use crate::domain::{Entry, Rhythm, Timestamp, Wishes};
use std::time::Duration;

const HOUR: Duration = Duration::from_hours(1);
const DAY: Duration = Duration::from_hours(24);

/// In the order of [`Wishes::skip_days`].
const DAYS: [&str; 7] = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

/// Entries that show the rhythm.
const ENTRIES_LOOKED_AT: usize = 20;

/// The wishes in the markup around the items of a document.
pub(super) fn wishes(around: &str) -> Wishes {
    let mut wishes = Wishes::default();
    let (mut list, mut element, mut period, mut frequency) = (String::new(), String::new(), None, None);
    for (_, token) in Tokens::of(around) {
        let text = match token {
            Token::Start(tag) => {
                element = tag.local_name();
                if element.starts_with("skip") {
                    list.clone_from(&element);
                }
                continue;
            }
            Token::End(_) => {
                element.clear();
                continue;
            }
            Token::Text(text) | Token::CData(text) => text.trim(),
            Token::Aside => continue,
        };
        match element.as_str() {
            "hour" if list == "skiphours" => wishes.skip_hours |= hour(text).unwrap_or_default(),
            "day" if list == "skipdays" => wishes.skip_days |= day(text).unwrap_or_default(),
            "ttl" => wishes.ttl = text.parse().ok().filter(|minutes| *minutes > 0).map(minutes),
            "updateperiod" => period = period_of(text),
            "updatefrequency" => frequency = text.parse().ok().filter(|times| *times > 0),
            _ => {}
        }
    }
    // Either may be missing, and is then daily or once.
    let is_said = period.is_some() || frequency.is_some();
    wishes.updated_every = is_said.then(|| period.unwrap_or(DAY) / frequency.unwrap_or(1));
    wishes
}

fn minutes(minutes: u32) -> Duration {
    Duration::from_secs(u64::from(minutes) * 60)
}

/// The bit of an hour; 24 is another name of midnight.
fn hour(text: &str) -> Option<u32> {
    let hour: u32 = text.parse().ok().filter(|hour| *hour <= 24)?;
    Some(1 << (hour % 24))
}

fn day(text: &str) -> Option<u8> {
    let name = text.to_ascii_lowercase();
    DAYS.iter().position(|day| *day == name).map(|day| 1 << day)
}

fn period_of(text: &str) -> Option<Duration> {
    match text.to_ascii_lowercase().as_str() {
        "hourly" => Some(HOUR),
        "daily" => Some(DAY),
        "weekly" => Some(DAY * 7),
        "monthly" => Some(DAY * 30),
        "yearly" => Some(DAY * 365),
        _ => None,
    }
}

/// The rhythm that the dates of the newest entries show.
pub(super) fn rhythm(entries: &[Entry], now: Timestamp) -> Rhythm {
    let mut dates: Vec<Timestamp> =
        entries.iter().filter_map(|entry| entry.published).filter(|at| *at <= now).collect();
    dates.sort_unstable_by(|a, b| b.cmp(a));
    dates.truncate(ENTRIES_LOOKED_AT);
    let newest_at = dates.first().copied();
    let mut gaps: Vec<Duration> = dates.iter().zip(dates.iter().skip(1)).map(|(later, at)| later.since(*at)).collect();
    gaps.sort_unstable();
    Rhythm { gap: gaps.get(gaps.len() / 2).copied(), newest_at }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn wishes_are_read_from_the_elements_around_the_items() {
        let around = "<rss xmlns:sy='x'><channel><ttl> 30 </ttl><skipHours><hour>0</hour><hour>7</hour><hour>24</hour>\
            <hour>25</hour></skipHours><skipDays><day>Sunday</day><day>SATURDAY</day><day>Someday</day></skipDays>\
            <sy:updatePeriod>\n\thourly\t</sy:updatePeriod><sy:updateFrequency><![CDATA[2]]></sy:updateFrequency>";
        let wishes = wishes(around);
        assert_eq!(wishes.ttl, Some(minutes(30)));
        assert_eq!(wishes.updated_every, Some(minutes(30)));
        assert_eq!((wishes.skip_hours, wishes.skip_days), (1 | 1 << 7, 1 | 1 << 6));
    }

    #[test]
    fn what_is_missing_of_an_update_rate_is_daily_or_once_and_rubbish_is_no_wish() {
        let rate = |around: &str| wishes(around).updated_every;
        assert_eq!(rate("<sy:updateFrequency>4</sy:updateFrequency>"), Some(DAY / 4));
        assert_eq!(rate("<sy:updatePeriod>weekly</sy:updatePeriod>"), Some(DAY * 7));
        for rubbish in ["0", "-1", "soon", "", "99999999999999"] {
            let around = format!("<ttl>{rubbish}</ttl><updatePeriod>{rubbish}</updatePeriod><hour>-{rubbish}</hour>");
            assert_eq!(wishes(&around), Wishes::default(), "{rubbish:?}");
        }
    }

    proptest! {
        #[test]
        fn any_text_holds_wishes_or_none(around in ".{0,200}") {
            wishes(&around);
        }

        #[test]
        fn the_median_gap_of_the_newest_entries_is_the_rhythm(gap in 1i64..1_000_000, count in 2i64..40, old in 0i64..50) {
            let now = Timestamp::from_seconds(2_000_000_000);
            let at = |seconds| Entry { published: Some(Timestamp::from_seconds(seconds)), ..Entry::default() };
            let even = (0..count).map(|index| at(1_900_000_000 - index * gap));
            let future = at(2_000_000_001);
            let entries: Vec<Entry> = std::iter::once(future).chain(even).chain((0..old).map(|_| at(0))).collect();
            let rhythm = rhythm(&entries, now);
            prop_assert_eq!(rhythm.newest_at, Some(Timestamp::from_seconds(1_900_000_000)));
            if count > 20 || old == 0 {
                prop_assert_eq!(rhythm.gap, Some(Duration::from_secs(gap.unsigned_abs())));
            }
        }
    }
}
