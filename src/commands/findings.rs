//! What is known of one item, as one chat may be told it: why it rang there, or why it did not. Pure.

use crate::domain::{Feed, FilterNumber, Item, Page, Silence, StandingFilter, Timestamp, Trail};
use crate::filters::{Filter, ItemText, Verdict, explain};
use crate::store::Carrier;

/// What is known of one item.
#[derive(Debug)]
pub(super) struct Findings {
    /// The item; `None` when it is not kept any more, though its trail is.
    pub(super) item: Option<Item>,
    /// The feeds that brought it, the first first, as far as this chat may know of them.
    pub(super) reports: Vec<Report>,
    /// What is known of its page, if its full text was wanted.
    pub(super) full_text: Option<FullText>,
    /// What it came to.
    pub(super) outcome: Outcome,
}

/// What is known of the page of an item.
#[derive(Debug)]
pub(super) struct FullText {
    pub(super) page: Page,
    /// Is it matched for this chat?
    pub(super) is_wanted: bool,
}

/// One feed's report of it.
#[derive(Clone, Debug)]
pub(super) struct Report {
    pub(super) feed: Feed,
    pub(super) carrier: Carrier,
    pub(super) is_heard: bool,
}

/// What it came to in this chat.
#[derive(Debug)]
pub(super) enum Outcome {
    /// It rang, for these filters.
    Rang {
        trail: Box<Trail>,
        filters: Vec<Explained>,
        /// What holds up all that waits for this chat, if anything.
        hold: Option<Hold>,
    },
    /// It rang then; no more is remembered of it.
    RangAt(Timestamp),
    /// It did not: what each filter of the chat says of it, matches first, then near misses.
    Silent { filters: Vec<(Explained, Option<Obstacle>)> },
}

/// What holds up all that waits for a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hold {
    /// It asked for silence.
    Paused,
    /// It cannot be written to.
    Suspended,
}

/// What one filter says of the item.
#[derive(Debug)]
pub(super) struct Explained {
    pub(super) number: FilterNumber,
    pub(super) text: String,
    pub(super) verdict: Verdict,
}

/// Why a filter that matches did not ring.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Obstacle {
    /// No feed that the chat hears brought it.
    NotHeard,
    /// The filter was set later, at this instant.
    SetLater(Timestamp),
    /// It was in the first document of its feed.
    Baseline,
    /// The chat was not listening.
    Silence(Silence),
    /// The filter does not look at that feed, or passes over that outlet.
    PassedOver,
    /// Nothing is on record.
    Unknown,
}

/// What these filters say of an item; one that does not read any more says nothing.
pub(super) fn explained(filters: &[(FilterNumber, String)], item: &Item) -> Vec<Explained> {
    let words = ItemText::of(item);
    let say = |(number, text): &(FilterNumber, String)| {
        let verdict = explain(&Filter::parse(text).ok()?, &words);
        Some(Explained { number: *number, text: text.clone(), verdict })
    };
    filters.iter().filter_map(say).collect()
}

/// What the filters of a chat say of an item that did not ring there.
pub(super) fn silent(filters: &[StandingFilter], item: &Item, reports: &[Report], silences: &[Silence]) -> Outcome {
    let named: Vec<_> = filters.iter().map(|filter| (filter.number, filter.text.clone())).collect();
    let standing = |number| filters.iter().find(|filter| filter.number == number);
    let with_obstacle = |explained: Explained| {
        let matches = matches!(explained.verdict, Verdict::Match { .. });
        let filter = standing(explained.number).filter(|_| matches);
        let why = filter.map(|filter| match obstacle(filter.set_at, reports, silences) {
            Obstacle::Unknown if !filter.listens_to(item.feed, item.publisher()) => Obstacle::PassedOver,
            why => why,
        });
        (explained, why)
    };
    let mut filters: Vec<_> = explained(&named, item).into_iter().map(with_obstacle).collect();
    filters.sort_by_key(|(explained, _)| match &explained.verdict {
        Verdict::Match { .. } => (0, explained.number),
        Verdict::Miss(miss) if miss.is_near() => (1, explained.number),
        Verdict::Miss(_) => (2, explained.number),
    });
    Outcome::Silent { filters }
}

/// Why a filter that was set then did not ring: what stood in the way of the last report that the chat hears.
fn obstacle(set_at: Timestamp, reports: &[Report], silences: &[Silence]) -> Obstacle {
    let heard = reports.iter().filter(|report| report.is_heard).map(|report| report.carrier);
    let Some(last) = heard.max_by_key(|carrier| carrier.brought_at) else { return Obstacle::NotHeard };
    let silence = silences.iter().find(|silence| silence.covers(last.brought_at));
    match silence {
        _ if last.as_baseline => Obstacle::Baseline,
        _ if set_at > last.brought_at => Obstacle::SetLater(set_at),
        Some(silence) => Obstacle::Silence(*silence),
        None => Obstacle::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FeedUrl, SilenceReason};

    const fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn report(brought_at: i64, as_baseline: bool, is_heard: bool) -> Report {
        let feed = Feed::new(FeedUrl::parse("https://news.example/feed").unwrap());
        let carrier = Carrier { feed: feed.id, brought_at: at(brought_at), as_baseline };
        Report { feed, carrier, is_heard }
    }

    #[test]
    fn what_stood_in_the_way_of_the_last_heard_report_is_the_reason() {
        let pause = Silence { why: SilenceReason::Paused, since: at(10), until: Some(at(20)) };
        for (set_at, reports, reason) in [
            (0, vec![], Obstacle::NotHeard),
            (0, vec![report(15, false, false)], Obstacle::NotHeard),
            (0, vec![report(15, false, true)], Obstacle::Silence(pause)),
            (0, vec![report(15, true, true)], Obstacle::Baseline),
            (16, vec![report(15, false, true)], Obstacle::SetLater(at(16))),
            (0, vec![report(15, false, true), report(25, false, false)], Obstacle::Silence(pause)),
            (0, vec![report(15, false, true), report(25, true, true)], Obstacle::Baseline),
            (0, vec![report(20, false, true)], Obstacle::Unknown),
        ] {
            assert_eq!(obstacle(at(set_at), &reports, &[pause]), reason, "{set_at} {reports:?}");
        }
    }
}
