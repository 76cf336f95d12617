//! The half of a fetch that is pure: what is asked, hop by hop, and what the head of each answer means. It knows no
//! sockets, so that a test can play a server of a thousand days against it.

use super::article::PAGE_MAX;
use super::body::UNDERSTOOD;
use super::fetch_error::{FetchError, RedirectTrouble};
use super::headers::{self, CacheHints};
use super::websub::{self, Offer};
use crate::domain::{FeedUrl, Timestamp, Validators};
use reqwest::StatusCode;
use reqwest::header::{
    ACCEPT, ACCEPT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LOCATION, RETRY_AFTER,
};
use std::borrow::Cow;
use url::Url;

/// Redirects followed in one fetch.
const HOPS_MAX: usize = 5;

/// Feeds first, then XML, JSON, and whatever there is: some servers choose, some refuse what is not listed.
const ACCEPTED: &str = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, \
     application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";

/// The most of a robots.txt that is read, in bytes (RFC 9309 section 2.5).
const ROBOTS_MAX: u64 = 500 * 1024;

/// What is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A feed, or whatever leads to one.
    Feed,
    /// A web page, and nothing else.
    Page,
    /// A site's robots.txt: of one that is too long, the beginning.
    Robots,
}

impl Purpose {
    fn accepted(self) -> &'static str {
        match self {
            Self::Feed => ACCEPTED,
            Self::Page => "text/html, application/xhtml+xml;q=0.9",
            Self::Robots => "text/plain, */*;q=0.1",
        }
    }

    /// What could not be unpacked when it is cut is asked for as it is.
    fn understood(self) -> &'static str {
        if self == Self::Robots { "identity" } else { UNDERSTOOD }
    }

    /// The largest body, where feeds may have so many bytes.
    pub(super) fn body_max(self, of_feeds: u64) -> u64 {
        match self {
            Self::Feed => of_feeds,
            Self::Page => of_feeds.min(PAGE_MAX),
            Self::Robots => ROBOTS_MAX,
        }
    }
}

/// A fetch under way: what is to be asked next.
#[derive(Clone, Debug)]
pub struct Errand {
    purpose: Purpose,
    url: Url,
    validators: Validators,
    asked: Vec<Url>,
    /// Where the redirects led so far, as long as each was permanent.
    moved_to: Option<Url>,
    is_permanent: bool,
}

/// What the head of a good answer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The address that answered, after redirects, without credentials.
    pub final_url: Url,
    /// For the next request; empty when the server gave none.
    pub validators: Validators,
    /// How long asking again is pointless.
    pub hints: CacheHints,
    /// Where the feed says that it lives from now on (301 and 308).
    pub moved_to: Option<FeedUrl>,
    /// Who pushes it, as the headers say.
    pub offer: Option<Offer>,
}

/// What the head of an answer means.
#[derive(Clone, Debug)]
pub enum Heard {
    /// Ask there.
    Redirect(Errand),
    /// 304: nothing changed since the answer that gave the validators.
    NotModified(Head),
    /// 200: the document follows.
    Document(Head),
}

impl Errand {
    /// Validators go to the address that gave them and to no other.
    pub fn new(url: &FeedUrl, validators: &Validators) -> Result<Self, FetchError> {
        let parsed = Url::parse(url.as_str());
        let url = parsed.map_err(|_| redirect_error(&url.host(), RedirectTrouble::NoTarget))?;
        let validators = validators.clone();
        Ok(Self { purpose: Purpose::Feed, url, validators, asked: Vec::new(), moved_to: None, is_permanent: true })
    }

    /// An errand for something that is asked for without validators.
    pub fn for_a(purpose: Purpose, url: &FeedUrl) -> Result<Self, FetchError> {
        Ok(Self { purpose, ..Self::new(url, &Validators::default())? })
    }

    /// What it is for.
    pub(super) fn purpose(&self) -> Purpose {
        self.purpose
    }

    /// Whom to ask. Credentials in it leave as an `Authorization` header.
    pub fn url(&self) -> &Url {
        &self.url
    }

    /// What is sent besides the name of who asks.
    pub fn headers(&self) -> HeaderMap {
        let mut headers: HeaderMap = self.conditions().collect();
        headers.insert(ACCEPT, HeaderValue::from_static(self.purpose.accepted()));
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(self.purpose.understood()));
        headers
    }

    /// The headers that make a request conditional (RFC 9110 section 13.1); none for an address that gave no
    /// validators.
    fn conditions(&self) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
        let Validators { etag, last_modified, url } = &self.validators;
        let are_of_url = url.as_deref() == Some(without_credentials(&self.url).as_str());
        let both = [(IF_NONE_MATCH, etag), (IF_MODIFIED_SINCE, last_modified)].into_iter().filter(move |_| are_of_url);
        both.filter_map(|(name, kept)| Some((name, headers::header_value(kept.as_deref()?)?)))
    }

    /// Takes the head of the answer to what was asked.
    pub fn hear(self, status: StatusCode, headers: &HeaderMap, now: Timestamp) -> Result<Heard, FetchError> {
        let host = host(&self.url);
        match status.as_u16() {
            301 | 302 | 303 | 307 | 308 => self.follow(status, headers).map(Heard::Redirect),
            200 if self.purpose == Purpose::Page && !is_page(headers) => Err(FetchError::NotAPage { host }),
            200 => {
                let validators = headers::validators(headers, &without_credentials(&self.url));
                Ok(Heard::Document(self.head(headers, validators, now)))
            }
            304 if self.conditions().next().is_none() => Err(FetchError::NotModifiedUnasked { host }),
            304 => {
                let validators = headers::refreshed(&self.validators, headers, &without_credentials(&self.url));
                Ok(Heard::NotModified(self.head(headers, validators, now)))
            }
            status => {
                let retry_after = headers::text(headers, &RETRY_AFTER);
                let retry_after = retry_after.and_then(|value| headers::retry_after(&value, now));
                Err(FetchError::Status {
                    host,
                    authority: crate::domain::feed::authority(&self.url),
                    status,
                    retry_after,
                })
            }
        }
    }

    fn head(&self, headers: &HeaderMap, validators: Validators, now: Timestamp) -> Head {
        Head {
            final_url: without_credentials(&self.url).into_owned(),
            validators,
            hints: CacheHints::of(headers, now),
            moved_to: self.moved_to.as_ref().and_then(|to| FeedUrl::parse(to.as_str()).ok()),
            offer: websub::in_headers(headers, &without_credentials(&self.url)),
        }
    }

    fn follow(mut self, status: StatusCode, headers: &HeaderMap) -> Result<Self, FetchError> {
        let next = target(&self.url, headers)?;
        self.is_permanent &= matches!(status.as_u16(), 301 | 308);
        if self.is_permanent {
            self.moved_to = Some(next.clone());
        }
        self.asked.push(std::mem::replace(&mut self.url, next));
        if self.asked.contains(&self.url) {
            return Err(redirect_error(&host(&self.url), RedirectTrouble::Loop));
        }
        if self.asked.len() > HOPS_MAX {
            return Err(redirect_error(&host(&self.url), RedirectTrouble::TooMany));
        }
        Ok(self)
    }
}

/// Is what follows a web page? A server that does not say is believed to send one.
fn is_page(headers: &HeaderMap) -> bool {
    let said = headers::text(headers, &CONTENT_TYPE).unwrap_or_default();
    let media_type = said.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    ["", "text/html", "application/xhtml+xml"].contains(&media_type.as_str())
}

/// Where a redirect leads. Credentials stay with their origin; those that a server wrote into `Location` are dropped.
fn target(from: &Url, headers: &HeaderMap) -> Result<Url, FetchError> {
    let refuse = |trouble| redirect_error(&host(from), trouble);
    let location = headers.get(LOCATION).map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let next = location.and_then(|location| from.join(location.trim()).ok());
    let next = next.filter(|next| matches!(next.scheme(), "http" | "https") && next.has_host());
    let next = next.ok_or_else(|| refuse(RedirectTrouble::NoTarget))?;
    let mut next = without_credentials(&next).into_owned();
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
fn without_credentials(url: &Url) -> Cow<'_, Url> {
    if url.username().is_empty() && url.password().is_none() {
        return Cow::Borrowed(url);
    }
    let mut url = url.clone();
    let cleared = url.set_username("").and_then(|()| url.set_password(None));
    debug_assert!(cleared.is_ok(), "only an address without a host refuses this, and it has no credentials");
    Cow::Owned(url)
}

/// The name in an address.
pub(super) fn host(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn errand(url: &str, validators: &Validators) -> Errand {
        Errand::new(&FeedUrl::parse(url).unwrap(), validators).unwrap()
    }

    fn to(location: &str) -> HeaderMap {
        HeaderMap::from_iter([(LOCATION, location.parse().unwrap())])
    }

    #[test]
    fn a_redirect_never_leaves_encryption() {
        let hear = |location: &str| {
            errand("https://example.org/", &Validators::default()).hear(
                StatusCode::FOUND,
                &to(location),
                Timestamp::default(),
            )
        };
        assert!(matches!(
            hear("http://example.org/"),
            Err(FetchError::Redirect { trouble: RedirectTrouble::Downgrade, .. })
        ));
        let Ok(Heard::Redirect(next)) = hear("//other.example/a") else { panic!("not followed") };
        assert_eq!(next.url().as_str(), "https://other.example/a");
    }

    proptest! {
        #[test]
        fn validators_of_another_address_make_no_condition(path in "[a-z]{1,8}", etag in "[a-z\"]{1,8}") {
            let url = format!("https://example.org/{path}");
            let of = |url: Option<String>| Validators { etag: Some(etag.clone()), last_modified: None, url };
            prop_assert_eq!(errand(&url, &of(Some(url.clone()))).conditions().count(), 1);
            let elsewhere = url.clone() + "x";
            prop_assert_eq!(errand(&url, &of(Some(elsewhere))).conditions().count(), 0);
            prop_assert_eq!(errand(&url, &of(None)).conditions().count(), 0);
        }

        /// Only redirects that are permanent from the first on tell where a feed lives.
        #[test]
        fn a_feed_lives_where_permanent_redirects_lead_before_the_first_other(statuses in prop::collection::vec(
            prop::sample::select(vec![301u16, 302, 303, 307, 308]), 0..5,
        )) {
            let mut errand = errand("https://example.org/0", &Validators::default());
            for (hop, status) in (1..).zip(&statuses) {
                let status = StatusCode::from_u16(*status).unwrap();
                let heard = errand.hear(status, &to(&format!("/{hop}")), Timestamp::default());
                let Ok(Heard::Redirect(next)) = heard else { panic!("not followed") };
                errand = next;
            }
            let Ok(Heard::Document(head)) = errand.hear(StatusCode::OK, &HeaderMap::new(), Timestamp::default()) else {
                panic!("no document");
            };
            let permanent = statuses.iter().take_while(|status| matches!(status, 301 | 308)).count();
            let lives = (permanent > 0).then(|| format!("https://example.org/{permanent}"));
            prop_assert_eq!(head.moved_to.map(|url| url.as_str().to_owned()), lives);
            prop_assert_eq!(head.final_url.path(), format!("/{}", statuses.len()));
        }
    }
}
