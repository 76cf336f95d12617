//! What a command does: the state before in, the state after and the replies out.
//!
//! [`Answerer::answer`] is the one way in; one function a command follows below it. Nothing is written here: the
//! desk applies what comes back in one transaction, and asks again when the chat changed meanwhile.

use super::archive::{self, Tally};
use super::grammar::{self, Spoken, Verb};
use super::replies::{self, Standing};
use crate::clock::Clock;
use crate::domain::{
    Asked, Chat, ChatKind, Destination, Feed, FeedState, FeedUrl, FilterNumber, Message, StandingFilter, Suspension,
    SuspensionReason, Timestamp, Update, Validators,
};
use crate::feeds::{self, DecodeError, Fetched, Fetcher};
use crate::filters::Filter;
use crate::store::{Arrival, Effects, KnownFeed, NewFeed, Store, StoreError, VisitRecord};
use crate::stories;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

/// The most filters that one chat may have.
pub const FILTERS_PER_CHAT_MAX: usize = 500;

/// The most feeds that one chat may add.
pub const FEEDS_PER_CHAT_MAX: usize = 200;

/// How many items `/latest` shows.
const LATEST: usize = 10;

/// How far back `/watch` and `/test` look; the store keeps items no longer than that.
const LOOK_BACK: Duration = Duration::from_hours(24 * 7);

/// What a command comes to.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// The chat as it is now; `None` when nothing changed.
    pub(super) chat: Option<Chat>,
    /// A feed that is new to newsbell.
    pub(super) new_feed: Option<NewFeed>,
    /// What is said, in order.
    pub(super) replies: Vec<Message>,
}

impl Answer {
    fn say(message: Message) -> Self {
        Self { replies: vec![message], ..Self::default() }
    }

    fn say_all(replies: Vec<Message>) -> Self {
        Self { replies, ..Self::default() }
    }

    fn change(chat: Chat, message: Message) -> Self {
        Self { chat: Some(chat), replies: vec![message], ..Self::default() }
    }

    fn nothing() -> Self {
        Self::default()
    }
}

/// Works out answers.
pub(super) struct Answerer {
    pub(super) store: Store,
    pub(super) fetcher: Fetcher,
    pub(super) clock: Arc<dyn Clock>,
    /// The interval of feeds that chats add.
    pub(super) every: Duration,
    /// When this process started.
    pub(super) started_at: Timestamp,
}

/// What is asked, by whom it was asked already decided.
struct Question<'a> {
    update: &'a Update,
    /// The chat as stored, if it is known.
    stored: Option<&'a Chat>,
    /// The chat as this update finds it: stored or new, heard from, so no longer suspended.
    chat: Chat,
    now: Timestamp,
}

impl Answerer {
    /// Answers a command, plain words, or news of the chat itself.
    pub(super) async fn answer(
        &self,
        update: &Update,
        stored: Option<&Chat>,
        spoken: Option<Spoken>,
    ) -> Result<Answer, StoreError> {
        let mut chat = stored.cloned().unwrap_or_else(|| Chat::new(update.chat, update.kind, String::new()));
        chat.kind = update.kind;
        chat.title.clone_from(&update.title);
        let lifted = chat.suspension.take();
        let question = Question { update, stored, chat, now: self.clock.now() };
        let mut answer = match (&update.asked, spoken) {
            (Asked::Dismissed, _) => return Ok(dismissed(&question)),
            (Asked::Welcomed, _) => welcomed(&question),
            (_, Some(Spoken::Command { verb, argument })) => self.command(&question, verb, &argument).await?,
            (_, Some(Spoken::Unknown { name, addressed })) => unknown(&question, &name, addressed),
            (_, Some(Spoken::Plain(words))) => plain(&question, &words),
            (_, Some(Spoken::ForAnother) | None) => Answer::nothing(),
        };
        if let Some(suspension) = lifted {
            answer.replies.extend(self.missed_since(&question.chat, &suspension, question.now).await?);
            answer.chat.get_or_insert(question.chat);
        }
        Ok(answer)
    }

    /// The one match over commands: each arm is one call.
    async fn command(&self, question: &Question<'_>, verb: Verb, argument: &str) -> Result<Answer, StoreError> {
        if argument.is_empty() && !verb.row().argument.is_empty() {
            return Ok(Answer::say(replies::argument_missing(verb)));
        }
        match verb {
            Verb::Start => Ok(Answer::say(replies::welcome(question.chat.kind, question.chat.filters.len()))),
            Verb::Help => Ok(Answer::say(replies::help())),
            Verb::Subscribe => Ok(subscribe(question)),
            Verb::Unsubscribe => Ok(unsubscribe(question)),
            Verb::Watch => self.watch(question, argument).await,
            Verb::Unwatch => Ok(unwatch(question, argument)),
            Verb::Filters => Ok(Answer::say_all(replies::filters(&question.chat))),
            Verb::Feeds => self.feeds(question).await,
            Verb::AddFeed => self.add_feed(question, argument).await,
            Verb::RemoveFeed => self.remove_feed(question, argument).await,
            Verb::Pause => Ok(pause(question)),
            Verb::Resume => self.resume(question).await,
            Verb::Latest => self.latest(question).await,
            Verb::Test => self.test(question, argument).await,
            Verb::Status => self.status(question).await,
        }
    }

    async fn watch(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let filter = match Filter::parse(argument) {
            Ok(filter) => filter,
            Err(refusal) => return Ok(Answer::say(replies::refusal(&refusal, Verb::Watch))),
        };
        let mut chat = question.chat.clone();
        let text = filter.to_string();
        let newly_subscribed = !chat.subscribed;
        if newly_subscribed {
            chat.subscribed = true;
            chat.thread = question.update.thread;
        }
        if let Some(standing) = chat.filters.iter().find(|standing| standing.text == text).cloned() {
            return Ok(Answer::change(chat, replies::watching_already(&standing)));
        }
        if chat.filters.len() >= FILTERS_PER_CHAT_MAX {
            return Ok(Answer::say(replies::too_many_filters(FILTERS_PER_CHAT_MAX)));
        }
        let tally = self.search(&chat, vec![filter], question.now.minus(LOOK_BACK)).await?;
        let standing = StandingFilter { number: chat.next_filter_number(), text, set_at: question.now };
        chat.filters.push(standing.clone());
        let said = replies::watching(&chat, &standing, newly_subscribed, &tally);
        Ok(Answer::change(chat, said))
    }

    async fn test(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let filter = match Filter::parse(argument) {
            Ok(filter) => filter,
            Err(refusal) => return Ok(Answer::say(replies::refusal(&refusal, Verb::Test))),
        };
        let text = filter.to_string();
        let tally = self.search(&question.chat, vec![filter], question.now.minus(LOOK_BACK)).await?;
        Ok(Answer::say_all(replies::tested(&text, &tally, question.now)))
    }

    async fn resume(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let mut chat = question.chat.clone();
        let Some(since) = chat.paused_at.take() else {
            return Ok(Answer::say_all(replies::resumed(&chat, None, question.now)));
        };
        let tally = self.search_own(&chat, since).await?;
        let replies = replies::resumed(&chat, Some(&tally), question.now);
        Ok(Answer { chat: Some(chat), replies, ..Answer::default() })
    }

    /// What matched while the chat was out of reach. In one that lacked rights alerts have waited in the outbox.
    async fn missed_since(
        &self,
        chat: &Chat,
        suspension: &Suspension,
        now: Timestamp,
    ) -> Result<Vec<Message>, StoreError> {
        let nothing_waited = suspension.reason == SuspensionReason::Unreachable;
        if !nothing_waited || !chat.is_listening() || chat.filters.is_empty() {
            return Ok(Vec::new());
        }
        let tally = self.search_own(chat, suspension.since).await?;
        Ok(replies::back_again(&tally, now))
    }

    async fn search_own(&self, chat: &Chat, since: Timestamp) -> Result<Tally, StoreError> {
        self.search(chat, archive::readable(&chat.filters), since).await
    }

    async fn search(&self, chat: &Chat, filters: Vec<Filter>, since: Timestamp) -> Result<Tally, StoreError> {
        let heard: HashSet<_> = self.heard(chat).await?.into_iter().map(|(feed, _)| feed.id).collect();
        archive::search(&self.store, heard, filters, since).await
    }

    /// The feeds that a chat hears, the operator's first, then by name.
    async fn heard(&self, chat: &Chat) -> Result<Vec<(Feed, FeedState)>, StoreError> {
        let known = self.store.feeds().await?;
        let mut heard: Vec<(Feed, FeedState)> =
            known.into_iter().filter(|known| chat.hears(&known.feed)).map(|known| (known.feed, known.state)).collect();
        heard.sort_by_cached_key(|(feed, _)| (!feed.configured, feed.label().to_lowercase(), feed.id));
        Ok(heard)
    }

    async fn feeds(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        Ok(Answer::say_all(replies::feeds(&heard, question.now)))
    }

    async fn latest(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let heard: HashSet<_> = self.heard(&question.chat).await?.into_iter().map(|(feed, _)| feed.id).collect();
        let newest = self.store.newest_items(LATEST, move |kept| kept.is_of(&heard)).await?;
        let items: Vec<_> = newest.into_iter().map(|kept| kept.item).collect();
        Ok(Answer::say_all(replies::latest(&items, question.now)))
    }

    async fn status(&self, question: &Question<'_>) -> Result<Answer, StoreError> {
        let counts = self.store.counts().await?;
        let feeds = self.heard(&question.chat).await?;
        let standing = Standing {
            chat: &question.chat,
            feeds: &feeds,
            items: counts.items,
            waiting: counts.waiting,
            running_for: question.now.since(self.started_at),
        };
        Ok(Answer::say(replies::status(&standing, question.now)))
    }

    async fn add_feed(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let url = match FeedUrl::parse(argument) {
            Ok(url) => url,
            Err(error) => return Ok(Answer::say(replies::feed_refused("", &error.to_string(), &[]))),
        };
        let mut chat = question.chat.clone();
        let known = self.store.feed(url.id()).await?;
        if let Some(KnownFeed { feed, .. }) = known.as_ref().filter(|known| chat.hears(&known.feed)) {
            return Ok(Answer::say(replies::feed_heard_already(feed)));
        }
        if let Some(KnownFeed { feed, .. }) = known.as_ref().filter(|known| known.feed.configured) {
            chat.removed_feeds.remove(&feed.id);
            return Ok(Answer::change(chat, replies::feed_back(feed)));
        }
        if chat.added_feeds.len() >= FEEDS_PER_CHAT_MAX {
            return Ok(Answer::say(replies::too_many_feeds(FEEDS_PER_CHAT_MAX)));
        }
        chat.added_feeds.insert(url.id());
        // Somebody else's feed already: it is being polled, so it is not asked for again.
        if let Some(KnownFeed { feed, listeners: 1.., .. }) = known {
            return Ok(Answer::change(chat, replies::feed_added(&feed, &[])));
        }
        match self.first_document(url.clone(), question.now).await {
            Ok((new_feed, titles)) => {
                let said = replies::feed_added(&new_feed.feed, &titles);
                Ok(Answer { chat: Some(chat), new_feed: Some(new_feed), replies: vec![said] })
            }
            Err((why, links)) => Ok(Answer::say(replies::feed_refused(&url.to_string(), &why, &links))),
        }
    }

    /// Reads a feed that somebody wants to add: what is in it now is its baseline.
    async fn first_document(&self, url: FeedUrl, now: Timestamp) -> Result<(NewFeed, Vec<String>), Unreadable> {
        let fetched = self.fetcher.get(&url, &Validators::default()).await.map_err(|e| (e.for_people(), Vec::new()))?;
        let Fetched::Document { body, content_type, final_url, validators, hints, .. } = fetched else {
            return Err(("The server sent nothing.".to_owned(), Vec::new()));
        };
        let document = feeds::read(body, content_type, final_url, now).await.map_err(|error| {
            let why = error.for_people();
            match error {
                DecodeError::NotAFeed { links, .. } => (why, links),
                _ => (why, Vec::new()),
            }
        })?;
        let mut feed = Feed::new(url);
        feed.title.clone_from(&document.title);
        let outcome = feeds::schedule::VisitOutcome::Document { hints: &hints, ttl: document.ttl };
        let next_visit_at = feeds::schedule::next_visit(feed.id, self.every, false, 0, &outcome, now);
        let titles = document.entries.iter().map(|entry| entry.title.clone()).collect();
        let arrivals: Vec<Arrival> = stories::identify_all(feed.id, &document.entries)
            .into_iter()
            .zip(document.entries)
            .map(|(identity, entry)| Arrival::new(identity, entry, &feed, now))
            .collect();
        let state = FeedState {
            validators,
            next_visit_at,
            last_visit_at: Some(now),
            last_success_at: Some(now),
            last_document_at: Some(now),
            baselined: true,
            visits: 1,
            ..FeedState::default()
        };
        let visit = VisitRecord {
            feed: feed.id,
            title: document.title,
            state,
            present: arrivals.iter().map(|arrival| arrival.seen).collect(),
            arrivals,
            alerts: Vec::new(),
            now,
        };
        Ok((NewFeed { feed, visit: Some(visit) }, titles))
    }

    async fn remove_feed(&self, question: &Question<'_>, argument: &str) -> Result<Answer, StoreError> {
        let heard = self.heard(&question.chat).await?;
        let by_number = argument.parse::<usize>().ok().and_then(|number| heard.get(number.checked_sub(1)?));
        let by_url = || FeedUrl::parse(argument).ok().and_then(|url| heard.iter().find(|(feed, _)| feed.url == url));
        let Some((feed, _)) = by_number.or_else(by_url) else {
            return Ok(Answer::say(replies::no_such_feed(argument)));
        };
        let mut chat = question.chat.clone();
        chat.added_feeds.remove(&feed.id);
        if feed.configured {
            chat.removed_feeds.insert(feed.id);
        }
        Ok(Answer::change(chat, replies::feed_removed(feed, heard.len().saturating_sub(1))))
    }
}

/// Why a feed cannot be added, and the feeds that the page names.
type Unreadable = (String, Vec<(String, String)>);

fn subscribe(question: &Question<'_>) -> Answer {
    let mut chat = question.chat.clone();
    chat.subscribed = true;
    chat.thread = question.update.thread;
    let said = replies::subscribed(&chat, question.stored);
    Answer::change(chat, said)
}

fn unsubscribe(question: &Question<'_>) -> Answer {
    let said = replies::unsubscribed(&question.chat);
    let mut chat = question.chat.clone();
    chat.subscribed = false;
    chat.paused_at = None;
    Answer::change(chat, said)
}

fn pause(question: &Question<'_>) -> Answer {
    let mut chat = question.chat.clone();
    let said = replies::paused(chat.paused_at.map(|since| question.now.since(since)));
    chat.paused_at.get_or_insert(question.now);
    Answer::change(chat, said)
}

fn unwatch(question: &Question<'_>, argument: &str) -> Answer {
    let mut chat = question.chat.clone();
    let number = argument.trim_start_matches('#').parse().ok().map(FilterNumber);
    let canonical = Filter::parse(argument).map(|filter| filter.to_string()).unwrap_or_default();
    let found = chat
        .filters
        .iter()
        .position(|filter| Some(filter.number) == number)
        .or_else(|| chat.filters.iter().position(|filter| filter.text == canonical));
    let Some(position) = found else {
        return Answer::say(replies::no_such_filter(argument, &question.chat));
    };
    let removed = chat.filters.remove(position);
    let said = replies::unwatched(&removed, chat.filters.len());
    Answer::change(chat, said)
}

fn unknown(question: &Question<'_>, name: &str, addressed: bool) -> Answer {
    let private = question.chat.kind == ChatKind::Private;
    if !private && !addressed {
        return Answer::nothing();
    }
    Answer::say(replies::unknown_command(name, grammar::nearest(name)))
}

/// Words that are no command: in a private chat they are probably meant as a filter.
fn plain(question: &Question<'_>, words: &str) -> Answer {
    if question.chat.kind != ChatKind::Private || words.is_empty() {
        return Answer::nothing();
    }
    match Filter::parse(words) {
        Ok(filter) => Answer::say(replies::offer_watch(&filter.to_string())),
        Err(refusal) => Answer::say(replies::refusal(&refusal, Verb::Watch)),
    }
}

fn welcomed(question: &Question<'_>) -> Answer {
    let introduce = question.stored.is_none() && question.chat.kind != ChatKind::Private;
    let replies = if introduce { vec![replies::welcome(question.chat.kind, 0)] } else { Vec::new() };
    Answer { chat: Some(question.chat.clone()), replies, ..Answer::default() }
}

/// We were removed or blocked: nothing can be said; what stands is kept for a return.
fn dismissed(question: &Question<'_>) -> Answer {
    let Some(stored) = question.stored else { return Answer::nothing() };
    let mut chat = stored.clone();
    chat.suspension.get_or_insert(Suspension {
        reason: SuspensionReason::Unreachable,
        since: question.now,
        retry_at: None,
        refusals: 0,
    });
    Answer { chat: Some(chat), ..Answer::default() }
}

/// What an update and its answer come to, as the store applies it.
pub(super) fn effects(update: &Update, answer: Answer, now: Timestamp) -> Effects {
    let to = Destination { chat: update.chat, thread: update.thread };
    Effects {
        update: update.id,
        chat: answer.chat,
        new_feeds: answer.new_feed.into_iter().collect(),
        replies: answer.replies.into_iter().map(|message| (to, message)).collect(),
        moved_to: match update.asked {
            Asked::Moved(to) => Some(to),
            _ => None,
        },
        now,
    }
}
