//! What the fake does when it is called: each method in the order of checks of the real one. Text and markup first,
//! then the chat, the topic, rights, the length; whether the bot was blocked and flood control come last.

use super::files;
use super::html::{self, Parsed};
use super::world::{Kind, Sent, World, unix_now};
use serde_json::{Map, Value, json};
use std::time::Instant;

/// Parameters of a call, whatever the form they came in.
pub(super) struct Parameters(pub(super) Map<String, Value>);

/// A refusal: code, text, and parameters of the answer.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) code: u16,
    pub(super) said: String,
    pub(super) parameters: Option<Value>,
    /// The caller should have known better.
    pub(super) is_violation: bool,
}

pub(super) type Outcome = Result<Value, Refusal>;

/// Refused for what was sent.
pub(super) fn wrong(said: impl AsRef<str>) -> Refusal {
    refused(400, &format!("Bad Request: {}", said.as_ref()), true)
}

/// Refused for how things stand.
pub(super) fn no(said: &str) -> Refusal {
    refused(400, &format!("Bad Request: {said}"), false)
}

pub(super) fn refused(code: u16, said: &str, is_violation: bool) -> Refusal {
    Refusal { code, said: said.to_owned(), parameters: None, is_violation }
}

impl Parameters {
    /// A number, as one or in digits.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        let value = self.0.get(name)?;
        value.as_i64().or_else(|| value.as_str()?.parse().ok())
    }

    pub(super) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name)?.as_str()
    }

    /// An object or a list, as one or as text that holds one.
    pub(super) fn object(&self, name: &str) -> Option<Value> {
        match self.0.get(name)? {
            Value::String(text) => serde_json::from_str(text).ok(),
            other => Some(other.clone()),
        }
    }

    fn flag(&self, name: &str) -> bool {
        self.0.get(name).is_some_and(|value| *value == true || *value == "true")
    }
}

/// Carries out a call of anything but getUpdates.
pub(super) fn carry_out(world: &mut World, method: &str, parameters: &Parameters) -> Outcome {
    match method {
        "getme" => Ok(json!({
            "id": 123_456_789, "is_bot": true, "first_name": "newsbell", "username": "newsbell_test_bot",
            "can_join_groups": true, "can_read_all_group_messages": false, "supports_inline_queries": false,
            "can_connect_to_business": false, "has_main_web_app": false,
        })),
        "deletewebhook" => {
            if parameters.flag("drop_pending_updates") {
                world.queue.clear();
                world.violations.push("updates that waited were dropped".to_owned());
            }
            world.webhook = false;
            Ok(true.into())
        }
        "setmycommands" => set_my_commands(world, parameters),
        "sendmessage" => send_message(world, parameters),
        "senddocument" => files::send_file(world, parameters, "document"),
        "sendphoto" => files::send_file(world, parameters, "photo"),
        "getfile" => files::get_file(world, parameters),
        "editmessagetext" => edit_message_text(world, parameters),
        "editmessagereplymarkup" => edit_message_reply_markup(world, parameters),
        "answercallbackquery" => answer_callback_query(world, parameters),
        "getchat" => get_chat(world, parameters),
        "getchatmember" => get_chat_member(world, parameters),
        _ => Err(refused(404, "Not Found: method not found", true)),
    }
}

fn set_my_commands(world: &mut World, parameters: &Parameters) -> Outcome {
    let commands = parameters.object("commands").ok_or_else(|| wrong("commands are not specified"))?;
    let list = commands.as_array().ok_or_else(|| wrong("can't parse commands"))?;
    let fits = |command: &Value| {
        let (name, summary) = (command["command"].as_str()?, command["description"].as_str()?);
        let named = name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
        Some(named && (1..=32).contains(&name.len()) && (1..=256).contains(&summary.chars().count()))
    };
    if list.len() > 100 || !list.iter().all(|command| fits(command) == Some(true)) {
        return Err(wrong("BOT_COMMAND_INVALID"));
    }
    let scope = parameters.object("scope").unwrap_or_else(|| json!({"type": "default"}));
    let mut name = scope["type"].as_str().unwrap_or_default().to_owned();
    if name == "chat" {
        let chat = scope["chat_id"].as_i64().ok_or_else(|| wrong("chat_id is empty"))?;
        world.chats.get(&chat).ok_or_else(|| no("chat not found"))?;
        name = format!("chat {chat}");
    }
    let menu = match parameters.text("language_code").filter(|code| !code.is_empty()) {
        Some(code) => format!("{name} {code}"),
        None => name,
    };
    world.menus.insert(menu, commands);
    Ok(true.into())
}

/// What a message says, once text, markup, preview and buttons have been found sound.
struct Worded {
    parsed: Parsed,
    html: String,
    preview_url: Option<String>,
    buttons: Vec<Vec<(String, String)>>,
}

fn worded(parameters: &Parameters) -> Result<Worded, Refusal> {
    let html = parameters.text("text").unwrap_or_default().to_owned();
    if html.is_empty() {
        return Err(wrong("message text is empty"));
    }
    if html.len() > 32_768 {
        return Err(wrong("text is too long"));
    }
    let parsed = parsed(&html, parameters)?;
    if parsed.text.is_empty() {
        return Err(wrong("text must be non-empty"));
    }
    let options = parameters.object("link_preview_options").unwrap_or_default();
    let first_link = parsed.links.first().map(|(_, address)| address.clone());
    let preview_url = match options["is_disabled"].as_bool() {
        Some(true) => None,
        _ => options["url"].as_str().map(str::to_owned).or(first_link),
    };
    let buttons = buttons(&parameters.object("reply_markup").unwrap_or_default())?;
    Ok(Worded { parsed, html, preview_url, buttons })
}

/// A text in the form that the call names.
fn parsed(html: &str, parameters: &Parameters) -> Result<Parsed, Refusal> {
    let mut parsed = match parameters.text("parse_mode").map(str::to_lowercase).as_deref() {
        None | Some("") => Parsed { text: html.to_owned(), ..Parsed::default() },
        Some("html") => html::parse(html).map_err(|what| wrong(format!("can't parse entities: {what}")))?,
        Some(_) => return Err(wrong("unsupported parse_mode")),
    };
    parsed.text = parsed.text.trim().replace('\r', "");
    Ok(parsed)
}

/// The caption of a file, which may be empty, and as it was sent.
pub(super) fn caption(parameters: &Parameters) -> Result<(Parsed, String), Refusal> {
    let html = parameters.text("caption").unwrap_or_default().to_owned();
    Ok((parsed(&html, parameters)?, html))
}

fn buttons(markup: &Value) -> Result<Vec<Vec<(String, String)>>, Refusal> {
    let Some(rows) = markup["inline_keyboard"].as_array() else { return Ok(Vec::new()) };
    let button = |button: &Value| {
        let label = button["text"]
            .as_str()
            .filter(|label| !label.trim().is_empty())
            .ok_or_else(|| wrong("BUTTON_TEXT_INVALID"))?;
        if button.as_object().map_or(0, Map::len) != 2 {
            return Err(wrong("can't parse inline keyboard button: exactly one action is needed"));
        }
        let data = button["callback_data"].as_str().ok_or_else(|| wrong("BUTTON_TYPE_INVALID"))?;
        if !(1..=64).contains(&data.len()) {
            return Err(wrong("BUTTON_DATA_INVALID"));
        }
        Ok((label.to_owned(), data.to_owned()))
    };
    rows.iter().map(|row| row.as_array().into_iter().flatten().map(button).collect()).collect()
}

/// The chat, if it can be written to as far as its existence and its topics go.
pub(super) fn reachable(world: &World, parameters: &Parameters) -> Result<(i64, Option<i64>), Refusal> {
    let id = parameters.number("chat_id").ok_or_else(|| wrong("chat_id is empty"))?;
    let chat = world.chats.get(&id).ok_or_else(|| no("chat not found"))?;
    if let Some(to) = chat.moved_to {
        let parameters = Some(json!({"migrate_to_chat_id": to}));
        return Err(Refusal { parameters, ..no("group chat was upgraded to a supergroup chat") });
    }
    let thread = parameters.number("message_thread_id");
    match thread.map(|thread| (thread, chat.topics.get(&thread))) {
        None | Some((_, Some(true))) => Ok((id, thread)),
        Some((_, Some(false))) => Err(no("TOPIC_CLOSED")),
        Some((1, None)) => Err(wrong("message thread not found")),
        Some((_, None)) => Err(no("message thread not found")),
    }
}

/// The last checks, after which the message is in the chat.
pub(super) fn let_through(
    world: &mut World,
    chat: i64,
    text: &str,
    most: usize,
    too_long: &str,
) -> Result<(), Refusal> {
    if text.encode_utf16().count() > most {
        return Err(wrong(too_long));
    }
    if let Some((code, said)) = world.chats[&chat].closed {
        return Err(refused(code, said, false));
    }
    world.write(chat, Instant::now()).map_err(flood)
}

pub(super) fn flood(seconds: u64) -> Refusal {
    let parameters = Some(json!({"retry_after": seconds}));
    Refusal { parameters, ..refused(429, &format!("Too Many Requests: retry after {seconds}"), false) }
}

fn send_message(world: &mut World, parameters: &Parameters) -> Outcome {
    if parameters.0.contains_key("allow_paid_broadcast") {
        world.violations.push("allow_paid_broadcast was set: it costs money".to_owned());
    }
    let worded = worded(parameters)?;
    let (chat, thread) = reachable(world, parameters)?;
    let reply_to = answered(world, chat, parameters)?;
    let_through(world, chat, &worded.parsed.text, 4_096, "message is too long")?;
    let mut message = world.message_json(chat);
    message["text"] = worded.parsed.text.clone().into();
    if let Some(thread) = thread {
        message["message_thread_id"] = thread.into();
        message["is_topic_message"] = true.into();
    }
    if world.chats[&chat].kind != Kind::Channel {
        message["from"] = json!({"id": 123_456_789, "is_bot": true, "first_name": "newsbell"});
    }
    let sent = Sent {
        id: message["message_id"].as_i64().unwrap(),
        text: worded.parsed.text,
        html: worded.html,
        links: worded.parsed.links,
        thread,
        silent: parameters.flag("disable_notification"),
        reply_to,
        buttons: worded.buttons,
        preview_url: worded.preview_url,
        file: None,
        at: Instant::now(),
    };
    world.chat(chat).messages.push(sent);
    Ok(message)
}

/// The message that is answered, if it is there; where it is not, that must have been allowed for.
fn answered(world: &World, chat: i64, parameters: &Parameters) -> Result<Option<i64>, Refusal> {
    let Some(reply) = parameters.object("reply_parameters") else { return Ok(None) };
    let wanted = reply["message_id"].as_i64().ok_or_else(|| wrong("message_id is not specified"))?;
    let is_there = wanted > 0 && wanted <= world.chats[&chat].last_message;
    match is_there {
        true => Ok(Some(wanted)),
        false if reply["allow_sending_without_reply"] == true => Ok(None),
        false => Err(no("message to be replied not found")),
    }
}

fn edit_message_text(world: &mut World, parameters: &Parameters) -> Outcome {
    let worded = worded(parameters)?;
    let (chat, _) = reachable(world, parameters)?;
    let id = parameters.number("message_id");
    let found = world.chat(chat).messages.iter().position(|message| Some(message.id) == id);
    let index = found.ok_or_else(|| no("message to edit not found"))?;
    let old = &world.chats[&chat].messages[index];
    if old.html == worded.html && old.buttons == worded.buttons {
        return Err(no("message is not modified: specified new message content and reply markup are exactly the same"));
    }
    let_through(world, chat, &worded.parsed.text, 4_096, "message is too long")?;
    let date = unix_now();
    let answer = json!({
        "message_id": id, "date": date, "edit_date": date, "chat": world.chat_json(chat), "text": worded.parsed.text,
    });
    let message = &mut world.chat(chat).messages[index];
    (message.text, message.html, message.links) = (worded.parsed.text, worded.html, worded.parsed.links);
    (message.buttons, message.preview_url) = (worded.buttons, worded.preview_url);
    Ok(answer)
}

fn edit_message_reply_markup(world: &mut World, parameters: &Parameters) -> Outcome {
    let buttons = buttons(&parameters.object("reply_markup").unwrap_or_default())?;
    let (chat, _) = reachable(world, parameters)?;
    let id = parameters.number("message_id");
    let found = world.chat(chat).messages.iter().position(|message| Some(message.id) == id);
    let index = found.ok_or_else(|| no("message to edit not found"))?;
    if world.chats[&chat].messages[index].buttons == buttons {
        return Err(no("message is not modified: specified new message content and reply markup are exactly the same"));
    }
    let_through(world, chat, "", 4_096, "message is too long")?;
    let answer = json!({"message_id": id, "date": unix_now(), "chat": world.chat_json(chat)});
    world.chat(chat).messages[index].buttons = buttons;
    Ok(answer)
}

fn answer_callback_query(world: &mut World, parameters: &Parameters) -> Outcome {
    let text = parameters.text("text").unwrap_or_default().to_owned();
    if text.chars().count() > 200 {
        return Err(wrong("MESSAGE_TOO_LONG"));
    }
    let query = parameters.text("callback_query_id").unwrap_or_default();
    match world.queries.get_mut(query) {
        Some(answer @ None) => {
            *answer = Some(text);
            Ok(true.into())
        }
        _ => Err(no("query is too old and response timeout expired or query ID is invalid")),
    }
}

fn get_chat(world: &World, parameters: &Parameters) -> Outcome {
    let name = parameters.text("chat_id").and_then(|text| text.strip_prefix('@'));
    let id = match name {
        Some(name) => world.chats.iter().find(|(_, chat)| chat.name.as_deref() == Some(name)).map(|(id, _)| *id),
        None => Some(reachable(world, parameters)?.0),
    };
    Ok(world.chat_json(id.ok_or_else(|| no("chat not found"))?))
}

fn get_chat_member(world: &mut World, parameters: &Parameters) -> Outcome {
    let (chat, _) = reachable(world, parameters)?;
    let user = parameters.number("user_id").filter(|user| world.users.contains_key(user));
    let user = user.ok_or_else(|| no("PARTICIPANT_ID_INVALID"))?;
    let is_administrator = world.chats[&chat].administrators.contains(&user);
    let status = if is_administrator { "administrator" } else { "member" };
    Ok(json!({"status": status, "user": world.user_json(user)}))
}
