//! Why an item rang, or why it did not.

use super::explained::{hit, missed};
use super::full_text::page_line;
use super::items::title;
use super::page::{below, pages, paragraph};
use crate::commands::findings::{Findings, Hold, Outcome, Report};
use crate::commands::table::Verb;
use crate::domain::message::{one_line, shorten};
use crate::domain::{Fate, Gathering, Item, Message, RichText, Timestamp, Trail};
use crate::language::{Phrasebook, Value};
use std::time::Duration;

/// Filters explained in one answer; the rest is counted.
const FILTERS_SHOWN: usize = 5;

/// Feeds named that brought an item, and the longest name and text of others shown, in characters.
const FEEDS_SHOWN: usize = 4;
const OUTLET_MAX: usize = 60;
const SAID_MAX: usize = 200;

/// `/why`, of an item that is known.
pub(in crate::commands) fn why(say: &Phrasebook, findings: &Findings, now: Timestamp) -> Vec<Message> {
    let came = match &findings.item {
        Some(item) => below(title(say, item)).line().then(came(say, item, &findings.reports, now)),
        None => below(say.why_item_gone()),
    };
    let page = findings.full_text.as_ref().map(|full_text| page_line(say, full_text, now));
    let came = came.then(page.unwrap_or_default());
    let headed = |head: RichText| RichText::new().bold(head.to_plain()).then(came);
    match &findings.outcome {
        Outcome::Rang { trail, filters, hold } => {
            let head = headed(say.why_rang()).then(below(went(say, trail, findings, now)));
            let head = head.then(held_up(say, &trail.fate, *hold));
            let parts = if filters.is_empty() {
                trail.filters.iter().take(FILTERS_SHOWN).map(|(_, filter)| unexplained(filter)).collect()
            } else {
                filters.iter().take(FILTERS_SHOWN).map(|filter| hit(say, filter)).collect()
            };
            pages(head, parts, left_out(trail.filters.len(), |more| say.why_more_rang(more)))
        }
        Outcome::RangAt(at) => {
            let went = say.why_queued_then(say.moment(*at, now));
            pages(headed(say.why_rang_then()).then(below(went)), Vec::new(), RichText::new())
        }
        Outcome::Silent { filters } => {
            let head = headed(say.why_silent()).then(not_heard(say, &findings.reports));
            let shown = filters.iter().take(FILTERS_SHOWN);
            let parts: Vec<_> = shown.map(|(filter, why)| missed(say, filter, *why, now)).collect();
            let tail = match filters.len() {
                0 => paragraph(say.why_no_filter(Verb::Watch.row().example)),
                count => left_out(count, |more| say.why_more_silent(more)),
            };
            pages(head, parts, tail)
        }
    }
}

/// When an item was published, and when newsbell saw it, in which feeds.
fn came(say: &Phrasebook, item: &Item, reports: &[Report], now: Timestamp) -> RichText {
    let published = match item.entry.published {
        Some(at) => say.why_published(say.moment(at, now)),
        None => say.why_published_unknown(),
    };
    let feeds = reports.iter().take(FEEDS_SHOWN).map(|report| {
        let name = shorten(&one_line(&report.feed.label()), OUTLET_MAX);
        if report.is_heard { name } else { say.why_feed_unheard(name).to_plain() }
    });
    let (feeds, seen_at) = (say.list(feeds), say.moment(item.first_seen_at, now));
    let seen = match reports.len().saturating_sub(FEEDS_SHOWN) {
        0 if feeds.is_empty() => say.why_seen(seen_at),
        0 => say.why_seen_in(seen_at, feeds),
        more => say.why_seen_in_more(seen_at, feeds, more),
    };
    let delay = item.entry.published.map(|at| item.first_seen_at.since(at));
    published.then(below(match delay {
        None => seen,
        Some(span) if span.as_secs() == 0 => say.why_at_once(seen),
        Some(span) => say.why_later(seen, say.rough(span)),
    }))
}

/// What became of its alert.
fn went(say: &Phrasebook, trail: &Trail, findings: &Findings, now: Timestamp) -> RichText {
    let told_by_another = findings.item.as_ref().is_some_and(|item| item.id != trail.item);
    let report = Value::Choice(if told_by_another { "other" } else { "own" });
    let moment = |at: Timestamp| say.moment(at, now);
    let queued = moment(trail.queued_at);
    match &trail.fate {
        Fate::Sent { at, .. } => match at.since(trail.queued_at) {
            span if span.as_secs() == 0 => say.why_sent_at_once(report, moment(*at)),
            span => say.why_sent(report, moment(*at), say.rough(span)),
        },
        Fate::Waiting { attempts, not_before } => {
            let line = match not_before.filter(|at| *at > now) {
                Some(until) => say.why_waits_until(report, queued, moment(until)),
                None => say.why_waits(report, queued),
            };
            if *attempts == 0 { line } else { say.why_tries(line, *attempts) }
        }
        Fate::Gathered { until, why } => {
            let until = moment(*until);
            match why {
                Gathering::Confirmation => say.why_gathered_confirmation(report, queued, until),
                Gathering::QuietHours => say.why_gathered_quiet(report, queued, until),
                Gathering::Digest => say.why_gathered_digest(report, queued, until),
                Gathering::Snooze => say.why_gathered_snooze(report, queued, until),
                Gathering::Cap => say.why_gathered_cap(report, queued, until),
                Gathering::Burst => say.why_gathered_burst(report, queued, until),
            }
        }
        Fate::GivenUp { at, reason } => say.why_given_up(report, moment(*at), shorten(&one_line(reason), SAID_MAX)),
        Fate::Unconfirmed { at } => say.why_unconfirmed(report, moment(*at)),
        Fate::Cancelled { at } => say.why_dropped(report, moment(*at)),
    }
}

/// Why what waits is not sent, if the chat itself is why.
fn held_up(say: &Phrasebook, fate: &Fate, hold: Option<Hold>) -> RichText {
    match (fate, hold) {
        (Fate::Waiting { .. }, Some(Hold::Paused)) => below(say.why_held_paused()),
        (Fate::Waiting { .. }, Some(Hold::Suspended)) => below(say.why_held_suspended()),
        _ => RichText::new(),
    }
}

/// How to hear the feeds that brought an item, when the chat hears none of them.
fn not_heard(say: &Phrasebook, reports: &[Report]) -> RichText {
    match reports.first() {
        Some(first) if reports.iter().all(|report| !report.is_heard) => {
            paragraph(say.why_feed_not_heard(format!("/addfeed {}", first.feed.url)))
        }
        _ => RichText::new(),
    }
}

fn unexplained(filter: &str) -> RichText {
    paragraph(RichText::new().code(shorten(&one_line(filter), SAID_MAX)))
}

fn left_out(count: usize, words: impl FnOnce(usize) -> RichText) -> RichText {
    match count.saturating_sub(FILTERS_SHOWN) {
        0 => RichText::new(),
        more => paragraph(words(more)),
    }
}

/// `/why` as a reply to what is none of our alerts.
pub(in crate::commands) fn no_alert_of_ours(say: &Phrasebook, kept_for: Duration) -> Message {
    Message::of(say.no_alert_of_ours(say.days(kept_for), Verb::Why.row().example))
}

/// `/why` alone where nothing has rung.
pub(in crate::commands) fn no_alert_yet(say: &Phrasebook, kept_for: Duration) -> Message {
    Message::of(say.no_alert_yet(say.days(kept_for), Verb::Why.row().example))
}

/// `/why` of something that is no link to an article.
pub(in crate::commands) fn no_article_link(say: &Phrasebook, asked: &str) -> Message {
    Message::of(say.no_article_link(shorten(&one_line(asked), SAID_MAX), Verb::Why.row().example))
}

/// `/why` of an article that no feed brought.
pub(in crate::commands) fn unknown_article(say: &Phrasebook, link: &str, kept_for: Duration) -> Message {
    let shown = shorten(&one_line(link), SAID_MAX);
    Message::of(say.unknown_article(shown, say.days(kept_for), format!("/addfeed {}", site(link))))
}

/// The front page of a link: a site's feed is found from there.
fn site(link: &str) -> String {
    let front = url::Url::parse(link).ok().and_then(|url| url.join("/").ok());
    front.map_or_else(|| Verb::AddFeed.row().example.to_owned(), String::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{DeliveryId, Digest, FilterNumber, Growth, ItemId, Locale, MessageId, StoryId};

    const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

    fn told(fate: Fate) -> String {
        let name = Digest::of("test", &[]);
        let filters = vec![(FilterNumber(1), "tea".to_owned())];
        let (story, item, queued_at) = (StoryId(name), ItemId(name), NOW.minus(Duration::from_secs(90)));
        let (delivery, remarks, growth) = (DeliveryId(1), Vec::new(), Growth::default());
        let trail = Trail { delivery, story, item, filters, queued_at, fate, remarks, growth };
        let outcome = Outcome::Rang { trail: Box::new(trail), filters: Vec::new(), hold: Some(Hold::Paused) };
        let said = why(
            crate::language::phrasebook(Locale::En),
            &Findings { item: None, reports: Vec::new(), full_text: None, outcome },
            NOW,
        );
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
