//! Why a feed or a page gives nothing. It is kept as what it is and put into words when it is told: for chats by the
//! catalogues, for logs and the command line in the English that it prints.

use super::message::rough_size;
use std::fmt;

/// Why a feed or a page gives nothing. Hosts are named, addresses never: they may hold credentials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The host is in a private network, out of reach on purpose.
    PrivateNetwork {
        /// As written or redirected to.
        host: String,
    },
    /// The name cannot be looked up.
    NoSuchName {
        /// The name.
        host: String,
    },
    /// No connection.
    NoConnection {
        /// To whom.
        host: String,
    },
    /// A connection that cannot be trusted.
    NoTrust {
        /// With whom.
        host: String,
    },
    /// No complete answer in time.
    TooSlow {
        /// The limit, in whole seconds.
        seconds: u64,
    },
    /// The connection broke off.
    BrokeOff {
        /// With whom.
        host: String,
    },
    /// More redirects than are followed.
    RedirectsTooOften,
    /// A redirect to where it came from.
    RedirectsInCircle,
    /// A redirect from https to http.
    RedirectsToInsecure,
    /// A redirect that leads nowhere.
    RedirectsNowhere,
    /// An answer that gives nothing.
    Status {
        /// Its code (RFC 9110 section 15).
        status: u16,
    },
    /// "Not modified", where nothing was sent before.
    UnchangedUnasked,
    /// An answer with nothing in it.
    EmptyAnswer,
    /// A file where a web page was wanted.
    FileForPage,
    /// More than is read.
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// A web page where a feed was wanted.
    PageForFeed,
    /// A sitemap where a feed was wanted.
    SitemapForFeed,
    /// Something else where a feed was wanted.
    NoFeed,
    /// A document of nothing but white space.
    EmptyDocument,
    /// A feed that cannot be unpacked.
    FeedPacked,
    /// A feed that is damaged beyond repair.
    FeedDamaged,
    /// A feed that ends before its first item does.
    FeedCut,
    /// A feed whose items cannot be read.
    FeedOfUnknown,
    /// Reading a feed broke off by a fault of ours.
    FeedFault,
    /// The server asked to be left alone, and is.
    LeftAlone,
    /// A page that names no feed, and there is none at the usual places.
    NamesNoFeed,
    /// None of the feeds that a page names can be read.
    NamesInVain {
        /// How many it names, at least one.
        count: usize,
    },
    /// A page that cannot be unpacked.
    PagePacked,
    /// A page that would exhaust its reader.
    PageUnbearable,
    /// A page in which there is no article.
    NoArticle,
    /// Reading a page broke off by a fault of ours.
    PageFault,
    /// The site's robots.txt does not allow it.
    RobotsRefuse,
    /// The site's robots.txt could not be had.
    RobotsUnknown,
    /// Reading was interrupted.
    Interrupted,
}

/// What a status that gives nothing means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusMeaning {
    /// A password is wanted.
    Password,
    /// We are not let in.
    Refused,
    /// Nothing is there.
    NotFound,
    /// What was there is gone for good.
    Gone,
    /// We ask too often.
    TooOften,
    /// Not now.
    Unavailable,
    /// The server is in trouble.
    ServerTrouble,
    /// Something else.
    Odd,
}

impl StatusMeaning {
    /// What this status means (RFC 9110 section 15, RFC 6585).
    pub fn of(status: u16) -> Self {
        match status {
            401 | 407 => Self::Password,
            403 => Self::Refused,
            404 => Self::NotFound,
            410 => Self::Gone,
            429 => Self::TooOften,
            503 => Self::Unavailable,
            500..=599 => Self::ServerTrouble,
            _ => Self::Odd,
        }
    }
}

impl fmt::Display for Reason {
    /// One or two short sentences: no jargon, no secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PrivateNetwork { host } => {
                write!(f, "The address {host} is in a private network, which this bot does not visit.")
            }
            Self::NoSuchName { host } => write!(f, "The name {host} does not exist or cannot be looked up."),
            Self::NoConnection { host } => write!(f, "No connection to {host}."),
            Self::NoTrust { host } => write!(f, "{host} offers no secure connection that can be trusted."),
            Self::TooSlow { seconds } => write!(f, "No complete answer within {seconds} s."),
            Self::BrokeOff { host } => write!(f, "The connection to {host} broke off."),
            Self::RedirectsTooOften => write!(f, "The server redirects too often."),
            Self::RedirectsInCircle => write!(f, "The server redirects in a circle."),
            Self::RedirectsToInsecure => write!(f, "The server redirects from a secure to an insecure address."),
            Self::RedirectsNowhere => write!(f, "The server redirects to nowhere."),
            Self::Status { status } => write!(f, "The server {} ({status}).", StatusMeaning::of(*status)),
            Self::UnchangedUnasked => write!(f, "The server says that nothing changed, but sent nothing yet."),
            Self::EmptyAnswer => write!(f, "The server sent an empty page."),
            Self::FileForPage => write!(f, "There is no web page at that address, but a file."),
            Self::TooLarge { limit } => write!(f, "What the server sent is larger than {}.", rough_size(*limit)),
            Self::PageForFeed => write!(f, "This is a web page, not a feed."),
            Self::SitemapForFeed => write!(f, "This is a sitemap, not a feed."),
            Self::NoFeed => write!(f, "This is not a feed."),
            Self::EmptyDocument => write!(f, "The server sent an empty document."),
            Self::FeedPacked => write!(f, "The feed came packed in a way that cannot be undone."),
            Self::FeedDamaged => write!(f, "The feed is too damaged to be read."),
            Self::FeedCut => write!(f, "The server sent only the beginning of the feed."),
            Self::FeedOfUnknown => write!(f, "The feed holds items of a kind that this bot cannot read."),
            Self::FeedFault => write!(f, "The feed could not be read because of a fault in this bot."),
            Self::LeftAlone => write!(f, "The server asks to be left alone for now."),
            Self::NamesNoFeed => {
                write!(f, "This is a web page that names no feed, and none is at the usual places.")
            }
            Self::NamesInVain { count: 1 } => write!(f, "This page names a feed, but what is there is none."),
            Self::NamesInVain { count } => {
                write!(f, "This page names {count} feeds, but none of them can be read.")
            }
            Self::PagePacked => write!(f, "The page came packed in a way that cannot be undone."),
            Self::PageUnbearable => write!(f, "The page is too large or too tangled to be read."),
            Self::NoArticle => write!(f, "No article was found in the page."),
            Self::PageFault => write!(f, "The page could not be read because of a fault in this bot."),
            Self::RobotsRefuse => write!(f, "The site asks robots not to read this page (robots.txt)."),
            Self::RobotsUnknown => write!(f, "The site did not say what robots may read (robots.txt)."),
            Self::Interrupted => write!(f, "Reading it broke off."),
        }
    }
}

impl fmt::Display for StatusMeaning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Password => "asks for a password",
            Self::Refused => "refuses this bot",
            Self::NotFound => "knows no such page",
            Self::Gone => "says that the feed is gone",
            Self::TooOften => "asks to be visited less often",
            Self::Unavailable => "is not available at the moment",
            Self::ServerTrouble => "has trouble of its own",
            Self::Odd => "gave an answer that is no feed",
        })
    }
}
