//! `newsbell run`: the bot.

use super::ConfigFile;
use crate::app::{App, Front};
use crate::clock::WallClock;
use crate::config::{ConfigError, Problem, Source};
use crate::ops::{StepLog, start_logging, stop_on_signals};
use std::sync::Arc;
use tokio_util::sync::CancellationToken;

pub(super) async fn run(file: ConfigFile) -> anyhow::Result<()> {
    let loaded = file.load()?;
    let config = loaded.config;
    let telegram = config.telegram().ok_or_else(no_token)?;
    start_logging(&config.log, config.secrets())?;
    loaded.warnings.iter().for_each(|warning| tracing::warn!("{warning}"));
    if config.feeds.is_empty() {
        tracing::warn!(
            "no feeds are configured; chats hear only what they add with /addfeed (config.example.toml ships a set)"
        );
    }
    let stop = CancellationToken::new();
    stop_on_signals(stop.clone())?;
    let app = App::build(&config, Front::Telegram(telegram), Arc::new(WallClock), Arc::new(StepLog)).await?;
    let health = app.health_address().map(|address| address.to_string()).unwrap_or_default();
    let source = match loaded.source {
        Source::File(path) => path.display().to_string(),
        Source::Defaults => "none; the bundled example, feeds included".to_owned(),
    };
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        config = source,
        store = %config.store.path.display(),
        feeds = config.feeds.len(),
        health,
        "newsbell is running"
    );
    app.run(stop).await?;
    tracing::info!("stopped; nothing is lost");
    Ok(())
}

/// What to do without a token.
pub(super) fn no_token() -> ConfigError {
    let what = "there is no token. Ask @BotFather in Telegram for one (/newbot), then set NEWSBELL_TELEGRAM_TOKEN, or \
                NEWSBELL_TELEGRAM_TOKEN_FILE, or token in [telegram] of config.toml. `newsbell demo` needs none";
    ConfigError { problems: vec![Problem { at: "telegram.token".to_owned(), what: what.to_owned() }] }
}
