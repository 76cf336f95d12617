//! One fetch: a conditional request, its redirects, and a body of bounded size, all within one time limit.

use super::FetchSettings;
use super::article::product_token;
use super::body::Body;
use super::errand::{Errand, Head, Heard, Purpose, host};
use super::fetch_error::{ClientError, FetchError};
use super::guard::{GuardedResolver, Reach};
use super::headers;
use super::tls;
use crate::domain::{FeedUrl, Timestamp, Validators};
use reqwest::header::{CONTENT_ENCODING, CONTENT_TYPE};
use reqwest::{Client, ClientBuilder, RequestBuilder, Response, redirect};
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use url::Url;

/// For a connection, name lookup and TLS included.
const CONNECT_WITHIN: Duration = Duration::from_secs(10);

/// No connection is kept: the next request to its host comes a second later at the soonest, mostly minutes, and until
/// then thousands of connections would lie in memory. Over TLS the next one resumes the session of this one.
const IDLE_MAX: usize = 0;

/// A length that a server tells is believed up to here: memory is set aside for it before the body comes.
const TOLD_MAX: u64 = 128 * 1024;

/// Fetches feeds. A clone shares what there is one of.
#[derive(Clone, Debug)]
pub struct Fetcher {
    client: Client,
    settings: Arc<FetchSettings>,
}

/// What one request of an errand came to.
#[derive(Clone, Debug)]
pub enum Stepped {
    /// It is to be asked elsewhere.
    Redirect(Errand),
    /// It is there.
    Fetched(Fetched),
}

/// What a fetch brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// 304: nothing changed since the answer that gave the validators.
    NotModified(Head),
    /// 200.
    Document {
        /// What came before the body.
        head: Head,
        /// The body as it came.
        body: Body,
    },
}

impl Fetcher {
    /// A fetcher that has no connections yet.
    pub fn new(settings: FetchSettings) -> Result<Self, ClientError> {
        let client = client(&settings)?.build().map_err(ClientError::Http)?;
        Ok(Self { client, settings: Arc::new(settings) })
    }

    /// How it fetches.
    pub fn settings(&self) -> &FetchSettings {
        &self.settings
    }

    /// Asks for a feed. Validators are sent to the address that gave them and to no other.
    pub async fn get(&self, url: &FeedUrl, validators: &Validators) -> Result<Fetched, FetchError> {
        self.run(Errand::new(url, validators)?).await
    }

    /// Runs an errand to its end, within the time for one.
    pub async fn run(&self, errand: Errand) -> Result<Fetched, FetchError> {
        self.in_time(host(errand.url()), self.follow(errand)).await
    }

    /// Makes the next request of an errand and no other, for one whose redirects each wait for their host's turn.
    pub async fn step(&self, errand: Errand) -> Result<Stepped, FetchError> {
        self.in_time(host(errand.url()), self.hop(errand)).await
    }

    /// The product token of this fetcher, by which robots.txt addresses it.
    pub fn product_token(&self) -> &str {
        product_token(&self.settings.user_agent)
    }

    async fn follow(&self, mut errand: Errand) -> Result<Fetched, FetchError> {
        loop {
            match self.hop(errand).await? {
                Stepped::Redirect(next) => errand = next,
                Stepped::Fetched(fetched) => return Ok(fetched),
            }
        }
    }

    async fn hop(&self, errand: Errand) -> Result<Stepped, FetchError> {
        let (url, purpose) = (errand.url().clone(), errand.purpose());
        let response = self.send(&url, self.client.get(url.clone()).headers(errand.headers())).await?;
        Ok(match errand.hear(response.status(), response.headers(), now())? {
            Heard::Redirect(next) => Stepped::Redirect(next),
            Heard::NotModified(head) => Stepped::Fetched(Fetched::NotModified(head)),
            Heard::Document(head) => {
                let body = self.body(&url, purpose, response).await?;
                Stepped::Fetched(Fetched::Document { head, body })
            }
        })
    }

    /// Sends a form, and follows where the form itself is sent on (307, 308); the status of the last answer.
    pub async fn post_form(&self, url: &FeedUrl, form: &[(&'static str, String)]) -> Result<u16, FetchError> {
        self.in_time(url.host(), self.post_and_follow(url, form)).await
    }

    async fn post_and_follow(&self, url: &FeedUrl, form: &[(&'static str, String)]) -> Result<u16, FetchError> {
        let mut errand = Errand::new(url, &Validators::default())?;
        loop {
            let response = self.send(errand.url(), self.client.post(errand.url().clone()).form(form)).await?;
            let status = response.status();
            if !matches!(status.as_u16(), 307 | 308) {
                return Ok(status.as_u16());
            }
            match errand.hear(status, response.headers(), now())? {
                Heard::Redirect(next) => errand = next,
                Heard::NotModified(_) | Heard::Document(_) => return Ok(status.as_u16()),
            }
        }
    }

    /// What comes of it within the time for one errand.
    async fn in_time<T>(
        &self,
        host: String,
        errand: impl Future<Output = Result<T, FetchError>>,
    ) -> Result<T, FetchError> {
        let after = self.settings.timeout;
        tokio::time::timeout(after, errand).await.unwrap_or_else(|_| Err(FetchError::Timeout { host, after }))
    }

    /// One request, to an address that may be asked.
    async fn send(&self, url: &Url, request: RequestBuilder) -> Result<Response, FetchError> {
        if !reach(&self.settings).allows_host_of(url) {
            return Err(FetchError::Private { host: host(url) });
        }
        request.send().await.map_err(|error| FetchError::of_exchange(&host(url), url.scheme() == "https", error))
    }

    /// Reads a body as it comes, and stops where it exceeds the limit.
    async fn body(&self, url: &Url, purpose: Purpose, mut response: Response) -> Result<Body, FetchError> {
        let limit = purpose.body_max(self.settings.max_body);
        let said = |name| headers::text(response.headers(), &name);
        let (encoding, content_type) = (said(CONTENT_ENCODING), said(CONTENT_TYPE));
        let told = response.content_length().unwrap_or_default().min(TOLD_MAX).min(limit);
        let mut bytes = Vec::with_capacity(usize::try_from(told).unwrap_or_default());
        let broken = |error| FetchError::of_exchange(&host(url), false, error);
        while let Some(chunk) = response.chunk().await.map_err(broken)? {
            if (bytes.len() + chunk.len()) as u64 > limit {
                if purpose == Purpose::Robots {
                    break;
                }
                return Err(FetchError::TooLarge { host: host(url), limit });
            }
            bytes.extend_from_slice(&chunk);
        }
        if bytes.is_empty() {
            return Err(FetchError::Empty { host: host(url) });
        }
        Ok(Body { bytes, encoding, content_type, limit, caps: self.settings.caps })
    }
}

/// A client that follows, remembers and tells nothing by itself.
fn client(settings: &FetchSettings) -> Result<ClientBuilder, ClientError> {
    let reach = reach(settings);
    let builder = Client::builder()
        .user_agent(settings.user_agent.as_str())
        .redirect(redirect::Policy::none())
        .referer(false)
        .connect_timeout(CONNECT_WITHIN)
        .pool_max_idle_per_host(IDLE_MAX)
        .use_preconfigured_tls(tls::config().map_err(ClientError::Tls)?)
        .dns_resolver(Arc::new(GuardedResolver(reach)));
    Ok(if reach == Reach::Internet { builder.no_proxy() } else { builder })
}

fn reach(settings: &FetchSettings) -> Reach {
    if settings.allow_private_networks { Reach::Anywhere } else { Reach::Internet }
}

/// The wall clock, to turn dates in headers into spans; nothing is decided by it.
fn now() -> Timestamp {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[cfg(test)]
#[path = "fetch_tests.rs"]
mod tests;
