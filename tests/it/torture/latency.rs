//! How long an alert takes, on a bot that has nothing else to do, from its commit to its request at the far end.

use super::process::{Life, SharedLog};
use super::{Grouping, configure};
use crate::fake_telegram::FakeTelegram;
use crate::feed_server::{FeedServer, NewsItem};
use std::path::Path;
use std::time::{Duration, SystemTime};

/// Feeds, each with a word of its own and a chat that watches it, so that no chat's pace is in the way.
const FEEDS: usize = 10;

/// Between two items of one feed; it is visited every second.
const BETWEEN: Duration = Duration::from_millis(2_100);

/// Spans, sorted: the whole, and the part of it up to where the delivery is claimed, on disk, and about to leave.
#[derive(Clone, Debug)]
pub(crate) struct Histogram(Vec<Duration>, Vec<Duration>);

impl Histogram {
    /// How many were measured.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// So many of a thousand are shorter.
    pub(crate) fn at(&self, of_thousand: usize) -> Duration {
        self.0[((self.0.len() - 1) * of_thousand).div_ceil(1_000)]
    }
}

impl std::fmt::Display for Histogram {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ms = |of_thousand: usize| self.at(of_thousand).as_secs_f64() * 1_000.0;
        let (p50, p90, p99, max) = (ms(500), ms(900), ms(990), ms(1_000));
        writeln!(to, "| from commit to request, {} alerts | ms |\n| --- | --- |", self.len())?;
        writeln!(to, "| p50 | {p50:.1} |\n| p90 | {p90:.1} |\n| p99 | {p99:.1} |\n| max | {max:.1} |")?;
        let claimed = |of_thousand: usize| self.1[(self.1.len() - 1) * of_thousand / 1_000].as_secs_f64() * 1_000.0;
        writeln!(to, "| of it until it is claimed: p50, p99 | {:.1}, {:.1} |", claimed(500), claimed(990))?;
        let bounds = [1, 2, 3, 4, 5, 7, 10, 15, 25, 50, 100, 1_000_000].map(Duration::from_millis);
        let mut from = Duration::ZERO;
        for bound in bounds {
            let count = self.0.iter().filter(|span| **span >= from && **span < bound).count();
            if count > 0 {
                let width = (count * 60).div_ceil(self.len());
                writeln!(to, "{:>4} ms and more: {count:>5} {}", from.as_millis(), "#".repeat(width))?;
            }
            from = bound;
        }
        Ok(())
    }
}

fn path(feed: usize) -> String {
    format!("/{feed}.xml")
}

fn chat(feed: usize) -> i64 {
    2_001 + i64::try_from(feed).unwrap()
}

/// Measures so many alerts and a few more.
pub(crate) async fn measure(binary: &Path, alerts: usize) -> Histogram {
    let (telegram, feeds) = (FakeTelegram::start().await, FeedServer::start().await);
    let folder = tempfile::tempdir().unwrap();
    for feed in 0..FEEDS {
        telegram.add_private(chat(feed), "Reader");
        feeds.publish(&path(feed), NewsItem::new(&format!("An old story of {feed}"), "It was there before."));
    }
    let urls: Vec<String> = (0..FEEDS).map(|feed| feeds.url(&path(feed))).collect();
    let start = configure(binary, folder.path(), &telegram, &urls, Grouping::Off);
    let log = SharedLog::default();
    let _life = Life::start(&start, &log, None);
    for feed in 0..FEEDS {
        telegram.say(chat(feed), chat(feed), &format!("/watch signal{feed}"));
        telegram.wait_for(chat(feed), |message| message.text.contains("as filter 1"), Duration::from_secs(60)).await;
    }
    let (mut spans, mut claims) = (Vec::new(), Vec::new());
    for round in 0..alerts.div_ceil(FEEDS) {
        for feed in 0..FEEDS {
            let title = format!("Measure {round:04} of signal{feed}");
            feeds.trim(&path(feed), 20);
            feeds.publish(&path(feed), NewsItem::new(&title, "More of it follows."));
            tokio::time::sleep(BETWEEN / u32::try_from(FEEDS).unwrap()).await;
        }
        if round > 0 {
            for (whole, claim) in arrivals(&telegram, &log, round - 1) {
                spans.push(whole);
                claims.push(claim);
            }
        }
    }
    spans.sort_unstable();
    claims.sort_unstable();
    Histogram(spans, claims)
}

/// The spans of one round: each from the last commit before its request.
fn arrivals(telegram: &FakeTelegram, log: &SharedLog, round: usize) -> Vec<(Duration, Duration)> {
    let (commits, departures) = (log.commits(), log.departures());
    let arrived = |feed: usize| {
        let title = format!("Measure {round:04} of signal{feed}");
        let found = telegram.messages(chat(feed)).into_iter().find(|message| message.text.contains(&title));
        SystemTime::now() - found.unwrap_or_else(|| panic!("{title} has not arrived")).at.elapsed()
    };
    (0..FEEDS)
        .map(|feed| {
            let at = arrived(feed);
            let commit = commits.iter().rev().find(|commit| **commit <= at).expect("an alert is committed first");
            let departure = departures.iter().rev().find(|departure| **departure <= at).expect("it is claimed first");
            (at.duration_since(*commit).unwrap(), departure.duration_since(*commit).unwrap_or_default())
        })
        .collect()
}
