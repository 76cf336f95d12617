//! Reads a file: a chat's own, or lines of keywords.

use super::entries::{self, Entry};
use super::table::{Places, tables};
use super::{ENTRIES_MAX, Placed, Refused, Takes, Wanted, Why, lines};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The longest message of the TOML parser that is shown, in characters.
const MESSAGE_MAX: usize = 200;

/// Reads a file, whatever is in it.
pub(in crate::commands) fn read(bytes: &[u8]) -> Wanted {
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains('\0') => not_text(text, text.find('\0').unwrap_or_default()),
        Ok(text) => {
            let text = text.strip_prefix('\u{feff}').unwrap_or(text);
            if is_toml(text) { toml(text) } else { lines::read(text) }
        }
        Err(error) => {
            let sound = bytes.get(..error.valid_up_to()).unwrap_or_default();
            not_text(&String::from_utf8_lossy(sound), sound.len())
        }
    }
}

fn not_text(sound: &str, at: usize) -> Wanted {
    let (line, column) = Places::of(sound).of_byte(at);
    let refused = Refused { line, column: Some(column), what: String::new(), why: Why::NotText };
    Wanted { refused: vec![refused], ..Wanted::default() }
}

/// Does it begin as TOML does? No filter begins with a bracket, and none has an equals sign behind its first word.
fn is_toml(text: &str) -> bool {
    let first = text.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| {
        let key = line.split_once('=').map(|(key, _)| key.trim_end());
        let is_key = |key: &str| {
            let is_bare = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '_' | '-');
            !key.is_empty() && key.chars().all(is_bare)
        };
        line.starts_with('[') || key.is_some_and(is_key)
    })
}

fn toml(text: &str) -> Wanted {
    let places = Places::of(text);
    let mut wanted = Wanted::default();
    let document = match DeTable::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let message = crate::domain::message::shorten(error.message(), MESSAGE_MAX);
            let span = error.span().unwrap_or(text.len()..text.len());
            // Half a file is not what was meant: nothing of it is taken in.
            wanted.refused.push(places.refused(&span, Why::Broken(message)));
            return wanted;
        }
    };
    for (key, value) in document.get_ref() {
        let mut reader = Reader { places: &places, value, refused: &mut wanted.refused };
        match key.get_ref().as_ref() {
            "chat" => match value.get_ref().as_table() {
                Some(table) => wanted.chat = entries::chat(&places, table, value.span(), &mut wanted.refused),
                None => reader.refuse(&value.span(), Why::Takes(Takes::Table("chat"))),
            },
            "filters" => wanted.filters = reader.entries("filters", Entry::filter),
            "feeds" => wanted.feeds = reader.entries("feeds", Entry::feed),
            "removed_feeds" => {
                wanted.removed = reader.entries("removed_feeds", Entry::removed);
            }
            "muted_stories" => {
                wanted.stories = reader.entries("muted_stories", Entry::story);
            }
            _ => reader.refuse(&key.span(), Why::UnknownKey),
        }
    }
    wanted.refused.sort_by_key(|refused| (refused.line, refused.column));
    wanted.refused.truncate(ENTRIES_MAX);
    wanted
}

struct Reader<'a, 'i> {
    places: &'a Places<'i>,
    value: &'a Spanned<DeValue<'i>>,
    refused: &'a mut Vec<Refused>,
}

impl<'a, 'i> Reader<'a, 'i> {
    fn refuse(&mut self, span: &Range<usize>, why: Why) {
        self.refused.push(self.places.refused(span, why));
    }

    fn entries<T>(
        &mut self,
        name: &'static str,
        read: impl Fn(&Entry<'a, 'i>) -> Result<Placed<T>, Refused>,
    ) -> Vec<Placed<T>> {
        let Some(mut tables) = tables(self.value) else {
            self.refuse(&self.value.span(), Why::Takes(Takes::Tables(name)));
            return Vec::new();
        };
        if let Some((_, span)) = tables.get(ENTRIES_MAX).cloned() {
            self.refuse(&span, Why::TooMany);
            tables.truncate(ENTRIES_MAX);
        }
        let mut taken = Vec::new();
        for (table, span) in tables {
            match read(&Entry { places: self.places, table, span }) {
                Ok(entry) => taken.push(entry),
                Err(refused) => self.refused.push(refused),
            }
        }
        taken
    }
}
