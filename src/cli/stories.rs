//! `newsbell stories`: which items of an archive report the same event. Stores nothing.

use super::backtest::{Candidate, Complaints, each_item, open_items};
use super::out;
use crate::domain::listing::NO_HEADLINE;
use crate::domain::message::{counted, one_line};
use crate::domain::{Digest, ItemId, StoryId, Timestamp};
use crate::stories::{Grouper, Grouping, Report, article_at};
use clap::{Args, ValueEnum};
use serde::Serialize;
use serde_json::value::RawValue;
use std::collections::{BTreeSet, HashMap};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// Stories that a person is shown.
const SHOWN: usize = 20;

#[derive(Args, Debug)]
#[command(
    after_help = "A line of items is {\"id\": …, \"title\": …, \"summary\": …, \"source\": …, \"published\": …}, the oldest \
                        first, and may hold url. published is RFC 3339 or seconds since 1970.\n\n\
                        Example: newsbell stories --items items.jsonl --json"
)]
pub(super) struct Options {
    /// A file of items, one JSON object a line; - is standard input
    #[arg(long, value_name = "FILE")]
    items: PathBuf,
    /// One JSON object {"id", "story"} a line for each item, in their order
    #[arg(long)]
    json: bool,
    /// How alike reports must be
    #[arg(long, value_enum, default_value = "default")]
    grouping: Wanted,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Wanted {
    /// Each article is its own story
    Off,
    /// Groups less
    Strict,
    /// The one to start with
    Default,
    /// Groups more, and errs more
    Loose,
}

impl From<Wanted> for Grouping {
    fn from(wanted: Wanted) -> Self {
        match wanted {
            Wanted::Off => Self::Off,
            Wanted::Strict => Self::Strict,
            Wanted::Default => Self::Default,
            Wanted::Loose => Self::Loose,
        }
    }
}

pub(super) fn run(options: &Options) -> anyhow::Result<()> {
    let (name, reader) = open_items(&options.items)?;
    let mut complaints = Complaints::default();
    let mut archive = Archive::new(options.grouping.into());
    each_item(&name, reader, &mut complaints, |candidate| {
        let story = archive.place(candidate);
        if options.json {
            out::line(&serde_json::to_string(&Line { id: &candidate.id, story: story.0.to_string() })?)?;
        } else {
            archive.note(story, candidate);
        }
        Ok(())
    })?;
    if !options.json {
        out::text(&archive.summary())?;
    }
    complaints.verdict()
}

/// A line for programs.
#[derive(Serialize)]
struct Line<'a> {
    id: &'a RawValue,
    story: String,
}

/// What was found so far.
struct Archive {
    grouper: Grouper,
    /// When the last item with a date was published.
    now: Timestamp,
    grouped_for: Duration,
    items: u32,
    stories: HashMap<StoryId, Told>,
}

/// A story, for people.
struct Told {
    number: usize,
    headline: String,
    reports: usize,
    outlets: BTreeSet<String>,
    first_at: Timestamp,
    last_at: Timestamp,
}

impl Archive {
    fn new(grouping: Grouping) -> Self {
        Self {
            grouper: Grouper::new(grouping),
            now: Timestamp::default(),
            grouped_for: Duration::ZERO,
            items: 0,
            stories: HashMap::new(),
        }
    }

    fn place(&mut self, candidate: &Candidate) -> StoryId {
        let entry = &candidate.item.entry;
        self.now = entry.published.unwrap_or(self.now);
        let named = || ItemId(Digest::of("archive", &[candidate.id.get().as_bytes()]));
        let report = Report {
            item: entry.link.as_deref().and_then(article_at).unwrap_or_else(named),
            outlet: entry.source.as_deref().unwrap_or(&candidate.item.outlet),
            title: &entry.title,
            summary: &entry.body,
            at: self.now,
        };
        let started = Instant::now();
        let placement = self.grouper.place(&report);
        self.grouped_for += started.elapsed();
        self.items += 1;
        placement.story
    }

    fn note(&mut self, story: StoryId, candidate: &Candidate) {
        let entry = &candidate.item.entry;
        let number = self.stories.len();
        let told = self.stories.entry(story).or_insert_with(|| Told {
            number,
            headline: one_line(&entry.title),
            reports: 0,
            outlets: BTreeSet::new(),
            first_at: self.now,
            last_at: self.now,
        });
        told.reports += 1;
        told.outlets.extend(entry.source.clone());
        told.last_at = told.last_at.max(self.now);
    }

    /// The stories with most reports, and how many there were.
    fn summary(&self) -> String {
        let mut largest: Vec<&Told> = self.stories.values().filter(|told| told.reports > 1).collect();
        largest.sort_by_key(|told| (usize::MAX - told.reports, told.number));
        let mut text = String::new();
        if !largest.is_empty() {
            text.push_str("reports  outlets  within  first headline\n");
        }
        for told in largest.iter().take(SHOWN) {
            let within = within(told.last_at.since(told.first_at));
            let headline = if told.headline.is_empty() { NO_HEADLINE } else { &told.headline };
            text.push_str(&format!("{:>7}  {:>7}  {within:>6}  {headline}\n", told.reports, told.outlets.len()));
        }
        if largest.len() > SHOWN {
            text.push_str(&format!("and {} more with several reports\n", largest.len() - SHOWN));
        }
        if !largest.is_empty() {
            text.push('\n');
        }
        let repeats: usize = largest.iter().map(|told| told.reports - 1).sum();
        let items = usize::try_from(self.items).unwrap_or(usize::MAX);
        text + &format!(
            "{}: {} of one report, {} of several; {} would not ring.\n\
             {} µs of work an item.\n",
            counted(items, "item"),
            self.stories.len() - largest.len(),
            largest.len(),
            counted(repeats, "repeat"),
            self.grouped_for.as_micros() / u128::from(self.items.max(1)),
        )
    }
}

fn within(span: Duration) -> String {
    match span.as_secs() / 60 {
        minutes @ 0..=119 => format!("{minutes} min"),
        minutes @ 120..=2_879 => format!("{} h", minutes / 60),
        minutes => format!("{} days", minutes / 1_440),
    }
}
