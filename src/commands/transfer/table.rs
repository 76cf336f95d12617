//! A TOML document with its places: what stands in which line.

use super::{Refused, Takes, Why};
use crate::domain::message::{one_line, shorten};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// The longest piece of a file that is shown, in characters.
const SHOWN_MAX: usize = 100;

/// The text of a file, by lines.
pub(super) struct Places<'a> {
    text: &'a str,
    /// Where each line begins, in bytes.
    begins: Vec<usize>,
}

impl<'a> Places<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self { text, begins: std::iter::once(0).chain(breaks).collect() }
    }

    /// Line and column of a byte, in characters from 1.
    pub(super) fn of_byte(&self, at: usize) -> (usize, usize) {
        let line = self.begins.partition_point(|begin| *begin <= at).max(1);
        let begin = self.begins.get(line - 1).copied().unwrap_or_default();
        let column = self.text.get(begin..at).map_or(0, |before| before.chars().count()) + 1;
        (line, column)
    }

    pub(super) fn refused(&self, span: &Range<usize>, why: Why) -> Refused {
        let (line, column) = self.of_byte(span.start);
        let what = self.text.get(span.clone()).filter(|what| !what.trim().is_empty());
        let what = what.unwrap_or_else(|| self.text.lines().nth(line - 1).unwrap_or_default());
        Refused { line, column: Some(column), what: shorten(&one_line(what), SHOWN_MAX), why }
    }
}

/// One table, whose keys are taken out as they are read.
pub(super) struct Table<'a, 'i> {
    places: &'a Places<'i>,
    entries: &'a DeTable<'i>,
    span: Range<usize>,
    known: &'static [&'static str],
}

impl<'a, 'i> Table<'a, 'i> {
    pub(super) fn of(
        places: &'a Places<'i>,
        entries: &'a DeTable<'i>,
        span: Range<usize>,
        known: &'static [&'static str],
    ) -> Self {
        Self { places, entries, span, known }
    }

    /// The line in which it begins.
    pub(super) fn line(&self) -> usize {
        self.places.of_byte(self.span.start).0
    }

    /// Keys that mean nothing here.
    pub(super) fn strangers(&self) -> Vec<Refused> {
        let strangers = self.entries.keys().filter(|key| !self.known.contains(&key.get_ref().as_ref()));
        strangers.map(|key| self.places.refused(&key.span(), Why::UnknownKey)).collect()
    }

    /// What stands behind a key, read so; what cannot be is refused.
    pub(super) fn get<T>(
        &self,
        key: &str,
        read: impl FnOnce(&DeValue<'_>) -> Result<T, Why>,
    ) -> Result<Option<T>, Refused> {
        let Some(value) = self.entries.get(key) else { return Ok(None) };
        read(value.get_ref()).map(Some).map_err(|why| self.places.refused(&value.span(), why))
    }

    /// What stands behind a key that must be there.
    pub(super) fn require<T>(
        &self,
        key: &'static str,
        read: impl FnOnce(&DeValue<'_>) -> Result<T, Why>,
    ) -> Result<T, Refused> {
        self.get(key, read)?.ok_or_else(|| self.places.refused(&self.span, Why::Lacks(key)))
    }
}

/// The tables of an array of tables.
pub(super) fn tables<'a, 'i>(value: &'a Spanned<DeValue<'i>>) -> Option<Vec<(&'a DeTable<'i>, Range<usize>)>> {
    let array = value.get_ref().as_array()?;
    array.iter().map(|entry| Some((entry.get_ref().as_table()?, entry.span()))).collect()
}

pub(super) fn text(value: &DeValue<'_>) -> Result<String, Why> {
    value.as_str().map(str::to_owned).ok_or(Why::Takes(Takes::Text))
}

pub(super) fn switch(value: &DeValue<'_>) -> Result<bool, Why> {
    value.as_bool().ok_or(Why::Takes(Takes::Switch))
}

pub(super) fn number<T: TryFrom<i64>>(value: &DeValue<'_>) -> Result<T, Why> {
    let number = value.as_integer().and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
    number.and_then(|number| T::try_from(number).ok()).ok_or(Why::Takes(Takes::Number))
}

pub(super) fn texts(value: &DeValue<'_>) -> Result<Vec<String>, Why> {
    let read = |array: &toml::de::DeArray<'_>| array.iter().map(|entry| text(entry.get_ref()).ok()).collect();
    value.as_array().and_then(read).ok_or(Why::Takes(Takes::Texts))
}
