//! `/export` and `/import`: a chat as a file, and what a file changes here.
//!
//! What is to be imported is named by the buttons under the preview: the file by the far end's handle, a list that was
//! typed by itself. So a preview outlives a restart, and what it says is worked out anew when the button is pressed.

use super::answerer::{Answer, Answerer, Question};
use super::lists::NotImported;
use crate::commands::replies;
use crate::commands::transfer::{self, Addresses, AtAddress, Limits, Plan, Wanted};
use crate::domain::habits::zone;
use crate::domain::{Asked, Button, Chat, Document, Feed, FeedUrl, Message, RichText, Timestamp};
use crate::language::Phrasebook;
use crate::store::{NewFeed, StoreError};
use std::collections::{BTreeMap, HashSet};
use std::panic::resume_unwind;

/// The longest name of a chat within the name of a file, in characters.
const NAME_MAX: usize = 40;

/// What the buttons under a preview say behind `/import`.
const APPLY_FILE: &str = "!apply file ";
const APPLY_TEXT: &str = "!apply text";
const CANCEL: &str = "!cancel";

/// Where that comes from which is to be imported.
enum Source<'a> {
    File { handle: &'a str, name: &'a str },
    Text(&'a str),
}

impl Source<'_> {
    fn name(&self) -> &str {
        match self {
            Self::File { name, .. } => name,
            Self::Text(_) => "",
        }
    }

    /// The command that imports it.
    fn apply(&self) -> String {
        match self {
            Self::File { handle, name } => format!("/import {APPLY_FILE}{handle} {name}"),
            Self::Text(lines) => format!("/import {APPLY_TEXT}\n{lines}"),
        }
    }
}

impl Answerer {
    /// `/export`: the chat as a file.
    pub(super) async fn export(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let chat = &question.chat;
        let known: Vec<Feed> = self.store.feeds().await?.into_iter().map(|known| known.feed).collect();
        let mut full_text = BTreeMap::new();
        for feed in known.iter().filter(|feed| chat.hears(feed)) {
            let said = self.store.full_text_wishes(feed.id, false).await?.said;
            full_text.extend(said.get(&chat.id).map(|is_wanted| (feed.id, *is_wanted)));
        }
        let bytes = transfer::write(chat, &known, &full_text, question.now).into_bytes();
        let heard = known.iter().filter(|feed| chat.hears(feed)).count();
        let document = Some(Document { name: file_name(chat, question.now), bytes });
        Ok(Answer::say(Message { document, ..replies::chat_exported(question.say, chat.filters.len(), heard) }))
    }

    /// `/import`: shows what a file or a list would change; behind its buttons, does it.
    pub(super) async fn import_chat(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        if argument == CANCEL {
            let in_place = Some(replies::transfer_cancelled(question.say));
            return Ok(Answer { in_place, ..Answer::default() });
        }
        if let Some((handle, name)) = argument.strip_prefix(APPLY_FILE).and_then(|file| file.split_once(' ')) {
            return self.apply(question, &Source::File { handle, name }).await;
        }
        if let Some(lines) = argument.strip_prefix(APPLY_TEXT) {
            return self.apply(question, &Source::Text(lines.trim())).await;
        }
        match &question.update.asked {
            Asked::Document { file, name, size, .. } => {
                let is_large =
                    size.is_some_and(|size| usize::try_from(size).map_or(true, |size| size > transfer::SIZE_MAX));
                if is_large {
                    let why = NotImported::File(crate::commands::FileTrouble::TooLarge);
                    return Ok(Answer::say(replies::not_imported(question.say, name, why)));
                }
                let name = file_label(question.say, name);
                self.preview(question, &Source::File { handle: file, name: &name }).await
            }
            _ if argument.is_empty() => Ok(Answer::say(replies::transfer_how(question.say))),
            _ => self.preview(question, &Source::Text(argument)).await,
        }
    }

    async fn preview(&self, question: &Question<'_>, source: &Source<'_>) -> Result<Answer, StoreError> {
        let wanted = match self.wanted(source).await {
            Ok(Some(wanted)) => wanted,
            // A list of feeds has its own way in.
            Ok(None) => return self.import_feeds(question).await,
            Err(why) => return Ok(Answer::say(replies::not_imported(question.say, source.name(), why))),
        };
        let plan = self.plan(question, wanted).await?;
        let mut said = replies::transfer_preview(question.say, source.name(), &plan, question.now);
        if let (false, Some(last)) = (plan.deeds.is_empty(), said.last_mut()) {
            let button = |label: RichText, command| Button::new(label.to_plain(), command);
            let cancel = button(question.say.button_cancel(), format!("/import {CANCEL}"));
            last.buttons = vec![vec![button(question.say.button_import(), source.apply()), cancel]];
        }
        Ok(Answer::say_all(said))
    }

    async fn apply(&self, question: &Question<'_>, source: &Source<'_>) -> Result<Answer, StoreError> {
        let name = source.name();
        let wanted = match self.wanted(source).await {
            Ok(wanted) => wanted.unwrap_or_default(),
            Err(why) => return Ok(Answer::say(replies::not_imported(question.say, name, why))),
        };
        let plan = self.plan(question, wanted).await?;
        // The button has done its work; what was refused stays to be read above.
        let is_press = matches!(question.update.asked, Asked::Press { .. });
        let in_place = is_press.then(Message::default);
        if plan.deeds.is_empty() {
            return Ok(Answer {
                in_place,
                ..Answer::say_all(replies::transfer_preview(question.say, name, &plan, question.now))
            });
        }
        let said = replies::transfer_done(question.say, name, &plan);
        let Plan { mut chat, new_feeds, full_text, .. } = plan;
        if chat.subscribed && !question.chat.subscribed {
            chat.thread = question.update.thread;
        }
        let new_feeds = new_feeds.into_iter().map(|feed| NewFeed { feed, visit: None }).collect();
        Ok(Answer { new_feeds, in_place, full_text, ..Answer::change(chat, said) })
    }

    /// What a source asks for; `None` where it is a list of feeds in XML.
    async fn wanted(&self, source: &Source<'_>) -> Result<Option<Wanted>, NotImported> {
        let bytes = match source {
            Source::Text(lines) => lines.as_bytes().to_vec(),
            Source::File { handle, .. } => {
                self.platform.file(handle, transfer::SIZE_MAX).await.map_err(NotImported::File)?
            }
        };
        let begins = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes).trim_ascii_start();
        if begins.starts_with(b"<") {
            return Ok(None);
        }
        // A hostile file takes a moment. A panic in it goes on here, and is told to the chat like any other.
        let read = tokio::task::spawn_blocking(move || transfer::read(&bytes)).await;
        Ok(Some(read.unwrap_or_else(|error| resume_unwind(error.into_panic()))))
    }

    /// What that changes in the chat as it is now.
    async fn plan(&self, question: &Question<'_>, wanted: Wanted) -> Result<Plan, StoreError> {
        let addresses = self.addresses(&question.chat, &wanted, question.now).await?;
        let has_room_for = |filter: &crate::filters::Filter| self.standing.has_room_for(filter);
        let limits = Limits { filters: self.quotas.filters, feeds: self.quotas.feeds, has_room_for: &has_room_for };
        Ok(transfer::plan(&question.chat, wanted, &addresses, &limits, question.now))
    }

    async fn addresses(&self, chat: &Chat, wanted: &Wanted, now: Timestamp) -> Result<Addresses, StoreError> {
        let of_filters = wanted.filters.iter().flat_map(|filter| &filter.wish.feeds);
        let of_feeds = wanted.feeds.iter().map(|feed| &feed.wish.url);
        let named: HashSet<&FeedUrl> =
            of_feeds.chain(wanted.removed.iter().map(|removed| &removed.wish)).chain(of_filters).collect();
        let mut addresses = Addresses::new();
        for url in named {
            let Some(known) = self.store.feed_at(url.clone()).await? else { continue };
            let said = self.store.full_text_wishes(known.feed.id, false).await?.said;
            let at = AtAddress {
                must_be_read: self.must_be_read(&known, now),
                full_text: said.get(&chat.id).copied(),
                feed: known.feed,
            };
            addresses.insert(url.clone(), at);
        }
        Ok(addresses)
    }
}

/// The name under which a file is spoken of.
fn file_label(say: &Phrasebook, name: &str) -> String {
    let name = crate::domain::message::shorten(&crate::domain::message::one_line(name), 80);
    if name.is_empty() { say.the_file().to_plain() } else { name }
}

/// `newsbell-news-desk-2026-07-01.toml`
fn file_name(chat: &Chat, now: Timestamp) -> String {
    let letters = chat.title.to_lowercase();
    let words = letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    let name: String = words.collect::<Vec<_>>().join("-").chars().take(NAME_MAX).collect();
    let name = if name.is_empty() { "chat" } else { name.trim_end_matches('-') };
    let at = jiff::Timestamp::from_millisecond(now.as_millis()).unwrap_or_default();
    let day = at.to_zoned(zone(chat.zone.as_deref())).strftime("%Y-%m-%d").to_string();
    format!("newsbell-{name}-{day}.toml")
}
