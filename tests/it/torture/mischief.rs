//! What goes wrong at the far ends, planned by chance and counted when it is met.

use super::cast::{Role, say, with};
use super::luck::Luck;
use super::{FAILING, Stage};
use crate::fake_telegram::{Fault, Membership};
use crate::feed_server::FeedFault;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinSet;

/// Refusals of the message itself, each cured by sending it as plain text.
const OF_THE_MESSAGE: [&str; 5] = [
    "Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\"",
    "Bad Request: message is too long",
    "Bad Request: text must be non-empty",
    "Bad Request: BUTTON_DATA_INVALID",
    "Bad Request: inline keyboard button URL 'x' is invalid: Wrong HTTP URL",
];

/// Refusals of a person's chat that stand until the person comes back.
const OF_A_PERSON: [(u16, &str); 6] = [
    (403, "Forbidden: bot was blocked by the user"),
    (403, "Forbidden: user is deactivated"),
    (403, "Forbidden: bot can't initiate conversation with a user"),
    (400, "Bad Request: chat not found"),
    (400, "Bad Request: PEER_ID_INVALID"),
    (400, "Bad Request: user is deactivated"),
];

/// The same of a group.
const OF_A_GROUP: [(u16, &str); 6] = [
    (403, "Forbidden: bot was kicked from the supergroup chat"),
    (403, "Forbidden: bot was kicked from the group chat"),
    (403, "Forbidden: bot is not a member of the supergroup chat"),
    (403, "Forbidden: bot is not a member of the channel chat"),
    (403, "Forbidden: the group chat was deleted"),
    (400, "Bad Request: group is deactivated"),
];

/// Refusals for want of rights.
const OF_RIGHTS: [&str; 5] = [
    "Bad Request: not enough rights to send text messages to the chat",
    "Bad Request: need administrator rights in the channel chat",
    "Bad Request: have no rights to send a message",
    "Bad Request: CHAT_WRITE_FORBIDDEN",
    "Bad Request: CHAT_ADMIN_REQUIRED",
];

/// Lets things go wrong until it is over.
pub(super) fn make(stage: &Arc<Stage>, plays: &mut JoinSet<()>) {
    for role in [Role::Talker, Role::Sufferer, Role::Mover] {
        for member in with(role) {
            plays.spawn(messages(Arc::clone(stage), member));
        }
    }
    for member in with(Role::Leaver) {
        plays.spawn(leave(Arc::clone(stage), member));
    }
    for member in with(Role::Muter) {
        plays.spawn(mute(Arc::clone(stage), member));
    }
    for (told, member) in with(Role::Mover).into_iter().enumerate() {
        plays.spawn(move_once(Arc::clone(stage), member, told == 0));
    }
    for member in with(Role::Forum) {
        plays.spawn(close_topic(Arc::clone(stage), member));
    }
    plays.spawn(updates(Arc::clone(stage)));
    plays.spawn(feeds(Arc::clone(stage)));
    plays.spawn(silence(Arc::clone(stage)));
}

/// The id of a member's chat now, and who speaks there.
fn chat(stage: &Stage, member: usize) -> (i64, i64) {
    let ledger = stage.ledger();
    (ledger.members[member].id(), ledger.members[member].speaker)
}

/// Faults that pass, one message at a time.
async fn messages(stage: Arc<Stage>, member: usize) {
    let mut luck = stage.luck(&format!("messages {member}"));
    let mut refused_at = None;
    while !stage.is_over() {
        // In a short run fewer, for each failure in a row doubles the wait, and the end waits for all.
        let (from, to) = if stage.is_short() { (2_500, 7_000) } else { (500, 3_000) };
        tokio::time::sleep(luck.span(from, to)).await;
        let (id, _) = chat(&stage, member);
        let arrived = stage.telegram.messages(id).len();
        if stage.telegram.faults_left_for(id) > 0 {
            continue;
        }
        let fault = passing(&mut luck);
        let of_the_message = matches!(fault, Fault::Refuse(400, _));
        // One that is refused again as plain text would be given up, rightly: another has to arrive in between.
        if of_the_message && refused_at == Some(arrived) {
            continue;
        }
        if of_the_message {
            refused_at = Some(arrived);
        }
        stage.telegram.fail("sendMessage", Some(id), fault, 1);
    }
}

fn passing(luck: &mut Luck) -> Fault {
    match luck.between(0, 40) {
        0..4 => Fault::FloodControl(luck.between(1, 4)),
        4..8 => Fault::FloodControlInWords(luck.between(1, 4)),
        8..10 => Fault::Refuse(429, "Too Many Requests"),
        10..14 => Fault::ServerError,
        14..18 => Fault::BadGateway,
        18..22 => Fault::ResetBefore,
        22..26 => Fault::ResetAfter,
        26..30 => Fault::CutAfter,
        30 => Fault::Never,
        31..33 => Fault::Refuse(500, "Internal Server Error: restart"),
        _ => Fault::Refuse(400, luck.of(&OF_THE_MESSAGE)),
    }
}

/// Blocks, kicks, comes back; at times only for a moment.
async fn leave(stage: Arc<Stage>, member: usize) {
    let mut luck = stage.luck(&format!("leave {member}"));
    while !stage.is_over() {
        tokio::time::sleep(luck.span(1_000, 4_000)).await;
        let (id, speaker) = chat(&stage, member);
        let texts = if id > 0 { &OF_A_PERSON } else { &OF_A_GROUP };
        let (code, said) = luck.of(texts);
        stage.ledger().fall_silent(member);
        stage.telegram.close(id, code, said);
        *stage.counts().faults.entry(said.to_owned()).or_default() += 1;
        if luck.in_hundred(40) {
            stage.telegram.my_chat_member(id, speaker, Membership::Kicked);
        }
        tokio::time::sleep(luck.span(200, 5_000)).await;
        stage.telegram.reopen(id);
        come_back(&stage, member, &mut luck);
        if luck.in_hundred(30) {
            tokio::time::sleep(luck.span(0, 1_200)).await;
            continue;
        }
        // What waited is told before the next time.
        tokio::time::sleep(luck.span(1_500, 3_000)).await;
    }
}

fn come_back(stage: &Stage, member: usize, luck: &mut Luck) {
    let (id, speaker) = chat(stage, member);
    if luck.in_hundred(50) {
        stage.telegram.my_chat_member(id, speaker, Membership::Member);
    } else {
        say(stage, member, "/status");
    }
    stage.ledger().speak_again(member);
}

/// Takes the right to write, and gives it back.
async fn mute(stage: Arc<Stage>, member: usize) {
    let mut luck = stage.luck(&format!("mute {member}"));
    while !stage.is_over() {
        tokio::time::sleep(luck.span(1_000, 4_000)).await;
        let (id, _) = chat(&stage, member);
        let said = luck.of(&OF_RIGHTS);
        stage.telegram.close(id, 400, said);
        *stage.counts().faults.entry(said.to_owned()).or_default() += 1;
        tokio::time::sleep(luck.span(500, 4_000)).await;
        stage.telegram.reopen(id);
        come_back(&stage, member, &mut luck);
    }
}

/// A group becomes a supergroup, with a word or without.
async fn move_once(stage: Arc<Stage>, member: usize, is_told: bool) {
    let mut luck = stage.luck(&format!("move {member}"));
    let whole = u64::try_from(stage.settings.lasts.as_millis()).unwrap();
    tokio::time::sleep(luck.span(whole / 5, whole / 2)).await;
    let (old, _) = chat(&stage, member);
    let new = -1_000_000_000_100 + old;
    stage.log.note(&format!("{old} becomes {new}"));
    if is_told {
        stage.telegram.migrate(old, new);
    } else {
        stage.telegram.migrate_untold(old, new);
    }
    stage.ledger().members[member].ids.push(new);
    *stage.counts().faults.entry("migrated to a supergroup".to_owned()).or_default() += 1;
}

async fn close_topic(stage: Arc<Stage>, member: usize) {
    let mut luck = stage.luck(&format!("topic {member}"));
    let whole = u64::try_from(stage.settings.lasts.as_millis()).unwrap();
    tokio::time::sleep(luck.span(whole / 6, whole / 2)).await;
    let (id, _) = chat(&stage, member);
    stage.telegram.fail(
        "sendMessage",
        Some(id),
        Fault::Refuse(400, luck.of(&["Bad Request: message thread not found", "Bad Request: TOPIC_CLOSED"])),
        1,
    );
}

/// Asking for updates fails: a second instance, outages, answers that break off.
async fn updates(stage: Arc<Stage>) {
    let mut luck = stage.luck("updates");
    let conflict = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running";
    while !stage.is_over() {
        tokio::time::sleep(luck.span(1_500, 5_000)).await;
        let fault = match luck.between(0, 8) {
            0 | 1 => Fault::Refuse(409, conflict),
            2 => Fault::ServerError,
            3 => Fault::BadGateway,
            4 => Fault::ResetBefore,
            5 => Fault::ResetAfter,
            6 => Fault::CutAfter,
            _ => Fault::FloodControl(1),
        };
        stage.telegram.fail("getUpdates", None, fault, 1);
    }
}

/// Feeds fail.
async fn feeds(stage: Arc<Stage>) {
    let mut luck = stage.luck("feeds");
    let mut asked_at: BTreeMap<&str, usize> = BTreeMap::new();
    while !stage.is_over() {
        tokio::time::sleep(luck.span(800, 3_000)).await;
        let (name, fault) = match luck.between(0, 6) {
            0 => ("feed: 503", FeedFault::Status(503)),
            1 => ("feed: 404", FeedFault::Status(404)),
            2 => ("feed: reset", FeedFault::Reset),
            3 => ("feed: half a document", FeedFault::Cut),
            4 => ("feed: slow", FeedFault::Slow(512, Duration::from_millis(20))),
            _ => ("feed: no answer", FeedFault::Never),
        };
        let path = luck.of(&FAILING);
        // A feed that fails time and again is asked less and less often, and what it shows meanwhile is rightly not told: so it
        // answers once between two faults.
        let asked = stage.failing.requests(path).len();
        if !stage.failing.is_to_fail(path) && asked_at.get(path).is_none_or(|at| asked > at + 1) {
            asked_at.insert(path, asked);
            *stage.counts().faults.entry(name.to_owned()).or_default() += 1;
            stage.failing.fail(path, fault);
        }
    }
}

/// Telegram says nothing to anybody for a while.
async fn silence(stage: Arc<Stage>) {
    let mut luck = stage.luck("silence");
    while !stage.is_over() {
        tokio::time::sleep(luck.span(8_000, 25_000)).await;
        stage.telegram.fall_silent(luck.span(500, 3_000));
        *stage.counts().faults.entry("silence for all".to_owned()).or_default() += 1;
    }
}
