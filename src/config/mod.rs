//! Configuration: TOML and environment in, a validated [`Config`] made of the rooms' own Settings out.
//!
//! No other room reads a configuration file or the environment. Start with `keys`, the ONE table of keys; `load`
//! walks a file and the environment along it and collects every problem before it gives up; `value` reads single
//! values; `adding` writes feeds behind those of a file; `token` finds the one secret, which is never shown.

mod adding;
mod keys;
mod load;
mod token;
mod value;

pub use adding::{NotWritten, add_feeds};
pub use load::{CONFIG_VARIABLE, Environment, Loaded, Source, environment, load};

use crate::commands::{AccessSettings, Quotas};
use crate::domain::{Feed, FeedId};
use crate::feeds::{FetchSettings, SearchSettings};
use crate::ops::LogSettings;
use crate::polling::{PollingSettings, StoriesSettings};
use crate::store::StoreSettings;
use crate::telegram::{TelegramSettings, Token};
use crate::web::HttpSettings;
use std::collections::{BTreeMap, BTreeSet};
use url::Url;

/// The example configuration: every default, and feeds to start with. It stands in where there is no file.
const EXAMPLE: &str = include_str!("../../config.example.toml");

/// Everything that can be configured, validated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The bot's token; only `run` and `check` need one.
    pub token: Option<Token>,
    /// The Bot API server.
    pub api_url: Url,
    /// Who may use the bot.
    pub access: AccessSettings,
    /// The most that one chat may have and ask.
    pub quotas: Quotas,
    /// Where things are remembered.
    pub store: StoreSettings,
    /// How often feeds are visited.
    pub polling: PollingSettings,
    /// How news is grouped into stories.
    pub stories: StoriesSettings,
    /// How feeds are fetched.
    pub fetch: FetchSettings,
    /// Where `/follow` searches.
    pub search: SearchSettings,
    /// Where health is served.
    pub http: HttpSettings,
    /// What is logged.
    pub log: LogSettings,
    /// The operator's feeds, heard by every chat.
    pub feeds: Vec<Feed>,
    /// The tags that the operator gave to them.
    pub feed_tags: BTreeMap<FeedId, Vec<String>>,
    /// Those of which the full text is wanted.
    pub full_text: BTreeSet<FeedId>,
}

impl Default for Config {
    fn default() -> Self {
        Self {
            token: None,
            api_url: official_api(),
            access: AccessSettings::default(),
            quotas: Quotas::default(),
            store: StoreSettings::default(),
            polling: PollingSettings::default(),
            stories: StoriesSettings::default(),
            fetch: FetchSettings::default(),
            search: SearchSettings::default(),
            http: HttpSettings::default(),
            log: LogSettings::default(),
            feeds: Vec::new(),
            feed_tags: BTreeMap::new(),
            full_text: BTreeSet::new(),
        }
    }
}

impl Config {
    /// How to reach Telegram; `None` without a token.
    pub fn telegram(&self) -> Option<TelegramSettings> {
        Some(TelegramSettings { token: self.token.clone()?, api_url: self.api_url.clone() })
    }

    /// The secrets that no log line may show.
    pub fn secrets(&self) -> Vec<String> {
        self.token.iter().map(|token| token.reveal().to_owned()).collect()
    }
}

/// Telegram's own Bot API server.
#[expect(clippy::expect_used, reason = "a constant, read in every test")]
fn official_api() -> Url {
    Url::parse("https://api.telegram.org").expect("a constant address")
}

/// One thing that is wrong with the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: a file and line, or an environment variable.
    pub at: String,
    /// What is wrong, and what to write instead.
    pub what: String,
}

/// Everything that is wrong with a configuration, all at once.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the configuration has {}:{}", count(.problems.len()), list(.problems))]
pub struct ConfigError {
    /// Never empty.
    pub problems: Vec<Problem>,
}

fn count(problems: usize) -> String {
    if problems == 1 { "a problem".to_owned() } else { format!("{problems} problems") }
}

fn list(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("\n  {}: {}", problem.at, problem.what)).collect()
}
