//! The check of every record: does it read, does it stand under its own key, is there what it names?
//!
//! What may rightly be missing is not asked for: items of alerts that wait longer than items are kept, feeds of marks
//! that the next sweep takes, chats of replies to somebody who is not remembered.

use super::findings::{Damage, Findings, TreeFindings};
use crate::domain::{ChatId, Content, Delivery, FeedId, Timestamp};
use crate::store::engine::Entry;
use crate::store::error::StoreError;
use crate::store::items::KeptItem;
use crate::store::ledger::{self, Sum};
use crate::store::records::{
    self, AddresseeRecord, BroadcastRecord, ButtonRecord, ChangesRecord, ChatRecord, DayRecord, DeliveryRecord,
    FeedRecord, FullTextRecord, GuestRecord, InvitationRecord, ItemsRecord, MovedRecord, NumberRecord, PageDueRecord,
    PageRecord, PushRecord, ReportRecord, RungRecord, SavedRecord, SeenRecord, ShelfRecord, SilencesRecord, SumRecord,
    TallyRecord, TermsRecord, ToldRecord, TrailRecord, UpdateMarkRecord, UpdateRecord, VisitsRecord,
};
use crate::store::tree::Tree;
use crate::store::{FORMAT, keys};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Checks entries, tree by tree in the order of [`Tree::ALL`].
#[derive(Default)]
pub(super) struct Check {
    found: BTreeMap<Tree, TreeFindings>,
    sums: BTreeMap<Tree, Sum>,
    noted: HashMap<Vec<u8>, Sum>,
    format: Option<u64>,
    damaged: Vec<Damage>,
    /// What was met that others name: by tree, the keys.
    known: HashMap<Tree, HashSet<Vec<u8>>>,
    moves: Vec<(Vec<u8>, Vec<u8>)>,
}

/// What is wrong with a record, in a few words.
type Wrong = String;

impl Check {
    /// Looks at entries.
    pub(super) fn entries(&mut self, tree: Tree, entries: &[Entry]) {
        for (key, value) in entries {
            self.entry(tree, key, value);
        }
    }

    /// Looks at an entry.
    pub(super) fn entry(&mut self, tree: Tree, key: &[u8], value: &[u8]) {
        let found = self.found.entry(tree).or_default();
        found.entries += 1;
        found.bytes += (key.len() + value.len()) as u64;
        if !ledger::is_own(tree, key) {
            self.sums.entry(tree).or_default().more(key, Some(value));
        }
        match self.look(tree, key, value) {
            Ok(Ok(())) => {}
            Ok(Err(detail)) => self.damage(tree, key, detail, false),
            Err(StoreError::Unreadable { detail, .. }) => self.damage(tree, key, detail, true),
            Err(error) => self.damage(tree, key, error.to_string(), true),
        }
    }

    fn damage(&mut self, tree: Tree, key: &[u8], detail: String, is_unreadable: bool) {
        self.found.entry(tree).or_default().damaged += 1;
        self.damaged.push(Damage { tree: tree.name(), key: keys::in_hex(key), detail, is_unreadable });
    }

    /// What was found.
    pub(super) fn finish(mut self) -> Findings {
        for (key, to) in std::mem::take(&mut self.moves) {
            if !self.knows(Tree::Chats, &to) && !self.knows(Tree::Moved, &to) {
                self.damage(Tree::Moved, &key, "it leads to a chat that is not there".to_owned(), false);
            }
        }
        let mut lacks = Vec::new();
        match self.format {
            Some(FORMAT) => {}
            Some(found) if found < FORMAT => {}
            Some(found) => {
                lacks.push(format!("it is of format {found}, where {FORMAT} is known: a newer newsbell reads it"));
            }
            None => lacks.push("the record that tells its format is missing".to_owned()),
        }
        if self.format == Some(FORMAT) {
            for tree in Tree::ALL {
                let noted = self.noted.get(&ledger::sum_key(tree)).copied().unwrap_or_default();
                lacks.extend(noted.lack(self.sums.get(&tree).copied().unwrap_or_default(), tree));
            }
        }
        let trees = Tree::ALL.into_iter();
        let trees =
            trees.map(|tree| TreeFindings { name: tree.name(), ..self.found.remove(&tree).unwrap_or_default() });
        Findings { taken_at: None, trees: trees.collect(), damaged: self.damaged, lacks }
    }

    fn know(&mut self, tree: Tree, key: &[u8]) {
        self.known.entry(tree).or_default().insert(key.to_vec());
    }

    fn knows(&self, tree: Tree, key: &[u8]) -> bool {
        self.known.get(&tree).is_some_and(|known| known.contains(key))
    }

    fn look(&mut self, tree: Tree, key: &[u8], value: &[u8]) -> Result<Result<(), Wrong>, StoreError> {
        Ok(match tree {
            Tree::Meta => return self.meta(key, value).map(Ok),
            Tree::Chats => {
                let chat = records::read::<ChatRecord>(key, value)?;
                self.know(tree, key);
                own_key(key, &keys::chat(chat.id))
            }
            Tree::Moved => {
                let MovedRecord(to) = records::decode(key, value)?;
                self.know(tree, key);
                self.moves.push((key.to_vec(), keys::chat(ChatId(to))));
                Ok(())
            }
            Tree::Feeds => {
                let known = records::read::<FeedRecord>(key, value)?;
                self.know(tree, key);
                own_key(key, &keys::digest(known.feed.id.0))
            }
            Tree::Visits => {
                let visits = records::read::<VisitsRecord>(key, value)?;
                let is_of_feed = |(feed, _): &(FeedId, _)| self.named(Tree::Feeds, "feed", &keys::digest(feed.0));
                let number = keys::number_of(key).ok_or_else(strange_key);
                number.and_then(|_| visits.iter().try_for_each(is_of_feed))
            }
            Tree::Pushes => {
                let push = records::read::<PushRecord>(key, value)?;
                own_key(key, &keys::digest(push.feed.0))
            }
            Tree::Seen => {
                let SeenRecord(_) = records::decode(key, value)?;
                keys::block_of(key).map(drop).ok_or_else(strange_key)
            }
            Tree::Items => {
                let piece = records::read::<ItemsRecord>(key, value)?;
                for kept in &piece {
                    self.know(tree, &keys::digest(kept.item.id.0));
                }
                let arrived_at = keys::piece_of(key).map(|(arrived_at, _)| arrived_at).ok_or_else(strange_key);
                arrived_at.and_then(|at| own_instant(at, &piece))
            }
            Tree::Rung => {
                let RungRecord(_) = records::decode(key, value)?;
                keys::digest_of(key).map(drop).ok_or_else(strange_key)
            }
            Tree::Trails => records::read::<TrailRecord>(key, value).map(drop).map(Ok)?,
            Tree::Told => {
                let ToldRecord { .. } = records::decode(key, value)?;
                keys::chat_of_told(key).map(drop).ok_or_else(strange_key)
            }
            Tree::Stories => {
                let ReportRecord = records::decode(key, value)?;
                let item = keys::item_of_report(key).ok_or_else(strange_key);
                item.and_then(|item| self.named(Tree::Items, "item", &keys::digest(item.0)))
            }
            Tree::Terms => records::decode::<TermsRecord>(key, value).map(drop).map(Ok)?,
            Tree::Changes => records::read::<ChangesRecord>(key, value).map(drop).map(Ok)?,
            Tree::Saved => records::read::<SavedRecord>(key, value).map(drop).map(Ok)?,
            Tree::Silences => records::read::<SilencesRecord>(key, value).map(drop).map(Ok)?,
            Tree::Outbox => {
                let delivery = records::read::<DeliveryRecord>(key, value)?;
                own_key(key, &keys::delivery(delivery.id)).and_then(|()| self.addressee(&delivery))
            }
            Tree::Shelf => {
                let (_, delivery) = records::read::<ShelfRecord>(key, value)?;
                let until = keys::instant_of(key).ok_or_else(strange_key);
                until
                    .and_then(|until| own_key(key, &keys::shelf(until, delivery.id)))
                    .and_then(|()| self.addressee(&delivery))
            }
            Tree::Tallies => records::decode::<TallyRecord>(key, value).map(drop).map(Ok)?,
            Tree::Inbox => {
                records::read::<UpdateRecord>(key, value)?;
                self.know(tree, key);
                Ok(())
            }
            Tree::Updates => {
                let mark: UpdateMarkRecord = records::decode(key, value)?;
                mark.waits_at.map_or(Ok(()), |place| self.named(Tree::Inbox, "update", &keys::number(place)))
            }
            Tree::Buttons => records::read::<ButtonRecord>(key, value).map(drop).map(Ok)?,
            Tree::FullText => {
                let FullTextRecord(_) = records::decode(key, value)?;
                keys::chat_of_feed(key).map(drop).ok_or_else(strange_key)
            }
            Tree::Pages => {
                records::read::<PageRecord>(key, value)?;
                self.know(tree, key);
                self.named(Tree::Items, "item", key)
            }
            Tree::PagesDue => {
                let PageDueRecord = records::decode(key, value)?;
                self.named_at(Tree::Pages, "page", key)
            }
            Tree::Guests | Tree::Invitations | Tree::Broadcasts | Tree::Addressees | Tree::Days => {
                return self.of_operator(tree, key, value);
            }
        })
    }

    /// What belongs to those who run the bot.
    fn of_operator(&mut self, tree: Tree, key: &[u8], value: &[u8]) -> Result<Result<(), Wrong>, StoreError> {
        Ok(match tree {
            Tree::Guests => records::read::<GuestRecord>(key, value).map(drop).map(Ok)?,
            Tree::Invitations => {
                let invitation = records::read::<InvitationRecord>(key, value)?;
                own_key(key, &keys::numbered(invitation.number))
            }
            Tree::Broadcasts => {
                let broadcast = records::read::<BroadcastRecord>(key, value)?;
                self.know(tree, key);
                own_key(key, &keys::numbered(broadcast.number))
            }
            Tree::Addressees => {
                let AddresseeRecord = records::decode(key, value)?;
                let broadcast = key.first_chunk::<4>().filter(|_| keys::chat_of_addressee(key).is_some());
                let broadcast = broadcast.ok_or_else(strange_key);
                broadcast.and_then(|number| self.named(Tree::Broadcasts, "broadcast", number))
            }
            _ => {
                records::read::<DayRecord>(key, value)?;
                keys::day_of(key).map(drop).ok_or_else(strange_key)
            }
        })
    }

    fn meta(&mut self, key: &[u8], value: &[u8]) -> Result<(), StoreError> {
        if ledger::is_sum(key) {
            self.noted.insert(key.to_vec(), records::decode::<SumRecord>(key, value)?.into());
            return Ok(());
        }
        let NumberRecord(number) = records::decode(key, value)?;
        if key == crate::store::draft::Number::Format.key() {
            self.format = Some(number);
        }
        Ok(())
    }

    /// Something under a key of its own is there.
    fn named(&self, tree: Tree, what: &str, key: &[u8]) -> Result<(), Wrong> {
        if self.knows(tree, key) { Ok(()) } else { Err(format!("it names {} {what} that is not there", article(what))) }
    }

    /// Something that is named behind an instant is there.
    fn named_at(&self, tree: Tree, what: &str, key: &[u8]) -> Result<(), Wrong> {
        let (_, name) = keys::at_of(key).ok_or_else(strange_key)?;
        self.named(tree, what, &keys::digest(name))
    }

    /// Alerts go to chats that are remembered: their filters are there.
    fn addressee(&self, delivery: &Delivery) -> Result<(), Wrong> {
        match delivery.content {
            Content::Alert(_) | Content::List { .. } | Content::Growth { .. } | Content::Missed(_) => {
                self.named(Tree::Chats, "chat", &keys::chat(delivery.to.chat))
            }
            Content::Reply(_) | Content::Revision { .. } | Content::Broadcast { .. } => Ok(()),
        }
    }
}

fn own_key(key: &[u8], expected: &[u8]) -> Result<(), Wrong> {
    if key == expected { Ok(()) } else { Err("it stands under the key of another".to_owned()) }
}

fn own_instant(arrived_at: Timestamp, piece: &[KeptItem]) -> Result<(), Wrong> {
    let is_its = |kept: &KeptItem| kept.item.first_seen_at == arrived_at;
    if piece.iter().all(is_its) { Ok(()) } else { Err("it stands at another instant than its own".to_owned()) }
}

fn strange_key() -> Wrong {
    "its key is none".to_owned()
}

fn article(what: &str) -> &'static str {
    if what.starts_with(['i', 'u']) { "an" } else { "a" }
}
