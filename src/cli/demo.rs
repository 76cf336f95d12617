//! `newsbell demo`: the same App with a chat in the terminal and sample feeds on loopback. Nothing is left behind.

use super::{UsageError, out};
use crate::app::{App, Front};
use crate::clock::{Clock, WallClock};
use crate::commands::Quotas;
use crate::config::Config;
use crate::domain::{Feed, FeedUrl, Message, RichText};
use crate::feeds::schedule::Pace;
use crate::feeds::{FetchSettings, SearchSettings};
use crate::ops::{LogSettings, NoProbe, start_logging, stop_on_signals};
use crate::polling::PollingSettings;
use crate::store::{Store, StoreError, StoreSettings};
use crate::terminal::{OnEnd, Screen};
use crate::web::samples::{SampleNews, SampleServer};
use anyhow::Context as _;
use clap::Args;
use std::io::{IsTerminal as _, stdin};
use std::sync::Arc;
use std::time::Duration;
use tokio_util::sync::CancellationToken;

/// What the newcomer is shown to watch.
const FIRST_LINES: [&str; 2] = ["/watch North Korea", "/watch human rights resolution, 인권"];

/// The sample feeds are visited this often at speed 1, and never more often than the second figure.
const EVERY: Duration = Duration::from_secs(2);
const EVERY_LEAST: Duration = Duration::from_millis(100);

/// The conductor looks this often whether something is finished.
const LOOK_EVERY: Duration = Duration::from_millis(20);

#[derive(Args, Debug)]
#[command(after_help = "Example: printf '/watch North Korea\\n' | newsbell demo --speed 50 --exit-when-done")]
pub(super) struct Options {
    /// How many times faster than life the sample news comes, from 0.1 to 1000
    #[arg(long, default_value_t = 1.0, value_name = "TIMES")]
    speed: f64,
    /// Leave when the last sample story is out
    #[arg(long)]
    exit_when_done: bool,
}

pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    if !(0.1..=1000.0).contains(&options.speed) {
        return Err(UsageError("--speed takes a number from 0.1 to 1000".to_owned()).into());
    }
    start_logging(&LogSettings { level: "warn".to_owned(), ..LogSettings::default() }, Vec::new())?;
    let stop = CancellationToken::new();
    stop_on_signals(stop.clone())?;
    let folder = tempfile::tempdir().context("there is no place for temporary files")?;
    let clock: Arc<dyn Clock> = Arc::new(WallClock);
    let server = SampleServer::start(SampleNews::bundled()?, clock.as_ref(), options.speed).await?;
    let every = EVERY.div_f64(options.speed).max(EVERY_LEAST);
    let config = config(folder.path().join("store"), &server, every)?;
    let screen = Screen::new(out::paper(), stop.clone());
    screen.show_message(&greeting())?;
    screen.show("\n")?;
    let on_end = if stdin().is_terminal() { OnEnd::Stop } else { OnEnd::Listen };
    let first_lines = FIRST_LINES.map(str::to_owned).to_vec();
    let front = Front::Terminal { screen: screen.clone(), first_lines, on_end };
    let mut app = App::build(&config, front, Arc::clone(&clock), Arc::new(NoProbe)).await?;
    // The first visits are the baseline: what is in the feeds before anything happens.
    app.poller.visit_due().await?;
    let leave = options.exit_when_done || on_end == OnEnd::Listen;
    let conductor = Conductor { store: app.store.clone(), screen, server, clock, every, leave, stop: stop.clone() };
    let (ended, conducted) = tokio::join!(app.run(stop), conductor.run());
    ended?;
    conducted
}

fn config(store: std::path::PathBuf, server: &SampleServer, every: Duration) -> anyhow::Result<Config> {
    let feeds = server.feeds().into_iter().map(|(name, url)| {
        let url = FeedUrl::parse(&url)?;
        Ok(Feed { name: Some(name), configured: true, ..Feed::new(url) })
    });
    let pace = Pace { every, at_most: every, ..Pace::default() };
    Ok(Config {
        store: StoreSettings { path: store },
        polling: PollingSettings { pace, host_gap: Duration::ZERO, ..PollingSettings::default() },
        fetch: FetchSettings { allow_private_networks: true, ..FetchSettings::default() },
        // A search would leave this machine.
        search: SearchSettings { templates: Vec::new(), ..SearchSettings::default() },
        // Whoever pipes a whole session in is no flood.
        quotas: Quotas { requests: usize::MAX, ..Quotas::default() },
        feeds: feeds.collect::<anyhow::Result<_>>()?,
        ..Config::default()
    })
}

/// Starts the news when the first filters stand, and ends the show when all of it has been told. The feeds are served
/// for as long as it lives.
struct Conductor {
    store: Store,
    screen: Screen,
    server: SampleServer,
    clock: Arc<dyn Clock>,
    every: Duration,
    leave: bool,
    stop: CancellationToken,
}

impl Conductor {
    async fn run(&self) -> anyhow::Result<()> {
        tokio::select! {
            () = self.stop.cancelled() => Ok(()),
            done = self.conduct() => done,
        }
    }

    async fn conduct(&self) -> anyhow::Result<()> {
        self.until_all_is_said().await?;
        self.server.publish_from_now();
        tokio::time::sleep(self.server.ends_after()).await;
        // Every feed is visited once more after the last story is in it.
        let last = self.clock.now().plus(self.every / 4);
        while self.store.feeds().await?.iter().any(|known| known.state.last_success_at.is_none_or(|at| at < last)) {
            tokio::time::sleep(LOOK_EVERY).await;
        }
        self.until_all_is_said().await?;
        self.screen.show_message(&farewell(self.leave))?;
        if self.leave {
            self.stop.cancel();
        }
        Ok(())
    }

    async fn until_all_is_said(&self) -> Result<(), StoreError> {
        let mut chats = 0;
        while chats == 0 || !self.store.inbox(1).await?.is_empty() || self.store.counts().await?.waiting > 0 {
            tokio::time::sleep(LOOK_EVERY).await;
            chats = self.store.all_chats().await?.len();
        }
        Ok(())
    }
}

fn greeting() -> Message {
    Message::of(
        RichText::new()
            .bold("newsbell demo")
            .plain(" – this terminal is your chat. Five invented outlets publish some thirty invented stories within a minute or so; \
                    what matches your filters rings here, as it would in Telegram.\n")
            .plain("Type any command, such as ")
            .code("/help")
            .plain(", ")
            .code("/latest")
            .plain(" or ")
            .code("/test flood")
            .plain(". Ctrl-C leaves; nothing stays behind."),
    )
}

fn farewell(leaving: bool) -> Message {
    let head = if leaving { "That was the sample news." } else { "That was the sample news; commands still work." };
    Message::of(
        RichText::new()
            .bold(head)
            .plain(" For the real one:\n1. In Telegram, ask @BotFather for a bot (/newbot); it gives you a token.\n2. ")
            .code("NEWSBELL_TELEGRAM_TOKEN=… newsbell run")
            .plain(" starts it with a set of real feeds; config.example.toml shows how to choose your own.\n3. Open your bot in Telegram and send it ")
            .code("/watch North Korea"),
    )
}
