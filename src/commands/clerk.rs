//! The clerk: works out what one update is answered, and applies it.

use super::answer::{Answer, Answerer, effects};
use super::desk::DeskParts;
use super::grammar::{self, Spoken};
use super::platform::Standing;
use super::quota::{self, Counter, Turn};
use super::table::Verb;
use super::{access, channels, replies};
use crate::domain::{Asked, Ban, ButtonId, Chat, ChatId, ChatKind, Guest, ManagedChannel, Message, Update};
use crate::language::{Phrasebook, phrasebook};
use crate::ops::Step;
use crate::store::{Applied, Deed, StoreError};
use access::Permission;
use futures_util::FutureExt as _;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

/// How often an answer is worked out anew because the chat changed meanwhile.
const CONFLICTS_MAX: usize = 8;

/// So many codes of invitations may a chat try within such a span.
const CODES_MAX: usize = 5;
const CODES_WITHIN: Duration = Duration::from_hours(1);

/// What an update turned out to say.
enum Heard {
    Spoken(Spoken),
    /// A button that means nothing here.
    UnknownButton,
    /// News of the chat itself.
    News,
}

impl Heard {
    /// What it counts for.
    fn cost(&self, kind: ChatKind) -> usize {
        match self {
            Self::Spoken(spoken) => quota::cost(spoken, kind),
            Self::UnknownButton => 1,
            Self::News => 0,
        }
    }
}

/// Answers updates, one at a time for each chat.
pub(super) struct Clerk {
    pub(super) parts: DeskParts,
    answerer: Answerer,
    counter: Counter,
    /// Counts the codes of invitations that a chat tries.
    codes: Counter,
}

impl Clerk {
    /// A clerk that has counted nothing yet.
    pub(super) fn new(parts: DeskParts) -> Self {
        let answerer = Answerer {
            store: parts.store.clone(),
            fetcher: parts.fetcher.clone(),
            clock: Arc::clone(&parts.clock),
            standing: Arc::clone(&parts.standing),
            pace: parts.pace,
            search: parts.search.clone(),
            feed_tags: Arc::new(parts.feed_tags.clone()),
            full_text: Arc::new(parts.full_text.clone()),
            platform: Arc::clone(&parts.platform),
            access: parts.access.clone(),
            me: Arc::clone(&parts.me),
            quotas: parts.quotas,
            started_at: parts.clock.now(),
        };
        let counter = Counter::new(parts.quotas.requests);
        let codes = Counter::over(CODES_WITHIN, CODES_MAX);
        Self { parts, answerer, counter, codes }
    }

    /// Answers one update; when that panics, says so to the chat and is done with it.
    pub(super) async fn answer_safely(&self, update: Update) -> Result<(), StoreError> {
        match AssertUnwindSafe(self.answer(&update)).catch_unwind().await {
            Ok(result) => result,
            // What it said is logged by the hook for panics.
            Err(_) => {
                tracing::error!(
                    update = update.id.0,
                    chat = update.chat.0,
                    "an answer broke off; the update is put aside"
                );
                let said = replies::broken(tongue(&update, None));
                let apology = Answer { replies: vec![said], ..Answer::default() };
                self.apply(&update, &update, None, apology).await.map(|_| ())
            }
        }
    }

    /// Works out an answer and applies it; again, when the chat changed meanwhile.
    async fn answer(&self, update: &Update) -> Result<(), StoreError> {
        self.parts.probe.reached(Step::AnsweringUpdate);
        let (heard, channel) = self.hear(update).await?;
        match self.counter.count(update.chat, heard.cost(update.kind), self.parts.clock.now()) {
            Turn::Granted => {}
            Turn::Refused(wait) => {
                let stored = self.parts.store.chat(update.chat).await?;
                let tongue = tongue(update, stored.as_ref());
                let said = replies::too_many_requests(tongue, self.parts.quotas.requests, wait);
                let (answer, notice) = refused(update, Some(said));
                self.apply(update, update, None, answer).await?;
                self.acknowledge(update, &notice).await;
                return Ok(());
            }
            Turn::Ignored => return self.apply(update, update, None, Answer::default()).await.map(|_| ()),
        }
        if let Some(answer) = self.refuse_code(update, &heard).await? {
            return self.apply(update, update, None, answer).await.map(|_| ());
        }
        let meant = channel.as_ref().unwrap_or(update);
        let mut tries = 0;
        loop {
            let stored = self.parts.store.chat(meant.chat).await?;
            let (mut answer, notice) = self.work_out(meant, stored.as_ref(), &heard).await?;
            if let Some(channel) = &channel {
                let head = replies::channel_head(tongue(channel, stored.as_ref()), &channel.title);
                answer = channels::in_private(answer, channel.chat, &head);
            }
            match self.apply(update, meant, stored, answer).await {
                Err(StoreError::Conflict { .. }) if tries < CONFLICTS_MAX => tries += 1,
                Err(error) => return Err(error),
                Ok(_) => {
                    self.acknowledge(update, &notice).await;
                    return Ok(());
                }
            }
        }
    }

    /// Ends the waiting sign on a button that was pressed.
    async fn acknowledge(&self, update: &Update, notice: &str) {
        if let Asked::Press { query, .. } = &update.asked {
            self.parts.platform.acknowledge(query, notice).await;
        }
    }

    /// What an update says, and the update as a channel would have sent it, where it is meant for that.
    async fn hear(&self, update: &Update) -> Result<(Heard, Option<Update>), StoreError> {
        let me = self.parts.me.get().map(String::as_str);
        let heard = match &update.asked {
            Asked::Text(text) => Heard::Spoken(grammar::read(text, me)),
            Asked::Document { name, caption, .. } => Heard::Spoken(self.sent(update.kind, name, caption)),
            Asked::Press { button, .. } => {
                self.pressed(button.as_ref(), update.chat).await?.map_or(Heard::UnknownButton, Heard::Spoken)
            }
            Asked::Welcomed | Asked::Dismissed | Asked::Moved(_) => Heard::News,
        };
        let Heard::Spoken(spoken) = heard else { return Ok((heard, None)) };
        let spoken = access::veiled(&self.parts.access, &update.sender, spoken);
        let managed = match update.kind {
            ChatKind::Private => self.parts.store.chat(update.chat).await?.and_then(|chat| chat.manages),
            _ => None,
        };
        let (said, channel) = channels::meant(update, spoken, managed.as_ref());
        let Some(id) = channel else { return Ok((Heard::Spoken(said), None)) };
        Ok(match self.known_channel(id, managed).await? {
            Some(channel) => (Heard::Spoken(said), Some(channels::on_behalf(update, channel))),
            // A button for a channel that nobody knows any more.
            None => (Heard::UnknownButton, None),
        })
    }

    /// A channel that is managed from this chat, or has been spoken for before.
    async fn known_channel(
        &self,
        id: ChatId,
        managed: Option<ManagedChannel>,
    ) -> Result<Option<ManagedChannel>, StoreError> {
        if let Some(managed) = managed.filter(|managed| managed.id == id) {
            return Ok(Some(managed));
        }
        let known = self.parts.store.chat(id).await?.filter(|chat| chat.kind == ChatKind::Channel);
        Ok(known.map(|chat| ManagedChannel { id: chat.id, title: chat.title }))
    }

    /// Codes of invitations are not to be guessed: what is said where a chat that is not let in tries too many.
    async fn refuse_code(&self, update: &Update, heard: &Heard) -> Result<Option<Answer>, StoreError> {
        let is_code = matches!(heard, Heard::Spoken(spoken) if access::is_code(spoken));
        if !is_code || access::is_let_in(&self.parts.access, update.chat, &self.parts.store.guest(update.chat).await?) {
            return Ok(None);
        }
        Ok(match self.codes.count(update.chat, 1, self.parts.clock.now()) {
            Turn::Granted => None,
            Turn::Refused(wait) => {
                let stored = self.parts.store.chat(update.chat).await?;
                let said = replies::too_many_codes(tongue(update, stored.as_ref()), wait);
                Some(refused(update, Some(said)).0)
            }
            Turn::Ignored => Some(Answer::default()),
        })
    }

    /// The answer, and the short notice for a pressed button.
    async fn work_out(
        &self,
        update: &Update,
        stored: Option<&Chat>,
        heard: &Heard,
    ) -> Result<(Answer, String), StoreError> {
        let tongue = tongue(update, stored);
        let spoken = match heard {
            Heard::Spoken(spoken) => Some(spoken),
            Heard::News => None,
            Heard::UnknownButton => return Ok((Answer::default(), tongue.pressed_unknown().to_plain())),
        };
        let guest = self.parts.store.guest(update.chat).await?;
        if let Some(ban) = guest.ban {
            return Ok(shut_out(tongue, update, ban, spoken.is_some()));
        }
        if let Some(refusal) = self.refuse(update, &guest, spoken, tongue).await {
            return Ok(refused(update, refusal));
        }
        let answer = self.answerer.answer(update, stored, spoken.cloned()).await?;
        let notice = answer.notice(tongue);
        Ok((answer, notice))
    }

    /// What a file and its caption say. In a private chat a file that nothing else is said of is to be imported.
    fn sent(&self, kind: ChatKind, name: &str, caption: &str) -> Spoken {
        let name = name.to_lowercase();
        let is_list = [".opml", ".xml"].iter().any(|end| name.ends_with(end));
        let command = |verb| Spoken::Command { verb, argument: String::new() };
        match grammar::read(caption, self.parts.me.get().map(String::as_str)) {
            Spoken::Plain(_) if kind == ChatKind::Private && is_list => command(Verb::ImportFeeds),
            Spoken::Plain(words) if kind == ChatKind::Private && words.is_empty() => command(Verb::Import),
            said => said,
        }
    }

    /// What a button of this chat stands for, as the command that it saves typing.
    async fn pressed(&self, button: Option<&ButtonId>, chat: ChatId) -> Result<Option<Spoken>, StoreError> {
        let command = match button {
            None => None,
            Some(ButtonId::Command(command)) => Some(command.clone()),
            Some(ButtonId::Kept(name)) => {
                let kept = self.parts.store.button(*name).await?;
                kept.filter(|(owner, _)| *owner == chat).map(|(_, command)| command)
            }
        };
        Ok(command.map(|command| grammar::read(&command, None)))
    }

    /// Decides whether this may be asked here by this sender: `Some` when not, with what is said about it, if anything.
    async fn refuse(
        &self,
        update: &Update,
        guest: &Guest,
        spoken: Option<&Spoken>,
        say: &Phrasebook,
    ) -> Option<Option<Message>> {
        // Whoever was invited is not in yet; the answer to a code is the invitation's.
        let allowed = access::may_use(&self.parts.access, update, guest) || spoken.is_some_and(access::is_code);
        let (verb, addressed) = match spoken {
            None => return None,
            Some(Spoken::Command { verb, .. }) => (*verb, true),
            Some(_) => (Verb::Help, update.kind == ChatKind::Private),
        };
        if !allowed {
            return Some(addressed.then(|| replies::not_allowed(say, update.chat.0)));
        }
        let row = verb.row();
        match access::may_give(update, row.effect, &self.parts.access) {
            Permission::Granted => None,
            Permission::Refused => Some(Some(replies::admins_only(say, row))),
            Permission::IfAdministrator(user) => match self.parts.platform.standing(update.chat, user).await {
                standing if update.kind == ChatKind::Channel => {
                    replies::channel_refused(say, standing, &update.title).map(Some)
                }
                standing if standing.is_enough() => None,
                Standing::Unknown => Some(Some(replies::standing_unknown(say, row))),
                _ => Some(Some(replies::admins_only(say, row))),
            },
        }
    }

    /// Writes an answer down in one transaction, then tells the rooms that look at what changed. What was meant is about
    /// another chat than the update's own where that speaks for a channel.
    async fn apply(
        &self,
        update: &Update,
        meant: &Update,
        before: Option<Chat>,
        answer: Answer,
    ) -> Result<Applied, StoreError> {
        // A feed comes or goes only with a chat that hears it.
        let chat_changed = answer.chat.is_some();
        let after = answer.chat.clone();
        let effects = effects(update, meant.chat, answer, self.parts.clock.now());
        let moved_to = effects.moved_to;
        let applied = self.parts.store.apply(effects).await?;
        match (moved_to, &after) {
            (Some(to), _) => {
                let moved = self.parts.store.chat(to).await?;
                self.parts.standing.restate(before.as_ref(), moved.as_ref());
            }
            (None, Some(_)) => self.parts.standing.restate(before.as_ref(), after.as_ref()),
            (None, None) => {}
        }
        self.parts.outbox_bell.ring();
        if chat_changed {
            self.parts.chats_bell.ring();
            self.parts.feeds_bell.ring();
        }
        Ok(applied)
    }
}

/// The language in which an update is answered: that of its chat, else of who speaks.
fn tongue(update: &Update, stored: Option<&Chat>) -> &'static Phrasebook {
    let mut chat = stored.cloned().unwrap_or_else(|| Chat::new(update.chat, update.kind, String::new()));
    chat.hears_language(update.language);
    phrasebook(chat.locale())
}

/// What a chat hears that is shut out: once, in answer to what it says; then nothing. That a group moves is news all the same.
fn shut_out(say: &Phrasebook, update: &Update, ban: Ban, speaks: bool) -> (Answer, String) {
    if ban.told || !speaks {
        return (Answer::default(), String::new());
    }
    let (answer, notice) = refused(update, Some(replies::shut_out(say)));
    (Answer { deed: Some(Deed::Ban { chat: update.chat, told: true }), ..answer }, notice)
}

/// What is said of something that may not be asked, and the notice for a button: what one person may not press is no
/// message to all.
fn refused(update: &Update, said: Option<Message>) -> (Answer, String) {
    let is_press = matches!(update.asked, Asked::Press { .. });
    let notice = said.as_ref().map_or_else(String::new, |said| said.text.to_plain());
    let replies = said.filter(|_| !is_press).into_iter().collect();
    (Answer { replies, ..Answer::default() }, notice)
}
