//! The filters of a backtest, each with the name under which it is told.

use super::super::{UsageError, preview};
use super::findings::Form;
use super::lines::Flaw;
use crate::domain::{ChatId, FilterKey, FilterNumber};
use crate::filters::{Filter, Full, Index, ItemText, Refusal};
use serde::Serialize;
use std::collections::HashSet;

/// What a filter is called.
#[derive(Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub(super) enum Name {
    /// As in the file.
    Given(Box<str>),
    /// The line of the file, or the place among the arguments; from 1.
    Number(u64),
}

/// All filters, to be asked at once.
pub(super) struct NamedFilters {
    index: Index,
    /// By number, from 0.
    names: Vec<Name>,
    /// The filters by number, where a person wants to see the places that matched.
    kept: Option<Vec<Filter>>,
}

impl NamedFilters {
    /// None yet.
    pub(super) fn new(form: Form) -> Self {
        let kept = (form == Form::ForPeople).then(Vec::new);
        Self { index: Index::default(), names: Vec::new(), kept }
    }

    pub(super) fn len(&self) -> usize {
        self.names.len()
    }

    /// Adds filters as given on the command line.
    pub(super) fn add_typed(&mut self, texts: &[String]) -> Result<(), UsageError> {
        for (text, number) in texts.iter().zip(1..) {
            self.add(Name::Number(number), preview::read_filter(text)?).map_err(|full| UsageError(full.to_string()))?;
        }
        Ok(())
    }

    /// Adds the filter of a line, if there is one.
    pub(super) fn add_line(&mut self, number: u64, line: &str) -> Result<(), Flaw> {
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            return Ok(());
        }
        let (name, text) = line.split_once('\t').unwrap_or(("", line));
        let name = match name.trim() {
            "" => Name::Number(number),
            name => Name::Given(name.into()),
        };
        let filter = Filter::parse(text).map_err(|refusal| flaw(line, text, &refusal))?;
        self.add(name, filter).map_err(|full| Flaw { column: 1, problem: full.to_string() })
    }

    fn add(&mut self, name: Name, filter: Filter) -> Result<(), Full> {
        // As many filters as 32 bits can count do not fit into memory.
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.index.insert(FilterKey { chat: ChatId(0), number: FilterNumber(number) }, &filter)?;
        self.names.push(name);
        if let Some(kept) = &mut self.kept {
            kept.push(filter);
        }
        Ok(())
    }

    /// The filters that match an item, in their order. What the item teaches makes the next ones cheaper.
    pub(super) fn matching(&mut self, text: &ItemText<'_>) -> Vec<FilterNumber> {
        let mut numbers: Vec<FilterNumber> = self.index.matching(text).into_iter().map(|key| key.number).collect();
        numbers.sort_unstable();
        if self.index.needs_tending() {
            self.index.tend();
        }
        numbers
    }

    /// How many filters were looked at one by one, for all items so far.
    pub(super) fn examined(&self) -> u64 {
        self.index.examined()
    }

    /// The names of filters, each once.
    pub(super) fn names(&self, numbers: &[FilterNumber]) -> Vec<&Name> {
        let mut known = HashSet::new();
        let names = numbers.iter().filter_map(|number| self.names.get(number.0 as usize));
        names.filter(|name| known.insert(*name)).collect()
    }

    /// Filters themselves, each with what a person calls it: its name, else what it says.
    pub(super) fn shown(&self, numbers: &[FilterNumber]) -> Vec<(FilterNumber, String, &Filter)> {
        let kept = self.kept.as_deref().unwrap_or_default();
        let shown = numbers.iter().filter_map(|number| {
            let filter = kept.get(number.0 as usize)?;
            let label = match self.names.get(number.0 as usize)? {
                Name::Given(name) => name.to_string(),
                Name::Number(_) => filter.to_string(),
            };
            Some((*number, label, filter))
        });
        shown.collect()
    }
}

fn flaw(line: &str, text: &str, refusal: &Refusal) -> Flaw {
    let before = line.len() - text.len() + refusal.at();
    let column = line.get(..before).unwrap_or(line).chars().count() + 1;
    Flaw { column, problem: refusal.to_string() }
}
