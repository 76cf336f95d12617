//! How people write times of the day, spans of them, days of the week and time zones. Pure.

use crate::domain::{Cadence, QuietHours, TimeOfDay, Timestamp, Weekdays};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

/// Days as they are written, Monday first.
const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Time zones that are named after places begin so; the others are abbreviations and offsets.
const AREAS: [&str; 9] =
    ["Africa/", "America/", "Antarctica/", "Asia/", "Atlantic/", "Australia/", "Europe/", "Indian/", "Pacific/"];

/// What somebody wrote behind `/quiet`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QuietWish {
    pub(super) hours: QuietHours,
    /// The time zone, by its name in the IANA Time Zone Database, where one was named.
    pub(super) zone: Option<String>,
}

/// A word that cannot be read, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum HoursError {
    /// It is neither times, days nor a time zone.
    Word(String),
    /// It looks like a time zone, and there is none of that name; the nearest, if any is near.
    Zone { asked: String, nearest: Option<String> },
    /// No times are given.
    NoTimes,
}

/// Reads `23:00-07:00 Europe/London Mon-Fri`, in any order; days and zone may be left out.
pub(super) fn read_quiet(text: &str) -> Result<QuietWish, HoursError> {
    let (mut times, mut days, mut zone) = (None, Weekdays::ALL, None);
    let mut named_days = false;
    for word in text.replace(['–', '—'], "-").split([' ', ',', '\t', '\n']).filter(|word| !word.is_empty()) {
        if let Some(span) = read_span(word) {
            times = Some(span);
        } else if let Some(more) = read_days(word) {
            days = Weekdays(if named_days { days.0 | more.0 } else { more.0 });
            named_days = true;
        } else {
            zone = Some(read_zone(word)?);
        }
    }
    let (from, to) = times.ok_or(HoursError::NoTimes)?;
    Ok(QuietWish { hours: QuietHours { from, to, days }, zone })
}

/// Reads `08:00`, `8:00`, `8`, `8am`, `8:30pm`.
pub(super) fn read_time(text: &str) -> Option<TimeOfDay> {
    let text = text.to_lowercase();
    let (digits, half) = match (text.strip_suffix("am"), text.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(0)),
        (_, Some(digits)) => (digits, Some(12)),
        (None, None) => (text.as_str(), None),
    };
    let (hour, minute) = digits.split_once([':', '.']).unwrap_or((digits, "00"));
    let number = |text: &str| text.parse::<u16>().ok().filter(|_| (1..=2).contains(&text.len()));
    let (hour, minute) = (number(hour)?, number(minute)?);
    let hour = match half {
        None => hour,
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(half) => hour % 12 + half,
    };
    let is_time = hour < 24 && minute < 60;
    TimeOfDay::from_minutes(hour.checked_mul(60)?.checked_add(minute)?).filter(|_| is_time)
}

/// Reads `hourly`, `daily 08:00`, `daily`, `off`, in small letters.
pub(super) fn read_cadence(words: &str) -> Option<Cadence> {
    let (word, time) = words.split_once(' ').unwrap_or((words, ""));
    match (word, time.trim()) {
        ("off", "") => Some(Cadence::AtOnce),
        ("hourly", "") => Some(Cadence::Hourly),
        ("daily", time) => Some(Cadence::Daily(read_time(if time.is_empty() { "08:00" } else { time })?)),
        _ => None,
    }
}

/// Reads the name of a time zone, in any case.
pub(super) fn read_zone(text: &str) -> Result<String, HoursError> {
    if text.len() <= 64
        && let Ok(zone) = TimeZone::get(text)
        && let Some(name) = zone.iana_name()
    {
        return Ok(name.to_owned());
    }
    let looks_like_one = text.contains('/') || text.chars().all(|letter| letter.is_alphabetic() || letter == '_');
    if !looks_like_one || text.len() > 64 {
        return Err(HoursError::Word(text.to_owned()));
    }
    Err(HoursError::Zone { asked: text.to_owned(), nearest: nearest_zone(text) })
}

fn zone_names() -> impl Iterator<Item = String> {
    jiff::tz::db().available().map(|name| name.to_string())
}

/// `Europe/London` for `London`, or for `Europe/Lundon`.
fn nearest_zone(text: &str) -> Option<String> {
    let wanted = text.to_lowercase();
    let city = |name: &str| name.rsplit('/').next().unwrap_or_default().to_lowercase();
    zone_names().find(|name| city(name) == wanted).or_else(|| {
        let distance = |name: &String| strsim::damerau_levenshtein(&name.to_lowercase(), &wanted);
        zone_names().min_by_key(distance).filter(|name| distance(name) <= 3)
    })
}

/// The time zones of places, by the minutes that their clocks are ahead of UTC at an instant.
pub(super) fn zones_by_clock(now: Timestamp) -> BTreeMap<i32, Vec<String>> {
    let mut zones = BTreeMap::<i32, Vec<String>>::new();
    let Ok(now) = jiff::Timestamp::from_millisecond(now.as_millis()) else { return zones };
    for name in zone_names().filter(|name| AREAS.iter().any(|area| name.starts_with(area))) {
        if let Ok(zone) = TimeZone::get(&name) {
            zones.entry(zone.to_offset(now).seconds() / 60).or_default().push(name);
        }
    }
    zones
}

fn read_span(word: &str) -> Option<(TimeOfDay, TimeOfDay)> {
    let (from, to) = word.split_once('-')?;
    Some((read_time(from)?, read_time(to)?))
}

/// `Mon`, `monday`, `Mon-Fri`, `Fri-Mon`, `weekdays`, `weekends`, `daily`.
fn read_days(word: &str) -> Option<Weekdays> {
    let word = word.to_lowercase();
    match word.as_str() {
        "weekdays" => return Some(Weekdays(0b001_1111)),
        "weekends" | "weekend" => return Some(Weekdays(0b110_0000)),
        "daily" => return Some(Weekdays::ALL),
        _ => {}
    }
    let (first, last) = word.split_once('-').unwrap_or((&word, &word));
    let (first, last) = (read_day(first)?, read_day(last)?);
    let length = (last + 7 - first) % 7;
    Some(Weekdays((0..=length).fold(0, |days, step| days | 1 << ((first + step) % 7))))
}

fn read_day(text: &str) -> Option<u8> {
    const WHOLE: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    let index = DAYS.iter().zip(WHOLE).position(|(short, whole)| text.starts_with(short) && whole.starts_with(text))?;
    u8::try_from(index).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Locale;
    use crate::language::phrasebook;
    use proptest::prelude::*;

    #[test]
    fn quiet_hours_are_read_as_people_write_them() {
        for (text, told) in [
            ("23:00-07:00 Europe/London", "23:00-07:00 every day Europe/London"),
            ("Mon-Fri 11pm–7am", "23:00-07:00 Mon–Fri "),
            ("22-6.30 europe/london fri,sat", "22:00-06:30 Fri, Sat Europe/London"),
            ("12am-12pm Sun-Mon", "00:00-12:00 Mon, Sun "),
            ("weekends 0:00-9:00 UTC", "00:00-09:00 Sat, Sun UTC"),
        ] {
            let QuietWish { hours, zone } = read_quiet(text).unwrap();
            let days = phrasebook(Locale::En).weekdays(hours.days);
            assert_eq!(format!("{}-{} {days} {}", hours.from, hours.to, zone.unwrap_or_default()), told, "{text}");
        }
        assert_eq!(read_quiet("Mon-Fri"), Err(HoursError::NoTimes));
        assert_eq!(read_quiet("23:00-25:00"), Err(HoursError::Word("23:00-25:00".to_owned())));
        for (asked, nearest) in [("Seoul", "Asia/Seoul"), ("Europe/Lundon", "Europe/London")] {
            let Err(HoursError::Zone { nearest: found, .. }) = read_quiet(&format!("1-2 {asked}")) else { panic!() };
            assert_eq!(found.as_deref(), Some(nearest));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,80}", hour in 0u16..30, minute in 0u16..70) {
            let _either_way = read_quiet(&text);
            let time = read_time(&format!("{hour}:{minute:02}"));
            prop_assert_eq!(time.is_some(), hour < 24 && minute < 60);
        }
    }
}
