//! A bot on the bench: the real App in this process or the real binary, between a fake Telegram and a feed server.

use crate::fake_telegram::{FakeTelegram, Sent};
use crate::feed_server::{FeedServer, NewsItem};
use newsbell::app::{App, Front};
use newsbell::clock::{Clock, WallClock};
use newsbell::commands::Quotas;
use newsbell::config::Config;
use newsbell::domain::{Feed, FeedUrl, Timestamp};
use newsbell::feeds::FetchSettings;
use newsbell::feeds::schedule::Pace;
use newsbell::ops::{NoProbe, Probe};
use newsbell::polling::{PollingSettings, StoriesSettings};
use newsbell::store::StoreSettings;
use newsbell::stories::Grouping;
use newsbell::telegram::Token;
use newsbell::web::HttpSettings;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

/// A person and the private chat with that person.
pub(crate) const ANN: i64 = 1_001;
pub(crate) const BEN: i64 = 1_002;

/// The feed that every bench has.
pub(crate) const FEED: &str = "/world.xml";

/// Anything that takes longer than this is lost.
pub(crate) const SOON: Duration = Duration::from_secs(20);

/// Between two visits of a feed.
const EVERY: Duration = Duration::from_millis(100);

/// The far ends and the folder of one bot.
pub(crate) struct Bench {
    pub(crate) telegram: FakeTelegram,
    pub(crate) feeds: FeedServer,
    pub(crate) folder: tempfile::TempDir,
}

/// Wall time and an offset that tests set.
#[derive(Debug, Default)]
pub(crate) struct ShiftedClock(AtomicU64);

impl ShiftedClock {
    /// Goes forward.
    pub(crate) fn advance(&self, span: Duration) {
        self.0.fetch_add(u64::try_from(span.as_millis()).unwrap(), Ordering::SeqCst);
    }
}

impl Clock for ShiftedClock {
    fn now(&self) -> Timestamp {
        WallClock.now().plus(Duration::from_millis(self.0.load(Ordering::SeqCst)))
    }
}

/// The App, running in this process.
pub(crate) struct Running {
    stop: CancellationToken,
    task: JoinHandle<anyhow::Result<()>>,
}

impl Running {
    /// Stops it as SIGTERM would.
    pub(crate) async fn stop(self) {
        self.stop.cancel();
        self.task.await.expect("the app does not panic").expect("the app stops in peace");
    }
}

impl Bench {
    /// Two people, and one feed with one old item.
    pub(crate) async fn new() -> Self {
        let bench = Self {
            telegram: FakeTelegram::start().await,
            feeds: FeedServer::start().await,
            folder: tempfile::tempdir().unwrap(),
        };
        bench.telegram.add_private(ANN, "Ann");
        bench.telegram.add_private(BEN, "Ben");
        bench.feeds.publish(FEED, NewsItem::new("An old story of North Korea", "It was there before."));
        bench
    }

    /// The configuration of a bot that polls these feeds.
    pub(crate) fn config(&self, feeds: &[&str]) -> Config {
        let feed = |path: &&str| {
            let url = FeedUrl::parse(&self.feeds.url(path)).unwrap();
            Feed { name: Some(format!("Outlet {path}")), configured: true, every: Some(EVERY), ..Feed::new(url) }
        };
        let pace = Pace { every: EVERY, at_most: EVERY, ..Pace::default() };
        Config {
            token: Some(Token::new(self.telegram.token())),
            api_url: self.telegram.url().parse().unwrap(),
            store: StoreSettings { path: self.folder.path().join("store") },
            polling: PollingSettings { pace, host_gap: Duration::ZERO, ..PollingSettings::default() },
            fetch: FetchSettings {
                allow_private_networks: true,
                timeout: Duration::from_secs(5),
                ..FetchSettings::default()
            },
            // Most tests publish look-alikes and count what rings; those of stories set it.
            stories: StoriesSettings { grouping: Grouping::Off },
            quotas: Quotas { requests: 10_000, ..Quotas::default() },
            http: HttpSettings { listen: ([127, 0, 0, 1], 0).into(), ..HttpSettings::default() },
            feeds: feeds.iter().map(feed).collect(),
            ..Config::default()
        }
    }

    /// Starts the App over [`FEED`] and waits until the baseline is taken.
    pub(crate) async fn start(&self) -> Running {
        self.start_with(&self.config(&[FEED]), Arc::new(NoProbe)).await
    }

    /// Starts the App with this configuration; waits until every feed of it was asked twice, so that its baseline is
    /// recorded.
    pub(crate) async fn start_with(&self, config: &Config, probe: Arc<dyn Probe>) -> Running {
        self.start_by(Arc::new(WallClock), config, probe).await
    }

    /// The same by another clock.
    pub(crate) async fn start_by(&self, clock: Arc<dyn Clock>, config: &Config, probe: Arc<dyn Probe>) -> Running {
        let running = self.run_by(clock, config, probe).await;
        for feed in &config.feeds {
            let url = url::Url::parse(feed.url.as_str()).unwrap();
            let path = &url[url::Position::BeforePath..];
            let before = self.feeds.requests(path).len();
            eventually("the feed is asked", || self.feeds.requests(path).len() >= before + 2).await;
        }
        running
    }

    /// Starts the App and waits for nothing.
    pub(crate) async fn run_by(&self, clock: Arc<dyn Clock>, config: &Config, probe: Arc<dyn Probe>) -> Running {
        let stop = CancellationToken::new();
        let front = Front::Telegram(config.telegram().unwrap());
        let app = App::build(config, front, clock, probe).await.expect("the app can be built");
        Running { task: tokio::spawn(app.run(stop.clone())), stop }
    }

    /// The real binary with the same far ends, by configuration file.
    pub(crate) fn binary(&self, arguments: &[&str]) -> Command {
        let path = self.folder.path().join("config.toml");
        let text = format!(
            "[telegram]\napi_url = \"{}\"\n[chats]\nrequests = 10000\n[store]\npath = \"{}\"\n[polling]\nhost_gap = \"0s\"\n\
             [stories]\ngrouping = \"off\"\n[fetch]\nallow_private_networks = true\n[http]\nlisten = \"127.0.0.1:0\"\n\
             [[feeds]]\nurl = \"{}\"\nname = \"Outlet\"\nevery = \"1s\"\n",
            self.telegram.url(),
            self.folder.path().join("store").display(),
            self.feeds.url(FEED),
        );
        std::fs::write(&path, text).unwrap();
        let mut command = newsbell();
        command.args(arguments).arg("--config").arg(path);
        command.env("NEWSBELL_TELEGRAM_TOKEN", self.telegram.token());
        command
    }

    /// Says something in a private chat and waits for the answer that holds these words.
    pub(crate) async fn ask(&self, person: i64, text: &str, words: &str) -> Sent {
        self.ask_in(person, person, text, words).await
    }

    /// The same in any chat. Only what comes after the question is an answer.
    pub(crate) async fn ask_in(&self, chat: i64, person: i64, text: &str, words: &str) -> Sent {
        let before = self.telegram.messages(chat).len();
        self.telegram.say(chat, person, text);
        self.answer_after(chat, before, words).await
    }

    /// Waits for a message with these words behind the first `before`.
    pub(crate) async fn answer_after(&self, chat: i64, before: usize, words: &str) -> Sent {
        let answer = |telegram: &FakeTelegram| {
            telegram.messages(chat).into_iter().skip(before).find(|message| message.text.contains(words))
        };
        let found = self.telegram.wait_until(answer, SOON).await;
        found.unwrap_or_else(|| panic!("nobody said {words:?} in {chat}\n{}", self.telegram.transcript()))
    }

    /// Waits for the message that holds these words.
    pub(crate) async fn told(&self, chat: i64, words: &str) -> Sent {
        self.telegram.wait_for(chat, |message| message.text.contains(words), SOON).await
    }

    /// How many messages of a chat hold these words.
    pub(crate) fn count(&self, chat: i64, words: &str) -> usize {
        self.telegram.messages(chat).iter().filter(|message| message.text.contains(words)).count()
    }

    /// Waits until a feed was visited often enough that anything in it by now has been dealt with.
    pub(crate) async fn after_more_visits(&self, path: &str) {
        let before = self.feeds.requests(path).len();
        eventually("the feed is asked again", || self.feeds.requests(path).len() >= before + 3).await;
    }

    /// Nothing that a well-behaved bot would not do has happened.
    pub(crate) fn assert_well_behaved(&self) {
        let violations = self.telegram.violations();
        assert!(violations.is_empty(), "{violations:#?}\n{}", self.telegram.transcript());
    }
}

/// The binary under test, with nothing of this process's environment that would configure it.
pub(crate) fn newsbell() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_newsbell"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("NEWSBELL_") || name == "TELOXIDE_TOKEN") {
        command.env_remove(name);
    }
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Looks every few milliseconds until it is so.
pub(crate) async fn eventually(what: &str, is_so: impl Fn() -> bool) {
    let waiting = async {
        while !is_so() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(SOON, waiting).await.unwrap_or_else(|_| panic!("not within {SOON:?}: {what}"));
}
