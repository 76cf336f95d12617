//! What the members of a JSON Feed mean.

use super::mend::mended;
use super::scan::{Next, Scan};
use crate::domain::{Entry, Timestamp};
use crate::feeds::caps::Caps;
use crate::feeds::dates;
use crate::feeds::decode::Document;
use crate::feeds::entry::{self, Draft};
use serde::de::IgnoredAny;
use serde_json::{Map, Value};
use std::borrow::Cow;
use url::Url;

/// Members that are read; of one that is given twice the last counts.
const KNOWN: [&str; 13] = [
    "id",
    "url",
    "external_url",
    "title",
    "content_html",
    "content_text",
    "summary",
    "date_published",
    "date_modified",
    "authors",
    "author",
    "tags",
    "language",
];

/// The longest list or object read, in bytes: each of its values takes many times its size.
const NESTED_MAX: usize = 64 * 1024;

/// What came of a document.
#[derive(Default)]
pub(in crate::feeds) struct Feed {
    pub(in crate::feeds) document: Document,
    /// Items that the text holds, up to the most that are read.
    pub(in crate::feeds) items: usize,
    /// It ends too early.
    pub(in crate::feeds) is_cut: bool,
}

/// Reads a feed; `None` when it has no list of items.
pub(in crate::feeds) fn read(text: &str, base: &Url, now: Timestamp, caps: &Caps) -> Option<Feed> {
    let mut scan = Scan::of(text);
    let (mut head, mut items) = (Map::new(), None);
    if !scan.takes(b'{') {
        return None;
    }
    loop {
        match scan.next_member() {
            Next::Name("items") if scan.takes(b'[') => items = Some(list(&mut scan, caps)),
            Next::Name(name) => take(&mut head, name, &mut scan),
            Next::Damage if items.is_none() && scan.seek("items") && scan.takes(b'[') => {
                items = Some(list(&mut scan, caps));
            }
            Next::End | Next::Damage => break,
        }
    }
    let items = items?;
    let head = Value::Object(head);
    let language = string(&head, "language").as_deref().and_then(entry::primary_language);
    let drafts = items.read.iter().map(|item| item_of(item, language.as_deref(), now));
    let entries: Vec<Entry> = drafts.map(|draft| draft.finish(Some(base))).collect();
    let title = string(&head, "title").map(|title| entry::title(&title)).filter(|title| !title.is_empty());
    let lost = items.begun.saturating_sub(entries.len());
    let document = Document { title, entries, language, lost, ..Document::default() };
    Some(Feed { document, items: items.begun, is_cut: items.is_cut })
}

/// What is wrong with a text that should be JSON; `None` when nothing is.
pub(in crate::feeds) fn damage(text: &str) -> Option<serde_json::Error> {
    serde_json::from_str::<IgnoredAny>(text).err()
}

#[derive(Default)]
struct Items {
    read: Vec<Value>,
    begun: usize,
    is_cut: bool,
}

/// The objects of the list in which this is.
fn list(scan: &mut Scan<'_>, caps: &Caps) -> Items {
    let mut items = Items::default();
    while items.begun < caps.items {
        match scan.peek() {
            Some(mark) if mark == b'{' || scan.is_at_member() => {
                items.begun += 1;
                let item = object(scan);
                // Half an item is worth telling if it says what it is about.
                let is_fit = !scan.is_at_end()
                    || ["title", "content_html", "content_text", "summary"]
                        .iter()
                        .any(|name| item.get(*name).is_some());
                items.read.extend(is_fit.then_some(Value::Object(item)));
            }
            Some(b']') => {
                scan.takes(b']');
                return items;
            }
            Some(_) => {
                items.begun += 1;
                let _no_item = scan.value();
            }
            None => {
                items.is_cut = true;
                return items;
            }
        }
    }
    scan.leave();
    items
}

/// The known members of the object that begins here.
fn object(scan: &mut Scan<'_>) -> Map<String, Value> {
    let mut members = Map::new();
    scan.takes(b'{');
    loop {
        match scan.next_member() {
            Next::Name(name) => take(&mut members, name, scan),
            Next::End => return members,
            // The next item begins: this one has lost its end.
            Next::Damage if scan.peek() == Some(b'{') => return members,
            Next::Damage => {
                scan.leave();
                return members;
            }
        }
    }
}

/// Reads the value of a member, mended if need be, and keeps it if it is known.
fn take(members: &mut Map<String, Value>, name: &str, scan: &mut Scan<'_>) {
    let Some(written) = scan.value() else { return };
    let is_bounded = written.starts_with('"') || written.len() <= NESTED_MAX;
    if is_bounded && KNOWN.contains(&name) {
        let value = serde_json::from_str(written).or_else(|_| serde_json::from_str(&mended(written)));
        members.extend(value.ok().map(|value| (name.to_owned(), value)));
    }
}

fn item_of<'a>(item: &'a Value, language: Option<&'a str>, now: Timestamp) -> Draft<'a> {
    let links = ["url", "external_url"].into_iter().filter_map(|name| string(item, name)).collect();
    let content = ["content_html", "content_text"].into_iter().find_map(|name| string(item, name));
    let date = |name| string(item, name).and_then(|text| dates::believable(&text, now));
    Draft {
        guid: string(item, "id"),
        title: string(item, "title").unwrap_or_default(),
        texts: string(item, "summary").into_iter().chain(content).collect(),
        links,
        published: date("date_published").or_else(|| date("date_modified")),
        authors: strings(item, &["authors", "author"]),
        tags: strings(item, &["tags"]),
        language: string(item, "language").or_else(|| language.map(Cow::Borrowed)),
        source: None,
    }
}

/// A member as text; numbers are written out, as identifiers often are numbers.
fn string<'a>(value: &'a Value, name: &str) -> Option<Cow<'a, str>> {
    let text = match value.get(name)? {
        Value::String(text) => Cow::Borrowed(text.as_str()),
        Value::Number(number) => Cow::Owned(number.to_string()),
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

/// Members that hold names: texts, objects with a `name`, or lists of either.
fn strings<'a>(value: &'a Value, members: &[&str]) -> Vec<Cow<'a, str>> {
    let named = |value: &'a Value| match value {
        Value::String(text) => Some(Cow::Borrowed(text.as_str())),
        Value::Object(_) => string(value, "name"),
        _ => None,
    };
    let of_member = |member: &'a Value| match member {
        Value::Array(list) => list.iter().filter_map(named).collect(),
        Value::String(list) => list.split(',').map(Cow::Borrowed).collect(),
        other => named(other).into_iter().collect::<Vec<_>>(),
    };
    members.iter().find_map(|name| value.get(name)).map(of_member).unwrap_or_default()
}
