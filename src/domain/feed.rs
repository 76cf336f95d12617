//! A feed and its address.

use super::digest::Digest;
use super::story::Tier;
use std::fmt;
use std::time::Duration;
use url::Url;

/// The longest feed address accepted, in bytes.
pub const FEED_URL_MAX_BYTES: usize = 2_048;

/// Hosts under which many sites live on the same machines.
const SHARED_HOSTS: [&str; 10] = [
    "blogspot.com",
    "github.io",
    "livejournal.com",
    "medium.com",
    "reddit.com",
    "substack.com",
    "tumblr.com",
    "wordpress.com",
    "youtube.com",
    "typepad.com",
];

/// Identity of a feed, made from the address under which it was first added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeedId(pub Digest);

/// An absolute http or https address with a host, without fragment, in the URL Standard's serialised form.
/// It may hold credentials: [`fmt::Display`] and [`fmt::Debug`] never show them, [`FeedUrl::as_str`] does.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FeedUrl(String);

/// Why a text is not a feed address.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeedUrlError {
    /// Not a URL at all.
    #[error("this is not a web address; write it in full, such as https://example.org/feed.xml")]
    NotAUrl,
    /// A URL with a scheme other than http and https.
    #[error("only http:// and https:// addresses can be polled")]
    Scheme,
    /// Longer than [`FEED_URL_MAX_BYTES`].
    #[error("this address is longer than {FEED_URL_MAX_BYTES} characters")]
    TooLong,
}

impl FeedUrl {
    /// Reads an address as people type it; `https://` may be left out.
    pub fn parse(text: &str) -> Result<Self, FeedUrlError> {
        let text = text.trim();
        if text.len() > FEED_URL_MAX_BYTES {
            return Err(FeedUrlError::TooLong);
        }
        // An at sign before the path is that of a mail address: `mailto:ann@example.org` names no host and password.
        let is_mail = text.split('/').next().is_some_and(|before| before.contains('@'));
        let scheme_missing = !text.contains("://") && text.contains('.') && !is_mail;
        let parsed = if scheme_missing { Url::parse(&format!("https://{text}")) } else { Url::parse(text) };
        let mut url = parsed.map_err(|_| FeedUrlError::NotAUrl)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(FeedUrlError::Scheme);
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(FeedUrlError::NotAUrl);
        }
        url.set_fragment(None);
        Ok(Self(url.into()))
    }

    /// An address as [`FeedUrl::as_str`] gave it, which need not be parsed again; `None` where the text cannot be one.
    pub fn serialised(text: &str) -> Option<Self> {
        let url = Self(text.to_owned());
        let is_web = text.starts_with("http://") || text.starts_with("https://");
        let is_written_out = text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#');
        (is_web && is_written_out && !url.host_and_port().0.is_empty()).then_some(url)
    }

    /// The whole address, credentials included: for the request line and the store only.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Does it hold a user name or a password?
    pub fn has_credentials(&self) -> bool {
        Url::parse(&self.0).is_ok_and(|url| !url.username().is_empty() || url.password().is_some())
    }

    /// Whose machines answer: what politeness is measured by. Host and port; one name for all sites of a host that
    /// gives each of its authors a name of their own.
    pub fn authority(&self) -> String {
        let (host, port) = self.host_and_port();
        let default = if self.0.starts_with("https:") { "443" } else { "80" };
        authority_of(host, port.unwrap_or(default))
    }

    /// The host alone, as a name of last resort.
    pub fn host(&self) -> String {
        self.host_and_port().0.to_owned()
    }

    /// Read off the serialised form (URL Standard, section 4.5), which each visit would else parse several times. The
    /// port is left out there where it is the scheme's own.
    fn host_and_port(&self) -> (&str, Option<&str>) {
        let (_, rest) = self.0.split_once("://").unwrap_or_default();
        let authority = rest.split(['/', '?']).next().unwrap_or_default();
        let (_, place) = authority.rsplit_once('@').unwrap_or(("", authority));
        match place.rsplit_once(':') {
            // The colons of an IPv6 address stand in brackets.
            Some((host, port)) if !port.ends_with(']') => (host, Some(port)),
            _ => (place, None),
        }
    }

    /// The identity of the feed at this address.
    pub fn id(&self) -> FeedId {
        FeedId(Digest::of("feed", &[self.0.as_bytes()]))
    }
}

/// The authority of an address, as [`FeedUrl::authority`] tells it.
pub fn authority(url: &Url) -> String {
    let port = url.port_or_known_default().unwrap_or_default();
    authority_of(url.host_str().unwrap_or_default(), &port.to_string())
}

fn authority_of(host: &str, port: &str) -> String {
    let is_within =
        |shared: &&&str| host.strip_suffix(**shared).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    match SHARED_HOSTS.iter().find(is_within) {
        Some(shared) => (*shared).to_owned(),
        None => format!("{host}:{port}"),
    }
}

impl fmt::Display for FeedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Ok(mut url) = Url::parse(&self.0) else { return f.write_str("***") };
        if self.has_credentials() && (url.set_username("***").is_err() || url.set_password(None).is_err()) {
            return f.write_str("***");
        }
        f.write_str(url.as_str())
    }
}

impl fmt::Debug for FeedUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A feed as it is known: the operator's, or one that chats added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Identity; stays the same when the feed moves.
    pub id: FeedId,
    /// Where it is polled.
    pub url: FeedUrl,
    /// The operator's name for it.
    pub name: Option<String>,
    /// What the feed calls itself.
    pub title: Option<String>,
    /// In the operator's configuration: every subscribed chat hears it unless it removed it.
    pub configured: bool,
    /// The operator's explicit interval, which overrides the schedule's own.
    pub every: Option<Duration>,
    /// What kind of publisher it is, as far as the operator says so.
    pub tier: Option<Tier>,
}

impl Feed {
    /// A feed known by its address alone.
    pub fn new(url: FeedUrl) -> Self {
        Self { id: url.id(), url, name: None, title: None, configured: false, every: None, tier: None }
    }

    /// What people call it: the operator's name, else its own title, else its host.
    pub fn label(&self) -> String {
        let own = self.title.as_ref().filter(|title| !title.trim().is_empty());
        self.name.as_ref().or(own).cloned().unwrap_or_else(|| self.url.host())
    }
}

/// What a chat noted of a feed: a name and tags of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FeedNote {
    /// What the chat calls it.
    pub name: Option<String>,
    /// In the order in which they were given, none twice.
    pub tags: Vec<String>,
}

impl FeedNote {
    /// Takes over what another note says: its name, and tags that are not there yet. Says whether anything changed.
    pub fn merge(&mut self, other: Self) -> bool {
        let before = self.clone();
        self.name = other.name.or(self.name.take());
        for tag in other.tags {
            if !self.tags.contains(&tag) {
                self.tags.push(tag);
            }
        }
        *self != before
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_address_is_read_as_people_type_it() {
        let url = FeedUrl::parse(" Example.org/feed.xml#top ").unwrap();
        assert_eq!(url.as_str(), "https://example.org/feed.xml");
        assert_eq!(url.authority(), "example.org:443");
        assert_eq!(FeedUrl::parse("http://127.0.0.1:8080/f").unwrap().authority(), "127.0.0.1:8080");
    }

    proptest! {
        #[test]
        fn host_and_authority_are_those_of_the_url(
            user in "([a-z]{1,3}(:[a-z@:%]{1,3})?@)?",
            host in "[a-z0-9.é-]{1,12}|127\\.0\\.0\\.1|\\[::1\\]|\\[2001:db8::a\\]|ann\\.tumblr\\.com",
            rest in "(:[0-9]{1,5})?(/|/[a-z@:/?#]{1,8}|\\?[a-z@:]{0,4}|)", is_secure in any::<bool>(),
        ) {
            let text = format!("http{}://{user}{host}{rest}", if is_secure { "s" } else { "" });
            if let Ok(feed) = FeedUrl::parse(&text) {
                let url = Url::parse(feed.as_str()).unwrap();
                prop_assert_eq!(feed.host(), url.host_str().unwrap());
                prop_assert_eq!(feed.authority(), authority(&url));
                prop_assert_eq!(FeedUrl::serialised(feed.as_str()), Some(feed));
            }
        }
    }

    #[test]
    fn all_sites_of_a_shared_host_are_one_authority() {
        let authority = |url: &str| FeedUrl::parse(url).unwrap().authority();
        for url in ["https://ann.tumblr.com/rss", "http://tumblr.com/rss", "https://a.b.tumblr.com:8443/"] {
            assert_eq!(authority(url), "tumblr.com");
        }
        assert_eq!(authority("https://nottumblr.com/rss"), "nottumblr.com:443");
    }

    #[test]
    fn what_was_never_serialised_is_not_taken_for_it() {
        for text in
            ["", "example.org", "ftp://example.org/", "http://", "http:///x", "http://a b/", "http://é/", "http://a/#b"]
        {
            assert_eq!(FeedUrl::serialised(text), None, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_polled_is_refused() {
        assert_eq!(FeedUrl::parse("not an address"), Err(FeedUrlError::NotAUrl));
        assert_eq!(FeedUrl::parse("file:///etc/passwd"), Err(FeedUrlError::Scheme));
        assert_eq!(FeedUrl::parse("ftp://example.org/"), Err(FeedUrlError::Scheme));
        assert_eq!(FeedUrl::parse("mailto:ann@example.org"), Err(FeedUrlError::Scheme));
        assert_eq!(FeedUrl::parse("ann@example.org"), Err(FeedUrlError::NotAUrl));
        assert_eq!(FeedUrl::parse(&format!("https://example.org/{}", "x".repeat(3000))), Err(FeedUrlError::TooLong));
    }

    #[test]
    fn credentials_are_kept_but_never_shown() {
        let url = FeedUrl::parse("https://ann:secret@example.org/feed").unwrap();
        assert!(url.as_str().contains("secret"));
        assert!(!format!("{url} {url:?}").contains("secret"));
        assert!(!url.to_string().contains("ann"));
    }
}
