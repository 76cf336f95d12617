//! An item as filters are decided by it.

use super::compact::{Beyond, Leaf};
use super::notes::Notes;
use super::postings::Rest;
use crate::filters::language::{Node, Scope};
use crate::filters::matching::{is_in_scope, is_met};
use crate::filters::text::ItemText;

/// An item, and what was noted of it.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub(super) text: &'a ItemText<'a>,
    pub(super) notes: &'a Notes,
}

/// Where in an item a place is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Where {
    /// It is a pair whose first word is there in what was noted.
    Pair(u32),
    /// It is no pair, or one that stands in several places.
    Anywhere,
}

impl Reading<'_> {
    /// What is known of a filter that was found in its place, without a look at the filter; `None` when it must be
    /// evaluated.
    pub(super) fn decides(&self, rest: Rest, is_shown: bool, at: Where) -> Option<bool> {
        let only_where = |is_there: bool| (!is_there).then_some(false);
        match (rest, at) {
            (Rest::Nothing, _) => Some(is_shown),
            (Rest::With(word), _) => Some(is_shown && self.notes.shows(word)),
            (Rest::Unless(word), _) => (!is_shown || !self.notes.has(word)).then_some(is_shown),
            (Rest::Before(word), Where::Pair(pair)) => only_where(self.notes.stands_before(pair, word)),
            (Rest::Behind(word), Where::Pair(pair)) => only_where(self.notes.stands_behind(pair, word)),
            (Rest::Needs(word) | Rest::Before(word) | Rest::Behind(word), _) => only_where(self.notes.has(word)),
            (Rest::Unknown, _) => None,
        }
    }

    /// Does the item satisfy this?
    pub(super) fn satisfies(&self, node: &Node<Leaf>) -> bool {
        node.holds(&|leaf| match leaf {
            Leaf::Words { scope, words } => self.has_run(*scope, words.words()),
            Leaf::Beyond(beyond) => {
                let Beyond { condition, needs } = &**beyond;
                needs.as_ref().is_none_or(|needs| self.satisfies(needs)) && is_met(condition, self.text)
            }
            Leaf::Language(language) => self.text.language().is_some_and(|code| language.is(code)),
            // Only tells where to file; the expression itself is asked next.
            Leaf::Trigram(_) => true,
        })
    }

    /// Do these words stand side by side?
    fn has_run(&self, scope: Scope, words: &[u32]) -> bool {
        self.notes.runs(words).any(|start| {
            let start = start as usize;
            is_in_scope(scope, &(start..start + words.len()), self.text)
        })
    }
}
