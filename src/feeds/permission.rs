//! Asking a site what it lets us read.

use super::article::Robots;
use super::errand::{Errand, Purpose};
use super::fetch::{Fetched, Fetcher};
use super::fetch_error::{FetchError, Refusal};
use crate::domain::FeedUrl;
use url::Url;

/// What a site said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Permission {
    /// These are its rules.
    Told(Robots),
    /// There is no telling, so nothing may be read for now.
    Withheld(Option<Refusal>),
}

impl Fetcher {
    /// The robots.txt of the site of a page. One that does not exist allows everything (RFC 9309 section 2.3.1).
    pub async fn robots(&self, page: &Url) -> Permission {
        let url = page.join("/robots.txt").ok().and_then(|url| FeedUrl::parse(url.as_str()).ok());
        let Some(url) = url else { return Permission::Withheld(None) };
        let answer = match Errand::for_a(Purpose::Robots, &url) {
            Ok(errand) => self.run(errand).await,
            Err(error) => Err(error),
        };
        match answer {
            Ok(Fetched::Document { body, .. }) => Permission::Told(Robots::read(&body.bytes, self.product_token())),
            Ok(Fetched::NotModified(_)) => Permission::Withheld(None),
            Err(error) if allows_all(&error) => Permission::Told(Robots::default()),
            Err(error) => Permission::Withheld(error.refusal()),
        }
    }
}

/// Does a site that answers so have no robots.txt? One that is in distress, or asks for patience, may have one.
fn allows_all(error: &FetchError) -> bool {
    match error {
        FetchError::Status { status, .. } => (400..500).contains(status) && *status != 429,
        FetchError::Redirect { .. } | FetchError::Empty { .. } => true,
        _ => false,
    }
}
