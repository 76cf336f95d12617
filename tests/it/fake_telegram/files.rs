//! Files as the real Bot API treats them: each has a handle, is described by `getFile`, is fetched by a path of its own, and
//! comes in as a part of a form (RFC 7578).

use super::methods::{Outcome, Parameters, Refusal, no, refused, wrong};
use super::world::{Kind, Sent, World};
use crate::wire::{Answer, Request};
use serde_json::{Map, Value, json};
use std::time::Instant;

/// The largest file that a bot can fetch, and the largest that it can send (Bot API, `getFile` and "Sending files").
const FETCHED_MAX: usize = 20 * 1024 * 1024;
const SENT_MAX: usize = 50 * 1024 * 1024;

/// A file that came as a part of a form.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct SentFile {
    /// Its name.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

impl World {
    /// Keeps a file that somebody sent; its `Document` of the Bot API.
    pub(super) fn keep_file(&mut self, name: &str, bytes: Vec<u8>) -> Value {
        let id = format!("BQACAgIAAxkBAAI{}", self.files.len());
        let json = json!({
            "file_id": id, "file_unique_id": format!("AgAD{}", self.files.len()), "file_name": name,
            "mime_type": "application/octet-stream", "file_size": bytes.len(),
        });
        self.files.insert(id, bytes);
        json
    }
}

pub(super) fn get_file(world: &World, parameters: &Parameters) -> Outcome {
    let id = parameters.text("file_id").unwrap_or_default();
    let place = world.files.keys().position(|known| known == id).ok_or_else(|| no("invalid file_id"))?;
    let size = world.files[id].len();
    if size > FETCHED_MAX {
        return Err(no("file is too big"));
    }
    let path = format!("documents/file_{place}.dat");
    Ok(json!({"file_id": id, "file_unique_id": "AgAD", "file_size": size, "file_path": path}))
}

/// `/file/botTOKEN/path`, if the request is one for a file.
pub(super) fn served(world: &World, request: &Request) -> Option<Answer> {
    let rest = request.target.strip_prefix("/file/bot")?;
    let not_found =
        || Answer::new(404, "application/json", "{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
    let place =
        rest.strip_prefix(&format!("{}/documents/file_", world.token)).and_then(|rest| rest.strip_suffix(".dat"));
    let file = place.and_then(|place| world.files.values().nth(place.parse().ok()?));
    Some(file.map_or_else(not_found, |bytes| Answer::new(200, "application/octet-stream", bytes.clone())))
}

/// The fields of a form; a file stands under its field as its name and its bytes in hexadecimal digits.
pub(super) fn form(content_type: &str, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let broken = || refused(400, "Bad Request: can't parse multipart form", true);
    let boundary = content_type.split("boundary=").nth(1).ok_or_else(broken)?.trim_matches('"');
    let mark = format!("\r\n--{boundary}");
    let body = [b"\r\n", body].concat();
    let mut parts = split(&body, mark.as_bytes());
    if parts.pop().is_none_or(|end| !end.starts_with(b"--")) || parts.is_empty() {
        return Err(broken());
    }
    parts.into_iter().skip(1).map(|part| field(part).ok_or_else(broken)).collect()
}

fn split<'a>(bytes: &'a [u8], mark: &[u8]) -> Vec<&'a [u8]> {
    let mut parts = Vec::new();
    let mut rest = bytes;
    while let Some(at) = rest.windows(mark.len()).position(|window| window == mark) {
        parts.push(&rest[..at]);
        rest = &rest[at + mark.len()..];
    }
    parts.push(rest);
    parts
}

fn field(part: &[u8]) -> Option<(String, Value)> {
    let part = part.strip_prefix(b"\r\n")?;
    let end = part.windows(4).position(|window| window == b"\r\n\r\n")?;
    let (head, value) = (std::str::from_utf8(&part[..end]).ok()?, &part[end + 4..]);
    let disposition = head.lines().find(|line| line.to_lowercase().starts_with("content-disposition: form-data"))?;
    let quoted = |name: &str| Some(disposition.split(&format!("; {name}=\"")).nth(1)?.split('"').next()?.to_owned());
    let value = match quoted("filename") {
        Some(name) => json!({"name": name, "bytes": value}),
        None => String::from_utf8(value.to_vec()).ok()?.into(),
    };
    Some((quoted("name")?, value))
}

/// A document, or a photo, which is a picture that decodes.
pub(super) fn send_file(world: &mut World, parameters: &Parameters, field: &str) -> Outcome {
    let file = parameters.0.get(field).filter(|file| file.is_object());
    let file = file.ok_or_else(|| wrong(format!("there is no {field} in the request")))?;
    let name = file["name"].as_str().unwrap().to_owned();
    let bytes: Vec<u8> = serde_json::from_value(file["bytes"].clone()).unwrap();
    if bytes.is_empty() {
        return Err(wrong("file must be non-empty"));
    }
    if field == "photo" && !bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return Err(wrong("IMAGE_PROCESS_FAILED"));
    }
    if bytes.len() > SENT_MAX {
        return Err(refused(413, "Request Entity Too Large", true));
    }
    let (parsed, html) = super::methods::caption(parameters)?;
    let (chat, thread) = super::methods::reachable(world, parameters)?;
    super::methods::let_through(world, chat, &parsed.text, 1_024, "message caption is too long")?;
    let mut message = world.message_json(chat);
    message["caption"] = parsed.text.clone().into();
    message["document"] = world.keep_file(&name, bytes.clone());
    if world.chats[&chat].kind != Kind::Channel {
        message["from"] = json!({"id": 123_456_789, "is_bot": true, "first_name": "newsbell"});
    }
    let sent = Sent {
        id: message["message_id"].as_i64().unwrap(),
        text: parsed.text,
        html,
        links: parsed.links,
        thread,
        buttons: Vec::new(),
        preview_url: None,
        silent: false,
        reply_to: None,
        file: Some(SentFile { name, bytes }),
        at: Instant::now(),
    };
    world.chat(chat).messages.push(sent);
    Ok(message)
}
