//! What an entry tells in the elements of its format, before it is plain text: what the parser found, or the reader of
//! ordinary documents, and what the parser leaves out.

use super::entry::Draft;
use super::own::{Own, is_alternate};
use std::borrow::Cow;

impl<'a> Draft<'a> {
    /// With what the parser leaves out.
    pub(super) fn with(mut self, own: Own<'a>) -> Self {
        if self.texts.iter().all(|text| text.trim().is_empty()) {
            self.texts.extend(own.description);
        }
        self.guid = self.guid.filter(|guid| !guid.trim().is_empty()).or(own.about);
        // A guid that is an address is one of the article unless it says otherwise (RSS 2.0, `isPermaLink`). The id of
        // Atom need not lead anywhere (RFC 4287 section 4.2.6), but mostly does where there is no link. A link that is
        // given as one, in whatever form, is better than either.
        let permalink = self.guid.clone().filter(|guid| own.is_permalink && is_web(guid));
        self.links.extend(own.link.into_iter().chain(permalink));
        if self.title.trim().is_empty() {
            self.title = own.title.unwrap_or_default();
        }
        let language = own.language.or(self.language);
        Self { published: own.published, language, source: own.source, ..self }
    }
}

fn is_web(address: &str) -> bool {
    let scheme = address.trim().split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| ["http", "https"].iter().any(|web| scheme.eq_ignore_ascii_case(web)))
}

/// A link of an entry.
pub(super) struct Link<'a> {
    pub(super) href: Cow<'a, str>,
    pub(super) relation: Option<Cow<'a, str>>,
    pub(super) media_type: Option<Cow<'a, str>>,
}

/// Addresses of the article, web pages first; never of the feed itself, an enclosure, comments or a hub.
pub(super) fn alternates<'a>(links: impl Iterator<Item = Link<'a>>) -> Vec<Cow<'a, str>> {
    let mut found: Vec<Link<'a>> = links.filter(|link| is_alternate(link.relation.as_deref())).collect();
    found.sort_by_key(|link| link.media_type.as_deref().is_some_and(|kind| !kind.contains("html")));
    found.into_iter().map(|link| link.href).collect()
}

/// The name of a person, or else an address; what parsers put in place of a name is none.
pub(super) fn author<'a>(name: Cow<'a, str>, email: Option<Cow<'a, str>>) -> Option<Cow<'a, str>> {
    Some(name).filter(|name| !matches!(name.as_ref(), "unknown" | "author" | "")).or(email)
}
