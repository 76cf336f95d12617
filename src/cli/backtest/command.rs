//! The subcommand from its arguments to its end.

use super::super::reading::Place;
use super::super::{ConfigFile, UsageError, out};
use super::figures::Figures;
use super::findings::{Findings, Form};
use super::items::{Candidate, each_item};
use super::lines::{Complaints, Lines};
use super::named::NamedFilters;
use crate::clock::{Clock as _, WallClock};
use crate::feeds::Fetcher;
use anyhow::Context as _;
use clap::Args;
use std::fs::File;
use std::io::{BufRead, BufReader, IsTerminal as _, stdin, stdout};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// How to give items, for those who gave none.
const EXAMPLE: &str = "newsbell backtest --filters filters.txt --items items.jsonl";

#[derive(Args, Debug)]
#[command(
    after_help = "A line of items is {\"id\": …, \"title\": …, \"body\": …} and may hold source, author, tags, url, \
                        lang and published. A line of filters is FILTER or NAME<TAB>FILTER; # begins a comment.\n\n\
                        Example: newsbell backtest --filters filters.txt --items items.jsonl --stats"
)]
pub(in super::super) struct Options {
    /// A filter, as after /watch; may be given several times, and is called by its number
    #[arg(long, required_unless_present = "filters", conflicts_with = "filters", value_name = "FILTER")]
    filter: Vec<String>,
    /// A file of filters, one a line, called by their names or the numbers of their lines
    #[arg(long, value_name = "FILE")]
    filters: Option<PathBuf>,
    /// A file of items, one JSON object a line; - is standard input [default: standard input, unless feeds are named]
    #[arg(long, conflicts_with = "feeds", value_name = "FILE")]
    items: Option<PathBuf>,
    /// Addresses or files of feeds, whose entries are the items
    #[arg(value_name = "FEED_URL_OR_FILE")]
    feeds: Vec<String>,
    /// One JSON object a line for each item that matched, also in a terminal
    #[arg(long)]
    json: bool,
    /// Say on standard error how many there were and how long it took
    #[arg(long)]
    stats: bool,
    #[command(flatten)]
    config: ConfigFile,
}

pub(in super::super) async fn run(options: Options) -> anyhow::Result<()> {
    // What cannot be opened is told before a large file of filters is read.
    let source = Source::of(options.items.as_deref(), &options.feeds)?;
    let form = if options.json || !stdout().is_terminal() { Form::Json } else { Form::ForPeople };
    let mut complaints = Complaints::default();
    let started = Instant::now();
    let filters = read_filters(&options, form, &mut complaints)?;
    let figures = Figures { loaded: filters.len(), built_for: started.elapsed(), ..Figures::default() };
    let mut findings = Findings { filters, form, figures };
    let failed = match source {
        Source::Lines(name, reader) => {
            each_item(&name, reader, &mut complaints, |candidate| findings.tell(candidate))?;
            0
        }
        Source::Feeds(places) => tell_feeds(&mut findings, &places, options.config).await?,
    };
    if options.stats {
        out::complain(findings.figures.to_string().trim_end());
    }
    match failed {
        0 => complaints.verdict(),
        count => anyhow::bail!("{count} of {} feeds could not be read", options.feeds.len()),
    }
}

/// Where the items come from.
enum Source {
    /// A name for complaints, and what is read.
    Lines(String, Box<dyn BufRead>),
    Feeds(Vec<Place>),
}

impl Source {
    fn of(items: Option<&Path>, feeds: &[String]) -> anyhow::Result<Self> {
        match items {
            None if !feeds.is_empty() => {
                let places = feeds.iter().map(|feed| Place::parse(feed).map_err(UsageError));
                Ok(Self::Feeds(places.collect::<Result<_, _>>()?))
            }
            None if stdin().is_terminal() => {
                Err(UsageError(format!("there are no items: name a file or feeds, as in {EXAMPLE}")).into())
            }
            items => open_items(items.unwrap_or(Path::new("-"))).map(|(name, reader)| Self::Lines(name, reader)),
        }
    }
}

/// A file of items, or standard input (`-`), with its name for complaints.
pub(in super::super) fn open_items(path: &Path) -> anyhow::Result<(String, Box<dyn BufRead>)> {
    if path == Path::new("-") {
        return Ok(("stdin".to_owned(), Box::new(stdin().lock())));
    }
    Ok((path.display().to_string(), Box::new(open(path)?)))
}

fn open(path: &Path) -> anyhow::Result<BufReader<File>> {
    let file = File::open(path).with_context(|| format!("{} cannot be opened", path.display()))?;
    Ok(BufReader::with_capacity(1 << 16, file))
}

fn read_filters(options: &Options, form: Form, complaints: &mut Complaints) -> anyhow::Result<NamedFilters> {
    let mut filters = NamedFilters::new(form);
    let Some(path) = &options.filters else {
        filters.add_typed(&options.filter)?;
        return Ok(filters);
    };
    let name = path.display().to_string();
    let mut lines = Lines::of(open(path)?);
    while let Some(line) = lines.next().with_context(|| format!("{name} cannot be read"))? {
        if let Err(flaw) = line.text.and_then(|text| filters.add_line(line.number, text)) {
            complaints.tell(&name, line.number, &flaw);
        }
    }
    if filters.len() == 0 && complaints.is_empty() {
        return Err(UsageError(format!("{name} holds no filter: write one a line, such as North Korea")).into());
    }
    Ok(filters)
}

/// Says how many feeds could not be read.
async fn tell_feeds(findings: &mut Findings, places: &[Place], config: ConfigFile) -> anyhow::Result<usize> {
    let fetcher = Fetcher::new(config.load()?.config.fetch)?;
    let mut failed = 0;
    for place in places {
        match place.read(&fetcher, WallClock.now()).await {
            Ok(reading) => {
                let outlet = reading.document.title.unwrap_or_else(|| place.name());
                for entry in reading.document.entries {
                    findings.tell(&Candidate::of_entry(entry, &outlet)?)?;
                }
            }
            Err(error) => {
                failed += 1;
                out::complain(&format!("{}: {error}", place.name()));
            }
        }
    }
    Ok(failed)
}
