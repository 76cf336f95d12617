//! What an update asks. Each is read by itself from the fields that we need, so that one that is new or strange costs
//! only itself, and entities of a kind yet unknown cost nothing.

use super::bot::Batch;
use crate::domain::message::{one_line, shorten};
use crate::domain::{
    Asked, ButtonId, ChatId, ChatKind, Locale, MessageId, Sender, ThreadId, Timestamp, Update, UpdateId,
};
use serde::Deserialize;
use serde_json::Value;

/// The longest text kept, in characters; Telegram's own bound is 4096.
const TEXT_MAX: usize = 8_192;

/// The longest title or name kept, in characters.
const TITLE_MAX: usize = 256;

/// The longest name by which Telegram knows a chat, with what stands around it; Telegram's own bound is 32.
const USERNAME_MAX: usize = 68;

/// The longest handle of a pressed button, in bytes; longer ones are none that Telegram gives.
const QUERY_MAX_BYTES: usize = 256;

/// The longest handle of a file, in bytes; longer ones are none that Telegram gives.
const FILE_ID_MAX_BYTES: usize = 512;

/// Ids that Telegram uses in every group for voices that are nobody: channels that speak, channel posts forwarded by
/// Telegram itself, anonymous administrators.
const NOBODIES: [i64; 3] = [136_817_688, 777_000, 1_087_968_824];

#[derive(Deserialize)]
struct RawUpdate {
    update_id: i64,
    message: Option<RawMessage>,
    channel_post: Option<RawMessage>,
    callback_query: Option<RawQuery>,
    my_chat_member: Option<RawMembership>,
}

#[derive(Deserialize)]
struct RawMessage {
    message_id: Option<i64>,
    chat: RawChat,
    from: Option<RawUser>,
    sender_chat: Option<RawSenderChat>,
    message_thread_id: Option<i64>,
    #[serde(default)]
    is_topic_message: bool,
    text: Option<String>,
    caption: Option<String>,
    document: Option<RawDocument>,
    migrate_to_chat_id: Option<i64>,
    reply_to_message: Option<RawReplied>,
}

#[derive(Deserialize)]
struct RawDocument {
    #[serde(rename = "file_id")]
    id: String,
    #[serde(rename = "file_name")]
    name: Option<String>,
    #[serde(rename = "file_size")]
    size: Option<u64>,
}

#[derive(Deserialize)]
struct RawReplied {
    message_id: i64,
    document: Option<RawDocument>,
    from: Option<RawUser>,
    sender_chat: Option<RawSenderChat>,
}

/// An `InaccessibleMessage` has a chat as well, and no more is needed of the message.
#[derive(Deserialize)]
struct RawQuery {
    id: String,
    from: RawUser,
    message: Option<RawMessage>,
    data: Option<String>,
}

#[derive(Deserialize)]
struct RawMembership {
    chat: RawChat,
    from: Option<RawUser>,
    new_chat_member: RawMember,
}

#[derive(Deserialize)]
struct RawMember {
    status: String,
    is_member: Option<bool>,
    can_send_messages: Option<bool>,
    can_post_messages: Option<bool>,
}

#[derive(Deserialize)]
struct RawChat {
    id: i64,
    #[serde(rename = "type")]
    kind: RawKind,
    title: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
    username: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawKind {
    Private,
    Group,
    Supergroup,
    Channel,
}

#[derive(Deserialize)]
struct RawSenderChat {
    id: i64,
}

#[derive(Deserialize)]
struct RawUser {
    id: i64,
    #[serde(default)]
    is_bot: bool,
    #[serde(default)]
    first_name: String,
    last_name: Option<String>,
    language_code: Option<String>,
}

/// Reads what one request brought. The offset passes every update that has a number.
pub(super) fn read(raw: Vec<Value>, now: Timestamp) -> Batch {
    let mut batch = Batch::default();
    for value in raw {
        let id = value.get("update_id").and_then(Value::as_i64);
        let next = id.map(|id| UpdateId(id.saturating_add(1)));
        batch.next_offset = batch.next_offset.max(next);
        match serde_json::from_value::<RawUpdate>(value) {
            Ok(raw) => batch.updates.extend(raw.into_update(now)),
            Err(error) => {
                batch.unreadable += 1;
                tracing::warn!(%error, update = id, "an update could not be read and is passed over");
            }
        }
    }
    batch
}

impl RawUpdate {
    /// What it asks, if anything.
    fn into_update(self, now: Timestamp) -> Option<Update> {
        let id = UpdateId(self.update_id);
        let update = |chat: RawChat, thread, reply_to, (sender, language), asked| Update {
            id,
            received_at: now,
            chat: ChatId(chat.id),
            kind: chat.kind.into(),
            title: chat.called(),
            thread,
            reply_to,
            sender,
            language,
            asked,
        };
        if let Some(message) = self.message.or(self.channel_post) {
            let (thread, reply_to) = (message.thread(), message.reply_to());
            let (speaker, asked) = ((message.sender(), message.language()), message.asked()?);
            return Some(update(message.chat, thread, reply_to, speaker, asked));
        }
        if let Some(RawQuery { id: query, from, message, data }) = self.callback_query {
            // A button under a message of no chat (inline mode) is none of ours.
            let message = message.filter(|_| query.len() <= QUERY_MAX_BYTES)?;
            let (thread, button) = (message.thread(), data.as_deref().and_then(ButtonId::from_callback_data));
            let asked = Asked::Press { button, query, under: message.message_id.map(MessageId) };
            return Some(update(message.chat, thread, None, (from.sender(), from.language()), asked));
        }
        let RawMembership { chat, from, new_chat_member } = self.my_chat_member?;
        let asked = if new_chat_member.may_write(chat.kind) { Asked::Welcomed } else { Asked::Dismissed };
        let sender = from.as_ref().map_or(Sender::Nobody, RawUser::sender);
        let language = from.as_ref().and_then(RawUser::language);
        Some(update(chat, None, None, (sender, language), asked))
    }
}

impl RawMessage {
    /// The topic. Replies in groups without topics carry a thread as well, which is none; "General" is no topic.
    fn thread(&self) -> Option<ThreadId> {
        let thread = self.message_thread_id.filter(|thread| self.is_topic_message && *thread > 1)?;
        i32::try_from(thread).ok().map(ThreadId)
    }

    /// The message that this one answers. In a topic whatever answers nothing answers the message that opened it.
    fn reply_to(&self) -> Option<MessageId> {
        let replied = self.reply_to_message.as_ref()?.message_id;
        let opened_topic = self.is_topic_message && self.message_thread_id == Some(replied);
        (!opened_topic).then_some(MessageId(replied))
    }

    fn sender(&self) -> Sender {
        match (&self.chat.kind, &self.sender_chat, &self.from) {
            (RawKind::Channel, _, _) => Sender::Chat,
            // An anonymous administrator speaks as the group; anybody may speak as a channel of their own.
            (_, Some(sender), _) => {
                if sender.id == self.chat.id {
                    Sender::Chat
                } else {
                    Sender::Nobody
                }
            }
            (_, None, Some(user)) => user.sender(),
            (_, None, None) => Sender::Nobody,
        }
    }

    fn language(&self) -> Option<Locale> {
        self.from.as_ref().and_then(RawUser::language)
    }

    fn asked(&self) -> Option<Asked> {
        if let Some(to) = self.migrate_to_chat_id {
            return Some(Asked::Moved(ChatId(to)));
        }
        let text = self.text.as_deref().or(self.caption.as_deref()).filter(|text| !text.trim().is_empty());
        let text: Option<String> = text.map(|text| text.chars().take(TEXT_MAX).collect());
        // A command in answer to a file is about that file; in groups we are shown no file but so.
        let is_command = text.as_ref().is_some_and(|text| text.starts_with('/'));
        let replied = self.reply_to_message.as_ref().filter(|_| is_command);
        let document = self.document.as_ref().or_else(|| replied?.document.as_ref());
        match document.filter(|document| document.id.len() <= FILE_ID_MAX_BYTES) {
            Some(RawDocument { id, name, size }) => Some(Asked::Document {
                file: id.clone(),
                name: shorten(&one_line(name.as_deref().unwrap_or_default()), TITLE_MAX),
                size: *size,
                caption: text.unwrap_or_default(),
            }),
            None => text.map(|text| Asked::Text(self.with_whom(text))),
        }
    }

    /// A command about somebody, in answer to what that person said, is about that person's chat with us, whose number is
    /// the person's.
    fn with_whom(&self, text: String) -> String {
        let command = text.trim().split('@').next().unwrap_or_default().to_lowercase();
        let is_alone = ["/ban", "/unban"].contains(&command.as_str()) && !text.trim().contains(char::is_whitespace);
        let replied = self.reply_to_message.as_ref().filter(|_| is_alone && self.reply_to().is_some());
        let said_by = replied.filter(|replied| replied.sender_chat.is_none()).and_then(|replied| replied.from.as_ref());
        match said_by.map(RawUser::sender) {
            Some(Sender::User { id, .. }) => format!("{} {id}", text.trim()),
            _ => text,
        }
    }
}

impl RawUser {
    fn sender(&self) -> Sender {
        if self.is_bot || NOBODIES.contains(&self.id) {
            return Sender::Nobody;
        }
        Sender::User { id: self.id, name: called(&[Some(&self.first_name), self.last_name.as_ref()]) }
    }

    /// The language of the person; other voices have none.
    fn language(&self) -> Option<Locale> {
        let tag = self.language_code.as_deref().filter(|_| self.sender() != Sender::Nobody)?;
        Locale::parse(tag)
    }
}

impl RawMember {
    /// May we write there now? In channels that is a right of its own, and only administrators can have it.
    fn may_write(&self, kind: RawKind) -> bool {
        match (kind, self.status.as_str()) {
            (RawKind::Channel, "administrator") => self.can_post_messages == Some(true),
            (RawKind::Channel, "member" | "restricted") => false,
            (_, "creator" | "administrator" | "member") => true,
            (_, "restricted") => self.is_member != Some(false) && self.can_send_messages != Some(false),
            _ => false,
        }
    }
}

impl RawChat {
    fn called(&self) -> String {
        let called = called(&[self.title.as_ref(), self.first_name.as_ref(), self.last_name.as_ref()]);
        // Nobody takes the name of another by a title that looks like it.
        let called = called.replace("(@", "(");
        match self.username.as_deref().map(one_line) {
            Some(name) if !name.is_empty() => {
                shorten(&called, TITLE_MAX.saturating_sub(USERNAME_MAX))
                    + &format!(" (@{})", shorten(&name, USERNAME_MAX - 4))
            }
            _ => called,
        }
    }
}

impl From<RawKind> for ChatKind {
    fn from(kind: RawKind) -> Self {
        match kind {
            RawKind::Private => Self::Private,
            RawKind::Group => Self::Group,
            RawKind::Supergroup => Self::Supergroup,
            RawKind::Channel => Self::Channel,
        }
    }
}

fn called(parts: &[Option<&String>]) -> String {
    let parts: Vec<&str> = parts.iter().flatten().map(|part| part.as_str()).collect();
    shorten(&one_line(&parts.join(" ")), TITLE_MAX)
}

#[cfg(test)]
#[path = "updates_tests.rs"]
mod tests;
