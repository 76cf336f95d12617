//! What the elements of an ordinary item say, as the parser would tell it.

use crate::feeds::entry::Draft;
use crate::feeds::own::{Child, children};
use crate::feeds::repair::Family;
use crate::feeds::told::{self, Link};
use std::borrow::Cow;
use url::{ParseError, Url};

/// What an item tells in the elements directly within it. Of one that is given twice the last counts.
pub(super) fn told<'a>(children: &[Child<'_, 'a>], family: Family, base: &Url) -> Draft<'a> {
    if family == Family::Atom { of_atom(children, base) } else { of_rss(children, base) }
}

fn of_rss<'a>(children: &[Child<'_, 'a>], base: &Url) -> Draft<'a> {
    let (mut told, mut summary, mut content) = (Draft::default(), None, None);
    for child in children {
        match child.name.as_ref() {
            "title" => told.title = trimmed(child.text()),
            "link" => told.links.extend(said(child).map(|link| absolute(link, base))),
            "description" => summary = Some(trimmed(child.text())),
            "content:encoded" => content = said(child),
            "guid" => told.guid = said(child).or(told.guid),
            "category" => told.tags.push(child.text()),
            "author" => told.authors.extend(said(child)),
            "dc:creator" => told.authors.extend(told::author(trimmed(child.text()), None)),
            _ => {}
        }
    }
    told.texts = summary.into_iter().chain(content).collect();
    told
}

fn of_atom<'a>(children: &[Child<'_, 'a>], base: &Url) -> Draft<'a> {
    let (mut told, mut summary, mut content) = (Draft::default(), None, None);
    for child in children {
        match child.name.as_ref() {
            "title" => told.title = trimmed(child.text()),
            "summary" => summary = Some(trimmed(child.text())),
            "content" => {
                content = Some(trimmed(child.text()));
                told.language = child.attribute("xml:lang");
            }
            "id" => told.guid = said(child).or(told.guid),
            "category" => told.tags.extend(category(child)),
            "author" => told.authors.extend(author(child)),
            _ => {}
        }
    }
    told.links =
        told::alternates(children.iter().filter(|child| child.name == "link").filter_map(|child| link(child, base)));
    told.texts = summary.into_iter().chain(content).collect();
    told
}

fn link<'a>(child: &Child<'_, 'a>, base: &Url) -> Option<Link<'a>> {
    Some(Link {
        href: absolute(child.attribute("href")?, base),
        relation: child.attribute("rel"),
        media_type: child.attribute("type"),
    })
}

fn category<'a>(child: &Child<'_, 'a>) -> Option<Cow<'a, str>> {
    let term = child.attribute("term")?;
    Some(child.attribute("label").unwrap_or(term))
}

fn author<'a>(child: &Child<'_, 'a>) -> Option<Cow<'a, str>> {
    let (mut name, mut email) = (Cow::Borrowed("unknown"), None);
    for part in children(child.inside) {
        match part.name.rsplit(':').next() {
            Some("name") => name = said(&part).unwrap_or(name),
            Some("email") => email = said(&part),
            _ => {}
        }
    }
    told::author(name, email)
}

/// The character data of an element, if it has any.
fn said<'a>(child: &Child<'_, 'a>) -> Option<Cow<'a, str>> {
    Some(child.text()).filter(|text| !text.is_empty())
}

fn trimmed(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) if text.trim().len() == text.len() => Cow::Owned(text),
        Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
    }
}

/// An address as the parser tells it. One that is written in full is made absolute later, and only if it is needed.
fn absolute<'a>(link: Cow<'a, str>, base: &Url) -> Cow<'a, str> {
    let is_full = ["https://", "http://"].iter().any(|scheme| link.starts_with(scheme));
    if is_full && link.bytes().all(|byte| byte.is_ascii_graphic()) && !link.contains("&amp;") {
        return link;
    }
    let address = match Url::parse(&link) {
        Err(ParseError::RelativeUrlWithoutBase) => base.join(&link),
        parsed => parsed,
    };
    Cow::Owned(address.map_or_else(|_| link.trim().to_owned(), String::from))
}
