//! Stories under fire: the bot is killed while outlet after outlet reports them; in the end the messages tell of every
//! report, and each story has rung once.

use super::luck::Luck;
use super::process::{Life, SharedLog};
use super::{Grouping, configure};
use crate::fake_telegram::FakeTelegram;
use crate::feed_server::{FeedServer, NewsItem};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::{Duration, Instant};

/// The labelled set of the benchmark: news of the day from which the bot learns which words are rare.
const NEWS_OF_THE_DAY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/stories/labelled.jsonl");

const OUTLETS: usize = 4;
const READER: i64 = 3_001;

/// A message is edited at most every half a minute.
const QUIET_FOR: Duration = Duration::from_secs(50);

/// What came of it.
#[derive(Clone, Debug)]
pub(crate) struct Grown {
    stories: usize,
    reports: usize,
    kills: usize,
    /// Reports that no message tells of.
    lost: Vec<String>,
    /// Stories that one message tells whole.
    whole: usize,
    /// Messages that tell a story, beyond the first of each.
    repeated: usize,
    /// Edits that the far end carried out.
    edits: usize,
    /// All that is in the chat.
    messages: Vec<String>,
}

impl Grown {
    /// Is every report told, and did most stories ring once? A kill between a request and its answer repeats a message.
    pub(crate) fn is_good(&self) -> bool {
        self.lost.is_empty() && self.whole == self.stories && self.repeated <= self.kills
    }
}

impl std::fmt::Display for Grown {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(to, "| stories, reports | {}, {} |\n| --- | --- |", self.stories, self.reports)?;
        writeln!(to, "| kills | {} |", self.kills)?;
        writeln!(to, "| **reports that no message tells of** | **{}** |", self.lost.len())?;
        writeln!(to, "| stories told whole in one message | {} |", self.whole)?;
        writeln!(to, "| messages repeated, edits | {}, {} |", self.repeated, self.edits)?;
        self.lost.iter().try_for_each(|title| writeln!(to, "\nLOST: {title}"))?;
        if self.is_good() { Ok(()) } else { self.messages.iter().try_for_each(|text| writeln!(to, "\n{text}")) }
    }
}

/// What happens, as four outlets report it; `{a}`, `{b}` and `{c}` are names.
const EVENTS: [[&str; OUTLETS]; 6] = [
    [
        "Storm {a} floods {b}, {c} road closed",
        "{b} cut off after storm {a} closes {c} road",
        "Floods in {b}: storm {a} swells the {c}",
        "Storm {a}: {c} road shut, {b} under water",
    ],
    [
        "Ferry {a} sinks off {b} with 40 aboard",
        "Rescuers search {b} strait after ferry {a} sinks",
        "{a} ferry goes down near {b}, captain {c} missing",
        "Search off {b} for captain {c} of the ferry {a}",
    ],
    [
        "Minister {a} resigns over {b} contracts",
        "{a} quits as minister in {b} affair",
        "{b} contracts bring down minister {a}, {c} to follow",
        "{c} named to succeed minister {a}",
    ],
    [
        "{a} Bank halts withdrawals in {b}",
        "Savers queue in {b} as {a} Bank shuts counters",
        "Regulator {c} takes over {a} Bank",
        "{b}: regulator {c} steps in at {a} Bank",
    ],
    [
        "Wolves return to {a} forest, {b} farmers say",
        "{b} farmers count sheep lost to {a} wolves",
        "Hunters barred from {a} wolves by {c} court",
        "{c} court protects wolves of {a} forest",
    ],
    [
        "Museum of {a} recovers stolen {b} mask",
        "Stolen {b} mask found in {c}, back at {a} museum",
        "How the {b} mask came home to {a}",
        "{c} dealer hands {b} mask to {a} museum",
    ],
];

/// What the reader watches, so that each event rings.
const WATCHED: &str = "/watch storm, ferry, minister, bank, wolves, mask";

/// A story with names that nobody has heard before.
struct Story {
    event: [&'static str; OUTLETS],
    names: [String; 3],
}

impl Story {
    fn new(event: [&'static str; OUTLETS], luck: &mut Luck, beginnings: &mut BTreeSet<String>) -> Self {
        Self { event, names: std::array::from_fn(|_| unheard(luck, beginnings)) }
    }

    /// As an outlet reports it.
    fn report(&self, outlet: usize) -> NewsItem {
        let [a, b, c] = &self.names;
        let named = |text: &str| text.replace("{a}", a).replace("{b}", b).replace("{c}", c);
        let title = named(self.event[outlet]);
        let body = named(&format!("{}. {}.", self.event[0], self.event[3]));
        let slug = title.to_lowercase().replace(|letter: char| !letter.is_alphanumeric(), "-");
        NewsItem { link: format!("https://outlet{outlet}.example/{slug}"), ..NewsItem::new(&title, &body) }
    }
}

/// A name that begins unlike all others: how alike names may be is a matter of grouping, which is not on trial here.
fn unheard(luck: &mut Luck, beginnings: &mut BTreeSet<String>) -> String {
    let syllables = ["ka", "lu", "mo", "ri", "te", "va", "zo", "ne", "shi", "pu", "do", "xa", "gre", "bi", "hul"];
    loop {
        let mut name: String = (0..4).map(|_| luck.of(&syllables)).collect();
        if beginnings.insert(name.chars().take(4).collect()) {
            name.get_mut(..1).unwrap().make_ascii_uppercase();
            return name;
        }
    }
}

fn path(outlet: usize) -> String {
    format!("/outlet{outlet}.xml")
}

/// Its items in English.
pub(crate) fn news_of_the_day() -> Vec<NewsItem> {
    let lines = std::fs::read_to_string(NEWS_OF_THE_DAY).unwrap();
    let items = lines.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    items
        .filter(|item| item["lang"] == "en")
        .map(|item| NewsItem::new(item["title"].as_str().unwrap(), item["summary"].as_str().unwrap_or_default()))
        .collect()
}

/// Lets stories be reported while the bot is killed again and again, then lets it come to rest.
pub(crate) async fn measure(binary: &Path, seed: u64) -> Grown {
    let (telegram, feeds) = (FakeTelegram::start().await, FeedServer::start().await);
    let folder = tempfile::tempdir().unwrap();
    telegram.add_private(READER, "Reader");
    (0..OUTLETS).for_each(|outlet| feeds.publish_all(&path(outlet), news_of_the_day()));
    let urls: Vec<String> = (0..OUTLETS).map(|outlet| feeds.url(&path(outlet))).collect();
    let start = configure(binary, folder.path(), &telegram, &urls, Grouping::On);
    let log = SharedLog::default();
    let mut life = Life::start(&start, &log, None);
    telegram.say(READER, READER, WATCHED);
    telegram.wait_for(READER, |said| said.text.contains("as filter 1"), Duration::from_secs(60)).await;

    let mut luck = Luck::new(seed, "growth");
    let mut beginnings = BTreeSet::new();
    let stories: Vec<Story> = EVENTS.into_iter().map(|event| Story::new(event, &mut luck, &mut beginnings)).collect();
    // An outlet has several stories, and a story comes to all of them in turn.
    let mut due: Vec<(usize, usize)> = (0..OUTLETS)
        .flat_map(|outlet| (0..stories.len()).map(move |story| (story, (outlet + story) % OUTLETS)))
        .collect();
    due.reverse();
    let mut kills = 0;
    while let Some((story, outlet)) = due.pop() {
        feeds.publish(&path(outlet), stories[story].report(outlet));
        tokio::time::sleep(luck.span(100, 1_200)).await;
        if luck.in_hundred(50) {
            life.kill();
            kills += 1;
            drop(life);
            life = Life::start(&start, &log, None);
        }
    }
    let mut grown = judged(&telegram, &stories, kills);
    let mut changed = (grown.edits, Instant::now());
    while !grown.is_good() && changed.1.elapsed() < QUIET_FOR {
        tokio::time::sleep(Duration::from_millis(500)).await;
        grown = judged(&telegram, &stories, kills);
        if grown.edits != changed.0 {
            changed = (grown.edits, Instant::now());
        }
    }
    grown
}

/// What the chat knows of these stories.
fn judged(telegram: &FakeTelegram, stories: &[Story], kills: usize) -> Grown {
    let messages: Vec<String> = telegram.messages(READER).into_iter().map(|sent| sent.text).collect();
    let (mut lost, mut whole, mut repeated) = (Vec::new(), 0, 0);
    for story in stories {
        let titles: BTreeMap<usize, String> = (0..OUTLETS).map(|outlet| (outlet, story.report(outlet).title)).collect();
        let telling: Vec<&String> =
            messages.iter().filter(|text| titles.values().any(|title| text.contains(title.as_str()))).collect();
        let is_told = |title: &&String| telling.iter().any(|text| text.contains(title.as_str()));
        lost.extend(titles.values().filter(|title| !is_told(title)).cloned());
        let is_whole = |text: &&&String| titles.values().all(|title| text.contains(title.as_str()));
        whole += usize::from(telling.iter().any(|text| is_whole(&text)));
        repeated += telling.len().saturating_sub(1);
    }
    let edits = telegram.calls("editMessageText");
    Grown { stories: stories.len(), reports: stories.len() * OUTLETS, kills, lost, whole, repeated, edits, messages }
}
