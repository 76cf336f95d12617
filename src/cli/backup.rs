//! `newsbell backup`: everything at one instant in one file, from the store or from the bot that has it open.

use super::{ConfigFile, UsageError, out};
use crate::clock::{Clock as _, WallClock};
use crate::config::Config;
use crate::domain::message::rough_size;
use crate::store::{Findings, Snapshot, Store, StoreError};
use crate::web::ask_backup;
use anyhow::Context as _;
use clap::Args;
use std::fs::File;
use std::io::{self, IsTerminal as _, Read, Write};
use std::path::{Path, PathBuf};

#[derive(Args, Debug)]
#[command(
    after_help = "A running bot is asked for it, by a key that only the owner of the store's directory can read: run this as the\n\
                        user that newsbell runs as, on its machine (in a container: inside it). The bot goes on meanwhile.\n\
                        The file holds all that people have said to the bot; keep it as you keep the store.\n\
                        Example: newsbell backup newsbell.backup"
)]
pub(super) struct Options {
    /// Where to write it; `-` is standard output
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    config: ConfigFile,
}

pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    let config = options.config.load()?.config;
    let is_to_stdout = options.file == Path::new("-");
    if is_to_stdout && io::stdout().is_terminal() {
        let what = "a backup is no text for a terminal: name a file, or send it on, as in newsbell backup - > FILE";
        return Err(UsageError(what.to_owned()).into());
    }
    if !is_to_stdout && !options.force {
        refuse_existing(&options.file)?;
    }
    let source = source(&config).await?;
    let written = tokio::task::spawn_blocking(move || {
        if is_to_stdout { to_stdout(source) } else { to_file(source, &options.file, options.force) }
    });
    let findings = written.await??;
    let entries: u64 = findings.trees.iter().map(|tree| tree.entries).sum();
    let bytes: u64 = findings.trees.iter().map(|tree| tree.bytes).sum();
    if !is_to_stdout {
        out::line(&format!("{entries} records, {}, are backed up.", rough_size(bytes)))?;
    }
    if findings.are_well() {
        return Ok(());
    }
    anyhow::bail!(
        "the backup is written, and holds damage that is in the store: {} of its records are damaged. Keep the backups \
         that you have; `newsbell verify FILE` shows what it is",
        findings.damaged.len().max(findings.lacks.len())
    )
}

/// Where a backup comes from.
pub(super) enum Source {
    /// The store, which nobody else has open.
    Store(Box<Snapshot>),
    /// The bot that has it open.
    Bot(Box<dyn Read + Send>),
}

impl Read for Source {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self {
            Self::Store(snapshot) => snapshot.read(into),
            Self::Bot(stream) => stream.read(into),
        }
    }
}

async fn source(config: &Config) -> anyhow::Result<Source> {
    let path = config.store.path.display();
    if !config.store.path.exists() {
        anyhow::bail!("there is no store at {path}: run this with the configuration of the bot, and in its folder");
    }
    match Store::open(&config.store).await {
        Ok(store) => Ok(Source::Store(Box::new(store.snapshot(WallClock.now()).await?))),
        Err(StoreError::Locked { .. }) => ask(config).await,
        Err(error) => Err(error.into()),
    }
}

/// A backup from the bot that has the store open.
pub(super) async fn ask(config: &Config) -> anyhow::Result<Source> {
    let path = config.store.path.display();
    let Some((address, key)) = Store::find_key(&config.store)? else {
        anyhow::bail!("{path} is in use by something that gives no backups: stop it first");
    };
    let asked = tokio::task::spawn_blocking(move || ask_backup(address, &key)).await?;
    let stream = asked.with_context(|| {
        format!(
            "{path} is in use, and the bot gives no backup at {address}. Run this on its machine (in a container: inside \
             it) and try again, or stop the bot first"
        )
    })?;
    Ok(Source::Bot(Box::new(stream)))
}

fn refuse_existing(file: &Path) -> anyhow::Result<()> {
    // Also a link that leads nowhere is something that is there.
    if file.symlink_metadata().is_ok() {
        anyhow::bail!("{} is there already: name another file, or add --force to write over it", file.display());
    }
    Ok(())
}

fn to_stdout(source: Source) -> anyhow::Result<Findings> {
    let mut stdout = io::stdout().lock();
    let written = Store::check_backup(source, &mut stdout).map_err(anyhow::Error::new);
    let written = written.and_then(|findings| Ok(stdout.flush().map(|()| findings)?));
    // A reader that goes away is a failure here: there is half a backup somewhere.
    written.map_err(|error| anyhow::anyhow!("the backup is not whole: {error:#}"))
}

/// Under another name first, on disk before it gets its own: a file of that name is a whole backup.
fn to_file(source: Source, file: &Path, force: bool) -> anyhow::Result<Findings> {
    let shown = file.display();
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // For its owner only, and gone if this fails.
    let mut draft = tempfile::Builder::new()
        .prefix(".newsbell-backup-")
        .tempfile_in(folder)
        .with_context(|| format!("nothing can be written beside {shown}"))?;
    let findings = Store::check_backup(source, draft.as_file_mut())
        .with_context(|| format!("the backup broke off; {shown} was not written"))?;
    draft.as_file().sync_all().with_context(|| format!("{shown} cannot be put on disk"))?;
    let named = if force { draft.persist(file) } else { draft.persist_noclobber(file) };
    named.map_err(|error| error.error).with_context(|| format!("{shown} was not written"))?;
    if cfg!(unix) {
        File::open(folder).and_then(|folder| folder.sync_all()).with_context(|| format!("{shown} may not last"))?;
    }
    Ok(findings)
}
