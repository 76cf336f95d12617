//! A feed named on the command line, an address or a file, read once as the bot would read it.

use crate::domain::{FeedUrl, Timestamp};
use crate::feeds::discover::Found;
use crate::feeds::{self, Body, Document, FetchSettings, Fetcher, Head};
use std::path::PathBuf;
use url::Url;

/// Where a feed is read from.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Place {
    Url(FeedUrl),
    File(PathBuf),
}

/// A feed as it was read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) document: Document,
    /// What the server said, if there was one.
    pub(super) served: Option<Head>,
}

impl Place {
    /// What is there as a file is one; anything else that begins like an address is one.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if text.contains("://") {
            return FeedUrl::parse(text).map(Self::Url).map_err(|error| format!("{text}: {error}"));
        }
        if std::path::Path::new(text).exists() {
            return Ok(Self::File(PathBuf::from(text)));
        }
        // `example.org/feed.xml` without its scheme begins with a name that has a dot inside; a path rarely does.
        let begins_with_a_host = text.split('/').next().is_some_and(|first| first.trim_matches('.').contains('.'));
        let has_a_path = text.contains('/');
        match FeedUrl::parse(text) {
            Ok(url) if begins_with_a_host && has_a_path => Ok(Self::Url(url)),
            _ => Err(format!("{text}: there is no such file; write an address in full, as in https://{text}")),
        }
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
                let FetchSettings { max_body, caps, .. } = fetcher.settings();
                let size = std::fs::metadata(path).map_err(|error| error.to_string())?.len();
                if size > *max_body {
                    return Err(format!("larger than the {} MiB that [fetch] max_body allows", max_body >> 20));
                }
                let body = std::fs::read(path).map_err(|error| error.to_string())?;
                let document = feeds::read(Body::plain(body).within(*caps), base(path)?, now).await;
                Ok(Reading { document: document.map_err(|error| error.reason().to_string())?, served: None })
            }
        }
    }
}

/// What relative links of a file are resolved against: they stay as they are written, for nobody serves the file.
fn base(path: &std::path::Path) -> Result<Url, String> {
    let absolute = std::path::absolute(path).map_err(|error| error.to_string())?;
    Url::from_file_path(absolute).map_err(|()| "the path cannot be written as an address".to_owned())
}

async fn read_url(url: &FeedUrl, fetcher: &Fetcher, now: Timestamp) -> Result<Reading, String> {
    let found = Found::at(fetcher, url.clone(), now).await.map_err(|error| error.reason().to_string())?;
    Ok(Reading { document: found.document, served: Some(found.head) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_not_there_is_not_taken_for_an_address() {
        for path in ["feeds/world.xml", "./world.xml", "../a.b/world.xml", "/tmp/nowhere/world.xml", "world.xml"] {
            assert!(Place::parse(path).unwrap_err().contains("no such file"), "{path}");
        }
        for address in ["example.org/feed.xml", "https://example.org", "http://localhost:8080/feed"] {
            assert!(matches!(Place::parse(address), Ok(Place::Url(_))), "{address}");
        }
        assert_eq!(Place::parse("Cargo.toml"), Ok(Place::File(PathBuf::from("Cargo.toml"))));
    }
}
