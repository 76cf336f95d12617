//! Silences: when a chat was not listening, so that it can be told why something did not ring.

use super::draft::Draft;
use super::error::StoreError;
use super::open::Store;
use super::reads::Reads;
use super::records::SilencesRecord;
use super::{chats, keys};
use crate::domain::{Chat, ChatId, Silence, Timestamp};

/// Silences remembered of one chat, the last ones.
const KEPT_MAX: usize = 32;

impl Store {
    /// The last silences of a chat, under whatever id it lived.
    pub async fn silences(&self, chat: ChatId) -> Result<Vec<Silence>, StoreError> {
        self.read(move |engine| {
            let names = chats::names(engine, chats::resolve(engine, chat)?)?;
            names.into_iter().try_fold(Vec::new(), |mut all, name| {
                all.extend(load(engine, name)?);
                Ok(all)
            })
        })
        .await
    }
}

fn load(reads: &impl Reads, chat: ChatId) -> Result<Vec<Silence>, StoreError> {
    Ok(reads.value::<SilencesRecord>(&keys::chat(chat))?.unwrap_or_default())
}

/// Notes that a chat begins to listen or ceases to, if it does.
pub(super) fn note(draft: &mut Draft<'_>, before: &Chat, after: &Chat, now: Timestamp) -> Result<(), StoreError> {
    if before.silence() == after.silence() {
        return Ok(());
    }
    let mut silences = load(draft, after.id)?;
    for silence in &mut silences {
        silence.until.get_or_insert(now);
    }
    silences.extend(after.silence().map(|why| Silence { why, since: now, until: None }));
    let kept = silences.split_off(silences.len().saturating_sub(KEPT_MAX));
    draft.put(keys::chat(after.id), &SilencesRecord::from(&kept))
}
