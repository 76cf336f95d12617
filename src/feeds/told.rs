//! What an entry tells in the elements of its format, before it is plain text: what the parser found, or the reader of
//! ordinary documents, and what the parser leaves out.

use super::entry::Draft;
use super::own::{Own, is_alternate};
use std::borrow::Cow;

/// What the elements of the format itself say. Of one that is given twice the last counts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Told<'a> {
    pub(super) guid: Option<Cow<'a, str>>,
    pub(super) title: Option<Cow<'a, str>>,
    /// Summary, then content.
    pub(super) texts: Vec<Cow<'a, str>>,
    /// Addresses of the article, web pages first.
    pub(super) links: Vec<Cow<'a, str>>,
    pub(super) authors: Vec<Cow<'a, str>>,
    pub(super) tags: Vec<Cow<'a, str>>,
    /// Of the content.
    pub(super) language: Option<Cow<'a, str>>,
}

impl<'a> Told<'a> {
    /// With what the parser leaves out.
    pub(super) fn with(self, own: Own<'a>) -> Draft<'a> {
        let Self { guid, title, mut texts, mut links, authors, tags, language } = self;
        if texts.iter().all(|text| text.trim().is_empty()) {
            texts.extend(own.description);
        }
        let guid = guid.filter(|guid| !guid.trim().is_empty()).or(own.about);
        // A guid that is an address is one of the article unless it says otherwise (RSS 2.0, `isPermaLink`). The id of
        // Atom need not lead anywhere (RFC 4287 section 4.2.6), but mostly does where there is no link. A link that is
        // given as one, in whatever form, is better than either.
        let permalink = guid.clone().filter(|guid| own.is_permalink && is_web(guid));
        links.extend(own.link.into_iter().chain(permalink));
        let title = title.filter(|title| !title.trim().is_empty()).or(own.title).unwrap_or_default();
        let language = own.language.or(language);
        Draft { guid, title, texts, links, published: own.published, authors, tags, language, source: own.source }
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
