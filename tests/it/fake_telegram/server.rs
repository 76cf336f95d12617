//! The far side of the wire: tokens, forms of bodies, planned faults, long polling, answers.

use super::Shared;
use super::methods::{Parameters, Refusal, carry_out, flood, refused};
use super::world::{Fault, Moment, World};
use crate::wire::{Answer, Reply, Request};
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Answers one call: the fault that was planned for it, or what the method does.
pub(super) async fn answer(shared: Arc<Shared>, request: Request) -> Reply {
    if let Some(file) = super::files::served(&shared.world(), &request) {
        return Reply::Whole(file);
    }
    let called = {
        let mut world = shared.world();
        called(&world, &request).inspect(|(method, _)| *world.calls.entry(method.clone()).or_default() += 1)
    };
    let (method, parameters) = match called {
        Ok(called) => called,
        Err(refusal) => return refuse(&shared, "?", refusal),
    };
    let chat = parameters.number("chat_id");
    let is_message = method == "sendmessage";
    let tell = |moment: Moment| {
        if is_message {
            // Mostly nobody listens.
            shared.moments.send(moment).ok();
        }
    };
    tell(Moment::Came);
    let silent_until = shared.world().silent_until;
    if let Some(until) = silent_until {
        tokio::time::sleep_until(until.into()).await;
    }
    let fault = shared.world().next_fault(&method, chat, &parameters);
    let before = match fault {
        Some(Fault::ResetBefore) => Some(Reply::Reset),
        Some(Fault::Never) => Some(Reply::Never),
        Some(Fault::BadGateway) => {
            Some(Reply::Whole(Answer::new(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>")))
        }
        Some(Fault::FloodControl(seconds)) => Some(told(flood(seconds))),
        Some(Fault::FloodControlInWords(seconds)) => Some(told(Refusal { parameters: None, ..flood(seconds) })),
        Some(Fault::Refuse(code, said)) => Some(told(refused(code, said, false))),
        Some(Fault::ServerError) => Some(told(refused(500, "Internal Server Error", false))),
        Some(Fault::Moved(to)) => Some(told(Refusal {
            parameters: Some(json!({"migrate_to_chat_id": to})),
            ..refused(400, "Bad Request: group chat was upgraded to a supergroup chat", false)
        })),
        None | Some(Fault::ResetAfter | Fault::CutAfter) => None,
    };
    if let Some(before) = before {
        shared.changed.send_replace(());
        return before;
    }
    let travel = if is_message { shared.world().travel } else { Duration::ZERO };
    tokio::time::sleep(travel).await;
    let outcome = match method.as_str() {
        "getupdates" => updates(&shared, &parameters).await,
        _ => carry_out(&mut shared.world(), &method, &parameters),
    };
    let reply = match outcome {
        Ok(result) => Reply::Whole(json_answer(200, &json!({"ok": true, "result": result}))),
        Err(refusal) => refuse(&shared, &method, refusal),
    };
    shared.changed.send_replace(());
    tell(Moment::Done);
    tokio::time::sleep(travel).await;
    tell(Moment::Answered);
    match (fault, reply) {
        (Some(Fault::ResetAfter), _) => Reply::Reset,
        (Some(Fault::CutAfter), Reply::Whole(answer)) => Reply::Cut(answer),
        (_, reply) => reply,
    }
}

/// Reads `/botTOKEN/method` and the parameters. A token that has not the form of one is not found; one that has and is
/// not known is not authorised. Methods are written in any case.
fn called(world: &World, request: &Request) -> Result<(String, Parameters), Refusal> {
    let (path, _) = request.target.split_once('?').unwrap_or((&request.target, ""));
    let rest = path.strip_prefix("/bot").and_then(|rest| rest.split_once('/'));
    let (token, method) = rest.ok_or_else(|| refused(404, "Not Found", true))?;
    let (id, secret) = token.split_once(':').unwrap_or((token, ""));
    if id.is_empty() || !id.bytes().all(|byte| byte.is_ascii_digit()) || secret.len() < 30 {
        return Err(refused(404, "Not Found", false));
    }
    if token != world.token {
        return Err(refused(401, "Unauthorized", false));
    }
    let fields = match request.header("content-type") {
        Some(kind) if kind.starts_with("application/json") => serde_json::from_slice(&request.body)
            .map_err(|error| refused(400, &format!("Bad Request: can't parse JSON: {error}"), true))?,
        Some(kind) if kind.starts_with("application/x-www-form-urlencoded") => {
            url::form_urlencoded::parse(&request.body).map(|(key, value)| (key.into(), value.into())).collect()
        }
        Some(kind) if kind.starts_with("multipart/form-data") => super::files::form(kind, &request.body)?,
        _ => serde_json::Map::new(),
    };
    Ok((method.to_lowercase(), Parameters(fields)))
}

/// Long polling: waits until there is an update, until the time is up, or until another request comes, which ends this
/// one. Updates are handed over until an offset confirms them.
async fn updates(shared: &Shared, parameters: &Parameters) -> Result<Value, Refusal> {
    let mut changed = shared.changed.subscribe();
    let limit = parameters.number("limit").unwrap_or(100).clamp(1, 100).unsigned_abs();
    let wait = parameters.number("timeout").unwrap_or(0).clamp(0, 50).unsigned_abs();
    let until = Instant::now() + Duration::from_secs(wait);
    let mine = {
        let mut world = shared.world();
        if world.webhook {
            return Err(refused(
                409,
                "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
                false,
            ));
        }
        match parameters.object("allowed_updates").as_ref().and_then(Value::as_array) {
            Some(kinds) => world.set_allowed(kinds),
            None => world.violations.push("getUpdates does not name the kinds of updates".to_owned()),
        }
        world.poller += 1;
        world.poller
    };
    shared.changed.send_replace(());
    let mut offset = parameters.number("offset");
    loop {
        changed.mark_unchanged();
        {
            let mut world = shared.world();
            if world.poller != mine {
                let said =
                    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
                return Err(refused(409, said, false));
            }
            let taken = world.take_updates(offset.take(), usize::try_from(limit).unwrap());
            if !taken.is_empty() {
                return Ok(taken.into());
            }
        }
        let left = until.saturating_duration_since(Instant::now());
        if tokio::time::timeout(left, changed.changed()).await.is_err() {
            return Ok(json!([]));
        }
    }
}

fn refuse(shared: &Shared, method: &str, refusal: Refusal) -> Reply {
    if refusal.is_violation {
        shared.world().violations.push(format!("{method}: {}", refusal.said));
    }
    told(refusal)
}

fn told(refusal: Refusal) -> Reply {
    let Refusal { code, said, parameters, .. } = refusal;
    let mut body = json!({"ok": false, "error_code": code, "description": said});
    let wait = parameters.as_ref().and_then(|parameters| parameters["retry_after"].as_u64());
    if let Some(parameters) = parameters {
        body["parameters"] = parameters;
    }
    let answer = json_answer(code, &body);
    Reply::Whole(match wait {
        Some(wait) => answer.with("retry-after", wait.to_string()),
        None => answer,
    })
}

fn json_answer(status: u16, body: &Value) -> Answer {
    Answer::new(status, "application/json", body.to_string())
}
