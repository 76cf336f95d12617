//! Why an item rang, or why it did not.

use super::explained::{hit, missed};
use super::full_text::page_line;
use super::items::title;
use super::page::{moment, pages, rough, text};
use crate::commands::findings::{Findings, Hold, Outcome, Report};
use crate::commands::grammar::Verb;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{Fate, Gathering, Item, Message, RichText, Timestamp, Trail};
use std::time::Duration;

/// Filters explained in one answer; the rest is counted.
const FILTERS_SHOWN: usize = 5;

/// Feeds named that brought an item, and the longest name and text of others shown, in characters.
const FEEDS_SHOWN: usize = 4;
const OUTLET_MAX: usize = 60;
const SAID_MAX: usize = 200;

/// `/why`, of an item that is known.
pub(in crate::commands) fn why(findings: &Findings, now: Timestamp) -> Vec<Message> {
    let came = match &findings.item {
        Some(item) => RichText::of("\n").then(title(item)).line().then(came(item, &findings.reports, now)),
        None => RichText::of("\nThe item itself is not kept any more."),
    };
    let page = findings.full_text.as_ref().map(|full_text| page_line(full_text, now));
    let came = came.then(page.unwrap_or_default());
    match &findings.outcome {
        Outcome::Rang { trail, filters, hold } => {
            let head = RichText::new().bold("Why it rang").then(came).then(went(trail, findings, now));
            let head = head.then(held_up(&trail.fate, *hold));
            let parts = if filters.is_empty() {
                trail.filters.iter().take(FILTERS_SHOWN).map(|(_, filter)| unexplained(filter)).collect()
            } else {
                filters.iter().take(FILTERS_SHOWN).map(hit).collect()
            };
            pages(head, parts, left_out(trail.filters.len(), "rang for it as well"))
        }
        Outcome::RangAt(at) => {
            let went = format!("\nQueued {}. No more is remembered of it.", moment(*at, now));
            pages(RichText::new().bold("It rang here").then(came).plain(went), Vec::new(), RichText::new())
        }
        Outcome::Silent { filters } => {
            let head = RichText::new().bold("Why it did not ring").then(came).then(not_heard(&findings.reports));
            let parts: Vec<_> =
                filters.iter().take(FILTERS_SHOWN).map(|(filter, why)| missed(filter, *why, now)).collect();
            let tail = match filters.len() {
                0 => RichText::of("\n\nNo filter is set here. Set one: ").code(Verb::Watch.row().example),
                count => left_out(count, "did not ring for it either"),
            };
            pages(head, parts, tail)
        }
    }
}

/// When an item was published, and when newsbell saw it, in which feeds.
fn came(item: &Item, reports: &[Report], now: Timestamp) -> RichText {
    let published = match item.entry.published {
        Some(at) => format!("Published {}", moment(at, now)),
        None => "The publisher does not say when it was published".to_owned(),
    };
    let feeds = reports.iter().take(FEEDS_SHOWN).map(|report| {
        let name = shorten(&one_line(&report.feed.label()), OUTLET_MAX);
        if report.is_heard { name } else { format!("{name} (not heard here)") }
    });
    let feeds = feeds.collect::<Vec<_>>().join(", ");
    let place = if feeds.is_empty() { String::new() } else { format!(" in {feeds}") };
    let more = match reports.len().saturating_sub(FEEDS_SHOWN) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    let delay = item.entry.published.map_or_else(String::new, |at| later(item.first_seen_at.since(at)));
    RichText::of(format!("{published}\nSeen {}{place}{more}{delay}", moment(item.first_seen_at, now)))
}

/// What became of its alert.
fn went(trail: &Trail, findings: &Findings, now: Timestamp) -> RichText {
    let told_by_another = findings.item.as_ref().is_some_and(|item| item.id != trail.item);
    let report = if told_by_another { " by another report of the same story" } else { "" };
    let queued = moment(trail.queued_at, now);
    RichText::of(match &trail.fate {
        Fate::Sent { at, .. } => {
            format!("\nSent {}{}{report}", moment(*at, now), later(at.since(trail.queued_at)))
        }
        Fate::Waiting { attempts, not_before } => {
            let next =
                not_before.filter(|at| *at > now).map_or(String::new(), |at| format!(" until {}", moment(at, now)));
            let tries = if *attempts == 0 { String::new() } else { format!("; tries that failed: {attempts}") };
            format!("\nQueued {queued}{report}, waits{next}{tries}")
        }
        Fate::Gathered { until, why } => {
            let why = match why {
                Gathering::Confirmation => "it is dropped unless more independent publishers report the story",
                Gathering::QuietHours => "the quiet hours end",
                Gathering::Digest => "the filter’s next list",
                Gathering::Snooze => "the filter is snoozed no more",
                Gathering::Cap => "the hour ends in which the filter rang too often",
                Gathering::Burst => "it is told with others",
            };
            format!("\nFound {queued}{report}, waits until {}, when {why}", moment(*until, now))
        }
        Fate::GivenUp { at, reason } => {
            let reason = shorten(&one_line(reason), SAID_MAX);
            format!("\nGiven up {}{report}: Telegram refused it and said “{reason}”", moment(*at, now))
        }
        Fate::Unconfirmed { at } => {
            let at = moment(*at, now);
            format!("\nNot told{report}: by {at} too few independent publishers had reported the story for its filter")
        }
        Fate::Cancelled { at } => {
            format!("\nDropped {}{report}: the chat was not subscribed when its turn came", moment(*at, now))
        }
    })
}

/// Why what waits is not sent, if the chat itself is why.
fn held_up(fate: &Fate, hold: Option<Hold>) -> RichText {
    RichText::of(match (fate, hold) {
        (Fate::Waiting { .. }, Some(Hold::Paused)) => "\nAlerts are paused: /resume",
        (Fate::Waiting { .. }, Some(Hold::Suspended)) => {
            "\nTelegram did not let newsbell write here: look at the rights of the bot in this chat"
        }
        _ => "",
    })
}

fn later(span: Duration) -> String {
    if span.as_secs() == 0 { ", at once".to_owned() } else { format!(", {} later", rough(span)) }
}

/// How to hear the feeds that brought an item, when the chat hears none of them.
fn not_heard(reports: &[Report]) -> RichText {
    match reports.first() {
        Some(first) if reports.iter().all(|report| !report.is_heard) => {
            RichText::of("\n\nThis chat does not hear that feed. Hear it: ")
                .code(format!("/addfeed {}", first.feed.url))
        }
        _ => RichText::new(),
    }
}

fn unexplained(filter: &str) -> RichText {
    RichText::of("\n\n").code(shorten(&one_line(filter), SAID_MAX))
}

fn left_out(count: usize, what: &str) -> RichText {
    match count.saturating_sub(FILTERS_SHOWN) {
        0 => RichText::new(),
        more => RichText::of(format!("\n\n{} more {what}: /filters", counted(more, "filter"))),
    }
}

/// `/why` as a reply to what is none of our alerts.
pub(in crate::commands) fn no_alert_of_ours(kept_for: Duration) -> Message {
    let days = days(kept_for);
    text(format!(
        "That message is no alert of newsbell’s, or one older than {days}. Reply with /why to an alert, or give a link: {}",
        Verb::Why.row().example
    ))
}

/// `/why` alone where nothing has rung.
pub(in crate::commands) fn no_alert_yet(kept_for: Duration) -> Message {
    text(format!(
        "No alert has rung here in the last {}. To ask about an article, give its link: {}",
        days(kept_for),
        Verb::Why.row().example
    ))
}

/// `/why` of something that is no link to an article.
pub(in crate::commands) fn no_article_link(asked: &str) -> Message {
    let asked = shorten(&one_line(asked), SAID_MAX);
    let body = RichText::new().code(asked).plain(" is no link to an article. Write it so:\n");
    Message::of(body.code(Verb::Why.row().example))
}

/// `/why` of an article that no feed brought.
pub(in crate::commands) fn unknown_article(link: &str, kept_for: Duration) -> Message {
    let body = RichText::of("No feed that is heard here has brought ").plain(shorten(&one_line(link), SAID_MAX));
    let body = body.plain(format!(
        ", or it came longer ago than {}, for which items are kept. /feeds lists the feeds. To add the site’s own:\n",
        days(kept_for)
    ));
    Message::of(body.code(format!("/addfeed {}", site(link))))
}

/// The front page of a link: a site's feed is found from there.
fn site(link: &str) -> String {
    let front = url::Url::parse(link).ok().and_then(|url| url.join("/").ok());
    front.map_or_else(|| Verb::AddFeed.row().example.to_owned(), String::from)
}

fn days(span: Duration) -> String {
    counted(usize::try_from(span.as_secs() / 86_400).unwrap_or(usize::MAX), "day")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DeliveryId, Digest, FilterNumber, Growth, ItemId, MessageId, StoryId};

    const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

    fn told(fate: Fate) -> String {
        let name = Digest::of("test", &[]);
        let filters = vec![(FilterNumber(1), "tea".to_owned())];
        let (story, item, queued_at) = (StoryId(name), ItemId(name), NOW.minus(Duration::from_secs(90)));
        let trail = Trail { delivery: DeliveryId(1), story, item, filters, queued_at, fate, growth: Growth::default() };
        let outcome = Outcome::Rang { trail: Box::new(trail), filters: Vec::new(), hold: Some(Hold::Paused) };
        let said = why(&Findings { item: None, reports: Vec::new(), full_text: None, outcome }, NOW);
        said.iter().map(|message| message.text.to_plain()).collect()
    }

    #[test]
    fn every_fate_of_an_alert_is_told_in_a_line() {
        for (fate, line) in [
            (Fate::Sent { at: NOW, message: Some(MessageId(7)) }, "\nSent 08:00 UTC, 1m later\n"),
            (
                Fate::Waiting { attempts: 0, not_before: None },
                "\nQueued 07:58 UTC, waits\nAlerts are paused: /resume\n",
            ),
            (
                Fate::Waiting { attempts: 3, not_before: Some(NOW.plus(Duration::from_hours(24))) },
                "\nQueued 07:58 UTC, waits until 16 Jan 08:00 UTC; tries that failed: 3\n",
            ),
            (
                Fate::GivenUp { at: NOW, reason: "too odd".to_owned() },
                "\nGiven up 08:00 UTC: Telegram refused it and said “too odd”\n",
            ),
            (Fate::Cancelled { at: NOW }, "\nDropped 08:00 UTC: the chat was not subscribed when its turn came\n"),
        ] {
            let said = told(fate);
            assert!(said.contains(line), "{line:?} is not in\n{said}");
        }
    }

    #[test]
    fn the_front_page_of_a_link_is_offered_as_a_feed() {
        assert_eq!(site("https://wire.example/a/b?c=d#e"), "https://wire.example/");
    }
}
