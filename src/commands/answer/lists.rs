//! Lists of feeds: taken in from a file, given out as one.

use super::adding::Known;
use super::answerer::{Answer, Answerer, Question};
use crate::commands::FileTrouble;
use crate::commands::replies;
use crate::domain::{Asked, Chat, Document, Feed, FeedNote, Message};
use crate::feeds::opml::{self, Failure, NotAList, Outline, Unread};
use crate::store::{NewFeed, StoreError};
use std::panic::resume_unwind;

/// What became of a list.
#[derive(Debug, Default)]
pub(in crate::commands) struct Imported {
    /// Feeds that are heard here now.
    pub(in crate::commands) added: usize,
    /// Feeds that were heard here before.
    pub(in crate::commands) heard: usize,
    /// Feeds that the list names more than once, counted each time but the first.
    pub(in crate::commands) merged: usize,
    /// What could not be added: its name or address, if it has one, and why.
    pub(in crate::commands) failures: Vec<(String, NotAdded)>,
}

/// Why something of a list was not added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::commands) enum NotAdded {
    /// It could not be read.
    Unread(Unread),
    /// The chat added as many feeds as one chat may.
    TooMany(usize),
}

/// Why nothing became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::commands) enum NotImported {
    /// There is no file to be had.
    File(FileTrouble),
    /// It is no list.
    List(NotAList),
}

impl Answerer {
    pub(super) async fn import_feeds(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let Asked::Document { file, name, size, .. } = &question.update.asked else {
            return Ok(Answer::say(replies::how_to_import(question.say)));
        };
        let list = match self.fetch_list(file, *size).await {
            Ok(list) => list,
            Err(why) => return Ok(Answer::say(replies::not_imported(question.say, name, why))),
        };
        let mut answer = Answer::default();
        let mut chat = question.chat.clone();
        let failures = list.failures.into_iter().map(|Failure { what, why }| (what, NotAdded::Unread(why)));
        let mut imported = Imported { merged: list.merged, failures: failures.collect(), ..Imported::default() };
        for outline in list.outlines {
            let new = self.import(&mut chat, outline, &mut imported).await?;
            answer.new_feeds.extend(new);
        }
        answer.replies = replies::imported(question.say, name, &imported);
        answer.chat = Some(chat);
        Ok(answer)
    }

    async fn fetch_list(&self, file: &str, size: Option<u64>) -> Result<opml::List, NotImported> {
        if size.is_some_and(|size| usize::try_from(size).map_or(true, |size| size > opml::SIZE_MAX)) {
            return Err(NotImported::List(NotAList::TooLarge));
        }
        let bytes = self.platform.file(file, opml::SIZE_MAX).await.map_err(NotImported::File)?;
        // A hostile file takes a moment. A panic in it goes on here, and is told to the chat like any other.
        let read = tokio::task::spawn_blocking(move || opml::read(&bytes)).await;
        let list = read.unwrap_or_else(|error| resume_unwind(error.into_panic()));
        list.map_err(NotImported::List)
    }

    /// Lets a chat hear one feed of a list; it is not asked for here, but visited as soon as there is a place.
    async fn import(
        &self,
        chat: &mut Chat,
        outline: Outline,
        imported: &mut Imported,
    ) -> Result<Option<NewFeed>, StoreError> {
        let Outline { url, mut note, .. } = outline;
        let (known, feed) = self.take_known(chat, &url, self.clock.now()).await?;
        let id = feed.id;
        if known == Known::Unread {
            chat.added_feeds.insert(id);
        }
        if self.is_full(chat) {
            chat.added_feeds.remove(&id);
            imported.failures.push((url.to_string(), NotAdded::TooMany(self.quotas.feeds)));
            return Ok(None);
        }
        match known {
            Known::Heard => imported.heard += 1,
            Known::Back | Known::Shared | Known::Unread => imported.added += 1,
        }
        // A new feed is called by its host until it is read: the same name in the list is a choice.
        if known != Known::Unread {
            note.name = note.name.filter(|name| *name != feed.label());
        }
        if note != FeedNote::default() {
            chat.notes.entry(id).or_default().merge(note);
        }
        Ok((known == Known::Unread).then_some(NewFeed { feed, visit: None }))
    }

    pub(super) async fn export_feeds(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        // An address with a password is its owner's alone.
        let is_open = |feed: &Feed| !(feed.configured && feed.url.has_credentials());
        let open: Vec<Outline> = heard
            .iter()
            .filter(|(feed, _)| is_open(feed))
            .map(|(feed, _)| self.outline(&question.chat, feed))
            .collect();
        if open.is_empty() {
            return Ok(Answer::say(replies::nothing_to_export(question.say)));
        }
        let bytes = opml::write(&format!("newsbell: {}", question.chat.title), &open).into_bytes();
        let document = Some(Document { name: "feeds.opml".to_owned(), bytes });
        Ok(Answer::say(Message { document, ..replies::exported(question.say, open.len(), heard.len() - open.len()) }))
    }

    fn outline(&self, chat: &Chat, feed: &Feed) -> Outline {
        let note = self.note(chat, feed);
        // Every other reader wants a name.
        let name = note.name.or_else(|| Some(feed.label()));
        Outline { url: feed.url.clone(), note: FeedNote { name, ..note }, every: None }.tidied()
    }

    /// What is noted of a feed: what the chat noted, and the tags that the operator gave it.
    pub(super) fn note(&self, chat: &Chat, feed: &Feed) -> FeedNote {
        let mut note = FeedNote { name: None, tags: self.feed_tags.get(&feed.id).cloned().unwrap_or_default() };
        note.merge(chat.notes.get(&feed.id).cloned().unwrap_or_default());
        note
    }
}
