//! Which elements and namespaces are ordinary, and what may stand where.

use crate::feeds::markup::{Tag, local};
use crate::feeds::repair::{ATOM, Family, Kind, PREFIXES, is_of_rss, is_text_element, is_void, meant};

/// The longest value of an attribute of a root, in bytes: repair drops a longer one.
const ROOT_VALUE_MAX: usize = 500;

/// What frames items, by local name: it stands where it belongs or is odd.
const FRAMES: [&str; 7] = ["item", "entry", "items", "channel", "rss", "feed", "rdf"];

/// What an element may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// Character data alone.
    Text,
    /// Other elements as well.
    Elements,
}

/// What an element beside or within an item may hold; `None` when it is odd.
pub(super) fn holds(tag: Tag<'_>, family: Family) -> Option<Holds> {
    let holds = match tag.name {
        "title" | "link" | "guid" | "id" | "pubDate" | "category" | "comments" | "published" | "updated"
        | "description" | "summary" | "content" | "content:encoded" | "dc:creator" | "dc:date" => Holds::Text,
        "author" => by_family(family),
        "enclosure" | "source" | "name" | "uri" | "email" | "atom:link" | "media:content" | "media:thumbnail" => {
            Holds::Elements
        }
        name => rarer(name, family)?,
    };
    let is_typed = family == Family::Atom && holds == Holds::Text && !tag.attributes.is_empty();
    let is_text = !is_typed || matches!(Kind::of(tag), Kind::Text | Kind::Html);
    is_text.then_some(holds)
}

fn rarer(name: &str, family: Family) -> Option<Holds> {
    let lower = name.to_ascii_lowercase();
    if FRAMES.contains(&local(name).as_str()) || is_void(&lower) {
        return None;
    }
    Some(match lower.as_str() {
        "author" => by_family(family),
        "title" | "link" | "guid" | "id" | "pubdate" | "category" | "comments" | "published" | "updated" | "issued"
        | "modified" | "language" | "dc:language" | "dc:date" | "dc:creator" | "atom:updated" => Holds::Text,
        lower if is_text_element(lower) => Holds::Text,
        _ => Holds::Elements,
    })
}

/// In Atom an author is a person, in RSS an address.
fn by_family(family: Family) -> Holds {
    if family == Family::Atom { Holds::Elements } else { Holds::Text }
}

/// The family of a root that is ordinary.
pub(super) fn family(root: Tag<'_>) -> Option<Family> {
    let family = match root.name {
        "rss" => Family::Rss,
        "feed" => Family::Atom,
        _ => return None,
    };
    let mut names: Vec<&str> = Vec::new();
    for (name, value) in root.attributes() {
        let is_own_prefix = family == Family::Atom && name == "xmlns:atom";
        let is_known = !is_own_prefix && (is_plain_attribute(name, value) || is_foreign(name, value));
        if !is_known || names.contains(&name) || value.len() > ROOT_VALUE_MAX || name != name.to_ascii_lowercase() {
            return None;
        }
        names.push(name);
    }
    (!root.is_empty).then_some(family)
}

/// Has an attribute no bearing on what other names mean? A prefix in common use may be declared for what it is used for.
pub(super) fn is_plain_attribute(name: &str, value: &str) -> bool {
    let is_reserved = name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("xml"));
    !is_reserved || matches!(name, "xml:lang" | "xml:space") || PREFIXES.contains(&(name, meant(value)))
}

/// The default namespace, which the name of the root tells as well, or one of an extension that nobody reads.
fn is_foreign(name: &str, value: &str) -> bool {
    let Some(("xmlns", prefix)) = name.split_once(':') else { return name == "xmlns" };
    let namespace = meant(value);
    let is_read = PREFIXES.iter().any(|(known, read)| *read == namespace || *known == name);
    !(is_read || namespace == ATOM || is_of_rss(value) || prefix.starts_with("xml"))
}
