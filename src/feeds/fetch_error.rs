//! Why a fetch failed: for the log with its causes, for people as a reason, for the schedule as answers.

use super::guard::ResolveError;
use crate::domain::{Quiet, Reason, Timestamp};
use std::error::Error;
use std::io::ErrorKind;
use std::time::Duration;

/// Why no [`super::Fetcher`] could be made.
#[derive(Debug, thiserror::Error)]
pub enum ClientError {
    /// The client's settings.
    #[error("the client that fetches feeds could not be set up; is the User-Agent printable ASCII?")]
    Http(#[source] reqwest::Error),
    /// Its encryption.
    #[error("encryption for fetching feeds could not be set up")]
    Tls(#[source] rustls::Error),
}

/// What was wrong with a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RedirectTrouble {
    /// More hops than are followed.
    TooMany,
    /// It led back to where it came from.
    Loop,
    /// From https to http.
    Downgrade,
    /// To nowhere, or to something that is neither http nor https.
    NoTarget,
}

/// What a server said that gave nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Refusal {
    /// The status code, where that was the refusal.
    pub status: Option<u16>,
    /// Who wants to be left alone, and for how long, at most a day.
    pub quiet: Option<(String, Duration)>,
}

impl Refusal {
    /// Who wants to be left alone from now on, and until when.
    pub fn quiet_from(&self, now: Timestamp) -> Option<Quiet> {
        let (authority, span) = self.quiet.clone()?;
        Some(Quiet { authority, until: now.plus(span) })
    }
}

/// Why a fetch failed. Hosts are named, addresses never: they may hold credentials.
#[derive(Debug, thiserror::Error)]
pub enum FetchError {
    /// The address, or one it redirects to, is out of reach on purpose.
    #[error("{host} is in a private network")]
    Private {
        /// As written or redirected to.
        host: String,
    },
    /// The name could not be resolved.
    #[error("the name {host} could not be resolved")]
    NoSuchName {
        /// The name.
        host: String,
        /// What the resolver says.
        #[source]
        source: reqwest::Error,
    },
    /// No connection.
    #[error("could not connect to {host}")]
    Connect {
        /// To whom.
        host: String,
        /// Why.
        #[source]
        source: reqwest::Error,
    },
    /// A connection, but no trust.
    #[error("could not agree on encryption with {host}")]
    Tls {
        /// With whom.
        host: String,
        /// Why.
        #[source]
        source: reqwest::Error,
    },
    /// Not done in time.
    #[error("{host} took longer than {} s", after.as_secs_f64())]
    Timeout {
        /// Who was asked first.
        host: String,
        /// The limit for redirects and body together.
        after: Duration,
    },
    /// The exchange broke off or made no sense.
    #[error("the exchange with {host} broke off")]
    Broken {
        /// With whom.
        host: String,
        /// Why.
        #[source]
        source: reqwest::Error,
    },
    /// A redirect that is not followed.
    #[error("{host} redirects: {trouble:?}")]
    Redirect {
        /// Who redirected.
        host: String,
        /// Why it is not followed.
        trouble: RedirectTrouble,
    },
    /// An answer other than 200 and an expected 304.
    #[error("{host} answered {status}")]
    Status {
        /// Who answered.
        host: String,
        /// The same, as [`crate::domain::FeedUrl::authority`] tells it.
        authority: String,
        /// What (RFC 9110 section 15).
        status: u16,
        /// For how long it wants to be left alone, at most a day.
        retry_after: Option<Duration>,
    },
    /// A 304 to a request without validators.
    #[error("{host} answered 304 to an unconditional request")]
    NotModifiedUnasked {
        /// Who answered.
        host: String,
    },
    /// 200 with nothing in it.
    #[error("{host} answered with an empty body")]
    Empty {
        /// Who answered.
        host: String,
    },
    /// 200 with something other than a web page, where one was wanted.
    #[error("{host} answered with something other than a web page")]
    NotAPage {
        /// Who answered.
        host: String,
    },
    /// A body over the limit.
    #[error("the body from {host} is larger than {limit} bytes")]
    TooLarge {
        /// Who sent it.
        host: String,
        /// In bytes.
        limit: u64,
    },
}

impl FetchError {
    /// Sorts a failed exchange with a host by its causes.
    pub(super) fn of_exchange(host: &str, is_https: bool, error: reqwest::Error) -> Self {
        let host = host.to_owned();
        let source = error.without_url();
        match find::<ResolveError>(&source) {
            Some(ResolveError::Private) => return Self::Private { host },
            Some(ResolveError::NoAddress(_)) => return Self::NoSuchName { host, source },
            None => {}
        }
        if !source.is_connect() {
            return Self::Broken { host, source };
        }
        // A connection that the network refused says so by its kind; what remains is the handshake.
        let kind = find::<std::io::Error>(&source).map_or(ErrorKind::Other, std::io::Error::kind);
        let is_handshake = matches!(kind, ErrorKind::InvalidData | ErrorKind::Other | ErrorKind::UnexpectedEof);
        if is_https && is_handshake && !source.is_timeout() {
            Self::Tls { host, source }
        } else {
            Self::Connect { host, source }
        }
    }

    /// Why, as people are told.
    pub fn reason(&self) -> Reason {
        match self {
            Self::Private { host } => Reason::PrivateNetwork { host: host.clone() },
            Self::NoSuchName { host, .. } => Reason::NoSuchName { host: host.clone() },
            Self::Connect { host, .. } => Reason::NoConnection { host: host.clone() },
            Self::Tls { host, .. } => Reason::NoTrust { host: host.clone() },
            Self::Timeout { after, .. } => Reason::TooSlow { seconds: after.as_secs() },
            Self::Broken { host, .. } => Reason::BrokeOff { host: host.clone() },
            Self::Redirect { trouble: RedirectTrouble::TooMany, .. } => Reason::RedirectsTooOften,
            Self::Redirect { trouble: RedirectTrouble::Loop, .. } => Reason::RedirectsInCircle,
            Self::Redirect { trouble: RedirectTrouble::Downgrade, .. } => Reason::RedirectsToInsecure,
            Self::Redirect { trouble: RedirectTrouble::NoTarget, .. } => Reason::RedirectsNowhere,
            Self::Status { status, .. } => Reason::Status { status: *status },
            Self::NotModifiedUnasked { .. } => Reason::UnchangedUnasked,
            Self::Empty { .. } => Reason::EmptyAnswer,
            Self::NotAPage { .. } => Reason::FileForPage,
            Self::TooLarge { limit, .. } => Reason::TooLarge { limit: *limit },
        }
    }

    /// What a server said that was asked and gave nothing; `None` when no server was reached, for then the trouble
    /// may be ours.
    pub fn refusal(&self) -> Option<Refusal> {
        match self {
            Self::Status { authority, status, retry_after, .. } => {
                Some(Refusal { status: Some(*status), quiet: retry_after.map(|span| (authority.clone(), span)) })
            }
            Self::NotModifiedUnasked { .. } => Some(Refusal { status: Some(304), quiet: None }),
            Self::Private { .. }
            | Self::Redirect { .. }
            | Self::Empty { .. }
            | Self::NotAPage { .. }
            | Self::TooLarge { .. } => Some(Refusal::default()),
            Self::NoSuchName { .. }
            | Self::Connect { .. }
            | Self::Tls { .. }
            | Self::Timeout { .. }
            | Self::Broken { .. } => None,
        }
    }
}

/// The first cause of that type.
fn find<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    std::iter::successors(Some(error), |&error| error.source()).find_map(|error| error.downcast_ref())
}
