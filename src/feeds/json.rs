//! JSON Feed (versions 1 and 1.1), read leniently: whatever one item does wrong costs that item's field, not the
//! feed.

use super::dates;
use super::decode::Document;
use super::entry::{self, Draft};
use crate::domain::{Entry, Timestamp};
use serde_json::Value;
use url::Url;

/// Reads a feed; `None` when it is JSON of another kind.
pub(super) fn read(text: &str, base: &Url, now: Timestamp) -> Result<Option<Document>, serde_json::Error> {
    let feed: Value = serde_json::from_str(text)?;
    let Some(items) = feed.get("items").and_then(Value::as_array) else { return Ok(None) };
    let language = string(&feed, "language").as_deref().and_then(entry::primary_language);
    let read = items.iter().filter(|item| item.is_object()).take(entry::ENTRIES_MAX);
    let entries: Vec<Entry> = read.map(|item| item_of(item, language.as_ref(), now).finish(Some(base))).collect();
    let lost = items.len().min(entry::ENTRIES_MAX).saturating_sub(entries.len());
    let title = string(&feed, "title").map(|title| entry::title(&title)).filter(|title| !title.is_empty());
    Ok(Some(Document { title, entries, language, lost, ..Document::default() }))
}

fn item_of(item: &Value, language: Option<&String>, now: Timestamp) -> Draft {
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
        language: string(item, "language").or_else(|| language.cloned()),
        source: None,
    }
}

/// A member as text; numbers are written out, as identifiers often are numbers.
fn string(value: &Value, name: &str) -> Option<String> {
    let text = match value.get(name)? {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.trim().is_empty()).then_some(text)
}

/// Members that hold names: texts, objects with a `name`, or lists of either.
fn strings(value: &Value, members: &[&str]) -> Vec<String> {
    let named = |value: &Value| match value {
        Value::String(text) => Some(text.clone()),
        Value::Object(_) => string(value, "name"),
        _ => None,
    };
    let of_member = |member: &Value| match member {
        Value::Array(list) => list.iter().filter_map(named).collect(),
        Value::String(list) => list.split(',').map(str::to_owned).collect(),
        other => named(other).into_iter().collect::<Vec<_>>(),
    };
    members.iter().find_map(|name| value.get(name)).map(of_member).unwrap_or_default()
}
