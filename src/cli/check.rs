//! `newsbell check`: configuration, store, token and every feed; a line for each.

use super::reading::Place;
use super::{ConfigFile, out, run};
use crate::clock::{Clock as _, WallClock};
use crate::config::{Config, Source};
use crate::domain::Feed;
use crate::domain::message::counted;
use crate::feeds::Fetcher;
use crate::store::Store;
use crate::telegram::{TelegramBot, TelegramError};
use futures_util::{StreamExt as _, stream};
use std::io;

pub(super) async fn run(file: ConfigFile) -> anyhow::Result<()> {
    // A configuration that cannot be read ends the check: all of its problems are told at once.
    let loaded = file.load()?;
    let source = match loaded.source {
        Source::File(path) => path.display().to_string(),
        Source::Defaults => "no file; the bundled example, feeds included".to_owned(),
    };
    let mut sheet = Sheet::default();
    sheet.fine("configuration", &source)?;
    for warning in &loaded.warnings {
        sheet.warn("configuration", warning)?;
    }
    let config = loaded.config;
    check_store(&mut sheet, &config).await?;
    check_telegram(&mut sheet, &config).await?;
    check_feeds(&mut sheet, &config).await?;
    match sheet.failed {
        0 => Ok(out::line("All is well: newsbell run")?),
        failed => anyhow::bail!("{failed} of {} checks failed", sheet.lines),
    }
}

/// What is printed, line by line.
#[derive(Default)]
struct Sheet {
    lines: usize,
    failed: usize,
}

impl Sheet {
    fn fine(&mut self, what: &str, said: &str) -> io::Result<()> {
        self.line("ok  ", what, said)
    }

    fn warn(&mut self, what: &str, said: &str) -> io::Result<()> {
        self.line("warn", what, said)
    }

    fn fail(&mut self, what: &str, said: &str) -> io::Result<()> {
        self.failed += 1;
        self.line("FAIL", what, said)
    }

    fn line(&mut self, verdict: &str, what: &str, said: &str) -> io::Result<()> {
        self.lines += 1;
        out::line(&format!("{verdict}  {what}: {said}"))
    }
}

async fn check_store(sheet: &mut Sheet, config: &Config) -> io::Result<()> {
    let opened = async {
        let store = Store::open(&config.store).await?;
        let counts = store.counts().await?;
        store.close().await?;
        Ok::<_, crate::store::StoreError>(counts)
    };
    match opened.await {
        Ok(counts) => {
            let (items, waiting) = (counted(counts.items, "item"), counted(counts.waiting, "message"));
            let said = format!("{} opens; {items} kept, {waiting} waiting", config.store.path.display());
            sheet.fine("store", &said)
        }
        Err(error) => sheet.fail("store", &chain(&error)),
    }
}

async fn check_telegram(sheet: &mut Sheet, config: &Config) -> io::Result<()> {
    let Some(telegram) = config.telegram() else {
        let what = run::no_token().problems.into_iter().map(|problem| problem.what).collect::<String>();
        return sheet.fail("telegram", &what);
    };
    let asked: Result<_, TelegramError> = async { TelegramBot::new(&telegram)?.me().await }.await;
    match asked {
        Ok(me) => sheet.fine("telegram", &format!("the token is @{}'s", me.username)),
        Err(error) => sheet.fail("telegram", &chain(&error)),
    }
}

async fn check_feeds(sheet: &mut Sheet, config: &Config) -> anyhow::Result<()> {
    if config.feeds.is_empty() {
        sheet.warn("feeds", "none are configured; chats hear only what they add with /addfeed")?;
    }
    let fetcher = Fetcher::new(config.fetch.clone())?;
    let read = |feed: Feed| {
        let fetcher = fetcher.clone();
        async move { (feed.label(), Place::Url(feed.url).read(&fetcher, WallClock.now()).await) }
    };
    let mut feeds = stream::iter(config.feeds.clone()).map(read).buffered(config.polling.concurrency);
    while let Some((label, reading)) = feeds.next().await {
        match reading {
            Ok(reading) => sheet.fine(&label, &counted(reading.document.entries.len(), "item"))?,
            Err(error) => sheet.fail(&label, &error)?,
        }
    }
    Ok(())
}

/// An error and its causes in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let causes = std::iter::successors(error.source(), |cause| cause.source());
    causes.fold(error.to_string(), |line, cause| format!("{line}: {cause}"))
}
