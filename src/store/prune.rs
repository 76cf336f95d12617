//! Pruning: forgets what is no longer needed, a bounded piece at a time.

use super::draft::Draft;
use super::engine::{Engine, Entry};
use super::error::StoreError;
use super::marks::REFRESHED_EVERY;
use super::open::{Pen, Store};
use super::records::{
    self, ButtonRecord, ItemsRecord, RungRecord, SeenRecord, ToldRecord, TrailRecord, UpdateMarkRecord,
};
use super::tree::Tree;
use super::{feeds, full_text, keys, pages, shelf, stories};
use crate::domain::{FeedId, Timestamp};
use std::collections::HashMap;
use std::ops::Bound;
use std::time::Duration;

/// At most so many items are taken out in one piece; when so much was taken out in all, the piece ends.
const REMOVED_MAX: usize = 1_000;

/// At most so many entries are looked at while others wait to write.
const LOOKED_AT_MAX: usize = 2_000;

/// Trees that do not lie in the order of time are gone through this often.
const SWEPT_EVERY: Duration = Duration::from_hours(6);

/// How long things are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Items, from their arrival, and the trails of the alerts that they rang.
    pub items_for: Duration,
    /// That an alert was rung, from then on. Longer than items, so that a story is not rung again when another
    /// feed brings it late.
    pub rung_for: Duration,
    /// The numbers of updates, from their answer.
    pub updates_for: Duration,
    /// That an entry was seen, while whole documents come without it.
    pub seen_absent_for: Duration,
    /// What a button does, from when it was last put under a message.
    pub buttons_for: Duration,
    /// A feed that nobody hears, from its last visit.
    pub unheard_feeds_for: Duration,
}

impl Default for Retention {
    fn default() -> Self {
        let days = |days: u64| Duration::from_hours(24 * days);
        Self {
            items_for: days(7),
            rung_for: days(30),
            updates_for: days(2),
            seen_absent_for: days(30),
            buttons_for: days(90),
            unheard_feeds_for: days(30),
        }
    }
}

/// What one piece took out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pruned {
    /// Items.
    pub items: usize,
    /// Marks of rung alerts.
    pub rung: usize,
    /// Trails of alerts.
    pub trails: usize,
    /// That a story was told in a chat, so that what comes later is added there.
    pub told: usize,
    /// Numbers of updates.
    pub updates: usize,
    /// Seen marks.
    pub seen: usize,
    /// Buttons.
    pub buttons: usize,
    /// Feeds.
    pub feeds: usize,
    /// How often filters rang in hours past.
    pub tallies: usize,
}

impl Pruned {
    /// All of it; 0 when nothing is left to prune for now.
    pub fn total(&self) -> usize {
        self.items
            + self.rung
            + self.trails
            + self.told
            + self.updates
            + self.seen
            + self.buttons
            + self.feeds
            + self.tallies
    }
}

/// How far the search through trees that do not lie in the order of time has come.
#[derive(Debug, Default)]
pub(super) struct Sweep {
    /// The tree that is being gone through, and the last key looked at.
    at: Option<(Stage, Vec<u8>)>,
    /// When all of them had been gone through.
    done_at: Option<Timestamp>,
}

/// A tree that is gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Feeds,
    Seen,
    Rung,
    Trails,
    Told,
    Updates,
    Buttons,
    Tallies,
}

impl Stage {
    fn tree(self) -> Tree {
        match self {
            Self::Feeds => Tree::Feeds,
            Self::Seen => Tree::Seen,
            Self::Rung => Tree::Rung,
            Self::Trails => Tree::Trails,
            Self::Told => Tree::Told,
            Self::Updates => Tree::Updates,
            Self::Buttons => Tree::Buttons,
            Self::Tallies => Tree::Tallies,
        }
    }

    fn next(self) -> Option<Self> {
        match self {
            // Before the marks, which go when their feed is gone.
            Self::Feeds => Some(Self::Seen),
            Self::Seen => Some(Self::Rung),
            Self::Rung => Some(Self::Trails),
            Self::Trails => Some(Self::Told),
            Self::Told => Some(Self::Updates),
            Self::Updates => Some(Self::Buttons),
            Self::Buttons => Some(Self::Tallies),
            Self::Tallies => None,
        }
    }
}

impl Store {
    /// Takes out a bounded piece of what is no longer needed. Call it until nothing was taken out.
    pub async fn prune(&self, now: Timestamp, retention: Retention) -> Result<Pruned, StoreError> {
        self.blocking(move |store| store.prune_now(now, retention)).await
    }

    fn prune_now(&self, now: Timestamp, retention: Retention) -> Result<Pruned, StoreError> {
        let items = self.write_now(|draft, _| prune_items(draft, now.minus(retention.items_for)))?;
        let mut pruned = Pruned { items, ..Pruned::default() };
        while pruned.total() < REMOVED_MAX {
            let swept = self.write_now(|draft, pen| sweep(draft, pen, now, &retention, &mut pruned))?;
            if swept == Swept::All {
                break;
            }
        }
        Ok(pruned)
    }
}

/// Items lie in the order in which they arrived, so the oldest are found at once.
fn prune_items(draft: &mut Draft<'_>, before: Timestamp) -> Result<usize, StoreError> {
    let mut count = 0;
    for entry in draft.stored().range(Tree::Items, ..keys::before(before))? {
        let (key, value) = entry?;
        let piece = records::read::<ItemsRecord>(&key, &value)?;
        if count > 0 && count + piece.len() > REMOVED_MAX {
            break;
        }
        count += piece.len();
        for kept in piece {
            stories::forget_report(draft, &kept.item);
            pages::forget(draft, kept.item.id)?;
        }
        draft.remove(Tree::Items, key.to_vec());
    }
    Ok(count)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Swept {
    Some,
    All,
}

/// Looks at the next entries of the tree that is being gone through.
fn sweep(
    draft: &mut Draft<'_>,
    pen: &mut Pen,
    now: Timestamp,
    retention: &Retention,
    pruned: &mut Pruned,
) -> Result<Swept, StoreError> {
    let Some((stage, after)) = pen.sweep.at.take().or_else(|| pen.sweep.begin(now)) else { return Ok(Swept::All) };
    let entries = piece(draft.stored(), stage.tree(), after)?;
    let last = entries.last().map(|(key, _)| key.to_vec());
    let mut keep = Keep { now, retention, last_documents: HashMap::new() };
    for (key, value) in &entries {
        if stage == Stage::Seen {
            pruned.seen += keep.sweep_marks(draft, key, value)?;
            continue;
        }
        if keep.is_needed(draft, stage, key, value)? {
            continue;
        }
        match stage {
            Stage::Feeds => pruned.feeds += usize::from(forget_feed(draft, key)?),
            // Done above.
            Stage::Seen => {}
            Stage::Rung => pruned.rung += 1,
            Stage::Trails => pruned.trails += 1,
            Stage::Told => pruned.told += 1,
            Stage::Updates => pruned.updates += 1,
            Stage::Buttons => pruned.buttons += 1,
            Stage::Tallies => pruned.tallies += 1,
        }
        if stage != Stage::Feeds {
            draft.remove(stage.tree(), key.to_vec());
        }
    }
    pen.sweep.at = match last.filter(|_| entries.len() == LOOKED_AT_MAX) {
        Some(last) => Some((stage, last)),
        None => stage.next().map(|next| (next, Vec::new())),
    };
    if pen.sweep.at.is_some() {
        return Ok(Swept::Some);
    }
    pen.sweep.done_at = Some(now);
    Ok(Swept::All)
}

impl Sweep {
    /// The beginning of a new search, when one is due. A clock that was set back makes it due.
    fn begin(&self, now: Timestamp) -> Option<(Stage, Vec<u8>)> {
        let is_fresh = |done_at: Timestamp| done_at <= now && now.since(done_at) < SWEPT_EVERY;
        (!self.done_at.is_some_and(is_fresh)).then_some((Stage::Feeds, Vec::new()))
    }
}

fn piece(engine: &Engine, tree: Tree, after: Vec<u8>) -> Result<Vec<Entry>, StoreError> {
    let behind = if after.is_empty() { Bound::Unbounded } else { Bound::Excluded(after) };
    engine.range(tree, (behind, Bound::Unbounded))?.take(LOOKED_AT_MAX).collect()
}

fn forget_feed(draft: &mut Draft<'_>, key: &[u8]) -> Result<bool, StoreError> {
    let known = keys::digest_of(key).map(|id| feeds::load(draft, FeedId(id))).transpose()?.flatten();
    if let Some(known) = &known {
        feeds::remove(draft, known);
        full_text::forget_feed(draft, known.feed.id)?;
    }
    Ok(known.is_some())
}

/// When a feed last brought a whole document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LastDocument {
    /// The feed is forgotten.
    FeedGone,
    /// Not yet.
    Never,
    /// Then.
    At(Timestamp),
}

/// Decides what is still needed.
struct Keep<'a> {
    now: Timestamp,
    retention: &'a Retention,
    /// What is known of the feeds whose marks were looked at.
    last_documents: HashMap<FeedId, LastDocument>,
}

impl Keep<'_> {
    fn is_needed(&self, draft: &Draft<'_>, stage: Stage, key: &[u8], value: &[u8]) -> Result<bool, StoreError> {
        let (now, retention) = (self.now, self.retention);
        let younger = |millis: i64, than: Duration| Timestamp::from_millis(millis) >= now.minus(than);
        Ok(match stage {
            Stage::Feeds => {
                let known = feeds::read(draft, key, value)?;
                let last_visit_at = known.state.last_visit_at.unwrap_or(known.state.next_visit_at);
                known.is_heard() || last_visit_at >= now.minus(retention.unheard_feeds_for)
            }
            // Marks are looked at one by one.
            Stage::Seen => true,
            Stage::Rung => {
                let RungRecord(at) = records::decode(key, value)?;
                younger(at, retention.rung_for.max(retention.items_for))
            }
            Stage::Trails => {
                let trail: TrailRecord = records::decode(key, value)?;
                trail.ended_at().is_none_or(|at| younger(at, retention.items_for))
            }
            Stage::Told => {
                let ToldRecord { at, .. } = records::decode(key, value)?;
                younger(at, retention.items_for)
            }
            Stage::Updates => {
                let mark: UpdateMarkRecord = records::decode(key, value)?;
                mark.waits_at.is_some() || younger(mark.at, retention.updates_for)
            }
            Stage::Buttons => {
                let button: ButtonRecord = records::decode(key, value)?;
                younger(button.at, retention.buttons_for)
            }
            Stage::Tallies => shelf::is_tally_needed(records::decode(key, value)?, now),
        })
    }

    /// Takes the marks out of a block that are no longer needed; how many.
    ///
    /// A mark is measured against its feed's last whole document, never against now: a feed that answers "not
    /// modified" for months keeps all of them.
    fn sweep_marks(&mut self, draft: &mut Draft<'_>, key: &[u8], value: &[u8]) -> Result<usize, StoreError> {
        let SeenRecord(mut marks) = records::decode(key, value)?;
        let before = marks.len();
        let absent_for = self.retention.seen_absent_for.saturating_add(REFRESHED_EVERY);
        match keys::block_of(key).map(|(feed, _)| self.last_document(draft, feed)).transpose()? {
            Some(LastDocument::Never) => {}
            Some(LastDocument::At(document)) => marks.retain(|mark| mark.at() >= document.minus(absent_for)),
            Some(LastDocument::FeedGone) | None => marks.clear(),
        }
        let gone = before - marks.len();
        if marks.is_empty() {
            draft.remove(Tree::Seen, key.to_vec());
        } else if gone > 0 {
            draft.put(key.to_vec(), &SeenRecord(marks))?;
        }
        Ok(gone)
    }

    fn last_document(&mut self, draft: &Draft<'_>, feed: FeedId) -> Result<LastDocument, StoreError> {
        if let Some(known) = self.last_documents.get(&feed) {
            return Ok(*known);
        }
        let last_document = match feeds::load(draft, feed)? {
            None => LastDocument::FeedGone,
            Some(known) => known.state.last_document_at.map_or(LastDocument::Never, LastDocument::At),
        };
        self.last_documents.insert(feed, last_document);
        Ok(last_document)
    }
}
