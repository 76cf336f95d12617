//! `newsbell verify`: every record of the store, or of a backup, read and held against the others.

use super::{ConfigFile, backup, out, restore};
use crate::config::Config;
use crate::store::{Findings, Store, StoreError};
use anyhow::Context as _;
use clap::Args;
use std::io;
use std::path::PathBuf;

#[derive(Args, Debug)]
#[command(
    after_help = "Nothing is changed. Of a running bot a snapshot is checked; of a store that is not in use a copy, which takes as\n\
                        much room beside it for the while. Exit code 1 if anything is damaged.\n\
                        Example: newsbell verify newsbell.backup"
)]
pub(super) struct Options {
    /// The backup; `-` is standard input; without it the store is checked
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    config: ConfigFile,
}

pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    let config = options.config.load()?.config;
    let (what, findings) = match options.file {
        Some(file) => {
            let source = restore::source(&file)?;
            let checked = tokio::task::spawn_blocking(move || Store::check_backup(source, io::sink())).await?;
            let what = file.display().to_string();
            let findings = checked.with_context(|| format!("{what} is refused"))?;
            (what, findings)
        }
        None => (config.store.path.display().to_string(), of_store(&config).await?),
    };
    out::text(&table(&findings))?;
    findings
        .damaged
        .iter()
        .try_for_each(|damage| out::line(&format!("damaged: \"{}\" {}: {}", damage.tree, damage.key, damage.detail)))?;
    findings.lacks.iter().try_for_each(|lack| out::line(&format!("wrong: {lack}")))?;
    if let Some(at) = findings.taken_at {
        out::line(&format!("Taken at {}.", restore::instant(at)))?;
    }
    if findings.are_well() {
        return Ok(out::line("All is well.")?);
    }
    anyhow::bail!("{what} is damaged. To go back to a backup: newsbell restore FILE, into an empty directory")
}

async fn of_store(config: &Config) -> anyhow::Result<Findings> {
    if !config.store.path.exists() {
        anyhow::bail!("there is no store at {}", config.store.path.display());
    }
    match Store::verify(&config.store).await {
        Err(StoreError::Locked { .. }) => {
            let source = backup::ask(config).await?;
            Ok(tokio::task::spawn_blocking(move || Store::check_backup(source, io::sink())).await??)
        }
        verified => Ok(verified?),
    }
}

/// One line a tree.
fn table(findings: &Findings) -> String {
    let mut table = format!("{:<10}  {:>10}  {:>13}  {:>7}\n", "TREE", "ENTRIES", "BYTES", "DAMAGED");
    for tree in &findings.trees {
        table += &format!("{:<10}  {:>10}  {:>13}  {:>7}\n", tree.name, tree.entries, tree.bytes, tree.damaged);
    }
    table
}
