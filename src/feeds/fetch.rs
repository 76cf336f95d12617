//! One fetch: a conditional request, its redirects, and a body of bounded size, all within one time limit.

use super::FetchSettings;
use super::fetch_error::{ClientError, FetchError, RedirectTrouble};
use super::guard::{GuardedResolver, Reach};
use super::headers::{self, CacheHints};
use crate::domain::{FeedUrl, Timestamp, Validators};
use reqwest::header::{
    ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH, LOCATION, RETRY_AFTER,
};
use reqwest::{Client, ClientBuilder, Response, StatusCode, redirect};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use url::Url;

/// Redirects followed in one fetch.
const HOPS_MAX: usize = 5;

/// For a connection, name lookup and TLS included.
const CONNECT_WITHIN: Duration = Duration::from_secs(10);

/// A connection is kept for a little less than servers usually keep theirs, so that they do not close it under us.
const IDLE_FOR: Duration = Duration::from_secs(50);

/// Feeds first, then XML, JSON, and whatever there is: some servers choose, some refuse what is not listed.
const ACCEPTED: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, \
     application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

/// Fetches feeds. A clone shares its connections.
#[derive(Clone, Debug)]
pub struct Fetcher {
    client: Client,
    settings: Arc<FetchSettings>,
}

/// What a fetch brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// 304: nothing changed since the answer that gave the validators.
    NotModified {
        /// For the next request.
        validators: Validators,
        /// How long asking again is pointless.
        hints: CacheHints,
    },
    /// 200.
    Document {
        /// The body, decompressed, as bytes of a kind not yet known.
        body: Vec<u8>,
        /// `Content-Type`, as sent.
        content_type: Option<String>,
        /// The address that answered, after redirects, without credentials.
        final_url: Url,
        /// For the next request; empty when the server gave none.
        validators: Validators,
        /// How long asking again is pointless.
        hints: CacheHints,
    },
}

impl Fetcher {
    /// A fetcher that has no connections yet.
    pub fn new(settings: FetchSettings) -> Result<Self, ClientError> {
        let client = client(&settings).build().map_err(ClientError)?;
        Ok(Self { client, settings: Arc::new(settings) })
    }

    /// Asks for a feed. Validators are sent to the address that gave them and to no other.
    pub async fn get(&self, url: &FeedUrl, validators: &Validators) -> Result<Fetched, FetchError> {
        let after = self.settings.timeout;
        let fetch = tokio::time::timeout(after, self.follow(url, validators));
        fetch.await.unwrap_or_else(|_| Err(FetchError::Timeout { host: url.host(), after }))
    }

    async fn follow(&self, url: &FeedUrl, validators: &Validators) -> Result<Fetched, FetchError> {
        let no_target = || redirect_error(&url.host(), RedirectTrouble::NoTarget);
        let mut url = Url::parse(url.as_str()).map_err(|_| no_target())?;
        let mut asked = Vec::new();
        loop {
            let conditions = conditions(&url, validators);
            let response = self.ask(&url, &conditions).await?;
            if !is_redirect(response.status()) {
                return self.take(&url, response, validators, !conditions.is_empty()).await;
            }
            let next = target(&url, &response)?;
            asked.push(url);
            if asked.contains(&next) {
                return Err(redirect_error(&host(&next), RedirectTrouble::Loop));
            }
            if asked.len() > HOPS_MAX {
                return Err(redirect_error(&host(&next), RedirectTrouble::TooMany));
            }
            url = next;
        }
    }

    /// One request. Credentials in the address leave it as an `Authorization` header.
    async fn ask(&self, url: &Url, conditions: &HeaderMap) -> Result<Response, FetchError> {
        if !reach(&self.settings).allows_host_of(url) {
            return Err(FetchError::Private { host: host(url) });
        }
        let request = self.client.get(url.clone()).headers(conditions.clone());
        request.send().await.map_err(|error| FetchError::of_exchange(&host(url), url.scheme() == "https", error))
    }

    /// Takes an answer that is no redirect.
    async fn take(
        &self,
        url: &Url,
        response: Response,
        validators: &Validators,
        conditional: bool,
    ) -> Result<Fetched, FetchError> {
        let final_url = without_credentials(url);
        let now = now();
        let hints = CacheHints::of(response.headers(), now);
        match response.status() {
            StatusCode::OK => {
                let validators = headers::validators(response.headers(), &final_url);
                let content_type = headers::text(response.headers(), &CONTENT_TYPE);
                let body = self.body(url, response).await?;
                Ok(Fetched::Document { body, content_type, final_url, validators, hints })
            }
            StatusCode::NOT_MODIFIED if conditional => {
                let validators = headers::refreshed(validators, response.headers(), &final_url);
                Ok(Fetched::NotModified { validators, hints })
            }
            StatusCode::NOT_MODIFIED => Err(FetchError::NotModifiedUnasked { host: host(url) }),
            status => {
                let retry_after = headers::text(response.headers(), &RETRY_AFTER);
                let retry_after = retry_after.and_then(|value| headers::retry_after(&value, now));
                Err(FetchError::Status { host: host(url), status: status.as_u16(), retry_after })
            }
        }
    }

    /// Reads a body as it comes, and stops where it exceeds the limit: what counts is its decompressed size.
    async fn body(&self, url: &Url, mut response: Response) -> Result<Vec<u8>, FetchError> {
        let limit = self.settings.max_body;
        let mut body = Vec::new();
        let broken = |error| FetchError::of_exchange(&host(url), false, error);
        while let Some(chunk) = response.chunk().await.map_err(broken)? {
            if (body.len() + chunk.len()) as u64 > limit {
                return Err(FetchError::TooLarge { host: host(url), limit });
            }
            body.extend_from_slice(&chunk);
        }
        if body.is_empty() { Err(FetchError::Empty { host: host(url) }) } else { Ok(body) }
    }
}

/// A client that follows, remembers and tells nothing by itself.
fn client(settings: &FetchSettings) -> ClientBuilder {
    let reach = reach(settings);
    let builder = Client::builder()
        .user_agent(settings.user_agent.as_str())
        .default_headers(HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(ACCEPTED))]))
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(CONNECT_WITHIN)
        .pool_idle_timeout(IDLE_FOR)
        .dns_resolver(Arc::new(GuardedResolver(reach)));
    if reach == Reach::Internet { builder.no_proxy() } else { builder }
}

fn reach(settings: &FetchSettings) -> Reach {
    if settings.allow_private_networks { Reach::Anywhere } else { Reach::Internet }
}

/// The headers that make a request conditional (RFC 9110 section 13.1); none for an address that gave no validators.
fn conditions(url: &Url, validators: &Validators) -> HeaderMap {
    if validators.url.as_deref() != Some(without_credentials(url).as_str()) {
        return HeaderMap::new();
    }
    let both = [(IF_NONE_MATCH, &validators.etag), (IF_MODIFIED_SINCE, &validators.last_modified)];
    let legal = |kept: &Option<String>| kept.as_deref().and_then(headers::header_value);
    both.into_iter().filter_map(|(name, kept)| Some((name, legal(kept)?))).collect()
}

fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// Where a redirect leads. Credentials stay with their origin; those that a server wrote into `Location` are dropped.
fn target(from: &Url, response: &Response) -> Result<Url, FetchError> {
    let refuse = |trouble| redirect_error(&host(from), trouble);
    let location = response.headers().get(LOCATION).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let next = location.and_then(|location| from.join(location.trim()).ok());
    let next = next.filter(|next| matches!(next.scheme(), "http" | "https") && next.has_host());
    let mut next = without_credentials(&next.ok_or_else(|| refuse(RedirectTrouble::NoTarget))?);
    if from.scheme() == "https" && next.scheme() == "http" {
        return Err(refuse(RedirectTrouble::Downgrade));
    }
    next.set_fragment(None);
    if next.origin() == from.origin() {
        let kept = next.set_username(from.username()).and_then(|()| next.set_password(from.password()));
        kept.map_err(|()| refuse(RedirectTrouble::NoTarget))?;
    }
    Ok(next)
}

fn redirect_error(host: &str, trouble: RedirectTrouble) -> FetchError {
    FetchError::Redirect { host: host.to_owned(), trouble }
}

/// The same address without user and password, for records and comparisons.
fn without_credentials(url: &Url) -> Url {
    let mut url = url.clone();
    let cleared = url.set_username("").and_then(|()| url.set_password(None));
    debug_assert!(cleared.is_ok(), "only an address without a host refuses this, and it has no credentials");
    url
}

fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

/// The wall clock, to turn dates in headers into spans; nothing is decided by it.
fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
#[path = "fetch_tests.rs"]
mod tests;
