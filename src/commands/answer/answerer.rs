//! The way in: one match over commands, and what all of them use.

use super::{chat, filters, habits, operators, stories, undo};
use crate::clock::Clock;
use crate::commands::archive::{self, Tally};
use crate::commands::grammar::{self, Spoken};
use crate::commands::replies;
use crate::commands::table::{TABLE, Verb};
use crate::commands::{AccessSettings, Platform, Quotas};
use crate::domain::{
    Asked, Change, Chat, ChatId, ChatKind, Destination, Feed, FeedId, FeedState, Message, Timestamp, Update,
};
use crate::feeds::schedule::Pace;
use crate::feeds::{Fetcher, SearchSettings};
use crate::filters::{Filter, Standing as StandingFilters};
use crate::language::{Phrasebook, phrasebook};
use crate::store::{Deed, Effects, FullTextWish, Keeping, NewFeed, Store, StoreError};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, OnceLock};

/// What a command comes to.
#[derive(Debug, Default)]
pub(in crate::commands) struct Answer {
    /// The chat as it is now; `None` when nothing changed.
    pub(in crate::commands) chat: Option<Chat>,
    /// Feeds that are new to newsbell.
    pub(in crate::commands) new_feeds: Vec<NewFeed>,
    /// What the message says from now on whose button was pressed; said like any reply where none was. Without text only
    /// the buttons change, also of a message that a command answers.
    pub(in crate::commands) in_place: Option<Message>,
    /// What can be undone of it.
    pub(in crate::commands) change: Option<Change>,
    /// The change that it takes back, by its revision.
    pub(in crate::commands) undone: Option<u64>,
    /// What the chat keeps from now on, or no more.
    pub(in crate::commands) keeping: Option<Keeping>,
    /// The short notice for whoever pressed a button, where it is not what is said.
    pub(in crate::commands) notice: Option<String>,
    /// Of which feeds the chat wants the full text from now on, or no more.
    pub(in crate::commands) full_text: Vec<FullTextWish>,
    /// What the operator does, or somebody who was invited.
    pub(in crate::commands) deed: Option<Deed>,
    /// What is said in other chats.
    pub(in crate::commands) elsewhere: Vec<(ChatId, Message)>,
    /// What is said, in order.
    pub(in crate::commands) replies: Vec<Message>,
    /// Lists of what was missed: unlike answers they are of use later, too.
    pub(in crate::commands) missed: Vec<Message>,
}

impl Answer {
    pub(super) fn say(message: Message) -> Self {
        Self { replies: vec![message], ..Self::default() }
    }

    pub(super) fn say_all(replies: Vec<Message>) -> Self {
        Self { replies, ..Self::default() }
    }

    pub(super) fn change(chat: Chat, message: Message) -> Self {
        Self { chat: Some(chat), replies: vec![message], ..Self::default() }
    }

    /// Other buttons under the message that the command is about, and a word for whoever pressed one.
    pub(super) fn unfold(buttons: Vec<Vec<crate::domain::Button>>, notice: impl Into<String>) -> Self {
        let in_place = Some(Message { buttons, ..Message::default() });
        Self { in_place, notice: Some(notice.into()), ..Self::default() }
    }

    /// The short notice for whoever pressed a button: where something changed, the reply says what.
    pub(in crate::commands) fn notice(&self, say: &Phrasebook) -> String {
        let is_change = self.chat.is_some() || self.keeping.is_some() || !self.full_text.is_empty();
        match &self.notice {
            Some(notice) => notice.clone(),
            None if is_change => say.pressed().to_plain(),
            None => self.said(say),
        }
    }

    /// The first line of what is said.
    pub(super) fn said(&self, say: &Phrasebook) -> String {
        let said = self.replies.first().map(|reply| reply.text.to_plain());
        let first = said.as_deref().and_then(|said| said.lines().next()).filter(|line| !line.is_empty());
        first.map_or_else(|| say.pressed().to_plain(), str::to_owned)
    }

    pub(super) fn nothing() -> Self {
        Self::default()
    }
}

/// Works out answers.
pub(in crate::commands) struct Answerer {
    pub(in crate::commands) store: Store,
    pub(in crate::commands) fetcher: Fetcher,
    pub(in crate::commands) clock: Arc<dyn Clock>,
    /// All filters of all chats.
    pub(in crate::commands) standing: Arc<StandingFilters>,
    /// How often feeds are visited that chats add.
    pub(in crate::commands) pace: Pace,
    /// Where `/follow` searches.
    pub(in crate::commands) search: SearchSettings,
    /// The tags that the operator gave to feeds.
    pub(in crate::commands) feed_tags: Arc<BTreeMap<FeedId, Vec<String>>>,
    /// Feeds of which the operator wants the full text.
    pub(in crate::commands) full_text: Arc<BTreeSet<FeedId>>,
    /// Hands over files.
    pub(in crate::commands) platform: Arc<dyn Platform>,
    /// The most that one chat may have.
    pub(in crate::commands) quotas: Quotas,
    /// Who may use the bot, and who runs it.
    pub(in crate::commands) access: AccessSettings,
    /// The bot's own user name, once the far end has told it.
    pub(in crate::commands) me: Arc<OnceLock<String>>,
    /// When this process started.
    pub(in crate::commands) started_at: Timestamp,
}

/// What is asked, by whom it was asked already decided.
pub(super) struct Question<'a> {
    pub(super) update: &'a Update,
    /// The chat as stored, if it is known.
    pub(super) stored: Option<&'a Chat>,
    /// The chat as this update finds it: stored or new, heard from, so no longer suspended.
    pub(super) chat: Chat,
    pub(super) now: Timestamp,
    /// What is said, in the language of the chat.
    pub(super) say: &'static Phrasebook,
}

impl Answerer {
    /// Answers a command, plain words, or news of the chat itself.
    pub(in crate::commands) async fn answer(
        &self,
        update: &Update,
        stored: Option<&Chat>,
        spoken: Option<Spoken>,
    ) -> Result<Answer, StoreError> {
        let mut chat = stored.cloned().unwrap_or_else(|| Chat::new(update.chat, update.kind, String::new()));
        chat.kind = update.kind;
        chat.title.clone_from(&update.title);
        chat.hears_language(update.language);
        let lifted = chat.suspension.take();
        let say = phrasebook(chat.locale());
        let question = Question { update, stored, chat, now: self.clock.now(), say };
        let mut answer = match (&update.asked, spoken) {
            (Asked::Dismissed, _) => return Ok(chat::dismissed(&question)),
            (Asked::Welcomed, _) => chat::welcomed(&question),
            (_, Some(Spoken::Command { verb, argument })) => {
                let answer = undo::noted(&question, self.command(&question, verb, &argument).await?);
                self.folded(&question, answer).await?
            }
            (_, Some(Spoken::Unknown { name, addressed })) => unknown(&question, &name, addressed),
            (_, Some(Spoken::Plain(words))) => filters::plain(&question, &words),
            (_, Some(Spoken::ForAnother) | None) => Answer::nothing(),
        };
        if let Some(suspension) = lifted {
            answer.missed.extend(self.missed_since(&question, &suspension).await?);
            answer.chat.get_or_insert(question.chat);
        } else if stored.is_some_and(|stored| stored.spoken != question.chat.spoken) {
            // Alerts are told in the language of whoever spoke last, also where nothing else changed.
            answer.chat.get_or_insert(question.chat);
        }
        Ok(answer)
    }

    /// What was pressed under an alert is done: its buttons fold up.
    async fn folded(&self, question: &Question<'_>, mut answer: Answer) -> Result<Answer, StoreError> {
        let pressed = matches!(question.update.asked, Asked::Press { .. });
        let is_done = answer.chat.is_some() || answer.keeping.is_some();
        let under = question.update.about().filter(|_| pressed && is_done && answer.in_place.is_none());
        if let Some(under) = under
            && self.store.trails_of(question.update.chat, under).await?.len() == 1
        {
            answer.in_place = Some(Message { buttons: question.say.alert_buttons(), ..Message::default() });
        }
        Ok(answer)
    }

    /// The one match over commands: each arm is one call.
    pub(super) async fn command(
        &self,
        question: &Question<'_>,
        verb: Verb,
        argument: &str,
    ) -> Result<Answer, StoreError> {
        if argument.is_empty() && verb.row().needs_argument() && !verb.is_operators() {
            return Ok(Answer::say(replies::argument_missing(question.say, verb)));
        }
        match verb {
            Verb::Start => self.start(question, argument).await,
            Verb::Help => {
                let of_operators = operators::help(question, argument, &self.access);
                Ok(of_operators.unwrap_or_else(|| Answer::say(help(question.say, argument))))
            }
            Verb::Subscribe => Ok(chat::subscribe(question)),
            Verb::Unsubscribe => Ok(chat::unsubscribe(question)),
            Verb::Watch => self.watch(question, argument).await,
            Verb::Follow => self.follow(question, argument).await,
            Verb::Unwatch => Ok(filters::unwatch(question, argument)),
            Verb::Edit => self.edit(question, argument).await,
            Verb::Less => self.less(question, argument).await,
            Verb::Filters => self.filters_page(question, argument).await,
            Verb::Feeds => self.feeds(question, argument).await,
            Verb::AddFeed => self.add_feed(question, argument).await,
            Verb::RemoveFeed => self.remove_feed(question, argument).await,
            Verb::FullText => self.full_text(question, argument).await,
            Verb::ImportFeeds => self.import_feeds(question).await,
            Verb::ExportFeeds => self.export_feeds(question).await,
            Verb::Export => self.export(question).await,
            Verb::Import => self.import_chat(question, argument).await,
            Verb::Pause => Ok(chat::pause(question)),
            Verb::Resume => self.resume(question).await,
            Verb::Latest => self.latest(question).await,
            Verb::Test => self.test(question, argument).await,
            Verb::Why => self.why(question, argument).await,
            Verb::Status => self.status(question).await,
            Verb::Quiet => Ok(habits::quiet(question, argument)),
            Verb::Timezone => Ok(habits::timezone(question, argument)),
            Verb::Priority => Ok(habits::priority(question, argument)),
            Verb::Digest => Ok(habits::digest(question, argument)),
            Verb::Snooze => self.snooze(question, argument).await,
            Verb::Cap => Ok(habits::cap(question, argument)),
            Verb::More => self.more(question).await,
            Verb::Mute => self.mute(question, argument).await,
            Verb::Unmute => Ok(habits::unmute(question, argument)),
            Verb::Actions => self.actions(question, argument).await,
            Verb::Save => self.save(question).await,
            Verb::Saved => self.saved(question, argument).await,
            Verb::Unsave => self.unsave(question, argument).await,
            Verb::Undo => self.undo(question, argument).await,
            Verb::Settings => Box::pin(self.settings(question, argument)).await,
            Verb::Only => self.only(question, argument).await,
            Verb::Topic => Ok(habits::topic(question, argument)),
            Verb::Format => Ok(habits::format(question, argument)),
            Verb::Language => Ok(chat::language(question, argument)),
            Verb::Channel => self.channel(question, argument).await,
            Verb::Story => self.story(question, argument).await,
            Verb::Stories => Ok(stories::grouping(question, argument)),
            Verb::Confirm => Ok(stories::confirm(question, argument)),
            Verb::Invite
            | Verb::Invitations
            | Verb::Chats
            | Verb::Ban
            | Verb::Unban
            | Verb::Broadcast
            | Verb::Stats => self.operate(question, verb, argument).await,
        }
    }

    /// What matched in a chat since an instant and did not ring there.
    pub(super) async fn missed(&self, chat: &Chat, since: Timestamp) -> Result<Tally, StoreError> {
        let filters = archive::readable(&chat.filters);
        archive::missed(&self.store, chat.id, self.heard_ids(chat).await?, filters, since).await
    }

    pub(super) async fn search(
        &self,
        chat: &Chat,
        filters: Vec<Filter>,
        since: Timestamp,
    ) -> Result<Tally, StoreError> {
        archive::search(&self.store, self.heard_ids(chat).await?, filters, since).await
    }

    pub(super) async fn heard_ids(&self, chat: &Chat) -> Result<HashSet<FeedId>, StoreError> {
        Ok(self.heard(chat).await?.into_iter().map(|(feed, _)| feed.id).collect())
    }

    /// The feeds that a chat hears, the operator's first, then by name.
    pub(super) async fn heard(&self, chat: &Chat) -> Result<Vec<(Feed, FeedState)>, StoreError> {
        let known = self.store.feeds().await?;
        let mut heard: Vec<(Feed, FeedState)> =
            known.into_iter().filter(|known| chat.hears(&known.feed)).map(|known| (known.feed, known.state)).collect();
        heard.sort_by_cached_key(|(feed, _)| (!feed.configured, feed.label().to_lowercase(), feed.id));
        Ok(heard)
    }
}

pub(super) fn help(say: &Phrasebook, topic: &str) -> Message {
    let name = topic.trim_start_matches('/').to_lowercase();
    match TABLE.iter().find(|row| row.name == name) {
        _ if topic.is_empty() => replies::help(say),
        // Those who want the list of their own filters type it; here filters are a subject.
        _ if ["filters", "filter"].contains(&name.as_str()) => replies::help_with_filters(say),
        Some(row) => replies::help_with(say, row),
        None => replies::unknown_command(say, &name, grammar::nearest(&name)),
    }
}

pub(super) fn unknown(question: &Question<'_>, name: &str, addressed: bool) -> Answer {
    let private = question.chat.kind == ChatKind::Private;
    if !private && !addressed {
        return Answer::nothing();
    }
    Answer::say(replies::unknown_command(question.say, name, grammar::nearest(name)))
}

/// What answers a command about a message refers to it as well, so that others in the chat see what it is about.
fn about(update: &Update, message: Message) -> Message {
    Message { reply_to: update.about().or(message.reply_to), ..message }
}

/// What an update and its answer come to, as the store applies it. The answer is about another chat than the one in which
/// it is said where the update speaks for that.
pub(in crate::commands) fn effects(update: &Update, about_chat: ChatId, answer: Answer, now: Timestamp) -> Effects {
    let to = Destination { chat: update.chat, thread: update.thread };
    let missed_in = if about_chat == update.chat { to } else { Destination { chat: about_chat, thread: None } };
    let is_press = matches!(update.asked, Asked::Press { .. });
    let only_buttons = answer.in_place.as_ref().is_some_and(Message::is_buttons_only);
    let (revision, as_reply) = match update.about().filter(|_| is_press || only_buttons) {
        Some(of) => (answer.in_place.map(|message| (update.chat, of, message)), None),
        None => (None, answer.in_place.filter(|_| !only_buttons)),
    };
    Effects {
        update: update.id,
        chat: answer.chat,
        new_feeds: answer.new_feeds,
        full_text: answer.full_text,
        change: answer.change,
        undone: answer.undone,
        keeping: answer.keeping.map(|keeping| (about_chat, keeping)),
        deed: answer.deed.map(|deed| (update.chat, deed)),
        replies: as_reply
            .into_iter()
            .chain(answer.replies)
            .map(|message| (to, about(update, message)))
            .chain(answer.elsewhere.into_iter().map(|(chat, message)| (Destination { chat, thread: None }, message)))
            .collect(),
        missed: answer.missed.into_iter().map(|message| (missed_in, about(update, message))).collect(),
        revision,
        moved_to: match update.asked {
            Asked::Moved(to) => Some(to),
            _ => None,
        },
        now,
    }
}
