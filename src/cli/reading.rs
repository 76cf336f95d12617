//! A feed named on the command line, an address or a file, read once as the bot would read it.

use crate::domain::{FeedUrl, Timestamp, Validators};
use crate::feeds::{self, CacheHints, Document, Fetched, Fetcher};
use std::path::PathBuf;
use url::Url;

/// The longest file that is read, in bytes.
const FILE_MAX: u64 = 100 * 1024 * 1024;

/// Where a feed is read from.
#[derive(Clone, Debug)]
pub(super) enum Place {
    Url(FeedUrl),
    File(PathBuf),
}

/// What the server said, if there was one.
#[derive(Clone, Debug)]
pub(super) struct Served {
    pub(super) validators: Validators,
    pub(super) hints: CacheHints,
    pub(super) url: String,
}

/// A feed as it was read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) document: Document,
    pub(super) served: Option<Served>,
}

impl Place {
    /// What is there as a file is one; anything else is an address.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if !text.contains("://") && std::path::Path::new(text).exists() {
            return Ok(Self::File(PathBuf::from(text)));
        }
        FeedUrl::parse(text)
            .map(Self::Url)
            .map_err(|error| format!("{text}: there is no such file, and as an address: {error}"))
    }

    pub(super) fn name(&self) -> String {
        match self {
            Self::Url(url) => url.to_string(),
            Self::File(path) => path.display().to_string(),
        }
    }

    /// Reads it; the error is one sentence for people.
    pub(super) async fn read(&self, fetcher: &Fetcher, now: Timestamp) -> Result<Reading, String> {
        match self {
            Self::Url(url) => read_url(url, fetcher, now).await,
            Self::File(path) => {
                let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
                if size > FILE_MAX {
                    return Err(format!("larger than {} MiB", FILE_MAX >> 20));
                }
                let body = std::fs::read(path).map_err(|error| error.to_string())?;
                let document = feeds::read(body, None, base(path)?, now).await;
                Ok(Reading { document: document.map_err(|error| error.for_people())?, served: None })
            }
        }
    }
}

/// What relative links of a file are resolved against; they lead nowhere, for nobody serves the file.
fn base(path: &std::path::Path) -> Result<Url, String> {
    let absolute = std::path::absolute(path).map_err(|error| error.to_string())?;
    Url::from_file_path(absolute).map_err(|()| "the path cannot be written as an address".to_owned())
}

async fn read_url(url: &FeedUrl, fetcher: &Fetcher, now: Timestamp) -> Result<Reading, String> {
    let fetched = fetcher.get(url, &Validators::default()).await.map_err(|error| error.for_people())?;
    let Fetched::Document { body, content_type, final_url, validators, hints } = fetched else {
        return Err("The server sent nothing.".to_owned());
    };
    let served = Served { validators, hints, url: final_url.to_string() };
    let document = feeds::read(body, content_type, final_url, now).await.map_err(|error| error.for_people())?;
    Ok(Reading { document, served: Some(served) })
}
