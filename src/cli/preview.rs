//! `newsbell preview`: which current items would have alerted. Stores nothing.

use super::reading::Place;
use super::{ConfigFile, UsageError, out};
use crate::clock::{Clock as _, WallClock};
use crate::delivery::message;
use crate::domain::message::counted;
use crate::domain::{Alert, ChatId, Digest, FeedId, FilterNumber, Item, ItemId};
use crate::feeds::{Document, Fetcher};
use crate::filters::{Filter, ItemText, excerpt};
use crate::stories;
use clap::Args;
use std::collections::HashSet;

#[derive(Args, Debug)]
#[command(after_help = "Example: newsbell preview --filter 'North Korea' --filter 'missile, rocket' \
                        https://feeds.bbci.co.uk/news/world/rss.xml")]
pub(super) struct Options {
    /// A filter, as after /watch; may be given several times
    #[arg(long = "filter", required = true, value_name = "FILTER")]
    filters: Vec<String>,
    /// Addresses or files of feeds [default: the configured feeds]
    #[arg(value_name = "FEED_URL_OR_FILE")]
    feeds: Vec<String>,
    #[command(flatten)]
    config: ConfigFile,
}

pub(super) async fn run(options: Options) -> anyhow::Result<()> {
    let config = options.config.load()?.config;
    let filters = options.filters.iter().map(|text| read_filter(text)).collect::<Result<Vec<_>, _>>()?;
    let feeds = if options.feeds.is_empty() {
        config.feeds.iter().map(|feed| (feed.label(), Place::Url(feed.url.clone()))).collect()
    } else {
        options.feeds.iter().map(|text| named(text)).collect::<Result<Vec<_>, _>>()?
    };
    if feeds.is_empty() {
        let what = "there is no feed to look at: name one, or configure some (config.example.toml ships a set)";
        return Err(UsageError(what.to_owned()).into());
    }
    let fetcher = Fetcher::new(config.fetch)?;
    let mut preview = Preview { filters, ..Preview::default() };
    for (label, place) in &feeds {
        match place.read(&fetcher, WallClock.now()).await {
            Ok(reading) => preview.look_at(label, place, reading.document)?,
            Err(error) => {
                preview.failed += 1;
                out::complain(&format!("{label}: {error}"));
            }
        }
    }
    let Preview { looked_at, rung, failed, .. } = preview;
    let (items, read) = (counted(looked_at, "item"), counted(feeds.len() - failed, "feed"));
    out::line(&format!("{rung} of {items} in {read} would have alerted."))?;
    match failed {
        0 => Ok(()),
        count => anyhow::bail!("{count} of {} feeds could not be read", feeds.len()),
    }
}

pub(super) fn read_filter(text: &str) -> Result<Filter, UsageError> {
    Filter::parse(text).map_err(|refusal| {
        let better =
            refusal.suggestion.as_ref().map(|better| format!("\ntry: --filter '{better}'")).unwrap_or_default();
        UsageError(format!("{}\n{}{better}", refusal.problem, refusal.caret()))
    })
}

fn named(text: &str) -> Result<(String, Place), UsageError> {
    Place::parse(text).map(|place| (place.name(), place)).map_err(UsageError)
}

#[derive(Default)]
struct Preview {
    filters: Vec<Filter>,
    rung: usize,
    looked_at: usize,
    failed: usize,
    seen: HashSet<ItemId>,
}

impl Preview {
    fn look_at(&mut self, label: &str, place: &Place, document: Document) -> std::io::Result<()> {
        let now = WallClock.now();
        let feed = FeedId(Digest::of("feed", &[place.name().as_bytes()]));
        let outlet = document.title.unwrap_or_else(|| label.to_owned());
        let identities = stories::identify_all(feed, &document.entries);
        for (identity, entry) in identities.into_iter().zip(document.entries) {
            if !self.seen.insert(identity.item) {
                continue;
            }
            self.looked_at += 1;
            let item = Item {
                id: identity.item,
                story: identity.story,
                feed,
                outlet: outlet.clone(),
                entry,
                first_seen_at: now,
            };
            if let Some(alert) = self.alert(&item) {
                self.rung += 1;
                let shown = message::of_alert(&alert, &message::Look::default(), now);
                out::text(&format!("{}\n", out::paper().paint(&shown, |_| None)))?;
            }
        }
        Ok(())
    }

    fn alert(&self, item: &Item) -> Option<Alert> {
        let text = ItemText::of(item);
        let hits: Vec<&Filter> = self.filters.iter().filter(|filter| filter.matches(&text)).collect();
        let named = hits.iter().zip(1..).map(|(filter, number)| (FilterNumber(number), filter.to_string())).collect();
        let shown = excerpt(&text, &hits);
        (!hits.is_empty()).then(|| Alert::of(ChatId(0), item, named, shown.headline, shown.sentence))
    }
}
