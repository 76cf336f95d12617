//! The walk from an address to feeds: the document there; or the feeds that the page names; or the common paths.

use super::sites;
use crate::domain::{Digest, FeedUrl, Reason, Timestamp, Validators};
use crate::feeds::{DecodeError, Document, FetchError, Fetched, Fetcher, Head, NotAFeed, read};
use futures_util::future::join_all;
use futures_util::{StreamExt as _, stream};
use std::time::Duration;
use tokio::time::Instant;
use url::Url;

/// Links of one page that are followed.
const FOLLOWED_MAX: usize = 6;

/// How many of them at the same time.
const AT_ONCE: usize = 3;

/// All that comes after the first document is given this long together: somebody waits.
const LOOK_FOR: Duration = Duration::from_secs(25);

/// A feed that was fetched and read.
#[derive(Clone, Debug)]
pub struct Found {
    /// Where.
    pub url: FeedUrl,
    /// What it says.
    pub document: Document,
    /// What the server said before it.
    pub head: Head,
    /// Its body, as received.
    pub body: Digest,
}

/// Why nothing was found.
#[derive(Debug, thiserror::Error)]
pub enum NothingFound {
    /// There was no answer to read.
    #[error("nothing could be fetched")]
    Fetch(#[from] FetchError),
    /// The answer is no feed, and names none that is.
    #[error("what was fetched is no feed")]
    Decode(#[from] DecodeError),
    /// The server asked to be left alone, and is.
    #[error("the server is left alone")]
    Quiet,
    /// It is a web page. None of the feeds that it names, if any, is one, and none is at the usual places.
    #[error("none of {named} named feeds could be read")]
    NamedInVain {
        /// How many.
        named: usize,
    },
}

impl NothingFound {
    /// Why, as people are told.
    pub fn reason(&self) -> Reason {
        match self {
            Self::Fetch(error) => error.reason(),
            Self::Decode(error) => error.reason(),
            Self::Quiet => Reason::LeftAlone,
            Self::NamedInVain { named: 0 } => Reason::NamesNoFeed,
            Self::NamedInVain { named } => Reason::NamesInVain { count: *named },
        }
    }

    /// Was there something to read that is no feed?
    pub fn is_page(&self) -> bool {
        matches!(self, Self::Decode(_) | Self::NamedInVain { .. })
    }
}

impl Found {
    /// Fetches and reads the feed at this very address.
    pub async fn at(fetcher: &Fetcher, url: FeedUrl, now: Timestamp) -> Result<Self, NothingFound> {
        let host = url.host();
        let Fetched::Document { head, body } = fetcher.get(&url, &Validators::default()).await? else {
            return Err(FetchError::NotModifiedUnasked { host }.into());
        };
        let received = body.digest(&head.final_url);
        let document = read(body, head.final_url.clone(), now).await?;
        Ok(Self { url, document, head, body: received })
    }
}

/// The feeds that these addresses lead to, each once, and where nothing was found. They are asked side by side.
pub async fn find_all(
    fetcher: &Fetcher,
    addresses: Vec<FeedUrl>,
    now: Timestamp,
) -> (Vec<Found>, Vec<(FeedUrl, NothingFound)>) {
    let (mut found, mut in_vain): (Vec<Found>, Vec<_>) = (Vec::new(), Vec::new());
    let walks = addresses.into_iter().map(|url| async move { (find(fetcher, &url, now).await, url) });
    for (feeds, url) in join_all(walks).await {
        match feeds {
            Ok(feeds) => {
                for feed in feeds {
                    if !found.iter().any(|known| known.url == feed.url) {
                        found.push(feed);
                    }
                }
            }
            Err(nothing) => in_vain.push((url, nothing)),
        }
    }
    (found, in_vain)
}

/// The feeds that an address leads to, in the order of the page; never an empty list.
async fn find(fetcher: &Fetcher, url: &FeedUrl, now: Timestamp) -> Result<Vec<Found>, NothingFound> {
    let nothing = match Found::at(fetcher, url.clone(), now).await {
        Ok(found) => return Ok(vec![found]),
        Err(nothing) => nothing,
    };
    let NothingFound::Decode(DecodeError::NotAFeed { what: NotAFeed::Page, links }) = &nothing else {
        return Err(nothing);
    };
    let until = Instant::now() + LOOK_FOR;
    let named: Vec<FeedUrl> = links.iter().filter_map(|(_, link)| FeedUrl::parse(link).ok()).collect();
    let count = named.len();
    let found = follow(fetcher, named, until, now).await;
    if !found.is_empty() {
        return Ok(found);
    }
    let guessed = guess(fetcher, url, until, now).await;
    guessed.map(|found| vec![found]).ok_or(NothingFound::NamedInVain { named: count })
}

/// Those of the named feeds that can be read.
async fn follow(fetcher: &Fetcher, named: Vec<FeedUrl>, until: Instant, now: Timestamp) -> Vec<Found> {
    let attempts = named.into_iter().take(FOLLOWED_MAX).map(|url| attempt(fetcher, url, until, now));
    stream::iter(attempts).buffered(AT_ONCE).filter_map(std::future::ready).collect().await
}

/// The first feed at a common path; one request after another, for they all go to one host.
async fn guess(fetcher: &Fetcher, page: &FeedUrl, until: Instant, now: Timestamp) -> Option<Found> {
    let page = Url::parse(page.as_str()).ok()?;
    for url in sites::guesses(&page) {
        if let Some(found) = attempt(fetcher, url, until, now).await {
            return Some(found);
        }
    }
    None
}

/// A feed with entries. One without is believed only where somebody named it himself: servers answer anything.
async fn attempt(fetcher: &Fetcher, url: FeedUrl, until: Instant, now: Timestamp) -> Option<Found> {
    let found = tokio::time::timeout_at(until, Found::at(fetcher, url, now)).await.ok()?.ok()?;
    (!found.document.entries.is_empty()).then_some(found)
}
