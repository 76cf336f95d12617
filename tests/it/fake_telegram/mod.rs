//! A Bot API server of our own that checks as Telegram does: markup, lengths, limits, buttons, topics, one poller at a
//! time; and that fails as the network does, where a test plans it. Speaks HTTP on a loopback port, so the bot under
//! test may live in this process or in another.

mod files;
mod html;
mod methods;
mod server;
#[cfg(test)]
mod tests;
mod world;

pub(crate) use world::{Fault, Kind, Met, Moment, Sent};

use crate::wire::Server;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use tokio::sync::{broadcast, watch};
use world::{Planned, World};

/// The token that this server knows.
const TOKEN: &str = "123456789:AAfake-fake_fake-fake_fake-fake_fake";

/// What a membership change makes of the bot.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Membership {
    /// An ordinary member; in private: unblocked.
    Member,
    /// An administrator with all rights.
    Administrator,
    /// An administrator of a channel who may not post.
    Mute,
    /// Removed; in private: blocked.
    Kicked,
}

/// Shared by the server and the test.
struct Shared {
    world: Mutex<World>,
    changed: watch::Sender<()>,
    moments: broadcast::Sender<Moment>,
}

impl Shared {
    fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap()
    }
}

/// The server, as a test sees it.
pub(crate) struct FakeTelegram {
    server: Server,
    shared: Arc<Shared>,
}

impl FakeTelegram {
    /// Starts on a free port, with no chat and no limits.
    pub(crate) async fn start() -> Self {
        let world = Mutex::new(World::new(TOKEN.to_owned()));
        let shared = Arc::new(Shared { world, changed: watch::Sender::new(()), moments: broadcast::Sender::new(256) });
        let far_end = Arc::clone(&shared);
        let server = Server::start(move |request| server::answer(Arc::clone(&far_end), request)).await;
        Self { server, shared }
    }

    /// The address for `api_url`.
    pub(crate) fn url(&self) -> String {
        format!("{}/", self.server.url)
    }

    /// The token for the bot.
    pub(crate) fn token(&self) -> String {
        self.shared.world().token.clone()
    }

    /// Changes the world and wakes who waits for it.
    fn change<T>(&self, change: impl FnOnce(&mut World) -> T) -> T {
        let result = change(&mut self.shared.world());
        self.shared.changed.send_replace(());
        result
    }

    // --- Who is there ---------------------------------------------------------------------------------------------

    /// A person who has started the bot.
    pub(crate) fn add_private(&self, id: i64, name: &str) {
        self.change(|world| {
            world.add_chat(id, Kind::Private, name);
            world.users.insert(id, name.to_owned());
        });
    }

    /// A group of any kind that the bot is a member of.
    pub(crate) fn add_group(&self, id: i64, title: &str, kind: Kind) {
        self.change(|world| world.add_chat(id, kind, title));
    }

    /// A channel in which the bot may post.
    pub(crate) fn add_channel(&self, id: i64, title: &str) {
        self.change(|world| world.add_chat(id, Kind::Channel, title));
    }

    /// A channel's public name, without the `@`.
    pub(crate) fn name_channel(&self, id: i64, name: &str) {
        self.change(|world| world.chat(id).name = Some(name.to_owned()));
    }

    /// A person without a private chat with the bot.
    pub(crate) fn add_user(&self, id: i64, name: &str) {
        self.change(|world| world.users.insert(id, name.to_owned()));
    }

    /// The language that a person's Telegram speaks from now on.
    pub(crate) fn set_language(&self, user: i64, code: &str) {
        self.change(|world| world.languages.insert(user, code.to_owned()));
    }

    /// Makes a person an administrator of a group.
    pub(crate) fn set_admin(&self, chat: i64, user: i64) {
        self.change(|world| world.chat(chat).administrators.insert(user));
    }

    /// Opens, reopens or closes a topic of a forum.
    pub(crate) fn set_topic(&self, chat: i64, thread: i64, is_open: bool) {
        self.change(|world| world.chat(chat).topics.insert(thread, is_open));
    }

    /// Deletes a topic.
    pub(crate) fn delete_topic(&self, chat: i64, thread: i64) {
        self.change(|world| world.chat(chat).topics.remove(&thread));
    }

    /// From now on every message to this chat is refused so, until [`Self::reopen`].
    pub(crate) fn close(&self, chat: i64, code: u16, said: &'static str) {
        self.change(|world| world.chat(chat).closed = Some((code, said)));
    }

    /// The person blocks the bot; no update tells of it (see [`Self::my_chat_member`]).
    pub(crate) fn block(&self, chat: i64) {
        self.close(chat, 403, "Forbidden: bot was blocked by the user");
    }

    /// Takes [`Self::close`] and [`Self::block`] back.
    pub(crate) fn reopen(&self, chat: i64) {
        self.change(|world| world.chat(chat).closed = None);
    }

    // --- What they do ---------------------------------------------------------------------------------------------

    /// A person writes (in a channel: the channel posts). Returns the number of the update.
    pub(crate) fn say(&self, chat: i64, user: i64, text: &str) -> i64 {
        self.write(chat, text, |world, message| {
            if world.chat(chat).kind == Kind::Channel {
                message["sender_chat"] = message["chat"].clone();
                return "channel_post";
            }
            message["from"] = world.user_json(user);
            "message"
        })
    }

    /// A person sends a file with a caption, which may be empty.
    pub(crate) fn send_file(&self, chat: i64, user: i64, name: &str, bytes: &[u8], caption: &str) -> i64 {
        self.write(chat, caption, |world, message| {
            let text = message.as_object_mut().unwrap().remove("text").unwrap();
            if let Some(entities) = message.as_object_mut().unwrap().remove("entities") {
                message["caption_entities"] = entities;
            }
            if text != "" {
                message["caption"] = text;
            }
            message["document"] = world.keep_file(name, bytes.to_vec());
            message["from"] = world.user_json(user);
            "message"
        })
    }

    /// A person answers a message that carries a file.
    pub(crate) fn reply_to_file(&self, chat: i64, user: i64, name: &str, bytes: &[u8], text: &str) -> i64 {
        self.write(chat, text, |world, message| {
            message["from"] = world.user_json(user);
            let document = world.keep_file(name, bytes.to_vec());
            message["reply_to_message"] =
                json!({"message_id": 1, "date": 0, "chat": message["chat"], "document": document});
            "message"
        })
    }

    /// A person answers a message of this number.
    pub(crate) fn reply(&self, chat: i64, user: i64, to: i64, text: &str) -> i64 {
        self.write(chat, text, |world, message| {
            message["from"] = world.user_json(user);
            message["reply_to_message"] = json!({"message_id": to, "date": 0, "chat": message["chat"]});
            "message"
        })
    }

    /// A person answers what another said.
    pub(crate) fn reply_to_person(&self, chat: i64, user: i64, answered: i64, text: &str) -> i64 {
        self.write(chat, text, |world, message| {
            message["from"] = world.user_json(user);
            let said_by = world.user_json(answered);
            message["reply_to_message"] =
                json!({"message_id": 1, "date": 0, "chat": message["chat"], "from": said_by, "text": "Buy now"});
            "message"
        })
    }

    /// A person writes in a topic.
    pub(crate) fn say_in_topic(&self, chat: i64, thread: i64, user: i64, text: &str) -> i64 {
        self.write(chat, text, |world, message| {
            message["from"] = world.user_json(user);
            message["message_thread_id"] = thread.into();
            message["is_topic_message"] = true.into();
            "message"
        })
    }

    /// An administrator who stays anonymous writes.
    pub(crate) fn say_anonymously(&self, chat: i64, text: &str) -> i64 {
        self.write(chat, text, |_, message| {
            message["from"] = json!({"id": 1_087_968_824, "is_bot": true, "first_name": "Group"});
            message["sender_chat"] = message["chat"].clone();
            "message"
        })
    }

    fn write(&self, chat: i64, text: &str, by: impl FnOnce(&mut World, &mut Value) -> &'static str) -> i64 {
        self.change(|world| {
            let mut message = world.message_json(chat);
            message["text"] = text.into();
            if text.starts_with('/') {
                let length = text.split_whitespace().next().unwrap_or_default().encode_utf16().count();
                message["entities"] = json!([{"type": "bot_command", "offset": 0, "length": length}]);
            }
            let kind = by(world, &mut message);
            world.queue(kind, message)
        })
    }

    /// A person presses a button under a message. Returns the query.
    pub(crate) fn press(&self, chat: i64, user: i64, message: i64, data: &str) -> String {
        self.change(|world| {
            let query = format!("{}", 4_000_000_000_000_000_000_u64 + world.queries.len() as u64);
            world.queries.insert(query.clone(), None);
            let message = json!({"message_id": message, "date": 0, "chat": world.chat_json(chat)});
            let from = world.user_json(user);
            let content = json!({"id": query, "from": from, "message": message, "chat_instance": "1", "data": data});
            world.queue("callback_query", content);
            query
        })
    }

    /// The bot's own membership changes.
    pub(crate) fn my_chat_member(&self, chat: i64, user: i64, now: Membership) -> i64 {
        self.change(|world| {
            let bot = json!({"id": 123_456_789, "is_bot": true, "first_name": "newsbell"});
            let member = |status: &str| json!({"status": status, "user": bot});
            let mut now = match now {
                Membership::Member => (member("member"), None),
                Membership::Administrator => (member("administrator"), Some(true)),
                Membership::Mute => (member("administrator"), Some(false)),
                Membership::Kicked => (member("kicked"), None),
            };
            if let Some(may_post) = now.1 {
                now.0["can_post_messages"] = may_post.into();
            }
            let content = json!({
                "chat": world.chat_json(chat), "from": world.user_json(user), "date": world::unix_now(),
                "old_chat_member": member("left"), "new_chat_member": now.0,
            });
            world.queue("my_chat_member", content)
        })
    }

    /// A group becomes a supergroup, and both tell of it.
    pub(crate) fn migrate(&self, old: i64, new: i64) {
        self.migrate_untold(old, new);
        self.change(|world| {
            let mut from_old = world.message_json(old);
            from_old["migrate_to_chat_id"] = new.into();
            world.queue("message", from_old);
            let mut from_new = world.message_json(new);
            from_new["migrate_from_chat_id"] = old.into();
            world.queue("message", from_new);
        });
    }

    /// A group becomes a supergroup; only the refusal of a message tells of it.
    pub(crate) fn migrate_untold(&self, old: i64, new: i64) {
        self.change(|world| {
            let (title, administrators) = (world.chat(old).title.clone(), world.chat(old).administrators.clone());
            world.add_chat(new, Kind::Supergroup, &title);
            world.chat(new).administrators = administrators;
            world.chat(old).moved_to = Some(new);
        });
    }

    /// Any update, as raw JSON without its number.
    pub(crate) fn queue_raw(&self, kind: &str, content: Value) -> i64 {
        self.change(|world| world.queue(kind, content))
    }

    /// Hands over once more what was confirmed already.
    pub(crate) fn redeliver(&self) {
        self.change(|world| world.again = std::mem::take(&mut world.confirmed));
    }

    /// The next update has this number, as after a quiet week.
    pub(crate) fn jump_to_update(&self, id: i64) {
        self.change(|world| world.next_update = id);
    }

    // --- How it fails ---------------------------------------------------------------------------------------------

    /// The next `times` calls of this method (any case), for this chat or for any, fail so.
    pub(crate) fn fail(&self, method: &str, chat: Option<i64>, fault: Fault, times: usize) {
        let method = method.to_lowercase();
        self.change(|world| world.faults.push(Planned { method, chat, fault, times }));
    }

    /// Faults that were planned and have not been met.
    pub(crate) fn faults_left(&self) -> usize {
        self.shared.world().faults.iter().map(|planned| planned.times).sum()
    }

    /// Faults that were planned for a chat and have not been met.
    pub(crate) fn faults_left_for(&self, chat: i64) -> usize {
        let world = self.shared.world();
        world.faults.iter().filter(|planned| planned.chat == Some(chat)).map(|planned| planned.times).sum()
    }

    /// Takes back every fault that has not been met.
    pub(crate) fn forget_faults(&self) {
        self.change(|world| world.faults.clear());
    }

    /// The faults that were met.
    pub(crate) fn met(&self) -> Vec<Met> {
        self.shared.world().met.clone()
    }

    /// Nobody is answered for so long; then everybody is.
    pub(crate) fn fall_silent(&self, span: Duration) {
        self.change(|world| world.silent_until = Some(std::time::Instant::now() + span));
    }

    /// From now on the published limits hold: one message a second in a chat, 20 a minute in a group or channel, 30 a
    /// second over all. Edits count.
    pub(crate) fn enforce_limits(&self) {
        self.change(|world| world.enforce_limits = true);
    }

    /// From now on a message takes so long to arrive, and its answer as long to come back. One whose sender goes away
    /// before it arrives never does.
    pub(crate) fn set_travel(&self, travel: Duration) {
        self.change(|world| world.travel = travel);
    }

    /// A webhook is set, so that asking for updates is a conflict.
    pub(crate) fn set_webhook(&self) {
        self.change(|world| world.webhook = true);
    }

    // --- What came ------------------------------------------------------------------------------------------------

    /// Hears of every step in the life of messages from now on.
    pub(crate) fn moments(&self) -> broadcast::Receiver<Moment> {
        self.shared.moments.subscribe()
    }

    /// What the bot wrote into a chat, in order.
    pub(crate) fn messages(&self, chat: i64) -> Vec<Sent> {
        self.shared.world().chat(chat).messages.clone()
    }

    /// The notice with which a pressed button was acknowledged, if it was.
    pub(crate) fn acknowledged(&self, query: &str) -> Option<String> {
        self.shared.world().queries.get(query).cloned().flatten()
    }

    /// The menu of commands of a scope such as `all_private_chats`, or of a language in it: `all_private_chats ko`.
    pub(crate) fn menu(&self, scope: &str) -> Option<Value> {
        self.shared.world().menus.get(scope).cloned()
    }

    /// How often a method was called.
    pub(crate) fn calls(&self, method: &str) -> usize {
        self.shared.world().calls.get(&method.to_lowercase()).copied().unwrap_or(0)
    }

    /// Updates that are not confirmed.
    pub(crate) fn unconfirmed(&self) -> usize {
        self.shared.world().queue.len()
    }

    /// What a well-behaved bot would not have done: limits passed, requests that can never be right.
    pub(crate) fn violations(&self) -> Vec<String> {
        self.shared.world().violations.clone()
    }

    /// Waits for a message in a chat, those there already included.
    ///
    /// # Panics
    /// With all that happened, when none comes in time.
    pub(crate) async fn wait_for(&self, chat: i64, wanted: impl Fn(&Sent) -> bool, within: Duration) -> Sent {
        let found =
            self.wait_until(|fake| fake.messages(chat).into_iter().find(|message| wanted(message)), within).await;
        found.unwrap_or_else(|| panic!("no such message came to {chat} within {within:?}\n{}", self.transcript()))
    }

    /// Waits until `look` sees something; nothing when it does not in time. Looks again whenever anything changes.
    pub(crate) async fn wait_until<T>(&self, look: impl Fn(&Self) -> Option<T>, within: Duration) -> Option<T> {
        let mut changed = self.shared.changed.subscribe();
        let seen = async {
            loop {
                if let Some(seen) = look(self) {
                    return seen;
                }
                changed.changed().await.unwrap();
            }
        };
        tokio::time::timeout(within, seen).await.ok()
    }

    /// All that happened, for whoever reads why a test failed.
    pub(crate) fn transcript(&self) -> String {
        let world = self.shared.world();
        let mut text = format!("calls: {:?}\nunconfirmed: {:?}\n", world.calls, world.queue);
        for (id, chat) in &world.chats {
            text.push_str(&format!("--- {id} {:?} {:?}\n", chat.title, chat.kind));
            for message in &chat.messages {
                text.push_str(&format!("#{} {}\n", message.id, message.text));
            }
        }
        format!("{text}violations: {:#?}", world.violations)
    }
}
