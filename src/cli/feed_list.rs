//! `newsbell feeds list`: how every feed is doing, from the store or from the bot that has it open.

use super::{ConfigFile, out};
use crate::clock::{Clock as _, WallClock};
use crate::config::Config;
use crate::domain::message::{counted, one_line};
use crate::domain::time::{Age, Until};
use crate::domain::{FeedState, Timestamp};
use crate::store::{KnownFeed, Store, StoreError};
use crate::web::{FeedRow, ask_feeds};
use anyhow::Context as _;
use clap::Args;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use unicode_width::UnicodeWidthStr as _;

/// The widest name in the table, in columns; `--json` shows all of it.
const NAME_MAX: usize = 32;

#[derive(Args, Debug)]
#[command(after_help = "Of a running bot the list comes over its [http] address, on this machine only.\n\
                        Example: newsbell feeds list")]
pub(super) struct Options {
    /// One JSON object a line for each feed, instants in seconds since 1970
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    config: ConfigFile,
}

pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    let config = options.config.load()?.config;
    let now = WallClock.now();
    let rows = rows(&config, now).await?;
    if options.json {
        return Ok(rows.iter().try_for_each(|row| out::line(&serde_json::to_string(row)?))?);
    }
    Ok(out::text(&table(&rows, now))?)
}

async fn rows(config: &Config, now: Timestamp) -> anyhow::Result<Vec<FeedRow>> {
    // To look must not make a store.
    if !config.store.path.exists() {
        return Ok(FeedRow::of_all(&not_visited(config, now), now));
    }
    match Store::open(&config.store).await {
        Ok(store) => {
            let known = store.feeds().await?;
            store.close().await?;
            Ok(FeedRow::of_all(&known, now))
        }
        Err(StoreError::Locked { .. }) => ask(config).await,
        Err(error) => Err(error.into()),
    }
}

/// The configured feeds, where no bot has run yet.
fn not_visited(config: &Config, now: Timestamp) -> Vec<KnownFeed> {
    let state = FeedState { next_visit_at: now, ..FeedState::default() };
    let new = |feed| KnownFeed { feed, state: state.clone(), listeners: 0, merged_into: None };
    config.feeds.iter().cloned().map(new).collect()
}

async fn ask(config: &Config) -> anyhow::Result<Vec<FeedRow>> {
    let listen = config.http.listen;
    if listen.port() == 0 {
        anyhow::bail!(
            "the bot is running and has the store open, and cannot be asked: [http] listen has port 0. Name a port, or \
             stop the bot first, or send it /feeds"
        );
    }
    ask_feeds(listen).await.with_context(|| {
        format!(
            "the bot is running and has the store open, and does not answer at {listen}. Run this with its \
             configuration and on its machine (in a container: inside it), or stop the bot first, or send it /feeds"
        )
    })
}

/// An aligned table: one line a feed, what is not well first.
fn table(rows: &[FeedRow], now: Timestamp) -> String {
    if rows.is_empty() {
        return "No feed is heard. Add [[feeds]] to the configuration, or send the bot /addfeed ADDRESS.\n".to_owned();
    }
    let head = ["STATE", "FEED", "LAST ITEM", "NEXT VISIT", "304", "WHY"].map(str::to_owned);
    let lines: Vec<[String; 6]> = std::iter::once(head).chain(rows.iter().map(|row| cells(row, now))).collect();
    let mut widths = [0; 6];
    for line in &lines {
        widths.iter_mut().zip(line).for_each(|(width, cell)| *width = (*width).max(cell.width()));
    }
    let body: String = lines.iter().map(|line| padded(line, &widths) + "\n").collect();
    format!("{body}\n{}: {}.\n", counted(rows.len(), "feed"), states(rows))
}

/// How many feeds are in which state, the most frequent first.
fn states(rows: &[FeedRow]) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        *counts.entry(&row.state).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| Reverse(*count));
    counts.into_iter().map(|(state, count)| format!("{count} {state}")).collect::<Vec<_>>().join(", ")
}

fn cells(row: &FeedRow, now: Timestamp) -> [String; 6] {
    let next = row.next_visit_at.map(|at| Until(Timestamp::from_seconds(at).since(now)).to_string());
    let age = |at: i64| Age(now.since(Timestamp::from_seconds(at))).to_string();
    let or_dash = |cell: Option<String>| cell.unwrap_or_else(|| "–".to_owned());
    [
        row.state.clone(),
        clipped(&one_line(&row.name)),
        or_dash(row.last_item_at.map(age)),
        or_dash(next),
        or_dash(row.unchanged_percent.map(|share| format!("{share} %"))),
        one_line(&row.why),
    ]
}

/// At most so many columns. A text is measured whole, for some letters make those before them wider (UAX #11 and
/// UTS #51, emoji presentation).
fn clipped(name: &str) -> String {
    if name.width() <= NAME_MAX {
        return name.to_owned();
    }
    let starts = name.char_indices().filter_map(|(end, _)| name.get(..end));
    let longest = starts.take_while(|start| start.width() < NAME_MAX).last().unwrap_or_default();
    format!("{}…", longest.trim_end())
}

fn padded(line: &[String; 6], widths: &[usize; 6]) -> String {
    let cells = line.iter().zip(widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width - cell.width())));
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(name: &str, state: &str, why: &str) -> FeedRow {
        FeedRow {
            name: name.to_owned(),
            url: "https://news.example/".to_owned(),
            configured: true,
            chats: 0,
            state: state.to_owned(),
            why: why.to_owned(),
            last_item_at: Some(1_767_225_600),
            last_visit_at: Some(1_767_225_600),
            next_visit_at: Some(1_767_225_960),
            visits: 9,
            unchanged_percent: Some(88),
            answers_in_ms: None,
        }
    }

    #[test]
    fn columns_stand_under_each_other_whatever_the_letters() {
        let rows = [
            FeedRow {
                next_visit_at: None,
                last_item_at: None,
                unchanged_percent: None,
                ..row("Gone", "given up", "visited no more")
            },
            row("연합뉴스", "fine", ""),
            row("A name that goes on and on for much longer than fits", "slow", "an answer takes 8 s"),
        ];
        let shown = table(&rows, Timestamp::from_seconds(1_767_225_900));
        let expected = "\
STATE     FEED                             LAST ITEM  NEXT VISIT  304   WHY
given up  Gone                             –          –           –     visited no more
fine      연합뉴스                         5 min ago  in 1m       88 %
slow      A name that goes on and on for…  5 min ago  in 1m       88 %  an answer takes 8 s

3 feeds: 1 fine, 1 given up, 1 slow.
";
        assert_eq!(shown, expected, "\n{shown}");
    }

    proptest! {
        #[test]
        fn any_name_is_clipped_to_its_column(name in "(\\PC|[0-9☎¡①]\u{fe0f}?|[ሀ-ቐ]|[\u{a6ab0}]){0,80}") {
            prop_assert!(clipped(&name).width() <= NAME_MAX, "{:?}", clipped(&name));
        }
    }
}
