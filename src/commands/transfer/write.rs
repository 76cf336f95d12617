//! Writes a chat as a file that people can read and change.

use crate::domain::Locale;
use crate::domain::message::counted;
use crate::domain::time::format_span;
use crate::domain::{
    Cadence, Chat, Corroboration, Feed, FeedId, Priority, QuietHours, StandingFilter, Timestamp, UntilThen, Weekdays,
};
use crate::language::phrasebook;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use toml::Value;

const HEAD: &str = "\
# A chat of newsbell: its settings, filters and feeds.
#
# Send this file to a chat with newsbell to import it there. You are shown what would change before anything does.
# An import adds and changes; it removes nothing, and what a file does not say stays as it is. Change what you like;
# lines that begin with # are notes. Numbers of filters and whether alerts are paused are not kept here.
";

/// A chat as a file, as of `now`. `known` are all feeds, `full_text` what the chat said of whole articles.
pub(in crate::commands) fn write(
    chat: &Chat,
    known: &[Feed],
    full_text: &BTreeMap<FeedId, bool>,
    now: Timestamp,
) -> String {
    let mut heard: Vec<&Feed> = known.iter().filter(|feed| chat.hears(feed)).collect();
    heard.sort_by(|one, other| one.url.cmp(&other.url));
    let (secret, open): (Vec<&Feed>, Vec<&Feed>) = heard.into_iter().partition(|feed| feed.url.has_credentials());
    let mut text = HEAD.to_owned();
    text.push_str(&of_chat(chat));
    text.push_str(&filters(chat, &open, now));
    text.push_str(&feeds(chat, &open, secret.len(), full_text));
    text.push_str(&removed(chat, known));
    text.push_str(&stories(chat, now));
    text
}

/// A line of a table.
fn line(key: &str, value: impl Display) -> String {
    format!("{key} = {value}\n")
}

fn quoted(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn list(texts: impl Iterator<Item = impl AsRef<str>>) -> String {
    let texts: Vec<String> = texts.map(|text| quoted(text.as_ref()).to_string()).collect();
    format!("[{}]", texts.join(", "))
}

fn of_chat(chat: &Chat) -> String {
    let mut text = "\n[chat]\n# Alerts are sent here.\n".to_owned();
    text += &line("alerts", chat.subscribed);
    text += "# The clock by which times of the day are meant, such as \"Europe/London\".\n";
    text += &chat
        .zone
        .as_deref()
        .map_or_else(|| "# time_zone = \"UTC\"\n".to_owned(), |zone| line("time_zone", quoted(zone)));
    text += "# Hours in which only breaking filters ring, and the days on which they begin.\n";
    text += &chat
        .quiet_hours
        .map_or_else(|| "# quiet = \"23:00-07:00 Mon-Fri\"\n".to_owned(), |hours| line("quiet", quoted(&quiet(hours))));
    text += "# How often one filter rings within an hour at most.\n";
    text += &chat.cap.map_or_else(|| "# cap = 10\n".to_owned(), |cap| line("cap", cap));
    text += "# How much alerts show: \"compact\", \"normal\" or \"full\"; the article previewed; times.\n";
    text += &line("format", quoted(chat.format.layout.name()));
    text += &line("preview", chat.format.has_preview);
    text += &line("times", chat.format.has_times);
    text += "# The reports of one story are one alert that grows.\n";
    text + &line("stories", chat.groups_stories)
}

fn quiet(hours: QuietHours) -> String {
    let times = format!("{}-{}", hours.from, hours.to);
    if hours.days == Weekdays::ALL {
        return times;
    }
    format!("{times} {}", phrasebook(Locale::En).weekdays(hours.days).replace('–', "-"))
}

fn filters(chat: &Chat, open: &[&Feed], now: Timestamp) -> String {
    let addresses: BTreeMap<FeedId, &str> = open.iter().map(|feed| (feed.id, feed.url.as_str())).collect();
    let mut text = "\n# Filters, as after /watch. What can be said of one besides:\n\
                    # priority = \"breaking\" or \"low\", digest = \"hourly\" or \"daily 08:00\", confirm = \"2 within 30m\",\n\
                    # feeds = [\"https://…\"] (it looks at these only; each is heard), muted_outlets = [\"Example Wire\"],\n\
                    # snoozed_until = 2026-07-01T08:00:00Z, topic = 12 (of this group; elsewhere it means nothing).\n"
        .to_owned();
    for filter in &chat.filters {
        text += &one_filter(filter, &addresses, now);
    }
    text
}

fn one_filter(filter: &StandingFilter, addresses: &BTreeMap<FeedId, &str>, now: Timestamp) -> String {
    let mut text = "\n[[filters]]\n".to_owned() + &line("filter", quoted(&filter.text));
    match filter.priority {
        Priority::Breaking => text += &line("priority", quoted("breaking")),
        Priority::Normal => {}
        Priority::Low => text += &line("priority", quoted("low")),
    }
    match filter.cadence {
        Cadence::AtOnce => {}
        Cadence::Hourly => text += &line("digest", quoted("hourly")),
        Cadence::Daily(at) => text += &line("digest", quoted(&format!("daily {at}"))),
    }
    if let Some(until) = filter.snoozed_until.filter(|until| *until > now).and_then(instant) {
        text += &line("snoozed_until", until);
    }
    text += &only(&filter.feeds, addresses);
    if !filter.muted_outlets.is_empty() {
        text += &line("muted_outlets", list(filter.muted_outlets.iter()));
    }
    if let Some(thread) = filter.thread {
        text += &line("topic", thread.0);
    }
    if let Some(asked) = filter.corroboration {
        text += &line("confirm", quoted(&confirm(asked)));
    }
    text
}

fn only(feeds: &BTreeSet<FeedId>, addresses: &BTreeMap<FeedId, &str>) -> String {
    let named: BTreeSet<&str> = feeds.iter().filter_map(|feed| addresses.get(feed).copied()).collect();
    let mut text = String::new();
    if !named.is_empty() {
        text += &line("feeds", list(named.iter()));
    }
    if named.len() < feeds.len() {
        let left_out = counted(feeds.len() - named.len(), "feed");
        text += &format!("# It also looks at {left_out} that cannot be named here: set /only again after an import.\n");
    }
    text
}

fn confirm(asked: Corroboration) -> String {
    let until_then = match asked.until_then {
        UntilThen::Hold => "",
        UntilThen::Silent => " silent",
    };
    format!("{} within {}{until_then}", asked.sources, format_span(asked.within))
}

fn feeds(chat: &Chat, open: &[&Feed], secret: usize, full_text: &BTreeMap<FeedId, bool>) -> String {
    let mut text = "\n# Feeds that are heard. name and tags are what this chat calls them; full_text = true reads whole articles.\n"
        .to_owned();
    if secret > 0 {
        let (left_out, its) =
            (counted(secret, "feed"), if secret == 1 { "its address holds" } else { "their addresses hold" });
        text += &format!("# Left out: {left_out}, for {its} a password. Add such a feed with /addfeed.\n");
    }
    for feed in open {
        text += "\n[[feeds]]\n";
        text += &line("url", quoted(feed.url.as_str()));
        let note = chat.notes.get(&feed.id).cloned().unwrap_or_default();
        if let Some(name) = &note.name {
            text += &line("name", quoted(name));
        }
        if !note.tags.is_empty() {
            text += &line("tags", list(note.tags.iter()));
        }
        if let Some(is_wanted) = full_text.get(&feed.id) {
            text += &line("full_text", is_wanted);
        }
    }
    text
}

fn removed(chat: &Chat, known: &[Feed]) -> String {
    let is_removed = |feed: &&Feed| feed.configured && !chat.hears(feed) && !feed.url.has_credentials();
    let removed: BTreeSet<&str> = known.iter().filter(is_removed).map(|feed| feed.url.as_str()).collect();
    if removed.is_empty() {
        return String::new();
    }
    let entries: String =
        removed.iter().map(|url| format!("\n[[removed_feeds]]\n{}", line("url", quoted(url)))).collect();
    format!("\n# Feeds of the operator that this chat removed for itself.\n{entries}")
}

fn stories(chat: &Chat, now: Timestamp) -> String {
    let muted = chat.muted_stories.iter().filter(|muted| muted.until > now);
    let entries: String = muted
        .filter_map(|muted| {
            let (headline, story) = (quoted(&muted.headline), quoted(&muted.story.0.to_string()));
            let lines = [line("headline", headline), line("story", story), line("until", instant(muted.until)?)];
            Some(format!("\n[[muted_stories]]\n{}", lines.concat()))
        })
        .collect();
    if entries.is_empty() {
        return entries;
    }
    format!("\n# Stories that ring no more until then. story is made from the address of the first report.\n{entries}")
}

fn instant(at: Timestamp) -> Option<String> {
    jiff::Timestamp::from_millisecond(at.as_millis()).ok().map(|at| at.to_string())
}
