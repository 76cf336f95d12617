//! `newsbell feed inspect`: what the bot sees in a feed.

use super::reading::{Place, Reading};
use super::{ConfigFile, UsageError, out};
use crate::clock::{Clock as _, WallClock};
use crate::domain::message::{one_line, shorten};
use crate::domain::time::{Age, format_span};
use crate::domain::{Entry, FeedState, Timestamp};
use crate::feeds::schedule::{Pace, interval};
use crate::feeds::{Fetcher, Head};
use clap::Args;
use serde_json::{Value, json};

/// Entries shown to people; `--json` shows all.
const SHOWN: usize = 20;

#[derive(Args, Debug)]
#[command(after_help = "Example: newsbell feed inspect https://feeds.bbci.co.uk/news/world/rss.xml")]
pub(super) struct Options {
    /// Addresses or files of feeds
    #[arg(required = true, value_name = "URL_OR_FILE")]
    feeds: Vec<String>,
    /// One JSON object a line for each feed
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    config: ConfigFile,
}

pub(super) async fn inspect(options: Options) -> anyhow::Result<()> {
    let config = options.config.load()?.config;
    let fetcher = Fetcher::new(config.fetch)?;
    let mut failed = 0;
    for feed in &options.feeds {
        let now = WallClock.now();
        let place = Place::parse(feed).map_err(UsageError);
        let reading = match &place {
            Ok(place) => place.read(&fetcher, now).await,
            Err(error) => Err(error.to_string()),
        };
        failed += usize::from(reading.is_err());
        if options.json {
            out::line(&as_json(feed, place.ok().as_ref(), &reading).to_string())?;
        } else {
            out::text(&as_text(feed, &reading, &config.polling.pace, now))?;
        }
    }
    match failed {
        0 => Ok(()),
        count => anyhow::bail!("{count} of {} feeds could not be read", options.feeds.len()),
    }
}

fn as_json(feed: &str, place: Option<&Place>, reading: &Result<Reading, String>) -> Value {
    let key = if matches!(place, Some(Place::File(_))) { "file" } else { "url" };
    let name = place.map_or_else(|| feed.to_owned(), Place::name);
    match reading {
        Ok(reading) => json!({
            key: name,
            "title": reading.document.title,
            "entries": reading.document.entries.iter().map(entry_as_json).collect::<Vec<_>>(),
            "lost": reading.document.lost,
        }),
        Err(error) => json!({ key: name, "title": null, "entries": [], "error": error }),
    }
}

fn entry_as_json(entry: &Entry) -> Value {
    json!({
        "id": entry.guid.as_ref().or(entry.link.as_ref()),
        "title": entry.title,
        "link": entry.link,
        "published": entry.published.map(Timestamp::as_seconds),
        "summary": entry.body,
        "authors": entry.authors,
        "tags": entry.tags,
    })
}

fn as_text(feed: &str, reading: &Result<Reading, String>, pace: &Pace, now: Timestamp) -> String {
    let Reading { document, served } = match reading {
        Ok(reading) => reading,
        Err(error) => return format!("{feed}\n  cannot be read: {error}\n\n"),
    };
    let mut text = format!("{feed}\n");
    row(&mut text, "title", document.title.as_deref().unwrap_or("none"));
    if let Some(served) = served {
        served_as_text(&mut text, feed, served);
        row(&mut text, "ttl", &document.wishes.ttl.map_or("none".to_owned(), format_span));
        let state = FeedState {
            validators: served.validators.clone(),
            wishes: document.wishes,
            rhythm: document.rhythm,
            ..FeedState::default()
        };
        row(&mut text, "visited every", &format_span(interval(&state, &served.hints, pace, now)));
    }
    row(&mut text, "entries", &document.entries.len().to_string());
    if document.lost > 0 {
        row(&mut text, "unreadable", &document.lost.to_string());
    }
    for entry in document.entries.iter().take(SHOWN) {
        let age = entry.published.map_or("no date".to_owned(), |at| Age(now.since(at)).to_string());
        text.push_str(&format!("\n  {}\n    {age}", shorten(&one_line(&entry.title), 160)));
        if let Some(link) = &entry.link {
            text.push_str(&format!(" · {link}"));
        }
        let body = shorten(&one_line(&entry.body), 240);
        if !body.is_empty() {
            text.push_str(&format!("\n    {body}"));
        }
        text.push('\n');
    }
    if document.entries.len() > SHOWN {
        text.push_str(&format!("\n  and {} more; --json shows all\n", document.entries.len() - SHOWN));
    }
    text.push('\n');
    text
}

fn served_as_text(text: &mut String, feed: &str, served: &Head) {
    row(text, "status", "200");
    if served.final_url.as_str() != feed {
        row(text, "redirected", served.final_url.as_str());
    }
    row(text, "ETag", served.validators.etag.as_deref().unwrap_or("none"));
    row(text, "Last-Modified", served.validators.last_modified.as_deref().unwrap_or("none"));
    let fresh_for = served.hints.fresh_for();
    row(text, "fresh for", &if fresh_for.is_zero() { "not said".to_owned() } else { format_span(fresh_for) });
}

fn row(text: &mut String, name: &str, value: &str) {
    text.push_str(&format!("  {name:<14} {value}\n"));
}
