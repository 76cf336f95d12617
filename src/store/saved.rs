//! Articles that chats keep for later.

use super::draft::Draft;
use super::engine::Engine;
use super::error::StoreError;
use super::open::Store;
use super::records::{self, SavedRecord};
use super::tree::Tree;
use super::{chats, keys};
use crate::domain::{ChatId, Saved};

/// A change of what a chat keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keeping {
    /// This one as well.
    Keep(Saved),
    /// The one of this number no more.
    Drop(u32),
}

impl Store {
    /// What a chat keeps, by number.
    pub async fn saved(&self, chat: ChatId) -> Result<Vec<Saved>, StoreError> {
        self.read(move |engine| load(engine, chats::resolve(engine, chat)?)).await
    }
}

fn load(engine: &Engine, chat: ChatId) -> Result<Vec<Saved>, StoreError> {
    engine
        .prefix(Tree::Saved, &keys::chat(chat))?
        .map(|entry| entry.and_then(|(key, value)| records::read::<SavedRecord>(&key, &value)))
        .collect()
}

/// Keeps an article, or keeps it no more.
pub(super) fn change(draft: &mut Draft<'_>, chat: ChatId, keeping: &Keeping) -> Result<(), StoreError> {
    match keeping {
        Keeping::Keep(saved) => draft.put(keys::saved(chat, saved.number), &SavedRecord::from(saved)),
        Keeping::Drop(number) => {
            draft.remove(Tree::Saved, keys::saved(chat, *number));
            Ok(())
        }
    }
}

/// A chat lives on under another id. What is kept there already keeps its number; nothing is lost.
pub(super) fn rename(draft: &mut Draft<'_>, from: ChatId, to: ChatId) -> Result<(), StoreError> {
    let there = load(draft.stored(), to)?;
    let mut last = there.iter().map(|saved| saved.number).max().unwrap_or(0);
    for mut saved in load(draft.stored(), from)? {
        draft.remove(Tree::Saved, keys::saved(from, saved.number));
        if there.iter().any(|known| known.item == saved.item) {
            continue;
        }
        if !there.is_empty() {
            last = last.saturating_add(1);
            saved.number = last;
        }
        draft.put(keys::saved(to, saved.number), &SavedRecord::from(&saved))?;
    }
    Ok(())
}
