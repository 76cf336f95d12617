//! An item of a backtest: a line of JSON, or an entry of a feed.

use super::lines::{Complaints, Flaw, Lines};
use crate::clock::{Clock as _, WallClock};
use crate::domain::{Digest, Entry, FeedId, Item, ItemId, StoryId};
use crate::feeds::{Draft, believable_date};
use anyhow::Context as _;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};
use std::borrow::Cow;
use std::io::BufRead;

/// Does something with the item of each line; what cannot be read is told with its place and left out.
pub(in crate::cli) fn each_item(
    name: &str,
    reader: impl BufRead,
    complaints: &mut Complaints,
    mut with: impl FnMut(&Candidate) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let mut lines = Lines::of(reader);
    while let Some(line) = lines.next().with_context(|| format!("{name} cannot be read"))? {
        match line.text.and_then(Candidate::of_line) {
            Ok(Some(candidate)) => with(&candidate)?,
            Ok(None) => {}
            Err(flaw) => complaints.tell(name, line.number, &flaw),
        }
    }
    Ok(())
}

/// An item, and the name under which it is told.
pub(in crate::cli) struct Candidate {
    /// As it was given.
    pub(in crate::cli) id: Box<RawValue>,
    pub(in crate::cli) item: Item,
}

impl Candidate {
    /// The item of a line; none when the line is blank.
    pub(super) fn of_line(line: &str) -> Result<Option<Self>, Flaw> {
        if line.trim().is_empty() {
            return Ok(None);
        }
        let Written { id, title, summary, body, source, author, tags, url, lang, published } =
            serde_json::from_str(line).map_err(|error| flaw(line, &error))?;
        let draft = Draft {
            title: title.unwrap_or_default().into(),
            texts: summary.into_iter().chain(body).map(Cow::Owned).collect(),
            links: url.into_iter().map(Cow::Owned).collect(),
            published: published.and_then(|date| believable_date(&as_text(date), WallClock.now())),
            authors: author.map(Names::listed).into_iter().flatten().map(Cow::Owned).collect(),
            tags: tags.map(Names::split).into_iter().flatten().map(Cow::Owned).collect(),
            language: lang.map(Cow::Owned),
            source: source.map(Cow::Owned),
            guid: None,
        };
        Ok(Some(Self { id, item: item(draft.finish(None), String::new()) }))
    }

    /// The item of an entry, told by its identifier or else its link.
    pub(super) fn of_entry(entry: Entry, outlet: &str) -> serde_json::Result<Self> {
        let id = to_raw_value(&entry.guid.as_ref().or(entry.link.as_ref()))?;
        Ok(Self { id, item: item(entry, outlet.to_owned()) })
    }
}

/// Nothing is kept, so it needs no identity.
fn item(entry: Entry, outlet: String) -> Item {
    let none = Digest::from_bytes([0; 16]);
    Item { id: ItemId(none), story: StoryId(none), feed: FeedId(none), outlet, entry, first_seen_at: WallClock.now() }
}

/// A line as it is written. Texts may hold markup; further members are ignored.
#[derive(Deserialize)]
struct Written {
    #[serde(deserialize_with = "text_or_number")]
    id: Box<RawValue>,
    title: Option<String>,
    summary: Option<String>,
    body: Option<String>,
    source: Option<String>,
    author: Option<Names>,
    tags: Option<Names>,
    url: Option<String>,
    lang: Option<String>,
    published: Option<Value>,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a text or a list of texts")]
enum Names {
    One(String),
    Several(Vec<String>),
}

impl Names {
    fn listed(self) -> Vec<String> {
        match self {
            Self::One(name) => vec![name],
            Self::Several(names) => names,
        }
    }

    /// One text may hold several, with commas between.
    fn split(self) -> Vec<String> {
        match self {
            Self::One(names) => names.split(',').map(str::to_owned).collect(),
            Self::Several(names) => names,
        }
    }
}

/// Kept as it is written, so that it is told as it was given.
fn text_or_number<'de, D: Deserializer<'de>>(from: D) -> Result<Box<RawValue>, D::Error> {
    let id = Box::<RawValue>::deserialize(from)?;
    let is_fit = id.get().starts_with(|first: char| first == '"' || first == '-' || first.is_ascii_digit());
    if is_fit { Ok(id) } else { Err(D::Error::custom("\"id\" must be a text or a number")) }
}

fn as_text(date: Value) -> String {
    match date {
        Value::String(text) => text,
        other => other.to_string(),
    }
}

/// The parser counts bytes and says the place itself; people count characters.
fn flaw(line: &str, error: &serde_json::Error) -> Flaw {
    let end = line.floor_char_boundary(error.column().saturating_sub(1));
    let column = line.get(..end).unwrap_or_default().chars().count() + 1;
    let said = error.to_string();
    let problem = said.rsplit_once(" at line ").map_or(said.as_str(), |(problem, _)| problem).to_owned();
    Flaw { column, problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Candidate {
        Candidate::of_line(line).unwrap().unwrap()
    }

    #[test]
    fn a_line_is_read_as_an_entry_of_a_feed_would_be() {
        let entry = read(
            r#"{"id":1,"title":"<b>One</b> &amp; two","body":"<p>First.</p><p>Second.</p>","source":"Harbour Wire",
                "author":"Ann Doe, Oslo","tags":"sea, sky","url":"https://news.example/a","lang":"EN-gb",
                "published":1700000000,"more":{"x":[]}}"#,
        )
        .item
        .entry;
        assert_eq!((entry.title.as_str(), entry.body.as_str()), ("One & two", "First.\nSecond."));
        assert_eq!((entry.source.as_deref(), entry.language.as_deref()), (Some("Harbour Wire"), Some("en")));
        assert_eq!((entry.authors, entry.tags), (vec!["Ann Doe, Oslo".to_owned()], vec!["sea".into(), "sky".into()]));
        assert_eq!(entry.link.as_deref(), Some("https://news.example/a"));
        assert_eq!(entry.published.unwrap().as_seconds(), 1_700_000_000);
        let lists = read(r#"{"id":"x","summary":"S","author":["A","B"],"tags":["c, d"],"url":"/a","published":[]}"#);
        let Entry { body, authors, tags, link, published, .. } = lists.item.entry;
        assert_eq!((body.as_str(), authors.len(), tags.len(), link, published), ("S", 2, 1, None, None));
    }

    #[test]
    fn an_id_is_told_as_it_was_given() {
        for id in ["7", "-0.50", "12345678901234567890123", r#""a\u0041""#] {
            assert_eq!(read(&format!("{{\"id\": {id} }}")).id.get(), id);
        }
    }

    #[test]
    fn what_is_wrong_is_told_with_its_column() {
        for (line, column, problem) in [
            (r#"{"id":1,"title":5}"#, 17, "invalid type: integer `5`, expected a string"),
            (r#"{"id":1,"title":"é" x"#, 21, "expected `,` or `}`"),
            (r#"{"title":"no id"}"#, 17, "missing field `id`"),
            (r#"{"id":null}"#, 11, "\"id\" must be a text or a number"),
            (r#"{"id":1,"tags":[1]}"#, 19, "expected a text or a list of texts"),
            ("nonsense", 2, "expected ident"),
        ] {
            let flaw = Candidate::of_line(line).err().unwrap();
            assert_eq!((flaw.column, flaw.problem.as_str()), (column, problem), "{line}");
        }
        assert!(Candidate::of_line(" ").unwrap().is_none());
    }
}
