//! How fast a burst gets through to many chats, where the far end enforces the limits that Telegram publishes.

use super::process::{Life, SharedLog};
use super::{Grouping, configure};
use crate::fake_telegram::FakeTelegram;
use crate::feed_server::{FeedServer, NewsItem};
use std::path::Path;
use std::time::{Duration, Instant};

/// Feeds that have the burst, each some of it.
const FEEDS: usize = 10;

/// Words, each watched by as many chats, and each in as many items.
const WORDS: usize = 25;

/// Messages a second over all chats, and what the bot may do without passing it.
const PUBLISHED: f64 = 30.0;

/// What came of a burst.
#[derive(Clone, Debug)]
pub(crate) struct Burst {
    chats: usize,
    items: usize,
    /// Alerts due: one for each chat and item that holds its word.
    due: usize,
    arrived: usize,
    messages: usize,
    /// From the first message to the last.
    lasted: Duration,
    refused: usize,
}

impl Burst {
    /// Did everything arrive, and nothing pass a limit?
    pub(crate) fn is_good(&self) -> bool {
        self.arrived == self.due && self.refused == 0
    }
}

impl std::fmt::Display for Burst {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let a_second = f64::from(u32::try_from(self.messages).unwrap()) / self.lasted.as_secs_f64();
        writeln!(to, "| a burst of {} items for {} chats | |\n| --- | --- |", self.items, self.chats)?;
        writeln!(to, "| alerts due, arrived | {}, {} |", self.due, self.arrived)?;
        writeln!(to, "| messages, in seconds | {}, {:.1} |", self.messages, self.lasted.as_secs_f64())?;
        writeln!(to, "| messages a second, of 30 | {a_second:.1}, {:.0} % |", 100.0 * a_second / PUBLISHED)?;
        writeln!(to, "| refused for passing a limit | {} |", self.refused)
    }
}

fn path(feed: usize) -> String {
    format!("/{feed}.xml")
}

fn chat(number: usize) -> i64 {
    10_001 + i64::try_from(number).unwrap()
}

fn headline(item: usize) -> String {
    format!("Report {item:04}, word{} is in it", item % WORDS)
}

/// Publishes so many items at once to so many chats, and waits until all has arrived or nothing does for a minute.
pub(crate) async fn measure(binary: &Path, chats: usize, items: usize) -> Burst {
    let (telegram, feeds) = (FakeTelegram::start().await, FeedServer::start().await);
    let folder = tempfile::tempdir().unwrap();
    telegram.enforce_limits();
    (0..chats).for_each(|number| telegram.add_private(chat(number), "Reader"));
    for feed in 0..FEEDS {
        feeds.publish(&path(feed), NewsItem::new(&format!("An old story of {feed}"), "It was there before."));
    }
    let urls: Vec<String> = (0..FEEDS).map(|feed| feeds.url(&path(feed))).collect();
    let log = SharedLog::default();
    let _life = Life::start(&configure(binary, folder.path(), &telegram, &urls, Grouping::Off), &log, None);
    (0..chats).for_each(|number| {
        telegram.say(chat(number), chat(number), &format!("/watch word{}", number % WORDS));
    });
    for number in 0..chats {
        telegram.wait_for(chat(number), |said| said.text.contains("as filter 1"), Duration::from_mins(10)).await;
    }
    for feed in 0..FEEDS {
        let own = (0..items).filter(|item| item % FEEDS == feed);
        feeds.publish_all(&path(feed), own.map(|item| NewsItem::new(&headline(item), "More follows.")).collect());
    }
    let began = Instant::now();
    let due: usize = (0..chats).map(|number| (0..items).filter(|item| item % WORDS == number % WORDS).count()).sum();
    let mut last = (0, Instant::now());
    loop {
        let burst = burst(&telegram, chats, items, due, began);
        if burst.arrived > last.0 {
            last = (burst.arrived, Instant::now());
        }
        if burst.arrived == due || last.1.elapsed() > Duration::from_mins(1) {
            return burst;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
}

/// What has come of it so far.
fn burst(telegram: &FakeTelegram, chats: usize, items: usize, due: usize, began: Instant) -> Burst {
    let (mut arrived, mut at) = (0, Vec::new());
    for number in 0..chats {
        let told: Vec<_> = telegram.messages(chat(number)).into_iter().filter(|sent| sent.at > began).collect();
        let is_told = |item: &usize| told.iter().any(|sent| sent.text.contains(&headline(*item)));
        arrived += (0..items).filter(|item| item % WORDS == number % WORDS).filter(is_told).count();
        at.extend(told.iter().map(|sent| sent.at));
    }
    let lasted = at.iter().max().zip(at.iter().min()).map_or(Duration::ZERO, |(last, first)| *last - *first);
    let refused = telegram.violations().iter().filter(|what| what.starts_with("limit passed")).count();
    Burst { chats, items, due, arrived, messages: at.len(), lasted, refused }
}
