//! The command line: one file a subcommand. Results go to standard output, errors and logs to standard error.
//!
//! Exit codes: 0 fine, 1 failed, 64 wrong usage or configuration (`EX_USAGE` of BSD's `sysexits.h`).

mod backtest;
mod backup;
mod check;
mod demo;
mod feed;
mod feed_list;
mod feeds;
mod healthcheck;
mod out;
mod preview;
mod reading;
mod restore;
mod run;
mod stories;
mod verify;

use crate::config::{self, ConfigError, Loaded};
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// The exit code for wrong usage or configuration.
const WRONG_USAGE: u8 = 64;

#[derive(Parser)]
#[command(
    version,
    about = "A news-alert bot: watches feeds and rings in Telegram when your words come up",
    after_help = "New here? `newsbell demo` shows everything in this terminal, without a token or a network."
)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the bot
    Run(ConfigFile),
    /// Try the bot in this terminal: no token, no network, nothing left behind
    Demo(demo::Options),
    /// Show which current items would have alerted; stores nothing
    Preview(preview::Options),
    /// Show which of many items many filters match, offline; stores nothing
    Backtest(backtest::Options),
    /// Group an archive of items into stories, offline; stores nothing
    Stories(stories::Options),
    /// Look at feeds as the bot sees them
    #[command(subcommand)]
    Feed(FeedCommand),
    /// Show how feeds are doing, take the configured ones elsewhere and others in
    #[command(subcommand)]
    Feeds(feeds::Command),
    /// Write everything that is remembered into a file; also while the bot runs
    Backup(backup::Options),
    /// Put a backup into an empty store
    Restore(restore::Options),
    /// Check every record of the store or of a backup; changes nothing
    Verify(verify::Options),
    /// Check configuration, store, token and every feed
    Check(ConfigFile),
    /// Ask the running bot whether it is well; for containers
    Healthcheck(ConfigFile),
}

#[derive(Subcommand)]
enum FeedCommand {
    /// Show what the bot sees in a feed: status, validators, interval, entries
    Inspect(feed::Options),
}

/// Which configuration to read.
#[derive(Args, Debug)]
struct ConfigFile {
    /// Configuration file [default: `$NEWSBELL_CONFIG`, else config.toml where there is one, else built in]
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
}

impl ConfigFile {
    fn load(self) -> Result<Loaded, ConfigError> {
        config::load(self.config, &config::environment())
    }
}

/// What was typed is wrong; says what to type instead.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct UsageError(String);

/// Reads the arguments, does what they say, and tells the operating system how it went.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Nothing is left to do when even the error cannot be printed.
            error.print().ok();
            return if error.use_stderr() { ExitCode::from(WRONG_USAGE) } else { ExitCode::SUCCESS };
        }
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failed(&anyhow::Error::new(error).context("the runtime cannot be started")),
    };
    let result = runtime.block_on(command(cli.command));
    // Standard input is read by a thread that cannot be cancelled; it is not waited for.
    runtime.shutdown_background();
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failed(&error),
    }
}

async fn command(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Run(file) => run::run(file).await,
        Command::Demo(options) => demo::run(options).await,
        Command::Preview(options) => preview::run(options).await,
        Command::Backtest(options) => backtest::run(options).await,
        Command::Stories(options) => stories::run(&options),
        Command::Feed(FeedCommand::Inspect(options)) => feed::inspect(options).await,
        Command::Feeds(command) => feeds::run(command).await,
        Command::Backup(options) => backup::run(options).await,
        Command::Restore(options) => restore::run(options).await,
        Command::Verify(options) => verify::run(options).await,
        Command::Check(file) => check::run(file).await,
        Command::Healthcheck(file) => healthcheck::run(file).await,
    }
}

/// Prints an error with its causes, once, and chooses the exit code.
fn failed(error: &anyhow::Error) -> ExitCode {
    if out::is_closed(error) {
        return ExitCode::SUCCESS;
    }
    let mut causes = error.chain();
    out::complain(&format!("error: {}", causes.next().map(ToString::to_string).unwrap_or_default()));
    causes.for_each(|cause| out::complain(&format!("  because: {cause}")));
    let is_usage = error.chain().any(|cause| cause.is::<ConfigError>() || cause.is::<UsageError>());
    if is_usage { ExitCode::from(WRONG_USAGE) } else { ExitCode::FAILURE }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        Cli::command().debug_assert();
    }
}
