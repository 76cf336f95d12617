//! `newsbell feeds`: how they are doing, the configured ones as an OPML file, and feeds of such a file into the
//! configuration.

use super::{ConfigFile, UsageError, feed_list, out};
use crate::config;
use crate::domain::message::counted;
use crate::domain::{FeedNote, FeedUrl};
use crate::feeds::opml::{self, Outline};
use anyhow::Context as _;
use clap::{Args, Subcommand};
use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

#[derive(Subcommand, Debug)]
pub(super) enum Command {
    /// Show how every feed is doing; also while the bot runs
    List(feed_list::Options),
    /// Write the feeds of an OPML file into the configuration, a line for each
    Import(ImportOptions),
    /// Show the configured feeds as an OPML file
    Export(ConfigFile),
}

#[derive(Args, Debug)]
#[command(after_help = "Folders become tags. Every chat hears the feeds once newsbell runs anew.\n\
                        Example: newsbell feeds import subscriptions.opml")]
pub(super) struct ImportOptions {
    /// The OPML file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    #[command(flatten)]
    config: ConfigFile,
}

pub(super) async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::List(options) => feed_list::run(options).await,
        Command::Import(options) => import(options),
        Command::Export(file) => export(file),
    }
}

fn import(options: ImportOptions) -> anyhow::Result<()> {
    let loaded = options.config.load()?;
    let file = options.file.display();
    let bytes = read(&options.file).with_context(|| format!("{file} cannot be read"))?;
    let list = opml::read(&bytes).map_err(|error| UsageError(format!("{file}: {error}")))?;
    let configured: BTreeSet<&FeedUrl> = loaded.config.feeds.iter().map(|feed| &feed.url).collect();
    let (known, new): (Vec<Outline>, Vec<Outline>) =
        list.outlines.into_iter().partition(|outline| configured.contains(&outline.url));
    if !new.is_empty() {
        let path = config::add_feeds(&loaded.source, &new, &config::environment())?;
        new.iter().try_for_each(|outline| row("added", &label(outline)))?;
        out::line(&format!(
            "{} written into {}; run newsbell anew to hear them.",
            counted(new.len(), "feed"),
            path.display()
        ))?;
    }
    known.iter().try_for_each(|outline| row("known", &label(outline)))?;
    list.failures.iter().try_for_each(|failure| row("FAIL", &failure.to_string()))?;
    let (known, merged, failed) = (known.len(), list.merged, list.failures.len());
    out::line(&format!("{} added, {known} configured already, {merged} named twice, {failed} failed.", new.len()))?;
    match failed {
        0 => Ok(()),
        failed => anyhow::bail!("{failed} of the feeds in {file} could not be read"),
    }
}

fn row(word: &str, what: &str) -> std::io::Result<()> {
    out::line(&format!("{word:<5} {what}"))
}

fn label(outline: &Outline) -> String {
    match &outline.note.name {
        Some(name) => format!("{name} ({})", outline.url),
        None => outline.url.to_string(),
    }
}

/// A little more than is read at most, so that a larger file is told as such.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(path)?.take(opml::SIZE_MAX as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn export(file: ConfigFile) -> anyhow::Result<()> {
    let config = file.load()?.config;
    let outlines: Vec<Outline> = config
        .feeds
        .iter()
        .map(|feed| {
            let tags = config.feed_tags.get(&feed.id).cloned().unwrap_or_default();
            Outline { url: feed.url.clone(), note: FeedNote { name: feed.name.clone(), tags }, every: feed.every }
        })
        .collect();
    Ok(out::text(&opml::write("newsbell", &outlines))?)
}
