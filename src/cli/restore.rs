//! `newsbell restore`: a backup into an empty directory.

use super::{ConfigFile, out};
use crate::domain::Timestamp;
use crate::domain::message::counted;
use crate::store::Store;
use anyhow::Context as _;
use clap::Args;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
#[command(
    after_help = "Goes into the directory of the store ([store] path), which must be empty or missing; no bot may run in it.\n\
                        Everything is then as it was at the instant of the backup. What was done since is forgotten, and what\n\
                        was sent since may be sent again: what waited then, and the items that feeds still show.\n\
                        Example: newsbell restore newsbell.backup"
)]
pub(super) struct Options {
    /// The backup; `-` is standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    config: ConfigFile,
}

pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    let config = options.config.load()?.config;
    let source = source(&options.file)?;
    let (settings, file) = (config.store.clone(), options.file.display().to_string());
    let restored = tokio::task::spawn_blocking(move || Store::restore(source, &settings)).await?;
    let restored = restored.with_context(|| format!("{file} was not restored"))?;
    let at = instant(restored.taken_at);
    out::line(&format!("{} records are restored into {}.", restored.entries, config.store.path.display()))?;
    out::line(&format!(
        "Everything is as it was at {at}. What was said to the bot since is forgotten. What was sent since may be sent \
         again, once to each chat: messages that waited then, and alerts for items that have come since and that feeds \
         still show."
    ))?;
    if restored.dangling > 0 {
        let records = counted(restored.dangling, "record");
        out::line(&format!(
            "{records} named something that is not there, before the backup: `newsbell verify` shows them."
        ))?;
    }
    Ok(out::line("Start the bot: newsbell run")?)
}

/// The bytes of a backup.
pub(super) fn source(file: &Path) -> anyhow::Result<Box<dyn Read + Send>> {
    if file == Path::new("-") {
        return Ok(Box::new(io::stdin()));
    }
    Ok(Box::new(File::open(file).with_context(|| format!("{} cannot be read", file.display()))?))
}

/// An instant in UTC as people and machines read it.
pub(super) fn instant(at: Timestamp) -> String {
    jiff::Timestamp::from_second(at.as_seconds()).map_or_else(|_| "an unknown time".to_owned(), |at| at.to_string())
}
