//! What the fake remembers: chats, messages, updates, limits, faults. Nothing outlives it.

use super::files::SentFile;
use super::methods::Parameters;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::time::{Duration, Instant, SystemTime};

/// What kind of chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A person.
    Private,
    /// A basic group.
    Group,
    /// A supergroup.
    Supergroup,
    /// A supergroup with topics.
    Forum,
    /// A channel; the bot is an administrator.
    Channel,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Private => "private",
            Self::Group => "group",
            Self::Supergroup | Self::Forum => "supergroup",
            Self::Channel => "channel",
        }
    }
}

/// A message that lies in a chat.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Sent {
    /// Its number in the chat.
    pub(crate) id: i64,
    /// What a reader sees.
    pub(crate) text: String,
    /// As it was sent, with markup.
    pub(crate) html: String,
    /// The links that were kept: text and address.
    pub(crate) links: Vec<(String, String)>,
    /// The topic.
    pub(crate) thread: Option<i64>,
    /// It made no sound.
    pub(crate) silent: bool,
    /// The message that it answers.
    pub(crate) reply_to: Option<i64>,
    /// Rows of buttons: label and what comes back.
    pub(crate) buttons: Vec<Vec<(String, String)>>,
    /// The address previewed; none when previews are off.
    pub(crate) preview_url: Option<String>,
    /// The file that it carries.
    pub(crate) file: Option<SentFile>,
    /// When it came.
    pub(crate) at: Instant,
}

/// How a call fails.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// 429 with parameters.
    FloodControl(u64),
    /// 429 with the seconds in the text alone.
    FloodControlInWords(u64),
    /// Refused with this code and text, such as `Forbidden: bot was blocked by the user`.
    Refuse(u16, &'static str),
    /// 400 that names the new id of the chat.
    Moved(i64),
    /// 500 in the form of the Bot API.
    ServerError,
    /// 502 with a page of HTML.
    BadGateway,
    /// The connection is reset; nothing happened.
    ResetBefore,
    /// What was asked is done; then the connection is reset.
    ResetAfter,
    /// What was asked is done; half of the answer comes.
    CutAfter,
    /// Nothing happens, ever.
    Never,
}

impl Fault {
    /// Its name in a table.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::FloodControl(_) => "429 with retry_after".to_owned(),
            Self::FloodControlInWords(_) => "429 in words".to_owned(),
            Self::Refuse(_, said) => (*said).to_owned(),
            Self::Moved(_) => "migrated".to_owned(),
            Self::ServerError => "500".to_owned(),
            Self::BadGateway => "502 with HTML".to_owned(),
            Self::ResetBefore => "reset before processing".to_owned(),
            Self::ResetAfter => "reset after processing".to_owned(),
            Self::CutAfter => "half an answer".to_owned(),
            Self::Never => "no answer".to_owned(),
        }
    }

    /// Does it leave open whether what was asked is done?
    pub(crate) fn is_unclear(&self) -> bool {
        matches!(
            self,
            Self::ServerError | Self::BadGateway | Self::ResetBefore | Self::ResetAfter | Self::CutAfter | Self::Never
        )
    }
}

/// A step in the life of a call of `sendMessage`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Moment {
    /// The request is here.
    Came,
    /// The message is in the chat, or refused; the answer is under way.
    Done,
    /// The answer is about to be written.
    Answered,
}

/// A fault that a call has met.
#[derive(Clone, Debug)]
pub(crate) struct Met {
    /// The method, in small letters.
    pub(crate) method: String,
    /// The chat, where the call named one.
    pub(crate) chat: Option<i64>,
    /// What it said, where it was sent as plain text.
    pub(crate) plain: Option<String>,
    /// How it failed.
    pub(crate) fault: Fault,
}

impl Met {
    /// Was it refused for what it is, and no other form of it left to send?
    pub(crate) fn is_final(&self) -> bool {
        self.plain.is_some() && matches!(self.fault, Fault::Refuse(400, _))
    }
}

/// One fault that waits for its call.
pub(super) struct Planned {
    pub(super) method: String,
    pub(super) chat: Option<i64>,
    pub(super) fault: Fault,
    pub(super) times: usize,
}

/// A chat.
pub(super) struct Chat {
    pub(super) kind: Kind,
    pub(super) title: String,
    /// The public name.
    pub(super) name: Option<String>,
    pub(super) administrators: BTreeSet<i64>,
    /// Topics, and whether each is open.
    pub(super) topics: BTreeMap<i64, bool>,
    /// Why nothing can be sent.
    pub(super) closed: Option<(u16, &'static str)>,
    pub(super) moved_to: Option<i64>,
    pub(super) messages: Vec<Sent>,
    /// Messages so far, whoever wrote them.
    pub(super) last_message: i64,
}

pub(super) struct World {
    pub(super) token: String,
    pub(super) chats: BTreeMap<i64, Chat>,
    pub(super) users: BTreeMap<i64, String>,
    pub(super) queue: VecDeque<(i64, Value)>,
    /// Handed over once more, whatever the offset says.
    pub(super) again: Vec<(i64, Value)>,
    pub(super) confirmed: Vec<(i64, Value)>,
    pub(super) next_update: i64,
    pub(super) allowed: Vec<String>,
    /// Which request for updates came last: it alone may go on.
    pub(super) poller: u64,
    pub(super) webhook: bool,
    /// What is in each file, by its handle.
    pub(super) files: BTreeMap<String, Vec<u8>>,
    /// The language of each person; English where none is set.
    pub(super) languages: BTreeMap<i64, String>,
    pub(super) menus: BTreeMap<String, Value>,
    /// Buttons pressed, by query; whether the bot has answered each, and how.
    pub(super) queries: BTreeMap<String, Option<String>>,
    pub(super) faults: Vec<Planned>,
    pub(super) met: Vec<Met>,
    /// Until then nobody is answered.
    pub(super) silent_until: Option<Instant>,
    pub(super) enforce_limits: bool,
    /// How long a message travels, and its answer back.
    pub(super) travel: Duration,
    pub(super) writes: VecDeque<(Instant, i64)>,
    pub(super) violations: Vec<String>,
    pub(super) calls: HashMap<String, usize>,
}

const DEFAULT_KINDS: [&str; 6] =
    ["message", "edited_message", "channel_post", "edited_channel_post", "callback_query", "my_chat_member"];

impl World {
    pub(super) fn new(token: String) -> Self {
        Self {
            token,
            chats: BTreeMap::new(),
            users: BTreeMap::new(),
            queue: VecDeque::new(),
            again: Vec::new(),
            confirmed: Vec::new(),
            next_update: 700_000_001,
            allowed: DEFAULT_KINDS.map(str::to_owned).to_vec(),
            poller: 0,
            webhook: false,
            files: BTreeMap::new(),
            languages: BTreeMap::new(),
            menus: BTreeMap::new(),
            queries: BTreeMap::new(),
            faults: Vec::new(),
            met: Vec::new(),
            silent_until: None,
            enforce_limits: false,
            travel: Duration::ZERO,
            writes: VecDeque::new(),
            violations: Vec::new(),
            calls: HashMap::new(),
        }
    }

    pub(super) fn add_chat(&mut self, id: i64, kind: Kind, title: &str) {
        let chat = Chat {
            kind,
            title: title.to_owned(),
            name: None,
            administrators: BTreeSet::new(),
            topics: BTreeMap::new(),
            closed: None,
            moved_to: None,
            messages: Vec::new(),
            last_message: 0,
        };
        self.chats.insert(id, chat);
    }

    pub(super) fn chat(&mut self, id: i64) -> &mut Chat {
        self.chats.get_mut(&id).unwrap_or_else(|| panic!("no chat {id} was added"))
    }

    /// A `Chat` of the Bot API.
    pub(super) fn chat_json(&self, id: i64) -> Value {
        let chat = &self.chats[&id];
        let mut json = json!({"id": id, "type": chat.kind.name()});
        match chat.kind {
            Kind::Private => json["first_name"] = chat.title.clone().into(),
            _ => json["title"] = chat.title.clone().into(),
        }
        if chat.kind == Kind::Forum {
            json["is_forum"] = true.into();
        }
        json
    }

    /// A `User` of the Bot API.
    pub(super) fn user_json(&self, id: i64) -> Value {
        let name = self.users.get(&id).cloned().unwrap_or_else(|| format!("User {id}"));
        let language = self.languages.get(&id).map_or("en", String::as_str);
        json!({"id": id, "is_bot": false, "first_name": name, "language_code": language})
    }

    /// A `Message` of the Bot API, with a number of its own.
    pub(super) fn message_json(&mut self, chat: i64) -> Value {
        let state = self.chat(chat);
        state.last_message += 1;
        let id = state.last_message;
        json!({"message_id": id, "date": unix_now(), "chat": self.chat_json(chat)})
    }

    /// Queues an update, if the kind is wanted; the list of kinds holds for updates made after it was told.
    pub(super) fn queue(&mut self, kind: &str, content: Value) -> i64 {
        let id = self.next_update;
        self.next_update += 1;
        if self.allowed.iter().any(|allowed| allowed == kind) {
            self.queue.push_back((id, json!({"update_id": id, kind: content})));
        }
        id
    }

    /// Confirms what lies before the offset and hands over what lies after it.
    pub(super) fn take_updates(&mut self, offset: Option<i64>, limit: usize) -> Vec<Value> {
        let offset = match offset {
            // Far in the future: from the head.
            Some(offset) if offset > self.next_update => None,
            Some(negative) if negative < 0 => {
                let kept = usize::try_from(negative.unsigned_abs()).unwrap().min(self.queue.len());
                self.queue.drain(..self.queue.len() - kept);
                None
            }
            other => other,
        };
        if let Some(offset) = offset {
            while let Some(update) = self.queue.pop_front_if(|(id, _)| *id < offset) {
                self.confirmed.push(update);
            }
        }
        let again = std::mem::take(&mut self.again).into_iter();
        again.chain(self.queue.iter().cloned()).take(limit).map(|(_, update)| update).collect()
    }

    pub(super) fn set_allowed(&mut self, kinds: &[Value]) {
        let known: Vec<String> = kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let any_known = known.iter().any(|kind| DEFAULT_KINDS.contains(&kind.as_str()) || kind == "chat_member");
        self.allowed = if any_known { known } else { DEFAULT_KINDS.map(str::to_owned).to_vec() };
    }

    /// The fault that this call meets, if one was planned.
    pub(super) fn next_fault(&mut self, method: &str, chat: Option<i64>, parameters: &Parameters) -> Option<Fault> {
        let meets = |planned: &Planned| {
            planned.method == method && (planned.chat.is_none() || planned.chat == chat) && planned.times > 0
        };
        let planned = self.faults.iter_mut().find(|planned| meets(planned))?;
        planned.times -= 1;
        let fault = planned.fault.clone();
        self.faults.retain(|planned| planned.times > 0);
        let text = parameters.text("text").filter(|_| parameters.text("parse_mode").is_none());
        self.met.push(Met { method: method.to_owned(), chat, plain: text.map(str::to_owned), fault: fault.clone() });
        Some(fault)
    }

    /// Counts a message or an edit against the published limits, in windows that slide; the seconds to wait when one
    /// is passed.
    pub(super) fn write(&mut self, chat: i64, now: Instant) -> Result<(), u64> {
        const MINUTE: Duration = Duration::from_mins(1);
        const SECOND: Duration = Duration::from_secs(1);
        self.writes.retain(|(at, _)| now.duration_since(*at) < MINUTE);
        let since = |span: Duration, of: Option<i64>| {
            let in_span =
                self.writes.iter().filter(|(at, to)| now.duration_since(*at) < span && of.is_none_or(|of| of == *to));
            in_span.count()
        };
        let is_private = self.chats[&chat].kind == Kind::Private;
        let passed = [
            (since(SECOND, Some(chat)) >= 1, "more than one message a second", 1),
            (!is_private && since(MINUTE, Some(chat)) >= 20, "more than 20 messages a minute", 5),
            (since(SECOND, None) >= 30, "more than 30 messages a second over all chats", 1),
        ];
        if let Some((_, what, wait)) = passed.into_iter().find(|(passed, _, _)| *passed && self.enforce_limits) {
            self.violations.push(format!("limit passed in chat {chat}: {what}"));
            return Err(wait);
        }
        self.writes.push_back((now, chat));
        Ok(())
    }
}

/// Whole seconds since 1970.
pub(super) fn unix_now() -> u64 {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs()
}
