//! Invitations, and chats that are shut out. Whoever comes is spoken to in the language of the chat; those who run the bot in English,
//! as on the command line.

use super::page::{paged, text};
use crate::commands::table::Row;
use crate::domain::Locale;
use crate::domain::message::{counted, one_line, shorten};
use crate::domain::{Button, Chat, ChatId, Invitation, Message, RichText, Timestamp};
use crate::language::{Phrasebook, phrasebook};
use std::time::Duration;

/// The code behind `/start` lets nobody in.
pub(in crate::commands) fn no_such_invitation(say: &Phrasebook) -> Message {
    Message::of(say.no_such_invitation())
}

/// A chat has tried too many codes.
pub(in crate::commands) fn too_many_codes(say: &Phrasebook, wait: Duration) -> Message {
    Message::of(say.too_many_codes(say.rough(wait.max(Duration::from_secs(60)))))
}

/// A chat is shut out.
pub(in crate::commands) fn shut_out(say: &Phrasebook) -> Message {
    Message::of(say.shut_out())
}

/// It is let in again.
pub(in crate::commands) fn let_in_again(say: &Phrasebook) -> Message {
    Message::of(say.let_in_again())
}

/// `/invite` with something else behind it.
pub(in crate::commands) fn invite_how(days: u32, uses: u32) -> Message {
    let body = RichText::of(format!(
        "Say for how many days (1 to {days}) and for how many chats (1 to {uses}) the link is to work, such as "
    ));
    Message::of(body.code("/invite 7 1").plain("."))
}

/// As many invitations are open as may be.
pub(in crate::commands) fn too_many_invitations(most: usize) -> Message {
    text(format!("{} are open, the most that may be. Withdraw one first: /invitations", counted(most, "invitation")))
}

/// `/invite` made one.
pub(in crate::commands) fn invited(invitation: &Invitation, code: &str, me: Option<&str>, now: Timestamp) -> Message {
    let uses = counted(usize::try_from(invitation.uses).unwrap_or(usize::MAX), "chat");
    let until = phrasebook(Locale::En).moment(invitation.expires_at, now);
    let body = RichText::new().bold(format!("Invitation {}", invitation.number));
    let body = body
        .plain(format!(" lets {uses} in until {until}. Whoever opens the link comes in, so give it to nobody else.\n"));
    Message::of(match me {
        Some(me) => {
            let link = |parameter: &str| format!("https://t.me/{me}?{parameter}={code}");
            let body = body.plain("\nFor a person: ").link(link("start"), link("start"));
            body.plain("\nFor a group: ").link(link("startgroup"), link("startgroup"))
        }
        None => body.plain("\nWhoever comes says: ").code(format!("/start {code}")),
    })
}

/// `/invitations`.
pub(in crate::commands) fn invitations(open: &[Invitation], page: usize, now: Timestamp) -> Message {
    if open.is_empty() {
        return text("No invitation is open. /invite makes one.");
    }
    let line = |invitation: &Invitation| {
        let until = phrasebook(Locale::En).moment(invitation.expires_at, now);
        let said = format!("\n{}. until {until}, {} of {} left", invitation.number, invitation.left(), invitation.uses);
        let command = format!("/invitations withdraw {}", invitation.number);
        (RichText::of(said), Some(Button::new(format!("Withdraw {}", invitation.number), command)))
    };
    let count = counted(open.len(), "open invitation");
    let tail = RichText::of("\n\nA link is shown once, when it is made.");
    paged(RichText::new().bold(count), open.iter().map(line).collect(), tail, page, "/invitations")
}

/// The notice for whoever withdrew one.
pub(in crate::commands) fn withdrawn(number: u32) -> String {
    format!("Invitation {number} lets nobody in any more")
}

/// It has expired, was used up, or was withdrawn before.
pub(in crate::commands) fn invitation_gone() -> Message {
    text("That invitation lets nobody in any more. /invitations shows those that do.")
}

/// How a chat is named to those who run the bot.
pub(super) fn named(id: ChatId, chat: Option<&Chat>) -> RichText {
    let title = chat.map(|chat| shorten(&one_line(&chat.title), 60)).filter(|title| !title.is_empty());
    let name = title.map_or_else(RichText::new, |title| RichText::new().bold(title).plain(" "));
    name.code(id.0.to_string())
}

/// `/ban` and `/unban` of nobody that is known.
pub(in crate::commands) fn ban_whom(row: &Row, asked: &str) -> Message {
    let body = match asked {
        "" => RichText::of("Say which chat"),
        _ => {
            RichText::of("No chat that is known here goes by ").code(shorten(&one_line(asked), 60)).plain(". Say which")
        }
    };
    let body = body.plain(", by its number: ").code(row.example);
    Message::of(body.plain(format!(
        ". An @name works for chats that have spoken to this bot; in a group, answer what somebody said with /{}. /chats lists all.",
        row.name
    )))
}

/// Several chats go by one name: names change hands.
pub(in crate::commands) fn several_go_by(chats: &[(ChatId, Option<Chat>)], asked: &str) -> Message {
    let head = RichText::of("Several chats have gone by ")
        .code(shorten(&one_line(asked), 60))
        .plain("; say which by its number:");
    let listed = chats.iter().take(10).fold(head, |body, (id, chat)| body.line().then(named(*id, chat.as_ref())));
    Message::of(listed)
}

/// Whoever runs the bot is not shut out.
pub(in crate::commands) fn no_ban_of_operators() -> Message {
    text("That is one of the admins in the configuration of this bot, who cannot be banned.")
}

/// `/ban` did.
pub(in crate::commands) fn banned(id: ChatId, chat: Option<&Chat>) -> Message {
    let body = RichText::of("Banned: ").then(named(id, chat));
    let body = body.plain(". It gets no alerts and no answers; what it set up is kept. It comes back with ");
    Message::of(body.code(format!("/unban {}", id.0)))
}

/// `/ban` of one that is.
pub(in crate::commands) fn banned_already(id: ChatId, chat: Option<&Chat>) -> Message {
    let body = RichText::of("Banned already: ").then(named(id, chat)).plain(". It comes back with ");
    Message::of(body.code(format!("/unban {}", id.0)))
}

/// `/unban` did.
pub(in crate::commands) fn unbanned(id: ChatId, chat: Option<&Chat>) -> Message {
    let body = RichText::of("No longer banned: ").then(named(id, chat));
    Message::of(body.plain(". Alerts go there again; what matched meanwhile is not made up for."))
}

/// `/unban` of one that is not.
pub(in crate::commands) fn not_banned(id: ChatId, chat: Option<&Chat>) -> Message {
    Message::of(RichText::new().then(named(id, chat)).plain(" is not banned."))
}
