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
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    const NOW: Timestamp = Timestamp::from_seconds(1_000);

    fn one(field: &str, content: &Value) -> Option<Update> {
        let batch = read(vec![json!({"update_id": 7, field: content})], NOW);
        assert_eq!((batch.next_offset, batch.unreadable), (Some(UpdateId(8)), 0), "{content}");
        batch.updates.into_iter().next()
    }

    fn user(id: i64, name: &str) -> Sender {
        Sender::User { id, name: name.to_owned() }
    }

    fn group() -> Value {
        json!({"id": -1_001_234, "type": "supergroup", "title": "News\n desk", "is_forum": true})
    }

    #[test]
    fn a_text_in_private_is_read_whatever_else_it_holds() {
        let update = one(
            "message",
            &json!({
                "message_id": 1, "date": 1, "from": {"id": 5, "is_bot": false, "first_name": "Ada", "last_name": "B", "language_code": "ko-KR"},
                "chat": {"id": 5, "type": "private", "first_name": "Ada", "last_name": "B"}, "text": "/watch rust",
                "entities": [{"type": "of_next_year", "offset": 0, "length": 6, "new": {}}], "field_of_next_year": 1.5e300,
            }),
        );
        assert_eq!(
            update.unwrap(),
            Update {
                id: UpdateId(7),
                received_at: NOW,
                chat: ChatId(5),
                kind: ChatKind::Private,
                title: "Ada B".to_owned(),
                thread: None,
                reply_to: None,
                sender: user(5, "Ada B"),
                language: Some(Locale::Ko),
                asked: Asked::Text("/watch rust".to_owned()),
            }
        );
    }

    #[test]
    fn a_chat_is_called_by_its_title_and_the_name_that_telegram_gave_it_and_no_other() {
        let title = |chat: Value| one("message", &json!({"chat": chat, "text": "x"})).unwrap().title;
        let chat = |first_name: &str| json!({"id": 5, "type": "private", "first_name": first_name, "username": "ada"});
        assert_eq!(title(chat("Ada")), "Ada (@ada)");
        assert_eq!(title(json!({"id": 5, "type": "private", "first_name": "Eve (@ada)"})), "Eve (ada)");
        assert_eq!(title(chat(&"x".repeat(400))).chars().count(), TITLE_MAX - USERNAME_MAX + 7);
    }

    #[test]
    fn a_ban_in_answer_to_somebody_names_whom() {
        let asked = |text: &str, rest: Value| {
            let mut replied = json!({"message_id": 50});
            replied.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            let asked =
                one("message", &json!({"chat": group(), "text": text, "reply_to_message": replied})).unwrap().asked;
            let Asked::Text(text) = asked else { panic!("no text") };
            text
        };
        let eve = || json!({"from": {"id": 77, "is_bot": false, "first_name": "Eve"}});
        assert_eq!(asked("/ban", eve()), "/ban 77");
        assert_eq!(asked("/Unban@newsbell_bot ", eve()), "/Unban@newsbell_bot 77");
        assert_eq!(asked("/ban 5", eve()), "/ban 5");
        assert_eq!(asked("/bandit", eve()), "/bandit");
        assert_eq!(asked("/ban", json!({"from": {"id": 6, "is_bot": true}})), "/ban");
        let as_channel = json!({"from": {"id": 136_817_688, "is_bot": true}, "sender_chat": {"id": -8}});
        assert_eq!(asked("/ban", as_channel), "/ban");
    }

    #[test]
    fn a_sender_is_a_person_the_chat_itself_or_nobody() {
        let sender = |kind: &str, rest: Value| {
            let mut message = json!({"chat": {"id": -9, "type": kind, "title": "T"}, "text": "x"});
            message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            one(if kind == "channel" { "channel_post" } else { "message" }, &message).unwrap().sender
        };
        let from = |id: i64, is_bot: bool| json!({"id": id, "is_bot": is_bot, "first_name": "N"});
        assert_eq!(sender("group", json!({"from": from(5, false)})), user(5, "N"));
        assert_eq!(
            sender("supergroup", json!({"from": from(1_087_968_824, true), "sender_chat": {"id": -9}})),
            Sender::Chat
        );
        assert_eq!(
            sender("supergroup", json!({"from": from(136_817_688, true), "sender_chat": {"id": -8}})),
            Sender::Nobody
        );
        assert_eq!(
            sender("supergroup", json!({"from": from(777_000, false), "sender_chat": {"id": -8}})),
            Sender::Nobody
        );
        assert_eq!(sender("supergroup", json!({"from": from(777_000, false)})), Sender::Nobody);
        assert_eq!(sender("supergroup", json!({"from": from(1_087_968_824, true)})), Sender::Nobody);
        assert_eq!(sender("supergroup", json!({"from": from(6, true)})), Sender::Nobody);
        assert_eq!(sender("channel", json!({"sender_chat": {"id": -9}})), Sender::Chat);
        assert_eq!(sender("group", json!({})), Sender::Nobody);
    }

    #[test]
    fn a_thread_counts_only_where_it_is_a_topic_and_general_is_none() {
        let thread = |rest: Value| {
            let mut message = json!({"chat": group(), "text": "x"});
            message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            one("message", &message).unwrap().thread
        };
        assert_eq!(thread(json!({"message_thread_id": 44, "is_topic_message": true})), Some(ThreadId(44)));
        assert_eq!(thread(json!({"message_thread_id": 44})), None);
        assert_eq!(thread(json!({"message_thread_id": 1, "is_topic_message": true})), None);
        assert_eq!(thread(json!({"message_thread_id": 1_i64 << 40, "is_topic_message": true})), None);
    }

    #[test]
    fn a_reply_names_the_message_that_it_answers_and_a_topic_is_no_such_message() {
        let reply_to = |rest: Value| {
            let mut message = json!({"chat": group(), "text": "/why"});
            message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            one("message", &message).unwrap().reply_to
        };
        let answered = json!({"message_id": 50, "date": 0, "from": {"id": 1, "is_bot": true}, "text": "A rocket"});
        assert_eq!(reply_to(json!({"reply_to_message": answered})), Some(MessageId(50)));
        let in_topic =
            |thread: i64| json!({"message_thread_id": thread, "is_topic_message": true, "reply_to_message": answered});
        assert_eq!(reply_to(in_topic(44)), Some(MessageId(50)));
        assert_eq!(reply_to(in_topic(50)), None);
        assert_eq!(reply_to(json!({})), None);
    }

    #[test]
    fn a_caption_is_a_text_and_what_has_neither_asks_nothing() {
        let asked = |rest: Value| {
            let mut message = json!({"chat": group()});
            message.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            one("message", &message).map(|update| update.asked)
        };
        assert_eq!(asked(json!({"caption": "/watch a", "photo": []})), Some(Asked::Text("/watch a".to_owned())));
        assert_eq!(asked(json!({"text": " \n"})), None);
        assert_eq!(asked(json!({"new_chat_members": []})), None);
        assert_eq!(asked(json!({"migrate_to_chat_id": -1_009})), Some(Asked::Moved(ChatId(-1_009))));
        let file = |rest: Value| {
            let mut file = json!({"file_id": "BQAC-1", "file_unique_id": "u"});
            file.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            file
        };
        let document = |name: &str, size: Option<u64>, caption: &str| {
            Some(Asked::Document {
                file: "BQAC-1".to_owned(),
                name: name.to_owned(),
                size,
                caption: caption.to_owned(),
            })
        };
        assert_eq!(asked(json!({"document": file(json!({}))})), document("", None, ""));
        let whole = file(json!({"file_name": "my\n feeds.opml", "file_size": 77, "mime_type": "text/xml"}));
        let with_caption = asked(json!({"document": whole, "caption": "/importfeeds"}));
        assert_eq!(with_caption, document("my feeds.opml", Some(77), "/importfeeds"));
        let replied = json!({"message_id": 3, "document": file(json!({}))});
        let about = |text: &str| asked(json!({"text": text, "reply_to_message": replied}));
        assert_eq!(about("/importfeeds"), document("", None, "/importfeeds"));
        assert_eq!(about("Thanks"), Some(Asked::Text("Thanks".to_owned())));
        assert_eq!(asked(json!({"document": file(json!({"file_id": "x".repeat(600)}))})), None);
        let Some(Asked::Text(text)) = asked(json!({"text": "ä".repeat(20_000)})) else { panic!("no text") };
        assert_eq!(text.chars().count(), TEXT_MAX);
    }

    #[test]
    fn a_pressed_button_is_read_even_where_its_message_is_out_of_reach() {
        let button = ButtonId::Kept(crate::domain::Digest::of("test", &[]));
        let press = |data: Value| {
            one("callback_query", &json!({
            "id": "77", "from": {"id": 5, "is_bot": false, "first_name": "Ada"}, "chat_instance": "x", "data": data,
            "message": {"chat": group(), "message_id": 3, "date": 0},
        })).unwrap()
        };
        let known = press(button.to_callback_data().into());
        assert_eq!(
            known.asked,
            Asked::Press { button: Some(button.clone()), query: "77".to_owned(), under: Some(MessageId(3)) }
        );
        assert_eq!((known.sender, known.title.as_str()), (user(5, "Ada"), "News desk"));
        assert_eq!(
            press("b1:zz".into()).asked,
            Asked::Press { button: None, query: "77".to_owned(), under: Some(MessageId(3)) }
        );
        assert!(one("callback_query", &json!({"id": "7", "from": {"id": 5}, "inline_message_id": "q"})).is_none());
    }

    #[test]
    fn membership_says_whether_we_may_write() {
        for (kind, member, asked) in [
            ("group", json!({"status": "member"}), Asked::Welcomed),
            ("supergroup", json!({"status": "administrator", "can_post_messages": false}), Asked::Welcomed),
            (
                "supergroup",
                json!({"status": "restricted", "is_member": true, "can_send_messages": true}),
                Asked::Welcomed,
            ),
            (
                "supergroup",
                json!({"status": "restricted", "is_member": true, "can_send_messages": false}),
                Asked::Dismissed,
            ),
            ("supergroup", json!({"status": "restricted", "is_member": false}), Asked::Dismissed),
            ("private", json!({"status": "kicked", "until_date": 0}), Asked::Dismissed),
            ("group", json!({"status": "left"}), Asked::Dismissed),
            ("channel", json!({"status": "administrator", "can_post_messages": true}), Asked::Welcomed),
            ("channel", json!({"status": "administrator", "can_post_messages": false}), Asked::Dismissed),
            ("channel", json!({"status": "left"}), Asked::Dismissed),
            ("group", json!({"status": "of_next_year"}), Asked::Dismissed),
        ] {
            let update = one(
                "my_chat_member",
                &json!({
                    "chat": {"id": -3, "type": kind}, "from": {"id": 5, "first_name": "Ada"}, "date": 1,
                    "old_chat_member": {"status": "left"}, "new_chat_member": member,
                }),
            );
            assert_eq!(update.unwrap().asked, asked, "{kind} {member}");
        }
    }

    #[test]
    fn a_strange_update_costs_only_itself_and_is_passed() {
        let good = json!({"update_id": 11, "message": {"chat": {"id": 5, "type": "private"}, "text": "x"}});
        let strange = [
            json!({"update_id": 10, "message": {"chat": {"id": "five", "type": "private"}, "text": "x"}}),
            good,
            json!({"update_id": 12, "message": {"chat": {"id": 5, "type": "cloud"}}}),
            json!({"update_id": 13, "kind_of_next_year": {}}),
            json!("what"),
        ];
        let batch = read(strange.to_vec(), NOW);
        assert_eq!(batch.updates.iter().map(|update| update.id).collect::<Vec<_>>(), [UpdateId(11)]);
        assert_eq!((batch.next_offset, batch.unreadable), (Some(UpdateId(14)), 3));
    }

    /// Any JSON, of the depth and with the keys of an update.
    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            prop_oneof![Just("private"), Just("supergroup"), Just("x\u{0}\u{202e}")].prop_map(Value::from),
        ];
        let key = prop_oneof![
            Just("update_id"),
            Just("message"),
            Just("chat"),
            Just("id"),
            Just("type"),
            Just("text"),
            Just("from"),
            Just("callback_query"),
            Just("my_chat_member"),
            Just("new_chat_member"),
            Just("status"),
            Just("data"),
        ];
        leaf.prop_recursive(4, 64, 8, move |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::hash_map(key.clone().prop_map(str::to_owned), inner, 0..8)
                    .prop_map(|map| map.into_iter().collect()),
            ]
        })
    }

    proptest! {
        #[test]
        fn any_json_is_read_within_bounds(raw in proptest::collection::vec(any_json(), 0..5)) {
            let numbers: Vec<i64> = raw.iter().filter_map(|value| value.get("update_id")?.as_i64()).collect();
            let batch = read(raw, NOW);
            let next = numbers.iter().max().map(|id| UpdateId(id.saturating_add(1)));
            prop_assert_eq!(batch.next_offset, next);
            prop_assert!(batch.updates.iter().all(|update| update.title.chars().count() <= TITLE_MAX));
        }
    }
}
